"""What the graph answers, as text for people: who do we need at this table, which plans overlap, what hangs on whom.

A new question is one function and one line in ``QUESTIONS``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.drawing.text_widths import clean
from lea_model.errors import UsageError
from lea_model.graph import (
    EdgeKind,
    Node,
    Pair,
    RoleInAction,
    actions_in,
    actions_of,
    areas_of,
    bridging_parties,
    communities,
    connectors,
    drop_out,
    find_node,
    isolated_parts,
    led_alone,
    link,
    missing_at_table,
    partners_of,
    party_pairs,
    policy_area_pairs,
)
from lea_model.graph.attributes import SEPARATOR, short_label
from lea_model.graph.display import with_distinct_labels
from lea_model.graph.finding import node
from lea_model.graph.types import Graph
from lea_model.i18n import N_, Language, translate
from lea_model.index import LeadKnown
from lea_model.index.lead_words import lead_known_words
from lea_model.vocabulary.kinds import kind_label

_MOST: Final = 20
_SHORT: Final = 40


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the graph answers (vraag).

    Attributes:
        what: What it asks, as the help says it.
        least: About how many things it has to be.
        most: About how many things it can be.
        lines: Gives the lines of the answer.
    """

    what: str
    least: int
    most: int
    lines: Callable[[Graph, Sequence[str], Language], Iterable[str]]


def answer(graph: Graph, question: str, about: Sequence[str], language: Language) -> str:
    """Answer a question in words.

    Args:
        graph: What `build_graph` gives.
        question: One of ``QUESTIONS``.
        about: What it is about: ids, numbers or names.
        language: ``nl`` or ``en``.

    Returns:
        Lines of text.

    Raises:
        UsageError: It is about too few or too many things, or one of them is not there.
    """
    asked = QUESTIONS[question]
    if not asked.least <= len(about) <= asked.most:
        message = N_("The question '{question}' takes {count} times --about.")
        count = str(asked.least) if asked.least == asked.most else f"{asked.least}-{asked.most}"
        raise UsageError(Phrase(message, {"question": question, "count": count}))
    return _text(asked.lines(with_distinct_labels(graph), about, language))


def connection(graph: Graph, start: str, end: str, language: Language) -> str:
    """Say how one thing is linked to another, step by step.

    Raises:
        UsageError: Nothing goes by one of the names, or several things do.
    """
    graph = with_distinct_labels(graph)
    found = link(graph, start, end)
    if found is None:
        ends = {"start": find_node(graph, start).label, "end": find_node(graph, end).label}
        return _text([_say(language, N_("Nothing links {start} to {end}."), **ends)])
    if not found.steps:
        return _text([_say(language, N_("Both are the same: {name}"), name=_head(language, found.start))])
    return _text(
        f"{number}. {_first_large(step.sentence(language))}" + (f" ({step.provenance})" if step.provenance else "")
        for number, step in enumerate(found.steps, 1)
    )


def overview(graph: Graph, language: Language) -> str:
    """Count what is in a graph, by kind of node and kind of line."""
    nodes = Counter(kind_label(data["kind"], language) for _, data in graph.nodes(data=True))
    edges = Counter(EdgeKind(data["kind"]).label(language) for *_, data in graph.edges(data=True))
    lines = [_say(language, N_("Nodes: {count}"), count=len(graph))]
    lines += [f"  {count:>5}  {word}" for word, count in sorted(nodes.items(), key=lambda item: (-item[1], item[0]))]
    lines.append(_say(language, N_("Lines: {count}"), count=graph.number_of_edges()))
    lines += [f"  {count:>5}  {word}" for word, count in sorted(edges.items(), key=lambda item: (-item[1], item[0]))]
    return _text(lines)


def surroundings(part: Graph, language: Language) -> str:
    """Say all lines of a part of a graph in sentences; those of what it is about come first."""
    near: list[str] = []
    others: list[str] = []
    for source, target, data in part.edges(data=True):
        ends = [str(part.nodes[end]["label"]) for end in (source, target)]
        backward = bool(part.nodes[target].get("central")) and not part.nodes[source].get("central")
        sentence = EdgeKind(data["kind"]).sentence(language, *(ends[::-1] if backward else ends), backward=backward)
        central = part.nodes[source].get("central") or part.nodes[target].get("central")
        (near if central else others).append(_first_large(sentence))
    alone = [
        _named(data["kind"], data["label"], language) for node, data in part.nodes(data=True) if not part.degree(node)
    ]
    return _text([*dict.fromkeys([*near, *others]), *alone])


def _partners(graph: Graph, about: Sequence[str], language: Language) -> Iterator[str]:
    rows = partners_of(graph, about[0])
    found = find_node(graph, about[0], ("action",))
    yield _head(language, found)
    yield from _leads_of(graph, found, language)
    yield from ["  " + _first_large(_role(row, row.party.label, language)) for row in rows] or [_none(language)]
    areas = list(dict.fromkeys(row.area.label for row in areas_of(graph, about[0])))
    if areas:
        yield "  " + _say(language, N_("Overlaps with: {names}"), names=", ".join(areas))


