"""What a repair is: the changes that take a finding away, and the reasons why one is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from lea_model.diagnostics import Finding, Path, Phrase, Position
from lea_model.editing.patch import Patch
from lea_model.editing.scalar import Scalar
from lea_model.editing.workspace import Desk
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
    """

    patch: Patch
    position: Position
    old: str
    new: str
    path: Path | None
    on_key: bool = False


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
        propose: Gives the changes that take a finding away, the reason why it is left, or None where there is nothing
            that is certain.
    """

    codes: tuple[str, ...]
    propose: Callable[[Desk, Finding], tuple[Change, ...] | Phrase | None]


def replace(desk: Desk, file: str, scalar: Scalar, new: str) -> Change | Phrase:
    """Give a key or value another text.

    Args:
        desk: The agenda.
        file: The file that it stands in.
        scalar: The key or value.
        new: The text that is to be read there.

    Returns:
        The change, or the reason why it cannot be made precisely.
    """
    if not scalar.simple:
        return SEVERAL_LINES
    typed = scalar.written(new)
    document = desk.document(file)
    if typed is None or document is None:
        return NOT_TYPED
    patch = Patch(file, scalar.start, scalar.end, typed)
    position = document.rows.position(file, scalar.start, scalar.end)
    return Change(patch, position, scalar.value, new, scalar.path, scalar.on_key)


def all_of(changes: Iterable[Change | Phrase]) -> tuple[Change, ...] | Phrase | None:
    """All changes together; the first reason where one of them cannot be made, None where there are none."""
    made: list[Change] = []
    for change in changes:
        if isinstance(change, Phrase):
            return change
        made.append(change)
    return tuple(made) or None
