"""LEA604, LEA605 and LEA606: ages without a plan, ages in two plans, and clusters that cite an action for others."""

from __future__ import annotations

import pytest

from tests.checker.commitments import adding, findings, only, places
from tests.checker.small import but, place, related


def plans(*ages: str) -> str:
    """The good agenda with age plans for these ages, the first in line 39."""
    return adding("leeftijdsplannen:\n" + "\n".join(f"- {{titel: Plan {age}, leeftijd: {age}}}" for age in ages))


def test_gap_between_plans() -> None:
    """LEA604: a gap is found with the plan after it."""
    found = only(plans("0-4", "6-18"))
    assert place(found) == ("LEA604", "agenda.yaml", 40, 32)
    assert found.message("nl") == "Geen enkel leeftijdsplan is voor de leeftijden 4-6."


@pytest.mark.parametrize(("ages", "gap"), [(("0-4", "4-12"), "12-18"), (("2-18",), "0-2")], ids=["end", "start"])
def test_gap_in_the_ages_of_the_agenda(ages: tuple[str, ...], gap: str) -> None:
    """LEA604: what the agenda is about and no plan is, is found with the ages of the agenda."""
    found = only(plans(*ages))
    assert place(found) == ("LEA604", "agenda.yaml", 6, 13)
    assert found.message("en") == f"No age plan is for the ages {gap}."


def test_plans_that_adjoin() -> None:
    """LEA604 and LEA605 are silent where each plan begins where the one before it ends, in any order."""
    assert places(plans("12-18", "0-4", "4-12")) == []


def test_no_plans() -> None:
    """LEA604 is silent in an agenda whose plans have no ages."""
    assert places(adding("leeftijdsplannen: [{titel: Plan}]")) == []


def test_overlap() -> None:
    """LEA605: the plan that begins last is where it is found, with the ages of the other one."""
    found = only(plans("0-6", "4-18"))
    assert place(found) == ("LEA605", "agenda.yaml", 40, 32)
    assert found.message("nl") == "De leeftijden 4-6 zitten in twee leeftijdsplannen: 'Plan 0-6' en 'Plan 4-18'."
    assert related(found) == [("these are the ages of the other plan", 39, 31)]


def test_overlap_with_a_plan_before_the_last() -> None:
    """LEA605: the plan that reaches furthest counts, not the one that came last."""
    assert [found.message("en") for found in findings(plans("0-18", "2-4", "6-12"))] == [
        "The ages 2-4 are in two age plans: 'Plan 0-18' and 'Plan 2-4'.",
        "The ages 6-12 are in two age plans: 'Plan 0-18' and 'Plan 6-12'.",
    ]


def test_plans_of_other_years() -> None:
    """LEA605 is silent about plans for different periods."""
    both = "- {titel: A, leeftijd: 0-18, periode: 2030}\n- {titel: B, leeftijd: 0-18, periode: 2031}"
    assert places(adding(f"leeftijdsplannen:\n{both}")) == []


def test_cluster_for_other_ages() -> None:
    """LEA606: the citation is where it is found; the message gives both bands."""
    found = only(but(("1.2.1, tekst", "1.2.1, leeftijd: 2-4, tekst")))
    assert place(found) == ("LEA606", "agenda.yaml", 32, 20)
    assert found.message("nl") == "De leeftijden van dit cluster (4-12) passen niet bij die van actie 1.2.1 (2-4)."
    assert related(found) == [("this is the action", 21, 13)]


def test_ages_of_an_action_that_reach_further() -> None:
    """LEA606: ages that an action gives itself have to be in the cluster as a whole."""
    assert places(but(("1.2.1, tekst", "1.2.1, leeftijd: 4-14, tekst"))) == [("LEA606", "agenda.yaml", 32, 20)]


@pytest.mark.parametrize(("ages", "found"), [("0-6", []), ("12-18", [("LEA606", "agenda.yaml", 33, 20)])])
def test_inherited_ages(ages: str, found: list[object]) -> None:
    """LEA606: ages that an action takes from its heading have to share some age with the cluster, no more."""
    assert places(but(("titel: Overgang\n", f"titel: Overgang\n        leeftijd: {ages}\n"))) == found


def test_ages_that_fit() -> None:
    """LEA606 is silent where an action is for some of the ages of its cluster."""
    assert places(but(("1.2.1, tekst", "1.2.1, leeftijd: 4-6, tekst"))) == []


@pytest.mark.parametrize(
    ("ages", "messages"),
    [
        (("0-12", "4-12", "6-18"), ["4-12 'Plan 0-12' 'Plan 4-12'", "6-12 'Plan 0-12' 'Plan 6-18'"]),
        (("0-4", "2+", "12-18"), ["2-4 'Plan 0-4' 'Plan 2+'", "12-18 'Plan 2+' 'Plan 12-18'"]),
        (("0+", "2+", "12-18"), ["2+ 'Plan 0+' 'Plan 2+'", "12-18 'Plan 0+' 'Plan 12-18'"]),
    ],
)
def test_plans_that_reach_equally_far_or_have_no_end(ages: tuple[str, ...], messages: list[str]) -> None:
    """LEA605: of plans that reach equally far the first counts, and one without an end reaches furthest."""
    found = [each.message("en") for each in findings(plans(*ages)) if each.code == "LEA605"]
    assert found == [
        "The ages {} are in two age plans: {} {} and {} {}.".format(*message.split()) for message in messages
    ]
