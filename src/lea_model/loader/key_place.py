"""Where an unknown key stands, and what is advised about it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.i18n import Language
from lea_model.loader.language import own_key
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing, Model
from lea_model.model.keys import dutch_key, models_in
from lea_model.vocabulary.everyday_words import Meant, plain_word

_NAMING: Final = ("title", "name")


class Place(NamedTuple):
    """Where an unknown key stands (plaats van een sleutel).

    Attributes:
        key: The key as written.
        value: What stands behind it.
        owner: The class that it should be a key of.
        names: English names of the keys that may stand there, in the order of the reference.
        beside: The keys that stand beside it.
        language: The language of the file.
        said: The key as written, where ``key`` is what it is most likely a slip of.
    """

    key: str
    value: Any
    owner: type[Model]
    names: Sequence[str]
    beside: Collection[str]
    language: Language
    said: str = ""

    def own(self, name: str) -> str:
        """The key for an English name, in the language of the file."""
        return own_key(name, self.language)

    def has(self, name: str) -> bool:
        """Whether a key stands beside it, in either language."""
        return name in self.beside or dutch_key(name) in self.beside

    @property
    def at_top(self) -> bool:
        """Whether it stands at the left margin."""
        return self.owner is Agenda


class KeyAdvice(NamedTuple):
    """What to do about an unknown key (raad bij een sleutel).

    Attributes:
        phrase: The advice.
        meant: The key that can be put in its place as it stands; empty where none is certain.
    """

    phrase: Phrase
    meant: str = ""


def same_word(place: Place) -> str | None:
    """The key that is the same word but for its number, capitals or signs: 'doel' for 'doelen'."""
    word = plain_word(place.key)
    found = [name for name in place.names if word in (plain_word(dutch_key(name)), plain_word(name))]
    return found[0] if found else None


def possible(place: Place, wanted: Sequence[Meant]) -> list[Meant]:
    """Those that may stand where the word stands, and do not stand there already."""
    here = [one for one in wanted if one.name in place.names and not place.has(one.name)]
    if "members_listed" in place.names:  # 'wie' are the members of a body, and not who leads it
        here.sort(key=lambda one: one.name != "members_listed")
    return [Meant("text"), *here] if here and by_text(place.owner, here[0].name) and not place.has("text") else here


def by_text(owner: type[Model], name: str) -> bool:
    """Whether a word for a title or name means the text: a goal or indicator goes by that."""
    text = owner.model_fields.get("text")
    return name in _NAMING and text is not None and text.is_required()


def models(owner: type[Model], name: str) -> Iterator[type[Model]]:
    """The classes of what may stand behind a key."""
    return (model for model in models_in(owner, name) if model is not Missing)
