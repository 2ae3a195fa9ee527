"""What is printed on the pages of a PDF: letters with their place, size and mark, and the lines that rule tables.

Read with PDFium (BSD), the reader of a widely used browser, through its public functions.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from lea_model.draft.readers.packages import MOST_LETTERS, MUCH_TEXT, refused
from lea_model.draft.readers.printed_numbers import DRAWN
from lea_model.i18n import N_

MOST_PAGES: Final = 2000
MOST_SHAPES: Final = 20_000
DEEPEST_FORM: Final = 8
HYPHEN: Final = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""
BROKEN: Final = "\x03"
"""Between a word that has a line for itself and the next one: they may be one word that a narrow column broke."""
CUT: Final = "\x04"
"""After a word that has a line for itself and fills it: the next letter did not fit, so that the word was broken."""
THIN: Final = 2.5
DOT: Final = 7.0
"""The size of a bullet that is drawn, at most."""

LOCKED: Final = N_("{file} is locked with a password. Save it without one and try again.")
DAMAGED: Final = N_("{file} is damaged and cannot be read as PDF. Print or export it to PDF anew, and try again.")
MANY_PAGES: Final = N_("{file} has more than {limit} pages. Take the pages of the agenda out of it and try again.")


class Letter(NamedTuple):
    """A letter, or a space or line end that PDFium found between letters.

    Attributes:
        text: The letter.
        left, top, right, bottom: Its place in points, from the upper left corner of the page as it is read.
        look: What it shares with its neighbours, None for what PDFium put between letters.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    look: Look | None


@dataclass(frozen=True, slots=True)
class Look:
    """What letters that were printed together share.

    Attributes:
        mark: Number of the marked content that they belong to, -1 for none.
        artifact: Whether they are marked as no part of the document.
        size: In points.
        bold: Whether the font is bold.
    """

    mark: int
    artifact: bool
    size: float
    bold: bool


