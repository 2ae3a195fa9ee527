"""The table ``networks``: how parties and policy areas hang together in each agenda."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lea_model.comparison.cells import CellKind, Evidence
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Line
from lea_model.comparison.tables.common_columns import counting, of_agendas
from lea_model.graph.sharing import Network
from lea_model.i18n import N_

PARTIES: Final = "partijen"
POLICY_AREAS: Final = "beleidsterreinen"

_DIGITS: Final = 4


class NetworkRow(NamedTuple):
    """One network of one agenda."""

    agenda: str
    municipality: str
    network: str
    nodes: int
    links: int
    density: float | None
    parts: int
    unlinked: int
    centralisation: float | None
    bridge: str | None
    bridging: float | None


def gather(subject: Subject) -> Iterator[Line[NetworkRow]]:
    """The network of parties and that of policy areas."""
    yield _line(subject, PARTIES, subject.nodes.parties())
    yield _line(subject, POLICY_AREAS, subject.nodes.policy_areas())


def _line(subject: Subject, name: str, network: Network) -> Line[NetworkRow]:
    nodes, links = len(network.names), network.links
    degrees = network.degrees
    between = network.between() if links else []
    first = max(range(len(between)), key=lambda number: (between[number], degrees[number], -number), default=None)
    bridging = round(between[first], _DIGITS) if first is not None else None
    top = network.names[first] if first is not None and bridging else None
    row = NetworkRow(
        *subject.key,
        network=name,
        nodes=nodes,
        links=links,
        density=round(2 * links / (nodes * (nodes - 1)), _DIGITS) if nodes > 1 else None,
        parts=network.parts(),
        unlinked=degrees.count(0),
        centralisation=_centralisation(degrees),
        bridge=subject.nodes.label_of(top) if top is not None else None,
        bridging=bridging,
    )
    unlinked = [name for name, degree in zip(network.names, degrees, strict=True) if degree == 0]
    return Line.of(
        row,
        nodes=_evidence(subject, network.names),
        unlinked=_evidence(subject, unlinked),
        bridge=_evidence(subject, [top] if top is not None else []),
    )


def _centralisation(degrees: list[int]) -> float | None:
    """How much one node has all links (Freeman): 1 for a star, 0 where all have as many."""
    count = len(degrees)
    if count < 3:
        return None
    most = max(degrees)
    return round(sum(most - degree for degree in degrees) / ((count - 1) * (count - 2)), _DIGITS)


def _evidence(subject: Subject, names: list[str]) -> tuple[Evidence, ...]:
    """The items behind nodes; a name that is in no list has none."""
    return tuple(
        Evidence(subject.place(path))
        for path in map(subject.nodes.path_of, names)
        if path in subject.index.items and path
    )


TABLE: Final = Definition(
    name="networks",
    title=N_("Networks"),
    description=N_("How closely the parties of an agenda, and its policy areas, are linked with each other."),
    caution=N_(
        "The network is that of the document, not of the town: who shares an action or a table on paper. An agenda that"
        " names parties at every action has a denser network than one that names them once, whatever people do."
    ),
    row=NetworkRow,
    columns=of_agendas(
        Column(
            "network",
            N_("Network"),
            N_(
                "Parties and bodies, linked if they share an action or sit at one table; or policy areas, linked if an"
                " action overlaps with both."
            ),
            key=True,
            words="netwerk",
        ),
        counting(
            "nodes",
            N_("Size"),
            N_("The parties that have a role in an action or sit at a table, or the policy areas that actions name."),
            N_("nodes"),
        ),
        counting("links", N_("Links"), N_("The pairs that are linked, however often."), N_("pairs")),
        Column(
            "density",
            N_("Density"),
            N_("Links as a part of all pairs: 2L / (n(n - 1)). Empty below two nodes."),
            kind=CellKind.DECIMAL,
            unit=N_("part of 1"),
        ),
        counting("parts", N_("Groups"), N_("The groups between which there are no links (components)."), N_("groups")),
        counting("unlinked", N_("Without links"), N_("The nodes that are linked with no other."), N_("nodes")),
        Column(
            "centralisation",
            N_("Centralisation"),
            N_(
                "How much one node has all links, after Freeman (1979): the sum over all nodes of the highest degree"
                " minus their own, divided by (n - 1)(n - 2). 1 for a star, 0 where all have as many; empty below"
                " three nodes."
            ),
            kind=CellKind.DECIMAL,
            unit=N_("part of 1"),
        ),
        Column(
            "bridge",
            N_("Bridges most"),
            N_("The node on most of the shortest ways between others; empty where none lies on any."),
        ),
        Column(
            "bridging",
            N_("Bridging"),
            N_("Its betweenness: the share of those shortest ways that run through it (Freeman 1977)."),
            kind=CellKind.DECIMAL,
            unit=N_("part of 1"),
        ),
    ),
    gather=gather,
    listed=("network", "nodes", "links", "density", "unlinked", "centralisation", "bridge", "bridging"),
)
