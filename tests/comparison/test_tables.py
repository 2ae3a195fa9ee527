"""Each table on two made-up agendas: what is counted, what is not stated, what is known to be missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import lea_model as lea
from tests.comparison.towns import both


def rows(name: str, *fields: str, **wanted: object) -> list[tuple[object, ...]]:
    """Some fields of the rows of a table that have these values."""
    table = both(name).table(name)
    return [
        tuple(getattr(row, field) for field in fields)
        for row in table.rows()
        if all(getattr(row, field) == value for field, value in wanted.items())
    ]


def test_overview() -> None:
    """What is stated, what is not, and what is known to be missing are three things; counts can be zero."""
    first, second = both("overview").table("overview").rows()
    assert first._asdict() == {
        "agenda": "zand-2030",
        "municipality": "Zand",
        "codes": "GM0001",
        "title": "Samen in Zand",
        "agenda_kind": None,
        "period": "2030-2033",
        "period_missing": None,
        "first_day": date(2030, 1, 1),
        "last_day": date(2033, 12, 31),
        "status": "vastgesteld",
        "adopted_by": "Raad; College",
        "ages": "0-12",
        "elaborates": None,
        "framework": None,
        "predecessor": None,
        "successor": None,
        "agenda_parts": None,
        "counted_with": None,
        "documents": 1,
        "sections": 0,
        "parties": 4,
        "bodies": 2,
        "policy_areas": 2,
    }
    counts = {"documents": 0, "sections": 0, "parties": 0, "bodies": 0, "policy_areas": 1}
    stated = {"agenda": "klei-2029", "municipality": "Klei", "title": "Klei leert"}
    assert second._asdict() == dict.fromkeys(first._fields) | stated | counts | {"period_missing": "onbekend"}


def test_structure() -> None:
    """Counts stay within a level: an action of one level and a pillar of another are two rows, zero where none."""
    assert rows("structure", "agenda", "level", "kind", "local_terms", "parts") == [
        ("zand-2030", "strategisch", "programme_line", None, 1),
        ("zand-2030", "tactisch", "theme", None, 0),  # without a heading it only holds actions
        ("zand-2030", "tactisch", "action", None, 0),
        ("zand-2030", "operationeel", "action", None, 2),
        ("zand-2030", "maat", "goal", None, 2),
        ("zand-2030", "maat", "indicator", None, 3),  # the one without text is none
        ("klei-2029", "strategisch", "programme_line", None, 1),
        ("klei-2029", "tactisch", "theme", None, 1),
        ("klei-2029", "tactisch", "action", "pijler", 2),
        ("klei-2029", "operationeel", "action", None, 0),
        ("klei-2029", "maat", "goal", None, 0),
        ("klei-2029", "maat", "indicator", None, 0),
    ]


def test_themes() -> None:
    """Tags are counted per part, literal and interpreted apart, and what carries none is visible."""
    fields = ("agenda", "theme", "level", "tagged", "literal", "interpreted", "total", "share")
    untagged = rows("themes", *fields, kind="action", tagged=0)
    assert [row for row in rows("themes", *fields, kind="action") if row not in untagged] == [
        ("zand-2030", "jonge_kind", "operationeel", 1, 0, 1, 2, 0.5),
        ("zand-2030", "taal", "operationeel", 1, 1, 0, 2, 0.5),
        ("zand-2030", "zonder_kenmerk", "operationeel", 1, 0, 0, 2, 0.5),
        ("klei-2029", "zonder_kenmerk", "tactisch", 2, 0, 0, 2, 1.0),
    ]
    # Programme lines carry no theme, so they are left out; goals are always there.
    assert set(rows("themes", "kind")) == {("action",), ("goal",)}


def test_themes_by_evidence() -> None:
    """A cell leads to the action, its source lines and file, who tagged it, and how."""
    table = both("themes").table("themes")
    row = next(row for row in table.rows() if row.theme == "jonge_kind" and row.kind == "action")
    (one,) = table.evidence(row, "tagged")
    place = one.place
    assert (place.kind, place.number, place.document, place.section, place.lines) == ("action", "1", "lea", "1", "14")
    assert (place.file, place.line) == ("agenda.yaml", 19)
    assert (one.reading, one.by, one.read_by, one.words) == ("geduid", "tag", "lezer 1", "jonge_kind")
    assert table.evidence(row, "interpreted") == (one,)
    assert table.evidence(row, "literal") == ()


def test_statutory() -> None:
    """Words find candidates, tags find what words cannot, and what nobody could look for is not known."""
    fields = ("topic", "verification", "reach", "reading", "unconfirmed", "tagged_reach", "only_near", "addressing")
    found = {row[0]: row[1:] for row in rows("statutory", *fields, agenda="zand-2030")}
    assert found["segregatie"] == ("verified", "addressed", None, True, "not", False, 1)  # words only: nobody read it
    assert found["uren_ve"][1:] == ("addressed", "geduid", False, "addressed", False, 1)
    assert found["evenwichtige_verdeling"][1:] == ("not", None, None, "not", None, 0)
    assert found["huisvesting"][1:] == (None, None, None, "not", None, 0)
    assert len(found) == 24
    articles = rows("statutory", "articles", agenda="klei-2029", topic="segregatie")
    assert articles == [("WPO art. 167a lid 1; WPO art. 161",)]


def test_ages() -> None:
    """An action counts in the bands it touches; where no action says an age the bands are empty, not zero."""
    fields = ("band", "actions", "total", "in_plans", "in_agenda")
    assert rows("ages", *fields, agenda="zand-2030") == [
        ("0-2", 1, 2, None, True),  # action 2 has the ages of the agenda
        ("2-4", 2, 2, None, True),
        ("4-6", 1, 2, None, True),
        ("6-12", 1, 2, None, True),
        ("12-16", 0, 2, None, False),
        ("16-18", 0, 2, None, False),
        ("18-23", 0, 2, None, False),
        ("23+", 0, 2, None, False),
        ("zonder_leeftijd", 0, 2, None, None),
    ]
    assert rows("ages", "actions", agenda="klei-2029") == [*[(None,)] * 8, (2,)]


def test_parties() -> None:
    """Roles by kind; a party without kind, one without role and one that is in no list are each told apart."""
    assert rows("parties", "kind", "role", "parties", "assignments", agenda="zand-2030") == [
        ("gemeente", "trekkers", 1, 1),
        ("schoolbestuur", "partners", 1, 1),
        ("bibliotheek", "partners", 1, 1),
        ("gemeente", "members", 1, 1),
        ("schoolbestuur", "members", 1, 1),
        ("niet_gevonden", "members", 1, 1),
        (None, "zonder_rol", 1, 0),
    ]
    assert set(rows("parties", "parties", agenda="klei-2029")) == {(0,)}


def test_governance() -> None:
    """A body with all that is said of it; what is known to be missing has its way of missing beside it."""
    first, second = both("governance").table("governance").rows()
    assert first._asdict() | {"agenda": "", "municipality": ""} == {
        "agenda": "",
        "municipality": "",
        "body": "stuurgroep",
        "name": "Stuurgroep",
        "kind": "stuurgroep",
        "state": None,
        "per": None,
        "members": 3,
        "members_missing": None,
        "member_kinds": "gemeente 1; niet_gevonden 1; schoolbestuur 1",
        "frequency": "driemaal per jaar",
        "frequency_missing": None,
        "per_year": 3.0,
        "chair": None,
        "chair_missing": "nader_te_bepalen",
        "mandates": None,
        "reports_to": "Raad: het jaarplan",
        "decision_rule": "Samen beslissen.",
        "decision_rule_missing": None,
        "fallback_rule": None,
        "fallback_rule_missing": None,
        "dispute_rule": None,
        "dispute_rule_missing": None,
        "secretary": None,
        "secretary_missing": None,
        "notice": None,
        "notice_missing": None,
        "quorum": None,
        "quorum_missing": None,
        "how_many": None,
        "regulations": None,
        "obliged_by_law": None,
    }
    stated = {"agenda": "zand-2030", "municipality": "Zand", "body": "werkgroep", "name": "Werkgroep"}
    assert second._asdict() == dict.fromkeys(first._fields) | stated


def test_measurability() -> None:
    """Goals by class; an agenda without goals has none in any class, and no share."""
    fields = ("measurability", "goals", "total", "share")
    assert rows("measurability", *fields, agenda="zand-2030", goals=1) == [
        ("number_and_date", 1, 2, 0.5),
        ("none", 1, 2, 0.5),
    ]
    assert {goals for (goals,) in rows("measurability", "goals", agenda="zand-2030")} == {0, 1}
    assert set(rows("measurability", "goals", "total", "share", agenda="klei-2029")) == {(0, 0, None)}


def test_indicators() -> None:
    """What is stated and what is known to be missing, indicator by indicator."""
    fields = ("indicator", "text", "text_missing", "dimension", "targets", "data_source", "data_source_missing")
    assert rows("indicators", *fields) == [
        ("deelname", "Deelname aan de voorschool", None, "Bereik", "90% eind 2033", None, None),
        ("deels", "Plaatsen", None, None, "10 2031; (onbekend) 2032", None, None),
        ("geheel", "Uren", None, None, None, None, None),  # its targets are known to be missing
        ("leeg", None, "leeg", None, None, None, "nader_te_bepalen"),
    ]


def test_targets_that_are_missing() -> None:
    """Where the value of every target is missing in one way, that is said beside the cell."""
    assert rows("indicators", "targets", "targets_missing", indicator="geheel") == [(None, "leeg")]


def test_money() -> None:
    """A row for each year of a sum, with who pays and from what; what cannot be added says why."""
    assert rows("money", "agenda", "number", "title", "side", "euros", "years", "payers", "funding", "not_added") == [
        ("zand-2030", 1, "Taalklas", "bedrag", 10000.0, "2030", "Gemeente", "NPO", None),
        ("zand-2030", 1, "Taalklas", "bedrag", 10000.0, "2031", "Gemeente", "NPO", None),
        ("zand-2030", 2, "Gebouw", "bedrag", None, None, None, None, "ontbreekt"),
        ("zand-2030", 3, "Bus", "lasten", 500.0, "2030", None, None, None),
        ("zand-2030", 3, "Bus", "baten", 200.0, "2030", None, None, None),
    ]


def test_policy_areas() -> None:
    """Areas are joined by name and alias, whatever the capitals and spaces; each keeps its own printed name."""
    assert rows("policy_areas", "agenda", "area", "printed", "actions", "shared_by", "municipalities") == [
        ("zand-2030", "NPO", "NPO", 2, 2, "Zand; Klei"),
        ("zand-2030", "Armoede", "Armoede", 1, 1, "Zand"),
        ("klei-2029", "NPO", "nationaal programma  onderwijs", 0, 2, "Zand; Klei"),
    ]


def test_networks() -> None:
    """Four parties and a club around an action and a table: sizes, density and who bridges, worked out by hand.

    Action 1 links Gemeente, Bieb and Schoolbestuur Duin; the table links Gemeente, Schoolbestuur Duin and the club that
    is in no list. Of the six pairs five are linked: only Bieb and the club are not. Two ways of two steps lead from the
    one to the other, so each of the two between has half of one pair out of three.
    """
    fields = ("network", "nodes", "links", "density", "parts", "unlinked", "centralisation", "bridging")
    assert rows("networks", *fields, agenda="zand-2030") == [
        ("partijen", 4, 5, 0.8333, 1, 0, 0.3333, 0.1667),
        ("beleidsterreinen", 2, 1, 1.0, 1, 0, None, 0.0),
    ]
    assert rows("networks", *fields, agenda="klei-2029") == [
        ("partijen", 0, 0, None, 0, 0, None, None),
        ("beleidsterreinen", 0, 0, None, 0, 0, None, None),
    ]


def test_nearest() -> None:
    """The action elsewhere that is most like it, with the score; both ways, and nothing for what is like none.

    Of the four texts two have taalklas, peuters and bibliotheek, with 7, 6 and 10 runs of letters; one run stands in a
    third text. A run in two texts weighs ln(1 + 4/2), in three ln(1 + 4/3). 'Starten' adds six of ln(1 + 4/1) to one
    side. So the squares are 22 x 1.2069 + 0.7179 = 27.27 shared, and 15.54 not: the root of 27.27 / 42.81.
    """
    fields = ("agenda", "number", "text", "rank", "near_agenda", "near_text", "score")
    first = "We starten een taalklas voor peuters in de bibliotheek"
    other = "Een taalklas voor peuters in de bibliotheek"
    assert rows("nearest", *fields) == [
        ("zand-2030", "1", first, 1, "klei-2029", other, 0.798),
        ("klei-2029", None, other, 1, "zand-2030", first, 0.798),
    ]


def test_ties_and_rules_of_bodies() -> None:
    """What an agenda is tied to stands by id where it has one; a body is compared by its rules of procedure too."""
    body = {"naam": "OOGO", "secretaris": "griffie", "quorum": "de helft", "oproepingstermijn": "2 weken"}
    more = {"geschillenregeling": {"ontbreekt": "onbekend"}, "aantal": "3", "reglement": "Reglement OOGO"}
    compared = lea.compare(
        lea.Agenda.model_validate(
            {
                "id": "veen-2031",
                "titel": "Jaarplan",
                "gemeenten": "Veen",
                "periode": "2031",
                "uitwerking_van": "veen-2030",
                "voorganger": ["LEA 2026", "LEA 2022"],
                "valt_onder": "Kindvisie",
                "overlegorganen": body | more,
            }
        )
    )
    (overview,) = compared.table("overview").rows()
    assert (overview.elaborates, overview.framework, overview.predecessor, overview.successor) == (
        *("veen-2030", "Kindvisie", "LEA 2026; LEA 2022", None),
    )
    (row,) = compared.table("governance").rows()
    assert (row.secretary, row.quorum, row.notice, row.dispute_rule, row.dispute_rule_missing) == (
        *("griffie", "de helft", "2 weken", None, "onbekend"),
    )
    assert (row.how_many, row.regulations) == (3, "Reglement OOGO")


def test_nearest_with_a_shared_theme() -> None:
    """A theme that both carry stands beside the score, and brings to the front what looks less alike."""

    def town(name: str, action: Mapping[str, object]) -> lea.Agenda:
        return lea.Agenda.model_validate(
            {"id": name.lower(), "titel": "LEA", "gemeenten": name, "periode": "2030", "acties": [action]}
        )

    taal, thuis = ({"lijst": "thema", "term": term, "lezing": "geduid"} for term in ("taal", "thuiszitters"))
    asked = {"id": "a", "tekst": "Samen lezen in de wijk", "kenmerken": [taal, thuis]}
    tagged = {
        "id": "b",
        "tekst": "Muziek, toneelstukken, dansvoorstellingen en lezen in elke wijk",
        "kenmerken": [taal],
    }
    alike = {"id": "c", "tekst": "Sport en lezen in de wijk"}
    other = {"id": "d", "tekst": "Geld", "kenmerken": [thuis]}
    towns = [town("Zand", asked), town("Klei", tagged), town("Veen", alike), town("Duin", other)]
    found = lea.compare(towns).table("nearest").rows()
    assert [(row.near_action, row.rank, row.shared_themes) for row in found if row.action == "a"] == [
        ("b", 1, "taal"),
        ("c", 2, None),
    ]
    scores = {row.near_action: row.score for row in found if row.action == "a"}
    assert scores["b"] < scores["c"] < scores["b"] + 0.15
