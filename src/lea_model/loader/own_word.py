"""The word for a kind of thing, put where its title or name belongs: ``acties: [{actie: Lezen met ouders}]``."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any, Final

from lea_model.loader.right_form import main_key
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing, Model
from lea_model.model.keys import dutch_key, english_name, models_in
from lea_model.model.structure import Container
from lea_model.vocabulary.everyday_words import Everyday, everyday, everyday_words, plain_word
from lea_model.vocabulary.kinds import ITEM_KINDS, KINDS

_LISTS: Final = frozenset(Agenda.model_fields)
_NAMING: Final = ("title", "name", "text")


def own_word(owner: type[Model], key: str, value: Any, beside: Collection[str]) -> str | None:
    """The key for the title, name or text of an item, where a text stands behind the word for such an item.

    Args:
        owner: The class of the item.
        key: The word, as written.
        value: What stands behind it.
        beside: The keys that stand beside it, in either language.

    Returns:
        The English name; None where the word means something else, or the item has its name already.
    """
    if not isinstance(value, str) or plain_word(key) not in _words(owner):
        return None
    if any(plain_word(key) == plain_word(dutch_key(name)) for name in owner.model_fields if name not in _LISTS):
        return None  # 'prioriteit' in a district is what comes first there
    known = everyday(key)
    if "frequency" in owner.model_fields and known is not None and any(one.name == "frequency" for one in known.meant):
        return None  # 'vergadering' in a body is how often it meets
    taken = {english_name(one) for one in beside} | {_means(one) for one in beside if one != key}
    if not any(map(str.isalpha, value)):  # 'artikel: 2.1' says which one it is, and not what it is called
        return "number" if "number" in owner.model_fields and "number" not in taken else None
    names = dict.fromkeys((main_key(owner), *_NAMING))
    return next((name for name in names if name in _NAMING and name in owner.model_fields and name not in taken), None)


def is_own_word(owner: type[Model], word: str) -> bool:
    """Whether a word is what an item of a class is called: 'stap' of an action."""
    return plain_word(word) in _words(owner)


def _means(key: str) -> str:
    """What a key beside it stands for, where that is an everyday word."""
    known = everyday(key)
    return known.meant[0].name if known is not None else ""


@cache
def _words(owner: type[Model]) -> frozenset[str]:
    """What an item of a class is called, as `plain_word` gives it.

    Chapters of a plan are called by each other's words - a line is a theme here and a pillar there - so that each of
    those stands for any of them.
    """
    owners = {owner} if not issubclass(owner, Container) else {*_containers(), owner}
    kinds = [kind for kind in (*ITEM_KINDS, KINDS["milestone"]) if kind.model in owners]
    if not kinds:
        return frozenset()  # the word for a fact, such as 'bedrag', is its value and no name
    own = {plain_word(word) for kind in kinds for word in (*kind.label, *kind.plural, *kind.prefixes, kind.key)}
    return frozenset(own | {word for word, known in everyday_words().items() if _held(known) & owners})


def _containers() -> set[type[Model]]:
    return {kind.model for kind in ITEM_KINDS if kind.model is not None and issubclass(kind.model, Container)}


def _held(known: Everyday) -> set[type[Model]]:
    """The classes of the items that an everyday word stands for."""
    lists = (one.name for one in known.meant[:1] if not one.inner and one.name in Agenda.model_fields)
    return {model for name in lists for model in models_in(Agenda, name) if model is not Missing}
