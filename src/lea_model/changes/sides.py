"""Two matched editions as the comparison walks through them: spots by path, and what references mean."""

from __future__ import annotations

from typing import Final, NamedTuple

from lea_model.changes.matching import Matches, Side
from lea_model.changes.model import Match, Spot
from lea_model.diagnostics import Path
from lea_model.index import Entry, Reference, normal

_LABELS: Final = ("id", "number", "title", "plain_title", "name", "aliases", "mark")
"""What an item can be referred to by."""


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
        side: The edition as it was matched.
        mates: For the old edition its matches, path to path; for the new one those the other way.
        old: Whether it is the old edition.
    """

    def __init__(self, side: Side, mates: dict[Path, Path], *, old: bool) -> None:
        self.side = side
        self.index = side.index
        self.old = old
        self._mates = mates
        self._spots: dict[Path, Spot] = {}
        self._references: dict[Path, Reference] = {reference.path: reference for reference in side.index.references}

    def spot(self, path: Path) -> Spot:
        """What stands at a path, or the agenda where the path is empty."""
        found = self._spots.get(path)
        if found is None:
            found = self._spots[path] = self._spot(path)
        return found

    def _spot(self, path: Path) -> Spot:
        entry = self.index.at(path)
        if entry is None:
            agenda = self.index.agenda
            return Spot("agenda", agenda.id, None, agenda.title, ())
        parent = self.index.parent(path)
        number = getattr(entry.item, "number", None)
        label = self.side.text(entry) if entry.kind == "edition" else entry.label
        shown = "" if label in (number, entry.item.id) and not _is_titled(entry) else label
        within = self.spot(parent.path) if parent is not None else None
        return Spot(entry.kind, entry.id, None if number is None else str(number), shown, path, within)

    def target(self, path: Path) -> Entry | None:
        """What the reference at a path means, where that is certain."""
        found = self._references.get(path)
        return found.target if found is not None else None

    def target_spot(self, path: Path) -> Spot | None:
        """The spot of what the reference at a path means."""
        found = self.target(path)
        return self.spot(found.path) if found is not None else None

    def meaning(self, path: Path, text: str) -> Meaning:
        """What the reference at a path means; where it is unclear, its words."""
        found = self.target(path)
        if found is None:
            return Meaning("text", normal(text))
        mate = self._mates.get(found.path)
        if mate is None:
            return Meaning("old" if self.old else "new", found.path)
        return Meaning("same", mate if self.old else found.path)


def _is_titled(entry: Entry) -> bool:
    return bool(getattr(entry.item, "title", None) or getattr(entry.item, "name", None))


class Pair:
    """Both editions with their matches.

    Args:
        matches: Which items are the same.
    """

    def __init__(self, matches: Matches) -> None:
        self.matches = matches
        self.old = Edition(matches.old, matches.mates, old=True)
        self.new = Edition(matches.new, matches.back, old=False)

    def match(self, new: Path) -> Match | None:
        """How the item at a path of the new edition was matched."""
        found = self.matches.found.get(new)
        if found is None:
            return None
        return Match(self.old.spot(self.matches.back[new]), self.new.spot(new), found.how, found.score)

    def follows(self, old: Path, new: Path) -> bool:
        """Whether a reference reads differently because what it means took another number, name or id."""
        one, other = self.old.target(old), self.new.target(new)
        if one is None or other is None or self.matches.mates.get(one.path) != other.path:
            return False
        return any(getattr(one.item, name, None) != getattr(other.item, name, None) for name in _LABELS)
