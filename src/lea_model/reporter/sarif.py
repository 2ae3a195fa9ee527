"""Findings as SARIF 2.1.0, which code scanning, editors and dashboards read."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from lea_model.diagnostics import Code, Finding, Path, Phrase, Position, Severity, Word
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.excerpt import Excerpts
from lea_model.reporter.finding_wording import program_version, wording_of
from lea_model.reporter.redaction import Redaction
from lea_model.reporter.rule_pages import RulePages
from lea_model.text import one_line, path_text

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT: Final = "leaFinding/v1"

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_DRIVE: Final = re.compile(r"[A-Za-z]:/")
_LINK: Final = re.compile(r"\[(?=[^\[\]]*\]\()")
_PLACEHOLDER: Final = re.compile(r"\{(\d+)\}")


def sarif_report(findings: Sequence[Finding], language: Language, excerpts: Excerpts) -> str:
    """Write findings as one run of SARIF 2.1.0.

    A known finding is a note that is suppressed, with its reason: in the file itself, or outside it by a baseline. No
    lines of files are copied.

    Args:
        findings: The findings, in the order in which to write them.
        language: The language of messages and pages.
        excerpts: Knows what a report may not show.

    Returns:
        One JSON object, indented, with a line end.
    """
    codes = list({found.code: found.kind for found in sorted(findings, key=lambda found: found.code)}.values())
    numbers = {code.code: number for number, code in enumerate(codes)}
    redaction = excerpts.redaction
    pages = RulePages(language)
    seen: Counter[str] = Counter()
    driver = {
        "name": "lea-model",
        "version": program_version(),
        "language": language,
        "rules": [_rule(code, pages) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, language, numbers[found.code], redaction, seen) for found in findings],
    }
    content = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(code: Code, pages: RulePages) -> dict[str, Any]:
    page = pages.of(code)
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": _text(page.title),
        "fullDescription": _text(page.finds()),
        "help": {**_text(page.plain()), "markdown": _literal(page.markdown())},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(
    found: Finding, language: Language, number: int, redaction: Redaction, seen: Counter[str]
) -> dict[str, Any]:
    wording = wording_of(found, language, redaction)
    what_to_do = wording.fix if wording.known is None else f"{translate(N_('Known:'), language)} {wording.known}"
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": number,
        "level": _LEVELS[found.severity] if found.counts else "note",
        "message": _text(f"{wording.what} {what_to_do}"),
        "locations": [location] if (location := _location(found.position, found.path)) else [],
        "partialFingerprints": {FINGERPRINT: _fingerprint(found, seen)},
    }
    if found.related:
        result["relatedLocations"] = [
            {
                "id": place,
                **_location(other.position, other.path),
                "message": _text(one_line(redaction.sentence(other.text(language)))),
            }
            for place, other in enumerate(found.related, start=1)
        ]
    if wording.known is not None:
        result["suppressions"] = [
            {"kind": "external" if found.known_by == "baseline" else "inSource", "justification": wording.known}
        ]
    return result


def _location(position: Position | None, path: Path) -> dict[str, Any]:
    location: dict[str, Any] = {}
    if position is not None:
        region = {
            "startLine": position.line,
            "startColumn": position.column,
            "endLine": position.end_line,
            "endColumn": position.end_column,
        }
        location["physicalLocation"] = {"artifactLocation": {"uri": _uri(position.file)}, "region": region}
    if path:
        location["logicalLocations"] = [{"fullyQualifiedName": path_text(path)}]
    return location


def _uri(file: str) -> str:
    """The address of a file: relative to where the command ran, as the user gave it, or complete.

    No base is named, since nobody says that the command ran at the top of a repository.
    """
    try:
        path = quote(file, safe="/", errors="surrogateescape")
    except UnicodeEncodeError:
        path = quote(file, safe="/", errors="replace")
    if _DRIVE.match(file):
        return f"file:///{file[:2]}{path[4:]}"  # the colon of the drive stays
    if file.startswith("//"):
        return f"file:{path}"  # a share of a network: its server stands where a host stands
    if file.startswith("/"):
        return f"file://{path}"
    return path.removeprefix("./")


def _fingerprint(found: Finding, seen: Counter[str]) -> str:
    """What stays the same when lines shift or items are put in before: code, file, fields and what it is about.

    Equal ones are numbered in order. Phrases are left out: they hold advice, such as the nearest candidate, and change
    with the rest of the agenda.
    """
    file = posixpath.normpath(found.position.file) if found.position else ""
    fields = [step for step in found.path if isinstance(step, str)]
    params = {name: _stable(value) for name, value in sorted(found.params.items()) if not isinstance(value, Phrase)}
    key = json.dumps([found.code, file, fields, params])
    seen[key] += 1
    return f"{hashlib.sha256(key.encode()).hexdigest()[:32]}:{seen[key]}"


def _stable(value: object) -> str:
    return value.english if isinstance(value, Word) else str(value)


def _text(text: str) -> dict[str, str]:
    return {"text": _literal(text)}


def _literal(text: str) -> str:
    """Text of which nothing is taken for a link or for a place where an argument goes.

    The standard asks for every brace to be doubled. Programs that show messages as they are would show all of those
    twice, so that only is done where it makes a difference.
    """
    return _PLACEHOLDER.sub(r"{{\1}}", _LINK.sub(r"\[", text))
