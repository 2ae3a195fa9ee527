"""LEA802, LEA803: documents older than the plan, figures that contradict each other."""

from __future__ import annotations

import pytest

from tests.checker.matter import but, only, place, places, related


def dated(when: str, *, kind: str = "projectorganisatie", more: str = "", source: str = "organisatie") -> str:
    """The good agenda with a document of a date, from which a cluster comes."""
    document = (
        f"documenten:\n  - {{id: organisatie, titel: Wie wat doet, documentsoort: {kind}, wanneer: {when}{more}}}\n"
    )
    return but(
        ("programmalijnen:\n", f"{document}programmalijnen:\n"),
        ("    titel: Meer peuters\n", f"    titel: Meer peuters\n    bron: {{document: {source}}}\n"),
    )


def test_document_older_than_the_plan() -> None:
    """Eleven months before the plan begins: found at its date, with the place of the period."""
    found = only(dated("25 januari 2029"))
    assert place(found) == ("LEA802", "agenda.yaml", 9, 88)
    assert related(found) == [("the period is stated here", 5, 12)]
    assert found.message("nl") == (
        "'Wie wat doet' heeft de datum 25 januari 2029: 11 maanden voordat de periode 2030-2033 begint."
    )


def test_the_period_of_the_document_comes_first() -> None:
    """A document with a period of its own is held against that."""
    found = only(dated("2028", more=", periode: 2031"))
    assert place(found) == ("LEA802", "agenda.yaml", 9, 88)
    assert related(found) == [("the period is stated here", 9, 103)]
    assert found.message("en") == "'Wie wat doet' is dated 2028, 24 months before the period 2031 begins."


@pytest.mark.parametrize(
    "text",
    [
        dated("1 april 2029"),
        dated("eind 2029"),
        dated("2029"),
        dated("2028", kind="rapport"),
        dated("2028", more=", periode: 2028-2031"),
        dated("vorig jaar"),
    ],
)
def test_documents_that_may_be_older(text: str) -> None:
    """A plan is written beforehand; reports and documents of another period may be older."""
    assert places(text) == []


def test_document_that_nothing_comes_from() -> None:
    """The agenda before this one may be named."""
    text = dated("2025").replace("    bron: {document: organisatie}\n", "")
    assert places(text) == []


def figures(*entries: str) -> str:
    """The good agenda with figures."""
    lines = "".join(f"  - {{wat: plannen, {entry}}}\n" for entry in entries)
    return but(("tellingen:", f"cijfers:\n{lines}tellingen:"))


def test_figures_that_contradict_each_other() -> None:
    """The second figure is found, with the place of the first."""
    found = only(figures("waarde: 61", "waarde: 60"))
    assert place(found) == ("LEA803", "agenda.yaml", 40, 28)
    assert related(found) == [("the other figure stands here", 39, 28)]
    assert found.message("nl") == "De cijfers over 'plannen' spreken elkaar tegen: hier 60, elders 61."


def test_figures_in_different_parts() -> None:
    """Elsewhere they contradict each other where both say about whom and when."""
    one = "{wat: peuters, waarde: 61, populatie: Plaats, wanneer: 2030}"
    other = one.replace("61", "62")
    part = f"hoofdstukken:\n  - {{titel: Hier, cijfers: [{one}]}}\n  - {{titel: Daar, cijfers: [{other}]}}\ntellingen:"
    text = but(("tellingen:", part))
    assert places(text) == [("LEA803", "agenda.yaml", 40, 52)]
    assert places(text.replace(", populatie: Plaats", "")) == []
    assert places(text.replace(", wanneer: 2030", "")) == []


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [
        ("waarde: 61", False),
        ("waarde: 58, ongeveer: ja", False),
        ("waarde: 40, ongeveer: ja", True),
        ("waarde: 61, vergelijking: minder", True),
        ("waarde: 61, vergelijking: hoogstens", False),
        ("waarde: 61, vergelijking: meer", True),
        ("waarde: 60, vergelijking: meer", False),
        ("waarde: 70, vergelijking: minstens", True),
        ("waarde: 7, vergelijking: toename", False),
        ("waarde: 60, eenheid: '%'", False),
        ("waarde: 60, populatie: dorpen", False),
        ("waarde: 60, wanneer: 2031", False),
        ("waarde: 60, op_hoeveel: 100", False),
        ("waarde: {ontbreekt: onbekend}", False),
    ],
)
def test_when_two_figures_can_both_be_right(other: str, contradicts: bool) -> None:
    """Bounds, 'about', another unit, group or moment."""
    assert places(figures("waarde: 61", other)) == ([("LEA803", "agenda.yaml", 40, 28)] if contradicts else [])


@pytest.mark.parametrize(
    ("one", "other", "contradicts"),
    [
        ("waarde: 1, op_hoeveel: 4", "waarde: 2, op_hoeveel: 8", False),
        ("waarde: 1, op_hoeveel: 4", "waarde: 4, op_hoeveel: 1", True),
        ("waarde: 1, op_hoeveel: 4", "waarde: 1, op_hoeveel: 2", True),
        ("waarde: 100", "waarde: 91, ongeveer: ja", False),
        ("waarde: 100, ongeveer: ja", "waarde: 90.5", False),
        ("waarde: 10", "waarde: 10, vergelijking: minstens", False),
        ("waarde: 61, populatie: {ontbreekt: onbekend}", "waarde: 60", True),
    ],
)
def test_shares_bounds_and_groups(one: str, other: str, contradicts: bool) -> None:
    """Shares are divided, 'about' goes for a tenth, a bound takes itself in, and a group that is not known is none."""
    assert places(figures(one, other)) == ([("LEA803", "agenda.yaml", 40, 28)] if contradicts else [])


def test_month_that_is_just_full() -> None:
    """Half a year before the plan is allowed; months are full ones."""
    found = only(dated("1 januari 2029"))
    assert found.message("en").startswith("'Wie wat doet' is dated 1 januari 2029, 12 months before")
    found = only(dated("2 januari 2029"))
    assert found.message("en").startswith("'Wie wat doet' is dated 2 januari 2029, 11 months before")
