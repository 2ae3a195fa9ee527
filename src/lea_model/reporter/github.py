"""Findings as workflow commands: GitHub shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lea_model.diagnostics import Finding, Position, Severity
from lea_model.i18n import Language
from lea_model.reporter.excerpt import Excerpts
from lea_model.reporter.finding_wording import severity_word, summarise, wording_of
from lea_model.reporter.redaction import Redaction
from lea_model.text import printable

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = _MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def github_report(findings: Sequence[Finding], language: Language, excerpts: Excerpts) -> str:
    """Write findings as workflow commands of GitHub.

    Advice and known findings become notices. GitHub shows ten of each sort for a step: known ones come last, so that
    they do not take the place of others.

    Args:
        findings: The findings, in order of place.
        language: The language of the sentences.
        excerpts: Knows what a report may not show.

    Returns:
        A line for each finding, and the counts in words for whoever reads the log.
    """
    redaction = excerpts.redaction
    lines = [_command(found, language, redaction) for found in sorted(findings, key=lambda found: not found.counts)]
    return "\n".join([*lines, summarise(findings).sentence(language)]) + "\n"


def _command(found: Finding, language: Language, redaction: Redaction) -> str:
    wording = wording_of(found, language, redaction)
    properties = {**_place(found.position), "title": f"{found.code} ({severity_word(found, language)})"}
    given = ",".join(
        f"{name}={printable(str(value), line_ends=True).translate(_PROPERTY)}" for name, value in properties.items()
    )
    message = "\n".join([wording.what, *wording.lines(language)]).translate(_MESSAGE)
    return f"::{_COMMANDS[found.severity] if found.counts else 'notice'} {given}::{message}"


def _place(position: Position | None) -> dict[str, str | int]:
    if position is None:
        return {}
    place: dict[str, str | int] = {"file": position.file, "line": position.line}
    if position.line != position.end_line:
        return {**place, "endLine": position.end_line}  # GitHub takes columns within one line only
    return {**place, "col": position.column, "endLine": position.end_line, "endColumn": position.end_column}
