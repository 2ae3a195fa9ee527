"""Text without fonts: how wide a label is, and how it breaks into lines.

A drawing is made where no font is at hand and read where any sans font may be, so widths come from a table that holds
the wider of two common families (DejaVu Sans and Arial). Text that fits by this table fits in practice.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

_REGULAR: Final = {
    280: "'ijl",
    320: "I ,.\u00a0‘’",
    340: "/:;\\|",
    380: "f-",
    420: "()[]t!r",
    500: '"*J`',
    540: "“”sz",
    560: "?L_c–",
    600: "kvxy•",
    640: "FTaeo$0123456789bdghnpqu{}€",
    700: "EKPSYABVXZ",
    760: "CRUHN",
    800: "&DGOQ",
    840: "w#+<=>^~",
    880: "M",
    980: "%m",
    1020: "W—…@",
}
_BOLD: Final = {
    320: "'",
    380: " ijl\u00a0,./I\\|‘’",
    420: ":;-",
    460: "f!()[]",
    500: "t`r",
    560: '"*J_–',
    620: "csz?",
    660: "L•vxy“”",
    700: "aek$0123456789EFTo€",
    740: "bdghnpqu{}CPSYZ",
    780: "ABKRVX",
    840: "U#+<=>DGHN^~",
    880: "OQ&",
    940: "w",
    1020: "@M—…%",
    1060: "m",
    1120: "W",
}
_NARROW: Final = {char: units for units, chars in _REGULAR.items() for char in chars}
_WIDE: Final = {char: units for units, chars in _BOLD.items() for char in chars}

# Break before these second parts of compounds: 'samenwerkings-verband' reads, 'samenwer-kingsverband' does not.
_SECOND_PARTS: Final = re.compile(
    "(?<=.{3})(?=aanpak|agenda|aanbod|arrangement|beleid|commissie|cluster|functionaris|groep|hulp|instelling|lijn|"
    "manager|markt|onderwijs|ondersteuning|ontwikkeling|opvang|organisatie|overleg|partner|plaats|plan|programma|"
    "regeling|school|structuur|team|traject|verband|voorziening|werk|zorg)",
    re.IGNORECASE,
)
_VOWELS: Final = "aeiouyáàäâéèëêíìïîóòöôúùüû"
_CONSONANTS: Final = "bcdfghjklmnpqrstvwxz"
# A syllable begins with the last consonant before a vowel, and some consonants belong together.
_SYLLABLE: Final = re.compile(f"(?=[{_CONSONANTS}][{_VOWELS}])", re.IGNORECASE)
_KEEP_TOGETHER: Final = re.compile("(?=ch|th|ph|ij|hr|[bcdfgkptv]r|[bcfgkp]l)", re.IGNORECASE)
_SOFT_HYPHEN: Final = "\u00ad"
_JOINER: Final = "\u200d"
# Marks that change the direction of what follows: the text keeps its own direction without them.
_DIRECTION_MARKS: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0x2060, 0xFEFF])
_LONGEST: Final = 600


def clean(text: str) -> str:
    """Return ``text`` on one line: no control characters or direction marks, white space collapsed."""
    kept = "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") else char for char in text)
    return " ".join(kept.translate(_DIRECTION_MARKS).split())


def clusters(text: str) -> list[str]:
    """Split ``text`` into characters as a reader sees them: accents and joined emoji stay whole."""
    parts: list[str] = []
    for char in text:
        joins = parts and (
            unicodedata.category(char) in ("Mn", "Mc", "Me")
            or char == _JOINER
            or parts[-1].endswith(_JOINER)
            or 0x1F3FB <= ord(char) <= 0x1F3FF
            or (_is_flag_letter(char) and len(parts[-1]) == 1 and _is_flag_letter(parts[-1]))
        )
        if joins:
            parts[-1] += char
        else:
            parts.append(char)
    return parts


def _is_flag_letter(char: str) -> bool:
    return 0x1F1E6 <= ord(char) <= 0x1F1FF


def _units(char: str, *, bold: bool) -> int:
    table = _WIDE if bold else _NARROW
    if (known := table.get(char)) is not None:
        return known
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    base = unicodedata.normalize("NFD", char)[0]
    if base != char and base in table:
        return table[base]
    if ord(char) >= 0x2190:
        return 1400 if unicodedata.category(char) == "So" or ord(char) > 0xFFFF else 1100
    return 1000 if bold else 900


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide ``text`` is at most, in the unit of ``size``."""
    return sum(_units(char, bold=bold) for char in text) * size / 1000


