"""The list of what is still open in an agenda, to work through: one finding for each place."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Finding, Path, Phrase, finding, sort_key
from lea_model.diagnostics.running_codes import STILL_OPEN
from lea_model.i18n import N_
from lea_model.index import Index
from lea_model.loader import Result
from lea_model.measure.open_places import bare_titles, known_gaps, left_of_template

_LISTS: Final = (
    (left_of_template, N_("these are words of the template")),
    (bare_titles, N_("nothing stands under this title")),
    (known_gaps, N_("the agenda says that it is not there yet")),
)


def open_list(result: Result) -> tuple[Finding, ...]:
    """What is still open in an agenda that was read, in order of place."""
    if result.agenda is None:
        return ()
    found = [
        finding(STILL_OPEN, result.position(path), path=path, what=Phrase(what))
        for path, what in open_places(Index(result.agenda)).items()
    ]
    return tuple(sorted(found, key=sort_key))


def open_places(index: Index) -> dict[Path, str]:
    """The places of an agenda that are still open, each with the message that says why."""
    found: dict[Path, str] = {}
    for places, what in _LISTS:
        for path in places(index):
            found.setdefault(path, what)
    return found
