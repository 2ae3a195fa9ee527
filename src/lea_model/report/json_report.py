"""Findings as JSON, version 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from lea_model.diagnostics import Finding, Position
from lea_model.i18n import Language
from lea_model.report.summary import summarise
from lea_model.report.wording import path_text

VERSION: Final = 1


def json_report(findings: Sequence[Finding], language: Language) -> str:
    """Write findings as JSON.

    Args:
        findings: The findings, in the order in which to write them.
        language: The language of the messages. Codes, names and paths do not change with it.

    Returns:
        One JSON object, indented, with a line end.
    """
    summary = summarise(findings)
    content = {
        "version": VERSION,
        "findings": [_finding(found, language) for found in findings],
        "summary": {**summary._asdict(), "total": summary.total},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _finding(found: Finding, language: Language) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message(language),
        "why": found.why(language),
        "fix": found.fix(language),
        **_place(found.position),
        "path": path_text(found.path),
        "related": [
            {"message": other.text(language), **_place(other.position), "path": path_text(other.path)}
            for other in found.related
        ],
        "sic": found.sic,
    }


def _place(position: Position | None) -> dict[str, Any]:
    if position is None:
        return dict.fromkeys(Position._fields)
    return position._asdict()
