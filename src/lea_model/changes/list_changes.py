"""The changes in one list of an item: parts that came, went, or say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lea_model.changes.change_facts import DescribedItem
from lea_model.changes.change_kinds import CHANGE_KINDS
from lea_model.changes.edition import Edition
from lea_model.changes.field_changes import compared_fields, filled_or_open, same, target_date_kind, target_kind
from lea_model.changes.list_matching import MAIN, Same, same_parts
from lea_model.changes.matching import Matches
from lea_model.changes.model import Change
from lea_model.diagnostics import Path
from lea_model.model.base import Model
from lea_model.model.goals import Target
from lea_model.model.keys import models_in
from lea_model.model.parties import Assignment
from lea_model.model.statements import Statement
from lea_model.vocabulary.list_parts import list_part
from lea_model.vocabulary.roles import ROLE_KEYS

_Followed = tuple[str, str, dict[str, DescribedItem | None]]
"""A reference as it was and as it is, with what it means."""


class ComparedItem:
    """An item that is in both editions.

    Args:
        editions: Both editions.
        old: The path of the item in the old edition.
        new: The path of the same item in the new edition.

    Attributes:
        described: The item as it was, and as it is.
    """

    def __init__(self, editions: Matches, old: Path, new: Path) -> None:
        self.editions = editions
        self.old, self.new = old, new
        self.described = (editions.old.described(old), editions.new.described(new))
        self._match = editions.match(new)

    def change(self, name: str, field: str, before: Any, after: Any, **more: Any) -> Change:
        """A change of a kind in a field of this item."""
        return Change(CHANGE_KINDS[name], *self.described, field, before, after, match=self._match, **more)


class ListChanges:
    """Finds the changes in one list.

    Args:
        item: The item that has the list.
        field: The list.
        before: What stood in it: models, or references.
        after: What stands in it.
    """

    def __init__(self, item: ComparedItem, field: str, before: Sequence[Any], after: Sequence[Any]) -> None:
        self.item, self.field = item, field
        self.before, self.after = before, after
        self.editions = item.editions
        self.old, self.new = (*item.old, field), (*item.new, field)
        self._models = models_in(type(self.editions.new.index.items[item.new]), field)
        part = list_part(field, self._models)
        self.name = part.name if part is not None else ""

    def _change(self, name: str, before: Any, after: Any, **more: Any) -> Change:
        return self.item.change(name, self.field, before, after, **more)

    def changes(self) -> Iterator[Change]:
        """The changes in what the list holds, and in its order."""
        found = same_parts(self.editions, (self.old, self.before), (self.new, self.after))
        yield from self._in_models(found) if self._models else self._in_references(found)
        # Where numbers changed places, equal lists can name the same things in another order: no order was changed.
        if not found.in_order and not same(self.before, self.after):
            yield self._change("reordered", self.before, self.after)

    def _in_models(self, found: Same) -> Iterator[Change]:
        before, after = self.before, self.after
        dropped, added = found.dropped, found.added
        if self.field == "trekkers" and len(dropped) == len(added) == 1:
            yield self._change("trekker-replaced", before[dropped[0]], after[added[0]])
            dropped, added = [], []
        for number in dropped:
            part = before[number]
            name = "part-once" if self._twice(found, number, None) else f"{self.name}-dropped"
            yield self._change(name, part, None, part=part, **self._targets(number, None))
        for number in added:
            part = after[number]
            name = "part-twice" if self._twice(found, None, number) else f"{self.name}-added"
            yield self._change(name, None, part, part=part, **self._targets(None, number))
        for old, new in found.pairs:
            yield from self._of_part(old, new, before[old], after[new])

    def _in_references(self, found: Same) -> Iterator[Change]:
        before, after = self.before, self.after
        for number in found.dropped:
            name = "reference-once" if self._twice(found, number, None) else "reference-dropped"
            yield self._change(name, before[number], None, **self._targets(number, None))
        for number in found.added:
            name = "reference-twice" if self._twice(found, None, number) else "reference-added"
            yield self._change(name, None, after[number], **self._targets(None, number))
        for old, new in found.pairs:
            there, here = (*self.old, old), (*self.new, new)
            if same(before[old], after[new]):
                yield from self._leads(there, here, before[old], after[new])
            elif not self.editions.by_id(there, here):
                follows = self.editions.follows(there, here)
                name = "reference-follows" if follows else "changed"
                yield self._change(name, before[old], after[new], **self._targets(old, new))

    def _twice(self, found: Same, old: int | None, new: int | None) -> bool:
        """Whether the same thing is still named in the list, once, or was named already."""
        if old is not None:
            own, side, others = (*self.old, old), self.editions.old, [(*self.old, one) for one, _ in found.pairs]
        else:
            own, side, others = (*self.new, new or 0), self.editions.new, [(*self.new, one) for _, one in found.pairs]
        meant = self._target(side, own)
        return meant is not None and any(self._target(side, other) == meant for other in others)

    # ---- what references mean ----------------------------------------------------------------------------------------

    def _targets(self, old: int | None, new: int | None) -> dict[str, DescribedItem | None]:
        """What a part refers to in both editions, also where only one of them has the part."""
        before, after = self.editions.old, self.editions.new
        was = None if old is None else self._target(before, (*self.old, old))
        now = None if new is None else self._target(after, (*self.new, new))
        if was is not None and now is None and was.path in before.mates:
            now = after.described(before.mates[was.path])
        elif now is not None and was is None and now.path in after.mates:
            was = before.described(after.mates[now.path])
        return {"old_target": was, "new_target": now}

    def _leads(self, there: Path, here: Path, before: Any, after: Any) -> Iterator[Change]:
        """Whether a reference in the same words leads somewhere now, or no longer does."""
        name = self.editions.leads(there, here)
        if name is not None:
            was, now = self.editions.old.described_target(there), self.editions.new.described_target(here)
            yield self._change(name, before, after, old_target=was, new_target=now)

    @staticmethod
    def _target(edition: Edition, path: Path) -> DescribedItem | None:
        item = edition.index.items.get(path)
        main = None if item is None else MAIN.get(type(item))
        return edition.described_target(path if main is None else (*path, main))

    # ---- one part ----------------------------------------------------------------------------------------------------

    def _of_part(self, old: int, new: int, one: Model, other: Model) -> Iterator[Change]:
        main = MAIN.get(type(other))
        if main is not None and same(getattr(one, main), getattr(other, main)):
            there, here = (*self.old, old, main), (*self.new, new, main)
            yield from self._leads(there, here, getattr(one, main), getattr(other, main))
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
            if self.editions.by_id(there, here):
                continue
            if isinstance(before, tuple) and isinstance(after, tuple):
                followed = list(self._followed((there, before), (here, after)))
                if all(followed):
                    for was, now, targets in filter(None, followed):
                        yield self._change("reference-follows", was, now, part=other, detail=detail, **targets)
                    continue
            name = self._kind(one, other, detail)
            if isinstance(before, str) and isinstance(after, str) and self.editions.follows(there, here):
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
        elif isinstance(before, str) and isinstance(after, str) and self.editions.follows(there, here):
            was, now = self.editions.old.described_target(there), self.editions.new.described_target(here)
            yield before, after, {"old_target": was, "new_target": now}
        else:
            yield None

    def _of_target(self, one: Target, other: Target) -> Iterator[Change]:
        """A target changes as a whole: its value means nothing without its unit and how to compare."""
        if not same(one.when, other.when):
            yield self._change(target_date_kind(one, other), one.when, other.when, part=other, detail="when")
        rest = (name for name in compared_fields(Target) if name != "when")
        if any(not same(getattr(one, name), getattr(other, name)) for name in rest):
            yield self._change(target_kind(one, other), one, other, part=other)

    def _kind(self, one: Model, other: Model, detail: str) -> str:
        before, after = getattr(one, detail), getattr(other, detail)
        if (known := filled_or_open(before, after)) is not None:
            return known
        if isinstance(other, Assignment) and detail == "condition" and self.field in ROLE_KEYS:
            return "role-condition-changed"
        texts = isinstance(before, str) and isinstance(after, str)
        if texts and detail == "text" and isinstance(other, Statement):
            return f"{self.name}-reworded"
        return f"{self.name}-changed"
