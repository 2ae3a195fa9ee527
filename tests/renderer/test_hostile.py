"""What users type is text and never markup, in any field and any format."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lea_model.model.agenda import Agenda
from lea_model.model.base import Model
from lea_model.renderer import render
from lea_model.renderer.formats.markdown import escape
from tests.renderer.full import Filler
from tests.renderer.reading import (
    DOCUMENTS,
    OWN_SCRIPT,
    PRINTED,
    html_words,
    markdown_html,
    markdown_words,
    parse,
    words,
)

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>",
    '"><svg onload=alert(4)>',
    "' onmouseover='alert(5)",
    "[klik](javascript:alert(6))",
    "![beeld](https://kwaad.example/p.png)",
    "<https://kwaad.example/>",
    "[ref]: https://kwaad.example/ 'x'",
    "| cel | nog een |",
    "# Kop",
    "1. lijst",
    "1) lijst",
    "- lijst",
    "+ lijst",
    "* lijst",
    "> citaat",
    "---",
    "===",
    "```\ncode\n```",
    "~~~",
    "    ingesprongen",
    "**vet** en _schuin_ en `code` en ~~weg~~",
    "regel een\n\n# regel twee\n\n- regel drie",
    "&lt;b&gt; &amp; &copy; &#60;",
    "a\\*b\\",
    "{{ 7 * 7 }} {% raw %}",
    "<!-- verborgen -->",
    "a  b\tc",
    "eind met streep \\",
    "$x$ ^y^",
    "line\u2028break",
]
ADDRESSES = ["javascript:alert(7)", "data:text/html,<script>1</script>", "JaVaScRiPt:alert(8)", "vbscript:x", "//kwaad"]
ALLOWED = re.compile(r"(#[^\s]+|https?://[^\s]+|mailto:[^\s]+)")


class _Hostile(Filler):
    """Fills texts with hostile ones, in turn."""

    def _value(self, cls: type[Model], name: str, depth: int) -> Any:
        value = super()._value(cls, name, depth)
        if isinstance(value, str) and re.fullmatch(r"Q\d+z", value) and name not in ("number", "language"):
            return f"{HOSTILE[int(value[1:-1]) % len(HOSTILE)]}"
        if name == "url":
            return ADDRESSES[int(value.split("q")[-1][:-1]) % len(ADDRESSES)]
        return value


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    """An agenda whose every text is hostile."""
    return Agenda.model_validate(_Hostile().fill(Agenda))


def problems(html: str, *, own_svg: bool) -> list[str]:
    """What in a page could run, load or lead to where it should not."""
    found = []
    for node in parse(html).iter():
        tag = str(node.tag)
        if tag == "script" and (node.text or "").split() == OWN_SCRIPT.split():
            continue
        if tag in ("script", "img", "iframe", "object", "embed", "link", "base", "form", "video", "audio"):
            found.append(tag)
        if tag == "svg" and not own_svg:
            found.append(tag)
        for name, value in node.attrib.items():
            if str(name).startswith("on"):
                found.append(f"{tag} {name}")
            if name in ("src", "srcset", "action", "formaction", "xlink:href", "poster", "background"):
                found.append(f"{tag} {name}={value}")
            if name == "href" and not ALLOWED.fullmatch(value):
                found.append(f"{tag} href={value}")
    return found


@pytest.mark.parametrize("document", PRINTED)
def test_html_runs_nothing(agenda: Agenda, document: str) -> None:
    """No hostile text becomes an element, an attribute or an address."""
    assert problems(render(agenda, document=document, format="html"), own_svg=True) == []


@pytest.mark.slow
@pytest.mark.parametrize("document", PRINTED)
def test_markdown_runs_nothing(agenda: Agenda, document: str) -> None:
    """The same after a Markdown reader that lets HTML through."""
    html = markdown_html(render(agenda, document=document, format="md"))
    assert problems(f"<!DOCTYPE html><body>{html}", own_svg=False) == []


@pytest.mark.slow
def test_markdown_of_hostile_text_has_the_same_blocks(agenda: Agenda) -> None:
    """Hostile text adds no headings, code, rules or tables to those of the same agenda with tame text."""
    tame = Agenda.model_validate(Filler().fill(Agenda))

    def shape(of: Agenda) -> dict[str, int]:
        root = parse(f"<!DOCTYPE html><body>{markdown_html(render(of, document='agenda', format='md'))}")
        tags = ("h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "hr", "table", "tr", "blockquote", "s", "del")
        return {tag: sum(1 for _ in root.iter(tag)) for tag in tags}

    assert shape(agenda) == shape(tame)


@pytest.mark.slow
def test_hostile_text_is_still_shown(agenda: Agenda) -> None:
    """Each hostile text can be read in both formats: escaping is not removing."""
    html = " ".join(html_words(render(agenda, document=name, format="html")) for name in DOCUMENTS)
    markdown = " ".join(markdown_words(render(agenda, document=name, format="md")) for name in DOCUMENTS)
    lines = [words(line) for text in HOSTILE for line in text.split("\n") if line.strip()]
    assert [line for line in lines if line not in html] == []
    assert [line for line in lines if line not in markdown] == []


@pytest.mark.parametrize("text", [*HOSTILE, *ADDRESSES])
def test_markdown_of_one_text_is_that_text(text: str) -> None:
    """A Markdown reader shows an escaped text as it was: at the start of a line, in one, in a table and in bold."""
    shown = words(text)
    for written in (escape(text), f"a {escape(text)} b", f"| h |\n| --- |\n| {escape(text)} |", f"- {escape(text)}"):
        html = markdown_html(written)
        assert shown in html_words(f"<!DOCTYPE html><body>{html}")
        assert "<a " not in html
        assert "<script" not in html
