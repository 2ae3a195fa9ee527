"""Where everything stands in a text in which nothing is out of the ordinary, found faster than by diagnosing it.

It is asked as soon as there is one finding in an agenda, which is nearly always.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from lea_model.source.lines import Lines
from lea_model.source.positions import MappingPosition, NodePosition, SequencePosition, placed

_BLOCK: Final = ("|", ">")


def positions_of(text: str, name: str, next_event: Callable[[], Any]) -> NodePosition | None:  # noqa: PLR0915 - one loop without calls, as in `plain_data`
    """Where everything stands in a text of which `plain_data` could be built.

    Args:
        text: The whole text, without byte order mark.
        name: The file to name.
        next_event: The parser's ``get_event``, or what gives the same from a list.
    """
    scalar, mapping, sequence, block = ScalarEvent, MappingStartEvent, SequenceStartEvent, _BLOCK
    mapping_end, sequence_end = MappingEndEvent, SequenceEndEvent
    next_event()
    next_event()
    lines: Lines | None = None
    root: NodePosition | None = None
    holder: Any = None
    waiting: list[Any] = []
    put = waiting.append
    holders: list[Any] = []
    awaits_key = in_mapping = False
    last_line = last_column = 0  # where the last text or closing bracket ends, counted from 0
    while True:
        event = next_event()
        kind = type(event)
        if kind is scalar:
            if awaits_key:
                put(event.value)
                awaits_key = False
            else:
                awaits_key = in_mapping
            start, end = event.start_mark, event.end_mark
            if event.style in block:
                # The parser finds the end of such a text at the start of what follows.
                lines = lines or Lines(text, name)
                first = (start.line, start.column)
                place = lines.node_position(first, max(first, lines.text_end((end.line, end.column))))
                last_line, last_column = place.end_line - 1, place.end_column - 1
                waiting += (place, 0, None, 0)
            else:
                last_line, last_column = end.line, end.column
                put(start.line)
                put(start.column)
                put(last_line)
                put(last_column)
        elif kind is mapping_end or kind is sequence_end:
            start, end = event.start_mark, event.end_mark
            if start.line != end.line or start.column != end.column:  # a bracket; the end of a block has no width
                last_line, last_column = end.line, end.column
            if (last_line + 1, last_column + 1) > (holder.line, holder.column):
                holder.end_line, holder.end_column = last_line + 1, last_column + 1
            holder, waiting, in_mapping = holders.pop()
            put = waiting.append
            awaits_key = in_mapping
        elif kind is mapping or kind is sequence:
            start = event.start_mark
            line, column = start.line + 1, start.column + 1
            holders.append((holder, waiting, in_mapping))
            inside: list[Any] = []
            in_mapping = awaits_key = kind is mapping
            node: NodePosition = (
                MappingPosition(name, line, column, line, column, inside)
                if in_mapping
                else SequencePosition(name, line, column, line, column, None, inside)
            )
            if holder is None:
                root = node
            else:
                waiting += (node, 0, None, 0)
            holder, waiting, put = node, inside, inside.append
        else:
            return placed(name, *waiting) if root is None and waiting else root
