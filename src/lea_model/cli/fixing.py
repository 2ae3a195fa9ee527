"""Writes what was repaired or renumbered, and tells it: nothing else in the program writes into an agenda."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from lea_model.cli.options import say
from lea_model.cli.printing import aside
from lea_model.cli.writing import put
from lea_model.diagnostics import Finding
from lea_model.editing import Plan, plan_all_fixes, unified
from lea_model.editing.writing_edits import write_edits
from lea_model.i18n import N_, Language, translate
from lea_model.loader import Result
from lea_model.text import one_line, shorten

WIDTH = 60
"""How much of a text is shown in one line about a change."""


class Fixing:
    """What ``--fix`` and ``--diff`` do with one agenda after the other.

    Args:
        language: The user's language.
        paths: What the user named; nothing outside it is written.
        write: Whether to write, or to show only.

    Attributes:
        text: What would change, as a unified diff; empty where it is written.
        count: How many places were repaired, or would be.
    """

    def __init__(self, language: Language, paths: Sequence[str], *, write: bool) -> None:
        self.text = ""
        self.count = 0
        self._language = language
        self._paths = paths
        self._write = write

    def take(self, result: Result, found: Sequence[Finding], find: Callable[[Result], Sequence[Finding]]) -> bool:
        """Repair one agenda, or show how.

        Args:
            result: The agenda.
            found: Its findings that the user wants to see.
            find: Gives these findings of the agenda after the first repairs: more can be read then.

        Returns:
            Whether files were written: the agenda is then to be read again.

        Raises:
            NotWrittenError: A file cannot be written; those before it are as they were.
        """
        plan = plan_all_fixes(result, found, find)
        closed = [name for name in plan.files if leads_away(Path(name), self._paths)]
        if closed:
            for name in closed:
                _aside(self._language, N_("{file}: not repaired, for it is a link, or reached by one."), file=name)

            def in_open_files(findings: Sequence[Finding]) -> list[Finding]:
                return [each for each in findings if each.position is not None and each.position.file not in closed]

            plan = plan_all_fixes(result, in_open_files(found), lambda again: in_open_files(find(again)))
        if self._write:
            write_edits(plan.files)
        else:
            self.text += unified(plan)
        self._tell(plan)
        return self._write and bool(plan.files)

    def finish(self, out: str | None) -> bool:
        """Say how it went, after the last agenda; print the diff, or write it to a file.

        Args:
            out: The file for the diff; the terminal where None.

        Returns:
            Whether a diff came in place of a report.
        """
        if not self.count:
            _aside(self._language, N_("There is nothing that can be repaired with certainty."))
        elif not self._write:
            one = N_("Nothing was written. With --fix this place is repaired.")
            many = N_("Nothing was written. With --fix these places are repaired.")
            _aside(self._language, one if self.count == 1 else many)
        if self._write:
            return False
        put({"diff": self.text}, out, self._language)
        return True

    def _tell(self, plan: Plan) -> None:
        """Say per file what was repaired, and what was left and why."""
        one, many = (
            (N_("{file}: 1 place repaired."), N_("{file}: {count} places repaired."))
            if self._write
            else (N_("{file}: 1 place can be repaired."), N_("{file}: {count} places can be repaired."))
        )
        for name in plan.files:
            # What moves leaves one place and comes in another: that is one repair.
            changes = [change for change in plan.changes(name) if change.old != change.new]
            self.count += len(changes)
            _aside(self._language, one if len(changes) == 1 else many, file=name, count=len(changes))
            for change in changes:
                place = change.position
                old, new = (shorten(one_line(text), WIDTH) for text in (change.old, change.new))
                aside(f"  {place.line}:{place.column}  {plan.code_of(change)}  '{old}' -> '{new}'")
        for finding, reason in plan.left:
            message = N_("{place}: {code} is not repaired: {reason}.")
            _aside(
                self._language, message, place=finding.position, code=finding.code, reason=reason.text(self._language)
            )


def leads_away(file: Path, paths: Sequence[str]) -> bool:
    """Whether a file is a link, or lies outside what the user named because a folder on the way is one."""
    if file.is_symlink():
        return True
    roots = [Path(path) for path in paths if file.is_relative_to(Path(path))]
    return not any(file.resolve().is_relative_to(root.resolve()) for root in roots)


def _aside(language: Language, message: str, **params: object) -> None:
    """Say something beside the result, on stderr."""
    text = say(language, message, **params) if params else translate(message, language)
    aside(text)
