"""The index: references and what they mean, what lies around an item, and context that is inherited."""

from __future__ import annotations

import pytest

from lea_model.index import Index
from lea_model.loader import loads
from lea_model.model.base import Missing

BLOCK = "agenda: {id: a, titel: T, gemeenten: [Almere], periode: 2019-2022}\n"


def index(text: str) -> Index:
    """The index of an agenda."""
    return Index(loads(BLOCK + text))


# ---- references


def test_references() -> None:
    """Each text that refers is there, with its place, field and kinds, resolved or not; what is missing is none."""
    made = index(
        """
clusters:
  - titel: Taal
    trekker: [{partij: Vitree, onder_leiding_van: [Gemeente, gemeente]}, {leden: ASG}]
    draagt_bij_aan: [Niets]
    bron: {document: lea, regels: 3}
    voetnoten: "*"
    goals: [{text: {missing: empty}, due: {missing: empty}}]
partijen: [{naam: Vitree, onderdeel_van: Gemeente}, Gemeente]
documenten: [{id: lea}]
"""
    )
    assert [(ref.path, ref.owner, ref.field, ref.text, len(ref.targets)) for ref in made.references] == [
        (("clusters", 0, "footnotes", 0), ("clusters", 0), "footnotes", "*", 0),
        (("clusters", 0, "serves", 0), ("clusters", 0), "serves", "Niets", 0),
        (("clusters", 0, "source", "document"), ("clusters", 0, "source"), "document", "lea", 1),
        (("clusters", 0, "trekkers", 0, "party"), ("clusters", 0, "trekkers", 0), "party", "Vitree", 1),
        (("clusters", 0, "trekkers", 0, "led_by", 0), ("clusters", 0, "trekkers", 0), "led_by", "Gemeente", 1),
        (("clusters", 0, "trekkers", 0, "led_by", 1), ("clusters", 0, "trekkers", 0), "led_by", "gemeente", 1),
        (
            ("clusters", 0, "trekkers", 1, "members", 0, "party"),
            ("clusters", 0, "trekkers", 1, "members", 0),
            "party",
            "ASG",
            0,
        ),
        (("parties", 0, "part_of", 0), ("parties", 0), "part_of", "Gemeente", 1),
    ]
    assert made.references[3].kinds == ("party", "body", "hub", "municipality")
    assert [ref.target and ref.target.path for ref in made.references[2:5]] == [
        ("documents", 0),
        ("parties", 0),
        ("parties", 1),
    ]


def test_incoming_and_outgoing() -> None:
    """From a thing to what refers to it and to what it refers to; an ambiguous reference leads to all it can mean."""
    made = index(
        "partijen: [V, {naam: W, aliassen: V}, X]\nclusters: [{titel: A, trekker: V}, {titel: B, trekker: X}]\n"
    )
    owner = ("clusters", 0, "trekkers", 0)
    assert [ref.owner for ref in made.incoming(("parties", 0))] == [owner]
    assert [ref.owner for ref in made.incoming(("parties", 1))] == [owner]
    assert [ref.target for ref in made.outgoing(owner)] == [None]
    assert [ref.target and ref.target.label for ref in made.outgoing(("clusters", 1, "trekkers", 0))] == ["X"]
    assert made.incoming(("clusters", 0)) == made.outgoing(("clusters", 0)) == ()


def test_at_parent_and_ancestors() -> None:
    """A path leads to its entry, to the entry around it, and to all models around it."""
    made = index("clusters: [{titel: A, leeftijd: 0-4, themas: {acties: x}}]\n")
    action = ("clusters", 0, "themes", 0, "actions", 0)
    entry, parent = made.at(action), made.parent(action)
    assert entry is not None
    assert parent is not None
    assert (entry.kind, entry.id, entry.label, entry.item) == ("action", "a-theme-0-action-0", "x", made.items[action])
    assert (parent.kind, parent.path) == ("theme", ("clusters", 0, "themes", 0))
    assert [path for path, _ in made.ancestors(action)] == [("clusters", 0, "themes", 0), ("clusters", 0), ()]
    assert (made.at(("clusters", 0, "ages")), made.at(("clusters", 9)), made.parent(("clusters", 0))) == (
        None,
        None,
        None,
    )


# ---- context


