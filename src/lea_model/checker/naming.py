"""How rules name an action and list keys of the format."""

from __future__ import annotations

from collections.abc import Iterable

from lea_model.checker.phrases import key, quoted
from lea_model.diagnostics import Word
from lea_model.index import Entry


def keys(names: Iterable[str]) -> Word:
    """Several keys of the format, by their English names, with commas between them."""
    words = [key(name) for name in names]
    return Word(", ".join(word.dutch for word in words), ", ".join(word.english for word in words))


def action_name(entry: Entry) -> str:
    """What an action goes by: its number as it is, else the beginning of its title or text between quotes."""
    number = getattr(entry.item, "number", None)
    return str(number) if number else quoted(entry.label)
