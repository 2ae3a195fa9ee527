"""How one thing is linked to another, and how things are found by the words for them."""

from __future__ import annotations

import pytest

import lea_model
from lea_model.errors import UsageError
from lea_model.graph import EdgeKind, build_graph, find_node, find_nodes, link
from lea_model.graph.types import Graph

HEAD = "agenda: {id: zandhoek-2024, titel: Groeien, gemeenten: {naam: Zandhoek, code: GM9998}, periode: 2024}\n"


@pytest.fixture(scope="module")
def graph() -> Graph:
    """A small agenda with two clusters that have an action with the same number."""
    text = (
        "clusters:\n"
        "  - {titel: Een, trekker: Bieb, themas: [{titel: T, acties: [{id: a, nummer: 1, titel: Lezen}]}]}\n"
        "  - {titel: Twee, themas: [{titel: U, acties: [{id: b, nummer: 1, titel: Rusten}]}]}\n"
        "partijen: [{naam: Bieb, aliassen: [De Bibliotheek]}, Muziek]\n"
        "overlegorganen: [{naam: Tafel, leden_volgens_tekst: Bieb, overlegsoort: werkgroep}]\n"
    )
    return build_graph(lea_model.loads(HEAD + text))


def test_both_directions(graph: Graph) -> None:
    """Each step is told from where it starts."""
    found = link(graph, "Lezen", "Tafel")
    assert found is not None
    assert found.sentences("nl") == (
        "1 Lezen staat in T",
        "T staat in Een",
        "Een heeft als trekker Bieb",
        "Bieb zit in Tafel",
    )
    back = link(graph, "Tafel", "Lezen")
    assert back is not None
    assert back.sentences("en") == (
        "Tafel has as member Bieb",
        "Bieb leads Een",
        "Een contains T",
        "T contains 1 Lezen",
    )
    assert [step.path for step in back.steps][:2] == [
        "bodies.0.members_described.0.party",
        "clusters.0.trekkers.0.party",
    ]


def test_only_by_way_of_the_agenda(graph: Graph) -> None:
    """Where there is no other way, the agenda is one."""
    found = link(graph, "Lezen", "Muziek")
    assert found is not None
    assert [step.kind for step in found.steps][-1] == EdgeKind.NAMES


def test_to_itself(graph: Graph) -> None:
    """There is nothing between a thing and itself."""
    found = link(graph, "Bieb", "De Bibliotheek")
    assert found is not None
    assert found.steps == ()


def test_no_link() -> None:
    """Agendas that share nothing are not linked."""
    other = HEAD.replace("zandhoek-2024", "oever-2024").replace("Zandhoek", "Oever").replace("GM9998", "GM9999")
    both = build_graph([lea_model.loads(HEAD), lea_model.loads(other)])
    assert link(both, "Zandhoek", "Oever") is None


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("gm9998/action/a", "gm9998/action/a"),
        ("a", "gm9998/action/a"),
        ("LEZEN", "gm9998/action/a"),
        ("1 Lezen", "gm9998/action/a"),
        ("de bibliotheek", "gm9998/party/bieb"),
        ("gm9998/bieb", "gm9998/party/bieb"),
        ("partij:Bieb", "gm9998/party/bieb"),
        ("werkgroep", "gm9998/body/tafel"),
        ("zandhoek", "gm9998"),
    ],
)
def test_words(graph: Graph, wanted: str, expected: str) -> None:
    """An id, its last part, number and title, alias, municipality and kind before it, sort of body."""
    assert find_node(graph, wanted).id == expected


def test_ambiguous(graph: Graph) -> None:
    """A number that stands twice is refused with the ids; both are there for who asks for all."""
    with pytest.raises(UsageError) as caught:
        find_node(graph, "1")
    assert caught.value.message("nl") == ("'1' kan in de graaf 2 dingen betekenen: gm9998/action/a, gm9998/action/b.")
    assert [one.label for one in find_nodes(graph, "1")] == ["1 Lezen", "1 Rusten"]


def test_unknown(graph: Graph) -> None:
    """The nearest word is offered, of the kind that is asked for."""
    with pytest.raises(UsageError) as caught:
        find_node(graph, "Muziekk", ("party",))
    assert caught.value.message("en") == "Nothing in the graph is called 'Muziekk' (did you mean 'Muziek'?)."
    with pytest.raises(UsageError) as caught:
        find_node(graph, "Muziek", ("body",))
    assert caught.value.message("nl") == "'Muziek' is in de graaf: partij. Deze vraag gaat over: overleg."
    assert caught.value.message("en") == "'Muziek' is here: party. What can be asked about: body."


def test_odd_words(graph: Graph) -> None:
    """Words that are no words are not found, and break nothing."""
    for odd in ("", "/", ":", "a:b:c", "gm9998/", "{subject}", "\x00"):
        assert find_nodes(graph, odd) == ()


def test_braces_in_a_name() -> None:
    """A name with the signs of a field in it is told as it is."""
    graph = build_graph(lea_model.loads(HEAD + "acties: [{titel: 'Lees {dit}', trekker: '{subject}'}]\n"))
    found = link(graph, "{subject}", "Lees {dit}")
    assert found is not None
    assert found.sentences("nl") == ("{subject} is trekker van Lees {dit}",)


def test_words_of_edges_stand_between_subject_and_object() -> None:
    """The label of an edge is its sentence without both ends, which stand at its ends."""
    for kind in EdgeKind:
        for language in ("nl", "en"):
            assert kind.sentence(language, "A", "B") == f"A {kind.label(language)} B"
            assert kind.sentence(language, "A", "B", backward=True).startswith("A ")
            assert kind.meaning(language).endswith(".")
