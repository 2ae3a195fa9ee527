"""A key with its value on one line, read by itself: placing everything in a file takes longer than reading the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from yaml import YAMLError

from lea_model.source.events import HAS_LIBYAML, open_events
from lea_model.source.plain_positions import placed_data
from lea_model.source.plain_reader import Snag
from lea_model.source.positions import MappingPosition, NodePosition

_KEY = r" *(?:- +)*([\w-]+):(?: |$)"


class SingleLine(NamedTuple):
    """A key with its value on one line (regel op zichzelf).

    Attributes:
        keys: The keys that lead to it, from the top of the file; the numbers of items are not among them.
        value: The value: a text, or a list of texts between brackets.
        place: Where the value stands, counted as if the line were the only one.
        row: The line.
    """

    keys: tuple[str, ...]
    value: Any
    place: NodePosition
    row: str


def single_line(rows: Sequence[str], line: int) -> SingleLine | None:
    """Read one line of a file by itself.

    Args:
        rows: The lines of a file that can be read.
        line: The line, counted from 1; no part of a longer text, or of brackets over several lines.

    Returns:
        What stands on it; None where that is not certain.
    """
    found = re.match(_KEY, rows[line - 1])
    if found is None or _goes_on(rows, line, found.start(1)):
        return None
    keys = _keys_above(rows, line, found.start(1))
    if keys is None:
        return None
    row = " " * found.start(1) + rows[line - 1][found.start(1) :]
    try:
        data, place = placed_data(row, "", open_events(row, pure=not HAS_LIBYAML))
    except (Snag, YAMLError, UnicodeEncodeError):
        return None
    if not isinstance(data, dict) or list(data) != [found[1]] or not isinstance(place, MappingPosition):
        return None
    value = data[found[1]]
    if not isinstance(value, str) and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
        return None
    return SingleLine((*keys, found[1]), value, place.values[found[1]], row)


def _goes_on(rows: Sequence[str], line: int, column: int) -> bool:
    """Whether the next line stands further to the right than the key, or may be a remark within a text."""
    following = next((row for row in rows[line:] if row.strip()), "")
    return len(following) - len(following.lstrip()) > column


def _keys_above(rows: Sequence[str], line: int, column: int) -> tuple[str, ...] | None:
    """The keys around what stands on a line, the outermost first; None where a line above is not just a key."""
    keys: list[str] = []
    margin = " " * column
    for row in reversed(rows[: line - 1]):
        if column == 0:
            break
        if row.startswith(margin):
            continue  # most of them: lines of what stands before it in the same item
        here = len(row) - len(row.lstrip(" -"))
        if here >= column or not row.strip() or row.lstrip().startswith("#"):
            continue
        found = re.match(_KEY, row)
        if found is None or row[found.end() :].strip():
            return None
        keys.append(found[1])
        column, margin = here, " " * here
    return tuple(reversed(keys)) if column == 0 else None
