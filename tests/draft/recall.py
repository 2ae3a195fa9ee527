"""How much of a document a reader found: headings, numbers, cells, items, and words that were lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lea_model.draft.blocks import Block, Cell, Furniture, Heading, ListItem, Paragraph, ReadDocument, Table


@dataclass(frozen=True)
class Recall:
    """Found and expected of each kind, headings that are none, and words that stand nowhere.

    Attributes:
        headings, numbers, cells, items: How many were found, and how many there are.
        false_headings: How many headings are none.
        lost: How many words are lost, and how many there are.
    """

    headings: tuple[int, int]
    false_headings: int
    levels: tuple[int, int]
    numbers: tuple[int, int]
    cells: tuple[int, int]
    items: tuple[int, int]
    lost: tuple[int, int]

    def row(self) -> str:
        """As a row of a table."""
        pairs = (self.headings, self.levels, self.numbers, self.cells, self.items)
        return " | ".join(
            [*(f"{found}/{all_}" for found, all_ in pairs), str(self.false_headings), f"{self.lost[0]}/{self.lost[1]}"]
        )


HEAD = "headings | levels | numbers | cells | items | false headings | lost words"


def share(pair: tuple[int, int]) -> float:
    """The part that was found."""
    return pair[0] / pair[1] if pair[1] else 1.0


def recall(document: ReadDocument, expected: Sequence[Block]) -> Recall:
    """Hold what was read against what stands in the document."""
    headings = Counter(_plain(block.text) for block in expected if isinstance(block, Heading))
    found = Counter(_plain(block.text) for block in document.blocks if isinstance(block, Heading))
    items = Counter(_plain(block.text) for block in expected if isinstance(block, ListItem))
    found_items = Counter(_plain(block.text) for block in document.blocks if isinstance(block, ListItem))
    longer = _longer(headings - found, found - headings)
    return Recall(
        (_common(headings, found)[0] + longer, headings.total()),
        (found - headings).total() - longer,
        _common(_levels(expected), _levels(document.blocks)),
        _common(_numbers(expected), _numbers(document.blocks)),
        _common(_cells(expected), _cells(document.blocks)),
        _common(items, found_items),
        _lost(document, expected),
    )


def _longer(missing: Counter[str], others: Counter[str]) -> int:
    """How many headings were found with more before them, such as the kind of a chapter, which a page has apart."""
    left = list(others.elements())
    count = 0
    for heading in missing.elements():
        match = next((other for other in left if other.endswith(heading)), None)
        if match is not None:
            left.remove(match)
            count += 1
    return count


def _plain(text: str) -> str:
    return re.sub(r"[\s\-‑­]+", "", text).casefold()


def _common(expected: Counter[str], found: Counter[str]) -> tuple[int, int]:
    return (expected & found).total(), expected.total()


def _levels(blocks: Iterable[Block]) -> Counter[str]:
    """Headings, each with the headings that it stands under: levels count from whatever is highest."""
    found: Counter[str] = Counter()
    above: list[tuple[int, str]] = []
    for block in blocks:
        if isinstance(block, Heading):
            above = [one for one in above if one[0] < block.level]
            found["/".join([*(text for _, text in above[-1:]), _plain(block.text)])] += 1
            above.append((block.level, _plain(block.text)))
    return found


def _numbers(blocks: Iterable[Block]) -> Counter[str]:
    """Numbers with the words they stand before."""
    found: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, (Heading, ListItem, Paragraph)) and block.number:
            found[f"{block.number} {_plain(block.text)}"] += 1
        elif isinstance(block, Table):
            for cell in block.cells:
                found += _numbers(cell.blocks)
    return found


def _cells(blocks: Iterable[Block]) -> Counter[str]:
    """Cells with the texts in their first row above them: a cell in another column is another one."""
    found: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, Table):
            heads: dict[int, str] = {cell.column: _plain(cell.text) for cell in block.cells if cell.row == 0}
            found.update(f"{heads.get(cell.column, '')}: {_cell(cell)}" for cell in block.cells if cell.text.strip())
    return found


def _cell(cell: Cell) -> str:
    return "".join(_plain(f"{one.number} {one.text}") for one in cell.blocks)


def _words(blocks: Iterable[Block]) -> Counter[str]:
    found: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, Table):
            found += _words([inner for cell in block.cells for inner in cell.blocks])
        elif not isinstance(block, Furniture):
            found.update(re.findall(r"[^\W_]+", f"{getattr(block, 'number', '')} {block.text}".casefold()))
    return found


def _lost(document: ReadDocument, expected: Sequence[Block]) -> tuple[int, int]:
    wanted = _words(expected)
    text = " ".join(document.lines).casefold()
    found = Counter(re.findall(r"[^\W_]+", text)) + _words(document.blocks)
    return sum(count for word, count in wanted.items() if word not in found), wanted.total()
