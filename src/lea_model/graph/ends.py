"""Between which kinds of nodes each kind of edge can run: nothing else is ever built."""

from __future__ import annotations

from typing import Final, NamedTuple

from lea_model.graph.kinds import ROLE_KINDS, EdgeKind, NodeKind

Kinds = frozenset[NodeKind]


class Ends(NamedTuple):
    """What an edge can run between (uiteinden).

    Attributes:
        sources: The kinds that it can start at.
        targets: The kinds that it can end at.
    """

    sources: Kinds
    targets: Kinds


def _of(*kinds: NodeKind) -> Kinds:
    return frozenset(kinds)


_ACTORS: Final = _of(NodeKind.PARTY, NodeKind.BODY, NodeKind.HUB, NodeKind.MUNICIPALITY)
_CONTAINERS: Final = _of(
    NodeKind.AMBITION,
    NodeKind.PROGRAMME_LINE,
    NodeKind.AGE_PLAN,
    NodeKind.EDITION,
    NodeKind.CLUSTER,
    NodeKind.THEME,
    NodeKind.DISTRICT,
)
_COMMITMENTS: Final = _CONTAINERS | {NodeKind.GOAL, NodeKind.ACTION}
_PROGRAMMES: Final = _of(NodeKind.LOCATION_PROGRAMME, NodeKind.LOCATION_PLAN)
_WITH_ROLES: Final = (
    _COMMITMENTS
    | _PROGRAMMES
    | {NodeKind.AGENDA, NodeKind.HUB, NodeKind.BODY, NodeKind.YEAR_PLAN}
    | {NodeKind.ESCALATION_LADDER, NodeKind.ESCALATION_LEVEL}
)
_ITEMS: Final = frozenset(NodeKind) - {NodeKind.STATUTORY_TOPIC, NodeKind.TERM, NodeKind.UNKNOWN}
"""Whatever stands in an agenda."""
_REFERRED: Final = (_ITEMS - {NodeKind.AGENDA}) | {NodeKind.UNKNOWN}
"""What a reference to anything can mean."""
_PARTS: Final = _ITEMS - {
    NodeKind.AGENDA,
    NodeKind.MUNICIPALITY,
    NodeKind.DOCUMENT,
    NodeKind.PARTY,
    NodeKind.BODY,
    NodeKind.POLICY_AREA,
}
_HOLDERS: Final = _COMMITMENTS | _PROGRAMMES | {NodeKind.AGENDA, NodeKind.SECTION, NodeKind.ESCALATION_LADDER}

