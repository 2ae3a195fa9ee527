"""Checking and comparing many agendas from the command line: by several processes, and only those that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lea_model.cli.agendas import say_unreadable
from lea_model.cli.checked_agenda import CheckedAgenda
from lea_model.cli.finding_counts import part_left_out
from lea_model.cli.options import say
from lea_model.cli.printing import aside
from lea_model.cli.progress import told
from lea_model.country.checking import CheckRun, ConfigOf
from lea_model.diagnostics import Phrase
from lea_model.i18n import N_, Language
from lea_model.loader import read

if TYPE_CHECKING:
    from lea_model.comparison.comparison import Comparison, KeepsLines, Part


def check_many(
    agendas: Sequence[Path],
    select: Sequence[str],
    ignore: Sequence[str],
    config_of: ConfigOf,
    *,
    jobs: int,
    cache: str | None,
    language: Language,
) -> Iterator[CheckedAgenda]:
    """Check many agendas.

    Args:
        agendas: The agendas.
        select: Codes to keep.
        ignore: Codes to leave out.
        config_of: Gives the settings of each.
        jobs: How many processes do the work.
        cache: The folder in which answers are kept; nothing is kept where None.
        language: The user's language.
    """
    anew: list[tuple[str, Phrase]] = []
    with ExitStack() as open_until_done:
        executor = executor_of(jobs, open_until_done)
        run = CheckRun(agendas, select, ignore, config_of, executor, cache)
        for agenda, one in zip(agendas, run.answers(), strict=True):
            if one.anew is not None:
                anew.append((one.path, one.anew))
            yield CheckedAgenda(agenda, one.id, one.findings, one.text_of, partial(read, agenda))
    if cache is not None:
        tell_anew(anew, len(agendas), language, _CHECKED)


def compare_many(
    agendas: Sequence[Path],
    tables: Sequence[str],
    keeps: KeepsLines | None,
    *,
    jobs: int,
    cache: str | None,
    language: Language,
    failed: list[Path],
    together: bool,
) -> Comparison:
    """Compare many agendas.

    Args:
        agendas: The agendas.
        tables: Names of the tables to make; all where empty.
        keeps: Where lines stand meanwhile; in memory where None.
        jobs: How many processes do the work.
        cache: The folder in which is kept what each agenda contributes; nothing is kept where None.
        language: The user's language.
        failed: Gets the paths of agendas that cannot be read.
        together: Whether agendas are compared together with those that work them out.
    """
    from lea_model.comparison.comparison import compare_parts  # checking does without the tables
    from lea_model.country.comparing import CompareRun, each_part

    anew: list[tuple[str, Phrase]] = []
    with ExitStack() as open_until_done:
        run = CompareRun(agendas, tables, executor_of(jobs, open_until_done), cache, together=together)

        def readable() -> Iterator[tuple[Path, Part]]:
            for _, one in zip(told(run.bundles, language), run.parts(), strict=True):
                if one.anew is not None:
                    anew.append((one.path, one.anew))
                for path in one.unreadable:
                    say_unreadable(path, language)
                    failed.append(Path(path))
                for path in one.partial:
                    aside(part_left_out(path, language))
                yield from ((Path(one.path), part) for part in one.parts)

        comparison = compare_parts(each_part(readable()), run.chosen, keeps)
    if cache is not None:
        tell_anew(anew, len(run.bundles), language, LOOKED_AT)
    return comparison


def executor_of(jobs: int, open_until_done: ExitStack) -> ProcessPoolExecutor | None:
    """Who does the work: so many processes, or nobody else."""
    return open_until_done.enter_context(ProcessPoolExecutor(min(jobs, _MOST))) if jobs > 1 else None


_MOST: Final = 61
"""The most processes that Windows lets one program wait for."""

_CHECKED: Final = (N_("Checked anew: {agendas} ({reason})."), N_("Checked anew for other reasons: {count}."))
LOOKED_AT: Final = (N_("Looked at anew: {agendas} ({reason})."), N_("Looked at anew for other reasons: {count}."))
_TOLD: Final = 5
"""Of how many agendas is said why they were checked."""


def tell_anew(anew: Sequence[tuple[str, Phrase]], count: int, language: Language, messages: tuple[str, str]) -> None:
    """Say of how many agendas the kept answer still holds, and why the others were checked."""
    aside(say(language, N_("Kept answers that still hold: {kept} of {count}."), kept=count - len(anew), count=count))
    reasons: dict[str, list[str]] = {}
    for path, why in anew:
        reasons.setdefault(why.text(language), []).append(path)
    for reason, paths in list(reasons.items())[:_TOLD]:
        named = paths[0] if len(paths) == 1 else say(language, N_("{count} agendas"), count=len(paths))
        aside(say(language, messages[0], agendas=named, reason=reason))
    if len(reasons) > _TOLD:
        more = sum(map(len, list(reasons.values())[_TOLD:]))
        aside(say(language, messages[1], count=more))
