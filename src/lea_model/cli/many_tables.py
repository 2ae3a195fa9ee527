"""Exporting many agendas from the command line: by several processes, and only those that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from lea_model.cli.agendas import say_unreadable
from lea_model.cli.many_agendas import LOOKED_AT, executor_of, tell_anew
from lea_model.cli.progress import told
from lea_model.country.tabulating import TabulateRun, each_tables
from lea_model.diagnostics import Phrase
from lea_model.exporter.database.dataset import AgendaTables, Dataset, tabulate_parts
from lea_model.i18n import Language


def tabulate_many(
    agendas: Sequence[Path], *, jobs: int, cache: str | None, language: Language, failed: list[Path]
) -> Dataset:
    """Lay out many agendas as tables.

    Args:
        agendas: The agendas.
        jobs: How many processes do the work.
        cache: The folder in which the rows of each agenda are kept; nothing is kept where None.
        language: The user's language.
        failed: Gets the paths of agendas that cannot be read.
    """
    anew: list[tuple[str, Phrase]] = []
    with ExitStack() as open_until_done:
        run = TabulateRun(agendas, executor_of(jobs, open_until_done), cache)

        def readable() -> Iterator[tuple[Path, AgendaTables]]:
            for _, one in zip(told(agendas, language), run.agendas(), strict=True):
                if one.anew is not None:
                    anew.append((one.path, one.anew))
                if one.tables is None:
                    say_unreadable(one.path, language)
                    failed.append(Path(one.path))
                else:
                    yield Path(one.path), one.tables

        data = tabulate_parts(each_tables(readable()))
    if cache is not None:
        tell_anew(anew, len(agendas), language, LOOKED_AT)
    return data
