"""Columns that several tables have."""

from __future__ import annotations

from typing import Final

from lea_model.comparison.cells import Kind
from lea_model.comparison.table import Column
from lea_model.i18n import N_

AGENDA: Final = Column(
    name="agenda",
    label=N_("Agenda"),
    definition=N_("The id of the agenda. It tells two editions of one municipality apart."),
    key=True,
)
MUNICIPALITY: Final = Column(
    name="municipality",
    label=N_("Municipality"),
    definition=N_("The municipality of the agenda; several for a regional agenda."),
)
LEVEL: Final = Column(
    name="level",
    label=N_("Level"),
    definition=N_("The level of planning of what is counted. Counts compare within a level only."),
    key=True,
    words="niveau",
)


def counting(name: str, label: str, definition: str, unit: str) -> Column:
    """A column that counts."""
    return Column(name=name, label=label, definition=definition, kind=Kind.INTEGER, unit=unit)


def share(definition: str) -> Column:
    """A column with a part of a whole, from 0 to 1."""
    return Column(name="share", label=N_("Share"), definition=definition, kind=Kind.DECIMAL, unit=N_("part of 1"))


def part(count: int, total: int) -> float | None:
    """Count as a part of the total, to four decimals; None where there is nothing to be a part of."""
    return round(count / total, 4) if total else None


def ways(name: str, of: str) -> Column:
    """The column that says in which way another one is known to be missing."""
    return Column(name=name, label=N_("Missing"), definition=of, words="ontbreekt")
