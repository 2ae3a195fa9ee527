"""The values of a workbook as they went out: kept in a sheet that nobody sees, to tell later who changed what."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.renderer.views.werkboek.rows import Grid

FORMAT: Final = 1
"""Which form of the baseline this is; one that is not known is refused."""

BASELINE_SHEET: Final = "_lea_basis"
LISTS_SHEET: Final = "_lea_keuzes"


class Baseline(NamedTuple):
    """A workbook as it went out.

    Attributes:
        agenda: The id of the agenda.
        language: The language of the workbook.
        made_by: The version of lea-model that made it.
        sheets: The names of its sheets, by the key of the kind.
        columns: The names of the columns of each sheet.
        rows: The rows of each sheet: the key, the path, and the texts of the columns.
        names: What the columns that are made said, by the key of the row and the name of the column.
        fixed: Which cells could not be changed there: the number of the row and of the column.
    """

    agenda: str
    language: str
    made_by: str
    sheets: Mapping[str, str]
    columns: Mapping[str, list[str]]
    rows: Mapping[str, list[tuple[str, Path, list[str]]]]
    fixed: Mapping[str, frozenset[tuple[int, int]]]
    names: Mapping[str, Mapping[tuple[str, str], str]]


def made_by() -> str:
    """The version of lea-model."""
    try:
        return version("lea-model")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "?"


def written(grid: Grid, agenda: str, sheets: Mapping[str, str]) -> str:
    """Write a baseline, with what proves that it is whole."""
    kinds = {}
    for key, name in sheets.items():
        columns = [column.name for column in grid.kinds[key].columns]
        rows = grid.rows.get(key, [])
        kinds[key] = {
            "name": name,
            "columns": columns,
            "rows": [[row.key, list(row.path), *(row.cells[one].text for one in columns)] for row in rows],
            "fixed": [
                [number, place]
                for number, row in enumerate(rows)
                for place, one in enumerate(columns)
                if not row.cells[one].open
            ],
            "names": [[row.key, name, text] for row in rows for name, text in row.names.items()],
        }
    about = {"format": FORMAT, "lea-model": made_by(), "agenda": agenda, "language": grid.language, "sheets": kinds}
    text = json.dumps(about, separators=(",", ":"))
    return f"{_hash(text)}:{text}"


def read(text: str) -> Baseline | None:
    """Read a baseline; None where it is not whole, or of a form that is not known."""
    stated, _, body = text.partition(":")
    if _hash(body) != stated:
        return None
    about: dict[str, Any] = json.loads(body)
    if about.get("format") != FORMAT:
        return None
    kinds: dict[str, dict[str, Any]] = about["sheets"]
    return Baseline(
        about["agenda"],
        about["language"],
        about["lea-model"],
        {key: kind["name"] for key, kind in kinds.items()},
        {key: kind["columns"] for key, kind in kinds.items()},
        {key: [(row[0], tuple(row[1]), row[2:]) for row in kind["rows"]] for key, kind in kinds.items()},
        {key: frozenset((row, column) for row, column in kind["fixed"]) for key, kind in kinds.items()},
        {key: {(row, name): text for row, name, text in kind["names"]} for key, kind in kinds.items()},
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
