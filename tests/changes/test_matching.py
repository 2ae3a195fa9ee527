"""Which items are the same: by id, then number and text together, then text, then contents."""

from __future__ import annotations

import random

import pytest

import lea_model as lea
from lea_model.changes import How, diff
from lea_model.changes.pairing import Candidate, Pairer, Pairing
from lea_model.changes.pairing import How as By
from tests.changes.editing import told
from tests.checker.small import GOOD, but

HEAD = "agenda: {id: a, titel: Samen, gemeenten: Plaats, periode: 2030, nummering: agenda}\n"
READING = "We lezen elke dag een kwartier voor op alle basisscholen"
MATHS = "Leerlingen krijgen extra les in rekenen na schooltijd"


def actions(*lines: str) -> lea.Agenda:
    """An agenda with actions, each as number and text."""
    rows = [dict(zip(("nummer", "tekst"), line.split(" ", 1), strict=True)) for line in lines]
    return lea.loads(
        HEAD + "acties:\n" + "".join(f"  - {{nummer: {r['nummer']}, tekst: {r['tekst']}}}\n" for r in rows)
    )


def test_numbers_that_change_places() -> None:
    """Two actions that swap numbers are renumbered, not reworded; it makes no difference in which order they stand."""
    old = actions(f"1.1 {READING}", f"1.2 {MATHS}")
    for new in (actions(f"1.1 {MATHS}", f"1.2 {READING}"), actions(f"1.2 {READING}", f"1.1 {MATHS}")):
        assert sorted(told(diff(old, new))) == [
            ("action-renumbered", "1.1", "1.2", "1.1"),
            ("action-renumbered", "1.2", "1.1", "1.2"),
        ]


def test_numbers_that_change_places_with_other_words() -> None:
    """The same where both are reworded a bit as well."""
    old = actions(f"1.1 {READING}", f"1.2 {MATHS}")
    new = actions(f"1.1 Alle {MATHS.lower()} en zaterdag", f"1.2 {READING} en peuterscholen")
    assert diff(old, new).counts() == {"action-reworded": 2, "action-renumbered": 2}
    assert [(m.old.number, m.new.number, m.how) for m in diff(old, new).matches if m.old.kind == "action"] == [
        ("1.2", "1.1", How.TEXT),
        ("1.1", "1.2", How.TEXT),
    ]


def test_renumbered_and_reworded() -> None:
    """An action with another number and some other words is found by its text, and says how much is alike."""
    found = diff(actions(f"1.1 {READING}"), actions(f"2.7 {READING} en in de opvang"))
    assert found.counts() == {"action-reworded": 1, "action-renumbered": 1}
    match = found.changes[0].match
    assert match is not None
    assert match.how is How.TEXT
    assert match.score == pytest.approx(0.925, abs=0.05)


def test_number_that_is_used_again() -> None:
    """Another action under an old number is another action."""
    found = diff(actions(f"1.1 {READING}"), actions(f"1.1 {MATHS}"))
    assert told(found) == [("action-added", "1.1", "", ""), ("action-dropped", "1.1", "", "")]


def test_number_carries_a_text_that_changed_a_lot() -> None:
    """Under one number texts need less in common than under two."""
    less = "Op basisscholen wordt voorgelezen en ook door vrijwilligers uit de buurt"
    assert diff(actions(f"1.1 {READING}"), actions(f"1.1 {less}")).counts() == {"action-reworded": 1}
    assert diff(actions(f"1.1 {READING}"), actions(f"1.2 {less}")).counts() == {"action-added": 1, "action-dropped": 1}


def test_numbers_that_shift() -> None:
    """An action dropped in front moves all numbers on: only numbers change."""
    texts = ["Lezen op school", "Rekenen na schooltijd", "Sporten in de wijk", "Muziek voor kleuters"]
    old = actions(*(f"1.{number} {text}" for number, text in enumerate(texts, 1)))
    new = actions(*(f"1.{number} {text}" for number, text in enumerate(texts[1:], 1)))
    assert told(diff(old, new)) == [
        ("action-dropped", "1.1", "", ""),
        ("action-renumbered", "1.1", "1.2", "1.1"),
        ("action-renumbered", "1.2", "1.3", "1.2"),
        ("action-renumbered", "1.3", "1.4", "1.3"),
    ]


def test_id_goes_before_all() -> None:
    """Who gives an id says what is the same, whatever the text."""
    text = HEAD + "acties: [{id: %s, tekst: %s}, {id: %s, tekst: %s}]\n"
    found = diff(lea.loads(text % ("x", READING, "y", MATHS)), lea.loads(text % ("x", MATHS, "y", READING)))
    assert found.counts() == {"action-reworded": 2}


