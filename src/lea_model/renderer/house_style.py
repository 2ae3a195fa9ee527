"""The house style (huisstijl) of documents: colours, letters and a logo, by the design tokens of NL Design System.

A municipality that works with NL Design System has its colours and letters as tokens: names with values that all its
websites share. What is used of them here is one table, in which each look has the names of the tokens that may give it,
the best first: the common tokens of NL Design System (``basis``), then those of the components that most municipalities
have (``utrecht``, and the ``nl`` components). Formats read a `HouseStyle` and know nothing of tokens.

Source of the names: https://nldesignsystem.nl/handboek/huisstijl/design-tokens/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from colorsys import hls_to_rgb
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, NamedTuple

Media = Literal["image/svg+xml", "image/png"]


@dataclass(frozen=True, slots=True)
class Logo:
    """The logo of a municipality.

    Attributes:
        content: The image.
        media: Its kind.
    """

    content: bytes
    media: Media


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a document: each as ``#rrggbb``.

    Attributes:
        ink: Running text.
        paper: What it stands on.
        quiet: What is said aside.
        line: Lines of tables.
        wash: Behind what stands apart.
        accent: Headings, heads of tables, the lines above chapters.
        accent_line: Lines and dots beside what has the accent.
        link: Links.
        cover: The title page.
        cover_ink: What stands on it.
        cover_quiet: What is said aside on it.
        cover_line: Lines on it.
        warning: Words that ask for attention.
        warning_wash: Behind them.
        warning_line: Beside them.
        error: Words about what is wrong, and words that were dropped.
        error_wash: Behind them.
        added: Words that came in.
        added_wash: Behind them.
        marked: Behind the part of a line that it is about.
        target: Behind what a link led to.
        focus: Around what has the focus of a keyboard.
    """

    ink: str = "#1d2733"
    paper: str = "#ffffff"
    quiet: str = "#595148"
    line: str = "#d9d3c7"
    wash: str = "#f6f3ed"
    accent: str = "#1c3557"
    accent_line: str = "#8096b2"
    link: str = "#1b4f8f"
    cover: str = "#1c3557"
    cover_ink: str = "#ffffff"
    cover_quiet: str = "#d7e0ec"
    cover_line: str = "#5f7797"
    warning: str = "#7a4107"
    warning_wash: str = "#fdf4e3"
    warning_line: str = "#b4690e"
    error: str = "#8a1a1a"
    error_wash: str = "#fdecea"
    added: str = "#14532d"
    added_wash: str = "#e2f2e6"
    marked: str = "#ffe3a3"
    target: str = "#eaf0f8"
    focus: str = "#b4540a"


DARK: Final = Palette(
    ink="#e6e9ee",
    paper="#14191f",
    quiet="#b3b9c2",
    line="#39424e",
    wash="#1e252e",
    accent="#b8cdea",
    accent_line="#6f88a8",
    link="#9cc3f5",
    cover="#16273e",
    cover_ink="#f2f5f9",
    cover_quiet="#c2cfdf",
    cover_line="#4d6482",
    warning="#f0b465",
    warning_wash="#2f2412",
    warning_line="#c98a35",
    error="#f5a3a0",
    error_wash="#3a1b1b",
    added="#93d9a8",
    added_wash="#15301f",
    marked="#5c4712",
    target="#22324a",
    focus="#f0a050",
)
"""The colours for who asks for a dark screen."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How the documents of a municipality look.

    Attributes:
        light: The colours, on a screen and on paper.
        dark: Those for who asks for a dark screen; None where the style has none, and the light ones are kept.
        heading_fonts: The letters of headings, the most wanted first; empty for those of the format.
        text_fonts: Those of the running text.
        logo: The logo, or None.
    """

    light: Palette = Palette()
    dark: Palette | None = DARK
    heading_fonts: tuple[str, ...] = ()
    text_fonts: tuple[str, ...] = ()
    logo: Logo | None = None


OURS: Final = HouseStyle()
"""What documents look like where a municipality has no style of its own."""

