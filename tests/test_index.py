"""The index: walking, ids, and looking up by id, number, name or alias."""

from __future__ import annotations

from typing import Any

import pytest

from lea_model.diagnostics import Path
from lea_model.index import Index, normal, slug, walk
from lea_model.loader import loads
from lea_model.model.agenda import Agenda
from lea_model.model.base import Item, Model
from lea_model.model.keys import all_models, nested_fields
from lea_model.vocabulary.kinds import KIND_OF, PREFIXES

BLOCK = "agenda: {id: a, titel: T, gemeenten: [Almere], periode: 2019-2022}\n"


def index(text: str, block: str = BLOCK) -> Index:
    """The index of an agenda."""
    return Index(loads(block + text))


def ids(made: Index, *kinds: str) -> list[str]:
    """The ids of all entries of some kinds."""
    return [entry.id for entry in made.of_kind(*kinds)]


def found(made: Index, text: str, kinds: tuple[str, ...] = ("any",), near: Path = ()) -> list[Path]:
    """The paths of what a text can mean."""
    return [entry.path for entry in made.find(text, kinds, near)]


# ---- walking


def test_walk() -> None:
    """Every model is met once: the root first, a part after what it is part of, in the order of the fields."""
    agenda = loads(
        BLOCK + "clusters: [{titel: A, trekker: [V, W], themas: {acties: [x, y]}, leeftijd: 0-4}, {titel: B}]\n"
    )
    assert [path for path, _ in walk(agenda)] == [
        (),
        ("municipalities", 0),
        ("period",),
        ("clusters", 0),
        ("clusters", 0, "trekkers", 0),
        ("clusters", 0, "trekkers", 1),
        ("clusters", 0, "ages"),
        ("clusters", 0, "themes", 0),
        ("clusters", 0, "themes", 0, "actions", 0),
        ("clusters", 0, "themes", 0, "actions", 1),
        ("clusters", 1),
    ]


def test_walk_of_a_part() -> None:
    """A part is walked like a whole; its paths begin with the path that is given."""
    agenda = loads(BLOCK + "clusters: [{titel: A}, {titel: B, goals: [x]}]\n")
    assert list(walk(agenda.clusters[1], ("clusters", 1))) == [
        (("clusters", 1), agenda.clusters[1]),
        (("clusters", 1, "goals", 0), agenda.clusters[1].goals[0]),
    ]


def test_paths_lead_to_their_items() -> None:
    """Each path of the walk leads to its item, step by step."""
    agenda = loads(
        BLOCK + "clusters: [{titel: A, themas: {acties: [{tekst: x, houden: [y]}]}, uiterlijk: {ontbreekt: leeg}}]\n"
    )
    for path, item in walk(agenda):
        here: Any = agenda
        for step in path:
            here = here[step] if isinstance(step, int) else getattr(here, step)
        assert here is item


def test_walk_is_linear(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an agenda of 2,000 actions each model is looked into once."""
    actions = [{"number": f"{number}", "text": "x", "trekkers": ["V"]} for number in range(2000)]
    themes = [{"actions": actions[start : start + 10]} for start in range(0, 2000, 10)]
    agenda = Agenda.model_validate(
        {"id": "a", "title": "T", "municipalities": ["A"], "period": "2022", "clusters": [{"themes": themes}]}
    )
    looked: list[type[Model]] = []

    def fields(cls: type[Model]) -> tuple[str, ...]:
        looked.append(cls)
        return nested_fields(cls)

    monkeypatch.setattr("lea_model.index.walking.nested_fields", fields)
    assert sum(1 for _ in walk(agenda)) == len(looked) == 2000 * 2 + 200 + 1 + 3


def test_finding_is_not_quadratic(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where 200 clusters begin again at number 1, a citation is compared with its neighbours, not with all of them."""
    themes = [{"actions": [{"number": f"{number}", "text": "x"} for number in range(10)]}]
    clusters = [{"themes": themes, "citations": [f"{number}" for number in range(10)]} for _ in range(200)]
    made = Index(
        Agenda.model_validate(
            {"id": "a", "title": "T", "municipalities": ["A"], "period": "2022", "clusters": clusters}
        )
    )
    compared = []
    shared = Index._shared

    def counted(self: Index, one: Path, other: Path) -> int:
        compared.append(one)
        return shared(self, one, other)

    monkeypatch.setattr(Index, "_shared", counted)
    assert {len(reference.targets) for reference in made.references} == {1}
    assert len(compared) <= len(made.references) * 5


def test_every_item_that_can_be_referred_to_has_a_kind_and_a_prefix() -> None:
    """Each kind has its Dutch word; each model of these kinds is part of the model and has an id."""
    assert set(KIND_OF) <= {cls.__name__ for cls in all_models() if issubclass(cls, Item)}
    assert set(PREFIXES.values()) == set(KIND_OF.values())


# ---- words and ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brede  Buurtscholen", "brede buurtscholen"),
        (" GO! ", "go!"),
        ("4.2.1.", "4.2.1"),
        ("o.a.", "o.a."),
        ("Cafe\u0301", "café"),
        ("Straße", "strasse"),
        ("a\u00a0b\nc", "a b c"),
    ],
)
def test_normal(text: str, expected: str) -> None:
    """Names are compared without case and spaces; numbers without a point at their end."""
    assert normal(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brede buurtscholen", "brede-buurtscholen"),
        ("Zat 2.0 / Passende ondersteuning (0-4)", "zat-2-0-passende-ondersteuning-0-4"),
        ("Één coördinator", "een-coordinator"),
        ("!!!", ""),
        ("x " * 60, "x-" * 39 + "x"),
        ("a" * 79 + " b", "a" * 79),
    ],
)
def test_slug(text: str, expected: str) -> None:
    """An id is made of small letters and digits, and is not too long."""
    assert slug(text) == expected


