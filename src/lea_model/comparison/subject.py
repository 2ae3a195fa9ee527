"""One agenda while it is being compared: its index, and the places that its items stand at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import Final

from lea_model.comparison.cells import Evidence, Place
from lea_model.diagnostics import Path
from lea_model.graph.sharing import SharingNodes
from lea_model.index import Index
from lea_model.loader import Given, Result, agenda_of
from lea_model.model.base import Item, Missing, label
from lea_model.text import shorten, single_spaced

_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
LABEL_LENGTH: Final = 160
"""How much of a long text stands in evidence: enough to know it by."""


class Subject:
    """One agenda while it is being compared.

    Args:
        target: The agenda, or what reading it gave: only that knows files and lines.

    Raises:
        UsageError: Nothing could be built when it was read, or it is no agenda at all.

    Attributes:
        agenda: The agenda.
        index: Its index.
        id: Its id.
        municipality: The names of its municipalities.
        key: Id and municipality, which every row begins with.
        shown_path: What evidence says of where something stands: its own path, or that of what holds it.
    """

    def __init__(self, target: Given) -> None:
        self.agenda = agenda_of(target)
        self.index = Index(self.agenda)
        self.id = self.agenda.id
        self.municipality = ", ".join(one.name for one in self.agenda.municipalities)
        self.key = (self.id, self.municipality)
        self._result = target if isinstance(target, Result) else None
        self.shown_path: Callable[[Path], Path] = lambda path: path
        self._places: dict[Path, Place] = {}
        self._known_lines: dict[Path, str | None] = {}

    @cached_property
    def nodes(self) -> SharingNodes:
        """The nodes of the agenda as they are called in the graph of it alone, and what they share."""
        return SharingNodes(self.index)

    def place(self, path: Path) -> Place:
        """What stands at ``path``, with where it comes from."""
        found = self._places.get(path)
        if found is None:
            found = self._places[path] = self._find(path)
        return found

    def _find(self, path: Path) -> Place:
        item = self.index.items[path]
        entry = self.index.at(path)
        context = self.index.effective(path)
        place = self._result.place(path) if self._result is not None else None
        return Place(
            agenda=self.id,
            path=self.shown_path(path),
            kind=entry.kind if entry is not None else _class_word(type(item).__name__),
            number=item.__dict__.get("number"),
            label=short_label(label(item)),
            document=context.document,
            section=context.section,
            lines=self._lines(path),
            file=file_name(place.file) if place is not None else None,
            line=place.line if place is not None else None,
        )

    def _lines(self, path: Path) -> str | None:
        """The source lines of an item, else of the nearest item around it that has them."""
        if path not in self._known_lines:
            item = self.index.items[path]
            source = item.source if isinstance(item, Item) else None
            lines = None if source is None else source.lines
            above, _ = next(self.index.ancestors(path), (None, None)) if lines is None else (None, None)
            self._known_lines[path] = lines if above is None else self._lines(above)
        return self._known_lines[path]

    def counted(self, paths: Iterable[Path]) -> tuple[Evidence, ...]:
        """Evidence for a count: the items that were counted."""
        return tuple(Evidence(self.place(path)) for path in paths)


@cache
def _class_word(name: str) -> str:
    return _CAPITAL.sub("_", name).lower()


@cache
def file_name(path: str) -> str:
    """The name of a file of an agenda, however its folder was typed: an agenda's files stand in one folder."""
    return path.replace("\\", "/").rpartition("/")[2]


def short_label(text: str) -> str:
    """Text on one line, cut off where it is long."""
    return shorten(single_spaced(text), LABEL_LENGTH)


def stated(value: object) -> str | None:
    """A text that is stated; None where it is not, or known to be missing."""
    if isinstance(value, Missing) or value is None:
        return None
    if isinstance(value, str):
        return value
    printed = getattr(value, "printed", None)
    return printed if isinstance(printed, str) else None


def missing(value: object) -> str | None:
    """In which way a value is known to be missing; None where it is not."""
    return value.missing.value if isinstance(value, Missing) else None
