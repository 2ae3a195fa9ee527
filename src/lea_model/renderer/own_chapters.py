"""Chapters by the settings of a user: their order, which are left out, and texts of the user's own.

A text of one's own is a file in simple Markdown: headings after ``#``, paragraphs with an empty line between, bullets
after ``-``, ``**strong**`` words and ``[links](https://...)``. All formats can write it. The rest is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from lea_model.config.bounded_file import TooLargeError, read_bounded
from lea_model.config.settings import DocumentSettings
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.index import normal, slug
from lea_model.renderer.finish import finish
from lea_model.renderer.tree import Block, Chapter, DocumentTree, ItemList, ListItem, Paragraph
from lea_model.text import nearest, shorten
from lea_model.vocabulary.runs import Break, Hyperlink, Run, Runs, Text

REST: Final = "*"
"""Stands for the chapters that are not named."""

ENDINGS: Final = (".md", ".txt")
"""How the names of texts end: what ends otherwise is the name of a chapter."""

_LARGEST: Final = 1_000_000
_WIDTH: Final = 40
_INLINE: Final = r"\*\*(\S(?:.*?\S)?)\*\*|\[([^\]\n]+)\]\((https?://[^\s)]+|mailto:[^\s)]+)\)"


def arrange(document: DocumentTree, name: str, settings: DocumentSettings, *, working: bool) -> DocumentTree:
    """Put the chapters of a document as the settings say.

    Args:
        document: The document.
        name: What users call it.
        settings: The order of its chapters, and what is left out.
        working: Whether it is the working version: nothing is left out of that.

    Raises:
        UsageError: The settings name a chapter that is not there, or a text that cannot be read.
    """
    left = list(document.sections)
    for word in settings.leave_out:
        here = _chapter(word, document.sections, name)
        if not working and here in left:
            left.remove(here)
    before: list[Chapter] = []
    after: list[Chapter] = []
    placed = before
    for word in settings.order:
        if word == REST:
            placed = after
        elif word.endswith(ENDINGS):
            placed += own_text(settings.folder / word.replace("\\", "/"))
        elif (here := _chapter(word, document.sections, name)) in left:
            left.remove(here)
            placed.append(here)
    return finish(replace(document, sections=(*before, *left, *after)))


def _chapter(word: str, chapters: tuple[Chapter, ...], name: str) -> Chapter:
    """The chapter that goes by a word: its heading, its number with its heading, or the end of its address."""
    for chapter in chapters:
        names = (chapter.heading, f"{chapter.number} {chapter.heading}", chapter.number, *chapter.anchors)
        if normal(word) in {normal(each) for each in names if each}:
            return chapter
    known = [chapter.heading for chapter in chapters]
    params: dict[str, Any] = {"word": word, "document": name, "hint": did_you_mean(nearest(word, known))}
    params["known"] = "; ".join(shorten(each, _WIDTH) for each in known)
    message = N_(
        "The settings name the chapter '{word}', but the document '{document}' has none{hint}. It has: {known}."
    )
    raise UsageError(Phrase(message, params))


def own_text(file: Path) -> tuple[Chapter, ...]:
    """Read a text of the user as chapters: one for each heading of the highest level.

    Raises:
        UsageError: The file cannot be read, or begins without a heading.
    """
    lines = _read(file).replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    title = next((line for line in lines if line.strip()), "")
    if not re.match(r"#+ +\S", title):
        message = N_("{file} begins without a heading: write the title of the chapter on the first line, after '# '.")
        raise UsageError(Phrase(message, {"file": file.as_posix()}))
    headings = [len(found[1]) for line in lines if (found := re.match(r"(#+) +\S", line))]
    return _parts(lines, min(headings))


def _read(file: Path) -> str:
    try:
        return read_bounded(file, _LARGEST).decode("utf-8-sig")
    except TooLargeError as error:
        params: dict[str, Any] = {"file": file.as_posix(), "most": error.limit // 1_000_000}
        raise UsageError(Phrase(N_("{file} is larger than {most} MB."), params)) from error
    except UnicodeDecodeError as error:
        message = N_("{file} is not saved as UTF-8. Choose that when you save it: 'UTF-8' under 'Encoding'.")
        raise UsageError(Phrase(message, {"file": file.as_posix()})) from error
    except OSError as error:
        params = {"file": file.as_posix(), "reason": reason_of(error)}
        raise UsageError(Phrase(N_("{file} cannot be read: {reason}."), params)) from error


def _parts(lines: list[str], level: int) -> tuple[Chapter, ...]:
    """The chapters of one level, each with what stands below it."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if heading := re.match(rf"#{{{level}}} +(\S.*)", line):
            found.append((re.sub(r" #+$", "", heading[1].strip()), []))
        elif found:
            found[-1][1].append(line)
    chapters = []
    for title, inside in found:
        first = next((place for place, line in enumerate(inside) if re.match(r"#+ +\S", line)), len(inside))
        deeper = [len(here[1]) for line in inside[first:] if (here := re.match(r"(#+) +\S", line))]
        parts = _parts(inside[first:], min(deeper)) if deeper else ()
        blocks = tuple(_blocks(inside[:first]))
        chapters.append(Chapter(title, (slug(title),) if slug(title) else (), blocks=blocks, sections=parts))
    return tuple(chapters)


def _blocks(lines: list[str]) -> Iterator[Block]:
    """The paragraphs and lists of a text."""
    pieces = re.split(r"\n\s*\n", re.sub(r"(?m)^(?=[-*+] +\S)", "\n", "\n".join(lines)).strip("\n"))
    bullets: list[ListItem] = []
    for piece in pieces:
        words = piece.strip()
        if not words:
            continue
        if found := re.match(r"[-*+] +(?=\S)", words):
            bullets.append(ListItem((Paragraph(_runs(words[found.end() :])),)))
            continue
        if bullets:
            yield ItemList(tuple(bullets))
            bullets = []
        yield Paragraph(_runs(words))
    if bullets:
        yield ItemList(tuple(bullets))


def _runs(text: str) -> Runs:
    """A paragraph: lines run on, unless one ends in two spaces."""
    runs: list[Run] = []
    for place, part in enumerate(re.split(r"(?:  +|\\)\n", text)):
        if place:
            runs.append(Break())
        line = " ".join(part.split())
        start = 0
        for found in re.finditer(_INLINE, line):
            if found.start() > start:
                runs.append(Text(line[start : found.start()]))
            runs.append(Text(found[1], strong=True) if found[1] else Hyperlink(found[3], found[2]))
            start = found.end()
        if start < len(line):
            runs.append(Text(line[start:]))
    return tuple(runs)