class Box(NamedTuple):
    """A rectangle in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class Page:
    """A page: its number from 1, its size, what is printed on it, and the rules and bullets that are drawn on it."""

    number: int
    width: float
    height: float
    letters: list[Letter] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    pictures: int = 0


class PdfFile:
    """An open PDF.

    Args:
        name: Name of the file, for messages.
        content: What it holds.

    Raises:
        UsageError: It is locked, damaged or beyond bounds.
    """

    def __init__(self, name: str, content: bytes) -> None:
        import pypdfium2  # type: ignore[import-untyped]  # it has annotations, but says so nowhere
        from pypdfium2 import raw

        self.name = name
        self.raw: Any = raw
        try:
            self.document: Any = pypdfium2.PdfDocument(content)
            count = len(self.document)
        except pypdfium2.PdfiumError as error:
            locked = "assword" in str(error)
            raise refused(LOCKED if locked else DAMAGED, name) from error
        if not count:
            raise refused(DAMAGED, name)
        if count > MOST_PAGES:
            raise refused(MANY_PAGES, name, limit=MOST_PAGES)
        self.count = count

    def close(self) -> None:
        """Close it."""
        self.document.close()

    @property
    def title(self) -> str:
        """Title by its properties."""
        return " ".join(str(self.document.get_metadata_value("Title") or "").split())

    def bookmarks(self) -> list[tuple[int, str, int]]:
        """Level from 1, text and page from 1 of each bookmark."""
        found = []
        for item in self.document.get_toc(max_depth=9):
            target = item.get_dest()
            page = target.get_index() if target else None
            if page is not None:
                found.append((item.level + 1, " ".join(item.get_title().split()), page + 1))
            if len(found) >= 10_000:
                break
        return found

    def handles(self) -> Iterator[tuple[int, Any]]:
        """Number and handle of each page; damaged ones are passed over."""
        import pypdfium2

        for at in range(self.count):
            try:
                page = self.document[at]
            except pypdfium2.PdfiumError:
                continue
            yield at + 1, page
            page.close()

    def pages(self) -> Iterator[tuple[Page, Any]]:
        """Each page with what is printed on it, and its handle while it is open."""
        letters = 0
        for number, handle in self.handles():
            page = _PageReader(self.raw, handle, number).read()
            letters += len(page.letters)
            if letters > MOST_LETTERS:
                raise refused(MUCH_TEXT, self.name, limit=MOST_LETTERS)
            yield page, handle


class _PageReader:
    def __init__(self, raw: Any, handle: Any, number: int) -> None:
        self.raw = raw
        self.handle = handle
        width, height = handle.get_size()
        self.page = Page(number, width, height)
        left, bottom, right, top = handle.get_bbox()
        self.corner = (left, bottom, right, top)
        self.turn = handle.get_rotation()
        self.looks: dict[int, Look] = {}
        self.fonts: dict[int, bool] = {}

    def read(self) -> Page:
        """All letters and rules of the page."""
        self._letters()
        self._shapes()
        return self.page

    def place(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the page, as the page is read."""
        x0, y0, x1, y1 = self.corner
        match self.turn:
            case 90:
                return Box(bottom - y0, left - x0, top - y0, right - x0)
            case 180:
                return Box(x1 - right, bottom - y0, x1 - left, top - y0)
            case 270:
                return Box(y1 - top, x1 - right, y1 - bottom, x1 - left)
        return Box(left - x0, y1 - top, right - x0, y1 - bottom)

    def _letters(self) -> None:
        raw = self.raw
        text = raw.FPDFText_LoadPage(self.handle.raw)
        if not text:
            return
        box = raw.FS_RECTF()
        try:
            for at in range(min(raw.FPDFText_CountChars(text), MOST_LETTERS)):
                code = raw.FPDFText_GetUnicode(text, at)
                sign = _sign(code)
                shape = None if raw.FPDFText_IsGenerated(text, at) == 1 else raw.FPDFText_GetTextObject(text, at)
                if not shape:
                    self.page.letters.append(Letter("\n" if sign == "\r" else sign, 0, 0, 0, 0, None))
                    continue
                raw.FPDFText_GetLooseCharBox(text, at, box)
                place = self.place(box.left, box.bottom, box.right, box.top)
                self.page.letters.append(Letter(sign, *place, self._look(shape)))
        finally:
            raw.FPDFText_ClosePage(text)

    def _look(self, shape: Any) -> Look:
        raw = self.raw
        key = ctypes.cast(shape, ctypes.c_void_p).value or 0
        if key not in self.looks:
            size = ctypes.c_float()
            matrix = raw.FS_MATRIX()
            raw.FPDFTextObj_GetFontSize(shape, size)
            raw.FPDFPageObj_GetMatrix(shape, matrix)
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            mark = raw.FPDFPageObj_GetMarkedContentID(shape)
            artifact = mark < 0 and self._artifact(shape)
            self.looks[key] = Look(mark, artifact, round(size.value * scale, 1), self._bold(shape))
        return self.looks[key]

    def _artifact(self, shape: Any) -> bool:
        raw = self.raw
        for at in range(min(raw.FPDFPageObj_CountMarks(shape), 20)):
            mark = raw.FPDFPageObj_GetMark(shape, at)
            length = ctypes.c_ulong()
            name = (ctypes.c_ushort * 32)()
            raw.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
            if bytes(name)[: max(length.value - 2, 0)].decode("utf-16-le", "replace") == "Artifact":
                return True
        return False

    def _bold(self, shape: Any) -> bool:
        raw = self.raw
        font = raw.FPDFTextObj_GetFont(shape)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self.fonts:
            name = ctypes.create_string_buffer(128)
            raw.FPDFFont_GetBaseFontName(font, name, 128)
            heavy = any(word in name.value.lower() for word in (b"bold", b"black", b"heavy", b"semibd", b"demi"))
            self.fonts[key] = heavy or raw.FPDFFont_GetWeight(font) >= 600
        return self.fonts[key]

    def _shapes(self) -> None:
        """Rules that part the cells of tables: thin boxes, and the edges of larger ones."""
        raw = self.raw
        edges = [ctypes.c_float() for _ in range(4)]
        for shape in self._objects():
            kind = raw.FPDFPageObj_GetType(shape)
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                self.page.pictures += 1
            if kind != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetBounds(shape, *edges):
                continue
            box = self.place(*(edge.value for edge in edges))
            width, height = box.right - box.left, box.bottom - box.top
            if 1 <= width <= DOT and abs(width - height) < 1:
                self.page.dots.append(box)
            elif min(width, height) <= THIN < max(width, height):
                self.page.rules.append(box)
            elif min(width, height) > THIN and width < self.page.width * 0.98:
                left, top, right, bottom = box
                self.page.rules += [
                    Box(left, top, right, top),
                    Box(left, bottom, right, bottom),
                    Box(left, top, left, bottom),
                    Box(right, top, right, bottom),
                ]

    def _objects(self) -> Iterator[Any]:
        raw = self.raw
        count = raw.FPDFPage_CountObjects(self.handle.raw)
        for at in range(min(count, MOST_SHAPES)):
            yield raw.FPDFPage_GetObject(self.handle.raw, at)


def _sign(code: int) -> str:
    """A letter as text; ligatures are taken apart, and what cannot be shown is left out."""
    if code in (0xFFFE, 2):
        return HYPHEN
    if 0xFB00 <= code <= 0xFB06:
        return ("ff", "fi", "fl", "ffi", "ffl", "st", "st")[code - 0xFB00]
    sign = chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else ""
    if sign in ("\r", "\n", "\t"):
        return sign if sign != "\n" else ""
    if sign in DRAWN:
        return "•"
    if sign in ("\u00a0", "\u2002", "\u2003", "\u2009", "\u202f"):
        return " "
    return sign if sign.isprintable() else ""


def joined_lines(text: str) -> str:
    r"""Text of several printed lines as running text: words that were broken at the end of a line are whole.

    >>> joined_lines("ontwikke\x02lings\nlijnen"), joined_lines("voor\x02en na"), joined_lines("LEA\x02tekst")
    ('ontwikkelings lijnen', 'voor- en na', 'LEA-tekst')
    """
    parts = text.replace("\u00ad", "").replace(f"{HYPHEN}\n", HYPHEN).split(HYPHEN)
    made = parts[0]
    for part in parts[1:]:
        following = part.lstrip()
        word = following.partition(" ")[0]
        if word in ("en", "of", "tot", "en/of", "als", "naar"):
            made = f"{made}- {following}"
        elif made[-1:].islower() and following[:1].islower():
            made += following
        else:
            made = f"{made}-{part}"
    made = made.replace(f"{CUT}\n", CUT)
    made = re.sub(r"(?<![^\n])(\(?[^\W\d_]{2,}) ?\n(?=[a-zà-ÿ])", rf"\1{BROKEN}", made)
    return " ".join(made.split())
