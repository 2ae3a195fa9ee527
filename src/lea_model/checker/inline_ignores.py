"""Comments that ignore a finding: ``# lea: ignore[LEA301] reason``, on its line or right above it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from yaml import YAMLError
from yaml.events import ScalarEvent, StreamEndEvent

from lea_model.checker.choosing import fits, near
from lea_model.diagnostics import Code, Finding, Phrase, Position, finding
from lea_model.diagnostics import running_codes as codes
from lea_model.source import Source
from lea_model.source.events import open_events
from lea_model.source.lines import Lines
from lea_model.text import nearest

WORDS: Final = ("ignore", "negeer")
"""What the comment asks, in English and Dutch."""

_COMMENT: Final = re.compile(r"#+[ \t]*lea:[ \t]*([^\W\d_]+)(.*)", re.IGNORECASE)
_CODES: Final = re.compile(r"[ \t]*\[([^\[\]]*)\][ \t]*(.*)")
_CODE: Final = re.compile(r"[^\s,;]+")
_REASON: Final = re.compile(r"\w")


class Ignore(NamedTuple):
    """A comment that ignores findings.

    Attributes:
        file: The file that it stands in.
        line: The line that it is about; None where nothing follows it.
        own_line: Whether it stands on a line of its own.
        words: The codes or names that it gives, with the place of each.
        reason: Why.
    """

    file: str
    line: int | None
    own_line: bool
    words: tuple[tuple[str, Position], ...]
    reason: str


def ignores_in(source: Source) -> tuple[list[Ignore], list[Finding]]:
    """Read the comments of one file that ignore findings.

    Args:
        source: The file.

    Returns:
        The comments that can be understood, and what is wrong with the others. Of a file that is no YAML nobody can
        tell what is a comment: it gives nothing.
    """
    found: list[Ignore] = []
    problems: list[Finding] = []
    lines = Lines(source.text or "", source.name)
    said = (row for row, text in enumerate(lines.rows) if "#" in text and "lea:" in text.casefold())
    # 'De hoofdstukken van de LEA: ...' is a comment too, and telling what is one takes reading the file once more.
    rows = {row for row in said if any(_COMMENT.match(lines.rows[row], at) for at in _comment_starts(lines.rows[row]))}
    covered = _covered(source, rows) if rows else None
    if covered is None:
        return found, problems
    for row in sorted(rows):
        start = _comment_start(lines.rows[row], covered[row])
        written = None if start is None else _COMMENT.match(lines.rows[row], start)
        if written is not None:
            made = _read(lines, row, written)
            if isinstance(made, Ignore):
                found.append(made)
            elif made is not None:
                problems.append(made)
    return found, problems


def _covered(source: Source, rows: Collection[int]) -> dict[int, list[tuple[int, float]]] | None:
    """The parts of some rows that lie inside a quoted or block text; None where the file is no YAML."""
    covered: dict[int, list[tuple[int, float]]] = {row: [] for row in rows}
    try:
        next_event = open_events(source.text or "", pure=source.slow)
        while type(event := next_event()) is not StreamEndEvent:
            if type(event) is not ScalarEvent or not event.style:
                continue
            start: Any = event.start_mark
            end: Any = event.end_mark
            # A comment may stand on the line of the character that opens a block text.
            block = event.style in ("|", ">")
            for row in range(start.line + block, end.line + 1):
                if row in covered:
                    first = start.column if row == start.line else 0
                    covered[row].append((first, end.column if row == end.line else float("inf")))
    except (YAMLError, UnicodeEncodeError):
        return None
    return covered


def _comment_start(row: str, covered: Sequence[tuple[int, float]]) -> int | None:
    """Where the comment of a row starts."""
    for column in _comment_starts(row):
        if not any(first <= column < last for first, last in covered):
            return column
    return None


def _comment_starts(row: str) -> list[int]:
    """Where a comment may start on a row."""
    return [found.start() for found in re.finditer(r"(?:^|(?<=[ \t]))#", row)]


def _read(lines: Lines, row: int, written: re.Match[str]) -> Ignore | Finding | None:
    """Read one comment; None where it is about something else."""
    word, rest = written[1].casefold(), written[2]
    whole = lines.position((row, written.start()), (row, len(lines.rows[row].rstrip())))
    if word not in WORDS:
        if nearest(word, WORDS, cutoff=0.75) is None:
            return None
        return finding(codes.IGNORE_MALFORMED, whole, problem=Phrase(codes.NO_WORD, {"word": written[1]}))
    listed = _CODES.match(rest)
    if listed is None:
        return finding(codes.IGNORE_MALFORMED, whole, problem=Phrase(codes.NO_BRACKETS))
    first = written.start(2) + listed.start(1)
    words = tuple(
        (each[0], lines.position((row, first + each.start()), (row, first + each.end())))
        for each in _CODE.finditer(listed[1])
    )
    if not words:
        return finding(codes.IGNORE_MALFORMED, whole, problem=Phrase(codes.NO_CODES))
    if not _REASON.search(listed[2]):
        return finding(codes.IGNORE_WITHOUT_REASON, whole, codes=", ".join(word for word, _ in words))
    # After the dash of a list nothing of the item stands on this line.
    own_line = not lines.rows[row][: written.start()].strip(" \t-")
    about = _below(lines, row) if own_line else row
    line = None if about is None else lines.position((about, 0)).line
    return Ignore(lines.name, line, own_line, words, listed[2].strip(" \t:-–—"))


def _below(lines: Lines, row: int) -> int | None:
    """The next row that holds more than a comment."""
    for below in range(row + 1, len(lines.rows)):
        text = lines.rows[below].strip()
        if text and not text.startswith("#"):
            return below
    return None


class Applied(NamedTuple):
    """What came of ignoring.

    Attributes:
        findings: All findings, those that are ignored marked as known.
        problems: What is wrong with the comments themselves.
    """

    findings: list[Finding]
    problems: list[Finding]


def apply_ignores(
    sources: Sequence[Source], findings: Sequence[Finding], known: Collection[Code], ran: Collection[str]
) -> Applied:
    """Mark the findings that a comment ignores.

    Args:
        sources: The files of the agenda.
        findings: What was found.
        known: The codes that can be ignored.
        ran: The codes of what was really looked for: only of these a comment can be left over.

    Returns:
        The findings and what is wrong with the comments, in the order of the files.
    """
    by_word = {word.casefold(): code.code for code in known for word in (code.code, code.name)}
    problems: list[Finding] = []
    table: dict[tuple[str, int], dict[str, str]] = {}
    asked: list[tuple[Ignore, str, Position]] = []
    for source in sources:
        if "lea:" not in (source.text or "").casefold():
            continue
        found, wrong = ignores_in(source)
        problems += wrong
        for ignore in found:
            for word, place in ignore.words:
                code = by_word.get(word.casefold())
                if code is None:
                    problems.append(_unknown(word, place, known))
                    continue
                asked.append((ignore, code, place))
                if ignore.line is not None:
                    table.setdefault((ignore.file, ignore.line), {}).setdefault(code, ignore.reason)
    used: set[tuple[str, int, str]] = set()
    marked = [_marked(each, table, used) for each in findings]
    for ignore, code, place in asked:
        if code in ran and (ignore.file, ignore.line, code) not in used:
            problems.append(finding(codes.IGNORE_UNUSED, place, code=code, where=_where(ignore)))
    return Applied(marked, problems)


def _marked(
    found: Finding, table: Mapping[tuple[str, int], Mapping[str, str]], used: set[tuple[str, int, str]]
) -> Finding:
    place = found.position
    reason = table.get((place.file, place.line), {}).get(found.code) if place is not None else None
    if place is None or reason is None or found.kind in codes.RUNNING_CODES:
        return found
    used.add((place.file, place.line, found.code))
    return found if found.sic is not None else replace(found, sic=reason, known_by="ignore")


def _unknown(word: str, place: Position, known: Collection[Code]) -> Finding:
    # Settings take the beginning of a code; one comment that ignores a whole family would hide too much.
    if any(fits(word, code) for code in known):
        return finding(codes.IGNORE_MALFORMED, place, problem=Phrase(codes.PART_OF_CODE, {"word": word}))
    problem = Phrase(codes.NO_CODE, {"word": word, "hint": near(word, known)})
    return finding(codes.IGNORE_MALFORMED, place, problem=problem)


def _where(ignore: Ignore) -> Phrase:
    if not ignore.own_line:
        return Phrase(codes.ON_THIS_LINE)
    return Phrase(codes.NO_LINE_BELOW) if ignore.line is None else Phrase(codes.ON_LINE, {"line": ignore.line})
