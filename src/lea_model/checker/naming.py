"""How rules name things in their messages: keys and kinds of the format, actions, and whatever is quoted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lea_model.diagnostics import Phrase, Word
from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.model.keys import dutch_key
from lea_model.text import shorten, single_spaced
from lea_model.vocabulary.kinds import KINDS

NOTHING: Final = Phrase("")
WIDTH: Final = 60
"""How much of a text is quoted: enough to recognise it by."""


def key(name: str) -> Word:
    """A key of the format, by its English name."""
    return Word(dutch_key(name), name)


def keys(names: Iterable[str]) -> Word:
    """Several keys of the format, by their English names, with commas between them."""
    words = [key(name) for name in names]
    return Word(", ".join(word.dutch for word in words), ", ".join(word.english for word in words))


def registers(kinds: tuple[str, ...]) -> Phrase:
    """Where something of the first kinds that a reference may mean is registered: one key, or one of two.

    Args:
        kinds: The kinds, the likeliest first.

    Returns:
        ``'partijen' of 'overlegorganen'``; nothing where the kinds do not tell.
    """
    names = [KINDS[kind].register for kind in kinds if kind in KINDS and KINDS[kind].register][:2]
    if len(names) == 2:
        return Phrase(N_("'{first}' or '{second}'"), {"first": key(names[0]), "second": key(names[1])})
    return Phrase(N_("'{first}'"), {"first": key(names[0])}) if names else NOTHING


def typed(entry: Entry) -> str:
    """What to type to refer to this thing and no other: the Dutch word for its kind, and its id."""
    return f"{KINDS[entry.kind].prefix('nl')}:{entry.id}"


def quoted(text: str) -> str:
    """Text between quotes, cut off where it is long."""
    return f"'{shorten(single_spaced(text), WIDTH)}'"


def named(entry: Entry) -> str | Phrase:
    """What something goes by, between quotes: its title or name, else the id or number that somebody gave it.

    An id that was made for it says nothing to a reader: then it has no title.
    """
    item = entry.item
    given = entry.label or item.id or getattr(item, "number", None)
    return quoted(str(given)) if given else Phrase(N_("without a title"))


def action_name(entry: Entry) -> str:
    """What an action or heading goes by: its number as it is, else the beginning of its title or text in quotes."""
    number = getattr(entry.item, "number", None)
    return str(number) if number else quoted(entry.label)
