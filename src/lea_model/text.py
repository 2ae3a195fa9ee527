"""Text as such: how it is cut short, sorted, compared and made safe to print, whatever it is about."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import Final

ELLIPSIS: Final = "…"
REPLACEMENT: Final = "\ufffd"
"""What is shown for a character that cannot be shown."""

_CONTROLS: Final = dict.fromkeys(
    [
        *range(32),
        *range(127, 160),
        *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
        *range(0xFDD0, 0xFDF0),
        *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
    ],
    REPLACEMENT,
) | dict.fromkeys((0x09, 0x2028, 0x2029), " ")
"""Characters that control a terminal, turn the direction of text or are none; what is space keeps its one column."""


UNSEEN: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffc\u2800\U000e0000-\U000e007f"
)
"""Characters that leave nothing on the screen, for a class of a pattern: soft hyphen, zero width, direction marks."""

_UNSEEN_LETTERS: Final = "\u2800\ufffc\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u3164\uffa0"
"""Those of them that count as printable."""

SYMBOLS: Final = "\ue000-\uf8ff"
"""Where fonts keep signs of their own, as Word does the bullets of Symbol and Wingdings: others show a box there."""

BULLETS: Final = "•·∙▪▫◦‣⁃●○■□►▶▸➢➤✓✔✗→–—−"
"""Signs that stand before an item of a list in Word and in mails."""

WIDE_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are no space to YAML; the first, of Word, does not break at the end of a line."""


_OTHER_ALPHABETS: Final = str.maketrans(
    "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u0458\u0455\u04bb\u0501"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405"
    "\u03b1\u03bf\u03bd\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "aceopxyijshdABEKMHOPCTXIJSaovABEZHIKMNOPTYX",
)
"""Letters of the Cyrillic and Greek alphabets that nobody can tell from ours."""


def in_our_letters(text: str) -> str:
    """Text with our own letters in place of those of other alphabets that look the same."""
    return text if text.isascii() else text.translate(_OTHER_ALPHABETS)


def may_hide(text: str) -> bool:
    """Whether a text may hold anything of `UNSEEN`, `SYMBOLS` or `WIDE_SPACES`: a look before a pattern is made."""
    if text.isascii():
        return False
    bare = text.replace("\n", "").replace("\r", "").replace("\t", "")
    return not bare.isprintable() or any(letter in bare for letter in _UNSEEN_LETTERS)


def without_unseen(text: str) -> str:
    """Text without the characters that leave nothing on the screen."""
    return re.sub(f"[{UNSEEN}]", "", text) if may_hide(text) else text


def single_spaced(text: str) -> str:
    """Text on one line, with one space wherever there is white space."""
    return " ".join(text.split())


_TYPE: Final = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-"),
    **dict.fromkeys(map(ord, '‘’‚‛“”„‟«»‹›"`´′″'), "'"),
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    ord(ELLIPSIS): "...",
}
"""Signs that say the same as another: dashes, quotation marks, ligatures."""


def typewritten(text: str) -> str:
    """Text as a typewriter has it, to see whether two texts differ in more than their typography.

    Spaces of any kind and number are one space, dashes and quotation marks of any kind one sign, letters with accents
    one character, and what nobody sees is gone; so are spaces around a dash between two digits, before % and after €,
    and the full stop at the end.
    """
    if not text.isascii():
        text = without_unseen(unicodedata.normalize("NFC", text))
    text = single_spaced(text.translate(_TYPE))
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1]
    if "%" in text or "€" in text:
        text = re.sub(r"(?<=\d) (?=%)|(?<=€) (?=\d)", "", text)
    return re.sub(r"(?<=\d) ?- ?(?=\d)", "-", text) if "-" in text else text


def yaml_value(text: str) -> str:
    """Text as it can stand after a key in YAML, also within braces: between quotes where it must be."""
    plain = single_spaced(text)
    if re.fullmatch(r"[^\W_](?:[\w .()/+€%'’=<>&;‘‑–-]|:(?=\S))*", plain) and not re.search(r"\s#|^[nN]ull$|:$", plain):
        return plain
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def printable(text: str, *, line_ends: bool = False) -> str:
    """Text without anything that controls a terminal; the number of characters stays the same.

    Args:
        text: The text.
        line_ends: Whether it may have several lines.
    """
    return "\n".join(line.translate(_CONTROLS) for line in text.split("\n")) if line_ends else text.translate(_CONTROLS)