def test_ids_are_derived() -> None:
    """From the title, else the number, else the kind and place; with the parent's id where that is taken."""
    made = index(
        """
clusters:
  - titel: Taal
    themas:
      - titel: Taal
        acties: [{nummer: 1.1, titel: Thuis}, {nummer: 1.2}, x, {titel: Thuis}, {titel: "!!!"}]
      - acties: [{nummer: 1.2}, {titel: Thuis}]
  - {id: taal-2, titel: Taal}
  - {titel: Taal}
leeftijdsplannen: [{leeftijd: 0-4, edities: [{programmalijn: Doorlopende lijnen}]}]
"""
    )
    assert ids(made, "cluster") == ["taal", "taal-2", "taal-3"]
    assert ids(made, "theme") == ["taal", "taal-theme-1"]
    assert ids(made, "action") == [
        "thuis",
        "1.2",
        "taal-action-2",
        "taal-thuis",
        "taal-action-4",
        "taal-theme-1-1.2",
        "taal-theme-1-thuis",
    ]
    assert ids(made, "age_plan", "edition") == ["age-plan-0", "doorlopende-lijnen"]


def test_own_ids_come_first() -> None:
    """An id that somebody gave is never taken by an item that has none, wherever it stands."""
    made = index("clusters: [{titel: Taal}, {id: taal, titel: Lezen}, {id: taal, titel: Schrijven}]\n")
    assert ids(made, "cluster") == ["taal-2", "taal", "taal"]


def test_ids_are_unique_for_their_kind() -> None:
    """Things of different kinds may have the same id; parties and bodies share one space."""
    made = index(
        "hubs: [{titel: Sport}]\nbeleidsterreinen: [Sport]\npartijen: [Sport]\noverlegorganen: [{naam: Sport}]\n"
    )
    assert ids(made, "hub", "policy_area", "party") == ["sport", "sport", "sport"]
    assert ids(made, "body") == ["sport-2"]


def test_many_equal_titles() -> None:
    """A thousand equal titles get a thousand ids, counted on."""
    made = index("acties: [" + ", ".join(["{titel: Zelfde}"] * 1000) + "]\n")
    assert ids(made, "action") == ["zelfde", *(f"zelfde-{number}" for number in range(2, 1001))]


# ---- finding

SCHOOLS = """
clusters:
  - id: welzijn
    nummer: 3
    titel: Welzijn
    themas:
      - {nummer: 3.1, titel: Sport, titel_eenvoudig: Bewegen, acties: [{nummer: 3.1.1, titel: Welzijn op school}]}
partijen:
  - {naam: De Schoor, aliassen: [Schoor, Welzijn Almere]}
  - Welzijn
voetnotenlijst: [{teken: "*", tekst: x}]
"""


