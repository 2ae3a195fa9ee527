"""Findings as JSON, version 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from lea_model.diagnostics import Finding, Position
from lea_model.i18n import Language
from lea_model.reporter.excerpt import Excerpts
from lea_model.reporter.finding_wording import summarise
from lea_model.reporter.redaction import Redaction
from lea_model.text import path_text

VERSION: Final = 1


def json_report(findings: Sequence[Finding], language: Language, excerpts: Excerpts) -> str:
    """Write findings as JSON.

    Args:
        findings: The findings, in the order in which to write them.
        language: The language of the messages. Codes, names and paths do not change with it.
        excerpts: Knows what a report may not show.

    Returns:
        One JSON object, indented, with a line end.
    """
    summary = summarise(findings)
    redaction = excerpts.redaction
    content = {
        "version": VERSION,
        "findings": [_finding(found, language, redaction) for found in findings],
        "summary": {**summary._asdict(), "total": summary.total},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _finding(found: Finding, language: Language, redaction: Redaction) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": redaction.sentence(found.message(language)),
        "why": redaction.sentence(found.why(language)),
        "fix": redaction.sentence(found.fix(language)),
        **_place(found.position),
        "path": path_text(found.path),
        "related": [
            {
                "message": redaction.sentence(other.text(language)),
                **_place(other.position),
                "path": path_text(other.path),
            }
            for other in found.related
        ],
        "sic": None if found.sic is None else redaction.sentence(found.sic),
        "known_by": None if found.sic is None else found.known_by,
    }


def _place(position: Position | None) -> dict[str, Any]:
    if position is None:
        return dict.fromkeys(Position._fields)
    return position._asdict()