def one_line(text: str) -> str:
    """Text on one line, safe to print."""
    return printable(single_spaced(text))


def visible(text: str) -> str:
    """Text on one line in which every character shows, also those that a reader would not notice, as a soft hyphen."""
    return single_spaced("".join(one if one.isprintable() or one.isspace() else REPLACEMENT for one in text))


def is_blank(text: str) -> bool:
    """Whether nothing of a text shows: it is empty, or holds white space and invisible characters only."""
    return not re.sub(rf"[\s{UNSEEN}]+", "", text)


def folded(text: str) -> str:
    """Text as it is compared where neither capitals nor accents make a difference."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    import unicodedata  # most texts need no tables of characters

    return "".join(one for one in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(one))


def display_width(text: str) -> int:
    """How many columns of a terminal a text takes: most characters one, an emoji two, a loose accent none."""
    if text.isascii():
        return len(text)
    import unicodedata  # most lines need no tables of characters

    return sum(
        0
        if unicodedata.category(one) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(one) in ("W", "F")
        else 1
        for one in text
    )


def shorten(text: str, width: int, *, whole_words: bool = False) -> str:
    """Cut a text off with an ellipsis where it is too long.

    Args:
        text: The text, on one line.
        width: The most characters, with the ellipsis.
        whole_words: Cut between words where there are several, and leave out punctuation at the end.
    """
    if len(text) <= width:
        return text
    kept = text[: width - 1]
    return (kept.rpartition(" ")[0] or kept).rstrip(" ,;:.") + ELLIPSIS if whole_words else kept.rstrip() + ELLIPSIS


@lru_cache(maxsize=1024)
def natural_order(text: str) -> tuple[tuple[int, str], ...]:
    """Key that sorts names as people count: 2 before 10, and capitals make no difference."""
    parts = re.split(r"(\d+)", text.casefold())
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)


def path_text(path: Sequence[str | int]) -> str:
    """A path as text: ``clusters[3].citations[2]``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def close_matches(
    wanted: str, known: Iterable[str], *, cutoff: float, count: int = 1, fold: Callable[[str], str] = str.casefold
) -> list[str]:
    """The known words that a word is most like, the nearest first; of words that are compared as equal, the first.

    Args:
        wanted: The word that is not known.
        known: The words that are.
        cutoff: How alike they must be, from 0 to 1.
        count: The most words to give.
        fold: Gives the form of a word in which it is compared.
    """
    import difflib  # needed only where somebody made a mistake

    spelled: dict[str, str] = {}
    for word in known:
        spelled.setdefault(fold(word), word)
    return [spelled[one] for one in difflib.get_close_matches(fold(wanted), spelled, n=count, cutoff=cutoff)]


FEW: Final = 200
"""Up to as many known words, each is compared."""
_MET: Final = 2_000
"""How many words may be met while looking for those that share letters."""
_COMPARED: Final = 12
"""How many of those that share most are compared."""


class CloseMatches:
    """Known words, ready to find for many others the one that each is most like.

    Of few words each is compared. Of many, only those that share the most runs of three letters, rare runs first, so
    that ten thousand mistakes among ten thousand words take no longer than in proportion.

    Args:
        known: The known words; of those that are compared as equal, the first counts.
        fold: Gives the form of a word in which it is compared.
    """

    def __init__(self, known: Iterable[str], *, fold: Callable[[str], str] = str.casefold) -> None:
        self._fold = fold
        self._spelled: dict[str, str] = {}
        for word in known:
            self._spelled.setdefault(fold(word), word)
        self._folded = list(self._spelled)
        self._having: dict[str, list[int]] = {}
        if len(self._folded) > FEW:
            for place, word in enumerate(self._folded):
                for run in _runs(word):
                    self._having.setdefault(run, []).append(place)
        self._found: dict[tuple[str, float], list[str]] = {}

    def nearest(self, wanted: str, *, cutoff: float, but: Collection[str] = ()) -> str | None:
        """The known word that a word is probably a misspelling of; None where none is near.

        The very word is no answer: what goes by it is of another kind, or cannot be referred to.

        Args:
            wanted: The word that is not known.
            cutoff: How alike they must be, from 0 to 1.
            but: Known words that are not meant.
        """
        asked = (self._fold(wanted), cutoff)
        if asked not in self._found:
            import difflib  # needed only where somebody made a mistake

            known = self._candidates(asked[0])
            self._found[asked] = difflib.get_close_matches(asked[0], known, n=len(known) or 1, cutoff=cutoff)
        near = [self._spelled[one] for one in self._found[asked] if one != asked[0]]
        return next((word for word in near if word not in but), None)

    def _candidates(self, wanted: str) -> list[str]:
        if not self._having:
            return self._folded
        met: Counter[int] = Counter()
        left = _MET
        for places in sorted((self._having.get(run, []) for run in _runs(wanted)), key=len):
            met.update(places[:left])
            left = max(0, left - len(places))
        return [self._folded[place] for place, _ in met.most_common(_COMPARED)]


