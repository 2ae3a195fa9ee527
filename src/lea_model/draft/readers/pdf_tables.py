"""Tables on pages of PDF without tags: by the rules that are drawn around cells, else by what stands in line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lea_model.draft.readers.looks import Looked
from lea_model.draft.readers.pdf_lines import Line, Word, columns_of, lines_of, mark_cuts
from lea_model.draft.readers.pdf_pages import Box
from lea_model.draft.readers.tables import RawCell

NEAR: Final = 3.0
MOST_INSET: Final = 15.0
"""Between the rule around a cell and its text, at most, where the text is not centred."""
LIKE: Final = 0.3
"""By how many points rules of one table differ in thickness, at most."""
FIRST_LINE: Final = 10.0
"""Between the rule above a row and its first line, at most."""
MOST_RULES: Final = 2000
MOST_CELLS: Final = 10_000
Paragraphs = Callable[[Sequence[Line], float | None], list[Looked]]
"""Makes paragraphs of lines, with the place where text ends at most, where that is known."""


@dataclass(slots=True)
class FoundTable:
    """A table on a page: its place, its cells, and how its columns were ruled where only its head shows them."""

    box: Box
    cells: list[RawCell]
    columns: Columns | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table of which the head alone has boxes, and a rule between its rows.

    Attributes:
        places: Where the columns begin, and the last one ends.
        rule: The rule below the head: those between rows are like it.
    """

    places: tuple[float, ...]
    rule: Box

    def parts(self, rule: Box) -> bool:
        """Whether a rule parts rows of the table: it is as thick, ends where the table ends, and begins at a column."""
        thick = abs((rule.bottom - rule.top) - (self.rule.bottom - self.rule.top)) <= LIKE
        starts = (self.rule.left, *self.places[1:-1])
        return thick and abs(rule.right - self.rule.right) <= 1 and any(abs(rule.left - one) <= NEAR for one in starts)

    def whole(self, rule: Box) -> bool:
        """Whether a rule is as wide as the table."""
        return abs(rule.left - self.rule.left) <= 1 and abs(rule.right - self.rule.right) <= 1


def ruled_tables(
    rules: Sequence[Box], words: Sequence[Word], paragraphs: Paragraphs, before: Columns | None = None
) -> list[FoundTable]:
    """Tables by rules: grids, and rows between long horizontal rules.

    Args:
        rules: The rules of a page.
        words: Its words.
        paragraphs: Makes paragraphs of the lines in a cell.
        before: The columns of the last table of the page before, which may go on here.
    """
    flat = _different(rule for rule in rules if rule.right - rule.left > 2 * NEAR and rule.bottom - rule.top <= NEAR)
    tall = _different(rule for rule in rules if rule.bottom - rule.top > 2 * NEAR and rule.right - rule.left <= NEAR)
    if max(len(flat), len(tall)) > MOST_RULES:
        return []  # a drawing
    found: list[FoundTable] = []
    grids: list[tuple[list[float], list[float], list[Box], list[Box]]] = []
    for group in _groups(flat, tall):
        across = [rule for rule in group if rule.right - rule.left > rule.bottom - rule.top]
        down = [rule for rule in group if rule.right - rule.left <= rule.bottom - rule.top]
        xs = _places([edge for rule in down for edge in ((rule.left + rule.right) / 2,)])
        ys = _places([(rule.top + rule.bottom) / 2 for rule in across])
        if len(xs) >= 3 and len(ys) >= 2 and len(xs) * len(ys) <= MOST_CELLS:
            grids.append((xs, ys, across, down))
    for xs, ys, across, down in grids:
        limit = min((other[0] for _, other, _, _ in grids if other[0] > ys[-1]), default=float("inf"))
        columns, below = _rows_below(xs, ys, [rule for rule in flat if rule.top < limit - NEAR], words)
        ends = _places([(rule.top + rule.bottom) / 2 for rule in below])
        sides = [*down, *_sides(xs, [ys[-1], *ends], words)]
        cells = _grid(xs, [*ys, *ends], [*across, *below], sides, words, paragraphs)
        found += [
            FoundTable(table.box, table.cells, columns if ends or len(ys) == 2 else None)
            for table in _table(Box(xs[0], ys[0], xs[-1], (ends or ys)[-1]), cells)
        ]
    if before is not None:
        first = min((ys[0] for _, ys, _, _ in grids), default=float("inf"))
        found = [*_going_on(before, [rule for rule in flat if rule.top < first - NEAR], words, paragraphs), *found]
    inside = [table.box for table in found]
    free = [rule for rule in flat if not any(_in(rule, box) for box in inside)]
    for stack in _stacks(free):
        found += _stacked(stack, [word for word in words if not any(_holds(box, word) for box in inside)], paragraphs)
    return found


