"""Tests of what the sums of money of an agenda come to: only what can be added is added, each euro once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import lea_model
from lea_model.index import Index
from lea_model.measure.money_overview import LeftOut, MoneyOverview, Total
from lea_model.measure.stated_money import NotAdded
from lea_model.model.agenda import Agenda
from lea_model.text import path_text
from tests.measure.conftest import ROOT, example

ROOT_FIELDS = {"id": "zandhoek-2030", "titel": "Samen", "gemeenten": "Zandhoek", "periode": "2030-2033"}


def overview(**fields: Any) -> MoneyOverview:
    """The money of an agenda with these fields."""
    return MoneyOverview(Index(Agenda.model_validate(_read(ROOT_FIELDS | fields))))


def _read(value: object) -> Any:
    """Data as it is read from a file: numbers are text."""
    if isinstance(value, dict):
        return {key: _read(inner) for key, inner in value.items()}
    return [_read(inner) for inner in value] if isinstance(value, list) else str(value)


def years(total: Total) -> str:
    """The time of a total, short."""
    time = total.years
    if time.year:
        return str(time.year)
    if time.whole_years:
        return "{}-{}".format(*time.whole_years)
    return time.printed or (f"{time.first}/{time.last}" if time.first else "-")


def told(totals: tuple[Total, ...]) -> list[str]:
    """Totals as text: time, state, side, about, euros."""
    return [
        " ".join(filter(None, (years(one), one.state, one.side.value, "ca." if one.about else "", f"{one.value:f}")))
        for one in totals
    ]


def not_added(found: tuple[LeftOut, ...]) -> list[tuple[str, str, str | None]]:
    """What was left out: where, why, and what counts in its place."""
    return [
        (path_text(one.stated.path), one.reason.value, path_text(one.other.path) if one.other else None)
        for one in found
    ]


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("€ 10.000", ["- bedrag 10000"]),
        ({"waarde": "1,2 mln", "periode": 2031}, ["2031 bedrag 1200000"]),
        ({"waarde": 152614, "eenheid": "x 1.000 euro", "periode": 2031}, ["2031 bedrag 152614000"]),
        ({"waarde": 152614, "eenheid": "duizend euro", "periode": "najaar 2031"}, ["2031 bedrag 152614000"]),
        ({"lasten": 100, "baten": 40, "periode": 2031}, ["2031 lasten 100", "2031 baten 40"]),
        ({"titel": "Totale lasten", "waarde": 100, "periode": 2031}, ["2031 lasten 100"]),
        ({"titel": "Baten", "waarde": 40, "periode": 2031}, ["2031 baten 40"]),
        ({"gedrukt": "ca. € 500", "periode": 2031}, ["2031 bedrag ca. 500"]),
        ({"waarde": 4, "per_jaar": "nee", "periode": "2031-2032"}, ["2031-2032 bedrag 4"]),
        ({"waarde": 4, "per_jaar": "ja", "periode": "2031-2032"}, ["2031 bedrag 4", "2032 bedrag 4"]),
        ({"waarde": 4, "tekst": "per jaar", "periode": "2031-2032"}, ["2031 bedrag 4", "2032 bedrag 4"]),
        ({"waarde": 4, "titel": "Jaarlijkse bijdrage", "periode": 2031}, ["2031 bedrag 4"]),
        (
            {"waarde": 4, "eenheid": "mln euro per jaar", "periode": "schooljaar 2031-2032"},
            ["2031-08-01/2032-07-31 bedrag 4000000"],
        ),
        ({"waarde": 4, "stand": "gevraagd", "periode": 2031}, ["2031 gevraagd bedrag 4"]),
        ({"waarde": 4, "periode": "vanaf 2031"}, ["vanaf 2031 bedrag 4"]),
    ],
)
def test_a_sum_says_its_euros_and_its_years(amount: object, expected: list[str]) -> None:
    """What a sum is multiplied by, whether it is for each year, and on which side it stands are reckoned with."""
    found = overview(bedragen=[amount])
    assert (told(found.by_year), found.left_out) == (expected, ())


@pytest.mark.parametrize(
    ("amount", "reason"),
    [
        ({"titel": "Zomerschool"}, "geen_bedrag"),
        ({"gedrukt": "naar rato"}, "geen_bedrag"),
        ({"waarde": "PM"}, "ontbreekt"),
        ({"waarde": {"ontbreekt": "onbekend"}}, "ontbreekt"),
        ({"gedrukt": "€ 10.000 - € 20.000"}, "meer_getallen"),
        ({"gedrukt": "maximaal € 5.000"}, "grens"),
        ({"gedrukt": "vanaf € 5.000"}, "grens"),
        ({"waarde": 5, "eenheid": "kratten"}, "eenheid"),
        ({"waarde": 5, "per_jaar": "ja"}, "jaren_onbekend"),
        ({"waarde": 5, "per_jaar": "ja", "periode": "vanaf 2031"}, "jaren_onbekend"),
        ({"waarde": 5, "per_jaar": "ja", "periode": "eind 2030 tot en met 2032"}, "jaren_onbekend"),
        ({"waarde": 5, "periode": "2031-2032"}, "per_jaar_onbekend"),
    ],
)
def test_what_cannot_be_added_says_why(amount: dict[str, Any], reason: str) -> None:
    """A sum that nothing can be reckoned with is left out, with the reason."""
    found = overview(bedragen=[amount])
    assert (found.by_year, not_added(found.left_out)) == ((), [("amounts[0]", reason, None)])


def test_a_year_around_a_sum_is_its_year() -> None:
    """An action of 2031 spends its money in 2031; the period of the agenda says nothing of a sum in it."""
    found = overview(
        acties=[
            {"nummer": "1", "titel": "Lezen", "jaar": "2031", "bedragen": "€ 10"},
            {"nummer": "2", "titel": "Sport", "periode": "2031-2032", "bedragen": "€ 5"},
            {"nummer": "3", "titel": "Muziek", "periode": "2031-2032", "bedragen": "€ 7 per jaar"},
            {"nummer": "4", "titel": "Toneel", "bedragen": "€ 7 per jaar"},
        ]
    )
    assert told(found.by_year) == ["2031 bedrag 17", "2032 bedrag 7", "- bedrag 5"]
    assert not_added(found.left_out) == [("actions[3].amounts[0]", "jaren_onbekend", None)]


def test_years_that_follow_on_each_other_are_added() -> None:
    """All years together is said only where no year is missing between them and none counts twice."""
    each = [{"waarde": 4, "periode": year} for year in (2030, 2031)]
    assert told(overview(bedragen=each).years_together) == ["2030-2031 bedrag 8"]
    assert overview(bedragen=[*each, {"waarde": 4, "periode": 2033}]).years_together == ()
    assert overview(bedragen=[*each, {"waarde": 4, "per_jaar": "nee", "periode": "2030-2033"}]).years_together == ()


def test_a_total_counts_and_its_parts_do_not() -> None:
    """A total in a list is known by its title, or because the others come to the same."""
    parts = [{"titel": "Staf", "waarde": 60}, {"titel": "Zaal", "waarde": 40}]
    named = overview(bedragen=[{"titel": "Totaal", "waarde": 100}, *parts])
    assert told(named.by_year) == ["- bedrag 100"]
    assert not_added(named.left_out) == [
        ("amounts[1]", "deel", "amounts[0]"),
        ("amounts[2]", "deel", "amounts[0]"),
    ]
    unequal = overview(bedragen=[{"titel": "Totaal", "waarde": 150}, *parts])
    assert [one[1] for one in not_added(unequal.left_out)] == ["misschien_deel", "misschien_deel"]
    unnamed = overview(bedragen=[*parts, {"titel": "Taal", "waarde": 100}])
    assert (told(unnamed.by_year), len(unnamed.left_out)) == (["- bedrag 100"], 2)
    assert told(overview(bedragen=parts).by_year) == ["- bedrag 100"]


def test_what_stands_inside_is_not_added_to_what_is_around_it() -> None:
    """A programme line and its actions may tell the same money: the greater counts, and the other says so."""
    actions = [
        {"nummer": "1.1", "titel": "Lezen", "bedragen": {"waarde": 60}},
        {"nummer": "1.2", "titel": "Bieb", "bedragen": {"waarde": 40}},
    ]

    def of(amount: int) -> MoneyOverview:
        return overview(programmalijnen=[{"titel": "Taal", "bedragen": {"waarde": amount}, "acties": actions}])

    line = "programme_lines[0].amounts[0]"
    first, second = (f"programme_lines[0].actions[{number}].amounts[0]" for number in (0, 1))
    assert told(of(100).by_year) == ["- bedrag 100"]
    assert not_added(of(100).left_out) == [(first, "deel", line), (second, "deel", line)]
    assert told(of(150).by_year) == ["- bedrag 150"]
    assert not_added(of(150).left_out) == [(first, "misschien_deel", line), (second, "misschien_deel", line)]
    assert told(of(70).by_year) == ["- bedrag 100"]
    assert not_added(of(70).left_out) == [(line, "misschien_deel", first)]


def test_money_of_others_is_no_part() -> None:
    """What others pay, what comes from another grant and what others receive is no part of a sum around it."""
    lines = [{"titel": "Taal", "bedragen": {"waarde": 9, "betaler": "School", "dekking": "NPO", "ontvanger": "Bieb"}}]
    for other in ({"betaler": "Gemeente"}, {"dekking": "OAB"}, {"ontvanger": "Sportclub"}):
        found = overview(bedragen={"waarde": 100, **other}, programmalijnen=lines)
        assert (told(found.by_year), found.left_out) == (["- bedrag 109"], ())


def test_equal_sums_are_the_same_only_with_a_reason() -> None:
    """Two actions may both cost € 10; the same words, a twin or the name of the other say that it is one sum."""
    equal = [{"nummer": str(number), "titel": f"Actie {number}", "bedragen": "€ 10"} for number in (1, 2)]
    assert told(overview(acties=equal).by_year) == ["- bedrag 20"]
    twins = [equal[0], equal[1] | {"zelfde_als": "1"}]
    assert not_added(overview(acties=twins).left_out) == [("actions[1].amounts[0]", "dubbel", "actions[0].amounts[0]")]
    named = [one | {"bedragen": {"titel": "Bus naar de gymzaal", "waarde": 10}} for one in equal]
    assert told(overview(acties=named).by_year) == ["- bedrag 10"]
    plain = [one | {"bedragen": {"titel": "Budget", "waarde": 10}} for one in equal]
    assert told(overview(acties=plain).by_year) == ["- bedrag 20"]
    listed = overview(bedragen=[{"titel": "Lasten", "waarde": 5}, {"titel": "Lasten", "waarde": 5}])
    assert told(listed.by_year) == ["- lasten 5"]
    other = overview(bedragen=[{"titel": "Actie 2", "waarde": 10}, {"titel": "Actie 1", "waarde": 10}], acties=equal)
    assert [one[1] for one in not_added(other.left_out)] == ["dubbel", "dubbel"]


def test_lines_and_clusters_do_not_tell_money_twice() -> None:
    """A line and a cluster that cites its actions may tell the same money; each shows its own."""
    found = overview(
        programmalijnen=[
            {
                "titel": "Taal",
                "bedragen": {"waarde": 100},
                "acties": [{"nummer": "1.1", "titel": "Lezen"}, {"nummer": "1.2", "titel": "Bieb"}],
            }
        ],
        clusters=[{"titel": "Team taal", "verwijzingen": ["1.1"], "bedragen": {"waarde": 80}}],
    )
    assert told(found.by_year) == ["- bedrag 100"]
    assert not_added(found.left_out) == [("clusters[0].amounts[0]", "misschien_deel", "programme_lines[0].amounts[0]")]
    assert [(one.entry.label if one.entry else "", told(one.totals)) for one in found.by_place] == [
        ("Taal", ["- bedrag 100"]),
        ("Team taal", ["- bedrag 80"]),
    ]


def test_a_cluster_has_the_money_of_the_actions_that_it_cites() -> None:
    """Money of an action counts for its line and for the clusters that cite it, and once in all."""
    found = overview(
        programmalijnen=[
            {"titel": "Taal", "acties": [{"nummer": "1.1", "titel": "Lezen", "bedragen": {"waarde": 60}}]}
        ],
        clusters=[{"titel": "Team taal", "verwijzingen": ["1.1"]}],
    )
    assert [(one.entry.label if one.entry else "", one.own, told(one.totals)) for one in found.by_place] == [
        ("Taal", False, ["- bedrag 60"]),
        ("Lezen", True, ["- bedrag 60"]),
        ("Team taal", False, ["- bedrag 60"]),
    ]
    assert told(found.by_year) == ["- bedrag 60"]


def test_who_pays_and_from_which_grant() -> None:
    """Several payers are not split; a financier pays for what it finances; a party as cover pays, a grant does not."""
    found = overview(
        bedragen=[
            {"titel": "A", "waarde": 10, "betaler": "Gemeente", "dekking": "NPO"},
            {"titel": "B", "waarde": 20, "betaler": ["Gemeente", "School"]},
            {"titel": "C", "waarde": 30, "dekking": ["gemeente"]},
            {"titel": "D", "waarde": 40, "dekking": ["NPO", "OAB"]},
        ],
        acties=[{"nummer": "1", "titel": "Lezen", "financier": "School", "bedragen": {"waarde": 5}}],
        partijen=["Gemeente", "School"],
        beleidsterreinen=[{"naam": "NPO", "raakvlaksoort": "financiering"}],
    )
    payers = [([party.text for party in one.parties], one.by_role, told(one.totals)) for one in found.by_payer]
    assert payers == [
        (["Gemeente"], False, ["- bedrag 40"]),
        (["Gemeente", "School"], False, ["- bedrag 20"]),
        (["School"], True, ["- bedrag 5"]),
        ([], False, ["- bedrag 40"]),
    ]
    grants = [([party.text for party in one.parties], told(one.totals)) for one in found.by_grant]
    assert grants == [(["NPO"], ["- bedrag 10"]), (["NPO", "OAB"], ["- bedrag 40"]), ([], ["- bedrag 50"])]
    assert found.by_grant[0].parties[0].entry is not None


def test_parts_of_a_total_count_for_who_pays_them() -> None:
    """A total without a payer does not hide who pays its parts."""
    found = overview(
        bedragen=[
            {"titel": "Totaal", "waarde": "3,83 mln"},
            {"waarde": "1,33 mln", "betaler": "Gemeente"},
            {"waarde": "2,5 mln", "betaler": "Schoolbesturen"},
        ]
    )
    assert told(found.by_year) == ["- bedrag 3830000"]
    assert [told(one.totals) for one in found.by_payer] == [
        ["- bedrag 1330000"],
        ["- bedrag 2500000"],
        ["- bedrag 3830000"],
    ]


def test_flows_of_money_are_money() -> None:
    """A flow with a sum counts for its year and payer; one without is told; an account of money is none."""
    flows = [
        {"betaler": "Gemeente", "bedrag": {"waarde": 10}, "voor_jaar": 2031},
        {"wat": "LEA-middelen", "voor_jaar": 2032},
        {"wat": "Verantwoording", "over_jaar": 2030},
        {"wat": "NPO", "bedrag": {"ontbreekt": "onbekend"}},
    ]
    deadlines = [
        {"wanneer": "2031", "tekst": f"Stap {number}", "geldstroom": flow} for number, flow in enumerate(flows)
    ]
    found = overview(locatieprogrammas=[{"titel": "Locatieplannen", "termijnen": deadlines}])
    assert told(found.by_year) == ["2031 bedrag 10"]
    assert [one.text for one in found.by_payer[0].parties] == ["Gemeente"]
    assert [one[1] for one in not_added(found.left_out)] == ["geen_bedrag", "ontbreekt"]


def test_rows_of_a_year_plan_have_money_of_their_own() -> None:
    """Rows of one plan may cost the same, or come to the cost of another row: each counts, for the year of the plan."""
    amounts = ["€ 10", "€ 10", "€ 20"]
    rows = [{"ambitie": "Taal", "bedragen": amount} for amount in amounts]
    found = overview(jaarplannen=[{"titel": "Jaarplan", "periode": 2031, "rijen": rows}], ambities=["Taal"])
    assert (told(found.by_year), found.left_out) == (["2031 bedrag 40"], ())


def test_money_among_the_figures_is_told() -> None:
    """A figure in euros is no amount, and is not passed over in silence."""
    found = overview(cijfers=[{"wat": "budget", "waarde": 3, "eenheid": "mln euro"}, {"wat": "scholen", "waarde": 3}])
    assert not_added(found.left_out) == [("figures[0]", "cijfer", None)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("amersfoort", []),
        ("enschede", ["- bedrag 1400000"]),
        ("hoeksche-waard", []),
        ("oldebroek", []),
    ],
)
def test_the_other_agendas(name: str, expected: list[str]) -> None:
    """What the agendas of four municipalities say about money; years that are not next to each other are not added."""
    found = MoneyOverview(Index(lea_model.load(Path(ROOT) / "tests" / "agendas" / f"{name}.yaml")))
    assert (told(found.by_year), found.years_together, found.left_out) == (expected, (), ())


def test_sums_whose_unit_the_source_does_not_state() -> None:
    """Nothing is added of The Hague, whose source prints four numbers and not whether they are thousands."""
    found = MoneyOverview(Index(lea_model.load(Path(ROOT) / "tests" / "agendas" / "den-haag.yaml")))
    assert (told(found.by_year), [one.reason for one in found.left_out]) == ([], [NotAdded.UNIT] * 4)


def test_the_examples_name_money_without_sums() -> None:
    """The three examples hold no single sum: Tilburg two flows, Westland two amounts, Almere nothing."""
    assert {name: not_added(MoneyOverview(example(name)).left_out) for name in ("almere", "tilburg", "westland")} == {
        "almere": [],
        "tilburg": [
            ("location_programmes[0].deadlines[2].money_flow", "geen_bedrag", None),
            ("location_programmes[0].deadlines[3].money_flow", "geen_bedrag", None),
        ],
        "westland": [("programme_lines[0].amounts[0]", "ontbreekt", None), ("bodies[5].amounts[0]", "ontbreekt", None)],
    }
