"""Compares agendas: every table of the registry, worked out in one go over the agendas."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from lea_model.comparison.counted_together import SubjectTogether, subjects_together
from lea_model.comparison.evidence_file import LinesInMemory
from lea_model.comparison.subject import Subject, stated
from lea_model.comparison.table import Contribution, Definition, Line, Table
from lea_model.comparison.tables import TABLES
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.loader import Given, each_once
from lea_model.text import nearest


class Compared(NamedTuple):
    """An agenda that was compared (vergeleken agenda).

    Attributes:
        id: Its id.
        title: Its title.
        municipality: The names of its municipalities.
        period: Its period as printed; None where it is not known.
        language: The language of its documents.
        parts: The agendas that work it out and are counted with it.
    """

    id: str
    title: str
    municipality: str
    period: str | None
    language: str
    parts: tuple[Compared, ...] = ()


@dataclass(frozen=True, repr=False)
class Comparison:
    """Tables across agendas (vergelijking).

    Attributes:
        agendas: The agendas, in the order in which they were given.
        tables: The tables, in the order of the registry.
    """

    agendas: tuple[Compared, ...]
    tables: tuple[Table[Any], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(table.name for table in self.tables)

    def __iter__(self) -> Iterator[Table[Any]]:
        return iter(self.tables)

    def __getitem__(self, name: str) -> Table[Any]:
        return self.table(name)

    def __repr__(self) -> str:
        return f"<Comparison of {', '.join(repr(one.id) for one in self.agendas)}: {', '.join(self.names)}>"

    def table(self, name: str) -> Table[Any]:
        """The table with this name.

        Raises:
            UsageError: It is not there.
        """
        for table in self.tables:
            if table.name == name:
                return table
        raise _no_table(name, self.names)

    def heading(self, agenda: str) -> str:
        """What an agenda is called above a column: its municipality, with the period where that is needed.

        Args:
            agenda: Its id; one that is counted with another goes by its title.
        """
        for compared in self.agendas:
            for part in compared.parts:
                if part.id == agenda:
                    return part.title
        one = next(compared for compared in self.agendas if compared.id == agenda)
        same = [other for other in self.agendas if other.municipality == one.municipality]
        if len(same) == 1:
            return one.municipality
        apart = one.period if one.period and len({other.period for other in same}) == len(same) else one.id
        return f"{one.municipality} ({apart})"


def table_names() -> tuple[str, ...]:
    """The names of all tables."""
    return tuple(TABLES)


def compare(agendas: Given | Iterable[Given], *, tables: Collection[str] = (), together: bool = False) -> Comparison:
    """Compare agendas: one works, and so do two editions of one municipality.

    Args:
        agendas: The agendas, or what reading them gave: evidence then names file and line. They are taken one by one,
            so that hundreds need not stand in memory together.
        tables: Names of the tables to make; all where empty.
        together: Whether an agenda is compared together with the agendas that work it out, as ``lea compare`` does: an
            execution agenda, a year plan. Then all stand in memory together.

    Returns:
        The tables, in the order of the registry. The same agendas give the same tables, always.

    Raises:
        UsageError: There is no such table, two agendas have the same id, or one could not be built.
    """
    subjects = (Subject(target) for target, _ in each_once(agendas))
    return compare_subjects(subjects_together([*subjects]) if together else subjects, chosen_tables(tables))


class Part(NamedTuple):
    """What one agenda contributes to a comparison (bijdrage).

    Attributes:
        compared: The agenda.
        key: Its id and its municipality, which every row begins with.
        lines: For each table its lines, in the order of the registry.
    """

    compared: Compared
    key: tuple[str, str]
    lines: Iterable[tuple[str, Iterable[Line[Any]]]]


def part_of(subject: Subject, chosen: Collection[Definition[Any]]) -> Part:
    """What one agenda contributes to some tables; its lines are worked out as they are asked for."""
    compared = _compared(subject)
    if isinstance(subject, SubjectTogether):
        compared = compared._replace(parts=tuple(map(_compared, subject.parts)))
    return Part(compared, subject.key, ((definition.name, definition.gather(subject)) for definition in chosen))


def _compared(subject: Subject) -> Compared:
    agenda = subject.agenda
    return Compared(subject.id, agenda.title, subject.municipality, stated(agenda.period), agenda.language)


class KeepsLines(Protocol):
    """Where the lines of tables stand while agendas are compared, and afterwards."""

    def gathered(
        self, definition: Definition[Any], agenda: tuple[str, str], lines: Iterable[Line[Any]], /
    ) -> Contribution[Any]:
        """Keep what an agenda contributes to a table."""

    def finished(self, definition: Definition[Any], lines: Iterable[Line[Any]], /) -> Sequence[Line[Any]]:
        """Keep the lines of a table."""


def compare_subjects(
    subjects: Iterable[Subject], chosen: Collection[Definition[Any]], keeps: KeepsLines | None = None
) -> Comparison:
    """As `compare`, for agendas with their index: each is let go when it has contributed to the chosen tables."""
    return compare_parts((part_of(subject, chosen) for subject in subjects), chosen, keeps)


def compare_parts(
    parts: Iterable[Part], chosen: Collection[Definition[Any]], keeps: KeepsLines | None = None
) -> Comparison:
    """As `compare`, for what each agenda contributes to the chosen tables."""
    keeping = keeps or LinesInMemory()
    gathered: dict[str, list[Contribution[Any]]] = {definition.name: [] for definition in chosen}
    compared: dict[str, Compared] = {}
    named = {definition.name: definition for definition in chosen}
    for part in parts:
        compared[part.compared.id] = part.compared
        for name, lines in part.lines:
            gathered[name].append(keeping.gathered(named[name], part.key, lines))
    made = (
        Table(definition, keeping.finished(definition, definition.finish(gathered.pop(definition.name))))
        for definition in chosen
    )
    return Comparison(tuple(compared.values()), tuple(made))


def chosen_tables(names: Collection[str]) -> list[Definition[Any]]:
    """The tables with these names, all where there are none; in the order of the registry.

    Raises:
        UsageError: There is no such table.
    """
    for name in names:
        if name not in TABLES:
            raise _no_table(name, table_names())
    return [definition for name, definition in TABLES.items() if not names or name in names]


def _no_table(name: str, known: tuple[str, ...]) -> UsageError:
    params = {"name": name, "known": ", ".join(known), "hint": did_you_mean(nearest(name, known, cutoff=0.5))}
    return UsageError(Phrase(N_("There is no table '{name}'{hint}. The tables: {known}."), params))
