"""Reads a file that may have something wrong with it: its data, where everything stands, and what is wrong.

Most files never come here: it takes several times as long as `plain_reader`, and importing it takes time too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

from lea_model.diagnostics import Code, Finding, Phrase, Position, Related, Severity, finding, sort_key
from lea_model.diagnostics import file_codes as codes
from lea_model.source.events import FORBIDDEN, open_events
from lea_model.source.hidden import Spot, clean_key, code_of, name_of, spots
from lea_model.source.lines import Lines, Mark
from lea_model.source.plain_reader import MAX_DEPTH, NOTHING, Data
from lea_model.source.positions import MappingPosition, NodePosition, SequencePosition
from lea_model.source.silent_losses import Piece, cut_off, odd_colon, short, split_texts
from lea_model.source.syntax import Progress, explain, refuses_depth

# So many levels past the limit reading stops: the parsers slow down with the square of the depth.
HOPELESS_DEPTH: Final = 200

_WIDE: Final = (
    (("\ufeff".encode("utf-32-le"), "\ufeff".encode("utf-32-be")), "UTF-32"),
    (("\ufeff".encode("utf-16-le"), "\ufeff".encode("utf-16-be")), "UTF-16"),
)
"""The marks at the start of a file with two or four bytes for each character."""

_KEY_LIKE: Final = re.compile(r"[a-z_]+")
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

    start: Mark
    flow: bool
    kept: bool
    pieces: list[Piece | None] = field(default_factory=list, init=False)


@dataclass(slots=True)
class _ListFrame(_Frame):
    node: SequencePosition
    data: list[Data] = field(default_factory=list, init=False)


@dataclass(slots=True)
class _MappingFrame(_Frame):
    """A mapping that is being read.

    Attributes:
        node: Its place; the end follows.
        data: What is built of it.
        key: The key whose value is awaited; None where that entry is left out.
        key_node: Where the last key stands.
        awaits_value: Whether a key has been read and its value has not.
        seen: All its keys, also those left out.
        last_text: The last key, with the plain text that is its value; None where something else is.
        strays: What a comma between braces cut off: that key and text, and the pieces after it.
    """

    node: MappingPosition
    key_node: NodePosition
    data: dict[str, Data] = field(default_factory=dict, init=False)
    key: str | None = field(default=None, init=False)
    awaits_value: bool = field(default=False, init=False)
    seen: dict[str, NodePosition] = field(default_factory=dict, init=False)
    last_text: tuple[str, NodePosition] | None = field(default=None, init=False)
    strays: list[tuple[str, NodePosition, list[NodePosition]]] = field(default_factory=list, init=False)


class DiagnosingReader:
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
        self.root: NodePosition | None = None
        self.findings: list[Finding] = []
        self.frames: list[Frame] = []
        self.hopeless = False
        self.last_end: Mark = (0, 0)
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
            self._report(codes.SEVERAL_DOCUMENTS, self.lines.position(_start(event), _end(event)))
        elif not self.data and not self.findings and self.root is None:
            self._report(codes.EMPTY_FILE, Position(self.lines.name, 1, 1, 1, 1))

    def progress(self) -> Progress:
        """How far reading came."""
        brackets = tuple(frame.start for frame in self.frames if frame.flow)
        return Progress(self.lines, self.last_end, self.last_scalar, brackets)

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
            self._report(codes.ALIAS, self.lines.position(_start(event), _end(event)), text=f"*{event.anchor}")
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
        hidden = () if empty or event.value.isascii() else self._hidden(event, start, end)
        if not event.style and not event.value.isascii():
            self._odd_colons(start, end)
        usable = self._properties(event)
        frame = self.frames[-1] if self.frames else None
        node = self.lines.node_position(start, end)
        if isinstance(frame, _MappingFrame) and not frame.awaits_value:
            if any(spot.misleads for spot in hidden):  # 'titel: Lezen' as one word, and that was said
                frame.awaits_value, frame.key = True, None
                return
            key = clean_key(event.value) if hidden else event.value
            self._key(frame, event, key, node, usable=usable and not empty)
            return
        if not event.style:
            self._number_sign(end)
        if not usable:
            self._leave_out()
        elif not event.style and event.value in NOTHING:
            if not event.anchor:  # '&co' was meant as text
                self._nothing(frame, start, event.value)
            self._leave_out()
        else:
            if frame is not None and frame.flow:
                frame.pieces.append(None if event.style else (event.value, node))
                if isinstance(frame, _MappingFrame):
                    frame.last_text = (frame.key, node) if frame.key is not None and not event.style else None
            self._attach(event.value, node)

    def _hidden(self, event: Any, start: Mark, end: Mark) -> list[Spot]:
        """Report the characters in a key or text that nobody sees."""
        frame = self.frames[-1] if self.frames else None
        key = clean_key(event.value) if isinstance(frame, _MappingFrame) and not frame.awaits_value else None
        found = list(spots(self.lines.between(start, end), plain=not event.style, key=key))
        for mark, char, where, misleads in found:
            place = self.lines.position(mark)
            made = finding(codes.HIDDEN_CHARACTER, place, name=name_of(char), character=code_of(char), where=where)
            self.findings.append(replace(made, severity=Severity.ERROR) if misleads else made)
        return found

    def _odd_colons(self, start: Mark, end: Mark) -> None:
        """Report the keys in a text that a sign like a colon made a part of it."""
        for (row, column), text in self.lines.between(start, end):
            if (odd := odd_colon(text)) is not None:
                at = (row, column + len(text) - len(text.lstrip()))
                place = self.lines.position(at, (row, column + len(text.rstrip())))
                self._report(codes.MISSING_COLON, place, text=short(text), odd=odd)

    def _key(self, frame: _MappingFrame, event: Any, key: str, node: NodePosition, *, usable: bool) -> None:
        frame.awaits_value = True
        frame.key = None
        frame.key_node = node
        if frame.flow:
            # A value may belong to the next key ('naam: Onderwijs (po, vo)'), not to the one before it.
            frame.pieces.append(None)
        if not usable:
            if not event.tag:
                row, column = self.lines.text_end(_start(event))
                self._report(codes.KEY_NOT_TEXT, self.lines.position((row, max(column - 1, 0))))
        elif key == "<<" and not event.style:
            self._report(codes.MERGE_KEY, node.position)
        elif key in frame.seen:
            first = Related(codes.FIRST_PLACE, position=frame.seen[key].position)
            self._report(codes.DUPLICATE_KEY, node.position, first, key=key)
        else:
            frame.key = key
            frame.seen[key] = node

    def _nothing(self, frame: Frame | None, mark: Mark, written: str) -> None:
        """Report that nothing is filled in, or a word that stands for nothing."""
        word = Phrase(codes.WORD_FOR_NOTHING, {"word": written}) if written else Phrase("")
        advice = Phrase(codes.FILL_IN, {"key": frame.key if isinstance(frame, _MappingFrame) else ""})
        row, column = mark
        if isinstance(frame, _ListFrame):
            start = mark if written else (row, max(column - 1, 0))
            self._report(codes.EMPTY_ITEM, self.lines.position(start, (row, column + len(written))), word=word)
        elif frame is not None and frame.key is not None:
            if frame.flow and not written:
                frame.pieces[-1] = (frame.key, frame.key_node)
                if not self._has_colon(frame.key_node):
                    if frame.last_text is not None:
                        key, text = frame.last_text
                        if not frame.strays or frame.strays[-1][1] is not text:
                            frame.strays.append((key, text, []))
                        frame.strays[-1][2].append(frame.key_node)
                        return
                    word, advice = Phrase(codes.COMMA_BEFORE), Phrase(codes.TAKE_IN_OR_COLON)
            self._report(codes.EMPTY_VALUE, frame.key_node.position, key=frame.key, word=word, advice=advice)

    def _has_colon(self, key: NodePosition) -> bool:
        """Whether a colon stands after a key without a value."""
        return self.lines.at(key.end_line, key.end_column).lstrip().startswith(":")

    def _cut_at_comma(self, frame: _MappingFrame) -> None:
        """Report, for each text that commas between braces cut in pieces, the first key that is none."""
        for key, start, pieces in frame.strays:
            first, last = pieces[0], pieces[-1]
            text, stray = self.lines.text(start, last), self.lines.text(first, first)
            told = codes.QUOTE_OR_BRACKETS if stray[:1].isupper() else codes.QUOTE_WHOLE
            told = codes.QUOTE_OR_COLON if _KEY_LIKE.fullmatch(stray) else told
            params = {"key": key, "text": text, "stray": stray}
            word, advice = Phrase(codes.COMMA_BEFORE), Phrase(told, params)
            self._report(codes.EMPTY_VALUE, first.position, key=stray, word=word, advice=advice)

    def _number_sign(self, end: Mark) -> None:
        """Report text that is lost at ' #'."""
        rest = self.lines.rest(end)
        lost = cut_off(rest) if rest else None
        if lost:
            row, column = end[0], end[1] + lost[0]
            position = self.lines.position((row, column), (row, column + len(lost[1])))
            self._report(codes.CUT_OFF_TEXT, position, text=short(lost[1]))

    def _properties(self, event: Any) -> bool:
        """Report anchor and tag; false where the value cannot be used."""
        start = _start(event)
        if event.anchor:
            text = f"&{event.anchor}"
            mark = self._find(start, text)
            self._report(codes.ANCHOR, self.lines.position(mark, (mark[0], mark[1] + len(text))), text=text)
        if event.tag:
            mark = self._find(start, "!")
            written = _TAG_TEXT.match(self.lines.rest(mark))
            text = written[0] if written else "!"
            self._report(codes.TAG, self.lines.position(mark, (mark[0], mark[1] + len(text))), text=text)
        return event.tag is None

    def _find(self, start: Mark, text: str) -> Mark:
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
            self._report(codes.TOO_DEEP, self.lines.position(start), limit=MAX_DEPTH)
            self._skipping = 1
            return
        kept = self._properties(event)
        if isinstance(parent, _MappingFrame) and not parent.awaits_value:
            self._report(codes.KEY_NOT_TEXT, self.lines.position(start))
        here = self.lines.node_position(start, start)
        numbers = (here.file, here.line, here.column, here.end_line, here.end_column)
        flow = bool(event.flow_style)
        if isinstance(event, MappingStartEvent):
            self.frames.append(_MappingFrame(start, flow, kept, MappingPosition(*numbers), here))
        else:
            self.frames.append(_ListFrame(start, flow, kept, SequencePosition(*numbers)))

    def _close(self, event: Any) -> None:
        frame = self.frames.pop()
        if _start(event) != _end(event):  # a bracket; the end of a block is found on a later line, and has no width
            self.last_end = _end(event)
        end = self.lines.node_position(frame.start, max(frame.start, self.last_end))
        frame.node.end_line, frame.node.end_column = end.end_line, end.end_column
        if isinstance(frame, _MappingFrame):
            self._cut_at_comma(frame)
        for run in split_texts(frame.pieces):
            text = ", ".join(text for text, _ in run)
            first, last = run[0][1], run[-1][1]
            position = Position(first.file, first.line, first.column, last.end_line, last.end_column)
            self._report(codes.SPLIT_TEXT, position, text=short(text), count=len(run))
        if frame.kept:
            self._attach(frame.data, frame.node)
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

    def _attach(self, value: Data, node: NodePosition) -> None:
        """Put a value where it belongs."""
        if not self.frames:
            self.data, self.root = value, node
            return
        frame = self.frames[-1]
        if frame.flow and not isinstance(value, str):
            frame.pieces.append(None)
            if isinstance(frame, _MappingFrame):
                frame.last_text = None
        if isinstance(frame, _ListFrame):
            frame.data.append(value)
            frame.node.items.append(node)
        elif not frame.awaits_value:
            self._leave_out()
        else:
            frame.awaits_value = False
            if frame.key is not None:
                frame.data[frame.key] = value
                frame.node.keys[frame.key] = frame.key_node
                frame.node.values[frame.key] = node

    def _leave_out(self) -> None:
        """Go on without this key, value or item."""
        frame = self.frames[-1] if self.frames else None
        if isinstance(frame, _MappingFrame):
            if not frame.awaits_value:
                frame.key = None
            elif frame.key is not None:
                frame.node.omitted[frame.key] = frame.key_node
            frame.awaits_value = not frame.awaits_value
        elif isinstance(frame, _ListFrame):
            frame.node.shortened = True


def diagnose(text: str, name: str, *, pure: bool) -> tuple[Data | None, list[Finding], NodePosition | None]:
    """Read a text that may have something wrong with it.

    Args:
        text: The text, without byte order mark.
        name: The file to name in findings.
        pure: Whether to use the slow Python parser.

    Returns:
        What could be built, what is wrong, and where everything stands.
    """
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        position = _end_of(text[: forbidden.start()], name)
        return None, [finding(codes.FORBIDDEN_CHARACTER, position, character=code_of(forbidden[0]))], None
    reader = DiagnosingReader(text, name)
    error = _build(reader, text, pure=pure)
    if error is not None and refuses_depth(error):
        # libyaml 0.2.6 and later have a nesting limit of their own, and look ahead: the events before the place where
        # it gave up never come. The text before that place gives them, and with them the level that is too deep for us.
        limit = _index(error)
        reader = DiagnosingReader(text, name)
        earlier = _build(reader, text[:limit], pure=pure)
        if reader.hopeless or (earlier is not None and _index(earlier) < limit):
            error = earlier
    if error is not None:
        return None, [explain(error, reader.progress())], None
    lines = reader.lines
    for mark, char in lines.invisible:
        reader.findings.append(finding(codes.INVISIBLE_LINE_BREAK, lines.position(mark), character=code_of(char)))
    return reader.data, sorted(reader.findings, key=sort_key), reader.root


def _build(reader: DiagnosingReader, text: str, *, pure: bool) -> YAMLError | None:
    """Build from a text, to its end or to the error of the parser."""
    try:
        reader.run(open_events(text, pure=pure))
    except YAMLError as error:
        return error
    return None


def _index(error: YAMLError) -> int:
    """How many characters a parser had read when it gave up."""
    mark = getattr(error, "problem_mark", None)
    return mark.index if mark else 0


def not_utf8(content: bytes, index: int, name: str) -> Finding:
    """The finding about the first byte that is no UTF-8."""
    position = _end_of(content[:index].decode("utf-8-sig"), name)
    how = Phrase(codes.ONE_BYTE, {"byte": f"0x{content[index]:02X}"})
    return finding(codes.NOT_UTF8, position, how=how)


def wide_encoding(content: bytes, name: str) -> Finding | None:
    """The finding about a file with two or four bytes for each character; None where it is no such file."""
    found = next((encoding for marks, encoding in _WIDE if content.startswith(marks)), None) or _guess(content[:400])
    if found is None:
        return None
    return finding(codes.NOT_UTF8, Position(name, 1, 1, 1, 2), how=Phrase(codes.WIDE_ENCODING, {"encoding": found}))


def _guess(start: bytes) -> str | None:
    """The encoding of the start of a file without a mark: most of its letters have bytes of zero beside them."""
    length = len(start) // 4 * 4
    zeros = [start[place:length:4].count(0) * 8 >= length for place in range(4)] if length else []
    if zeros in ([False, True, False, True], [True, False, True, False]):
        return "UTF-16"
    return "UTF-32" if zeros.count(True) == 3 else None


def _end_of(before: str, name: str) -> Position:
    lines = Lines(before, name)
    return lines.position((len(lines.rows) - 1, len(lines.rows[-1])))


def _start(event: Any) -> Mark:
    return event.start_mark.line, event.start_mark.column


def _end(event: Any) -> Mark:
    return event.end_mark.line, event.end_mark.column
