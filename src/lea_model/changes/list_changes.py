"""The changes in one list of an item: parts that came, went, or say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lea_model.changes.change_kinds import CHANGE_KINDS
from lea_model.changes.content import compared_fields, is_stated, same
from lea_model.changes.field_changes import target_date_kind, target_kind
from lea_model.changes.list_matching import MAIN, Same
from lea_model.changes.model import Change, Spot
from lea_model.changes.sides import Edition, Pair
from lea_model.diagnostics import Path
from lea_model.model.base import Missing, Model
from lea_model.model.figures import Statement
from lea_model.model.goals import Target
from lea_model.model.keys import models_in
from lea_model.model.parties import Assignment
from lea_model.vocabulary.kinds import list_part
from lea_model.vocabulary.roles import ROLE_KEYS

_Followed = tuple[str, str, dict[str, Spot | None]]
"""A reference as it was and as it is, with what it means."""


class PartChanges:
    """Writes the changes in one list.

    Args:
        pair: Both editions.
        old: The path of the item in the old edition.
        new: The path of the same item in the new edition.
        field: The list.
    """

    def __init__(self, pair: Pair, old: Path, new: Path, field: str) -> None:
        self.pair = pair
        self.old, self.new, self.field = (*old, field), (*new, field), field
        part = list_part(field, models_in(type(pair.new.index.items[new]), field))
        self.name = part.name if part is not None else ""
        self._spots = (pair.old.spot(old), pair.new.spot(new))
        self._match = pair.match(new)

    def _change(self, name: str, before: Any, after: Any, **more: Any) -> Change:
        return Change(CHANGE_KINDS[name], *self._spots, self.field, before, after, match=self._match, **more)

    def changes(self, before: Sequence[Any], after: Sequence[Any], found: Same) -> Iterator[Change]:
        """The changes in a list of models."""
        dropped, added = found.dropped, found.added
        if self.field == "trekkers" and len(dropped) == len(added) == 1:
            yield self._change("trekker-replaced", before[dropped[0]], after[added[0]])
            dropped, added = [], []
        for number in dropped:
            targets = self._targets(number, None)
            yield self._change(f"{self.name}-dropped", before[number], None, part=before[number], **targets)
        for number in added:
            targets = self._targets(None, number)
            yield self._change(f"{self.name}-added", None, after[number], part=after[number], **targets)
        for old, new in found.pairs:
            yield from self._of_part(old, new, before[old], after[new])

    def references(self, before: Sequence[str], after: Sequence[str], found: Same) -> Iterator[Change]:
        """The changes in a list of references."""
        for number in found.dropped:
            yield self._change("reference-dropped", before[number], None, **self._targets(number, None))
        for number in found.added:
            yield self._change("reference-added", None, after[number], **self._targets(None, number))
        for old, new in found.pairs:
            if before[old] != after[new]:
                follows = self.pair.follows((*self.old, old), (*self.new, new))
                name = "reference-follows" if follows else "changed"
                yield self._change(name, before[old], after[new], **self._targets(old, new))

    # ---- what references mean ----------------------------------------------------------------------------------------

    def _targets(self, old: int | None, new: int | None) -> dict[str, Spot | None]:
        """What a part refers to in both editions, also where only one of them has the part."""
        was = None if old is None else self._target(self.pair.old, (*self.old, old))
        now = None if new is None else self._target(self.pair.new, (*self.new, new))
        matches = self.pair.matches
        if was is not None and now is None and was.path in matches.mates:
            now = self.pair.new.spot(matches.mates[was.path])
        elif now is not None and was is None and now.path in matches.back:
            was = self.pair.old.spot(matches.back[now.path])
        return {"old_target": was, "new_target": now}

    @staticmethod
    def _target(edition: Edition, path: Path) -> Spot | None:
        item = edition.index.items.get(path)
        main = None if item is None else MAIN.get(type(item))
        return edition.target_spot(path if main is None else (*path, main))

    # ---- one part ----------------------------------------------------------------------------------------------------

    def _of_part(self, old: int, new: int, one: Model, other: Model) -> Iterator[Change]:
        if same(one, other):
            return
        if isinstance(one, Target) and isinstance(other, Target):
            yield from self._of_target(one, other)
            return
        for detail in compared_fields(type(other)):
            before, after = getattr(one, detail), getattr(other, detail)
            if same(before, after):
                continue
            there, here = (*self.old, old, detail), (*self.new, new, detail)
            if isinstance(before, tuple) and isinstance(after, tuple):
                followed = list(self._followed((there, before), (here, after)))
                if all(followed):
                    for was, now, targets in filter(None, followed):
                        yield self._change("reference-follows", was, now, part=other, detail=detail, **targets)
                    continue
            name = self._kind(one, other, detail)
            if isinstance(before, str) and isinstance(after, str) and self.pair.follows(there, here):
                name = "reference-follows"
            yield self._change(name, before, after, part=other, detail=detail, **self._targets(old, new))

    def _followed(self, old: tuple[Path, Any], new: tuple[Path, Any]) -> Iterator[_Followed | None]:
        """References below a part that go along with what they mean; None for whatever else is different."""
        (there, before), (here, after) = old, new
        if same(before, after):
            return
        if isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
            for number, (one, other) in enumerate(zip(before, after, strict=True)):
                yield from self._followed(((*there, number), one), ((*here, number), other))
        elif isinstance(before, Model) and type(before) is type(after):
            for field in compared_fields(type(before)):
                pair = ((*there, field), getattr(before, field)), ((*here, field), getattr(after, field))
                yield from self._followed(*pair)
        elif isinstance(before, str) and isinstance(after, str) and self.pair.follows(there, here):
            targets = {"old_target": self.pair.old.target_spot(there), "new_target": self.pair.new.target_spot(here)}
            yield before, after, targets
        else:
            yield None

    def _of_target(self, one: Target, other: Target) -> Iterator[Change]:
        """A target is told as a whole: its value means nothing without its unit and how to compare."""
        if not same(one.when, other.when):
            yield self._change(target_date_kind(one, other), one.when, other.when, part=other, detail="when")
        rest = (name for name in compared_fields(Target) if name != "when")
        if any(not same(getattr(one, name), getattr(other, name)) for name in rest):
            yield self._change(target_kind(one, other), one, other, part=other)

    def _kind(self, one: Model, other: Model, detail: str) -> str:
        before, after = getattr(one, detail), getattr(other, detail)
        if isinstance(before, Missing) and is_stated(after):
            return "filled-in"
        if isinstance(after, Missing):
            return "left-open"
        if isinstance(other, Assignment) and detail == "condition" and self.field in ROLE_KEYS:
            return "role-condition-changed"
        texts = isinstance(before, str) and isinstance(after, str)
        if texts and detail == "text" and isinstance(other, Statement):
            return f"{self.name}-reworded"
        return f"{self.name}-changed"
