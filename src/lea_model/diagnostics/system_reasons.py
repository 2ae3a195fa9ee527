"""Why the system refused something, in the user's language: Python gives it in English, or in that of the system."""

from __future__ import annotations

import errno
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_

_REASONS: Final = {
    number: reason
    for name, reason in {
        "EACCES": N_("you have no permission"),
        "EPERM": N_("you have no permission"),
        "EEXIST": N_("a part of the path is a file"),
        "ENOTDIR": N_("a part of the path is a file"),
        "EISDIR": N_("it is a folder"),
        "ENOENT": N_("it is not there"),
        "ENOTEMPTY": N_("the folder is not empty"),
        "ENOSPC": N_("the disk is full"),
        "EDQUOT": N_("your share of the disk is full"),
        "EFBIG": N_("the file becomes too large for this disk"),
        "EROFS": N_("the disk can only be read"),
        "EIO": N_("the disk or the network does not respond well"),
        "ESTALE": N_("the disk or the network does not respond well"),
        "ETIMEDOUT": N_("the disk or the network does not respond well"),
        "EHOSTDOWN": N_("the disk or the network does not respond well"),
        "EREMOTEIO": N_("the disk or the network does not respond well"),
        "ENAMETOOLONG": N_("the name is too long"),
        "EILSEQ": N_("the disk does not take this name"),
        "EINVAL": N_("the disk does not take this name, or not this kind of file"),
        "ELOOP": N_("it is a link that leads to itself"),
        "EBUSY": N_("another program is using it"),
        "ETXTBSY": N_("another program is using it"),
        "EAGAIN": N_("another program is using it"),
        "EDEADLK": N_("another program is using it"),
        "EMFILE": N_("too many files are open"),
        "ENFILE": N_("too many files are open"),
        "ENOMEM": N_("there is not enough memory"),
        "ENXIO": N_("nothing is at the other end"),
        "ENODEV": N_("the device is not there"),
        "EPIPE": N_("nobody reads it any more"),
        "ECONNRESET": N_("nobody reads it any more"),
        "EBADF": N_("it is closed"),
        "EXDEV": N_("it is on another disk"),
        "EMLINK": N_("there are too many links to it"),
    }.items()
    if (number := getattr(errno, name, None)) is not None
}
"""What users can meet. Which of these names there are differs with the system."""

_IN_USE: Final = frozenset({32, 33})
"""What Windows says of a file that another program, such as Word or Excel, keeps to itself."""
_DENIED: Final = 5
"""What it says both of that, when the file is to be replaced, and of a place where somebody has no rights."""
_NOT_FOUND: Final = frozenset({2, 3, 206})
_LONGEST: Final = 248
"""From how many letters on Windows may not find a path that is there: 260, of which a file in a folder gets 12."""


def reason_of(error: OSError | ValueError) -> Phrase:
    """Why the system refused.

    Args:
        error: What Python raised; a ``ValueError`` is what it makes of a path that no system has.
    """
    if isinstance(error, ValueError) and not isinstance(error, OSError):
        return Phrase(N_("this cannot be the name of a file"))
    if getattr(error, "winerror", None) in _IN_USE:
        return Phrase(N_("another program is using it"))
    if getattr(error, "winerror", None) == _DENIED:
        return Phrase(N_("you have no permission, or another program, such as Word or Excel, has it open"))
    if getattr(error, "winerror", None) in _NOT_FOUND and len(str(error.filename or "")) >= _LONGEST:
        return Phrase(N_("the whole path is too long for Windows: choose a folder higher up, or shorter names"))
    known = _REASONS.get(error.errno or 0)
    return (
        Phrase(known) if known else Phrase(N_("the system says '{detail}'"), {"detail": error.strerror or str(error)})
    )
