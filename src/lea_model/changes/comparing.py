"""Every change between two matched editions: each field of each item is compared, so that nothing is passed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from lea_model.changes.change_kinds import CHANGE_KINDS
from lea_model.changes.content import compared_fields, same
from lea_model.changes.field_changes import field_kind
from lea_model.changes.list_changes import PartChanges
from lea_model.changes.list_matching import same_parts
from lea_model.changes.model import Change, Spot
from lea_model.changes.sides import Edition, Pair
from lea_model.diagnostics import Path
from lea_model.model.keys import models_in, reference_fields
from lea_model.model.numbers import ActionNumber
from lea_model.vocabulary.kinds import KIND_OF, KINDS


class Comparer:
    """Compares two matched editions.

    Args:
        pair: Both editions.
    """

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self._mates, self._back = pair.matches.mates, pair.matches.back

    def changes(self) -> Iterator[Change]:
        """All changes, in document order: what there is now, then what is there no longer."""
        yield from self._of_item((), ())
        for entry in self.pair.new.index.entries:
            old = self._back.get(entry.path)
            if old is not None:
                yield from self._moved(old, entry.path)
                yield from self._of_item(old, entry.path)
            elif not self._goes_along(self.pair.new.spot(entry.path), self._back):
                yield self._change("added", None, self.pair.new.spot(entry.path))
        for entry in self.pair.old.index.entries:
            if entry.path not in self._mates and not self._goes_along(self.pair.old.spot(entry.path), self._mates):
                yield self._change("dropped", self.pair.old.spot(entry.path), None)

    def _change(self, happening: str, old: Spot | None, new: Spot | None) -> Change:
        spot = new or old
        assert spot is not None  # noqa: S101 - one of the two is given
        return Change(CHANGE_KINDS[f"{spot.kind.replace('_', '-')}-{happening}"], old, new)

    def _goes_along(self, spot: Spot, matched: dict[Path, Path]) -> bool:
        """Whether the item around it came or went too, so that it needs no line of its own."""
        around = spot.within
        if around is None or around.path in matched:
            return False
        return KINDS[spot.kind].goes_along or spot.kind == around.kind or not (spot.label or spot.number)

    def _moved(self, old: Path, new: Path) -> Iterator[Change]:
        """Whether an item stands under something else, or in another list of it."""
        one, other = self.pair.old.spot(old), self.pair.new.spot(new)
        around, there = old[:-2], new[:-2]
        if self._mates.get(around) != there or old[-2] != new[-2]:
            name = f"{other.kind.replace('_', '-')}-moved"
            places = (self.pair.old.spot(around), self.pair.new.spot(there))
            kind = CHANGE_KINDS.get(name, CHANGE_KINDS["changed"])
            yield Change(kind, one, other, str(new[-2]), *places, match=self.pair.match(new))

    # ---- fields ------------------------------------------------------------------------------------------------------

    def _of_item(self, old: Path, new: Path) -> Iterator[Change]:
        one, other = self.pair.old.index.items[old], self.pair.new.index.items[new]
        if one is other:
            return
        before, after = one.__dict__, other.__dict__
        references = dict(reference_fields(type(other)))
        for field in compared_fields(type(other)):
            held = models_in(type(other), field)
            if any(model in KIND_OF for model in held):
                yield from self._order(old, new, field, before[field], after[field])
                continue
            listed = isinstance(before[field], tuple) and isinstance(after[field], tuple)
            if listed and (held or field in references):
                if before[field] or after[field]:
                    yield from self._of_list(old, new, field, models=bool(held))
            elif field in references:
                yield from self._of_reference(old, new, field)
            elif not same(before[field], after[field]):
                yield self._of_field(old, new, field)

    def _spots(self, old: Path, new: Path) -> tuple[Spot, Spot]:
        return self.pair.old.spot(old), self.pair.new.spot(new)

    def _values(self, old: Path, new: Path, field: str) -> tuple[Any, Any]:
        return (
            getattr(self.pair.old.index.items[old], field),
            getattr(self.pair.new.index.items[new], field),
        )

    def _of_field(self, old: Path, new: Path, field: str) -> Change:
        before, after = self._values(old, new, field)
        one, other = self._spots(old, new)
        kind = CHANGE_KINDS[field_kind(other.kind, field, before, after)]
        return Change(kind, one, other, field, before, after, match=self.pair.match(new))

    def _of_reference(self, old: Path, new: Path, field: str) -> Iterator[Change]:
        """A field that refers to something: what counts is what it means, then how it is printed."""
        before, after = self._values(old, new, field)
        one, other = self._spots(old, new)
        there, here = (*old, field), (*new, field)
        targets = (self.pair.old.target_spot(there), self.pair.new.target_spot(here))
        match = self.pair.match(new)
        if isinstance(before, str) and isinstance(after, str):
            was, now = self.pair.old.meaning(there, before), self.pair.new.meaning(here, after)
            if was.kind == now.kind == "same" and was != now:
                yield Change(CHANGE_KINDS["changed"], one, other, field, before, after, None, "", *targets, match)
                return
            if before != after and self.pair.follows(there, here):
                kind = CHANGE_KINDS["reference-follows"]
                yield Change(kind, one, other, field, before, after, None, "", *targets, match)
                return
        if not same(before, after):
            yield self._of_field(old, new, field)

    def _order(self, old: Path, new: Path, field: str, before: Any, after: Any) -> Iterator[Change]:
        """Whether what stayed in a list of items stands in its old order."""
        if not isinstance(before, tuple) or not isinstance(after, tuple):  # pragma: no cover - items stand in lists
            return
        stayed = [
            path
            for number in range(len(after))
            if (path := (*new, field, number)) in self._back and self._back[path][:-1] == (*old, field)
        ]
        if self._in_order(stayed):
            return
        one, other = self._spots(old, new)
        spots = tuple(self.pair.new.spot(path) for path in stayed)
        kind = CHANGE_KINDS[f"{spots[0].kind.replace('_', '-')}-reordered"]
        was = tuple(self.pair.old.spot(self._back[path]) for path in sorted(stayed, key=lambda path: self._back[path]))
        yield Change(kind, one, other, field, was, spots, match=self.pair.match(new))

    def _in_order(self, stayed: Sequence[Path]) -> bool:
        """Whether items stand in their old order, or in the order of numbers that were given anew."""
        olds = [self._back[path] for path in stayed]
        places = [path[-1] for path in olds if isinstance(path[-1], int)]
        if places == sorted(places):
            return True
        before = [number_at(self.pair.old, path) for path in sorted(olds)]
        after = [number_at(self.pair.new, path) for path in stayed]
        # Items that were renumbered have gone where their numbers put them: that was told already.
        renumbered = [number_at(self.pair.old, path) for path in olds] != after
        return all((renumbered, *before, *after)) and before == sorted(before) and after == sorted(after)

    def _of_list(self, old: Path, new: Path, field: str, *, models: bool) -> Iterator[Change]:
        before, after = self._values(old, new, field)
        found = same_parts(self.pair, ((*old, field), before), ((*new, field), after))
        writer = PartChanges(self.pair, old, new, field)
        yield from writer.changes(before, after, found) if models else writer.references(before, after, found)
        # Where numbers changed places, equal lists can name the same things in another order: no order was changed.
        if not found.in_order and not same(before, after):
            one, other = self._spots(old, new)
            yield Change(CHANGE_KINDS["reordered"], one, other, field, before, after, match=self.pair.match(new))


def number_at(edition: Edition, path: Path) -> ActionNumber:
    """The number of an item; an empty one where it has none."""
    return ActionNumber(getattr(edition.index.items[path], "number", None) or "")


def to_other_cluster(changes: Sequence[Change]) -> list[Change]:
    """Join what one cluster no longer cites and another one cites now into one move."""
    dropped: dict[Path, list[int]] = defaultdict(list)
    added: dict[Path, list[int]] = defaultdict(list)
    for number, change in enumerate(changes):
        if change.kind.name == "citation-dropped" and change.old_target is not None:
            dropped[change.old_target.path].append(number)
        elif change.kind.name == "citation-added" and change.old_target is not None:
            added[change.old_target.path].append(number)
    joined: dict[int, Change | None] = {}
    for path, olds in dropped.items():
        for gone, come in zip(olds, added.get(path, ()), strict=False):
            was, now = changes[gone], changes[come]
            kind = CHANGE_KINDS["action-to-other-cluster"]
            joined[gone] = None
            joined[come] = Change(
                kind, now.old_target, now.new_target, "citations", was.old, now.new, match=was.match and now.match
            )
    return [kept for number, change in enumerate(changes) if (kept := joined.get(number, change)) is not None]
