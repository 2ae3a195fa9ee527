"""What several tables have: columns, cells that can be known to be missing, and rows that rest on one item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

from lea_model.comparison.cells import CellKind
from lea_model.comparison.subject import Subject, missing, stated
from lea_model.comparison.table import Column, Gathered, Line, Row
from lea_model.diagnostics import Path
from lea_model.i18n import N_

Key = TypeVar("Key")

AGENDA: Final = Column(
    "agenda", N_("Agenda"), N_("The id of the agenda. It tells two editions of one municipality apart."), key=True
)
MUNICIPALITY: Final = Column(
    "municipality", N_("Municipality"), N_("The municipality of the agenda; several for a regional agenda.")
)
LEVEL: Final = Column(
    "level",
    N_("Level"),
    N_("The level of planning of what is counted. Counts compare within a level only."),
    key=True,
    words="niveau",
)


def of_agendas(*columns: Column) -> tuple[Column, ...]:
    """The columns of a table: each row says of which agenda and municipality it is, then what is its own."""
    return (AGENDA, MUNICIPALITY, *columns)


def counting(name: str, label: str, definition: str, unit: str) -> Column:
    """A column that counts."""
    return Column(name, label, definition, kind=CellKind.INTEGER, unit=unit)


def share(definition: str) -> Column:
    """A column with a part of a whole, from 0 to 1."""
    return Column("share", N_("Share"), definition, kind=CellKind.DECIMAL, unit=N_("part of 1"))


def part(count: int, total: int) -> float | None:
    """Count as a part of the total, to four decimals; None where there is nothing to be a part of."""
    return round(count / total, 4) if total else None


def open_column(name: str, label: str, definition: str, **more: Any) -> Column:
    """A column whose value can be known to be missing; `ways` makes the one that says how."""
    return Column(name, label, definition, missing=f"{name}_missing", **more)


def ways(name: str, definition: str) -> Column:
    """The column that says in which way the value of another one is known to be missing."""
    return Column(f"{name}_missing", N_("Missing"), definition, words="ontbreekt")


def stated_or_missing(**values: object) -> dict[str, Any]:
    """The cells of such columns: what is stated, and in which way it is missing."""
    return {name: stated(value) for name, value in values.items()} | {
        f"{name}_missing": missing(value) for name, value in values.items()
    }


def resting_on(subject: Subject, path: Path, row: Row, *, without: Iterable[str] = ()) -> Line[Row]:
    """A row about one item: all that it says rests on that item, also that something is known to be missing.

    Args:
        subject: The agenda.
        path: The item.
        row: The cells.
        without: Columns that rest on something else, or on nothing. The first three say which row it is.
    """
    values: dict[str, object] = row._asdict()  # type: ignore[attr-defined]  # every row is a named tuple
    said = [name for name in [*values][3:] if values[name] is not None and name not in without]
    said += [name.removesuffix("_missing") for name in said if name.endswith("_missing")]
    return Line(row, dict.fromkeys(said, subject.counted([path])))


def filled(
    gathered: Gathered[Row],
    key_of: Callable[[Row], Key],
    ordered: Callable[[set[Key]], list[Key]],
    empty: Callable[[tuple[str, str], Key], Row],
) -> Iterator[Line[Row]]:
    """Rows of what any agenda has, for each agenda: of what one lacks an empty one.

    Args:
        gathered: The rows of what each agenda has.
        key_of: What a row is about.
        ordered: Puts what rows are about in order.
        empty: Makes the row of an agenda, by its id and municipality, that lacks something.
    """
    keys = ordered({key_of(line.row) for one in gathered for line in one.lines})
    for agenda, lines in gathered:
        known = {key_of(line.row): line for line in lines}
        for key in keys:
            yield known[key] if key in known else Line(empty(agenda, key))
