"""Findings that tests make up, for reports to write."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path as FilePath

from lea_model.checker import check
from lea_model.checker.rules.personal_data import CODE as PERSONAL
from lea_model.diagnostics import Code, Finding, Path, Phrase, Position, Related, Severity
from lea_model.i18n import Language
from lea_model.loader import read
from lea_model.reporter import TextOf, report_findings
from lea_model.reporter.excerpt import no_text

TEXT = "clusters:\n  - titel: Samen\n    verwijzingen: [1.1, 9.9]\n    trekker: Gemente\n"

CODES = {
    Severity.ERROR: Code(
        "LEA998", "made-error", Severity.ERROR, "'{text}' is wrong.", "It is wrong.", "Mend '{text}'."
    ),
    Severity.WARNING: Code("LEA997", "made-warning", Severity.WARNING, "'{text}' is odd.", "It is odd.", "Look at it."),
    Severity.ADVICE: Code("LEA996", "made-advice", Severity.ADVICE, "'{text}' is long.", "It is long.", "Cut it."),
}


def report_text(
    form: str,
    findings: Sequence[Finding],
    language: Language,
    *,
    text_of: TextOf = no_text,
    colour: bool = False,
) -> str:
    """What a report says about findings."""
    (content,) = report_findings(findings, language, format=form, text_of=text_of, colour=colour).values()
    assert isinstance(content, str)
    return content


def finding(
    severity: Severity,
    at: tuple[int, int, int, int] | None = None,
    *,
    text: str = "9.9",
    file: str = "map/agenda.yaml",
    path: Path = ("clusters", 0, "citations", 1),
    sic: str | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding at a place: line, column, end line, end column."""
    position = Position(file, *at) if at else None
    return Finding(CODES[severity], {"text": text}, path, position, severity, related, sic)


def personal(at: tuple[int, int, int, int] | None, *, file: str = "map/agenda.yaml", sic: str | None = None) -> Finding:
    """A finding about an e-mail address at a place."""
    position = Position(file, *at) if at else None
    what = Phrase("an e-mail address ({masked})", {"masked": "x…@….nl"})
    return Finding(PERSONAL, {"what": what}, ("actions", 0, "text"), position, PERSONAL.severity, (), sic)


HOSTILE = (
    "<script>alert('x')</script> ]]> \"&\" ::error::%0A, %25 \x1b[2J\x00\ufffe\u202e\r\n::warning::x 😀漢 [a](b) {0}"
)
"""Text that would do harm in each of the forms if it came through as it is."""

EXAMPLES = FilePath(__file__).resolve().parents[2] / "examples"


@cache
def of_examples() -> tuple[tuple[Finding, ...], dict[str, str | None]]:
    """All findings in the agendas of the examples, and the texts of their files."""
    findings: list[Finding] = []
    texts: dict[str, str | None] = {}
    for name in ("almere", "tilburg", "westland"):
        result = read(EXAMPLES / name)
        findings += check(result)
        texts |= {file: result.text_of(file) for file in result.files}
    return tuple(findings), texts
