"""Plans repairs: which findings can be repaired with certainty, by which changes, and what is left and why."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from lea_model.checker import check
from lea_model.diagnostics import Finding, Phrase
from lea_model.editing.fix import OVERLAP, Change, Fix, LeftOut
from lea_model.editing.fixers import FIXERS
from lea_model.editing.patch import Edited, Patch
from lea_model.editing.trial import FIRST_RULE, Trial, reread
from lea_model.editing.workspace import Workspace
from lea_model.loader import Result
from lea_model.text import printable

_ROUNDS: Final = 20
"""More often than this nothing can become readable that was not: keys go no deeper."""
_LINE: Final = re.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_NO_END: Final = "\\ No newline at end of file\n"


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
        return self._codes.get(change, "")

    @cached_property
    def _codes(self) -> dict[Change, str]:
        every = [(change, fix.finding) for fix in reversed(self.fixes) for change in fix.changes]
        return {change: finding.code for change, finding in every if finding is not None}


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
    workspace = Workspace(result)
    fixes: list[Fix] = []
    left: list[LeftOut] = []
    taken = _Taken()
    for found in wanted:
        fix, reason = _proposal(workspace, found)
        if fix is not None and not taken.take(fix):
            reason = OVERLAP
        if reason is not None:
            left.append(LeftOut(found, reason))
        elif fix is not None:
            fixes.append(fix)
    if not fixes:
        return Plan(result.path, (), tuple(left))
    before = check(result) if findings is not None else wanted
    # What could not be read comes first: only after that can be told what a name would lead to.
    reading = [fix for fix in fixes if fix.finding is not None and fix.finding.code < FIRST_RULE]
    naming = [fix for fix in fixes if fix.finding is None or fix.finding.code >= FIRST_RULE]
    kept = _settle(workspace, before, [], reading, left, opens=True)
    if naming:
        if kept:
            before = Trial(workspace, kept).findings
        kept += _settle(workspace, before, kept, naming, left)
    order = {id(found): number for number, found in enumerate(wanted)}  # comparing findings by content takes long
    kept.sort(key=lambda each: order[id(each.finding)])
    left.sort(key=lambda each: order[id(each.finding)])
    return Plan(result.path, tuple(kept), tuple(left), Trial(workspace, kept).files)


def plan_all_fixes(result: Result, findings: Sequence[Finding], find: Callable[[Result], Sequence[Finding]]) -> Plan:
    """Plan repairs, and those that only can be told after them, such as of keys below a key that was misspelt itself.

    Args:
        result: The agenda, as `lea_model.read` gave it.
        findings: The findings to repair.
        find: Gives the findings to repair of the agenda as it would be after the repairs so far.

    Returns:
        The plan; a place in it is where something stands after the repairs before it.
    """
    whole = plan_fixes(result, findings)
    latest = whole
    for _ in range(_ROUNDS):
        if not latest.files:
            break
        result = reread(result, latest.files)
        latest = plan_fixes(result, find(result))
        files = dict(whole.files)
        for name, edited in latest.files.items():
            before = files[name].before if name in files else edited.before
            files[name] = Edited(before, edited.after)
        whole = Plan(whole.path, (*whole.fixes, *latest.fixes), latest.left, files)
    return whole


def _proposal(workspace: Workspace, found: Finding) -> tuple[Fix | None, Phrase | None]:
    """The repair of a finding, or the reason why it is left; neither where nothing is certain."""
    propose = next((fixer.propose for fixer in FIXERS if found.code in fixer.codes), None)
    changes: list[Change] = []
    for change in propose(workspace, found) if propose is not None and found.sic is None else ():
        if isinstance(change, Phrase):
            return None, change
        changes.append(change)
    return Fix(found, tuple(changes)) if changes else None, None


class _Taken:
    """The characters that repairs change: none of them in two ways."""

    def __init__(self) -> None:
        self._patches: dict[str, list[Patch]] = defaultdict(list)

    def take(self, fix: Fix) -> bool:
        """Take the characters of a repair; give whether no earlier one changes them in another way."""
        patches = {change.patch for change in fix.changes}
        if any(patch.overlaps(other) for patch in patches for other in self._beside(patch) if patch != other):
            return False
        for patch in patches:
            if patch not in self._beside(patch):
                insort(self._patches[patch.file], patch, key=_start)
        return True

    def _beside(self, patch: Patch) -> list[Patch]:
        """The patches next to one: as none of those taken overlap, no other can overlap it."""
        others = self._patches[patch.file]
        place = bisect_right(others, patch.start, key=_start)
        return others[max(0, place - 1) : place + 1]


def _start(patch: Patch) -> int:
    return patch.start


def _settle(
    workspace: Workspace,
    before: Sequence[Finding],
    made: Sequence[Fix],
    fixes: Sequence[Fix],
    left: list[LeftOut],
    *,
    opens: bool = False,
) -> list[Fix]:
    """The repairs that may be made together: halves are tried apart, so that one that may not stops no other."""
    kept: list[Fix] = []
    queue = [list(fixes)] if fixes else []
    while queue:
        group = queue.pop(0)
        wanted = [*kept, *group]
        objection = Trial(workspace, [*made, *wanted]).objection(before, wanted, opens=opens)
        if objection is None:
            kept += group
        elif len(group) > 1:
            half = len(group) // 2
            queue = [group[:half], group[half:], *queue]
        elif group[0].finding is not None:  # pragma: no branch - what is planned here takes a finding away
            left.append(LeftOut(group[0].finding, objection))
    return kept


def unified(plan: Plan) -> str:
    """The difference between the files as they are and as they would be; empty where nothing changes."""
    return "".join(line for name in plan.files for line in _of_file(plan, name))


def _of_file(plan: Plan, name: str) -> Iterator[str]:
    before, after = (_LINE.findall(text) for text in plan.files[name])
    shown = printable(name)
    for line in difflib.unified_diff(before, after, shown, shown, lineterm="\n"):
        # Only the line end of the very old Mac needs another one: on a terminal it would wipe out its own line.
        whole = f"{line[:-1]}\n" if line.endswith("\r") else line
        yield whole if whole.endswith("\n") else f"{whole}\n{_NO_END}"
