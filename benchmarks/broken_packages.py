"""Breaks workbooks and Word files: what stands in them, the XML of their parts, or the zip that holds these.

Each is made from a real one by a `random.Random`, so that any of them can be made again. `wrong_workbook` and
`wrong_document` say what is wrong with how one is taken; a refusal in a sentence is as it should be.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Final, cast

import lea_model as lea
from lea_model.draft.page import draft_page
from lea_model.draft.readers import read_document
from lea_model.errors import UsageError
from lea_model.renderer.empty_workbook import empty_workbook

ROOT: Final = Path(__file__).resolve().parent.parent
Parts = dict[str, bytes]
"""What a zip holds, by the names of its parts."""

_TAG: Final = re.compile(r"<[^<>]*>")
_TEXT: Final = re.compile(r"(?<=>)[^<>]+(?=<)")
_VALUE: Final = re.compile(r'(?<==")[^"<>]*(?=")')

HOSTILE: Final = (
    *("", " ", "-", "nader te bepalen", "x" * 40_000, "9" * 400, "-1", "1e309", "0.1", "NaN", "=1+1", "#REF!", "43831"),
    *(
        "2026-02-31",
        "ja",
        "null",
        "~",
        "{a: 1}",
        "[1, 2]",
        "- x",
        "a: b: c",
        "# x",
        "&amp;",
        "&#10;",
        "&#9;",
        "&#x202E;",
    ),
    *("&nbsp;", "&#0;", "&lt;script&gt;", "\ufeff", "\u200b", "e\u0301", "\U0001f469\u200d\U0001f467", "]]&gt;", "'"),
    *("../../etc/passwd", "A1:XFD1048576", "ZZZZZZ1", "A0", "A99999999999", "1048576", "2147483648", "true", "%1%2%9"),
)
"""Values of cells, texts and attributes that programs stumble over; what needs escaping in XML is mostly escaped."""

SHEET_PIECES: Final = (
    '<c r="B3" t="s"><v>999999</v></c>',
    '<c r="C3" t="s"><v>-1</v></c>',
    '<c r="D4" t="e"><v>#N/A</v></c>',
    '<c r="D4" t="b"><v>2</v></c>',
    '<c r="D4" t="d"><v>2027-13-45T99:99</v></c>',
    '<c r="D4" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>',
    '<c r="D4"><f>HYPERLINK("x")</f><v>1</v></c>',
    '<c t="zot"><v>1</v></c>',
    '<c r="XFD1048576"><v>1</v></c>',
    '<row r="0"/>',
    '<row r="abc"><c><v>1</v></c></row>',
    '<row r="70000"><c r="A70000"><v>1</v></c></row>',
    '<mergeCells count="1"><mergeCell ref="A1:D9"/></mergeCells>',
    "<si><t>nieuw</t></si>",
)
WORD_PIECES: Final = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
    '<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Acties</w:t></w:r></w:p>',
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    '<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:instrText>PAGEREF _Toc1 \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>erbij</w:t></w:r></w:ins>',
    '<w:r><w:footnoteReference w:id="77"/></w:r>',
    "<w:sdt><w:sdtContent><w:p><w:r><w:t>1.1.1 Lezen. Trekker: GGD</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    '<w:r><w:br w:type="page"/><w:tab/><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>',
    '<w:bookmarkStart w:id="1" w:name="x"/><w:hyperlink w:anchor="x"><w:r><w:t>zie</w:t></w:r></w:hyperlink>',
)
DOCTYPE: Final = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


def unpacked(content: bytes) -> Parts:
    """The parts of a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Sequence[tuple[str, bytes]]) -> bytes:
    """A zip of parts; two may have one name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        seen: set[str] = set()
        for name, content in parts:
            if name not in seen:  # zipfile warns of a second one
                package.writestr(name, content)
            seen.add(name)
    return made.getvalue()


@cache
def workbooks() -> list[tuple[Parts, lea.Result | None]]:
    """Workbooks of small agendas with what they were made of, and the empty one that belongs to none."""
    found: list[tuple[Parts, lea.Result | None]] = [(unpacked(empty_workbook("nl")), None)]
    for path in sorted((ROOT / "tests/agendas").glob("*.yaml")):
        result = lea.read(path)
        content = cast("bytes", lea.render(result, document="werkboek", format="xlsx"))
        parts = unpacked(content)
        found.append(({name: part for name, part in parts.items() if "drawing" not in name}, result))
    return found


@cache
def word_files() -> list[tuple[Parts, list[str]]]:
    """Word files of the examples, with the paragraphs and tables in their body, of which an input takes a few."""
    found = []
    for name in ("almere", "tilburg", "westland"):
        content = cast("bytes", lea.render(lea.read(ROOT / "examples" / name), document="agenda", format="docx"))
        parts = unpacked(content)
        body = parts["word/document.xml"].decode("utf-8")
        found.append((parts, re.findall(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>|<w:p [^>]*>.*?</w:p>", body, re.DOTALL)))
    return found


def _anywhere(chance: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """A place where a pattern stands: the first one after any point of the text."""
    return pattern.search(text, chance.randrange(len(text) + 1)) or pattern.search(text)


def _replaced(chance: random.Random, pattern: re.Pattern[str], text: str) -> str:
    found = _anywhere(chance, pattern, text)
    return text if found is None else text[: found.start()] + chance.choice(HOSTILE) + text[found.end() :]


def broken_xml(chance: random.Random, text: str, whole: re.Pattern[str], pieces: Sequence[str]) -> str:
    """XML with one thing changed, by which it may or may not be well-formed still.

    Args:
        chance: What chooses.
        text: The XML.
        whole: What an element is that can be moved, repeated or left out.
        pieces: What can be put in.
    """
    first, second = _anywhere(chance, whole, text), _anywhere(chance, whole, text)
    tag = _anywhere(chance, _TAG, text)
    match chance.randrange(12):
        case 0 | 1 | 2:
            return _replaced(chance, _TEXT, text)
        case 3 | 4:
            return _replaced(chance, _VALUE, text)
        case 5 if first:
            return text[: first.end()] + first[0] * chance.choice((1, 2, 30)) + text[first.end() :]
        case 6 if first:
            return text[: first.start()] + text[first.end() :]
        case 7 if first and second:
            return text[: second.start()] + first[0] + text[second.start() :]
        case 8 if first:
            return text[: first.start()] + chance.choice(pieces) + text[first.start() :]
        case 9 if tag:
            return text[: tag.start()] + tag[0] * chance.choice((0, 2, 300)) + text[tag.end() :]
        case 10:
            return text[: chance.randrange(len(text) + 1)]
        case _:
            head = text.find("?>") + 2
            return text[:head] + DOCTYPE + text[head:] if chance.random() < 0.3 else _replaced(chance, _TEXT, text)


def broken_zip(chance: random.Random, parts: Parts) -> bytes:
    """A zip, at times with a part too few, with two that changed places, or with bytes that are wrong."""
    rows = list(parts.items())
    kind = chance.randrange(24)
    at, other = chance.randrange(len(rows)), chance.randrange(len(rows))
    if kind == 0:
        del rows[at]
    elif kind == 1:
        rows[at], rows[other] = (rows[at][0], rows[other][1]), (rows[other][0], rows[at][1])
    elif kind == 2:
        rows[at] = (chance.choice(("../x", "/etc/x", rows[at][0].upper(), rows[at][0] + " ", "\\x")), rows[at][1])
    elif kind == 3:
        rows[at] = (rows[at][0], chance.choice((b"", b"\x00" * 9, b"\xff\xfe", chance.randbytes(80))))
    elif kind == 4:
        rows[at] = (rows[at][0], rows[at][1].decode("utf-8", "replace").encode("utf-16"))
    made = packed(rows)
    if kind == 5:
        return made[: chance.randrange(len(made))]
    if kind == 6:
        return chance.randbytes(chance.randrange(1, 60)) + made
    if kind in (7, 8):
        changed = bytearray(made)
        for _ in range(chance.choice((1, 4, 40))):
            where = chance.randrange(len(changed)) if chance.random() < 0.5 else -chance.randrange(1, 1200)
            changed[max(where, -len(changed))] = chance.randrange(256)
        return bytes(changed)
    return made


_CELL_OR_ROW: Final = re.compile(
    r'<c r="[^>]*?(?:/>|>.*?</c>)|<row [^>]*>.*?</row>|<si>.*?</si>|<sheet [^>]*/>', re.DOTALL
)
_BLOCK: Final = re.compile(
    r"<w:(p|tr|tc|r|tbl|style|lvl|num|pPr|abstractNum)(?: [^>]*)?>.*?</w:\1>|<w:\w+ w:val=\"[^\"]*\"/>", re.DOTALL
)


def workbook(chance: random.Random, _: Sequence[bytes]) -> bytes:
    """A workbook of an agenda, or an empty one, with some things changed."""
    parts = dict(chance.choice(workbooks())[0])
    of_cells = [name for name in parts if "/worksheets/sheet" in name or name.endswith("sharedStrings.xml")]
    rest = [name for name in parts if name not in of_cells and name.endswith((".xml", ".rels"))]
    for _each in range(chance.choice((1, 1, 2, 4, 9))):
        name = chance.choice(of_cells if chance.random() < 0.85 else rest)
        text = parts[name].decode("utf-8", "replace")
        parts[name] = broken_xml(chance, text, _CELL_OR_ROW, SHEET_PIECES).encode("utf-8", "replace")
    return broken_zip(chance, parts)


def document(chance: random.Random, _: Sequence[bytes]) -> bytes:
    """A Word file of a few pieces of an example, with some things changed."""
    whole, blocks = chance.choice(word_files())
    parts = dict(whole)
    start = chance.randrange(len(blocks))
    body = "".join(blocks[start : start + chance.randrange(1, 30)])
    head, _body, tail = parts["word/document.xml"].decode("utf-8").partition("<w:body>")
    tail = tail[tail.rfind("<w:sectPr") :] if "<w:sectPr" in tail else "</w:body></w:document>"
    parts["word/document.xml"] = (head + "<w:body>" + body + tail).encode("utf-8")
    rest = [name for name in parts if name.endswith((".xml", ".rels"))]
    for _each in range(chance.choice((1, 1, 2, 4, 9))):
        name = "word/document.xml" if chance.random() < 0.75 else chance.choice(rest)
        text = parts[name].decode("utf-8", "replace")
        parts[name] = broken_xml(chance, text, _BLOCK, WORD_PIECES).encode("utf-8", "replace")
    return broken_zip(chance, parts)


def wrong_workbook(content: bytes, *, thorough: bool) -> str | None:
    """What is wrong with how a workbook is taken; None when all is well.

    It is brought back into the agenda that it belongs to; where it belongs to none, an agenda is made of it.
    """
    try:
        return _brought_back(content, thorough=thorough)
    except UsageError as error:
        return _unsaid(error) or _refusal(lambda: _founded(content))


def wrong_document(content: bytes, *, thorough: bool) -> str | None:
    """What is wrong with how a Word file is drafted from; None when all is well."""
    return _refusal(lambda: _drafted(content, thorough=thorough))


def _refusal(attempt: Callable[[], str | None]) -> str | None:
    """What an attempt gives; a refusal is well where it is said in both languages."""
    try:
        return attempt()
    except UsageError as error:
        return _unsaid(error)


def _unsaid(error: UsageError) -> str | None:
    return None if error.message("nl") and error.message("en") else "it is refused without a word"


def _brought_back(content: bytes, *, thorough: bool) -> str | None:
    """Bring a workbook back into the agenda whose id stands in it, or into any."""
    told = None
    for _, result in workbooks():
        if result is None:
            continue
        try:
            done = lea.import_workbook(content, result, name="werkboek.xlsx")
        except UsageError as error:
            told = error
            if "other" not in error.phrase.params:  # it is not that it belongs to another agenda
                raise
            continue
        for remark in (*done.problems, *done.remarks):
            remark.text("nl")
        for finding in done.findings:
            finding.message("nl")
        if done.ok and (done.after.agenda is None or not done.after.ok):
            return "an agenda that cannot be read would be written"
        if done.problems and done.files:
            return "files would be written although something stands in the way"
        if thorough:
            lea.report_changes(done.changes, format="text") if done.changes is not None else None
        return None
    if told is not None:
        raise told
    return None


def _founded(content: bytes) -> str | None:
    """Make an agenda of a workbook."""
    made = lea.agenda_from_workbook(content, "a", name="werkboek.xlsx")
    for remark in (*made.problems, *made.remarks):
        remark.text("nl")
    if not made.problems and (made.result is None or made.result.agenda is None):
        return "nothing was made, and nothing is said"
    return None


def _drafted(content: bytes, *, thorough: bool) -> str | None:
    """Draft an agenda from a Word file, and read it."""
    drafted = lea.draft_agenda(read_document(content, "agenda.docx"), name="a", language="nl")
    result = lea.read_files(dict(drafted.files))
    if result.agenda is None or not result.ok:
        errors = [finding for finding in result.findings if finding.severity is lea.Severity.ERROR]
        return "the draft does not load: " + "; ".join(f"{one.code} {one.message('en')}" for one in errors[:2])
    for remark in drafted.remarks:
        remark.text("nl")
    if thorough:
        draft_page(drafted, "nl")
    return None
