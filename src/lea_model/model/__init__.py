"""What an agenda is made of: ``from lea_model.model import Action, Cluster``.

Each class is made when it is first asked for. Type checkers read the same names in ``__init__.pyi``, which
``scripts/regenerate.py`` writes from the list below.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

_PUBLIC: Final = {
    "abbreviations": ("Abbreviation",),
    "actions": ("Action", "Citation", "Overlap"),
    "agenda": ("Agenda", "Document"),
    "ages": ("AgeBand", "AgeUnion"),
    "ambitions": ("Ambition",),
    "attached": ("Claim", "LegalRef", "Milestone", "Motion", "Progress", "Promise", "Voice"),
    "base": ("Item", "Missing", "Model", "Source", "Tag"),
    "body_links": ("BodyLink",),
    "decisions": ("Adoption", "Publication", "RelatedAgenda"),
    "districts": ("District", "Hub"),
    "enums": (
        "AgendaKind",
        "BodyKind",
        "BodyState",
        "Comparator",
        "Country",
        "DocumentKind",
        "IndicatorState",
        "ItemKind",
        "Level",
        "MissingKind",
        "Nesting",
        "NumberingScope",
        "OverlapKind",
        "PartyKind",
        "PartyNature",
        "PerUnit",
        "Reading",
        "Sector",
        "Status",
        "TimeUnit",
        "YearPlanState",
    ),
    "escalation": ("EscalationLadder", "EscalationLevel"),
    "figures": ("Amount", "Figure"),
    "goals": ("Goal", "Target"),
    "governance": ("Frequency", "GovernanceBody"),
    "holders": ("Footnote",),
    "indicators": ("Indicator",),
    "interventions": ("Intervention",),
    "locations": ("Deadline", "Instrument", "Location", "LocationPlan", "LocationProgramme", "MoneyFlow", "Step"),
    "numbers": ("ActionNumber",),
    "parties": ("Assignment", "Municipality", "Party"),
    "policy_areas": ("PolicyArea",),
    "rare_enums": ("CouncilStatus", "ProgressStatus", "SectionKind"),
    "sections": ("Section",),
    "sic": ("Sic",),
    "statements": ("Link", "Statement"),
    "structure": ("AgePlan", "Cluster", "Edition", "ProgrammeLine", "Theme"),
    "when": ("When",),
    "year_plans": ("YearPlan", "YearPlanRow"),
}
"""The classes that an agenda is built of, by the module that holds them."""


def __getattr__(name: str) -> Any:
    """Make a class when it is first asked for."""
    for module, names in _PUBLIC.items():
        if name in names:
            value = getattr(import_module(f"lea_model.model.{module}"), name)
            globals()[name] = value
            return value
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted(name for names in _PUBLIC.values() for name in names)
