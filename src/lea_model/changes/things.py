"""What can change: the items of an agenda, and the parts that stand in their lists."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from lea_model.i18n import N_


class Section(StrEnum):
    """A section of a report on changes (rubriek), in order of what weighs most for a council."""

    AGENDA = "agenda"
    GOALS = "goals"
    ACTIONS = "actions"
    PLANNING = "planning"
    ROLES = "roles"
    FILLED_IN = "filled-in"
    STRUCTURE = "structure"
    GOVERNANCE = "governance"
    PARTIES = "parties"
    PROGRAMMES = "programmes"
    TEXTS = "texts"
    OTHER = "other"
    FOLLOWS = "follows"


class Thing(NamedTuple):
    """An item that can come, go, move and take another name.

    Attributes:
        word: Message id of what it is called.
        section: Where its changes are reported.
        happenings: What can happen to it, besides changes in its fields.
    """

    word: str
    section: Section
    happenings: tuple[str, ...]


_NAMED: Final = ("added", "dropped", "renamed", "reordered")
_DESCRIBED: Final = (*_NAMED, "reworded")
_TITLED: Final = (*_DESCRIBED, "renumbered")
_NESTED: Final = (*_TITLED, "moved")

THINGS: Final[dict[str, Thing]] = {
    "ambition": Thing(N_("ambition"), Section.GOALS, _TITLED),
    "goal": Thing(N_("goal"), Section.GOALS, _NESTED),
    "indicator": Thing(N_("indicator"), Section.GOALS, _NESTED),
    "action": Thing(N_("action"), Section.ACTIONS, _NESTED),
    "programme_line": Thing(N_("programme line"), Section.STRUCTURE, _TITLED),
    "age_plan": Thing(N_("age plan"), Section.STRUCTURE, _TITLED),
    "edition": Thing(N_("edition of programme line"), Section.STRUCTURE, _NESTED),
    "cluster": Thing(N_("cluster"), Section.STRUCTURE, _TITLED),
    "theme": Thing(N_("theme"), Section.STRUCTURE, _NESTED),
    "district": Thing(N_("district"), Section.STRUCTURE, _TITLED),
    "body": Thing(N_("body"), Section.GOVERNANCE, _DESCRIBED),
    "party": Thing(N_("party"), Section.PARTIES, _DESCRIBED),
    "policy_area": Thing(N_("policy area"), Section.PARTIES, _DESCRIBED),
    "municipality": Thing(N_("municipality"), Section.AGENDA, _NAMED),
    "hub": Thing(N_("hub"), Section.PROGRAMMES, _TITLED),
    "location_programme": Thing(N_("location programme"), Section.PROGRAMMES, _TITLED),
    "location_plan": Thing(N_("location plan"), Section.PROGRAMMES, _NESTED),
    "location": Thing(N_("location"), Section.PROGRAMMES, (*_NAMED, "moved")),
    "escalation_ladder": Thing(N_("escalation ladder"), Section.PROGRAMMES, _TITLED),
    "escalation_level": Thing(N_("escalation level"), Section.PROGRAMMES, _NESTED),
    "year_plan": Thing(N_("year plan"), Section.PLANNING, _TITLED),
    "section": Thing(N_("chapter"), Section.TEXTS, _NESTED),
    "document": Thing(N_("document"), Section.TEXTS, _TITLED),
    "footnote": Thing(N_("footnote"), Section.TEXTS, ("added", "dropped", "reworded", "reordered")),
}
"""The items, by the kinds of the index; their names are the kinds with hyphens."""


class Part(NamedTuple):
    """What stands in a list of an item, and has no name of its own elsewhere.

    Attributes:
        word: Message id of what it is called.
        section: Where its changes are reported.
        fields: The lists that it stands in.
        happenings: What can happen to it.
    """

    word: str
    section: Section
    fields: tuple[str, ...]
    happenings: tuple[str, ...] = ("added", "dropped", "changed")


_SAID: Final = ("added", "dropped", "reworded", "changed")

PARTS: Final[dict[str, Part]] = {
    "adoption": Part(N_("step in the adoption"), Section.AGENDA, ("adoption",)),
    "target": Part(N_("target"), Section.GOALS, ("targets",), ("added", "dropped")),
    "measurement": Part(N_("measurement"), Section.GOALS, ("measurements",)),
    "overlap": Part(N_("overlap"), Section.ACTIONS, ("overlaps",)),
    "citation": Part(N_("cited action"), Section.ACTIONS, ("citations",)),
    "milestone": Part(N_("milestone"), Section.PLANNING, ("milestones",)),
    "progress": Part(N_("progress"), Section.PLANNING, ("progress",)),
    "year-plan-row": Part(N_("row of the year plan"), Section.PLANNING, ("rows",)),
    "trekker": Part(N_("trekker"), Section.ROLES, ("trekkers",)),
    "sparring-partner": Part(N_("sparring partner"), Section.ROLES, ("sparring_partners",)),
    "role": Part(
        N_("role"),
        Section.ROLES,
        (
            *("commissioners", "owners", "coordination", "quartermasters", "primarily_responsible", "executors"),
            *("supporters", "organisers", "funders", "partners", "other_roles", "walks_all_levels", "table"),
        ),
    ),
    "body-member": Part(N_("member"), Section.GOVERNANCE, ("members_described", "members_listed")),
    "body-mandate": Part(N_("mandate"), Section.GOVERNANCE, ("mandates",)),
    "body-report": Part(N_("line of report"), Section.GOVERNANCE, ("reports_to",)),
    "body-task": Part(N_("task"), Section.GOVERNANCE, ("tasks",), _SAID),
    "body-topic": Part(N_("topic of talks"), Section.GOVERNANCE, ("topics",), _SAID),
    "instrument": Part(N_("instrument"), Section.PROGRAMMES, ("instruments",)),
    "step": Part(N_("step"), Section.PROGRAMMES, ("steps",)),
    "deadline": Part(N_("deadline"), Section.PROGRAMMES, ("deadlines",)),
    "statement": Part(
        N_("statement"),
        Section.TEXTS,
        ("statements", "agreements", "priorities", "keep", "new", "keep_or_new", "foundation", "options"),
        _SAID,
    ),
    "figure": Part(N_("figure"), Section.TEXTS, ("figures",)),
    "amount": Part(N_("amount"), Section.TEXTS, ("amounts",)),
    "count": Part(N_("stated count"), Section.TEXTS, ("claims",)),
    "voice": Part(N_("voice"), Section.TEXTS, ("voices",)),
    "legal-reference": Part(N_("reference to a law"), Section.TEXTS, ("legal_refs",)),
    "link": Part(N_("web address"), Section.TEXTS, ("links",)),
    "tag": Part(N_("tag"), Section.OTHER, ("tags",)),
    "known-mistake": Part(N_("known mistake of the source"), Section.OTHER, ("sic",)),
}
"""The parts, by name. A test sees to it that every list of every item stands here."""

PART_OF_FIELD: Final[dict[str, str]] = {field: name for name, part in PARTS.items() for field in part.fields}
"""The part that stands in a list, by the name of the field."""
