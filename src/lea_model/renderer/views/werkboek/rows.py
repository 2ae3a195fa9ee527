"""The agenda as rows of sheets: what goes out in a workbook, and what is compared when it comes back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import Language
from lea_model.index import Index
from lea_model.model.base import Item, Model, label
from lea_model.renderer.views.werkboek.cells import cell_of, clean
from lea_model.renderer.views.werkboek.sheet_plan import LIST, PARENT, ROWS, SheetKind, homes, sheet_kinds
from lea_model.text import one_line, shorten
from lea_model.vocabulary.kinds import BY_CLASS
from lea_model.vocabulary.words import key_words

_NAMED: Final = 60
"""How much of a title or text is shown to recognise something by."""
_LONGEST: Final = 32_000
_ACTORS: Final = frozenset({"party", "body", "hub", "municipality", "footnote", "document", "district"})
"""Kinds that are referred to by a name that says itself what it is."""


class CellValue(NamedTuple):
    """What a cell says, and whether it can be changed there."""

    text: str
    open: bool = True


@dataclass(frozen=True)
class GridRow:
    """A thing as a row (rij).

    Attributes:
        key: What stands in column A: its id, the one derived for it, or a number of its own.
        path: Where in the agenda it stands.
        item: The thing.
        cells: What its cells say, by the name of the column.
        names: What its references mean, by the name of the column: only to be read.
    """

    key: str
    path: Path
    item: Model
    cells: Mapping[str, CellValue]
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    """An agenda as sheets with rows.

    Attributes:
        language: The language of the workbook.
        kinds: The sheets that there can be, by the key of their kind.
        rows: The rows of each, by the key of the kind.
        left_out: How many things stand in the agenda that have no row, by what they are called.
    """

    language: Language
    kinds: Mapping[str, SheetKind]
    rows: Mapping[str, list[GridRow]]
    left_out: Mapping[str, int]

    def row(self, kind: str, key: str) -> GridRow | None:
        """The row with a key."""
        return next((one for one in self.rows.get(kind, ()) if one.key == key), None)


def grid_of(index: Index, language: Language) -> Grid:
    """Lay an agenda out in rows."""
    kinds = {kind.key: kind for kind in sheet_kinds(language)}
    keys = _keys(index, language)
    meant = _meant(index, keys)
    rows: dict[str, list[GridRow]] = defaultdict(list)
    for path, key in keys.items():
        item = index.items[path]
        kind = kinds[BY_CLASS[type(item).__name__].key]
        rows[kind.key].append(_row(index, kind, path, key, keys, meant, language))
    left_out: dict[str, int] = defaultdict(int)
    for path, item in index.items.items():
        if type(item) in ROWS and path not in keys and path and isinstance(path[-1], int):
            left_out[BY_CLASS[type(item).__name__].plural.text(language)] += 1
    return Grid(language, kinds, rows, left_out)


def _keys(index: Index, language: Language) -> dict[Path, str]:
    """What stands in column A for each thing that has a row, by its path."""
    keys: dict[Path, str] = {(): index.agenda.id}
    taken: dict[type[Model], set[str]] = defaultdict(set)
    counts: dict[type[Model], int] = defaultdict(int)
    for path, item in index.items.items():
        cls = type(item)
        if cls not in ROWS or len(path) < 2 or not isinstance(path[-1], int):
            continue
        owner = path[:-2]
        if owner not in keys or path[-2] not in homes(cls).get(type(index.items[owner]), ()):
            continue
        entry = index.at(path)
        own = entry.id if entry is not None else item.id if isinstance(item, Item) else None
        counts[cls] += 1
        key = own or f"{BY_CLASS[cls.__name__].label.text(language).replace(' ', '-')}-{counts[cls]}"
        number, stem = 1, key
        while key in taken[cls]:
            number += 1
            key = f"{stem}~{number}"
        taken[cls].add(key)
        keys[path] = key
    return keys


def _row(
    index: Index,
    kind: SheetKind,
    path: Path,
    key: str,
    keys: Mapping[Path, str],
    meant: Mapping[tuple[Path, str], list[str]],
    language: Language,
) -> GridRow:
    item = index.items[path]
    cells: dict[str, CellValue] = {}
    names: dict[str, str] = {}
    for column in kind.columns:
        if column.name == PARENT:
            owner = path[:-2]
            cells[PARENT] = CellValue(reference_to(index, owner, keys, language))
            if owner:
                names[PARENT] = shorten(one_line(clean(label(index.items[owner]))), _NAMED)
        elif column.name == LIST:
            cells[LIST] = CellValue(key_words(str(path[-2]), language))
        else:
            text, can_change = cell_of(getattr(item, column.name), column.form, language)
            if len(text) > _LONGEST:  # no cell of Excel holds it
                text, can_change = shorten(text, _LONGEST), False
            cells[column.name] = CellValue(text, can_change)
            if words := meant.get((path, column.name)):
                names[column.name] = "\n".join(words)
    return GridRow(key, path, item, cells, names)


def reference_to(index: Index, path: Path, keys: Mapping[Path, str], language: Language) -> str:
    """What stands in a cell for something that a row belongs to: its kind and its key; empty for the agenda."""
    if not path:
        return ""
    kind = BY_CLASS[type(index.items[path]).__name__]
    return f"{kind.prefix(language) if kind.prefixes else kind.label.text(language).replace(' ', '-')}:{keys[path]}"


def _meant(index: Index, keys: Mapping[Path, str]) -> dict[tuple[Path, str], list[str]]:
    """What references by an id or number mean, by the row and the column that they stand in."""
    found: dict[tuple[Path, str], list[str]] = defaultdict(list)
    for reference in index.references:
        target = reference.target
        if target is None or target.kind in _ACTORS or not target.label or target.label == reference.text:
            continue
        owner, name = reference.owner, reference.field
        if owner not in keys:
            if len(owner) < 2 or owner[:-2] not in keys:
                continue
            owner, name = owner[:-2], str(owner[-2])
        found[owner, name].append(f"{reference.text}: {shorten(one_line(clean(target.label)), _NAMED)}")
    return found