COLOUR_TOKENS: Final[dict[str, tuple[str, ...]]] = {
    "ink": ("basis-color-default-color-document", "utrecht-document-color", "nl-paragraph-color"),
    "paper": ("basis-color-default-bg-document", "utrecht-document-background-color"),
    "quiet": ("basis-color-default-color-default", "utrecht-table-caption-color"),
    "line": ("basis-color-default-border-subtle", "utrecht-table-row-border-block-end-color"),
    "wash": ("basis-color-default-bg-subtle", "utrecht-table-row-alternate-even-background-color"),
    "accent": (
        "basis-color-accent-1-color-default",
        "utrecht-heading-1-color",
        "nl-heading-level-1-color",
        "utrecht-heading-color",
    ),
    "accent_line": ("basis-color-accent-1-border-default", "utrecht-separator-color"),
    "link": ("basis-color-action-1-color-default", "utrecht-link-color", "nl-link-color"),
    "cover": (
        "basis-color-accent-1-inverse-bg-default",
        "utrecht-button-primary-action-background-color",
        "utrecht-page-header-background-color",
        "utrecht-page-footer-background-color",
    ),
    "cover_ink": ("basis-color-accent-1-inverse-color-default",),
    "cover_quiet": ("basis-color-accent-1-inverse-color-subtle",),
    "cover_line": ("basis-color-accent-1-inverse-border-default",),
    "warning": ("basis-color-warning-color-default",),
    "warning_wash": ("basis-color-warning-bg-subtle",),
    "warning_line": ("basis-color-warning-border-default",),
    "error": ("basis-color-negative-color-default",),
    "error_wash": ("basis-color-negative-bg-default",),
    "added": ("basis-color-positive-color-default",),
    "added_wash": ("basis-color-positive-bg-default",),
    "marked": ("basis-color-highlight-bg-default",),
    "target": ("basis-color-selected-bg-default", "basis-color-accent-1-bg-default"),
    "focus": ("basis-focus-outline-color", "utrecht-focus-outline-color"),
}
"""For each colour, the tokens that give it; pages carry it under the name of the first."""

FONT_TOKENS: Final[dict[str, tuple[str, ...]]] = {
    "heading_fonts": (
        "basis-heading-font-family",
        "utrecht-heading-1-font-family",
        "utrecht-heading-font-family",
        "nl-heading-level-1-font-family",
    ),
    "text_fonts": ("basis-text-font-family-default", "utrecht-document-font-family", "nl-paragraph-font-family"),
}
"""For each sort of letters, the tokens that give it."""

_HEX: Final = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_RGB: Final = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+1(?:\.0*)?)?\s*\)", re.IGNORECASE)
_HSL: Final = re.compile(
    r"hsla?\(\s*(\d{1,3}(?:\.\d+)?)(?:deg)?[\s,]+(\d{1,3}(?:\.\d+)?)%[\s,]+(\d{1,3}(?:\.\d+)?)%(?:[\s,/]+1(?:\.0*)?)?\s*\)",
    re.IGNORECASE,
)
_FONT: Final = re.compile(r"[^\W_][\w -]{0,60}")
_ALIAS: Final = re.compile(r"\{([^{}]+)\}")
_DEEPEST: Final = 30


class Pair(NamedTuple):
    """Two colours that are seen against each other.

    Attributes:
        front: What is read.
        behind: What it stands on.
        least: The least contrast, from 1 to 21, by WCAG 2.2.
    """

    front: str
    behind: str
    least: float


PAIRS: Final = (
    Pair("ink", "paper", 7.0),
    Pair("ink", "wash", 7.0),
    Pair("quiet", "paper", 4.5),
    Pair("quiet", "wash", 4.5),
    Pair("quiet", "target", 4.5),
    Pair("accent", "paper", 4.5),
    Pair("accent", "wash", 4.5),
    Pair("link", "paper", 4.5),
    Pair("link", "target", 4.5),
    Pair("link", "warning_wash", 4.5),
    Pair("cover_ink", "cover", 4.5),
    Pair("cover_quiet", "cover", 4.5),
    Pair("warning", "paper", 4.5),
    Pair("warning", "warning_wash", 4.5),
    Pair("ink", "warning_wash", 4.5),
    Pair("error", "error_wash", 4.5),
    Pair("added", "added_wash", 4.5),
    Pair("ink", "marked", 4.5),
    Pair("ink", "target", 4.5),
    Pair("focus", "paper", 3.0),
)
"""What must be told apart: running text by level AAA of WCAG 2.2 (1.4.6), the rest by level AA (1.4.3, 1.4.11)."""


