"""Pages of PDF without tags: what they are is read from where and how things are printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final

from lea_model.draft.blocks import Block, Furniture, Heading, Note, Paragraph, Table
from lea_model.draft.readers.assembling import on_page
from lea_model.draft.readers.looks import LARGER, Looked, by_look
from lea_model.draft.readers.pdf_lines import Line, Word, gutter_of, lines_of, sides_of, words_of
from lea_model.draft.readers.pdf_pages import HYPHEN, Page, joined_lines
from lea_model.draft.readers.pdf_tables import Columns, FoundTable, ruled_tables, unruled_table, without
from lea_model.draft.readers.printed_numbers import split_bullet, split_heading_number, split_number
from lea_model.draft.readers.tables import joined_tables, table_of

EDGE: Final = 0.13
"""The part of the height of a page, at its top and at its bottom, in which running heads stand."""

JOINING: Final = tuple(f" {word}" for word in ("en", "van", "de", "het", "met", "in", "voor", "of", "op", "De", "Het"))
"""Words that a sentence or a name goes on after."""

Bookmarks = Sequence[tuple[int, str, int]]


def laid_out(pages: Sequence[Page], bookmarks: Bookmarks = (), *, headings: bool = True) -> list[Block]:
    """Blocks of pages.

    Args:
        pages: The pages.
        bookmarks: Level, text and page of each bookmark: where there are any, they are the headings.
        headings: Whether headings are looked for.
    """
    words = {page.number: words_of(page) for page in pages}
    body = _body_size([word for found in words.values() for word in found])
    tables: dict[int, list[FoundTable]] = {}
    columns: Columns | None = None
    for page in pages:
        made = partial(paragraphs, page=page.number, body=body)
        tables[page.number] = ruled = ruled_tables(page.rules, words[page.number], made, columns)
        columns = max(ruled, key=lambda table: table.box.top).columns if ruled else None
    lines = {page.number: lines_of(without(words[page.number], tables[page.number])) for page in pages}
    running = _running(pages, {page.number: lines_of(words[page.number]) for page in pages})
    parts: list[Block | Looked] = []
    for page in pages:
        found = lines[page.number]
        furniture = [line for line in found if _is_running(line, page, running)]
        aside = {id(line) for line in furniture}
        text = [line for line in found if id(line) not in aside]
        parts += _page_parts(text, tables[page.number], page.number, body)
        parts += [Furniture(joined_lines(line.text), on_page(page.number)) for line in furniture]
    marked = [_told(part, bookmarks) for part in _across_pages(parts)]
    return by_look(marked, headings=headings and not any(isinstance(part, Heading) for part in marked))


def _body_size(words: Sequence[Word]) -> float:
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[word.size] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


Running = set[tuple[str, bool, int]]


def _running(pages: Sequence[Page], lines: dict[int, list[Line]]) -> Running:
    """What is printed at the same place at the head or foot of several pages: the same but for numbers."""
    seen: Counter[tuple[str, bool, int]] = Counter()
    for page in pages:
        seen.update({key for line in lines[page.number] if (key := _key(line, page))})
    least = 3 if len(pages) > 3 else max(len(pages), 2)
    return {key for key, count in seen.items() if count >= least}


def _is_running(line: Line, page: Page, running: Running) -> bool:
    key = _key(line, page)
    if key is None:
        return False
    shape, foot, place = key
    number = shape in ("#", "pagina #", "- # -", "# / #")
    return number or any((shape, foot, beside) in running for beside in (place - 1, place, place + 1))


def _key(line: Line, page: Page) -> tuple[str, bool, int] | None:
    """The words of a line without its numbers, and its place; None where it stands in the middle of the page."""
    foot = line.top > page.height / 2
    place = page.height - line.bottom if foot else line.top
    shape = _shape(joined_lines(line.text))
    return (shape, foot, round(place / 4)) if shape and place < EDGE * page.height else None


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold()).strip()


def _page_parts(lines: list[Line], tables: list[FoundTable], page: int, body: float) -> list[Block | Looked]:
    """What stands on one page, in reading order: columns of text one after the other."""
    gutter = gutter_of(lines, [table.box for table in tables])
    if gutter is None:
        return _column_parts(lines, tables, page, body)
    parts: list[Block | Looked] = []
    across = [line for line in lines if sides_of(line, gutter) is None]
    edges = [(line.top, [line]) for line in across]
    top = float("-inf")
    for below, line in [*edges, (float("inf"), [])]:
        for side in (0, 1):
            mine = [part for one in lines if top <= one.top < below for part in _side(one, gutter, side)]
            own = [
                table for table in tables if top <= table.box.top < below and (table.box.left >= gutter) == bool(side)
            ]
            # Beside a larger heading, words of one line may have gone to two: a column has its own lines.
            column = _column_parts(lines_of(word for one in mine for word in one.words), own, page, body)
            parts = _with_next_column(parts, column) if side else [*parts, *column]
        parts += paragraphs(line, page=page, body=body)
        top = below + 0.01
    return parts


def _with_next_column(parts: list[Block | Looked], column: list[Block | Looked]) -> list[Block | Looked]:
    """Parts and those of the column beside them, in which a sentence that goes on at its top is one again."""
    last, first = parts[-1] if parts else None, column[0] if column else None
    if isinstance(last, Looked) and isinstance(first, Looked) and _is_same_sentence(last, first):
        return [*parts[:-1], _joined(last, first), *column[1:]]
    return [*parts, *column]


def _side(line: Line, gutter: float, side: int) -> list[Line]:
    sides = sides_of(line, gutter)
    return sides[side] if sides else []


def _column_parts(lines: list[Line], tables: list[FoundTable], page: int, body: float) -> list[Block | Looked]:
    """What stands in one column; tables by where they begin."""
    parts: list[Block | Looked] = []
    waiting = sorted(tables, key=lambda table: table.box.top)
    at = 0
    for table in [*waiting, None]:
        above = [line for line in lines[at:] if table is None or line.top < table.box.top]
        at += len(above)
        parts += _region(above, page, body)
        if table is not None:
            parts += _on_page(table_of(table.cells), page)
    return parts


def _on_page(parts: Sequence[Block | Looked], page: int) -> list[Block | Looked]:
    return [replace(part, origin=on_page(page)) if isinstance(part, Table) else part for part in parts]


def _region(lines: list[Line], page: int, body: float) -> list[Block | Looked]:
    """Paragraphs of a region, and tables where lines stand in columns."""
    parts: list[Block | Looked] = []
    plain: list[Line] = []
    at = 0
    while at < len(lines):
        end = _columned(lines, at)
        table = unruled_table(lines[at:end], partial(paragraphs, page=page, body=body)) if end - at >= 3 else None
        if table is None:
            plain.append(lines[at])
            at += 1
            continue
        parts += paragraphs(plain, page=page, body=body)
        plain = []
        parts += _on_page(table_of(table.cells), page)
        at = end
    return [*parts, *paragraphs(plain, page=page, body=body)]


def _columned(lines: Sequence[Line], at: int) -> int:
    """The end of the lines from one on that a wide space parts, or that go on in one of their columns."""
    if len(_parts(lines[at])) < 2:
        return at
    end = at + 1
    starts = [part.left for part in _parts(lines[at])]
    while end < len(lines):
        own = _parts(lines[end])
        inside = all(any(abs(part.left - start) < 4 for start in starts) for part in own)
        near = lines[end].top - lines[end - 1].bottom < 2.5 * lines[end].size
        if not near or not inside or lines[end].size > lines[at].size + 1:
            break
        end += 1
    return end


def _parts(line: Line) -> list[Line]:
    """What a wide space parts; a bullet or number belongs to what follows it."""
    parts = line.segments()
    if len(parts) > 1 and len(parts[0].words) == 1:
        first = f"{parts[0].text.strip()} x"
        if split_bullet(first) is not None or split_number(first)[0]:
            parts[:2] = [Line([*parts[0].words, *parts[1].words])]
    return parts


def paragraphs(lines: Sequence[Line], edge: float | None = None, *, page: int, body: float) -> list[Looked]:
    """Lines below each other as paragraphs.

    Args:
        lines: The lines.
        edge: Where text ends at most, in a cell of which that is known.
        page: The page.
        body: The size of most letters.
    """
    groups: list[list[Line]] = []
    right = max((line.right for line in lines), default=0)
    listed = edge is not None and any(_fits(last, line, edge) for last, line in pairwise(lines))
    for line in lines:
        ended = groups and edge is not None and _fits(groups[-1][-1], line, edge)
        ended = ended or (groups and listed and _begins_entry(groups[-1][-1], line))
        if groups and not ended and not _begins(line, groups[-1], right, body):
            groups[-1].append(line)
        else:
            groups.append([line])
    found = []
    for group in groups:
        text = joined_lines("".join(line.text for line in group))
        if text:
            bold = all(line.bold for line in group)
            found.append(Looked(Paragraph(text, on_page(page), bold=bold), group[0].size))
    return found


def _begins(line: Line, group: Sequence[Line], right: float, body: float) -> bool:
    """Whether a line begins a new paragraph after others."""
    last = group[-1]
    text = line.text.strip()
    if line.top - last.bottom > 0.5 * line.size or line.top < last.top - 1:
        return True
    if abs(line.size - last.size) > 0.6 or line.words[0].bold != last.words[-1].bold:
        return True
    if split_bullet(text) is not None or split_number(text)[0] or text.startswith("["):
        return True
    if text[0].islower() and last.text.strip()[-1] not in ".;!?:":
        return False
    if line.size >= body + LARGER and line.size == last.size and line.left == last.left:
        return False
    if len(group) > 1 and line.left < last.left - 0.5 * line.size and split_bullet(group[0].text) is not None:
        return True  # back at the margin, below an item whose lines hang in
    if _ended(last, right, line):
        return True
    return len(group) == 1 and split_bullet(group[0].text) is None and line.left > last.left + 2 * line.size


def _fits(last: Line, line: Line, edge: float) -> bool:
    """Whether the first word of a line would have fitted on the line before it, so that somebody ended that one."""
    word = line.words[0]
    broken = last.words[-1].text[-1:] in (HYPHEN, "-", "/") or last.cut
    return not broken and edge - last.right > (word.right - word.left) + 0.6 * last.size


def _begins_entry(last: Line, line: Line) -> bool:
    """Whether a line of a list without bullets begins with a capital, where the one before it can be whole."""
    before, text = last.text.strip(), line.text
    return text[:1].isupper() and not before.endswith((",", "-", "/", "&", "(", *JOINING)) and not last.cut


def _ended(last: Line, right: float, line: Line) -> bool:
    """Whether a line ends before the margin though the next word would have fitted, as the last of a paragraph does."""
    room = right - last.right
    word = line.words[0]
    return room > (word.right - word.left) + 0.6 * last.size and room > 0.12 * (right - last.left)


def _across_pages(parts: Sequence[Block | Looked]) -> list[Block | Looked]:
    """Parts in which a sentence or a table that goes on after the end of a page is one again."""
    made: list[Block | Looked] = []
    for part in parts:
        before = next((one for one in reversed(made) if not isinstance(one, Furniture)), None)
        whole: Block | Looked | None = None
        if isinstance(part, Looked) and isinstance(before, Looked) and _goes_on(before, part):
            whole = _joined(before, part)
        elif isinstance(part, Table) and isinstance(before, Table):
            whole = joined_tables(before, part)
        if whole is None or before is None:
            made.append(part)
        else:
            made[_index(made, before)] = whole
    return made


def _index(parts: Sequence[Block | Looked], wanted: Block | Looked) -> int:
    return next(at for at in range(len(parts) - 1, -1, -1) if parts[at] is wanted)


def _goes_on(before: Looked, after: Looked) -> bool:
    apart = (after.paragraph.origin.page or 0) == (before.paragraph.origin.page or 0) + 1
    return apart and _is_same_sentence(before, after)


def _is_same_sentence(before: Looked, after: Looked) -> bool:
    one, other = before.paragraph, after.paragraph
    return before.size == after.size and other.text[:1].islower() and one.text[-1:] not in ".:;!?"


def _joined(before: Looked, after: Looked) -> Looked:
    text = f"{before.paragraph.text} {after.paragraph.text}"
    return replace(before, paragraph=replace(before.paragraph, text=text))


def _told(part: Block | Looked, bookmarks: Bookmarks) -> Block | Looked:
    """A paragraph as a heading, where a bookmark of its page has its text; as a note, where its mark stands first."""
    if not isinstance(part, Looked):
        return part
    note = re.match(r"\[(\d{1,3})\]\s*(?=\S)", part.paragraph.text)
    if note:
        return Note(note[1], part.paragraph.text[note.end() :], part.paragraph.origin)
    if len(part.paragraph.text) > 200:
        return part
    text = part.paragraph.text.casefold()
    for level, title, page in bookmarks:
        if page == part.paragraph.origin.page and title.casefold() in (text, split_heading_number(text)[1]):
            number, words = split_heading_number(part.paragraph.text)
            return Heading(words, number, level, "bookmark", part.paragraph.origin)
    return part
