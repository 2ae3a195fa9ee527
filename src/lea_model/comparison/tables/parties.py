"""The table ``parties``: which kinds of parties do what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lea_model.comparison.cells import Evidence
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Gathered, Line, Matrix
from lea_model.comparison.tables.common_columns import counting, filled, of_agendas
from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, Index, normal
from lea_model.model.enums import PartyKind
from lea_model.model.parties import Assignment, Party
from lea_model.vocabulary.roles import RESPONSIBLE_ROLES, ROLE_KEYS

MEMBER: Final = "members"
NO_ROLE: Final = "zonder_rol"
BODY: Final = "overleg"
NOT_FOUND: Final = "niet_gevonden"

_MEMBERSHIPS: Final = ("members_described", "members_listed")
_OWN: Final = ("signatories", "table", "walks_all_levels", "involved")
"""Fields that name parties and are no role in a plan: who signs, who sits at a level, who joins at any level."""
_ROLES: Final = (*ROLE_KEYS, MEMBER, *_OWN, NO_ROLE)
_KINDS: Final = (*(kind.value for kind in PartyKind), BODY, None, NOT_FOUND)


class PartyRow(NamedTuple):
    """Parties of one kind in one role, in one agenda."""

    agenda: str
    municipality: str
    kind: str | None
    role: str
    parties: int
    assignments: int


def gather(subject: Subject) -> Iterator[Line[PartyRow]]:
    """The different parties of one agenda in each role, by kind, with every time that they have it."""
    index = subject.index
    found: dict[tuple[str | None, str], list[Path]] = {}
    who: dict[tuple[str | None, str], set[str]] = {}
    seen: set[Path] = set()
    for path, item in index.items.items():
        if isinstance(item, Assignment) and item.party is not None:
            target = _target(subject, path)
            key = (kind_of(target), role_of(index, path))
            found.setdefault(key, []).append(path)
            who.setdefault(key, set()).add(f"{target.kind} {target.id}" if target else normal(item.party))
            if target is not None:
                seen.add(target.path)
    for entry in index.of_kind("party"):
        if entry.path not in seen:
            key = (kind_of(entry), NO_ROLE)
            found.setdefault(key, []).append(entry.path)
            who.setdefault(key, set()).add(entry.id)
    for (kind, role), paths in found.items():
        evidence = _evidence(subject, paths)
        assignments = 0 if role == NO_ROLE else len(evidence)
        row = PartyRow(*subject.key, kind, role, len(who[kind, role]), assignments)
        yield Line.of(row, parties=evidence, assignments=evidence if assignments else ())


def finish(gathered: Gathered[PartyRow]) -> Iterator[Line[PartyRow]]:
    """Rows for the roles and kinds that any agenda has, roles in the order of the format; what is not there is zero."""
    return filled(
        gathered,
        lambda row: (row.kind, row.role),
        lambda there: sorted(there, key=lambda key: (_ROLES.index(key[1]), _KINDS.index(key[0]))),
        lambda agenda, key: PartyRow(*agenda, *key, 0, 0),
    )


def _target(subject: Subject, path: Path) -> Entry | None:
    for reference in subject.index.outgoing(path):
        if reference.field == "party":
            return reference.target
    return None


def kind_of(target: Entry | None) -> str | None:
    """The kind of a party; None where the agenda does not say it."""
    if target is None:
        return NOT_FOUND
    if isinstance(target.item, Party):
        return target.item.kind.value if target.item.kind is not None else None
    return PartyKind.MUNICIPALITY.value if target.kind == "municipality" else BODY


def role_of(index: Index, path: Path) -> str:
    """The role that an assignment gives: the nearest field around it that is a role, or membership of a body.

    Of a group that answers for something the members take part.
    """
    around = index.items.get(path[:-2])
    grouped = isinstance(around, Assignment) and (around.party is not None or bool(around.led_by))
    for step in reversed(path):
        if step in RESPONSIBLE_ROLES and grouped:
            return "partners"
        if step in ROLE_KEYS or step in _OWN:
            return str(step)
        if step in _MEMBERSHIPS:
            return MEMBER
    return "other_roles"


def _evidence(subject: Subject, paths: list[Path]) -> tuple[Evidence, ...]:
    """What the party has the role in, with its name: the assignment itself has no words but that name."""
    evidence = []
    for path in paths:
        item = subject.index.items[path]
        holder = subject.index.parent(path) if isinstance(item, Assignment) else None
        place = subject.place(holder.path if holder is not None else path)
        evidence.append(Evidence(place, words=item.party if isinstance(item, Assignment) else None))
    return tuple(evidence)


TABLE: Final = Definition(
    name="parties",
    title=N_("Parties by kind and role"),
    description=N_("Which kinds of parties have which role in each agenda."),
    caution=N_(
        "Roles are those that the source prints; a party that does much without a printed role counts little. The kind"
        " is what the list of parties says; it is empty where that says none. A party named in several places has"
        " several roles, and a group with members counts as itself and as its members: those of"
        " a group that leads take part."
    ),
    row=PartyRow,
    columns=of_agendas(
        Column(
            "kind",
            N_("Kind of party"),
            N_("The kind that the list of parties gives; 'niet_gevonden' for names that are not in it."),
            key=True,
            words="partijsoort",
        ),
        Column(
            "role",
            N_("Role"),
            N_("The role, member of a body, or 'zonder_rol' for parties in the list that have none."),
            key=True,
            words="rol",
        ),
        counting("parties", N_("Parties"), N_("Different parties of this kind in this role."), N_("parties")),
        counting("assignments", N_("Assignments"), N_("How often such a role is given."), N_("times")),
    ),
    gather=gather,
    finish=finish,
    matrix=Matrix(rows=("role", "kind"), cell="parties"),
)
