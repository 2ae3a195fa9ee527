"""The rows of one agenda: its items in the tables of their models, their lists, and what they refer to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple, cast

from lea_model.comparison.subject import Subject
from lea_model.diagnostics import Path
from lea_model.exporter.database.catalogue import ROOT, table_of
from lea_model.exporter.database.columns import LISTED, REFERENCES, Landing, clean, layout, plain
from lea_model.exporter.database.schema import TableSchema
from lea_model.index import Context
from lea_model.index.lead_words import lead_words
from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Model, Titled, stated
from lea_model.model.enums import Term
from lea_model.model.parties import WithRoles
from lea_model.model.when import When
from lea_model.text import path_text

Row = tuple[Any, ...]
TableRow = tuple[str, Row]
"""A row with the name of its table."""

_NO_LEADS: Final = (None, None, None, None)
_NO_AGES: Final = (None, None, None, None)
_NO_DATES: Final = (None, None, None)


def written_path(path: Path) -> str:
    """A path as the tables hold it: ``clusters[3].citations[2]``, and ``.`` for the agenda itself."""
    return path_text(path) or ROOT


class _Layout(NamedTuple):
    """What the rows of one model are made of (indeling): worked out once, as most fields of most items are empty.

    Attributes:
        fields: The fields that have columns, with what those hold where nothing is stated, and whether it is the source
            that an item is from.
        lists: The fields of which each value is a row of its own.
    """

    fields: tuple[tuple[str, Row, Landing, bool], ...]
    lists: tuple[str, ...]


@cache
def _layout(model: type[Model]) -> _Layout:
    found = layout(model)
    sourced = issubclass(model, Item)
    fields = [(one.field, one.take(None), one, sourced and one.field == "source") for one in found if one.columns]
    return _Layout(tuple(fields), tuple(one.field for one in found if LISTED in one.tables))


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
            (path, written_path(path)) for path, item in self._index.items.items() if table_of(type(item)) is not None
        )
        self._targets = {
            (reference.owner, reference.field): reference.target.path
            for reference in self._index.references
            if reference.target is not None
        }
        self._nodes = subject.nodes
        self._inherited: dict[int, tuple[Context, Row]] = {}
        self._documents: dict[Path, str | None] = {}

    def __iter__(self) -> Iterator[TableRow]:
        """All rows: items in document order, then what they refer to."""
        for number, path in enumerate(self.paths):
            item = self._index.items[path]
            schema = cast("TableSchema", table_of(type(item)))  # `paths` holds nothing else
            key = self._key(path)
            yield "items", (*key, number, schema.name, *self._described(path))
            yield schema.name, (*key, *self._values(path, item))
            yield from self._lists(path, item)
        yield from self._references()

    def _key(self, path: Path) -> Row:
        agenda, own = self._subject.id, self.paths[path]
        if not path:
            return agenda, own, None, None, None
        last = path[-1]
        if isinstance(last, int):
            return agenda, own, self.paths[path[:-2]], path[-2], last
        return agenda, own, self.paths[path[:-1]], last, None

    def _described(self, path: Path) -> Row:
        """What table ``items`` tells of an item."""
        place = self._subject.place(path)
        entry = self._index.at(path)
        node = None
        if entry is not None:
            node = self._nodes.at(path)
        elif not path:
            node = self._nodes.root
        return (
            place.kind,
            entry.id if entry is not None else self._subject.id if not path else None,
            node,
            plain(place.number),
            plain(place.label),
            _level(self._index.items[path]),
            *(plain(text) for text in (place.document, place.section, place.lines, place.file)),
            place.line,
            *self._leads(path),
            *self._context(path),
        )

    def _context(self, path: Path) -> Row:
        """What an item inherits; thousands of items hold the very same."""
        context = self._index.effective(path)
        known = self._inherited.get(id(context))
        if known is None:
            known = self._inherited[id(context)] = (context, _inherited(context))
        return known[1]

    def _leads(self, path: Path) -> Row:
        """Who leads an item, as the index says it."""
        leads = self._index.who_leads(path) if isinstance(self._index.items[path], WithRoles) else ()
        if not leads:
            return _NO_LEADS
        columns = (
            [lead_words(lead, "nl") for lead in leads],
            [self.paths[lead.target.path] for lead in leads if lead.target is not None],
            [lead.known.value for lead in leads],
            [self.paths[lead.via] for lead in leads],
        )
        return tuple(plain("; ".join(dict.fromkeys(words))) or None for words in columns)

    def _values(self, path: Path, item: Model) -> list[Any]:
        held = item.__dict__
        row: list[Any] = []
        for field, empty, landing, is_source in _layout(type(item)).fields:
            value = held[field]
            if is_source:
                row += self._source(path, landing.take(value))
            elif value is None or (isinstance(value, Term) and not stated(item, field)):
                row += empty  # a term that the format fills in is one that the agenda does not state
            elif landing.link is None:
                row += landing.take(value)
            else:
                row += landing.take(value)[:-1]
                row.append(self._target(path, landing))
        return row

    def _source(self, path: Path, values: Row) -> Row:
        """Where an item comes from: document and section are those of what it stands in, where it states none."""
        context = self._index.effective(path)
        _, _, lines, _ = values
        return plain(context.document), plain(context.section), lines, self._document(path)

    def _document(self, path: Path) -> str | None:
        """The path of the document that an item comes from, its own or that of what it stands in."""
        if path not in self._documents:
            keys = (((*path, "source"), "document"), (path, "document"))
            own = next((self._targets[key] for key in keys if key in self._targets), None)
            if own is not None:
                self._documents[path] = self.paths[own]
            else:
                above, _ = next(self._index.ancestors(path), (None, None))
                self._documents[path] = None if above is None else self._document(above)
        return self._documents[path]

    def _target(self, path: Path, landing: Landing) -> str | None:
        link = landing.link
        found = None if link is None else self._targets.get(((*path, *link.inside), link.field))
        return None if found is None else self.paths[found]

    def _lists(self, path: Path, item: Model) -> Iterator[TableRow]:
        agenda, own = self._subject.id, self.paths[path]
        for field in _layout(type(item)).lists:
            for number, value in enumerate(item.__dict__[field]):
                yield LISTED, (agenda, own, field, number, clean(value))

    def _references(self) -> Iterator[TableRow]:
        agenda = self._subject.id
        for reference in self._index.references:
            owner = self.paths.around(reference.owner)
            field = reference.field if reference.owner in self.paths else f"{reference.owner[-1]}_{reference.field}"
            last = reference.path[-1]
            position = last if isinstance(last, int) else 0
            base = (agenda, owner, field, position)
            count = len(reference.targets)
            if not count:
                yield REFERENCES, (*base, 0, clean(reference.text), 0, None, None)
            for number, target in enumerate(reference.targets, start=1):
                meant = (self.paths[target.path], target.kind)
                yield REFERENCES, (*base, number, clean(reference.text), count, *meant)


def _level(item: Model) -> str | None:
    level = item.effective_level if isinstance(item, Titled) else None
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
