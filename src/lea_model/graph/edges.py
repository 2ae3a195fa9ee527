"""The edges of one agenda: structure, what it refers to, parties in a role or at a table, and tags."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lea_model.graph.agenda_nodes import NOTHING, AgendaNodes
from lea_model.graph.agenda_roots import AgendaRoots
from lea_model.graph.attributes import SEPARATOR, Value
from lea_model.graph.edge_fields import AGENDA_EDGES, ASSIGNMENT_KINDS, LINK_KINDS, WITHOUT_EDGE, FieldEdge, field_edge
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.node_ids import word_id
from lea_model.index import Entry, Lead, LeadKnown, Reference, slug
from lea_model.index.lead_words import lead_words
from lea_model.model.actions import Citation, Overlap
from lea_model.model.attached import Milestone
from lea_model.model.base import Item, Model, Tag
from lea_model.model.body_links import BodyLink
from lea_model.model.decisions import RelatedAgenda
from lea_model.model.enums import Nesting
from lea_model.model.figures import Amount
from lea_model.model.keys import dutch_key
from lea_model.model.locations import Deadline, Location, MoneyFlow, Step
from lea_model.model.parties import Assignment, WithRoles
from lea_model.model.rare import AMOUNT
from lea_model.taxonomy import scheme
from lea_model.taxonomy.scheme_reader import SCHEMES
from lea_model.vocabulary.roles import OTHER_ROLES, RESPONSIBLE_ROLES, term_leads, term_turned

NAMED: Final = frozenset({"party", "body", "policy_area", "document"})
"""What an agenda names rather than contains: it is there without the agenda."""

_FUNDING: Final = ("policy_area", "document", "party", "body")
"""What can be meant by where money comes from, as the money overview takes it."""

_MEASURED: Final = frozenset(
    {"goal", "action", "ambition", "programme_line", "edition", "age_plan", "cluster", "theme"}
)
"""What an indicator measures that stands in it."""

STATUTORY: Final = "wettelijk"
"""The shared list that holds what the law asks of an agenda."""

_DUTCH: Final = {word: dutch for dutch, english in SCHEMES.items() for word in (dutch, english)}


def add_edges(nodes: AgendaNodes, agendas: AgendaRoots) -> None:
    """Add all edges of an agenda: structure, what it refers to, what pays, its tags; then say who leads what.

    Args:
        nodes: The nodes of the agenda.
        agendas: The node of each agenda in the graph.
    """
    _structure(nodes)
    _other_agendas(nodes, agendas)
    for reference in nodes.index.references:
        _reference(nodes, reference)
    _grants(nodes)
    _tags(nodes)
    _leads(nodes)


def _structure(nodes: AgendaNodes) -> None:
    for municipality in nodes.municipalities:
        nodes.edge(municipality, nodes.root, EdgeKind.HAS_AGENDA)
    levels: dict[str, list[tuple[int, str, Entry]]] = {}
    for entry in nodes.index.entries:
        node, kind = nodes.at(entry.path), entry.kind
        if kind == "municipality":
            continue
        parent = nodes.index.parent(entry.path)
        above = nodes.root if parent is None else nodes.at(parent.path)
        if kind in NAMED:
            nodes.edge(above, node, EdgeKind.NAMES, entry.path, {"printed": entry.label})
        else:
            nodes.edge(above, node, EdgeKind.CONTAINS, entry.path)
        if kind == "indicator" and parent and parent.kind in _MEASURED:
            nodes.edge(node, above, EdgeKind.MEASURES, entry.path)
        if kind == "escalation_level":
            levels.setdefault(above, []).append((entry.item.__dict__["order"], node, entry))
    for ladder in levels.values():
        for (_, low, _), (_, high, entry) in pairwise(sorted(ladder, key=lambda step: step[0])):
            nodes.edge(low, high, EdgeKind.ESCALATES_TO, entry.path)


def _other_agendas(nodes: AgendaNodes, agendas: AgendaRoots) -> None:
    """The agendas that this one is tied to; each is a node, for what is said of it is not said of this agenda."""
    for field, (kind, inward) in AGENDA_EDGES.items():
        related: tuple[RelatedAgenda, ...] = nodes.agenda.__dict__[field]
        for place, other in enumerate(related):
            path = (field, place)
            known = agendas.meant(nodes.agenda, other)
            words = other.title or other.number or other.agenda
            if known is not None and known != nodes.root:
                end, values = known, NOTHING
            elif words:
                end, values = nodes.undeclared("agenda", words, path), {"resolved": False}
            else:
                continue
            nodes.place(path, end)
            ends = (end, nodes.root) if inward else (nodes.root, end)
            # Both say so: the agenda lists its part, and the part names the agenda. That is one tie.
            nodes.edge(*ends, kind, path, values, once=True)


# ---- what it refers to -----------------------------------------------------------------------------------------------


def _reference(nodes: AgendaNodes, reference: Reference) -> None:
    owner, field = nodes.index.items[reference.owner], reference.field
    if isinstance(owner, Assignment) and field in ("party", "led_by"):
        _assignment(nodes, reference, owner)
        return
    model = type(owner).__name__
    if isinstance(owner, BodyLink) and field == "body":
        edge: FieldEdge | None = FieldEdge(LINK_KINDS[str(reference.owner[-2])], dangling="body")
    else:
        edge = field_edge(model, field)
    if edge is None:
        if (model, field) not in WITHOUT_EDGE:  # pragma: no cover - a test holds the tables complete
            raise KeyError(model, field)
        return
    anchor = nodes.anchor(reference.owner)
    for target, certainty in nodes.targets(reference, edge.dangling):
        source, end = (target, anchor) if edge.inward else (anchor, target)
        nodes.edge(source, end, edge.kind, reference.path, {**_details(owner, field), **certainty}, once=edge.once)


def _grants(nodes: AgendaNodes) -> None:
    """Add an edge for each grant, scheme or budget that an amount comes from; where a party is named there, it pays."""
    index = nodes.index
    for path, item in index.items_of(AMOUNT):
        for number, text in enumerate(item.funding):
            place = (*path, "funding", number)
            meant = index.find(text, _FUNDING, path)
            reference = Reference(place, path, "funding", text, _FUNDING, meant, loose=True)
            for target, certainty in nodes.targets(reference, "policy_area"):
                pays = nodes.graph.nodes[target]["kind"] in ("party", "body")
                kind = EdgeKind.PAYS if pays else EdgeKind.COVERS
                nodes.edge(target, nodes.anchor(path), kind, place, {**_details(item, "funding"), **certainty})


def _details(owner: Model, field: str) -> dict[str, Value]:
    """What the item that refers says about it: the step, the money, the note."""
    match owner:
        case Deadline():
            return {"detail": owner.text, "term": owner.when.printed}
        case Location():
            return {"role": dutch_key(field)}
        case MoneyFlow():
            detail = owner.what
        case BodyLink() if field == "body":
            detail = owner.text if isinstance(owner.text, str) else None
        case Amount() | Step():
            detail = owner.title or (owner.text if isinstance(owner.text, str) else None)
        case Citation() | Overlap():
            detail = owner.note
        case _:
            detail = None
    return {"detail": detail} if detail else {}


# ---- parties in a role or at a table ---------------------------------------------------------------------------------


def _assignment(nodes: AgendaNodes, reference: Reference, assignment: Assignment) -> None:
    """Add the edges for a party in a role, or for who leads it: ``party`` or ``led_by`` of an assignment.

    A party in brackets has the role too, as one of the group before the brackets (``within``); a second edge says that
    it is printed as a member of that group, and whether that is certain.
    """
    outer = reference.owner
    while isinstance(nodes.index.items.get(outer[:-2]), Assignment):
        outer = outer[:-2]
    anchor = nodes.anchor(outer)
    if reference.field == "led_by":
        led = nodes.parties_of(reference.owner) or [anchor]
        for target, certainty in nodes.targets(reference, "party"):
            for other in led:
                nodes.edge(target, other, EdgeKind.HEADS, reference.path, certainty)
        return
    field = str(outer[-2])
    values = _values(assignment, field)
    around = nodes.index.items.get(outer[:-2])
    if isinstance(around, Milestone) and isinstance(words := around.title or around.text, str):
        values["detail"] = words
    group = nodes.index.items.get(reference.owner[:-2])
    if isinstance(group, Assignment) and group.party:
        values["within"] = group.party
    kind = role_kind(field, assignment, group)
    apart = assignment.role if kind is EdgeKind.HAS_ROLE else dutch_key(field) if kind is EdgeKind.SITS_ON else None
    for target, certainty in nodes.targets(reference, "party"):
        nodes.edge(target, anchor, kind, reference.path, {**values, **certainty}, detail_key=apart or "")
        if isinstance(group, Assignment):
            for other in nodes.parties_of(reference.owner[:-2]):
                inside = {"nesting": group.nesting.value, **certainty}
                nodes.edge(target, other, EdgeKind.BELONGS_TO, reference.path, inside)


def role_kind(field: str, assignment: Assignment, around: Model | None) -> EdgeKind:
    """The edge for a party in a role: of a group in brackets, only the group or who is at its head answers for it."""
    if field in RESPONSIBLE_ROLES and isinstance(around, Assignment) and (around.party or around.led_by):
        return EdgeKind.TAKES_PART
    if field == OTHER_ROLES and term_leads(assignment.role) and term_turned(assignment.role):
        return EdgeKind.HEADS  # 'onder leiding van' says who leads, not who is led
    return ASSIGNMENT_KINDS[field]


def _values(assignment: Assignment, field: str) -> dict[str, Value]:
    """What the assignment says beside the party, as attributes of the edge."""
    said: dict[str, Value | None] = {
        "role": dutch_key(field),
        "term": assignment.role,
        "condition": assignment.condition,
        "detail": assignment.note,
        "count": assignment.count,
        "open": assignment.open or None,
        "nesting": assignment.nesting.value if assignment.nesting is Nesting.UNCERTAIN else None,
        "valid_from": assignment.valid_from.printed if assignment.valid_from else None,
        "valid_to": assignment.valid_to.printed if assignment.valid_to else None,
    }
    return {name: value for name, value in said.items() if value is not None and value != ""}


# ---- who leads -------------------------------------------------------------------------------------------------------


def _leads(nodes: AgendaNodes) -> None:
    """Say with each node that can be led who leads it and how that is known, as the index answers it."""
    index = nodes.index
    _say_leads(nodes, nodes.root, index.who_leads(()))
    for entry in index.entries:
        if isinstance(entry.item, WithRoles):
            _say_leads(nodes, nodes.at(entry.path), index.who_leads(entry.path))
    for reference in index.references:
        # An action that a cluster cites and the agenda does not have is led like the others of that cluster.
        if not reference.targets and isinstance(index.items[reference.owner], Citation):
            cluster = index.parent(reference.owner)
            found = index.who_leads(cluster.path) if cluster is not None else ()
            node = nodes.undeclared("action", reference.text, reference.path)
            _say_leads(nodes, node, [lead._replace(known=LeadKnown.CLUSTER) for lead in found])


def _say_leads(nodes: AgendaNodes, node: str, leads: Sequence[Lead]) -> None:
    said: dict[str, list[str]] = {name: [] for name in ("led_by", "led_by_nodes", "led_known", "led_via")}
    for lead in leads:
        said["led_by"].append(lead_words(lead, nodes.language))
        said["led_by_nodes"] += [party for party, _ in nodes.targets(lead.reference, "party")]
        said["led_known"].append(lead.known.value)
        said["led_via"].append(nodes.at(lead.via) if lead.via else nodes.root)
    nodes.say(node, {name: SEPARATOR.join(dict.fromkeys(values)) for name, values in said.items() if values})


# ---- tags ------------------------------------------------------------------------------------------------------------


def _tags(nodes: AgendaNodes) -> None:
    """Add an edge for each tag, from the tagged item or the nearest item around it that has a node."""
    for path, item in nodes.index.items_of(Item):
        for number, tag in enumerate(item.tags):
            kind = EdgeKind.ADDRESSES if _DUTCH.get(tag.scheme) == STATUTORY else EdgeKind.TAGGED_WITH
            values: dict[str, Value] = {"reading": tag.reading.value}
            if tag.read_by:
                values["read_by"] = tag.read_by
            term = _term(nodes, tag)
            if "declared" in nodes.graph.nodes[term]:
                values["resolved"] = False
            nodes.edge(nodes.anchor(path), term, kind, (*path, "tags", number), values)


def _term(nodes: AgendaNodes, tag: Tag) -> str:
    """The node of a term; one that no shared list holds is there too, as not declared."""
    name = _DUTCH.get(tag.scheme)
    known = scheme(name).get(tag.term) if name else None
    own = known.id if known else word_id(tag.term)
    if name == STATUTORY:
        node, kind = f"statutory_topic/{own}", "statutory_topic"
    else:
        node, kind = f"term/{name or slug(tag.scheme) or 'x'}/{own}", "term"
    if node not in nodes.graph:
        values: dict[str, Value] = {"kind": kind, "label": known.label(nodes.language) if known else tag.term}
        values["scheme"] = name or tag.scheme
        if known is None:
            values["declared"] = False
        nodes.graph.add_node(node, **values)
    return node
