"""Several names or numbers in one text, where each should be an item of a list: 'GGD en Bibliotheek', '1.1 t/m 1.3'."""

from __future__ import annotations

import re
from typing import Final

from lea_model.checker.rule import Index, Path
from lea_model.diagnostics import Word
from lea_model.model.keys import dutch_key

# Patterns as text: `re` makes each when it is first used, and in most agendas every name means something.
_BETWEEN: Final = r"\s+(?:en/of|and/or|en|and)\s+|\s*[,;/+&]\s*(?:en\s+|and\s+)?"
_RANGE: Final = r"((?:\d+\.)*)(\d+)\s*(?:t/m|tm|tot en met|-|–|—|to)\s*((?:\d+\.)*)(\d+)\.?"
_MOST: Final = 30
_ANSWERS: Final = frozenset(
    {"niemand", "ja", "nee", "neen", "true", "false", "e.a.", "e.v.a.", "en anderen", "anderen", "etc.", "enz.", "..."}
)


def several_names(index: Index, text: str, kinds: tuple[str, ...], near: Path) -> tuple[str, ...]:
    """The names or numbers in a text that means nothing as a whole; none unless each of them means something.

    Args:
        index: The agenda.
        text: The text as printed.
        kinds: The kinds that it may refer to.
        near: Where it stands.
    """
    pieces = numbers_of(text)
    return pieces if len(pieces) > 1 and all(index.find(piece, kinds, near) for piece in pieces) else ()


def pieces_of(text: str) -> tuple[str, ...]:
    """The pieces between commas, signs and 'en'."""
    return tuple(piece for piece in re.split(_BETWEEN, text.strip()) if piece)


def numbers_of(text: str) -> tuple[str, ...]:
    """The pieces of a text, and of a range all numbers."""
    signs = text.replace(".", "")
    if signs.isdecimal() or signs.isalpha():
        return (text,)  # one word or number, as '4.2.3': nothing divides it
    return _numbers(text) or pieces_of(text)


def _numbers(text: str) -> tuple[str, ...]:
    """All numbers of a range: '1.1 t/m 1.3' is 1.1, 1.2 and 1.3."""
    found = re.fullmatch(_RANGE, text.strip())
    if found is None or found[3] not in (found[1], ""):
        return ()
    first, last = int(found[2]), int(found[4])
    return tuple(f"{found[1]}{number}" for number in range(first, last + 1)) if first < last < first + _MOST else ()


def is_no_name(text: str) -> bool:
    """Whether words say that there is no name, or that it is not known."""
    from lea_model.model.open_words import said_open  # most agendas have no such words

    return said_open(text) is not None or text.strip().casefold() in _ANSWERS


def list_of(path: Path) -> str:
    """The field that a reference stands behind: that of the list where it is the name in an item."""
    *_, holder, number, last = ("", "", *path)
    if isinstance(last, int):
        return str(number)
    return str(holder if isinstance(number, int) else last)


def as_list(field: str, names: tuple[str, ...]) -> Word:
    """What to write behind a key: the names as a list."""
    inside = ", ".join(f'"{name}"' if re.search(r"[,\[\]{}:#]", name) else name for name in names)
    return Word(f"{dutch_key(field)}: [{inside}]", f"{field}: [{inside}]")


def as_note(field: str, text: str) -> Word:
    """What to write where no name is known: the words of the source, as a note."""
    return Word(f'{dutch_key("notes")}: "{dutch_key(field)}: {text}"', f'notes: "{field}: {text}"')
