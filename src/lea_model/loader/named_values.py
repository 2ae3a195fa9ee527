"""Items written as a name with a value behind it: ``- Aantal scholen: 12``, ``- gemeente: Nijkerk``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from lea_model.i18n import Language
from lea_model.loader.language import own_key
from lea_model.loader.right_form import main_key
from lea_model.model.base import Model
from lea_model.model.enums import PartyKind
from lea_model.model.figures import Amount, Figure
from lea_model.model.keys import english_name
from lea_model.model.parties import Party
from lea_model.vocabulary.everyday_terms import term_meant
from lea_model.vocabulary.everyday_words import everyday

_YEAR: Final = re.compile(r"(?:19|20|21)\d\d(?: ?[-/] ?(?:19|20|21)?\d\d)?")
_SUMS: Final = {"inkomsten": "income", "baten": "income", "uitgaven": "expenses", "lasten": "expenses"}
_YES: Final = ("ja", "x", "yes")


def item_of(model: type[Model], name: str, value: Any, language: Language) -> dict[str, Any] | None:
    """The item that a name with a value behind it stands for; None where nobody but the writer knows.

    Args:
        model: The class of the item.
        name: What stands before the colon.
        value: What stands behind it.
        language: The language of the keys.
    """
    fields = model.model_fields
    if not isinstance(value, str):
        return None
    words = name.replace("_", " ")
    if model is Figure:
        made = {"what": words, "value": value} if re.search(r"\d", value) else None
    elif model is Amount:
        value = value.replace(".", "") if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", value) else value
        made = {"period": words, "value": value} if _YEAR.fullmatch(words) else {"title": words, "value": value}
    elif model is Party:
        made = _party(name, value, language)
    elif _YEAR.fullmatch(words) and "due" in fields and "text" in fields:
        made = {"text": value, "due": words}
    elif "when" in fields and (_YEAR.fullmatch(words) or _is_moment(words)):
        made = {"when": words, main_key(model) if main_key(model) != "when" else "text": value}
    elif value.casefold() in _YES and "title" in fields:
        made = {"title": words}
    else:
        made = None
    return None if made is None else {own_key(key, language): part for key, part in made.items()}


def _party(name: str, value: str, language: Language) -> dict[str, Any] | None:
    """A party with what it is: 'mbo: Deltion' or 'Deltion: mbo'; None where neither of the two says what it is."""
    own, other = name[:1].isupper(), value[:1].isupper()  # 'GGD: gezondheid' is about the GGD
    pairs = [(name.replace("_", " "), value)] * (other or not own) + [(value, name)] * own
    for kind, called in pairs:
        word = term_meant(PartyKind, kind, language)
        if word and re.search(r"[^\W\d_]", called):
            return {"name": called, "kind": word.value if isinstance(word, PartyKind) else word}
    return None


def _is_moment(words: str) -> bool:
    """Whether a name is a date, with or without its year: 'januari', 'Q2'."""
    from lea_model.model.date_words import Unread, read_words  # only for names with values

    found = read_words(words)
    return found.unread is Unread.NO_YEAR or (found.earliest, found.latest) != (None, None)


def items_of(model: type[Model], value: Any, language: Language) -> list[dict[str, Any]] | None:
    """The items that names with values stand for; None where they are keys of one item.

    Args:
        model: The class of an item.
        value: A set of keys with values, or a list of such sets with one key each.
        language: The language of the keys.
    """
    made = []
    for name, part, group in _pairs(value, ""):
        if _is_key(model, name) or (one := item_of(model, name, part, language)) is None:
            return None
        if model is Amount and group in _SUMS:
            one[own_key(_SUMS[group], language)] = one.pop(own_key("value", language))
        made.append(one)
    return made or None


def _pairs(value: Any, group: str) -> Iterator[tuple[str, Any, str]]:
    for part in value if isinstance(value, list) else [value]:
        if not isinstance(part, Mapping) or (isinstance(value, list) and len(part) != 1):
            yield "", None, group  # no such list
            continue
        for name, inner in part.items():
            if isinstance(inner, (list, dict)):
                yield from _pairs(inner, str(name).casefold())
            else:
                yield str(name), inner, group


def _is_key(model: type[Model], name: str) -> bool:
    known = everyday(name) if model is not Party else None
    meant = known.meant if known is not None and model is not Amount else ()
    return english_name(name) in model.model_fields or any(one.name in model.model_fields for one in meant)
