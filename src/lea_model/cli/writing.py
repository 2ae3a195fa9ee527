"""Puts results where the user wants them: on the terminal, or in files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from lea_model.diagnostics import Phrase
from lea_model.errors import LeaError
from lea_model.i18n import N_
from lea_model.output import Files

_REASONS: Final = {
    errno.EACCES: N_("you have no permission"),
    errno.EPERM: N_("you have no permission"),
    errno.EEXIST: N_("a part of the path is a file"),
    errno.ENOTDIR: N_("a part of the path is a file"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}
"""Why a file cannot be written or opened, for what users meet; else the system's own words."""


SOURCES: Final = (".yaml", ".yml", ".toml")
"""How the names end of what users write themselves."""


class NotWrittenError(LeaError):
    """A file cannot be written where it should be."""


def reason_of(error: OSError) -> Phrase:
    """Why the system refused."""
    known = _REASONS.get(error.errno or 0)
    return Phrase(known) if known else Phrase(N_("{detail}"), {"detail": error.strerror or str(error)})


def refuse_source(path: str) -> None:
    """Refuse to put a result where agendas and settings stand: checking never changes those, by a slip neither.

    Args:
        path: The file that the user named for the result.

    Raises:
        NotWrittenError: It ends like an agenda or like settings, which no result does.
    """
    suffix = Path(path).suffix.lower()
    if suffix in SOURCES:
        reason = Phrase(N_("a name that ends in {suffix} is for agendas and settings"), {"suffix": suffix})
        raise NotWrittenError(Phrase(N_("'{path}' cannot be written: {reason}."), {"path": path, "reason": reason}))


def put(files: Files, out: str | None, *, names: bool = False) -> bool:
    """Print a result, or write it: one file to the place that the user named, several into a folder there.

    Args:
        files: Names of files with their content.
        out: The place; the terminal where None.
        names: Whether to print the name of each file that was written.

    Returns:
        Whether anything was written; else it was printed.

    Raises:
        NotWrittenError: A file cannot be written there; then none is.
    """
    if out is None:
        for content in files.values():
            click.echo(content, nl=False)
        return False
    place = Path(out)
    targets = {place if len(files) == 1 else place / name: content for name, content in files.items()}
    write_all(targets)
    if names:
        for target in targets:
            click.echo(target.as_posix())
    return True


def write_whole(path: Path, content: str | bytes) -> None:
    """Write one file; see `write_all`."""
    write_all({path: content})


def write_all(files: Mapping[Path, str | bytes]) -> None:
    """Write files, all of them or none, and none of them by half.

    They are made beside their places under names of their own, and put in place when all are there.

    Args:
        files: Paths with their content: text (UTF-8) or bytes. Folders are made where they are not there.

    Raises:
        NotWrittenError: A file cannot be written there.
    """
    import tempfile  # importing it takes time, and `lea check` seldom writes

    umask = os.umask(0)
    os.umask(umask)
    made: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, content in files.items():
            # Half a character pair, as a wrong escape in YAML can leave, has no UTF-8: it is written as an escape.
            data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "", path.as_posix())
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
            made.append((Path(name), path))
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            # A file that is there keeps its permissions: who may not read it must not be able to afterwards.
            made[-1][0].chmod(stat.S_IMODE(path.stat().st_mode) if path.is_file() else 0o666 & ~umask)
        while made:
            temporary, path = made[0]
            temporary.replace(path)
            made.pop(0)
    except OSError as error:
        params = {"path": path.as_posix(), "reason": reason_of(error)}
        raise NotWrittenError(Phrase(N_("'{path}' cannot be written: {reason}."), params)) from error
    finally:
        for temporary, _ in made:
            temporary.unlink(missing_ok=True)