@pytest.mark.parametrize(
    ("text", "kinds", "expected"),
    [
        ("welzijn", ("cluster",), [("clusters", 0)]),
        ("WELZIJN ", ("cluster",), [("clusters", 0)]),
        ("3", ("cluster",), [("clusters", 0)]),
        ("3.1.1", ("action", "theme"), [("clusters", 0, "themes", 0, "actions", 0)]),
        ("3.1.1.", ("action", "theme"), [("clusters", 0, "themes", 0, "actions", 0)]),
        ("welzijn-op-school", ("action",), [("clusters", 0, "themes", 0, "actions", 0)]),
        ("bewegen", ("any",), [("clusters", 0, "themes", 0)]),
        ("schoor", ("party", "body"), [("parties", 0)]),
        ("welzijn  almere", ("party",), [("parties", 0)]),
        ("*", ("footnote",), [("footnote_list", 0)]),
        ("welzijn", ("any",), [("clusters", 0)]),
        ("Welzijn", ("any",), [("clusters", 0), ("parties", 1)]),
        ("partij:welzijn", ("any",), [("parties", 1)]),
        ("Partij: Welzijn", ("any",), [("parties", 1)]),
        ("party:Welzijn", ("any",), [("parties", 1)]),
        ("cluster:3", ("any",), [("clusters", 0)]),
        ("partij:De Schoor", ("party",), [("parties", 0)]),
        ("cluster:welzijn", ("party",), []),
        ("hub:welzijn", ("any",), []),
        ("iets:welzijn", ("any",), []),
        ("3.1.2", ("any",), []),
        ("", ("any",), []),
        (":", ("any",), []),
    ],
)
def test_find(text: str, kinds: tuple[str, ...], expected: list[Path]) -> None:
    """By id, number, title, plain title, name, alias or mark, in any case, with or without a kind before it."""
    assert found(index(SCHOOLS), text, kinds) == expected


def test_own_id_before_other_words() -> None:
    """Where one has the word as its id and another as its name, the id is meant."""
    made = index("partijen: [{naam: sport}, {id: sport, naam: Sportraad}]\n")
    assert found(made, "sport") == [("parties", 1)]
    assert found(made, "Sport") == [("parties", 0), ("parties", 1)]


def test_colon_in_a_name() -> None:
    """A name that holds a colon is found by that name, also where a word before the colon could be a kind."""
    made = index('clusters: [{titel: "Doel: lezen"}]\ndoelen: [{id: lezen, tekst: x}]\n')
    assert found(made, "Doel: lezen") == [("clusters", 0)]
    assert found(made, "doel:lezen", ("goal",)) == [("goals", 0)]


RESTARTING = """
acties: [{nummer: 1, tekst: los}]
clusters:
  - titel: A
    verwijzingen: [1, 2]
    themas: [{acties: [{nummer: 1, tekst: a1}]}, {acties: [{nummer: 2, tekst: a2, zelfde_als: 1}]}]
  - titel: B
    verwijzingen: [1, 2]
    themas: {acties: [{nummer: 1, tekst: b1}, {nummer: 1, tekst: b1 nog eens}, {nummer: 2, tekst: b2}]}
  - {titel: C, verwijzingen: [1, 2]}
"""


def test_nearest_number_is_meant() -> None:
    """Where numbers begin again in each cluster, the one in the same cluster is meant; elsewhere none is nearer."""
    texts = [
        (reference.path[1], reference.text, [target.label for target in reference.targets])
        for reference in index(RESTARTING).references
    ]
    assert texts == [
        (0, "1", ["a1"]),
        (0, "1", ["a1"]),
        (0, "2", ["a2"]),
        (1, "1", ["b1", "b1 nog eens"]),
        (1, "2", ["b2"]),
        (2, "1", ["a1", "b1", "b1 nog eens", "los"]),
        (2, "2", ["a2", "b2"]),
    ]


def test_near_is_understood_by_fields() -> None:
    """The place may be that of a field, or one that is not there: what it lies in counts."""
    made = index(RESTARTING)
    for near in (("clusters", 0, "title"), ("clusters", 0, "citations", 0, "to"), ("clusters", 0, "goals", 7)):
        assert [entry.label for entry in made.find("1", ("action",), near)] == ["a1"]
    assert len(made.find("1", ("action",), ("actions",))) == 4


def test_what_lies_around_is_near() -> None:
    """Of what lies around a place, the innermost is nearest."""
    made = index("clusters: [{titel: Taal, themas: {titel: Taal, acties: [{tekst: x, draagt_bij_aan: Taal}]}}]\n")
    assert [target.kind for target in made.references[0].targets] == ["theme"]
