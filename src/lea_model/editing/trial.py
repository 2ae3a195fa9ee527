"""Reads an agenda again as it would be after repairs, in memory, and says whether they do what they should."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from lea_model.checker import check
from lea_model.diagnostics import Finding, Path, Phrase, Position, Severity
from lea_model.diagnostics.structure_codes import MISSING_KEY, MIXED_LANGUAGES, WRONG_SHAPE
from lea_model.editing.fix import Change, Fix
from lea_model.editing.patch import Edited, apply
from lea_model.editing.workspace import Workspace
from lea_model.i18n import N_
from lea_model.loader import Result
from lea_model.loader.agenda_reader import build_result
from lea_model.source import MappingPosition, NodePosition, SequencePosition, Source, parse

OTHER_DATA: Final = Phrase(N_("the file would not be read as it should be"))
NO_HELP: Final = Phrase(N_("it would not help"))

FIRST_RULE: Final = "LEA300"
"""Codes before this one are about what can be read; those after it about what was read."""

_Spot = tuple[str, str, int]


class Trial:
    """An agenda as it would be after repairs. Nothing on disk is looked at.

    Args:
        workspace: The agenda as it is.
        fixes: The repairs; their patches do not overlap.

    Attributes:
        files: The files that change, in the order of the agenda.
    """

    def __init__(self, workspace: Workspace, fixes: Iterable[Fix]) -> None:
        self._workspace = workspace
        self._changes: dict[str, list[Change]] = {}
        for change in (change for fix in fixes for change in fix.changes):
            self._changes.setdefault(change.patch.file, []).append(change)
        self.files = {
            name: Edited(file.text, apply(file.text, {one.patch for one in self._changes[name]}))
            for name in workspace.result.files
            if name in self._changes and (file := workspace.file(name)) is not None
        }

    @cached_property
    def _sources(self) -> tuple[Source, ...]:
        return _parsed(self._workspace.result, {name: edited.after for name, edited in self.files.items()})

    @cached_property
    def result(self) -> Result:
        """What reading would give."""
        before = self._workspace.result
        return build_result(self._sources, before.path, incomplete=before.incomplete)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All that checking would find."""
        return check(self.result)

    def objection(self, before: Sequence[Finding], wanted: Iterable[Fix], *, opens: bool = False) -> Phrase | None:
        """Why these repairs may not be made together; None where they may.

        Args:
            before: What is found without the repairs that are wanted.
            wanted: Those of the repairs that must take their finding away; the others were made already.
            opens: Whether parts of the agenda are read for the first time after them, so that what rules find there
                was wrong already.
        """
        # First, for building the agenda uses up what was read.
        if not all(self._as_meant(source) for source in self._sources if source.name in self.files):
            return OTHER_DATA
        errors = [found for found in _errors(self.findings) if not self._was_hidden(found)]
        worse = _spots(errors) - _spots(_errors(before))
        blamed = [spot for spot in worse if not opens or (spot[0] < FIRST_RULE and self._was_read(spot[1]))]
        if blamed:
            code, file, line = min(blamed)
            message = N_("it would give a new error: {code} in {file}, line {line}")
            return Phrase(message, {"code": code, "file": file, "line": line})
        left, known = _spots(found for found in self.findings if not self._was_hidden(found)), _spots(before)
        # Of a file that mixes languages some keys stay as they are, because something else is said about them.
        taken_away = (fix.finding for fix in wanted)
        gone = _spots(one for one in taken_away if one is not None and one.code != MIXED_LANGUAGES.code)
        return NO_HELP if any(left[spot] > known[spot] - count for spot, count in gone.items()) else None

    def _as_meant(self, read: Source) -> bool:
        """Whether a file holds exactly what it held, with only the changed keys and values replaced."""
        file = self._workspace.file(read.name)
        if file is None or Counter(found.code for found in read.findings) - file.codes:
            return False
        if file.data is None or any(change.open_ended and not change.path for change in self._changes[read.name]):
            return read.data is not None
        keys: dict[Path, str] = {}
        values: dict[Path, Any] = {}
        for change in self._changes[read.name]:
            if change.path is not None:
                new = _at(read.data, change.path) if change.open_ended else change.new
                (keys if change.on_key else values)[change.path] = new
        return bool(read.data == file.changed(keys, values))

    def _was_hidden(self, found: Finding) -> bool:
        """Whether a finding is about what stands below a key that was not known before: it was wrong there already.

        That something has another shape, or lacks a key, says that the new key is not what was meant.
        """
        if found.position is None or found.kind in (WRONG_SHAPE, MISSING_KEY) or found.code >= FIRST_RULE:
            return False
        return any(_inside(found.position, place) for place in self._opened if place.file == found.position.file)

    @cached_property
    def _opened(self) -> list[NodePosition]:
        """The places of the values of keys that were replaced."""
        places: list[NodePosition] = []
        for source in self._sources:
            changes = self._changes.get(source.name, ())
            keys = {change.path: change.new for change in changes if change.on_key and change.path is not None}
            for path in keys:
                place = source.positions
                for end, step in enumerate(path, 1):
                    place = _child(place, keys.get(path[:end], step))
                if place is not None:
                    places.append(place)
        return places

    def _was_read(self, name: str) -> bool:
        file = self._workspace.file(name)
        return file is None or file.data is not None


def _child(place: NodePosition | None, step: str | int) -> NodePosition | None:
    """The place of what stands one step further in."""
    if isinstance(place, MappingPosition) and isinstance(step, str):
        return place.values.get(step)
    if isinstance(place, SequencePosition) and isinstance(step, int) and step < len(place.items):
        return place.items[step]
    return None


def _inside(position: Position, place: NodePosition) -> bool:
    """Whether something stands in a part of a file."""
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    return start <= (position.line, position.column) and (position.end_line, position.end_column) <= end


def reread(result: Result, files: Mapping[str, Edited]) -> Result:
    """Read an agenda again as it would be with other texts. Nothing on disk is looked at.

    Args:
        result: What reading gave.
        files: The files that change, with their new texts.
    """
    texts = {name: edited.after for name, edited in files.items()}
    return build_result(_parsed(result, texts), result.path, incomplete=result.incomplete)


def _parsed(result: Result, texts: Mapping[str, str]) -> tuple[Source, ...]:
    return tuple(
        source if source.text is None else parse(texts.get(source.name, source.text), source.name)
        for source in result.sources
    )


def _at(data: Any, path: Path) -> Any:
    """What stands at a path; None where nothing does."""
    for step in path:
        fits = isinstance(data, dict) if isinstance(step, str) else isinstance(data, list) and step < len(data)
        if not fits or (isinstance(step, str) and step not in data):
            return None
        data = data[step]
    return data


def _errors(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (found for found in findings if found.severity is Severity.ERROR)


def _spots(findings: Iterable[Finding]) -> Counter[_Spot]:
    """Findings by code and line: replacing a word moves columns, and a key that is read again moves paths."""
    return Counter(
        (found.code, found.position.file, found.position.line) for found in findings if found.position is not None
    )
