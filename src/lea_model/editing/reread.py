"""Reads an agenda again after its texts were changed in memory, and says whether the changes do what they should."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from lea_model.checker import check
from lea_model.diagnostics import Finding, Path, Phrase, Severity, sort_key
from lea_model.editing.fix import Change, Fix
from lea_model.editing.patch import apply
from lea_model.editing.workspace import Desk
from lea_model.i18n import N_
from lea_model.loader import Result
from lea_model.loader.joining import join
from lea_model.loader.pruning import build
from lea_model.source import parse

OTHER_DATA: Final = Phrase(N_("the file would not be read as it should be"))
NO_HELP: Final = Phrase(N_("it would not help"))

FIRST_RULE: Final = "LEA300"
"""Codes before this one are about what can be read; those after it about what was read."""

_Spot = tuple[str, str, int]


def changed_texts(desk: Desk, fixes: Iterable[Fix]) -> dict[str, str]:
    """The new texts of the files that repairs change."""
    patches: dict[str, list[Change]] = {}
    for fix in fixes:
        for change in fix.changes:
            patches.setdefault(change.patch.file, []).append(change)
    texts: dict[str, str] = {}
    for name, changes in patches.items():
        document = desk.document(name)
        if document is not None:  # pragma: no branch - changes are made of documents
            texts[name] = apply(document.text, dict.fromkeys(change.patch for change in changes)).text
    return texts


def read_again(result: Result, texts: Mapping[str, str]) -> Result:
    """Read an agenda as it would be with other texts; nothing on disk is looked at.

    Args:
        result: What reading gave before.
        texts: The new texts of some of its files.
    """
    sources = [
        source if source.text is None else parse(texts.get(source.name, source.text), source.name)
        for source in result.sources
    ]
    joined = join(sources)
    findings = [found for source in sources for found in source.findings] + joined.findings
    agenda, wrong = build(joined)
    findings += wrong
    return Result(
        agenda=agenda,
        findings=tuple(sorted(findings, key=sort_key)),
        path=result.path,
        files=result.files,
        incomplete=result.incomplete or joined.incomplete,
        joined=joined,
        sources=tuple(sources),
    )


class Judge:
    """Says whether repairs do what they should, and nothing else.

    Args:
        desk: The agenda before.
        before: All that checking found then.
        kept: Repairs that are made already; ``before`` is what is found after those.
    """

    def __init__(self, desk: Desk, before: Sequence[Finding], kept: Sequence[Fix] = ()) -> None:
        self._desk = desk
        self._kept = tuple(kept)
        self._errors = _spots(found for found in before if found.severity is Severity.ERROR)
        self._all = _spots(before)

    def objection(self, fixes: Sequence[Fix], *, opens: bool = False) -> Phrase | None:
        """Why these repairs may not be made together; None where they may.

        Args:
            fixes: The repairs; their patches do not overlap.
            opens: Whether parts of the agenda are read for the first time after them, so that what rules find there
                was wrong already.
        """
        texts = changed_texts(self._desk, [*self._kept, *fixes])
        if any(not self._as_meant(name, text, [*self._kept, *fixes]) for name, text in texts.items()):
            return OTHER_DATA
        after = check(read_again(self._desk.result, texts))
        worse = _spots(found for found in after if found.severity is Severity.ERROR) - self._errors
        blamed = [spot for spot in worse if not opens or (spot[0] < FIRST_RULE and self._was_read(spot[1]))]
        if blamed:
            code, file, line = min(blamed)
            message = N_("it would give a new error: {code} in {file}, line {line}")
            return Phrase(message, {"code": code, "file": file, "line": line})
        left = _spots(after)
        wanted = _spots(fix.finding for fix in fixes if fix.finding is not None)
        return NO_HELP if any(left[spot] > self._all[spot] - count for spot, count in wanted.items()) else None

    def _as_meant(self, name: str, text: str, fixes: Sequence[Fix]) -> bool:
        """Whether a file holds exactly what it held, with only the changed keys and values replaced."""
        document = self._desk.document(name)
        read = parse(text, name)
        keys: dict[Path, str] = {}
        values: dict[Path, str] = {}
        for change in (change for fix in fixes for change in fix.changes):
            if change.patch.file == name and change.path is not None:
                (keys if change.on_key else values)[change.path] = change.new
        if document is None:  # pragma: no cover - changes are made of documents
            return False
        known = Counter(found.code for found in parse(document.text, name).findings)
        new = Counter(found.code for found in read.findings) - known
        if document.data is None:
            return not new and read.data is not None
        return not new and bool(read.data == document.changed(keys, values))

    def _was_read(self, name: str) -> bool:
        document = self._desk.document(name)
        return document is None or document.data is not None


def _spots(findings: Iterable[Finding]) -> Counter[_Spot]:
    """Findings by code and line: replacing a word moves columns, and a key that is read again moves paths."""
    return Counter(
        (found.code, found.position.file, found.position.line) for found in findings if found.position is not None
    )
