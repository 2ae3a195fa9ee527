"""Personal data that an agenda should not hold are not repeated by a report: that is passed on as well."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Final

from lea_model.diagnostics import Finding

PRIVATE: Final = frozenset({"LEA705"})
"""Codes of findings about something that nobody should see."""
MASK: Final = "•"
_TO_THE_END: Final = sys.maxsize


def starts_text(row: str, start: int) -> bool:
    """Whether YAML has a text on the lines below what stands at a place in a line, such as ``>-``."""
    return row[start : start + 1] in (">", "|") and re.match(r"[>|][-+0-9]*\s*(?:#.*)?$", row[start:]) is not None


class Redaction:
    """Knows what a report may not show.

    Args:
        findings: All findings of the report: what one of them is about is hidden wherever another shows the same line.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._spans: dict[tuple[str, int], set[tuple[int, int]]] = {}
        private = [found for found in findings if found.code in PRIVATE]
        self._needed = bool(private)
        for found in private:
            place = found.position
            if place is None:
                continue
            for line in range(place.line, place.end_line + 1):
                start = place.column - 1 if line == place.line else 0
                end = place.end_column - 1 if line == place.end_line else _TO_THE_END
                self._spans.setdefault((place.file, line), set()).add((start, end))

    def row(self, file: str, line: int, text: str) -> str:
        """A line of a file with what is private hidden; it keeps its length, so that columns stay right.

        What looks like personal data is hidden too where nothing was found there: the rule may not have been asked for.
        """
        pieces: list[str] = []
        done = 0
        for start, end in sorted(self._spans.get((file, line), ())):
            if end == _TO_THE_END and starts_text(text, start):
                continue  # the text itself stands on the next lines
            pieces += (text[done:start], _hidden(text[max(start, done) : end]))
            done = max(done, end)
        return _without_personal_data("".join([*pieces, text[done:]]))

    def sentence(self, text: str) -> str:
        """A sentence, which may repeat what stands in the agenda, with personal data hidden."""
        return _without_personal_data(text) if self._needed else text


def _without_personal_data(text: str) -> str:
    if "@" not in text and sum(map(str.isdigit, text)) < 8:
        return text
    from lea_model.measure.personal_data import personal_data  # its patterns take time to compile

    for hit in personal_data(text):
        text = text[: hit.start] + _hidden(hit.words) + text[hit.end :]
    return text


def _hidden(text: str) -> str:
    return "".join(one if one.isspace() else MASK for one in text)
