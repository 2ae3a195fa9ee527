"""The rows of one agenda: its items in the tables of their models, their lists, and what they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple, cast

from lea_model.comparison.subject import Subject
from lea_model.diagnostics import Path
from lea_model.exporter.database.catalogue import ROOT, table_of
from lea_model.exporter.database.columns import LISTED, REFERENCES, Landing, ReferenceColumn, clean, layout, plain
from lea_model.index import Context
from lea_model.index.lead_words import lead_words
from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Model, Titled
from lea_model.model.enums import Term
from lea_model.model.parties import WithRoles
from lea_model.model.when import When
from lea_model.text import path_text

Row = tuple[Any, ...]
TableRows = tuple[str, Iterable[Row]]
"""Rows with the name of their table."""

_NO_LEADS: Final = (None, None, None, None)
_NO_AGES: Final = (None, None, None, None)
_NO_DATES: Final = (None, None, None)


def written_path(path: Path) -> str:
    """A path as the tables hold it: ``clusters[3].citations[2]``, and ``.`` for the agenda itself."""
    return path_text(path) or ROOT


class _Spot(NamedTuple):
    """The columns of a field in a row (plek).

    Attributes:
        start: The number of the first of them.
        end: The number after the last.
        landing: What they hold.
    """

    start: int
    end: int
    landing: Landing


class _Layout(NamedTuple):
    """What the rows of one model are made of (indeling): worked out once, as an item states few of its fields.

    Attributes:
        table: The name of the table; None where the model has none.
        empty: The row of an item that states nothing, without its key.
        spots: Of each field that has columns where they stand.
        source: The number of the first column of the source that an item is from; None where it has none.
        lists: The fields of which each value is a row of its own.
        level: Whether it has a level of planning.
        led: Whether somebody can lead it.
    """

    table: str | None
    empty: list[Any]
    spots: dict[str, _Spot]
    source: int | None
    lists: tuple[str, ...]
    level: bool
    led: bool


@cache
def _layout(model: type[Model]) -> _Layout:
    schema = table_of(model)
    if schema is None:
        return _Layout(None, [], {}, None, (), level=False, led=False)
    landings = layout(model)
    empty: list[Any] = []
    spots: dict[str, _Spot] = {}
    for one in landings:
        if one.columns:
            spots[one.field] = _Spot(len(empty), len(empty) + len(one.columns), one)
            empty += one.take(_unstated(model, one.field))
    source = spots.pop("source").start if issubclass(model, Item) else None
    lists = tuple(one.field for one in landings if LISTED in one.tables)
    return _Layout(
        schema.name, empty, spots, source, lists, level=issubclass(model, Titled), led=issubclass(model, WithRoles)
    )


def _unstated(model: type[Model], field: str) -> Any:
    """What a field holds where it is not stated; a term that the format fills in is one that nobody states."""
    about = model.model_fields[field]
    default = None if about.is_required() else about.get_default(call_default_factory=True)
    return None if isinstance(default, Term) else default


class ItemPaths(dict[Path, str]):
    """The items of one agenda that have a row: their paths, and those paths as the tables hold them."""

    def around(self, path: Path) -> str:
        """The path of the item that holds what stands at ``path``, as the tables hold it."""
        return self[self.holder(path)]

    def holder(self, path: Path) -> Path:
        """The path of the item with a row that holds what stands at ``path``."""
        while path not in self and path:
            path = path[:-1]
        return path


class AgendaRows:
    """Makes the rows of one agenda.

    Args:
        subject: The agenda, with its index and places.

    Attributes:
        paths: The items that have a row, by path.
    """

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._index = subject.index
        self.paths = ItemPaths(
            (path, written_path(path))
            for path, item in self._index.items.items()
            if _layout(type(item)).table is not None
        )
        self._targets = {
            (reference.owner, reference.field): reference.target.path
            for reference in self._index.references
            if reference.target is not None
        }
        self._nodes = subject.nodes
        self._inherited: dict[int, tuple[Context, Row]] = {}
        self._documents: dict[Path, str | None] = {}

    def tables(self) -> Iterator[tuple[str, list[Row]]]:
        """All rows, table by table, in document order."""
        items: list[Row] = []
        listed: list[Row] = []
        own: dict[str, list[Row]] = {}
        for number, (path, written) in enumerate(self.paths.items()):
            item = self._index.items[path]
            shape = _layout(type(item))
            table = cast("str", shape.table)  # `paths` holds nothing else
            key = self._key(path, written)
            place = self._subject.place(path)
            document, section = plain(place.document), plain(place.section)
            items.append(
                (
                    *key,
                    number,
                    table,
                    place.kind,
                    *self._named(path),
                    plain(place.number),
                    plain(place.label),
                    _level(cast("Titled", item)) if shape.level else None,
                    document,
                    section,
                    plain(place.lines),
                    plain(place.file),
                    place.line,
                    *(self._leads(path) if shape.led else _NO_LEADS),
                    *self._context(path),
                )
            )
            row = self._values(path, item, shape)
            if shape.source is not None:
                source = item.__dict__["source"]
                lines = None if source is None else plain(source.lines)
                row[shape.source : shape.source + 4] = document, section, lines, self._document(path)
            if (rows := own.get(table)) is None:
                rows = own[table] = []
            rows.append((*key, *row))
            listed += self._lists(item, shape, written)
        yield "items", items
        yield from own.items()
        yield LISTED, listed
        yield REFERENCES, list(self._references())

    def _key(self, path: Path, written: str) -> Row:
        if not path:
            return self._subject.id, written, None, None, None
        last = path[-1]
        if isinstance(last, int):
            return self._subject.id, written, self.paths[path[:-2]], path[-2], last
        return self._subject.id, written, self.paths[path[:-1]], last, None

    def _named(self, path: Path) -> tuple[str | None, str | None]:
        """The id of an item, and its node in the graph of the agenda."""
        entry = self._index.at(path)
        if entry is not None:
            return entry.id, self._nodes.at(path)
        return (None, None) if path else (self._subject.id, self._nodes.root)

    def _context(self, path: Path) -> Row:
        """What an item inherits; thousands of items hold the very same."""
        context = self._index.effective(path)
        known = self._inherited.get(id(context))
        if known is None:
            known = self._inherited[id(context)] = (context, _inherited(context))
        return known[1]

    def _leads(self, path: Path) -> Row:
        """Who leads an item, as the index says it."""
        leads = self._index.who_leads(path)
        if not leads:
            return _NO_LEADS
        columns = (
            [lead_words(lead, "nl") for lead in leads],
            [self.paths[lead.target.path] for lead in leads if lead.target is not None],
            [lead.known.value for lead in leads],
            [self.paths[lead.via] for lead in leads],
        )
        return tuple(plain("; ".join(dict.fromkeys(words))) or None for words in columns)

    def _values(self, path: Path, item: Model, shape: _Layout) -> list[Any]:
        """What an item states in its own table, without its source."""
        row = shape.empty.copy()
        for field in item.__pydantic_fields_set__:
            spot = shape.spots.get(field)
            if spot is not None:
                landing = spot.landing
                row[spot.start : spot.end] = landing.take(item.__dict__[field])
                if landing.link is not None:
                    row[spot.end - 1] = self._target(path, landing.link)
        return row

    def _document(self, path: Path) -> str | None:
        """The path of the document that an item comes from, its own or that of what it stands in."""
        if path in self._documents:
            return self._documents[path]
        targets = self._targets
        own = targets.get(((*path, "source"), "document")) or targets.get((path, "document"))
        if own is not None:
            found: str | None = self.paths[own]
        else:
            above, _ = next(self._index.ancestors(path), (None, None))
            found = None if above is None else self._document(above)
        self._documents[path] = found
        return found

    def _target(self, path: Path, link: ReferenceColumn) -> str | None:
        found = self._targets.get(((*path, *link.inside), link.field))
        return None if found is None else self.paths[found]

    def _lists(self, item: Model, shape: _Layout, written: str) -> Iterator[Row]:
        for field in shape.lists:
            for number, value in enumerate(item.__dict__[field]):
                yield self._subject.id, written, field, number, clean(value)

    def _references(self) -> Iterator[Row]:
        agenda = self._subject.id
        for reference in self._index.references:
            owner = self.paths.around(reference.owner)
            field = reference.field if reference.owner in self.paths else f"{reference.owner[-1]}_{reference.field}"
            last = reference.path[-1]
            position = last if isinstance(last, int) else 0
            base = (agenda, owner, field, position)
            count = len(reference.targets)
            if not count:
                yield (*base, 0, clean(reference.text), 0, None, None)
            for number, target in enumerate(reference.targets, start=1):
                yield (*base, number, clean(reference.text), count, self.paths[target.path], target.kind)


def _level(item: Titled) -> str | None:
    level = item.effective_level
    return None if level is None else level.value


def _inherited(context: Context) -> Row:
    return (*_ages(context.ages), *_dates(context.year), *_dates(context.due), *_dates(context.period))


def _ages(band: AgeBand | None) -> Row:
    if band is None:
        return _NO_AGES
    end = None if band.end is None else float(band.end)
    return clean(band.printed), float(band.start), end, band.open_end


def _dates(value: object) -> Row:
    """The dates of a value; what is known to be missing has none."""
    if not isinstance(value, When):
        return _NO_DATES
    return clean(value.printed), value.earliest, value.latest
