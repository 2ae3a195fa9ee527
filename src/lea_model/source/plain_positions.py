"""What a text holds and where all of it stands, in one go, where nothing is out of the ordinary.

Whoever checks an agenda asks for places as soon as there is one finding, which is nearly always. Finding them while the
data is made takes a third of what parsing the text a second time does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from lea_model.source.lines import Lines
from lea_model.source.plain_reader import MAX_DEPTH, Data, Snag
from lea_model.source.positions import MappingPosition, NodePosition, SequencePosition, placed

_BLOCK: Final = ("|", ">")


def placed_data(text: str, name: str, next_event: Callable[[], Any]) -> tuple[Data, NodePosition]:  # noqa: C901, PLR0915 - one loop without calls, as in `plain_data`
    """Build the data of a text in which nothing is out of the ordinary, and say where everything stands.

    Args:
        text: The whole text, without byte order mark.
        name: The file to name.
        next_event: The parser's ``get_event``, on a text that `looks_plain`.

    Returns:
        What `plain_data` gives, with the places.

    Raises:
        Snag: Anything that asks for a finding, as in `plain_data`.
        YAMLError: The parser's own.
    """
    scalar, mapping, sequence, block = ScalarEvent, MappingStartEvent, SequenceStartEvent, _BLOCK
    mapping_end, sequence_end = MappingEndEvent, SequenceEndEvent
    next_event()
    if type(next_event()) is not DocumentStartEvent:
        raise Snag
    lines: Lines | None = None
    document: list[Any] = []
    top: list[Any] = []
    target: Any = document
    waiting: list[Any] = top
    holder: Any = None
    in_mapping = False
    stack: list[tuple[Any, list[Any], Any]] = []
    last_line = last_column = 0  # where the last text or closing bracket ends, counted from 0
    while True:
        event = next_event()
        kind = type(event)
        if in_mapping and kind is scalar:
            key = event.value
            if key in target or (not key and event.implicit[0]):
                raise Snag
            start, end = event.start_mark, event.end_mark
            if event.style in block:
                lines = lines or Lines(text, name)
                place = _block(lines, start, end)
                waiting += (key, place, 0, None, 0)
            else:
                waiting += (key, start.line, start.column, end.line, end.column)
            event = next_event()
            kind = type(event)
        elif kind is mapping_end or kind is sequence_end:
            start, end = event.start_mark, event.end_mark
            if start.line != end.line or start.column != end.column:  # a bracket; the end of a block has no width
                last_line, last_column = end.line, end.column
            if (last_line + 1, last_column + 1) > (holder.line, holder.column):
                holder.end_line, holder.end_column = last_line + 1, last_column + 1
            target, waiting, holder = stack.pop()
            in_mapping = type(target) is dict
            continue
        elif in_mapping:
            raise Snag
        else:
            key = None
        if kind is scalar:
            value = event.value
            if not value and event.implicit[0]:
                raise Snag
            start, end = event.start_mark, event.end_mark
            if event.style in block:
                lines = lines or Lines(text, name)
                place = _block(lines, start, end)
                last_line, last_column = place.end_line - 1, place.end_column - 1
                waiting += (place, 0, None, 0)
            else:
                last_line, last_column = end.line, end.column
                waiting += (start.line, start.column, last_line, last_column)
            if in_mapping:
                target[key] = value
            else:
                target.append(value)
            continue
        if len(stack) >= MAX_DEPTH:
            raise Snag
        start = event.start_mark
        line, column = start.line + 1, start.column + 1
        inside: list[Any] = []
        node: NodePosition
        child: Any
        if kind is mapping:
            child = {}
            node = MappingPosition(name, line, column, line, column, inside)
        elif kind is sequence:
            child = []
            node = SequencePosition(name, line, column, line, column, None, inside)
        elif kind is DocumentEndEvent and not stack:
            break
        else:
            raise Snag
        stack.append((target, waiting, holder))
        waiting += (node, 0, None, 0)
        if in_mapping:
            target[key] = child
        else:
            target.append(child)
        target, waiting, holder = child, inside, node
        in_mapping = kind is mapping
    if type(next_event()) is not StreamEndEvent:
        raise Snag
    return document[0], placed(name, *top)


def _block(lines: Lines, start: Any, end: Any) -> NodePosition:
    """Where a text after | or > stands: the parser finds its end at the start of what follows."""
    first = (start.line, start.column)
    return lines.node_position(first, max(first, lines.text_end((end.line, end.column))))
