"""iCalendar (RFC 5545): the days of a document for Outlook, Google or a telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lea_model.renderer.tree import DocumentTree, Event
from lea_model.text import printable

_LONGEST: Final = 75
"""The most octets of a line, without its end."""


def write(document: DocumentTree, templates: Path | None = None) -> dict[str, str] | str:
    """Write the days of a document as a calendar; no file where it has none.

    The same document gives the same bytes: what is said of when an event was written is its day at midnight, or the
    day of the document where that is known.

    Args:
        document: The document.
        templates: Not used: there is one way to write a calendar.
    """
    del templates
    if not document.events:
        return {}
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//lea-model//{document.language.upper()}",
        "CALSCALE:GREGORIAN",
    ]
    lines.append(f"X-WR-CALNAME:{_text(f'{document.over} – {document.title}')}")
    for event in document.events:
        lines += _event(document, event)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(document: DocumentTree, event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.key)}@lea-model"
    yield f"DTSTAMP:{document.day or event.day:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"SUMMARY:{_text(event.title)}"
    if event.text:
        yield f"DESCRIPTION:{_text(event.text)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(text: str) -> str:
    r"""A value of text: ``,``, ``;`` and ``\`` are escaped, and so is the end of a line."""
    clean = printable(text.replace("\r\n", "\n").replace("\r", "\n"), line_ends=True)
    return re.sub(r"([\\;,])", r"\\\1", clean).replace("\n", r"\n")


def _folded(line: str) -> Iterator[str]:
    """A line as several that begin with a space, none longer than a calendar allows and no letter torn."""
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + octets
    yield part
