"""PDF: it follows the standards, shows all that the tree says, and nothing that users type is more than text."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Literal

import pypdfium2  # type: ignore[import-untyped]
import pytest

from lea_model.errors import TemplateError, UsageError
from lea_model.loader import load
from lea_model.model.agenda import Agenda
from lea_model.renderer import render, render_files
from lea_model.renderer.finish import finish
from lea_model.renderer.formats import pdf
from lea_model.renderer.house_style import HouseStyle, Logo, Palette
from lea_model.renderer.tree import (
    Block,
    Chapter,
    Column,
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
)
from lea_model.vocabulary.runs import FootnoteRef, Hyperlink, Text, plain
from tests.renderer.agendas import make, small
from tests.renderer.reading import PRINTED, ROOT, agenda_in
from tests.renderer.reading_pdf import (
    broken_rules,
    elements,
    letters_off_the_page,
    opened,
    page_sizes,
    page_words,
    pdf_words,
)
from tests.renderer.test_hostile import HOSTILE
from tests.renderer.test_tree import BLOCKS, WORDS
from tests.renderer.test_tree import document as report

EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/agenda.yaml"))
OTHERS = sorted((ROOT / "tests" / "agendas").glob("*.yaml"))
MARGIN = 22 / 25.4 * 72 - 10
"""What stays white at the right of each page, in points; the last column has a gutter there."""


def document(*blocks: Block, title: str = "title") -> DocumentTree:
    """A document with one chapter."""
    return replace(report(*blocks, title=title), report="")


def table(columns: int, rows: int = 1, cell: str = "cel") -> Table:
    """A table of texts that are all alike."""
    row = Row(tuple((plain(cell),) for _ in range(columns)))
    return Table("Tabel", tuple(Column(f"Kolom {place + 1}") for place in range(columns)), (row,) * rows)


@pytest.mark.parametrize("name", PRINTED)
def test_follows_the_standards(name: str, tmp_path: Path) -> None:
    """A small agenda gives files that follow PDF/UA-1 and PDF/A-2a."""
    made = render_files(small(), documents=[name], formats=["pdf"])
    assert {
        name: broken_rules(bytes(content), tmp_path) for name, content in made.items() if isinstance(content, bytes)
    } == {name: {} for name in made}


@pytest.mark.slow
@pytest.mark.parametrize("working", [False, True], ids=["publication", "working"])
@pytest.mark.parametrize("path", [*EXAMPLES, *OTHERS], ids=lambda path: path.stem)
def test_all_follow_the_standards(path: Path, working: bool, tmp_path: Path) -> None:
    """So does every document of the examples and of five more agendas, in both readings."""
    agenda = agenda_in(path) if path.is_dir() else load(path)
    made = render_files(agenda, formats=["pdf"], working=working)
    assert list(made) != []
    assert {name: broken_rules(content, tmp_path) for name, content in made.items() if isinstance(content, bytes)} == {
        name: {} for name in made
    }


def test_the_check_can_fail(tmp_path: Path) -> None:
    """Without its structure, and without its profile of colours, the same file does not follow them."""
    made = BytesIO()
    with opened(pdf.write(document(Paragraph(plain("tekst"))))) as file:
        del file.Root.StructTreeRoot
        del file.Root.OutputIntents
        file.save(made)
    found = broken_rules(made.getvalue(), tmp_path)
    assert set(found) == {"ua1", "2a"}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_block(block: Block, tmp_path: Path) -> None:
    """Each kind of block has a form on paper that follows the standards, and nothing of its words is lost."""
    content = pdf.write(report(block))
    found = pdf_words(content)
    assert [word for word in WORDS[type(block)] if " ".join(word.split()) not in found] == []
    assert broken_rules(content, tmp_path) == {}


def test_first_cells_name_their_rows(tmp_path: Path) -> None:
    """The first cell of each row is the head of the row, also of its details, and what it was before it still is."""
    rows = (
        Row((plain_lines("een"), plain_lines("1")), details=(Fact("meer", plain_lines("dit")),)),
        Row((plain_lines("twee"), plain_lines("2"))),
    )
    content = pdf.write(document(Table("Tabel", (Column("Wat"), Column("Waarde")), rows)))
    with opened(content) as file:
        cells = [
            [(str(cell.S), str(cell.A[0].get("/Scope", "")), int(cell.A[0].get("/RowSpan", 1))) for cell in row.K]
            for row in elements(file, "TR")
        ]
        heads = [[str(one) for one in cell.A[0].Headers] for cell in elements(file, "TD")]
        names = [str(cell.ID) for cell in elements(file, "TH")]
    column, data = ("/TH", "/Column", 1), ("/TD", "", 1)
    assert cells == [[column, column], [("/TH", "/Row", 2), data], [data], [("/TH", "/Row", 1), data]]
    assert heads == [[names[1], names[2]], [names[1], names[2]], [names[1], names[3]]]
    assert broken_rules(content, tmp_path) == {}


def plain_lines(text: str) -> tuple[tuple[Text, ...], ...]:
    """One line of text."""
    return ((Text(text),),)


@pytest.mark.parametrize(
    "text", [*HOSTILE, '#import "x.typ"', "#sys.inputs", "@bron <label> $x^2$ #[x]", "= kop", "/ a: b"]
)
def test_what_users_type_is_text(text: str, tmp_path: Path) -> None:
    """Typst reads nothing of a text as its language, wherever it stands; it can be read on the page."""
    column = (Column(text),)
    blocks = (
        Paragraph(plain(text)),
        ItemList((ListItem((Paragraph(plain(text)),), text),), style="labelled"),
        Table(text, column, (Row(((plain(text),),)),)),
    )
    tree = replace(document(*blocks, title=text), over=text, subtitle=text, sender=text, stamp=text)
    content = pdf.write(replace(tree, facts=(Fact(text, (plain(text),)),)))
    shown = "".join(pdf_words(content).split())
    assert [line for line in text.splitlines() if "".join(line.split()) not in shown] == []
    assert broken_rules(content, tmp_path) == {}


def test_characters_without_a_letter_are_told(tmp_path: Path) -> None:
    """Hebrew, Greek and Polish are shown; an emoji and Chinese get a sign, and the end of the document says which."""
    content = pdf.write(document(Paragraph(plain("ja 😀 漢 עברית ελ żółć\x07")), title="Feest 🎉"))
    found = pdf_words(content)
    assert "ja \ufffd \ufffd תירבע ελ żółć\ufffd" in found or "ja \ufffd \ufffd עברית ελ żółć\ufffd" in found
    assert (
        "The letters of this file have no shape for: U+6F22 cjk unified ideograph-6f22, U+1F389 party popper,"
        " U+1F600 grinning face."
    ) in found
    assert broken_rules(content, tmp_path) == {}


def test_long_words_break() -> None:
    """No word runs off the page: not an address, not a word of a hundred letters, not in a narrow column."""
    address = "https://www.gemeente.example/" + "een/heel/lang/pad-zonder-einde?met=veel&en=meer" * 4
    words = ("Onderwijsachterstandenbeleidsmedewerker" * 5, "x" * 300, address)
    blocks = [Paragraph(plain(word)) for word in words] + [table(5, 1, word) for word in words]
    links = Paragraph(
        (Hyperlink(address, "lees verder"), Text(" en "), Hyperlink("https://voorbeeld.example/a", "dit"))
    )
    content = pdf.write(document(*blocks, links))
    assert letters_off_the_page(content, MARGIN) == []
    found = pdf_words(content)
    assert "lees verder en dit (voorbeeld.example/a)" in found
    joined = "".join(found.split()).replace("-", "")
    assert (address.replace("-", "") in joined, "\u200b" in found) == (True, False)


def test_wide_tables_lie_on_their_side() -> None:
    """A table of many full columns gets pages on their side, and the heads of its columns on each of them."""
    upright, side = (595, 842), (842, 595)
    content = pdf.write(document(table(8, 60, "een cel met een aantal woorden die samen veel zijn " * 2)))
    sizes = page_sizes(content)
    assert (sizes[0], set(sizes[1:-1])) == (upright, {side})
    assert pdf_words(content).count("Kolom 8") == len(sizes) - 2
    assert set(page_sizes(pdf.write(document(table(4, 60))))) == {upright}


def test_paper() -> None:
    """A poster is one sheet of A3; a document can lie on its side as a whole."""
    tree = document(Paragraph(plain("tekst")))
    assert page_sizes(pdf.write(replace(tree, paper="a3"))) == [(842, 1191)]
    assert set(page_sizes(pdf.write(replace(tree, paper="a4-landscape")))) == {(842, 595)}


@pytest.mark.parametrize("entries", [3, 30, pytest.param(120, marks=pytest.mark.slow)])
def test_a_poster_stays_one_sheet(entries: int, tmp_path: Path) -> None:
    """However much its boxes hold, a poster is one sheet and shows all of it."""
    inside = ItemList(tuple(ListItem((Paragraph(plain(f"Actie {place} van de agenda")),)) for place in range(entries)))
    panels = Panels((Panel("Een", (inside,)), Panel("Twee", (inside,), across=2), Panel("Drie", (inside,))))
    content = pdf.write(
        replace(report(title="Poster"), report="", paper="a3-landscape", opening=(panels,), sections=())
    )
    assert page_sizes(content) == [(1191, 842)]
    assert pdf_words(content).count("van de agenda") == 3 * entries
    assert broken_rules(content, tmp_path) == {}


def test_what_the_file_says_of_itself() -> None:
    """Title, sender, language, date and bookmarks stand in the file; the stamp stands on each page."""
    deep = Chapter("Diep", ("diep",))
    for level in range(8, 0, -1):
        deep = Chapter(f"Niveau {level}", (f"n{level}",), number=f"{level}", sections=(deep,))
    tree = replace(
        document(title="Samen"),
        language="nl",
        sender="Gemeente X",
        stamp="CONCEPT",
        day=date(2026, 3, 2),
        sections=(deep,),
        summary=(Paragraph(plain("Kort")),),
    )
    content = pdf.write(tree)
    with opened(content) as file, file.open_outline() as outline:
        item, titles = outline.root[0], []
        while True:
            titles.append(str(item.title))
            if not item.children:
                break
            item = item.children[0]
        assert titles == [*(f"{level} Niveau {level}" for level in range(1, 9)), "Diep"]
        info = {name: str(file.docinfo[name]) for name in ("/Title", "/Author", "/CreationDate")}
        assert info == {"/Title": "Samen", "/Author": "Gemeente X", "/CreationDate": "D:20260302000000Z"}
        assert str(file.Root.Lang) == "nl"
    assert pdf_words(content).count("CONCEPT") == len(page_sizes(content))
    assert "Pagina 3 van 3" in pdf_words(content)


def test_footnotes_stand_below_their_mark(tmp_path: Path) -> None:
    """A footnote stands once, on the page that first refers to it; what nothing refers to stays at the end."""
    mark = Paragraph((Text("tekst"), FootnoteRef("noot", "*")))
    notes = (FootnoteText("noot", "*", plain("Onder voorbehoud.")), FootnoteText("los", "1", plain("Nergens bij.")))
    tree, ending = document(), Chapter("Voetnoten", ("voetnoten",), blocks=(Footnotes(notes, "terug"),))
    first = Chapter("Eerst", ("eerst",), blocks=(mark, mark))
    later = Chapter("Later", ("later",), blocks=(mark, Paragraph(plain("vulling " * 400))), page=True)
    content = pdf.write(finish(replace(tree, sections=(first, later, ending))))
    pages = page_words(content)
    assert [page.count("Onder voorbehoud.") for page in pages if "Eerst" in page] == [0, 1]  # contents, chapter
    assert pdf_words(content).count("Onder voorbehoud.") == 1
    assert "Voetnoten 1 Nergens bij." in pdf_words(content)
    assert broken_rules(content, tmp_path) == {}
    ending = replace(ending, blocks=(Footnotes(notes[:1], "terug"),))
    assert "Voetnoten" not in pdf_words(pdf.write(finish(replace(tree, sections=(first, ending)))))


@pytest.mark.parametrize("lines", range(30, 46))
def test_no_heading_is_left_behind(lines: int) -> None:
    """A heading, its number, what it is called and the words that lead to a table stay with the rows of the table."""
    above = tuple(Paragraph(plain(f"regel {place}")) for place in range(lines))
    chapter = Chapter(
        "Kop",
        ("kop",),
        number="7",
        over="Programma",
        blocks=(Paragraph(plain("Dit gaat vooraf.")), table(2, 3, "cel")),
    )
    tree = document(*above)
    pages = page_words(pdf.write(replace(tree, sections=(replace(tree.sections[0], sections=(chapter,)),))))
    (page,) = [page for page in pages if "Programma 7" in page]
    assert "Programma 7 Kop Dit gaat vooraf. Tabel Kolom 1 Kolom 2 cel cel" in page


def test_drawings_have_words() -> None:
    """A drawing is read out by its caption; the words that say the same stand below it, and are read once."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text x="2" y="12">Stuurgroep 😀</text></svg>\n'
    content = pdf.write(document(Drawing(svg, "Organigram", (Paragraph(plain("De stuurgroep leidt.")),), "In woorden")))
    with opened(content) as file:
        assert [str(figure.Alt) for figure in elements(file, "Figure")] == ["Organigram"]
    assert "Stuurgroep \ufffd" in pdf_words(content)
    assert pdf_words(content).count("De stuurgroep leidt.") == 1


