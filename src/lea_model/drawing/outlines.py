"""The outlines of nodes in a network: a shape for each kind, with room for text in the middle."""

from __future__ import annotations

from typing import Final

from lea_model.drawing.kind_looks import KindLook
from lea_model.drawing.svg import Element, element, number

_CUT: Final = 8.0
_BAR: Final = 5.0


def outline(look: KindLook, x: float, y: float, width: float, height: float, *, heavy: bool = False) -> list[Element]:
    """Return the shape of a node.

    Args:
        look: Shape and hue.
        x: The left edge.
        y: The top edge.
        width: How wide it is.
        height: How high it is.
        heavy: Whether its rim is thick, for what the drawing is about.
    """
    rim: dict[str, str | float] = {"stroke": look.hue.strong, "stroke_width": 3.0 if heavy else 1.4}
    corners = _corners(look.shape, width, height)
    if corners:
        data = "M" + "L".join(f"{number(x + dx)} {number(y + dy)}" for dx, dy in corners) + "Z"
        drawn = [element("path", d=data, fill=look.hue.fill, class_="lea-box", **rim)]
    else:
        radius = {"rounded": 8.0, "pill": min(16.0, height / 2)}.get(look.shape, 2.0)
        dashes = "4 3" if look.dashed else None
        drawn = [
            element(
                "rect",
                x=x,
                y=y,
                width=width,
                height=height,
                rx=radius,
                fill=look.hue.fill,
                stroke_dasharray=dashes,
                class_="lea-box",
                **rim,
            )
        ]
    return drawn + _extra(look, x, y, width, height)


def _corners(shape: str, width: float, height: float) -> list[tuple[float, float]]:
    """Return the corners of shapes that are no rectangle, from the top left; none for a rectangle."""
    cut = min(_CUT, height / 3)
    right, low, middle = width - cut, height - cut, height / 2
    match shape:
        case "octagon":
            return [
                *((cut, 0.0), (right, 0.0), (width, cut), (width, low)),
                *((right, height), (cut, height), (0.0, low), (0.0, cut)),
            ]
        case "hexagon":
            return [(cut, 0.0), (right, 0.0), (width, middle), (right, height), (cut, height), (0.0, middle)]
        case "slanted":
            return [(cut, 0.0), (width, 0.0), (right, height), (0.0, height)]
        case "house":
            return [(0.0, cut), (width / 2, 0.0), (width, cut), (width, height), (0.0, height)]
        case "note":
            return [(0.0, 0.0), (right, 0.0), (width, cut), (width, height), (0.0, height)]
        case "folder":
            tab = width * 0.4
            return [
                *((0.0, 0.0), (tab, 0.0), (tab + cut / 2, cut / 2), (width, cut / 2)),
                *((width, height), (0.0, height)),
            ]
        case _:
            return []


def _extra(look: KindLook, x: float, y: float, width: float, height: float) -> list[Element]:
    """Return what some shapes have besides their rim."""
    colour = look.hue.strong
    match look.shape:
        case "topped":
            return [element("rect", x=x, y=y, width=width, height=min(_BAR, height / 3), fill=colour)]
        case "barred":
            return [element("rect", x=x, y=y, width=_BAR, height=height, fill=colour)]
        case "double":
            return [
                element(
                    "rect",
                    x=x + 3,
                    y=y + 3,
                    width=width - 6,
                    height=height - 6,
                    fill="none",
                    stroke=colour,
                    stroke_width=1.0,
                )
            ]
        case "note":
            cut = min(_CUT, height / 3)
            data = f"M{number(x + width - cut)} {number(y)}v{number(cut)}h{number(cut)}"
            return [element("path", d=data, fill="none", stroke=colour, stroke_width=1.0)]
        case _:
            return []
