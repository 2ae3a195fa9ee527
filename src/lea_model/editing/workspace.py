"""What repairs work with: an agenda, its index, and its files, with each key and value at its place."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Path, Position
from lea_model.editing.patch import Rows
from lea_model.index import Index
from lea_model.loader import Result
from lea_model.loader.folder import yaml_files
from lea_model.source import MappingPosition, NodePosition, SequencePosition, parse

_QUOTES: Final = ("'", '"')


class Scalar(NamedTuple):
    """A key or a text at its place in a file (tekstwaarde).

    Attributes:
        file: The file that it stands in.
        path: The path in the data of the file, with keys as written.
        on_key: Whether it is the key rather than the value.
        value: The text that is read there.
        start: Where it starts, quotes included: an offset in the text.
        end: Where it ends.
        raw: The characters themselves.
        flow: Whether it stands between square brackets or braces.
    """

    file: YamlFile
    path: Path
    on_key: bool
    value: str
    start: int
    end: int
    raw: str
    flow: bool

    @property
    def position(self) -> Position:
        """Where it stands."""
        return self.file.rows.position(self.file.name, self.start, self.end)

    @property
    def simple(self) -> bool:
        """Whether it stands on one line, so that it can be replaced as a whole and nothing around it moves."""
        return not (set("\r\n") & set(self.raw) or (self.raw[:1] in {"|", ">"} and not self.on_key))

    def written(self, value: str) -> str | None:
        """Write another text in its place: between the same quotes, or plain where that reads as the same text.

        Args:
            value: The text that is to be read there.

        Returns:
            What to type; None where one line of YAML cannot hold it.
        """
        if not self.simple or not value.isprintable():
            return None
        single = "'{}'".format(value.replace("'", "''"))
        double = '"{}"'.format(value.replace("\\", "\\\\").replace('"', '\\"'))
        forms = {"": (value, double), "'": (single,), '"': (double,)}[self.raw[:1] if self.raw[:1] in _QUOTES else ""]
        return next((form for form in forms if self._reads_as(form, value)), None)

    def _reads_as(self, form: str, value: str) -> bool:
        """Whether something typed here is read as a text and nothing else."""
        if self.flow:
            around = {f"{{{form}: x}}": {value: "x"}} if self.on_key else {f"{{k: {form}}}": {"k": value}}
            if not self.on_key:
                around[f"[{form}, x]"] = [value, "x"]  # type: ignore[assignment]
        elif self.on_key:
            around = {f"{form}: x\n": {value: "x"}}
        else:
            around = {f"k: {form}\n": {"k": value}, f"- {form}\n": [value]}  # type: ignore[dict-item]
        read = {text: parse(text, "") for text in around}
        return all(not read[text].findings and read[text].data == data for text, data in around.items())


class YamlFile:
    """A file, read once more: reading an agenda leaves out what is faulty, here everything is there.

    Attributes:
        name: The file, as findings name it.
        text: Its text, without byte order mark.
        rows: Its lines.
        data: What it holds; None where it is no YAML, and then it has no keys and values.
        codes: The codes of what is wrong with it as YAML, with how often.
        scalars: Every key and text, by the offset at which it starts.
    """

    def __init__(self, name: str, text: str) -> None:
        source = parse(text, name)
        self.name = name
        self.text = text
        self.rows = Rows(text)
        self.data: Any = source.data
        self.codes = Counter(found.code for found in source.findings)
        found = self._walk((), source.data, source.positions, flow=False) if source.positions is not None else ()
        self.scalars: Mapping[int, Scalar] = {scalar.start: scalar for scalar in found}
        self._starts = sorted(self.scalars)

    def at(self, position: Position | None) -> Scalar | None:
        """The key or text that starts at a position; None where something else stands there."""
        if position is None:
            return None
        offset = self.rows.offset(position.line, position.column)
        return None if offset is None else self.scalars.get(offset)

    def around(self, offset: int) -> Scalar | None:
        """The key or text that an offset lies in."""
        place = bisect_right(self._starts, offset) - 1
        found = self.scalars[self._starts[place]] if place >= 0 else None
        return found if found is not None and offset < found.end else None

    def keys_beside(self, scalar: Scalar) -> frozenset[str]:
        """The keys of the mapping in which a key stands."""
        here = self.data
        for step in scalar.path[:-1]:
            here = here[step]
        return frozenset(here)

    def changed(self, keys: Mapping[Path, str], values: Mapping[Path, Any]) -> Any:
        """The data as they are to be read after keys and values are replaced.

        Args:
            keys: Path of a key to the new key.
            values: Path of a value to the new value.
        """

        def build(path: Path, here: Any) -> Any:
            if path in values:
                return values[path]
            if isinstance(here, dict):
                return {keys.get((*path, key), key): build((*path, key), part) for key, part in here.items()}
            if isinstance(here, list):
                return [build((*path, number), part) for number, part in enumerate(here)]
            return here

        return build((), self.data)

    def _walk(self, path: Path, data: Any, place: NodePosition, *, flow: bool) -> Iterator[Scalar]:
        if isinstance(place, MappingPosition):
            flow = flow or self._starts_with(place, "{")
            for key, value in data.items():
                yield from self._scalar((*path, key), key, place.keys[key], on_key=True, flow=flow)
                yield from self._walk((*path, key), value, place.values[key], flow=flow)
        elif isinstance(place, SequencePosition):
            flow = flow or self._starts_with(place, "[")
            for number, value in enumerate(data):
                yield from self._walk((*path, number), value, place.items[number], flow=flow)
        else:
            yield from self._scalar(path, data, place, on_key=False, flow=flow)

    def _scalar(self, path: Path, value: str, place: NodePosition, *, on_key: bool, flow: bool) -> Iterator[Scalar]:
        start, end = self.rows.offset(place.line, place.column), self.rows.offset(place.end_line, place.end_column)
        if start is not None and end is not None and start < end:
            yield Scalar(self, path, on_key, value, start, end, self.text[start:end], flow)

    def _starts_with(self, place: NodePosition, bracket: str) -> bool:
        offset = self.rows.offset(place.line, place.column)
        return offset is not None and self.text[offset : offset + 1] == bracket


class Workspace:
    """One agenda with its files, opened when they are needed.

    Args:
        result: What reading gave; it is not changed.
    """

    def __init__(self, result: Result) -> None:
        self.result = result
        self._files: dict[str, YamlFile | None] = {}

    @cached_property
    def index(self) -> Index | None:
        """The index of the agenda; None where nothing could be built."""
        return None if self.result.agenda is None else Index(self.result.agenda)

    @cached_property
    def whole(self) -> bool:
        """Whether the agenda was read as a whole: not one file out of a folder, and no file that could not be read."""
        return not self.result.incomplete and not self.is_part

    @cached_property
    def is_part(self) -> bool:
        """Whether one file was read that stands in a folder with others."""
        path = FilePath(self.result.path)
        return path.is_file() and len(yaml_files(path.parent)) > 1

    def file(self, name: str) -> YamlFile | None:
        """One of the files; None where it has no text."""
        if name not in self._files:
            text = self.result.text_of(name)
            self._files[name] = None if text is None else YamlFile(name, text)
        return self._files[name]

    def scalar(self, position: Position | None) -> Scalar | None:
        """The key or text that starts at a position."""
        file = self.file(position.file) if position is not None else None
        return None if file is None else file.at(position)

    def value(self, path: Path) -> Scalar | None:
        """The text of a value of the agenda; None where it does not stand there by itself."""
        scalar = self.scalar(self.result.position(path))
        return None if scalar is None or scalar.on_key else scalar
