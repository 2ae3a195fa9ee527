"""Lays out many agendas as tables: by an executor, and only those that changed where their rows are kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lea_model.checker.rules import RULES
from lea_model.checker.runner import all_rules
from lea_model.comparison.comparison import Part, part_of
from lea_model.comparison.subject import Subject
from lea_model.comparison.tables import TABLES
from lea_model.country.comparing import each_part
from lea_model.country.fingerprint import settings_text
from lea_model.country.keeping import NOTHING_KEPT, OTHER_RULES, Kept, OtherAgendas
from lea_model.country.kept_work import Work, kept_or_made
from lea_model.country.part_data import part_data, part_from
from lea_model.country.paths import agendas_of
from lea_model.country.store import Store
from lea_model.diagnostics import Phrase
from lea_model.exporter.database.dataset import AgendaTables, Dataset, agenda_rows, tabulate_parts
from lea_model.exporter.database.row_file import block_of
from lea_model.index import agenda_of
from lea_model.loader import read
from lea_model.loader.agenda_reader import Taken, read_taken, take


def tabulate_all(
    paths: str | Path | Iterable[str | Path],
    *,
    executor: Executor | None = None,
    cache: str | Path | None = None,
) -> Dataset:
    """Lay out many agendas as relational tables, as `tabulate` does.

    Args:
        paths: Agendas and folders of agendas.
        executor: Who works out the rows of each agenda, such as a ``ProcessPoolExecutor`` or that of a Dask cluster. It
            is done here where None; the tables are always finished here.
        cache: A folder in which the rows of each agenda are kept, until its files or the software change; nothing is
            kept where None. It may be deleted at any time.

    Returns:
        All tables. They are the same whoever does the work, and whatever was kept.

    Raises:
        UsageError: There is nothing at a path, two agendas have the same id, one could not be built, or the folder
            cannot be used.
    """
    run = TabulateRun(agendas_of(paths), executor, cache)

    def readable() -> Iterator[tuple[Path, AgendaTables]]:
        for one in run.agendas():
            if one.tables is None:
                agenda_of(read(one.path))  # says what is wrong
            else:
                yield Path(one.path), one.tables

    return tabulate_parts(each_tables(readable()))


def each_tables(given: Iterable[tuple[Path, AgendaTables]]) -> Iterator[AgendaTables]:
    """What agendas contribute, one by one.

    Raises:
        UsageError: Two have the same id.
    """
    now: list[AgendaTables] = []

    def parts() -> Iterator[tuple[Path, Part]]:
        for path, tables in given:
            now[:] = [tables]
            yield path, tables.part

    for _ in each_part(parts()):
        yield now[0]


class AgendaRowsMade(NamedTuple):
    """What working on one agenda gave.

    Attributes:
        path: The agenda, as findings name it.
        tables: What it contributes; None where no agenda could be built.
        anew: Why it was worked on in this run; None where what was kept still holds.
    """

    path: str
    tables: AgendaTables | None
    anew: Phrase | None


class TabulateRun:
    """One run over many agendas.

    Args:
        agendas: The agendas.
        executor: Who does the work; it is done here where None.
        cache: The folder in which rows are kept; nothing is kept where None.

    Raises:
        UsageError: The folder cannot be used.
    """

    def __init__(
        self, agendas: Sequence[Path], executor: Executor | None = None, cache: str | Path | None = None
    ) -> None:
        self._agendas = agendas
        self._executor = executor
        self._kept = None if cache is None else Kept(Store(cache), OtherAgendas(()))
        self._without = NOTHING_KEPT
        rules, faults = all_rules()
        if self._kept is not None and (len(rules) > len(RULES) or faults):
            self._kept, self._without = None, OTHER_RULES

    def agendas(self) -> Iterator[AgendaRowsMade]:
        """What each agenda contributes, in their order."""
        work = Work("tabulate", settings_text(None), rows_of)
        tasks = ((taken, taken) for taken in map(take, self._agendas))
        for path, content, why in kept_or_made(work, tasks, self._kept, self._executor, self._without):
            yield AgendaRowsMade(path, _tables(content), why)


def rows_of(taken: Taken) -> bytes:
    """The rows of one agenda, and what it contributes to the comparison, as text that is kept.

    Returns:
        A line of JSON that says of each table how many rows it has and how many bytes they are; those rows one after
        the other; then the contribution. Nothing where no agenda can be built.
    """
    result = read_taken(taken, places=True)  # each row says where it stands
    if result.agenda is None:
        return b""
    subject = Subject(result)
    made = [(name, len(rows), block_of(rows)) for name, rows in agenda_rows(subject, result) if rows]
    sizes = [(name, count, len(text)) for name, count, text in made]
    part = part_data(part_of(subject, TABLES.values()))
    last = json.dumps(part, separators=(",", ":"), default=date.isoformat).encode()
    return b"".join((json.dumps(sizes).encode(), b"\n", *(text for _, _, text in made), last))


def _tables(content: bytes) -> AgendaTables | None:
    """What `rows_of` gave, as it is asked for."""
    if not content:
        return None
    head, _, rest = content.partition(b"\n")
    rows: list[tuple[str, int, bytes]] = []
    at = 0
    for name, count, size in json.loads(head):
        rows.append((name, count, rest[at : at + size]))
        at += size
    return AgendaTables(rows, part_from(json.loads(rest[at:]), TABLES.values()))
