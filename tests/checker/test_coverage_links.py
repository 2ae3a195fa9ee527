"""LEA602, LEA603, LEA609 and LEA610: ambitions, lines, policy areas and hubs that nothing or nobody takes up."""

from __future__ import annotations

import pytest

from tests.checker.commitments import adding, findings, only, places
from tests.checker.small import place

AMBITIONS = "ambities:\n- {id: taal, titel: Elk kind leest}\n- {id: samen, titel: Samen leren"


def test_ambition_without_action() -> None:
    """LEA602: one ambition is served, the other is not."""
    found = only(adding(f"{AMBITIONS}}}", ("id: bereik\n", "id: bereik\n    draagt_bij_aan: taal\n")))
    assert place(found) == ("LEA602", "agenda.yaml", 41, 3)
    assert (
        found.message("nl") == "Bij geen actie, doel of cluster staat dat het bijdraagt aan de ambitie 'Samen leren'."
    )


def test_nothing_is_tied_to_any_ambition() -> None:
    """LEA602: one finding, with the first ambition."""
    found = only(adding(f"{AMBITIONS}}}"))
    assert place(found) == ("LEA602", "agenda.yaml", 39, 3)
    assert found.message("nl") == "Bij geen actie, doel of cluster staat dat het bijdraagt aan een van de 2 ambities."
    assert found.fix("nl") == "Zet 'draagt_bij_aan' bij wat eraan bijdraagt, of schrap de ambitie."


@pytest.mark.parametrize(
    "rest",
    [
        ", themas: [{acties: [{tekst: Voorlezen, draagt_bij_aan: taal}]}]}",
        ", doelen: [{tekst: 90% leest, uiterlijk: 2031, draagt_bij_aan: taal}]}",
        "}\nacties: [{tekst: Voorlezen, draagt_bij_aan: [taal, samen]}]",
        "}\njaarplannen: [{rijen: [{ambitie: taal, inspanningen: x}, {ambitie: samen, inspanningen: x}]}]",
    ],
    ids=["holds-action", "holds-goal", "serves", "year-plan"],
)
def test_ambition_with_action(rest: str) -> None:
    """LEA602 is silent where something stands in an ambition, serves it, or a year plan works on it."""
    assert places(adding(AMBITIONS + rest)) == []


def test_template_works_on_nothing() -> None:
    """LEA602: a year plan that is still a template does nothing for an ambition."""
    plan = "jaarplannen: [{jaarplanstand: sjabloon, rijen: [{ambitie: taal}, {ambitie: samen}]}]"
    assert places(adding(f"{AMBITIONS}}}\n{plan}")) == [("LEA602", "agenda.yaml", 39, 3)]


def test_ambitions_of_an_agenda_without_actions() -> None:
    """LEA602 is silent where nothing is to be done at all yet."""
    assert places("agenda: {id: a, titel: A, gemeenten: G, periode: 2030}\nambities: [{titel: Taal}]\n") == []


EDITION = """\
leeftijdsplannen:
- titel: Jong
  leeftijd: 0-18
  edities:
  - {programmalijn: start, doelen: [{tekst: 90% wijs, uiterlijk: 2031}]"""


def test_edition_without_action() -> None:
    """LEA603: the line and the plan are named."""
    found = only(adding(f"{EDITION}}}"))
    assert place(found) == ("LEA603", "agenda.yaml", 42, 5)
    assert found.message("nl") == "De programmalijn 'Goede start' in 'Jong' heeft wel doelen, maar geen acties."


def test_line_without_action() -> None:
    """LEA603: a line of its own is named without a plan."""
    found = only(
        adding(
            "",
            (
                "clusters:\n  - id: bereik",
                "  - {titel: Later, doelen: [{tekst: 5% werk, uiterlijk: 2031}]}\nclusters:\n  - id: bereik",
            ),
        )
    )
    assert place(found) == ("LEA603", "agenda.yaml", 22, 5)
    assert found.message("en") == "The programme line 'Later' has goals but no actions."


@pytest.mark.parametrize(
    "rest",
    [
        ", themas: [{acties: [{tekst: Voorlezen}]}]}",
        ", id: jong-start}\nacties: [{tekst: Voorlezen, draagt_bij_aan: jong-start}]",
    ],
    ids=["holds", "served"],
)
def test_edition_with_action(rest: str) -> None:
    """LEA603 is silent where an action stands in an edition or contributes to it."""
    assert places(adding(EDITION + rest)) == []


AREAS = """\
beleidsterreinen:
- {naam: Sociale basis, afgebeeld_in: figuur}
- {naam: Positieve gezondheid, aliassen: gezond leven, afgebeeld_in: figuur}
"""


def test_policy_area_never_used() -> None:
    """LEA609: one area of the figure comes back, the other does not."""
    found = only(adding(f"{AREAS}acties: [{{tekst: Samen eten, raakvlakken: [Sociale basis]}}]"))
    assert place(found) == ("LEA609", "agenda.yaml", 40, 3)
    assert found.message("nl") == (
        "Geen actie of cluster noemt het beleidsterrein 'Positieve gezondheid', dat wel in de figuur 'figuur' staat."
    )


@pytest.mark.parametrize(
    "action",
    ["{tekst: Samen eten}", "{tekst: Lessen over Gezond Leven, raakvlakken: [Sociale basis]}"],
    ids=["figure-not-used", "alias-in-text"],
)
def test_policy_area_used(action: str) -> None:
    """LEA609 is silent where the figure plays no part at all, and where a text names the area."""
    assert places(adding(f"{AREAS}acties: [{action}]")) == []


