"""LEA501 to LEA506: goals without a date or measure, dates outside the period, actions and cells without content."""

from __future__ import annotations

import pytest

from tests.checker.commitments import adding, findings, only, places
from tests.checker.small import but, place, related


def test_goal_without_date() -> None:
    """LEA501: a goal with a number but without any date."""
    found = only(adding("doelen: [Minstens 90% van de peuters gaat naar de voorschool.]"))
    assert place(found) == ("LEA501", "agenda.yaml", 38, 10)
    assert found.message("nl") == (
        "Bij het doel 'Minstens 90% van de peuters gaat naar de voorschool.' staat niet wanneer het bereikt moet zijn."
    )
    assert found.fix("nl") == "Zet 'uiterlijk' bij het doel, of bij het onderdeel waar het onder staat."


@pytest.mark.parametrize(
    "goal",
    [
        "{tekst: Minstens 90% gaat naar de voorschool., uiterlijk: eind 2032}",
        "{tekst: Eind 2032 gaat minstens 90% naar de voorschool.}",
        "{tekst: Bereik, streefwaarden: [{waarde: 90, wanneer: 2032}]}",
        "{tekst: Minstens 90% gaat naar de voorschool., uiterlijk: {ontbreekt: nader_te_bepalen}}",
        "{titel: Bereik, tekst: {ontbreekt: nader_te_bepalen}}",
    ],
    ids=["own", "in-words", "in-target", "known-missing", "no-text"],
)
def test_goal_with_date(goal: str) -> None:
    """LEA501 and LEA502 are silent where a date stands anywhere, or is known to be missing."""
    assert places(adding(f"doelen: [{goal}]")) == []


def test_goal_under_a_dated_heading() -> None:
    """LEA501: the date of what a goal stands under is its date."""
    assert places(but(("titel: Goede start\n", "titel: Goede start\n    uiterlijk: 2033\n    doelen: [Wijs]\n"))) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Meer peuters naar de voorschool.", "it gives a direction, but no number and no date"),
        ("Kinderen voelen zich gezien.", "it gives no number, no date and no direction"),
    ],
)
def test_goal_not_measurable(text: str, why: str) -> None:
    """LEA502: the finding names what the goal does give."""
    found = only(adding(f"doelen: [{{tekst: {text}, uiterlijk: doorlopend}}]"))
    assert place(found) == ("LEA502", "agenda.yaml", 38, 10)
    assert found.message("en") == f"The goal '{text}' cannot be measured: {why}."


def test_indicator_makes_a_goal_measurable() -> None:
    """LEA502 is silent about a goal that an indicator elsewhere measures."""
    goal = "doelen: [{id: bereik, tekst: Meer peuters naar de voorschool., uiterlijk: doorlopend}]\n"
    indicator = (
        "{tekst: Bereik, meet_doelen: bereik, nulmeting: {wat: deel, waarde: 80}, databron: JGZ, streefwaarden: 90%}"
    )
    assert places(adding(f"{goal}indicatoren: [{indicator}]")) == []


def test_due_outside_period() -> None:
    """LEA503: the date is found where it stands, with the period that it is outside of."""
    found = only(adding("doelen: [{tekst: Geen thuiszitters, uiterlijk: eind 2035}]"))
    assert place(found) == ("LEA503", "agenda.yaml", 38, 48)
    assert found.message("nl") == "De einddatum eind 2035 valt buiten de periode 2030-2033."
    assert related(found) == [("the period is stated here", 5, 12)]


@pytest.mark.parametrize("due", ["uiterlijk juni 2034", "1 januari 2034", "2029", "voor 2030"])
def test_other_dates_outside(due: str) -> None:
    """LEA503: a last day counts where no first is known, and so does what lies before the period."""
    assert places(adding(f"doelen: [{{tekst: Geen thuiszitters, uiterlijk: {due}}}]")) == [
        ("LEA503", "agenda.yaml", 38, 48)
    ]


@pytest.mark.parametrize("due", ["eind 2033", "schooljaar 2033-2034", "2031 e.v.", "doorlopend", "ooit"])
def test_dates_inside(due: str) -> None:
    """LEA503 is silent where the date can lie in the period, or cannot be read."""
    assert places(adding(f"doelen: [{{tekst: Geen thuiszitters, uiterlijk: {due}}}]")) == []


@pytest.mark.parametrize("key", ["verlengd_tot: 2035", "horizon: 2030-2040"])
def test_extension_and_horizon(key: str) -> None:
    """LEA503: an extension and a horizon let a goal through."""
    text = "doelen: [{tekst: Geen thuiszitters, uiterlijk: eind 2035}]"
    assert places(adding(text, ("nummering: agenda", f"nummering: agenda\n  {key}"))) == []


DOCUMENTS = "documenten: [{id: pact, titel: Pact, periode: 2034-2037}]\n"


def test_period_of_the_document() -> None:
    """LEA503 and LEA504: what comes from a document with a period of its own is held to that one."""
    goals = "doelen:\n- {tekst: Geen thuiszitters, uiterlijk: 2035, bron: {document: pact}}\n"
    found = findings(adding(f"{DOCUMENTS}{goals}- {{tekst: Geen uitval, uiterlijk: 2031, bron: {{document: pact}}}}"))
    assert [place(each) for each in found if each.code == "LEA503"] == [("LEA503", "agenda.yaml", 41, 35)]
    assert found[-1].message("en") == "The due date 2031 is outside the period 2034-2037."


