"""What pydantic says about the shape of an agenda, in words that a policy writer can act on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import ValidationError

from lea_model.diagnostics import Code, Path, Phrase, did_you_mean
from lea_model.diagnostics import structure_codes as codes
from lea_model.i18n import N_, Language
from lea_model.loader.age_form import ages_line
from lea_model.loader.guess import nearest_word, shown
from lea_model.loader.key_advice import key_advice
from lea_model.loader.key_numbers import YEARS_AS_KEYS
from lea_model.loader.key_place import Place, by_text
from lea_model.loader.key_spelling import nearest_key
from lea_model.loader.keyed_list import keyed_list, pair_of
from lea_model.loader.language import own_key
from lea_model.loader.locating import MISSING_KEYS, LocatedError, located_errors
from lea_model.loader.named_values import item_of
from lea_model.loader.own_word import own_word
from lea_model.loader.right_form import REST, braced, line, other_word
from lea_model.loader.value_form import example_line, right_form
from lea_model.loader.yearly_sums import by_years, is_year, yearly_line
from lea_model.model.ages import AgeBand
from lea_model.model.base import Missing, ShortForm
from lea_model.model.enums import MissingKind, Term
from lea_model.model.keys import annotation_parts, english_name, keyed_names, models_in
from lea_model.model.open_words import said_missing, said_open
from lea_model.model.parties import Party
from lea_model.model.rare import AMOUNT, SIC
from lea_model.model.scalars import OneOrMany
from lea_model.text import is_blank, yaml_value
from lea_model.vocabulary.everyday_terms import same_meaning, term_meant
from lea_model.vocabulary.everyday_words import everyday

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
_NOTHING_SEEN: Final = N_("Only spaces or invisible characters stand here: write the text, or leave it out.")
_ID: Final = N_("Use lower-case letters, digits and hyphens only, such as 'brede-buurtscholen'.")
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
    "quantity_expected": N_("Write a number as 1,8%, 248 or <= 248. For other words, say what they mean."),
    "ages_reversed": N_("Write the lowest age first."),
    "ages_beyond": N_("Ages run from -0,75, which is nine months before birth, to 120. Write them in years."),
}
"""Advice where a value cannot be read."""

_NOT_STATED: Final = N_(
    "That something is missing is no part of '{key}': write it beside it, as `{form}`; 'lea check --open' lists it."
)
_COLON: Final = N_(
    "A colon and a space make a key. Is it one text? Then write `{text}`. Is it more? Then say with keys what is what."
)
_COLON_OR_KEYS: Final = N_(
    "A colon and a space make a key. Is it one text? Then write `{text}`. Is it more? Then say with keys what is what, "
    "as in `{form}`."
)
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


def problems(
    invalid: ValidationError, data: Mapping[str, Any], language_at: Callable[[Path], Language]
) -> list[Problem]:
    """Turn pydantic's errors into problems, one for each mistake.

    Args:
        invalid: What validation raised.
        data: The data that was validated.
        language_at: Says in which language the keys around a path are; the problem names keys in that language.

    Returns:
        The problems, in the order of the model.
    """
    found = located_errors(invalid, data)
    unknown: dict[Path, list[LocatedError]] = defaultdict(list)
    for error in found:
        if error.kind == "extra_forbidden":
            unknown[error.path[:-1]].append(error)
    made: list[Problem] = []
    for error in _ages_as_one(found, data):
        language = language_at(error.path)
        if error.kind == "ages_as_keys":
            made.append(_ages_as_keys(error, language))
        elif error.kind == "missing":
            if not _explained(error, unknown[error.path], language):
                made.append(_missing(error, language))
        elif error.kind == "extra_forbidden":
            made.append(_unknown(error, data, language))
        elif error.owner is AMOUNT.made and by_years(error.value):
            form = yearly_line(_at(data, error.path[:-1]), language)
            advice = Phrase(YEARS_AS_KEYS, {"form": form})
            made.append(_other_shape(error, error.path, Phrase(_NUMBER), _KEYS, advice))
        elif isinstance(error.value, str) and is_blank(error.value):
            made.append(_nothing(error, language))
        else:
            made.append(_MAKERS.get(error.kind, _refused)(error, language))
    # Two wrong keys may show the same mistake: that their mapping is no such thing.
    return list({(problem.kind.code, problem.path, problem.missing): problem for problem in made}.values())


def _ages_as_one(found: Sequence[LocatedError], data: Mapping[str, Any]) -> Iterator[LocatedError]:
    """The errors, those about keys that make one age band as one: its ends are words, or its keys are words."""
    seen: set[Path] = set()
    for error in found:
        at = error.path if error.kind == "missing" else error.path[:-1]
        if error.owner is not AgeBand or not isinstance(around := _at(data, at), dict):
            yield error
        elif ages_line(_key(at), around, "nl"):
            if at not in seen:
                model_path = error.model_path if error.kind == "missing" else error.model_path[:-1]
                yield replace(error, kind="ages_as_keys", path=at, model_path=model_path, value=around)
            seen.add(at)
        else:
            yield error


def _ages_as_keys(error: LocatedError, language: Language) -> Problem:
    form = ages_line(_key(error.path), error.value, language)
    advice = Phrase(N_("Ages stand on one line: write `{form}`."), {"form": form})
    return _other_shape(error, error.path, Phrase(_TEXT), _KEYS, advice)


def _about(error: LocatedError, kind: Code, params: Mapping[str, Any], **more: Any) -> Problem:
    """A problem at the place of an error."""
    return Problem(kind, params, error.path, error.model_path, error.prune, **more)


# ---- keys


def _misspelt(unknown: LocatedError, language: Language) -> str | None:
    """The English name of which an unknown key is probably a misspelling."""
    return nearest_key(str(unknown.path[-1]), unknown.owner.model_fields, language)


def _meant(unknown: LocatedError, language: Language) -> str | None:
    """The English name of the key that an unknown key was meant to be, by its spelling or by its meaning."""
    known = everyday(str(unknown.path[-1]))
    named = (one.name for one in (known.meant if known is not None else ()) if one.name in unknown.owner.model_fields)
    meant = _misspelt(unknown, language) or next(named, None)
    return "text" if meant is not None and by_text(unknown.owner, meant) else meant


def _explained(error: LocatedError, unknown: Sequence[LocatedError], language: Language) -> bool:
    """Whether a key is missing because of an unknown key beside it, which is a finding of its own."""
    if not unknown:
        return False
    if len(unknown) == len(error.value):
        return True
    # Printed ages are read where nothing stands beside them: 'van' is missing only because something does.
    if error.owner is AgeBand or any(_meant(other, language) == error.field for other in unknown):
        return True
    beside = [str(other.path[-1]) for other in unknown]
    words = (own_word(error.owner, key, other.value, beside) for key, other in zip(beside, unknown, strict=True))
    return error.field in words


def _missing(error: LocatedError, language: Language) -> Problem:
    on_key = not error.path or isinstance(error.path[-1], str)
    key = own_key(error.field, language)
    title = error.value.get(own_key("title", language)) if error.field == "text" else None
    if isinstance(title, str):
        params = {"key": key, "example": line(key, title)}
        return _about(error, codes.MISSING_KEY, params, on_key=on_key, missing=error.field)
    params = {"key": key, "example": example_line(error.owner, error.field, language) or f"{key}: {REST}"}
    return _about(error, codes.MISSING_KEY, params, on_key=on_key, missing=error.field)


def _unknown(error: LocatedError, data: Mapping[str, Any], language: Language) -> Problem:
    key = str(error.path[-1])
    around = _at(data, error.path[:-1])
    if error.owner is AMOUNT.made and is_year(key) and (first := next(filter(is_year, around))) != key:
        error, key = _at_key(error, first, around), first  # all years of a sum are one mistake
    if error.field in error.owner.model_fields:  # both its Dutch and its English key are there
        other = (*error.path[:-1], error.owner.model_fields[error.field].alias or error.field)
        return Problem(
            codes.KEY_TWICE, {"key": key}, error.path, error.model_path, error.prune, on_key=True, other=other
        )
    items = _as_items(error, data, around, language)
    if items is not None:
        return items
    guess = _misspelt(error, language)
    if guess is None and (form := _named_value(error, around, language)):
        advice = Phrase(N_("Say with keys what is what: `{form}`."), {"form": form})
        return _about(error, codes.UNKNOWN_KEY, _known_here(error, key, advice, "", language), on_key=True)
    stated = key in MISSING_KEYS or (english_name(key) == "printed" and any(name in around for name in MISSING_KEYS))
    if stated and issubclass(error.owner, ShortForm):
        return _shape(error, error.path[:-1], around, Phrase(_TEXT), language)
    if guess is None and len(around) == 1 and not _KEY_LIKE.fullmatch(key):
        # '- Taal: [1.1, 1.2]' and '- Taal: {trekker: GGD}' are items by their names; '- Doel: beter' is text that a
        # colon made a key of, where an item may be text.
        text = issubclass(error.owner, ShortForm)
        listed = isinstance(error.value, (list, dict)) or not text
        named = keyed_list(error.owner, _key(error.path[:-1]), around, language) if listed else None
        if text and named is not None:
            return _other_shape(error, error.path[:-1], Phrase(_TEXT), _KEYS, named)
        if text:
            return _shape(error, error.path[:-1], around, Phrase(_TEXT), language)
        if named is not None:
            return _about(error, codes.UNKNOWN_KEY, _known_here(error, key, named, "", language), on_key=True)
    told = key_advice(Place(key, error.value, error.owner, keyed_names(error.owner), around, language))
    params = _known_here(error, key, told.phrase, told.meant, language)
    return _about(error, codes.UNKNOWN_KEY, params, on_key=True)


def _at_key(error: LocatedError, key: str, around: Mapping[str, Any]) -> LocatedError:
    """The same error at another key of the same part."""
    path, model_path = (*error.path[:-1], key), (*error.model_path[:-1], key)
    return replace(error, path=path, model_path=model_path, value=around[key], field=key)


def _known_here(error: LocatedError, key: str, advice: Phrase, meant: str, language: Language) -> dict[str, Any]:
    """Parameters for an unknown key, with the keys that are known there."""
    allowed = ", ".join(own_key(name, language) for name in keyed_names(error.owner))
    return {"key": shown(key), "advice": advice, "meant": meant, "allowed": allowed}


def _named_value(error: LocatedError, around: Mapping[str, Any], language: Language) -> str:
    """How an item should stand that was written as a name with a value behind it; empty where it is no such item."""
    key, owner = str(error.path[-1]), error.owner
    alone = len(around) == 1 or (owner is Party and "name" not in map(english_name, around))
    known = everyday(key)
    if not alone or (known is not None and any(one.name in owner.model_fields for one in known.meant)):
        return ""
    pair = item_of(owner, key, error.value, language)
    return "{" + ", ".join(line(*part) for part in pair.items()) + "}" if pair is not None else ""


def _as_items(
    error: LocatedError, data: Mapping[str, Any], around: Mapping[str, Any], language: Language
) -> Problem | None:
    """What to say of items that were written as keys: once for all of them."""
    *above, last = ("", *error.path[:-1])
    if isinstance(last, int):  # the only item of a list, which at the left margin may be no list at all in the file
        alone = len(_at(data, tuple(above[1:]))) == 1
        parties = issubclass(error.owner, ShortForm) and error.owner.short == "party"
        if not parties and (not alone or (len(around) == 1 and not isinstance(error.value, (dict, list)))):
            return None
    holder = _key(error.path[:-1])
    advice = keyed_list(error.owner, holder, around, language) if above else None
    if advice is None:
        return None
    params = {"key": holder, "expected": Phrase(N_("a list")), "found": Phrase(_KEYS), "advice": advice}
    return Problem(codes.WRONG_SHAPE, params, error.path[:-1], error.model_path[:-1], error.prune)


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


def _showing(advice: Phrase, form: str) -> Phrase:
    """An advice with the right form after it, where that is known."""
    return Phrase(N_("{advice} Write: `{form}`."), {"advice": advice, "form": form}) if form else advice


def _shape(error: LocatedError, path: Path, value: object, expected: Phrase, language: Language) -> Problem:
    if isinstance(value, dict):
        found = _KEYS
        if any(key in value for key in MISSING_KEYS):
            word = next((value[name] for name in ("gedrukt", "printed", *MISSING_KEYS) if name in value), REST)
            if str(word) in ("ja", "x", "yes", "true"):
                word = MissingKind.UNKNOWN.value if language == "nl" else MissingKind.UNKNOWN.english
            noted = line(own_key("notes", language), f"{_key(path)}: {str(word).replace('_', ' ')}")
            return _other_shape(error, path, expected, _KEYS, Phrase(_NOT_STATED, {"form": noted, "key": _key(path)}))
        if len(value) == 1 and isinstance(word := next(iter(value.values())), str):
            text = yaml_value(f"{next(iter(value))}: {word}")
            pair = pair_of(error.owner, next(iter(value)), word, language)
            words = {"text": text, "form": braced(pair)} if pair else {"text": text}
            return _other_shape(error, path, expected, _KEYS, Phrase(_COLON_OR_KEYS if pair else _COLON, words))
        advice = N_("Remove the keys. A colon and a space make a key: put text that holds them between quotes.")
    elif isinstance(value, list) and expected.message != _KEYS:
        found, advice = N_("a list"), N_("Remove the hyphens or brackets and write one value.")
    else:
        found = N_("a list") if isinstance(value, list) else _TEXT
        advice = N_("Put each key on a line of its own, indented with spaces and without a hyphen.")
    shown_form = right_form(error, _key(path), language) if path == error.path else ""
    return _other_shape(error, path, expected, found, _showing(Phrase(advice), shown_form))


def _other_shape(error: LocatedError, path: Path, expected: Phrase, found: str, advice: Phrase) -> Problem:
    """A value of another shape than it should have, at the place of an error or at what holds that place."""
    params = {"key": _key(path), "expected": expected, "found": Phrase(found), "advice": advice}
    model_path = error.model_path if path == error.path else error.model_path[:-1]
    return Problem(codes.WRONG_SHAPE, params, path, model_path, error.prune)


def _wrong_shape(error: LocatedError, language: Language) -> Problem:
    expected = _SHAPES[error.kind]
    if expected == _KEYS and error.expects is not None and issubclass(error.expects, ShortForm):
        expected = N_("text, or a set of keys with values")
    return _shape(error, error.path, error.value, Phrase(expected, _words(language)), language)


def _word(error: LocatedError, language: Language) -> Problem:
    if not isinstance(error.value, str):
        return _wrong_shape(error, language)
    terms: type[Term] = next(part for part in annotation_parts(error.owner, error.field) if _is_term(part))
    dutch, english = [term.value for term in terms], [term.english for term in terms]
    words, others = (dutch, english) if language == "nl" else (english, dutch)
    key, value = _key(error.path), error.value
    meant = term_meant(terms, value, language)
    if meant is None and (open_left := _left_open(error, language)) is not None:
        advice = open_left
    elif meant is None and (several := _words_of(error, terms, language)):
        listed = ", ".join(several) if isinstance(error.path[-1], int) else line(key, several)
        advice = Phrase(N_("Write a list: `{form}`."), {"form": listed})
    elif meant is None and value.casefold().partition(" ")[0] in ("alle", "all", "allemaal"):
        advice = Phrase(N_("Name each of them in a list, or leave out '{key}' where it holds for all."), {"key": key})
    elif meant is None and (inside := _word_inside(terms, value, words)):
        rest = line(own_key("notes", language), f"{key}: {value}")
        message = N_("Write `{form}`. What else is said there can stand beside it: `{rest}`.")
        advice = Phrase(message, {"form": line(key, inside), "rest": rest})
    elif meant is not None:
        message = N_("Here that is called '{meant}': write `{form}`.")
        advice = Phrase(message, {"meant": meant, "form": line(key, meant)})
    elif guess := nearest_word(value, words, others):
        advice = Phrase(N_("Check the spelling{hint}."), {"hint": did_you_mean(guess)})
    elif other := other_word(error.owner, terms, value, language):
        advice = Phrase(N_("Write `{form}`."), {"form": f"{key}: {other}"})
    else:
        advice = Phrase(N_("No word here means that: choose the one that comes nearest."))
    params = {"key": key, "value": shown(value), "allowed": ", ".join(words), "advice": advice}
    if meant is not None and same_meaning(terms, value):
        params["meant"] = meant
    return _about(error, codes.UNKNOWN_WORD, params)


def _words_of(error: LocatedError, terms: type[Term], language: Language) -> list[str]:
    """The words of a list between commas and the like, where the key takes several: 'po, vo en mbo'."""
    if not any(isinstance(part, OneOrMany) for part in annotation_parts(error.owner, error.field)):
        return []
    pieces = [piece for piece in re.split(r"\s*[,;/+&]\s*(?:en )?|\s+(?:en|of|and|or)\s+", error.value) if piece]
    meant = [term_meant(terms, piece, language) for piece in pieces]
    known = [word for word in meant if word is not None]
    return known if len(known) == len(pieces) > 1 else []


def _word_inside(terms: type[Term], value: str, words: Sequence[str]) -> str | None:
    """The word of a list with which a text begins that says more: 'vastgesteld door de raad op 18 juni'."""
    first, _, rest = value.strip().partition(" ")
    first = first.strip(",;:(").casefold()
    return first if rest and first in words and len(terms) > 1 else None


def _is_term(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, Term)


def _quoted(value: object) -> str:
    return shown(value) if isinstance(value, str) else ""


def _left_open(error: LocatedError, language: Language) -> Phrase | None:
    """What to write for words that say there is no value, such as 'n.v.t.'; None where they say anything else."""
    said = error.context.get("value", error.value)
    if not isinstance(said, str) or is_blank(said) or said.casefold() in ("nul", "geen", "niets", "x"):
        return None
    fits = error.field in error.owner.model_fields and Missing in models_in(error.owner, error.field)
    kind = said_open(said) if fits else said_missing(said)
    if kind is None:
        return None
    key = _key(error.path)
    if fits:
        word = kind.value if language == "nl" else kind.english
        stated = {own_key("missing", language): word, own_key("printed", language): said}
        return Phrase(N_("Fill in a value. Is it left open? Then write: `{form}`."), {"form": line(key, stated)})
    must = error.field in error.owner.model_fields and error.owner.model_fields[error.field].is_required()
    message = N_("Fill in a value: '{key}' must be there.") if must else N_("Fill in a value, or leave out '{key}'.")
    return Phrase(message, {"key": key})


def _form(error: LocatedError, advice: Phrase, language: Language, value: object = None) -> Problem:
    blank = isinstance(error.value, str) and is_blank(error.value)
    if error.kind in _VALUES and (open_left := _left_open(error, language)) is not None:
        params: dict[str, Any] = {"key": _key(error.path), "value": _quoted(error.value if value is None else value)}
        return _about(error, codes.WRONG_FORM, {**params, "advice": open_left})
    form = "" if blank else right_form(error, _key(error.path), language)
    params = {
        "key": _key(error.path),
        "value": _quoted(error.value if value is None else value),
        "advice": _showing(advice, form),
    }
    if error.field == "id" and form:
        params["meant"] = form.partition(": ")[2]
    return _about(error, codes.WRONG_FORM, params)


def _pattern(error: LocatedError, language: Language) -> Problem:
    if isinstance(error.value, str) and is_blank(error.value):
        return _nothing(error, language)
    advice = _PATTERNS.get(error.field, _PLAIN)
    if error.owner is SIC.made and error.field == "code":
        advice = N_("Write a code such as LEA301.")
    return _form(error, Phrase(advice), language)


def _value(error: LocatedError, language: Language) -> Problem:
    if error.kind in _SHAPES and not isinstance(error.value, str):
        return _wrong_shape(error, language)
    made = _form(error, Phrase(_VALUES[error.kind], _words(language)), language, error.context.get("value"))
    if error.kind == "ages_expected" and isinstance(error.value, dict):
        return replace(made, path=(*error.path, *error.value), model_path=(*error.model_path, "printed"))
    return made


def _nothing(error: LocatedError, language: Language) -> Problem:
    """Quotes with nothing between them, or nothing that shows."""
    advice = Phrase(_NOTHING_SEEN if error.value else N_("Write the text, or leave it out."))
    is_text = error.kind in ("string_too_short", "string_pattern_mismatch")
    if not is_text and not error.value:
        advice = Phrase(N_("Fill in a value, or leave out '{key}'."), {"key": _key(error.path)})
    if Missing in models_in(error.owner, error.field):
        kind = MissingKind.EMPTY.value if language == "nl" else MissingKind.EMPTY.english
        stated = f"{{{own_key('missing', language)}: {kind}}}"
        words = {"stated": stated, "form": f"{_key(error.path)}: {stated}"}
        advice = Phrase(
            N_("Fill in a value. Is it left open? Then write: `{form}`.")
            if not is_text
            else N_("Write the text, or leave it out. Does the source leave it out? Then write {stated}."),
            words,
        )
    return _form(error, advice, language)


def _ambiguous(error: LocatedError, _language: Language) -> Problem:
    value = shown(error.value)
    params = {"key": _key(error.path), "value": value, "plain": value.replace(".", "")}
    return _about(error, codes.NUMBER_AMBIGUOUS, params)


def _reversed(error: LocatedError, language: Language) -> Problem:
    advice = _showing(
        Phrase(N_("Swap the two dates, or correct the wrong one.")), right_form(error, _key(error.path), language)
    )
    first, last = error.context["first"], error.context["last"]
    params = {"key": _key(error.path), "first": first, "last": last, "advice": advice}
    return _about(error, codes.PERIOD_REVERSED, params)


def _too_long(error: LocatedError, _language: Language) -> Problem:
    params = {"key": _key(error.path), "limit": error.context["max_length"]}
    return _about(error, codes.TEXT_TOO_LONG, params)


def _refused(error: LocatedError, _language: Language) -> Problem:
    return _about(error, codes.VALUE_REFUSED, {"key": _key(error.path)})


_MAKERS: Final[dict[str, Callable[[LocatedError, Language], Problem]]] = {
    **dict.fromkeys(_SHAPES, _wrong_shape),
    **dict.fromkeys(_VALUES, _value),
    "enum": _word,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _nothing,
    "number_ambiguous": _ambiguous,
    "period_reversed": _reversed,
    "string_too_long": _too_long,
}
