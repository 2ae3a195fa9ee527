"""Which items of two editions are the same.

Items that hold others are matched twice. First by what is certain; then goals, actions and indicators find each other,
wherever they stand; then a cluster or theme that is still alone is matched by what it holds, and last by its title.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import Final

from lea_model.changes.change_facts import Match
from lea_model.changes.edition import Edition
from lea_model.changes.pairing import Candidate, How, Pairer
from lea_model.diagnostics import Path
from lea_model.index import Entry, Index, Reference, normal
from lea_model.measure.likeness import ALIKE, NEAR_EQUAL
from lea_model.text import typewritten
from lea_model.vocabulary.kind_record import Matching
from lea_model.vocabulary.kinds import ITEM_KINDS, KIND_OF

_CONTAINERS, _LEAVES, _NAMES, _NOTES = (
    tuple(kind.key for kind in ITEM_KINDS if kind.matching is way) for way in Matching
)
_LABELS: Final = ("id", "number", "title", "plain_title", "name", "aliases", "mark")
"""What an item can be referred to by."""

_HALF: Final = 0.5
"""How much of what two items hold must be the same."""


class Matches:
    """Two editions, with which of their items are the same.

    Args:
        old: The old edition.
        new: The new edition.

    Attributes:
        old: The old edition, with the path of each item in the new one.
        new: The new edition, with the path of each item in the old one.
    """

    def __init__(self, old: Index, new: Index) -> None:
        self.old, self.new = Edition(old, old=True), Edition(new, old=False)
        self._found: dict[Path, tuple[How, float | None]] = {}
        for kind in _NAMES:
            self._match(kind, cutoff=NEAR_EQUAL)
        for kind in _CONTAINERS:
            self._match(kind, certain=True)
        for kind in _LEAVES:
            self._match(kind)
        self._by_contents()
        for kind in (*_CONTAINERS, *_NOTES):
            self._match(kind)

    def match(self, new: Path) -> Match | None:
        """How the item at a path of the new edition was matched."""
        if new not in self._found:
            return None
        return Match(self.old.described(self.new.mates[new]), self.new.described(new), *self._found[new])

    def follows(self, old: Path, new: Path) -> bool:
        """Whether a reference reads differently because what it means took another number, name or id."""
        one, other = self.old.target(old), self.new.target(new)
        if one is None or other is None or self.old.mates.get(one.path) != other.path:
            return False
        return any(getattr(one.item, name, None) != getattr(other.item, name, None) for name in _LABELS)

    def by_id(self, old: Path, new: Path) -> bool:
        """Whether a reference to one thing reads differently only because an id stands there, which no reader sees."""
        one, other = self.old.reference(old), self.new.reference(new)
        if one is None or other is None or one.target is None or other.target is None:
            return False
        return (_is_id(one) or _is_id(other)) and self.old.mates.get(one.target.path) == other.target.path

    def leads(self, old: Path, new: Path) -> str | None:
        """The kind of change where a reference in the same words now leads somewhere, or no longer does.

        Of parties, documents and policy areas nothing is said: that they stand in a list now is told once, there.
        """
        was, now = self.old.target(old), self.new.target(new)
        if (was is None) is (now is None):
            return None
        found = was or now
        told = found is not None and found.kind not in _NAMES
        return ("reference-resolves" if was is None else "reference-dangles") if told else None

    def _match(self, kind: str, *, certain: bool = False, cutoff: float = ALIKE) -> None:
        olds = [entry for entry in self.old.of_kind[kind] if entry.path not in self.old.mates]
        news = [entry for entry in self.new.of_kind[kind] if entry.path not in self.new.mates]
        if not olds or not news:
            return
        pairer = Pairer(
            [self._candidate(self.old, entry) for entry in olds],
            [self._candidate(self.new, entry) for entry in news],
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
        for pairing in pairer.found:
            self._take(olds[pairing.old].path, news[pairing.new].path, pairing.how, pairing.score)

    def _take(self, old: Path, new: Path, how: How, score: float | None) -> None:
        self.old.mates[old] = new
        self.new.mates[new] = old
        self._found[new] = (how, score)

    def _candidate(self, edition: Edition, entry: Entry) -> Candidate:
        parent = edition.index.parent(entry.path)
        place = self._place(edition, parent.path if parent is not None else ())
        scope = edition.scope(entry)
        around = self._place(edition, scope) if isinstance(scope, tuple) else scope
        title = getattr(entry.item, "title", None) if entry.kind in _LEAVES else None
        number, text = edition.number(entry), typewritten(edition.text(entry))
        return Candidate(entry.item.id, number, text, (entry.path[-2], place), around, typewritten(title or ""))

    def _place(self, edition: Edition, path: Path) -> Hashable:
        """Where something stands, equal for both editions: the path in the new one, else the words it goes by."""
        if path in edition.mates:
            return edition.mates[path] if edition is self.old else path
        entry = edition.index.at(path)
        return None if entry is None else (entry.kind, edition.number(entry), typewritten(edition.text(entry)))

    def _by_alias(self, pairer: Pairer, olds: Sequence[Entry], news: Sequence[Entry]) -> None:
        """Pair names of which one is an alias of the other."""

        def names(entry: Entry) -> Iterable[str]:
            return map(normal, (getattr(entry.item, "name", ""), *getattr(entry.item, "aliases", ())))

        first: dict[str, int] = {}
        for number in pairer.left_new:
            for word in names(news[number]):
                first.setdefault(word, number)
        for old in list(pairer.left_old):
            for word in filter(None, names(olds[old])):
                if word in first:
                    pairer.take(old, first[word], How.TEXT, 1.0)

    def _by_contents(self) -> None:
        """Pair containers that hold or cite about the same."""
        held_old, held_new = self._held(self.old), self._held(self.new)
        owners: dict[Path, list[Path]] = defaultdict(list)
        for path, inside in held_new.items():
            if path not in self.new.mates:
                for one in inside:
                    owners[one].append(path)
        wanted: list[tuple[float, int, int, Path, Path]] = []
        order = {entry.path: number for number, entry in enumerate(self.new.index.entries)}
        for number, entry in enumerate(self.old.index.entries):
            inside = held_old.get(entry.path, ())
            if entry.path in self.old.mates or not inside:
                continue
            votes = Counter(owner for one in inside if one in self.old.mates for owner in owners[self.old.mates[one]])
            for path, shared in votes.items():
                score = 2 * shared / (len(inside) + len(held_new[path]))
                there = self.new.index.at(path)
                if score >= _HALF and there is not None and there.kind == entry.kind:
                    wanted.append((-score, number, order[path], entry.path, path))
        for weight, _, _, old, new in sorted(wanted):
            if old not in self.old.mates and new not in self.new.mates:
                self._take(old, new, How.CONTENTS, -weight)

    @staticmethod
    def _held(edition: Edition) -> dict[Path, tuple[Path, ...]]:
        """The goals, actions and indicators in each container, with the actions that a cluster cites."""
        found: dict[Path, dict[Path, None]] = defaultdict(dict)
        for kind in _LEAVES:
            for entry in edition.of_kind[kind]:
                for path, item in edition.index.ancestors(entry.path):
                    if path and KIND_OF.get(type(item).__name__) in _CONTAINERS:
                        found[path][entry.path] = None
        for reference in edition.index.references:
            if "citations" in reference.owner and reference.target is not None:
                found[reference.owner[:-2]][reference.target.path] = None
        return {path: tuple(inside) for path, inside in found.items()}


def _is_id(reference: Reference) -> bool:
    """Whether a reference is an id rather than the number, title or name of what it means."""
    target, text = reference.target, reference.text.strip()
    return target is not None and text == target.id and text != getattr(target.item, "number", None)
