"""LEA801: a stated count does not match what is listed."""

from __future__ import annotations

import pytest

from lea_model.checker.item_counts import count
from lea_model.checker.rules import count_does_not_match
from lea_model.index import Index
from lea_model.loader import loads
from lea_model.model.enums import ItemKind
from tests.checker.small import GOOD, but, findings, only, place, places


def test_wrong_count() -> None:
    """The count is found where it stands."""
    found = only(but(("aantal: 2", "aantal: 3")))
    assert place(found) == ("LEA801", "agenda.yaml", 39, 38)
    assert found.message("nl") == "De tekst noemt 3 clusters; deze agenda telt er 2."
    assert found.message("en") == "The text states 3 clusters; this agenda lists 2."


def test_words_of_the_source() -> None:
    """Where the source calls it something else, so does the finding."""
    found = only(
        but(("telt: clusters, genoemd_aantal: 2", "telt: clusters, wat: uitvoeringslijnen, genoemd_aantal: 1"))
    )
    assert found.message("nl") == "De tekst noemt 1 uitvoeringslijnen; deze agenda telt er 2."


def test_count_within_a_part() -> None:
    """A count can be about a part of the agenda."""
    found = only(but(("{telt: clusters, genoemd_aantal: 2}", "{telt: acties, genoemd_aantal: 9, binnen: start}")))
    assert place(found) == ("LEA801", "agenda.yaml", 39, 36)
    assert found.message("nl") == "De tekst noemt 9 acties; deze agenda telt er 3 in 'Goede start'."
    assert found.message("en") == "The text states 9 actions; this agenda lists 3 in 'Goede start'."


@pytest.mark.parametrize(
    "claim",
    [
        "{telt: acties, genoemd_aantal: 3}",
        "{telt: acties, genoemd_aantal: 2, binnen: '1.1'}",
        "{telt: themas, genoemd_aantal: 2, binnen: programmalijn:start}",
        "{telt: leden, genoemd_aantal: 2, binnen: Werkgroep Overgang}",
        "{telt: verwijzingen, genoemd_aantal: 3}",
        "{wat: gesprekken, genoemd_aantal: 40}",
    ],
)
def test_silent(claim: str) -> None:
    """A count that matches, or that counts nothing the agenda lists, is left alone."""
    assert places(but(("{telt: clusters, genoemd_aantal: 2}", claim))) == []


def test_part_that_leads_nowhere() -> None:
    """Where the part is not there, that is the finding, and nothing is counted."""
    found = only(but(("{telt: clusters, genoemd_aantal: 2}", "{telt: acties, genoemd_aantal: 9, binnen: einde}")))
    assert place(found) == ("LEA308", "agenda.yaml", 39, 47)


def test_silent_about_what_could_not_be_read() -> None:
    """Where something was left out for a mistake of its own, nothing is said about counts."""
    text = but(("telt: clusters", "telt: partijen"), ("{naam: JGZ}", "{naam: JGZ, aart: sector}"))
    assert places(text) == [("LEA201", "agenda.yaml", 35, 17)]


@pytest.mark.parametrize("kind", list(ItemKind))
def test_every_kind_has_words_and_can_be_counted(kind: ItemKind) -> None:
    """No kind of item is without a word or makes counting fail."""
    expected = {
        ItemKind.PROGRAMME_LINE: 1,
        ItemKind.THEME: 2,
        ItemKind.ACTION: 3,
        ItemKind.CLUSTER: 2,
        ItemKind.CITATION: 3,
        ItemKind.PARTY: 2,
        ItemKind.BODY: 1,
        ItemKind.MEMBER: 2,
        ItemKind.MUNICIPALITY: 1,
    }
    assert count(Index(loads(GOOD)), kind) == expected.get(kind, 0)
    assert kind in count_does_not_match._WORDS


def test_what_is_empty_is_not_counted() -> None:
    """A theme without a title is no theme, and an indicator without text no indicator."""
    empty = "indicatoren: [Bereik, {tekst: {ontbreekt: leeg}}]\nambities: [{titel: A, themas: [{acties: []}]}]"
    text = but(("tellingen:", f"{empty}\ntellingen:"))
    index = Index(loads(text))
    assert (count(index, ItemKind.INDICATOR), count(index, ItemKind.THEME)) == (1, 2)


def test_claim_after_one_that_leads_nowhere() -> None:
    """The next claim is looked at; indicators without text are not counted."""
    claims = "{telt: acties, genoemd_aantal: 9, binnen: einde}\n  - {telt: indicatoren, genoemd_aantal: 9}"
    text = but(
        ("{telt: clusters, genoemd_aantal: 2}", claims),
        ("tellingen:", "indicatoren: [{tekst: Een}, {tekst: {ontbreekt: leeg}}, {tekst: Twee}]\ntellingen:"),
    )
    found = next(each for each in findings(text) if each.code == "LEA801")
    assert place(found) == ("LEA801", "agenda.yaml", 41, 41)
    assert found.params["listed"] == 2


def test_part_that_is_named_by_a_number_from_near() -> None:
    """Where numbers begin again, the part is the nearest one with that number."""
    text = """\
agenda: {id: a, titel: A, gemeenten: G, periode: 2030, nummering: cluster}
clusters:
  - {titel: Een, trekker: G, themas: [{nummer: 1, titel: T, acties: [Lezen]}]}
  - titel: Twee
    trekker: G
    themas: [{nummer: 1, titel: U, acties: [Rekenen, Tellen]}]
    tellingen: [{telt: acties, genoemd_aantal: 5, binnen: 1}]
"""
    assert [each.params["listed"] for each in findings(text) if each.code == "LEA801"] == [2]
