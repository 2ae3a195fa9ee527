"""Which kind of line looks how in a network: there are more kinds than eyes can tell apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lea_model.drawing.style import LINE, Stroke

_STROKES: Final = (
    Stroke(1.4),
    Stroke(3.0),
    Stroke(1.6, dashes="7 4"),
    Stroke(2.2, dashes="0.1 4.5", head="open", cap="round"),
    Stroke(1.8, dashes="14 3 2 3"),
    Stroke(1.4, dashes="3 3", head="open"),
    Stroke(3.0, dashes="10 4"),
    Stroke(1.4, head="open"),
)
_USUAL: Final = {"contains": 0, "leads": 1, "takes_part": 2, "overlaps": 3, "cites": 4, "serves": 5, "sits_on": 7}
"""Kinds that most drawings hold look the same in all of them."""
_PLAIN: Final = Stroke(1.4, head="", colour=LINE)


def strokes_for(kinds: Iterable[str]) -> tuple[dict[str, Stroke], frozenset[str]]:
    """Give each kind of line its look.

    Args:
        kinds: The kinds of all lines of a drawing; '' for a line without one.

    Returns:
        The look of each kind, and the kinds that share theirs with another, so that words have to tell them apart.
    """
    found = dict.fromkeys(kinds)
    looks = {kind: _STROKES[_USUAL[kind]] for kind in found if kind in _USUAL}
    free = [look for look in _STROKES if look not in looks.values()]
    shared: set[str] = set()
    for kind in sorted(found):
        if not kind:
            looks[kind] = _PLAIN
        elif kind not in looks:
            if not free:
                shared.add(kind)
            looks[kind] = free.pop(0) if free else _STROKES[-1]
    return looks, frozenset(shared)
