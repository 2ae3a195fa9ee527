"""How much there is to find in an agenda, for commands that go on whatever there is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lea_model.checker import check
from lea_model.cli.agenda_settings import Settings
from lea_model.cli.options import say
from lea_model.i18n import N_, Language
from lea_model.index import Beside
from lea_model.loader import Result
from lea_model.reporter import summarise


def left_out(result: Result, language: Language) -> str | None:
    """Say that a part of an agenda could not be read, for commands that do not check it.

    Args:
        result: What reading gave.
        language: The user's language.

    Returns:
        One sentence; None where all could be read.
    """
    if result.agenda is None or result.ok:
        return None
    return part_left_out(result.path, language)


def part_left_out(path: str, language: Language) -> str:
    """The sentence that a part of an agenda could not be read."""
    return say(
        language, N_("{path}: a part could not be read and is left out here; see 'lea check {path}'."), path=path
    )


def counted(result: Result, settings: Settings, language: Language, together: Iterable[Beside] = ()) -> str | None:
    """Count what ``lea check`` finds in an agenda, with the same settings and the same old findings.

    Args:
        result: What reading gave.
        settings: Finds the settings of the agenda.
        language: The user's language.
        together: The agendas that are read with it.

    Returns:
        One sentence; None where nothing was found.

    Raises:
        ConfigError: Something is wrong in the settings.
        UsageError: The baseline that they name cannot be read.
    """
    config = settings.of(Path(result.path))
    found = check(result, config=config, beside=together)
    if (baseline := settings.baseline(None, config)) is not None:
        found, _ = baseline.mark(result, found)
    summary = summarise(found)
    if not summary.total:
        return None
    message = N_("{path}: {sentence} See 'lea check {path}'.")
    return say(language, message, path=result.path, sentence=summary.sentence(language))
