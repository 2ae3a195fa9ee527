"""Findings as JSON for programs."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.errors import UsageError
from lea_model.i18n import LANGUAGES, Language
from lea_model.loader import loads, read_text
from lea_model.reporter import REPORTS
from tests.checker.small import BASIC, but
from tests.reporter.made import report_text

_PLACE: dict[str, Any] = {
    "file": {"type": ["string", "null"]},
    **{name: {"type": ["integer", "null"], "minimum": 1} for name in ("line", "column", "end_line", "end_column")},
    "path": {"type": "string"},
}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["version", "findings", "summary"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": 1},
        "findings": {
            "type": "array",
            "items": {
                "type": "object",
                "required": [
                    *_PLACE,
                    "code",
                    "name",
                    "severity",
                    "message",
                    "why",
                    "fix",
                    "related",
                    "sic",
                    "known_by",
                ],
                "additionalProperties": False,
                "properties": {
                    **_PLACE,
                    "code": {"type": "string", "pattern": r"^LEA\d{3}$"},
                    "name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                    "severity": {"enum": ["error", "warning", "advice"]},
                    "message": {"type": "string", "minLength": 1},
                    "why": {"type": "string", "minLength": 1},
                    "fix": {"type": "string", "minLength": 1},
                    "sic": {"type": ["string", "null"]},
                    "known_by": {"enum": ["sic", "ignore", "baseline", None]},
                    "related": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": [*_PLACE, "message"],
                            "additionalProperties": False,
                            "properties": {**_PLACE, "message": {"type": "string", "minLength": 1}},
                        },
                    },
                },
            },
        },
        "summary": {
            "type": "object",
            "required": ["errors", "warnings", "advice", "known", "total"],
            "additionalProperties": {"type": "integer", "minimum": 0},
        },
    },
}
"""What a program that reads the report can count on."""

BROKEN = but(
    ("[1.1.1, 1.1.2]", "[1.1.1, 1.1.1, {naam: x}]"),
    ("[1.2.1]", "[1.2.1, {naar: 9.9, sic: Staat zo in het plan.}]"),
    ("trekker: Gemeente", "trekker: Zwembad ‘Zuid’"),
)


def written(findings: tuple[Finding, ...], language: Language = "en") -> dict[str, Any]:
    """A report, read again, after seeing that it has the form that is promised."""
    report: dict[str, Any] = json.loads(report_text("json", findings, language))
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    return report


@pytest.mark.parametrize("language", LANGUAGES)
def test_form(language: Language) -> None:
    """Findings of reading and of rules, known ones and those with other places, all have the form."""
    report = written(check(read_text(BROKEN, "agenda.yaml"), rules=BASIC), language)
    assert [each["code"] for each in report["findings"]] == ["LEA307", "LEA308", "LEA302", "LEA201", "LEA301"]
    assert report["summary"] == {"errors": 1, "warnings": 3, "advice": 0, "known": 1, "total": 4}


def test_one_finding_whole() -> None:
    """Every value of one finding."""
    found = {each["code"]: each for each in written(check(read_text(BROKEN, "agenda.yaml"), rules=BASIC))["findings"]}
    assert found["LEA302"] == {
        "code": "LEA302",
        "name": "duplicate-citation",
        "severity": "warning",
        "message": "The action '1.1.1' is cited twice in this cluster.",
        "why": "One of the two was probably meant to be another action, which is now in no cluster.",
        "fix": "Remove one of the two, or correct it (perhaps 1.1.2 is meant, which no cluster cites).",
        "file": "agenda.yaml",
        "line": 27,
        "column": 27,
        "end_line": 27,
        "end_column": 32,
        "path": "clusters[0].citations[1].to",
        "related": [
            {
                "message": "it was cited here before",
                "file": "agenda.yaml",
                "line": 27,
                "column": 20,
                "end_line": 27,
                "end_column": 25,
                "path": "clusters[0].citations[0].to",
            }
        ],
        "sic": None,
        "known_by": None,
    }
    assert (found["LEA301"]["sic"], found["LEA301"]["known_by"]) == ("Staat zo in het plan.", "sic")


def test_language_changes_sentences_only() -> None:
    """Codes, names, paths and places are the same in every language."""
    findings = check(read_text(BROKEN, "agenda.yaml"), rules=BASIC)
    dutch, english = (written(findings, language)["findings"] for language in LANGUAGES)
    for one, other in zip(dutch, english, strict=True):
        assert one["message"] != other["message"]
        sentences = ("message", "why", "fix", "related")
        assert {key: one[key] for key in one if key not in sentences} == {
            key: other[key] for key in other if key not in sentences
        }


def test_agenda_without_files() -> None:
    """Without files every part of a place is null, and the path tells where it is."""
    report = written(check(loads(but(("id: overgang", "id: bereik"))), rules=BASIC))
    place = dict.fromkeys(("file", "line", "column", "end_line", "end_column"))
    (found,) = report["findings"]
    assert {key: found[key] for key in place} == place
    assert found["path"] == "clusters[1].id"
    assert found["related"] == [{**place, "message": "it was used here before", "path": "clusters[0].id"}]


def test_nothing_found() -> None:
    """An empty report has the form as well."""
    assert written(()) == {
        "version": 1,
        "findings": [],
        "summary": {"errors": 0, "warnings": 0, "advice": 0, "known": 0, "total": 0},
    }


def test_letters_stay_letters() -> None:
    """Accents and curly quotes are written as they are, indented for people, with a line end."""
    report = report_text("json", check(read_text(BROKEN, "agenda.yaml"), rules=BASIC), "nl")
    assert "Zwembad ‘Zuid’" in report
    assert report.startswith('{\n  "version": 1,\n  "findings": [\n    {\n      "code": "LEA307",\n')
    assert report.endswith("\n}\n")


def test_names_of_reports() -> None:
    """Each report goes by a name; another name is refused."""
    assert tuple(REPORTS) == ("text", "json", "sarif", "github", "junit", "html")
    with pytest.raises(UsageError, match="There is no format 'xml'"):
        report_text("xml", (), "en")
