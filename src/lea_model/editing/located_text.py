"""One file as an editor sees it: its data with the place of every key and value in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lea_model.diagnostics import Path, Position
from lea_model.editing.patch import Rows
from lea_model.editing.scalar import Scalar
from lea_model.source import MappingPlace, Place, SequencePlace, parse


class Document:
    """A file, read once more: reading an agenda leaves out what is faulty, here everything is there.

    Attributes:
        name: The file, as findings name it.
        text: Its text, without byte order mark.
        rows: Its lines.
        data: What it holds; None where it is no YAML, and then it has no keys and values.
    """

    def __init__(self, name: str, text: str) -> None:
        source = parse(text, name)
        self.name = name
        self.text = text
        self.rows = Rows(text)
        self.data: Any = source.data
        self._scalars: dict[int, Scalar] = {}
        if source.places is not None:
            for scalar in self._walk((), source.data, source.places, flow=False):
                self._scalars[scalar.start] = scalar

    @property
    def scalars(self) -> Mapping[int, Scalar]:
        """Every key and text, by the offset at which it starts."""
        return self._scalars

    def at(self, position: Position | None) -> Scalar | None:
        """The key or text that starts at a position; None where something else stands there."""
        if position is None:
            return None
        offset = self.rows.offset(position.line, position.column)
        return None if offset is None else self._scalars.get(offset)

    def around(self, offset: int) -> Scalar | None:
        """The key or text that an offset lies in."""
        return next((each for each in self._scalars.values() if each.start <= offset < each.end), None)

    def keys_beside(self, scalar: Scalar) -> frozenset[str]:
        """The keys of the mapping in which a key stands."""
        here = self.data
        for step in scalar.path[:-1]:
            here = here[step]
        return frozenset(here)

    def changed(self, keys: Mapping[Path, str], values: Mapping[Path, str]) -> Any:
        """The data as they are to be read after keys and values are replaced.

        Args:
            keys: Path of a key to the new key.
            values: Path of a value to the new value.
        """

        def build(path: Path, here: Any) -> Any:
            if isinstance(here, dict):
                return {keys.get((*path, key), key): build((*path, key), part) for key, part in here.items()}
            if isinstance(here, list):
                return [build((*path, number), part) for number, part in enumerate(here)]
            return values.get(path, here)

        return build((), self.data)

    def _walk(self, path: Path, data: Any, place: Place, *, flow: bool) -> Iterator[Scalar]:
        if isinstance(place, MappingPlace):
            flow = flow or self._starts_with(place, "{")
            for key, value in data.items():
                yield from self._scalar((*path, key), key, place.keys[key], on_key=True, flow=flow)
                yield from self._walk((*path, key), value, place.values[key], flow=flow)
        elif isinstance(place, SequencePlace):
            flow = flow or self._starts_with(place, "[")
            for number, value in enumerate(data):
                yield from self._walk((*path, number), value, place.items[number], flow=flow)
        else:
            yield from self._scalar(path, data, place, on_key=False, flow=flow)

    def _scalar(self, path: Path, value: str, place: Place, *, on_key: bool, flow: bool) -> Iterator[Scalar]:
        start, end = self.rows.offset(place.line, place.column), self.rows.offset(place.end_line, place.end_column)
        if start is not None and end is not None and start < end:
            yield Scalar(path, on_key, value, start, end, self.text[start:end], flow)

    def _starts_with(self, place: Place, sign: str) -> bool:
        offset = self.rows.offset(place.line, place.column)
        return offset is not None and self.text[offset : offset + 1] == sign
