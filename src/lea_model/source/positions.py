"""Where each key and value stands (plaatsen): a table beside the data, in the same shape.

A loader that drops a list item, or joins the lists of several files, does the same here; each place knows its file.

Findings are at few of the places of a file. So a mapping or list may hold what the parser said of its texts, as
numbers (its ``waiting``), and makes places of them when somebody looks inside: of a list four for each item (line and
column where it begins and ends, counted from 0), of a mapping its text and twice four for each key. Where the third is
None the first one is a place that was made already.
"""

from __future__ import annotations

from typing import Any

from lea_model.diagnostics import Path, Position


# Plain classes: making three dataclasses takes as long as placing all that stands in a file.
class NodePosition:
    """Where a value stands (plaats); lines and columns count from 1, the end is exclusive.

    Of a plain text it is the text with its quotes; of a list or mapping it runs to the end of the last text inside.
    """

    __slots__ = ("column", "end_column", "end_line", "file", "line")

    def __init__(self, file: str, line: int, column: int, end_line: int, end_column: int) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column

    @property
    def position(self) -> Position:
        """The same place, as findings carry it."""
        return Position(self.file, self.line, self.column, self.end_line, self.end_column)

    def _all(self) -> tuple[object, ...]:
        return (self.position,)

    def __eq__(self, other: object) -> bool:
        """Whether it is the same place, with the same places inside."""
        return isinstance(other, NodePosition) and type(other) is type(self) and self._all() == other._all()

    __hash__ = None  # type: ignore[assignment]  # it changes while the file is read

    def __repr__(self) -> str:
        """The class with all that it holds."""
        return f"{type(self).__name__}{self._all()}"


class MappingPosition(NodePosition):
    """Where a mapping stands, with the places of its keys and values."""

    __slots__ = ("_keys", "_omitted", "_values", "_waiting")

    # No call of the class above, and nothing made that may never be asked for: there is one of these for every mapping
    # of every file.
    def __init__(
        self, file: str, line: int, column: int, end_line: int, end_column: int, waiting: list[Any] | None = None
    ) -> None:
        self.file, self.line, self.column, self.end_line, self.end_column = file, line, column, end_line, end_column
        self._waiting = waiting
        self._omitted: dict[str, NodePosition] | None = None
        if waiting is None:
            self._keys: dict[str, NodePosition] = {}
            self._values: dict[str, NodePosition] = {}

    @property
    def omitted(self) -> dict[str, NodePosition]:
        """Key to its place, of each key that is left out of the data because there is a finding about its value.

        A loader need not say that such a key is missing.
        """
        if self._omitted is None:
            self._omitted = {}
        return self._omitted

    @omitted.setter
    def omitted(self, omitted: dict[str, NodePosition]) -> None:
        self._omitted = omitted

    @property
    def keys(self) -> dict[str, NodePosition]:
        """Key to the place of the key itself."""
        if self._waiting is not None:
            self._fill(self._waiting)
        return self._keys

    @property
    def values(self) -> dict[str, NodePosition]:
        """Key to the place of its value."""
        if self._waiting is not None:
            self._fill(self._waiting)
        return self._values

    def _fill(self, waiting: list[Any]) -> None:
        self._waiting = None
        self._keys, self._values = {}, {}
        for at in range(0, len(waiting), 9):
            key = waiting[at]
            self._keys[key] = placed(self.file, *waiting[at + 1 : at + 5])
            self._values[key] = placed(self.file, *waiting[at + 5 : at + 9])

    def _all(self) -> tuple[object, ...]:
        return (self.position, self.keys, self.values, self.omitted)


class SequencePosition(NodePosition):
    """Where a list stands, with the places of its items.

    Attributes:
        shortened: Whether an item was left out of the data, because there is a finding about it.
    """

    __slots__ = ("_items", "_waiting", "shortened")

    def __init__(
        self,
        file: str,
        line: int,
        column: int,
        end_line: int,
        end_column: int,
        items: list[NodePosition] | None = None,
        waiting: list[Any] | None = None,
    ) -> None:
        self.file, self.line, self.column, self.end_line, self.end_column = file, line, column, end_line, end_column
        self._waiting = waiting
        if waiting is None:
            self._items: list[NodePosition] = [] if items is None else items
        self.shortened = False

    @property
    def items(self) -> list[NodePosition]:
        """The places of its items."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._items = [placed(self.file, *waiting[at : at + 4]) for at in range(0, len(waiting), 4)]
        return self._items

    @items.setter
    def items(self, items: list[NodePosition]) -> None:
        self._items, self._waiting = items, None

    def _all(self) -> tuple[object, ...]:
        return (self.position, self.items)


def placed(file: str, line: Any, column: int, end_line: int | None, end_column: int) -> NodePosition:
    """The place at lines and columns that count from 0; without a last line, a place that was made already."""
    if end_line is None:
        made: NodePosition = line
        return made
    return NodePosition(file, line + 1, column + 1, end_line + 1, end_column + 1)


def _child(node: NodePosition, step: str | int) -> NodePosition | None:
    if isinstance(step, str):
        return node.values.get(step) if isinstance(node, MappingPosition) else None
    if isinstance(node, SequencePosition) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def _walk(root: NodePosition, path: Path) -> list[NodePosition]:
    """The places along ``path``, from the root to the deepest that exists."""
    found = [root]
    for step in path:
        child = _child(found[-1], step)
        if child is None:
            break
        found.append(child)
    return found


def value_position(root: NodePosition | None, path: Path, name: str) -> Position:
    """Where the value at ``path`` stands, or else its nearest ancestor that exists.

    Args:
        root: The places of a whole file or of several joined; None where nothing could be read.
        path: Keys and list indices, as they are in the file.
        name: The file to name where there are no places at all.

    Returns:
        The position; the start of the file where there are no places.
    """
    if root is None:
        return Position(name, 1, 1, 1, 1)
    return _walk(root, path)[-1].position


def key_position(root: NodePosition | None, path: Path, name: str) -> Position:
    """Where the key of the last element of ``path`` stands.

    A list item has no key: then it is the item itself. What does not exist falls back to the key (or item) of its
    nearest ancestor that does.

    Args:
        root: As in `value_position`.
        path: As in `value_position`.
        name: As in `value_position`.

    Returns:
        The position of the key.
    """
    if root is None:
        return Position(name, 1, 1, 1, 1)
    found = _walk(root, path)
    depth = len(found) - 1
    if depth:
        parent, step = found[depth - 1], path[depth - 1]
        if isinstance(parent, MappingPosition) and isinstance(step, str):
            return parent.keys[step].position
    return found[-1].position
