"""A drawing in rows: what decides stands above what it decides on, and what is part of a thing stands inside it.

`arrange` takes names, sizes and wires and returns places; it knows nothing of colours or SVG. Each frame is laid out
by itself, from the inside out. A line that leaves a frame does so through a port on its top or bottom edge, so that
lines run between boxes and never through them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from lea_model.drawing.grid import BOX_GAP, Block, Box, Edge, End, Item, Sizes, Strand
from lea_model.drawing.ranks import components
from lea_model.drawing.row_layout import lay_rows
from lea_model.drawing.wiring import Net, Tree, Wire, bundle, orient

FRAME_PAD: Final = 14.0
_LEAST_FRAME: Final = 150.0
PART_GAP: Final = 28.0
CLOSE_GAP: Final = 12.0
"""Between boxes that each stand where there is room."""
_STRETCH: Final = 1.4


def arrange(
    keys: Sequence[str],
    parents: Mapping[str, str],
    wires: Sequence[Wire],
    sizes: Sizes,
    width: float,
    *,
    above: Sequence[tuple[str, str]] = (),
    together: bool = True,
) -> Block:
    """Place boxes and lines.

    Args:
        keys: The nodes, in the order in which a reader should meet them.
        parents: The frame of each node that is inside one; no circles.
        wires: The lines; both ends are in ``keys`` and differ.
        sizes: How large boxes and headers are.
        width: How wide the drawing should be; wide rows are divided over several. It becomes wider only where a
            single box or a bundle of lines is.
        above: Pairs of nodes of which the first stands above the second though no line says so; they count before the
            lines do.
        together: Whether boxes without lines stand in rows, as high as the highest of each; else each stands where
            there is room for it.
    """
    tree = Tree(keys, parents)
    rank, oriented = orient(tree, wires, above)
    return _Layout(tree, rank, bundle(oriented), sizes, together).lay(None, width)


@dataclass(frozen=True, slots=True)
class _Layout:
    tree: Tree
    rank: dict[str, int]
    nets: list[Net]
    sizes: Sizes
    together: bool

    def lay(self, frame: str | None, width: float, depth: int = 0) -> Block:
        """Lay out what is inside a frame, or the whole drawing."""
        children = self.tree.children[frame]
        strands = self._strands(frame, children)
        items = [self._item(key, children, width, depth) for key in children]
        if frame is None or not any(isinstance(end.at, Edge) for strand in strands for end in strand.ends):
            parts = _parts(items, strands, together=self.together)
        else:
            # Lines come in from outside: all stands in one set of rows, so that they can reach it.
            parts = [(items, strands)]
        gap = PART_GAP if self.together else CLOSE_GAP
        if frame is None:
            return _pack([lay_rows(*part, width=width, depth=depth) for part in parts], width, gap)

        def header(inner: float, lanes: float) -> float:
            return self.sizes.header(frame, inner + 2 * FRAME_PAD - (lanes and lanes + FRAME_PAD))

        if len(parts) == 1:
            block = lay_rows(*parts[0], width=width, depth=depth, least=_LEAST_FRAME, header=header)
        else:
            inside = _pack([lay_rows(*part, width=width, depth=depth) for part in parts], width, gap)
            total = max(inside.width, _LEAST_FRAME)
            head = header(total, 0.0)
            block = Block(width=total, height=inside.height + head)
            block.put(inside, (total - inside.width) / 2, head)
        return _framed(frame, block, depth - 1)

    def _item(self, key: str, siblings: Sequence[str], width: float, depth: int) -> Item:
        if key not in self.tree.children:
            return Item(key, self.rank[key], *self.sizes.box(key))
        inner = width - 2 * FRAME_PAD
        if any(self.rank[other] == self.rank[key] for other in siblings if other != key):
            columns = math.ceil(math.sqrt(len(self.tree.children[key])))
            widest = max(self.sizes.box(child)[0] for child in self.tree.children[key])
            inner = min(inner, columns * (widest + BOX_GAP) + 2 * FRAME_PAD)
        inside = self.lay(key, inner, depth + 1)
        return Item(key, self.rank[key], inside.width, inside.height, inside)

    def _strands(self, frame: str | None, children: Sequence[str]) -> list[Strand]:
        """Return what each net is inside this frame: which children it joins, and where it leaves."""
        number = {key: place for place, key in enumerate(children)}
        found: list[Strand] = []
        for net in self.nets:
            hub: End | None = None
            members: dict[tuple[int | Edge, bool], End] = {}
            for wire in net.wires:
                ends = self._ends_in(frame, net, wire, number)
                if ends is None:
                    continue
                hub_end, member = ends
                hub = hub or hub_end
                known = members.get((member.at, member.port))
                if known is not None and member.label and member.label != known.label:
                    member = replace(
                        known,
                        label=known.label + member.label,
                        label_width=max(known.label_width, member.label_width),
                    )
                elif known is not None:
                    member = known
                members[member.at, member.port] = member
            if hub is not None:
                found.append(Strand(net.number, net.group, net.hub_on_top, hub, tuple(members.values())))
        return found

    def _ends_in(self, frame: str | None, net: Net, wire: Wire, number: Mapping[str, int]) -> tuple[End, End] | None:
        """Return the hub end and the other end of a wire inside a frame; None where it does not come there."""
        top, bottom = self.tree.within(frame, wire.upper), self.tree.within(frame, wire.lower)
        if top == bottom:
            return None
        if top is not None:
            upper = _end(number[top], wire, top=True, real=top == wire.upper, labelled=not net.hub_on_top)
        elif wire.inner and wire.upper == frame:
            upper = _end(Edge.HEADER, wire, top=True, real=True, labelled=not net.hub_on_top)
        else:
            upper = End(Edge.TOP)
        if bottom is not None:
            lower = _end(number[bottom], wire, top=False, real=bottom == wire.lower, labelled=net.hub_on_top)
        else:
            lower = End(Edge.BOTTOM)
        return (upper, lower) if net.hub_on_top else (lower, upper)


def _end(at: int | Edge, wire: Wire, *, top: bool, real: bool, labelled: bool) -> End:
    if not real:
        return End(at, port=True)
    arrow = wire.arrow_up if top else wire.arrow_down
    if not labelled:
        return End(at, arrow=arrow)
    return End(at, arrow=arrow, label=wire.label, label_width=wire.label_width)


def _parts(items: list[Item], strands: list[Strand], *, together: bool) -> list[tuple[list[Item], list[Strand]]]:
    """Divide into what hangs together by lines; what has no lines comes last, as one part or each as its own."""
    arcs = [
        (strand.hub.at, member.at)
        for strand in strands
        for member in strand.members
        if isinstance(strand.hub.at, int) and isinstance(member.at, int)
    ]
    groups = components(len(items), arcs)
    alone = [group[0] for group in groups if len(group) == 1]
    parts: list[tuple[list[Item], list[Strand]]] = []
    loose = [alone] if together and alone else [[number] for number in alone]
    for group in [*(group for group in groups if len(group) > 1), *loose]:
        place: dict[int | Edge, int] = {number: new for new, number in enumerate(group)}
        inside = [strand for strand in strands if strand.hub.at in place]
        parts.append(([items[number] for number in group], [_renumbered(strand, place) for strand in inside]))
    return parts


def _renumbered(strand: Strand, place: Mapping[int | Edge, int]) -> Strand:
    return replace(
        strand,
        hub=replace(strand.hub, at=place[strand.hub.at]),
        members=tuple(replace(member, at=place[member.at]) for member in strand.members),
    )


@dataclass(slots=True)
class _Shelf:
    """Parts side by side in columns, each with its left edge, its width and its parts from the top down."""

    gap: float
    height: float = 0.0
    right: float = 0.0
    columns: list[tuple[float, float, list[Block]]] = field(default_factory=list)

    def take(self, block: Block, width: float, most: float) -> bool:
        """Take a part in under another one or at the right, where there is room up to a height."""
        for _, wide, parts in self.columns:
            filled = sum(part.height + self.gap for part in parts)
            if block.width <= wide and filled + block.height <= self.height:
                parts.append(block)
                return True
        left = self.right + self.gap if self.columns else 0.0
        if self.columns and (left + block.width > width or block.height > most):
            return False
        self.columns.append((left, block.width, [block]))
        self.right = left + block.width
        self.height = max(self.height, block.height)
        return True


def _pack(blocks: Sequence[Block], width: float, gap: float) -> Block:
    """Put parts side by side as far as they fit, and under one another where a higher part leaves room."""
    shelves: list[_Shelf] = []
    for block in blocks:
        # A part much higher than its neighbours would leave a hole under them, except on the last shelf.
        if not any(
            shelf.take(block, width, math.inf if shelf is shelves[-1] else _STRETCH * shelf.height) for shelf in shelves
        ):
            shelves.append(_Shelf(gap))
            shelves[-1].take(block, width, math.inf)
    packed = Block()
    for shelf in shelves:
        top = packed.height + gap if packed.height else 0.0
        for left, _, parts in shelf.columns:
            y = top
            for part in parts:
                packed.put(part, left, y)
                y += part.height + gap
        packed.width = max(packed.width, shelf.right)
        packed.height = top + shelf.height
    return packed


def _framed(frame: str, inside: Block, depth: int) -> Block:
    """Put a frame round what is inside; lines that leave at the bottom already end at its edge."""
    leaves = any(not at_top for _, at_top in inside.ports)
    width = inside.width + 2 * FRAME_PAD
    height = inside.height + (0.0 if leaves else FRAME_PAD)
    block = Block(width=width, height=height, top_lanes=inside.top_lanes and inside.top_lanes + FRAME_PAD)
    text_width = width - block.top_lanes
    block.boxes.append(Box(frame, 0.0, 0.0, width, height, depth, frame=True, text_width=text_width, rule=inside.rule))
    block.put(inside, FRAME_PAD, 0.0)
    block.ports = {port: x + FRAME_PAD for port, x in inside.ports.items()}
    return block
