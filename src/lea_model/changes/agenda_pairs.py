"""Which agendas of two folders are editions of the same: an agenda with its execution agenda and its year plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lea_model.changes.comparing import diff
from lea_model.changes.model import AgendaDiff
from lea_model.index import normal
from lea_model.index.beside import ties_of
from lea_model.model.agenda import Agenda


class PairedBy(StrEnum):
    """How two agendas were held to be editions of the same (gevonden door)."""

    ID = "id"
    FOLLOWS = "opvolger"
    KIND_AND_PERIOD = "soort_en_periode"
    KIND = "soort"


@dataclass(frozen=True, slots=True)
class PairedDiff:
    """Two editions with what changed between them.

    Attributes:
        by: How they were found.
        changes: What changed.
    """

    by: PairedBy
    changes: AgendaDiff


@dataclass(frozen=True, slots=True)
class AgendasDiff:
    """What changed between two sets of agendas. It is true where anything did.

    Attributes:
        paired: The agendas that have an older edition, in the order of the new ones.
        only_old: Agendas without a newer edition.
        only_new: Agendas without an older edition.
    """

    paired: tuple[PairedDiff, ...]
    only_old: tuple[Agenda, ...]
    only_new: tuple[Agenda, ...]

    def __len__(self) -> int:
        changes = sum(len(pair.changes) for pair in self.paired)
        return changes + len(self.only_old) + len(self.only_new)


def diff_agendas(old: Sequence[Agenda], new: Sequence[Agenda]) -> AgendasDiff:
    """Say what changed between two sets of agendas, each with its own edition.

    Two agendas are editions of the same where they have the same id; else where one says that it follows the other;
    else where they are the only two of the same kind, of the same municipality and for the same period, or the only
    two of the same kind and municipality that are left. What is not certain is not paired.

    Args:
        old: The old agendas; no two have the same id.
        new: The new agendas; no two have the same id.
    """
    left, right = list(old), list(new)
    found: dict[str, PairedDiff] = {}
    for by, same in _WAYS:
        for one, other in _only(left, right, same):
            found[other.id] = PairedDiff(by, diff(one, other))
            left.remove(one)
            right.remove(other)
    paired = tuple(found[agenda.id] for agenda in new if agenda.id in found)
    return AgendasDiff(paired, tuple(left), tuple(right))


def _only(
    left: Sequence[Agenda], right: Sequence[Agenda], same: Callable[[Agenda, Agenda], bool]
) -> list[tuple[Agenda, Agenda]]:
    """The pairs in which each is the only one that fits the other."""
    fits = [(one, [other for other in right if same(one, other)]) for one in left]
    counts: dict[str, int] = {}
    for _, others in fits:
        for other in others:
            counts[other.id] = counts.get(other.id, 0) + 1
    return [(one, others[0]) for one, others in fits if len(others) == 1 and counts[others[0].id] == 1]


def _follows(old: Agenda, new: Agenda) -> bool:
    return any(one.agenda == old.id for one in ties_of(new, "predecessor")) or any(
        one.agenda == new.id for one in ties_of(old, "successor")
    )


def _same_kind(old: Agenda, new: Agenda) -> bool:
    names = ({normal(one.name) for one in agenda.municipalities} for agenda in (old, new))
    return old.agenda_kind is new.agenda_kind and not next(names).isdisjoint(next(names))


def _same_period(old: Agenda, new: Agenda) -> bool:
    return _same_kind(old, new) and old.period == new.period


_WAYS: tuple[tuple[PairedBy, Callable[[Agenda, Agenda], bool]], ...] = (
    (PairedBy.ID, lambda old, new: old.id == new.id),
    (PairedBy.FOLLOWS, _follows),
    (PairedBy.KIND_AND_PERIOD, _same_period),
    (PairedBy.KIND, _same_kind),
)
