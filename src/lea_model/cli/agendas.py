"""Which agendas the paths on the command line name, and reading them one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from lea_model.cli.options import say
from lea_model.i18n import N_, Language
from lea_model.loader import Result, find_agendas, read


def agendas_at(paths: Sequence[str]) -> list[Path]:
    """The agendas at all paths, in the order given; one that is named twice counts once.

    Args:
        paths: Agendas and folders of agendas.

    Raises:
        UsageError: There is nothing at one of the paths.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for agenda in find_agendas(path):
            found.setdefault(agenda.resolve(), agenda)
    return list(found.values())


def readable(
    paths: Sequence[Path],
    language: Language,
    failed: list[Path],
    remark: Callable[[Result], str | None] = lambda _result: None,
) -> Iterator[Result]:
    """Read agendas one by one, and say on stderr which of them cannot be read.

    Args:
        paths: The agendas.
        language: The user's language.
        failed: Gets the paths of those that cannot be read.
        remark: What to say of one that can; None where there is nothing to say.
    """
    for path in paths:
        result = read(path)
        if result.agenda is None:
            click.echo(say(language, N_("{path} cannot be read; see 'lea check {path}'."), path=result.path), err=True)
            failed.append(path)
            continue
        if sentence := remark(result):
            click.echo(sentence, err=True)
        yield result
