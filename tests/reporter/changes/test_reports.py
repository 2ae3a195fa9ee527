"""Changes as text, Markdown, HTML and JSON."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from lea_model.changes import CHANGE_KINDS, AgendaDiff, ChangeSection, diff
from lea_model.changes.sentences import SECTION_WORDS
from lea_model.errors import UsageError
from lea_model.i18n import LANGUAGES, Language
from lea_model.loader import loads
from lea_model.model.agenda import Agenda
from lea_model.reporter.changes import REPORTS, report_changes
from tests.reporter.changes.editions import nothing, small, strangers
from tests.strategies import agendas


class _Files(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def written(name: str, found: AgendaDiff, language: Language, *, colour: bool = False) -> str:
    """What a report says about changes."""
    (content,) = report_changes(found, language, format=name, colour=colour).values()
    assert isinstance(content, str)
    return content


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["text", "md", "json"])
def test_report(name: str, language: Language, snapshot: SnapshotAssertion) -> None:
    """The whole report; the same every time."""
    report = written(name, small(), language)
    assert report == written(name, small(), language)
    assert report == snapshot(extension_class=_Files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_html(language: Language, snapshot: SnapshotAssertion) -> None:
    """The body of the page; the style is that of the documents, and a bit more."""
    page = written("html", small(), language)
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
    assert page[page.index("<body") :] == snapshot(extension_class=_Files)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize(("language", "said"), [("nl", "zeggen hetzelfde"), ("en", "say the same")])
def test_nothing_changed(name: str, language: Language, said: str) -> None:
    """Where nothing changed, that is said, and there are no sections."""
    report = written(name, nothing(), language)
    if name == "json":
        assert json.loads(report)["changes"] == []
    else:
        assert said in report
        assert "###" not in report


@pytest.mark.parametrize("name", ["text", "md", "html"])
def test_two_municipalities(name: str) -> None:
    """Agendas of two municipalities can be compared, and the reader is told."""
    report = written(name, strangers(), "nl")
    assert "Dit zijn agenda's van verschillende gemeenten: Plaats en Elders." in report.replace("&#39;", "'")
    assert "Dit zijn agenda" not in written(name, small(), "nl")


def test_page_is_in_order() -> None:
    """Headings go down one step at a time, each anchor exists once, and there is one main part."""
    page = written("html", small(), "nl")
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    names = [element.tag for element in tree.iter() if isinstance(element.tag, str)]
    levels = [int(name[1]) for name in names if re.fullmatch(r"h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    targets = [element.get("href") for element in tree.iter("a")]
    assert [target for target in targets if target[1:] not in ids] == []
    assert [names.count(name) for name in ("main", "header", "nav", "footer")] == [1, 1, 1, 1]
    assert "src=" not in page
    assert "url(" not in page


def test_hostile_text_is_shown_as_it_is() -> None:
    """What users type is never markup, and never steers a terminal."""
    assert "<script>" not in written("html", small(), "nl")
    assert "&lt;script&gt;" in written("html", small(), "nl")
    assert "<script>" not in written("md", small(), "nl")
    assert r"\*uitnodigen\*" in written("md", small(), "nl")


@pytest.mark.slow
@settings(max_examples=40)
@given(agendas(), agendas())
def test_any_agendas(old: Agenda, new: Agenda) -> None:
    """Any two agendas can be reported in every form, on whole lines and without stray signs."""
    found = diff(old, new)
    for language in LANGUAGES:
        reports = {name: written(name, found, language) for name in REPORTS}
        assert all(report.endswith("\n") for report in reports.values())
        steering = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
        assert not re.search(steering, reports["text"])
        coloured = written("text", found, language, colour=True)
        assert not re.search(steering, re.sub(r"\x1b\[\d+m", "", coloured))
        assert "<b>" not in reports["html"]
        assert len(json.loads(reports["json"])["changes"]) == len(found)
        html5lib.HTMLParser(namespaceHTMLElements=False).parse(reports["html"])


def test_colour() -> None:
    """On a terminal words are coloured, and read the same without."""
    coloured = written("text", small(), "nl", colour=True)
    assert "\x1b[32m{+ in elke wijk+}\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d*m", "", coloured) == written("text", small(), "nl")


def test_every_section_has_a_heading() -> None:
    """No section is without a heading, and none without a kind."""
    assert set(SECTION_WORDS) == set(ChangeSection) == {kind.section for kind in CHANGE_KINDS.values()}


def test_unknown_report() -> None:
    """There are no other reports."""
    with pytest.raises(UsageError, match="There is no format 'docx'"):
        written("docx", nothing(), "nl")


def test_json_holds_what_is_documented() -> None:
    """The keys of version 1, as the page on changes lists them."""
    whole: dict[str, Any] = json.loads(written("json", small(), "nl"))
    assert (whole["version"], list(whole)) == (
        1,
        ["version", "old", "new", "same_municipality", "summary", "changes"],
    )
    page = (Path(__file__).resolve().parents[3] / "docs" / "wijzigingen.md").read_text("utf-8")
    assert {f"`{key}`" for key in (*whole, *whole["changes"][0])} - set(re.findall(r"`\w+`", page)) == set()


def test_what_looks_the_same_is_told_apart() -> None:
    """Where two values read alike, what differs between them is said."""
    text = (
        "agenda: {{id: a, titel: Samen, gemeenten: G, periode: 2030, voorganger: {{titel: Samen, agenda: {before}}}}}\n"
    )
    old, new = (loads(text.format(before=before)) for before in ("samen-2022", "samen-2026"))
    sentence = "De agenda: voorganger ‘Samen’ gewijzigd, agenda: ‘samen-2026’; dat was ‘samen-2022’."
    assert sentence in written("text", diff(old, new), "nl")
