"""LEA805: quoted source line is not there.

## What it finds

A source with a line that the text version of the document does not have, or with a range that runs backwards (`29-26`).
The first only where the document says how many lines its text version has.

## Why it matters

Whoever wants to look it up cannot find the place, and nobody knows any more where this comes from.

## Example

    documenten: [{id: lea, titel: LEA, tekstversie: lea.txt, aantal_regels: 264}]
    acties: [{tekst: Voorlezen, bron: {document: lea, regels: 270}}]

## What to do

Look the line up in the text version and correct its number. Is there a new text version, then go through all lines.
"""

from __future__ import annotations

from functools import lru_cache

from lea_model.checker.naming import named
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Phrase, RelatedPlace, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.agenda import Document
from lea_model.model.base import Source

CODE = Code(
    "LEA805",
    "source-line-not-there",
    Severity.WARNING,
    N_("The source names lines {lines}, but {how}."),
    N_("Whoever wants to look it up cannot find the place."),
    N_("Look the line up in the text version and correct its number."),
)


def check(index: Index) -> Found:
    """Yield each source with a line past the last of its document, or a range that runs backwards."""
    counts = [document.line_count for _, document in entries_of(index, Document) if document.line_count is not None]
    fewest = min(counts, default=None)
    documents: dict[str | None, Entry | None] = {}
    for path, item in index.items_of(Source):
        if not item.lines:
            continue
        last, backwards = _reach(item.lines)
        place = (*path, "lines")
        if backwards:
            yield Bare(place, {"lines": item.lines, "how": Phrase(N_("a range runs from the first to the last line"))})
        elif fewest is not None and last > fewest:
            name = item.document or index.effective(path[:-1]).document
            if name not in documents:
                documents[name] = _document(index, name)
            document = documents[name]
            count = document.item.line_count if document and isinstance(document.item, Document) else None
            if document is not None and count is not None and last > count:
                how = N_("the text version of {title} has {count} lines")
                params = {"title": named(document), "count": count}
                stated = RelatedPlace((*document.path, "line_count"), N_("the number of lines is stated here"))
                yield Bare(place, {"lines": item.lines, "how": Phrase(how, params)}, (stated,))


@lru_cache(maxsize=4096)
def _reach(lines: str) -> tuple[int, bool]:
    """The last of some lines, and whether a range among them runs backwards."""
    ranges = lines.split(",")
    last = max([int(part.rpartition("-")[2]) for part in ranges])
    return last, "-" in lines and any(map(_backwards, ranges))


def _backwards(part: str) -> bool:
    first, _, last = part.partition("-")
    return bool(last) and int(first) > int(last)


def _document(index: Index, name: str | None) -> Entry | None:
    """The document that goes by a name."""
    found = index.find(name, ("document",)) if name else ()
    return found[0] if len(found) == 1 else None


RULE = make(CODE, check, __doc__)
