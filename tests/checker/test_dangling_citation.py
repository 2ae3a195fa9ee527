"""LEA301: a cluster cites an action that does not exist."""

from __future__ import annotations

import pytest

from tests.checker.small import but, findings, only, place, places


def test_citation_of_nothing() -> None:
    """The number that leads nowhere is found where it stands."""
    found = only(but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2, 9.9]")))
    assert place(found) == ("LEA301", "agenda.yaml", 27, 34)
    assert found.message("nl") == (
        "Hier wordt actie '9.9' aangehaald, maar geen actie of thema heeft dat nummer of die titel."
    )
    assert found.fix("nl") == "Verbeter de verwijzing, of voeg de actie toe."


def test_misnumbered_action_under_the_heading_is_suggested() -> None:
    """An action under heading 1.2 with a number of another heading is probably the one that is meant."""
    text = but(
        ("verwijzingen: [1.2.1]", "verwijzingen: [1.2.1, 1.2.2]"),
        (
            "{nummer: 1.2.1, tekst: Warm overdragen}",
            "{nummer: 1.2.1, tekst: Warm overdragen}\n          - nummer: 1.3.2",
        ),
    )
    found = {each.code: each for each in findings(text)}
    assert sorted(found) == ["LEA301", "LEA306", "LEA307"]
    assert found["LEA301"].fix("en") == (
        "Correct the citation (perhaps 1.3.2 is meant, which stands under 1.2), or add the action."
    )


@pytest.mark.parametrize(
    ("citations", "fix"),
    [
        ("[1.1.3]", "Correct the citation (did you mean '1.1.2'?), or add the action."),
        ("[1.1.2, 1.1.3]", "Correct the citation (did you mean '1.1.1'?), or add the action."),
        ("[1.1.1, 1.1.2, 1.1.3]", "Correct the citation, or add the action."),
        (
            "[1.1.1, 1.1.2, Campagne voeran]",
            "Correct the citation (did you mean 'Campagne voeren'?), or add the action.",
        ),
        ("[1.1.1, 1.1.2, Iets heel anders]", "Correct the citation, or add the action."),
    ],
    ids=["nearest-number", "not-what-is-cited-beside-it", "all-are-cited", "nearest-title", "nothing-near"],
)
def test_suggestion(citations: str, fix: str) -> None:
    """The nearest number or title is suggested, but never what the cluster cites already."""
    found = [each for each in findings(but(("[1.1.1, 1.1.2]", citations))) if each.code == "LEA301"]
    assert [each.fix("en") for each in found] == [fix]


@pytest.mark.parametrize(
    "citation",
    ["1.1.2", "1.1.2.", "Spreekuren houden", "spreekuren  HOUDEN", "actie:1.1.2"],
)
def test_other_words_for_the_same_action(citation: str) -> None:
    """A citation may be a number or a title, in small or capital letters, with its kind before it."""
    text = but(("1.1.2, tekst", "1.1.2, titel: Spreekuren houden, tekst"), ("[1.1.1, 1.1.2]", f"[1.1.1, '{citation}']"))
    assert places(text) == []


def test_citation_of_a_theme() -> None:
    """A cluster may cite a heading: all actions under it are taken."""
    assert places(but(("[1.1.1, 1.1.2]", "[1.1]"))) == []


def test_reference_to_a_party_is_another_matter() -> None:
    """A party that is not registered is no citation."""
    assert [each.code for each in findings(but(("trekker: Gemeente", "trekker: Onbekend")))] == ["LEA308"]


def test_silent_about_what_could_not_be_read() -> None:
    """Where the action was left out for a mistake of its own, that is said, and nothing is said about citing it."""
    text = but(("{nummer: 1.1.2, tekst: Spreekuren houden}", "{nummer: 1.1.2, teskt: Spreekuren houden}"))
    assert places(text) == [("LEA201", "agenda.yaml", 17, 29)]
