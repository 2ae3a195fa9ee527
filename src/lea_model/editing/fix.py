"""What a repair is: the changes that take a finding away, and the reasons why one is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from lea_model.diagnostics import Finding, Path, Phrase, Position
from lea_model.editing.patch import Patch
from lea_model.editing.workspace import Scalar, Workspace
from lea_model.i18n import N_

SEVERAL_LINES: Final = Phrase(N_("it stands on several lines, and is not changed by itself"))
NOT_TYPED: Final = Phrase(N_("the new text cannot be written on one line"))
OVERLAP: Final = Phrase(N_("another repair changes the same characters; run it again"))


class Change(NamedTuple):
    """One key or value that gets another text (wijziging).

    Attributes:
        patch: The characters.
        position: Where they stand.
        old: The text that is read there now.
        new: The text that is to be read there.
        path: The path in the data of the file; None where only space changes and all data stay the same.
        on_key: Whether it is a key.
        open_ended: Whether it becomes a list or keys with values, so that what is read there is not told beforehand;
            of the whole file where the path is empty.
    """

    patch: Patch
    position: Position
    old: str
    new: str
    path: Path | None
    on_key: bool = False
    open_ended: bool = False


class Fix(NamedTuple):
    """One repair (herstel): all of its changes are made, or none.

    Attributes:
        finding: What it takes away; None for what was asked for by itself, such as another number.
        changes: What it changes.
    """

    finding: Finding | None
    changes: tuple[Change, ...]


class LeftOut(NamedTuple):
    """A finding that could be repaired in principle, but is left.

    Attributes:
        finding: The finding.
        reason: Why.
    """

    finding: Finding
    reason: Phrase


class Fixer(NamedTuple):
    """Repairs findings of a few codes (hersteller).

    Attributes:
        codes: The codes.
        propose: Gives the changes that take a finding away, or the reason why one cannot be made; nothing where there
            is nothing that is certain.
    """

    codes: tuple[str, ...]
    propose: Callable[[Workspace, Finding], Iterable[Change | Phrase]]


def replace(scalar: Scalar, new: str) -> Change | Phrase:
    """Give a key or value another text.

    Args:
        scalar: The key or value.
        new: The text that is to be read there.

    Returns:
        The change, or the reason why it cannot be made precisely.
    """
    if not scalar.simple:
        return SEVERAL_LINES
    typed = scalar.written(new)
    if typed is None:
        return NOT_TYPED
    patch = Patch(scalar.file.name, scalar.start, scalar.end, typed)
    return Change(patch, scalar.position, scalar.value, new, scalar.path, scalar.on_key)
