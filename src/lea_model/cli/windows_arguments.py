"""What a terminal of Windows leaves to the program: patterns for files, and a folder that took the rest along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from glob import glob
from pathlib import Path

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_


def as_typed(arguments: Sequence[str]) -> list[str]:
    r"""Arguments as other systems would give them.

    Args:
        arguments: The arguments as Windows gives them.

    Returns:
        The same, with the files that fit in the place of a pattern (``agendas\*``); one that nothing fits stays.

    Raises:
        UsageError: The rest of the line is part of a folder.
    """
    return [each for argument in arguments for each in _files(argument)]


def _files(argument: str) -> Iterator[str]:
    folder, quote, _ = argument.partition('"')
    if quote and Path(folder).is_dir():
        # What PowerShell makes of 'Mijn agenda\': a backslash before a quote says that the text goes on.
        message = N_(
            "The backslash behind '{folder}' takes the rest of the line along as part of the name. Leave it out."
        )
        raise UsageError(Phrase(message, {"folder": folder}))
    is_pattern = not argument.startswith("-") and not set(argument).isdisjoint("*?")
    found = sorted(glob(argument)) if is_pattern else []  # noqa: PTH207 - keeps drives, '..' and what was typed
    yield from found or [argument]
