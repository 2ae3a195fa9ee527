"""Findings as JSON, version 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from lea_model.diagnostics import Finding
from lea_model.i18n import Language
from lea_model.reporter.excerpt import Excerpts
from lea_model.reporter.finding_wording import summarise
from lea_model.reporter.redaction import Redaction

VERSION: Final = 1

_SENTENCES: Final = ("message", "why", "fix", "sic")
"""What is told in words, which may repeat what somebody wrote."""


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
    told = found.to_dict(language)
    for part in (told, *told["related"]):
        part |= {name: redaction.sentence(part[name]) for name in _SENTENCES if part.get(name) is not None}
    return told
