"""Messages in Dutch and English: one function, gettext behind it.

Message ids are English sentences with ``{named}`` fields. The Dutch catalogue is ``locale/nl``: one ``.po`` file per
room for translators, compiled into one ``.mo`` file of gettext that is read at run time. A command needs a few dozen of
the thousands of messages, so each is looked up in the file as it is: taking in all of them takes longer than checking
the texts of an agenda.
"""

from __future__ import annotations

import os
import struct
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal, get_args

Language = Literal["nl", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
DEFAULT_LANGUAGE: Final[Language] = "nl"
DOMAIN: Final = "lea_model"
LOCALE_DIR: Final = Path(__file__).parent / "locale"


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for the catalogue without translating it yet."""
    return message


class _Catalogue:
    """A compiled catalogue of gettext, for looking up single messages.

    Args:
        data: The file: a header, and two tables of the length and place of each message id and translation, in order
            of the ids (see the manual of gettext, "The Format of GNU MO Files").
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        _, _, self._count, self._ids, self._translations = struct.unpack_from("<5I", data)

    def get(self, message: str) -> str:
        """The translation of a message, or the message itself where there is none."""
        wanted = message.encode()
        place = bisect_left(range(self._count), wanted, key=self._id)
        if place == self._count or self._id(place) != wanted:
            return message
        return self._text(self._translations, place).decode()

    def _id(self, place: int) -> bytes:
        return self._text(self._ids, place)

    def _text(self, table: int, place: int) -> bytes:
        length, start = struct.unpack_from("<2I", self._data, table + 8 * place)
        return self._data[start : start + length]


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(language: Language) -> _Catalogue | None:
    path = LOCALE_DIR / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    try:
        return _Catalogue(path.read_bytes())
    except FileNotFoundError:
        return None


def translate(message: str, language: Language) -> str:
    """Return ``message`` in ``language``; English is the message itself.

    Args:
        message: The English message id.
        language: ``nl`` or ``en``.

    Returns:
        The translated text, or the message id where the catalogue has none.
    """
    catalogue = _catalogue(language) if message else None
    return catalogue.get(message) if catalogue is not None else message


def choose_language(wanted: str | None = None) -> Language:
    """Choose the language of messages: the argument, ``LEA_LANG``, the locale, and else Dutch.

    Args:
        wanted: What the user asked for (``--lang``), or None.

    Returns:
        ``nl`` or ``en``. Anything that starts with neither is passed over.
    """
    candidates = [wanted, os.environ.get("LEA_LANG")]
    candidates += [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    if os.name == "nt":  # pragma: no cover - Windows names its language elsewhere
        import locale  # importing it takes time that nobody else needs to spend

        candidates.append(locale.getlocale()[0])
    for candidate in candidates:
        for language in LANGUAGES:
            if candidate and candidate.lower().startswith(language):
                return language
    return DEFAULT_LANGUAGE
