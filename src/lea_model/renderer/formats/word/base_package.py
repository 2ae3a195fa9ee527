"""The package that a document is written into: ours, or the template of a municipality with its own styles and logo."""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from lea_model.diagnostics import Phrase
from lea_model.errors import TemplateError
from lea_model.i18n import N_
from lea_model.renderer.formats.word.elements import w
from lea_model.renderer.house_style import OURS, HouseStyle
from lea_model.renderer.template_folder import TEMPLATES, WORD_TEMPLATE

PARTS: Final = TEMPLATES / "docx"

_LARGEST: Final = 100_000_000
"""The most bytes that a template may hold once it is unpacked."""

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS: Final = {"document": "document.main", "styles": "", "numbering": "", "settings": "", "footnotes": ""}


_COLOURS: Final = {
    'w:fill="1C3557"': "cover",
    'w:val="FFFFFF"': "cover_ink",
    '="1C3557"': "accent",
    '="1B4F8F"': "link",
    '="5C564D"': "quiet",
    '="8A4B08"': "warning",
    '="D9D3C7"': "line",
    'w:fill="F6F3ED"': "wash",
}
"""What our own styles say of colours, with what that is in a house style."""


def opened(templates: Path | None, style: HouseStyle = OURS) -> Document:
    """An empty document with all the styles that are used.

    Args:
        templates: A folder of the user; ``docx/template.docx`` in it gives styles, heads, feet and logo.
        style: The house style: our own styles take its colours and letters.

    Raises:
        TemplateError: That file is no Word document.
    """
    place = None if templates is None else templates / WORD_TEMPLATE
    if place is None or not place.is_file():
        return docx.Document(io.BytesIO(_ours(style)))
    document = _users(place)
    _empty(document)
    _add_styles(document, docx.Document(io.BytesIO(_ours(style))))
    return document


def _ours(style: HouseStyle) -> bytes:
    """Our own package, put together from its parts."""
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD_TYPE}.{kind or part}+xml"/>'
        for part, kind in _KINDS.items()
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{part}" Target="{part}.xml"/>'
        for number, part in enumerate(list(_KINDS)[1:], 1)
    )
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    rels = f'<Default Extension="rels" ContentType="{_relations_type()}"/>'
    whole = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{rels}{xml}{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{whole}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
    }
    files |= {f"word/{part}.xml": (PARTS / f"{part}.xml").read_text("utf-8") for part in _KINDS}
    files["word/styles.xml"] = _dressed(files["word/styles.xml"], style)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()


def _dressed(styles: str, style: HouseStyle) -> str:
    """Our styles in the colours and letters of a house style."""

    def coloured(found: re.Match[str]) -> str:
        said = found[0]
        before = said.partition('"')[0]
        return f'{before}"{getattr(style.light, _COLOURS[said])[1:].upper()}"'

    if style.light != OURS.light:
        styles = re.sub("|".join(map(re.escape, _COLOURS)), coloured, styles)
    if style.text_fonts:
        styles = styles.replace('="Arial"', f'="{style.text_fonts[0]}"')
    return styles


def _relations_type() -> str:
    return "application/vnd.openxmlformats-package.relationships+xml"


# ---- the template of a user ------------------------------------------------------------------------------------------


