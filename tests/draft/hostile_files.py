"""Documents that somebody made to break a reader, or that broke on the way: at least ten of each kind."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from tests.draft.pdf_files import empty_pdf, locked, small_pdf
from tests.draft.word_files import NORMAL, abstract, level, num, paragraph, table, word_file

Make = Callable[[], bytes]

BOMB = "<!DOCTYPE x [" + '<!ENTITY a0 "aaaaaaaaaa">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip


def rezipped(content: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """A zip file with its parts changed, left out where the change gives None, and with more parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
        for name, part in more.items():
            new.writestr(name.replace("__", "/"), part)
    return made.getvalue()


def begun_too_late(content: bytes, by: int = 5_000_000) -> bytes:
    """A zip file whose list of parts is said to stand further on than it does, so that parts begin before the file."""
    place = int.from_bytes(content[-6:-2], "little")
    return content[:-6] + (place + by).to_bytes(4, "little") + content[-2:]


def in_part(wanted: str, old: bytes, put: bytes) -> Callable[[str, bytes], bytes | None]:
    """Replaces something in one part."""
    return lambda name, part: part.replace(old, put, 1) if name == wanted else part


def without_parts(*names: str) -> Callable[[str, bytes], bytes | None]:
    """Leaves parts out."""
    return lambda name, part: None if name in names else part


def nested_tables(depth: int) -> str:
    """Tables in tables."""
    return "<w:tbl><w:tr><w:tc>" * depth + paragraph("diep") + "</w:tc></w:tr></w:tbl>" * depth


def simple() -> bytes:
    """A small Word file that is well."""
    return word_file(paragraph("Visie", style="Kop1") + paragraph("Tekst"), numbering=abstract(1, level(0, "%1")))


LOOPED = NORMAL + "".join(
    f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/><w:basedOn w:val="{other}"/></w:style>'
    for one, other in (("A", "B"), ("B", "A"))
)
LINKED = abstract(1, link='<w:numStyleLink w:val="L"/>') + abstract(2, link='<w:numStyleLink w:val="L"/>') + num(1, 1)

WORD: dict[str, Make] = {
    "zip bomb": lambda: rezipped(simple(), in_part("word/document.xml", b"<w:body>", b"<w:body>" + b" " * 200_000_000)),
    "entities": lambda: rezipped(
        simple(), lambda name, part: BOMB.encode() + part if name == "word/document.xml" else part
    ),
    "deep xml": lambda: word_file("<w:sdt>" * 5000 + "</w:sdt>" * 5000),
    "tables in tables": lambda: word_file(nested_tables(80)),
    "tables far too deep": lambda: word_file(nested_tables(2000)),
    "styles in a circle": lambda: word_file(paragraph("x", style="A"), styles=LOOPED),
    "lists in a circle": lambda: word_file(paragraph("x", num=1, level=0), numbering=LINKED),
    "100,000 paragraphs": lambda: word_file(
        paragraph("Alinea met tekst", num=1, level=0) * 100_000, numbering=abstract(1, level(0, "%1.")) + num(1, 1)
    ),
    "100,000 cells": lambda: word_file(table(*[("a",) * 100] * 1000)),
    "a PDF in a Word file": small_pdf,
    "no document": lambda: rezipped(simple(), without_parts("word/document.xml")),
    "only the document": lambda: rezipped(
        simple(),
        without_parts("word/styles.xml", "word/numbering.xml", "_rels/.rels", "word/_rels/document.xml.rels"),
    ),
    "macros": lambda: rezipped(simple(), lambda _, part: part, word__vbaProject_bin=b"Sub AutoOpen()"),
    "parts outside the file": lambda: rezipped(
        simple(),
        in_part("word/_rels/document.xml.rels", b'Target="styles.xml"', b'Target="http://x.nl/" TargetMode="External"'),
    ),
    "path out of the folder": lambda: rezipped(
        simple(), in_part("word/_rels/document.xml.rels", b'Target="styles.xml"', b'Target="../../../etc/passwd"')
    ),
    "half a file": lambda: simple()[: len(simple()) // 2],
    "parts before the file": lambda: begun_too_late(simple()),
    "wide cells": lambda: word_file(
        table((f'<w:tc><w:tcPr><w:gridSpan w:val="{10**9}"/></w:tcPr>{paragraph("x")}</w:tc>', "y"))
    ),
    "levels that are no numbers": lambda: word_file(
        paragraph("x", num=1, level=99) + paragraph("y", num=1, level=-1), numbering=abstract(1) + num(1, 1)
    ),
    "counting without end": lambda: word_file(
        paragraph("x", num=1, level=0),
        numbering=abstract(1, level(0, "%1" * 500, form="lowerLetter", start=10**9)) + num(1, 1),
    ),
    "zero bytes": lambda: b"",
    "zeros": lambda: b"\0" * 100_000,
}

CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">{styles}'
    "<office:body><office:text>{body}</office:text></office:body></office:document-content>"
)


