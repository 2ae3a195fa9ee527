"""How a model becomes columns: worked out from the model itself, so that a new field cannot be forgotten.

One value is one column. A date, an age band, a frequency and a source are a few columns each. A list of texts goes to
``listed_values`` or, where its texts refer to something, to ``refs``; any other list, and any item inside an item, goes
to the table of its own model. What may be known to be missing has columns that say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple, cast

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database.schema import Field, Meaning
from lea_model.i18n import N_
from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Missing, Model
from lea_model.model.enums import MissingKind, Term
from lea_model.model.keys import all_models, annotation_parts, models_in, reference_fields

GIVEN: Final = "gegeven"
ABSENT: Final = "ontbreekt"
UNSTATED: Final = "niet_genoemd"
STATES: Final = "value_state"
"""The list of words that says whether a value is there."""

RENAMED: Final[dict[str, str]] = {
    "to": "refers_to",
    "order": "place_from_below",
    "column": "under_column",
    "agenda": "other_agenda",
}
"""Fields of which the name is a word of SQL, or is taken by the key."""

_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_KINDS: Final[tuple[tuple[type, CellKind], ...]] = (
    (bool, CellKind.BOOLEAN),
    (int, CellKind.INTEGER),
    (Decimal, CellKind.DECIMAL),
    (date, CellKind.DATE),
    (str, CellKind.TEXT),
)
YEARS: Final = Meaning.of(N_("years"))

Values = tuple[Any, ...]


class ReferenceColumn(NamedTuple):
    """A column whose text refers to something, with what it resolves to in the column after it.

    Attributes:
        inside: The fields between the item and the text: ``("source",)``, or nothing.
        field: The field that holds the text.
        column: Name of the column with the path of what it refers to.
    """

    inside: tuple[str, ...]
    field: str
    column: str


class Landing(NamedTuple):
    """Where one field of a model goes (bestemming).

    Attributes:
        field: The field.
        columns: Its columns in the table of the model; none where all of it goes to other tables.
        take: Makes the values of those columns; that of a link is filled in afterwards, as the last one.
        link: The reference in it, if there is one.
        tables: The other tables that it goes to.
    """

    field: str
    columns: tuple[Field, ...]
    take: Callable[[Any], Values]
    link: ReferenceColumn | None = None
    tables: tuple[type[Model] | str, ...] = ()


LISTED: Final = "listed_values"
REFERENCES: Final = "refs"


def snake(name: str) -> str:
    """``ProgrammeLine`` as ``programme_line``."""
    return _CAPITAL.sub("_", name).lower()


@cache
def models_with_table() -> tuple[type[Model], ...]:
    """The models that have a table: items, and what stands in lists; all others become columns of what holds them."""
    found = []
    for model in all_models():
        listed = any(_is_list(other, name) and model in models_in(other, name) for other, name in _all_fields())
        if issubclass(model, Item) or (listed and model is not Missing):
            found.append(model)
    return tuple(found)


@cache
def _all_fields() -> tuple[tuple[type[Model], str], ...]:
    return tuple((model, name) for model in all_models() for name in model.model_fields)


def _is_list(model: type[Model], name: str) -> bool:
    return any(getattr(part, "__origin__", None) is tuple for part in annotation_parts(model, name))


def meaning_of(model: type[Model], name: str) -> Meaning:
    """What a field means, as the model itself says."""
    field = model.model_fields[name]
    extra = cast("dict[str, str]", field.json_schema_extra or {})
    return Meaning(extra["nl"], field.description or "")


@cache
def layout(model: type[Model]) -> tuple[Landing, ...]:
    """Say for every field of a model where it goes."""
    return tuple(_landing(model, name) for name in model.model_fields)


def _landing(model: type[Model], name: str) -> Landing:
    column = RENAMED.get(name, name)
    source, meaning = f"{model.__name__}.{name}", meaning_of(model, name)
    inside = models_in(model, name)
    maybe_missing = Missing in inside
    nested = tuple(part for part in inside if part is not Missing)
    refers = name in dict(reference_fields(model))
    listed = _is_list(model, name)
    columns: tuple[Field, ...] = ()
    take: Callable[[Any], Values] = _nothing
    link: ReferenceColumn | None = None
    tables: tuple[type[Model] | str, ...] = ()
    if nested and (listed or nested[0] in models_with_table()):
        tables = nested
    elif nested:
        columns, take, link = _flat(nested[0], column, name, meaning, source)
    elif listed:
        tables = (REFERENCES if refers else LISTED,)
    else:
        kind, words = _kind(model, name)
        columns, take = (Field(column, meaning, source=source, kind=kind, words=words),), _scalar
        if refers:
            link, tables = ReferenceColumn((), name, f"{column}_path"), (REFERENCES,)
    if maybe_missing:
        columns, take = _with_missing(columns, take, column, meaning, source)
    if link is not None:
        said_so = meaning.then(Meaning.of(N_("The item that this text refers to; empty where that is not certain.")))
        columns, take = (*columns, Field(link.column, said_so, source=source)), _with_room(take)
        tables = (REFERENCES,)
    return Landing(name, columns, take, link, tables)


def _kind(model: type[Model], name: str) -> tuple[CellKind, str | None]:
    """What a column of one value holds, and from which list."""
    types = [part for part in annotation_parts(model, name) if isinstance(part, type)]
    for part in types:
        if issubclass(part, Term):
            return CellKind.TEXT, snake(part.__name__)
    for part in types:
        for base, kind in _KINDS:
            if issubclass(part, base):
                return kind, None
    message = f"{model.__name__}.{name} holds nothing that fits a column"
    raise TypeError(message)


def _flat(
    model: type[Model], column: str, name: str, meaning: Meaning, source: str
) -> tuple[tuple[Field, ...], Callable[[Any], Values], ReferenceColumn | None]:
    """The columns of a value that has parts, such as a date."""
    columns = []
    link: ReferenceColumn | None = None
    for part in model.model_fields:
        kind, words = _kind(model, part)
        unit = YEARS if model is AgeBand and kind is CellKind.DECIMAL else Meaning("", "")
        own = meaning.then(meaning_of(model, part))
        columns.append(Field(f"{column}_{part}", own, source=source, kind=kind, words=words, unit=unit))
        if part in dict(reference_fields(model)):
            link = ReferenceColumn((name,), part, f"{column}_{part}_path")
    parts = tuple(model.model_fields)
    empty = (None,) * len(parts)

    def take(value: Any) -> Values:
        return tuple(plain(value.__dict__[part]) for part in parts) if isinstance(value, model) else empty

    return tuple(columns), take, link


def _with_missing(
    columns: tuple[Field, ...], take: Callable[[Any], Values], column: str, meaning: Meaning, source: str
) -> tuple[tuple[Field, ...], Callable[[Any], Values]]:
    """Three columns more: whether there is a value, in which way it is missing, and what is printed instead."""
    state = Meaning.of(N_("Whether there is a value: given, known to be missing, or not mentioned."))
    way = Meaning.of(N_("In which way the source leaves it out."))
    printed = Meaning.of(N_("What the source prints in its place."))
    words = snake(MissingKind.__name__)
    more = (
        Field(f"{column}_state", meaning.then(state), source=source, words=STATES, required=True),
        Field(f"{column}_missing", meaning.then(way), source=source, words=words),
        Field(f"{column}_missing_printed", meaning.then(printed), source=source),
    )
    empty = (None,) * len(columns)

    def taken(value: Any) -> Values:
        if isinstance(value, Missing):
            return (*empty, ABSENT, value.missing.value, plain(value.printed))
        state = UNSTATED if value is None or value == () else GIVEN
        return (*take(value), state, None, None)

    return (*columns, *more), taken


def _with_room(take: Callable[[Any], Values]) -> Callable[[Any], Values]:
    return lambda value: (*take(value), None)


def _nothing(_value: Any) -> Values:
    return ()


def _scalar(value: Any) -> Values:
    return (plain(value),)


def plain(value: Any) -> Any:
    """A value as a database holds it."""
    if value is None or value is True or value is False:
        return value
    if type(value) is str and value.isascii() and "\x00" not in value:
        return value or None  # nearly all texts
    if isinstance(value, str):
        return clean(value)
    return float(value) if isinstance(value, Decimal) else value


def clean(text: str) -> str | None:
    """Text that every program can read; None where there is none.

    Half a character pair, as a wrong escape in YAML can leave, has no UTF-8: the escape itself stands there instead.
    """
    plain = str(text)
    if not plain.isascii():
        plain = plain.encode("utf-8", "backslashreplace").decode("utf-8")
    return plain.replace("\x00", "") or None


def link_columns(model: type[Model]) -> Iterator[str]:
    """The columns of a model's table that hold the path of another item."""
    for landing in layout(model):
        if landing.link is not None:
            yield landing.link.column
