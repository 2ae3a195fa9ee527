"""Closing gaps in the numbers of actions."""

from __future__ import annotations

import pytest

from lea_model.editing import plan_closing
from lea_model.errors import UsageError
from lea_model.loader import read, read_text
from tests.checker.small import GOOD, but
from tests.cli.running import ALMERE

GAPS = but(
    ("nummer: 1.1.1,", "nummer: 1.1.2,"),
    ("nummer: 1.1.2, tekst: Spreekuren", "nummer: '1.1.5.', tekst: Spreekuren"),
    ("[1.1.1, 1.1.2]", "[1.1.2, 1.1.5, 1.1.7]"),
    ("      - nummer: 1.2\n", "          - {nummer: 1.1.7, tekst: Zie 1.1.5}\n      - nummer: 1.2\n"),
    (
        "- {nummer: 1.2.1, tekst: Warm overdragen}",
        "- {nummer: 1.2.1, tekst: Warm}\n          - {nummer: 1.2.4, tekst: W}",
    ),
    ("[1.2.1]", "[1.2.1, 1.2.4]"),
)
"""Gaps below two themes; the first number of the one is 2."""


def closed(text: str, within: str | None = None) -> tuple[tuple[str, str], ...]:
    """Old and new numbers."""
    return plan_closing(read_text(text, "agenda.yaml"), within).numbers


def refusal(text: str, within: str | None = None) -> str:
    """Why it is refused."""
    with pytest.raises(UsageError) as caught:
        closed(text, within)
    return caught.value.message("en")


def test_gaps_are_closed() -> None:
    """The first keeps its number, the rest follow it one by one, and citations move along, also where numbers swap."""
    made = plan_closing(read_text(GAPS, "agenda.yaml"))
    assert made.numbers == (("1.1.5.", "1.1.3."), ("1.1.7", "1.1.4"), ("1.2.4", "1.2.2"))
    after = made.plan.files["agenda.yaml"].after
    assert "verwijzingen: [1.1.2, 1.1.3, 1.1.4]" in after
    assert "nummer: '1.1.3.', tekst: Spreekuren" in after
    assert "verwijzingen: [1.2.1, 1.2.2]" in after
    assert [mention.line for mention in made.mentions] == ["- {nummer: 1.1.7, tekst: Zie 1.1.5}"]


@pytest.mark.parametrize("within", ["1.2", "Overgang", "thema:overgang"])
def test_within_a_part(within: str) -> None:
    """Only what stands in that part, by number, title or id."""
    if within == "Overgang":
        assert refusal(GAPS, within) == "'Overgang' can mean 2 things: cluster:overgang, thema:overgang."
    else:
        assert closed(GAPS, within) == (("1.2.4", "1.2.2"),)


def test_no_gaps() -> None:
    """Where there are none, nothing changes; Almere has one number that does not fit its heading, and it stays."""
    assert closed(GOOD) == ()
    assert plan_closing(read(ALMERE)).numbers == ()


def test_a_theme_in_between_is_no_gap() -> None:
    """Headings and actions may count on together."""
    text = but(
        ("- nummer: 1.2\n", "- nummer: 1.1.3\n"),
        ("{nummer: 1.2.1, tekst: Warm overdragen}", "{nummer: 1.1.3.1, tekst: W}"),
        (
            "{nummer: 1.1.2, tekst: Spreekuren houden}",
            "{nummer: 1.1.2, tekst: S}\n          - {nummer: 1.1.5, tekst: T}",
        ),
        ("[1.2.1]", "[1.1.3.1, 1.1.5]"),
    )
    assert closed(text) == (("1.1.5", "1.1.4"),)


@pytest.mark.parametrize(
    ("changes", "within", "why"),
    [
        ([], "nergens", "There is nothing here that is called 'nergens'."),
        (
            [("[1.1.2, 1.1.5, 1.1.7]", "[1.1.2, 1.1.4, 1.1.7]")],
            None,
            "Nothing was changed: agenda.yaml:29:27 cites 1.1.4, which is missing. Decide first what is meant there.",
        ),
        (
            [("{nummer: 1.1.7, t", "{nummer: 1.1.3, t")],
            None,
            "The numbers are not in order at agenda.yaml:18:22; put them in order first.",
        ),
        (
            [("{nummer: 1.1.7, t", "{nummer: 1.1.5, t")],
            None,
            "The numbers are not in order at agenda.yaml:18:22; put them in order first.",
        ),
    ],
)
def test_refused(changes: list[tuple[str, str]], within: str | None, why: str) -> None:
    """Nothing is changed where it is not certain what is meant."""
    assert refusal(but(*changes, text=GAPS), within) == why
