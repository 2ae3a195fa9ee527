"""StratML Part 2 (ISO 17469-2): an agenda as a performance plan, for programs that read plans of any government.

What becomes what, and what is lost, stands in ``docs/inbouwen/koppelen.md``.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from typing import Final

from lea_model.arguments import spoken
from lea_model.diagnostics import Path
from lea_model.exporter.graphs.plain_values import text_of
from lea_model.i18n import N_, Language, translate
from lea_model.index import Entry, HasAgenda, Index, agenda_of, slug
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.model.base import Item
from lea_model.model.goals import Goal, Target
from lea_model.model.indicators import Indicator
from lea_model.model.rare import INDICATOR
from lea_model.model.rare_enums import SectionKind
from lea_model.model.when import When
from lea_model.vocabulary.words import key_words

NAMESPACE: Final = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"

ACTION: Final = "Soort: actie"
"""What stands with an objective that is an action in the agenda, so that it comes back as one."""

INDICATORS: Final = "Soort: indicatoren"
"""What stands with an objective that only holds the indicators of a part: in StratML a goal has none of its own."""

_TOPS: Final = ("ambitions", "programme_lines", "age_plans", "clusters", "themes", "location_programmes")
"""The lists of an agenda of which each item is a goal of the plan."""


def to_stratml(agenda: Agenda | HasAgenda, language: Language | None = None) -> str:
    """Write an agenda as StratML Part 2.

    Args:
        agenda: The agenda, or what reading it gave.
        language: The language of the words that are not the agenda's; the user's own where None.

    Returns:
        An XML document.

    Raises:
        UsageError: Nothing could be built when it was read, or it is no agenda at all, such as a path.
    """
    plan = _Plan(Index(agenda_of(agenda)), spoken(language))
    root = plan.write()
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


class _Plan:
    def __init__(self, index: Index, language: Language) -> None:
        self._index = index
        self._agenda = index.agenda
        self._language = language
        self._taken: set[str] = set()

    def write(self) -> ET.Element:
        root = ET.Element("PerformancePlanOrReport", {"xmlns": NAMESPACE, "Type": "Performance_Plan"})
        _add(root, "Name", self._agenda.title)
        _add(root, "Description", self._agenda.text or self._agenda.subtitle)
        core = ET.SubElement(root, "StrategicPlanCore")
        for number, municipality in enumerate(self._agenda.municipalities):
            organisation = ET.SubElement(core, "Organization")
            _add(organisation, "Name", municipality.name)
            _add(organisation, "Identifier", self._identifier(municipality.code or municipality.name))
            for party in self._agenda.parties if not number else ():
                _add(ET.SubElement(organisation, "Stakeholder"), "Name", party.name)
        self._sections(core)
        placed: set[Path] = set()
        for name in _TOPS:
            for number, item in enumerate(getattr(self._agenda, name)):
                self._goal(core, (name, number), item, placed)
        rest = [entry for entry in self._objectives(()) if entry.path not in placed]
        measures = [entry for entry in self._measures(()) if entry.path not in placed]
        if rest or measures or core.find("Goal") is None:
            goal = ET.SubElement(core, "Goal")
            _add(goal, "Name", translate(N_("Other goals and actions"), self._language))
            ET.SubElement(goal, "Description")
            for entry in rest:
                self._objective(goal, entry)
            self._only_indicators(goal, measures)
        self._administration(root)
        return root

    def _sections(self, core: ET.Element) -> None:
        """What the partners see before them, and their principles."""
        visions = [one for one in self._agenda.sections if one.section_kind is SectionKind.VISION]
        if visions:
            _add(ET.SubElement(core, "Vision"), "Description", visions[0].text or visions[0].title)
        for one in self._agenda.sections:
            if one.section_kind is SectionKind.PRINCIPLE:
                value = ET.SubElement(core, "Value")
                _add(value, "Name", one.title)
                _add(value, "Description", one.text)

    def _goal(self, core: ET.Element, path: Path, item: Item, placed: set[Path]) -> None:
        entry = self._index.at(path)
        if entry is None:
            return
        goal = ET.SubElement(core, "Goal")
        _add(goal, "Name", entry.label)
        _add(goal, "Description", getattr(item, "text", None), always=True)
        _add(goal, "Identifier", self._identifier(entry.id))
        _add(goal, "SequenceIndicator", getattr(item, "number", None))
        self._leads(goal, path)
        for one in self._objectives(path):
            placed.add(one.path)
            self._objective(goal, one)
        measures = self._measures(path)
        placed.update(one.path for one in measures)
        self._only_indicators(goal, measures)

    def _measures(self, path: Path) -> list[Entry]:
        """The indicators in a part that are of no goal or action."""
        found = self._index.inside(path, "indicator")
        return [one for one in found if not isinstance(self._index.items[one.path[:-2]], (Goal, Action))]

    def _only_indicators(self, goal: ET.Element, measures: Sequence[Entry]) -> None:
        """An objective that does nothing but hold indicators."""
        if not measures:
            return
        objective = ET.SubElement(goal, "Objective")
        _add(objective, "Name", translate(N_("Indicators"), self._language))
        ET.SubElement(objective, "Description")
        _add(objective, "OtherInformation", INDICATORS)
        for one in measures:
            if INDICATOR.holds(one.item):
                _indicator(objective, one.item)

    def _objectives(self, path: Path) -> Iterator[Entry]:
        """The goals and actions that stand in a part."""
        return iter(self._index.inside(path, "goal", "action"))

    def _objective(self, goal: ET.Element, entry: Entry) -> None:
        item = entry.item
        objective = ET.SubElement(goal, "Objective")
        _add(objective, "Name", getattr(item, "title", None))
        _add(objective, "Description", getattr(item, "text", None))
        _add(objective, "Identifier", self._identifier(entry.id))
        _add(objective, "SequenceIndicator", getattr(item, "number", None))
        self._leads(objective, entry.path)
        if entry.kind == "action":
            _add(objective, "OtherInformation", ACTION)
        if len(objective) == 1:  # an identifier and nothing else says nothing
            _add(objective, "OtherInformation", entry.label)
        for indicator in getattr(item, "indicators", ()):
            _indicator(objective, indicator)

    def _leads(self, around: ET.Element, path: Path) -> None:
        for lead in self._index.who_leads(path):
            stakeholder = ET.SubElement(around, "Stakeholder")
            _add(stakeholder, "Name", lead.target.label if lead.target is not None else lead.party)
            role = ET.SubElement(stakeholder, "Role")
            _add(role, "Name", lead.term or key_words(lead.role, self._language))
            _add(role, "Description", lead.condition)
            _add(role, "RoleType", "Performer")

    def _administration(self, root: ET.Element) -> None:
        about = ET.SubElement(root, "AdministrativeInformation")
        _add(about, "Identifier", self._identifier(self._agenda.id))
        if isinstance(self._agenda.period, When):
            _add(about, "StartDate", self._agenda.period.earliest and self._agenda.period.earliest.isoformat())
            _add(about, "EndDate", self._agenda.period.latest and self._agenda.period.latest.isoformat())

    def _identifier(self, text: str) -> str:
        """A name that XML allows, and that nothing else in the document has."""
        base = f"_{slug(text) or 'x'}"
        made, number = base, 2
        while made in self._taken:
            made, number = f"{base}-{number}", number + 1
        self._taken.add(made)
        return made


def _indicator(objective: ET.Element, indicator: Indicator) -> None:
    made = ET.SubElement(objective, "PerformanceIndicator")
    _add(made, "MeasurementDimension", indicator.text or indicator.title, always=True)
    targets = indicator.targets if isinstance(indicator.targets, tuple) else ()
    _add(made, "UnitOfMeasurement", next((one.unit for one in targets if one.unit), None), always=True)
    for target in targets:
        _target(ET.SubElement(ET.SubElement(made, "MeasurementInstance"), "TargetResult"), target)


def _target(result: ET.Element, target: Target) -> None:
    if isinstance(target.when, When) and target.when.latest is not None:
        _add(result, "EndDate", target.when.latest.isoformat())
    if target.value is not None and not isinstance(target.value, str):
        _add(result, "NumberOfUnits", re.sub(r"[^0-9.+-]", "", str(target.value)))
    _add(result, "Description", target.printed)


def _add(around: ET.Element, name: str, value: object, *, always: bool = False) -> None:
    """Add an element with a text, where there is any: what is known to be missing is not."""
    if isinstance(value, str) and value:
        ET.SubElement(around, name).text = text_of(value)
    elif always:
        ET.SubElement(around, name)
