"""Headings that no style or tag tells: by their number, the size of their letters, or because they are bold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lea_model.draft.blocks import Block, Heading, ListItem, Outline, Paragraph
from lea_model.draft.readers.printed_numbers import depth, split_bullet, split_heading_number, split_number

LONGEST: Final = 140
LARGER: Final = 1.5
"""By how many points the letters of a heading are larger than those of running text, at least."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A paragraph of which only the looks can tell what it is.

    Attributes:
        paragraph: Its text, with what is typed before it.
        size: Size of its letters in points, 0 where it is not known.
    """

    paragraph: Paragraph
    size: float = 0.0


def by_look(parts: Iterable[Block | Looked], *, headings: bool = True) -> list[Block]:
    """Tell what paragraphs are by their looks.

    Args:
        parts: Blocks, and paragraphs that are still to be told.
        headings: Whether headings are looked for; without it only numbers and bullets that were typed.
    """
    known = list(parts)
    looked = [part for part in known if isinstance(part, Looked)]
    body = _body_size(looked)
    found = {id(part): how for part in looked if headings and (how := _how(part, body))}
    levels = _levels([part for part in looked if id(part) in found])
    blocks: list[Block] = []
    for part in known:
        if not isinstance(part, Looked):
            blocks.append(part)
        elif id(part) in found:
            blocks.append(_heading(part, found[id(part)], levels))
        else:
            blocks.append(typed(part.paragraph))
    return blocks


def typed(paragraph: Paragraph) -> Paragraph | ListItem:
    """A paragraph with what is typed before it taken apart: a bullet, a number."""
    if paragraph.number:
        return paragraph
    if rest := split_bullet(paragraph.text):
        return ListItem(rest, "", 1, paragraph.origin)
    number, rest = split_number(paragraph.text)
    if not number:
        return paragraph
    if "." in number:
        return Paragraph(rest, paragraph.origin, number, paragraph.bold)
    return ListItem(rest, number, 1, paragraph.origin)


def _body_size(parts: Sequence[Looked]) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for part in parts:
        letters[part.size] += len(part.paragraph.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _levels(headings: Sequence[Looked]) -> dict[tuple[float, int], int]:
    """The level of each look that headings have: the largest letters are highest, and of one size by number.

    What has no number stands below what has one in the same letters: it is a label within it.
    """
    looks = {_look(part) for part in headings}
    order = sorted(looks, key=lambda look: (-look[0], look[1] or 99))
    return {look: min(at, 9) for at, look in enumerate(order, 1)}


def _look(part: Looked) -> tuple[float, int]:
    number = split_heading_number(part.paragraph.text)[0]
    return round(part.size * 2) / 2, depth(number) if number[:1].isdigit() else 0


def _how(part: Looked, body: float) -> Outline | None:
    """How a paragraph is known to be a heading, if it is one."""
    text = part.paragraph.text
    if len(text) > LONGEST or split_bullet(text) is not None or not any(sign.isalpha() for sign in text):
        return None
    larger = part.size >= body + LARGER
    if not larger and (text[-1] in ".;:,?" or not part.paragraph.bold):
        return None
    number = split_heading_number(text)[0]
    if number and number[0].isdigit():
        return "number"
    return "font" if larger else "bold"


def _heading(part: Looked, how: Outline, levels: Mapping[tuple[float, int], int]) -> Heading:
    number, text = split_heading_number(part.paragraph.text)
    if not number[:1].isdigit():
        number, text = "", part.paragraph.text
    return Heading(text, number, levels[_look(part)], how, part.paragraph.origin)
