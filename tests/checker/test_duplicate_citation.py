"""LEA302: one cluster cites the same action twice."""

from __future__ import annotations

import pytest

from tests.checker.small import but, findings, only, place, places, related


def test_same_number_twice() -> None:
    """The second citation is found, and where the first one stands."""
    found = only(but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2, 1.1.1]")))
    assert place(found) == ("LEA302", "agenda.yaml", 27, 34)
    assert related(found) == [("it was cited here before", 27, 20)]
    assert found.message("nl") == "Actie '1.1.1' wordt in dit cluster twee keer aangehaald."
    assert found.fix("en") == "Remove one of the two, or correct it."


def test_same_action_by_another_word() -> None:
    """A number and a title can mean the same action."""
    text = but(("1.1.1, tekst", "1.1.1, titel: Campagne, tekst"), ("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2, campagne]"))
    assert places(text) == [("LEA302", "agenda.yaml", 27, 34)]


def test_each_further_citation_is_found() -> None:
    """Three times the same is two findings, both about the first."""
    text = but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2, 1.1.1, 1.1.1]"))
    assert places(text) == [("LEA302", "agenda.yaml", 27, 34), ("LEA302", "agenda.yaml", 27, 41)]


def test_the_one_action_that_nothing_cites_is_suggested() -> None:
    """Where one number under the same heading is cited by nobody, it is probably the one that was meant."""
    found = [each for each in findings(but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.1]"))) if each.code == "LEA302"]
    assert [each.fix("en") for each in found] == [
        "Remove one of the two, or correct it (perhaps 1.1.2 is meant, which no cluster cites)."
    ]


def test_the_same_nothing_twice() -> None:
    """A number that leads nowhere can be cited twice as well."""
    codes = [each.code for each in findings(but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2, 9.9, 9.9]")))]
    assert codes == ["LEA301", "LEA301", "LEA302"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("[1.2.1]", "[1.2.1, 1.1.1]"), ("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2, 1.1]")],
    ids=["in-another-cluster", "heading-and-action"],
)
def test_silent(old: str, new: str) -> None:
    """An action may be in two clusters, and a heading is another thing than an action under it."""
    assert places(but((f"verwijzingen: {old}", f"verwijzingen: {new}"))) == []
