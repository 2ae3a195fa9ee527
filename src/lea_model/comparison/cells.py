"""What stands behind the cells of a comparison: places in agendas, and what kinds of values there are."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from lea_model.diagnostics import Path


class CellKind(StrEnum):
    """What the cells of a column hold (soort waarde)."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"


class Place(NamedTuple):
    """Something in an agenda that a cell counts or quotes (vindplaats).

    Attributes:
        agenda: Id of the agenda.
        path: Where it stands in the model, in English names.
        kind: What it is, such as ``action``.
        number: Its printed number.
        label: The words that it goes by.
        document: The source document, by its id.
        section: The section of that document.
        lines: The lines of its text version.
        file: The file that it stands in, where that is known.
        line: The line in that file.
    """

    agenda: str
    path: Path
    kind: str
    number: str | None
    label: str
    document: str | None
    section: str | None
    lines: str | None
    file: str | None
    line: int | None


class Evidence(NamedTuple):
    """One reason for what a cell says (onderbouwing).

    Attributes:
        place: What it rests on.
        reading: ``letterlijk`` or ``geduid`` where a tag or words say it; None where it is simply there to be counted.
        by: How it was found: ``tag``, ``named``, ``near``; None where it is simply there.
        read_by: Who tagged it so.
        words: The words or the term that say it.
    """

    place: Place
    reading: str | None = None
    by: str | None = None
    read_by: str | None = None
    words: str | None = None


class EvidenceRow(NamedTuple):
    """Evidence as a row of a table of its own, beside the table that it is about.

    Attributes:
        row: Number of the row in that table, from 1.
        column: The column.
        agenda: Id of the agenda.
        path: Where it stands in the model.
        kind: What it is.
        number: Its printed number.
        label: The words that it goes by.
        document: The source document.
        section: The section of that document.
        lines: The lines of its text version.
        file: The file that it stands in.
        line: The line in that file.
        reading: ``letterlijk`` or ``geduid``, or None.
        by: How it was found, or None.
        read_by: Who tagged it so, or None.
        words: The words or the term that say it, or None.
    """

    row: int
    column: str
    agenda: str
    path: str
    kind: str
    number: str | None
    label: str
    document: str | None
    section: str | None
    lines: str | None
    file: str | None
    line: int | None
    reading: str | None
    by: str | None
    read_by: str | None
    words: str | None


EVIDENCE_KINDS: Final[Mapping[str, CellKind]] = {
    name: CellKind.INTEGER if name in ("row", "line") else CellKind.TEXT for name in EvidenceRow._fields
}
"""What the columns of a table of evidence hold."""
