"""What an agenda needs to know of the others that are read with it: what they are called and what they are tied to."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing

if TYPE_CHECKING:
    from lea_model.model.decisions import RelatedAgenda

BACKWARD: Final[dict[str, str]] = {
    "elaborates": "agenda_parts",
    "agenda_parts": "elaborates",
    "predecessor": "successor",
    "successor": "predecessor",
}
"""What a tie is called from the other side: the agenda that another one works out has that one as a part."""

TIES: Final = ("elaborates", "framework", "predecessor", "successor", "agenda_parts")
"""The fields that tie an agenda to others, in the order in which they are told."""


# Functions with a name and not lambdas: what holds them can be sent to another process.


def _nothing() -> None:
    return None


def _given(agenda: Agenda) -> Agenda:
    return agenda


class Beside(NamedTuple):
    """Another agenda that is read with this one (agenda ernaast).

    Attributes:
        id: Its id.
        title: Its title.
        period: Its period as printed; None where that is not known.
        ties: By field, the ids of the agendas that it is tied to.
        whole: Gives that agenda itself, for who compares them; it may be read for that, so it is not asked for lightly.
    """

    id: str
    title: str
    period: str | None
    ties: Mapping[str, tuple[str, ...]]
    whole: Callable[[], Agenda | None] = _nothing


def ties_of(agenda: Agenda, field: str) -> "tuple[RelatedAgenda, ...]":
    """The other agendas in one of the fields of `TIES`."""
    found: tuple[RelatedAgenda, ...] = agenda.__dict__[field]
    return found


def beside_of(agenda: Agenda) -> Beside:
    """What others need to know of an agenda."""
    ties = {field: tuple(one.agenda for one in ties_of(agenda, field) if one.agenda) for field in TIES}
    period = None if isinstance(agenda.period, Missing) else agenda.period.printed
    return Beside(
        agenda.id, agenda.title, period, {field: ids for field, ids in ties.items() if ids}, partial(_given, agenda)
    )
