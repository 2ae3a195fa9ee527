"""Nothing that the model links is lost: every reference field becomes an edge, or is left out with a reason."""

from __future__ import annotations

from lea_model.graph import EdgeKind
from lea_model.graph.edge_fields import (
    ASSIGNMENT_KINDS,
    ELSEWHERE,
    EVERY,
    FIELD_EDGES,
    LINK_KINDS,
    MEMBERS,
    WITHOUT_EDGE,
)
from lea_model.graph.types import Graph
from lea_model.model.body_links import BodyLink
from lea_model.model.keys import all_models, models_in, reference_fields
from lea_model.model.parties import Assignment
from lea_model.vocabulary.kinds import KIND_OF, NODE_KINDS


def test_every_reference_field_has_its_place() -> None:
    """Each stands in one of the tables."""
    known = {**FIELD_EDGES, **ELSEWHERE, **WITHOUT_EDGE}
    fields = {(model.__name__, name) for model in all_models() for name, _ in reference_fields(model)}
    assert {one for one in fields if one not in known and (EVERY, one[1]) not in known} == set()


def test_no_table_names_what_is_not_there() -> None:
    """Each entry of the tables is a reference field of the model."""
    fields = {(model.__name__, name) for model in all_models() for name, _ in reference_fields(model)}
    fields |= {(EVERY, name) for _, name in fields}
    assert {*FIELD_EDGES, *ELSEWHERE, *WITHOUT_EDGE} - fields == set()


def test_every_field_with_an_assignment_has_its_edge() -> None:
    """Each field that holds parties in a role says which edge that is."""
    names = {name for model in all_models() for name in model.model_fields if Assignment in models_in(model, name)}
    assert names == {*ASSIGNMENT_KINDS, MEMBERS}


def test_every_field_with_a_link_between_bodies_has_its_edge() -> None:
    """Each field that holds lines between bodies says which edge that is."""
    names = {name for model in all_models() for name in model.model_fields if BodyLink in models_in(model, name)}
    assert names == set(LINK_KINDS)


def test_every_kind_that_can_be_referred_to_is_a_kind_of_node() -> None:
    """The words of the index are those of the graph."""
    assert set(KIND_OF.values()) - set(NODE_KINDS) == set()


def test_every_kind_of_edge_has_its_ends() -> None:
    """Each kind of edge runs between kinds of nodes that there are."""
    assert [kind for kind in EdgeKind if not kind.sources or not kind.targets] == []
    assert {end for kind in EdgeKind for end in kind.sources | kind.targets} - set(NODE_KINDS) == set()


def test_only_documented_edges_are_built(full: Graph, together: Graph) -> None:
    """Each edge runs between kinds of nodes that the table names for it."""
    wrong = {
        (graph.nodes[source]["kind"], values["kind"], graph.nodes[target]["kind"])
        for graph in (full, together)
        for source, target, values in graph.edges(data=True)
        if graph.nodes[source]["kind"] not in EdgeKind(values["kind"]).sources
        or graph.nodes[target]["kind"] not in EdgeKind(values["kind"]).targets
    }
    assert wrong == set()


def test_every_kind_of_node_is_built(full: Graph, together: Graph) -> None:
    """Each kind occurs: nothing is documented that is never there."""
    built = {values["kind"] for graph in (full, together) for _, values in graph.nodes(data=True)}
    assert built == set(NODE_KINDS)


def test_every_kind_of_edge_is_built(full: Graph, together: Graph) -> None:
    """Each kind of edge occurs; the roles that none of these agendas has are built in test_build."""
    built = {values["kind"] for graph in (full, together) for *_, values in graph.edges(data=True)}
    assert {kind.value for kind in EdgeKind} - built == {"funds"}