def test_equal_texts_stay_where_they_are() -> None:
    """Of actions with equal texts each is matched in its own place, and the one that was dropped is told as dropped."""
    theme = "themas: [{titel: T, acties: %s}]"
    text = HEAD + f"programmalijnen: [{{id: p, {theme}}}, {{id: q, {theme}}}]\n"
    old, new = lea.loads(text % ("[Lezen]", "[Lezen]")), lea.loads(text % ("[]", "[Lezen]"))
    found = diff(old, new)
    assert found.counts() == {"action-dropped": 1}
    assert found.changes[0].subject.path == ("programme_lines", 0, "themes", 0, "actions", 0)


def test_cluster_with_another_title() -> None:
    """A cluster without an id or number is found by what it cites."""
    text = but(("id: bereik\n    titel: Meer peuters", "titel: Meer peuters"))
    found = diff(lea.loads(text), lea.loads(text.replace("Meer peuters", "Ieder kind telt")))
    assert told(found) == [("cluster-renamed", "Ieder kind telt", "‘Meer peuters’", "‘Ieder kind telt’")]
    match = found.changes[0].match
    assert match is not None
    assert (match.how, match.score) == (How.CONTENTS, 1.0)


def test_party_by_its_alias() -> None:
    """A party under another name that it already had is renamed, and its roles are the same."""
    new = but(("naam: JGZ", "naam: GGD, aliassen: JGZ"))
    assert told(diff(lea.loads(GOOD), lea.loads(new))) == [
        ("party-renamed", "GGD", "‘JGZ’", "‘GGD’"),
        ("changed", "GGD", "niet vermeld", "‘JGZ’"),
    ]


def test_names_with_other_digits_are_others() -> None:
    """'School 2' is not 'School 3', however alike the words are."""
    text = HEAD + "partijen: [Basisschool de Regenboog locatie %s]\n"
    assert diff(lea.loads(text % 2), lea.loads(text % 3)).counts() == {"party-added": 1, "party-dropped": 1}


def test_a_number_that_means_something_else() -> None:
    """A cluster that still prints a number, while that number went to another action, takes another action."""
    line = "acties: [{nummer: %s, tekst: %s}, {nummer: %s, tekst: %s}]\nclusters: [{id: p, verwijzingen: [1.1]}]\n"
    old = lea.loads(HEAD + line % ("1.1", READING, "1.2", MATHS))
    new = lea.loads(HEAD + line % ("1.1", MATHS, "1.2", READING))
    found = diff(old, new)
    assert found.counts() == {"citation-added": 1, "citation-dropped": 1, "action-renumbered": 2}
    targets = [
        (change.new_target and change.new_target.label) for change in found.of("citation-added", "citation-dropped")
    ]
    assert targets == [MATHS, READING]


def test_numbering_within_clusters() -> None:
    """Where numbers begin again in each cluster, action 1 of one is not action 1 of the other."""
    head = HEAD.replace("nummering: agenda", "nummering: cluster")
    one = "{id: %s, themas: [{titel: T, acties: [{nummer: 1, tekst: %s}]}]}"
    line = f"clusters: [{one % ('p', '%s')}, {one % ('q', '%s')}]\n"
    found = diff(lea.loads(head + line % (READING, MATHS)), lea.loads(head + line % (MATHS, READING)))
    assert found.counts() == {"action-moved": 2}


def test_the_same_every_time() -> None:
    """The same two agendas give the same changes; both ways round each item has the same mate."""
    rng = random.Random(3)
    words = ["lezen", "rekenen", "sporten", "muziek", "wijk", "school", "opvang", "ouders", "taal", "zorg"]
    lines = [f"{number} {' '.join(rng.choices(words, k=6))}" for number in range(40)]
    others = [
        f"{number} {line.split(' ', 1)[1]} {rng.choice(words)}" for number, line in enumerate(rng.sample(lines, 30))
    ]
    old, new = actions(*lines), actions(*others)
    found = diff(old, new)
    assert diff(old, new) == found
    olds, news = ([getattr(match, side).path for match in found.matches] for side in ("old", "new"))
    assert len(set(olds)) == len(olds)
    assert len(set(news)) == len(news)


def test_the_best_pair_first() -> None:
    """Where two want the same, the one that is most alike gets it; the other takes what is left."""
    old = [
        Candidate(None, None, "Taallessen voor ouders in de wijk"),
        Candidate(None, None, "Taallessen voor ouders op school"),
    ]
    new = [
        Candidate(None, None, "Taallessen voor ouders op alle scholen"),
        Candidate(None, None, "Taallessen voor alle ouders in hun wijk"),
    ]
    pairer = Pairer(old, new)
    pairer.by_likeness()
    assert sorted((one.old, one.new) for one in pairer.found) == [(0, 1), (1, 0)]
    assert (pairer.left_old, pairer.left_new) == ({}, {})
    assert isinstance(pairer.found[0], Pairing)
    assert pairer.found[0].how is By.TEXT
