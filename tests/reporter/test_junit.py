"""Findings as JUnit XML."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, fromstring

import pytest

from lea_model.diagnostics import Finding, Position, Related, Severity
from lea_model.i18n import LANGUAGES, Language
from tests.reporter.made import HOSTILE, finding, of_examples, personal, report_text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

FORM: dict[str, tuple[set[str], set[str]]] = {
    "testsuites": ({"name", "tests", "failures", "errors", "time"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testcase"}),
    "testcase": ({"name", "classname", "time", "file"}, {"failure", "skipped"}),
    "failure": ({"message", "type"}, set()),
    "skipped": ({"message", "type"}, set()),
}
"""What may stand where, after the schema that Jenkins checks with; only ``file``, which GitLab reads, is not in it."""


def suites(findings: Sequence[Finding], language: Language = "en") -> list[Element]:
    """The suites of a report that has the form and counts right."""
    report = report_text("junit", findings, language)
    assert report.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lea check" tests=')
    assert report.endswith("\n</testsuites>\n")
    root = fromstring(report)
    for element in root.iter():
        attributes, children = FORM[element.tag]
        assert set(element.attrib) | {"file"} == attributes | {"file"}
        assert {child.tag for child in element} <= children
    for element in (root, *root):
        assert (int(element.get("tests", "")), int(element.get("failures", "")), element.get("errors")) == (
            len(list(element.iter("testcase"))),
            len(list(element.iter("failure"))),
            "0",
        )
    assert [suite.get("skipped") for suite in root] == [str(len(list(suite.iter("skipped")))) for suite in root]
    return list(root)


def test_whole() -> None:
    """A suite for each file and a test for each finding; advice and what is known does not fail."""
    other = Related("the {word} one", {"word": "first"}, (), Position("b.yaml", 4, 2, 4, 5))
    findings = [
        finding(ERROR, (3, 25, 3, 28), related=(other,)),
        finding(ADVICE, (4, 1, 4, 2)),
        finding(ERROR, (3, 1, 3, 2), file="b.yml", sic="Zo <gedrukt>."),
    ]
    assert (
        report_text("junit", findings, "en")
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lea check" tests="3" failures="1" errors="0" time="0">
  <testsuite name="map/agenda.yaml" tests="2" failures="1" errors="0" time="0" skipped="1">
    <testcase name="LEA998 '9.9' is wrong." classname="map/agenda" time="0" file="map/agenda.yaml">
      <failure message="'9.9' is wrong." type="error">map/agenda.yaml:3:25 error LEA998
Why: It is wrong.
To do: Mend '9.9'.
b.yaml:4:2: the first one</failure>
    </testcase>
    <testcase name="LEA996 '9.9' is long." classname="map/agenda" time="0" file="map/agenda.yaml">
      <skipped message="'9.9' is long." type="advice">map/agenda.yaml:4:1 advice LEA996
Why: It is long.
To do: Cut it.</skipped>
    </testcase>
  </testsuite>
  <testsuite name="b.yml" tests="1" failures="0" errors="0" time="0" skipped="1">
    <testcase name="LEA998 '9.9' is wrong." classname="b" time="0" file="b.yml">
      <skipped message="'9.9' is wrong." type="known">b.yml:3:1 known LEA998
Known: Zo &lt;gedrukt&gt;.</skipped>
    </testcase>
  </testsuite>
</testsuites>
"""
    )


def test_warnings_fail() -> None:
    """A warning asks for a look, so it is no test that passes."""
    ((test,),) = suites([finding(WARNING, (1, 1, 1, 2))])
    assert [(result.tag, result.get("type")) for result in test] == [("failure", "warning")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found(language: Language) -> None:
    """Without findings there is one test that passes: a report without tests is taken for a mistake."""
    ((test,),) = suites((), language)
    said = {"nl": "Niets gevonden.", "en": "Nothing found."}[language]
    assert (test.attrib, len(test)) == ({"name": said, "classname": "lea check", "time": "0"}, 0)


def test_without_places() -> None:
    """Findings in an agenda without files stand in a suite of their own, with their path."""
    ((test,),) = suites([finding(ERROR)])
    assert (test.get("classname"), test.get("file")) == ("lea check", None)
    assert (test[0].text or "").startswith("clusters[0].citations[1] error LEA998\n")


def test_names_are_unique_and_hold_no_lines() -> None:
    """Equal findings in a file are counted, and a finding that moves keeps its name."""
    places = [(1, 1, 1, 2), (5, 1, 5, 2), (9, 1, 9, 2)]
    (suite,) = suites([finding(ERROR, place) for place in places])
    assert [test.get("name") for test in suite] == [f"LEA998 '9.9' is wrong.{end}" for end in ("", " (2)", " (3)")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples(language: Language) -> None:
    """All findings of the examples: a suite for each file, and no name twice in one."""
    findings, _ = of_examples()
    found = suites(findings, language)
    files = list(dict.fromkeys(each.position.file for each in findings if each.position))
    assert [suite.get("name") for suite in found] == files
    for suite in found:
        assert len({test.get("name") for test in suite}) == len(suite)


def test_hostile_text() -> None:
    """What an agenda holds stays text, without the characters that XML does not know."""
    text = f"{HOSTILE}\ud800"
    ((test,),) = suites([finding(ERROR, (1, 1, 1, 2), text=text, file=text, sic=text)])
    said = "<script>alert('x')</script> ]]> \"&\" ::error::%0A, %25 \ufffd[2J"
    said += "\ufffd\ufffd\ufffd ::warning::x 😀漢 [a](b) {0}\ufffd"
    assert test[0].get("message") == f"'{said}' is wrong."
    assert (test[0].text or "").endswith(f"Known: {said}")


def test_personal_data_are_not_repeated() -> None:
    """A message that quotes an address hides it."""
    report = report_text("junit", [personal((1, 1, 1, 9)), finding(ERROR, (1, 1, 1, 9), text="piet@plaats.nl")], "en")
    assert "'••••••••••••••' is wrong." in report
    assert "piet@" not in report
