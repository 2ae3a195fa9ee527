"""``docs/graaf.md``, the Dutch page on the graph, from the kinds, the fields and the shared names themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lea_model.graph.edge_fields import AGENDA_EDGES, ASSIGNMENT_KINDS, FIELD_EDGES, LINK_KINDS
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.shared_parties import SHARED_KINDS, kept_apart, shared_names
from lea_model.model.keys import dutch_key
from lea_model.vocabulary.kinds import NODE_KINDS, kind_label

PAGE = Path(__file__).resolve().parent.parent / "docs" / "graaf.md"

INTRODUCTION = """\
# De graaf

Een agenda is ook een netwerk: partijen hebben rollen in acties, acties raken aan beleidsterreinen, overleggen sturen en
rapporteren. `build_graph` maakt daar een graaf van, voor één agenda of voor meer agenda's samen.

```python
import lea_model as lea
from lea_model.graph import link, partners_of, policy_area_pairs
from lea_model.vocabulary.kinds import NODE_KINDS, kind_label

graph = lea.build_graph(lea.load("examples/westland"))
for sentence in link(graph, "Broedplaatsen", "Stuurgroep").sentences("nl"):
    print(sentence)
```

De graaf is een `networkx.MultiDiGraph`: tussen twee knopen kunnen meer lijnen lopen, en elke lijn heeft een richting.
Alle kenmerken zijn losse waarden (tekst, getal, ja of nee). Wat niet bekend is, ontbreekt. Dezelfde agenda geeft altijd
dezelfde graaf, in dezelfde volgorde.

## Namen van knopen

Een knoop heet `gemeente/soort/id`, zoals `gm0034/action/4.1.1`. Er staat geen jaar in: in de volgende agenda van die
gemeente heet dezelfde actie hetzelfde, als zij dezelfde id, titel of hetzelfde nummer houdt. Een regionale agenda
begint met alle gemeenten: `gm0034+gm0855`. Zet u twee agenda's van één gemeente in één graaf, dan delen die hun
partijen en beleidsterreinen; de rest krijgt de id van de agenda erbij: `gm0034~almere-2019/action/4.1.1`.

