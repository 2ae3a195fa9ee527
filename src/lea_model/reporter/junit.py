"""Findings as JUnit XML, which most systems for continuous integration show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from lea_model.diagnostics import Finding, Severity
from lea_model.i18n import Language
from lea_model.reporter.excerpt import Excerpts
from lea_model.reporter.finding_wording import severity_word, summarise, where, wording_of
from lea_model.reporter.redaction import Redaction

NAME: Final = "lea check"
"""The suite of what has no file."""

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SUFFIX: Final = re.compile(r"\.ya?ml$", re.IGNORECASE)


def junit_report(findings: Sequence[Finding], language: Language, excerpts: Excerpts) -> str:
    """Write findings as JUnit XML.

    Each file is a suite and each finding a test: errors and warnings fail, advice and known findings are skipped with
    their message, since neither asks for a change. Names hold no line numbers, so that a finding that moves is not
    taken for a new one. Without findings there is one test that passes: Jenkins calls a report without tests a mistake.

    Args:
        findings: The findings, in order of place.
        language: The language of the sentences.
        excerpts: Knows what a report may not show.

    Returns:
        The document. No time or host is in it: the same findings give the same bytes.
    """
    redaction = excerpts.redaction
    suites: list[Element] = []
    for file, group in groupby(findings, key=lambda found: found.position.file if found.position else ""):
        seen: Counter[str] = Counter()
        suite = Element("testsuite", name=_xml(file or NAME))
        for found in group:
            suite.append(_test(found, file, language, redaction, seen))
        suites.append(suite)
    if not suites:
        suite = Element("testsuite", name=NAME)
        SubElement(suite, "testcase", name=summarise(findings).sentence(language), classname=NAME, time="0")
        suites.append(suite)
    root = Element("testsuites", name=NAME)
    for element in (root, *suites):
        tests = suites if element is root else [element]
        element.set("tests", str(sum(len(one) for one in tests)))
        element.set("failures", str(sum(len(one.findall("testcase/failure")) for one in tests)))
        element.set("errors", "0")
        element.set("time", "0")
    for suite in suites:
        suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    root.extend(suites)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _test(found: Finding, file: str, language: Language, redaction: Redaction, seen: Counter[str]) -> Element:
    wording = wording_of(found, language, redaction)
    name = f"{found.code} {wording.what}"
    seen[name] += 1
    if seen[name] > 1:
        name = f"{name} ({seen[name]})"
    # Without its ending: Jenkins takes what comes before the last full stop for the name of a package.
    test = Element("testcase", name=_xml(name), classname=_xml(_SUFFIX.sub("", file) or NAME), time="0")
    if file:
        test.set("file", _xml(file))
    fails = found.counts and found.severity is not Severity.ADVICE
    result = SubElement(test, "failure" if fails else "skipped", message=_xml(wording.what))
    result.set("type", "known" if not found.counts else found.severity.value)
    place = f"{file}:{where(found)}" if file else where(found)
    result.text = _xml("\n".join([f"{place} {severity_word(found, language)} {found.code}", *wording.lines(language)]))
    return test


def _xml(text: str) -> str:
    """Text without the characters that XML does not know; all others are escaped when it is written."""
    return _NOT_XML.sub("\ufffd", text)
