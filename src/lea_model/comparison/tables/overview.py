"""The table ``overview``: what each agenda is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from lea_model.comparison.cells import Evidence, Kind
from lea_model.comparison.subject import Subject, missing, stated
from lea_model.comparison.table import Column, Definition, Line
from lea_model.comparison.tables.common_columns import AGENDA, MUNICIPALITY, counting, ways
from lea_model.i18n import N_
from lea_model.model.when import When


class OverviewRow(NamedTuple):
    """One agenda."""

    agenda: str
    municipality: str
    codes: str | None
    title: str
    agenda_kind: str
    period: str | None
    period_missing: str | None
    first_day: date | None
    last_day: date | None
    status: str | None
    adopted_by: str | None
    ages: str | None
    documents: int
    sections: int
    parties: int
    bodies: int
    policy_areas: int


_COUNTED: Final = {
    "documents": ("document",),
    "sections": ("section",),
    "parties": ("party",),
    "bodies": ("body",),
    "policy_areas": ("policy_area",),
}


def gather(subject: Subject) -> Iterator[Line[OverviewRow]]:
    """One row for an agenda."""
    agenda = subject.agenda
    found = {name: [entry.path for entry in subject.index.of_kind(*kinds)] for name, kinds in _COUNTED.items()}
    period = agenda.period if isinstance(agenda.period, When) else None
    codes = [one.code for one in agenda.municipalities if one.code]
    adopted = [(number, step.by) for number, step in enumerate(agenda.adoption) if step.by]
    row = OverviewRow(
        agenda=subject.id,
        municipality=subject.municipality,
        codes=", ".join(codes) or None,
        title=agenda.title,
        agenda_kind=agenda.agenda_kind.value,
        period=stated(agenda.period),
        period_missing=missing(agenda.period),
        first_day=period.earliest if period else None,
        last_day=period.latest if period else None,
        # The model fills in 'onbekend' where the YAML has no status: that is not the same as stating it.
        status=agenda.status.value if "status" in agenda.model_fields_set else None,
        adopted_by="; ".join(dict.fromkeys(name for _, names in adopted for name in names)) or None,
        ages=agenda.ages.printed if agenda.ages else None,
        **{name: len(paths) for name, paths in found.items()},
    )
    evidence: dict[str, tuple[Evidence, ...]] = {name: subject.counted(paths) for name, paths in found.items() if paths}
    evidence |= {name: subject.counted([()]) for name in ("title", "period", "status", "ages") if getattr(row, name)}
    if adopted:
        evidence["adopted_by"] = subject.counted(("adoption", number) for number, _ in adopted)
    yield Line(row, evidence)


TABLE: Final = Definition(
    name="overview",
    title=N_("Overview"),
    description=N_("What each agenda is: its period, where it stands, and how much of what it holds."),
    caution=N_("A long agenda is not a better one: the counts say how much is in the data, not what it is worth."),
    row=OverviewRow,
    columns=(
        AGENDA,
        MUNICIPALITY,
        Column(
            name="codes",
            label=N_("CBS code"),
            definition=N_("The code of Statistics Netherlands (CBS) for the municipality."),
        ),
        Column(name="title", label=N_("Title"), definition=N_("The title of the agenda as printed.")),
        Column(name="agenda_kind", label=N_("Sort"), definition=N_("What sort of agenda it is."), words="agendasoort"),
        Column(
            name="period",
            label=N_("Period"),
            definition=N_("The period that the agenda is for, as printed."),
            missing="period_missing",
        ),
        ways("period_missing", N_("In which way the period is missing in the source.")),
        Column(
            name="first_day",
            label=N_("First day"),
            definition=N_("The first day that the printed period can mean."),
            kind=Kind.DATE,
        ),
        Column(
            name="last_day",
            label=N_("Last day"),
            definition=N_("The last day that the printed period can mean."),
            kind=Kind.DATE,
        ),
        Column(
            name="status",
            label=N_("Status"),
            definition=N_("Where the agenda stands; empty where the data do not say."),
            words="status",
        ),
        Column(name="adopted_by", label=N_("Decided by"), definition=N_("Who decided on the agenda.")),
        Column(name="ages", label=N_("Ages"), definition=N_("The ages that the agenda says it is about.")),
        counting("documents", N_("Documents"), N_("The documents that the agenda rests on."), N_("documents")),
        counting("sections", N_("Chapters"), N_("Chapters that hold no commitments."), N_("chapters")),
        counting("parties", N_("Parties"), N_("Parties in the list of parties."), N_("parties")),
        counting("bodies", N_("Bodies"), N_("Bodies that meet or steer."), N_("bodies")),
        counting("policy_areas", N_("Policy areas"), N_("Policy areas in the list of those."), N_("policy areas")),
    ),
    gather=gather,
)
