"""Checking many agendas from the command line: by several processes, and only those that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

from lea_model.cli.looked import Looked
from lea_model.cli.options import say
from lea_model.cli.printing import aside
from lea_model.country.checking import CheckRun, ConfigOf
from lea_model.diagnostics import Phrase
from lea_model.i18n import N_, Language
from lea_model.loader import read


def check_many(
    agendas: Sequence[Path],
    select: Sequence[str],
    ignore: Sequence[str],
    config_of: ConfigOf,
    *,
    jobs: int,
    cache: str | None,
    language: Language,
) -> Iterator[Looked]:
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
        executor = open_until_done.enter_context(ProcessPoolExecutor(jobs)) if jobs > 1 else None
        run = CheckRun(agendas, select, ignore, config_of, executor, cache)
        for agenda, one in zip(agendas, run.answers(), strict=True):
            if one.anew is not None:
                anew.append((one.path, one.anew))
            yield Looked(agenda, one.id, one.findings, one.text_of, partial(read, agenda))
    if cache is not None:
        _tell_anew(anew, len(agendas), language)


_TOLD: Final = 5
"""Of how many agendas is said why they were checked."""


def _tell_anew(anew: Sequence[tuple[str, Phrase]], count: int, language: Language) -> None:
    """Say of how many agendas the kept answer still holds, and why the others were checked."""
    aside(say(language, N_("Kept answers that still hold: {kept} of {count}."), kept=count - len(anew), count=count))
    reasons: dict[str, list[str]] = {}
    for path, why in anew:
        reasons.setdefault(why.text(language), []).append(path)
    for reason, paths in list(reasons.items())[:_TOLD]:
        named = paths[0] if len(paths) == 1 else say(language, N_("{count} agendas"), count=len(paths))
        aside(say(language, N_("Checked anew: {agendas} ({reason})."), agendas=named, reason=reason))
    if len(reasons) > _TOLD:
        more = sum(map(len, list(reasons.values())[_TOLD:]))
        aside(say(language, N_("Checked anew for other reasons: {count}."), count=more))
