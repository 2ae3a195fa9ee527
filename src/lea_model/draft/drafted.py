"""A part of an agenda as it is being drafted: what it holds, which lines it comes from, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from lea_model.diagnostics import Phrase


class Certainty(IntEnum):
    """How sure a draft is of something (zekerheid)."""

    GUESSED = 1
    """It may well be something else: the place in the document says little."""
    PROBABLE = 2
    """The place and the form say so, no printed word does."""
    CERTAIN = 3
    """A printed label, number or head of a column says so."""


@dataclass(slots=True)
class Drafted:
    """A part of an agenda that is being drafted (concept van een onderdeel).

    Attributes:
        kind: Its kind, by the field that it stands in: ``actions``, ``goals``.
        values: What it holds, by English name of the field: text, lists of text, other parts, or plain data.
        document: The document that it comes from.
        lines: The lines of that document that it comes from.
        section: The heading that a reader would find it under; empty where what is around it says so.
        certainty: How sure it is that this is such a thing.
        reasons: What a person has to look at, and why.
        depth: The level of its heading, where that is known.
        style: How its heading looks: with a number, in capitals.
    """

    kind: str
    values: dict[str, Any] = field(default_factory=dict)
    document: str = ""
    lines: set[int] = field(default_factory=set)
    section: str = ""
    certainty: Certainty = Certainty.CERTAIN
    reasons: list[Phrase] = field(default_factory=list)
    depth: int = 0
    style: tuple[bool, bool] | None = None

    def add(self, name: str, part: Any) -> None:
        """Add something to a list that it holds; a text that stands there already becomes the first of it."""
        held = self.values.setdefault(name, [])
        if not isinstance(held, list):
            held = self.values[name] = [held]
        held.append(part)

    def doubt(self, certainty: Certainty, reason: Phrase) -> None:
        """Say that a person has to look at it."""
        self.certainty = min(self.certainty, certainty)
        if reason not in self.reasons:
            self.reasons.append(reason)

    def parts(self) -> Iterator[Drafted]:
        """The parts right inside it."""
        for value in self.values.values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, Drafted):
                    yield one

    def walk(self) -> Iterator[Drafted]:
        """It and all parts inside it, from the outside in."""
        yield self
        for part in self.parts():
            yield from part.walk()

    def all_lines(self) -> set[int]:
        """Its lines and those of all that is inside it."""
        return set().union(*(part.lines for part in self.walk()))


def spans(lines: Iterable[int]) -> str:
    """Lines as ``bron`` has them: '26-29, 33'."""
    runs: list[list[int]] = []
    for line in sorted(set(lines)):
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
