"""Compares many agendas: by an executor, and only those that changed where what they contribute is kept."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lea_model.comparison.comparison import Comparison, Part, chosen_tables, compare_parts, part_of
from lea_model.comparison.counted_together import subjects_together
from lea_model.comparison.subject import Subject
from lea_model.country.fingerprint import settings_text
from lea_model.country.keeping import Kept, OtherAgendas
from lea_model.country.kept_work import Work, kept_or_made
from lea_model.country.part_data import part_data, part_from
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
        names = tuple(definition.name for definition in self.chosen)
        settings = settings_text(None, tables=names)
        taken = (tuple(map(take, paths)) for paths in self.bundles)
        tasks = ((_all_of(each), Task(each, names)) for each in taken)
        work = Work("compare together", settings, contribution)
        for path, content, why in kept_or_made(work, tasks, self._kept, self._executor):
            data = json.loads(content)
            parts = tuple(part_from(part, self.chosen) for part in data["parts"])
            yield AgendaPart(path, parts, tuple(data["unreadable"]), tuple(data["partial"]), why)


def _all_of(each: tuple[Taken, ...]) -> Taken:
    """The files of several agendas as those of the first: what they contribute together depends on all of them."""
    first = each[0]
    if len(each) == 1:
        return first
    files = {name: content for one in each for name, content in one.files.items()}
    return Taken(first.path, files, tuple(found for one in each for found in one.findings))


def contribution(task: Task) -> bytes:
    """What an agenda and those that work it out contribute, as text that is kept."""
    results = [read_taken(one, places=True) for one in task.taken]
    subjects = subjects_together([Subject(result) for result in results if result.agenda is not None])
    chosen = chosen_tables(task.tables)
    data = {
        "unreadable": [result.path for result in results if result.agenda is None],
        "partial": [result.path for result in results if result.agenda is not None and not result.ok],
        "parts": [part_data(part_of(subject, chosen)) for subject in subjects],
    }
    return json.dumps(data, separators=(",", ":"), default=date.isoformat).encode()
