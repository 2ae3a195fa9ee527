"""Words and lines of a page of PDF, in the order in which a person reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from lea_model.draft.readers.pdf_pages import CUT, HYPHEN, Box, Letter, Page

WIDE: Final = 1.3
"""How many times the size of the letters a space must be to part what stands beside each other."""
MOST_DOTS: Final = 500
FEWEST_LETTERS: Final = 4
"""Letters that stand before the end of a line where a word was broken, at least."""
FEWEST: Final = 5
"""Lines that columns of text have at least."""
FULL: Final = 0.72
"""How much of the width of a column its lines fill, when it is running text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of it."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(slots=True)
class Line:
    """Words beside each other.

    Attributes:
        words: The words.
        cut: Whether the last word was broken at the end of the line; None where nobody knows.
    """

    words: list[Word] = field(default_factory=list)
    cut: bool | None = None

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda size: (sizes[size], size))

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(word.bold for word in self.words)

    @property
    def text(self) -> str:
        """Its words, and the end of the line."""
        end = "\n" if self.cut is None else f"{CUT}\n" if self.cut else " "
        return " ".join(word.text for word in self.words) + end

    def segments(self) -> list[Line]:
        """What a wide space parts in it."""
        parts = [Line([self.words[0]])]
        for before, word in zip(self.words, self.words[1:], strict=False):
            if word.left - before.right > WIDE * max(before.size, word.size, 6):
                parts.append(Line())
            parts[-1].words.append(word)
        return parts


def words_of(page: Page) -> list[Word]:
    """The words of a page, in the order of the file."""
    words: list[Word] = []
    letters: list[Letter] = []

    def close() -> None:
        text = _with_marks(letters)
        look = letters[0].look if letters else None
        if text.strip() and look is not None:
            box = [letter for letter in letters if letter.text.strip()] or letters
            words.append(
                Word(
                    text.strip(" "),
                    min(letter.left for letter in box),
                    min(letter.top for letter in box),
                    max(letter.right for letter in box),
                    max(letter.bottom for letter in box),
                    max(letter.look.size for letter in letters if letter.look),
                    all(letter.look.bold for letter in box if letter.look),
                )
            )
        letters.clear()

    for letter in page.letters:
        if letter.look is None or not letter.text.strip(" \t\n"):
            close()
            continue
        if letters and _apart(letters[-1], letter):
            close()
        letters.append(letter)
        if letter.text == HYPHEN:
            close()
    close()
    return [*words, *_drawn_bullets(page, words)]


def _drawn_bullets(page: Page, words: Sequence[Word]) -> list[Word]:
    """Bullets that are drawn rather than printed, where they stand right before a word."""
    found: list[Word] = []
    for dot in page.dots[:MOST_DOTS]:
        middle = (dot.top + dot.bottom) / 2
        for word in words:
            if word.top < middle < word.bottom and 0 < word.left - dot.right < 2.5 * word.size:
                found.append(Word("•", dot.left, word.top, dot.right, word.bottom, word.size, word.bold))
                break
    return found


def _with_marks(letters: Sequence[Letter]) -> str:
    """The text of a word; figures that are printed small and high, the mark of a note, between square brackets."""
    largest = max((letter.look.size for letter in letters if letter.look), default=0)
    text = ""
    inside = False
    for letter in letters:
        small = letter.look is not None and letter.look.size < 0.78 * largest and letter.text.isdigit()
        text += "[" if small and not inside else "]" if inside and not small else ""
        text += letter.text
        inside = small
    return text + ("]" if inside else "")


def _apart(one: Letter, other: Letter) -> bool:
    """Whether two letters belong to different words: they stand on other lines, or far from each other."""
    height = max(min(one.bottom - one.top, other.bottom - other.top), 1)
    if abs(other.top - one.top) > height * 0.6 and abs(other.bottom - one.bottom) > height * 0.6:
        return True
    return other.left - one.right > height * 0.6 or other.left < one.left - height


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words as lines from top to bottom."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda word: (word.middle[1], word.left)):
        for line in reversed(lines[-3:]):
            low, high = line.words[0].top, line.words[0].bottom
            shared = min(high, word.bottom) - max(low, word.top)
            if shared > 0.55 * min(high - low, word.bottom - word.top):
                line.words.append(word)
                break
        else:
            lines.append(Line([word]))
    for line in lines:
        line.words.sort(key=lambda word: word.left)
    return sorted(lines, key=lambda line: (line.top, line.left))


