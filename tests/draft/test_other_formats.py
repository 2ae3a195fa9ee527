"""What is read of Markdown, web pages and OpenDocument, and which formats are told how to be saved."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from lea_model.draft.readers import read_document
from lea_model.errors import UsageError
from tests.draft.offices import convert
from tests.draft.test_word import told
from tests.draft.word_files import abstract, level, num, paragraph, table, word_file
from tests.renderer.libreoffice import needs_libreoffice

MARKDOWN = """\
---
title: Agenda
---
# 1 Visie

Ieder kind **doet** mee
en blijft.

**Trekker**

4. vier
5. vijf
   - binnen

| Actie | Trekker |
|-------|---------|
| 4.1.1 Taal | Aves<br>ASG |

[^1]: Bron
"""

HTML = """\
<!doctype html><title>Agenda</title><nav><a href="#a">Naar de tekst</a></nav>
<h1>Visie</h1><p>Ieder kind<sup>1</sup> doet<br>mee <p><b>Trekker</b>
<ol start=4 type=a><li>vier<ul><li>binnen</ul><li value=9>negen</ol>
<table><caption>Acties</caption><tr><th>Actie<th>Trekker<tr><td rowspan=2>4.1.1 Taal<td>Aves<tr><td>ASG</table>
<script>geheim()</script><div hidden>weg</div><div>los &amp; vast<div>dieper</div>na</div>
"""


def test_markdown_points_to_lines_of_the_file() -> None:
    """Blocks of Markdown say in which lines of the file itself they stand."""
    document = read_document(MARKDOWN.encode(), "stuk.md")
    assert document.title == "Agenda"
    assert [(*told(block), block.origin.first_line, block.origin.last_line) for block in document.blocks] == [
        ("furniture", "title: Agenda", 2, 2),
        ("heading", 1, "1", "Visie", "style", 4, 4),
        ("paragraph", "Ieder kind doet mee en blijft.", 6, 7),
        ("paragraph", "Trekker", 9, 9),
        ("item", 1, "4", "vier", 11, 11),
        ("item", 1, "5", "vijf", 12, 12),
        ("item", 2, "", "binnen", 13, 13),
        ("table", 1, "", ("0,0 head: Actie", "0,1 head: Trekker", "1,0: Taal", "1,1: Aves\nASG"), 15, 17),
        ("note", "1", "Bron", 19, 19),
    ]
    assert document.lines == tuple(MARKDOWN.splitlines())


def test_web_page() -> None:
    """What a browser shows is read, also where elements are not closed."""
    document = read_document(HTML.encode(), "stuk.html")
    assert document.title == "Agenda"
    assert [told(block) for block in document.blocks] == [
        ("furniture", "Naar de tekst"),
        ("heading", 1, "", "Visie", "style"),
        ("paragraph", "Ieder kind[1] doet"),
        ("paragraph", "mee"),
        ("paragraph", "Trekker"),
        ("item", 1, "d", "vier"),
        ("item", 2, "", "binnen"),
        ("item", 1, "i", "negen"),
        ("table", 1, "Acties", ("0,0 head: Actie", "0,1 head: Trekker", "1,0 2x1: Taal", "1,1: Aves", "2,1: ASG")),
        ("paragraph", "los & vast"),
        ("paragraph", "dieper"),
        ("paragraph", "na"),
    ]


@pytest.mark.slow
@needs_libreoffice
def test_open_document_gives_the_blocks_of_the_word_file_it_was_made_from(tmp_path: Path) -> None:
    """Numbers, tables and notes of OpenDocument are those of Word."""
    levels = (level(0, "%1", start=4), level(1, "%1.%2"), level(2, "%3)", form="lowerLetter"))
    body = (
        paragraph("Visie", style="Kop1")
        + paragraph("Thema", num=1, level=0)
        + paragraph("Een", num=1, level=1)
        + paragraph("Diep", num=1, level=2)
        + paragraph("Gewone tekst.")
        + paragraph("Twee", num=1, level=1)
        + table(("Actie", "Trekker"), ("Taal", paragraph("Drie", num=1, level=1)), head=1)
    )
    path = tmp_path / "stuk.docx"
    path.write_bytes(word_file(body, numbering=abstract(1, *levels) + num(1, 1)))
    convert([path], "odt", tmp_path)
    word = [told(block) for block in read_document(path).blocks]
    assert word[1:4] == [("item", 1, "4", "Thema"), ("item", 2, "4.1", "Een"), ("item", 3, "a", "Diep")]
    assert [told(block) for block in read_document(path.with_suffix(".odt")).blocks] == word


def zipped(**parts: str) -> bytes:
    """A zip file with parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name.replace("_", "."), content)
    return made.getvalue()


SAVE = "{} has a format that is not read here. Open it, choose 'Save as' and take Word (.docx)."
DAMAGED = "{} is damaged and cannot be read. Open it in Word or LibreOffice, save it anew, and try again."


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SAVE),
        ("slot.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SAVE),
        ("stuk.rtf", b"{\\rtf1 x}", SAVE),
        ("stuk.pages", zipped(Index_zip="x"), SAVE),
        ("leeg.docx", b"", DAMAGED),
        ("half.odt", zipped(mimetype="x"), DAMAGED),
    ],
)
def test_what_is_not_read_is_told_in_a_sentence(name: str, content: bytes, sentence: str) -> None:
    """Older formats, locked and empty files say what to do."""
    with pytest.raises(UsageError) as error:
        read_document(content, name)
    assert error.value.message("en") == sentence.format(name)


def test_content_tells_the_format_where_the_name_is_wrong() -> None:
    """A Word file that is called .txt is read as Word."""
    document = read_document(word_file(paragraph("Visie", style="Kop1")), "stuk.txt")
    assert [told(block) for block in document.blocks] == [("heading", 1, "", "Visie", "style")]
