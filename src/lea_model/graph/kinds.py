"""The kinds of nodes and edges in a graph, with what they are called and what they mean in both languages."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from lea_model.graph.edge_words import EDGE_MEANINGS, EDGE_SENTENCES
from lea_model.graph.node_words import NODE_WORDS
from lea_model.i18n import Language, translate


class NodeKind(StrEnum):
    """What a node stands for (soort knoop). What can be referred to in an agenda has the same word in the index."""

    MUNICIPALITY = "municipality"
    AGENDA = "agenda"
    DOCUMENT = "document"
    SECTION = "section"
    AMBITION = "ambition"
    PROGRAMME_LINE = "programme_line"
    AGE_PLAN = "age_plan"
    EDITION = "edition"
    CLUSTER = "cluster"
    THEME = "theme"
    GOAL = "goal"
    ACTION = "action"
    INDICATOR = "indicator"
    DISTRICT = "district"
    HUB = "hub"
    POLICY_AREA = "policy_area"
    PARTY = "party"
    BODY = "body"
    ESCALATION_LADDER = "escalation_ladder"
    ESCALATION_LEVEL = "escalation_level"
    LOCATION_PROGRAMME = "location_programme"
    LOCATION_PLAN = "location_plan"
    LOCATION = "location"
    YEAR_PLAN = "year_plan"
    FOOTNOTE = "footnote"
    STATUTORY_TOPIC = "statutory_topic"
    TERM = "term"
    UNKNOWN = "unknown"

    def label(self, language: Language) -> str:
        """What one such node is called."""
        return translate(NODE_WORDS[self.value][0], language)

    def meaning(self, language: Language) -> str:
        """What such a node stands for, in a sentence."""
        return translate(NODE_WORDS[self.value][1], language)


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
        words = translate(EDGE_SENTENCES[self.value][0], language)
        return " ".join(words.format(subject="", object="").split())

    def sentence(self, language: Language, subject: str, target: str, *, backward: bool = False) -> str:
        """The edge as a sentence.

        Args:
            language: ``nl`` or ``en``.
            subject: What the sentence starts with.
            target: What it ends with.
            backward: Whether the subject is the target of the edge: 'is led by' instead of 'leads'.
        """
        words = translate(EDGE_SENTENCES[self.value][backward], language)
        return words.format(subject=subject, object=target)

    def meaning(self, language: Language) -> str:
        """What such an edge says, in a sentence."""
        return translate(EDGE_MEANINGS[self.value], language)


ROLE_KINDS: Final[dict[str, EdgeKind]] = {
    "trekkers": EdgeKind.LEADS,
    "commissioners": EdgeKind.COMMISSIONS,
    "owners": EdgeKind.OWNS,
    "coordination": EdgeKind.COORDINATES,
    "quartermasters": EdgeKind.PREPARES,
    "primarily_responsible": EdgeKind.ANSWERS_FOR,
    "executors": EdgeKind.CARRIES_OUT,
    "supporters": EdgeKind.SUPPORTS,
    "organisers": EdgeKind.ORGANISES,
    "funders": EdgeKind.FUNDS,
    "sparring_partners": EdgeKind.ADVISES,
    "partners": EdgeKind.TAKES_PART,
    "other_roles": EdgeKind.HAS_ROLE,
}
"""The edge of each role, from the party to what it has the role in; ``role`` on the edge holds the Dutch key."""