def odt(body: str, styles: str = "", before: str = "", **more: bytes) -> bytes:
    """A small OpenDocument file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", before + CONTENT.format(body=body, styles=styles))
        for name, part in more.items():
            package.writestr(name.replace("__", "/"), part)
    return made.getvalue()


P = "<text:p>Alinea met tekst</text:p>"
LOOPED_STYLES = "<office:automatic-styles>{}</office:automatic-styles>".format(
    "".join(f'<style:style style:name="{a}" style:parent-style-name="{b}"/>' for a, b in (("A", "B"), ("B", "A")))
)

ODT: dict[str, Make] = {
    "zip bomb": lambda: odt(" " * 200_000_000),
    "entities": lambda: odt(P, before=BOMB),
    "deep lists": lambda: odt("<text:list><text:list-item>" * 100 + P + "</text:list-item></text:list>" * 100),
    "far too deep": lambda: odt("<text:section>" * 5000 + "</text:section>" * 5000),
    "styles in a circle": lambda: odt('<text:p text:style-name="A">x</text:p>', LOOPED_STYLES),
    "100,000 paragraphs": lambda: odt(P * 100_000),
    "repeated cells": lambda: odt(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000">'
        f"{P}</table:table-cell><table:table-cell/></table:table-row></table:table>"
    ),
    "wide cells": lambda: odt(
        f'<table:table><table:table-row><table:table-cell table:number-rows-spanned="99999999">{P}</table:table-cell>'
        f"<table:table-cell>{P}</table:table-cell></table:table-row></table:table>"
    ),
    "a million cells": lambda: odt(
        '<table:table><table:table-row table:number-rows-repeated="1000">'
        f'<table:table-cell table:number-columns-repeated="1000">{P}</table:table-cell></table:table-row></table:table>'
    ),
    "no content": lambda: rezipped(odt(P), without_parts("content.xml")),
    "no body": lambda: rezipped(odt(P), in_part("content.xml", b"office:body", b"office:nobody")),
    "macros": lambda: odt(P, Basic__Standard__x_xml=b"Sub Main"),
    "half a file": lambda: odt(P)[:200],
    "zero bytes": lambda: b"",
}


def pdf(*objects: str, root: str = "1 0 R") -> bytes:
    """A PDF of objects as they are given, numbered from 1."""
    text = "%PDF-1.7\n"
    places = []
    for at, content in enumerate(objects, 1):
        places.append(len(text))
        text += f"{at} 0 obj\n{content}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(
        f"{place:010} 00000 n \n" for place in places
    )
    text += f"trailer\n<</Size {len(objects) + 1} /Root {root}>>\nstartxref\n{start}\n%%EOF\n"
    return text.encode("latin-1")


PAGES = "<</Type /Pages /Kids [3 0 R] /Count 1>>"
FONT = "<</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>"
SHOWN = "/P <</MCID 0>> BDC BT /F 12 Tf 50 700 Td (Alinea met tekst) Tj ET EMC"


def shown(stream: str, *, tags: str = "", more: tuple[str, ...] = ()) -> bytes:
    """A PDF of one page with a stream, and tags."""
    page = f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {FONT} /Contents 4 0 R /StructParents 0>>"
    return pdf(
        f"<</Type /Catalog /Pages 2 0 R {tags}>>",
        PAGES,
        page,
        f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream",
        *more,
    )


MARKED = "/MarkInfo <</Marked true>> /StructTreeRoot 5 0 R"
PARENTS = "/ParentTree <</Nums [0 [6 0 R]]>>"

PDF: dict[str, Make] = {
    "tags in a circle": lambda: shown(
        SHOWN,
        tags=MARKED,
        more=(
            f"<</Type /StructTreeRoot /K 6 0 R {PARENTS}>>",
            "<</Type /StructElem /S /P /P 7 0 R /Pg 3 0 R /K [7 0 R 0]>>",
            "<</Type /StructElem /S /Sect /P 6 0 R /K [6 0 R]>>",
        ),
    ),
    "a tag that is its own parent": lambda: shown(
        SHOWN,
        tags=MARKED,
        more=(
            f"<</Type /StructTreeRoot /K 6 0 R {PARENTS}>>",
            "<</Type /StructElem /S /Table /P 6 0 R /Pg 3 0 R /K [6 0 R 0]>>",
        ),
    ),
    "huge spans": lambda: shown(
        SHOWN,
        tags=MARKED,
        more=(
            f"<</Type /StructTreeRoot /K 7 0 R {PARENTS}>>",
            "<</Type /StructElem /S /TD /P 8 0 R /Pg 3 0 R /K 0 /A <</O /Table /RowSpan 99999999 /ColSpan 99999999>>>>",
            "<</Type /StructElem /S /Table /P 5 0 R /K 8 0 R>>",
            "<</Type /StructElem /S /TR /P 7 0 R /K 6 0 R>>",
        ),
    ),
    "tags without text": lambda: shown(SHOWN, tags=MARKED, more=("<</Type /StructTreeRoot>>",)),
    "pages in a circle": lambda: pdf("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R] /Count 1>>"),
    "a million pages that are not there": lambda: pdf(
        "<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [] /Count 1000000>>"
    ),
    "3,000 pages": lambda: empty_pdf(3000),
    "many rules": lambda: shown(SHOWN + "".join(f" 10 {n % 800} m 500 {n % 800} l S" for n in range(20_000))),
    "many crossing rules": lambda: shown(
        SHOWN + "".join(f" {n % 500} 10 m {n % 500} 800 l S 10 {n % 800} m 500 {n % 800} l S" for n in range(3000))
    ),
    "50,000 words on a page": lambda: shown(
        "".join(f"BT /F 1 Tf {n % 250 * 2} {n // 250 * 4} Td (woord) Tj ET " for n in range(50_000))
    ),
    "far from the page": lambda: shown("BT /F 12 Tf 999999999 -999999999 Td (ver) Tj ET " + SHOWN),
    "letters without a meaning": lambda: shown("BT /F 12 Tf 50 700 Td (\x01\x02\x03\x0b\x1b[31mx) Tj ET"),
    "no table of places": lambda: shown(SHOWN).replace(b"startxref\n", b"startxref\n99999"),
    "bookmarks in a circle": lambda: shown(
        SHOWN,
        tags="/Outlines 5 0 R",
        more=(
            "<</Type /Outlines /First 6 0 R /Last 6 0 R /Count 1>>",
            "<</Title (Kop) /Parent 5 0 R /First 6 0 R /Next 6 0 R /Dest [3 0 R /Fit]>>",
        ),
    ),
    "a huge picture": lambda: shown(
        "q 595 0 0 842 0 0 cm BI /W 60000 /H 60000 /CS /G /BPC 8 ID \x00\x00 EI Q " + SHOWN,
    ),
    "forms in a circle": lambda: shown("/X Do " + SHOWN),
    "a script": lambda: shown(SHOWN, tags="/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>"),
    "locked": lambda: locked(small_pdf()),
    "no text": empty_pdf,
    "half a file": lambda: small_pdf()[: len(small_pdf()) // 2],
    "only the first line": lambda: b"%PDF-1.7\n",
    "zeros after the first line": lambda: b"%PDF-1.7\n" + b"\0" * 1_000_000,
    "zero bytes": lambda: b"",
}

WEB: dict[str, Make] = {
    "100,000 elements deep": lambda: b"<div>" * 100_000 + b"diep",
    "100,000 lists deep": lambda: b"<ul><li>" * 100_000 + b"diep",
    "tables in tables": lambda: b"<table><tr><td>" * 20_000 + b"diep",
    "100,000 paragraphs": lambda: b"<p>Alinea met tekst" * 100_000,
    "two million elements": lambda: b"<b>" * 2_000_000,
    "open comment": lambda: b"<p>x</p>" + b"<!--" * 50_000,
    "open declarations": lambda: b"<!" * 100_000,
    "open tag": lambda: b"<p>x</p><a " + b'href="' * 50_000,
    "attributes": lambda: b"<p " + b"a=b " * 200_000 + b">x</p>",
    "huge spans": lambda: b"<table><tr><td rowspan=99999999 colspan=99999999>x<td>y</table>",
    "numbers of signs": lambda: b"<p>&#99999999999; &#0; &#xD800; x</p>",
    "script": lambda: b"<script>alert(1)</script><p onclick='x()'>Tekst</p><iframe src=//x.nl></iframe>",
    "unknown encoding": lambda: b"<meta charset=onzin-8><p>caf\xe9",
    "zeros": lambda: b"\0" * 100_000,
    "zero bytes": lambda: b"",
}

TEXT: dict[str, Make] = {
    "one long line": lambda: b"woord " * 2_000_000,
    "a million lines": lambda: b"Alinea met tekst\n" * 1_000_000,
    "100,000 headings": lambda: b"KOP IN HOOFDLETTERS\n\n" * 100_000,
    "numbers without end": lambda: ".".join(["1"] * 50_000).encode() + b" Actie\n",
    "lists in lists": lambda: "".join(f"{'  ' * n}- x\n" for n in range(1000)).encode(),
    "a million cells": lambda: b"a\tb\tc\td\te\tf\tg\th\ti\tj\n" * 100_000,
    "open quotes": lambda: "‘".encode() * 100_000 + b" tekst",
    "brackets in brackets": lambda: b"Trekker: " + b"A (" * 20_000,
    "controls": lambda: b"KOP \x1b[31m\x07\x00\n\ntekst \xe2\x80\xae om",
    "bytes of no encoding": lambda: bytes(range(256)) * 1000,
    "half a mark of order": lambda: b"\xff\xfe\x00",
    "a Word file in a text file": simple,
    "zeros": lambda: b"\0" * 100_000,
    "zero bytes": lambda: b"",
}

MARKDOWN: dict[str, Make] = {
    "quotes in quotes": lambda: b">" * 20_000 + b" diep",
    "lists in lists": lambda: "".join(f"{'  ' * n}- x\n" for n in range(500)).encode(),
    "open brackets": lambda: b"[" * 20_000,
    "open emphasis": lambda: b"*a **a " * 10_000,
    "open code": lambda: b"`" * 1 + b"`".join(b"`" * n for n in range(500)),
    "100,000 paragraphs": lambda: b"Alinea met tekst\n\n" * 100_000,
    "a wide table": lambda: b"|a" * 3000 + b"|\n" + b"|-" * 3000 + b"|\n" + b"|x\n" * 3000,
    "web page in it": lambda: b"<div>" * 10_000 + b"\n\ntekst",
    "entities": lambda: b"&amp;&#0;&#xD800;" * 10_000,
    "settings without end": lambda: b"---\n" + b"a: b\n" * 10_000,
    "one long line": lambda: b"woord " * 500_000,
    "controls": lambda: b"# Kop \x1b[31m\x07\x00\n\ntekst \xe2\x80\xae om",
    "zero bytes": lambda: b"",
}

HOSTILE: dict[str, tuple[str, Make]] = {
    f"{name}, {kind}": (f"stuk.{kind}", make)
    for kind, files in (("docx", WORD), ("odt", ODT), ("pdf", PDF), ("html", WEB), ("md", MARKDOWN), ("txt", TEXT))
    for name, make in files.items()
}
