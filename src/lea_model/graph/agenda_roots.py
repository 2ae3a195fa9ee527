"""The agendas of one graph by the words that others refer to them with: their ids, else their titles."""

from __future__ import annotations

from collections.abc import Iterable

from lea_model.index import normal
from lea_model.model.agenda import Agenda
from lea_model.model.decisions import RelatedAgenda


class AgendaRoots:
    """The node of each agenda in a graph.

    Args:
        agendas: The agendas with their nodes, in order.
    """

    def __init__(self, agendas: Iterable[tuple[Agenda, str]]) -> None:
        self._by_id: dict[str, str] = {}
        self._by_title: dict[tuple[str, str], dict[str, Agenda]] = {}
        for agenda, node in agendas:
            self._by_id.setdefault(agenda.id, node)
            for key in _titled(agenda, agenda.title):
                self._by_title.setdefault(key, {})[node] = agenda

    def meant(self, agenda: Agenda, other: RelatedAgenda) -> str | None:
        """The node of the agenda that another one is tied to; None where it is not in the graph.

        Without an id it is another one with that title, of the same municipality and, where a period is given too, of
        the same period: many agendas have the same title.
        """
        if other.agenda:
            return self._by_id.get(other.agenda)
        titled = {
            node
            for key in _titled(agenda, other.title or "")
            for node, found in self._by_title.get(key, {}).items()
            if found is not agenda and (other.period is None or other.period == found.period)
        }
        return titled.pop() if len(titled) == 1 else None


def _titled(agenda: Agenda, title: str) -> list[tuple[str, str]]:
    return [(normal(title), normal(one.name)) for one in agenda.municipalities]
