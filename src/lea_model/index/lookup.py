"""The index of one agenda: everything in it by path, by kind and by the words that it goes by."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Final, TypeVar, cast

from lea_model.diagnostics import Path
from lea_model.index.agenda_input import HasAgenda, agenda_of
from lea_model.index.beside import Beside
from lea_model.index.entries import Context, Entry, Lead, Reference
from lea_model.index.leads import who_leads
from lea_model.index.walking import normal, slug, walk
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.model.base import Item, Model
from lea_model.model.keys import stated_references
from lea_model.model.rare import RareModel
from lea_model.vocabulary.kinds import KIND_OF, PREFIXES, kind_named

_M = TypeVar("_M", bound=Model)
_T = TypeVar("_T")

_ONE_SPACE: Final = {"party": "actor", "body": "actor"}
"""Kinds that share their ids."""


_NUMBER: Final = frozenset({"nr", "nr.", "nummer", "number", "no."})


class Index:
    """Everything in one agenda, by path, by kind and by the words that it goes by.

    Args:
        agenda: The agenda, or what reading it gave; it is not changed.
        beside: The other agendas that are read with it; looked at when one is asked for.

    Raises:
        UsageError: Nothing could be built when it was read, or it is no agenda at all, such as a path.
    """

    def __init__(self, agenda: Agenda | HasAgenda, beside: Iterable[Beside] = ()) -> None:
        self.agenda = agenda_of(agenda)
        self._beside = beside
        self.items: dict[Path, Model] = dict(walk(self.agenda))
        self.entries: list[Entry] = []
        self._by_path: dict[Path, Entry] = {}
        self._by_kind: dict[str, list[Entry]] = defaultdict(list)
        self._order: dict[Path, int] = {path: number for number, path in enumerate(self.items)}
        # By word and then by kind: a reference may mean forty kinds, and most words are those of one.
        self._ids: dict[str, dict[str, list[Entry]]] = {}
        self._words: dict[str, dict[str, list[Entry]]] = {}
        self._contexts: dict[Path, Context] = {}
        self._leads: dict[Path, tuple[Lead, ...]] = {}
        self._collect()

    def _collect(self) -> None:
        taken: dict[str, set[str]] = defaultdict(set)
        found = [(path, item, kind) for path, item in self.items_of(Item) if (kind := KIND_OF.get(type(item).__name__))]
        for _, item, kind in found:
            if item.id:
                taken[_ONE_SPACE.get(kind, kind)].add(item.id)
        counts: Counter[str] = Counter()
        for path, item, kind in found:
            space = _ONE_SPACE.get(kind, kind)
            own = item.id or self._derive(path, item, kind, taken[space], counts)
            taken[space].add(own)
            entry = Entry(kind, own, path, item)
            self.entries.append(entry)
            self._by_kind[kind].append(entry)
            self._by_path[path] = entry
            if item.id:
                self._ids.setdefault(item.id, {}).setdefault(kind, []).append(entry)
            for word in dict.fromkeys(self._names(entry)):
                self._words.setdefault(word, {}).setdefault(kind, []).append(entry)

    def _derive(self, path: Path, item: Item, kind: str, taken: set[str], counts: Counter[str]) -> str:
        """An id from the title or name, else the number; with the id of what it stands in where that is not unique."""
        values = item.__dict__
        title = values.get("title") or values.get("name")
        number = values.get("number")
        base = slug(title) if title else slug(number).replace("-", ".") if number else ""
        parent = self.parent(path)
        above = parent.id if parent is not None else ""
        if kind == "edition" and not base:
            base = slug(values.get("line", ""))
        stem = "-".join(part for part in (above, base or f"{kind.replace('_', '-')}-{path[-1]}") if part)
        for candidate in (base, stem):
            if candidate and candidate not in taken:
                return candidate
        space = _ONE_SPACE.get(kind, kind)
        while True:
            counts[f"{space} {stem}"] += 1  # each count is tried once: a thousand equal titles stay quick
            candidate = f"{stem}-{counts[f'{space} {stem}'] + 1}"
            if candidate not in taken:
                return candidate

    @staticmethod
    def _names(entry: Entry) -> Iterator[str]:
        # Most kinds lack most of these fields, and asking a model for one that is not there is slow.
        values = entry.item.__dict__
        yield normal(entry.id)
        named = False
        for name in ("number", "title", "plain_title", "name", "mark"):
            value = values.get(name)
            if isinstance(value, str):
                named = True
                yield normal(value)
        if not named and isinstance(text := values.get("text"), str):
            yield normal(text)  # with nothing shorter to go by, it is referred to by its own words
        for alias in values.get("aliases", ()):
            yield normal(alias)

    def __getstate__(self) -> dict[str, object]:
        """What a copy of this needs in another process: the other agendas as they are, not as they would be read."""
        return self.__dict__ | {"_beside": tuple(self.beside.values()), "_of_classes": {}}

    def __repr__(self) -> str:
        return f"<Index of {self.agenda.id!r}: {len(self.entries)} entries>"

    @cached_property
    def beside(self) -> dict[str, Beside]:
        """The other agendas that are read with this one, by id."""
        return {one.id: one for one in self._beside if one.id != self.agenda.id}

    @cached_property
    def _by_class(self) -> dict[type[Model], list[tuple[Path, Model]]]:
        """All items of a class with their places: most rules are about one class."""
        found: dict[type[Model], list[tuple[Path, Model]]] = defaultdict(list)
        for pair in self.items.items():
            found[type(pair[1])].append(pair)
        return found

    @cached_property
    def _of_classes(self) -> dict[tuple[object, ...], list[tuple[Path, Model]]]:
        """What `items_of` gave before: many rules ask the same."""
        return {}

    # ---- asking ----------------------------------------------------------------------------------------------------

    def at(self, path: Path) -> Entry | None:
        """The entry at ``path``, if what stands there can be referred to."""
        return self._by_path.get(path)

    def of_kind(self, *kinds: str) -> list[Entry]:
        """All entries of these kinds, in document order.

        Args:
            kinds: Kinds as `Entry.kind` has them, such as ``action``, or by their Dutch word, such as ``actie``.

        Raises:
            UsageError: There is no such kind.
        """
        if len(kinds) == 1:
            found = self._by_kind.get(kinds[0])
            return list(self._by_kind.get(kind_named(kinds[0]), ()) if found is None else found)
        wanted = dict.fromkeys(kind_named(kind) for kind in kinds)
        lists = [found for kind in wanted if (found := self._by_kind.get(kind))]
        if len(lists) == 1:
            return list(lists[0])
        return sorted(chain.from_iterable(lists), key=lambda entry: self._order[entry.path])

    def items_of(self, *classes: type[_M] | RareModel[_M]) -> Iterator[tuple[Path, _M]]:
        """Yield the items of some classes, and of those made of them, with their places in document order."""
        found = self._of_classes.get(classes)
        if found is None:
            made = tuple(cls for one in classes if (cls := one.made if isinstance(one, RareModel) else one) is not None)
            lists = [found for cls, found in self._by_class.items() if issubclass(cls, made)]
            one = len(lists) == 1
            found = lists[0] if one else sorted(chain.from_iterable(lists), key=lambda pair: self._order[pair[0]])
            self._of_classes[classes] = found
        return iter(cast("list[tuple[Path, _M]]", found))

    def inside(self, path: Path, *kinds: str) -> list[Entry]:
        """The entries of these kinds, all where none is named, that stand at ``path`` or inside it, in document order.

        Args:
            path: Where an item stands.
            kinds: As for `of_kind`.
        """
        lists = [self._by_kind.get(kind_named(kind), ()) for kind in kinds] if kinds else [self.entries]
        found = [self._stretch(listed, path, lambda entry: entry.path) for listed in lists]
        if len(found) == 1:
            return list(found[0])
        return sorted(chain.from_iterable(found), key=lambda entry: self._order[entry.path])

    def items_inside(self, path: Path) -> Iterator[tuple[Path, Model]]:
        """Yield the items that stand at ``path`` or inside it, with their places in document order."""
        return ((here, self.items[here]) for here in self._stretch(self._paths, path, lambda here: here))

    def references_inside(self, path: Path) -> Sequence[Reference]:
        """The references that stand in an item at ``path`` or inside it."""
        return self._stretch(self.references, path, lambda reference: reference.owner)

    @cached_property
    def _paths(self) -> tuple[Path, ...]:
        return tuple(self.items)

    def _stretch(self, listed: Sequence[_T], path: Path, place: Callable[[_T], Path]) -> Sequence[_T]:
        """What of a list in document order stands inside ``path``: it stands side by side, so its ends are enough."""
        start = self._order.get(path)
        if start is None:
            return ()
        end = bisect_left(self._paths, 1, lo=start, key=lambda here: int(here[: len(path)] != path))

        def order(one: _T) -> int:
            return self._order[place(one)]

        first = bisect_left(listed, start, key=order)
        return listed[first : bisect_left(listed, end, lo=first, key=order)]

    def parent(self, path: Path) -> Entry | None:
        """The nearest entry around ``path``."""
        for end in range(len(path) - 1, 0, -1):
            if (entry := self._by_path.get(path[:end])) is not None:
                return entry
        return None

    def ancestors(self, path: Path) -> Iterator[tuple[Path, Model]]:
        """The models around ``path``, the nearest first, the agenda last."""
        for end in range(len(path) - 1, -1, -1):
            if (item := self.items.get(path[:end])) is not None:
                yield path[:end], item

    def find(self, text: str, kinds: Sequence[str] = ("any",), near: Path = ()) -> tuple[Entry, ...]:
        """Say what ``text`` can mean.

        Args:
            text: An id, number, title, name or alias, with or without a kind before a colon.
            kinds: The kinds that it may mean, such as ``action``, those that come first before others; ``any`` for all.
            near: Where the text stands. Numbers may begin again in each cluster, so what stands nearest wins.

        Returns:
            The entries that it can mean: none, one, or several.
        """
        if isinstance(kinds, str):
            kinds = (kinds,)
        wanted = tuple(KIND_OF.values()) if "any" in kinds else tuple(kinds)
        found = self._named(text, wanted, near)
        if not found and ":" in text:
            prefix, _, rest = text.partition(":")
            word = prefix.strip().casefold()
            kind = PREFIXES.get(word, word.replace(" ", "_"))
            if kind in wanted:
                found = self._named(rest, (kind,), near)
        return tuple(found or self._in_full(text, wanted, near))

    def _in_full(self, text: str, kinds: Sequence[str], near: Path) -> list[Entry]:
        """What is called by its kind and number or by its number and title: 'actie 1.1', '1.1 Lezen'."""
        first, _, rest = text.strip().partition(" ")
        word = first.casefold()
        if not rest:
            return []
        kind = PREFIXES.get(word, word)
        if kind in kinds or word in _NUMBER:
            return self._named(rest, (kind,) if kind in kinds else kinds, near)
        if not first[0].isdigit():
            return []
        title = normal(rest.lstrip("-–—: "))
        named = self._named(first.rstrip(".:"), kinds, near)
        return [entry for entry in named if normal(entry.item.__dict__.get("title") or "") == title]

    def _named(self, text: str, kinds: Sequence[str], near: Path) -> list[Entry]:
        """The entries of these kinds that go by ``text``; an id of their own comes before any other word."""
        known = self._ids.get(text.strip())
        lists = [known[kind] for kind in kinds if kind in known] if known else []
        if not lists and (known := self._words.get(normal(text))):
            lists = [known[kind] for kind in kinds if kind in known]
        if near and (len(lists) > 1 or any(len(entries) > 1 for entries in lists)):
            lists = self._nearest(lists, near)
        return [entry for entries in lists for entry in entries]

    def _nearest(self, lists: Sequence[list[Entry]], near: Path) -> list[list[Entry]]:
        """Of each list what stands nearest to a path, where no other list holds anything nearer.

        Entries are in document order, so those that share most with a path stand side by side in a list: looking at
        its neighbours is enough, however many clusters begin again at number 1.
        """
        while near and near not in self.items:
            near = near[:-1]
        best = 0
        found: list[tuple[int, list[Entry]]] = []
        for entries in lists:
            right = bisect_left(entries, self._order[near], key=lambda entry: self._order[entry.path])
            depth = max(self._shared(entry.path, near) for entry in entries[max(right - 1, 0) : right + 1])
            left = right
            while left > 0 and self._shared(entries[left - 1].path, near) == depth:
                left -= 1
            while right < len(entries) and self._shared(entries[right].path, near) == depth:
                right += 1
            found.append((depth, entries[left:right]))
            best = max(best, depth)
        return [entries for depth, entries in found if depth == best]

    def _shared(self, one: Path, other: Path) -> int:
        """How deep the innermost item is that two paths have in common."""
        count = 0
        for left, right in zip(one, other, strict=False):
            if left != right:
                break
            count += 1
        while one[:count] not in self.items:  # both in 'clusters' is nothing in common: each in one of its own
            count -= 1
        return count

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every place where text refers to something, in document order."""
        found: list[Reference] = []
        for path, item in self.items.items():
            for field, mark in stated_references(type(item), frozenset(item.__pydantic_fields_set__)):
                value = item.__dict__[field]
                if not value:
                    continue
                listed = isinstance(value, tuple)
                for number, text in enumerate(value if listed else (value,)):
                    if isinstance(text, str):
                        place = (*path, field, number) if listed else (*path, field)
                        loose = mark.loose and not any(map(self._by_kind.get, mark.kinds))
                        meant = self.find(text, mark.kinds, path)
                        found.append(Reference(place, path, field, text, mark.kinds, meant, loose))
        return tuple(found)

    @cached_property
    def _incoming(self) -> dict[Path, list[Reference]]:
        found: dict[Path, list[Reference]] = defaultdict(list)
        for reference in self.references:
            for target in reference.targets:
                found[target.path].append(reference)
        return found

    @cached_property
    def _outgoing(self) -> dict[Path, list[Reference]]:
        found: dict[Path, list[Reference]] = defaultdict(list)
        for reference in self.references:
            found[reference.owner].append(reference)
        return found

    def incoming(self, path: Path) -> Sequence[Reference]:
        """The references to what stands at ``path``."""
        return self._incoming.get(path, ())

    def outgoing(self, path: Path) -> Sequence[Reference]:
        """The references that the model at ``path`` holds itself."""
        return self._outgoing.get(path, ())

    def effective(self, path: Path) -> Context:
        """What the item at ``path`` has of its own, and else from the nearest item around it that states it."""
        context = self._contexts.get(path)
        if context is None:
            context = self._contexts[path] = self._effective(path)
        return context

    def who_leads(self, path: Path) -> tuple[Lead, ...]:
        """Who leads the item at ``path``: said of itself, else of the nearest around it, else of what cites it.

        Everything that says who leads asks this. See `index.leads.who_leads`.
        """
        found = self._leads.get(path)
        if found is None:
            found = self._leads[path] = who_leads(self, path)
        return found

    def _effective(self, path: Path) -> Context:
        here = self.items.get(path)
        if here is not None and path:
            above, around = next(self.ancestors(path))
            known = self.effective(above)
            # A date goes no further than an action that has a year by then, as is told below.
            both = known.year is not None and (known.due is not None or isinstance(around, Action))
            if not both or not (isinstance(here, Action) or isinstance(around, Action)):
                if not _states_context(here):
                    return known  # most items say nothing of their own
                if (made := _with_own(here, known)) is not None:
                    return known if made == known else made  # thousands of actions hold one that is the same for all
        chain = [here] if here is not None else []
        chain += [item for _, item in self.ancestors(path)]
        document, section = _origin(chain)
        found: dict[str, object] = {"document": document, "section": section}
        for item in chain:
            values = item.__dict__
            for name in ("ages", "year", "due", "period"):
                # 'Doelen eind 2022' and 'Wat doen we in 2019' can stand above the same part: an action that has a year
                # by then does not take over the date of the goals beside it.
                planned = name == "due" and item is not here and "year" in found and isinstance(here, Action)
                if not planned and (value := values.get(name)) is not None:
                    found.setdefault(name, value)
        context = Context(**found)  # type: ignore[arg-type]
        inherited = self.effective(next(self.ancestors(path))[0]) if path else context
        return inherited if inherited == context else context  # thousands of actions hold one that is the same for all


