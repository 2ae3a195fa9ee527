"""Marks of known mistakes of the source (``sic:``): which findings they cover, and which of them cover nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from lea_model.checker.choosing import near
from lea_model.diagnostics import Code, Finding, Path
from lea_model.index import Index
from lea_model.model.base import Item


def reason_for(code: Code, path: Path, index: Index) -> str | None:
    """The reason why a finding is a known mistake of the source, or None where it is not marked as one.

    A mark without a code covers its own item only; one with a code covers what stands in that item as well.

    Args:
        code: The code of the finding.
        path: Where it is.
        index: The agenda.
    """
    nearest = True
    for end in range(len(path), -1, -1):
        item = index.items.get(path[:end])
        if not isinstance(item, Item):
            continue
        for mark in item.sic:
            if mark.code == code.code or (mark.code is None and nearest):
                return mark.reason
        nearest = False
    return None


def unused_marks(
    index: Index, findings: Iterable[Finding], ran: Collection[str], known: Sequence[Code]
) -> Iterator[Finding]:
    """Yield a finding for each mark with a code that covers none: what it is about was mended, or never there.

    A mark without a code may stand beside a mistake that no rule finds, and is left alone.

    Args:
        index: The agenda.
        findings: What was found in it.
        ran: The codes of the rules that ran.
        known: The codes of all rules.
    """
    marks = [
        (path, number, mark.code)
        for path, item in index.items.items()
        if "sic" in item.__pydantic_fields_set__ and isinstance(item, Item)
        for number, mark in enumerate(item.sic)
        if mark.code is not None
    ]
    if not marks:
        return
    from lea_model.diagnostics.running_codes import SIC_UNKNOWN, SIC_UNUSED  # seldom there

    marked = [(found.code, found.path) for found in findings if found.sic is not None]
    covered = {(code, path[:end]) for code, path in marked for end in range(len(path) + 1)}
    codes = {code.code for code in known}
    for path, number, word in marks:
        place = (*path, "sic", number, "code")
        if word not in codes:
            yield Finding(SIC_UNKNOWN, {"code": word, "hint": near(word, known)}, place, None, SIC_UNKNOWN.severity)
        elif word in ran and (word, path) not in covered:
            yield Finding(SIC_UNUSED, {"code": word}, place, None, SIC_UNUSED.severity)