Wat in elke gemeente hetzelfde is, hoort bij geen gemeente: `party/ocw`, `policy_area/npo`,
`statutory_topic/doelgroep_ve`, `term/thema/taal`. Welke namen dat zijn, staat [onderaan](#gedeelde-namen).

Een verwijzing waar niets bij past, verdwijnt niet: er komt een knoop met `declared` op `False`, en de lijn heeft
`resolved` op `False`. Past er meer bij, dan loopt er een lijn naar elk ervan, met `candidates`: het aantal. Een partij
die alleen in een rol genoemd wordt, is ook zo'n knoop.
"""

ATTRIBUTES = """\
## Kenmerken

Elke knoop heeft `kind` en `label`. Verder, als het bekend is:

| kenmerk | betekenis |
|---|---|
| `number`, `title`, `text` | nummer, titel of naam, en tekst |
| `aliases` | andere namen, met ` \\| ` ertussen |
| `municipality` | de gemeente; bij meer gemeenten `gm0034+gm0855` |
| `agenda` | de id van de agenda; bij meer agenda's met ` \\| ` ertussen |
| `path` | de plaats in de agenda, zoals `clusters.0.citations.2` |
| `provenance` | waar het gedrukt staat: document, paragraaf en regels |
| `level`, `local_term`, `statutory` | niveau, het woord van de bron, of de wet erom vraagt |
| `ages`, `year`, `due`, `period` | leeftijd, jaar, einddatum en periode zoals gedrukt, ook als dat erboven staat |
| `led_by` | wie het leidt, met rol en voorwaarde; met ` \\| ` ertussen |
| `led_by_nodes`, `led_via` | de knopen van wie het leidt, en van het onderdeel waar dat bij staat |
| `led_known` | waar dat staat: bij het onderdeel (`zelf`), bij wat er omheen staat (`eromheen`) of bij een `cluster` |
| `party_kind`, `nature`, `sector` | van een partij: soort, aard en sectoren |
| `body_kind`, `body_state` | van een overleg: soort, en of het bestaat |
| `overlap_kind` | van een beleidsterrein: beleid, partij, geld of programma |
| `document_kind`, `section_kind`, `agenda_kind`, `status` | van een document, hoofdstuk of agenda |
| `indicator_state`, `plan_state`, `order`, `scheme` | van een indicator, jaarplan, verdieping of woord uit een lijst |
| `declared` | `False` als de agenda er alleen naar verwijst |
| `shared`, `reason`, `printed` | bij een gedeelde naam: dat die gedeeld is, waarom, en wat elke agenda drukt |

Elke lijn heeft `kind` en `agenda`. Verder, als het bekend is:

| kenmerk | betekenis |
|---|---|
| `path`, `provenance` | waar het staat, zoals bij een knoop |
| `printed` | de verwijzing zoals gedrukt |
| `role`, `term` | de sleutel van de rol, en het gedrukte woord ervoor |
| `condition`, `detail` | voorwaarde, en wat er verder bij staat |
| `within`, `nesting`, `open` | de groep waarin een partij staat, of dat zeker is, en of de lijst open is |
| `count`, `valid_from`, `valid_to` | hoeveel, vanaf wanneer, tot wanneer |
| `reading`, `read_by` | van een kenmerk: letterlijk of geduid, en door wie |
| `resolved`, `candidates` | `False` als de verwijzing niet zeker is, en hoeveel er dan kunnen |

Een lijn heeft gewicht 1.
"""


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION, "\n".join(_nodes()), "\n".join(_edges()), ATTRIBUTES, "\n".join(_shared())]
    return "\n".join(parts).rstrip() + "\n"


def _nodes() -> Iterator[str]:
    yield "## Soorten knopen\n"
    yield "| `kind` | naam | Engels | betekenis |"
    yield "|---|---|---|---|"
    for kind in NODE_KINDS.values():
        yield f"| `{kind.key}` | {kind.label.dutch} | {kind.label.english} | {kind.meaning.dutch} |"
    yield ""


def _edges() -> Iterator[str]:
    yield "## Soorten lijnen\n"
    yield "Een lijn leest u van begin naar eind: een partij *is trekker van* een actie.\n"
    yield "| `kind` | leest als | Engels | van | naar | betekenis | sleutels in YAML |"
    yield "|---|---|---|---|---|---|---|"
    for kind in EdgeKind:
        cells = (
            f"`{kind}`",
            kind.label("nl"),
            kind.label("en"),
            _kinds(kind.sources),
            _kinds(kind.targets),
            kind.meaning("nl"),
            ", ".join(f"`{key}`" for key in keys_of_edge(kind)),
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _kinds(kinds: frozenset[str]) -> str:
    """Kinds by name; nearly all of them by what is not among them."""
    absent = [kind for kind in NODE_KINDS if kind not in kinds]
    if len(absent) <= 6:
        return "alles behalve " + ", ".join(kind_label(kind, "nl") for kind in absent)
    return ", ".join(kind_label(kind, "nl") for kind in NODE_KINDS if kind in kinds)


def keys_of_edge(kind: EdgeKind) -> list[str]:
    """The Dutch keys that become an edge of this kind."""
    names = [field for field, edge in (ASSIGNMENT_KINDS | LINK_KINDS).items() if edge is kind]
    names += [field for (_, field), edge in FIELD_EDGES.items() if edge.kind is kind]
    names += _ELSEWHERE.get(kind, [])
    return list(dict.fromkeys(dutch_key(name) for name in names))


_ELSEWHERE = {
    EdgeKind.HAS_AGENDA: ["municipalities"],
    EdgeKind.NAMES: ["parties", "bodies", "policy_areas", "documents"],
    **{
        kind: [field for field, (made, _) in AGENDA_EDGES.items() if made is kind]
        for kind in dict.fromkeys(kind for kind, _ in AGENDA_EDGES.values())
    },
    EdgeKind.COVERS: ["funding"],
    EdgeKind.MEASURES: ["indicators"],
    EdgeKind.ADDRESSES: ["tags"],
    EdgeKind.TAGGED_WITH: ["tags"],
    EdgeKind.BELONGS_TO: ["members"],
    EdgeKind.HEADS: ["led_by"],
    EdgeKind.ESCALATES_TO: ["order"],
}
"""Edges that come from more than a reference: from where an item stands, or from a field around it."""


def _shared() -> Iterator[str]:
    yield "## Gedeelde namen\n"
    yield "Deze namen zijn in een graaf van meer agenda's één knoop. Hoofdletters en spaties tellen niet. Namen die"
    yield "hier niet staan, horen bij de eigen gemeente.\n"
    for kind in SHARED_KINDS:
        yield f"### {kind_label(kind, 'nl').capitalize()}\n"
        yield "| knoop | namen | waarom |"
        yield "|---|---|---|"
        for entry in shared_names():
            if entry.kind == kind:
                yield f"| `{entry.node}` | {'; '.join(entry.names)} | {entry.reason.nl} |"
        yield ""
    yield "### Wat niet gedeeld is\n"
    yield "| namen | waarom niet |"
    yield "|---|---|"
    for apart in kept_apart():
        yield f"| {'; '.join(apart.names)} | {apart.reason.nl} |"
