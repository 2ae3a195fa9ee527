"""Tilburg: the location programme and the Thuiszitterspact, worked out by hand from their two sources."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import lea_model
from lea_model.index import Index
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing
from lea_model.model.enums import Comparator, DocumentKind, ItemKind, MissingKind
from lea_model.model.escalation import EscalationLadder
from lea_model.model.governance import GovernanceBody
from lea_model.model.locations import LocationProgramme
from lea_model.model.parties import Assignment
from lea_model.model.when import When

ROOT = Path(__file__).resolve().parents[2]
ANNEXES = ("locatieplannen", "thuiszitterspact")


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    """The example as it is loaded from its folder."""
    return lea_model.load(ROOT / "examples" / "tilburg")


@pytest.fixture(scope="module")
def programme(agenda: Agenda) -> LocationProgramme:
    """The only location programme."""
    (found,) = agenda.location_programmes
    return found


@pytest.fixture(scope="module")
def ladder(agenda: Agenda) -> EscalationLadder:
    """The only escalation ladder."""
    (found,) = agenda.escalation_ladders
    return found


def body(agenda: Agenda, name: str) -> GovernanceBody:
    """The body with this name."""
    return next(found for found in agenda.bodies if found.name == name)


def names(assignments: tuple[Assignment, ...] | Missing) -> list[str | None]:
    """The parties in a list of assignments, as printed."""
    assert not isinstance(assignments, Missing)
    return [assignment.party for assignment in assignments]


def test_documents(agenda: Agenda) -> None:
    """Both sources are documents of their own; only the first one states a period."""
    found = {document.id: document for document in agenda.documents if document.id in ANNEXES}
    assert {name: (one.title, one.document_kind, one.text_version) for name, one in found.items()} == {
        "locatieplannen": ("Integrale locatieplannen", DocumentKind.WEB_PAGE, "000_9fc125e74cbf0c0e.txt"),
        "thuiszitterspact": (
            "Thuiszitterspact gemeente Tilburg – Preventie voorop",
            DocumentKind.NEWS,
            "004_080374e7c3c263df.txt",
        ),
    }
    assert found["locatieplannen"].period == When.model_validate("2015-2018")
    assert found["thuiszitterspact"].period is None


def test_all_references_resolve(agenda: Agenda) -> None:
    """No party or body that the two annexes name is missing from the register."""
    index = Index(agenda)
    dangling = [
        (reference.path, reference.text)
        for reference in index.references
        if reference.target is None and index.effective(reference.owner).document in ANNEXES
    ]
    assert dangling == []


# ---- the location programme ------------------------------------------------------------------------------------------


def test_programme(programme: LocationProgramme) -> None:
    """The programme names its document, its steering group and its definition of a location."""
    assert (programme.title, programme.document, programme.steering_group) == (
        "Integrale locatieplannen",
        "locatieplannen",
        ("Regiegroep",),
    )
    assert programme.definition == (
        "Een school samen met de kinderopvangorganisaties waar zij mee samenwerkt (peuterspeelzaal, kinderdagopvang, "
        "buitenschoolse opvang)."
    )


def test_goal_2018(programme: LocationProgramme) -> None:
    """One goal, due in 2018, for every location."""
    assert [(goal.title, goal.text, goal.due) for goal in programme.goals] == [
        (
            "Doel voor 2018",
            "Alle locaties van het primair onderwijs in Tilburg hebben in 2018 een integraal locatieplan.",
            When.model_validate("2018"),
        )
    ]


def test_domains(programme: LocationProgramme) -> None:
    """Six domains."""
    assert programme.domains == (
        "cultuur(educatie)",
        "bewegen",
        "techniek",
        "gezondheid",
        "natuur en milieu(educatie)",
        "financiële zelfredzaamheid",
    )


def test_figures_disagree(programme: LocationProgramme) -> None:
    """60 locations or schools; 61 plans or just under 40 in the same spring: all kept, each with its line."""
    assert [
        (one.what, one.value, one.approximate, one.comparator, one.when.printed if one.when is not None else None)
        for one in programme.figures
    ] == [
        ("locaties", Decimal(60), False, None, None),
        ("locatieplannen", Decimal(61), False, None, "het afgelopen voorjaar"),
        ("locatieplannen", Decimal(40), True, Comparator.LESS, "het afgelopen voorjaar"),
        ("scholen", Decimal(60), False, None, None),
    ]
    assert [one.source.lines for one in programme.figures if one.source is not None] == ["19", "47", "64", "64"]


def test_instruments(programme: LocationProgramme) -> None:
    """Four numbered tools, with their dates and numbers."""
    assert [(one.number, one.title) for one in programme.instruments] == [
        ("1", "Speldoosje met themakaarten"),
        ("2", "Online tool"),
        ("3", "Poster"),
        ("4", "Format locatieplan"),
    ]
    assert [(one.number, figure.what, figure.value) for one in programme.instruments for figure in one.figures] == [
        ("2", "inlog per locatie", Decimal(1)),
        ("3", "proeflocaties", Decimal(5)),
    ]
    assert [
        (one.number, milestone.when.printed)
        for one in programme.instruments
        for milestone in one.milestones
        if isinstance(milestone.when, When)
    ] == [("1", "24 maart"), ("4", "maart/april"), ("4", "eind april")]


def test_steps(programme: LocationProgramme) -> None:
    """From analysis to a yearly plan of activities with a budget."""
    assert [step.title for step in programme.steps] == [
        "Analyse",
        "Locatieprofiel",
        "Gesprek met wijkpartners",
        "Keuze in ambities",
        "Activiteitenjaarplan en begroting",
    ]


def test_deadlines(programme: LocationProgramme) -> None:
    """Four dates: two account for 2016, two ask for 2018, by way of T-Primair."""
    assert [(one.when.latest, one.by, one.sent_to) for one in programme.deadlines] == [
        (date(2017, 5, 31), ("bestuur",), ()),
        (date(2017, 7, 1), ("T-Primair",), ("Gemeente",)),
        (date(2017, 11, 15), (), ("T-Primair",)),
        (date(2017, 12, 1), ("T-Primair",), ("Gemeente",)),
    ]
    flows = [one.money_flow for one in programme.deadlines if one.money_flow is not None]
    year = When.model_validate
    assert [(flow.what, flow.through, flow.about_year, flow.for_year, flow.amount) for flow in flows] == [
        ("Verantwoording van de middelen", (), year("2016"), None, None),
        ("Verantwoording van de middelen", ("T-Primair",), year("2016"), None, None),
        ("LEA en impulsmiddelen", ("T-Primair",), None, year("2018"), None),
        ("LEA en Impulsmiddelen", ("T-Primair",), None, year("2018"), None),
    ]


def test_sessions(programme: LocationProgramme) -> None:
    """Two sessions without a year, with the photo album."""
    sessions = next(one for one in programme.milestones if one.title == "Inspiratiebijeenkomsten")
    assert sessions.when == When(printed="31 januari en 2 februari")
    assert [link.url for link in sessions.links] == ["https://myalbum.com/album/ofu1qYsKK7we"]


def test_steering_group(agenda: Agenda) -> None:
    """Six tasks; the text describes directors and childcare, the list names eleven organisations."""
    group = body(agenda, "Regiegroep")
    assert len(group.tasks) == 6
    assert names(group.members_described) == [
        "directeuren van basisscholen",
        "vertegenwoordigers van de kinderopvang",
    ]
    assert names(group.members_listed) == [
        "Opmaat",
        "Kinderopvang Humanitas",
        "Xpect Primair",
        "Jan Ligthartgroep Tilburg",
        "T-Primair",
        "gemeente Tilburg",
        "SKOTZO",
        "SIPO",
        "Tangent",
        "Biezonderwijs",
        "Kinderopvanggroep",
    ]


# ---- the Thuiszitterspact --------------------------------------------------------------------------------------------


def test_levels(ladder: EscalationLadder) -> None:
    """Four levels from below, as many as the article says."""
    assert [(level.order, level.title) for level in ladder.levels] == [
        (1, "De basis op school op orde"),
        (2, "Het ondersteuningsteam"),
        (3, "Het samenwerkingsverband"),
        (4, "De actietafel"),
    ]
    assert [(claim.counts, claim.stated) for claim in ladder.claims] == [(ItemKind.ESCALATION_LEVEL, 4)]


def test_triggers(ladder: EscalationLadder) -> None:
    """Every level but the first has a trigger."""
    assert [level.trigger is not None for level in ladder.levels] == [False, True, True, True]


def test_lead(ladder: EscalationLadder) -> None:
    """The school has the lead at the second level; nothing is said of the others."""
    assert [names(level.coordination) for level in ladder.levels] == [[], ["school"], [], []]


def test_tables(ladder: EscalationLadder) -> None:
    """Who sit at the second table is not told; the fourth has a part with and a part without pupil and parents."""
    first, second, third, fourth = ladder.levels
    assert (first.table, third.table) == ((), ())
    assert second.table == Missing(missing=MissingKind.UNKNOWN, printed="verschillende partijen")
    assert second.deadline == Missing(missing=MissingKind.UNKNOWN, printed="termijnen die afgesproken zijn")
    assert not isinstance(fourth.table, Missing)
    assert [(one.party, one.note) for one in fourth.table] == [
        ("alle betrokken partijen", "Eerste deel, met elkaar."),
        ("leerling", "Tweede deel, in alle rust."),
        ("ouders", "Tweede deel, in alle rust."),
    ]


def test_outcome(ladder: EscalationLadder) -> None:
    """Only the fourth level promises an outcome."""
    assert [level.outcome for level in ladder.levels] == [
        None,
        None,
        None,
        "Altijd ligt er een concreet plan, met minimaal een onderwijsplek voor wie thuiszit.",
    ]


def test_stairs_and_pillars(ladder: EscalationLadder) -> None:
    """Compulsory education walks the stairs between all levels; pillars stand below them."""
    assert names(ladder.walks_all_levels) == ["leerplicht"]
    assert len(ladder.foundation) == 1


def test_history(ladder: EscalationLadder) -> None:
    """The report, the talks about it and the start of the driver, the last with a year that is not named."""
    assert [(one.title, one.when) for one in ladder.milestones] == [
        ("Rapport 'De kracht om door te zetten in de praktijk'", None),
        ("Gesprek over de resultaten", None),
        ("Overleg over het rapport", None),
        ("Begin van de aanjager", When(printed="het vorige schooljaar")),
    ]
    assert ladder.figures == ()


def test_regional_support(ladder: EscalationLadder) -> None:
    """Other municipalities committed themselves once the team had become regional."""
    assert names(ladder.partners) == ["andere deelnemende gemeentes", "team Leerplicht/RMC"]
    assert "Hart voor Brabant" in " ".join(str(one.text) for one in ladder.statements)
