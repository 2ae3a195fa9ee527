"""Puts files in place together: all of them or none, also where the program is killed halfway (`recovery`).

What is to be written stands whole in a folder of its own first, beside the places it is for (the workplace). Then a
journal says what goes where, and from that moment the change is made: what a killed command left, the next one
finishes. Without a journal nothing was changed yet, and the next command takes the workplace away.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Literal, NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.i18n import N_
from lea_model.journal.leftovers import RESULT
from lea_model.journal.not_written import BusyError, NotWrittenError, not_written
from lea_model.journal.stopping import uninterrupted
from lea_model.output import CHANGE, JOURNAL

SLOT: Final = "slot"
"""The file that a command holds for as long as it works there: the system lets go of it when the command ends."""


class Entry(NamedTuple):
    """One file of a change (bestand in een wijziging).

    Attributes:
        target: Where it goes, from the folder of the workplace.
        new: The digest of what is written.
        old: The digest of what stood there; empty where nothing did.
        inside: Whether it is written into the file that is there, rather than put in its place: where the owner of
            that file cannot be kept, or it is on another disk.
    """

    target: str
    new: str
    old: str
    inside: bool = False


class Workplace:
    """A folder in which one command makes files ready, and holds a lock for as long as it does.

    Args:
        home: The folder that it stands in; what is written lands there, or below it.
        path: The workplace itself.
        slot: The lock.

    Attributes:
        entries: What was made ready.
    """

    def __init__(self, home: Path, path: Path, slot: int) -> None:
        self.home = home
        self.path = path
        self.entries: list[Entry] = []
        self._slot = slot
        self._folders: list[Path] = []

    @classmethod
    def make(cls, home: Path, *, alone: bool) -> Workplace:
        """Make a workplace.

        Args:
            home: The folder that it stands in.
            alone: Whether no other command may have one there at the same time.

        Raises:
            BusyError: Another has.
            OSError: The system refuses.
        """
        while True:
            if alone:
                path = home / CHANGE
                with suppress(FileExistsError):
                    path.mkdir()
            else:
                path = Path(tempfile.mkdtemp(prefix=RESULT, dir=home))
            with suppress(FileNotFoundError):  # another command cleared it up before we held it
                try:
                    slot = hold(path / SLOT)
                except OSError:
                    with suppress(OSError):  # empty as it is, nobody needs it
                        path.rmdir()
                    raise
                if slot is None:
                    raise busy(home)
                return cls(home, path, slot)

    def add(self, target: Path, content: bytes | Iterable[bytes], *, durable: bool = False) -> None:
        """Make one file ready.

        Args:
            target: Where it goes: a regular file, or nothing yet.
            content: What is to be in it, whole or part by part.
            durable: Whether it must survive that the power fails.

        Raises:
            NotWrittenError: It may not go there.
            OSError: The system refuses.
        """
        number = len(self.entries)
        ready = self.path / f"new-{number}"
        seen = _seen(target)
        old, inside = "", False
        mode = 0o666 if seen is None else 0o600

        def private(path: str, flags: int) -> int:
            return os.open(path, flags, mode)

        with open(ready, "xb", opener=private) as file:
            made = hashlib.sha256()
            for part in (content,) if isinstance(content, bytes) else content:
                file.write(part)
                made.update(part)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        if seen is not None:
            old = digest(target.read_bytes())
            inside = not _dressed(ready, target, seen) or seen.st_dev != ready.stat().st_dev
            _keep(target, self.path / f"old-{number}", copied=inside)
        elif self.home.stat().st_dev != _standing(target).stat().st_dev:
            inside = True
        self.entries.append(Entry(target.relative_to(self.home).as_posix(), made.hexdigest(), old, inside))

    def commit(self) -> None:
        """Put everything in place, or nothing.

        Raises:
            NotWrittenError: The system refuses one of them: all is as it was.
        """
        if not self.entries:
            self.clear()
            return
        with uninterrupted():
            self._write_journal("forward")
            entry = self.entries[0]
            try:
                for number, entry in enumerate(self.entries):
                    self.apply(number, entry)
            except OSError as error:
                try:
                    self._undo()
                except OSError as other:
                    self.release()
                    raise unfinished(self.home, reason_of(other)) from error
                self.clear()
                raise not_written(self.home / entry.target, reason_of(error)) from error
            self.clear()

    def _write_journal(self, direction: Literal["forward", "back"]) -> None:
        rows = [entry._asdict() for entry in self.entries]
        draft = self.path / "journal.new"
        with draft.open("w", encoding="utf-8") as file:
            json.dump({"version": 1, "direction": direction, "files": rows}, file, ensure_ascii=True, indent=1)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.path / JOURNAL)

    def apply(self, number: int, entry: Entry) -> None:
        """Put one file in its place."""
        target, ready = self.home / entry.target, self.path / f"new-{number}"
        for folder in reversed([each for each in target.parents if not each.exists()]):
            folder.mkdir(exist_ok=True)
            self._folders.append(folder)
        if entry.inside:
            # The rights of a file that is there stay what they are.
            with target.open("r+b" if entry.old else "wb") as file:
                file.write(ready.read_bytes())
                file.truncate()
        else:
            ready.replace(target)

    def _undo(self) -> None:
        """Put back what stood there."""
        self._write_journal("back")
        for number, entry in enumerate(self.entries):
            self.restore(number, entry)
        for folder in reversed(self._folders):
            with suppress(OSError):
                folder.rmdir()

    def restore(self, number: int, entry: Entry) -> None:
        """Put back what stood in one place."""
        target, kept = self.home / entry.target, self.path / f"old-{number}"
        if not entry.old:
            if target.is_file() and digest(target.read_bytes()) == entry.new:
                target.unlink()
        elif kept.is_file() and target.is_file() and digest(target.read_bytes()) != entry.old:
            if entry.inside:
                with target.open("r+b") as file:
                    file.write(kept.read_bytes())
                    file.truncate()
            else:
                kept.replace(target)

    def clear(self) -> None:
        """Take the workplace away. What the journal says is done by now, so that it goes first."""
        with suppress(OSError):
            for name in (JOURNAL, *sorted(entry.name for entry in self.path.iterdir())):
                if name != SLOT:
                    (self.path / name).unlink(missing_ok=True)
            if sys.platform == "win32":  # which removes nothing that is open
                self.release()
            (self.path / SLOT).unlink(missing_ok=True)
            self.path.rmdir()
        self.release()

    def release(self) -> None:
        """Let go of the lock."""
        if self._slot >= 0:
            os.close(self._slot)
            self._slot = -1


@contextmanager
def together(home: Path, *, alone: bool = False) -> Iterator[Workplace]:
    """Write files together: what is added inside is put in place at the end, or nothing is.

    Args:
        home: The folder that everything goes into, at whatever depth; it is there.
        alone: Whether a second writer is refused.

    Raises:
        BusyError: Another command is changing files there.
        NotWrittenError: A file cannot be written there; then none is.
    """
    try:
        place = Workplace.make(home, alone=alone)
    except OSError as error:
        raise not_written(home, reason_of(error)) from error
    try:
        yield place
    except BaseException:
        place.clear()
        raise
    try:
        place.commit()
    except OSError as error:
        place.clear()
        raise not_written(home, reason_of(error)) from error


def hold(path: Path) -> int | None:
    """Hold a lock; None where another command holds it.

    Raises:
        FileNotFoundError: Its folder is there no more.
        OSError: The system refuses.
    """
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                os.close(handle)
                return None
            # A disk without locks: the journal does its work all the same.
        if sys.platform == "win32":  # where nobody takes away what is open
            return handle
        # Whoever held it before may have taken the file away while we opened it.
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        os.close(handle)
        path.parent.stat()


def busy(home: Path) -> BusyError:
    """The error that another command is at work."""
    message = N_("Another lea command is changing the files in '{path}'. Wait until it is done, and try again.")
    return BusyError(Phrase(message, {"path": home.as_posix()}))


def unfinished(home: Path, reason: Phrase) -> NotWrittenError:
    """The error that a change stands halfway and cannot be finished."""
    message = N_(
        "In '{path}' an earlier command was stopped halfway, and what it was writing cannot be finished: {reason}."
        " Until then some files are new and others old."
    )
    return NotWrittenError(Phrase(message, {"path": home.as_posix(), "reason": reason}))


def _seen(target: Path) -> os.stat_result | None:
    """What stands at a place now; None where nothing does.

    Raises:
        NotWrittenError: It is nothing that can be replaced.
    """
    try:
        seen = target.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(seen.st_mode):
        raise IsADirectoryError(errno.EISDIR, "", target.as_posix())
    if stat.S_ISLNK(seen.st_mode):
        raise not_written(target, Phrase(N_("it is a link")))
    if not stat.S_ISREG(seen.st_mode):
        raise not_written(target, Phrase(N_("it is no ordinary file")))
    if seen.st_nlink > 1:
        reason = N_("the same file has another name elsewhere (a hard link), which would keep the old text")
        raise not_written(target, Phrase(reason))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "", target.as_posix())
    return seen


def _standing(target: Path) -> Path:
    """The nearest folder above a place that is there."""
    return next(folder for folder in target.parents if folder.exists())


def _dressed(ready: Path, target: Path, seen: os.stat_result) -> bool:
    """Give a file the owner, rights and other marks of the one whose place it takes; say whether it has them."""
    if hasattr(os, "chown"):
        made = ready.stat()
        if (made.st_uid, made.st_gid) != (seen.st_uid, seen.st_gid):
            try:
                os.chown(ready, seen.st_uid, seen.st_gid)
            except OSError:
                return False
    if sys.platform == "linux":
        try:
            for name in os.listxattr(target):
                os.setxattr(ready, name, os.getxattr(target, name))
        except OSError:
            return False
    ready.chmod(stat.S_IMODE(seen.st_mode))
    return True


def _keep(target: Path, kept: Path, *, copied: bool) -> None:
    """Keep what stands at a place, until the change is made."""
    if not copied:
        with suppress(OSError):  # a disk without links
            os.link(target, kept)
            return
    shutil.copyfile(target, kept)


def digest(content: bytes) -> str:
    """What a content is known by."""
    return hashlib.sha256(content).hexdigest()
