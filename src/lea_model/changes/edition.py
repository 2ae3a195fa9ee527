"""One of two editions that are compared: its items by kind, by the words that they go by, and in the other edition."""

from __future__ import annotations

from collections import defaultdict
from typing import Final, NamedTuple

from lea_model.changes.change_facts import DescribedItem
from lea_model.diagnostics import Path
from lea_model.index import Entry, Index, Reference, normal
from lea_model.model.enums import NumberingScope
from lea_model.vocabulary.kind_record import Matching
from lea_model.vocabulary.kinds import ITEM_KINDS, KIND_OF

_TEXTS: Final = tuple(kind.key for kind in ITEM_KINDS if kind.matching in (Matching.LEAF, Matching.NOTE))
"""The kinds that are recognised by their text too, and not by their title alone."""
_NUMBERED: Final = ("theme", "action")
"""The kinds that the numbering of the agenda is about; of others a number counts within what they stand in."""


class Meaning(NamedTuple):
    """What a reference means, in a form that is equal for both editions.

    Attributes:
        kind: ``same`` for an item of both editions, ``old`` and ``new`` for one of them, ``text`` where it is unclear.
        to: The path in the new edition, else the path in its own; the words where it is unclear.
    """

    kind: str
    to: Path | str


class Edition:
    """One of the two editions.

    Args:
        index: The index of its agenda.
        old: Whether it is the old edition.

    Attributes:
        index: The index of its agenda.
        of_kind: Its entries by kind.
        mates: Path of each item that is in the other edition too, with its path there.
    """

    def __init__(self, index: Index, *, old: bool) -> None:
        self.index = index
        self.of_kind: dict[str, list[Entry]] = defaultdict(list)
        for entry in index.entries:
            self.of_kind[entry.kind].append(entry)
        self.mates: dict[Path, Path] = {(): ()}
        self._old = old
        self._described: dict[Path, DescribedItem] = {}
        self._references: dict[Path, Reference] = {reference.path: reference for reference in index.references}

    # ---- what an item is recognised by -------------------------------------------------------------------------------

    def text(self, entry: Entry) -> str:
        """What an item is recognised by: its name, or its title and text; an edition by its programme line."""
        item = entry.item
        name = getattr(item, "name", None) or getattr(item, "title", None)
        if name is None and entry.kind == "edition":
            lines = self.index.find(getattr(item, "line", ""), ("programme_line",), entry.path)
            return lines[0].label if len(lines) == 1 else str(getattr(item, "line", ""))
        text = getattr(item, "text", None) if entry.kind in _TEXTS or name is None else None
        return " ".join(part for part in (name, text) if isinstance(part, str))

    def number(self, entry: Entry) -> str | None:
        """Its printed number; of a footnote its mark."""
        found = getattr(entry.item, "mark" if entry.kind == "footnote" else "number", None)
        return normal(found) if isinstance(found, str) else None

    def scope(self, entry: Entry) -> Path | str:
        """The part within which its number counts."""
        wanted = self.index.agenda.numbering
        if entry.kind in _NUMBERED and wanted is not NumberingScope.NONE:
            if wanted is NumberingScope.AGENDA:
                return "agenda"
            for path, item in self.index.ancestors(entry.path):
                if KIND_OF.get(type(item).__name__) == wanted.english and path != entry.path:
                    return path
        parent = self.index.parent(entry.path)
        return parent.path if parent is not None else "agenda"

    # ---- what an item is called, and what a reference means ----------------------------------------------------------

    def described(self, path: Path) -> DescribedItem:
        """What stands at a path, or the agenda where the path is empty."""
        found = self._described.get(path)
        if found is None:
            found = self._described[path] = self._describe(path)
        return found

    def _describe(self, path: Path) -> DescribedItem:
        entry = self.index.at(path)
        if entry is None:
            agenda = self.index.agenda
            return DescribedItem("agenda", agenda.id, None, agenda.title, ())
        item = entry.item
        parent = self.index.parent(path)
        number = getattr(item, "number", None)
        label = self.text(entry) if entry.kind == "edition" else entry.label
        if label in (number, item.id) and not (getattr(item, "title", None) or getattr(item, "name", None)):
            label = ""
        within = self.described(parent.path) if parent is not None else None
        return DescribedItem(entry.kind, entry.id, None if number is None else str(number), label, path, within)

    def reference(self, path: Path) -> Reference | None:
        """The reference at a path."""
        return self._references.get(path)

    def target(self, path: Path) -> Entry | None:
        """What the reference at a path means, where that is certain."""
        found = self._references.get(path)
        return found.target if found is not None else None

    def described_target(self, path: Path) -> DescribedItem | None:
        """The item that the reference at a path means, where that is certain."""
        found = self.target(path)
        return self.described(found.path) if found is not None else None

    def meaning(self, path: Path, text: str) -> Meaning:
        """What the reference at a path means; where it is unclear, its words."""
        found = self.target(path)
        if found is None:
            return Meaning("text", normal(text))
        mate = self.mates.get(found.path)
        if mate is None:
            return Meaning("old" if self._old else "new", found.path)
        return Meaning("same", mate if self._old else found.path)