def _users(place: Path) -> Document:
    name = place.as_posix()
    try:
        with zipfile.ZipFile(place) as package:
            size = sum(one.file_size for one in package.infolist())
    except (OSError, zipfile.BadZipFile) as error:
        raise _refused(name) from error
    if size > _LARGEST:
        message = N_("The template {file} cannot be used: it is too large ({size} MB; {most} MB at most).")
        raise TemplateError(Phrase(message, {"file": name, "size": size // 10**6, "most": _LARGEST // 10**6}))
    try:
        return docx.Document(str(place))
    except Exception as error:  # whatever the library makes of a broken file
        raise _refused(name) from error


def _refused(name: str) -> TemplateError:
    message = N_("The template {file} cannot be used: it is no Word document. Save it in Word as .docx.")
    return TemplateError(Phrase(message, {"file": name}))


def _empty(document: Document) -> None:
    """Leave of the text of a template only how its pages are."""
    body = document.element.body
    last = body.find(qn("w:sectPr"))
    for child in list(body):
        if child is not last:
            body.remove(child)
    if last is None:
        body.append(w("sectPr"))


def _add_styles(document: Document, ours: Document) -> None:
    """Add the styles that a template lacks."""
    theirs = {_style_name(style): style for style in document.styles.element.iter(qn("w:style"))}
    known = list(ours.styles.element.iter(qn("w:style")))
    ids = {style.get(qn("w:styleId")): (theirs.get(_style_name(style), style)).get(qn("w:styleId")) for style in known}
    numbers = _numbering(document, ours) if any(_style_name(one) not in theirs for one in known) else {}
    for style in known:
        if _style_name(style) in theirs or style.get(qn("w:default")):
            continue
        new = deepcopy(style)
        for tag in ("basedOn", "next", "link"):
            for reference in new.findall(qn(f"w:{tag}")):
                reference.set(qn("w:val"), ids[reference.get(qn("w:val"))])
        for number in new.iter(qn("w:numId")):
            number.set(qn("w:val"), numbers[number.get(qn("w:val"))])
        document.styles.element.append(new)


def _style_name(style: Any) -> str:
    return str(style.find(qn("w:name")).get(qn("w:val"))).casefold()


def _numbering(document: Document, ours: Document) -> dict[str, str]:
    """Add our bullets to those of a template; what becomes of their numbers."""
    if not any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in document.part.rels.values()):
        blob = (PARTS / "numbering.xml").read_bytes()
        document.part.relate_to(_part(document, "numbering", blob), RELATIONSHIP_TYPE.NUMBERING)
        return {number: number for number in ("1", "2", "3")}
    there: Any = document.part.numbering_part.element
    kinds = [int(one.get(qn("w:abstractNumId"))) for one in there.findall(qn("w:abstractNum"))]
    lists = [int(one.get(qn("w:numId"))) for one in there.findall(qn("w:num"))]
    first_kind, first_list = max(kinds, default=-1) + 1, max(lists, default=0) + 1
    made = {}
    own: Any = ours.part.numbering_part.element
    for place, bullets in enumerate(own.findall(qn("w:abstractNum"))):
        new = deepcopy(bullets)
        new.set(qn("w:abstractNumId"), str(first_kind + place))
        for tied in list(new.iter(qn("w:pStyle"))):  # to a style of ours, where the template may have its own
            tied.getparent().remove(tied)
        there.insert(len(kinds) + place, new)
    for place, bullets in enumerate(own.findall(qn("w:num"))):
        there.append(w("num", w("abstractNumId", val=first_kind + place), numId=first_list + place))
        made[bullets.get(qn("w:numId"))] = str(first_list + place)
    return made


def footnotes_of(document: Document) -> XmlPart:
    """A part for footnotes, with nothing in it but the lines above them."""
    before = [rel for rel in document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.FOOTNOTES]
    blob = before[0].target_part.blob if before else (PARTS / "footnotes.xml").read_bytes()
    for rel in before:
        document.part.drop_rel(rel.rId)
    root: Any = parse_xml(blob)
    for note in list(root):
        if note.get(qn("w:type")) is None:
            root.remove(note)
    package = document.part.package
    part = XmlPart(PackURI("/word/lea-footnotes.xml"), f"{_WORD_TYPE}.footnotes+xml", root, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return part


def _part(document: Document, name: str, blob: bytes) -> Part:
    package = document.part.package
    return Part(PackURI(f"/word/lea-{name}.xml"), f"{_WORD_TYPE}.{name}+xml", blob, package)
