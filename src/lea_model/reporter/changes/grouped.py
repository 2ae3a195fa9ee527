"""Changes in the order of a report: by section, then by kind, each with its sentence."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from lea_model.changes import AgendaDiff, Change, ChangeSection, Piece
from lea_model.i18n import Language, translate
from lea_model.reporter.changes.sentences import SECTION_WORDS, match_words, sentence


class Line(NamedTuple):
    """One change as it is told.

    Attributes:
        sentence: What changed.
        words: The text word by word, where it was reworded.
        matched: How the items were matched, where that is worth saying.
    """

    sentence: str
    words: tuple[Piece, ...]
    matched: str


class Group(NamedTuple):
    """The changes of one kind.

    Attributes:
        name: The name of the kind.
        label: What the kind is called.
        lines: The changes.
    """

    name: str
    label: str
    lines: tuple[Line, ...]


class SectionChanges(NamedTuple):
    """The changes of one section.

    Attributes:
        section: The section.
        heading: Its heading.
        total: How many changes it holds.
        groups: The changes by kind.
    """

    section: ChangeSection
    heading: str
    total: int
    groups: tuple[Group, ...]


def by_section(found: AgendaDiff, language: Language) -> tuple[SectionChanges, ...]:
    """The changes by section and kind, in order of importance."""
    made = []
    for section, changes in groupby(found.changes, key=lambda change: change.kind.section):
        groups = []
        total = 0
        for kind, ones in groupby(changes, key=lambda change: change.kind):
            lines = tuple(_line(change, language) for change in ones)
            label = kind.label.text(language)
            groups.append(Group(kind.name, label[:1].upper() + label[1:], lines))
            total += len(lines)
        made.append(SectionChanges(section, translate(SECTION_WORDS[section], language), total, tuple(groups)))
    return tuple(made)


def _line(change: Change, language: Language) -> Line:
    return Line(sentence(change, language), change.words, match_words(change, language))