def _runs(word: str) -> frozenset[str]:
    """The runs of three letters of a word, its ends included."""
    padded = f"\0{word}\0"
    return frozenset(padded[at : at + 3] for at in range(max(1, len(padded) - 2)))


def nearest(
    wanted: str, known: Iterable[str], *, cutoff: float = 0.6, fold: Callable[[str], str] = str.casefold
) -> str | None:
    """The known word that a word is probably a misspelling of; None where none is near."""
    return next(iter(close_matches(wanted, known, cutoff=cutoff, fold=fold)), None)


def letters_off(one: str, other: str, limit: int) -> int:
    """How many letters are too many, too few, wrong or swapped with the next; ``limit + 1`` where that is more."""
    if abs(len(one) - len(other)) > limit or len(set(one) ^ set(other)) > 2 * limit:
        return limit + 1
    end, least = 0, min(len(one), len(other))
    while end < least and one[end] == other[end]:
        end += 1
    one, other, end, least = one[end:], other[end:], 0, least - end
    while end < least and one[-1 - end] == other[-1 - end]:
        end += 1
    one, other = one[: len(one) - end], other[: len(other) - end]
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        new = [i]
        for j, right in enumerate(other, 1):
            best = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                best = min(best, before[j - 2] + 1)
            new.append(best)
        if min(new) > limit:
            return limit + 1
        before, row = row, new
    return min(row[-1], limit + 1)


def nearest_spelling(wanted: str, known: Iterable[str]) -> str | None:
    """The known word of which a word is a misspelling by a letter or two; None where none is.

    Stricter than `nearest`: that 'artikelen' and 'partijen' have letters in common makes neither of them the other.

    Args:
        wanted: The word that is not known.
        known: The words that are; of those that are equally near, the first.
    """
    plain = folded(wanted)
    parts = plain.split("_")
    if len(parts) > 1:  # each word by itself: 'titel_web' and 'titel_en' are two letters apart, and two things
        same = [word for word in known if word.count("_") == len(parts) - 1]
        alike = [word for word in same if all(map(_alike, parts, folded(word).split("_")))]
        if alike:
            return min(alike, key=lambda word: letters_off(plain, folded(word), len(plain)))
        known = [word for word in known if "_" not in word]
    limit = _limit(plain)
    found: str | None = None
    for word in known:
        if word.isascii() and abs(len(word) - len(plain)) > limit:
            continue  # nearly all of them, where there are thousands of unknown keys
        off = letters_off(plain, folded(word), limit)
        if off <= limit and off < len(word) - 1:
            found, limit = word, off - 1
        if limit < 0:
            break
    return found


def _limit(word: str) -> int:
    """How many letters may be off in a word of that length."""
    return 1 if len(word) < 5 else 2 if len(word) < 12 else 3


def _alike(one: str, other: str) -> bool:
    return letters_off(one, other, 0 if len(one) < 4 else _limit(one)) <= (0 if len(one) < 4 else _limit(one))


def html_table(names: Iterable[str], rows: Iterable[Iterable[object]], *, caption: str, most: int = 50) -> str:
    """A table for a notebook, with all that was typed escaped.

    Args:
        names: The heads of its columns.
        rows: Its rows; None is an empty cell.
        caption: What it is.
        most: How many rows are shown; how many more there are is said.
    """
    from html import escape  # only notebooks ask for it

    listed = list(rows)
    heads = "".join(f"<th>{escape(name)}</th>" for name in names)
    cells = (
        "".join(f"<td>{'' if value is None else escape(str(value))}</td>" for value in row) for row in listed[:most]
    )
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    more = f"<p>+ {len(listed) - most}</p>" if len(listed) > most else ""
    return f"<table><caption>{escape(caption)}</caption><tr>{heads}</tr>{body}</table>{more}"
