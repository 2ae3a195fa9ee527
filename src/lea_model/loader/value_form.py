"""The right form of a value that is refused, in the user's own words: what a message shows after what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from lea_model.diagnostics import Path
from lea_model.i18n import Language
from lea_model.index import slug
from lea_model.loader.age_form import ages_line
from lea_model.loader.language import own_key
from lea_model.loader.locating import LocatedError
from lea_model.loader.right_form import REST, fits, line, quoted, shaped
from lea_model.model.ages import AgeBand
from lea_model.model.base import Model, Source
from lea_model.model.enums import Comparator, MissingKind
from lea_model.model.figures import Amount
from lea_model.model.keys import english_name
from lea_model.model.quantity_words import read_quantity, unit_of_money, word_of_money
from lea_model.model.when import read_when
from lea_model.text import single_spaced
from lea_model.vocabulary.everyday_terms import term_meant

_NUMBER: Final = re.compile(
    r"(?P<before>\D*?)(?P<sign>-?)"
    r"(?P<digits>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)\s*(?P<after>\D*)"
)
_SIGNS: Final = {
    "<": Comparator.LESS,
    ">": Comparator.MORE,
    "<=": Comparator.AT_MOST,
    "≤": Comparator.AT_MOST,
    ">=": Comparator.AT_LEAST,
    "≥": Comparator.AT_LEAST,
    "=": Comparator.EQUAL,
}
_ABOUT: Final = frozenset({"ongeveer", "circa", "ca", "ca.", "ruim", "bijna", "zo'n", "plm", "plm.", "about", "±"})
_COUNTED: Final = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
]
_NOTHING: Final = frozenset({"nihil", "geen", "nul", "gratis", "kosteloos"})
_YES: Final = frozenset({"j", "y", "waar", "x", "v", "jawel", "ja.", "1", "wel", "ok"})
_NO: Final = frozenset({"n", "onwaar", "nee.", "neen", "0", "niet", "-"})
_NUMBERS: Final = ("figures", "measurements", "baseline")
_LINES: Final = re.compile(
    r"(?:regels?|r\.?|lines?)?\s*(\d+)(?:\s*(?:-|–|—|t/m|tot en met|tot)\s*(\d+))?", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def right_form(error: LocatedError, key: str, language: Language) -> str:
    """How a refused value should stand there.

    Args:
        error: What was refused.
        key: The key behind which it stands, as written.
        language: The language of the file.

    Returns:
        A line of YAML; empty where nobody but the user can know.
    """
    maker = _MAKERS.get(error.kind)
    return maker(error, key, language) if maker is not None else ""


def example_line(owner: type[Model], name: str, language: Language) -> str:
    """A key with the example that the reference gives for it; empty where it gives none."""
    extra: Any = owner.model_fields[name].json_schema_extra
    return f"{own_key(name, language)}: {extra['example']}" if "example" in extra else ""


def _pattern(error: LocatedError, key: str, language: Language) -> str:
    text = error.value
    if error.owner is Source and (holder := _who_measured(error.path)) and re.fullmatch(r"[^\d:/]+", text):
        return line(own_key(holder, language), single_spaced(text))
    if error.owner is Source:
        return _source(single_spaced(text), key, language)
    if error.field in ("id", "agenda"):
        made = slug(text)
        kept = re.findall(r"\d+", made) == re.findall(r"\d+", text)  # what stood between two numbers is lost in an id
        return line(key, made) if made and kept else ""
    if error.field == "number":
        return line(key, single_spaced(text)) if single_spaced(text) else ""
    return ""


def _who_measured(path: Path) -> str:
    """The key for who gives a number, where a source stands beside one: 'bron: CBS'."""
    holder = next((english_name(step) for step in reversed(path[:-1]) if isinstance(step, str)), "")
    return {"indicators": "data_source"}.get(holder) or ("according_to" if holder in _NUMBERS else "")


def _source(text: str, key: str, language: Language) -> str:
    """What was written as a source, at the key that takes it: lines, a web address, or a document and its section."""
    if _ADDRESS.fullmatch(text):
        return line(own_key("links", language), text)
    if found := _LINES.fullmatch(text):
        return line(key, f"{found[1]}-{found[2]}" if found[2] else found[1])
    if key != own_key("source", language):
        return ""
    return line(key, {own_key("section", language): text})


def _number(error: LocatedError, key: str, language: Language) -> str:
    text = single_spaced(str(error.value))
    found = _NUMBER.fullmatch(text)
    fields = error.owner.model_fields
    if error.owner is Amount and text.casefold() in _NOTHING:
        return line(key, "0")
    if found is None or (error.owner is Amount and re.search(r"\d,\d{3}(?!\d)", text)):
        return _sum_in_words(text, language) if error.owner is Amount else ""
    digits = found["digits"]
    plain = digits.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits) else digits
    made = {key: found["sign"] + plain}
    before, after = found["before"].strip().casefold(), found["after"].strip()
    if before in _ABOUT and "approximate" in fields:
        made[own_key("approximate", language)] = "ja" if language == "nl" else "yes"
        before = ""
    sign = _SIGNS.get(before)
    meant = (sign.value if language == "nl" else sign.english) if sign else term_meant(Comparator, before, language)
    if before and meant and "comparator" in fields:
        made[own_key("comparator", language)] = meant
        before = ""
    if before in ("€", "eur", "euro"):
        before = ""
    if after and error.owner is Amount and not after.startswith("per ") and unit_of_money(after) is None:
        made |= _said_of_sum(text, after, language)
        after = "" if len(made) > 1 else after
    elif after and "unit" in fields:
        each = error.owner is Amount and after.startswith("per ")
        made[own_key("unit", language)] = f"euro {after}" if each else after
        after = ""
    if before or after.strip("-,"):
        return _sum_in_words(text, language) if error.owner is Amount else ""
    return ", ".join(f"{name}: {quoted(part, inside=True)}" for name, part in made.items())


def _said_of_sum(text: str, after: str, language: Language) -> dict[str, str]:
    """What stands behind a sum in euros, at the key that takes it; nothing where it makes the sum another one."""
    if not re.search(r"€|\beuro?\b", text.casefold()) or after.startswith(("+", "-", "tot ", "à ", "%", "x ")):
        return {}
    said = re.sub(r"^(?:euro?\b|,-) ?", "", after).strip("() ")
    paid_from = re.sub(r"^(?:uit|vanuit|via|van) (?:de |het )?", "", said)
    if word_of_money(paid_from):
        return {own_key("funding", language): paid_from}
    return {own_key("text", language): said} if said else {}


def _sum_in_words(text: str, language: Language) -> str:
    """Printed words for a sum that is not one number, with the sum still to be filled in."""
    printed = line(own_key("printed", language), text)
    return f"{printed}, {own_key('value', language)}: {REST}" if any(map(str.isdigit, text)) else printed


def _whole(error: LocatedError, key: str, _language: Language) -> str:
    text = single_spaced(str(error.value)).casefold()
    if text in _COUNTED:
        return line(key, str(_COUNTED.index(text)))
    found = re.findall(r"\d[\d.]*", text)
    return line(key, found[0].replace(".", "")) if len(found) == 1 and found[0].replace(".", "").isdecimal() else ""


def _yes_no(error: LocatedError, key: str, language: Language) -> str:
    text = str(error.value).strip().casefold()
    yes, no = ("ja", "nee") if language == "nl" else ("yes", "no")
    return line(key, yes) if text in _YES else line(key, no) if text in _NO else ""


def _day(error: LocatedError, key: str, _language: Language) -> str:
    if not isinstance(error.value, str):
        return ""
    earliest, latest = read_when(error.value)[:2]
    return line(key, earliest.isoformat()) if earliest is not None and earliest == latest else ""


def _ages(error: LocatedError, key: str, language: Language) -> str:
    value = error.context.get("value", error.value)
    start, end = (error.context.get(name, REST) for name in ("start", "end"))  # known for a group of the school
    if isinstance(value, str) and "start" not in error.context:
        pieces = re.split(r", ?| en | & ?|; ?", value)
        if len(pieces) > 1 and (bands := ages_line(key, pieces, language)):
            return bands
    made = {own_key("printed", language): value, own_key("start", language): start, own_key("end", language): end}
    return line(key, made) if isinstance(value, str) else ""


def _number_beside(error: LocatedError, key: str, language: Language) -> str:
    """Printed words that hold no number, with the number still to be filled in."""
    value = error.context.get("value", error.value)
    found = read_quantity(value) if isinstance(value, str) else None
    if found is not None and found.ambiguous and single_spaced(value).replace(".", "").isdecimal():
        return line(key, single_spaced(value).replace(".", ""))
    if isinstance(value, str) and not any(map(str.isdigit, value)):
        if value.casefold() in _NOTHING:
            return line(key, "0")
        kind = MissingKind.EMPTY.value if language == "nl" else MissingKind.EMPTY.english
        stated = {own_key("missing", language): kind}
        return line(key, {own_key("printed", language): value, own_key("value", language): stated})
    return line(key, {own_key("printed", language): value, own_key("value", language): REST})


def _ages_reversed(error: LocatedError, key: str, _language: Language) -> str:
    numbers = re.findall(r"\d+(?:[.,]\d+)?", str(error.context.get("value", "")))
    if len(numbers) != 2 or numbers[0] == numbers[1]:
        return ""
    first, last = sorted(numbers, key=lambda text: Decimal(text.replace(",", ".")))
    return line(key, f"{first}-{last}")


def _period_reversed(error: LocatedError, key: str, _language: Language) -> str:
    found = re.fullmatch(r"(\d{4})\s*[-–/]\s*(\d{4})", str(error.value).strip())
    return line(key, f"{found[2]}-{found[1]}") if found else ""


def _all_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def _parts(error: LocatedError, key: str, language: Language) -> str:
    """A text, or a list of texts, where parts with keys of their own are meant; or the reverse."""
    value = error.value
    if isinstance(value, str) and error.field == "voices" and "decision_rule" in error.owner.model_fields:
        return line(own_key("decision_rule", language), value)  # the votes of a body, and no voices
    if isinstance(value, str) and error.kind == "model_type" and error.expects is not None:
        made = shaped(error.owner, error.field, value, language)
        return line(key, made) if made != value else ""
    if isinstance(value, dict) and error.kind == "string_type":
        parts = {word: [part] if isinstance(part, str) else part for word, part in value.items()}
        text = ", ".join(f"{word}: {' en '.join(part)}" for word, part in parts.items() if _all_texts(part))
        return line(key, [text] if isinstance(error.path[-1], int) else text) if text else ""
    if error.expects is AgeBand and (ages := ages_line(key, value, language)):
        return ages
    if isinstance(value, list) and isinstance(error.path[-1], int) and all(isinstance(part, str) for part in value):
        return line(key, value)  # brackets within brackets
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        joined = ", ".join(value)
        return line(key, joined) if value and fits(error.owner, error.field, joined) else ""
    return ""


_MAKERS: Final[dict[str, Callable[[LocatedError, str, Language], str]]] = {
    "string_pattern_mismatch": _pattern,
    "number_expected": _number,
    "whole_expected": _whole,
    "yes_no_expected": _yes_no,
    "day_expected": _day,
    "ages_expected": _ages,
    "ages_reversed": _ages_reversed,
    "quantity_expected": _number_beside,
    "period_reversed": _period_reversed,
    "model_type": _parts,
    "string_type": _parts,
}
