"""The table ``policy_areas``: which policy areas actions overlap with, and which municipalities share them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, cast

from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Gathered, Line, Matrix
from lea_model.comparison.tables.common_columns import counting, of_agendas
from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import normal
from lea_model.model.actions import Action
from lea_model.model.policy_areas import PolicyArea


class PolicyAreaRow(NamedTuple):
    """One policy area in one agenda."""

    agenda: str
    municipality: str
    area: str
    printed: str
    overlap_kind: str | None
    actions: int
    shared_by: int
    municipalities: str


def gather(subject: Subject) -> Iterator[Line[PolicyAreaRow]]:
    """The policy areas of one agenda, with the actions that overlap with them; what others share is not known yet."""
    for entry in subject.index.of_kind("policy_area"):
        actions: dict[Path, None] = {}
        for reference in subject.index.incoming(entry.path):
            holder = subject.index.parent(reference.owner)
            if reference.target is entry and holder is not None and isinstance(holder.item, Action):
                actions[holder.path] = None
        item = cast("PolicyArea", entry.item)
        kind = item.overlap_kind.value if item.overlap_kind else None
        row = PolicyAreaRow(*subject.key, item.name, item.name, kind, len(actions), 0, "")
        evidence = Line.of(row, printed=subject.counted([entry.path]), actions=subject.counted(actions)).evidence
        yield Line(row, evidence, item.aliases)


def finish(gathered: Gathered[PolicyAreaRow]) -> Iterator[Line[PolicyAreaRow]]:
    """Rows by agenda, with areas joined that go by the same name or alias."""
    areas = [line for contribution in gathered for line in contribution.lines]
    names = joined([(line.row.printed, *line.aside) for line in areas])
    sharing: dict[str, dict[str, str]] = {}
    for line, name in zip(areas, names, strict=True):
        sharing.setdefault(name, {})[line.row.agenda] = line.row.municipality
    # Of an area that all share, hundreds of rows hold the same names.
    shared = {name: (len(found), "; ".join(dict.fromkeys(found.values()))) for name, found in sharing.items()}
    for line, name in zip(areas, names, strict=True):
        count, municipalities = shared[name]
        yield Line(line.row._replace(area=name, shared_by=count, municipalities=municipalities), line.evidence)


def joined(named: Sequence[Sequence[str]]) -> list[str]:
    """The name that each group of names goes by when groups with a name in common are one.

    Args:
        named: For each area its name and aliases.

    Returns:
        For each area the first name among those that it is joined with.
    """
    group = list(range(len(named)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    first: dict[str, int] = {}
    for number, names in enumerate(named):
        for name in map(normal, names):
            one, other = sorted((root(first.setdefault(name, number)), root(number)))
            group[other] = one
    return [named[root(number)][0] for number in range(len(named))]


TABLE: Final = Definition(
    name="policy_areas",
    title=N_("Policy areas"),
    description=N_("Which policy areas, programmes and funds actions overlap with, and who else names them."),
    caution=N_(
        "Areas are one where a name or alias in one agenda is the same as in another, apart from capitals and spaces."
        " Equal names can mean different things in different places ('Gezondheid'), and different names the same."
    ),
    row=PolicyAreaRow,
    columns=of_agendas(
        Column(
            "area",
            N_("Policy area"),
            N_("The name that joins it with other agendas: that of the first agenda that has it."),
            key=True,
        ),
        Column("printed", N_("As printed"), N_("The name in this agenda."), key=True),
        Column(
            "overlap_kind",
            N_("What it is"),
            N_("Whether it is policy, a party, funding or a programme."),
            words="raakvlaksoort",
        ),
        counting("actions", N_("Actions"), N_("The actions that name it as an overlap."), N_("actions")),
        counting("shared_by", N_("Shared by"), N_("The agendas that have it, this one included."), N_("agendas")),
        Column("municipalities", N_("Municipalities"), N_("The municipalities of those agendas.")),
    ),
    gather=gather,
    finish=finish,
    matrix=Matrix(rows=("area",), cell="actions"),
)
