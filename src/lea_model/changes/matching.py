"""Which items of two editions are the same.

Items that hold others are matched twice. First by what is certain; then goals, actions and indicators find each other,
wherever they stand; then a cluster or theme that is still alone is matched by what it holds, and last by its title.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from typing import Final, NamedTuple

from lea_model.changes.pairing import Candidate, How, Pairer, Pairing
from lea_model.diagnostics import Path
from lea_model.index import Entry, Index, normal
from lea_model.measure.likeness import ALIKE, NEAR_EQUAL
from lea_model.model.enums import NumberingScope
from lea_model.vocabulary.kinds import ITEM_KINDS, KIND_OF, Matching

_CONTAINERS, _LEAVES, _NAMES, _NOTES = (
    tuple(kind.key for kind in ITEM_KINDS if kind.matching is way) for way in Matching
)
_COUNTED: Final = ("theme", "action")
"""The kinds that the numbering of the agenda is about; of others a number counts within what they stand in."""

_HALF: Final = 0.5
"""How much of what two items hold must be the same."""


class Found(NamedTuple):
    """How an item was matched.

    Attributes:
        how: By what.
        score: How much the texts are alike, or what they hold; None where neither was needed.
    """

    how: How
    score: float | None


class Side:
    """One edition, with what matching asks of it.

    Args:
        index: The edition.
    """

    def __init__(self, index: Index) -> None:
        self.index = index
        self.of_kind: dict[str, list[Entry]] = defaultdict(list)
        for entry in index.entries:
            self.of_kind[entry.kind].append(entry)

    def text(self, entry: Entry) -> str:
        """What an item is recognised by: its name, or its title and text; an edition by its programme line."""
        item = entry.item
        name = getattr(item, "name", None) or getattr(item, "title", None)
        if name is None and entry.kind == "edition":
            lines = self.index.find(getattr(item, "line", ""), ("programme_line",), entry.path)
            return lines[0].label if len(lines) == 1 else str(getattr(item, "line", ""))
        text = getattr(item, "text", None) if entry.kind in (*_LEAVES, *_NOTES) or name is None else None
        return " ".join(part for part in (name, text) if isinstance(part, str))

    def number(self, entry: Entry) -> str | None:
        """Its printed number; of a footnote its mark."""
        found = getattr(entry.item, "mark" if entry.kind == "footnote" else "number", None)
        return normal(found) if isinstance(found, str) else None

    def scope(self, entry: Entry) -> Path | str:
        """The part within which its number counts."""
        wanted = self.index.agenda.numbering
        if entry.kind in _COUNTED and wanted is not NumberingScope.NONE:
            if wanted is NumberingScope.AGENDA:
                return "agenda"
            for path, item in self.index.ancestors(entry.path):
                if KIND_OF.get(type(item)) == wanted.english and path != entry.path:
                    return path
        parent = self.index.parent(entry.path)
        return parent.path if parent is not None else "agenda"


class Matches:
    """Which items of two editions are the same.

    Args:
        old: The old edition.
        new: The new edition.

    Attributes:
        mates: Path of each old item that is there still, with its path in the new edition.
        back: The same the other way.
        found: How each was matched, by its path in the new edition.
    """

    def __init__(self, old: Index, new: Index) -> None:
        self.old, self.new = Side(old), Side(new)
        self.mates: dict[Path, Path] = {(): ()}
        self.back: dict[Path, Path] = {(): ()}
        self.found: dict[Path, Found] = {}
        for kind in _NAMES:
            self._match(kind, cutoff=NEAR_EQUAL)
        for kind in _CONTAINERS:
            self._match(kind, certain=True)
        for kind in _LEAVES:
            self._match(kind)
        self._by_contents()
        for kind in _CONTAINERS:
            self._match(kind)
        for kind in _NOTES:
            self._match(kind)

    def _match(self, kind: str, *, certain: bool = False, cutoff: float = ALIKE) -> None:
        olds = [entry for entry in self.old.of_kind[kind] if entry.path not in self.mates]
        news = [entry for entry in self.new.of_kind[kind] if entry.path not in self.back]
        if not olds or not news:
            return
        pairer = Pairer(
            [self._candidate(self.old, entry, self.mates) for entry in olds],
            [self._candidate(self.new, entry, None) for entry in news],
            cutoff=cutoff,
            labels=kind not in (*_LEAVES, *_NOTES),
        )
        pairer.by_id()
        pairer.by_equal_text(anywhere=not certain)
        pairer.by_number()
        if kind in _LEAVES:
            pairer.by_title()
        if kind in _NAMES:
            self._by_alias(pairer, olds, news)
        pairer.by_place()
        if not certain:
            pairer.by_likeness()
        self._keep(pairer.found, olds, news)

    def _keep(self, found: Sequence[Pairing], olds: Sequence[Entry], news: Sequence[Entry]) -> None:
        for pairing in found:
            one, other = olds[pairing.old], news[pairing.new]
            self._take(one.path, other.path, Found(pairing.how, pairing.score))

    def _take(self, old: Path, new: Path, found: Found) -> None:
        self.mates[old] = new
        self.back[new] = old
        self.found[new] = found

    def _candidate(self, side: Side, entry: Entry, mates: dict[Path, Path] | None) -> Candidate:
        parent = side.index.parent(entry.path)
        place = self._place(side, parent.path if parent is not None else (), mates)
        scope = side.scope(entry)
        around = self._place(side, scope, mates) if isinstance(scope, tuple) else scope
        title = getattr(entry.item, "title", None) if entry.kind in _LEAVES else None
        return Candidate(
            entry.item.id, side.number(entry), side.text(entry), (entry.path[-2], place), around, title or ""
        )

    def _place(self, side: Side, path: Path, mates: dict[Path, Path] | None) -> Hashable:
        """Where something stands, equal for both editions: the path in the new one, else the words it goes by."""
        known = path in self.back if mates is None else path in mates
        if known:
            return path if mates is None else mates[path]
        entry = side.index.at(path)
        return None if entry is None else (entry.kind, side.number(entry), side.text(entry))

    def _by_alias(self, pairer: Pairer, olds: Sequence[Entry], news: Sequence[Entry]) -> None:
        """Pair names of which one is an alias of the other."""
        names: dict[str, list[int]] = defaultdict(list)
        for number in pairer.left[1]:
            item = news[number].item
            for word in dict.fromkeys(map(normal, (getattr(item, "name", ""), *getattr(item, "aliases", ())))):
                names[word].append(number)
        for old in pairer.left[0]:
            item = olds[old].item
            for word in map(normal, (getattr(item, "name", ""), *getattr(item, "aliases", ()))):
                for new in names.get(word, ())[:1] if word else ():
                    pairer.take(old, new, How.TEXT, 1.0)

    def _by_contents(self) -> None:
        """Pair containers that hold or cite about the same."""
        held_old, held_new = self._held(self.old), self._held(self.new)
        owners: dict[Path, list[Path]] = defaultdict(list)
        for path, inside in held_new.items():
            if path not in self.back:
                for one in inside:
                    owners[one].append(path)
        wanted: list[tuple[float, int, int, Path, Path]] = []
        order = {entry.path: number for number, entry in enumerate(self.new.index.entries)}
        for number, entry in enumerate(self.old.index.entries):
            inside = held_old.get(entry.path, ())
            if entry.path in self.mates or not inside:
                continue
            votes = Counter(owner for one in inside if one in self.mates for owner in owners[self.mates[one]])
            for path, shared in votes.items():
                score = 2 * shared / (len(inside) + len(held_new[path]))
                there = self.new.index.at(path)
                if score >= _HALF and there is not None and there.kind == entry.kind:
                    wanted.append((-score, number, order[path], entry.path, path))
        for weight, _, _, old, new in sorted(wanted):
            if old not in self.mates and new not in self.back:
                self._take(old, new, Found(How.CONTENTS, -weight))

    @staticmethod
    def _held(side: Side) -> dict[Path, tuple[Path, ...]]:
        """The goals, actions and indicators in each container, with the actions that a cluster cites."""
        found: dict[Path, dict[Path, None]] = defaultdict(dict)
        for kind in _LEAVES:
            for entry in side.of_kind[kind]:
                for path, item in side.index.ancestors(entry.path):
                    if path and KIND_OF.get(type(item)) in _CONTAINERS:
                        found[path][entry.path] = None
        for reference in side.index.references:
            if "citations" in reference.owner and reference.target is not None:
                found[reference.owner[:-2]][reference.target.path] = None
        return {path: tuple(inside) for path, inside in found.items()}