def _with_own(item: Model, around: Context) -> Context | None:
    """The context of an item that states something itself, from that of what it stands in; None where it needs more.

    A section belongs to the document that it is of: of an item from another document than what it stands in, it takes
    more to say.
    """
    known = item.__dict__.get
    source, about = known("source"), known("document")
    document = getattr(source, "document", None) or (about if isinstance(about, str) else None)
    section = getattr(source, "section", None)
    if document is not None and document != around.document and section is None:
        return None
    ages, year, due, period = known("ages"), known("year"), known("due"), known("period")
    if due is None and not (year is not None and isinstance(item, Action)):
        due = around.due
    return Context(
        document or around.document,
        around.section if section is None else section,
        around.ages if ages is None else ages,
        around.year if year is None else year,
        due,
        around.period if period is None else period,
    )


def _states_context(item: Model) -> bool:
    """Whether an item states any of what is in a context itself."""
    known = item.__dict__.get  # this is asked of every item, so without a loop
    source = known("source")
    if source is not None and (getattr(source, "document", None) or getattr(source, "section", None)) is not None:
        return True
    return (
        known("document") is not None
        or known("ages") is not None
        or known("year") is not None
        or known("due") is not None
        or known("period") is not None
    )


def _origin(chain: Sequence[Model]) -> tuple[str | None, str | None]:
    """The document and the section that the first of a chain comes from; the section only if it is of that document."""
    documents: list[str | None] = []
    sections: list[str | None] = []
    for item in chain:
        source = item.__dict__.get("source")
        about = item.__dict__.get("document")
        documents.append(getattr(source, "document", None) or (about if isinstance(about, str) else None))
        sections.append(getattr(source, "section", None))
    document = next(filter(None, documents), None)
    for level, section in enumerate(sections):
        if section is not None:
            of = next(filter(None, documents[level:]), None)
            inside = document is None or level <= documents.index(document)
            return document, section if inside or of == document else None
    return document, None
