"""A row that somebody typed as plain data of the format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lea_model.diagnostics import Phrase
from lea_model.draft.workbook.edits import NewRow
from lea_model.draft.workbook.remarks import Remark
from lea_model.draft.workbook.values import NotReadable, plain_value, written_key
from lea_model.i18n import N_, Language
from lea_model.index import Index, normal, slug
from lea_model.model.base import Model
from lea_model.renderer.views.werkboek.sheet_plan import LIST, PARENT
from lea_model.vocabulary.kinds import KIND_OF

_WORDS = 6
"""How many words of a text make an id."""


def row_data(row: NewRow, language: Language, ids: NewIds) -> tuple[dict[str, Any], list[Remark]]:
    """A new row as plain data.

    Args:
        row: The row.
        language: The language of the keys.
        ids: Makes an id where the row needs one.

    Returns:
        The data, and what is wrong with them.
    """
    data: dict[str, Any] = {}
    problems: list[Remark] = []
    cls = row.kind.model
    named = any(row.cells.get(name) for name in ("title", "name", "number"))
    if cls.__name__ in KIND_OF and (row.key or not named):
        data["id"] = slug(row.key) or ids.of(row)
    for column in row.kind.columns:
        if column.name in (PARENT, LIST) or column.name not in row.cells:
            continue
        try:
            value = plain_value(cls, column, row.cells[column.name], language)
        except NotReadable as error:
            problems.append(Remark(row.at(column.name), error.phrase))
            continue
        data[written_key(column.name, language)] = value
    headings = {one.name: one.heading for one in row.kind.columns}
    message = N_("this row needs something in column '{heading}'")
    problems += [
        Remark(row.place, Phrase(message, {"heading": headings[name]}))
        for name, field in cls.model_fields.items()
        if field.is_required() and name in headings and name not in row.cells and not _printed(cls, name, row.cells)
    ]
    return data, problems


class NamedRows:
    """New rows by what they go by, so that each cell that names one finds it without a look at all the others.

    Args:
        rows: The rows, in order.
    """

    def __init__(self, rows: Iterable[NewRow]) -> None:
        self._by_name: dict[str, list[tuple[int, NewRow]]] = {}
        self._count = 0
        for row in rows:
            self.add(row)

    def add(self, row: NewRow) -> None:
        """Add a row."""
        names = [row.key, *(row.cells.get(name, "") for name in ("title", "name", "number"))]
        for name in {normal(name) for name in names if name}:
            self._by_name.setdefault(name, []).append((self._count, row))
        self._count += 1

    def meant(self, owner: str, row: NewRow | None = None) -> list[NewRow]:
        """The rows, in order, that a cell names that says what a row belongs to; never that row itself."""
        bare = owner.partition(":")[2].strip() or owner
        found = {at: one for name in (owner, bare) for at, one in self._by_name.get(normal(name), ())}
        return [found[at] for at in sorted(found) if found[at] is not row]


class NewIds:
    """Ids for new rows: of their title, name, number or first words, and no other's of their kind.

    Args:
        index: The agenda that they come into; None where there is none yet.
    """

    def __init__(self, index: Index | None) -> None:
        self._index = index
        self._taken: dict[str, set[str]] = {}
        self._numbers: dict[tuple[str, str], int] = {}

    def of(self, row: NewRow) -> str:
        """An id for a row."""
        kind, cells = row.kind.key, row.cells
        if kind not in self._taken:
            self._taken[kind] = {one.id for one in self._index.of_kind(kind)} if self._index is not None else set()
        taken = self._taken[kind]
        words = next((cells[name] for name in ("title", "name", "number", "text", "printed") if cells.get(name)), kind)
        stem = "-".join(slug(words).split("-")[:_WORDS]) or kind.replace("_", "-")
        number = self._numbers.get((kind, stem), 1)
        while (found := stem if number == 1 else f"{stem}-{number}") in taken:
            number += 1
        self._numbers[kind, stem] = number
        taken.add(found)
        return found


def _printed(cls: type[Model], name: str, cells: Mapping[str, str]) -> bool:
    """Whether a field that must be there is read from what is printed."""
    return name in ("value", "start") and "printed" in cells and "printed" in cls.model_fields
