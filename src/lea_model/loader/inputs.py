"""What callers give for an agenda: the agenda itself, or what reading it gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.loader.agenda_reader import Result
from lea_model.model.agenda import Agenda

Given = Agenda | Result
"""An agenda, or what reading it gave."""


def agenda_of(given: Given) -> Agenda:
    """Return the agenda that was given.

    Raises:
        UsageError: Nothing could be built when it was read, or it is something else, such as a path.
    """
    if isinstance(given, Agenda):
        return given
    if not isinstance(given, Result):
        raise _no_agenda(given)
    if given.agenda is None:
        raise UsageError(Phrase(N_("{path} cannot be read; see 'lea check {path}'."), {"path": given.path}))
    return given.agenda


def each_given(given: Given | Iterable[Given]) -> Iterator[Given]:
    """Yield one agenda, or several one by one.

    Raises:
        UsageError: It is neither.
    """
    if isinstance(given, (Agenda, Result)):
        yield given
        return
    several: object = given
    if isinstance(several, str) or not isinstance(several, Iterable):
        raise _no_agenda(several)
    yield from given


def _no_agenda(given: object) -> UsageError:
    message = N_("An agenda is needed here, not {given}: read it first, with lea.load or lea.read.")
    return UsageError(Phrase(message, {"given": f"{given!r:.60}"}))