def _rows_below(
    xs: Sequence[float], ys: Sequence[float], flat: Sequence[Box], words: Sequence[Word]
) -> tuple[Columns | None, list[Box]]:
    """The rules between rows below a head of boxes, with the columns that the head shows."""
    width = xs[-1] - xs[0]
    heads = [one for one in flat if abs(one.top - ys[-1]) <= NEAR and one.right - one.left >= 0.9 * width]
    if not heads:
        return None, []
    columns = Columns(tuple(xs), max(heads, key=lambda one: one.bottom - one.top))
    rows: list[Box] = []
    waiting: list[Box] = []
    top = ys[-1]
    for rule in sorted(flat, key=lambda one: one.top):
        above = waiting[-1].top if waiting else top
        if rule.top <= above + NEAR or rule.right < xs[0] or rule.left > xs[-1]:
            continue
        inside = [word for word in words if above < word.middle[1] < rule.top and xs[0] <= word.middle[0] <= xs[-1]]
        edges = [x for x in xs if not waiting or x <= waiting[-1].left + NEAR]
        if not inside or any(_across(word, edges) for word in inside):
            break
        if not columns.parts(rule):
            if columns.whole(rule) and min(word.top for word in inside) - above <= FIRST_LINE:
                rows += [*waiting, rule]  # the last rule of a table is often thicker
            break
        waiting.append(rule)
        if columns.whole(rule):
            rows += waiting
            waiting, top = [], rule.top
    return columns, rows


def _sides(xs: Sequence[float], ends: Sequence[float], words: Sequence[Word]) -> list[Box]:
    """The sides of cells in rows of which only the tops and bottoms are ruled: at each column that no word crosses."""
    return [
        Box(x, top, x, bottom)
        for top, bottom in pairwise(ends)
        for x in xs
        if not any(_across(word, [x]) for word in words if top < word.middle[1] < bottom)
    ]


def _across(word: Word, xs: Sequence[float]) -> bool:
    return any(word.left < x - 1 and word.right > x + 1 for x in xs)


def _going_on(columns: Columns, flat: Sequence[Box], words: Sequence[Word], paragraphs: Paragraphs) -> list[FoundTable]:
    """The rest of a table of the page before, at the top of a page: its rows have rules, but no head."""
    rules = [rule for rule in sorted(flat, key=lambda one: one.top) if columns.whole(rule)]
    edges = columns.places[1:-1]
    rows: list[list[Line]] = []
    above = start = 0.0
    for at, rule in enumerate(rules):
        lines = lines_of([word for word in words if above <= word.middle[1] < rule.top])
        cut = _cut(lines, edges, first=at == 0)
        if (cut and at) or (lines[cut:] and at and lines[cut].top - above > FIRST_LINE):
            break
        if lines[cut:]:
            rows.append(lines[cut:])
            start = start or lines[cut].top - 1
        above = rule.top
    found = _of_rows(rows, edges, Box(columns.places[0], start, columns.places[-1], above), paragraphs)
    return [FoundTable(table.box, table.cells, columns) for table in found]


def _different(rules: Iterable[Box]) -> list[Box]:
    """Rules that are drawn once and again, as the edges of cells beside each other are, once."""
    return list(
        {(round(rule.left), round(rule.top), round(rule.right), round(rule.bottom)): rule for rule in rules}.values()
    )


def _table(box: Box, cells: list[RawCell]) -> list[FoundTable]:
    filled = [cell for cell in cells if cell.parts]
    return [FoundTable(box, cells)] if len(filled) > 1 else []


def _in(rule: Box, box: Box) -> bool:
    return (
        box.left - NEAR <= rule.left
        and rule.right <= box.right + NEAR
        and box.top - NEAR <= rule.top <= box.bottom + NEAR
    )


def _holds(box: Box, word: Word) -> bool:
    x, y = word.middle
    return box.left - NEAR <= x <= box.right + NEAR and box.top <= y <= box.bottom


def without(words: Sequence[Word], tables: Sequence[FoundTable]) -> list[Word]:
    """The words that stand in no table."""
    return [word for word in words if not any(_holds(table.box, word) for table in tables)]


