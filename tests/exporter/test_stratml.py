"""StratML: what is written has the parts of Part 2 in their order, and what is read says no more than the plan."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from decimal import Decimal
from pathlib import Path

import pytest

import lea_model as lea
from lea_model.exporter.stratml import NAMESPACE
from lea_model.model import Indicator, Target

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").iterdir())
ORDER = {
    "PerformancePlanOrReport": "Name Description OtherInformation StrategicPlanCore AdministrativeInformation",
    "StrategicPlanCore": "Organization Vision Mission Value Goal",
    "Organization": "Name Acronym Identifier Description Stakeholder",
    "Goal": "Name Description Identifier SequenceIndicator Stakeholder OtherInformation Objective",
    "Objective": "Name Description Identifier SequenceIndicator Stakeholder OtherInformation PerformanceIndicator",
    "Stakeholder": "Name Description Role",
    "Role": "Name Description RoleType",
    "PerformanceIndicator": "SequenceIndicator MeasurementDimension UnitOfMeasurement Identifier MeasurementInstance",
    "TargetResult": "StartDate EndDate NumberOfUnits Descriptor Description",
    "AdministrativeInformation": "Identifier StartDate EndDate PublicationDate Source",
    "Vision": "Description Identifier",
    "Value": "Name Description",
    "MeasurementInstance": "Place TargetResult ActualResult",
}
"""The elements in the order of the schema of Part 2, version 2.2.8 of May 2016."""

TEXT = """\
agenda: {id: a-2027, titel: "Samen & <verder>", gemeenten: Almere, periode: 2027-2030}
hoofdstukken: [{titel: Onze visie, hoofdstuksoort: visie, tekst: Iedereen leest.}]
ambities:
  - titel: Taal
    trekker: Bibliotheek
    doelen: [{tekst: Minder achterstand, indicatoren: [{tekst: Achterstand, streefwaarden: {2030: "10%"}}]}]
    acties: [{nummer: 1.10, tekst: Voorlezen}]
partijen: [Bibliotheek]
"""
PART_1 = """\
<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>Plan</Name>
<StrategicPlanCore><Organization><Name>Gemeente Almere</Name></Organization><Mission><Description>Leren.</Description>
</Mission><Value><Name>Samen</Name></Value><Goal><Name>Taal</Name><Description/><Objective><Name>Lezen</Name>
<Stakeholder><Name>Scholen</Name></Stakeholder></Objective></Goal></StrategicPlanCore></StrategicPlan>
"""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(path: Path) -> None:
    """Each element stands where the schema has it, ids are unique, and the plan reads back as an agenda."""
    agenda = lea.load(path)
    text = lea.to_stratml(agenda, "nl")
    root = ET.fromstring(text)
    ids = [one.text for one in root.iter(f"{{{NAMESPACE}}}Identifier")]
    assert len(ids) == len(set(ids))
    for one in root.iter():
        name, inside = one.tag.rpartition("}")[2], [each.tag.rpartition("}")[2] for each in one]
        if inside:
            order = ORDER[name].split()
            assert [order.index(each) for each in inside] == sorted(order.index(each) for each in inside), name
    back = lea.from_stratml(text)
    assert (back.title, back.period.earliest) == (agenda.title, agenda.period.earliest)  # type: ignore[union-attr]
    assert [one.name for one in back.municipalities] == [one.name for one in agenda.municipalities]
    here, there = lea.Index(agenda), lea.Index(back)
    kinds = ("action", "goal", "party")
    assert [len(there.of_kind(kind)) for kind in kinds] == [len(here.of_kind(kind)) for kind in kinds]
    said = [one.text for _, one in here.items_of(Indicator) if isinstance(one.text, str)]
    assert [one.text for _, one in there.items_of(Indicator)] == said


def test_there_and_back() -> None:
    """What StratML holds comes back: ambitions, goals with targets, actions, who leads, the vision."""
    back = lea.from_stratml(lea.to_stratml(lea.loads(TEXT), "nl"))
    (ambition,) = back.ambitions
    (goal,), (action,) = ambition.goals, ambition.actions
    assert (back.id, back.title, str(back.period)) == ("a-2027", "Samen & <verder>", "2027-2030")
    assert (ambition.title, ambition.trekkers[0].party) == ("Taal", "Bibliotheek")
    assert (goal.text, action.number, action.text) == ("Minder achterstand", "1.10", "Voorlezen")
    targets = goal.indicators[0].targets
    assert isinstance(targets, tuple)
    (target,) = targets
    assert isinstance(target, Target)
    assert (goal.indicators[0].text, target.value, str(target.when)) == ("Achterstand", Decimal(10), "2030-12-31")
    assert (back.sections[0].text, back.parties[0].name) == ("Iedereen leest.", "Bibliotheek")


def test_part_1() -> None:
    """A strategic plan of Part 1 becomes ambitions with goals; a period that is not there is not known."""
    assert lea.to_dict(lea.from_stratml(PART_1.encode(), id="almere-plan")) == {
        "agenda": {
            "id": "almere-plan",
            "titel": "Plan",
            "gemeenten": ["Almere"],
            "periode": {"ontbreekt": "onbekend"},
        },
        "hoofdstukken": [
            {"titel": "positionering", "hoofdstuksoort": "positionering", "tekst": "Leren."},
            {"titel": "Samen", "hoofdstuksoort": "principe"},
        ],
        "ambities": [{"titel": "Taal", "doelen": [{"tekst": "Lezen", "trekker": ["Scholen"]}]}],
    }


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("<Plan/>", "Plan"),
        ("geen xml", "syntax error: line 1, column 0"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><StrategicPlan>&a;</StrategicPlan>', "DOCTYPE"),
    ],
)
def test_what_is_no_stratml(text: str, detail: str) -> None:
    """Another document, no XML, and XML that could grow without end are refused."""
    with pytest.raises(lea.UsageError) as caught:
        lea.from_stratml(text)
    assert caught.value.message("en") == f"This is no StratML: {detail}."
