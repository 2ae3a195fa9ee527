"""A list whose items were written as keys: ``acties: {1.1: Lezen met ouders}``, ``partijen: {GGD: ...}``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_, Language
from lea_model.loader.key_place import Place, same_word
from lea_model.loader.known_keys import known_keys
from lea_model.loader.language import own_key
from lea_model.loader.locating import MISSING_KEYS
from lea_model.loader.named_values import item_of
from lea_model.loader.own_word import is_own_word
from lea_model.loader.right_form import line, main_key
from lea_model.model.base import Model, ShortForm
from lea_model.model.enums import PartyKind
from lea_model.model.governance import read_frequency
from lea_model.model.keys import english_name
from lea_model.model.parties import Party
from lea_model.vocabulary.everyday_terms import term_meant
from lea_model.vocabulary.everyday_words import everyday, plain_word
from lea_model.vocabulary.kinds import ITEM_KINDS

_ITEMS: Final = frozenset(kind.model for kind in ITEM_KINDS)
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)*[a-z]?")
_NUMBERED: Final = re.compile(
    r"(?:(?P<number>\d+(?:\.\d+)*[a-z]?)[.):]? +|(?P<letter>[A-Z]\d*)[.)] *)(?P<name>[^\W\d].*)"
)
_COUNTED: Final = re.compile(r"(?P<word>[a-z]+)[ _-]?(?P<number>\d+)")
_NAME: Final = re.compile(r"[A-ZÀ-Þ]|[^\W\d_]{2} ")
_TICKS: Final = frozenset(map(plain_word, ("ja", "x", "yes", "true", "v")))
_CROSSES: Final = frozenset(map(plain_word, ("nee", "no", "false")))
"""What stands behind a name where it says no more than that it takes part, or that it does not."""
_MOST: Final = 2


def keyed_list(owner: type[Model], holder: str, around: Mapping[str, Any], language: Language) -> Phrase | None:
    """How the items should stand; None where the keys are no items.

    Args:
        owner: The class of an item.
        holder: The key of the list, as written.
        around: What stands behind it.
        language: The language of the file.
    """
    if _is_party(owner):
        return _parties(owner, holder, around, language)
    if owner not in _ITEMS or any(_means(owner, key, around, language) for key in around):
        return None
    if owner is Party and (parties := _by_kind(around, language)):
        return Phrase(N_("These are items of a list: write `{form}`."), {"form": line(holder, parties)})
    if not all(
        isinstance(value, dict) or _is_item(owner, key, value) or item_of(owner, key, value, language)
        for key, value in around.items()
    ):
        return None
    items = [_item(owner, key, value, language) for key, value in list(around.items())[:_MOST]]
    return Phrase(N_("These are items of a list: write `{form}`."), {"form": line(holder, items)})


def items_by_name(owner: type[Model], value: Any, language: Language) -> list[Any] | None:
    """Items that were written as names with something behind them, as they should stand; None for anything else.

    Args:
        owner: The class of an item.
        value: A set of names, or a list in which some items are a name with something behind it.
        language: The language of the keys.
    """
    if owner not in _ITEMS and not _is_party(owner):
        return None
    if isinstance(value, dict):
        named = len(value) > 1 or isinstance(next(iter(value.values()), None), dict)
        return [*_named(owner, value, language)] if named and _by_name(owner, value, language) else None
    if not isinstance(value, list):
        return None
    pairs = [isinstance(part, dict) and len(part) == 1 and _by_name(owner, part, language) for part in value]
    if not any(pairs):
        return None
    short = issubclass(owner, ShortForm)
    naming = own_key(main_key(owner), language)
    return [
        next(_named(owner, part, language))
        if pair
        else known_keys(owner, {naming: part} if isinstance(part, str) and not short else part, language)
        for part, pair in zip(value, pairs, strict=True)
    ]


def pair_of(owner: type[Model], key: str, value: str, language: Language) -> dict[str, Any] | None:
    """An item with a name and what is said of it, where a colon stands between the two; None where it is one text."""
    abbreviation = "aliases" in owner.model_fields and key.isupper() and len(value) > len(key)
    if abbreviation:
        return {own_key("name", language): value, own_key("aliases", language): key}
    if owner not in _ITEMS or not {"title", "text"} <= owner.model_fields.keys() or is_own_word(owner, key):
        return None
    return _item(owner, key, value, language)


def _named(owner: type[Model], around: Mapping[str, Any], language: Language) -> Iterator[Any]:
    if _is_party(owner):
        for name, said in around.items():
            yield {own_key("party", language): name, own_key("note", language): said}
    else:
        for key, value in around.items():
            yield _item(owner, key, value, language)


def _by_name(owner: type[Model], around: Mapping[str, Any], language: Language) -> bool:
    """Whether all keys are names of items, and none means a key of an item."""
    if any(key in MISSING_KEYS or _means(owner, key, around, language) for key in around):
        return False
    if _is_party(owner):
        return all(isinstance(said, str) and _NAME.search(name) for name, said in around.items())
    return all(
        isinstance(value, dict) or _is_item(owner, key, value) or item_of(owner, key, value, language)
        for key, value in around.items()
    )


def _is_party(owner: type[Model]) -> bool:
    return issubclass(owner, ShortForm) and owner.short == "party"


def _parties(owner: type[Model], holder: str, around: Mapping[str, Any], language: Language) -> Phrase | None:
    """Names of parties as keys, with a tick or something said behind each: ``trekker: {GGD: ja, Bieb: taal}``."""
    if any(key in MISSING_KEYS or _means(owner, key, around, language) for key in around) or not all(
        isinstance(value, str) and _NAME.search(key) for key, value in around.items()
    ):
        return None
    made: list[Any] = []
    for name, said in around.items():
        word = plain_word(said)
        if word in _TICKS or said.strip() in ("✓", "✔") or word in (plain_word(holder), plain_word(holder) + "s"):
            made.append(name)
        elif word not in _CROSSES:
            place = "count" if said.isdecimal() and "count" in owner.model_fields else "note"
            made.append({own_key("party", language): name, own_key(place, language): said})
    if not made:
        return None
    form = line(holder, made if len(made) > 1 or isinstance(made[0], dict) else made[0])
    return Phrase(N_("The name is no key: write `{form}`."), {"form": form})


def _by_kind(around: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    """Parties under a word for what they are: ``schoolbesturen: [Vitree, Prisma]``; none where it is anything else."""
    made: list[dict[str, Any]] = []
    for key, names in around.items():
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            return []
        kind = term_meant(PartyKind, key, language) or term_meant(PartyKind, key.removesuffix("en"), language)
        own = {own_key("kind", language): kind} if kind else {}
        made += [{own_key("name", language): name, **own} for name in names]
    return made


def _means(owner: type[Model], key: str, around: Mapping[str, Any], language: Language) -> bool:
    """Whether a key means one of the keys of an item."""
    known = everyday(key) if owner is not Party else None  # 'gemeente: ...' is a party with its kind, and so is 'mbo'
    if english_name(key) in owner.model_fields or any(
        one.name in owner.model_fields for one in (known.meant if known is not None else ())
    ):
        return True
    return same_word(Place(key, None, owner, tuple(owner.model_fields), around, language)) is not None


def _is_item(owner: type[Model], key: str, value: Any) -> bool:
    """Whether a key with text behind it can be an item: it has a number, or several words, or a capital."""
    texts = isinstance(value, list) and _parts(owner) != "" and all(isinstance(part, str) for part in value)
    return (isinstance(value, str) or texts) and bool(_NUMBER.fullmatch(key) or key[:1].isupper() or " " in key)


def _parts(owner: type[Model]) -> str:
    """The list for which an item is made most often: what a cluster names, who sits on a body."""
    return next((name for name in ("citations", "members_listed", "actions") if name in owner.model_fields), "")


def _item(owner: type[Model], key: str, value: Any, language: Language) -> dict[str, Any]:
    if key.count("(") > key.count(")") and isinstance(value, str):  # 'Werkgroep (voorzitter: gemeente)'
        return {own_key(main_key(owner), language): f"{key}: {value}"}
    if owner is Party and (party := item_of(owner, key, value, language)):
        return party
    names = owner.model_fields
    naming = next((name for name in ("title", "name", "text") if name in names), main_key(owner))
    made: dict[str, Any] = {}
    numbered = _NUMBERED.fullmatch(key) if "number" in names else None
    counted = _COUNTED.fullmatch(key.casefold())
    if _NUMBER.fullmatch(key) and "number" in names:
        made[own_key("number", language)] = key
    elif numbered is not None:
        made[own_key("number", language)] = numbered["number"] or numbered["letter"]
        made[own_key(naming, language)] = numbered["name"]
    elif counted is not None and "number" in names and is_own_word(owner, counted["word"]):
        made[own_key("number", language)] = counted["number"]
    elif not isinstance(value, dict) or counted is None:
        made[own_key(naming, language)] = key
    if isinstance(value, dict):
        inside: dict[str, Any] = known_keys(
            owner, made | {word: part for word, part in value.items() if word not in made}, language
        )
        return inside
    if isinstance(value, list):
        return made | {own_key(_parts(owner), language): value}
    if isinstance(value, str) and "frequency" in names and read_frequency(value) is not None:
        return made | {own_key("frequency", language): value}
    text = names.get("text")
    if naming == "title" and text is not None and text.is_required():
        naming = "text"  # a goal is what it says
    free = naming if naming not in map(english_name, made) else next((name for name in _FREE if name in names), "notes")
    return made | {own_key(free, language): value}


_FREE: Final = ("text", "description", "notes")
