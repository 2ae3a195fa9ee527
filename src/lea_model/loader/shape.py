"""What pydantic says about the shape of an agenda, in words that a policy writer can act on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import ValidationError

from lea_model.diagnostics import Code, Path, Phrase, did_you_mean
from lea_model.diagnostics import structure_codes as codes
from lea_model.i18n import N_, Language
from lea_model.loader.guess import nearest_keys, nearest_name, nearest_word, shown
from lea_model.loader.language import own_key
from lea_model.loader.locating import MISSING_KEYS, Spot, spots
from lea_model.model.ages import AgeBand
from lea_model.model.base import Missing, ShortForm, Sic
from lea_model.model.enums import MissingKind, Term
from lea_model.model.keys import annotation_parts, models_in

_TEXT: Final = N_("text")
_KEYS: Final = N_("a set of keys with values")
_NUMBER: Final = N_("a number")
_SHAPES: Final = {
    "string_type": _TEXT,
    "model_type": _KEYS,
    "enum": _TEXT,
    "decimal_type": _NUMBER,
    "int_type": N_("a whole number"),
    "date_type": N_("a day"),
    "yes_no_expected": N_("{yes} or {no}"),
}
"""What was expected where a value of another shape stands."""

_PLAIN: Final = N_("Remove the character that cannot be printed.")
_ID: Final = N_("Use small letters, digits and hyphens only, such as 'brede-buurtscholen'.")
_PATTERNS: Final = {
    "id": _ID,
    "agenda": _ID,
    "lines": N_("Write line numbers, such as 26 or 26-29 or '26-29, 33'."),
    "number": N_("Write it on one line, without tabs."),
}
"""Advice where text does not have the form of its field."""

_VALUES: Final = {
    "number_expected": N_("Write a number with digits, such as 12, 12000 or 1,5."),
    "whole_expected": N_("Write a whole number with digits, such as 5."),
    "yes_no_expected": N_("Write {yes} or {no}."),
    "day_expected": N_("Write a day as year-month-day, such as 2022-12-31."),
    "ages_expected": N_(
        "Write the ages as 0-4, 16-23+ or 23+. For other words, give them as '{printed}' with '{start}' and '{end}' "
        "beside it."
    ),
    "ages_reversed": N_("Write the lowest age first."),
}
"""Advice where a value cannot be read."""

_KEY_LIKE: Final = re.compile(r"[a-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about the shape that is wrong.

    Attributes:
        kind: Its code.
        params: Parameters of its messages.
        path: Where, in the data, with keys as in the file.
        model_path: Where, in the model.
        prune: What to leave out for it; empty where nothing of the agenda can be built.
        on_key: Whether it is about the key rather than the value.
        missing: For a missing key: its English name.
        other: Path in the data of another key that belongs to it.
    """

    kind: Code
    params: Mapping[str, Any]
    path: Path
    model_path: Path
    prune: Path
    on_key: bool = False
    missing: str = ""
    other: Path = ()


def problems(error: ValidationError, data: Mapping[str, Any], language_at: Callable[[Path], Language]) -> list[Problem]:
    """Turn pydantic's errors into problems, one for each mistake.

    Args:
        error: What validation raised.
        data: The data that was validated.
        language_at: Says in which language the keys around a path are; the problem names keys in that language.

    Returns:
        The problems, in the order of the model.
    """
    found = spots(error, data)
    unknown: dict[Path, list[Spot]] = defaultdict(list)
    for spot in found:
        if spot.kind == "extra_forbidden":
            unknown[spot.path[:-1]].append(spot)
    made: list[Problem] = []
    for spot in found:
        language = language_at(spot.path)
        if spot.kind == "missing":
            if not _explained(spot, unknown[spot.path], language):
                made.append(_missing(spot, language))
        elif spot.kind == "extra_forbidden":
            made.append(_unknown(spot, data, language))
        else:
            made.append(_MAKERS.get(spot.kind, _refused)(spot, language))
    # Two wrong keys may show the same mistake: that their mapping is no such thing.
    return list({(problem.kind.code, problem.path, problem.missing): problem for problem in made}.values())


