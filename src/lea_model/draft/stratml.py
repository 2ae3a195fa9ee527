"""Makes an agenda of StratML, Part 1 (a strategic plan) or Part 2 (a performance plan or report).

What becomes what, and what is lost, stands in ``docs/inbouwen/koppelen.md``.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any, Final

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.exporter.stratml import ACTION, INDICATORS
from lea_model.i18n import N_
from lea_model.index import slug
from lea_model.loader.from_data import from_dict
from lea_model.model.agenda import Agenda

_ROOTS: Final = ("StrategicPlan", "PerformancePlanOrReport")
_MOST: Final = 10_000_000
"""More characters than this no plan has."""


def from_stratml(text: str | bytes, *, id: str | None = None) -> Agenda:
    """Make an agenda of a plan in StratML: a beginning, to be checked and completed.

    Args:
        text: The XML document, Part 1 or Part 2.
        id: The id of the agenda; made of that in the plan or of its name where None.

    Returns:
        The agenda. Only what the plan says is in it.

    Raises:
        UsageError: It is no StratML.
        LoadError: What is in it makes no agenda.
    """
    root = _parsed(text)
    core = _child(root, "StrategicPlanCore")
    about = _child(root, "AdministrativeInformation")
    title = _text(root, "Name") or "StratML"
    organisations = _all(core, "Organization")
    names = [name.removeprefix("Gemeente ") for one in organisations if (name := _text(one, "Name"))]
    block: dict[str, Any] = {
        "id": slug(id or (_text(about, "Identifier") or "").lstrip("_") or title) or "stratml",
        "title": title,
        "municipalities": names or [title],
        "period": _period(about),
        "text": _text(root, "Description"),
    }
    ambitions = []
    for goal in _all(core, "Goal"):
        objectives = [(one, _text(one, "OtherInformation")) for one in _all(goal, "Objective")]
        inside = [(_objective(one), said == ACTION) for one, said in objectives if said != INDICATORS]
        held = {
            "goals": [one for one, acted in inside if one and not acted] or None,
            "actions": [one for one, acted in inside if one and acted] or None,
            "indicators": [each for one, said in objectives if said == INDICATORS for each in _indicators(one)] or None,
        }
        ambitions.append(_described(goal) | held)
    sections: list[dict[str, Any]] = [
        {"title": kind, "section_kind": kind, "text": found}
        for name, kind in (("Vision", "visie"), ("Mission", "positionering"))
        if (found := _text(_child(core, name), "Description"))
    ]
    sections += [
        {"title": _text(one, "Name") or "waarde", "section_kind": "principe", "text": _text(one, "Description")}
        for one in _all(core, "Value")
    ]
    parties = [name for one in organisations for each in _all(one, "Stakeholder") if (name := _text(each, "Name"))]
    return from_dict(
        {
            "agenda": block,
            "sections": sections,
            "ambitions": ambitions,
            "parties": list(dict.fromkeys(parties)),
        },
        title,
    )


def _parsed(text: str | bytes) -> ET.Element:
    """The root of the document; a document type, by which XML can be made to grow without end, is refused."""
    start = text[:2000] if isinstance(text, str) else text[:2000].decode("utf-8", "replace")
    detail = "DOCTYPE" if "<!DOCTYPE" in start or "<!ENTITY" in start else ""
    if not detail and len(text) <= _MOST:
        try:
            root = ET.fromstring(text)  # noqa: S314 - without a document type nothing in it can be expanded
        except ET.ParseError as error:
            detail = str(error)
        else:
            if _local(root) in _ROOTS:
                return root
            detail = _local(root)
    raise UsageError(Phrase(N_("This is no StratML: {detail}."), {"detail": detail or str(len(text))}))


def _period(about: ET.Element | None) -> Any:
    start, end = _text(about, "StartDate"), _text(about, "EndDate")
    if not start and not end:
        return {"missing": "unknown"}
    words = f"{start} t/m {end}" if start and end else f"vanaf {start}" if start else f"t/m {end}"
    years = [day[:4] for day in (start, end) if day]
    whole = start and end and start.endswith("-01-01") and end.endswith("-12-31")
    return "-".join(dict.fromkeys(years)) if whole else words


def _described(one: ET.Element) -> dict[str, Any]:
    return {
        "number": _text(one, "SequenceIndicator"),
        "title": _text(one, "Name"),
        "text": _text(one, "Description"),
        "trekkers": [name for each in _all(one, "Stakeholder") if (name := _performer(each))] or None,
    }


def _objective(one: ET.Element) -> dict[str, Any] | None:
    """An objective as a goal or an action; None where it says nothing."""
    told = _described(one)
    if _text(one, "OtherInformation") not in (None, ACTION):
        told["notes"] = [_text(one, "OtherInformation")]
    if told["text"] is None and told["title"] is not None and _text(one, "OtherInformation") != ACTION:
        told["text"], told["title"] = told["title"], None
    indicators = _indicators(one)
    if _text(one, "OtherInformation") != ACTION and indicators:
        told["indicators"] = indicators
    return told if told["text"] or told["title"] or told["number"] else None


def _indicators(one: ET.Element) -> list[dict[str, Any]]:
    return [
        {"text": name, "targets": [found for each in indicator.iter() if (found := _target(each))] or None}
        for indicator in _all(one, "PerformanceIndicator")
        if (name := _text(indicator, "MeasurementDimension"))
    ]


def _target(one: ET.Element) -> dict[str, Any] | None:
    if _local(one) != "TargetResult":
        return None
    value, day = _text(one, "NumberOfUnits"), _text(one, "EndDate")
    printed = _text(one, "Description") or value
    return {"printed": printed, "value": value, "when": day} if value and printed else None


def _performer(one: ET.Element) -> str | None:
    """The name of who does something; who is served by it leads nothing."""
    kinds = {each.text for each in one.iter() if _local(each) == "RoleType"}
    return _text(one, "Name") if not kinds or "Performer" in kinds else None


def _local(one: ET.Element) -> str:
    return one.tag.rpartition("}")[2]


def _all(one: ET.Element | None, name: str) -> list[ET.Element]:
    return [each for each in one if _local(each) == name] if one is not None else []


def _child(one: ET.Element | None, name: str) -> ET.Element | None:
    return next(iter(_all(one, name)), None)


def _text(one: ET.Element | None, name: str) -> str | None:
    found = _child(one, name)
    return " ".join((found.text or "").split()) or None if found is not None else None
