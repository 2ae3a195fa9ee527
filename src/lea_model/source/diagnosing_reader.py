"""From events to data, places and findings: the slow way, for files that ask for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

from lea_model.diagnostics import Code, Finding, Position, Related
from lea_model.diagnostics.file_codes import (
    ALIAS,
    ANCHOR,
    CUT_OFF_TEXT,
    DUPLICATE_KEY,
    EMPTY_FILE,
    EMPTY_ITEM,
    EMPTY_VALUE,
    FIRST_PLACE,
    KEY_NOT_TEXT,
    MERGE_KEY,
    SEVERAL_DOCUMENTS,
    SPLIT_TEXT,
    TAG,
    TOO_DEEP,
)
from lea_model.source.lines import Lines, Spot
from lea_model.source.plain_reader import MAX_DEPTH, Data
from lea_model.source.positions import MappingPlace, Place, SequencePlace
from lea_model.source.silent_losses import Piece, cut_off, short, split_texts

# So many levels past the limit reading stops: the parsers slow down with the square of the depth.
HOPELESS_DEPTH: Final = 200

_TAG_TEXT: Final = re.compile(r"!<[^>]*>|![^\s,\[\]{}]*")

Frame: TypeAlias = "_ListFrame | _MappingFrame"


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is being read.

    Attributes:
        start: Where it starts.
        flow: Whether it stands between brackets.
        kept: Whether it ends up in the data, or only its findings do.
        pieces: The plain texts inside, to see which belong together.
    """

    start: Spot
    flow: bool
    kept: bool
    pieces: list[Piece | None] = field(default_factory=list, init=False)


@dataclass(slots=True)
class _ListFrame(_Frame):
    place: SequencePlace
    data: list[Data] = field(default_factory=list, init=False)


@dataclass(slots=True)
class _MappingFrame(_Frame):
    """A mapping that is being read.

    Attributes:
        place: Its place; the end follows.
        data: What is built of it.
        key: The key whose value is awaited; None where that entry is left out.
        key_place: Where the last key stands.
        awaits_value: Whether a key has been read and its value has not.
        seen: All its keys, also those left out.
    """

    place: MappingPlace
    key_place: Place
    data: dict[str, Data] = field(default_factory=dict, init=False)
    key: str | None = field(default=None, init=False)
    awaits_value: bool = field(default=False, init=False)
    seen: dict[str, Place] = field(default_factory=dict, init=False)