# ---- keys


def _misspelt(unknown: Spot, language: Language) -> str | None:
    """The English name of which an unknown key is probably a misspelling."""
    return nearest_name(str(unknown.path[-1]), unknown.owner.model_fields, language)


def _explained(spot: Spot, unknown: Sequence[Spot], language: Language) -> bool:
    """Whether a key is missing because of an unknown key beside it, which is a finding of its own."""
    if not unknown:
        return False
    if len(unknown) == len(spot.value):
        return True
    # Printed ages are read where nothing stands beside them: 'van' is missing only because something does.
    return spot.owner is AgeBand or any(_misspelt(other, language) == spot.field for other in unknown)


def _missing(spot: Spot, language: Language) -> Problem:
    on_key = not spot.path or isinstance(spot.path[-1], str)
    params = {"key": own_key(spot.field, language)}
    return Problem(codes.MISSING_KEY, params, spot.path, spot.model_path, spot.prune, on_key, missing=spot.field)


def _unknown(spot: Spot, data: Mapping[str, Any], language: Language) -> Problem:
    key = str(spot.path[-1])
    around = _at(data, spot.path[:-1])
    if spot.field in spot.owner.model_fields:  # both its Dutch and its English key are there
        other = (*spot.path[:-1], spot.owner.model_fields[spot.field].alias or spot.field)
        return Problem(codes.KEY_TWICE, {"key": key}, spot.path, spot.model_path, spot.prune, on_key=True, other=other)
    guess = _misspelt(spot, language)
    if key in MISSING_KEYS and issubclass(spot.owner, ShortForm):
        return _shape(spot, spot.path[:-1], around, Phrase(_TEXT))
    if guess is None and len(around) == 1 and issubclass(spot.owner, ShortForm) and not _KEY_LIKE.fullmatch(key):
        return _shape(spot, spot.path[:-1], around, Phrase(_TEXT))  # '- Doel: beter': text that a colon made a key of
    hint = did_you_mean(own_key(guess, language) if guess else None)
    if holder := _holder(spot):
        words = {"key": key, "holder": own_key(holder, language)}
        hint = Phrase(N_(" ('{key}' can stand below '{holder}')"), words)
    params = {"key": shown(key), "hint": hint, "allowed": nearest_keys(key, spot.owner.model_fields, language)}
    return Problem(codes.UNKNOWN_KEY, params, spot.path, spot.model_path, spot.prune, on_key=True)


def _holder(spot: Spot) -> str | None:
    """The one key beside it below which an unknown key is known: actions of a cluster stand in its themes."""
    fields = spot.owner.model_fields
    inside = [name for name in fields if any(spot.field in m.model_fields for m in models_in(spot.owner, name))]
    return inside[0] if len(inside) == 1 else None


# ---- values


def _words(language: Language) -> dict[str, str]:
    """Keys and words that an advice may name, in the language of the file."""
    yes, no = ("ja", "nee") if language == "nl" else ("yes", "no")
    return {"yes": yes, "no": no} | {name: own_key(name, language) for name in ("printed", "start", "end")}


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "agenda")


def _shape(spot: Spot, path: Path, value: object, expected: Phrase) -> Problem:
    if isinstance(value, dict):
        found = _KEYS
        if any(key in value for key in MISSING_KEYS):
            advice = N_("It cannot be stated here that something is missing: leave it out.")
        else:
            advice = N_("Remove the keys. A colon and a space make a key: put text that holds them between quotes.")
    elif isinstance(value, list) and expected.message != _KEYS:
        found, advice = N_("a list"), N_("Remove the hyphens or brackets and write one value.")
    else:
        found = N_("a list") if isinstance(value, list) else _TEXT
        advice = N_("Put each key on a line of its own, indented with spaces and without a hyphen.")
    params = {"key": _key(path), "expected": expected, "found": Phrase(found), "advice": Phrase(advice)}
    model_path = spot.model_path if path == spot.path else spot.model_path[:-1]
    return Problem(codes.WRONG_SHAPE, params, path, model_path, spot.prune)


