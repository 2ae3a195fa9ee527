"""Puts results where the user wants them: on the terminal, or in files that are written whole or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from lea_model.cli.printing import STDOUT, aside, show
from lea_model.diagnostics import Phrase
from lea_model.i18n import N_, Language
from lea_model.journal.leftovers import leftovers
from lea_model.journal.not_written import not_written
from lea_model.output import Content, Pieces

SOURCES: Final = (".yaml", ".yml", ".toml")
"""How the names end of what users write themselves."""

_LOOKS: Final = 20
_BETWEEN: Final = 0.1
"""How often, and with how many seconds between, a command looks whether another one is done with its files."""


_NEAR: Final = 4
"""In how many folders, from the place of a result upwards, something may have been left."""


def refuse_source(path: str) -> None:
    """Refuse to put a result where agendas and settings stand: checking never changes those, by a slip neither.

    Args:
        path: The file that the user named for the result.

    Raises:
        NotWrittenError: It ends like an agenda or like settings, which no result does.
    """
    for name in (path, os.path.realpath(path)):
        suffix = Path(name).suffix.lower()
        if suffix in SOURCES and not Path(name).is_dir():
            reason = Phrase(N_("a name that ends in {suffix} is for agendas and settings"), {"suffix": suffix})
            raise not_written(Path(path), reason)


def put(files: Mapping[str, Content], out: str | None, language: Language, *, names: bool = False) -> bool:
    """Print a result, or write it: one file to the place that the user named, several into a folder there.

    Args:
        files: Names of files with their content.
        out: The place; the terminal where None, and standard output where ``-``.
        language: The user's language.
        names: Whether to print the name of each file that was written.

    Returns:
        Whether anything was written; else it was printed.

    Raises:
        NotWrittenError: A file cannot be written there; then none is.
    """
    if out in (None, STDOUT):
        for content in files.values():
            for piece in content if isinstance(content, Pieces) else (content,):
                show(piece, end="")
        return False
    from lea_model.cli.placing import results, write_whole  # most results are printed

    place = Path(out or "")
    clear_up(around(place), language)
    targets = {place if len(files) == 1 else place / name: content for name, content in files.items()}
    if len(files) == 1:
        write_whole(place, next(iter(files.values())))
    else:
        with results(place) as writing:
            for target, content in targets.items():
                writing.add(target, content)
    if names:
        from lea_model.cli.written_names import tell_written  # most results are printed

        tell_written(target.as_posix() for target in targets)
    return True


def around(place: Path) -> list[Path]:
    """The folders in which a command that wrote a result may have left something: the place, and those above it."""
    real = Path(os.path.realpath(place))
    return [folder for folder in (real, *real.parents)[:_NEAR] if folder.is_dir()]


def clear_up(folders: Iterable[Path], language: Language) -> None:
    """Finish or undo what commands that were killed left in folders, and say so.

    Raises:
        BusyError: Another command is changing files there, and goes on doing so.
        NotWrittenError: A change stands there halfway, and cannot be finished.
    """
    for folder in folders:
        if not leftovers(folder):
            continue
        from lea_model.cli.recovery import recover  # as good as never

        recover(folder, lambda phrase: aside(phrase.text(language)), _waiting())


def _waiting() -> Callable[[], bool]:
    looks = iter(range(_LOOKS))

    def wait() -> bool:
        time.sleep(_BETWEEN)
        return next(looks, None) is not None

    return wait