def _places(values: Sequence[float]) -> list[float]:
    """Values that are the same but for a hair, as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return found


def _groups(flat: Sequence[Box], tall: Sequence[Box]) -> list[list[Box]]:
    """Rules that touch each other."""
    rules = [*flat, *tall]
    parent = list(range(len(rules)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    order = sorted(range(len(rules)), key=lambda at: rules[at].top)
    active: list[int] = []
    for at in order:
        rule = rules[at]
        active = [one for one in active if rules[one].bottom >= rule.top - NEAR]
        for one in active:
            other = rules[one]
            if other.left <= rule.right + NEAR and rule.left <= other.right + NEAR:
                parent[root(at)] = root(one)
        active.append(at)
    groups: dict[int, list[Box]] = {}
    for at, rule in enumerate(rules):
        groups.setdefault(root(at), []).append(rule)
    return [group for group in groups.values() if len(group) >= 5]


def _grid(
    xs: Sequence[float],
    ys: Sequence[float],
    across: Sequence[Box],
    down: Sequence[Box],
    words: Sequence[Word],
    paragraphs: Paragraphs,
) -> list[RawCell]:
    """Cells of a grid; where no rule parts two places, one cell covers both."""
    upright = [(rule.left + rule.right, rule.top, rule.bottom) for rule in down]
    level = [(rule.top + rule.bottom, rule.left, rule.right) for rule in across]
    walls = {
        (column, row)
        for row in range(len(ys) - 1)
        for column in range(1, len(xs) - 1)
        if _parted(xs[column], (ys[row], ys[row + 1]), upright)
    }
    floors = {
        (column, row)
        for row in range(1, len(ys) - 1)
        for column in range(len(xs) - 1)
        if _parted(ys[row], (xs[column], xs[column + 1]), level)
    }
    inside: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        x, y = word.middle
        if xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1]:
            column = max(at for at, place in enumerate(xs) if place <= x)
            row = max(at for at, place in enumerate(ys) if place <= y)
            inside.setdefault((min(row, len(ys) - 2), min(column, len(xs) - 2)), []).append(word)
    inset = [
        min((word.left - xs[column] for (_, at), found in inside.items() if at == column for word in found), default=0)
        for column in range(len(xs) - 1)
    ]
    least = min((xs[at + 1] - word.right for (_, at), found in inside.items() for word in found), default=0)
    cells: list[RawCell] = []
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            columns = 1
            while column + columns < len(xs) - 1 and (column + columns, row) not in walls:
                columns += 1
            rows = 1
            while row + rows < len(ys) - 1 and not any((column + on, row + rows) in floors for on in range(columns)):
                rows += 1
            places = {(row + down_, column + on) for down_ in range(rows) for on in range(columns)} - taken
            taken |= places
            found = [word for place in sorted(places) for word in inside.get(place, [])]
            lines = lines_of(found)
            right = None
            if 0 < inset[column] < MOST_INSET:
                right = xs[column + columns] - max(inset[column], least)
                mark_cuts(lines, xs[column + columns] - inset[column])
            cells.append(RawCell(paragraphs(lines, right), row, column, rows, columns))
    return cells


def _parted(place: float, along: tuple[float, float], rules: Sequence[tuple[float, float, float]]) -> bool:
    """Whether rules at a place cover most of a stretch."""
    start, end = along
    covered = sum(
        max(min(last, end) - max(first, start), 0) for twice, first, last in rules if abs(twice / 2 - place) <= NEAR
    )
    return covered >= 0.6 * (end - start)


@dataclass(slots=True)
class _Rule:
    """A horizontal rule, often drawn in pieces, one under each cell."""

    left: float
    right: float
    top: float
    edges: list[float]

    def same_table(self, other: _Rule) -> bool:
        """Whether another rule can be of the same table: as wide, and its pieces end at the same places."""
        if abs(self.left - other.left) > NEAR or abs(self.right - other.right) > NEAR:
            return False
        if not self.edges or not other.edges:
            return not self.edges and not other.edges
        fewer, more = sorted((self.edges, other.edges), key=len)
        return all(any(abs(edge - one) <= NEAR for one in more) for edge in fewer)


def _stacks(flat: Sequence[Box]) -> list[list[_Rule]]:
    """Horizontal rules below each other that can be of one table without vertical rules."""
    stacks: list[list[_Rule]] = []
    for rule in _joined(flat):
        stack = next((one for one in reversed(stacks[-20:]) if one[-1].same_table(rule)), None)
        if stack is None:
            stacks.append([rule])
        elif rule.top - stack[-1].top > 2 * NEAR:
            stack.append(rule)
    return [stack for stack in stacks if len(stack) >= (2 if any(rule.edges for rule in stack) else 3)]


def _joined(flat: Sequence[Box]) -> list[_Rule]:
    """Rules at one height that go on in each other, such as the edges of cells beside each other, as one."""
    made: list[_Rule] = []
    for box in sorted(flat, key=lambda rule: (round(rule.top), rule.left)):
        last = made[-1] if made else None
        if last and abs(last.top - box.top) <= 1 and box.left <= last.right + NEAR:
            if box.right > last.right + NEAR:
                last.edges.append(box.left)
                last.right = box.right
        else:
            made.append(_Rule(box.left, box.right, box.top, []))
    return made


def _stacked(stack: Sequence[_Rule], words: Sequence[Word], paragraphs: Paragraphs) -> list[FoundTable]:
    """Tables of rows between rules; the first row often has no rule above it."""
    edges = _places([edge for rule in stack for edge in rule.edges])
    across = [word for word in words if stack[0].left - NEAR <= word.middle[0] <= stack[0].right + NEAR]
    if not edges:
        box = Box(stack[0].left, stack[0].top, stack[0].right, stack[-1].top)
        edges = columns_of(lines_of([word for word in across if _holds(box, word)]), narrowest=8.0)
        if not edges:
            return []
    found: list[FoundTable] = []
    rows: list[list[Line]] = []
    start = 0.0
    above = 0.0
    for at, rule in enumerate(stack):
        lines = lines_of([word for word in across if above <= word.middle[1] < rule.top])
        cut = _cut(lines, rule.edges or edges, first=at == 0)
        if cut or at == 0:
            found += _of_rows(rows, edges, Box(rule.left, start, rule.right, above), paragraphs)
            rows, start = [], lines[cut].top - 1 if cut < len(lines) else rule.top
        if lines[cut:]:
            rows.append(lines[cut:])
        above = rule.top
    return [*found, *_of_rows(rows, edges, Box(stack[0].left, start, stack[0].right, above), paragraphs)]


def _of_rows(
    rows: Sequence[Sequence[Line]], edges: Sequence[float], box: Box, paragraphs: Paragraphs
) -> list[FoundTable]:
    cells = [cell for at, row in enumerate(rows) for cell in _row_cells(row, at, edges, paragraphs)]
    return _table(box, cells) if len(rows) > 1 or any(_beside(line, edges) for row in rows for line in row) else []


def _cut(lines: Sequence[Line], edges: Sequence[float], *, first: bool) -> int:
    """How many lines above a rule are not in the row that stands on it: those over an edge, and what is far above."""
    cut = 0
    for at, line in enumerate(lines):
        if any(_crosses(line, edge) for edge in edges):
            cut = at + 1
        elif first and at and line.top - lines[at - 1].bottom > 0.9 * line.size:
            cut = at
    return cut


def _row_cells(lines: Sequence[Line], row: int, edges: Sequence[float], paragraphs: Paragraphs) -> list[RawCell]:
    """The cells of one row; text across an edge covers both columns."""
    crossing = [
        any(word.left < edge - 1 and word.right > edge + 1 for line in lines for word in line.words) for edge in edges
    ]
    bounds = [edge for edge, over in zip(edges, crossing, strict=True) if not over]
    cells: list[RawCell] = []
    column = 0
    for at in range(len(bounds) + 1):
        low = bounds[at - 1] if at else float("-inf")
        high = bounds[at] if at < len(bounds) else float("inf")
        columns = 1 + sum(low < edge < high for edge in edges)
        inside = [Line(words) for line in lines if (words := [w for w in line.words if low <= w.middle[0] < high])]
        cells.append(RawCell(paragraphs(inside, None), row, column, 1, columns))
        column += columns
    return cells


def _crosses(line: Line, edge: float) -> bool:
    """Whether a line goes over an edge: by a word, or by no more than the space between words."""
    for word, following in zip(line.words, [*line.words[1:], None], strict=True):
        if word.left < edge - 1 and word.right > edge + 1:
            return True
        if following and word.right <= edge + 1 and following.left >= edge - 1:
            return following.left - word.right < 0.5 * word.size
    return False


def unruled_table(lines: Sequence[Line], paragraphs: Paragraphs) -> FoundTable | None:
    """A table of lines that stand in columns without any rule, where they clearly do.

    Args:
        lines: Lines that follow each other, most of which a wide space parts.
        paragraphs: Makes paragraphs of the lines in a cell.
    """
    edges = columns_of(lines, narrowest=10.0 if len(lines) < 6 else 7.0)
    if not edges:
        return None
    pitch = _pitch(lines)
    rows: list[list[Line]] = []
    for line in lines:
        first = line.left < edges[0]
        apart = bool(rows) and line.top - rows[-1][-1].bottom > 0.45 * pitch
        starts = first and (not rows or _beside(line, edges) or apart)
        if not rows or apart or starts:
            rows.append([line])
        else:
            rows[-1].append(line)
    if len(rows) < 3 or sum(_beside(row[0], edges) for row in rows) < 0.7 * len(rows):
        return None
    cells = [cell for at, row in enumerate(rows) for cell in _row_cells(row, at, edges, paragraphs)]
    box = Box(
        min(line.left for line in lines),
        lines[0].top,
        max(line.right for line in lines),
        max(line.bottom for line in lines),
    )
    return FoundTable(box, cells)


def _beside(line: Line, edges: Sequence[float]) -> bool:
    """Whether a line has text on both sides of an edge."""
    return any(line.left < edge < line.words[-1].right and line.words[-1].left > edge for edge in edges)


def _pitch(lines: Sequence[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2] if sizes else 10.0
