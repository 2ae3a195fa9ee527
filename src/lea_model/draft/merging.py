"""Three versions of an agenda beside each other: as it was drafted, as the newer document has it, and as it is now.

What to do is worked out first, on the agenda as it is; then it is done from the back to the front, so that what is
still to be done finds its place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from lea_model.changes.field_changes import compared_fields, same
from lea_model.changes.list_matching import same_parts
from lea_model.changes.matching import Matches
from lea_model.changes.values import value_words
from lea_model.diagnostics import Path as ItemPath
from lea_model.diagnostics import Phrase
from lea_model.draft.versions import Version
from lea_model.dumper import plain_value
from lea_model.editing.editor import Editor
from lea_model.errors import LeaError
from lea_model.i18n import N_, Language
from lea_model.index import walk
from lea_model.model.agenda import Document
from lea_model.model.base import Item, Model, label
from lea_model.model.keys import models_in
from lea_model.vocabulary.kinds import KIND_OF
from lea_model.vocabulary.words import key_words

BOTH: Final = N_("{item}, {field}: the document says {theirs} now, and you made it {mine}.")
GONE_HERE: Final = N_("{item}, {field}: the document says {theirs} now, and you took this part out.")
HOLDER_GONE: Final = N_("{item}: it is new in the document, and you took out what it stands in.")
ADDED_TWICE: Final = N_("{item}: it is new in the document, and you added one by that name. Compare the two.")
GONE_THERE: Final = N_("{item}: it is not in the document any more, and you changed it.")
REMARKED: Final = N_("{item}: it is not in the document any more, and you wrote a remark with it.")
REMARK_INSIDE: Final = N_("{item}, {field}: the document says {theirs} now, and you wrote a remark in it.")
NOT_PRECISE: Final = N_("{item}, {field}: the document says {theirs} now. Change it by hand: {reason}")
ELSEWHERE: Final = N_("{item}: it stands in another place in the document now, and you changed it. Move it by hand.")
OTHER_NUMBER: Final = N_("{item}, {field}: you refer to {mine}, and that is {theirs} in the document now.")

REGISTERS: Final = frozenset({"parties", "policy_areas", "footnote_list", "documents", "programme_lines"})
"""Lists whose order says nothing: what is named first in the document comes first."""

_ADD, _REMOVE, _SET = range(3)
"""What is done last, before that and first where several things are to be done in one place."""


class _Step(NamedTuple):
    """Something that is to be done.

    Attributes:
        path: Where, in the agenda as it was before the first step; for what is added, before what it comes.
        rank: What goes before what in one place.
        order: Of what is added in one place, the last goes in first.
        do: Does it.
        failed: Tells that it could not be done.
    """

    path: ItemPath
    rank: int
    order: int
    do: Callable[[], int]
    failed: Callable[[Phrase], None]


class Merging:
    """Holds the three beside each other and edits the agenda.

    Args:
        old: The draft as it was made.
        new: The draft of the newer document.
        editor: What edits the agenda.
        language: The language of what is told.

    Attributes:
        taken: How many changes were taken over.
        conflicts: What was not, with both values.
    """

    def __init__(
        self,
        old: Version,
        new: Version,
        editor: Editor,
        language: Language,
    ) -> None:
        self.old, self.new, self.mine = old, new, Version(editor.result)
        self.editor = editor
        self.language = language
        self.there = Matches(old.index, new.index)
        self.here = Matches(old.index, self.mine.index)
        self.taken = 0
        self.conflicts: list[Phrase] = []
        self._steps: list[_Step] = []

    def merge(self, files: Mapping[str, str]) -> None:
        """Take over what can be.

        Args:
            files: The file of each document of the newer draft, by the id it has there.
        """
        for document in self.new.index.agenda.documents:
            self.editor.add("documents", plain_value(document, "nl") | {"tekstversie": files[document.id or ""]})
        moved = self._moved()
        for old, new in self.there.old.mates.items():
            if new not in moved:
                self._compare(old, new, self._mine_of(old))
        for entry in self.new.index.entries:
            if entry.path not in self.there.new.mates or entry.path in moved:
                self._added(entry.path)
        for entry in self.old.index.entries:
            mate = self.there.old.mates.get(entry.path)
            if mate is None or mate in moved:
                self._dropped(entry.path)
        self._numbers()
        for step in sorted(self._steps, key=lambda one: one[:3], reverse=True):
            try:
                self.taken += step.do()
            except LeaError as error:
                step.failed(error.phrase)

    # ---- what stands elsewhere ---------------------------------------------------------------------------------------

    def _moved(self) -> set[ItemPath]:
        """What stands in another part or order in the newer document and was not touched: it goes and comes again."""
        moved: set[ItemPath] = set()
        for new in self._out_of_place():
            old = self.there.new.mates[new]
            here = self._mine_of(old)
            if here is None:
                continue
            if self._untouched(old, here):
                moved.add(new)
            else:
                self._tell(ELSEWHERE, self.mine.at(here))
        return moved

    def _out_of_place(self) -> Iterator[ItemPath]:
        lists: dict[ItemPath, list[tuple[int, ItemPath]]] = defaultdict(list)
        for entry in self.new.index.entries:
            new = entry.path
            old = self.there.new.mates.get(new)
            if old is None or isinstance(entry.item, Document) or not isinstance(new[-1], int):
                continue
            if self.there.new.mates.get(new[:-2]) != old[:-2] or old[-2] != new[-2]:
                yield new
            elif new[-2] not in REGISTERS:
                lists[new[:-1]].append((int(old[-1]), new))
        for each in lists.values():
            kept = _rising([number for number, _ in each])
            yield from (new for place, (_, new) in enumerate(each) if place not in kept)

    def _untouched(self, old: ItemPath, here: ItemPath) -> bool:
        """Whether a part is as it was drafted, with no remark of the writer and no id that was given since."""
        one, mine = self.old.at(old), self.mine.at(here)
        ids = [[item.id for _, item in walk(each) if isinstance(item, Item)] for each in (one, mine)]
        return same(one, mine) and ids[0] == ids[1] and not self._remarks(old, here)

    def _remarks(self, old: ItemPath, here: ItemPath, name: str = "") -> bool:
        return bool(self.mine.remarks(here, name) - self.old.remarks(old, name))

    # ---- fields ------------------------------------------------------------------------------------------------------

    def _compare(self, old: ItemPath, new: ItemPath, here: ItemPath | None) -> None:
        """Take over the fields of one part that changed in the document."""
        one, other = self.old.at(old), self.new.at(new)
        if isinstance(one, Document):
            return
        mine = None if here is None else self.mine.at(here)
        values: dict[str, Any] = {}
        for name in compared_fields(type(one)):
            if any(model.__name__ in KIND_OF for model in models_in(type(one), name)):
                continue  # parts of their own
            before, after = getattr(one, name), getattr(other, name)
            if same(before, after):
                continue
            if here is None or mine is None:
                self._tell(GONE_HERE, one, name, theirs=after)
                continue
            now = getattr(mine, name)
            if same(now, after):
                continue
            if _in_parts(type(one), name) and all(isinstance(value, tuple) for value in (before, after, now)):
                self._parts((*old, name), (*new, name), (*here, name))
            elif not same(now, before):
                self._tell(BOTH, one, name, theirs=after, mine=now)
            elif self._remarks(old, here, name):
                self._tell(REMARK_INSIDE, one, name, theirs=after)
            else:
                values[name] = after
        if values and here is not None:
            self._set(old, new, here, values)

    def _set(self, old: ItemPath, new: ItemPath, here: ItemPath, values: dict[str, Any]) -> None:
        """Give a part other values; its source too, unless what is inside it leans on that."""
        one, mine = self.old.at(old), self.mine.at(here)
        stated: dict[str, Any] = {name: self._given(value) for name, value in values.items()}
        if here and isinstance(mine, Item) and mine.source == getattr(one, "source", None):
            inside = [item for path, item in walk(mine) if path and isinstance(item, Item) and item.source]
            source = self.new.source(new)
            if source and not inside:
                stated["source"] = source

        def do() -> int:
            self.editor.set(here, **stated)
            review = self.new.review(new)
            if here and review and review != self.old.review(old):
                self.editor.remark(here, review)
            return len(values)

        def failed(reason: Phrase) -> None:
            for name, value in values.items():
                self._tell(NOT_PRECISE, one, name, theirs=value, reason=reason)

        self._steps.append(_Step(here, _SET, 0, do, failed))

    def _parts(self, old: ItemPath, new: ItemPath, here: ItemPath) -> None:
        """Take over what changed in a list of sentences and the like."""
        before, after, now = (
            getattr(version.at(path[:-1]), str(path[-1]))
            for version, path in ((self.old, old), (self.new, new), (self.mine, here))
        )
        there = same_parts(self.there, (old, before), (new, after))
        places = dict(same_parts(self.here, (old, before), (here, now)).pairs)
        for one, other in there.pairs:
            place = places.get(one)
            self._compare((*old, one), (*new, other), None if place is None else (*here, place))
        known = {other: places[one] for one, other in there.pairs if one in places}
        for number in there.added:
            if not any(same(after[number], each) for each in now):
                self._add((*new, number), here, _place(number, known, len(now)))
        for number in there.dropped:
            if number in places:
                self._drop((*old, number), (*here, places[number]))

    def _given(self, value: Any) -> Any:
        if value is None or value == ():
            return None
        return [plain_value(part, "nl") for part in value] if isinstance(value, tuple) else plain_value(value, "nl")

    # ---- parts that come and go --------------------------------------------------------------------------------------

    def _added(self, path: ItemPath) -> None:
        """Add what is new in the document to what holds it, after what it comes after there."""
        item = self.new.at(path)
        around, field = path[:-2], str(path[-2])
        if isinstance(item, Document) or not isinstance(path[-1], int):
            return
        if around and around not in self.there.new.mates:
            return  # it comes with what is around it
        holder = self._mine_of(self.there.new.mates[around])
        if holder is None:
            self._tell(HOLDER_GONE, item)
            return
        now = getattr(self.mine.at(holder), field)
        own = [each for number, each in enumerate(now) if (*holder, field, number) not in self.here.new.mates]
        twin = next((each for each in own if words_of(each) and words_of(each) == words_of(item)), None)
        if twin is not None and path not in self.there.new.mates:
            if field not in REGISTERS and not same(twin, item):
                self._tell(ADDED_TWICE, item)
            return
        known = {}
        for number in range(len(getattr(self.new.at(around), field))):
            here = self._mine_of(self.there.new.mates.get((*around, field, number)))
            if here is not None and here[:-1] == (*holder, field) and number != path[-1]:
                known[number] = int(here[-1])
        self._add(path, (*holder, field), _place(int(path[-1]), known, len(now)))

    def _add(self, path: ItemPath, goal: ItemPath, place: int) -> None:
        item = self.new.at(path)
        value = plain_value(item, "nl")
        source = self.new.source(path)
        if isinstance(value, dict) and source:
            value["bron"] = source
        elif isinstance(value, str) and source:
            value = {"tekst": value, "bron": source}

        def do() -> int:
            self.editor.add(str(goal[-1]), value, to=goal[:-1], at=place)
            for inner, _ in walk(item):
                if inner and not isinstance(inner[-1], int):
                    continue  # what is no entry of a list has no remark of its own
                if review := self.new.review((*path, *inner)):
                    self.editor.remark((*goal, place, *inner), review)
            return 1

        def failed(reason: Phrase) -> None:
            self._tell(NOT_PRECISE, item, str(goal[-1]), theirs=item, reason=reason)

        self._steps.append(_Step((*goal, place), _ADD, int(path[-1]), do, failed))

    def _dropped(self, path: ItemPath) -> None:
        """Take out what is not in the document any more."""
        if isinstance(self.old.at(path), Document) or not isinstance(path[-1], int):
            return
        if path[:-2] not in self.there.old.mates:
            return  # it goes with what is around it
        here = self._mine_of(path)
        if here is not None:
            self._drop(path, here)

    def _drop(self, old: ItemPath, here: ItemPath) -> None:
        item = self.old.at(old)
        if not self._untouched(old, here):
            remarked = same(item, self.mine.at(here)) and self._remarks(old, here)
            self._tell(REMARKED if remarked else GONE_THERE, item)
            return

        def do() -> int:
            self.editor.remove(here, remarks=True)
            return int(self.there.old.mates.get(old) is None)  # what comes again elsewhere is counted there

        self._steps.append(_Step(here, _REMOVE, 0, do, lambda _: self._tell(GONE_THERE, item)))

    # ---- numbers -----------------------------------------------------------------------------------------------------

    def _numbers(self) -> None:
        """Tell of references that the writer added by a number which means something else in the newer document."""
        drafted = {reference.text for reference in self.old.index.references}
        for reference in self.mine.index.references:
            target = reference.target
            number = getattr(target.item, "number", None) if target is not None else None
            if target is None or number is None or str(number) != reference.text or reference.text in drafted:
                continue
            old = self.here.new.mates.get(target.path)
            new = None if old is None else self.there.old.mates.get(old)
            now = None if new is None else getattr(self.new.at(new), "number", None)
            if new is not None and now != number:
                owner = next(path for path in _outward(reference.owner) if isinstance(self.mine.at(path), Item))
                field = str(
                    next(step for step in reversed(reference.path) if step in type(self.mine.at(owner)).model_fields)
                )
                self._tell(OTHER_NUMBER, self.mine.at(owner), field, mine=reference.text, theirs=now)

    # ---- names and places --------------------------------------------------------------------------------------------

    def _mine_of(self, old: ItemPath | None) -> ItemPath | None:
        """Where a part of the old draft stands in the agenda as it is now."""
        return old if old in (None, ()) else self.here.old.mates.get(old)

    def _tell(self, message: str, item: Model, field: str = "", **values: Any) -> None:
        said = {
            name: value if isinstance(value, Phrase) else value_words(value, self.language) if value else "-"
            for name, value in values.items()
        }
        params = {"item": f"'{words_of(item) or '-'}'", "field": key_words(field, self.language) if field else ""}
        self.conflicts.append(Phrase(message, {**params, **said}))


def words_of(item: Model) -> str:
    """The words that a part goes by."""
    return (label(item) if isinstance(item, Item) else "") or str(getattr(item, "title", None) or "")


def _in_parts(cls: type[Model], name: str) -> bool:
    """Whether a list holds sentences and the like, with a source of their own, that change one by one."""
    models = models_in(cls, name)
    return bool(models) and all({"text", "source"} <= model.model_fields.keys() for model in models)


def _place(number: int, known: dict[int, int], count: int) -> int:
    """Before which part of a list something comes: after what stands before it in the document.

    Args:
        number: Its place in the document.
        known: Places in the document with those in the agenda.
        count: How many parts the list has.
    """
    before = max((one for one in known if one < number), default=None)
    if before is not None:
        return known[before] + 1
    after = min((one for one in known if one > number), default=None)
    return count if after is None else known[after]


def _rising(numbers: list[int]) -> set[int]:
    """The places of the longest row of numbers that rise."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number, key=numbers.__getitem__)
        before[place] = tails[at - 1] if at else None
        tails[at : at + 1] = [place]
    found = set()
    last = tails[-1] if tails else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _outward(path: ItemPath) -> Iterator[ItemPath]:
    """A path and those of what is around it."""
    for end in range(len(path), -1, -1):
        yield path[:end]
