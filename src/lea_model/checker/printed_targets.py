"""Holds a printed target against the value that is stated with it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from lea_model.measure.quantities import Aspect, marks
from lea_model.model.base import Missing
from lea_model.model.goals import Target

_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*")
_WHOLE: Final = re.compile(r"(?:€|eur|euro)? ?\d[\d.,]*(?:,-)? ?(?:%|procent|percent|euro)?", re.IGNORECASE)
_AROUND: Final = re.compile(
    r"(?:(?:ten ?minste|minstens|minimaal|ten hoogste|hoogstens|maximaal|hooguit|precies|(?:niet )?(?:meer|minder) dan)"
    r" )?€? ?# ?(?:%|procent|euro)?",
    re.IGNORECASE,
)
_LARGE: Final = re.compile(r"\d(?:,-)? ?(?:duizend|miljoen|mln|miljard|mld|k\b|m\b|x\b)", re.IGNORECASE)
_THAN: Final = re.compile(r" dan (?=€? ?\d)")
"""What makes a bound of 'meer': 'meer dan 90%' is no increase."""
_SHARES: Final = frozenset({"", "%", "procent", "percent"})
_EUROS: Final = frozenset({"", "€", "euro", "euro's", "eur"})


def target_differs(target: Target) -> tuple[str, str] | None:
    """Hold a target against its printed words, where those hold exactly one number, which is the one to reach.

    Returns:
        What is printed and what is stated; None where the two agree, or may.
    """
    printed, value = target.printed, target.value
    if printed is None or value is None or isinstance(value, Missing):
        return None
    if any(value in _readings(token) for token in _TOKEN.findall(printed)):
        return None
    unit = " ".join((target.unit or "").casefold().split())
    number = _only_number(printed, unit)
    if number is None or abs(value) in number or (not unit and abs(value) * 100 in number and "%" in printed):
        return None
    if " dan " in f" {printed.casefold()} " and any(abs(abs(value) - each) <= 1 for each in number):
        return None  # 'meer dan 5' is 6 or more
    return printed, f"{value}{'' if not unit else '%' if unit == '%' else f' {target.unit}'}"


def _readings(token: str) -> frozenset[Decimal]:
    """What digits can mean: a point before three digits is a sign for thousands in Dutch; a comma can be in English."""
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", token):
        return frozenset({Decimal(token.replace(".", "").replace(",", "."))})
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,}", token):
        return frozenset({Decimal(token.replace(",", ""))})
    if not re.fullmatch(r"\d+(?:[.,]\d+)?", token):
        return frozenset()
    own = {Decimal(token.replace(",", "."))}
    if re.fullmatch(r"[1-9]\d{0,2},\d{3}", token):
        own.add(Decimal(token.replace(",", "")))
    return frozenset(own)


def _only_number(printed: str, unit: str) -> frozenset[Decimal] | None:
    """What the one number in a printed target can mean; None where there are more, or it may mean something else."""
    words = " ".join(printed.split())
    found = marks(words)
    rest = words
    for mark in found:
        if mark.aspect is Aspect.DATE:
            rest = rest[: mark.start] + " " * (mark.end - mark.start) + rest[mark.end :]
    tokens = _TOKEN.findall(rest)
    changes = any(mark.aspect is Aspect.DIRECTION and not _THAN.match(rest, mark.end) for mark in found)
    if len(tokens) != 1 or changes or _LARGE.search(rest):
        return None
    numbers = [mark for mark in found if mark.aspect is Aspect.NUMBER]
    alone = _WHOLE.fullmatch(rest.strip()) is not None
    if not alone and (len(numbers) != 1 or _AROUND.fullmatch(numbers[0].words.replace(tokens[0], "#")) is None):
        return None
    plain = rest.casefold()
    if "%" in plain or "procent" in plain or "percent" in plain:
        fits = unit in _SHARES
    elif "€" in plain or "eur" in plain:
        fits = unit in _EUROS
    else:
        fits = alone or not unit or re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", plain) is not None
    return (_readings(tokens[0]) or None) if fits else None
