"""A folder with what is kept of agendas, by what it depends on: safe to delete at any time.

Each unit is one file, written whole: aside first, then put in place in one step. It begins with a hash of the rest, so
that a file that was cut off, or changed by something else, counts as not there. Who writes a file holds it locked, so
that the next command knows what a killed one left, and clears it up.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.journal.workplace import hold

_TAG: Final = "CACHEDIR.TAG"
_MARK: Final = "Signature: 8a477f597d28d172789f06886806bc55\n# Kept by lea-model; safe to delete.\n"
"""What programs that make copies know a folder by that need not be copied."""
_ASIDE: Final = ".half-"
"""How the name of a file begins that is being written."""
_SIZE: Final = 16


class Store:
    """Keeps units of text by their key.

    Args:
        folder: Where they stand; made where it is not there.

    Raises:
        UsageError: The folder cannot be made, or holds something else.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        try:
            if self.folder.is_dir() and not (self.folder / _TAG).exists() and any(self.folder.iterdir()):
                message = N_("The folder '{path}' holds something else: name one that is empty, or not there yet.")
                raise UsageError(Phrase(message, {"path": self.folder.as_posix()}))
            self.folder.mkdir(parents=True, exist_ok=True)
            if (self.folder / _TAG).exists():
                self._clear_up()
            else:
                (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
                (self.folder / _TAG).write_text(_MARK, encoding="utf-8")
        except OSError as error:
            from lea_model.diagnostics.system_reasons import reason_of  # seldom needed

            params = {"path": self.folder.as_posix(), "detail": reason_of(error)}
            raise UsageError(Phrase(N_("Nothing can be kept in '{path}': {detail}."), params)) from error

    def get(self, key: str) -> bytes | None:
        """What is kept under a key; None where nothing is, or where it is not whole."""
        try:
            content = self._place(key).read_bytes()
        except OSError:
            return None
        mark, _, rest = content.partition(b"\n")
        return rest if mark == _hash(key, rest) else None

    def put(self, key: str, content: bytes) -> None:
        """Keep something; where that does not work, such as on a full disk, it is not kept."""
        place = self._place(key)
        aside = self.folder / f"{_ASIDE}{os.getpid()}"
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            if not _written(aside, _hash(key, content) + b"\n" + content):
                return
            aside.replace(place)  # where another command has just cleared it up, nothing is kept
        except OSError:
            with suppress(OSError):
                aside.unlink(missing_ok=True)

    def _clear_up(self) -> None:
        """Take away what a command was writing when it was killed."""
        with os.scandir(self.folder) as entries:
            left = [Path(entry.path) for entry in entries if entry.name.startswith(_ASIDE)]
        for aside in left:
            with suppress(OSError):
                if _written(aside, b""):
                    aside.unlink(missing_ok=True)

    def _place(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _hash(key: str, content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE, key=key.encode()[:64]).hexdigest().encode()


def _written(path: Path, content: bytes) -> bool:
    """Write a file that no other command is writing; say whether that was so."""
    handle = hold(path)
    if handle is None:
        return False
    with os.fdopen(handle, "wb", buffering=0) as file:
        file.truncate()
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) or 0 :]
    return True
