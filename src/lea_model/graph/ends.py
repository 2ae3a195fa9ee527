"""Between which kinds of nodes each kind of edge can run: nothing else is ever built."""

from __future__ import annotations

from typing import Final, NamedTuple

from lea_model.graph.edge_kinds import ROLE_KINDS, EdgeKind
from lea_model.vocabulary.kinds import NODE_KINDS

Kinds = frozenset[str]


class Ends(NamedTuple):
    """What an edge can run between (uiteinden).

    Attributes:
        sources: The kinds that it can start at.
        targets: The kinds that it can end at.
    """

    sources: Kinds
    targets: Kinds


def _of(*kinds: str) -> Kinds:
    return frozenset(kinds)


_ACTORS: Final = _of("party", "body", "hub", "municipality")
_CONTAINERS: Final = _of("ambition", "programme_line", "age_plan", "edition", "cluster", "theme", "district")
_COMMITMENTS: Final = _CONTAINERS | {"goal", "action"}
_PROGRAMMES: Final = _of("location_programme", "location_plan")
_WITH_ROLES: Final = (
    _COMMITMENTS | _PROGRAMMES | {"agenda", "hub", "body", "year_plan"} | {"escalation_ladder", "escalation_level"}
)
_ITEMS: Final = frozenset(NODE_KINDS) - {"statutory_topic", "term", "unknown"}
"""Whatever stands in an agenda."""
_REFERRED: Final = (_ITEMS - {"agenda"}) | {"unknown"}
"""What a reference to anything can mean."""
_PARTS: Final = _ITEMS - {"agenda", "municipality", "document", "party", "body", "policy_area"}
_HOLDERS: Final = _COMMITMENTS | _PROGRAMMES | {"agenda", "section", "escalation_ladder"}

EDGE_ENDS: Final[dict[EdgeKind, Ends]] = {
    EdgeKind.HAS_AGENDA: Ends(_of("municipality"), _of("agenda")),
    EdgeKind.CONTAINS: Ends(_HOLDERS, _PARTS),
    EdgeKind.NAMES: Ends(_of("agenda"), _of("party", "body", "policy_area", "document")),
    EdgeKind.FOLLOWS: Ends(_of("agenda"), _of("agenda")),
    EdgeKind.EDITION_OF: Ends(_of("edition"), _of("programme_line")),
    EdgeKind.CITES: Ends(_of("cluster"), _of("action", "theme")),
    EdgeKind.TWIN_OF: Ends(_of("action"), _of("action")),
    EdgeKind.SERVES: Ends(_COMMITMENTS, _REFERRED),
    EdgeKind.MEASURES: Ends(_of("indicator"), _COMMITMENTS),
    EdgeKind.OVERLAPS: Ends(_of("action"), _of("policy_area", "party", "body", "action", "hub", "document")),
    EdgeKind.CONCERNS: Ends(_of("hub"), _of("action")),
    EdgeKind.PRIORITISES: Ends(_of("district"), _REFERRED),
    EdgeKind.PLANS_FOR: Ends(
        _of("year_plan"), _of("programme_line", "ambition", "cluster", "theme", "goal", "unknown")
    ),
    EdgeKind.APPLIES_TO: Ends(_ITEMS, _of("municipality")),
    EdgeKind.STATED_IN: Ends(_ITEMS, _of("document")),
    EdgeKind.HAS_FOOTNOTE: Ends(_ITEMS | {"unknown"}, _of("footnote")),
    EdgeKind.ADDRESSES: Ends(_ITEMS, _of("statutory_topic")),
    EdgeKind.TAGGED_WITH: Ends(_ITEMS, _of("term")),
    **{role: Ends(_ACTORS, _WITH_ROLES) for role in ROLE_KINDS.values()},
    EdgeKind.HEADS: Ends(_ACTORS, _ACTORS | _ITEMS),
    EdgeKind.PART_OF: Ends(_of("party", "body"), _ACTORS),
    EdgeKind.BELONGS_TO: Ends(_ACTORS, _ACTORS),
    EdgeKind.SITS_ON: Ends(_ACTORS, _of("body", "escalation_level")),
    EdgeKind.JOINS_ANYWHERE: Ends(_ACTORS, _of("escalation_ladder")),
    EdgeKind.INITIATES: Ends(_ACTORS, _of("body")),
    EdgeKind.MANDATES: Ends(_of("body"), _ACTORS),
    EdgeKind.REPORTS_TO: Ends(_of("body"), _ACTORS),
    EdgeKind.STEERS: Ends(_ACTORS, _REFERRED),
    EdgeKind.ESCALATES_TO: Ends(_of("escalation_level"), _of("escalation_level")),
    EdgeKind.ADOPTS: Ends(_ACTORS, _of("agenda")),
    EdgeKind.SIGNS: Ends(_ACTORS, _of("agenda")),
    EdgeKind.IN_CHARGE_OF: Ends(_ACTORS, _of("policy_area")),
    EdgeKind.PUBLISHES: Ends(_ACTORS, _of("document")),
    EdgeKind.INVOLVED_IN: Ends(_ACTORS, _ITEMS),
    EdgeKind.TAKES_STEP: Ends(_ACTORS, _PROGRAMMES),
    EdgeKind.IS_SENT: Ends(_ACTORS, _PROGRAMMES),
    EdgeKind.PAYS: Ends(_ACTORS, _ITEMS),
    EdgeKind.RECEIVES: Ends(_ACTORS, _ITEMS),
    EdgeKind.PASSES_ON: Ends(_ACTORS, _PROGRAMMES),
    EdgeKind.SITUATED_AT: Ends(_ACTORS, _of("location")),
    EdgeKind.FOR_LOCATION: Ends(_of("location_plan"), _of("location")),
}
"""By kind of edge: what it can start at, and what it can end at."""
