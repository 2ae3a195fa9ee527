"""What the tables and some columns are called; everything else follows from the models themselves."""

from __future__ import annotations

from typing import Final, NamedTuple

from lea_model.i18n import N_
from lea_model.model.actions import Action, Citation, Overlap, PolicyArea
from lea_model.model.agenda import Adoption, Agenda, Document, Predecessor
from lea_model.model.attached import Claim, Footnote, LegalRef, Milestone, Progress, Voice
from lea_model.model.base import Model, Sic, Tag
from lea_model.model.escalation import EscalationLadder, EscalationLevel
from lea_model.model.figures import Amount, Figure, Link, Statement
from lea_model.model.goals import Goal, Indicator, Target
from lea_model.model.governance import BodyLink, GovernanceBody
from lea_model.model.locations import Deadline, Instrument, Location, LocationPlan, LocationProgramme, MoneyFlow, Step
from lea_model.model.parties import Assignment, Municipality, Party
from lea_model.model.structure import AgePlan, Ambition, Cluster, District, Edition, Hub, ProgrammeLine, Section, Theme
from lea_model.model.year_plans import YearPlan, YearPlanRow


class Named(NamedTuple):
    """A table of one kind of item.

    Attributes:
        table: Its name.
        meaning: Message id of what one row is.
    """

    table: str
    meaning: str


NAMES: Final[dict[type[Model], Named]] = {
    Agenda: Named("agendas", N_("An agenda: one Lokale Educatieve Agenda, or a plan of that sort.")),
    Municipality: Named("municipalities", N_("A municipality of an agenda.")),
    Document: Named("documents", N_("A document that the agenda rests on.")),
    Adoption: Named("adoptions", N_("A step in deciding on the agenda.")),
    Predecessor: Named("predecessors", N_("The agenda before this one.")),
    Section: Named("sections", N_("A chapter or paragraph that holds no commitments.")),
    Statement: Named("statements", N_("One thing said; the column 'field' tells as what it stands there.")),
    Ambition: Named("ambitions", N_("What the partners want to reach.")),
    ProgrammeLine: Named("programme_lines", N_("A strand of work.")),
    AgePlan: Named("age_plans", N_("A plan for one age group.")),
    Edition: Named("editions", N_("What a plan for one age group says about a strand of work.")),
    Cluster: Named("clusters", N_("A bundle of actions that are carried out together.")),
    Theme: Named("themes", N_("A heading inside a plan or cluster, with what stands under it; it may lack a title.")),
    Goal: Named("goals", N_("A wanted state.")),
    Target: Named("targets", N_("A value to reach, of a goal or an indicator.")),
    Indicator: Named("indicators", N_("What shows whether something works.")),
    Action: Named("actions", N_("The smallest commitment.")),
    Citation: Named("citations", N_("A reference from a cluster to an action, as printed.")),
    Overlap: Named("action_overlaps", N_("A name in the column of overlaps of an action.")),
    PolicyArea: Named("policy_areas", N_("What actions overlap with, as the agenda lists it.")),
    Hub: Named("hubs", N_("A centre of knowledge.")),
    District: Named("districts", N_("A district with priorities of its own.")),
    Party: Named("parties", N_("An organisation, sector, function, working group or group of people.")),
    Assignment: Named(
        "assignments",
        N_("A party in a role or at a table; the column 'field' tells which role, 'parent' in what."),
    ),
    GovernanceBody: Named("bodies", N_("A body that meets, or a function that steers.")),
    BodyLink: Named("body_links", N_("A mandate or report from one body to another; 'field' tells which.")),
    EscalationLadder: Named("escalation_ladders", N_("What happens, level by level, where a case is not solved.")),
    EscalationLevel: Named("escalation_levels", N_("A level of an escalation ladder.")),
    LocationProgramme: Named("location_programmes", N_("A programme with a plan for each location.")),
    LocationPlan: Named("location_plans", N_("The plan of one location, or of several together.")),
    Location: Named("locations", N_("A school together with the childcare that it works with.")),
    Instrument: Named("instruments", N_("A tool to make a plan with.")),
    Step: Named("steps", N_("A step on the way to a plan.")),
    Deadline: Named("deadlines", N_("A date by which something must have been done.")),
    MoneyFlow: Named("money_flows", N_("A flow of money, or of an account of it.")),
    YearPlan: Named("year_plans", N_("A plan for one year.")),
    YearPlanRow: Named("year_plan_rows", N_("A row of a year plan.")),
    Figure: Named("figures", N_("One number with what it counts; two sources may disagree.")),
    Amount: Named("amounts", N_("A sum of money.")),
    Milestone: Named("milestones", N_("A moment on a time line.")),
    Claim: Named("claims", N_("A count that the text itself states.")),
    Footnote: Named("footnotes", N_("A footnote.")),
    Voice: Named("voices", N_("What somebody said, such as young people, in other words.")),
    LegalRef: Named("legal_refs", N_("A reference to a law.")),
    Link: Named("links", N_("A web address that is printed.")),
    Progress: Named("progress_reports", N_("How far an action, goal, plan or row is at one moment.")),
    Tag: Named("tags", N_("A term of a shared list that an item is about, literal or interpreted.")),
    Sic: Named("known_mistakes", N_("A mistake of the source that is left as it is, with the reason.")),
}
"""The table of each model that has one. A test holds the list complete."""

RENAMED: Final[dict[str, str]] = {
    "to": "refers_to",
    "order": "place_from_below",
    "column": "under_column",
    "agenda": "other_agenda",
}
"""Fields of which the name is a word of SQL, or is taken by the key."""