EDGE_ENDS: Final[dict[EdgeKind, Ends]] = {
    EdgeKind.HAS_AGENDA: Ends(_of(NodeKind.MUNICIPALITY), _of(NodeKind.AGENDA)),
    EdgeKind.CONTAINS: Ends(_HOLDERS, _PARTS),
    EdgeKind.NAMES: Ends(
        _of(NodeKind.AGENDA), _of(NodeKind.PARTY, NodeKind.BODY, NodeKind.POLICY_AREA, NodeKind.DOCUMENT)
    ),
    EdgeKind.FOLLOWS: Ends(_of(NodeKind.AGENDA), _of(NodeKind.AGENDA)),
    EdgeKind.EDITION_OF: Ends(_of(NodeKind.EDITION), _of(NodeKind.PROGRAMME_LINE)),
    EdgeKind.CITES: Ends(_of(NodeKind.CLUSTER), _of(NodeKind.ACTION, NodeKind.THEME)),
    EdgeKind.TWIN_OF: Ends(_of(NodeKind.ACTION), _of(NodeKind.ACTION)),
    EdgeKind.SERVES: Ends(_COMMITMENTS, _REFERRED),
    EdgeKind.MEASURES: Ends(_of(NodeKind.INDICATOR), _COMMITMENTS),
    EdgeKind.OVERLAPS: Ends(
        _of(NodeKind.ACTION),
        _of(NodeKind.POLICY_AREA, NodeKind.PARTY, NodeKind.BODY, NodeKind.ACTION, NodeKind.HUB, NodeKind.DOCUMENT),
    ),
    EdgeKind.CONCERNS: Ends(_of(NodeKind.HUB), _of(NodeKind.ACTION)),
    EdgeKind.PRIORITISES: Ends(_of(NodeKind.DISTRICT), _REFERRED),
    EdgeKind.PLANS_FOR: Ends(
        _of(NodeKind.YEAR_PLAN),
        _of(
            NodeKind.PROGRAMME_LINE,
            NodeKind.AMBITION,
            NodeKind.CLUSTER,
            NodeKind.THEME,
            NodeKind.GOAL,
            NodeKind.UNKNOWN,
        ),
    ),
    EdgeKind.APPLIES_TO: Ends(_ITEMS, _of(NodeKind.MUNICIPALITY)),
    EdgeKind.STATED_IN: Ends(_ITEMS, _of(NodeKind.DOCUMENT)),
    EdgeKind.HAS_FOOTNOTE: Ends(_ITEMS | {NodeKind.UNKNOWN}, _of(NodeKind.FOOTNOTE)),
    EdgeKind.ADDRESSES: Ends(_ITEMS, _of(NodeKind.STATUTORY_TOPIC)),
    EdgeKind.TAGGED_WITH: Ends(_ITEMS, _of(NodeKind.TERM)),
    **{role: Ends(_ACTORS, _WITH_ROLES) for role in ROLE_KINDS.values()},
    EdgeKind.HEADS: Ends(_ACTORS, _ACTORS | _ITEMS),
    EdgeKind.PART_OF: Ends(_of(NodeKind.PARTY, NodeKind.BODY), _ACTORS),
    EdgeKind.BELONGS_TO: Ends(_ACTORS, _ACTORS),
    EdgeKind.SITS_ON: Ends(_ACTORS, _of(NodeKind.BODY, NodeKind.ESCALATION_LEVEL)),
    EdgeKind.JOINS_ANYWHERE: Ends(_ACTORS, _of(NodeKind.ESCALATION_LADDER)),
    EdgeKind.INITIATES: Ends(_ACTORS, _of(NodeKind.BODY)),
    EdgeKind.MANDATES: Ends(_of(NodeKind.BODY), _ACTORS),
    EdgeKind.REPORTS_TO: Ends(_of(NodeKind.BODY), _ACTORS),
    EdgeKind.STEERS: Ends(_ACTORS, _REFERRED),
    EdgeKind.ESCALATES_TO: Ends(_of(NodeKind.ESCALATION_LEVEL), _of(NodeKind.ESCALATION_LEVEL)),
    EdgeKind.ADOPTS: Ends(_ACTORS, _of(NodeKind.AGENDA)),
    EdgeKind.SIGNS: Ends(_ACTORS, _of(NodeKind.AGENDA)),
    EdgeKind.IN_CHARGE_OF: Ends(_ACTORS, _of(NodeKind.POLICY_AREA)),
    EdgeKind.PUBLISHES: Ends(_ACTORS, _of(NodeKind.DOCUMENT)),
    EdgeKind.INVOLVED_IN: Ends(_ACTORS, _ITEMS),
    EdgeKind.TAKES_STEP: Ends(_ACTORS, _PROGRAMMES),
    EdgeKind.IS_SENT: Ends(_ACTORS, _PROGRAMMES),
    EdgeKind.PAYS: Ends(_ACTORS, _ITEMS),
    EdgeKind.RECEIVES: Ends(_ACTORS, _ITEMS),
    EdgeKind.PASSES_ON: Ends(_ACTORS, _PROGRAMMES),
    EdgeKind.SITUATED_AT: Ends(_ACTORS, _of(NodeKind.LOCATION)),
    EdgeKind.FOR_LOCATION: Ends(_of(NodeKind.LOCATION_PLAN), _of(NodeKind.LOCATION)),
}
"""By kind of edge: what it can start at, and what it can end at."""
