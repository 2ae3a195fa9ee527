"""Pages of PDF without tags: what they are is read from where and how things are printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from lea_model.draft.blocks import Block, Furniture, Heading, Note, Paragraph, Table
from lea_model.draft.readers.assembling import on_page
from lea_model.draft.readers.looks import Looked, by_look
from lea_model.draft.readers.pdf_lines import Line, lines_of, reading_order, words_of
from lea_model.draft.readers.pdf_pages import Page, joined_lines
from lea_model.draft.readers.pdf_tables import FoundTable, ruled_tables, unruled_table, without
from lea_model.draft.readers.printed_numbers import split_bullet, split_heading_number, split_number
from lea_model.draft.readers.tables import table_of

EDGE: Final = 3
"""How many lines at the top and at the bottom of a page may be printed on each page."""

Bookmarks = Sequence[tuple[int, str, int]]


def laid_out(pages: Sequence[Page], bookmarks: Bookmarks = (), *, headings: bool = True) -> list[Block]:
    """Blocks of pages.

    Args:
        pages: The pages.
        bookmarks: Level, text and page of each bookmark: where there are any, they are the headings.
        headings: Whether headings are looked for.
    """
    words = {page.number: words_of(page) for page in pages}
    tables = {
        page.number: ruled_tables(page.rules, words[page.number], partial(paragraphs, page=page.number))
        for page in pages
    }
    lines = {page.number: lines_of(without(words[page.number], tables[page.number])) for page in pages}
    running = running_texts({number: [joined_lines(line.text) for line in found] for number, found in lines.items()})
    parts: list[Block | Looked] = []
    for page in pages:
        found = lines[page.number]
        edge = {id(line) for line in (*found[:EDGE], *found[-EDGE:])}
        furniture = [line for line in found if id(line) in edge and _shape(joined_lines(line.text)) in running]
        aside = {id(line) for line in furniture}
        body = [line for line in found if id(line) not in aside]
        parts += _page_parts(body, tables[page.number], page.number)
        parts += [Furniture(joined_lines(line.text), on_page(page.number)) for line in furniture]
    marked = [_told(part, bookmarks) for part in _across_pages(parts)]
    return by_look(marked, headings=headings and not any(isinstance(part, Heading) for part in marked))


def running_texts(texts: dict[int, list[str]]) -> set[str]:
    """What is printed at the head or foot of pages: the same on several of them, but for numbers."""
    seen: Counter[str] = Counter()
    for lines in texts.values():
        shapes = {_shape(text) for text in (*lines[:EDGE], *lines[-EDGE:])}
        seen.update(shape for shape in shapes if shape)
    least = 3 if len(texts) > 3 else max(len(texts), 2)
    return {shape for shape, count in seen.items() if count >= least} | {"#", "pagina #", "- # -"}


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold()).strip()


def _page_parts(lines: list[Line], tables: list[FoundTable], page: int) -> list[Block | Looked]:
    """What stands on one page, in reading order; tables by where they begin."""
    parts: list[Block | Looked] = []
    waiting = sorted(tables, key=lambda table: table.box.top)
    at = 0
    for table in [*waiting, None]:
        above = [line for line in lines[at:] if table is None or line.top < table.box.top]
        at += len(above)
        for region in reading_order(above):
            parts += _region(region, page)
        if table is not None:
            parts += _on_page(table_of(table.cells), page)
    return parts


def _on_page(parts: Sequence[Block | Looked], page: int) -> list[Block | Looked]:
    return [replace(part, origin=on_page(page)) if isinstance(part, Table) else part for part in parts]


def _region(lines: list[Line], page: int) -> list[Block | Looked]:
    """Paragraphs of a region, and tables where lines stand in columns."""
    parts: list[Block | Looked] = []
    plain: list[Line] = []
    at = 0
    while at < len(lines):
        end = _columned(lines, at)
        table = unruled_table(lines[at:end], partial(paragraphs, page=page)) if end - at >= 3 else None
        if table is None:
            plain.append(lines[at])
            at += 1
            continue
        parts += paragraphs(plain, page)
        plain = []
        parts += _on_page(table_of(table.cells), page)
        at = end
    return [*parts, *paragraphs(plain, page)]


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


def paragraphs(lines: Sequence[Line], page: int) -> list[Looked]:
    """Lines below each other as paragraphs."""
    groups: list[list[Line]] = []
    right = max((line.right for line in lines), default=0)
    for line in lines:
        if groups and not _begins(line, groups[-1], right):
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


def _begins(line: Line, group: Sequence[Line], right: float) -> bool:
    """Whether a line begins a new paragraph after others."""
    last = group[-1]
    text = line.text.strip()
    if line.top - last.bottom > 0.5 * line.size or line.top < last.top - 1:
        return True
    if abs(line.size - last.size) > 0.6 or line.bold != last.bold:
        return True
    if split_bullet(text) is not None or split_number(text)[0] or text.startswith("["):
        return True
    if text[0].islower() and last.text.strip()[-1] not in ".;!?:":
        return False
    if line.bold and line.size == last.size and line.left == last.left:
        return False
    if _ended(last, right, line):
        return True
    return len(group) == 1 and split_bullet(group[0].text) is None and line.left > last.left + 2 * line.size


def _ended(last: Line, right: float, line: Line) -> bool:
    """Whether a line ends before the margin though the next word would have fitted, as the last of a paragraph does."""
    room = right - last.right
    word = line.words[0]
    return room > (word.right - word.left) + 0.6 * last.size and room > 0.12 * (right - last.left)


def _across_pages(parts: Sequence[Block | Looked]) -> list[Block | Looked]:
    """Parts in which a sentence that goes on after the end of a page is one again."""
    made: list[Block | Looked] = []
    for part in parts:
        before = next((one for one in reversed(made) if not isinstance(one, Furniture)), None)
        if isinstance(part, Looked) and isinstance(before, Looked) and _goes_on(before, part):
            text = f"{before.paragraph.text} {part.paragraph.text}"
            made[_index(made, before)] = replace(before, paragraph=replace(before.paragraph, text=text))
        else:
            made.append(part)
    return made


def _index(parts: Sequence[Block | Looked], wanted: Looked) -> int:
    return next(at for at in range(len(parts) - 1, -1, -1) if parts[at] is wanted)


def _goes_on(before: Looked, after: Looked) -> bool:
    one, other = before.paragraph, after.paragraph
    apart = (other.origin.page or 0) == (one.origin.page or 0) + 1
    return apart and before.size == after.size and other.text[:1].islower() and one.text[-1:] not in ".:;!?"


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
