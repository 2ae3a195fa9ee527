"""Findings as SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding, Phrase, Position, Related, Severity, Word
from lea_model.i18n import LANGUAGES, Language
from lea_model.loader import loads, read_text
from lea_model.reporter.finding_wording import program_version
from lea_model.reporter.sarif import FINGERPRINT
from tests.checker.small import BASIC, but
from tests.reporter.made import CODES, HOSTILE, finding, of_examples, personal, report_text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)


def run_of(findings: Sequence[Finding], language: Language = "en") -> dict[str, Any]:
    """The one run of a report that the schema of the standard accepts."""
    log = json.loads(report_text("sarif", findings, language))
    VALIDATOR.validate(log)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run: dict[str, Any] = log["runs"][0]
    return run


def result_of(found: Finding) -> dict[str, Any]:
    """The one result of a report of one finding."""
    (result,) = run_of([found])["results"]
    assert isinstance(result, dict)
    return result


def test_schema_refuses_what_is_wrong() -> None:
    """The schema that the tests below lean on is the real one."""
    wrong = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"level": "fatal"}]}]}
    assert sorted(error.message for error in VALIDATOR.iter_errors(wrong)) == [
        "'fatal' is not one of ['none', 'note', 'warning', 'error']",
        "'message' is a required property",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples(language: Language) -> None:
    """All findings of the examples: each result points at its rule, and each rule occurs."""
    findings, _ = of_examples()
    run = run_of(findings, language)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({found.code for found in findings})
    assert [(each["ruleId"], rules[each["ruleIndex"]]["id"]) for each in run["results"]] == [
        (found.code, found.code) for found in findings
    ]
    prints = [each["partialFingerprints"][FINGERPRINT] for each in run["results"]]
    assert len(set(prints)) == len(prints)


def test_one_result_whole() -> None:
    """Every value of one result, with its other place."""
    related = (Related("the {word} one", {"word": "first"}, ("parties", 3), Position("b c.yaml", 4, 2, 4, 5)),)
    assert result_of(finding(WARNING, (3, 25, 3, 28), related=related)) == {
        "ruleId": "LEA997",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "'9.9' is odd. Look at it."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "map/agenda.yaml"},
                    "region": {"startLine": 3, "startColumn": 25, "endLine": 3, "endColumn": 28},
                },
                "logicalLocations": [{"fullyQualifiedName": "clusters[0].citations[1]"}],
            }
        ],
        "partialFingerprints": {FINGERPRINT: "1ac5e64d5b06d7ecfdee2ec2b74f96e6:1"},
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "b%20c.yaml"},
                    "region": {"startLine": 4, "startColumn": 2, "endLine": 4, "endColumn": 5},
                },
                "logicalLocations": [{"fullyQualifiedName": "parties[3]"}],
                "message": {"text": "the first one"},
            }
        ],
    }


def test_run_without_results() -> None:
    """Nothing found is a run too, with the language and what columns count."""
    for language in LANGUAGES:
        assert run_of((), language) == {
            "tool": {"driver": {"name": "lea-model", "version": program_version(), "language": language, "rules": []}},
            "language": language,
            "columnKind": "unicodeCodePoints",
            "results": [],
        }


def test_rule_holds_its_page() -> None:
    """A rule comes with what it finds, and its whole page as text and as Markdown."""
    (rule,) = run_of([personal((1, 1, 1, 2))])["tool"]["driver"]["rules"]
    help_ = rule.pop("help")
    finds = (
        "An e-mail address, a Dutch telephone number of a person or a desk, or a number that may be a citizen service"
        " number (BSN), in any text. National numbers such as 0800 and 14 0xx do not count. A number of nine digits"
        " counts where it passes the eleven-test. A general address (info@) counts as well."
    )
    assert rule == {
        "id": "LEA705",
        "name": "personal-data",
        "shortDescription": {"text": "personal data"},
        "fullDescription": {"text": finds},
        "defaultConfiguration": {"level": "error"},
    }
    assert help_["markdown"].startswith(f"## What it finds\n\n{finds}\n\n## Why it matters\n\n")
    assert "\n\n```yaml\nacties:\n  - Meld u aan bij" in help_["markdown"]
    assert help_["text"].startswith(f"What it finds:\n\n{finds}\n\nWhy it matters:\n\n")
    assert "\n\n    acties:\n      - Meld u aan bij" in help_["text"]


def test_levels() -> None:
    """Advice is a note, and so is whatever is known."""
    findings = [finding(ERROR), finding(WARNING), finding(ADVICE), finding(ERROR, sic="Zo gedrukt.")]
    run = run_of(findings)
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note", "note"]
    assert [rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]] == [
        "note",
        "warning",
        "error",
    ]


def test_known_mistake() -> None:
    """A known mistake is suppressed in the file itself, with the reason that stands there."""
    result = result_of(finding(ERROR, (3, 25, 3, 28), sic="Staat zo\n in het plan."))
    assert result["suppressions"] == [{"kind": "inSource", "justification": "Staat zo in het plan."}]
    assert result["message"] == {"text": "'9.9' is wrong. Known: Staat zo in het plan."}
    assert "suppressions" not in result_of(finding(ERROR))


def test_baseline() -> None:
    """What a baseline marks as known is suppressed outside the file."""
    old = replace(finding(ERROR, (3, 25, 3, 28), sic="nulmeting.json"), known_by="baseline")
    assert result_of(old)["suppressions"] == [{"kind": "external", "justification": "nulmeting.json"}]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("map/agenda.yaml", "map/agenda.yaml"),
        ("./agenda.yaml", "agenda.yaml"),
        ("../agenda.yaml", "../agenda.yaml"),
        ("mijn map/ë 100% #1?.yaml", "mijn%20map/%C3%AB%20100%25%20%231%3F.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("<text>", "%3Ctext%3E"),
        ("/thuis/een agenda.yaml", "file:///thuis/een%20agenda.yaml"),
        ("C:/map/a b.yaml", "file:///C:/map/a%20b.yaml"),
        ("//server/map/a.yaml", "file://server/map/a.yaml"),
        ("a\udcff.yaml", "a%FF.yaml"),
        ("a\ud800.yaml", "a%3F.yaml"),
    ],
)
def test_address_of_file(file: str, uri: str) -> None:
    """Addresses are escaped, and relative to where the command ran as the user gave them; no base is named."""
    (location,) = result_of(finding(ERROR, (1, 1, 1, 2), file=file))["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_without_places() -> None:
    """A finding in an agenda without files tells where it is in the agenda; one about all of it has no place."""
    (found,) = check(loads(but(("id: overgang", "id: bereik"))), rules=BASIC)
    result = result_of(found)
    assert result["locations"] == [{"logicalLocations": [{"fullyQualifiedName": "clusters[1].id"}]}]
    assert [each["logicalLocations"] for each in result["relatedLocations"]] == [
        [{"fullyQualifiedName": "clusters[0].id"}]
    ]
    assert result_of(finding(ERROR, path=()))["locations"] == []


# ---- fingerprints ----------------------------------------------------------------------------------------------------


def prints(*findings: Finding) -> list[str]:
    """The fingerprints of findings in one report."""
    return [each["partialFingerprints"][FINGERPRINT] for each in run_of(findings)["results"]]


def test_fingerprints_stay_when_lines_shift() -> None:
    """Comments above, items put in before, and another language change no fingerprint."""
    text = but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.1, 9.9]"))
    added = "clusters:\n  - {titel: Nieuw, trekker: Gemeente, verwijzingen: [1.2.1]}\n"
    shifted = f"# één\n# twee\n{text}".replace("clusters:\n", added).replace("genoemd_aantal: 2", "genoemd_aantal: 3")
    before, after = (check(read_text(each, "agenda.yaml"), rules=BASIC) for each in (text, shifted))
    assert [found.code for found in before] == [found.code for found in after] == ["LEA307", "LEA302", "LEA301"]
    assert {found.position for found in before}.isdisjoint(found.position for found in after)
    assert prints(*before) == prints(*after)
    dutch = run_of(before, "nl")["results"]
    assert [each["partialFingerprints"][FINGERPRINT] for each in dutch] == prints(*before)


def test_fingerprints_differ() -> None:
    """Another code, file, field or subject is another finding; equal ones are counted."""
    one = finding(ERROR, (1, 1, 1, 2))
    others = [
        finding(WARNING, (1, 1, 1, 2)),
        finding(ERROR, (1, 1, 1, 2), file="b.yaml"),
        finding(ERROR, (1, 1, 1, 2), path=("clusters", 0, "title")),
        finding(ERROR, (1, 1, 1, 2), text="8.8"),
    ]
    found = prints(one, *others, finding(ERROR, (5, 1, 5, 2), path=("clusters", 7, "citations", 4)))
    assert len(set(found)) == 6
    assert found[-1] == found[0].replace(":1", ":2")


def test_fingerprint_leaves_advice_out() -> None:
    """What is nearest in the rest of the agenda does not count; a word of the format counts once for both languages."""
    params = {"text": "9.9", "key": Word("partijen", "parties"), "hint": Phrase("perhaps {guess}", {"guess": "9.8"})}
    one, other = (Finding(CODES[ERROR], params | {"hint": Phrase(hint)}) for hint in ("", "x"))
    assert prints(one) == prints(other)
    assert prints(one) != prints(Finding(CODES[ERROR], params | {"key": Word("doelen", "goals")}))


# ---- what must not come through --------------------------------------------------------------------------------------


def test_hostile_text() -> None:
    """Nothing in an agenda becomes a link, an argument or a sign that steers."""
    result = result_of(finding(ERROR, (1, 1, 1, 2), text=HOSTILE, sic=HOSTILE))
    text = result["message"]["text"]
    assert "\\[a](b) {{0}}" in text
    assert "\x1b" not in text
    assert result["suppressions"][0]["justification"].endswith("::warning::x 😀漢 [a](b) {0}")


def test_personal_data_are_not_repeated() -> None:
    """No line of a file is copied, and a message that quotes an address hides it."""
    findings = [personal((1, 1, 1, 20)), finding(ERROR, (1, 1, 1, 20), text="piet@plaats.nl")]
    report = report_text("sarif", findings, "en", text_of=lambda _name: "a: piet@plaats.nl")
    assert "piet@" not in report
    assert "'••••••••••••••' is wrong." in report
    assert "snippet" not in report
