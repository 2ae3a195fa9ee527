"""Personal data are not repeated by a report."""

from __future__ import annotations

import pytest

from lea_model.checker.rules.personal_data import CODE
from lea_model.diagnostics import Severity
from lea_model.reporter import REPORTS
from lea_model.reporter.redaction import PRIVATE, Redaction
from tests.reporter.made import finding, personal, report_text

FILE = "map/agenda.yaml"
ERROR = Severity.ERROR


def test_code_of_the_rule() -> None:
    """What is hidden is what the rule on personal data finds."""
    assert frozenset({CODE.code}) == PRIVATE


@pytest.mark.parametrize(
    ("place", "line", "row", "expected"),
    [
        ((2, 5, 2, 8), 2, "    a b, c", "    • •, c"),
        ((2, 5, 2, 8), 3, "    a b, c", "    a b, c"),
        ((2, 5, 4, 4), 2, "x: 'a b", "x: '• •"),
        ((2, 5, 4, 4), 3, "  een twee", "  ••• ••••"),
        ((2, 5, 4, 4), 4, "drie: x", "•••e: x"),
        ((2, 4, 4, 4), 2, "x: >-", "x: >-"),
        ((2, 4, 4, 4), 2, "x: |2  # zo", "x: |2  # zo"),
        ((2, 4, 2, 6), 2, "x: >-", "x: ••"),
        ((2, 50, 2, 60), 2, "kort", "kort"),
    ],
)
def test_lines(place: tuple[int, int, int, int], line: int, row: str, expected: str) -> None:
    """Every line of the place is hidden and keeps its length and spaces; the sign that a text follows is no data."""
    assert Redaction([personal(place)]).row(FILE, line, row) == expected


def test_several_on_one_line() -> None:
    """Two places on a line are both hidden, also where one is a known mistake; another file is left alone."""
    redaction = Redaction(
        [personal((1, 1, 1, 3)), personal((1, 5, 1, 7), sic="Zo gedrukt."), finding(ERROR, (1, 8, 1, 9))]
    )
    assert redaction.row(FILE, 1, "aa, bb, c") == "••, ••, c"
    assert redaction.row("b.yaml", 1, "aa, bb, c") == "aa, bb, c"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vraag 'piet@plaats.nl' of bel 06 12345678.", "Vraag '••••••••••••••' of bel •• ••••••••."),
        ("Personal data: an e-mail address (p…@….nl).", "Personal data: an e-mail address (p…@….nl)."),
        ("In 2024 zijn er 3 acties.", "In 2024 zijn er 3 acties."),
    ],
)
def test_sentences(sentence: str, expected: str) -> None:
    """A sentence that quotes an agenda with personal data hides them, wherever they are; without places too."""
    assert Redaction([personal(None)]).sentence(sentence) == expected
    assert Redaction([finding(ERROR)]).sentence(sentence) == sentence


def test_lines_without_a_finding() -> None:
    """Where the rule was not asked for, a line does not repeat what it would find; other numbers stay."""
    redaction = Redaction([finding(ERROR)])
    assert redaction.row(FILE, 1, "a: Vraag piet@plaats.nl") == "a: Vraag ••••••••••••••"
    assert redaction.row(FILE, 1, "periode: 2024-2028, nummer: 12345678") == "periode: 2024-2028, nummer: 12345678"


@pytest.mark.parametrize("form", REPORTS)
def test_every_report(form: str) -> None:
    """No report repeats an address: not in a line, a message, an advice or a reason."""
    address = "piet@plaats.nl"
    findings = [personal((1, 4, 1, 18)), finding(ERROR, (1, 1, 1, 2), text=address, sic=f"Vraag {address}.")]
    assert address not in report_text(form, findings, "nl", text_of=lambda _name: f"a: {address}")


def test_text_report() -> None:
    """The line of another finding is hidden too, with the marks in the right place."""
    row = "{tekst: Vraag piet@plaats.nl, naar: 9.9}"
    lines = report_text(
        "text", [personal((1, 9, 1, 29)), finding(ERROR, (1, 37, 1, 40))], "en", text_of=lambda _name: row
    ).splitlines()
    assert lines[3:5] + lines[9:11] == [
        "      1 | {tekst: ••••• ••••••••••••••, naar: 9.9}",
        "        |         ^^^^^^^^^^^^^^^^^^^^",
        "      1 | {tekst: ••••• ••••••••••••••, naar: 9.9}",
        "        |                                     ^^^",
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((1, 1, 1, 5), (1, 3, 1, 9), "•••••••• ij"),
        ((1, 1, 1, 9), (1, 3, 1, 5), "•••••••• ij"),
        ((1, 3, 1, 5), (1, 3, 1, 5), "ab••efgh ij"),
        ((1, 10, 3, 1), (1, 1, 1, 2), "•bcdefgh ••"),
    ],
)
def test_overlapping(first: tuple[int, int, int, int], second: tuple[int, int, int, int], expected: str) -> None:
    """Places that overlap, or are the same, hide what any of them covers, and the line keeps its length."""
    assert Redaction([personal(first), personal(second)]).row(FILE, 1, "abcdefgh ij") == expected