def style_of(tokens: Mapping[str, str], *, logo: Logo | None = None) -> HouseStyle:
    """The style that design tokens ask for; what they do not say stays as it is.

    Args:
        tokens: Names of tokens, in any spelling (``basis-color-...``, ``basisColor...``), with their values.
        logo: The logo, or None.
    """
    known = {plain_name(name): value for name, value in tokens.items()}
    light: dict[str, str] = {}
    for look, names in COLOUR_TOKENS.items():
        found = (colour(known[plain_name(name)]) for name in names if plain_name(name) in known)
        if value := next(filter(None, found), None):
            light[look] = value
    letters: dict[str, tuple[str, ...]] = {}
    for look, names in FONT_TOKENS.items():
        families = (fonts(known[plain_name(name)]) for name in names if plain_name(name) in known)
        if chosen := next(filter(None, families), None):
            letters[look] = chosen
    palette = _with_cover(replace(OURS.light, **light), light)
    return HouseStyle(
        palette, None if light else OURS.dark, letters.get("heading_fonts", ()), letters.get("text_fonts", ()), logo
    )


def _with_cover(palette: Palette, given: Mapping[str, str]) -> Palette:
    """Words on the title page that can be read on its colour, where its style says only the colour."""
    if "cover" not in given:
        return palette
    better = max((palette.paper, palette.ink), key=lambda each: contrast(each, palette.cover))
    ink = given.get("cover_ink", better)
    return replace(palette, cover_ink=ink, cover_quiet=given.get("cover_quiet", ink), cover_line=ink)


def plain_name(name: str) -> str:
    """The name of a token without what spellings differ in."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def colour(value: str) -> str | None:
    """A colour as ``#rrggbb``; None for what is no colour that covers what is behind it."""
    text = value.strip()
    if _HEX.fullmatch(text):
        digits = text[1:].lower()
        return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)
    if parts := _RGB.fullmatch(text):
        numbers = [int(part) for part in parts.groups()]
    elif parts := _HSL.fullmatch(text):
        hue, saturation, lightness = (float(part) for part in parts.groups())
        shares = hls_to_rgb(hue / 360, min(lightness, 100) / 100, min(saturation, 100) / 100)
        numbers = [round(share * 255) for share in shares]
    else:
        return None
    return None if max(numbers) > 255 else "#" + "".join(f"{number:02x}" for number in numbers)


def fonts(value: str) -> tuple[str, ...]:
    """Names of letters out of a list with commas; those that are no plain name are left out."""
    names = (part.strip().strip("'\"").strip() for part in value.split(","))
    return tuple(name for name in names if _FONT.fullmatch(name))


def contrast(front: str, behind: str) -> float:
    """How well two colours can be told apart, from 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(front), _luminance(behind)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(value: str) -> float:
    channels = [int(value[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def variables(palette: Palette) -> Iterator[tuple[str, str]]:
    """Yield each colour under the name of its design token."""
    for look, names in COLOUR_TOKENS.items():
        yield names[0], getattr(palette, look)


def hard_to_read(palette: Palette) -> Iterator[tuple[Pair, float]]:
    """Yield the pairs of colours that are too alike, with the contrast that they have."""
    for pair in PAIRS:
        found = contrast(getattr(palette, pair.front), getattr(palette, pair.behind))
        if found < pair.least:
            yield pair, found


def tokens_in(data: Any) -> dict[str, str]:
    """All tokens in a file of tokens, with references to others followed.

    Args:
        data: What a JSON file holds: nested tokens with ``$value`` (Design Tokens Community Group) or ``value`` (Style
            Dictionary), a list of such tokens with their ``path``, or names with values.
    """
    found = dict(_tokens(data, ()))
    plain = {plain_name(name): value for name, value in found.items()}

    def followed(value: str, depth: int = 0) -> str:
        if depth > _DEEPEST:
            return value
        return _ALIAS.sub(lambda part: followed(plain.get(plain_name(part[1]), ""), depth + 1), value)

    return {name: followed(value) for name, value in found.items()}


def _tokens(data: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(data, list):
        for token in data:
            if isinstance(token, dict) and isinstance(token.get("path"), list):
                yield from _tokens(token, tuple(str(step) for step in token["path"]))
    elif isinstance(data, dict):
        value = data.get("$value", data.get("value"))
        if isinstance(value, (str, int, float)):
            yield "-".join(path), str(value)
        elif isinstance(value, list) and all(isinstance(one, str) for one in value):
            yield "-".join(path), ", ".join(value)
        else:
            for name, inner in data.items():
                if isinstance(inner, str) and not str(name).startswith("$"):
                    yield "-".join((*path, str(name))), inner
                elif len(path) < _DEEPEST:
                    yield from _tokens(inner, (*path, str(name)))
