"""Building the graph of one agenda or many."""

from __future__ import annotations

from collections.abc import Iterable

from lea_model.graph.agenda_nodes import AgendaNodes
from lea_model.graph.agenda_roots import AgendaRoots
from lea_model.graph.attributes import SEPARATOR
from lea_model.graph.edges import add_edges
from lea_model.graph.node_ids import namespaces, root_id
from lea_model.graph.types import Graph
from lea_model.i18n import N_, Language, translate
from lea_model.loader import Given, each_once
from lea_model.model.agenda import Agenda


def build_graph(agendas: Given | Iterable[Given]) -> Graph:
    """Build the graph of one agenda, or of several together.

    Nodes and edges are of the kinds in `vocabulary.kinds.NODE_KINDS` and ``EdgeKind``; their attributes are flat
    values, absent where nothing is known. Node ids carry no year: two editions of one agenda have the same ids for
    the same things. What the table of shared names joins (``shared_names``) is one node for all agendas; everything
    else belongs to its own municipality. References that do not resolve are nodes with ``declared`` False and edges
    with ``resolved`` False.

    Args:
        agendas: One agenda, or several, or what reading them gave. Two agendas of one municipality share its parties
            and policy areas; for everything else their ids get the id of the agenda after that of the municipality.

    Returns:
        The graph; the same agendas give the same graph, with nodes and edges in the same order.

    Raises:
        UsageError: Two agendas have the same id, one could not be built when it was read, or is no agenda at all.
    """
    listed = tuple(agenda for _, agenda in each_once(agendas))
    graph = _named(listed)
    language, spaces = _common_language(listed), namespaces(listed)
    known = AgendaRoots((agenda, root_id(own)) for agenda, (_, own) in zip(listed, spaces, strict=True))
    for agenda, space in zip(listed, spaces, strict=True):
        # What was looked up in an agenda is let go with it: of hundreds it would fill the memory.
        add_edges(AgendaNodes(graph, agenda, space, language), known)
    return graph


def _named(listed: tuple[Agenda, ...]) -> Graph:
    import networkx as nx  # who compares agendas asks for ids only

    language = _common_language(listed)
    name = listed[0].title if len(listed) == 1 else translate(N_("{count} agendas"), language).format(count=len(listed))
    return nx.MultiDiGraph(name=name, agendas=SEPARATOR.join(agenda.id for agenda in listed), language=language)


def _common_language(listed: tuple[Agenda, ...]) -> Language:
    languages = {_language(agenda) for agenda in listed}
    return languages.pop() if len(languages) == 1 else "nl"


def _language(agenda: Agenda) -> Language:
    return "en" if agenda.language == "en" else "nl"
