"""Which node each thing in an agenda is: ids alone, for who asks what is linked and not what nodes say."""

from __future__ import annotations

from collections import Counter

from lea_model.diagnostics import Path
from lea_model.graph.node_ids import municipality_id, root_id, word_id
from lea_model.graph.shared_parties import SHARED_KINDS, Shared, shared_by
from lea_model.index import Entry, Index, Reference, normal
from lea_model.model.parties import Municipality


class NodeNames:
    """The ids of the nodes of one agenda; what refers to something is answered with those.

    Args:
        index: The index of the agenda.
        spaces: What ids begin with: of what the municipality has, and of what only this agenda has.

    Attributes:
        index: The index of the agenda.
        root: Id of the node of the agenda.
    """

    def __init__(self, index: Index, spaces: tuple[str, str]) -> None:
        self.index = index
        self._shared_space, self._own_space = spaces
        self._nodes: dict[Path, str] = {}
        self._made: set[str] = set()
        self._repeated: Counter[str] = Counter()
        self._undeclared: dict[tuple[str, str], str] = {}
        self.root = root_id(self._own_space)
        for entry in index.entries:
            node, shared = self._name(entry.kind, entry)
            self._nodes[entry.path] = node
            self._meet(node, entry, shared)

    def _meet(self, node: str, entry: Entry, shared: Shared | None) -> None:
        """Take in the node of an entry."""

    def _meet_undeclared(self, node: str, kind: str, text: str, path: Path, shared: Shared | None) -> None:
        """Take in the node for text that nothing answers to."""

    def _name(self, kind: str, entry: Entry) -> tuple[str, Shared | None]:
        """The id for an entry, and what it is everywhere, if the table of shared names has it."""
        item = entry.item
        if isinstance(item, Municipality):
            return municipality_id(item.name, item.code or item.tooi), None
        if kind in SHARED_KINDS:
            names = (str(item.__dict__["name"]), *item.__dict__["aliases"])
            if (shared := shared_by(kind, names)) is not None:
                return shared.node, shared
            return self._unique(f"{self._shared_space}/{kind}/{entry.id}"), None
        return self._unique(f"{self._own_space}/{kind}/{entry.id}"), None

    def _unique(self, node: str) -> str:
        """An id that this agenda has not given yet: two items with the same id of their own are two nodes."""
        wanted = node
        while node in self._made:
            self._repeated[wanted] += 1  # each count is tried once: a thousand equal ids stay quick
            node = f"{wanted}~{self._repeated[wanted] + 1}"
        self._made.add(node)
        return node

    def undeclared(self, kind: str, text: str, path: Path) -> str:
        """The node for text that nothing in the agenda answers to; the same text is the same node."""
        word = normal(text)
        known = self._undeclared.get((kind, word))
        if known is not None:
            return known
        shared = shared_by(kind, (text,)) if kind in SHARED_KINDS else None
        if shared is not None:
            node = shared.node
        elif kind == "municipality":
            node = municipality_id(text)
        else:
            space = self._shared_space if kind in SHARED_KINDS else self._own_space
            node = f"{space}/{kind}/{word_id(text)}"
            while node in self._made or self._is_other(node, text):
                node += "~"
            self._made.add(node)
        self._meet_undeclared(node, kind, text, path, shared)
        self._undeclared[kind, word] = node
        return node

    def _is_other(self, _node: str, _text: str) -> bool:
        """Whether another agenda gave a node to other text."""
        return False

    def at(self, path: Path) -> str:
        """The node of the entry at ``path``."""
        return self._nodes[path]

    def place(self, path: Path, node: str) -> None:
        """Let what stands inside ``path`` be said of a node that is no entry: of another agenda."""
        self._nodes[path] = node

    def anchor(self, path: Path) -> str:
        """The node of what stands at ``path``, or of the nearest item around it that has one."""
        for end in range(len(path), 0, -1):
            if (node := self._nodes.get(path[:end])) is not None:
                return node
        return self.root

    def meant(self, reference: Reference, dangling: str) -> list[str]:
        """The nodes that a reference means.

        Args:
            reference: The reference.
            dangling: What kind of node stands for it where nothing answers to it.

        Returns:
            One node where it is certain; all of those where several answer to it; a node of its own where none does.
        """
        if not reference.targets:
            return [self.undeclared(dangling, reference.text, reference.path)]
        return [self._nodes[target.path] for target in reference.targets]

    def parties_of(self, path: Path) -> list[str]:
        """The nodes of the party that the assignment at ``path`` names; none where it is a group without a name."""
        named = (reference for reference in self.index.outgoing(path) if reference.field == "party")
        return [target for reference in named for target in self.meant(reference, "party")]