def mark_cuts(lines: Sequence[Line], right: float) -> None:
    """Say of each line of one word whether that word was broken there: it fills the line.

    Args:
        lines: The lines of one cell.
        right: Where text ends at most.
    """
    for line, following in pairwise(lines):
        word = line.words[0]
        room = right - word.right
        if len(line.words) > 1 or len(word.text) < FEWEST_LETTERS or room < -1 or word.text.endswith(HYPHEN):
            continue
        line.cut = word.text[-1:].islower() and not following.text[:1].isupper() and room < _first_letter(following)


def _first_letter(line: Line) -> float:
    """About how wide the first letter of a line is, at most."""
    word = line.words[0]
    return 1.3 * (word.right - word.left) / len(word.text)


def columns_of(lines: Sequence[Line], *, narrowest: float = 5.0, crossing: float = 0.1) -> list[float]:
    """Where columns part, from left to right: places that hardly any line crosses.

    Args:
        lines: The lines.
        narrowest: How wide the space between columns is at least.
        crossing: The part of the lines that may cross it.
    """
    if not lines:
        return []
    start, end = int(min(line.left for line in lines)), int(max(line.right for line in lines)) + 1
    cover = [0] * (min(end - start, 10_000) + 2)
    for line in lines:
        taken: set[int] = set()
        for word in line.words:
            taken.update(range(max(int(word.left) - start, 0), min(int(word.right) - start, len(cover) - 1) + 1))
        for at in taken:
            cover[at] += 1
    most = int(len(lines) * crossing)
    found: list[float] = []
    run = 0
    for at, count in enumerate(cover):
        if count <= most:
            run += 1
            continue
        if run >= narrowest and at - run > 0:
            found.append(start + at - run / 2)
        run = 0
    return found


def sides_of(line: Line, gutter: float) -> tuple[list[Line], list[Line]] | None:
    """What of a line stands left and right of a gutter; None where something stands across it."""
    if any(word.left < gutter < word.right for word in line.words):
        return None
    left = [word for word in line.words if word.right <= gutter]
    right = [word for word in line.words if word.left >= gutter]
    if left and right and right[0].left - left[-1].right < 8:
        return None
    return [Line(left)] if left else [], [Line(right)] if right else []


def gutter_of(lines: Sequence[Line], boxes: Sequence[Box]) -> float | None:
    """The middle of the space between two columns of text, where a page has such columns.

    Args:
        lines: The lines of the page that stand in no table.
        boxes: The places of its tables.
    """
    if not lines:
        return None
    start = min([line.left for line in lines] + [box.left for box in boxes])
    end = max([line.right for line in lines] + [box.right for box in boxes])
    best: tuple[int, float] | None = None
    for step in range(30, 71, 2):
        place = start + (end - start) * step / 100
        if any(box.left < place < box.right for box in boxes):
            continue
        parted = [sides for line in lines if (sides := sides_of(line, place))]
        left = [line for one, _ in parted for line in one]
        right = [line for _, other in parted for line in other]
        if boxes:
            sided = [sum(box.right <= place for box in boxes), sum(box.left >= place for box in boxes)]
            columns = len(parted) >= 0.7 * len(lines) and left and right and any(sided)
        else:
            columns = len(parted) >= 0.4 * len(lines) and _running(left) and _running(right)
        score = len(left) + len(right)
        if columns and (best is None or score > best[0]):
            best = (score, place)
    return best[1] if best else None


def _running(lines: Sequence[Line]) -> bool:
    """Whether lines are running text: most of them fill the width, as cells of a table do not."""
    if len(lines) < FEWEST:
        return False
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    width = end - start
    full = sum(line.right - start > FULL * width for line in lines)
    words = sum(len(line.words) for line in lines)
    return width > 80 and full >= 0.5 * len(lines) and words >= 3 * len(lines)
