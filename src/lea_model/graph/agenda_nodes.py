"""The nodes of one agenda in a graph, and adding edges to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lea_model.diagnostics import Path
from lea_model.graph.attributes import (
    SEPARATOR,
    Provenance,
    Value,
    context_values,
    item_values,
    node_label,
    short_label,
)
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.node_ids import JOINER, municipality_ids, root_id
from lea_model.graph.node_names import NodeNames
from lea_model.graph.shared_parties import SHARED_KINDS, Shared
from lea_model.graph.types import Graph
from lea_model.i18n import Language
from lea_model.index import Entry, Index, Reference, normal
from lea_model.model.agenda import Agenda
from lea_model.model.base import stated

_PLACED: Final = ("path", "provenance")

NOTHING: Final[Mapping[str, Value]] = {}


class AgendaNodes(NodeNames):
    """The nodes of one agenda; making this adds them to the graph.

    Args:
        graph: The graph.
        agenda: The agenda.
        spaces: What ids begin with: of what the municipality has, and of what only this agenda has.
        language: The language of labels.

    Attributes:
        index: The index of the agenda.
        root: Id of the node of the agenda.
        municipalities: Ids of the nodes of its municipalities.
    """

    def __init__(self, graph: Graph, agenda: Agenda, spaces: tuple[str, str], language: Language) -> None:
        self.graph = graph
        self.agenda = agenda
        self.language = language
        index = Index(agenda)
        self._words: dict[Path, str] = {}
        self._provenance = Provenance(index, language)
        self.municipalities = tuple(dict.fromkeys(municipality_ids(agenda.municipalities)))
        self._of: dict[str, Value] = {"agenda": agenda.id}
        if self.municipalities:
            self._of = {"municipality": JOINER.join(sorted(self.municipalities)), **self._of}
        self._add_root(root_id(spaces[1]))
        super().__init__(index, spaces)

    # ---- nodes -----------------------------------------------------------------------------------------------------

    def _add_root(self, root: str) -> None:
        agenda = self.agenda
        held = agenda.__dict__
        values: dict[str, Value] = {
            "kind": "agenda",
            "label": short_label(agenda.title),
            **item_values(agenda),
            **{name: held[name].value for name in ("agenda_kind", "status") if stated(agenda, name)},
            **self._of,
        }
        if agenda.period is not None:
            values["period"] = str(agenda.period.printed)
        self.graph.add_node(root, **values, **self._printed_at(()))

    def _printed_at(self, path: Path) -> dict[str, Value]:
        """Where something is printed, if that is known."""
        found = self._provenance.at(path)
        return {"provenance": found} if found else {}

    def _sharing(self, shared: Shared | None) -> dict[str, Value]:
        """That a name is one and the same thing in every municipality, and why."""
        return {"shared": True, "reason": shared.reason.text(self.language)} if shared is not None else {}

    def _meet(self, node: str, entry: Entry, shared: Shared | None) -> None:
        kind = entry.kind
        values: dict[str, Value] = {
            "kind": kind,
            "label": shared.name if shared else node_label(kind, entry.item, entry.id, self.language),
            **item_values(entry.item),
            **self._of,
        }
        if kind == "municipality":
            values["municipality"] = node
        elif kind not in SHARED_KINDS:
            values |= context_values(self.index, entry)
        values["path"] = self._dotted(entry.path)
        values |= self._printed_at(entry.path) | self._sharing(shared)
        self._put(node, values, entry.label)

    def _put(self, node: str, values: dict[str, Value], printed: str) -> None:
        """Add a node; where it is there for another agenda, or under another name, add what that lacks."""
        held = self.graph.nodes.get(node)
        if held is None:
            if values.get("shared"):
                values["printed"] = self._as_printed(printed)
            self.graph.add_node(node, **values)
            return
        if held.get("declared") is False and "declared" not in values:
            # An agenda before this one only named it.
            del held["declared"]
            held |= {name: values[name] for name in ("label", "title") if name in values}
        for name, value in values.items():
            if name not in _PLACED:
                held.setdefault(name, value)
        held["municipality"] = _joined(held.get("municipality"), values.get("municipality"), JOINER)
        held["agenda"] = _joined(held.get("agenda"), values.get("agenda"), SEPARATOR)
        if held["kind"] != "municipality":
            # A joined node stands at several places; where each agenda prints it is on the edge that names it.
            for name in _PLACED:
                held.pop(name, None)
            before = held.get("printed") or held["label"]
            held["printed"] = _joined(before, self._as_printed(printed), SEPARATOR)

    def _as_printed(self, printed: str) -> str:
        return f"{printed} ({self.agenda.id})"

    def _meet_undeclared(self, node: str, kind: str, text: str, path: Path, shared: Shared | None) -> None:
        values: dict[str, Value] = {"kind": kind, "label": shared.name if shared else short_label(text)}
        values |= {"title": text, **self._of, "path": self._dotted(path)}
        values |= self._printed_at(path) | self._sharing(shared)
        if node not in self.graph:
            values["declared"] = False
        self._put(node, values, text)

    def _is_other(self, node: str, text: str) -> bool:
        return node in self.graph and normal(str(self.graph.nodes[node].get("title", ""))) != normal(text)

    def say(self, node: str, values: Mapping[str, str]) -> None:
        """Say more of a node; of a node that two agendas share, what both say."""
        held = self.graph.nodes[node]
        for name, value in values.items():
            held[name] = _joined(held.get(name), value, SEPARATOR)

    # ---- edges -----------------------------------------------------------------------------------------------------

    def targets(self, reference: Reference, dangling: str) -> Iterator[tuple[str, dict[str, Value]]]:
        """The nodes that a reference means, with what the edge to each says about that.

        Args:
            reference: The reference.
            dangling: What kind of node stands for it where nothing answers to it.

        Yields:
            One node where it is certain; all of those where several answer to it; a node of its own where none does.
        """
        printed: dict[str, Value] = {"printed": reference.text}
        if len(reference.targets) != 1:
            printed["resolved"] = False
        if len(reference.targets) > 1:
            printed["candidates"] = len(reference.targets)
        for node in self.meant(reference, dangling):
            yield node, dict(printed)

    def edge(
        self,
        source: str,
        target: str,
        kind: EdgeKind,
        path: Path = (),
        values: Mapping[str, Value] = NOTHING,
        *,
        detail_key: str = "",
        once: bool = False,
    ) -> None:
        """Add an edge.

        Args:
            source: Where it starts.
            target: Where it ends.
            kind: What it says.
            path: The place in the agenda that says so.
            values: Its other attributes.
            detail_key: What tells it from other edges of this kind between the two.
            once: Whether one such edge is enough.
        """
        word = str(kind)
        key = f"{word}:{detail_key}" if detail_key else word
        if self.graph.has_edge(source, target, key):
            if once:
                return
            count = 2
            while self.graph.has_edge(source, target, f"{key}#{count}"):
                count += 1
            key = f"{key}#{count}"
        attributes: dict[str, Value] = {"kind": word, "agenda": self.agenda.id}
        if path:
            attributes["path"] = self._dotted(path)
        if printed := self._provenance.at(path):
            attributes["provenance"] = printed
        self.graph.add_edge(source, target, key=key, **attributes, **values)

    def _dotted(self, path: Path) -> str:
        """A path as one word, ``clusters.0.citations.2``; what items have in common is put together once."""
        words = self._words.get(path)
        if words is None:
            around = self._dotted(path[:-1]) if len(path) > 1 else ""
            words = self._words[path] = f"{around}.{path[-1]}" if around else str(path[-1])
        return words


def _joined(held: object, new: object, separator: str) -> str:
    """Values without doubles, in the order in which they came."""
    parts = [part for value in (held, new) if isinstance(value, str) for part in value.split(separator)]
    return separator.join(dict.fromkeys(parts))
