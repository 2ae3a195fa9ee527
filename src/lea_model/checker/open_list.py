"""The list of what is still open in an agenda, to work through: one finding for each place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from lea_model.checker.rules.placeholder_left import still_to_come
from lea_model.checker.unread_dates import unread_dates
from lea_model.diagnostics import Finding, Path, Phrase, Position, finding, sort_key
from lea_model.diagnostics.running_codes import STILL_OPEN
from lea_model.i18n import N_
from lea_model.index import Index
from lea_model.loader import Result
from lea_model.measure.open_places import bare_titles, known_gaps, left_of_template, unnamed
from lea_model.source import Source
from lea_model.vocabulary.review_words import REVIEW

LOOK: Final = N_("the draft asks to look at this: {reason}")


def _dates_to_come(index: Index) -> list[Path]:
    """The dates of which words say that they are not known yet: ``uiterlijk: n.t.b.``."""
    return [path for path, _, _ in unread_dates(index, "unknown")]


_LISTS: Final = (
    (left_of_template, N_("these are words of the template")),
    (bare_titles, N_("nothing stands under this title")),
    (unnamed, N_("a name is still to come here")),
    (known_gaps, N_("the agenda says that it is not there yet")),
    (_dates_to_come, N_("a date is still to come here")),
    (still_to_come, N_("words stand here for something that is still to come")),
)


def open_list(result: Result) -> tuple[Finding, ...]:
    """What is still open in an agenda that was read, in order of place."""
    if result.agenda is None:
        return ()
    found = [
        finding(STILL_OPEN, result.position(path), path=path, what=Phrase(what))
        for path, what in open_places(Index(result.agenda)).items()
    ]
    return tuple(sorted([*found, *asked_to_look(result.sources)], key=sort_key))


def asked_to_look(sources: Iterable[Source]) -> list[Finding]:
    """What comments ask somebody to look at, as a draft writes them: ``# nakijken: ...``.

    A comment costs no agenda anything, and whoever has looked deletes it; so no field holds how sure a draft was.
    """
    found: list[Finding] = []
    for source in sources:
        text = source.text or ""
        lines = text.splitlines() if REVIEW in text else []
        for at, line in enumerate(lines):
            begin = re.match(rf"(\s*)#\s*{REVIEW}\s*:\s*(.*)", line)
            if begin is None:
                continue
            words = [begin[2]]
            for after in lines[at + 1 :]:
                more = re.match(rf"{begin[1]}#\s*(?!{REVIEW}\b)(.*)", after)
                if more is None:
                    break
                words.append(more[1])
            column = len(begin[1]) + 1
            place = Position(source.name, at + 1, column, at + 1, len(line) + 1)
            what = Phrase(LOOK, {"reason": " ".join(words)})
            found.append(finding(STILL_OPEN, place, what=what))
    return found


def open_places(index: Index) -> dict[Path, str]:
    """The places of an agenda that are still open, each with the message that says why."""
    found: dict[Path, str] = {}
    for places, what in _LISTS:
        for path in places(index):
            found.setdefault(path, what)
    return found
