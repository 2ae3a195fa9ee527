"""What changed between two editions: each field of each item is compared, so that nothing is passed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from lea_model.changes.change_facts import DescribedItem
from lea_model.changes.change_kinds import CHANGE_KINDS
from lea_model.changes.edition import Edition
from lea_model.changes.field_changes import compared_fields, field_kind, same
from lea_model.changes.list_changes import ComparedItem, ListChanges
from lea_model.changes.matching import Matches
from lea_model.changes.model import AgendaDiff, Change
from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.loader import Given, agenda_of
from lea_model.model.keys import models_in, reference_fields
from lea_model.model.numbers import ActionNumber
from lea_model.vocabulary.kind_record import ChangeSection
from lea_model.vocabulary.kinds import KIND_OF, KINDS

_SECTIONS: Final = tuple(ChangeSection)
_ORDER: Final = {name: number for number, name in enumerate(CHANGE_KINDS)}


def diff(old: Given, new: Given) -> AgendaDiff:
    """Say what changed between two editions of an agenda, in the terms of the field.

    Items are matched one to one: by id, then by number and text together, then by text alone. Every field is compared
    but two: where an item comes from (``source``) and its ``id``. So there are no changes exactly where both say the
    same; typography says nothing.

    Args:
        old: The old edition, or what reading it gave; it is not changed.
        new: The new edition; it is not changed.

    Returns:
        The changes, the most important first, with how items were matched. The same two agendas give the same changes,
        always.

    Raises:
        UsageError: One could not be built when it was read, or is no agenda at all.
    """
    before, after = agenda_of(old), agenda_of(new)
    editions = Matches(Index(before), Index(after))
    # Sections in their order, then kinds in theirs; what is left keeps the order of the document.
    changes = sorted(
        _to_other_cluster(list(_changes(editions))),
        key=lambda change: (_SECTIONS.index(change.kind.section), _ORDER[change.kind.name]),
    )
    found = [match for entry in editions.new.index.entries if (match := editions.match(entry.path)) is not None]
    return AgendaDiff(before, after, tuple(changes), tuple(found))


def _changes(editions: Matches) -> Iterator[Change]:
    """All changes, in document order: what there is now, then what is there no longer."""
    yield from _in_fields(ComparedItem(editions, (), ()))
    for edition in (editions.new, editions.old):
        is_new = edition is editions.new
        for entry in edition.index.entries:
            mate = edition.mates.get(entry.path)
            if mate is None:
                item = edition.described(entry.path)
                if not _goes_along(item, edition):
                    kind = CHANGE_KINDS[_name(item, "added" if is_new else "dropped")]
                    yield Change(kind, None, item) if is_new else Change(kind, item, None)
            elif is_new:
                compared = ComparedItem(editions, mate, entry.path)
                yield from _moved(compared)
                yield from _in_fields(compared)


def _name(item: DescribedItem, happening: str) -> str:
    """The name of the kind of change that something happened to an item."""
    return f"{item.kind.replace('_', '-')}-{happening}"


def _goes_along(item: DescribedItem, edition: Edition) -> bool:
    """Whether the item around it came or went too, so that it needs no line of its own."""
    around = item.within
    if around is None or around.path in edition.mates:
        return False
    return KINDS[item.kind].goes_along or item.kind == around.kind or not (item.label or item.number)


def _moved(item: ComparedItem) -> Iterator[Change]:
    """Whether an item stands under something else, or in another list of it."""
    old, new = item.editions.old, item.editions.new
    around, there = item.old[:-2], item.new[:-2]
    if old.mates.get(around) != there or item.old[-2] != item.new[-2]:
        name = _name(new.described(item.new), "moved")
        name = name if name in CHANGE_KINDS else "changed"
        yield item.change(name, str(item.new[-2]), old.described(around), new.described(there))


# ---- fields ----------------------------------------------------------------------------------------------------------


def _in_fields(item: ComparedItem) -> Iterator[Change]:
    """The changes in the fields of an item."""
    one, other = item.editions.old.index.items[item.old], item.editions.new.index.items[item.new]
    if one is other:
        return
    cls = type(other)
    references = dict(reference_fields(cls))
    for field in compared_fields(cls):
        before, after = one.__dict__[field], other.__dict__[field]
        held = models_in(cls, field)
        listed = isinstance(before, tuple) and isinstance(after, tuple)
        if any(model.__name__ in KIND_OF for model in held):
            yield from _order(item, field, len(after))
        elif listed and (held or field in references):
            if before or after:
                yield from ListChanges(item, field, before, after).changes()
        elif field in references:
            yield from _reference(item, field, before, after)
        elif not same(before, after):
            yield _field(item, field, before, after)


def _field(item: ComparedItem, field: str, before: Any, after: Any) -> Change:
    return item.change(field_kind(item.described[1].kind, field, before, after), field, before, after)


def _reference(item: ComparedItem, field: str, before: Any, after: Any) -> Iterator[Change]:
    """A field that refers to something: what counts is what it means, then how it is printed."""
    old, new = item.editions.old, item.editions.new
    there, here = (*item.old, field), (*item.new, field)
    if isinstance(before, str) and isinstance(after, str):
        if item.editions.by_id(there, here):
            return
        if same(before, after) and (name := item.editions.leads(there, here)) is not None:
            targets = {"old_target": old.described_target(there), "new_target": new.described_target(here)}
            yield item.change(name, field, before, after, **targets)
            return
        was, now = old.meaning(there, before), new.meaning(here, after)
        other = was.kind == now.kind == "same" and was != now
        if other or (before != after and item.editions.follows(there, here)):
            targets = {"old_target": old.described_target(there), "new_target": new.described_target(here)}
            yield item.change("changed" if other else "reference-follows", field, before, after, **targets)
            return
    if not same(before, after):
        yield _field(item, field, before, after)


def _order(item: ComparedItem, field: str, count: int) -> Iterator[Change]:
    """Whether what stayed in a list of items stands in its old order."""
    old, new = item.editions.old, item.editions.new
    here = [(*item.new, field, number) for number in range(count)]
    stayed = [path for path in here if path in new.mates and new.mates[path][:-1] == (*item.old, field)]
    if not _in_order(item.editions, stayed):
        after = tuple(new.described(path) for path in stayed)
        before = tuple(old.described(path) for path in sorted(new.mates[path] for path in stayed))
        yield item.change(_name(after[0], "reordered"), field, before, after)


def _in_order(editions: Matches, stayed: Sequence[Path]) -> bool:
    """Whether items stand in their old order, or in the order of numbers that were given anew."""
    olds = [editions.new.mates[path] for path in stayed]
    if olds == sorted(olds):
        return True
    before, were = ([_number(editions.old, path) for path in paths] for paths in (sorted(olds), olds))
    after = [_number(editions.new, path) for path in stayed]
    # Items that were renumbered have gone where their numbers put them, and those changes say so.
    return all((were != after, *before, *after)) and before == sorted(before) and after == sorted(after)


def _number(edition: Edition, path: Path) -> ActionNumber:
    """The number of an item; an empty one where it has none."""
    return ActionNumber(getattr(edition.index.items[path], "number", None) or "")


def _to_other_cluster(changes: Sequence[Change]) -> list[Change]:
    """Join what one cluster no longer cites and another one cites now into one move."""
    cited: dict[str, dict[Path, list[int]]] = {
        name: defaultdict(list) for name in ("citation-dropped", "citation-added")
    }
    for number, change in enumerate(changes):
        if change.kind.name in cited and change.old_target is not None:
            cited[change.kind.name][change.old_target.path].append(number)
    joined: dict[int, Change | None] = {}
    for path, olds in cited["citation-dropped"].items():
        for gone, come in zip(olds, cited["citation-added"].get(path, ()), strict=False):
            was, now = changes[gone], changes[come]
            kind = CHANGE_KINDS["action-to-other-cluster"]
            items = (now.old_target, now.new_target)
            joined[gone] = None
            joined[come] = Change(kind, *items, "citations", was.old, now.new, match=was.match and now.match)
    return [kept for number, change in enumerate(changes) if (kept := joined.get(number, change)) is not None]
