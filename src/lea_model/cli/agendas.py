"""Which agendas the paths on the command line name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lea_model.loader import find_agendas


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
