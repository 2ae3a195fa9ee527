"""The table ``themes``: which shared themes the actions and goals of each agenda carry as a tag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lea_model.comparison.cells import Evidence
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Line, Matrix
from lea_model.comparison.tables.common_columns import LEVEL, counting, of_agendas, part, share
from lea_model.comparison.tables.structure import is_counted, level_of
from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.measure.coverage import THEMES
from lea_model.model.base import Item
from lea_model.model.enums import Reading
from lea_model.taxonomy import scheme

UNTAGGED: Final = "zonder_kenmerk"
"""Stands in the place of a theme for what carries no theme at all."""

_ALWAYS: Final = ("action", "goal")
_ALSO: Final = ("ambition", "programme_line", "age_plan", "edition", "cluster", "theme", "district", "indicator")


class ThemeRow(NamedTuple):
    """One theme in one agenda, for parts of one kind and level."""

    agenda: str
    municipality: str
    theme: str
    kind: str
    level: str
    tagged: int
    literal: int
    interpreted: int
    total: int
    share: float | None


def _groups(subject: Subject) -> dict[tuple[str, str], list[Entry]]:
    """The parts that can carry themes, by kind and level; of other kinds only where one of them does."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in subject.index.of_kind(*_ALWAYS, *_ALSO):
        level = level_of(entry)
        if level is not None and is_counted(entry):
            groups.setdefault((entry.kind, level), []).append(entry)
    return {
        key: entries
        for key, entries in groups.items()
        if key[0] in _ALWAYS or any(_themes(entry.item) for entry in entries)
    }


def _themes(item: Item) -> tuple[str, ...]:
    return tuple(tag.term for tag in item.tags if tag.scheme == THEMES)


def gather(subject: Subject) -> Iterator[Line[ThemeRow]]:
    """The rows of one agenda: every shared theme, then others that its tags name, then what has none."""
    known = [term.id for term in scheme(THEMES).terms]
    for (kind, level), entries in _groups(subject).items():
        found: dict[str, list[Evidence]] = {theme: [] for theme in known}
        bare: list[Evidence] = []
        for entry in entries:
            place = subject.place(entry.path)
            for tag in entry.item.tags:
                if tag.scheme == THEMES:
                    evidence = Evidence(place, tag.reading.value, "tag", tag.read_by, tag.term)
                    found.setdefault(tag.term, []).append(evidence)
            if not _themes(entry.item):
                bare.append(Evidence(place))
        for theme, evidences in [*found.items(), (UNTAGGED, bare)]:
            yield _line(subject, (theme, kind, level), evidences, len(entries))


def _line(subject: Subject, key: tuple[str, str, str], found: Sequence[Evidence], total: int) -> Line[ThemeRow]:
    # An item can carry one theme twice: once literal, once interpreted.
    tagged = len({one.place.path for one in found})
    by_reading = {
        name: tuple(one for one in found if one.reading == reading.value)
        for name, reading in (("literal", Reading.LITERAL), ("interpreted", Reading.INTERPRETED))
    }
    row = ThemeRow(
        *subject.key,
        *key,
        tagged=tagged,
        literal=len(by_reading["literal"]),
        interpreted=len(by_reading["interpreted"]),
        total=total,
        share=part(tagged, total),
    )
    return Line.of(row, tagged=tuple(found), **by_reading)


TABLE: Final = Definition(
    name="themes",
    title=N_("Themes and municipalities"),
    description=N_("How many actions, goals and other parts carry each shared theme as a tag."),
    caution=N_(
        "Only tags count, and a tag on a cluster does not count for the actions in it. A part can carry several themes,"
        " so the rows do not add up. What carries no theme stands apart: it may be about a theme that nobody tagged."
    ),
    row=ThemeRow,
    columns=of_agendas(
        Column(
            "theme",
            N_("Theme"),
            N_("The theme of the shared list, or 'zonder_kenmerk' for what carries none."),
            key=True,
            words="thema",
        ),
        Column(
            "kind",
            N_("Part"),
            N_("What carries the tag. Parts other than actions and goals are left out where none has one."),
            key=True,
            words="onderdeel",
        ),
        LEVEL,
        counting("tagged", N_("Tagged"), N_("The parts that carry this theme."), N_("parts")),
        counting("literal", N_("Literal"), N_("The tags that say that the source itself says so."), N_("tags")),
        counting("interpreted", N_("Interpreted"), N_("The tags that were read into the source."), N_("tags")),
        counting("total", N_("Out of"), N_("All parts of this kind and level in the agenda."), N_("parts")),
        share(N_("Tagged, as a part of all parts of this kind and level; empty where there are none.")),
    ),
    gather=gather,
    matrix=Matrix(rows=("theme",), cell="tagged", total="total", split="level", only={"kind": "action"}),
)
