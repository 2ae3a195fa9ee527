"""Findings as text: what, where with the line itself, why, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from lea_model.diagnostics import Finding, Phrase, Severity
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.excerpt import Excerpt, Excerpts
from lea_model.reporter.finding_wording import WORDS, severity_word, summarise, where, wording_of
from lea_model.text import display_width, printable

__all__ = ["WIDTH", "WORDS", "text_report"]

WIDTH: Final = 100
"""How much of a line is shown."""

_COLOURS: Final = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.ADVICE: "36;1"}
_ADVICE: Final = "{advice}"
_NAMES_ONE: Final = frozenset(("form", "hint"))
"""Fields of advice that says what to write."""
_FAINT: Final = "2"
_STRONG: Final = "1"

_Paint = Callable[[str, str], str]


def text_report(findings: Sequence[Finding], language: Language, excerpts: Excerpts, *, colour: bool = False) -> str:
    """Write findings for people to read.

    Args:
        findings: The findings, in order of place.
        language: The language of the sentences.
        excerpts: Gives the lines that findings are about.
        colour: Whether to colour for a terminal.

    Returns:
        The text, grouped by file, with a closing count. Why something matters is said once for each code, and which
        keys may stand somewhere once for each sort of part, and again where nothing else says what to write.
    """
    paint = _paint if colour else _plain
    lines: list[str] = []
    explained: set[str] = set()
    listed: set[str] = set()
    for name, group in groupby(findings, key=lambda found: found.position.file if found.position else ""):
        if name:
            lines += [paint(printable(name), _STRONG), ""]
        for found in group:
            said = _without_list(found, listed)
            # One text for each: there may be a hundred thousand, and lines take twice as much memory.
            lines.append("\n".join(_one(said, excerpts, language, paint, explain=found.code not in explained)))
            explained.add(found.code)
    lines.append(summarise(findings).sentence(language))
    return "\n".join(lines) + "\n"


def _without_list(found: Finding, listed: set[str]) -> Finding:
    """A finding without the list of all that may stand there, where that was said before and its advice names one."""
    allowed, advice = found.params.get("allowed"), found.params.get("advice")
    if not isinstance(allowed, str):
        return found
    if allowed in listed and isinstance(advice, Phrase) and not _NAMES_ONE.isdisjoint(advice.params):
        return replace(found, kind=found.kind._replace(fix=_ADVICE))
    listed.add(allowed)
    return found


def _one(found: Finding, excerpts: Excerpts, language: Language, paint: _Paint, *, explain: bool) -> list[str]:
    wording = wording_of(found, language, excerpts.redaction)
    tint = _FAINT if found.sic is not None else _COLOURS[found.severity]
    lines = [f"  {where(found)}  {paint(severity_word(found, language), tint)}  {found.code}  {wording.what}"]
    lines += _excerpt(excerpts.of(found.position, WIDTH), paint)
    if wording.known is not None:
        lines.append(f"      {translate(N_('Known:'), language)} {wording.known}")
    else:
        if explain:
            lines.append(f"      {translate(N_('Why:'), language)} {wording.why}")
        lines.append(f"      {translate(N_('To do:'), language)} {wording.fix}")
    lines += [f"      {paint(other, _FAINT)}" for other in wording.related]
    lines.append("")
    return lines


def _excerpt(excerpts: Sequence[Excerpt], paint: _Paint) -> Iterator[str]:
    """The line itself, with carets under the place."""
    for number, before, marked, after in excerpts:
        yield f"      {paint(f'{number} |', _FAINT)} {before}{marked}{after}".rstrip()
    if excerpts:
        number, before, marked, _ = excerpts[-1]
        blank = " " * len(str(number))
        carets = " " * display_width(before) + "^" * max(1, display_width(marked))
        yield f"      {paint(f'{blank} |', _FAINT)} {carets}"


def _paint(text: str, codes: str) -> str:
    return f"\x1b[{codes}m{text}\x1b[0m"


def _plain(text: str, _codes: str) -> str:
    return text
