"""Remains of HTML, and links that follow the reader."""

from __future__ import annotations

import pytest

from lea_model.index import Index
from lea_model.measure.copy_errors import html_remains, tracking
from lea_model.measure.text_search import Hit, HitKind
from lea_model.model.statements import Link


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wat <i>(Verwijzing)</i>", ["<i>", "</i>"]),
        ('<ul style="list-style-type: none"> Werkgroep', ['<ul style="list-style-type: none">']),
        ("a<br/>b<BR>c<!-- d -->", ["<br/>", "<BR>", "<!--", "-->"]),
        ("R&amp;D &euml; &#235; &#xEB;&nbsp;", ["&amp;", "&euml;", "&#235;", "&#xEB;", "&nbsp;"]),
        ("R&D; 3 < 4 en 5 > 4, <naam>, P&O adviseurs, &onzin;", []),
    ],
)
def test_html(text: str, expected: list[str]) -> None:
    """Tags, comments and entities that HTML knows are remains; other signs of the kind are not."""
    found = html_remains(text)
    assert [hit.words for hit in found] == expected
    assert all(text[hit.start : hit.end] == hit.words and hit.kind is HitKind.HTML for hit in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/a?gclid=EAIa_1-x", ["gclid=EAIa_1-x"]),
        ("https://example.org/?id=3&utm_source=a&utm_medium=b#x", ["utm_source=a", "utm_medium=b"]),
        ("Zie www.example.org/?fbclid=z en verder", ["fbclid=z"]),
        ("https://eur01.safelinks.protection.outlook.com/?url=x", ["https://eur01.safelinks.protection.outlook.com"]),
        ("https://www.google.nl/url?sa=t&ved=2ah", ["https://www.google.nl/url", "ved=2ah"]),
        ("https://bit.ly/3abc", ["https://bit.ly"]),
        ("https://example.org/?gclid_uitleg=1&x=gclid, gclid=5", []),
        ("https://example.org/lees/t.co/bit.ly/", []),
        ("https://tilburg.notubiz.nl/document/10961559/1#search=%22mihp%20po%22", []),
    ],
)
def test_links_that_follow(text: str, expected: list[str]) -> None:
    """Parameters and detours that tell who followed a link are found in links only."""
    found = tracking(text)
    assert [hit.words for hit in found] == expected
    assert all(text[hit.start : hit.end] == hit.words and hit.kind is HitKind.TRACKING for hit in found)


def test_links_of_tilburg(tilburg: Index) -> None:
    """Four printed links carry a gclid, as in the source (lines 176 and 895 to 897)."""
    found = [
        (item.source.lines if item.source else None, hit)
        for item in tilburg.items.values()
        if isinstance(item, Link)
        for hit in tracking(item.url)
    ]
    assert [lines for lines, _ in found] == ["176", "895", "896", "897"]
    assert found[3][1] == Hit(HitKind.TRACKING, 21, 82, "gclid=EAIaIQobChMIkaXVltjw-AIV6o5oCR2TxgF2EAAYASAAEgItfPD_BwE")
