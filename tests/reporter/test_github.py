"""Findings as workflow commands of GitHub."""

from __future__ import annotations

import re

import pytest

from lea_model.diagnostics import Finding, Position, Related, Severity
from lea_model.i18n import LANGUAGES, Language
from tests.reporter.made import HOSTILE, finding, of_examples, personal, report_text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^:,\r\n]+,)*title=[^:,\r\n]+)::[^\r\n]+")


def report(*findings: Finding, language: Language = "en") -> list[str]:
    """The lines of a report."""
    return report_text("github", findings, language).split("\n")


def test_whole() -> None:
    """A line for each finding, known ones last, and the counts in words."""
    other = Related("the {word} one", {"word": "first"}, (), Position("b.yaml", 4, 2, 4, 5))
    lines = report(
        finding(ERROR, (3, 25, 3, 28), sic="Zo gedrukt."),
        finding(ADVICE, (1, 1, 4, 7)),
        finding(WARNING, (3, 25, 3, 28), related=(other,)),
        finding(ERROR, (3, 5, 3, 5)),
    )
    place = "file=map/agenda.yaml,line=3"
    assert lines == [
        (
            "::notice file=map/agenda.yaml,line=1,endLine=4,title=LEA996 (advice)::"
            "'9.9' is long.%0AWhy: It is long.%0ATo do: Cut it."
        ),
        (
            f"::warning {place},col=25,endLine=3,endColumn=28,title=LEA997 (warning)::"
            "'9.9' is odd.%0AWhy: It is odd.%0ATo do: Look at it.%0Ab.yaml:4:2: the first one"
        ),
        (
            f"::error {place},col=5,endLine=3,endColumn=5,title=LEA998 (error)::"
            "'9.9' is wrong.%0AWhy: It is wrong.%0ATo do: Mend '9.9'."
        ),
        (f"::notice {place},col=25,endLine=3,endColumn=28,title=LEA998 (known)::'9.9' is wrong.%0AKnown: Zo gedrukt."),
        "1 error, 1 warning, 1 piece of advice (1 known finding).",
        "",
    ]


def test_without_places() -> None:
    """A finding in an agenda without files has a title only."""
    assert report(finding(ERROR), language="nl")[0] == (
        "::error title=LEA998 (fout)::'9.9' is wrong.%0AWaarom: It is wrong.%0AWat te doen: Mend '9.9'."
    )


def test_nothing_found() -> None:
    """Without findings there is no command."""
    assert [report(language=language) for language in LANGUAGES] == [["Niets gevonden.", ""], ["Nothing found.", ""]]


def test_escaping() -> None:
    """Signs that end a property, a command or a line are escaped, and a percent sign with them."""
    line = report(finding(WARNING, (1, 1, 1, 2), file="a:b,c %0A.yaml", text="100%: a,b\n::error::x"))[0]
    assert line == (
        "::warning file=a%3Ab%2Cc %250A.yaml,line=1,col=1,endLine=1,endColumn=2,title=LEA997 (warning)::"
        "'100%25: a,b ::error::x' is odd.%0AWhy: It is odd.%0ATo do: Look at it."
    )


@pytest.mark.parametrize("sic", [None, HOSTILE])
def test_hostile_text(sic: str | None) -> None:
    """Whatever an agenda holds, each finding stays one command on one line."""
    others = (Related("{x}", {"x": HOSTILE}, (), Position(HOSTILE, 1, 1, 1, 1)),)
    lines = report(finding(ERROR, (1, 1, 1, 2), file=HOSTILE, text=HOSTILE, sic=sic, related=others))
    assert len(lines) == 3
    assert COMMAND.fullmatch(lines[0])
    assert "\x1b" not in lines[0].partition("::")[2].partition("::")[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples(language: Language) -> None:
    """All findings of the examples are commands."""
    findings, _ = of_examples()
    *lines, _, end = report(*findings, language=language)
    assert (len(lines), end) == (len(findings), "")
    assert [line for line in lines if not COMMAND.fullmatch(line)] == []


def test_personal_data_are_not_repeated() -> None:
    """A message that quotes an address hides it."""
    lines = report(personal((1, 1, 1, 20)), finding(ERROR, (1, 1, 1, 20), text="piet@plaats.nl"))
    assert "'••••••••••••••' is wrong." in lines[1]
    assert "piet@" not in "".join(lines)
