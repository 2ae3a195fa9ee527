"""Changes as text for a terminal."""

from __future__ import annotations

import re
from typing import Final

from lea_model.changes import AgendaDiff, Edit, Piece
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.changes.summary import agenda_name, by_section, summary, title, warning
from lea_model.text import one_line, printable

_MARKS: Final = {Edit.KEPT: ("", ""), Edit.DROPPED: ("[-", "-]"), Edit.ADDED: ("{+", "+}")}
_COLOURS: Final = {Edit.DROPPED: "31", Edit.ADDED: "32"}


def text_report(found: AgendaDiff, language: Language, *, colour: bool = False) -> str:
    """Write changes for a terminal.

    Args:
        found: The changes.
        language: The language of the sentences.
        colour: Whether to colour for a terminal.

    Returns:
        Text. Words that were dropped stand in ``[- -]``, words that came in ``{+ +}``.
    """
    lines = [one_line(title(found, language))]
    lines += [
        f"  {translate(N_('old:'), language)} {one_line(agenda_name(found.old))}",
        f"  {translate(N_('new:'), language)} {one_line(agenda_name(found.new))}",
        "",
    ]
    if caution := warning(found, language):
        lines += [one_line(caution), ""]
    lines += map(one_line, summary(found, language))
    for section in by_section(found, language):
        lines += ["", _strong(f"{section.heading} ({section.total})", colour=colour)]
        for group in section.groups:
            for line in group.lines:
                note = f" [{line.matched}]" if line.matched else ""
                lines.append(f"  - {one_line(line.sentence)}{note}")
                if line.words:
                    lines.append("    " + "".join(_shown(piece, colour=colour) for piece in line.words))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _shown(piece: Piece, *, colour: bool) -> str:
    start, end = _MARKS[piece.edit]
    words = printable(re.sub(r"\s+", " ", piece.text))
    if colour and piece.edit in _COLOURS:
        return f"\x1b[{_COLOURS[piece.edit]}m{start}{words}{end}\x1b[0m"
    return f"{start}{words}{end}"


def _strong(text: str, *, colour: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if colour else text
