"""What kinds of things can be referred to, and by which words."""

from __future__ import annotations

from typing import Final

from lea_model.model.actions import Action, PolicyArea
from lea_model.model.agenda import Document
from lea_model.model.attached import Footnote
from lea_model.model.base import Model
from lea_model.model.escalation import EscalationLadder, EscalationLevel
from lea_model.model.goals import Goal, Indicator
from lea_model.model.governance import GovernanceBody
from lea_model.model.locations import Location, LocationPlan, LocationProgramme
from lea_model.model.parties import Municipality, Party
from lea_model.model.structure import AgePlan, Ambition, Cluster, District, Edition, Hub, ProgrammeLine, Section, Theme
from lea_model.model.year_plans import YearPlan

KINDS: Final[dict[type[Model], str]] = {
    Ambition: "ambition",
    ProgrammeLine: "programme_line",
    AgePlan: "age_plan",
    Edition: "edition",
    Cluster: "cluster",
    Theme: "theme",
    Goal: "goal",
    Action: "action",
    Indicator: "indicator",
    Hub: "hub",
    District: "district",
    Section: "section",
    PolicyArea: "policy_area",
    Party: "party",
    GovernanceBody: "body",
    Municipality: "municipality",
    Document: "document",
    Footnote: "footnote",
    EscalationLadder: "escalation_ladder",
    EscalationLevel: "escalation_level",
    LocationProgramme: "location_programme",
    LocationPlan: "location_plan",
    Location: "location",
    YearPlan: "year_plan",
}
"""The kinds of things that can be referred to, and shown with ``lea show``."""

PREFIXES: Final[dict[str, str]] = {
    "ambitie": "ambition",
    "programmalijn": "programme_line",
    "programma": "programme_line",
    "leeftijdsplan": "age_plan",
    "editie": "edition",
    "cluster": "cluster",
    "thema": "theme",
    "doel": "goal",
    "actie": "action",
    "indicator": "indicator",
    "hub": "hub",
    "wijk": "district",
    "hoofdstuk": "section",
    "beleidsterrein": "policy_area",
    "partij": "party",
    "overleg": "body",
    "gemeente": "municipality",
    "document": "document",
    "voetnoot": "footnote",
    "opschalingsladder": "escalation_ladder",
    "verdieping": "escalation_level",
    "locatieprogramma": "location_programme",
    "locatieplan": "location_plan",
    "locatie": "location",
    "jaarplan": "year_plan",
}
"""Dutch words before a colon that say which kind is meant: ``cluster:welzijn``."""