def _leads(graph: Graph, about: Sequence[str], language: Language) -> Iterator[str]:
    found = find_node(graph, about[0])
    yield _head(language, found)
    yield from _leads_of(graph, found, language)


def _leads_of(graph: Graph, found: Node, language: Language) -> Iterator[str]:
    """Who leads something, and what says so."""
    values = graph.nodes[found.id]
    names = str(values.get("led_by", "")).split(SEPARATOR)
    if not any(names):
        yield "  " + translate(N_("Nobody is named who leads it."), language)
        return
    yield "  " + _say(language, N_("Who leads: {names}"), names=", ".join(names))
    known = [LeadKnown(word) for word in str(values["led_known"]).split(SEPARATOR)]
    via = [node(graph, own) for own in str(values["led_via"]).split(SEPARATOR)]
    where = ", ".join(_head(language, one) for one in via if one.id != found.id)
    said = ", ".join(lead_known_words(one, language) for one in known)
    yield "  " + _say(language, N_("How that is known: {how}"), how=f"{said}: {where}" if where else said)


def _actions(graph: Graph, about: Sequence[str], language: Language) -> Iterator[str]:
    actors = ("party", "body", "hub", "municipality")
    found = find_node(graph, about[0], (*actors, "policy_area"))
    yield _head(language, found)
    if found.kind == "policy_area":
        yield from [f"  {row.action.label}" for row in actions_in(graph, found.id)] or [_none(language)]
    else:
        rows = actions_of(graph, found.id)
        yield from [f"  {row.action.label}: {_role(row, '', language)}" for row in rows] or [_none(language)]


def _role(row: RoleInAction, subject: str, language: Language) -> str:
    """A role in a sentence: in the action itself, or in what holds it, with whatever goes with it."""
    notes = [
        *([row.term] if row.term else []),
        *([_say(language, N_("in brackets after {name}"), name=row.within)] if row.within else []),
        *([row.condition] if row.condition else []),
        *([] if row.certain else [translate(N_("not certain"), language)]),
    ]
    target = row.via.label if row.via else translate(N_("this action"), language)
    return row.role.sentence(language, subject, target).strip() + (f" ({'; '.join(notes)})" if notes else "")


def _pairs(
    find: Callable[[Graph, str | None], Sequence[Pair]], graph: Graph, about: Sequence[str], language: Language
) -> Iterator[str]:
    pairs = find(graph, about[0] if about else None)
    if not pairs:
        yield _none(language)
    for pair in pairs:
        yield f"  {pair.weight}x {pair.first.label} – {pair.second.label}: {_short(graph, pair.actions)}"


def _missing(graph: Graph, about: Sequence[str], language: Language) -> Iterator[str]:
    found = missing_at_table(graph, about[0])
    yield _head(language, found.body)
    if not found.about:
        yield "  " + translate(N_("The agenda does not say which actions this body is for."), language)
    else:
        yield _list(language, N_("Is there for: {names}"), found.about)
    yield _list(language, N_("At the table: {names}"), found.members)
    for row in found.missing:
        spoken = _say(language, N_(", perhaps spoken for by {names}"), names=_names(row.represented_by))
        named = f"{row.party.label}{spoken if row.represented_by else ''}"
        yield "  " + _say(language, N_("Missing: {name} ({actions})"), name=named, actions=_short(graph, row.actions))
    if found.about and not found.missing:
        yield "  " + translate(N_("Nobody is missing."), language)
    if found.idle:
        yield _list(language, N_("Without a role in these actions: {names}"), found.idle)


def _alone(graph: Graph, about: Sequence[str], language: Language) -> Iterator[str]:
    found = led_alone(graph, about[0])
    yield _head(language, found.party)
    yield from _block(language, N_("Leads alone:"), [item for item in found.items if item not in found.actions])
    yield from _block(language, N_("Actions that it leads alone:"), found.actions)
    yield from _block(language, N_("Actions that it leads with others:"), found.shared)


def _drop_out(graph: Graph, about: Sequence[str], language: Language) -> Iterator[str]:
    found = drop_out(graph, about[0])
    yield _head(language, found.party)
    yield from _block(language, N_("Left without anybody who leads:"), found.items_without_trekker)
    yield from _block(language, N_("Actions without anybody who leads:"), found.actions_without_trekker)
    yield from _block(language, N_("Actions for which nobody answers any more:"), found.actions_without_anybody)
    yield from _block(language, N_("An empty seat at:"), found.bodies)
    yield from _block(language, N_("Left without any member:"), found.bodies_without_members)
    yield from _block(language, N_("Policy areas that nobody is in charge of:"), found.policy_areas)


