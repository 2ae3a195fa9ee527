"""A small SVG writer: nothing gets into a drawing that is not escaped, and every drawing says what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from lea_model.drawing.style import PAPER, colour_rules
from lea_model.drawing.text_widths import clean

NAMESPACE: Final = "http://www.w3.org/2000/svg"
FONT: Final = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

_PREFIX: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_LINK_STYLE: Final = (
    "# a{text-decoration:none}# a:focus-visible .lea-box,# a:hover .lea-box{stroke-width:3.5}"
    "# a [font-weight=bold]{text-decoration:underline}"
)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE_SCHEMES: Final = ("http:", "https:", "mailto:")


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes, and with elements or texts inside."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Element | str, ...] = ()


def number(value: float) -> str:
    """Write a coordinate with at most one decimal, so that equal drawings are equal bytes."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def element(name: str, *children: Element | str, **attributes: str | float | None) -> Element:
    """Make an element; ``font_size=12`` becomes ``font-size="12"``, ``class_`` becomes ``class``, None is left out."""
    written = tuple(
        (key.rstrip("_").replace("_", "-"), value if isinstance(value, str) else number(value))
        for key, value in attributes.items()
        if value is not None
    )
    return Element(name, written, children)


def link(href: str | None, *children: Element | str) -> Element:
    """Wrap elements in a link, or in a plain group where the address is one that a document should not open."""
    target = safe_href(href)
    return element("a", *children, href=target) if target else element("g", *children)


def safe_href(href: str | None) -> str:
    """Return ``href`` where it is a fragment, a relative address, or web or mail; else an empty text."""
    address = clean(href or "")
    scheme = _SCHEME.match(address)
    if scheme and scheme.group().lower() not in _SAFE_SCHEMES:
        return ""
    return address.replace(" ", "%20")


def serialise(item: Element | str) -> str:
    """Return the XML of an element or a text."""
    if isinstance(item, str):
        return escape(clean(item))
    attributes = "".join(f" {name}={quoteattr(clean(value))}" for name, value in item.attributes)
    if not item.children:
        return f"<{item.name}{attributes}/>"
    return f"<{item.name}{attributes}>{''.join(serialise(child) for child in item.children)}</{item.name}>"


def drawing(
    children: list[Element],
    *,
    width: float,
    height: float,
    title: str,
    description: str,
    prefix: str,
    alone: bool = False,
) -> str:
    """Return a whole drawing as text that can stand in an HTML page or in a file of its own.

    A drawing without links is one image to a screen reader (``role="img"``). One with links is a group, because what
    is inside an image cannot be reached.

    Args:
        children: What to draw, back to front.
        width: The width in user units; the drawing is never shown wider than this in pixels.
        height: The height in user units.
        title: The name of the drawing.
        description: What it shows, for who cannot see it.
        prefix: What its ids start with; differs for each drawing in one page.
        alone: Whether it is a file of its own, which is dark where the reader wants that; else it follows its page.

    Raises:
        ValueError: The prefix is not a letter followed by letters, digits, hyphens and underscores.
    """
    if not _PREFIX.fullmatch(prefix):
        raise ValueError(f"a prefix is a letter, then letters, digits, '-' or '_': {prefix!r}")
    linked = any(_has_link(child) for child in children)
    back = element("rect", width=width, height=height, fill=PAPER)
    rules = _LINK_STYLE.replace("#", f"#{prefix}") if linked else ""
    rules += f"#{prefix}{{color-scheme:light dark}}" if alone else ""
    rules += colour_rules(prefix, sorted(_colours([back, *children])))
    root = element(
        "svg",
        element("title", title, id=f"{prefix}-title"),
        element("desc", description, id=f"{prefix}-desc"),
        element("style", rules),
        back,
        *children,
        xmlns=NAMESPACE,
        id=prefix,
        role="group" if linked else "img",
        aria_labelledby=f"{prefix}-title",
        aria_describedby=f"{prefix}-desc",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width="100%",
        style=f"max-width:{number(width)}px;height:auto",
        font_family=FONT,
    )
    return serialise(root) + "\n"


def _colours(items: Iterable[Element | str]) -> set[tuple[str, str]]:
    """Return the colours of lines and planes, each with the attribute that it stands in."""
    found: set[tuple[str, str]] = set()
    for item in items:
        if isinstance(item, Element):
            found |= {pair for pair in item.attributes if pair[0] in ("fill", "stroke")} | _colours(item.children)
    return found


def _has_link(item: Element | str) -> bool:
    return isinstance(item, Element) and (item.name == "a" or any(_has_link(child) for child in item.children))
