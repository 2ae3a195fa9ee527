"""Sums of several years in one short form: ``bedragen: {2026: 1500, 2027: {lasten: 1500, baten: 900}}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from lea_model.i18n import Language
from lea_model.loader.language import own_key
from lea_model.loader.right_form import line
from lea_model.model.keys import english_name

_YEAR: Final = re.compile(r"(?:19|20|21)\d\d")
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_SUMS: Final = ("value", "expenses", "income", "printed")


def is_year(key: str) -> bool:
    """Whether a key is a year and nothing else."""
    return _YEAR.fullmatch(key) is not None


def by_years(value: Any) -> bool:
    """Whether something is a set of years with a text behind each."""
    return isinstance(value, dict) and bool(value) and all(is_year(key) for key in value) and _texts(value.values())


def yearly_line(amount: Mapping[str, Any], language: Language) -> str:
    """How a sum should stand that gives several years: as keys, or below what it costs and what comes in for it.

    Args:
        amount: What was written as one sum: ``{titel: Voorschool, 2026: 1500}`` or ``{lasten: {2026: 1500}}``.
        language: The language of the file.

    Returns:
        A line of YAML; empty where it gives no years.
    """
    years: dict[str, dict[str, Any]] = {}
    rest: dict[str, Any] = {}
    for key, value in amount.items():
        if is_year(key) and isinstance(value, str):
            years.setdefault(key, {})[own_key("value", language)] = _plain(value)
        elif by_years(value) and english_name(key) in _SUMS:
            for year, number in value.items():
                years.setdefault(year, {})[key] = _plain(number)
        else:
            rest[key] = value
    rest.pop(own_key("period", language), None)
    made = {year: _brief({**rest, **own}, language) for year, own in years.items()}
    return line(own_key("amounts", language), made) if made else ""


def _brief(sum_of_year: dict[str, Any], language: Language) -> Any:
    """A sum with nothing beside its number is that number."""
    key = own_key("value", language)
    return sum_of_year[key] if list(sum_of_year) == [key] else sum_of_year


def _plain(number: str) -> str:
    return number.replace(".", "") if _THOUSANDS.fullmatch(number) else number


def _texts(values: Any) -> bool:
    return all(isinstance(value, str) for value in values)
