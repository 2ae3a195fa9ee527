"""Compares many agendas: by an executor, and only those that changed where what they contribute is kept."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lea_model.comparison.cells import CellKind
from lea_model.comparison.comparison import Compared, Comparison, Part, chosen_tables, compare_parts, part_of
from lea_model.comparison.counted_together import subjects_together
from lea_model.comparison.evidence_file import EvidenceText, evidence_text
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Definition, Line
from lea_model.country.executing import Ready, in_order
from lea_model.country.fingerprint import settings_text
from lea_model.country.keeping import NOTHING_KEPT, Kept, Key, OtherAgendas, key_of
from lea_model.country.paths import agendas_of
from lea_model.country.store import Store
from lea_model.diagnostics import Phrase
from lea_model.index import agenda_of
from lea_model.loader import each_once, read
from lea_model.loader.agenda_reader import Taken, read_taken, take
from lea_model.loader.bundled_paths import bundles_at


def compare_all(
    paths: str | Path | Iterable[str | Path],
    *,
    tables: Collection[str] = (),
    executor: Executor | None = None,
    cache: str | Path | None = None,
    together: bool = True,
) -> Comparison:
    """Compare many agendas, as `compare` does.

    Args:
        paths: Agendas and folders of agendas.
        tables: Names of the tables to make; all where empty.
        executor: Who looks at each agenda, such as a ``ProcessPoolExecutor`` or that of a Dask cluster. It is done here
            where None; the tables are always finished here.
        cache: A folder in which is kept what each agenda contributes, until its files or the software change; nothing
            is kept where None. It may be deleted at any time.
        together: Whether an agenda is compared together with the agendas that work it out: an execution agenda, a year
            plan.

    Returns:
        The tables. They are the same whoever does the work, and whatever was kept.

    Raises:
        UsageError: There is nothing at a path, there is no such table, two agendas have the same id, one could not be
            built, or the folder cannot be used.
    """
    agendas = agendas_of(paths)
    run = CompareRun(agendas, tables, executor, cache, together=together)

    def readable() -> Iterator[tuple[Path, Part]]:
        for one in run.parts():
            for path in one.unreadable:
                agenda_of(read(path))  # says what is wrong
            yield from ((Path(one.path), part) for part in one.parts)

    return compare_parts(each_part(readable()), run.chosen)


def each_part(parts: Iterable[tuple[Path, Part]]) -> Iterator[Part]:
    """What agendas contribute, one by one.

    Raises:
        UsageError: Two have the same id.
    """
    seen: dict[str, Path] = {}
    for path, part in parts:
        first = seen.setdefault(part.compared.id, path)
        if first is not path:
            list(each_once(map(read, (first, path))))  # says what is wrong
        yield part


class AgendaPart(NamedTuple):
    """What looking at one agenda gave (bijdrage van een agenda), with those that are counted with it.

    Attributes:
        path: The agenda, as findings name it.
        parts: What it contributes: once with those that work it out; none where no agenda could be built.
        unreadable: The paths of the agendas that could not be built.
        partial: The paths of the agendas of which not all could be read.
        anew: Why it was looked at in this run; None where what was kept still holds.
    """

    path: str
    parts: tuple[Part, ...]
    unreadable: tuple[str, ...]
    partial: tuple[str, ...]
    anew: Phrase | None


class Task(NamedTuple):
    """The work on an agenda and those that work it out, as it is handed to another process (taak)."""

    taken: tuple[Taken, ...]
    tables: tuple[str, ...]


class CompareRun:
    """One run over many agendas.

    Args:
        agendas: The agendas.
        tables: Names of the tables to make; all where empty.
        executor: Who does the work; it is done here where None.
        cache: The folder in which contributions are kept; nothing is kept where None.
        together: Whether agendas are compared together with those that work them out.

    Attributes:
        chosen: The tables to make.
        bundles: The agendas, each with those that it is compared with as one.

    Raises:
        UsageError: There is no such table, or the folder cannot be used.
    """

    def __init__(
        self,
        agendas: Sequence[Path],
        tables: Collection[str] = (),
        executor: Executor | None = None,
        cache: str | Path | None = None,
        *,
        together: bool = True,
    ) -> None:
        self.chosen = chosen_tables(tables)
        self.bundles = bundles_at(agendas) if together else [(path,) for path in agendas]
        self._executor = executor
        self._kept = None if cache is None else Kept(Store(cache), OtherAgendas(()))

    def parts(self) -> Iterator[AgendaPart]:
        """What each agenda contributes, in their order."""
        waiting: deque[tuple[Taken, Key | None, Phrase | None]] = deque()
        names = tuple(definition.name for definition in self.chosen)
        settings = settings_text(None, tables=names)

        def tasks() -> Iterator[Task | Ready[bytes]]:
            for paths in self.bundles:
                each = tuple(map(take, paths))
                taken = _all_of(each)
                key = None if self._kept is None else key_of(taken, "compare together", settings)
                found = NOTHING_KEPT if self._kept is None or key is None else self._kept.find(key)
                if isinstance(found, bytes):
                    waiting.append((taken, None, None))
                    yield Ready(found)
                else:
                    waiting.append((taken, key, found))
                    yield Task(each, names)

        for content in in_order(contribution, tasks(), self._executor):
            taken, key, why = waiting.popleft()
            if self._kept is not None and key is not None:
                self._kept.keep(key, content, None)
            data = json.loads(content)
            parts = tuple(_part(part, self.chosen) for part in data["parts"])
            yield AgendaPart(taken.path, parts, tuple(data["unreadable"]), tuple(data["partial"]), why)


def _all_of(each: tuple[Taken, ...]) -> Taken:
    """The files of several agendas as those of the first: what they contribute together depends on all of them."""
    first = each[0]
    if len(each) == 1:
        return first
    files = {name: content for one in each for name, content in one.files.items()}
    return Taken(first.path, files, tuple(found for one in each for found in one.findings))


def contribution(task: Task) -> bytes:
    """What an agenda and those that work it out contribute, as text that is kept."""
    results = [read_taken(one) for one in task.taken]
    subjects = subjects_together([Subject(result) for result in results if result.agenda is not None])
    chosen = chosen_tables(task.tables)
    data = {
        "unreadable": [result.path for result in results if result.agenda is None],
        "partial": [result.path for result in results if result.agenda is not None and not result.ok],
        "parts": [_part_data(part_of(subject, chosen)) for subject in subjects],
    }
    return json.dumps(data, separators=(",", ":"), default=date.isoformat).encode()


def _part_data(part: Part) -> dict[str, Any]:
    return {
        "compared": part.compared,
        "key": part.key,
        "lines": {name: list(map(_line_data, lines)) for name, lines in part.lines},
    }


def _line_data(line: Line[Any]) -> list[Any]:
    return [line.row, evidence_text(line.evidence) if line.evidence else None, line.aside]


def _part(data: Mapping[str, Any], chosen: Iterable[Definition[Any]]) -> Part:
    agenda, municipality = data["key"]
    listed = ((one.name, map(_LineReader(one), data["lines"][one.name])) for one in chosen)
    return Part(_compared(data["compared"]), (agenda, municipality), listed)


def _compared(data: Sequence[Any]) -> Compared:
    return Compared(*data)._replace(parts=tuple(map(_compared, data[-1])))


class _LineReader:
    """Makes lines of a table out of what `_line_data` gave and JSON gave back."""

    def __init__(self, definition: Definition[Any]) -> None:
        self._row: Any = definition.row
        self._days = [number for number, column in enumerate(definition.columns) if column.kind is CellKind.DATE]

    def __call__(self, data: Sequence[Any]) -> Line[Any]:
        row, evidence, aside = data
        for number in self._days:
            if row[number] is not None:
                row[number] = date.fromisoformat(row[number])
        return Line(self._row(*row), {} if evidence is None else EvidenceText(evidence), tuple(aside))
