"""Gives things other numbers and moves along every reference that names them by their number."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from lea_model.checker import check
from lea_model.diagnostics import Path, Phrase, Position
from lea_model.editing.fix import Change, Fix, replace
from lea_model.editing.repair_plan import Plan
from lea_model.editing.trial import Trial
from lea_model.editing.workspace import Scalar, Workspace
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.index import Entry, Index, Reference, normal
from lea_model.loader import Result

_SHORTEST: Final = 3
"""How long a number must be to be told from any other in running text: '4.3' can, '7' and '12' cannot."""


class Mention(NamedTuple):
    """A place where an old number stands in running text or a comment; it is not changed (vermelding).

    Attributes:
        position: Where.
        number: The old number.
        line: The line itself.
    """

    position: Position
    number: str
    line: str


@dataclass(frozen=True)
class Renumbering:
    """Other numbers for actions and the like, with all references moved along (hernummering). Nothing is written.

    Attributes:
        plan: The changes.
        numbers: Old number and new number of each thing, in document order.
        moved: The references that move along.
        mentions: Where an old number stands in running text or a comment: not changed.
        revived: References that led nowhere, and lead to something after this.
    """

    plan: Plan
    numbers: tuple[tuple[str, str], ...]
    moved: tuple[Reference, ...]
    mentions: tuple[Mention, ...]
    revived: tuple[Reference, ...]


def open_whole(result: Result) -> tuple[Workspace, Index]:
    """The workspace and index of an agenda in which numbers may be changed.

    Raises:
        UsageError: It was not read as a whole, so that references may stand in what was not read.
    """
    workspace = Workspace(result)
    # First, for of one file it is no wonder that not everything is there.
    if workspace.is_part:
        message = N_("'{path}' is one file of a folder; name the folder, so that references in other files move along.")
        raise UsageError(Phrase(message, {"path": result.path}))
    if workspace.index is None or result.incomplete or result.joined.left_out:
        message = N_("Not everything in '{path}' can be read; mend that first. See 'lea check {path}'.")
        raise UsageError(Phrase(message, {"path": result.path}))
    return workspace, workspace.index


def move(workspace: Workspace, index: Index, numbers: Mapping[Path, str]) -> Renumbering:
    """Work out what it takes to give things other numbers.

    Args:
        workspace: The agenda.
        index: Its index.
        numbers: The path of each thing, with its new number.

    Raises:
        UsageError: It cannot be done precisely, or would change what a reference means.
    """
    moved: list[Reference] = []
    changes: list[Change] = []
    for path, new in numbers.items():
        entry = index.at(path)
        if entry is not None:  # pragma: no branch - callers name things that are there
            changes.append(_changed(workspace, (*path, "number"), number_text(entry), new))
    for reference in index.references:
        named = [entry for entry in reference.targets if entry.path in numbers and _by_number(reference, entry)]
        if not named:
            continue
        if reference.target is None:
            params = {"text": reference.text, "place": str(workspace.result.position(reference.path))}
            raise UsageError(Phrase(N_("'{text}' in {place} can mean several things; make that clear first."), params))
        moved.append(reference)
        changes.append(_changed(workspace, reference.path, reference.text, _renamed(reference, numbers[named[0].path])))
    fix = Fix(None, tuple(changes))
    trial = Trial(workspace, [fix])
    if (objection := trial.objection(check(workspace.result), [fix])) is not None:
        raise UsageError(Phrase(N_("Nothing was changed: {reason}."), {"reason": objection}))
    plan = Plan(workspace.result.path, (fix,), (), trial.files)
    revived = _compare(workspace, index, trial)
    pairs = tuple((number_text(entry), numbers[entry.path]) for entry in index.entries if entry.path in numbers)
    return Renumbering(plan, pairs, tuple(moved), _mentions(workspace, index, pairs, fix), revived)


def number_text(entry: Entry) -> str:
    """The number of a thing as printed; empty where it has none."""
    return str(getattr(entry.item, "number", None) or "")


def _by_number(reference: Reference, entry: Entry) -> bool:
    """Whether a reference names a thing by its number, and not by its id or title."""
    words = {normal(reference.text), normal(reference.text.partition(":")[2])}
    item = entry.item
    if item.id and item.id in {reference.text.strip(), reference.text.partition(":")[2].strip()}:
        return False
    return normal(number_text(entry)) in words


def _renamed(reference: Reference, new: str) -> str:
    """A reference with another number: what stands before it stays, and so does a point after it or the lack of one."""
    prefix, colon, rest = reference.text.rpartition(":")
    space = rest[: len(rest) - len(rest.lstrip())]
    point = "." if rest.rstrip().endswith(".") else ""
    return f"{prefix}{colon}{space}{new.rstrip('.')}{point}"


def _changed(workspace: Workspace, path: Path, old: str, new: str) -> Change:
    scalar = workspace.value(path)
    change = replace(scalar, new) if scalar is not None and scalar.value == old else None
    if not isinstance(change, Change):
        where = str(workspace.result.position(path))
        raise UsageError(Phrase(N_("'{text}' in {place} cannot be changed by itself."), {"text": old, "place": where}))
    return change


def _compare(workspace: Workspace, index: Index, trial: Trial) -> tuple[Reference, ...]:
    """The references that led nowhere and then lead somewhere; every other must mean what it meant."""
    after = trial.result.agenda
    if after is None:  # pragma: no cover - errors were refused
        return ()
    revived: list[Reference] = []
    for before, now in zip(index.references, Index(after).references, strict=True):
        if [entry.path for entry in before.targets] == [entry.path for entry in now.targets]:
            continue
        if before.targets:
            params = {"text": before.text, "place": str(workspace.result.position(before.path))}
            message = N_("Nothing was changed: '{text}' in {place} would mean something else.")
            raise UsageError(Phrase(message, params))
        revived.append(before)
    return tuple(revived)


# ---- mentions


def _mentions(workspace: Workspace, index: Index, pairs: Iterable[tuple[str, str]], fix: Fix) -> tuple[Mention, ...]:
    """Where the old numbers stand besides: in running text, comments, headings. A number alone is no mention."""
    words = [old.rstrip(".") for old, _ in pairs if len(old.rstrip(".")) >= _SHORTEST]
    if not words:
        return ()
    several = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.])(?:{several})(?![\w]|[.,]\d)")
    taken = {change.patch[:3] for change in fix.changes}
    taken |= {(scalar.file.name, scalar.start, scalar.end) for scalar in _numbers(workspace, index)}
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name, *span in sorted(taken):
        spans[name].append((span[0], span[1]))
    files = [file for name in workspace.result.files if (file := workspace.file(name)) is not None]
    return tuple(
        Mention(position, hit[0], file.rows.line(position.line).strip())
        for file in files
        for hit in pattern.finditer(file.text)
        if not _within(spans[file.name], hit.start())
        for position in [file.rows.position(file.name, *hit.span())]
    )


def _within(spans: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a place lies in one of these spans, which are in order and apart from each other."""
    before = bisect_right(spans, (place, sys.maxsize)) - 1
    return before >= 0 and place < spans[before][1]


def _numbers(workspace: Workspace, index: Index) -> list[Scalar]:
    """The numbers of other things, and what refers by a number: '4.3.3' is one, 'zie 4.3.3' is running text."""
    paths = [(*entry.path, "number") for entry in index.entries if number_text(entry)]
    paths += [reference.path for reference in index.references if " " not in reference.text.strip()]
    return [scalar for path in paths if (scalar := workspace.value(path)) is not None]
