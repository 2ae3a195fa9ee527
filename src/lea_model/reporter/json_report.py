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
    content = {"version": VERSION, "findings": [], "summary": {**summary._asdict(), "total": summary.total}}
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    if not findings:
        return text
    before, after = text.split("[]", 1)
    written = ",\n    ".join([_written(_finding(found, language, redaction)) for found in findings])
    return f"{before}[\n    {written}\n  ]{after}"


def _written(told: dict[str, Any]) -> str:
    """One finding as `json.dumps` indents it. That does it sign by sign in Python, and a country has 74,000."""
    flat = _FLAT({**told, "related": []})
    if told["related"]:
        others = ",\n        ".join([f"{{\n          {_INSIDE(other)[1:-1]}\n        }}" for other in told["related"]])
        # No text can hold this: a quotation mark in a text has a backslash before it.
        flat = flat.replace('"related": []', f'"related": [\n        {others}\n      ]', 1)
    return f"{{\n      {flat[1:-1]}\n    }}"


_FLAT: Final = json.JSONEncoder(ensure_ascii=False, separators=(",\n      ", ": ")).encode
_INSIDE: Final = json.JSONEncoder(ensure_ascii=False, separators=(",\n          ", ": ")).encode


def _finding(found: Finding, language: Language, redaction: Redaction) -> dict[str, Any]:
    told = found.to_dict(language)
    for part in (told, *told["related"]):
        part |= {name: redaction.sentence(part[name]) for name in _SENTENCES if part.get(name) is not None}
    return told
