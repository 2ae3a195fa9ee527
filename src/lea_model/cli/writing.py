"""Writes files whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.errors import LeaError
from lea_model.i18n import N_

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


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file by way of a temporary one beside it, so that nobody ever sees half of it.

    Args:
        path: The file; its folder is made where it is not there.
        content: Text (UTF-8) or bytes.

    Raises:
        NotWrittenError: The file cannot be written there.
    """
    import tempfile  # importing it takes time, and `lea check` seldom writes

    # Half a character pair, as a wrong escape in YAML can leave, has no UTF-8: it is written as the escape itself.
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        umask = os.umask(0)
        os.umask(umask)
        # A file that is there keeps its permissions: who may not read it must not be able to afterwards.
        temporary.chmod(stat.S_IMODE(path.stat().st_mode) if path.is_file() else 0o666 & ~umask)
        temporary.replace(path)
        temporary = None
    except OSError as error:
        params = {"path": path.as_posix(), "reason": reason_of(error)}
        raise NotWrittenError(Phrase(N_("'{path}' cannot be written: {reason}."), params)) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
