"""Plans repairs: which findings can be repaired with certainty, by which changes, and what is left and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lea_model.checker import check
from lea_model.diagnostics import Finding, Phrase
from lea_model.editing.fix import OVERLAP, Change, Fix, LeftOut
from lea_model.editing.fixers import FIXERS
from lea_model.editing.patch import Patch
from lea_model.editing.reread import FIRST_RULE, Judge, changed_texts, read_again
from lea_model.editing.workspace import Desk
from lea_model.loader import Result


class Edited(NamedTuple):
    """One file that changes.

    Attributes:
        before: Its text, without byte order mark.
        after: Its new text.
    """

    before: str
    after: str


@dataclass(frozen=True)
class Plan:
    """What will be changed, and what is left (herstelplan). Nothing is written.

    Attributes:
        path: The agenda, as the user gave it.
        fixes: The repairs, in order of place.
        left: Findings that could be repaired in principle, with the reason why they are left.
        files: The files that change, in the order of the agenda.
    """

    path: str
    fixes: tuple[Fix, ...] = ()
    left: tuple[LeftOut, ...] = ()
    files: Mapping[str, Edited] = field(default_factory=dict)

    @property
    def patches(self) -> dict[str, tuple[Patch, ...]]:
        """The patches of each file, in order of place."""
        return {
            name: tuple(sorted({change.patch for change in self.changes(name)}, key=lambda patch: patch.start))
            for name in self.files
        }

    def changes(self, name: str) -> tuple[Change, ...]:
        """The changes in one file, in order of place; each once."""
        found = {change.patch: change for fix in self.fixes for change in fix.changes if change.patch.file == name}
        return tuple(sorted(found.values(), key=lambda change: change.patch.start))

    def code_of(self, change: Change) -> str:
        """The code of the finding that a change takes away; empty where it was asked for by itself."""
        finding = next((fix.finding for fix in self.fixes if change in fix.changes), None)
        return finding.code if finding is not None else ""


def plan_fixes(result: Result, findings: Sequence[Finding] | None = None) -> Plan:
    """Say which findings can be repaired with certainty, and how.

    Every plan is tried out in memory first: the files are read again, and a repair that changes anything else, that
    gives a new finding at error level or that does not take its finding away is left.

    Args:
        result: The agenda, as `lea_model.read` gave it.
        findings: The findings to repair; all that checking finds where None. One that is marked as a known mistake of
            the source is never repaired.

    Returns:
        The plan.
    """
    wanted = check(result) if findings is None else findings
    desk = Desk(result)
    fixes: list[Fix] = []
    left: list[LeftOut] = []
    for found in wanted:
        proposed = _proposal(desk, found)
        if isinstance(proposed, Phrase):
            left.append(LeftOut(found, proposed))
        elif proposed is not None:
            fix = Fix(found, proposed)
            if _overlapping(fix, fixes):
                left.append(LeftOut(found, OVERLAP))
            else:
                fixes.append(fix)
    if not fixes:
        return Plan(result.path, (), tuple(left))
    before = check(result) if findings is not None else wanted
    # What could not be read comes first: only after that can be told what a name would lead to.
    reading = [fix for fix in fixes if fix.finding is not None and fix.finding.code < FIRST_RULE]
    naming = [fix for fix in fixes if fix not in reading]
    kept = _settle(Judge(desk, before), reading, left, opens=True)
    if naming:
        if kept:
            before = check(read_again(result, changed_texts(desk, kept)))
        kept += _settle(Judge(desk, before, kept), naming, left)
    kept.sort(key=fixes.index)
    left.sort(key=lambda each: wanted.index(each.finding))
    return made(desk, kept, left)


def made(desk: Desk, fixes: Sequence[Fix], left: Sequence[LeftOut] = ()) -> Plan:
    """The plan of these repairs, with the new texts."""
    texts = changed_texts(desk, fixes)
    files = {
        name: Edited(document.text, texts[name])
        for name in desk.result.files
        if name in texts and (document := desk.document(name)) is not None
    }
    return Plan(desk.result.path, tuple(fixes), tuple(left), files)


def _proposal(desk: Desk, found: Finding) -> tuple[Change, ...] | Phrase | None:
    if found.sic is not None:
        return None
    return next((fixer.propose(desk, found) for fixer in FIXERS if found.code in fixer.codes), None)


def _overlapping(fix: Fix, others: Iterable[Fix]) -> bool:
    """Whether a repair changes characters that an earlier one changes in another way."""
    patches = {change.patch for change in fix.changes}
    taken = {change.patch for other in others for change in other.changes}
    return any(patch.overlaps(other) for patch in patches for other in taken if patch != other)


def _settle(judge: Judge, fixes: Sequence[Fix], left: list[LeftOut], *, opens: bool = False) -> list[Fix]:
    """The repairs that may be made together: halves are tried apart, so that one that may not stops no other."""
    kept: list[Fix] = []
    queue = [list(fixes)] if fixes else []
    while queue:
        group = queue.pop(0)
        objection = judge.objection([*kept, *group], opens=opens)
        if objection is None:
            kept += group
        elif len(group) > 1:
            half = len(group) // 2
            queue = [group[:half], group[half:], *queue]
        elif group[0].finding is not None:  # pragma: no branch - what is planned here takes a finding away
            left.append(LeftOut(group[0].finding, objection))
    return kept