class CarefulBuilder:
    """Builds data and places from events and collects what is wrong on the way.

    Attributes:
        lines: The text by lines.
        data: What could be built.
        root: Its places.
        findings: In the order of reading.
        frames: What is open, the innermost last.
        hopeless: Whether reading stopped because of the depth.
        last_end: Where the last text or closing bracket ends.
        last_scalar: The last text, as an event.
    """

    def __init__(self, text: str, name: str) -> None:
        self.lines = Lines(text, name)
        self.data: Data | None = None
        self.root: Place | None = None
        self.findings: list[Finding] = []
        self.frames: list[Frame] = []
        self.hopeless = False
        self.last_end: Spot = (0, 0)
        self.last_scalar: Any = None
        self._skipping = 0

    def run(self, next_event: Callable[[], Any]) -> None:
        """Read all events of the first document.

        Raises:
            YAMLError: The parser's own; the attributes then tell how far reading came.
        """
        next_event()
        event = next_event()
        if isinstance(event, DocumentStartEvent):
            while self._take(next_event()):
                pass
            if self.hopeless:
                self.data = self.root = None
                return
            event = next_event()
        if isinstance(event, DocumentStartEvent):
            self._report(SEVERAL_DOCUMENTS, self.lines.position(_start(event), _end(event)))
        elif not self.data and not self.findings and self.root is None:
            self._report(EMPTY_FILE, Position(self.lines.name, 1, 1, 1, 1))

    def _take(self, event: Any) -> bool:
        """Take one event; false when the document is over."""
        if self._skipping:
            self._skip(event)
        elif isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, CollectionStartEvent):
            self._open(event)
        elif isinstance(event, CollectionEndEvent):
            self._close(event)
        elif isinstance(event, AliasEvent):
            self.last_end = _end(event)
            self._alias(event)
        else:
            return False
        return not self.hopeless

    def _report(self, kind: Code, position: Position, *related: Related, **params: Any) -> None:
        self.findings.append(Finding(kind, params, (), position, kind.severity, related))

    def _alias(self, event: Any) -> None:
        frame = self.frames[-1] if self.frames else None
        # '<<: *basis' is one mistake, not two.
        if not (isinstance(frame, _MappingFrame) and frame.awaits_value and frame.key is None):
            self._report(ALIAS, self.lines.position(_start(event), _end(event)), text=f"*{event.anchor}")
        self._leave_out()

    # ---- texts

    def _scalar(self, event: Any) -> None:
        start, end = _start(event), _end(event)
        empty = not event.value and not event.style
        if event.style in ("|", ">"):
            end = max(start, self.lines.text_end(end))
        if not empty:
            self.last_end = end
            self.last_scalar = event
        usable = self._properties(event)
        frame = self.frames[-1] if self.frames else None
        place = self.lines.place(start, end)
        if isinstance(frame, _MappingFrame) and not frame.awaits_value:
            self._key(frame, event, place, usable=usable and not empty)
            return
        if not event.style:
            self._number_sign(end)
        if not usable:
            self._leave_out()
        elif empty:
            if not event.anchor:  # '&co' was meant as text
                self._nothing(frame, start)
            self._leave_out()
        else:
            if frame is not None and frame.flow:
                frame.pieces.append(None if event.style else (event.value, place))
            self._attach(event.value, place)

    def _key(self, frame: _MappingFrame, event: Any, place: Place, *, usable: bool) -> None:
        key: str = event.value
        frame.awaits_value = True
        frame.key = None
        frame.key_place = place
        if frame.flow:
            # A value may belong to the next key ('naam: Onderwijs (po, vo)'), not to the one before it.
            frame.pieces.append(None)
        if not usable:
            if not event.tag:
                row, column = self.lines.text_end(_start(event))
                self._report(KEY_NOT_TEXT, self.lines.position((row, max(column - 1, 0))))
        elif key == "<<" and not event.style:
            self._report(MERGE_KEY, place.position)
        elif key in frame.seen:
            first = Related(FIRST_PLACE, position=frame.seen[key].position)
            self._report(DUPLICATE_KEY, place.position, first, key=key)
        else:
            frame.key = key
            frame.seen[key] = place

    def _nothing(self, frame: Frame | None, spot: Spot) -> None:
        """Report that nothing is filled in."""
        if isinstance(frame, _ListFrame):
            row, column = spot
            self._report(EMPTY_ITEM, self.lines.position((row, max(column - 1, 0)), spot))
        elif frame is not None and frame.key is not None:
            self._report(EMPTY_VALUE, frame.key_place.position, key=frame.key)
            if frame.flow:
                frame.pieces[-1] = (frame.key, frame.key_place)

    def _number_sign(self, end: Spot) -> None:
        """Report text that is lost at ' #'."""
        rest = self.lines.rest(end)
        lost = cut_off(rest) if rest else None
        if lost:
            row, column = end[0], end[1] + lost[0]
            position = self.lines.position((row, column), (row, column + len(lost[1])))
            self._report(CUT_OFF_TEXT, position, text=short(lost[1]))

    def _properties(self, event: Any) -> bool:
        """Report anchor and tag; false where the value cannot be used."""
        start = _start(event)
        if event.anchor:
            text = f"&{event.anchor}"
            spot = self._find(start, text)
            self._report(ANCHOR, self.lines.position(spot, (spot[0], spot[1] + len(text))), text=text)
        if event.tag:
            spot = self._find(start, "!")
            written = _TAG_TEXT.match(self.lines.rest(spot))
            text = written[0] if written else "!"
            self._report(TAG, self.lines.position(spot, (spot[0], spot[1] + len(text))), text=text)
        return event.tag is None

    def _find(self, start: Spot, text: str) -> Spot:
        """Where ``text`` stands at or after ``start``: anchor and tag come in either order, on one row or two."""
        column = start[1]
        for row in range(start[0], len(self.lines.rows)):
            found = self.lines.rows[row].find(text, column)
            if found >= 0:
                return row, found
            column = 0
        return start

    # ---- lists and mappings

    def _open(self, event: Any) -> None:
        start = _start(event)
        parent = self.frames[-1] if self.frames else None
        if len(self.frames) >= MAX_DEPTH:
            self._report(TOO_DEEP, self.lines.position(start), limit=MAX_DEPTH)
            self._skipping = 1
            return
        kept = self._properties(event)
        if isinstance(parent, _MappingFrame) and not parent.awaits_value:
            self._report(KEY_NOT_TEXT, self.lines.position(start))
        here = self.lines.place(start, start)
        numbers = (here.file, here.line, here.column, here.end_line, here.end_column)
        flow = bool(event.flow_style)
        if isinstance(event, MappingStartEvent):
            self.frames.append(_MappingFrame(start, flow, kept, MappingPlace(*numbers), here))
        else:
            self.frames.append(_ListFrame(start, flow, kept, SequencePlace(*numbers)))

    def _close(self, event: Any) -> None:
        frame = self.frames.pop()
        if _start(event) != _end(event):  # a bracket; the end of a block is found on a later line, and has no width
            self.last_end = _end(event)
        end = self.lines.place(frame.start, max(frame.start, self.last_end))
        frame.place.end_line, frame.place.end_column = end.end_line, end.end_column
        for run in split_texts(frame.pieces):
            text = ", ".join(text for text, _ in run)
            first, last = run[0][1], run[-1][1]
            position = Position(first.file, first.line, first.column, last.end_line, last.end_column)
            self._report(SPLIT_TEXT, position, text=short(text), count=len(run))
        if frame.kept:
            self._attach(frame.data, frame.place)
        else:
            self._leave_out()

    def _skip(self, event: Any) -> None:
        """Pass over what lies too deep."""
        if isinstance(event, CollectionStartEvent):
            self._skipping += 1
            self.hopeless = self._skipping > HOPELESS_DEPTH
        elif isinstance(event, CollectionEndEvent):
            self._skipping -= 1
            if not self._skipping:
                self.last_end = _end(event)
                self._leave_out()

    def _attach(self, value: Data, place: Place) -> None:
        """Put a value where it belongs."""
        if not self.frames:
            self.data, self.root = value, place
            return
        frame = self.frames[-1]
        if frame.flow and not isinstance(value, str):
            frame.pieces.append(None)
        if isinstance(frame, _ListFrame):
            frame.data.append(value)
            frame.place.items.append(place)
        elif not frame.awaits_value:
            self._leave_out()
        else:
            frame.awaits_value = False
            if frame.key is not None:
                frame.data[frame.key] = value
                frame.place.keys[frame.key] = frame.key_place
                frame.place.values[frame.key] = place

    def _leave_out(self) -> None:
        """Go on without this key, value or item."""
        frame = self.frames[-1] if self.frames else None
        if isinstance(frame, _MappingFrame):
            if not frame.awaits_value:
                frame.key = None
            elif frame.key is not None:
                frame.place.omitted[frame.key] = frame.key_place
            frame.awaits_value = not frame.awaits_value


def _start(event: Any) -> Spot:
    return event.start_mark.line, event.start_mark.column


def _end(event: Any) -> Spot:
    return event.end_mark.line, event.end_mark.column
