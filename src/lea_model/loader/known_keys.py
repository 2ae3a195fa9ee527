"""The keys below a word that is not known, called as the format calls them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from lea_model.i18n import Language
from lea_model.loader.key_place import Place, models, possible, same_word
from lea_model.loader.key_spelling import all_keys, misspelt_word, nearest_key
from lea_model.loader.language import own_key
from lea_model.loader.own_word import own_word
from lea_model.model.base import Model
from lea_model.model.keys import english_name
from lea_model.model.when import read_when
from lea_model.vocabulary.everyday_words import everyday, plain_word


def known_keys(model: type[Model], value: Any, language: Language) -> Any:
    """The parts below a word with their own keys as the format calls them, where those are certain."""
    if isinstance(value, list):
        return [known_keys(model, part, language) for part in value]
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {}
    for key, part in value.items():
        name = key if english_name(key) in model.model_fields else _certain(model, key, part, value, language)
        name = key if name in made else name  # two words for one key: both stay as they are, and nothing is lost
        inner = next(models(model, english_name(name)), None) if english_name(name) in model.model_fields else None
        made[name] = part if inner is None else known_keys(inner, part, language)
    return made


def _certain(model: type[Model], key: str, value: Any, beside: Collection[str], language: Language) -> str:
    if (named := own_word(model, key, value, beside)) is not None:
        return own_key(named, language)
    place = Place(key, None, model, tuple(model.model_fields), beside, language)
    known = everyday(key)
    here = possible(place, () if known is None else known.meant)
    same = same_word(place) if not (plain_word(key) == "kenmerk" and isinstance(value, str)) else None
    name = same or (here[0].name if here and (here[0].certain or _is_moment(here[0].name, value)) else None)
    if name is None and known is None and english_name(key) not in all_keys():
        name = nearest_key(key, place.names, language)
        if name is None and (word := misspelt_word(key)):
            return _certain(model, word, value, beside, language) if everyday(word) is not None else key
    return key if name is None else place.own(name)


def _is_moment(name: str, value: Any) -> bool:
    """Whether a date stands behind a word that means one: 'jaar: 2026' of a milestone."""
    return name in ("when", "due") and isinstance(value, str) and read_when(value) != (None, None)