def test_policy_area_outside_a_figure() -> None:
    """LEA609 is silent about an area that no figure shows."""
    assert places(adding("beleidsterreinen: [Sociale basis]")) == []


def test_hub_without_lead() -> None:
    """LEA610: partners do not lead."""
    found = only(adding("hubs: [{titel: Techniek, partners: [JGZ]}]"))
    assert place(found) == ("LEA610", "agenda.yaml", 38, 8)
    assert found.message("nl") == "Bij de hub 'Techniek' staat niet wie de hub trekt."


@pytest.mark.parametrize(
    "rest",
    [
        ", trekker: JGZ}]",
        ", andere_rollen: {partij: JGZ, rol: Hub}}]",
        ", bij_acties: techniek}]\nacties: [{id: techniek, tekst: Lassen, trekker: JGZ}]",
    ],
    ids=["trekker", "own-word", "by-action"],
)
def test_hub_with_lead(rest: str) -> None:
    """LEA610 is silent where somebody leads, by any word or by the action of the hub."""
    assert places(adding(f"hubs: [{{titel: Techniek{rest}")) == []


def test_ambition_by_a_part_of_it() -> None:
    """LEA602: what serves a theme of an ambition serves the ambition; any of its themes counts."""
    ambitions = "ambities:\n- {id: taal, titel: Taal, themas: [{id: een, titel: Een}, {id: twee, titel: Twee}]}\n"
    ambitions += "- {id: samen, titel: Samen, draagt_bij_aan: taal}"
    rest = "acties: [{tekst: Voorlezen, draagt_bij_aan: twee}]"
    assert places(adding(f"{ambitions}\n{rest}")) == [("LEA602", "agenda.yaml", 40, 3)]
    assert places(adding(f"{ambitions}\n{rest.replace('twee', '[een, samen]')}")) == []


@pytest.mark.parametrize(
    ("action", "used"),
    [
        ("{titel: Over positieve gezondheid, raakvlakken: [Sociale basis]}", True),
        ("{tekst: Lessen (positieve gezondheid), raakvlakken: [Sociale basis]}", True),
        ("{titel: Meer positieve, tekst: gezondheid, raakvlakken: [Sociale basis]}", True),
        ("{tekst: Positieve-gezondheid, raakvlakken: [Sociale basis]}", False),
    ],
    ids=["title", "between-brackets", "over-fields", "hyphen"],
)
def test_where_a_policy_area_is_named(action: str, used: bool) -> None:
    """LEA609: titles, texts and notes count, as words."""
    expected = [] if used else [("LEA609", "agenda.yaml", 40, 3)]
    assert places(adding(f"{AREAS}acties: [{action}]")) == expected


def test_policy_area_that_only_its_own_list_names() -> None:
    """LEA609: what is said outside the actions is no work on it."""
    text = f"{AREAS}acties: [{{tekst: Samen, raakvlakken: [Sociale basis]}}]\n"
    text += "hoofdstukken: [{titel: Over positieve gezondheid}]"
    assert places(adding(text)) == [("LEA609", "agenda.yaml", 40, 3)]


def test_policy_area_in_the_note_of_a_citation() -> None:
    """LEA609: a note in a cluster counts as well; an area of another figure is looked at by itself."""
    text = f"{AREAS}- {{naam: Wonen, afgebeeld_in: elders}}\nacties: [{{tekst: Samen, raakvlakken: [Sociale basis]}}]"
    note = ("[1.2.1]", "[{naar: 1.2.1, toelichting: Voor positieve gezondheid}]")
    assert places(adding(text, note)) == []
    assert places(adding(text)) == [("LEA609", "agenda.yaml", 40, 3)]


@pytest.mark.parametrize(
    ("rest", "count"),
    [
        ("doelen: [{tekst: 90% leest, uiterlijk: 2031}]", 1),
        ("clusters: [{titel: C}]", 1),
        ("hubs: [{titel: H, trekker: G}]", 0),
    ],
)
def test_ambition_of_an_agenda_with_one_sort_of_thing(rest: str, count: int) -> None:
    """LEA602: goals or clusters are enough to hold an ambition to; one ambition goes by its own name."""
    text = f"agenda: {{id: a, titel: A, gemeenten: G, periode: 2030}}\nambities: [{{titel: Taal}}]\n{rest}\n"
    assert [each.message("en") for each in findings(text) if each.code == "LEA602"] == [
        "No action, goal or cluster is said to contribute to the ambition 'Taal'."
    ] * count


def test_line_of_an_agenda_without_actions() -> None:
    """LEA603 is silent where nothing is to be done at all yet."""
    text = "agenda: {id: a, titel: A, gemeenten: G, periode: 2030}\n"
    text += "programmalijnen: [{titel: Start, doelen: [{tekst: 90% leest, uiterlijk: 2030}]}]\n"
    assert places(text) == []


def test_goal_that_serves_a_line_is_no_action() -> None:
    """LEA603: a line is served by actions, and by the editions that hold some; not by goals."""
    line = "  - {id: later, titel: Later, doelen: [{tekst: 5% werk, uiterlijk: 2031}]}\n"
    text = adding(
        "doelen: [{tekst: 9% werkt, uiterlijk: 2031, draagt_bij_aan: later}]\n"
        "leeftijdsplannen:\n- {titel: Jong, leeftijd: 0-18, edities: [{programmalijn: later}]}",
        ("clusters:\n  - id: bereik", f"{line}clusters:\n  - id: bereik"),
    )
    assert places(text) == [("LEA603", "agenda.yaml", 22, 5)]
    assert places(text.replace("{programmalijn: later}", "{programmalijn: later, themas: [{acties: [Lassen]}]}")) == []