def _connectors(graph: Graph, about: Sequence[str], language: Language) -> Iterator[str]:
    found = connectors(graph, about[0], about[1])
    if not found:
        yield _none(language)
    for row in found:
        yield row.party.label
        if row.both:
            yield "  " + _say(language, N_("in both: {actions}"), actions=_short(graph, row.both))
        for area, actions in zip(about, (row.first, row.second), strict=True):
            if actions:
                yield "  " + _say(language, N_("in {area}: {actions}"), area=area, actions=_short(graph, actions))


def _bridges(graph: Graph, _about: Sequence[str], language: Language) -> Iterator[str]:
    yield translate(
        N_("How much each connects the others (0 nothing, 1 everything), and with how many it works:"), language
    )
    for row in bridging_parties(graph, _MOST):
        yield f"  {row.betweenness:.3f} {row.party.label} ({row.links})"


def _groups(graph: Graph, _about: Sequence[str], language: Language) -> Iterator[str]:
    found = [group.parties for group in communities(graph)]
    for number, parties in enumerate((parties for parties in found if len(parties) > 1), 1):
        yield f"{number}. {_names(parties)}"
    alone = [parties[0] for parties in found if len(parties) == 1]
    if alone:
        yield _list(language, N_("Work with nobody else: {names}"), alone).strip()
    if not found:
        yield _none(language)


def _loose(graph: Graph, _about: Sequence[str], language: Language) -> Iterator[str]:
    found = isolated_parts(graph)
    if not found:
        yield translate(N_("Everything hangs together."), language)
    for part in found:
        first, *others = [_named(node.kind, node.label, language) for node in part.nodes]
        yield f"- {first}"
        yield from (f"  {other}" for other in others)


QUESTIONS: Final[dict[str, Question]] = {
    "leads": Question(N_("who leads something, and what says so (--about NAME)"), 1, 1, _leads),
    "partners": Question(N_("who takes part in an action (--about ACTION)"), 1, 1, _partners),
    "actions": Question(N_("what a party does, or which actions touch a policy area (--about NAME)"), 1, 1, _actions),
    "areas": Question(
        N_("which policy areas share actions (of one: --about NAME)"), 0, 1, partial(_pairs, policy_area_pairs)
    ),
    "parties": Question(N_("who works with whom (of one: --about NAME)"), 0, 1, partial(_pairs, party_pairs)),
    "missing": Question(N_("who is missing at a table (--about BODY)"), 1, 1, _missing),
    "alone": Question(N_("what a party leads alone (--about PARTY)"), 1, 1, _alone),
    "drop-out": Question(N_("what hangs on a party (--about PARTY)"), 1, 1, _drop_out),
    "connectors": Question(N_("who connects two policy areas (--about NAME --about NAME)"), 2, 2, _connectors),
    "bridges": Question(N_("who connects the others most"), 0, 0, _bridges),
    "groups": Question(N_("who work together more than with others"), 0, 0, _groups),
    "loose": Question(N_("what nothing links to the rest"), 0, 0, _loose),
}
"""The questions by name."""


def _text(lines: Iterable[str]) -> str:
    """Join lines; what users typed stays on its line, without control characters."""
    return "".join(f"{line[: len(line) - len(line.lstrip(' '))]}{clean(line)}\n" for line in lines)


def _say(language: Language, message: str, **params: object) -> str:
    return translate(message, language).format(**params)


def _none(language: Language) -> str:
    return "  " + translate(N_("Nothing found."), language)


def _named(kind: str, label: str, language: Language) -> str:
    return f"{kind_label(kind, language)} {label}"


def _head(language: Language, node: Node) -> str:
    return _named(node.kind, node.label, language)


def _names(nodes: Iterable[Node]) -> str:
    return ", ".join(node.label for node in nodes) or "–"


def _list(language: Language, message: str, nodes: Iterable[Node]) -> str:
    return "  " + _say(language, message, names=_names(nodes))


def _block(language: Language, message: str, nodes: Sequence[Node]) -> list[str]:
    """A heading with what stands under it; nothing where nothing does."""
    return ["  " + translate(message, language), *(f"    {node.label}" for node in nodes)] if nodes else []


def _short(graph: Graph, actions: Iterable[str]) -> str:
    """Actions by their numbers; by their words where they have none, or where a number does not say which it is.

    That is so where others have the same number, and for a bare '9' where numbers start again in every cluster.
    """
    numbered = [data for _, data in graph.nodes(data=True) if data["kind"] == "action" and "number" in data]
    numbers = Counter(data["number"] for data in numbered)
    within = Counter((data["agenda"], data["number"]) for data in numbered)
    restarting = {agenda for (agenda, _), count in within.items() if count > 1}
    shown: list[str] = []
    for own in actions:
        data = graph.nodes[own]
        number = data.get("number")
        clear = numbers[number] == 1 and ("." in number or data["agenda"] not in restarting) if number else False
        shown.append(str(number) if clear else short_label(str(data["label"]), _SHORT))
    return ", ".join(shown)


def _first_large(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
