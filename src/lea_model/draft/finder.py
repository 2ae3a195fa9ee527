"""What the stage that finds items keeps, for the parts of it that stand in modules of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.outline import Outline, Piece
from lea_model.draft.printed_kinds import Meaning
from lea_model.draft.values import holds
from lea_model.i18n import N_


@dataclass(slots=True)
class Left:
    """Lines that have no place in the agenda (niet geplaatst)."""

    text: str
    lines: tuple[int, ...]
    document: str = ""


@dataclass(slots=True)
class Found:
    """What a document holds, by field of the agenda (vondsten).

    Attributes:
        items: The items at the top of the agenda, by field, in order.
        rest: What has no place, in order.
        furniture: The lines that say nothing by themselves: page numbers, running heads, heads of lists.
        title: The first heading, where it is no chapter: the title of the document.
        title_lines: The lines of that title.
    """

    items: dict[str, list[Drafted]] = field(default_factory=dict)
    rest: list[Left] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)
    title: str = ""
    title_lines: tuple[int, ...] = ()


BY_PLACE: Final = N_("what it is was concluded from its place, no printed word says it")


class Finder:
    """What goes through the pieces of a document, and keeps what is open (vinder).

    Attributes:
        outlined: The document as pieces.
        document: The document.
        found: What was found.
        stack: The items that are open, from the outside in.
        mode: The list that is open.
        mode_capitals: Whether the heading of that list was in capitals.
        expected: The kind of thing that the next headings name, how those look, and the level of the heading over them.
        chapters: The chapters that are open, from the outside in.
        body: The body that is open.
        last: The last item of a list, which labels and paragraphs are about.
        dimension: The dimension of indicators that is open.
        awaiting: The item and field that what follows belongs in, as a label stood on a line of its own; and the level
            of that label where only items inside it do, else 0.
        width: How wide the lines of the document are.
        ladder: The escalation ladder that is open.
        programme: The programme of location plans that the document is.
        heading: The last heading at the top.
        place: The place of the piece that is being taken.
        marks: The marks of the notes of the document.

    Args:
        outlined: The document as pieces.
    """

    def __init__(self, outlined: Outline) -> None:
        self.outlined = outlined
        self.document = outlined.document
        self.found = Found()
        self.stack: list[Drafted] = []
        self.mode: Meaning | None = None
        self.mode_capitals = False
        self.expected: tuple[Meaning, tuple[bool, bool, int] | None, int] | None = None
        self.chapters: list[Drafted] = []
        self.body: Drafted | None = None
        self.last: Drafted | None = None
        self.dimension: str | None = None
        self.awaiting: tuple[Drafted, str, int] | None = None
        lengths = sorted(len(line.strip()) for line in self.document.lines if line.strip())
        self.width = lengths[int(len(lengths) * 0.95)] if lengths else 80
        self.ladder: Drafted | None = None
        self.programme: Drafted | None = None
        self.heading = ""
        self.place = 0
        self.marks = {piece.number for piece in outlined.pieces if piece.shape == "note"}

    def new(self, kind: str, lines: tuple[int, ...] | set[int], **values: object) -> Drafted:
        """A part that is not put anywhere yet."""
        stated = {name: value for name, value in values.items() if value not in ("", None)}
        section = "" if kind == "statements" else self.heading
        return Drafted(kind, stated, self.document.name, set(lines), section)

    def put(self, part: Drafted, holder: Drafted | None) -> Drafted:
        """Put a part in what holds it, or at the top of the agenda."""
        if holder is None:
            self.found.items.setdefault(part.kind, []).append(part)
        else:
            part.section = ""
            holder.add(part.kind, part)
        return part

    def leave(self, piece: Piece) -> None:
        """Say that a piece has no place."""
        self.found.rest.append(
            Left(piece.text or " ".join(self.line(at) for at in piece.lines), piece.lines, self.document.name)
        )

    def line(self, at: int) -> str:
        """The text of a line."""
        return self.document.lines[at - 1].strip()

    def close(self, *, chapters: bool = True) -> None:
        """Nothing is open any more."""
        self.stack = []
        self.mode = self.expected = self.body = self.last = self.dimension = self.ladder = None
        if chapters:
            self.chapters = []

    @property
    def holder(self) -> Drafted | None:
        """What is open."""
        return self.stack[-1] if self.stack else None

    def holder_of(self, kind: str) -> Drafted | None:
        """What is open and takes parts of a kind."""
        if kind in ("goals", "indicators") and self.stack:
            return next((one for one in reversed(self.stack) if holds(one.kind, kind)), None)
        return self.holder

    def is_action_number(self, number: str) -> bool:
        """Whether a number is of the depth that counts actions in this document."""
        leaf = self.outlined.leaf
        return bool(leaf and number.count(".") + 1 == leaf and re.fullmatch(r"\d{1,2}(?:\.\d{1,2})+", number))

    def add(self, kind: str, piece: Piece, *, certain: bool, text: str = "", term: str = "") -> Drafted:
        """Add a goal, action or indicator to what is open."""
        holder = self.holder_of(kind)
        part = self.new(kind, piece.lines, number=piece.number, text=text or piece.text)
        if term and term not in ("actie", "doel", "indicator"):
            part.values["local_term"] = term
        if not certain:
            part.doubt(Certainty.PROBABLE, Phrase(BY_PLACE))
        if piece.shape == "heading" and kind == "actions" and len(part.values["text"].split()) <= 8:
            part.values["title"] = part.values.pop("text")
        if kind == "goals" and self.mode and self.mode.due and holder is None:
            part.values["due"] = self.mode.due
        self.take_mark(part, "title" if "title" in part.values else "text")
        self.put(part, holder)
        self.last = part
        return part

    def take_mark(self, part: Drafted, name: str) -> None:
        """Take the mark of a footnote from the end of a title: 'Onderzoek naar scholen*'."""
        text = part.values.get(name, "")
        found = re.search(r"(?<=\w)(\*{1,3})$", text) if isinstance(text, str) else None
        if found and found[1] in self.marks:
            part.values[name] = text[: found.start()]
            part.values["footnotes"] = [found[1]]
