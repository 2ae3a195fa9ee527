"""Where everything stands in a text in which nothing is out of the ordinary, found faster than by diagnosing it.

It is asked as soon as there is one finding in an agenda, which is nearly always.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from lea_model.source.lines import Lines
from lea_model.source.positions import MappingPosition, NodePosition, SequencePosition


def positions_of(text: str, name: str, next_event: Callable[[], Any]) -> NodePosition | None:  # noqa: C901 - one loop without calls, as in `plain`
    """Where everything stands in a text of which `plain_data` could be built.

    Args:
        text: The whole text, without byte order mark.
        name: The file to name.
        next_event: The parser's ``get_event``, or what gives the same from a list.
    """
    next_event()
    next_event()
    lines: Lines | None = None
    root: NodePosition | None = None
    holder: Any = None
    holders: list[Any] = []
    key: Any = None
    last = (1, 1)  # where the last text or closing bracket ends
    while True:
        event = next_event()
        kind = type(event)
        start, end = event.start_mark, event.end_mark
        if kind is ScalarEvent:
            if event.style in ("|", ">"):
                # The parser finds the end of such a text at the start of what follows.
                lines = lines or Lines(text, name)
                first = (start.line, start.column)
                node = lines.node_position(first, max(first, lines.text_end((end.line, end.column))))
                last = (node.end_line, node.end_column)
            else:
                last = (end.line + 1, end.column + 1)
                node = NodePosition(name, start.line + 1, start.column + 1, *last)
            if key is None and type(holder) is MappingPosition:
                key = (event.value, node)
                continue
        elif kind is MappingStartEvent:
            node = MappingPosition(name, start.line + 1, start.column + 1, start.line + 1, start.column + 1)
        elif kind is SequenceStartEvent:
            node = SequencePosition(name, start.line + 1, start.column + 1, start.line + 1, start.column + 1)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            if start.line != end.line or start.column != end.column:  # a bracket; the end of a block has no width
                last = (end.line + 1, end.column + 1)
            if last > (holder.line, holder.column):
                holder.end_line, holder.end_column = last
            holder = holders.pop()
            continue
        else:
            return root
        if holder is None:
            root = node
        elif key is None:
            holder.items.append(node)
        else:
            holder.keys[key[0]] = key[1]
            holder.values[key[0]] = node
            key = None
        if kind is not ScalarEvent:
            holders.append(holder)
            holder = node
