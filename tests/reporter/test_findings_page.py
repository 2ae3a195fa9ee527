"""Findings as one HTML page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest

from lea_model.diagnostics import Finding, Position, Related, Severity
from lea_model.i18n import LANGUAGES, Language
from lea_model.renderer.formats import markdown
from lea_model.reporter.excerpt import Excerpts, TextOf, no_text
from lea_model.reporter.finding_wording import program_version
from lea_model.reporter.findings_page import page as findings_page
from tests.reporter.made import HOSTILE, TEXT, finding, of_examples, personal, report_text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


def written(findings: Sequence[Finding], language: Language = "en", text_of: TextOf = no_text) -> str:
    """A report as it is written."""
    return report_text("html", findings, language, text_of=text_of)


def page_of(findings: Sequence[Finding], language: Language = "en", text_of: TextOf = no_text) -> Element:
    """A report, read as a browser does."""
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(written(findings, language, text_of))
    assert isinstance(page, Element)
    return page


def text(element: Element | None) -> str:
    """The text of an element, on one line."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def of_class(page: Element, name: str) -> list[Element]:
    """The elements of a class."""
    return [element for element in page.iter() if name in element.get("class", "").split()]


def headings(page: Element) -> list[tuple[int, str]]:
    """All headings with their level."""
    return [(int(one.tag[1]), text(one)) for one in page.iter() if re.fullmatch("h[1-6]", str(one.tag))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples(language: Language) -> None:
    """All findings of the examples, each with its line, and nothing wrong with the page."""
    findings, texts = of_examples()
    page = page_of(findings, language, texts.get)
    assert page.get("lang") == language
    cards = of_class(page, "badged")
    assert len(cards) == len(findings)
    assert [len(list(card.iter("pre"))) for card in cards] == [1] * len(cards)
    levels = [level for level, _ in headings(page)]
    assert (levels.count(1), levels[0]) == (1, 1)
    assert max(after - before for before, after in pairwise(levels)) == 1
    names = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(set(names)) == len(names)
    pointed = {element.get("href") for element in page.iter("a")} | {
        f"#{name}" for element in page.iter() for name in (element.get("aria-labelledby") or "").split()
    }
    assert pointed <= {f"#{name}" for name in names}
    explained = [said for level, said in headings(page) if level == 3 and said.startswith("LEA")]
    assert [said[:6] for said in explained] == sorted({found.code for found in findings})


def test_landmarks() -> None:
    """Those who do not see the page can go to each part of it."""
    page = page_of([finding(ERROR, (3, 25, 3, 28))])
    assert [element.tag for element in page.iter() if element.tag in ("header", "nav", "main", "footer")] == [
        "header",
        "nav",
        "main",
        "footer",
    ]
    assert [element.get("href") for element in of_class(page, "skip")] == ["#inhoud-tekst"]


def test_needs_nothing_else() -> None:
    """No script, picture, style or font is fetched, and the page forbids it."""
    findings, texts = of_examples()
    page = page_of(findings, "nl", texts.get)
    tags = {str(element.tag) for element in page.iter()}
    assert not tags & {"script", "img", "link", "iframe", "object", "form", "base", "svg", "video"}
    names = {str(name) for element in page.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or name in ("src", "style", "srcset")}
    (style,) = page.iter("style")
    assert not re.search(r"url\(|@import|@font-face", style.text or "")
    (policy,) = [meta.get("content") for meta in page.iter("meta") if meta.get("http-equiv")]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_no_more_than_a_browser_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many findings the gravest are written out, in order of place."""
    monkeypatch.setattr("lea_model.reporter.findings_page.MOST", 2)
    places = [(line, 1, line, 2) for line in range(1, 5)]
    kinds = (ADVICE, ERROR, WARNING, WARNING)
    page = page_of([finding(kind, place) for kind, place in zip(kinds, places, strict=True)], "nl")
    assert [text(badge) for badge in of_class(page, "badge")][-2:] == ["fout", "waarschuwing"]
    assert len(of_class(page, "badged")) == 2
    assert "Hieronder staan alleen de 2 ernstigste" in text(page)
    assert len([element for element in page.iter("a") if text(element) == "naar de eerste bevinding"]) == 2


def test_outline() -> None:
    """The parts in order: the counts, the findings by file, what is known, the rules."""
    findings = [
        finding(ERROR, (3, 25, 3, 28), sic="Zo gedrukt."),
        finding(WARNING, (3, 25, 3, 28)),
        finding(ADVICE, (1, 1, 1, 2), file="b.yaml"),
    ]
    page = page_of(findings, "nl")
    assert [one for one in headings(page) if one[0] < 4] == [
        (1, "Bevindingen van de controle"),
        (2, "Inhoud"),
        (2, "Samenvatting"),
        (2, "Bevindingen per bestand"),
        (3, "map/agenda.yaml"),
        (3, "b.yaml"),
        (2, "Bekende bevindingen"),
        (3, "map/agenda.yaml"),
        (2, "Uitleg van de regels"),
        (3, "LEA996: '…' is long"),
        (3, "LEA997: '…' is odd"),
        (3, "LEA998: '…' is wrong"),
    ]
    assert [text(row) for row in of_class(page, "cover-facts")[0]] == [
        "Fouten0",
        "Waarschuwingen1",
        "Adviezen1",
        "Bekende bevindingen1",
        "Bestanden met bevindingen2",
    ]
    (main,) = page.iter("main")
    assert text(next(main.iter("p"))) == ("Gevonden in 2 bestanden: 1 waarschuwing, 1 advies (1 bekende bevinding).")
    assert [text(item) for item in main.iter("li")] == [
        "Een waarschuwing is waarschijnlijk verkeerd: kijk ernaar.",
        "Een advies maakt de agenda beter; u hoeft het niet op te volgen.",
    ]
    assert [text(row) for row in main.iter("tr")][1:] == [
        "LEA997 '…' is odd waarschuwing 1",
        "LEA996 '…' is long advies 1",
    ]


def test_one_finding() -> None:
    """A finding says its weight in a word, what, where, the line with its part marked, why, what to do, what else."""
    other = Related("the {word} one", {"word": "first"}, (), Position("b.yaml", 4, 2, 4, 5))
    (card,) = of_class(page_of([finding(ERROR, (3, 25, 3, 28), related=(other,))], text_of=lambda _: TEXT), "badged")
    assert text(card.find("h4")) == "error '9.9' is wrong."
    assert text(card.find("p")) == "line 3, column 25 · LEA998"
    assert text(card.find("pre")) == "3verwijzingen: [1.1, 9.9]"
    assert [text(mark) for mark in card.iter("mark")] == ["9.9"]
    assert [text(row) for row in card.iter("div")] == [
        "Why it matters It is wrong.",
        "What to do Mend '9.9'.",
        "See also b.yaml:4:2: the first one",
    ]


def test_known_finding() -> None:
    """A known mistake gives its reason instead of advice, and counts apart."""
    page = page_of([finding(ERROR, (3, 25, 3, 28), sic="Zo gedrukt.")])
    (card,) = of_class(page, "badged")
    assert card.get("class") == "level-4 badged known"
    assert text(card.find("h4")) == "known '9.9' is wrong."
    assert [text(row) for row in card.iter("div")] == ["Reason given Zo gedrukt."]
    assert (len(list(page.iter("table"))), "Findings by file" in [said for _, said in headings(page)]) == (0, False)


def test_several_lines() -> None:
    """Of a text on several lines the first few are shown, without the room before them, and that there are more."""
    lines = "a:\n    b: >-\n      een\n\n      twee\n      drie\n      vier\n      vijf\n"
    place = (2, 8, 9, 1)
    (card,) = of_class(page_of([finding(ERROR, place)], text_of=lambda _: lines), "badged")
    (pre,) = card.iter("pre")
    assert ["".join(row.itertext()) for row in of_class(pre, "row")] == [
        "2b: >-",
        "3  een",
        "4",
        "5  twee",
        "6  drie",
        "…",
    ]
    assert [text(mark) for mark in pre.iter("mark")] == [">-", "een", "twee", "drie"]


def test_without_places() -> None:
    """Findings in an agenda without files stand under a heading that says so, with their path."""
    page = page_of([finding(ERROR)])
    assert (3, "Without a place in a file") in headings(page)
    (card,) = of_class(page, "badged")
    assert text(card.find("p")) == "clusters[0].citations[1] · LEA998"
    assert list(card.iter("pre")) == []
    (nowhere,) = of_class(page_of([finding(ERROR, path=())]), "badged")
    assert text(nowhere.find("p")) == "LEA998"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found(language: Language) -> None:
    """A page without findings says so, and has no empty parts."""
    page = page_of((), language)
    assert [said for level, said in headings(page) if level > 1] == {
        "nl": ["Inhoud", "Samenvatting"],
        "en": ["Contents", "Summary"],
    }[language]
    (main,) = page.iter("main")
    assert text(main).endswith({"nl": "Niets gevonden.", "en": "Nothing found."}[language])
    (footer,) = page.iter("footer")
    assert program_version() in text(footer)


def test_hostile_text() -> None:
    """What an agenda holds stays text, wherever it comes from."""
    others = (Related("{x}", {"x": HOSTILE}, (), Position(HOSTILE, 1, 1, 1, 1)),)
    findings = [
        finding(ERROR, (1, 1, 1, 99), file=HOSTILE, text=HOSTILE, sic=sic, related=others) for sic in (None, HOSTILE)
    ]
    report = written(findings, text_of=lambda _name: HOSTILE)
    page = page_of(findings, text_of=lambda _name: HOSTILE)
    assert list(page.iter("script")) == []
    assert {each.get("href", "")[:1] for each in page.iter("a")} == {"#"}
    assert "<script" not in report
    assert not set(report) & set("\x1b\x00\u202e\r")
    assert all(text(card.find("h4")).count("<script>alert('x')</script>") == 1 for card in of_class(page, "badged"))


def test_long_lines() -> None:
    """A very long line is cut around the part that is marked."""
    row = f"{'a' * 5000} 9.9 {'b' * 5000}"
    (card,) = of_class(page_of([finding(ERROR, (1, 5002, 1, 5005))], text_of=lambda _: row), "badged")
    (code,) = next(card.iter("pre")).iter("code")
    assert text(code) == f"…{'a' * 78} 9.9 {'b' * 75}…"
    assert [text(mark) for mark in card.iter("mark")] == ["9.9"]


def test_personal_data_are_not_repeated() -> None:
    """The line of a finding shows no address, whichever finding it is, nor does a message that quotes it."""
    row = "- {tekst: Vraag piet@plaats.nl, naar: 9.9}"
    findings = [personal((1, 11, 1, 31)), finding(WARNING, (1, 39, 1, 42), text="piet@plaats.nl")]
    report = written(findings, text_of=lambda _: row)
    assert "piet@" not in report
    cards = of_class(page_of(findings, text_of=lambda _: row), "badged")
    assert [text(card.find("pre")) for card in cards] == ["1- {tekst: ••••• ••••••••••••••, naar: 9.9}"] * 2


def test_same_bytes() -> None:
    """The same findings give the same page."""
    findings, texts = of_examples()
    assert written(findings, "nl", texts.get) == written(list(findings), "nl", dict(texts).get)


def test_markdown() -> None:
    """The page is a document as any other, so that another format can write it too: with the lines and their marks."""
    findings = [finding(ERROR, (3, 25, 3, 28))]
    text = markdown.write(findings_page(findings, "en", Excerpts(findings, lambda _name: TEXT)))
    assert (
        "#### **error** '9.9' is wrong.\n\nline 3, column 25 · [LEA998](<#regel-LEA998>)\n\n"
        "```\n3 | verwijzingen: [1.1, 9.9]\n  |                     ^^^\n```\n\n"
        "- **Why it matters:** It is wrong.\n- **What to do:** Mend '9.9'.\n" in text
    )
    assert "| [LEA998](<#regel-LEA998>) | '…' is wrong | **error** | 1 |" in text
