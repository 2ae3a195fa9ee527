"""Which row of the files is which of those that went out.

An id that is derived from a title, or counted, becomes another one when titles change and rows come and go: colleagues
who each fill in the same workbook would lose sight of each other's rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lea_model.diagnostics import Path
from lea_model.renderer.views.werkboek.rows import CellValue, GridRow
from lea_model.renderer.views.werkboek.sheet_plan import LIST, PARENT

BaseRow = tuple[str, Path, list[str]]
"""A row as it went out: its key, its path, and what its columns said."""

_ALIKE: Final = 0.5
"""How much of what two rows say must be equal for them to be one."""
_SAME_PLACE: Final = 0.3
"""How much that is for rows at the same place in the agenda."""
_MOST: Final = 40_000
"""Not more pairs of rows than this are held beside each other."""


def matched(base: Sequence[BaseRow], columns: Sequence[str], now: Sequence[GridRow]) -> dict[str, GridRow]:
    """Find the rows that went out among those of the files.

    Args:
        base: The rows as they went out.
        columns: The names of their columns.
        now: The rows of the files.

    Returns:
        The row of the files for each key, where there is one: by id and content, by content, by an id that was given,
        and else by what most of its cells say.
    """
    told = [number for number, name in enumerate(columns) if name not in (PARENT, LIST)]
    texts = {row.path: tuple(_cell(row.cells, columns[number]) for number in told) for row in now}
    lines = {key: tuple(line[number] for number in told) for key, _, line in base}
    by_key = {row.key: row for row in now}
    found: dict[str, GridRow] = {}
    taken: set[Path] = set()

    def take(key: str, row: GridRow) -> None:
        found[key] = row
        taken.add(row.path)

    for key, _, _ in base:
        row = by_key.get(key)
        if row is not None and (texts[row.path] == lines[key] or row.item.__dict__.get("id") == key):
            take(key, row)
    spots: dict[tuple[str, ...], list[GridRow]] = defaultdict(list)
    for row in now:
        if row.path not in taken:
            spots[texts[row.path]].append(row)
    for key, _, _ in base:
        if key not in found and spots[lines[key]]:
            take(key, spots[lines[key]].pop(0))
    left = [(key, path) for key, path, _ in base if key not in found]
    free = [row for row in now if row.path not in taken]
    by_path = {row.path: row for row in free}
    for key, path in left:
        row = by_path.get(path)
        if row is not None and _shared(lines[key], texts[path]) >= _SAME_PLACE:
            take(key, row)
    left = [one for one in left if one[0] not in found]
    free = [row for row in free if row.path not in taken]
    for number, place in _alike([lines[key] for key, _ in left], [texts[row.path] for row in free]):
        take(left[number][0], free[place])
    return found


def _alike(left: Sequence[Sequence[str]], free: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """The pairs of rows that are most alike, each row once."""
    if len(left) * len(free) > _MOST:
        return
    scores = [
        (-score, number, place)
        for number, one in enumerate(left)
        for place, other in enumerate(free)
        if (score := _shared(one, other)) >= _ALIKE
    ]
    gone: set[int] = set()
    met: set[int] = set()
    for _, number, place in sorted(scores):
        if number not in met and place not in gone:
            met.add(number)
            gone.add(place)
            yield number, place


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of what two rows say is equal."""
    said = sum(1 for a, b in zip(one, other, strict=True) if a or b)
    return sum(1 for a, b in zip(one, other, strict=True) if a and a == b) / said if said else 0


def _cell(cells: Mapping[str, CellValue], name: str) -> str:
    value = cells.get(name)
    return value.text if value is not None else ""
