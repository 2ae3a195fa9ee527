r"""The text of a YAML file that is changed in small places: keys and list items come, go and get another value.

Comments, quotes, order and layout around what changes stay. Each change is read back at once: what would not be read as
exactly the data that were meant is refused, and the text stays as it was.

Example:
    >>> text = YamlText("clusters:\n  - titel: Taal # kort\n", "a.yaml")
    >>> text.add_key(("clusters", 0), "trekker", ["Vitree"])
    >>> text.replace(("clusters", 0, "titel"), "Taal en lezen")
    >>> print(text.text, end="")
    clusters:
      - titel: Taal en lezen # kort
        trekker: Vitree
"""

from __future__ import annotations

import copy
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from lea_model.diagnostics import Path
from lea_model.editing.patch import BOM, Rows
from lea_model.editing.yaml_writing import SHORT, WIDTH, block, brief, inline, scalar
from lea_model.source import MappingPosition, NodePosition, SequencePosition, Source, parse

_OPEN = {"[": "]", "{": "}"}


class NotPreciseError(Exception):
    """A change cannot be made without touching something else."""


class YamlText:
    """The text of one file, with what it holds.

    Args:
        text: The text; a byte order mark is left out.
        name: The file, as findings name it.

    Attributes:
        name: The file.
        text: The text as it is now.
        data: What it holds: dicts, lists and texts.
    """

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        bare = text.lstrip(BOM)
        self._take(bare, parse(bare, name))

    def _take(self, text: str, source: Source) -> None:
        self.text = text
        self.data: Any = source.data
        self._codes = {found.code for found in source.findings}
        self._places = source.positions
        self._rows = Rows(text)
        self._end = "\r\n" if "\r\n" in text else "\n"

    # ---- looking -----------------------------------------------------------------------------------------------------

    def at(self, path: Path) -> Any:
        """The data at a path; None where there are none."""
        here = self.data
        for step in path:
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                return None
        return here

    def remarks(self, path: Path) -> bool:
        """Whether a remark of the writer stands inside what is at a path.

        Raises:
            NotPreciseError: There is nothing at the path.
        """
        return any(line.lstrip().startswith("#") for line in self.raw(path).split("\n"))

    def raw(self, path: Path) -> str:
        """The characters of what is at a path.

        Raises:
            NotPreciseError: There is nothing at the path.
        """
        place = self._place(path)
        return self.text[self._start(place) : self._stop(place)]

    def written(self, path: Path) -> str:
        """The lines of what is at a path, with the remarks that stand right above it.

        Raises:
            NotPreciseError: There is nothing at the path.
        """
        place = self._place(path)
        start = self._start(place)
        return self.text[self._above(start) : self._line_end(self._stop(place))]

    def paths(self) -> dict[tuple[int, int, type], Path]:
        """Where in the data what stands at a line and column is found; the kind of place tells what begins alike."""
        found: dict[tuple[int, int, type], Path] = {}
        stack: list[tuple[Path, NodePosition | None]] = [((), self._places)]
        while stack:
            path, place = stack.pop()
            if place is None:
                continue
            found[place.line, place.column, type(place)] = path
            if isinstance(place, MappingPosition):
                stack += [((*path, key), inner) for key, inner in place.values.items()]
            elif isinstance(place, SequencePosition):
                stack += [((*path, number), inner) for number, inner in enumerate(place.items)]
        return found

    def _place(self, path: Path) -> NodePosition:
        here = self._places
        for step in path:
            if isinstance(here, MappingPosition) and isinstance(step, str) and step in here.values:
                here = here.values[step]
            elif isinstance(here, SequencePosition) and isinstance(step, int) and step < len(here.items):
                here = here.items[step]
            else:
                raise NotPreciseError
        if here is None:
            raise NotPreciseError
        return here

    def _offset(self, line: int, column: int) -> int:
        found = self._rows.offset(line, column)
        if found is None:
            raise NotPreciseError
        return found

    def _start(self, place: NodePosition) -> int:
        return self._offset(place.line, place.column)

    def _flow(self, place: NodePosition) -> bool:
        """Whether a list or mapping stands between brackets or braces."""
        start = self._start(place)
        return isinstance(place, (MappingPosition, SequencePosition)) and self.text[start : start + 1] in _OPEN

    def _stop(self, place: NodePosition) -> int:
        """Where something ends, its closing bracket included."""
        if not isinstance(place, (MappingPosition, SequencePosition)):
            end = self._offset(place.end_line, place.end_column)
            return self._start(place) + len(self.text[self._start(place) : end].rstrip())
        inside = list(place.values.values()) if isinstance(place, MappingPosition) else place.items
        at = self._stop(inside[-1]) if inside else self._start(place) + 1
        if not self._flow(place):
            return at
        closing = _OPEN[self.text[self._start(place)]]
        while at < len(self.text):
            sign = self.text[at]
            if sign == closing:
                return at + 1
            if sign == "#":
                at = self._line_end(at)
            elif sign.isspace() or sign == ",":
                at += 1
            else:
                break
        raise NotPreciseError

    def _line_end(self, at: int) -> int:
        """The end of the line that an offset lies in, before what ends it."""
        found = self.text.find("\n", at)
        end = len(self.text) if found < 0 else found
        return end - 1 if self.text[end - 1 : end] == "\r" and end > at else end

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _above(self, at: int) -> int:
        """Where the line of an offset begins, or the first of the remarks that stand right above it."""
        begin = self._line_start(at)
        indent = len(self.text[begin:]) - len(self.text[begin:].lstrip(" "))
        while begin:
            before = self._line_start(begin - 1)
            if not self.text[before:].startswith(f"{' ' * indent}#"):
                break
            begin = before
        return begin

    # ---- changing ----------------------------------------------------------------------------------------------------

    def replace(self, path: Path, value: Any) -> None:
        """Give what stands at a path another value.

        Raises:
            NotPreciseError: It cannot be done without touching something else.
        """
        self.replace_all({path: value})

    def replace_all(self, values: Mapping[Path, Any]) -> None:
        """Give what stands at several paths another value: all of them, or none. The file is read back once.

        Args:
            values: The new values; no path lies inside another.

        Raises:
            NotPreciseError: It cannot be done without touching something else.
        """
        patches = [self._replacement(path, brief(value)) for path, value in values.items()]
        data = self.data
        for path, value in values.items():
            data = _replaced(data, path, brief(value))
        self._try(patches, data)

    def _replacement(self, path: Path, value: Any) -> tuple[int, int, str]:
        """The characters of a value, and what comes in their place."""
        place = self._place(path)
        start, stop = self._start(place), self._stop(place)
        column = place.column - 1
        inside = self._within_flow(path)
        if inside:
            new = inline(value)
        elif isinstance(value, str) and not isinstance(place, (MappingPosition, SequencePosition)):
            indent = (self._place_of_key(path).column - 1 if isinstance(path[-1], str) else column - 2) + 2
            new = scalar(value, indent=indent, width=column, folded=self.text[start : start + 1] in ("|", ">"))
        else:
            new = inline(value)
        if self.text[start:stop][:1] in ("'", '"') and isinstance(value, str) and "\n" not in new:
            new = _alike(self.text[start], value, new)
        return start, stop, new

    def add_key(self, path: Path, key: str, value: Any, after: Iterable[str] = ()) -> None:
        """Add a key to a mapping.

        Args:
            path: Where the mapping stands.
            key: The key.
            value: Its value.
            after: The keys that come before it where they are there; after all others where none is.

        Raises:
            NotPreciseError: It cannot be done without touching something else.
        """
        value = brief(value)
        place = self._place(path)
        if not isinstance(place, MappingPosition):
            raise NotPreciseError
        data = self.at(path)
        known = list(place.values)
        wanted = set(after)
        before = [number for number, one in enumerate(known) if one in wanted]
        number = max(before) if before else len(known) - 1
        expected = _replaced(self.data, path, dict(_inserted(list(data.items()), number + 1, (key, value))))
        if self._flow(place):
            text = f"{key}: {inline(value)}"
            if not known:
                at = self._start(place) + 1
                self._try([(at, at, text)], expected)
                return
            at = self._stop(place.values[known[number]])
            self._try([(at, at, f", {text}")], expected)
            return
        if not known:
            raise NotPreciseError
        indent = place.keys[known[0]].column - 1
        at = self._line_end(self._stop(place.values[known[number]]))
        self._try([(at, at, self._lines(block({key: value}, indent)))], expected)

    def add_top_key(self, key: str, value: Any) -> None:
        """Add a key at the end of the file.

        Raises:
            NotPreciseError: The file holds no mapping in block style.
        """
        value = brief(value)
        if not isinstance(self.data, dict) or (self._places is not None and self._flow(self._places)):
            raise NotPreciseError
        bare = self.text.rstrip()
        text = self._lines(block({key: value}, 0)).lstrip("\r\n")
        gap = f"{self._end}{self._end}" if bare else ""
        self._try([(len(bare), len(self.text), f"{gap}{text}{self._end}")], {**self.data, key: value})

    def remark(self, path: Path, text: str) -> None:
        """Write a remark on lines of its own above what is at a path.

        Raises:
            NotPreciseError: There is nothing at the path.
        """
        at = self._line_start(self._start(self._place(path)))
        line = self.text[at:]
        indent = len(line) - len(line.lstrip(" "))
        lines = textwrap.wrap(text, WIDTH - indent - 2, break_on_hyphens=False)
        self._try([(at, at, "".join(f"{' ' * indent}# {one}{self._end}" for one in lines))], self.data)

    def remove(self, path: Path, *, remarks: bool = False) -> None:
        """Take away a key with its value, or an item of a list; a list of which nothing is left goes as well.

        Args:
            path: Where it stands.
            remarks: Whether the remarks right above it go as well.

        Raises:
            NotPreciseError: It cannot be done without touching something else, such as a comment.
        """
        parent, step = path[:-1], path[-1]
        place = self._place(parent)
        alone = isinstance(place, (MappingPosition, SequencePosition)) and len(self.at(parent)) == 1
        if alone and parent:
            self.remove(parent, remarks=remarks)
            return
        expected = _removed(self.data, path)
        if isinstance(place, MappingPosition):
            names = list(place.values)
            number = names.index(str(step))
            starts = [self._start(place.keys[name]) for name in names]
            stops = [self._stop(place.values[name]) for name in names]
        elif isinstance(place, SequencePosition) and isinstance(step, int):
            number = step
            starts = [self._start(one) if self._flow(place) else self._dash(one) for one in place.items]
            stops = [self._stop(one) for one in place.items]
        else:
            raise NotPreciseError
        if self._flow(place):
            spot = (
                (starts[number], starts[number + 1])
                if number + 1 < len(starts)
                else ((stops[number - 1], stops[number]) if number else (starts[number], stops[number]))
            )
            self._try([(*spot, "")], expected)
            return
        begin, end = self._line_start(starts[number]), self._line_end(stops[number])
        if not self.text[begin : starts[number]].strip():
            # The whole line goes, with what ends it; where it is the last line of the file, the one before ends it.
            after = end + len(self._end) if end < len(self.text) else end
            self._try([(self._above(begin) if remarks else begin, after, "")], expected)
            return
        if number + 1 >= len(starts) or "#" in self.text[stops[number] : starts[number + 1]]:
            raise NotPreciseError
        self._try([(starts[number], starts[number + 1], "")], expected)

    def insert(self, path: Path, number: int, value: Any) -> None:
        """Put an item into a list; one that stands without list signs becomes a list.

        Args:
            path: Where the list stands, or the one item.
            number: Before which item; as many as there are for the end.
            value: The item.

        Raises:
            NotPreciseError: It cannot be done without touching something else.
        """
        value = brief(value)
        place = self._place(path)
        if not isinstance(place, SequencePosition):
            self._make_list(path, number, value)
            return
        expected = _replaced(self.data, path, _inserted(list(self.at(path)), number, value))
        if self._flow(place):
            if not place.items:
                at = self._start(place) + 1
                self._try([(at, at, inline(value))], expected)
            elif number:
                at = self._stop(place.items[number - 1])
                self._try([(at, at, f", {inline(value)}")], expected)
            else:
                at = self._start(place.items[0])
                self._try([(at, at, f"{inline(value)}, ")], expected)
            return
        if not place.items:
            raise NotPreciseError
        dash = self._dash(place.items[0])
        indent = dash - self._line_start(dash)
        if self.text[self._line_start(dash) : dash].strip():
            raise NotPreciseError
        lines = block([value], indent)
        if number:
            at = self._line_end(self._stop(place.items[number - 1]))
            self._try([(at, at, self._lines(lines))], expected)
        else:
            at = self._line_start(dash)
            self._try([(at, at, self._lines(lines).lstrip("\r\n") + self._end)], expected)

    def open_out(self, path: Path, key: str) -> None:
        """Make a mapping with one key of a text that stands for it: ``- Taal`` becomes ``- titel: Taal``.

        Raises:
            NotPreciseError: It cannot be done without touching something else.
        """
        place = self._place(path)
        start, stop = self._start(place), self._stop(place)
        value = self.at(path)
        if not isinstance(value, str):
            raise NotPreciseError
        expected = _replaced(self.data, path, {key: value})
        if self._within_flow(path) or isinstance(path[-1], str):
            self._try([(start, stop, inline({key: value}))], expected)
            return
        raw = self.text[start:stop]
        if raw[:1] in ("|", ">") or "\n" in raw:
            indent = place.column - 1
            raw = scalar(value, indent=indent + 2, width=indent + len(key) + 2, folded=True)
        self._try([(start, stop, f"{key}: {raw}")], expected)

    def _make_list(self, path: Path, number: int, value: Any) -> None:
        """Make a list of an item that stands without list signs, and put another beside it."""
        place = self._place(path)
        start, stop = self._start(place), self._stop(place)
        items = _inserted([self.at(path)], min(number, 1), value)
        expected = _replaced(self.data, path, items)
        if not isinstance(place, MappingPosition):
            if self._within_flow(path) or all(isinstance(one, str) and len(one) < SHORT for one in items):
                self._try([(start, stop, inline(items))], expected)
            else:
                indent = self._place_of_key(path).column + 1
                self._try([(start, stop, self._lines(block(items, indent)))], expected)
            return
        if self._flow(place):
            raw, more = self.text[start:stop], inline(value)
            self._try([(start, stop, f"[{raw}, {more}]" if number else f"[{more}, {raw}]")], expected)
            return
        indent = place.column - 1
        begin = self._line_start(start)
        if self.text[begin:start].strip():
            raise NotPreciseError
        lines = self.text[start:stop].split("\n")
        moved = [lines[0], *(f"  {line}" if line.strip() else line for line in lines[1:])]
        old = "- " + "\n".join(moved)
        new = self._lines(block([value], indent))
        text = f"{old}{new}" if number else f"{new.strip()}{self._end}{' ' * indent}{old}"
        self._try([(start, stop, text)], expected)

    # ---- small things ------------------------------------------------------------------------------------------------

    def _dash(self, item: NodePosition) -> int:
        """Where the hyphen before an item stands."""
        start = self._start(item)
        before = self.text[:start].rstrip(" ")
        if not before.endswith("-"):
            raise NotPreciseError
        return len(before) - 1

    def _place_of_key(self, path: Path) -> NodePosition:
        parent = self._place(path[:-1])
        if not isinstance(parent, MappingPosition):
            raise NotPreciseError
        return parent.keys[str(path[-1])]

    def _within_flow(self, path: Path) -> bool:
        """Whether something stands between brackets or braces."""
        return any(self._flow(self._place(path[:end])) for end in range(len(path)))

    def _lines(self, lines: list[str]) -> str:
        return "".join(f"{self._end}{line}" for line in lines)

    def _try(self, patches: list[tuple[int, int, str]], expected: Any) -> None:
        """Change characters, where the file is then read as is expected."""
        text = self.text
        for start, stop, new in sorted(patches, reverse=True):
            text = text[:start] + (new.replace("\n", self._end) if self._end not in new else new) + text[stop:]
        source = parse(text, self.name)
        if source.data != expected or {found.code for found in source.findings} - self._codes:
            raise NotPreciseError
        self._take(text, source)


def _alike(quote: str, value: str, new: str) -> str:
    """A text between the quotes that stood there, where these can hold it."""
    if quote == "'":
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"' if not set(value) & set('"\\') and value.isprintable() else new


def _inserted(items: list[Any], number: int, value: Any) -> list[Any]:
    return [*items[:number], value, *items[number:]]


def _replaced(data: Any, path: Path, value: Any) -> Any:
    """The data with another value at a path; what does not change is shared."""
    if not path:
        return value
    copied = copy.copy(data)
    copied[path[0]] = _replaced(data[path[0]], path[1:], value)
    return copied


def _removed(data: Any, path: Path) -> Any:
    if len(path) > 1:
        return _replaced(data, path[:-1], _removed(_at(data, path[:-1]), path[-1:]))
    copied = copy.copy(data)
    del copied[path[0]]
    return copied


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
