"""Building: ids, joins, what is uncertain, groups, tags, provenance, editions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import lea_model
from lea_model.graph import EdgeKind, build_graph
from lea_model.graph.types import Graph
from lea_model.vocabulary.roles import ROLE_KEYS

HEAD = "agenda: {id: zandhoek-2024, titel: Groeien, gemeenten: {naam: Zandhoek, code: GM9998}, periode: 2024}\n"


def built(text: str, head: str = HEAD) -> Graph:
    """The graph of a small agenda."""
    return build_graph(lea_model.loads(head + text))


def edges(graph: Graph, kind: EdgeKind) -> list[tuple[str, str, dict[str, Any]]]:
    """The edges of a kind, with their attributes but without kind and agenda."""
    return [
        (source, target, {name: value for name, value in values.items() if name not in ("kind", "agenda")})
        for source, target, values in graph.edges(data=True)
        if values["kind"] == kind
    ]


def test_whole_small_graph() -> None:
    """A small agenda gives these nodes and these edges, in this order, with these attributes."""
    graph = built(
        "acties: [{nummer: 1.1, titel: Lezen, bron: {document: lea, regels: 5}, trekker: Bieb}]\npartijen: [Bieb]\n"
    )
    assert graph.graph == {"name": "Groeien", "agendas": "zandhoek-2024", "language": "nl"}
    of = {"municipality": "gm9998", "agenda": "zandhoek-2024"}
    assert {own: dict(values) for own, values in graph.nodes(data=True)} == {
        "gm9998/agenda": {
            "kind": "agenda",
            "label": "Groeien",
            "title": "Groeien",
            "period": "2024",
            **of,
        },
        "gm9998": {"kind": "municipality", "label": "Zandhoek", "title": "Zandhoek", "path": "municipalities.0", **of},
        "gm9998/action/lezen": {
            "kind": "action",
            "label": "1.1 Lezen",
            "number": "1.1",
            "title": "Lezen",
            "level": "operationeel",
            "period": "2024",
            "path": "actions.0",
            "provenance": "lea, regel 5",
            "led_by": "Bieb",
            "led_by_nodes": "gm9998/party/bieb",
            "led_known": "zelf",
            "led_via": "gm9998/action/lezen",
            **of,
        },
        "gm9998/party/bieb": {"kind": "party", "label": "Bieb", "title": "Bieb", "path": "parties.0", **of},
        "gm9998/document/lea": {
            "kind": "document",
            "label": "lea",
            "title": "lea",
            "path": "actions.0.source.document",
            "provenance": "lea, regel 5",
            "declared": False,
            **of,
        },
    }
    assert [(source, target, key) for source, target, key in graph.edges(keys=True)] == [
        ("gm9998/agenda", "gm9998/action/lezen", "contains"),
        ("gm9998/agenda", "gm9998/party/bieb", "names"),
        ("gm9998", "gm9998/agenda", "has_agenda"),
        ("gm9998/action/lezen", "gm9998/document/lea", "stated_in"),
        ("gm9998/party/bieb", "gm9998/action/lezen", "leads"),
    ]
    assert edges(graph, EdgeKind.LEADS) == [
        (
            "gm9998/party/bieb",
            "gm9998/action/lezen",
            {"path": "actions.0.trekkers.0.party", "provenance": "lea, regel 5", "printed": "Bieb", "role": "trekker"},
        )
    ]


def test_attributes_are_flat(full: Graph, together: Graph) -> None:
    """No attribute of a node, an edge or a graph is anything but text, a number, or yes or no."""
    for graph in (full, together):
        held = [values for _, values in graph.nodes(data=True)] + [values for *_, values in graph.edges(data=True)]
        assert {type(value) for values in (*held, graph.graph) for value in values.values()} <= {str, int, float, bool}


def test_every_node_has_kind_and_label(full: Graph, together: Graph) -> None:
    """And no label is empty or longer than 80 signs."""
    for graph in (full, together):
        assert [own for own, values in graph.nodes(data=True) if not 0 < len(values["label"]) <= 100] == []


@pytest.mark.parametrize("role", ROLE_KEYS)
def test_roles(role: str) -> None:
    """Each role is an edge of its own kind, with the Dutch key."""
    from lea_model.graph import ROLE_KINDS
    from lea_model.model.keys import dutch_key

    graph = built(f"acties: [{{titel: Lezen, {dutch_key(role)}: {{partij: Bieb, rol: held}}}}]\n")
    found = edges(graph, ROLE_KINDS[role])
    assert [(source, target, values["role"], values["term"]) for source, target, values in found] == [
        ("gm9998/party/bieb", "gm9998/action/lezen", dutch_key(role), "held")
    ]


def test_groups(full: Graph) -> None:
    """Members of a group that leads take part, and belong to it; who leads it is at its head."""
    space = "gm9998+gm9999"
    led, partly = (
        [(source, values.get("within"), values.get("condition")) for source, _, values in edges(full, kind)]
        for kind in (EdgeKind.LEADS, EdgeKind.TAKES_PART)
    )
    assert led == [(f"{space}/party/onderwijs", None, None)]
    assert [one for one in partly if one[1]] == [
        (f"{space}/party/aldus", "Onderwijs", None),
        (f"{space}/party/boog", "Onderwijs", "als het kan"),
    ]
    belong = [(source, target, values["nesting"]) for source, target, values in edges(full, EdgeKind.BELONGS_TO)]
    assert belong == [
        (f"{space}/party/aldus", f"{space}/party/onderwijs", "zeker"),
        (f"{space}/party/aldus", f"{space}/party/onderwijs", "zeker"),
        (f"{space}/party/boog", f"{space}/party/onderwijs", "zeker"),
    ]
    heads = [(source, target) for source, target, _ in edges(full, EdgeKind.HEADS)]
    assert heads == [
        (f"{space}/party/gemeente", f"{space}/party/onderwijs"),
        (f"{space}/party/gemeente", f"{space}/cluster/samen"),
    ]


def test_both_lists_of_members(full: Graph) -> None:
    """Who sits on a body by the text and by the list has two edges."""
    found = full.get_edge_data("gm9998+gm9999/party/gemeente", "gm9998+gm9999/body/stuurgroep")
    assert list(found) == ["sits_on:leden_volgens_tekst", "sits_on:leden_volgens_lijst"]


def test_levels_escalate_in_their_order(full: Graph) -> None:
    """The order of the levels counts, not the order in the file."""
    found = [(source, target) for source, target, _ in edges(full, EdgeKind.ESCALATES_TO)]
    assert found == [("gm9998+gm9999/escalation_level/laag", "gm9998+gm9999/escalation_level/hoog")]


def test_money(full: Graph) -> None:
    """Who pays says for what."""
    found = [(target.split("/", 1)[1], values["detail"]) for _, target, values in edges(full, EdgeKind.PAYS)]
    assert found == [
        ("programme_line/lijn", "pot"),
        ("location_programme/locaties", "subsidie"),
        ("programme_line/lijn", "pot"),  # a party that is named as where the money comes from
    ]


def test_grants(full: Graph) -> None:
    """A grant is the policy area that goes by that name, else a node of its own; it says for what it pays."""
    found = [
        (source.rpartition("/")[2], target.split("/", 1)[1], values.get("resolved"))
        for source, target, values in edges(full, EdgeKind.COVERS)
    ]
    assert found == [
        ("npo", "programme_line/lijn", None),  # the shared names make one node for all agendas
        ("onderwijsachterstandenbeleid", "programme_line/lijn", False),
    ]


def test_regional_agenda(full: Graph) -> None:
    """All municipalities stand in its ids, and each has the agenda."""
    assert [source for source, _, _ in edges(full, EdgeKind.HAS_AGENDA)] == ["gm9998", "gm9999"]
    assert full.nodes["gm9998+gm9999/agenda"]["municipality"] == "gm9998+gm9999"
    assert [target for _, target, _ in edges(full, EdgeKind.APPLIES_TO)] == ["gm9999"]


def test_dangling_reference() -> None:
    """It is a node of its own; the same text is the same node, and its id does not take that of something else."""
    graph = built("clusters: [{titel: A, verwijzingen: [4.2.3, '4.2.3 ']}]\nacties: [{id: '4-2-3', titel: Anders}]\n")
    assert graph.nodes["gm9998/action/4.2.3"]["declared"] is False
    assert [values["resolved"] for _, _, values in edges(graph, EdgeKind.CITES)] == [False, False]


def test_dangling_reference_beside_the_same_id() -> None:
    """What is listed keeps its id, and what is only named gets a sign."""
    graph = built("acties: [{id: de-brug, titel: X}, {titel: Y, zelfde_als: 'De; Brug'}]\n")
    assert [target for _, target, _ in edges(graph, EdgeKind.TWIN_OF)] == ["gm9998/action/de-brug~"]


def test_ambiguous_reference() -> None:
    """It is an edge to each of what it can mean, and each says so."""
    graph = built("acties: [{id: a, titel: Lezen}, {id: b, titel: Lezen}]\nhubs: [{titel: H, bij_acties: Lezen}]\n")
    found = [
        (target, values["resolved"], values["candidates"]) for _, target, values in edges(graph, EdgeKind.CONCERNS)
    ]
    assert found == [("gm9998/action/a", False, 2), ("gm9998/action/b", False, 2)]


def test_same_id_twice() -> None:
    """Two items with one id are two nodes."""
    graph = built("acties: [{id: a, titel: Een}, {id: a, titel: Twee}]\n")
    assert [graph.nodes[own]["label"] for own in ("gm9998/action/a", "gm9998/action/a~2")] == ["Een", "Twee"]


def test_party_that_only_a_role_names() -> None:
    """It is a node, not declared."""
    graph = built("acties: [{titel: Lezen, partners: Muziekschool}]\n")
    assert graph.nodes["gm9998/party/muziekschool"]["declared"] is False


def test_tags() -> None:
    """A statutory topic is addressed, another term is what it is about; an unknown term stays visible."""
    graph = built(
        "acties:\n  - titel: Lezen\n    kenmerken:\n"
        "      - {lijst: wettelijk, term: doelgroep_ve, lezing: letterlijk}\n"
        "      - {lijst: thema, term: taal, lezing: geduid, geduid_door: transcriptie 1}\n"
        "      - {lijst: thema, term: bestaat niet, lezing: geduid}\n"
        "      - {lijst: eigen lijst, term: iets, lezing: geduid}\n"
    )
    path = "actions.0.tags"
    assert [(target, values) for _, target, values in edges(graph, EdgeKind.ADDRESSES)] == [
        ("statutory_topic/doelgroep_ve", {"path": f"{path}.0", "reading": "letterlijk"})
    ]
    assert [(target, values) for _, target, values in edges(graph, EdgeKind.TAGGED_WITH)] == [
        ("term/thema/taal", {"path": f"{path}.1", "reading": "geduid", "read_by": "transcriptie 1"}),
        ("term/thema/bestaat-niet", {"path": f"{path}.2", "reading": "geduid", "resolved": False}),
        ("term/eigen-lijst/iets", {"path": f"{path}.3", "reading": "geduid", "resolved": False}),
    ]
    assert graph.nodes["term/thema/taal"] == {"kind": "term", "label": "Taal en lezen", "scheme": "thema"}
    assert graph.nodes["term/thema/bestaat-niet"]["declared"] is False


def test_tag_inside_an_item() -> None:
    """A tag of what has no node of its own stands with the item around it."""
    text = "{tekst: Kijk., kenmerken: {lijst: thema, term: taal, lezing: letterlijk}}"
    graph = built(f"hoofdstukken: [{{titel: Visie, strekkingen: [{text}]}}]\n")
    assert [(source, values["path"]) for source, _, values in edges(graph, EdgeKind.TAGGED_WITH)] == [
        ("gm9998/section/visie", "sections.0.statements.0.tags.0")
    ]


def test_english_agenda() -> None:
    """Labels and places follow the language of the agenda."""
    head = HEAD.replace("periode: 2024", "periode: 2024, taal: en")
    graph = built("acties: [{tekst: {ontbreekt: leeg}, bron: 5}]\n", head)
    action = graph.nodes["gm9998/action/action-0"]
    assert (action["label"], action["provenance"]) == ("action action-0", "line 5")


def test_no_municipality_code() -> None:
    """The register knows the code of a name; a name that it does not know is the id itself."""
    known = built("", "agenda: {id: a, titel: A, gemeenten: Almere, periode: 2024}\n")
    unknown = built("", "agenda: {id: a, titel: A, gemeenten: Zandhoek, periode: 2024}\n")
    assert (list(known), list(unknown)) == (["gm0034/agenda", "gm0034"], ["zandhoek/agenda", "zandhoek"])


def test_ids_carry_no_year(together: Graph) -> None:
    """The id of an agenda, which holds its year, is in no id of a node."""
    assert [
        own for own in together if any(one in own for one in ("almere-2019", "tilburg-2023", "westland-2022"))
    ] == []


def test_ids_are_the_same_alone_and_together(almere: Graph, together: Graph) -> None:
    """What else is in a graph does not change the ids."""
    assert [own for own in almere if own not in together] == []


def test_shared_names(together: Graph) -> None:
    """What two agendas name alike is one node, which says what each prints and why it is joined."""
    assert together.nodes["policy_area/npo"] == {
        "kind": "policy_area",
        "label": "Nationaal Programma Onderwijs",
        "title": "NPO",
        "aliases": "Nationaal Programma Onderwijs | NPO impuls",
        "overlap_kind": "programma",
        "municipality": "gm0855+gm1783",
        "agenda": "tilburg-2023 | westland-2022",
        "shared": True,
        "reason": "Eén landelijk programma, met het geld ervan.",
        "printed": "NPO (tilburg-2023) | nationaal programma onderwijs (westland-2022)",
    }


def test_regional_organisations_are_not_joined(together: Graph) -> None:
    """The JGZ of one region is not that of another, and each municipality means itself by 'Gemeente'."""
    assert [own for own in together if own.startswith("party/") and ("jgz" in own or "gemeente" in own)] == []
    assert {"gm0034/party/jgz", "gm1783/party/jgz"} <= set(together)


def test_declared_after_it_was_only_named() -> None:
    """A shared party that one agenda names and the next one lists is declared."""
    other = HEAD.replace("zandhoek-2024", "oever-2024").replace("GM9998", "GM9999")
    first = lea_model.loads(HEAD + "acties: [{titel: Lezen, partners: OCW}]\n")
    second = lea_model.loads(other + "partijen: [Ministerie van OCW]\n")
    node = build_graph([first, second]).nodes["party/ocw"]
    assert "declared" not in node
    assert node["printed"] == "OCW (zandhoek-2024) | Ministerie van OCW (oever-2024)"
    assert build_graph(first).nodes["party/ocw"]["declared"] is False


def test_two_editions_alone_have_the_same_ids() -> None:
    """The next agenda of a municipality gives the same id to the same thing."""
    text = "acties: [{titel: Lezen, trekker: Bieb}]\npartijen: [Bieb]\n"
    assert list(built(text)) == list(built(text, HEAD.replace("zandhoek-2024", "zandhoek-2028")))


def test_two_editions_together() -> None:
    """They share parties and policy areas; the id of the agenda keeps the rest apart, and one follows the other."""
    text = "acties: [{titel: Lezen, trekker: Bieb}]\npartijen: [Bieb]\n"
    later = HEAD.replace("zandhoek-2024", "zandhoek-2028").replace(
        "periode: 2024", "periode: 2028, voorganger: {titel: Groeien, agenda: zandhoek-2024}"
    )
    graph = build_graph([lea_model.loads(HEAD + text), lea_model.loads(later + text)])
    assert sorted(graph) == [
        "gm9998",
        "gm9998/party/bieb",
        "gm9998~zandhoek-2024/action/lezen",
        "gm9998~zandhoek-2024/agenda",
        "gm9998~zandhoek-2028/action/lezen",
        "gm9998~zandhoek-2028/agenda",
    ]
    assert [(source, target) for source, target, _ in edges(graph, EdgeKind.FOLLOWS)] == [
        ("gm9998~zandhoek-2028/agenda", "gm9998~zandhoek-2024/agenda")
    ]


@pytest.mark.parametrize(
    ("tie", "target"),
    [
        ("voorganger: Groeien", "gm9998~zandhoek-2024/agenda"),
        ("voorganger: {titel: groeien, periode: 2024}", "gm9998~zandhoek-2024/agenda"),
        ("voorganger: {titel: Groeien, periode: 2020}", "gm9998~zandhoek-2028/agenda/groeien"),
        ("voorganger: Bloeien", "gm9998~zandhoek-2028/agenda/bloeien"),
    ],
)
def test_agendas_find_each_other_by_title(tie: str, target: str) -> None:
    """Without an id, the other agenda of the municipality with that title and period is meant."""
    later = HEAD.replace("zandhoek-2024", "zandhoek-2028").replace("periode: 2024", f"periode: 2028, {tie}")
    graph = build_graph([lea_model.loads(HEAD), lea_model.loads(later)])
    assert [(source, end) for source, end, _ in edges(graph, EdgeKind.FOLLOWS)] == [
        ("gm9998~zandhoek-2028/agenda", target)
    ]


def test_same_agenda_twice() -> None:
    """It is refused, as comparing and exporting refuse it."""
    agenda = lea_model.loads(HEAD + "acties: [Lezen]\n")
    with pytest.raises(lea_model.UsageError) as caught:
        build_graph([agenda, agenda])
    assert caught.value.message("en") == (
        f"Two agendas have the id '{agenda.id}': give each an id of its own, such as '{agenda.id}-2027'."
    )


def test_no_agenda() -> None:
    """A graph of nothing is empty."""
    assert list(build_graph([])) == []


def test_garbage_collection_is_left_as_it_was() -> None:
    """Building puts the collector back, on or off."""
    import gc

    gc.disable()
    try:
        built("")
        assert not gc.isenabled()
    finally:
        gc.enable()
    built("")
    assert gc.isenabled()


def test_same_agenda_gives_the_same_graph(root: Path) -> None:
    """Nodes, edges, attributes and their order are those of the time before."""
    agenda = lea_model.load(root / "examples" / "westland")
    one, other = build_graph(agenda), build_graph(agenda)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


@pytest.fixture
def root() -> Path:
    """The folder of the project."""
    return Path(__file__).resolve().parents[2]
