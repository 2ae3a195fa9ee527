"""A fourth municipality fits: three made-up agendas with other words and other shapes than the examples."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from lea_model import dump, load, loads, read
from lea_model.i18n import LANGUAGES, Language
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing
from lea_model.model.enums import (
    AgendaKind,
    BodyKind,
    BodyState,
    Comparator,
    IndicatorState,
    MissingKind,
    Nesting,
    PerUnit,
    Sector,
    Status,
    YearPlanState,
)
from lea_model.model.rare_enums import ProgressStatus
from lea_model.model.when import When

AGENDAS = Path(__file__).resolve().parent.parent / "fixtures" / "agendas"
NAMES = sorted(path.name for path in AGENDAS.iterdir())


@cache
def agenda(name: str) -> Agenda:
    """One of the made-up agendas."""
    return load(AGENDAS / name)


@pytest.mark.parametrize("name", NAMES)
def test_loads_without_findings(name: str) -> None:
    """Nothing in the agenda has to be bent to fit."""
    assert list(read(AGENDAS / name).findings) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_round_trip(name: str, language: Language) -> None:
    """Written in either language and read again, the agenda is the same."""
    assert loads(dump(agenda(name), language=language)) == agenda(name)


def test_ten_years_with_execution_agenda_and_year_plan() -> None:
    """A horizon of ten years stands beside the period of four, and each document has a period of its own."""
    made = agenda("tienjarig")
    assert (made.period, made.horizon) == (When.model_validate("2024-2028"), When.model_validate("2024-2034"))
    assert [(each.id, each.period.printed if each.period else None) for each in made.documents] == [
        ("lea", "2024-2034"),
        ("uitvoeringsagenda", "2024-2028"),
        ("jaarplan-2025", "2025"),
    ]


def test_adoption_with_signatories() -> None:
    """The steps of deciding keep their order, who decided, and who signed on which condition."""
    steps = agenda("tienjarig").adoption
    assert [(each.status, each.by) for each in steps] == [
        (Status.DRAFT, ("Kernteam",)),
        (Status.PROPOSED, ("College van B en W",)),
        (Status.ADOPTED, ("Gemeenteraad",)),
    ]
    assert [(each.party, each.role, each.condition) for each in steps[2].signatories] == [
        ("Gemeente Zandhoek", "namens het college", None),
        ("Stichting Duinwijs", None, None),
        ("Kinderopvang De Schelp", None, "tekent ook namens de gastouderbureaus"),
    ]


def test_other_words_for_the_levels() -> None:
    """What the source calls things stays: speerpunt, opgave, bouwsteen, afspraak."""
    made = agenda("tienjarig")
    line = made.programme_lines[0]
    found = (made.ambitions[0], line, line.themes[0], line.themes[0].actions[0])
    assert [each.local_term for each in found] == ["speerpunt", "opgave", "bouwsteen", "afspraak"]


def test_plain_language_twins() -> None:
    """Titles and texts have a twin in plain language."""
    made = agenda("tienjarig")
    assert made.plain_title == "Hoe wij kinderen in Zandhoek helpen groeien"
    assert made.ambitions[0].plain_title == "Elk kind leert goed Nederlands"
    assert made.ambitions[0].goals[0].plain_text == "Meer jonge kinderen leren taal op de voorschool."
    assert made.sections[0].statements[1].plain_text == "Ouders doen mee."


def test_statutory_and_local() -> None:
    """The law asks for some themes and not for others, and of some it is not stated."""
    made = agenda("tienjarig")
    line = made.programme_lines[0]
    found = (made.ambitions[0], made.ambitions[0].themes[0], line.themes[0], line)
    assert [each.statutory for each in found] == [True, False, True, None]
    (law,) = made.ambitions[0].legal_refs
    assert (law.law, law.article, law.paragraph, law.law_numbering) == ("WPO", "161", "1", "vanaf 2022")


def test_goals_of_the_whole() -> None:
    """A goal may stand at the top, outside any ambition."""
    (goal,) = agenda("tienjarig").goals
    assert (goal.title, goal.due, goal.serves) == (
        "Geen thuiszitters",
        When.model_validate("2034"),
        ("taalrijk", "kansrijk"),
    )


def test_action_inside_a_theme_of_an_ambition() -> None:
    """An action needs no programme line and no cluster."""
    (action,) = agenda("tienjarig").ambitions[0].themes[0].actions
    assert (action.id, action.year) == ("voorleesbrigade", When.model_validate("2024 e.v."))
    assert [(each.party, each.open) for each in action.partners] == [
        ("Kinderopvang De Schelp", False),
        ("scholen", True),
    ]


def test_nested_themes_and_numbers_that_begin_again() -> None:
    """A theme holds themes; numbers sort part by part and return under the next line."""
    made = agenda("tienjarig")
    first = made.programme_lines[0].themes[0]
    (inner,) = first.themes
    numbers = [each.number for each in (*first.actions, *inner.actions)]
    assert numbers == ["1.1.1", "1.1.2", "1.1.9", "1.1.10"]
    assert sorted(number for number in numbers if number) == numbers
    assert made.programme_lines[1].themes[0].actions[0].number == "1.1.1"


def test_budget_per_programme_with_payer() -> None:
    """Each programme has sums by year, with who pays; what is not settled yet is known to be missing."""
    first, second = agenda("tienjarig").programme_lines
    assert [(each.title, each.value, each.period.printed if each.period else None) for each in first.amounts] == [
        ("Voorschool", Decimal(240000), "2024"),
        ("Voorschool", Decimal(255000), "2025"),
        ("Taalcoach", Decimal("17500.50"), "2024"),
        ("Taalcoach", Missing(missing=MissingKind.TO_BE_DEFINED), "2026 e.v."),
    ]
    assert first.amounts[2].payers == ("Stichting Duinwijs", "Kinderopvang De Schelp")
    assert [(each.value, each.unit) for each in second.amounts] == [(Decimal("1.2"), "miljoen euro")]


def test_indicator_with_a_target_per_year() -> None:
    """An indicator has a value at the start and one to reach in each year."""
    (indicator,) = agenda("tienjarig").programme_lines[0].indicators
    assert indicator.indicator_state is IndicatorState.SET
    assert not isinstance(indicator.targets, Missing)
    assert [
        (each.comparator, each.value, each.unit, each.when.printed if isinstance(each.when, When) else None)
        for each in indicator.targets
    ] == [
        (Comparator.AT_LEAST, Decimal(84), "%", "2024"),
        (Comparator.AT_LEAST, Decimal(88), "%", "2025"),
        (Comparator.AT_LEAST, Decimal(92), "%", "2026"),
        (Comparator.AT_LEAST, Decimal(95), "%", "2027"),
    ]
    assert (indicator.data_source, indicator.measures_goals) == ("jeugdgezondheidszorg", ("doelgroep-bereikt",))


def test_action_in_two_clusters() -> None:
    """Two clusters cite the same action, each in its own way."""
    home, school = agenda("tienjarig").clusters
    assert [(each.to, each.note) for each in (*home.citations, *school.citations)] == [
        ("voorleesbrigade", None),
        ("Warme overdracht", None),
        ("Warme overdracht", "alleen de kant van de school"),
    ]


def test_filled_year_plan() -> None:
    """A year plan has its seven columns filled, with progress, and says what is still open."""
    (plan,) = agenda("tienjarig").year_plans
    assert (plan.plan_state, len(plan.columns), len(plan.rows)) == (YearPlanState.FILLED, 7, 2)
    first, second = plan.rows
    assert (first.ambition, first.present, first.result_to_reach) == ("taalrijk", "84% in 2024", "88% in 2025")
    assert [(each.status, each.when) for each in first.progress] == [
        (ProgressStatus.IN_PROGRESS, When.model_validate("2025 Q1")),
        (ProgressStatus.DONE, When.model_validate("2025 Q4")),
    ]
    assert (second.indicator, second.present, second.efforts) == (
        Missing(missing=MissingKind.TO_BE_DEFINED),
        Missing(missing=MissingKind.UNKNOWN),
        Missing(missing=MissingKind.EMPTY),
    )


def test_quarters() -> None:
    """Quarters, seasons, school years and open ends are dates as printed, with what they can mean."""
    first, second = agenda("kwartalen").ambitions[0].themes
    assert [each.year for each in (*first.actions, *second.actions)] == [
        When(printed="2024 Q1", earliest=date(2024, 1, 1), latest=date(2024, 3, 31)),
        When(printed="doorlopend"),
        When(printed="2026 e.v.", earliest=date(2026, 1, 1)),
        When(printed="schooljaar 2024-2025", earliest=date(2024, 8, 1), latest=date(2025, 7, 31)),
        When(printed="voorjaar 2025", earliest=date(2025, 3, 1), latest=date(2025, 5, 31)),
    ]


def test_extended_agenda() -> None:
    """An agenda that was extended says until when, and who decided."""
    made = agenda("kwartalen")
    assert (made.agenda_kind, made.status, made.extended_to) == (
        AgendaKind.EXECUTION_AGENDA,
        Status.EXTENDED,
        When.model_validate("2028"),
    )
    assert made.adoption[1].by == ("college", "gemeenteraad")


def test_progress_of_an_action() -> None:
    """What happened to an action is kept in order, with what it brought."""
    action = agenda("kwartalen").ambitions[0].themes[0].actions[0]
    assert [(each.status, each.when.printed if each.when else None, each.result) for each in action.progress] == [
        (ProgressStatus.IN_PROGRESS, "2024 Q2", None),
        (ProgressStatus.DELAYED, "2024-09-30", None),
        (ProgressStatus.DONE, "2025 Q1", "alle scholen doen mee"),
    ]


def test_columns_of_an_action() -> None:
    """What stays, what is new, what is empty and what is not known to be which are four things."""
    first, _, third = agenda("kwartalen").ambitions[0].themes[0].actions
    assert not isinstance(first.keep, Missing)
    assert not isinstance(first.new, Missing)
    assert not isinstance(first.overlaps, Missing)
    assert [each.text for each in (*first.keep, *first.new)] == [
        "de voorlichting op de peutergroepen",
        "Een gezamenlijk formulier.",
    ]
    assert [each.to for each in first.overlaps] == ["Bestaanszekerheid", "NPO", "wijkenaanpak"]
    assert (third.keep, [each.text for each in third.keep_or_new]) == (
        Missing(missing=MissingKind.EMPTY),
        ["rondleidingen in groepjes"],
    )


def test_priorities_per_district() -> None:
    """A district has priorities in words, and names the parts that come first there."""
    north, village, lake = agenda("kwartalen").districts
    assert [each.text for each in north.priorities] == [
        "De taalachterstand bij peuters.",
        "Een plek om na school te sporten.",
    ]
    assert (north.concerns, north.local_term) == (("menging", "rijke-schooldag"), "gebied")
    assert [each.text for each in village.goals] == ["Minder kinderen blijven thuis van school."]
    assert lake.text == Missing(missing=MissingKind.TO_BE_DEFINED, printed="volgt na het wijkgesprek")


def test_file_in_english() -> None:
    """A file with English keys and words joins files with Dutch ones."""
    made = agenda("kwartalen")
    first, second = made.indicators
    assert (first.statutory, second.statutory) == (True, False)
    assert [(each.value, each.approximate) for each in first.measurements] == [
        (Decimal("0.41"), False),
        (Decimal("0.39"), True),
    ]
    assert second.baseline == Missing(missing=MissingKind.UNKNOWN)
    assert second.targets == Missing(missing=MissingKind.TO_BE_DEFINED, printed="te bepalen in 2025")
    (goal,) = made.goals
    assert (goal.serves, goal.progress[0].status) == (("gelijke-kansen",), ProgressStatus.IN_PROGRESS)


def test_regional_agenda() -> None:
    """Three municipalities share one agenda; parts of it are for some of them only."""
    made = agenda("regionaal")
    assert (made.agenda_kind, made.region) == (AgendaKind.REGIONAL_AGENDA, "Regio Vlietstreek")
    assert [each.name for each in made.municipalities] == ["Oudervliet", "Kreekdam", "Nieuwersloot"]
    bare, absentees = made.clusters[0].themes
    assert (bare.title, bare.actions[1].for_municipalities) == (None, ("Oudervliet",))
    assert absentees.for_municipalities == ("Oudervliet", "kreekdam")


def test_groups_that_sign() -> None:
    """A group may have members and no name, and it may be uncertain who belongs to it."""
    first, second = agenda("regionaal").adoption[2].signatories
    assert (first.party, len(first.members), first.count) == (None, 3, 3)
    assert (second.party, second.nesting, second.open) == ("Schoolbesturen", Nesting.UNCERTAIN, True)


def test_chain_of_mandates() -> None:
    """Mandates run down from the executives to the working group, and reports run up to the councils."""
    bodies = {each.name: each for each in agenda("regionaal").bodies}
    given = {name: [line.body for line in body.mandates] for name, body in bodies.items() if body.mandates}
    assert given == {
        "college van Oudervliet": ["Regionaal bestuurlijk overleg"],
        "college van Kreekdam": ["Regionaal bestuurlijk overleg"],
        "Regionaal bestuurlijk overleg": ["Regionale werkgroep Toegang"],
    }
    assert [line.body for line in bodies["Regionaal bestuurlijk overleg"].reports_to] == [
        "college van Oudervliet",
        "college van Kreekdam",
        "college van Nieuwersloot",
    ]
    assert [line.body for line in bodies["college van Kreekdam"].reports_to] == ["raad van Kreekdam"]
    assert bodies["raad van Kreekdam"].part_of == ("kreekdam",)


def test_bodies_of_each_kind() -> None:
    """A body may be asked for by law, still to be formed, or one in each municipality."""
    bodies = {each.name: each for each in agenda("regionaal").bodies}
    shared, group = bodies["Regionaal bestuurlijk overleg"], bodies["Regionale werkgroep Toegang"]
    assert (shared.body_kind, shared.obliged_by_law) == (BodyKind.STATUTORY_CONSULTATION, True)
    assert (group.body_state, bodies["lokaal overleg"].per) == (BodyState.TO_BE_FORMED, PerUnit.MUNICIPALITY)
    assert shared.fallback_rule == Missing(missing=MissingKind.TO_BE_DEFINED)


def test_target_per_municipality() -> None:
    """One indicator has another target in each municipality, of which one is not known."""
    (indicator,) = agenda("regionaal").indicators
    assert not isinstance(indicator.targets, Missing)
    assert [(each.population, each.value) for each in indicator.targets] == [
        ("Oudervliet", Decimal(10)),
        ("Kreekdam", Decimal(4)),
        ("Nieuwersloot", Missing(missing=MissingKind.UNKNOWN)),
    ]


def test_footnotes() -> None:
    """A footnote may be named by the item, or say itself where it belongs when its mark is missing."""
    made = agenda("regionaal")
    assert made.clusters[0].footnotes == ("voorbehoud",)
    assert [(each.mark, each.attached_to) for each in made.footnote_list] == [
        ("*", ()),
        (Missing(missing=MissingKind.EMPTY), ("toegang",)),
    ]


def test_english_words_in_the_register() -> None:
    """English words for sectors mean the Dutch ones."""
    boards = next(each for each in agenda("regionaal").parties if each.name == "Schoolbesturen")
    assert boards.sectors == (Sector.PRIMARY, Sector.SECONDARY)
