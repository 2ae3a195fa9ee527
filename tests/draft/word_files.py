"""Makes small Word files: the parts of the zip are written here, so that each way of numbering can be had exactly."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
KINDS = {
    "styles": "styles+xml",
    "numbering": "numbering+xml",
    "footnotes": "footnotes+xml",
    "endnotes": "endnotes+xml",
    "header1": "header+xml",
    "footer1": "footer+xml",
    "comments": "comments+xml",
}

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>'
    f'<w:basedOn w:val="Standaard"/>{rest}</w:style>'
    for id, name, rest in (
        *((f"Kop{n}", f"heading {n}", f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>') for n in range(1, 5)),
        ("Titel", "Title", ""),
        ("Bijschrift", "caption", ""),
        ("Inhopg1", "toc 1", ""),
    )
)
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'


def word_file(body: str, *, numbering: str = "", styles: str = STYLES, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file.

    Args:
        body: XML of what stands in its body.
        numbering: XML of what stands in its list of ways of numbering.
        styles: XML of its styles, beside that of running text.
        parts: Other parts, such as 'footnotes', with the XML that stands in them.
    """
    inner = {"styles": NORMAL + styles, "numbering": numbering, **(parts or {})}
    relations = override = ""
    files: dict[str, str] = {}
    for name, content in inner.items():
        kind = name.rstrip("1")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        files[f"word/{name}.xml"] = f"<w:{root} {SPACES}>{content}</w:{root}>"
        relations += f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
        type_ = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{KINDS[name]}"
        override += f'<Override PartName="/word/{name}.xml" ContentType="{type_}"/>'
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    files["word/document.xml"] = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
    )
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="main" Type="{OFFICE}/officeDocument"'
        f' Target="word/document.xml"/></Relationships>'
    )
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default'
        ' Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{override}</Types>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for path, text in files.items():
            package.writestr(path, text)
    return made.getvalue()


def paragraph(
    text: str = "", *, style: str = "", num: int | None = None, level: int | None = None, more: str = "", run: str = ""
) -> str:
    """A paragraph; ``more`` goes to its properties, ``run`` to those of its letters."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None or level is not None:
        at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        properties += _list(num, at)
    properties += more
    words = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


def _list(num: int | None, at: str) -> str:
    named = "" if num is None else f'<w:numId w:val="{num}"/>'
    return f"<w:numPr>{at}{named}</w:numPr>"


def level(
    at: int,
    text: str,
    *,
    form: str = "decimal",
    start: int = 1,
    style: str = "",
    restart: int | None = None,
    legal: bool = False,
    indent: int = 720,
) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        + (f'<w:lvlRestart w:val="{restart}"/>' if restart is not None else "")
        + (f'<w:pStyle w:val="{style}"/>' if style else "")
        + ("<w:isLgl/>" if legal else "")
        + f'<w:lvlText w:val="{text}"/>'
        + f'<w:pPr><w:ind w:left="{indent * (at + 1)}" w:hanging="{indent}"/></w:pPr></w:lvl>'
    )


def abstract(id: int, *levels: str, link: str = "") -> str:
    """An abstract list."""
    many = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{id}">{many}{link}{"".join(levels)}</w:abstractNum>'


def num(id: int, abstract_id: int, starts: Mapping[int, int] | None = None, levels: str = "") -> str:
    """A use of an abstract list, with the levels at which it starts anew."""
    over = "".join(
        f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        for at, start in (starts or {}).items()
    )
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{abstract_id}"/>{over}{levels}</w:num>'


def table(*rows: tuple[str, ...], head: int = 0) -> str:
    """A table of cells, of each of which the XML is given; a text that is no XML becomes a paragraph."""
    text = '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>'
    for at, row in enumerate(rows):
        properties = "<w:trPr><w:tblHeader/></w:trPr>" if at < head else ""
        cells = "".join(cell if cell.startswith("<w:tc") else f"<w:tc>{_filled(cell)}</w:tc>" for cell in row)
        text += f"<w:tr>{properties}{cells}</w:tr>"
    return text + "</w:tbl>"


def _filled(cell: str) -> str:
    return cell if cell.startswith("<w:") else paragraph(cell)
