"""LEA802: document older than the plan.

## What it finds

A document that the agenda takes matter from, such as a project organisation or an execution plan, with a date more than
nine months before the period begins. The period is that of the document itself, or else that of the agenda. A plan is
written beforehand; up to nine months is usual. Reports, pacts and policy papers do not count.

## Why it matters

It may be an old version: names and commitments may have changed since. Or the date is wrong.

## Example

    documenten:
      - {id: organisatie, titel: Projectorganisatie, documentsoort: projectorganisatie, wanneer: 25 januari 2029}
    clusters:
      - {titel: Lezen, trekker: Gemeente, bron: {document: organisatie}}

## What to do

See whether there is a newer version and whether the date is right. Does the document still hold? Then say so with
`sic`.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.naming import named
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Path, RelatedPlace, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.agenda import Document
from lea_model.model.base import Source
from lea_model.model.enums import DocumentKind
from lea_model.model.when import When

CODE = Code(
    "LEA802",
    "date-precedes-plan",
    Severity.WARNING,
    N_("{title} is dated {date}, {months} months before the period {period} begins."),
    N_("It may be an old version: names and commitments may have changed since. Or the date is wrong."),
    N_("Look for a newer version and check the date. Does it still hold? Then say so with 'sic'."),
)
_USUAL: Final = 9
"""How many months a plan may be written before its period begins."""

_OWN: Final = frozenset(
    {
        DocumentKind.LEA,
        DocumentKind.REGIONAL_AGENDA,
        DocumentKind.EXECUTION_PLAN,
        DocumentKind.EXECUTION_AGENDA,
        DocumentKind.EXECUTION_PROGRAMME,
        DocumentKind.REGIONAL_PROGRAMME,
        DocumentKind.YEAR_PLAN,
        DocumentKind.PROJECT_ORGANISATION,
    }
)
"""Documents that say what is done in a period, or who does it."""


def check(index: Index) -> Found:
    """Yield the date of each document that the agenda takes matter from and that is much older than its period."""
    for entry, item in entries_of(index, Document):
        if item.document_kind not in _OWN or not _used(index, entry):
            continue
        period: object = item.period or index.agenda.period
        if not (isinstance(item.when, When) and isinstance(period, When)):
            continue
        months = _months(item.when, period)
        if months is not None and months > _USUAL:
            stated: Path = (*entry.path, "period") if item.period is not None else ("period",)
            params = {"title": named(entry), "date": item.when.printed, "months": months, "period": period.printed}
            yield Bare((*entry.path, "when"), params, (RelatedPlace(stated, N_("the period is stated here")),))


def _months(dated: When, period: When) -> int | None:
    """The whole months from the last day that a date can mean to the first day of a period."""
    day, begin = dated.latest, period.earliest
    if day is None or begin is None:
        return None
    return (begin.year - day.year) * 12 + begin.month - day.month - (begin.day < day.day)


def _used(index: Index, entry: Entry) -> bool:
    """Whether anything in the agenda comes from a document."""
    return any(isinstance(index.items.get(found.owner), Source) for found in index.incoming(entry.path))


RULE = make(CODE, check, __doc__)
