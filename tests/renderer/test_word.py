"""Word documents: what stands in them, read back with python-docx."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import docx
import pytest
from docx.oxml.ns import qn

from lea_model.errors import TemplateError
from lea_model.renderer import render
from lea_model.renderer.finish import finish
from lea_model.renderer.formats.word.word_document import write
from lea_model.renderer.house_style import HouseStyle, Logo, Palette
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
from lea_model.vocabulary.runs import FootnoteRef, Hyperlink, Lines, Runs, Small, Text
from tests.renderer.agendas import small
from tests.renderer.word_reading import headings, lines, opened, parts, text


def said(words: str) -> Runs:
    """A line with some words."""
    return (Text(words),)


def para(words: str) -> Paragraph:
    """A paragraph with some words."""
    return Paragraph(said(words))


def cell(*words: str) -> Lines:
    """A cell with some lines."""
    return tuple(said(one) for one in words)


def tree(*blocks: Block, **fields: Any) -> DocumentTree:
    """A document with one chapter."""
    words = Words("Inhoud", "", "", "Gemaakt uit de gegevens.", "Samenvatting", "Bladzijde {page} van {pages}")
    given: dict[str, Any] = {
        "title": "Samen groot",
        "subtitle": "Agenda",
        "over": "Gemeente Kuststad",
        "language": "nl",
        "facts": (Fact("Periode", cell("2030-2033")),),
        "opening": (),
        "sections": (Chapter("Wat we doen", ("doen",), "4", blocks=blocks),),
        "words": words,
    }
    return finish(DocumentTree(**given | fields))


def body(*blocks: Block, **fields: Any) -> list[tuple[str, str]]:
    """The lines of the one chapter: style and text."""
    found = lines(opened(write(tree(*blocks, **fields))))
    begin = found.index(("heading 1", "4 Wat we doen"))
    return found[begin + 1 : found.index(("LEA klein", "Gemaakt uit de gegevens."))]


# ---- what each kind of block becomes --------------------------------------------------------------------------------

BLOCKS: dict[type, tuple[Block, list[tuple[str, str]]]] = {
    Paragraph: (para("Gewoon."), [("Normal", "Gewoon.")]),
    ItemList: (
        ItemList(
            (
                ListItem((para("een"), ItemList((ListItem((para("binnen"),)),)))),
                ListItem((para("twee"), DefinitionList((Fact("Wie", cell("A", "B")),), "compact"))),
            )
        ),
        [
            ("List Bullet", "een"),
            ("List Bullet 2", "binnen"),
            ("List Bullet", "twee"),
            ("LEA kort feit", "Wie: A; B"),
        ],
    ),
    DefinitionList: (
        DefinitionList((Fact("Trekker", cell("Vitree", "De Golf")), Fact("Een heel lange naam van iets", cell("x")))),
        [("LEA feit", "Trekker\tVitree"), ("LEA feit", "De Golf"), ("LEA feit", "Een heel lange naam van iets\nx")],
    ),
    Table: (
        Table(
            "Bedragen",
            (Column("Wat"), Column("Euro", number=True)),
            (Row((cell("Bus"), cell("1.000")), (Fact("Noot", cell("ruw")),)),),
        ),
        [
            ("caption", "Bedragen"),
            ("LEA tabelkop", "Wat"),
            ("LEA tabelkop", "Euro"),
            ("LEA tabeltekst", "Bus"),
            ("LEA tabeltekst", "1.000"),
            ("LEA tabeltekst", "Noot: ruw"),
        ],
    ),
    Drawing: (
        Drawing(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>",
            "Organigram",
            (para("A leidt B."),),
            "In woorden",
        ),
        [("caption", "Organigram"), ("LEA tussenkop", "In woorden"), ("Normal", "A leidt B.")],
    ),
    Callout: (
        Callout("missing", "Let op", (para("Ontbreekt."),)),
        [("LEA kaderkop", "Let op"), ("LEA kader", "Ontbreekt.")],
    ),
    Panels: (
        Panels((Panel("Wie", (para("Vitree."),), 2), Panel("Wanneer", (para("Nu."),))), 2),
        [("LEA tussenkop", "Wie"), ("Normal", "Vitree."), ("LEA tussenkop", "Wanneer"), ("Normal", "Nu.")],
    ),
    CodeBlock: (CodeBlock((CodeLine("a: ", "9", " #", "12"),), "regel"), [("LEA regel", "12  a: 9 #")]),
    Disclosure: (Disclosure("Meer", (para("Binnen."),)), [("LEA tussenkop", "Meer"), ("Normal", "Binnen.")]),
    Footnotes: (
        Footnotes(
            (
                FootnoteText(
                    "los",
                    "*",
                    said("Los."),
                ),
            ),
            "terug",
        ),
        [("List Number", "*\tLos.")],
    ),
}


def test_every_kind_is_tried() -> None:
    """The table above has each kind of block."""
    assert set(BLOCKS) == set(get_args(Block))


@pytest.mark.parametrize("kind", BLOCKS, ids=lambda kind: kind.__name__)
def test_blocks(kind: type) -> None:
    """Each kind of block becomes paragraphs in the styles that Word has for them."""
    block, expected = BLOCKS[kind]
    assert body(block) == expected


def test_printed_numbers_are_text() -> None:
    """A printed number stands there as it was printed, and Word does not count."""
    numbered = ItemList((ListItem((para("Taal."),), "4.3.10"), ListItem((para("Rekenen."),), "4.3.2")), "labelled")
    document = opened(write(tree(numbered)))
    entries = [one for one in document.paragraphs if one.style is not None and one.style.name == "List Number"]
    assert [one.text for one in entries] == ["4.3.10\tTaal.", "4.3.2\tRekenen."]
    assert [text_of_number(one._p) for one in entries] == ["0", "0"]


def text_of_number(paragraph: Any) -> str | None:
    """The list that a paragraph is counted in; 0 stands for none."""
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    return None if found is None else str(found.get(qn("w:val")))


def test_tables_are_tables() -> None:
    """The head comes back on each page, no row breaks, the caption is said to who cannot see, details stay with it."""
    block = BLOCKS[Table][0]
    (table,) = opened(write(tree(block))).tables
    rows: Any = table._tbl
    first, *others = rows.findall(qn("w:tr"))
    marks = [{str(child.tag).split("}")[1] for child in row.find(qn("w:trPr"))} for row in (first, *others)]
    assert marks == [{"cantSplit", "tblHeader"}, {"cantSplit"}, {"cantSplit"}]
    look: Any = rows.tblPr
    assert look.find(qn("w:tblCaption")).get(qn("w:val")) == "Bedragen"
    assert look.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
    assert [text(cell) for cell in others[1].findall(qn("w:tc"))] == ["", "Noot: ruw"]


def test_a_caption_is_not_said_twice() -> None:
    """Where the heading says the same, only who cannot see the table gets its caption."""
    table = Table("Wat we doen", (Column("Wat"),), (Row((cell("Bus"),)),))
    assert body(table) == [("LEA tabelkop", "Wat"), ("LEA tabeltekst", "Bus")]


def test_headings_and_contents() -> None:
    """Headings have their level and printed number; the contents name them before Word has filled them."""
    inner = Chapter("Binnen", ("binnen",), over="Programma", number="2", blocks=(para("x"),))
    chapters = (Chapter("Eerst", ("eerst",), "1", blocks=(para("y"),), sections=(inner,)),)
    document = opened(write(tree(sections=chapters)))
    assert headings(document) == [(1, "1 Eerst"), (2, "Binnen")]
    assert [one for one in lines(document) if one[0].startswith("toc ")] == [("toc 1", "1 Eerst"), ("toc 2", "Binnen")]
    assert ("LEA bovenkop", "Programma 2") in lines(document)
    asked = [one.text for one in document.element.body.iter(qn("w:instrText"))]
    assert asked == [r' TOC \o "1-2" \h \z \u ']
    settings: Any = document.settings.element
    assert settings.find(qn("w:updateFields")).get(qn("w:val")) == "true"


def test_links() -> None:
    """Links within lead to a bookmark that is there; links out keep their address; other addresses are only text."""
    runs = (
        Hyperlink("#doen", "hier"),
        Hyperlink("https://example.org/?a=1&b=2", "daar"),
        Hyperlink("file:///c:/x", "niet"),
    )
    document = opened(write(tree(Paragraph(runs))))
    paragraph = next(one for one in document.paragraphs if one.text == "hierdaarniet")
    assert [(link.text, link.fragment, link.address) for link in paragraph.hyperlinks] == [
        ("hier", "doen", ""),
        ("daar", "", "https://example.org/?a=1&b=2"),
    ]
    assert "doen" in {one.get(qn("w:name")) for one in document.element.body.iter(qn("w:bookmarkStart"))}


def test_footnotes_are_footnotes() -> None:
    """A footnote stands at the foot of the page under its printed mark; in another chapter again, in the same not."""
    twice = Paragraph((Text("a"), FootnoteRef("noot", "*"), Text("b"), FootnoteRef("noot", "*")))
    again = Chapter("En meer", ("meer",), blocks=(Paragraph((Text("c"), FootnoteRef("noot", "*"))),))
    notes = Chapter(
        "Voetnoten", ("voetnoten",), blocks=(Footnotes((FootnoteText("noot", "*", said("Als er geld is.")),), "terug"),)
    )
    chapters = (Chapter("Wat we doen", ("doen",), "4", blocks=(twice,)), again, notes)
    content = write(tree(sections=chapters))
    document = opened(content)
    references = list(document.element.body.iter(qn("w:footnoteReference")))
    assert [one.get(qn("w:id")) for one in references] == ["1", "2"]
    assert headings(document) == [(1, "4 Wat we doen"), (1, "En meer")]
    assert [one for one in lines(document) if one[0].startswith("toc")] == [
        ("toc 1", "4 Wat we doen"),
        ("toc 1", "En meer"),
    ]
    found = docx.oxml.parse_xml(parts(content)["word/lea-footnotes.xml"])
    assert [text(one) for one in found][-2:] == ["* Als er geld is.", "* Als er geld is."]


def test_remarks_are_comments_in_the_margin() -> None:
    """In the working version each stands on what it is about: a line, a row of a table, or the heading of a chapter."""
    source = Small(said("bron: regel 4"))
    row = Row((cell("Taal"), (said("bron: regel 9"), said("let op"))))
    blocks = (
        Paragraph((*said("Elk kind leest."), source)),
        Table("Acties", (Column("Actie"), Column("Bron", note=True)), (row,), known=True),
        Paragraph((Small(said("bron: regels 1-9")),), "small"),
    )
    words = replace(tree().words, sources="Toon bronnen")
    document = opened(write(tree(*blocks, words=words)))
    assert [(one.author, one.text) for one in document.comments] == [
        ("lea-model", "bron: regel 4"),
        ("lea-model", "bron: regel 9\nlet op"),
        ("lea-model", "bron: regels 1-9"),
    ]
    commented = {
        int(one.get(qn("w:id"))): text(one.getparent()) for one in document.element.body.iter(qn("w:commentRangeStart"))
    }
    assert commented == {0: "Elk kind leest.", 1: "Taal", 2: "4 Wat we doen"}
    assert [words for _, words in lines(document)][-4:] == [
        "Elk kind leest.",
        "Actie",
        "Taal",
        "Gemaakt uit de gegevens.",
    ]
    assert "bron: regels 1-9" in [words.strip() for _, words in body(*blocks)]


def test_what_runs_along() -> None:
    """The stamp, the sender and the title stand above each page but the cover, the number of the page under it."""
    section = opened(write(tree(stamp="CONCEPT"))).sections[0]
    assert text(section.header._element) == "CONCEPT  ·  Gemeente Kuststad – Samen groot"
    assert text(section.footer._element) == "Bladzijde 1 van 1"
    assert [one.text.strip() for one in section.footer._element.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    assert (section.different_first_page_header_footer, text(section.first_page_header._element)) == (True, "")


def test_cover_and_properties() -> None:
    """The cover says what it is, and so do the properties of the document."""
    document = opened(write(tree(stamp="CONCEPT", sender="Gemeente Kuststad", day=date(2030, 3, 12))))
    assert lines(document)[:5] == [
        ("LEA bovenkop", "Gemeente Kuststad"),
        ("Title", "Samen groot"),
        ("Subtitle", "Agenda"),
        ("LEA stempel", "CONCEPT"),
        ("LEA omslag", "Periode\t2030-2033"),
    ]
    about = document.core_properties
    assert (about.title, about.subject, about.author, about.language, about.content_status) == (
        "Samen groot",
        "Agenda",
        "Gemeente Kuststad",
        "nl-NL",
        "CONCEPT",
    )
    assert (about.created, about.modified) == (about.created, about.created)
    assert str(about.created).startswith("2030-03-12")


def test_language() -> None:
    """Word checks the spelling of an English document in English."""
    document = opened(write(tree(language="en")))
    root: Any = document.styles.element
    assert {one.get(qn("w:val")) for one in root.iter(qn("w:lang"))} == {"en-GB"}
    assert document.core_properties.language == "en-GB"


def test_wide_tables_lie_on_their_side() -> None:
    """A table with many columns has a page that lies, with its heading; what follows stands again."""
    wide = Table("Breed", tuple(Column(f"Kolom {n}") for n in range(8)), (Row(tuple(cell("x") for _ in range(8))),))
    chapters = (
        Chapter("Een", ("een",), blocks=(para("a"),)),
        Chapter("Twee", ("twee",), blocks=(wide,), page=True),
        Chapter("Drie", ("drie",), blocks=(para("b"),)),
    )
    document = opened(write(tree(sections=chapters)))
    shapes = [
        section.page_width is not None and section.page_width > (section.page_height or 0)
        for section in document.sections
    ]
    assert shapes == [False, True, False]
    assert [section.header.is_linked_to_previous for section in document.sections] == [False, True, True]
    inside = [one.text for one in document.sections[1].iter_inner_content() if hasattr(one, "text") and one.text]
    assert inside == ["Twee", "Breed"]


def test_a_poster_is_one_page() -> None:
    """A sheet without chapters has its title above what it shows, and no other page."""
    document = opened(write(tree(sections=(), opening=(BLOCKS[Panels][0],), paper="a3-landscape")))
    assert (len(document.sections), list(document.element.body.iter(qn("w:br"), qn("w:pageBreakBefore")))) == (1, [])


def test_paper() -> None:
    """A document for another paper has pages of that size."""
    section = opened(write(tree(paper="a3-landscape"))).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (420, 297)


# ---- the same, safe, in the style of the house ----------------------------------------------------------------------


def test_same_bytes() -> None:
    """The same document gives the same bytes, and none of them says when."""
    assert render(small(), format="docx") == render(small(), format="docx")


HOSTILE = {
    "control": ("a\x00b\x1bc\x0bd", "a\ufffdb\ufffdc\ufffdd"),
    "surrogate": ("a\ud800b", "a\ufffdb"),
    "direction": ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
    "no character": ("a\uffffb\ufdd0", "a\ufffdb\ufffd"),
    "markup": ("<w:t>&amp;</w:t>]]>", "<w:t>&amp;</w:t>]]>"),
    "field": ("{ INCLUDETEXT c:\\x } =1+1", "{ INCLUDETEXT c:\\x } =1+1"),
    "line ends": ("a\nb\u2028c\td", "a b c d"),
    "long": ("w" * 100_000, "w" * 100_000),
    "emoji": ("👩‍👧 é", "👩‍👧 é"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts(name: str) -> None:
    """What XML refuses becomes a character that can be shown; all else stands there as it is, wherever it is typed."""
    typed, shown = HOSTILE[name]
    table = Table(typed, (Column(typed),), (Row((cell(typed),)),))
    document = opened(
        write(tree(para(typed), table, title=typed, subtitle=typed, stamp=typed, sender=typed, over=typed))
    )
    found = [said for _, said in lines(document)]
    assert found.count(shown) == 8
    assert document.core_properties.title == shown[:255]


def test_house_style(tmp_path: Path) -> None:
    """A template of the user gives styles and heads; what it lacks is added, and its own text is left out."""
    theirs = docx.Document()
    theirs.add_paragraph("Voorbeeldtekst")
    theirs.styles["Heading 1"].element.set(qn("w:styleId"), "Kop1")
    theirs.sections[0].header.paragraphs[0].text = "Gemeente met logo"
    (tmp_path / "docx").mkdir()
    theirs.save(str(tmp_path / "docx" / "template.docx"))
    document = opened(write(tree(para("Tekst."), *(block for block, _ in BLOCKS.values()), stamp="CONCEPT"), tmp_path))
    assert "Voorbeeldtekst" not in [said for _, said in lines(document)]
    assert headings(document) == [(1, "4 Wat we doen")]
    assert text(document.sections[0].header._element) == "Gemeente met logoCONCEPT"
    used = {
        one.get(qn("w:val")) for one in document.element.body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    }
    root: Any = document.styles.element
    assert used - {one.get(qn("w:styleId")) for one in root.iter(qn("w:style"))} == set()
    assert "Kop1" in used


def test_house_style_by_tokens() -> None:
    """Our own styles take the colours and letters of a house style; without one they stay as they are."""
    style = HouseStyle(light=Palette(accent="#1b4f8f", link="#aa0011", cover="#00aa55"), text_fonts=("Fira Sans",))
    made = [render(small(), format="docx", style=one) for one in (None, style)]
    plain, styled = (opened(one) for one in made if isinstance(one, bytes))

    def looks(document: Any) -> list[str | None]:
        table = document.styles["LEA tabel"].element
        return [
            str(document.styles["Heading 1"].font.color.rgb),
            document.styles.element.find(f".//{qn('w:rFonts')}").get(qn("w:ascii")),
            table.find(f".//{qn('w:shd')}").get(qn("w:fill")),
        ]

    assert looks(plain) == ["1C3557", "Arial", "1C3557"]
    assert looks(styled) == ["1B4F8F", "Fira Sans", "00AA55"]


def test_a_document_is_a_template(tmp_path: Path) -> None:
    """What was made can be the template of what is made next, which then is the same but for its heads."""
    (tmp_path / "docx").mkdir()
    (tmp_path / "docx" / "template.docx").write_bytes(
        write(tree(para("Eerst."), *(block for block, _ in BLOCKS.values())))
    )
    again = opened(write(tree(para("Toen.")), tmp_path))
    assert lines(again) == lines(opened(write(tree(para("Toen.")))))


@pytest.mark.parametrize("content", [b"", b"geen zip", b"PK\x05\x06" + bytes(18)], ids=["empty", "text", "no document"])
def test_a_template_that_is_none(tmp_path: Path, content: bytes) -> None:
    """A file that is no Word document is told so, with its name."""
    (tmp_path / "docx").mkdir()
    place = tmp_path / "docx" / "template.docx"
    place.write_bytes(content)
    with pytest.raises(TemplateError) as caught:
        write(tree(), tmp_path)
    assert caught.value.message("nl") == (
        f"Het sjabloon {place.as_posix()} is niet te gebruiken: het is geen Word-document. "
        "Sla het in Word op als .docx."
    )


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100"/></svg>'


@pytest.mark.parametrize(
    ("logo", "pictures"),
    [(Logo(SVG, "image/svg+xml"), 1), (Logo(b"\x89PNG\r\n\x1a\nkapot", "image/png"), 0), (None, 0)],
)
def test_logo(logo: Logo | None, pictures: int) -> None:
    """It stands on the title page, 20 millimetres high, with a description; a picture that is broken is left out."""
    document = opened(write(tree(para("x"), over="Gemeente Zee", style=HouseStyle(logo=logo))))
    found = document.inline_shapes
    assert [(round(one.height.mm), round(one.width.mm)) for one in found] == [(20, 60)] * pictures
    described = [one.get("descr") for one in document.element.body.iter(qn("wp:docPr"))]
    assert described == ["Logo Gemeente Zee"] * pictures
