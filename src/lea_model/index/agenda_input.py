"""What functions take for an agenda: the agenda itself, or what reading it gave."""

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.model.agenda import Agenda


class HasAgenda:
    """What reading an agenda gives, as far as who needs an agenda looks at it.

    Attributes:
        agenda: The agenda; None where nothing could be built.
        path: What was read, as the user gave it.
    """

    agenda: Agenda | None
    path: str


def agenda_of(given: object) -> Agenda:
    """Return the agenda that was given.

    Args:
        given: An agenda, or what reading it gave.

    Raises:
        UsageError: Nothing could be built when it was read, or it is something else, such as a path.
    """
    if isinstance(given, Agenda):
        return given
    if not isinstance(given, HasAgenda):
        raise no_agenda(given)
    if given.agenda is None:
        raise UsageError(Phrase(N_("{path} cannot be read; see 'lea check {path}'."), {"path": given.path}))
    return given.agenda


def no_agenda(given: object) -> UsageError:
    """Say that something is no agenda, and how to get one."""
    message = N_("An agenda is needed here, not {given}: read it first, with lea.load or lea.read.")
    return UsageError(Phrase(message, {"given": f"{given!r:.60}"}))
