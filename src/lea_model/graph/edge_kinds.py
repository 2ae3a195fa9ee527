"""The kinds of edges in a graph: how each is read in both directions, what it says, and what it can run between."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final, Self

from lea_model.i18n import N_, Language, translate
from lea_model.vocabulary.kinds import NODE_KINDS
from lea_model.vocabulary.roles import ROLES

Kinds = frozenset[str]


def _of(*kinds: str) -> Kinds:
    return frozenset(kinds)


_ACTORS: Final = _of("party", "body", "hub", "municipality")
_CONTAINERS: Final = _of("ambition", "programme_line", "age_plan", "edition", "cluster", "theme", "district")
_COMMITMENTS: Final = _CONTAINERS | {"goal", "action"}
_PROGRAMMES: Final = _of("location_programme", "location_plan")
_WITH_ROLES: Final = (
    _COMMITMENTS
    | _PROGRAMMES
    | {"agenda", "hub", "body", "year_plan", "intervention", "promise", "motion"}
    | {"escalation_ladder", "escalation_level"}
)
_ITEMS: Final = frozenset(NODE_KINDS) - {"statutory_topic", "term", "unknown"}
"""Whatever stands in an agenda."""
_REFERRED: Final = (_ITEMS - {"agenda"}) | {"unknown"}
"""What a reference to anything can mean."""
_PARTS: Final = _ITEMS - {"agenda", "municipality", "document", "party", "body", "policy_area"}
_HOLDERS: Final = _COMMITMENTS | _PROGRAMMES | {"agenda", "section", "escalation_ladder", "year_plan"}


class EdgeKind(StrEnum):
    """What an edge says (soort lijn); it is read from source to target: a party *leads* an action.

    Attributes:
        sentences: Message ids of the sentences from source to target, and from target to source.
        explanation: Message id of what such an edge says.
        sources: The kinds of nodes that it can start at.
        targets: The kinds of nodes that it can end at; nothing else is ever built.
    """

    sentences: tuple[str, str]
    explanation: str
    sources: Kinds
    targets: Kinds

    def __new__(cls, value: str, *record: Any) -> Self:
        """Make a kind out of its value and its record: sentences, explanation, sources and targets."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.sentences, made.explanation, (made.sources, made.targets) = record
        return made

    # ---- structure
    HAS_AGENDA = (
        "has_agenda",
        (N_("{subject} has the agenda {object}"), N_("{subject} is the agenda of {object}")),
        N_("The agenda is of this municipality."),
        (_of("municipality"), _of("agenda")),
    )
    CONTAINS = (
        "contains",
        (N_("{subject} contains {object}"), N_("{subject} stands in {object}")),
        N_("One item stands in another."),
        (_HOLDERS, _PARTS),
    )
    NAMES = (
        "names",
        (N_("{subject} names {object}"), N_("{subject} is named by {object}")),
        N_("The agenda lists a party, body, policy area or document, under the name that it prints."),
        (_of("agenda"), _of("party", "body", "policy_area", "document")),
    )
    FOLLOWS = (
        "follows",
        (N_("{subject} follows after {object}"), N_("{subject} comes before {object}")),
        N_("The agenda is the successor of an earlier one."),
        (_of("agenda"), _of("agenda")),
    )
    ELABORATES = (
        "elaborates",
        (N_("{subject} works out {object}"), N_("{subject} is worked out in {object}")),
        N_("An execution agenda, year plan or the like works out the agenda above it; either of the two says so."),
        (_of("agenda"), _of("agenda")),
    )
    FALLS_UNDER = (
        "falls_under",
        (N_("{subject} falls under {object}"), N_("{subject} is the framework of {object}")),
        N_("The policy framework that the agenda falls under."),
        (_of("agenda"), _of("agenda")),
    )
    EDITION_OF = (
        "edition_of",
        (N_("{subject} is an edition of {object}"), N_("{subject} has the edition {object}")),
        N_("The programme line that an edition belongs to."),
        (_of("edition"), _of("programme_line")),
    )
    CITES = (
        "cites",
        (N_("{subject} cites {object}"), N_("{subject} is cited by {object}")),
        N_("The cluster lists an action that stands elsewhere."),
        (_of("cluster"), _of("action", "theme")),
    )
    TWIN_OF = (
        "twin_of",
        (N_("{subject} says the same as {object}"), N_("{subject} is repeated by {object}")),
        N_("The action repeats another under another number."),
        (_of("action"), _of("action")),
    )
    SERVES = (
        "serves",
        (N_("{subject} contributes to {object}"), N_("{subject} is served by {object}")),
        N_("What an item contributes to."),
        (_COMMITMENTS, _REFERRED),
    )
    MEASURES = (
        "measures",
        (N_("{subject} measures {object}"), N_("{subject} is measured by {object}")),
        N_("The goal or item that an indicator measures."),
        (_of("indicator"), _COMMITMENTS),
    )
    OVERLAPS = (
        "overlaps",
        (N_("{subject} overlaps with {object}"), N_("{subject} is an overlap of {object}")),
        N_("A name in the column of overlaps of an action."),
        (_of("action"), _of("policy_area", "party", "body", "action", "hub", "document")),
    )
    CONCERNS = (
        "concerns",
        (N_("{subject} concerns {object}"), N_("{subject} is the subject of {object}")),
        N_("The action that a hub is or is about, and what a promise or motion is about."),
        (_of("hub", "promise", "motion"), _REFERRED),
    )
    PRIORITISES = (
        "prioritises",
        (N_("{subject} gives priority to {object}"), N_("{subject} has priority in {object}")),
        N_("What comes first in a district."),
        (_of("district"), _REFERRED),
    )
    PLANS_FOR = (
        "plans_for",
        (N_("{subject} has a row for {object}"), N_("{subject} has a row in {object}")),
        N_("What a row of a year plan is for."),
        (_of("year_plan"), _of("programme_line", "ambition", "cluster", "theme", "goal", "unknown")),
    )
    APPLIES_TO = (
        "applies_to",
        (N_("{subject} is meant for {object}"), N_("{subject} is the municipality meant by {object}")),
        N_("A municipality that an item is for, in a regional agenda."),
        (_ITEMS, _of("municipality")),
    )
    MEANT_FOR_DISTRICT = (
        "meant_for_district",
        (N_("{subject} is meant for the district {object}"), N_("{subject} is the district meant by {object}")),
        N_("A district that an item is for."),
        (_ITEMS, _of("district")),
    )
    STATED_IN = (
        "stated_in",
        (N_("{subject} is printed in {object}"), N_("{subject} prints {object}")),
        N_("The document that an item names as its source."),
        (_ITEMS, _of("document")),
    )
    HAS_FOOTNOTE = (
        "has_footnote",
        (N_("{subject} has the footnote {object}"), N_("{subject} is a footnote of {object}")),
        N_("A footnote that goes with an item."),
        (_ITEMS | {"unknown"}, _of("footnote")),
    )
    ADDRESSES = (
        "addresses",
        (N_("{subject} addresses {object}"), N_("{subject} is addressed by {object}")),
        N_("A statutory topic that an item is tagged with."),
        (_ITEMS, _of("statutory_topic")),
    )
    TAGGED_WITH = (
        "tagged_with",
        (N_("{subject} is about {object}"), N_("{subject} is a subject of {object}")),
        N_("A term of another shared list that an item is tagged with."),
        (_ITEMS, _of("term")),
    )
    # ---- roles
    LEADS = (
        "leads",
        (N_("{subject} leads {object}"), N_("{subject} is led by {object}")),
        N_("Role: pulls it and sees to it that it happens."),
        (_ACTORS, _WITH_ROLES),
    )
    COMMISSIONS = (
        "commissions",
        (N_("{subject} commissions {object}"), N_("{subject} is commissioned by {object}")),
        N_("Role: commissions it."),
        (_ACTORS, _WITH_ROLES),
    )
    OWNS = (
        "owns",
        (N_("{subject} owns {object}"), N_("{subject} is owned by {object}")),
        N_("Role: owns it."),
        (_ACTORS, _WITH_ROLES),
    )
    HOLDS_PORTFOLIO = (
        "holds_portfolio",
        (N_("{subject} has in its portfolio {object}"), N_("{subject} is in the portfolio of {object}")),
        N_("Role: has it in the portfolio, as an alderman has."),
        (_ACTORS, _WITH_ROLES),
    )
    COORDINATES = (
        "coordinates",
        (N_("{subject} has the direction of {object}"), N_("{subject} is directed by {object}")),
        N_("Role: has the direction."),
        (_ACTORS, _WITH_ROLES),
    )
    DIRECTS_PROGRAMME = (
        "directs_programme",
        (N_("{subject} guards the programme of {object}"), N_("{subject} has as programme director {object}")),
        N_("Role: guards the programme as a whole."),
        (_ACTORS, _WITH_ROLES),
    )
    PREPARES = (
        "prepares",
        (N_("{subject} is quartermaster of {object}"), N_("{subject} has as quartermaster {object}")),
        N_("Role: prepares the ground."),
        (_ACTORS, _WITH_ROLES),
    )
    ANSWERS_FOR = (
        "answers_for",
        (
            N_("{subject} is responsible in the first place for {object}"),
            N_("{subject} is in the first place the responsibility of {object}"),
        ),
        N_("Role: is responsible in the first place."),
        (_ACTORS, _WITH_ROLES),
    )
    CARRIES_OUT = (
        "carries_out",
        (N_("{subject} carries out {object}"), N_("{subject} is carried out by {object}")),
        N_("Role: carries it out."),
        (_ACTORS, _WITH_ROLES),
    )
    SUPPORTS = (
        "supports",
        (N_("{subject} supports {object}"), N_("{subject} is supported by {object}")),
        N_("Role: supports it."),
        (_ACTORS, _WITH_ROLES),
    )
    ORGANISES = (
        "organises",
        (N_("{subject} organises {object}"), N_("{subject} is organised by {object}")),
        N_("Role: organises it."),
        (_ACTORS, _WITH_ROLES),
    )
    FUNDS = (
        "funds",
        (N_("{subject} funds {object}"), N_("{subject} is funded by {object}")),
        N_("Role: pays for it."),
        (_ACTORS, _WITH_ROLES),
    )
    IS_CONTACT_MUNICIPALITY = (
        "is_contact_municipality",
        (N_("{subject} is contact municipality of {object}"), N_("{subject} has as contact municipality {object}")),
        N_("Role: is the municipality to turn to for the region."),
        (_ACTORS, _WITH_ROLES),
    )
    IS_CONTACT_SCHOOL = (
        "is_contact_school",
        (N_("{subject} is contact school of {object}"), N_("{subject} has as contact school {object}")),
        N_("Role: is the school to turn to for the region."),
        (_ACTORS, _WITH_ROLES),
    )
    ADVISES = (
        "advises",
        (N_("{subject} is sparring partner in {object}"), N_("{subject} has as sparring partner {object}")),
        N_("Role: is consulted by whoever leads."),
        (_ACTORS, _WITH_ROLES),
    )
    TAKES_PART = (
        "takes_part",
        (N_("{subject} takes part in {object}"), N_("{subject} has as partner {object}")),
        N_("Role: takes part otherwise."),
        (_ACTORS, _WITH_ROLES),
    )
    HAS_ROLE = (
        "has_role",
        (N_("{subject} has a role in {object}"), N_("{subject} gives a role to {object}")),
        N_("Another role; the printed word stands with the line."),
        (_ACTORS, _WITH_ROLES),
    )
    HEADS = (
        "heads",
        (N_("{subject} is at the head of {object}"), N_("{subject} has at its head {object}")),
        N_("Leads a group that has a role, or the group without a name."),
        (_ACTORS, _ACTORS | _ITEMS),
    )
    # ---- who belongs to what, who decides
    PART_OF = (
        "part_of",
        (N_("{subject} is part of {object}"), N_("{subject} has as a part {object}")),
        N_("The party or body that a party or body belongs to."),
        (_of("party", "body"), _ACTORS),
    )
    BELONGS_TO = (
        "belongs_to",
        (N_("{subject} is printed as a member of {object}"), N_("{subject} is printed with member {object}")),
        N_("A party printed in brackets after another; it may be uncertain that it belongs to it."),
        (_ACTORS, _ACTORS),
    )
    SITS_ON = (
        "sits_on",
        (N_("{subject} sits on {object}"), N_("{subject} has as member {object}")),
        N_("Is a member of a body or sits at a table, by the text or by the list."),
        (_ACTORS, _of("body", "escalation_level")),
    )
    JOINS_ANYWHERE = (
        "joins_anywhere",
        (N_("{subject} can join at every level of {object}"), N_("{subject} can be joined at every level by {object}")),
        N_("Can join at every level of an escalation ladder."),
        (_ACTORS, _of("escalation_ladder")),
    )
    INITIATES = (
        "initiates",
        (N_("{subject} starts {object}"), N_("{subject} is started by {object}")),
        N_("Starts a body."),
        (_ACTORS, _of("body")),
    )
    MANDATES = (
        "mandates",
        (N_("{subject} gives a mandate to {object}"), N_("{subject} has a mandate from {object}")),
        N_("A body gives a mandate to another."),
        (_of("body"), _ACTORS),
    )
    REPORTS_TO = (
        "reports_to",
        (N_("{subject} reports to {object}"), N_("{subject} gets reports from {object}")),
        N_("A body reports to another."),
        (_of("body"), _ACTORS),
    )
    GOVERNED_BY = (
        "governed_by",
        (N_("{subject} has its rules in {object}"), N_("{subject} holds the rules of {object}")),
        N_("The document that the rules of a body stand in."),
        (_of("body"), _of("document")),
    )
    STEERS = (
        "steers",
        (N_("{subject} steers {object}"), N_("{subject} is steered by {object}")),
        N_("What a body steers."),
        (_ACTORS, _REFERRED),
    )
    ESCALATES_TO = (
        "escalates_to",
        (N_("{subject} escalates to {object}"), N_("{subject} is escalated to from {object}")),
        N_("The next level of an escalation ladder."),
        (_of("escalation_level"), _of("escalation_level")),
    )
    ADOPTS = (
        "adopts",
        (N_("{subject} decides on {object}"), N_("{subject} is decided on by {object}")),
        N_("Who decides on the agenda or the document."),
        (_ACTORS, _of("agenda", "document")),
    )
    SIGNS = (
        "signs",
        (N_("{subject} signs {object}"), N_("{subject} is signed by {object}")),
        N_("Who signs the agenda or the document."),
        (_ACTORS, _of("agenda", "document")),
    )
    IN_CHARGE_OF = (
        "in_charge_of",
        (N_("{subject} is in charge of {object}"), N_("{subject} is in the charge of {object}")),
        N_("Who is in charge of a policy area."),
        (_ACTORS, _of("policy_area")),
    )
    PUBLISHES = (
        "publishes",
        (N_("{subject} publishes {object}"), N_("{subject} is published by {object}")),
        N_("Who brought out a document."),
        (_ACTORS, _of("document")),
    )
    INVOLVED_IN = (
        "involved_in",
        (N_("{subject} is involved in {object}"), N_("{subject} involves {object}")),
        N_("Who is part of a milestone of an item."),
        (_ACTORS, _ITEMS),
    )
    MAKES = (
        "makes",
        (N_("{subject} makes or moves {object}"), N_("{subject} is made or moved by {object}")),
        N_("Who made a promise or moved a motion."),
        (_ACTORS, _of("promise", "motion")),
    )
    IS_PROMISED = (
        "is_promised",
        (N_("{subject} is promised {object}"), N_("{subject} is promised to {object}")),
        N_("To whom a promise was made."),
        (_ACTORS, _of("promise")),
    )
    # ---- steps, places, money
    TAKES_STEP = (
        "takes_step",
        (N_("{subject} takes a step in {object}"), N_("{subject} has a step that is taken by {object}")),
        N_("Who takes a step, or sees to it that a deadline is met."),
        (_ACTORS, _PROGRAMMES),
    )
    IS_SENT = (
        "is_sent",
        (N_("{subject} is sent a document of {object}"), N_("{subject} has a document for {object}")),
        N_("Who gets what is due at a deadline."),
        (_ACTORS, _PROGRAMMES),
    )
    PAYS = (
        "pays",
        (N_("{subject} pays for {object}"), N_("{subject} is paid for by {object}")),
        N_("Who pays an amount or a flow of money that stands with an item."),
        (_ACTORS, _ITEMS),
    )
    RECEIVES = (
        "receives",
        (N_("{subject} receives money from {object}"), N_("{subject} brings money to {object}")),
        N_("Who receives an amount or a flow of money that stands with an item."),
        (_ACTORS, _ITEMS),
    )
    COVERS = (
        "covers",
        (N_("{subject} covers the cost of {object}"), N_("{subject} has its cost covered by {object}")),
        N_("From which grant, scheme or budget an amount comes that stands with an item."),
        (_of("policy_area", "document"), _ITEMS),
    )
    PASSES_ON = (
        "passes_on",
        (N_("{subject} passes on money of {object}"), N_("{subject} has money that goes by way of {object}")),
        N_("By way of whom a flow of money goes."),
        (_ACTORS, _PROGRAMMES),
    )
    SITUATED_AT = (
        "situated_at",
        (N_("{subject} is situated at {object}"), N_("{subject} is a place of {object}")),
        N_("A school or childcare organisation at a location."),
        (_ACTORS, _of("location")),
    )
    FOR_LOCATION = (
        "for_location",
        (N_("{subject} is a plan for {object}"), N_("{subject} has the plan {object}")),
        N_("The location that a plan is for."),
        (_of("location_plan"), _of("location")),
    )

    def label(self, language: Language) -> str:
        """The verb from source to target: ``leads``, ``trekt``."""
        return " ".join(self.sentence(language, "", "").split())

    def sentence(self, language: Language, subject: str, target: str, *, backward: bool = False) -> str:
        """The edge as a sentence.

        Args:
            language: ``nl`` or ``en``.
            subject: What the sentence starts with.
            target: What it ends with.
            backward: Whether the subject is the target of the edge: 'is led by' instead of 'leads'.
        """
        return translate(self.sentences[backward], language).format(subject=subject, object=target)

    def meaning(self, language: Language) -> str:
        """What such an edge says, in a sentence."""
        return translate(self.explanation, language)


ROLE_KINDS: Final[dict[str, EdgeKind]] = {role.key: EdgeKind(role.edge) for role in ROLES}
"""The edge of each role, from the party to what it has the role in; ``role`` on the edge holds the Dutch key."""
