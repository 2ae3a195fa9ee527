"""The kinds of edges in a graph: how each is read in both directions, and what it says."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from lea_model.i18n import N_, Language, translate
from lea_model.vocabulary.roles import ROLES


class EdgeKind(StrEnum):
    """What an edge says (soort lijn); it is read from source to target: a party *leads* an action."""

    # ---- structure
    HAS_AGENDA = "has_agenda"
    CONTAINS = "contains"
    NAMES = "names"
    FOLLOWS = "follows"
    EDITION_OF = "edition_of"
    CITES = "cites"
    TWIN_OF = "twin_of"
    SERVES = "serves"
    MEASURES = "measures"
    OVERLAPS = "overlaps"
    CONCERNS = "concerns"
    PRIORITISES = "prioritises"
    PLANS_FOR = "plans_for"
    APPLIES_TO = "applies_to"
    STATED_IN = "stated_in"
    HAS_FOOTNOTE = "has_footnote"
    ADDRESSES = "addresses"
    TAGGED_WITH = "tagged_with"
    # ---- roles
    LEADS = "leads"
    COMMISSIONS = "commissions"
    OWNS = "owns"
    COORDINATES = "coordinates"
    PREPARES = "prepares"
    ANSWERS_FOR = "answers_for"
    CARRIES_OUT = "carries_out"
    SUPPORTS = "supports"
    ORGANISES = "organises"
    FUNDS = "funds"
    ADVISES = "advises"
    TAKES_PART = "takes_part"
    HAS_ROLE = "has_role"
    HEADS = "heads"
    # ---- who belongs to what, who decides
    PART_OF = "part_of"
    BELONGS_TO = "belongs_to"
    SITS_ON = "sits_on"
    JOINS_ANYWHERE = "joins_anywhere"
    INITIATES = "initiates"
    MANDATES = "mandates"
    REPORTS_TO = "reports_to"
    STEERS = "steers"
    ESCALATES_TO = "escalates_to"
    ADOPTS = "adopts"
    SIGNS = "signs"
    IN_CHARGE_OF = "in_charge_of"
    PUBLISHES = "publishes"
    INVOLVED_IN = "involved_in"
    # ---- steps, places, money
    TAKES_STEP = "takes_step"
    IS_SENT = "is_sent"
    PAYS = "pays"
    RECEIVES = "receives"
    PASSES_ON = "passes_on"
    SITUATED_AT = "situated_at"
    FOR_LOCATION = "for_location"

    def label(self, language: Language) -> str:
        """The verb from source to target: ``leads``, ``trekt``."""
        words = translate(EDGE_WORDS[self.value].forward, language)
        return " ".join(words.format(subject="", object="").split())

    def sentence(self, language: Language, subject: str, target: str, *, backward: bool = False) -> str:
        """The edge as a sentence.

        Args:
            language: ``nl`` or ``en``.
            subject: What the sentence starts with.
            target: What it ends with.
            backward: Whether the subject is the target of the edge: 'is led by' instead of 'leads'.
        """
        words = EDGE_WORDS[self.value]
        return translate(words.backward if backward else words.forward, language).format(subject=subject, object=target)

    def meaning(self, language: Language) -> str:
        """What such an edge says, in a sentence."""
        return translate(EDGE_WORDS[self.value].meaning, language)


class EdgeWords(NamedTuple):
    """What an edge says (woorden van een lijn), as message ids.

    Attributes:
        forward: The sentence from source to target.
        backward: The sentence from target to source.
        meaning: What such an edge says.
    """

    forward: str
    backward: str
    meaning: str


EDGE_WORDS: Final[dict[str, EdgeWords]] = {
    "has_agenda": EdgeWords(
        N_("{subject} has the agenda {object}"),
        N_("{subject} is the agenda of {object}"),
        N_("The agenda is of this municipality."),
    ),
    "contains": EdgeWords(
        N_("{subject} contains {object}"), N_("{subject} stands in {object}"), N_("One item stands in another.")
    ),
    "names": EdgeWords(
        N_("{subject} names {object}"),
        N_("{subject} is named by {object}"),
        N_("The agenda lists a party, body, policy area or document, under the name that it prints."),
    ),
    "follows": EdgeWords(
        N_("{subject} follows after {object}"),
        N_("{subject} comes before {object}"),
        N_("The agenda is the successor of an earlier one."),
    ),
    "edition_of": EdgeWords(
        N_("{subject} is an edition of {object}"),
        N_("{subject} has the edition {object}"),
        N_("The programme line that an edition belongs to."),
    ),
    "cites": EdgeWords(
        N_("{subject} cites {object}"),
        N_("{subject} is cited by {object}"),
        N_("The cluster lists an action that stands elsewhere."),
    ),
    "twin_of": EdgeWords(
        N_("{subject} says the same as {object}"),
        N_("{subject} is repeated by {object}"),
        N_("The action repeats another under another number."),
    ),
    "serves": EdgeWords(
        N_("{subject} contributes to {object}"),
        N_("{subject} is served by {object}"),
        N_("What an item contributes to."),
    ),
    "measures": EdgeWords(
        N_("{subject} measures {object}"),
        N_("{subject} is measured by {object}"),
        N_("The goal or item that an indicator measures."),
    ),
    "overlaps": EdgeWords(
        N_("{subject} overlaps with {object}"),
        N_("{subject} is an overlap of {object}"),
        N_("A name in the column of overlaps of an action."),
    ),
    "concerns": EdgeWords(
        N_("{subject} concerns {object}"),
        N_("{subject} is the subject of {object}"),
        N_("The action that a hub is or is about."),
    ),
    "prioritises": EdgeWords(
        N_("{subject} gives priority to {object}"),
        N_("{subject} has priority in {object}"),
        N_("What comes first in a district."),
    ),
    "plans_for": EdgeWords(
        N_("{subject} has a row for {object}"),
        N_("{subject} has a row in {object}"),
        N_("What a row of a year plan is for."),
    ),
    "applies_to": EdgeWords(
        N_("{subject} is meant for {object}"),
        N_("{subject} is the municipality meant by {object}"),
        N_("A municipality that an item is for, in a regional agenda."),
    ),
    "stated_in": EdgeWords(
        N_("{subject} is printed in {object}"),
        N_("{subject} prints {object}"),
        N_("The document that an item names as its source."),
    ),
    "has_footnote": EdgeWords(
        N_("{subject} has the footnote {object}"),
        N_("{subject} is a footnote of {object}"),
        N_("A footnote that goes with an item."),
    ),
    "addresses": EdgeWords(
        N_("{subject} addresses {object}"),
        N_("{subject} is addressed by {object}"),
        N_("A statutory topic that an item is tagged with."),
    ),
    "tagged_with": EdgeWords(
        N_("{subject} is about {object}"),
        N_("{subject} is a subject of {object}"),
        N_("A term of another shared list that an item is tagged with."),
    ),
    "leads": EdgeWords(
        N_("{subject} leads {object}"),
        N_("{subject} is led by {object}"),
        N_("Role: pulls it and sees to it that it happens."),
    ),
    "commissions": EdgeWords(
        N_("{subject} commissions {object}"), N_("{subject} is commissioned by {object}"), N_("Role: commissions it.")
    ),
    "owns": EdgeWords(N_("{subject} owns {object}"), N_("{subject} is owned by {object}"), N_("Role: owns it.")),
    "coordinates": EdgeWords(
        N_("{subject} has the direction of {object}"),
        N_("{subject} is directed by {object}"),
        N_("Role: has the direction."),
    ),
    "prepares": EdgeWords(
        N_("{subject} is quartermaster of {object}"),
        N_("{subject} has as quartermaster {object}"),
        N_("Role: prepares the ground."),
    ),
    "answers_for": EdgeWords(
        N_("{subject} is responsible in the first place for {object}"),
        N_("{subject} is in the first place the responsibility of {object}"),
        N_("Role: is responsible in the first place."),
    ),
    "carries_out": EdgeWords(
        N_("{subject} carries out {object}"), N_("{subject} is carried out by {object}"), N_("Role: carries it out.")
    ),
    "supports": EdgeWords(
        N_("{subject} supports {object}"), N_("{subject} is supported by {object}"), N_("Role: supports it.")
    ),
    "organises": EdgeWords(
        N_("{subject} organises {object}"), N_("{subject} is organised by {object}"), N_("Role: organises it.")
    ),
    "funds": EdgeWords(N_("{subject} funds {object}"), N_("{subject} is funded by {object}"), N_("Role: pays for it.")),
    "advises": EdgeWords(
        N_("{subject} is sparring partner in {object}"),
        N_("{subject} has as sparring partner {object}"),
        N_("Role: is consulted by whoever leads."),
    ),
    "takes_part": EdgeWords(
        N_("{subject} takes part in {object}"),
        N_("{subject} has as partner {object}"),
        N_("Role: takes part otherwise."),
    ),
    "has_role": EdgeWords(
        N_("{subject} has a role in {object}"),
        N_("{subject} gives a role to {object}"),
        N_("Another role; the printed word stands with the line."),
    ),
    "heads": EdgeWords(
        N_("{subject} is at the head of {object}"),
        N_("{subject} has at its head {object}"),
        N_("Leads a group that has a role, or the group without a name."),
    ),
    "part_of": EdgeWords(
        N_("{subject} is part of {object}"),
        N_("{subject} has as a part {object}"),
        N_("The party or body that a party or body belongs to."),
    ),
    "belongs_to": EdgeWords(
        N_("{subject} is printed as a member of {object}"),
        N_("{subject} is printed with member {object}"),
        N_("A party printed in brackets after another; it may be uncertain that it belongs to it."),
    ),
    "sits_on": EdgeWords(
        N_("{subject} sits on {object}"),
        N_("{subject} has as member {object}"),
        N_("Is a member of a body or sits at a table, by the text or by the list."),
    ),
    "joins_anywhere": EdgeWords(
        N_("{subject} can join at every level of {object}"),
        N_("{subject} can be joined at every level by {object}"),
        N_("Can join at every level of an escalation ladder."),
    ),
    "initiates": EdgeWords(
        N_("{subject} starts {object}"), N_("{subject} is started by {object}"), N_("Starts a body.")
    ),
    "mandates": EdgeWords(
        N_("{subject} gives a mandate to {object}"),
        N_("{subject} has a mandate from {object}"),
        N_("A body gives a mandate to another."),
    ),
    "reports_to": EdgeWords(
        N_("{subject} reports to {object}"),
        N_("{subject} gets reports from {object}"),
        N_("A body reports to another."),
    ),
    "steers": EdgeWords(
        N_("{subject} steers {object}"), N_("{subject} is steered by {object}"), N_("What a body steers.")
    ),
    "escalates_to": EdgeWords(
        N_("{subject} escalates to {object}"),
        N_("{subject} is escalated to from {object}"),
        N_("The next level of an escalation ladder."),
    ),
    "adopts": EdgeWords(
        N_("{subject} decides on {object}"), N_("{subject} is decided on by {object}"), N_("Who decides on the agenda.")
    ),
    "signs": EdgeWords(
        N_("{subject} signs {object}"), N_("{subject} is signed by {object}"), N_("Who signs the agenda.")
    ),
    "in_charge_of": EdgeWords(
        N_("{subject} is in charge of {object}"),
        N_("{subject} is in the charge of {object}"),
        N_("Who is in charge of a policy area."),
    ),
    "publishes": EdgeWords(
        N_("{subject} publishes {object}"), N_("{subject} is published by {object}"), N_("Who brought out a document.")
    ),
    "involved_in": EdgeWords(
        N_("{subject} is involved in {object}"),
        N_("{subject} involves {object}"),
        N_("Who is part of a milestone of an item."),
    ),
    "takes_step": EdgeWords(
        N_("{subject} takes a step in {object}"),
        N_("{subject} has a step that is taken by {object}"),
        N_("Who takes a step, or sees to it that a deadline is met."),
    ),
    "is_sent": EdgeWords(
        N_("{subject} is sent a document of {object}"),
        N_("{subject} has a document for {object}"),
        N_("Who gets what is due at a deadline."),
    ),
    "pays": EdgeWords(
        N_("{subject} pays for {object}"),
        N_("{subject} is paid for by {object}"),
        N_("Who pays an amount or a flow of money that stands with an item."),
    ),
    "receives": EdgeWords(
        N_("{subject} receives money from {object}"),
        N_("{subject} brings money to {object}"),
        N_("Who receives an amount or a flow of money that stands with an item."),
    ),
    "passes_on": EdgeWords(
        N_("{subject} passes on money of {object}"),
        N_("{subject} has money that goes by way of {object}"),
        N_("By way of whom a flow of money goes."),
    ),
    "situated_at": EdgeWords(
        N_("{subject} is situated at {object}"),
        N_("{subject} is a place of {object}"),
        N_("A school or childcare organisation at a location."),
    ),
    "for_location": EdgeWords(
        N_("{subject} is a plan for {object}"),
        N_("{subject} has the plan {object}"),
        N_("The location that a plan is for."),
    ),
}
"""By the value of an `EdgeKind`."""

ROLE_KINDS: Final[dict[str, EdgeKind]] = {role.key: EdgeKind(role.edge) for role in ROLES}
"""The edge of each role, from the party to what it has the role in; ``role`` on the edge holds the Dutch key."""
