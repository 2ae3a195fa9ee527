"""Checks many agendas: here or by an executor, and only those that changed where answers are kept."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import NamedTuple
from uuid import uuid4

from lea_model.checker.choosing import Choice, words_of
from lea_model.checker.rules import RULES
from lea_model.checker.runner import all_rules, check
from lea_model.config.settings import Config
from lea_model.country.agenda_ids import AgendaIds
from lea_model.country.executing import Ready, in_order
from lea_model.country.finding_data import from_data, to_data
from lea_model.country.fingerprint import digest, settings_text
from lea_model.country.keeping import NOTHING_KEPT, OTHER_RULES, Kept, Key, OtherAgendas, key_of, print_of
from lea_model.country.paths import agendas_of
from lea_model.country.store import Store
from lea_model.diagnostics import Finding, Phrase
from lea_model.index import Beside
from lea_model.loader.agenda_reader import Taken, read_taken, take
from lea_model.loader.together import Together
from lea_model.source import text_of_content

ConfigOf = Callable[[Path], Config | None]
"""Gives the settings of an agenda."""


class Checked(NamedTuple):
    """An agenda that was checked (gecontroleerde agenda).

    Attributes:
        path: The agenda, as findings name it.
        id: Its id; None where no agenda could be built.
        findings: What was found, in order of place.
        anew: Why it was checked in this run; None where an answer was kept that still holds.
    """

    path: str
    id: str | None
    findings: tuple[Finding, ...]
    anew: Phrase | None


def check_all(
    paths: str | Path | Iterable[str | Path],
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    config: Config | ConfigOf | None = None,
    executor: Executor | None = None,
    cache: str | Path | None = None,
) -> tuple[Checked, ...]:
    """Check many agendas, as ``lea check`` does.

    Args:
        paths: Agendas and folders of agendas.
        select: Codes, names or beginnings of codes to keep; all where empty.
        ignore: The same, to leave out.
        config: Settings for all of them, or a function that gives those of one agenda, such as ``find_config``.
        executor: Who does the work, such as a ``ProcessPoolExecutor`` or that of a Dask cluster; the paths must lead to
            the same files there. The work is done here where None.
        cache: A folder in which answers are kept until the files, settings or software change; nothing is kept where
            None. It may be deleted at any time.

    Returns:
        What was found in each agenda, in the order of the paths. It is the same whoever does the work, and whatever was
        kept.

    Raises:
        UsageError: There is nothing at a path, a code that no rule has, or the folder for answers cannot be used.
    """
    agendas = agendas_of(paths)
    config_of = config if callable(config) else lambda _path: config
    run = CheckRun(agendas, select, ignore, config_of, executor, cache)
    ids = AgendaIds()
    made = []
    for path, one in zip(agendas, run.answers(), strict=True):
        repeated = ids.repeated(path, one.id, run.wanted(path))
        made.append(Checked(one.path, one.id, (*one.findings, *repeated), one.anew))
    return tuple(made)


@dataclass(frozen=True)
class Answer:
    """What checking one agenda gave, with what a report shows of its files.

    Attributes:
        path: The agenda, as findings name it.
        id: Its id; None where no agenda could be built.
        findings: What was found.
        anew: Why it was checked; None where an answer was kept.
        taken: The files.
        without_text: The files of which no text can be shown.
    """

    path: str
    id: str | None
    findings: tuple[Finding, ...]
    anew: Phrase | None
    taken: Taken
    without_text: tuple[str, ...]

    def text_of(self, name: str) -> str | None:
        """The text of one of the files."""
        content = self.taken.files.get(name)
        return text_of_content(content) if isinstance(content, bytes) and name not in self.without_text else None


class Task(NamedTuple):
    """The work on one agenda, as it is handed to another process (taak)."""

    taken: Taken
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    config: Config | None
    others: tuple[str, ...]
    run: str


class Made(NamedTuple):
    """What the work on one agenda gave, as text that is kept.

    Attributes:
        content: The answer.
        others: The hash of the other agendas, where it looked at those.
    """

    content: bytes
    others: str | None


class CheckRun:
    """One run over many agendas.

    Args:
        agendas: The agendas.
        select: Codes to keep.
        ignore: Codes to leave out.
        config_of: Gives the settings of each.
        executor: Who does the work; it is done here where None.
        cache: The folder in which answers are kept; nothing is kept where None.
    """

    def __init__(
        self,
        agendas: Sequence[Path],
        select: Collection[str] = (),
        ignore: Collection[str] = (),
        config_of: ConfigOf = lambda _path: None,
        executor: Executor | None = None,
        cache: str | Path | None = None,
    ) -> None:
        self._agendas = agendas
        self._select, self._ignore = words_of(select), words_of(ignore)
        self._config_of = config_of
        self._executor = executor
        self._others = tuple(path.as_posix() for path in agendas) if len(agendas) > 1 else ()
        self._run = uuid4().hex
        self._kept = None if cache is None else Kept(Store(cache), OtherAgendas(agendas))
        self._why = NOTHING_KEPT
        rules, faults = all_rules()
        if self._kept is not None and (len(rules) > len(RULES) or faults):
            self._kept, self._why = None, OTHER_RULES

    def wanted(self, path: Path) -> Choice:
        """Which codes are asked for of an agenda."""
        rules, faults = all_rules()
        return Choice(self._select, self._ignore, [rule.code for rule in rules], self._config_of(path), faults)

    def answers(self) -> Iterator[Answer]:
        """What checking each agenda gives, in their order.

        Raises:
            UsageError: A code that no rule has.
        """
        waiting: deque[tuple[Taken, Key | None, Phrase | None]] = deque()

        def tasks() -> Iterator[Task | Ready[Made]]:
            for path in self._agendas:
                taken, config = take(path), _sendable(self._config_of(path))
                key = self._key(taken, config) if self._kept is not None else None
                found = self._kept.find(key) if self._kept is not None and key is not None else self._why
                if isinstance(found, bytes):
                    waiting.append((taken, None, None))
                    yield Ready(Made(found, None))
                else:
                    waiting.append((taken, key, found))
                    yield Task(taken, self._select, self._ignore, config, self._others, self._run)

        for made in in_order(work_on, tasks(), self._executor):
            taken, key, why = waiting.popleft()
            if self._kept is not None and key is not None:
                self._kept.keep(key, made.content, made.others)
            data = json.loads(made.content)
            findings = tuple(from_data(data["findings"]))
            yield Answer(taken.path, data["id"], findings, why, taken, tuple(data["without_text"]))

    def _key(self, taken: Taken, config: Config | None) -> Key:
        return key_of(taken, "check", settings_text(config, select=self._select, ignore=self._ignore))


def work_on(task: Task) -> Made:
    """Check one agenda."""
    beside = _Asked(_others(task.run, task.others))
    result = read_taken(task.taken, places=True)  # nearly every agenda has a finding
    findings = check(result, select=task.select, ignore=task.ignore, config=task.config, beside=beside)
    data = {
        "id": None if result.agenda is None else result.agenda.id,
        "findings": to_data(findings),
        "without_text": [source.name for source in result.sources if source.text is None],
    }
    content = json.dumps(data, separators=(",", ":")).encode()
    return Made(content, beside.others.digest if beside.asked else None)


class _Others:
    """The other agendas of a run, and the hash of what they were when they were read."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._taken: list[str] = []
        self._together = Together(paths, lambda taken: self._taken.append(print_of(taken)))
        self._reading = Lock()

    def __iter__(self) -> Iterator[Beside]:
        with self._reading:  # threads that ask at the same time would each read, and count, all of them
            return iter(self._together)

    @property
    def digest(self) -> str:
        """The hash, as `OtherAgendas` works it out."""
        return digest(*self._taken)


@lru_cache(maxsize=1)  # who works on one run after the other needs only the last
def _others(_run: str, paths: tuple[str, ...]) -> _Others:
    return _Others(list(map(Path, paths)))


class _Asked:
    """The other agendas, as one agenda asks for them: most never do."""

    def __init__(self, others: _Others) -> None:
        self.others = others
        self.asked = False

    def __iter__(self) -> Iterator[Beside]:
        self.asked = True
        return iter(self.others)


def _sendable(config: Config | None) -> Config | None:
    """Settings that another process can be sent."""
    if config is None:
        return None
    return config._replace(severity=dict(config.severity), per_path_ignores=dict(config.per_path_ignores))
