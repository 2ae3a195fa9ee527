"""The table ``overview``: what each agenda is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from lea_model.comparison.cells import CellKind
from lea_model.comparison.counted_together import SubjectTogether
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Line
from lea_model.comparison.tables.common_columns import (
    counting,
    of_agendas,
    open_column,
    stated_or_missing,
    ways,
)
from lea_model.i18n import N_
from lea_model.index.beside import TIES, ties_of
from lea_model.model.decisions import RelatedAgenda
from lea_model.model.when import When


class OverviewRow(NamedTuple):
    """One agenda."""

    agenda: str
    municipality: str
    codes: str | None
    title: str
    agenda_kind: str | None
    period: str | None
    period_missing: str | None
    first_day: date | None
    last_day: date | None
    status: str | None
    adopted_by: str | None
    ages: str | None
    elaborates: str | None
    framework: str | None
    predecessor: str | None
    successor: str | None
    agenda_parts: str | None
    counted_with: str | None
    documents: int
    sections: int
    parties: int
    bodies: int
    policy_areas: int


_COUNTED: Final = {
    "documents": "document",
    "sections": "section",
    "parties": "party",
    "bodies": "body",
    "policy_areas": "policy_area",
}


def gather(subject: Subject) -> Iterator[Line[OverviewRow]]:
    """One row for an agenda, and one for each that is counted with it."""
    if not isinstance(subject, SubjectTogether):
        yield _line(subject, None)
        return
    yield _line(subject.itself, None)
    for part in subject.parts:
        yield _line(part, subject.id)


def _line(subject: Subject, counted_with: str | None) -> Line[OverviewRow]:
    agenda = subject.agenda
    found = {name: [entry.path for entry in subject.index.of_kind(kind)] for name, kind in _COUNTED.items()}
    period = agenda.period if isinstance(agenda.period, When) else None
    codes = [one.code for one in agenda.municipalities if one.code]
    adopted = [(number, step.by) for number, step in enumerate(agenda.adoption) if step.by]
    ties = {field: [*enumerate(ties_of(agenda, field))] for field in TIES}
    said: dict[str, Any] = {
        field: "; ".join(_words(other) for _, other in found) or None for field, found in ties.items()
    }
    counts: dict[str, Any] = {name: len(paths) for name, paths in found.items()}
    row = OverviewRow(
        agenda=subject.id,
        municipality=subject.municipality,
        codes=", ".join(codes) or None,
        title=agenda.title,
        # What the YAML does not say, the model fills in: that is not the same as stating it.
        agenda_kind=agenda.agenda_kind.value if "agenda_kind" in agenda.model_fields_set else None,
        **stated_or_missing(period=agenda.period),
        first_day=period.earliest if period else None,
        last_day=period.latest if period else None,
        status=agenda.status.value if "status" in agenda.model_fields_set else None,
        adopted_by="; ".join(dict.fromkeys(name for _, names in adopted for name in names)) or None,
        ages=agenda.ages.printed if agenda.ages else None,
        counted_with=counted_with,
        **said,
        **counts,
    )
    itself = [name for name in ("title", "period", "status", "ages") if getattr(row, name)]
    return Line.of(
        row,
        **{field: subject.counted((field, number) for number, _ in found) for field, found in ties.items()},
        adopted_by=subject.counted(("adoption", number) for number, _ in adopted),
        **dict.fromkeys(itself, subject.counted([()])),
        **{name: subject.counted(paths) for name, paths in found.items()},
    )


def _words(other: RelatedAgenda) -> str:
    """Another agenda by its id, which leads to its row where it was read too, else by its title."""
    return other.agenda or other.title or other.number or ""


TABLE: Final = Definition(
    name="overview",
    title=N_("Overview"),
    description=N_("What each agenda is: its period, where it stands, and how much of what it holds."),
    caution=N_("A long agenda is not a better one: the counts say how much is in the data, not what it is worth."),
    row=OverviewRow,
    columns=of_agendas(
        Column("codes", N_("CBS code"), N_("The code of Statistics Netherlands (CBS) for the municipality.")),
        Column("title", N_("Title"), N_("The title of the agenda as printed.")),
        Column("agenda_kind", N_("Sort"), N_("What sort of agenda it is."), words="agendasoort"),
        open_column("period", N_("Period"), N_("The period that the agenda is for, as printed.")),
        ways("period", N_("In which way the period is missing in the source.")),
        Column("first_day", N_("First day"), N_("The first day that the printed period can mean."), kind=CellKind.DATE),
        Column("last_day", N_("Last day"), N_("The last day that the printed period can mean."), kind=CellKind.DATE),
        Column("status", N_("Status"), N_("Where the agenda stands; empty where the data do not say."), words="status"),
        Column("adopted_by", N_("Decided by"), N_("Who decided on the agenda.")),
        Column("ages", N_("Ages"), N_("The ages that the agenda says it is about.")),
        Column("elaborates", N_("Works out"), N_("The agenda that it works out, by its id, else by its title.")),
        Column("framework", N_("Falls under"), N_("The policy framework that it falls under.")),
        Column("predecessor", N_("Predecessor"), N_("The agenda or agendas before it, by id, else by title.")),
        Column("successor", N_("Successor"), N_("The agenda after it, by its id, else by its title.")),
        Column("agenda_parts", N_("Worked out in"), N_("The agendas that work it out, by id, else by title.")),
        Column(
            "counted_with",
            N_("Counted with"),
            N_("The agenda that it works out and is counted with in all other tables; what both hold counts once."),
        ),
        counting("documents", N_("Documents"), N_("The documents that the agenda rests on."), N_("documents")),
        counting("sections", N_("Chapters"), N_("Chapters that hold no commitments."), N_("chapters")),
        counting("parties", N_("Parties"), N_("Parties in the list of parties."), N_("parties")),
        counting("bodies", N_("Bodies"), N_("Bodies that meet or steer."), N_("bodies")),
        counting("policy_areas", N_("Policy areas"), N_("Policy areas in the list of those."), N_("policy areas")),
    ),
    gather=gather,
)
