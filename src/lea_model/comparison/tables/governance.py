"""The table ``governance``: who meets, how often, who chairs and how they decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from lea_model.comparison.cells import CellKind, Evidence
from lea_model.comparison.subject import Subject, missing, stated
from lea_model.comparison.table import Column, Definition, Line
from lea_model.comparison.tables.common_columns import (
    of_agendas,
    open_column,
    resting_on,
    stated_or_missing,
    ways,
)
from lea_model.comparison.tables.parties import kind_of
from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.model.body_links import BodyLink
from lea_model.model.enums import TimeUnit
from lea_model.model.governance import Frequency, GovernanceBody

NOT_SAID: Final = "niet_gezegd"
"""Stands in the place of a kind where the list of parties gives none."""

_PER_YEAR: Final = {
    TimeUnit.WEEK: 52,
    TimeUnit.MONTH: 12,
    TimeUnit.QUARTER: 4,
    TimeUnit.HALF_YEAR: 2,
    TimeUnit.SCHOOL_YEAR: 1,
    TimeUnit.YEAR: 1,
}


class GovernanceRow(NamedTuple):
    """One body."""

    agenda: str
    municipality: str
    body: str
    name: str
    kind: str | None
    state: str | None
    per: str | None
    members: int | None
    members_missing: str | None
    member_kinds: str | None
    frequency: str | None
    frequency_missing: str | None
    per_year: float | None
    chair: str | None
    chair_missing: str | None
    mandates: str | None
    reports_to: str | None
    decision_rule: str | None
    decision_rule_missing: str | None
    fallback_rule: str | None
    fallback_rule_missing: str | None
    dispute_rule: str | None
    dispute_rule_missing: str | None
    secretary: str | None
    secretary_missing: str | None
    notice: str | None
    notice_missing: str | None
    quorum: str | None
    quorum_missing: str | None
    how_many: int | None
    regulations: str | None
    obliged_by_law: bool | None


def gather(subject: Subject) -> Iterator[Line[GovernanceRow]]:
    """A row for each body, in the order of the agenda."""
    for entry in subject.index.of_kind("body"):
        yield _line(subject, entry, cast("GovernanceBody", entry.item))


def _line(subject: Subject, entry: Entry, body: GovernanceBody) -> Line[GovernanceRow]:
    members = _members(subject, entry.path, body)
    unknown = missing(body.members_listed) or missing(body.members_described)
    row = GovernanceRow(
        *subject.key,
        body=entry.id,
        name=body.name,
        kind=body.body_kind.value if body.body_kind else None,
        state=body.body_state.value if body.body_state else None,
        per=body.per.value if body.per else None,
        members=len(members) or None,
        members_missing=None if members else unknown,
        member_kinds=_kinds(members) if members else None,
        per_year=_per_year(body.frequency),
        mandates=_links(body.mandates),
        reports_to=_links(body.reports_to),
        how_many=body.count,
        regulations=body.regulations,
        obliged_by_law=body.obliged_by_law,
        **stated_or_missing(
            frequency=body.frequency,
            chair=body.chair,
            decision_rule=body.decision_rule,
            fallback_rule=body.fallback_rule,
            dispute_rule=body.dispute_rule,
            secretary=body.secretary,
            notice=body.notice,
            quorum=body.quorum,
        ),
    )
    line = resting_on(subject, entry.path, row, without=("members", "member_kinds"))
    who = tuple(Evidence(subject.place(path), words=name) for path, name, _ in members)
    return Line(row, {**line.evidence, "members": who, "member_kinds": who}) if who else line


def _members(subject: Subject, path: Path, body: GovernanceBody) -> list[tuple[Path, str, str | None]]:
    """Its members: those listed, else those described; a group without a name counts by its members."""
    for field in ("members_listed", "members_described"):
        listed = getattr(body, field)
        if not isinstance(listed, tuple) or not listed:
            continue
        found: list[tuple[Path, str, str | None]] = []
        for number, one in enumerate(listed):
            here = (*path, field, number)
            inside = [(here, one)] if one.party else [((*here, "members", n), m) for n, m in enumerate(one.members)]
            for place, assignment in inside:
                target = next((r.target for r in subject.index.outgoing(place) if r.field == "party"), None)
                found.append((place, assignment.party or "", kind_of(target)))
        return found
    return []


def _kinds(members: list[tuple[Path, str, str | None]]) -> str:
    counted = Counter(kind or NOT_SAID for _, _, kind in members)
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return "; ".join(f"{kind} {count}" for kind, count in ranked)


def _links(links: tuple[BodyLink, ...]) -> str | None:
    said = (f"{link.body}: {text}" if (text := stated(link.text)) else link.body for link in links)
    return "; ".join(said) or None


def _per_year(frequency: object) -> float | None:
    """How often per year, where the printed words can be read; a school year counts as a year."""
    if not isinstance(frequency, Frequency) or frequency.times is None or frequency.per_time is None:
        return None
    return float(frequency.times * _PER_YEAR[frequency.per_time])


TABLE: Final = Definition(
    name="governance",
    title=N_("Governance"),
    description=N_("Each body: who sits on it, how often it meets, who chairs it, to whom it answers, how it decides."),
    caution=N_(
        "Empty means that the agenda does not say it, not that it is not arranged. Where text and list name different"
        " members, the list counts. Members are entries as printed: 'schoolbesturen' is one entry."
    ),
    row=GovernanceRow,
    columns=of_agendas(
        Column("body", N_("Id"), N_("The id of the body in the agenda."), key=True),
        Column("name", N_("Name"), N_("The name of the body as printed.")),
        Column("kind", N_("Sort of body"), N_("What sort of body it is."), words="overlegsoort"),
        Column(
            "state",
            N_("State"),
            N_("Whether the body is there already, is new or is still to be formed."),
            words="bestaan",
        ),
        Column(
            "per",
            N_("One per"),
            N_("Of which unit each has a body of this kind, such as a working group per programme."),
            words="eenheid",
        ),
        open_column(
            "members",
            N_("Members"),
            N_("The members that are listed, else those in the text; empty where none are named."),
            kind=CellKind.INTEGER,
            unit=N_("entries"),
        ),
        ways("members", N_("In which way the members are known to be missing.")),
        Column(
            "member_kinds",
            N_("Members by kind"),
            N_("The members by kind of party, the most frequent first."),
            words="partijsoorten",
        ),
        open_column("frequency", N_("Frequency"), N_("How often it meets, as printed.")),
        ways("frequency", N_("In which way the frequency is known to be missing.")),
        Column(
            "per_year",
            N_("Per year"),
            N_("How often it meets in a year, where the printed words can be read as a number."),
            kind=CellKind.DECIMAL,
            unit=N_("times per year"),
        ),
        open_column("chair", N_("Chair"), N_("Who chairs it, or the rule for that.")),
        ways("chair", N_("In which way the chair is known to be missing.")),
        Column("mandates", N_("Mandate to"), N_("To whom it gives a mandate, and for what.")),
        Column("reports_to", N_("Reports to"), N_("To whom it reports, and on what.")),
        open_column("decision_rule", N_("Decides by"), N_("How it decides.")),
        ways("decision_rule", N_("In which way the rule for deciding is known to be missing.")),
        open_column("fallback_rule", N_("Otherwise"), N_("What happens where deciding so does not work.")),
        ways("fallback_rule", N_("In which way the fallback rule is known to be missing.")),
        open_column("dispute_rule", N_("Disputes"), N_("Who decides on a dispute.")),
        ways("dispute_rule", N_("In which way the rule on disputes is known to be missing.")),
        open_column("secretary", N_("Secretary"), N_("Who is its secretary.")),
        ways("secretary", N_("In which way the secretary is known to be missing.")),
        open_column("notice", N_("Notice"), N_("How long before it is convened.")),
        ways("notice", N_("In which way the notice is known to be missing.")),
        open_column("quorum", N_("Quorum"), N_("How many must be there to decide.")),
        ways("quorum", N_("In which way the quorum is known to be missing.")),
        Column("how_many", N_("How many"), N_("How many of such bodies there are."), kind=CellKind.INTEGER),
        Column("regulations", N_("Rules of procedure"), N_("The document that its rules stand in.")),
        Column(
            "obliged_by_law",
            N_("Asked by law"),
            N_("Whether the agenda says that the law asks for this body."),
            kind=CellKind.BOOLEAN,
        ),
    ),
    gather=gather,
    listed=("name", "member_kinds", "frequency", "chair", "mandates", "reports_to", "decision_rule"),
)