def _wrong_shape(spot: Spot, language: Language) -> Problem:
    expected = _SHAPES[spot.kind]
    if expected == _KEYS and spot.expects is not None and issubclass(spot.expects, ShortForm):
        expected = N_("text, or a set of keys with values")
    return _shape(spot, spot.path, spot.value, Phrase(expected, _words(language)))


def _word(spot: Spot, language: Language) -> Problem:
    if not isinstance(spot.value, str):
        return _wrong_shape(spot, language)
    terms: type[Term] = next(part for part in annotation_parts(spot.owner, spot.field) if _is_term(part))
    dutch, english = [term.value for term in terms], [term.english for term in terms]
    words, others = (dutch, english) if language == "nl" else (english, dutch)
    hint = did_you_mean(nearest_word(spot.value, words, others))
    params = {"key": _key(spot.path), "value": shown(spot.value), "allowed": ", ".join(words), "hint": hint}
    return Problem(codes.UNKNOWN_WORD, params, spot.path, spot.model_path, spot.prune)


def _is_term(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, Term)


def _quoted(value: object) -> str:
    return shown(value) if isinstance(value, str) else ""


def _form(spot: Spot, advice: Phrase, value: object = None) -> Problem:
    params = {"key": _key(spot.path), "value": _quoted(spot.value if value is None else value), "advice": advice}
    return Problem(codes.WRONG_FORM, params, spot.path, spot.model_path, spot.prune)


def _pattern(spot: Spot, _language: Language) -> Problem:
    advice = _PATTERNS.get(spot.field, _PLAIN)
    if spot.owner is Sic and spot.field == "code":
        advice = N_("Write a code such as LEA301.")
    return _form(spot, Phrase(advice))


def _value(spot: Spot, language: Language) -> Problem:
    if spot.kind in _SHAPES and not isinstance(spot.value, str):
        return _wrong_shape(spot, language)
    made = _form(spot, Phrase(_VALUES[spot.kind], _words(language)), spot.context.get("value"))
    if spot.kind == "ages_expected" and isinstance(spot.value, dict):
        return replace(made, path=(*spot.path, *spot.value), model_path=(*spot.model_path, "printed"))
    return made


def _nothing(spot: Spot, language: Language) -> Problem:
    """Quotes with nothing between them."""
    advice = Phrase(N_("Write the text, or leave it out."))
    if Missing in models_in(spot.owner, spot.field):
        kind = MissingKind.EMPTY.value if language == "nl" else MissingKind.EMPTY.english
        stated = f"{{{own_key('missing', language)}: {kind}}}"
        words = {"stated": stated}
        advice = Phrase(
            N_("Write the text, or leave it out. Does the source leave it out? Then write {stated}."), words
        )
    return _form(spot, advice)


def _ambiguous(spot: Spot, _language: Language) -> Problem:
    value = shown(spot.value)
    params = {"key": _key(spot.path), "value": value, "plain": value.replace(".", "")}
    return Problem(codes.NUMBER_AMBIGUOUS, params, spot.path, spot.model_path, spot.prune)


def _reversed(spot: Spot, _language: Language) -> Problem:
    params = {"key": _key(spot.path), "first": spot.context["first"], "last": spot.context["last"]}
    return Problem(codes.PERIOD_REVERSED, params, spot.path, spot.model_path, spot.prune)


def _too_long(spot: Spot, _language: Language) -> Problem:
    params = {"key": _key(spot.path), "limit": spot.context["max_length"]}
    return Problem(codes.TEXT_TOO_LONG, params, spot.path, spot.model_path, spot.prune)


def _refused(spot: Spot, _language: Language) -> Problem:
    return Problem(codes.VALUE_REFUSED, {"key": _key(spot.path)}, spot.path, spot.model_path, spot.prune)


_MAKERS: Final[dict[str, Callable[[Spot, Language], Problem]]] = {
    **dict.fromkeys(_SHAPES, _wrong_shape),
    **dict.fromkeys(_VALUES, _value),
    "enum": _word,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _nothing,
    "number_ambiguous": _ambiguous,
    "period_reversed": _reversed,
    "string_too_long": _too_long,
}