def wrap(text: str, *, width: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Break ``text`` into lines that are each no wider than ``width``.

    Lines are balanced: of all ways to use the fewest lines, the one that leaves the least uneven right edge. A word
    wider than a line breaks with a hyphen, by preference where a Dutch compound has its joint. All of it is there;
    only what is no name any more, for it has hundreds of characters, ends in an ellipsis.

    Args:
        text: What to write; it is cleaned first.
        width: The width of a line.
        size: The font size, in the unit of ``width``.
        bold: Whether the text is written bold.

    Returns:
        The lines; an empty tuple for text without visible characters.
    """
    cleaned = clean(text)
    if len(cleaned) > _LONGEST:
        cleaned = "".join(clusters(cleaned[:_LONGEST])[:-1]) + "…"
    if not cleaned:
        return ()
    ruler = _Ruler(width=width, size=size, bold=bold)
    return tuple(_balance([piece for word in cleaned.split(" ") for piece in _pieces(word, ruler)], ruler))


@dataclass(frozen=True, slots=True)
class _Ruler:
    """The line to fill."""

    width: float
    size: float
    bold: bool

    def fits(self, text: str) -> bool:
        return self.slack(text) >= 0

    def slack(self, text: str) -> float:
        return self.width - text_width(text, self.size, bold=self.bold)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stays on one line: its text, what joins it to the next, and what ends a line that stops here."""

    text: str
    glue: str = " "
    tail: str = ""


def _pieces(word: str, ruler: _Ruler) -> list[_Piece]:
    found: list[_Piece] = []
    parts = word.split(_SOFT_HYPHEN)
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        for bit in re.split(r"(?<=\w[-/])(?=\w)", part):
            found += _hyphenate(bit, ruler)
        if not last and found:
            found[-1] = replace(found[-1], glue="", tail="-")
    if not found:
        return []
    return [*found[:-1], replace(found[-1], glue=" ", tail="")]


def _hyphenate(word: str, ruler: _Ruler) -> list[_Piece]:
    """Split a word that is wider than a line: at a joint, else a syllable, else anywhere."""
    if not word:
        return []
    found: list[_Piece] = []
    rest = word
    while not ruler.fits(rest) and len(clusters(rest)) > 1:
        cut = _cut(rest, ruler)
        found.append(_Piece(rest[:cut], glue="", tail="-"))
        rest = rest[cut:]
    return [*found, _Piece(rest, glue="")]


def _cut(word: str, ruler: _Ruler) -> int:
    ends = list(accumulate(len(cluster) for cluster in clusters(word)))
    fitting = [end for end in ends if ruler.fits(word[:end] + "-")] or ends[:1]
    fitting = [end for end in fitting if end < len(word)]
    least = 0.4 * fitting[-1]
    for joints in (_SECOND_PARTS, _SYLLABLE):
        places = {match.start() for match in joints.finditer(word)}
        torn = {match.start() + 1 for match in _KEEP_TOGETHER.finditer(word)}
        good = [end for end in fitting if end in places - torn and end >= least and len(word) - end >= 2]
        if good:
            return good[-1]
    return fitting[-1]


def _balance(pieces: list[_Piece], ruler: _Ruler) -> list[str]:
    """Choose the line ends: the fewest lines, then the most even ones, then the fewest hyphens."""
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(pieces) + 1):
        choices: list[tuple[int, float, int]] = []
        line = ""
        for start in range(end - 1, -1, -1):
            piece = pieces[start]
            line = piece.text + (piece.tail if start == end - 1 else piece.glue + line)
            slack = ruler.slack(line)
            if slack < 0 and start < end - 1:
                break
            penalty = (ruler.width / 3) ** 2 if pieces[end - 1].tail else 0.0
            lines, cost, _ = best[start]
            choices.append((lines + 1, cost + slack**2 + penalty, start))
        best.append(min(choices))
    result: list[str] = []
    end = len(pieces)
    while end:
        start = best[end][2]
        line = "".join(piece.text + piece.glue for piece in pieces[start : end - 1])
        result.append(line + pieces[end - 1].text + pieces[end - 1].tail)
        end = start
    return result[::-1]
