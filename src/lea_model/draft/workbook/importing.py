"""Brings a workbook back that somebody filled in: says what changed, and what the files become. Nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lea_model.changes import AgendaDiff, diff
from lea_model.diagnostics import Finding, Phrase, Severity
from lea_model.draft.workbook.edits import Edits
from lea_model.draft.workbook.opening import Opened, open_workbook
from lea_model.draft.workbook.patching import Patching
from lea_model.draft.workbook.remarks import Remark
from lea_model.draft.workbook.three_way import Comparing
from lea_model.editing import Edited
from lea_model.editing.trial import reread
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.index import Index
from lea_model.loader import Result, read
from lea_model.renderer.views.werkboek.baseline import Baseline, made_by
from lea_model.renderer.views.werkboek.baseline import read as read_baseline
from lea_model.renderer.views.werkboek.rows import Grid, GridRow, grid_of
from lea_model.renderer.views.werkboek.sheet_plan import LIST, PARENT

_FEW: Final = 10
"""How many cells with a note are named at most."""
_MOST: Final = 200
"""How many problems are told of at most."""


@dataclass(frozen=True)
class WorkbookImport:
    """What a workbook would change (teruggekomen werkboek).

    Attributes:
        workbook: The name of the workbook.
        before: The agenda as it is.
        after: The agenda as it would be; the same where nothing changes or something stands in the way.
        files: The files that change, with their text as it is and as it would be.
        edits: What somebody did in the workbook.
        problems: What stands in the way; where there is any, no file changes.
        remarks: What is good to know.
        findings: What checking finds in the agenda as it would be, and did not find before.
    """

    workbook: str
    before: Result
    after: Result
    files: Mapping[str, Edited] = field(default_factory=dict)
    edits: Edits = field(default_factory=Edits)
    problems: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.problems

    @property
    def changes(self) -> AgendaDiff | None:
        """What changes, in the terms of the field; None where an agenda cannot be built."""
        if self.before.agenda is None or self.after.agenda is None:
            return None
        return diff(self.before.agenda, self.after.agenda)


def import_workbook(workbook: str | Path | bytes, into: str | Path | Result, *, name: str = "") -> WorkbookImport:
    """Say what a workbook that went out and came back changes in an agenda.

    The workbook is held beside what it was when it went out, which it keeps in a hidden sheet, and beside the files as
    they are now. What was changed on both sides stands in the way of all of it.

    Args:
        workbook: The workbook, or its bytes.
        into: The agenda: a file or folder, or what reading it gave.
        name: The name of the workbook in messages, where its bytes are given.

    Returns:
        What changes, and what the files become. Nothing is written.

    Raises:
        UsageError: It is no workbook that can be read, it has no hidden sheet that is whole, or it belongs to another
            agenda; or the agenda cannot be read.
    """
    opened = open_workbook(workbook, name)
    result = into if isinstance(into, Result) else read(into)
    agenda = result.agenda
    if agenda is None or not result.ok:
        message = N_("{path} cannot be read without errors; see 'lea check {path}'. Mend these first.")
        raise UsageError(Phrase(message, {"path": result.path}))
    from lea_model.draft.workbook.sheet_reader import read_sheets

    sheets, text = read_sheets(opened)
    base = _baseline(text, opened.name)
    if base.agenda != agenda.id:
        message = N_("{name} belongs to the agenda '{other}', and {path} is '{id}'.")
        params = {"name": f"'{opened.name}'", "other": base.agenda, "path": result.path, "id": agenda.id}
        raise UsageError(Phrase(message, params))
    language: Language = "en" if base.language == "en" else "nl"
    index = Index(agenda)
    grid = grid_of(index, language)
    comparing = Comparing(base, grid, result)
    edits = comparing.compare(sheets)
    problems = [*_unfit(opened, base), *comparing.problems]
    remarks = list(comparing.remarks)
    if opened.notes:
        message = N_("notes beside cells are not read: type what they say in a cell ({cells})")
        remarks.append(Remark("", Phrase(message, {"cells": ", ".join(opened.notes[:_FEW])})))
    if base.made_by != made_by():
        message = N_("{name} was made by lea-model {version}; this is {own}.")
        params = {"name": f"'{opened.name}'", "version": base.made_by, "own": made_by()}
        remarks.append(Remark("", Phrase(message, params)))
    if problems or not edits.total:
        return WorkbookImport(opened.name, result, result, {}, edits, _told(problems), tuple(remarks))
    patching = Patching(result, index, grid, comparing.went_out_as)
    files = patching.write(edits)
    if patching.problems:
        return WorkbookImport(opened.name, result, result, {}, edits, _told(patching.problems), tuple(remarks))
    after = reread(result, files)
    problems = _broken(result, after, edits, grid)
    if problems:
        return WorkbookImport(opened.name, result, result, {}, edits, _told(problems), tuple(remarks))
    return WorkbookImport(opened.name, result, after, files, edits, (), tuple(remarks), new_findings(result, after))


def _told(problems: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(problems)[:_MOST]


def _baseline(text: str, name: str) -> Baseline:
    """What a workbook was when it went out.

    Raises:
        UsageError: That is not there, or not whole.
    """
    if not text:
        message = N_(
            "{name} lacks the hidden sheet that a workbook of lea-model has, so that nobody can tell what was changed. "
            "Type the changes into a new workbook: lea build AGENDA --document werkboek --format xlsx"
        )
        raise UsageError(Phrase(message, {"name": f"'{name}'"}))
    try:
        found = read_baseline(text)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        found = None
    if found is None:
        message = N_(
            "The hidden sheet of {name} was changed, or was made by another version of lea-model: it cannot be told "
            "what was changed. Type the changes into a new workbook: lea build AGENDA --document werkboek --format xlsx"
        )
        raise UsageError(Phrase(message, {"name": f"'{name}'"}))
    return found


def _unfit(opened: Opened, base: Baseline) -> list[Remark]:
    """Formulas and joined cells, on the sheets that are read."""
    found: list[Remark] = []
    formula = Phrase(N_("there is a formula here: type the value itself"))
    joined = Phrase(N_("these cells were joined: take them apart (Merge cells, once more)"))
    for name in base.sheets.values():
        found += [Remark(f"{name}!{cell}", formula) for cell in opened.formulas.get(name, ())]
        found += [Remark(f"{name}!{cells}", joined) for cells in opened.merged.get(name, ())]
    return found


def _broken(before: Result, after: Result, edits: Edits, grid: Grid) -> list[Remark]:
    """What would be wrong with the agenda that was not before; nothing may be wrong that reading finds."""
    known = Counter(found.code for found in before.findings if found.severity is Severity.ERROR)
    found: list[Remark] = []
    for one in after.findings:
        if one.severity is Severity.ERROR:
            known[one.code] -= 1
            if known[one.code] < 0:
                found.append(Remark(str(one.position or ""), Phrase(one.kind.what, one.params)))
    if found or after.agenda is None:
        return found or [Remark("", Phrase(N_("the files could not be read as an agenda after this")))]
    now = grid_of(Index(after.agenda), grid.language)
    return _lost(grid, now, edits)


def _line(kind: str, row: GridRow) -> tuple[str, ...]:
    """What a row says, wherever it stands."""
    return (kind, *(cell.text for name, cell in row.cells.items() if name not in (PARENT, LIST)))


def _lost(grid: Grid, now: Grid, edits: Edits) -> list[Remark]:
    """Prove that what nobody touched says what it said, and that there are as many rows as there should be."""
    gone = {one.row.path for one in edits.gone}
    touched = {(one.kind.key, one.row.path) for one in edits.cells}
    stay = [
        (kind, row)
        for kind, rows in grid.rows.items()
        for row in rows
        if not any(row.path[:end] in gone for end in range(2, len(row.path) + 1))
    ]
    wanted = Counter(_line(kind, row) for kind, row in stay if (kind, row.path) not in touched)
    there = Counter(_line(kind, row) for kind, rows in now.rows.items() for row in rows)
    if wanted - there or there.total() != len(stay) + len(edits.new):
        return [Remark("", Phrase(N_("the files would not say what the workbook says: nothing was changed")))]
    return []


def new_findings(before: Result, after: Result) -> tuple[Finding, ...]:
    """What checking finds in an agenda that it did not find before."""
    from lea_model.checker import check

    known = Counter(_what(found) for found in check(before))
    found: list[Finding] = []
    for one in check(after):
        known[_what(one)] -= 1
        if known[_what(one)] < 0:
            found.append(one)
    return tuple(found)


def _what(found: Finding) -> tuple[str, str]:
    return found.code, found.message("en")
