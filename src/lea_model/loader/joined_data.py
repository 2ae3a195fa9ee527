"""The data of one agenda, joined from its files, with the places that go with it."""

from __future__ import annotations

from typing import Any, Final

from lea_model.diagnostics import Finding, Path, Position
from lea_model.i18n import DEFAULT_LANGUAGE, Language
from lea_model.loader.language import key_language
from lea_model.model.keys import dutch_key, english_name
from lea_model.source import MappingPosition, NodePosition, SequencePosition, Source, key_position, value_position

ROOT_KEY: Final = "agenda"

Origin = tuple[Source, Path]
"""A part of a file: the file, and the path in its data."""


class _Reached:
    """How far a path of the model leads in the data.

    Attributes:
        path: The deepest path that exists.
        node: The place that stands there.
        whole: Whether all steps lead somewhere.
    """

    __slots__ = ("node", "path", "whole")

    # A named tuple takes twelve times as long to make, at each start.
    def __init__(self, path: Path, node: NodePosition, *, whole: bool) -> None:
        self.path = path
        self.node = node
        self.whole = whole


class Joined:
    """The data of one agenda, ready to be validated.

    Attributes:
        data: Plain data with the keys as in the files; a list that stands in several files goes by its first key.
            Below the top it is the data of the files themselves, not a copy.
        findings: What was wrong on the way.
        block: Where the ``agenda:`` block stands; None where there is none, or none that can be read.
        incomplete: Whether a part of the files is not in the data.
        meant: English names of keys of the block for which another word was written, with a finding about it.
        left_out: Plain data that was left out: what stood under an unknown key, and what was pruned.
    """

    def __init__(self, *, incomplete: bool = False) -> None:
        self.data: dict[str, Any] = {}
        self.findings: list[Finding] = []
        self.block: Origin | None = None
        self.incomplete = incomplete
        self.left_out: list[Any] = []
        self.meant: set[str] = set()
        self._origins: dict[str, list[Origin]] = {}
        self._keys: dict[str, str] = {}
        self._positions = MappingPosition("", 1, 1, 1, 1)
        self._placed: set[str] = set()
        self._root_placed = False
        self._gaps: dict[int, NodePosition] = {}
        self._reached: dict[Path, _Reached] = {}
        self._languages: dict[str, Language] = {}
        self._start: Source | None = None

    # ---- filling

    def key_of(self, name: str) -> str | None:
        """The key under which the data of an English name stands, if there is any."""
        return self._keys.get(name)

    def origin_of(self, name: str) -> Origin:
        """Where the data of an English name stands first."""
        return self._origins[self._keys[name]][0]

    def add(self, name: str, value: object, origin: Origin) -> None:
        """Take a value over; a list comes after what there is already."""
        source, path = origin
        self._start = self._start or source
        key = self._keys.setdefault(name, str(path[-1]))
        known = self.data.get(key)
        if isinstance(known, list) and isinstance(value, list):
            known.extend(value)
        else:
            # A copy at the top: joining must not change the list that the file itself holds.
            self.data[key] = list(value) if isinstance(value, list) else value
        self._origins.setdefault(key, []).append(origin)

    # ---- places

    def position(self, path: Path, *, key: bool = False) -> Position:
        """Where the data at ``path`` stands, or the nearest thing around it; of its key where that is asked."""
        positions = self.positions(path)
        return (key_position if key else value_position)(positions, path, positions.file)

    def node(self, path: Path) -> tuple[Path, NodePosition]:
        """The place of something in the model, and the path in the data that leads there.

        Args:
            path: English names (Dutch ones are understood) and numbers. It may say more than the data: an entry may
                stand without hyphens, plain text may stand for a model.

        Returns:
            The deepest path and place that exist.
        """
        found = self._known(path)
        return found.path, found.node

    def _known(self, path: Path) -> _Reached:
        """How far a path leads; what is asked of many items is worked out from that of what they stand in."""
        known = self._reached.get(path)
        if known is None:
            known = self._step(self._known(path[:-1]), path[-1]) if path[1:] else self._first(path)
            if isinstance(known.node, (MappingPosition, SequencePosition)):  # a text is one step away from its item
                self._reached[path] = known
        return known

    def _first(self, path: Path) -> _Reached:
        first = path[0] if path else None
        words = self._words(first) if isinstance(first, str) else ()
        start = _Reached((), self.positions(next(((word,) for word in words if word in self._origins), ())), whole=True)
        return self._step(start, path[0]) if path else start

    def _step(self, before: _Reached, step: str | int) -> _Reached:
        found, node = before.path, before.node
        if not before.whole:
            return before
        child: NodePosition | None = None
        if isinstance(node, MappingPosition) and isinstance(step, str):
            words = (dutch_key(step), english_name(step)) if found else self._words(step)
            step = next((word for word in words if word in node.values), step)
            child = node.values.get(step)
        elif isinstance(node, SequencePosition) and isinstance(step, int):
            child = node.items[step] if 0 <= step < len(node.items) else None
        elif step == 0:
            return before  # the one entry of a list without hyphens
        if child is None:
            return _Reached(before.path, before.node, whole=False)
        return _Reached((*found, step), child, whole=True)

    def positions(self, path: Path = ()) -> MappingPosition:
        """The places of the data, in the same shape; made when first asked for.

        Args:
            path: Keys and numbers, as they are in the data; with these, only what stands under the first of them need
                be there. A file is placed by parsing it once more, and findings are in few files.
        """
        joined = self._positions
        if path and path[0] in self._origins:
            self._place(str(path[0]))
            return joined
        if not self._root_placed:
            self._root_placed = True
            joined.file = self._start.name if self._start else ""
            if self.block is not None:
                key, block = _key_and_value(*self.block)
                joined.file, joined.line, joined.column = key.file, key.line, key.column
                joined.end_line, joined.end_column = key.end_line, key.end_column
                joined.omitted = dict(block.omitted) if isinstance(block, MappingPosition) else {}
            for word in self._origins:
                self._place(word)
        return joined

    def _words(self, name: str) -> tuple[str, ...]:
        """The keys at the top that a name may stand under."""
        english = english_name(name)
        return dutch_key(name), english, self._keys.get(english, "")

    def _place(self, word: str) -> None:
        """Join the places of what stands under a key at the top."""
        if word in self._placed:
            return
        self._placed.add(word)
        joined = self._positions
        for source, path in self._origins[word]:
            key, place = _key_and_value(source, path)
            known = joined.values.get(word)
            if not isinstance(self.data[word], list):
                joined.values[word] = place
            else:
                items = list(place.items) if isinstance(place, SequencePosition) else [place]
                if isinstance(known, SequencePosition):
                    known.items.extend(items)
                else:
                    numbers = (place.file, place.line, place.column, place.end_line, place.end_column)
                    joined.values[word] = known = SequencePosition(*numbers, items)
                known.shortened |= isinstance(place, SequencePosition) and place.shortened
            joined.keys.setdefault(word, key)

    def language_at(self, path: Path) -> Language:
        """The language of the keys in the file where the data at ``path`` stands."""
        if not self._languages:
            self._languages = {source.name: key_language(source.data) for source in self._sources()}
        return self._languages.get(self.position(path).file, DEFAULT_LANGUAGE)

    def _sources(self) -> list[Source]:
        origins = [origin for listed in self._origins.values() for origin in listed]
        return [source for source, _ in ([self.block] if self.block else []) + origins]

    # ---- leaving out

    def drop(self, path: Path) -> None:
        """Take the item or key at ``path`` out of the data and of the places."""
        self._reached.clear()
        holder: Any = self.data
        place: Any = self.positions()
        for step in path[:-1]:
            holder = holder[step]
            place = place.values[step] if isinstance(step, str) else place.items[step]
        last = path[-1]
        self.left_out.append(holder.pop(last))
        self._gaps[id(place)] = place
        if isinstance(last, int):
            del place.items[last]
        else:
            del place.values[last]
            place.omitted[last] = place.keys.pop(last)

    def release(self) -> None:
        """Release the plain data when the agenda is built: keeping it would take as much memory again."""
        self.data = {key: [] if isinstance(value, list) else None for key, value in self.data.items()}
        for source in self._sources():
            source.data = None

    def has_gap(self, path: Path) -> bool:
        """Whether a key of the item at ``path`` was left out, or an entry of one of its lists.

        Args:
            path: A path of the model.
        """
        if not self._gaps and not any(source.findings for source in self._sources()):
            return False  # no places needed
        _, here = self.node(path)
        parts = here.values.values() if isinstance(here, MappingPosition) else ()
        if path and isinstance(here, MappingPosition) and here.omitted:  # a key without a value, which was told
            return True
        if isinstance(here, SequencePosition) and here.shortened:  # an empty item, which was told
            return True
        return any(id(place) in self._gaps for place in (here, *parts))

    def omitted(self, path: Path, name: str) -> bool:
        """Whether a finding says already why an item has no such key: it, or all there was, was left out.

        Args:
            path: The path of the item in the model.
            name: The English name of the key.
        """
        _, here = self.node(path)
        if not isinstance(here, MappingPosition) or not here.omitted:
            return False
        return not here.values or name in here.omitted or dutch_key(name) in here.omitted


def _key_and_value(source: Source, path: Path) -> tuple[NodePosition, NodePosition]:
    """The places of the key and the value at ``path`` in one file."""
    here = source.positions
    key: NodePosition | None = here
    for step in path:
        if isinstance(here, MappingPosition) and isinstance(step, str):  # pragma: no branch - only keys lead to origins
            key, here = here.keys[step], here.values[step]
    if key is None or here is None:  # pragma: no cover - what has data has places
        start = NodePosition(source.name, 1, 1, 1, 1)
        return start, start
    return key, here
