"""Which agendas some paths lead to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lea_model.loader import find_agendas


def agendas_of(paths: str | Path | Iterable[str | Path]) -> list[Path]:
    """The agendas at some paths, in the order given; one that is named twice counts once.

    Raises:
        UsageError: There is nothing at one of them.
    """
    found: dict[Path, Path] = {}
    for path in paths if isinstance(paths, Iterable) and not isinstance(paths, str) else [paths]:
        for agenda in find_agendas(path):
            found.setdefault(agenda.resolve(), agenda)
    return list(found.values())
