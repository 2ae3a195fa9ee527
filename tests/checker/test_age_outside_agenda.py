"""LEA601: an age band goes beyond the ages of the agenda."""

from __future__ import annotations

import pytest

from tests.checker.small import but, only, place, places


def test_cluster_for_others() -> None:
    """The ages are found where they stand, with those of the agenda."""
    found = only(but(("leeftijd: 4-12", "leeftijd: 16-23+")))
    assert place(found) == ("LEA601", "agenda.yaml", 30, 15)
    assert found.message("nl") == "De leeftijden 16-23+ gaan verder dan die van de agenda (0-18)."


@pytest.mark.parametrize(
    ("change", "at"),
    [
        (("1.2.1, tekst", "1.2.1, leeftijd: 18-20, tekst"), (21, 39)),
        (("titel: Bereik\n", "titel: Bereik\n        leeftijd: 0-19\n"), (15, 19)),
        (
            ("titel: Goede start\n", "titel: Goede start\n    doelen: {tekst: Wijs, leeftijd: vanaf 12 jaar}\n"),
            (12, 37),
        ),
    ],
    ids=["action", "theme", "goal"],
)
def test_every_commitment(change: tuple[str, str], at: tuple[int, int]) -> None:
    """Actions, themes and goals are looked at as well; a band without end goes beyond every end."""
    assert places(but(change)) == [("LEA601", "agenda.yaml", *at)]


@pytest.mark.parametrize(
    "change",
    [
        ("leeftijd: 4-12", "leeftijd: 0-18"),
        ("  leeftijd: 0-18\n", ""),
        ("tellingen:", "hoofdstukken: [{titel: Startfoto, leeftijd: 0-27}]\ntellingen:"),
    ],
    ids=["just-inside", "agenda-says-nothing", "chapter"],
)
def test_silent(change: tuple[str, str]) -> None:
    """What fits is left alone, and so is a chapter: what it tells about others is no commitment."""
    assert places(but(change)) == []


PLANS = """\
agenda: {id: a, titel: A, gemeenten: G, periode: 2030}
leeftijdsplannen:
  - {titel: Jong, leeftijd: 0-6}
  - {titel: Oud, leeftijd: 4-16}
  - {titel: Wie weet}
programmalijnen:
  - {titel: Heel de tijd, leeftijd: 0-16}
  - {titel: Te lang, leeftijd: 0-18}
"""


def test_plans_together_make_the_ages() -> None:
    """Where the agenda names no ages, those of its age plans together count."""
    found = only(PLANS)
    assert place(found) == ("LEA601", "agenda.yaml", 8, 32)
    assert found.message("en") == "The ages 0-18 go beyond those of the agenda (0-6, 4-16)."
