"""Findings as text: what, where with the line itself, why, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from lea_model.diagnostics import Finding, Position, Severity
from lea_model.i18n import N_, Language, translate
from lea_model.report.summary import summarise
from lea_model.report.wording import one_line, path_text, printable

WORDS: Final = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.ADVICE: N_("advice"),
}
WIDTH: Final = 100
"""How much of a line is shown."""

_COLOURS: Final = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.ADVICE: "36;1"}
_FAINT: Final = "2"
_STRONG: Final = "1"

_Paint = Callable[[str, str], str]


def text_report(
    findings: Sequence[Finding],
    language: Language,
    *,
    text_of: Callable[[str], str | None] = lambda _name: None,
    colour: bool = False,
) -> str:
    """Write findings for people to read.

    Args:
        findings: The findings, in order of place.
        language: The language of the sentences.
        text_of: Gives the text of a file, to show the line that a finding is about; None where it is not known.
        colour: Whether to colour for a terminal.

    Returns:
        The text, grouped by file, with a closing count. Why something matters is said once for each code.
    """
    paint = _paint if colour else _plain
    lines: list[str] = []
    explained: set[str] = set()
    for name, group in groupby(findings, key=lambda found: found.position.file if found.position else ""):
        if name:
            lines += [paint(printable(name), _STRONG), ""]
        # Lines as an editor counts them; splitlines() knows more ends of lines.
        rows = re.split(r"\r\n|\r|\n", text_of(name) or "") if name else []
        for found in group:
            lines += _one(found, rows, language, paint, explain=found.code not in explained)
            explained.add(found.code)
    lines.append(summarise(findings).sentence(language))
    return "\n".join(lines) + "\n"


def _one(found: Finding, rows: Sequence[str], language: Language, paint: _Paint, *, explain: bool) -> list[str]:
    place = found.position
    where = f"{place.line}:{place.column}" if place else path_text(found.path) or "-"
    weight = translate(N_("known"), language) if found.sic is not None else translate(WORDS[found.severity], language)
    tint = _FAINT if found.sic is not None else _COLOURS[found.severity]
    lines = [f"  {where}  {paint(weight, tint)}  {found.code}  {one_line(found.message(language))}"]
    if place is not None:
        lines += _excerpt(place, rows, paint)
    if found.sic is not None:
        lines.append(f"      {translate(N_('Known:'), language)} {one_line(found.sic)}")
    else:
        if explain:
            lines.append(f"      {translate(N_('Why:'), language)} {one_line(found.why(language))}")
        lines.append(f"      {translate(N_('To do:'), language)} {one_line(found.fix(language))}")
    for other in found.related:
        at = f"{other.position}: " if other.position else f"{path_text(other.path)}: " if other.path else ""
        lines.append(f"      {paint(one_line(f'{at}{other.text(language)}'), _FAINT)}")
    lines.append("")
    return lines


def _excerpt(position: Position, rows: Sequence[str], paint: _Paint) -> list[str]:
    """The line itself, with carets under the place; of a long line the part around it."""
    if not 0 < position.line <= len(rows):
        return []
    row = printable(rows[position.line - 1])
    start = min(position.column - 1, len(row))
    end = position.end_column - 1 if position.end_line == position.line else len(row)
    left = 0 if end < WIDTH else max(0, start - WIDTH // 2)
    shown = row[left : left + WIDTH]
    if left:
        shown = f"…{shown[1:]}"
    if left + WIDTH < len(row):
        shown = f"{shown[:-1]}…"
    start, end = start - left, min(end - left, len(shown))
    carets = " " * start + "^" * max(1, end - start)
    number = str(position.line)
    blank = " " * len(number)
    return [f"      {paint(f'{number} |', _FAINT)} {shown}".rstrip(), f"      {paint(f'{blank} |', _FAINT)} {carets}"]


def _paint(text: str, codes: str) -> str:
    return f"\x1b[{codes}m{text}\x1b[0m"


def _plain(text: str, _codes: str) -> str:
    return text
