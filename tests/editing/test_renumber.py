"""Another number for one thing: what moves along, what is told, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.editing import Renumbering, plan_renumber
from lea_model.errors import UsageError
from lea_model.loader import read, read_text
from tests.checker.small import but
from tests.cli.running import ALMERE

RICH = but(
    (
        "{nummer: 1.1.2, tekst: Spreekuren houden}",
        "{nummer: '1.1.2', tekst: \"Na 1.1.1, niet 1.1.10\", zelfde_als: 1.1.1}  # zie 1.1.1",
    ),
    (
        "{nummer: 1.2.1, tekst: Warm overdragen}",
        "{nummer: 1.2.1, raakvlakken: [actie:1.1.1, {naar: '1.1.1.'}], zelfde_als: \"1.1.1\"}",
    ),
    (
        "verwijzingen: [1.1.1, 1.1.2]",
        'verwijzingen:\n      - 1.1.1   # de eerste\n      - {naar: "1.1.1", toelichting: ook 1.1.1}\n      - 1.1.2',
    ),
    ("titel: Soepel verder", "titel: 1.1.1"),
)
"""An agenda that names action 1.1.1 in every way."""


def renumbered(text: str, old: str, new: str) -> Renumbering:
    """What renumbering a text comes to."""
    return plan_renumber(read_text(text, "agenda.yaml"), old, new)


def refusal(text: str, old: str, new: str) -> str:
    """Why renumbering a text is refused."""
    with pytest.raises(UsageError) as caught:
        renumbered(text, old, new)
    return caught.value.message("en")


def test_every_reference_moves_along() -> None:
    """Citations and other references in lists, brackets, quotes and with a kind before them; no running text."""
    made = renumbered(RICH, "1.1.1", "1.1.9")
    after = made.plan.files["agenda.yaml"].after
    changed = [(old, new) for old, new in zip(RICH.split("\n"), after.split("\n"), strict=True) if old != new]
    assert changed == [
        ("          - {nummer: 1.1.1, tekst: Campagne voeren}", "          - {nummer: 1.1.9, tekst: Campagne voeren}"),
        (
            "          - {nummer: '1.1.2', tekst: \"Na 1.1.1, niet 1.1.10\", zelfde_als: 1.1.1}  # zie 1.1.1",
            "          - {nummer: '1.1.2', tekst: \"Na 1.1.1, niet 1.1.10\", zelfde_als: 1.1.9}  # zie 1.1.1",
        ),
        (
            "          - {nummer: 1.2.1, raakvlakken: [actie:1.1.1, {naar: '1.1.1.'}], zelfde_als: \"1.1.1\"}",
            "          - {nummer: 1.2.1, raakvlakken: [actie:1.1.9, {naar: '1.1.9.'}], zelfde_als: \"1.1.9\"}",
        ),
        ("      - 1.1.1   # de eerste", "      - 1.1.9   # de eerste"),
        ('      - {naar: "1.1.1", toelichting: ook 1.1.1}', '      - {naar: "1.1.9", toelichting: ook 1.1.1}'),
    ]
    assert made.numbers == (("1.1.1", "1.1.9"),)
    assert len(made.moved) == 6
    assert made.revived == ()


def test_mentions_are_told() -> None:
    """Running text, comments and titles that hold the old number are listed with the line; 1.1.10 is another."""
    made = renumbered(RICH, "1.1.1", "1.1.9")
    assert [(each.position.line, each.position.column, each.number) for each in made.mentions] == [
        (17, 42, "1.1.1"),
        (17, 89, "1.1.1"),
        (29, 42, "1.1.1"),
        (32, 12, "1.1.1"),
    ]
    assert made.mentions[3].line == "titel: 1.1.1"


def test_short_numbers_are_no_mention() -> None:
    """A number of one or two characters stands everywhere: nothing is listed."""
    text = but(("nummer: 1\n", "nummer: '7'\n"), ("titel: Goede start", "titel: 7 goede dingen"))
    made = renumbered(text, "7", "8")
    assert (made.mentions, made.plan.changes("agenda.yaml")[0].new) == ((), "8")


def test_themes() -> None:
    """A theme gets another number; the numbers below it stay, and its own citations move along."""
    text = but(("[1.2.1]", "[1.2.1, 1.2]"))
    made = renumbered(text, "1.2", "1.3")
    assert [each.old for each in made.plan.changes("agenda.yaml")] == ["1.2", "1.2"]


def test_by_id_where_several_have_the_number() -> None:
    """Where numbers begin again in each cluster, the id tells which is meant, and only its own citations move."""
    text = (
        (
            "agenda: {id: a, titel: T, gemeenten: G, periode: 2030, nummering: cluster}\nclusters:\n"
            "- {id: een, titel: Een, acties: [{id: x, nummer: '1', tekst: A}], verwijzingen: 1}\n"
            "- {id: twee, titel: Twee, acties: [{id: y, nummer: '1', tekst: B}], verwijzingen: 1}\n"
        )
        .replace("acties: [", "themas: [{acties: [")
        .replace("}], v", "}]}], v")
    )
    assert (
        refusal(text, "1", "2") == "The number '1' is there 2 times. Name the one you mean by its id: actie:x, actie:y."
    )
    made = renumbered(text, "actie:y", "2")
    assert [(each.position.line, each.old, each.new) for each in made.plan.changes("agenda.yaml")] == [
        (4, "1", "2"),
        (4, "1", "2"),
    ]


@pytest.mark.parametrize(
    ("text", "old", "new", "why"),
    [
        (RICH, "1.1.1", "1.2.1", "The number 1.2.1 is there already, in agenda.yaml:21:22."),
        (RICH, "1.1.1", "1.2", "The number 1.2 is there already, in agenda.yaml:18:17."),
        (RICH, "1.1.1", "1.1.1", "It has the number 1.1.1 already."),
        (RICH, "1.1.1", " ", "' ' cannot be a number."),
        (RICH, "1.1.1", "1.1. 5", "'1.1. 5' cannot be a number."),
        (RICH, "1.1.1", "1 .5", "'1 .5' cannot be a number."),
        (RICH, "1.1.1", "1\n2", "'1 2' cannot be a number."),
        (RICH, "1.1.1", "1" * 41, f"'{'1' * 41}' cannot be a number."),
        (RICH, "1.1.4", "1.1.9", "There is no number '1.1.4' here (did you mean '1.1.2'?)."),
        (RICH, "x", "1.1.9", "There is no number 'x' here."),
        (RICH, "bereik", "1.1.9", "There is no number 'bereik' here."),
        (
            but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.1]"), ("nummer: 1.1.2", "nummer: 1.1.1")),
            "1.1.1",
            "1.1.9",
            "The number '1.1.1' is there 2 times. Name the one you mean by its id: actie:1.1.1, actie:bereik-1.1.1.",
        ),
        (
            but(("[1.2.1]", "\n      - naar: >-\n          1.2.1")),
            "1.2.1",
            "1.2.2",
            "'1.2.1' in agenda.yaml:33:15 cannot be changed by itself.",
        ),
        (
            but(("tekst: Campagne voeren}", "titel: 1.9.9}")),
            "1.1.2",
            "1.9.9",
            "Nothing was changed: it would give a new error: LEA303 in agenda.yaml, line 27.",
        ),
        (
            but(("titel: Samen", "titell: Samen")),
            "1.1.1",
            "1.1.9",
            "Not everything in 'agenda.yaml' can be read; mend that first. See 'lea check agenda.yaml'.",
        ),
        (
            but(("{naam: JGZ}", "{naam: JGZ, soort: iets}")),
            "1.1.1",
            "1.1.9",
            "Not everything in 'agenda.yaml' can be read; mend that first. See 'lea check agenda.yaml'.",
        ),
    ],
)
def test_refused(text: str, old: str, new: str, why: str) -> None:
    """Nothing is changed, and the reason names the place."""
    assert refusal(text, old, new) == why


def test_a_citation_that_can_mean_two() -> None:
    """A citation that means the one or the other is made clear by hand first."""
    text = but(
        ("{nummer: 1.1.2, tekst", "{id: twee, nummer: 1.1.1, tekst"),
        ("{nummer: 1.1.1, tekst", "{id: een, nummer: 1.1.1, tekst"),
        ("[1.1.1, 1.1.2]", "[1.1.1]"),
    )
    assert refusal(text, "actie:een", "1.1.9") == (
        "'1.1.1' in agenda.yaml:27:20 can mean several things; make that clear first."
    )


def test_a_title_that_is_the_new_number() -> None:
    """A citation that means something by its title must not come to mean two things."""
    text = but(("titel: Overgang", "titel: 1.9.9"), ("[1.2.1]", "[1.2.1, 1.9.9]"))
    assert refusal(text, "1.1.2", "1.9.9") == (
        "Nothing was changed: it would give a new error: LEA303 in agenda.yaml, line 27."
    )


def test_a_reference_that_would_mean_something_else() -> None:
    """A chapter has the new number, and a reference to it would find the renumbered action nearer by."""
    text = but(("tekst: Spreekuren houden}", "tekst: S, draagt_bij_aan: 1.1.9}")) + "hoofdstukken: [{nummer: 1.1.9}]\n"
    assert refusal(text, "1.1.2", "1.1.9") == (
        "Nothing was changed: '1.1.9' in agenda.yaml:17:55 would mean something else."
    )


def test_almere_mends_the_mistake_of_the_source() -> None:
    """The action that is misnumbered gets the number that the cluster cites: that citation leads somewhere now."""
    made = plan_renumber(read(ALMERE), "4.3.3", "4.2.3")
    assert [reference.text for reference in made.revived] == ["4.2.3"]
    assert (made.moved, len(made.plan.files)) == ((), 1)


def test_all_files_of_a_folder(tmp_path: Path) -> None:
    """References in other files move along; one file out of a folder is refused."""
    (tmp_path / "agenda.yaml").write_bytes(b"agenda: {id: a, titel: T, gemeenten: G, periode: 2030}\r\n")
    (tmp_path / "2.yaml").write_bytes(b"\xef\xbb\xbfclusters:\r\n- {titel: \xc3\xa9, verwijzingen: [1.1, 1.2]}\r\n")
    (tmp_path / "10.yml").write_bytes(b"acties: # twee\r\n- {nummer: 1.1, tekst: A}\r\n- {nummer: 1.2, tekst: B}")
    made = plan_renumber(read(tmp_path), "1.1", "1.3")
    root = tmp_path.as_posix()
    assert {name: edited.after for name, edited in made.plan.files.items()} == {
        f"{root}/2.yaml": "clusters:\r\n- {titel: é, verwijzingen: [1.3, 1.2]}\r\n",
        f"{root}/10.yml": "acties: # twee\r\n- {nummer: 1.3, tekst: A}\r\n- {nummer: 1.2, tekst: B}",
    }
    with pytest.raises(UsageError, match="is one file of a folder; name the folder"):
        plan_renumber(read(tmp_path / "agenda.yaml"), "1.1", "1.3")