def test_year_outside_period() -> None:
    """LEA504: the year of an action."""
    found = only(
        but(("1.2.1, tekst", "1.2.1, jaar: 2023, tekst"), ("titel: Bereik\n", "titel: Bereik\n        jaar: 2030\n"))
    )
    assert place(found) == ("LEA504", "agenda.yaml", 22, 35)
    assert found.message("nl") == "Het jaar 2023 valt buiten de periode 2030-2033."


def test_year_of_a_heading_outside_period() -> None:
    """LEA504: the year of a heading is found once, and not with each of its actions."""
    assert places(
        but(("titel: Bereik\n", "titel: Bereik\n        jaar: 2040\n"), ("1.2.1, t", "1.2.1, jaar: 2031, t"))
    ) == [("LEA504", "agenda.yaml", 15, 15)]


def test_period_that_is_known_to_be_missing() -> None:
    """LEA503 and LEA504 are silent where no period is known."""
    text = adding(
        "acties: [{nummer: 9, trekker: JGZ, tekst: Los, jaar: 1999, uiterlijk: 1999}]",
        ("2030-2033", "{ontbreekt: leeg}"),
    )
    assert places(text) == []


def test_action_without_year() -> None:
    """LEA505: one of three has no year."""
    found = only(but(("titel: Bereik\n", "titel: Bereik\n        jaar: 2030\n")))
    assert place(found) == ("LEA505", "agenda.yaml", 22, 13)
    assert found.message("nl") == "Bij actie 1.2.1 staat geen jaar; bij 2 van de 3 acties wel."


@pytest.mark.parametrize(
    "change",
    [("1.2.1, tekst", "1.2.1, jaar: 2031, tekst"), ("titel: Overgang\n", "titel: Overgang\n        uiterlijk: 2031\n")],
)
def test_action_without_year_where_few_have_one(change: tuple[str, str]) -> None:
    """LEA505 is silent where most actions have no year, or all have a year or date."""
    assert places(but(change)) == []


PLAN = """\
ambities: [{titel: Taal, draagt_bij_aan: start}, {titel: Ouders}]
jaarplannen:
  - titel: Jaarplan
    rijen:
      - {ambitie: Taal, jaardoelstelling: Twee klassen, inspanningen: werven, rolverdeling: {ontbreekt: onbekend}}
      - {ambitie: Ouders, jaardoelstelling: Gesprekken, inspanningen: {ontbreekt: leeg}}"""


def test_empty_cells() -> None:
    """LEA506: the columns that other rows use and this one leaves empty; unknown is no empty cell."""
    found = only(adding(PLAN))
    assert place(found) == ("LEA506", "agenda.yaml", 43, 9)
    assert found.message("nl") == "In het jaarplan is bij 'Ouders' niet ingevuld: inspanningen, rolverdeling."
    assert found.fix("en") == "Fill it in; if the plan is not made yet, add 'plan_state: template' to it."


def test_template_may_be_empty() -> None:
    """LEA506 is silent about a template."""
    template = PLAN.replace("titel: Jaarplan\n", "titel: Jaarplan\n    jaarplanstand: sjabloon\n")
    assert "LEA506" not in {each.code for each in findings(adding(template))}


MORE = "{tekst: {ontbreekt: leeg}}, {tekst: 90% leest., uiterlijk: 2031}"


@pytest.mark.parametrize(("code", "goal"), [("LEA501", "Minstens 90% leest."), ("LEA502", "Kinderen lezen graag.")])
def test_goal_after_others(code: str, goal: str) -> None:
    """LEA501 and LEA502 look at each goal, also after one without text and one with a date."""
    found = [place(each) for each in findings(adding(f"doelen: [{MORE}, {{tekst: {goal}}}]")) if each.code == code]
    assert found == [(code, "agenda.yaml", 38, 76)]


def test_year_and_date_of_actions() -> None:
    """LEA505: a year or a date, of the action itself or of what it stands under; two in three is most."""
    acts = "[{tekst: A, jaar: 2031}, {tekst: B, uiterlijk: 2031}, {tekst: C}]"
    text = f"agenda: {{id: a, titel: A, gemeenten: G, periode: 2030-2033}}\nacties: {acts}\n"
    assert places(text) == [("LEA505", "agenda.yaml", 2, 63)]
    assert places(text.replace(", jaar: 2031", "")) == []


def test_year_plan_that_is_empty() -> None:
    """LEA506: where no column is used, all are named; a template before it is passed over."""
    plans = "jaarplannen:\n  - {titel: Leeg, jaarplanstand: sjabloon, rijen: [{ambitie: start}]}\n"
    plans += "  - {titel: Plan, rijen: [{ambitie: start}]}"
    (only_,) = findings(adding(plans))
    assert place(only_) == ("LEA506", "agenda.yaml", 40, 27)
    assert only_.fix("nl") == (
        "Vul het in. Is het jaarplan nog niet gemaakt? Zet er dan 'jaarplanstand: sjabloon' bij."
    )
