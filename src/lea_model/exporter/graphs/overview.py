"""A graph that is too large for lines: tables of who leads and what overlaps, or lists of what is near.

More than some forty names with lines between them are threads that nobody can follow. A table has a place for each
pair, and a list has a line for each name, so that a graph of any size can be drawn; what does not fit is counted.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import networkx as nx

from lea_model.drawing import Node, Part, organigram
from lea_model.drawing.matrix import Cell, Matrix, matrices
from lea_model.exporter.graphs.plain_values import edges_of
from lea_model.exporter.graphs.presentation import edge_kind_word, is_central, node_kind_word, whole_label
from lea_model.graph.attributes import SEPARATOR
from lea_model.graph.edge_kinds import ROLE_KINDS, EdgeKind
from lea_model.i18n import N_, Language, translate
from lea_model.vocabulary.kinds import KINDS

MOST_ROWS: Final = 40
"""The most rows of a table."""

MOST_COLUMNS: Final = 24
"""The most columns of a table; the rest stands together in one."""

MOST_NAMES: Final = 120
"""The most names of one sort."""

_IN_LIST: Final = 30
"""How many names stand in one list; more of one sort take several, side by side."""

_HOLDERS: Final = ("cluster", "programme_line", "age_plan", "ambition", "theme", "location_programme")
"""Kinds that actions may stand in, those that say most about who does what first."""
_HOLDING: Final = (EdgeKind.CONTAINS, EdgeKind.CITES)
_ROLES: Final = frozenset(ROLE_KINDS.values())
_NOTHING: Final = "x"
"""What stands in a cell where somebody has a role in something that holds no actions."""

_Graph: TypeAlias = "nx.Graph[Any]"


def overview(graph: _Graph, title: str, language: Language) -> str:
    """Draw a graph without lines.

    Args:
        graph: The graph, with clean texts.
        title: The name of the drawing.
        language: The language of its words.
    """
    writer = _Overview(graph, title, language)
    if not graph.is_directed():
        return writer.pairs()
    centres = [own for own, data in graph.nodes(data=True) if is_central(data)]
    if centres and writer.is_near(centres):
        return writer.around(centres)
    return writer.tables() or (writer.around(centres) if centres else writer.lists())


class _Overview:
    """Draws one graph."""

    def __init__(self, graph: _Graph, title: str, language: Language) -> None:
        self._graph = graph
        self._title = title
        self._language = language
        self._labels = {own: whole_label(own, data) for own, data in graph.nodes(data=True)}
        self._kinds = {own: str(data.get("kind", "")) for own, data in graph.nodes(data=True)}
        self._edges = [(one, other, str(data.get("kind", ""))) for one, other, _, data in edges_of(graph)]

    def _say(self, message: str, **params: object) -> str:
        return translate(message, self._language).format_map(params)

    # ---- tables ----------------------------------------------------------------------------------------------------

    def tables(self) -> str:
        """Who is responsible for what, and which policy areas overlap with what; '' where neither is known."""
        groups = self._groups()
        columns = tuple(label for label, _ in groups)
        who = self._table(
            N_("Who is responsible for what, and who takes part"), columns, self._actors([held for _, held in groups])
        )
        what = self._table(N_("Policy areas that actions overlap with"), columns, self._areas([h for _, h in groups]))
        found = [one for one in (who, what) if one.rows]
        if not found:
            return ""
        legend = {
            "full": self._say(N_("responsible, as trekker or otherwise: how many actions (x: no actions of its own)")),
            "open": self._say(N_("takes part: in how many actions")),
            "plain": self._say(N_("how many actions overlap with it")),
        }
        words = " ".join(_in_words(one) for one in found)
        return matrices(found, title=self._title, description=words, legend=legend)  # type: ignore[arg-type]

    def _groups(self) -> list[tuple[str, list[str]]]:
        """The columns: what actions stand in, each with itself and its actions."""
        actions = [own for own, kind in self._kinds.items() if kind == "action"]
        agendas = {own: self._held(own) for own, kind in self._kinds.items() if kind == "agenda"}
        full = {own: inside for own, inside in agendas.items() if len(inside) > 1}
        held: dict[str, list[str]] = full if len(full) > 1 else {}
        if not held:
            best = 0
            for kind in _HOLDERS:
                these = {own: self._held(own) for own, one in self._kinds.items() if one == kind}
                covered = len({own for inside in these.values() for own in inside if self._kinds[own] == "action"})
                if covered > best:
                    held, best = these, covered
                if 2 * best >= len(actions) > 0:
                    break
        groups = [(self._labels[own], inside) for own, inside in held.items()]
        known = {own for _, inside in groups for own in inside}
        loose = [own for own in actions if own not in known]
        if len(groups) > MOST_COLUMNS:
            groups.sort(key=lambda one: -len(one[1]))
            rest = groups[MOST_COLUMNS:]
            groups = groups[:MOST_COLUMNS]
            together = list(dict.fromkeys(own for _, inside in rest for own in inside))
            groups.append((self._say(N_("{count} others together"), count=len(rest)), together))
        if loose:
            name = N_("Actions that stand apart") if groups else N_("All actions")
            groups.append((self._say(name), loose))
        return groups

    def _held(self, start: str) -> list[str]:
        """A node and all that it contains or cites; of a programme line, what its editions do."""
        found: dict[str, None] = {start: None}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            inside = [other for _, other, data in self._out(here) if data.get("kind") in _HOLDING]
            if self._kinds[here] == "programme_line":
                inside += [one for one, _, data in self._into(here) if data.get("kind") == EdgeKind.EDITION_OF]
            for other in inside:
                if other not in found:
                    found[other] = None
                    queue.append(other)
        return list(found)

    def _actions(self, own: str) -> dict[str, None]:
        """The actions in something, itself included if it is one; a role in a whole agenda is none in its actions."""
        if self._kinds[own] == "agenda":
            return {}
        return dict.fromkeys(one for one in self._held(own) if self._kinds[one] == "action")

    def _out(self, own: str) -> Iterable[tuple[str, str, Mapping[str, Any]]]:
        edges: Any = self._graph
        return edges.out_edges(own, data=True)  # type: ignore[no-any-return]

    def _into(self, own: str) -> Iterable[tuple[str, str, Mapping[str, Any]]]:
        edges: Any = self._graph
        return edges.in_edges(own, data=True)  # type: ignore[no-any-return]

    def _actors(self, groups: Sequence[list[str]]) -> dict[str, dict[int, Cell]]:
        """What each party is responsible for in each group, or else takes part in; who leads most comes first."""
        rows: dict[str, dict[int, Cell]] = {}
        weight: dict[str, list[int]] = {}
        for column, inside in enumerate(groups):
            leads: dict[str, dict[str, None]] = {}
            part: dict[str, dict[str, None]] = {}
            for own in inside:
                one = self._actions(own)
                named = str(self._graph.nodes[own].get("led_by_nodes") or "").split(SEPARATOR)
                for actor in filter(self._labels.__contains__, dict.fromkeys(named)):
                    # Who leads what an action stands in leads the action, unless somebody else is named for it.
                    leads.setdefault(actor, {}).update(one if self._kinds[own] == "action" else {})
                for actor in dict.fromkeys(who for who, _, data in self._into(own) if data.get("kind") in _ROLES):
                    part.setdefault(actor, {}).update(one)
            for actor in {**leads, **part}:
                led = actor in leads
                count = len(leads[actor] if led else part[actor])
                rows.setdefault(actor, {})[column] = Cell(str(count or _NOTHING), "full" if led else "open")
                sums = weight.setdefault(actor, [0, 0, 0])
                sums[0 if led else 2] += count
                sums[1] += led
        ordered = sorted(rows, key=lambda actor: [-number for number in weight[actor]])
        return {actor: rows[actor] for actor in ordered}

    def _areas(self, groups: Sequence[list[str]]) -> dict[str, dict[int, Cell]]:
        """Of each policy area how many actions of each group overlap with it; what overlaps most comes first."""
        counts: dict[str, dict[int, int]] = {}
        for column, inside in enumerate(groups):
            for own in inside:
                for area in {other for _, other, data in self._out(own) if data.get("kind") == EdgeKind.OVERLAPS}:
                    if self._kinds[area] == "policy_area":
                        row = counts.setdefault(area, {})
                        row[column] = row.get(column, 0) + 1
        ordered = sorted(counts, key=lambda area: (-sum(counts[area].values()), self._labels[area]))
        return {area: {at: Cell(str(count)) for at, count in counts[area].items()} for area in ordered}

    def _table(self, title: str, columns: tuple[str, ...], rows: Mapping[str, Mapping[int, Cell]]) -> Matrix:
        shown = list(rows)[:MOST_ROWS]
        used = sorted({column for own in shown for column in rows[own]})
        cells = {(row, used.index(column)): cell for row, own in enumerate(shown) for column, cell in rows[own].items()}
        left = len(rows) - len(shown)
        note = self._say(N_("{count} more with less are not shown; ask for one with --around."), count=left)
        names = tuple(self._labels[own] for own in shown)
        return Matrix(self._say(title), names, tuple(columns[at] for at in used), cells, note if left else "")

    # ---- pairs -----------------------------------------------------------------------------------------------------

    def pairs(self) -> str:
        """Of each two of the names that share most, how much they share."""
        weights = {(one, other): data.get("weight", 1) for one, other, _, data in edges_of(self._graph)}
        total = dict.fromkeys(self._labels, 0.0)
        for (one, other), weight in weights.items():
            total[one] += float(weight)
            total[other] += float(weight)
        shown = sorted(self._labels, key=lambda own: -total[own])[:MOST_ROWS]
        place = {own: number for number, own in enumerate(shown)}
        cells: dict[tuple[int, int], Cell] = {}
        for (one, other), weight in weights.items():
            if one in place and other in place:
                cell = Cell(f"{float(weight):g}")
                cells[place[one], place[other]] = cells[place[other], place[one]] = cell
        left = len(self._labels) - len(shown)
        names = tuple(self._labels[own] for own in shown)
        note = self._say(N_("{count} more that share less are not shown."), count=left) if left else ""
        table = Matrix(self._say(N_("How much each two share")), names, names, cells, note)
        return matrices([table], title=self._title, description=_in_words(table), legend={})

    # ---- lists -----------------------------------------------------------------------------------------------------

    def is_near(self, centres: Sequence[str]) -> bool:
        """Whether most of what is shown is linked to the centres themselves."""
        ends = {end for one, other, _ in self._edges for end in (one, other) if {one, other} & set(centres)}
        return 2 * len(ends) > len(self._labels)

    def around(self, centres: Sequence[str]) -> str:
        """What is near some nodes, in lists: one for each way in which it is linked to them, then what is farther."""
        near: dict[tuple[str, str, str], dict[str, None]] = {}
        linked = set(centres)
        for one, other, kind in self._edges:
            for own, far, turned in ((one, other, False), (other, one, True)):
                if own in centres and far not in centres:
                    near.setdefault((own, self._verb(kind, turned=turned), self._kinds[far]), {})[far] = None
                    linked.add(far)
        nodes = [
            Node(own, self._labels[own], "party", node_kind_word(self._kinds[own], self._language)) for own in centres
        ]
        for number, ((own, verb, kind), names) in enumerate(near.items()):
            label = verb if len(centres) == 1 else f"{self._labels[own]} {verb}"
            nodes += self._lists(f"list:{number}", label, kind, list(names))
        beyond: dict[str, list[str]] = {}
        for own, kind in self._kinds.items():
            if own not in linked:
                beyond.setdefault(kind, []).append(own)
        farther = self._say(N_("Farther away"))
        for kind, found in beyond.items():
            nodes += self._lists(f"far:{kind}", farther, kind, found)
        return self._cards(nodes)

    def lists(self) -> str:
        """What is in the graph, by kind."""
        found: dict[str, list[str]] = {}
        for own, kind in self._kinds.items():
            found.setdefault(kind, []).append(own)
        return self._cards(
            [one for kind, names in found.items() for one in self._lists(f"kind:{kind}", "", kind, names)]
        )

    def _verb(self, kind: str, *, turned: bool) -> str:
        """How a line is read from one end: 'leads', or 'is led by' from the other."""
        known = next((one for one in EdgeKind if one.value == kind), None)
        if known is None or not turned:
            return edge_kind_word(kind, self._language)
        return translate(known.sentences[1], self._language).format(subject="", object="").strip()

    def _lists(self, key: str, label: str, kind: str, names: Sequence[str]) -> list[Node]:
        """Names of one sort in lists, and how many there are."""
        plural = KINDS[kind].plural.text(self._language) if kind in KINDS else kind
        shown = [self._labels[own] for own in names[:MOST_NAMES]]
        left = len(names) - len(shown)
        if left:
            shown.append(self._say(N_("and {count} more"), count=left))
        note = f"{plural} ({len(names)})" if label else str(len(names))
        return [
            Node(
                f"{key}:{start}",
                label or plural,
                "group",
                note,
                parts=(Part("", tuple(shown[start : start + _IN_LIST])),),
            )
            for start in range(0, len(shown), _IN_LIST)
        ]

    def _cards(self, nodes: Sequence[Node]) -> str:
        words = "; ".join(
            f"{node.label} ({node.note}): {', '.join(entry for part in node.parts for entry in part.entries)}"
            for node in nodes
        )
        return organigram(nodes, (), title=self._title, description=words, prefix="network", alone=True)


def _in_words(table: Matrix) -> str:
    """A table in words: a sentence for each row."""
    rows: dict[int, list[str]] = {}
    for (row, column), cell in sorted(table.cells.items()):
        rows.setdefault(row, []).append(f"{table.columns[column]} ({cell.text})")
    said = " ".join(f"{table.rows[row]}: {', '.join(cells)}." for row, cells in rows.items())
    return f"{table.title}. {said}"
