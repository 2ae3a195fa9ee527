"""Which lines there are: what stands above what inside each frame, and which wires share a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lea_model.drawing.ranks import levels


@dataclass(frozen=True, slots=True)
class Wire:
    """A line to draw: what should stand above and below, and at which ends an arrowhead stands.

    Wires with the same ``group`` that share an end share a line. ``inner``: the upper end is a frame around the lower
    one.
    """

    upper: str
    lower: str
    group: str
    arrow_up: bool = False
    arrow_down: bool = False
    label: tuple[str, ...] = ()
    label_width: float = 0.0
    inner: bool = False

    def turned(self) -> Wire:
        """Return it with its ends the other way round."""
        return replace(self, upper=self.lower, lower=self.upper, arrow_up=self.arrow_down, arrow_down=self.arrow_up)


@dataclass(frozen=True, slots=True)
class Net:
    """Wires that share a line: the hub is the end that they share."""

    number: int
    group: str
    hub_on_top: bool
    wires: tuple[Wire, ...]


class Tree:
    """What is part of what."""

    def __init__(self, keys: Sequence[str], parents: Mapping[str, str]) -> None:
        self.children: dict[str | None, list[str]] = {None: []}
        self._paths: dict[str, list[str]] = {}
        for key in keys:
            self.children.setdefault(parents.get(key), []).append(key)
            path = [key]
            while path[-1] in parents:
                path.append(parents[path[-1]])
            self._paths[key] = path[::-1]

    def within(self, frame: str | None, key: str) -> str | None:
        """Return the child of ``frame`` that is or holds ``key``; None for the frame itself and for what is outside."""
        path = self._paths[key]
        place = 0 if frame is None else path.index(frame) + 1 if frame in path else len(path)
        return path[place] if place < len(path) else None

    def common(self, one: str, other: str) -> str | None:
        """Return the innermost frame around both, which may be one of them; None for the drawing itself."""
        shared = None
        for left, right in zip(self._paths[one], self._paths[other], strict=False):
            if left != right:
                break
            shared = left
        return shared


def orient(
    tree: Tree, wires: Sequence[Wire], above: Sequence[tuple[str, str]] = ()
) -> tuple[dict[str, int], list[Wire]]:
    """Return the level of each node inside its frame, and the wires with their upper end known.

    Pairs in ``above`` count before the wires, and are no wires.
    """
    sides = [_sides(tree, wire.upper, wire.lower) for wire in wires]
    wished = [_sides(tree, upper, lower) for upper, lower in above]
    rank: dict[str, int] = {}
    for frame, children in tree.children.items():
        number = {key: place for place, key in enumerate(children)}
        arcs = [
            (number[upper], number[lower])
            for shared, upper, lower in (*wished, *sides)
            if shared == frame and upper is not None and lower is not None
        ]
        rank |= dict(zip(children, levels(len(children), arcs), strict=True))
    oriented = []
    for wire, (_, upper, lower) in zip(wires, sides, strict=True):
        inner = upper is None or lower is None
        straight = upper is None if inner else rank[str(upper)] <= rank[str(lower)]
        oriented.append(replace(wire if straight else wire.turned(), inner=inner))
    return rank, oriented


def _sides(tree: Tree, upper: str, lower: str) -> tuple[str | None, str | None, str | None]:
    frame = tree.common(upper, lower)
    return frame, tree.within(frame, upper), tree.within(frame, lower)


def bundle(wires: Sequence[Wire]) -> list[Net]:
    """Let wires that share an end share a line: each joins the larger of the two groups that it could be in."""

    def key(wire: Wire, *, on_top: bool) -> tuple[object, ...]:
        hub = wire.upper if on_top else wire.lower
        return (wire.group, wire.arrow_up, wire.arrow_down, wire.inner, on_top, hub)

    count: dict[tuple[object, ...], int] = {}
    for wire in wires:
        for on_top in (True, False):
            count[key(wire, on_top=on_top)] = count.get(key(wire, on_top=on_top), 0) + 1
    groups: dict[tuple[object, ...], tuple[bool, list[Wire]]] = {}
    for wire in wires:
        on_top = count[key(wire, on_top=True)] >= count[key(wire, on_top=False)]
        groups.setdefault(key(wire, on_top=on_top), (on_top, []))[1].append(wire)
    return [
        Net(number, members[0].group, on_top, tuple(members))
        for number, (on_top, members) in enumerate(groups.values())
    ]
