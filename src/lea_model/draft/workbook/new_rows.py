"""A row that somebody typed as plain data of the format."""

from __future__ import annotations

from collections.abc import Mapping
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


def row_data(
    row: NewRow, language: Language, index: Index | None, taken: set[str]
) -> tuple[dict[str, Any], list[Remark]]:
    """A new row as plain data.

    Args:
        row: The row.
        language: The language of the keys.
        index: The agenda that it comes into; None where there is none yet.
        taken: The ids that other new rows of the kind have; that of this row is added.

    Returns:
        The data, and what is wrong with them.
    """
    data: dict[str, Any] = {}
    problems: list[Remark] = []
    cls = row.kind.model
    named = any(row.cells.get(name) for name in ("title", "name", "number"))
    if cls.__name__ in KIND_OF and (row.key or not named):
        data["id"] = slug(row.key) or _new_id(index, row.cells, row.kind.key, taken)
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


def means(row: NewRow, owner: str) -> bool:
    """Whether a cell that says what something belongs to names a row."""
    bare = owner.partition(":")[2].strip() or owner
    names = [row.key, *(row.cells.get(name, "") for name in ("title", "name", "number"))]
    return any(name and normal(name) in (normal(owner), normal(bare)) for name in names)


def _new_id(index: Index | None, cells: Mapping[str, str], kind: str, taken: set[str]) -> str:
    """An id for a new row: of its title, name, number or first words, and no other's."""
    known = {entry.id for entry in index.of_kind(kind)} if index is not None else set()
    words = next((cells[name] for name in ("title", "name", "number", "text", "printed") if cells.get(name)), kind)
    stem = "-".join(slug(words).split("-")[:_WORDS]) or kind.replace("_", "-")
    found, number = stem, 1
    while found in known | taken:
        number += 1
        found = f"{stem}-{number}"
    taken.add(found)
    return found


def _printed(cls: type[Model], name: str, cells: Mapping[str, str]) -> bool:
    """Whether a field that must be there is read from what is printed."""
    return name in ("value", "start") and "printed" in cells and "printed" in cls.model_fields
