"""Splits a text that was meant as a list: by its lines, its bullets or numbers, its commas, as its field asks.

Only what reads as a list to anybody is one. A sentence over several lines, a sentence with commas, a name with a comma
and two sentences in one item are in order.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum
from typing import Final, NamedTuple

from lea_model.index import normal
from lea_model.text import SYMBOLS


class Holds(Enum):
    """What the items of a list are."""

    NAMES = "names"
    TITLES = "titles"
    SENTENCES = "sentences"
    REMARKS = "remarks"


class Found(NamedTuple):
    """A text that reads as a list.

    Attributes:
        items: What the list holds.
        marked: Whether each item after the first has a bullet or dash of its own, so that nothing else can be meant.
    """

    items: tuple[str, ...]
    marked: bool


_BULLET: Final = rf"[-–—−•·∙▪▫◦‣⁃●○■□►▶▸➢➤✓✔✗→*+{SYMBOLS}]"
_NUMBER: Final = r"(?:\d{1,2}[.)]|[a-z]\.|\(?[a-z0-9]\))"
_MARKED: Final = re.compile(rf"(?:({_BULLET}|o)|({_NUMBER}))\s+(?=\S)")
_INLINE: Final = re.compile(rf"(?:^|(?<=\s))(?:({_BULLET})|({_NUMBER}))\s+(?=\S)")
_ENTITY: Final = re.compile(r"&#?\w+;")
_SPLIT: Final = re.compile(r"[;,](?!\d)")
_LAST: Final = re.compile(r"\s+(?:en|and|&|/|\+)\s+")
_NUMBERED: Final = re.compile(r"\d+(?:\.\d+)*[.]?")
_INNER: Final = re.compile(
    r"(?:samen|in|met|onder|via|namens|na|voor|zoveel|indien|waar|mits|tenzij|waaronder|zoals|inclusief|exclusief|eventueel"
    r"|afdeling|o\.a\.|bijv\.|d\.w\.z\.|die|dat|of|als|vanuit|per|bij|en|tot|te|nader|nog|together|with|under|where)\b"
)
_UNFINISHED: Final = re.compile(
    r"(?:[,:(&/–-]|\b(?:de|het|een|van|voor|met|en|of|in|op|aan|bij|door|naar|om|te|tot|uit|over|per|als|dat|die|is|zijn|"
    r"wordt|worden|hun|haar|onze|ook|niet|the|a|an|of|and|for|with|to))$"
)
_NAMED_AFTER: Final = re.compile(r"\b(?:van|voor)\b")
_WIDTH: Final = 72
"""A text that is longer than this may have been put on the next line because the first was full."""
_LONGEST_NAME: Final = 70
_SHORT_NAME: Final = 35


def split(rows: Sequence[str], holds: Holds, *, in_list: bool, known: Collection[str]) -> Found | None:
    """Say which list a text was meant to be.

    Args:
        rows: Its lines, without indentation.
        holds: What the list holds in which it stands.
        in_list: Whether it is an item of a list already, after a dash of its own.
        known: Names that the agenda has, as `normal` gives them; a text that is one of them is no list.

    Returns:
        The items, or None where it is a text as it stands.
    """
    rows = [row.strip() for row in rows if row.strip()]
    if len(rows) > 1 and all(re.match(r"-[^\W\d]", row) for row in rows):
        return Found(tuple(row[1:] for row in rows), marked=True)  # the space after each dash was forgotten
    if not rows or normal(" ".join(rows)) in known:
        return None
    found = _by_marks(rows)
    if found is None and holds is Holds.NAMES:
        found = _by_commas(rows, known) or _by_names(rows, in_list=in_list)
    elif found is None and holds is not Holds.REMARKS:
        found = _by_rows(rows, in_list=in_list) or (None if in_list else _by_semicolons(rows))
    # A piece of punctuation alone is no item: nobody meant a list there.
    return found if found is not None and all(any(map(str.isalnum, item)) for item in found.items) else None


def _by_marks(rows: Sequence[str]) -> Found | None:
    """Bullets, dashes or numbers at the start of lines, or the same one again within a line."""
    if len(rows) > 1:
        marks = [_MARKED.match(row) for row in rows]
        starts = [number for number, mark in enumerate(marks) if mark is not None]
        dashed = bool(starts) and starts != [0] and (len(starts) > 1 or starts[0] == 1)
        # Dashes around something within a sentence: 'de school / – en de opvang – doet mee'.
        aside = marks[0] is None and any(re.search(r"\s[-–—]\s", row[2:]) for row in rows if row[:1] in "-–—")
        numbers = [mark[2] for mark in marks if mark is not None and mark[2]]
        counted = not numbers or len(set(numbers)) == len(numbers) > 1
        broken = marks[0] is None and bool(_UNFINISHED.search(rows[0]))
        if dashed and counted and not aside and not broken:
            items: list[str] = []
            for row, mark in zip(rows, marks, strict=True):
                if mark is not None or not items:
                    items.append(row[mark.end() :] if mark is not None else row)
                else:
                    items[-1] += f" {row}"
            return Found(tuple(items), not numbers) if len(items) > 1 else None
    text = " ".join(rows)
    hits = [hit for hit in _INLINE.finditer(text) if hit[1] != "-"]
    first = hits[0] if hits else None
    if first is None or len(hits) < 2 or (first.start() > 0 and first[1] not in ("•", "▪", "●")):
        return None
    same = [hit for hit in hits if (hit[1] == first[1] if first[1] else hit[2])]
    numbers = [hit[2] for hit in same if hit[2]]
    if len(same) < 2 or (numbers and not _counts_on(numbers)):
        return None
    ends = [hit.start() for hit in same[1:]] + [len(text)]
    items = [text[hit.end() : end].strip() for hit, end in zip(same, ends, strict=True)]
    before = text[: first.start()].strip()
    return Found(tuple([before, *items] if before else items), not numbers)


def _counts_on(numbers: Sequence[str]) -> bool:
    """Whether numbers or letters follow each other: '1.', '2.', or 'a)', 'b)'."""
    bare = [re.sub(r"[.()]", "", number) for number in numbers]
    values = [int(one) if one.isdecimal() else ord(one) for one in bare]
    return values == list(range(values[0], values[0] + len(values)))


def _by_commas(rows: Sequence[str], known: Collection[str]) -> Found | None:
    """Names with commas or semicolons between them, and 'en' before the last."""
    text = " ".join(rows)
    if _ENTITY.search(text):
        return None  # the semicolon of '&amp;' divides nothing
    pieces = _outside_brackets(text)
    numbers = all(_NUMBERED.fullmatch(word) for word in re.split(r"[,;\s]+|en|and", text) if word)
    if numbers:
        items = [word for word in re.split(r"[,;\s]+|en|and", text) if word]
        return Found(tuple(items), marked=False) if len(items) > 1 else None
    if len(pieces) == 1:
        parts = _LAST.split(text)
        if len(parts) > 2 and all(re.fullmatch(r"\s+[/+]\s+", sign) for sign in _LAST.findall(text)):
            return Found(tuple(parts), marked=False)  # 'GGD / Bibliotheek / JGZ'
        return (
            Found(tuple(parts), marked=False)
            if len(parts) > 1 and {normal(part) for part in parts} <= set(known)
            else None
        )
    last = _LAST.split(pieces[-1])
    together = normal(pieces[-1]) in known or len(last) == 1 or (text.count(",") == 0 and len(pieces) == 2)
    items = [*pieces[:-1], *([pieces[-1]] if together else last)]
    items = [re.sub(r"^(?:en|and)\s+", "", item) for item in items]
    if any(not item or len(item) > _LONGEST_NAME for item in items) or any(_INNER.match(item) for item in items[1:]):
        return None
    if _is_one_name(items) and not {normal(item) for item in items[1:]} & set(known):
        return None
    return Found(tuple(items), marked=False)


def _is_one_name(items: Sequence[str]) -> bool:
    """Whether these are parts of one name, as in 'Ministerie van Onderwijs, Cultuur en Wetenschap'."""
    if not _NAMED_AFTER.search(items[0]):
        return False
    *middle, end = (item.split() for item in items[1:])
    return all(len(words) == 1 for words in middle) and (len(end) == 1 or end[-1].islower())


def _outside_brackets(text: str) -> list[str]:
    """The pieces between commas and semicolons that do not stand between brackets."""
    pieces, at, depth = [], 0, 0
    cuts = {hit.start(): hit.end() for hit in _SPLIT.finditer(text)}
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")" and depth > 0)
        if depth == 0 and place in cuts:
            pieces.append(text[at:place].strip())
            at = cuts[place]
    return [*pieces, text[at:].strip()]


def _by_names(rows: Sequence[str], *, in_list: bool) -> Found | None:
    """A name on each line, where the lines were not full; a name of more words may go on after its dash."""
    if len(rows) < 2 or len(" ".join(rows)) > _WIDTH * (1 if len(rows) == 2 else 2):
        return None
    if in_list and any(len(row) > _SHORT_NAME for row in rows):
        return None
    whole = all(not row[0].islower() for row in rows) and not any(_UNFINISHED.search(row) for row in rows[:-1])
    return Found(tuple(rows), marked=False) if whole and _had_room(rows) else None


def _by_rows(rows: Sequence[str], *, in_list: bool) -> Found | None:
    """A title or sentence on each line: each begins as one, and none goes on on the next line."""
    if len(rows) < 2 or any(row[0].islower() for row in rows) or any(_UNFINISHED.search(row) for row in rows[:-1]):
        return None
    stops = [row[-1] in ".;!?" for row in rows[:-1]]
    if all(stops):  # several sentences can be one item; but without any dash, each on a line of its own?
        meant = not in_list and (_had_room(rows) or len(rows) > 2)
        return Found(tuple(row.rstrip(";") for row in rows), marked=False) if meant else None
    return Found(tuple(rows), marked=False) if not any(stops) and _had_room(rows) else None


def _had_room(rows: Sequence[str]) -> bool:
    """Whether the first word of each line would have fitted on the line before it."""
    words = [row.split(maxsplit=1)[0] for row in rows[1:]]
    return all(len(row) + 1 + len(word) <= _WIDTH for row, word in zip(rows, words, strict=False))


def _by_semicolons(rows: Sequence[str]) -> Found | None:
    pieces = [piece.strip() for piece in " ".join(rows).split(";")]
    return Found(tuple(pieces), marked=False) if len(pieces) > 2 and all(pieces[:-1]) and pieces[-1] else None
