"""The text of a paragraph of Word as it is printed: deletions are gone, insertions stand, fields give their result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from lea_model.draft.readers.word_numbering import W, value
from lea_model.draft.readers.word_styles import Style, Styles, size_of, switched

COMPATIBLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"

WITHIN: Final = frozenset(
    W + name
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir")
)
"""What only wraps runs."""
GONE: Final = frozenset((f"{W}del", f"{W}moveFrom"))
"""What is deleted or moved away, as far as the writers of the document are concerned."""
FURNITURE_FIELDS: Final = ("TOC", "INDEX", "TOA")


@dataclass(slots=True)
class Line:
    """A line of a paragraph: what stands between line breaks that somebody typed."""

    parts: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    sizes: Counter[float] = field(default_factory=Counter)

    @property
    def text(self) -> str:
        """Its words, with one space between."""
        return " ".join("".join(self.parts).replace("\u00ad", "").split())


@dataclass(slots=True)
class Inline:
    """What stands in a paragraph.

    Attributes:
        lines: Its lines, at least one.
        notes: Kind ('footnote' or 'endnote'), id and mark of the notes that it refers to.
        boxes: The text boxes that hang on it.
        pictures: How many pictures stand in it.
        changed: Whether changes were tracked in it.
        contents: Whether it belongs to a table of contents.
    """

    lines: list[Line] = field(default_factory=lambda: [Line()])
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    boxes: list[ET.Element] = field(default_factory=list)
    pictures: int = 0
    changed: bool = False
    contents: bool = False

    @property
    def text(self) -> str:
        """All its words in one line."""
        return " ".join(text for line in self.lines if (text := line.text))


@dataclass(slots=True)
class _Field:
    code: str = ""
    shown: bool = False


class TextReader:
    """Reads runs; fields may begin in one paragraph and end in another, so it goes through a document in order.

    Args:
        styles: The styles of the document.
        marks: Gives the mark of a note by kind and id, the first time that it is asked.
    """

    def __init__(self, styles: Styles, marks: NoteMarks) -> None:
        self._styles = styles
        self._marks = marks
        self._fields: list[_Field] = []

    def paragraph(self, paragraph: ET.Element, style: Style, into: Inline | None = None) -> Inline:
        """What stands in a paragraph, after what is in ``into`` already."""
        inline = into or Inline()
        inline.contents = inline.contents or self._in_contents()
        self._walk(paragraph, style, inline)
        return inline

    def _in_contents(self) -> bool:
        return any(field.code.strip().upper().startswith(FURNITURE_FIELDS) for field in self._fields)

    def _walk(self, parent: ET.Element, style: Style, inline: Inline) -> None:
        for child in parent:
            if child.tag == f"{W}r":
                self._run(child, style, inline)
            elif child.tag in WITHIN:
                inline.changed = inline.changed or child.tag in (f"{W}ins", f"{W}moveTo")
                self._walk(child, style, inline)
            elif child.tag in GONE:
                inline.changed = True
            elif child.tag == f"{COMPATIBLE}AlternateContent":
                self._walk(_chosen(child), style, inline)
            elif child.tag.startswith(MATHS):
                inline.lines[-1].parts += [text.text or "" for text in child.iter(f"{MATHS}t")]

    def _run(self, run: ET.Element, style: Style, inline: Inline) -> None:
        looks = run.find(f"{W}rPr")
        named = value(looks, "rStyle")
        own = self._styles.style(named) if named else None
        hidden = switched(looks, "vanish")
        if hidden if hidden is not None else (own.hidden if own else False) or style.hidden:
            return
        bold = switched(looks, "b")
        bold = bold if bold is not None else (own.bold if own else False) or style.bold
        size = size_of(looks) or (own.size if own else 0) or style.size or self._styles.default_size
        for text in self._pieces(run, inline):
            if text == "\n":
                inline.lines.append(Line())
                continue
            line = inline.lines[-1]
            line.parts.append(text)
            letters = len(text.strip())
            line.letters += letters
            line.bold += letters if bold else 0
            line.sizes[size] += letters

    def _pieces(self, run: ET.Element, inline: Inline) -> Iterator[str]:  # noqa: C901 - one case for each element
        for child in run:
            name = child.tag.removeprefix(W)
            if name == "fldChar":
                self._field(child.get(f"{W}fldCharType", ""), inline)
            elif name == "instrText":
                if self._fields:
                    self._fields[-1].code += child.text or ""
            elif any(not field.shown for field in self._fields):
                continue
            elif name == "t":
                yield child.text or ""
            elif name in ("tab", "ptab"):
                yield "\t"
            elif name == "cr" or (name == "br" and child.get(f"{W}type") in (None, "textWrapping")):
                yield "\n"
            elif name == "br":
                yield " "
            elif name == "noBreakHyphen":
                yield "-"
            elif name == "sym":
                yield _symbol(child.get(f"{W}char", ""))
            elif name in ("footnoteReference", "endnoteReference"):
                kind = name.removesuffix("Reference")
                own = child.get(f"{W}customMarkFollows") in ("1", "true")
                mark = self._marks.mark(kind, child.get(f"{W}id", ""), counted=not own)
                if own:
                    mark = "".join(text.text or "" for text in run.iter(f"{W}t")).strip()
                inline.notes.append((kind, child.get(f"{W}id", ""), mark))
                if not own:
                    yield f"[{mark}]"
            elif name in ("drawing", "pict", "object"):
                _boxes(child, inline)
            elif child.tag == f"{COMPATIBLE}AlternateContent":
                _boxes(_chosen(child), inline)
            elif name in ("ruby", "rubyBase", "r"):
                yield "".join(text.text or "" for text in child.iter(f"{W}t"))

    def _field(self, kind: str, inline: Inline) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
            inline.contents = inline.contents or self._in_contents()
        elif kind == "end" and self._fields:
            self._fields.pop()


class NoteMarks:
    """Counts notes, each kind for itself, in the way that the document says."""

    def __init__(self) -> None:
        self._count: Counter[str] = Counter()

    def mark(self, kind: str, id: str, *, counted: bool) -> str:
        """The mark of the next note of a kind."""
        from lea_model.draft.readers.counting import written

        if counted:
            self._count[kind] += 1
        return written(self._count[kind], "lowerRoman" if kind == "endnote" else "decimal") if id else ""


def _chosen(alternatives: ET.Element) -> ET.Element:
    """The one of several ways to say the same that Word would take."""
    choice = alternatives.find(f"{COMPATIBLE}Choice")
    if choice is None:
        choice = alternatives.find(f"{COMPATIBLE}Fallback")
    return alternatives if choice is None else choice


def _boxes(parent: ET.Element, inline: Inline) -> None:
    """Note the text boxes and pictures in a drawing; boxes within a box come with it."""
    if parent.tag == f"{W}txbxContent":
        inline.boxes.append(parent)
        return
    if parent.tag == PICTURE:
        inline.pictures += 1
    for child in parent:
        _boxes(_chosen(child) if child.tag == f"{COMPATIBLE}AlternateContent" else child, inline)


def _symbol(code: str) -> str:
    """A sign of a font of signs; what only that font can show becomes a bullet."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= sign <= "\uf8ff" else sign if sign.isprintable() else ""