def test_context_is_inherited() -> None:
    """Document, section, ages, year and due date come from the nearest around that states them."""
    made = index(
        """
leeftijdsplannen:
  - titel: Plan 0-6
    leeftijd: 0-6
    bron: {document: plan, paragraaf: Plan 0-6}
    periode: 2020
    edities:
      - programmalijn: Lijn
        uiterlijk: eind 2022
        bron: {paragraaf: Lijn 1}
        doelen: [{tekst: een, bron: 20}, {tekst: twee, leeftijd: 2-4, uiterlijk: {ontbreekt: leeg}}]
        themas:
          - bron: {document: bijlage}
            acties: [x]
"""
    )
    plan = ("age_plans", 0)
    edition = (*plan, "editions", 0)
    goal = made.effective((*edition, "goals", 0))
    assert (goal.document, goal.section) == ("plan", "Lijn 1")
    assert [value and value.printed for value in (goal.ages, goal.year, goal.period)] == ["0-6", None, "2020"]
    assert not isinstance(goal.due, Missing)
    assert goal.due is not None
    assert goal.due.printed == "eind 2022"
    other = made.effective((*edition, "goals", 1))
    assert isinstance(other.due, Missing)
    assert other.ages is not None
    assert other.ages.printed == "2-4"
    assert made.effective((*edition, "goals", 0, "source")) == goal
    assert made.effective((*edition, "goals", 9)) == made.effective(edition)


def test_section_belongs_to_its_document() -> None:
    """A section further up is taken over within the same document only."""
    made = index(
        """
clusters:
  - titel: A
    bron: {document: plan, paragraaf: Hoofdstuk 1}
    doelen:
      - {tekst: een, bron: {document: plan, regels: 3}}
      - {tekst: twee, bron: {document: bijlage, regels: 3}}
      - {tekst: drie, bron: {document: bijlage, paragraaf: B}}
  - titel: B
    bron: {paragraaf: Hoofdstuk 2}
    doelen:
      - {tekst: vier, bron: 4}
      - {tekst: vijf, bron: {document: bijlage}}
"""
    )
    found = [
        made.effective(("clusters", cluster, "goals", goal))
        for cluster, goal in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1))
    ]
    assert [(context.document, context.section) for context in found] == [
        ("plan", "Hoofdstuk 1"),
        ("bijlage", None),
        ("bijlage", "B"),
        (None, "Hoofdstuk 2"),
        ("bijlage", None),
    ]


def test_document_of_a_programme() -> None:
    """A programme that names its document gives it to all that it holds; an own source comes first."""
    made = index(
        "locatieprogrammas: [{titel: A, document: programma, doelen: [{tekst: x}]}, "
        "{titel: B, document: programma, bron: {document: lea}}]\n"
    )
    assert made.effective(("location_programmes", 0, "goals", 0)).document == "programma"
    assert made.effective(("location_programmes", 1)).document == "lea"


@pytest.mark.parametrize(
    ("action", "around", "expected"),
    [
        ("{tekst: x}", "jaar: 2019, uiterlijk: eind 2022", (None, "2019")),
        ("{tekst: x, uiterlijk: mei 2019}", "jaar: 2019, uiterlijk: eind 2022", ("mei 2019", "2019")),
        ("{tekst: x, jaar: 2020}", "uiterlijk: eind 2022", (None, "2020")),
        ("{tekst: x}", "uiterlijk: eind 2022", ("eind 2022", None)),
    ],
)
def test_planned_action_does_not_take_the_date_of_goals(
    action: str, around: str, expected: tuple[str | None, str | None]
) -> None:
    """An action that has a year, of its own or inherited, does not take over a date that stands above it."""
    made = index(f"clusters: [{{titel: A, {around}, themas: {{acties: [{action}]}}, doelen: [y]}}]\n")
    context = made.effective(("clusters", 0, "themes", 0, "actions", 0))
    assert not isinstance(context.due, Missing)
    assert (context.due and context.due.printed, context.year and context.year.printed) == expected


def test_goal_takes_the_date_also_beside_a_year() -> None:
    """A goal takes the date over whatever year stands beside it; the agenda itself has its period."""
    made = index("clusters: [{titel: A, jaar: 2019, uiterlijk: eind 2022, doelen: [y]}]\n")
    due = made.effective(("clusters", 0, "goals", 0)).due
    assert not isinstance(due, Missing)
    assert due is not None
    assert due.printed == "eind 2022"
    period = made.effective(()).period
    assert not isinstance(period, Missing)
    assert period is not None
    assert period.printed == "2019-2022"
