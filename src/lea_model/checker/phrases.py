"""How rules name things of the format in their messages."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Phrase, Word
from lea_model.i18n import N_
from lea_model.index import PREFIXES, Entry
from lea_model.model.keys import dutch_key
from lea_model.text import shorten, single_spaced

NOTHING: Final = Phrase("")
WIDTH: Final = 60
"""How much of a text is quoted: enough to recognise it by."""

_REGISTERS: Final = {
    "party": "parties",
    "body": "bodies",
    "hub": "hubs",
    "municipality": "municipalities",
    "policy_area": "policy_areas",
    "document": "documents",
    "footnote": "footnote_list",
    "programme_line": "programme_lines",
    "ambition": "ambitions",
    "location": "locations",
    "goal": "goals",
    "action": "actions",
}
"""Where a thing of a kind is registered: the English key."""


def key(name: str) -> Word:
    """A key of the format, by its English name."""
    return Word(dutch_key(name), name)


def registers(kinds: tuple[str, ...]) -> Phrase:
    """Where something of the first kinds that a reference may mean is registered: one key, or one of two.

    Args:
        kinds: The kinds, the likeliest first.

    Returns:
        ``'partijen' of 'overlegorganen'``; nothing where the kinds do not tell.
    """
    names = [_REGISTERS[kind] for kind in kinds if kind in _REGISTERS][:2]
    if len(names) == 2:
        return Phrase(N_("'{first}' or '{second}'"), {"first": key(names[0]), "second": key(names[1])})
    return Phrase(N_("'{first}'"), {"first": key(names[0])}) if names else NOTHING


def typed(entry: Entry) -> str:
    """What to type to refer to this thing and no other: the Dutch word for its kind, and its id."""
    prefix = next((word for word, kind in PREFIXES.items() if kind == entry.kind), entry.kind)
    return f"{prefix}:{entry.id}"


def quoted(text: str) -> str:
    """Text between quotes, cut off where it is long."""
    return f"'{shorten(single_spaced(text), WIDTH)}'"
