"""LEA306: a number does not fit the heading above it."""

from __future__ import annotations

import pytest

from tests.checker.small import but, findings, only, place, places, related


def test_number_of_another_heading() -> None:
    """The number is found, and the heading that it does not fit."""
    found = only(but(("nummer: 1.2.1", "nummer: 1.3.1"), ("[1.2.1]", "[1.3.1]")))
    assert place(found) == ("LEA306", "agenda.yaml", 21, 22)
    assert related(found) == [("this heading has number 1.2", 18, 17)]
    assert found.message("nl") == "Nummer 1.3.1 past niet bij kopje 1.2, waar het onder staat."
    assert found.fix("nl") == "Kijk of het nummer fout is, of de plaats."


def test_number_that_is_cited_and_missing_is_suggested() -> None:
    """Where one number under this heading is cited and not there, it is probably the right one."""
    found = {each.code: each for each in findings(but(("nummer: 1.2.1", "nummer: 1.3.1")))}
    assert sorted(found) == ["LEA301", "LEA306", "LEA307"]
    assert found["LEA306"].fix("en") == (
        "Check whether the number (perhaps 1.2.1 is meant, which is cited but not there) or the place is wrong."
    )


def test_theme_in_a_theme() -> None:
    """A heading inside a heading is looked at as well."""
    text = but(("nummer: 1.2\n", "nummer: 1.2\n        themas: {nummer: 1.3.1, titel: Warm}\n"))
    assert places(text) == [("LEA306", "agenda.yaml", 19, 26)]


def test_heading_without_a_number_is_looked_through() -> None:
    """The nearest heading with a number counts."""
    text = but(
        (
            "nummer: 1.2\n",
            "nummer: 1.2\n        themas: {titel: Warm, acties: {nummer: 1.4.1, tekst: Doen, trekker: JGZ}}\n",
        )
    )
    assert places(text) == [("LEA306", "agenda.yaml", 19, 48)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nummer: 1.2.1", "nummer: 1.2.1."),
        ("nummer: 1.2.1", "nummer: 1.2.10.3"),
        ("nummer: 1.2.1", "nummer: 7"),
        ("nummer: 1.2.1", "nummer: A.1"),
        ("- nummer: 1.2\n        titel", "- titel"),
        ("nummer: 1.2\n", "nummer: II\n"),
    ],
    ids=["point-at-end", "deeper", "shorter", "letters", "heading-without-number", "heading-with-letters"],
)
def test_silent(old: str, new: str) -> None:
    """Labels of another shape, shorter numbers and deeper ones that fit are left alone."""
    label = new.partition("nummer: ")[2].rstrip(".") if "1.2.1" in old else "1.2.1"
    assert places(but((old, new), ("[1.2.1]", f"[{label}]"))) == []


def test_number_of_a_programme_line_is_no_heading() -> None:
    """Numbers need not begin with that of the programme line: in some plans the first digit counts something else."""
    assert places(but(("nummer: 1\n", "nummer: 8\n"))) == []