@pytest.mark.slow
def test_nothing_depends_on_the_run() -> None:
    """Another process with another hash seed, locale and hour writes the same bytes."""
    code = (
        "import hashlib; from tests.renderer.agendas import small; from lea_model.renderer import render;"
        "print(hashlib.sha256(render(small(), document='projectorganisatie', format='pdf')).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": os.pathsep.join(["", *sys.path]), **changed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for changed in ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})
    }
    assert len(runs) == 1


def test_a_file_that_is_missing_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without typst the message says what to install."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(UsageError) as caught:
        render(small(), format="pdf")
    assert caught.value.message("nl") == (
        "Voor bestandsvorm pdf is de uitbreiding 'pdf' nodig, en die is niet geïnstalleerd. "
        'Installeer haar met: pip install "lea-model[pdf]"'
    )


def test_house_style(tmp_path: Path) -> None:
    """The colours and the logo of a house style stand on the pages, and the file still follows the standards."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#00aa55"/></svg>'
    style = HouseStyle(light=Palette(cover="#aa0011"), text_fonts=("Niet Aanwezig",), logo=Logo(svg, "image/svg+xml"))
    tree = replace(document(Paragraph(plain("tekst" * 1000))), style=style, over="Gemeente X")
    content = pdf.write(tree)
    with pypdfium2.PdfDocument(content) as file:
        shown = {bytes(colour) for colour in file[0].render().to_numpy().reshape(-1, 3)[:, ::-1]}
    assert {b"\xaa\x00\x11", b"\x00\xaa\x55"} <= shown
    with opened(content) as opened_file:
        assert [str(figure.Alt) for figure in elements(opened_file, "Figure")] == ["Logo Gemeente X"]
    assert broken_rules(content, tmp_path) == {}


@pytest.mark.parametrize(("content", "media"), [(b"<svg>", "image/svg+xml"), (b"\x89PNG\r\n\x1a\n", "image/png")])
def test_a_logo_that_is_none(content: bytes, media: Literal["image/svg+xml", "image/png"]) -> None:
    """A logo that cannot be shown is told as such."""
    with pytest.raises(UsageError) as caught:
        pdf.write(replace(document(Paragraph(plain("a"))), style=HouseStyle(logo=Logo(content, media))))
    assert caught.value.message("nl").startswith("Het logo van de huisstijl is niet te gebruiken: failed to ")


# ---- templates of users ----------------------------------------------------------------------------------------------


@pytest.fixture
def agenda() -> Agenda:
    """An agenda with next to nothing in it."""
    return make(titel="Kust & zee")


def put(folder: Path, name: str, text: str) -> Path:
    """Write a template and return the folder of all templates."""
    path = folder / "pdf" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_a_template_replaces_ours(agenda: Agenda, tmp_path: Path) -> None:
    """A whole document, or one part of it, can be another."""
    put(
        tmp_path / "part",
        "cover.typ",
        "#let cover(document) = page[Eigen kaft van #document.title]\n#let head-of-page = cover",
    )
    assert "Eigen kaft van Kust & zee" in pdf_words(render_pdf(agenda, tmp_path / "part"))
    whole = (
        "#let data = json(bytes(sys.inputs.document))\n#set document(title: data.title)\n"
        '#set text(lang: "nl")\nNiets dan #data.title'
    )
    assert pdf_words(render_pdf(agenda, put(tmp_path / "whole", "document.typ", whole))) == "Niets dan Kust & zee"


def render_pdf(agenda: Agenda, templates: Path) -> bytes:
    """The agenda as PDF by templates of a user."""
    content = render(agenda, format="pdf", templates=templates)
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("#let x = ", "expected expression"),
        ('#read("../geheim.txt")', 'path `"../geheim.txt"` would escape the project root'),
        ("#data.wethouder", "unknown variable: data"),
    ],
    ids=["syntax", "above", "unknown"],
)
def test_a_wrong_template_is_told(agenda: Agenda, tmp_path: Path, text: str, reason: str) -> None:
    """The message names the file, the line and what typst says; no file outside the folder can be read."""
    (tmp_path / "geheim.txt").write_text("geheim", "utf-8")
    with pytest.raises(TemplateError) as caught:
        render_pdf(agenda, put(tmp_path, "cover.typ", f"een\n{text}\n"))
    assert caught.value.message("nl") == (
        f"Het sjabloon {(tmp_path / 'pdf' / 'cover.typ').as_posix()} is niet te gebruiken, regel 2:"
        f" typst kan er niet mee werken ({reason})."
    )


def test_a_link_out_of_the_folder_is_refused(agenda: Agenda, tmp_path: Path) -> None:
    """A link to a file elsewhere is not followed."""
    (tmp_path / "geheim.txt").write_text("geheim", "utf-8")
    folder = put(tmp_path / "templates", "document.typ", '#read("geheim.txt")')
    (folder / "pdf" / "geheim.txt").symlink_to(tmp_path / "geheim.txt")
    with pytest.raises(TemplateError) as caught:
        render_pdf(agenda, folder)
    assert caught.value.message("en").startswith(
        f"The template {(folder / 'pdf' / 'geheim.txt').as_posix()} cannot be used: it is a link that leads out of"
    )
