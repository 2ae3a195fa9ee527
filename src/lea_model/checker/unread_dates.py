"""Dates that were printed but give no days, and how to write them so that they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from lea_model.checker.rule import Index, Path, Word
from lea_model.model.base import Missing
from lea_model.model.enums import MissingKind
from lea_model.model.keys import dutch_key, models_in
from lea_model.model.when import When, read_when
from lea_model.text import yaml_value

if TYPE_CHECKING:
    from lea_model.model.date_words import Unread


_WEEKS: Final = {
    "kinderboekenweek": "oktober",
    "voorleesdagen": "januari",
    "lezen en schrijven": "september",
    "alfabetisering": "september",
    "tegen pesten": "september",
    "van de opvoeding": "oktober",
    "mediawijsheid": "november",
    "van het jonge kind": "april",
    "dag van de leerplicht": "maart",
    "kinderrechten": "november",
}
"""Weeks and days that schools keep, whose days are set anew each year, and the month in which they mostly begin."""


def unread_dates(index: Index, *reasons: str) -> Iterator[tuple[Path, When, Unread]]:
    """Yield each date that gives no days for one of these reasons, with the reason.

    Args:
        index: The agenda.
        reasons: Values of `Unread`.
    """
    for path, item in index.items_of(When):
        if item.earliest is None and item.latest is None:
            from lea_model.model.date_words import read_words  # most agendas have no such date

            reason = read_words(item.printed).unread
            if reason is not None and reason in reasons:
                yield path, item, reason


def with_days(index: Index, path: Path, when: When) -> Word:
    """The date with days that may be meant beside it: those of its month or year, else left open."""
    days = _likely_days(index, when.printed)
    dutch, english = (days, days) if days else (("JJJJ-MM-DD",) * 2, ("YYYY-MM-DD",) * 2)
    printed = yaml_value(when.printed)
    name = str(path[-1])
    return Word(
        f"{dutch_key(name)}: {{gedrukt: {printed}, vroegst: {dutch[0]}, laatst: {dutch[1]}}}",
        f"{name}: {{printed: {printed}, earliest: {english[0]}, latest: {english[1]}}}",
    )


def with_year(index: Index, path: Path, when: When) -> Word | None:
    """The date with a year behind it, the last of the agenda's period as an example; None where that says nothing."""
    written = f"{when.printed.strip()} {_example_year(index)}"
    if read_when(written) == (None, None):
        return None
    name = str(path[-1])
    return Word(f"{dutch_key(name)}: {yaml_value(written)}", f"{name}: {yaml_value(written)}")


def _example_year(index: Index) -> int:
    period = index.agenda.period
    last = period.latest or period.earliest if isinstance(period, When) else None
    return last.year if last else 2027


def _likely_days(index: Index, printed: str) -> tuple[date, date] | None:
    """Days to show in an example: of the date with a year or without its day, or of a year in it."""
    year = re.search(r"\b(?:19|20|21)\d\d\b", printed)
    week = next((month for words, month in _WEEKS.items() if words in printed.casefold()), "")
    of_year = f"{week} {year[0] if year else _example_year(index)}"
    tries = [f"{printed} {_example_year(index)}", re.sub(r"\b\d{1,2} (?=[a-z])", "", printed)]
    for words in [*([of_year] if week else []), *tries, *([year[0]] if year else [])]:
        if (found := _days(words)) is not None:
            return found
    return None


def _days(words: str) -> tuple[date, date] | None:
    """The days that words mean, where both ends are known and in order."""
    first, last = read_when(words)
    return (first, last) if first is not None and last is not None and first <= last else None


def as_missing(index: Index, path: Path, when: When) -> Word | None:
    """The statement that the date is not known yet; None where the key does not take one."""
    owner = index.items.get(path[:-1], index.agenda)
    name = str(path[-1])
    if Missing not in models_in(type(owner), name):
        return None
    kind, printed = MissingKind.TO_BE_DEFINED, yaml_value(when.printed)
    return Word(
        f"{dutch_key(name)}: {{ontbreekt: {kind.value}, gedrukt: {printed}}}",
        f"{name}: {{missing: {kind.english}, printed: {printed}}}",
    )
