"""The document tree: every kind of block and run can be written in every format."""

from __future__ import annotations

from typing import get_args

import pytest

from lea_model.renderer import FORMATS
from lea_model.renderer.finish import finish
from lea_model.renderer.formats import html, markdown
from lea_model.renderer.tree import (
    Block,
    Callout,
    Chapter,
    CodeBlock,
    CodeLine,
    Column,
    DefinitionList,
    Disclosure,
    DocumentTree,
    Drawing,
    Fact,
    Footnotes,
    FootnoteText,
    ItemList,
    ListItem,
    Panel,
    Panels,
    Paragraph,
    Row,
    Table,
    Words,
)
from lea_model.vocabulary.runs import (
    Anchor,
    Badge,
    Break,
    Code,
    FootnoteRef,
    Hyperlink,
    Mark,
    Revision,
    Run,
    Small,
    Text,
)
from tests.renderer.reading import parse

RUNS: tuple[Run, ...] = (
    Text("plain"),
    Break(),
    Hyperlink("#one", "link"),
    Mark("missing", "mark", "why"),
    Small((Text("small"),)),
    FootnoteRef("note", "1"),
    Anchor("place"),
    Code("key: [1]"),
    Revision("inserted", "new *words*", "added:"),
    Revision("deleted", "old", "dropped:"),
    Badge("error", "severe"),
)
LINE = Paragraph((Text("inside"),))
TEXTS = [name for name, format in FORMATS.items() if not format.binary and name != "ics"]
"""The formats that show the text of a document; a calendar holds no more than its days."""
"""The formats that can be read here; one of bytes needs a test of its own that reads it."""

BLOCKS: tuple[Block, ...] = (
    Paragraph(RUNS),
    ItemList((ListItem((LINE,), "3"),)),
    DefinitionList((Fact("term", ((Text("fact"),),)),)),
    Table("caption", (Column("head"),), (Row((((Text("cell"),),),)),)),
    Drawing("<svg></svg>", "drawing", (LINE,), "in words"),
    Callout("note", "callout", (LINE,)),
    CodeBlock((CodeLine("a: ", "9 `9`", " # 1", "12"), CodeLine("b", label="13")), "line 12"),
    Disclosure("more", (LINE,)),
    Panels((Panel("box", (LINE,)), Panel("broad", (LINE,), across=2)), columns=2),
    Footnotes((FootnoteText("note", "1", (Text("note"),)),), "back"),
)
WORDS: dict[type, tuple[str, ...]] = {
    Paragraph: ("plain", "link", "mark", "why", "small", "severe", "old"),
    ItemList: ("3", "inside"),
    DefinitionList: ("term", "fact"),
    Table: ("caption", "head", "cell"),
    Drawing: ("drawing", "in words", "inside"),
    Callout: ("callout", "inside"),
    CodeBlock: ("12", "a: ", "9 `9`", " # 1", "13", "b"),
    Disclosure: ("more", "inside"),
    Panels: ("box", "broad", "inside"),
    Footnotes: ("1", "note"),
}
"""What a reader must find of each block."""


def document(*blocks: Block, title: str = "title") -> DocumentTree:
    """A report with one chapter."""
    chapter = Chapter("chapter", ("one",), blocks=blocks, badge=Badge("known", "known"), count=3)
    words = Words("contents", "skip", "", "made from")
    return finish(DocumentTree(title, "", "", "en", (), (), (chapter,), words, report="findings"))


def test_every_kind_is_tried() -> None:
    """The tests below hold one of each kind of run and block that a tree can be made of."""
    assert {type(run) for run in RUNS} == set(get_args(Run))
    assert {type(block) for block in BLOCKS} == set(get_args(Block))


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_block_in_every_format(block: Block, name: str) -> None:
    """A format has a form for each kind of block, and nothing of its words is lost."""
    (content,) = FORMATS[name].files("page", document(block)).values()
    assert [word for word in WORDS[type(block)] if word not in str(content)] == []


def test_runs_in_html() -> None:
    """Words that came and went are ``ins`` and ``del``, said in words to who cannot see them; severity is a class."""
    page = html.write(document(Paragraph(RUNS)))
    assert '<ins><span class="spoken">added: </span>new *words*</ins>' in page
    assert '<del><span class="spoken">dropped: </span>old</del>' in page
    assert "<code>key: [1]</code><ins>" in page
    assert '<span class="badge error">severe</span>' in page
    assert '<section class="level-2 badged known">' in page
    assert '<h2 id="one"><span class="badge known">known</span> chapter</h2>' in page
    assert '<li><a href="#one">chapter</a> (3)</li>' in page
    assert parse(page).find(".//main") is not None


def test_runs_in_markdown() -> None:
    """Words that came are bold, words that went are struck through; code keeps its characters."""
    text = markdown.write(document(Paragraph(RUNS[7:])))
    assert r"<code>key: \[1\]</code>**new \*words\***~~old~~**severe**" in text
    assert "## **known** chapter\n" in text
    assert "- [chapter](#one) (3)\n" in text


def test_code_in_html() -> None:
    """Lines stand with their numbers, and the marked part is marked."""
    page = html.write(document(BLOCKS[6]))
    assert (
        '<pre class="excerpt" tabindex="0" role="group" aria-label="line 12">'
        '<span class="row"><span class="line">12</span><code>a: <mark>9 `9`</mark> # 1</code></span>'
        '<span class="row"><span class="line">13</span><code>b</code></span></pre>' in page
    )


def test_code_in_markdown() -> None:
    """Lines stand between fences that nothing in them ends, with carets under the marked part."""
    fenced = CodeBlock((CodeLine("a: ", "```", "", "9"), CodeLine("b", label="10")), "")
    assert "\n````\n 9 | a: ```\n   |    ^^^\n10 | b\n````\n" in markdown.write(document(fenced))
    assert "\n```\n12 | a: 9 `9` # 1\n   |    ^^^^^\n13 | b\n```\n" in markdown.write(document(BLOCKS[6]))


@pytest.mark.parametrize("name", TEXTS)
def test_characters_that_nobody_sees_are_replaced(name: str) -> None:
    """What turns the direction of text or controls a terminal is shown as what it is: a character that cannot be."""
    hostile = "a\u202eb\x1b[31m\u2066c"
    line = CodeBlock((CodeLine(hostile),), hostile)
    (content,) = FORMATS[name].files("page", document(Paragraph((Text(hostile),)), line, title=hostile)).values()
    assert not set(str(content)) & set("\u202e\x1b\u2066")
    assert str(content).count("a\ufffdb\ufffd") >= 3


def test_documents_carry_no_rules_of_reports() -> None:
    """Only a report has the style of reports and forbids its reader to fetch anything."""
    report = document(LINE)
    plain = DocumentTree("title", "", "over", "en", (), (), report.sections, report.words)
    assert ("\ndel {" in html.write(report), "Content-Security-Policy" in html.write(report)) == (True, True)
    assert ("\ndel {" in html.write(plain), "Content-Security-Policy" in html.write(plain)) == (False, False)
