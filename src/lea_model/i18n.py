"""Messages in Dutch and English: one function, gettext behind it.

Message ids are English sentences with ``{named}`` fields. The Dutch catalogue is ``locale/nl``: one ``.po`` file per
room for translators, compiled into ``.mo`` files that are read at run time, each when something of it is asked for:
what ``lea check`` says of an agenda, what it says where files cannot be read as they are, and the rest.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final, Literal, get_args

Language = Literal["nl", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
DEFAULT_LANGUAGE: Final[Language] = "nl"
DOMAINS: Final = ("lea_model", "lea_model_reading", "lea_model_rest")
"""The compiled catalogues, in the order in which a message is looked up in them."""
LOCALE_DIR: Final = Path(__file__).parent / "locale"


def N_(message: str) -> str:
    """Mark a message for the catalogue without translating it yet."""
    return message


@lru_cache(maxsize=len(DOMAINS) * len(LANGUAGES))
def _catalogue(language: Language, place: int = 0) -> NullTranslations:
    path = LOCALE_DIR / language / "LC_MESSAGES" / f"{DOMAINS[place]}.mo"
    try:
        with path.open("rb") as file:
            made = GNUTranslations(file)
    except FileNotFoundError:
        return NullTranslations()
    if place + 1 < len(DOMAINS):
        made.add_fallback(_Later(language, place + 1))
    return made


class _Later(NullTranslations):
    """A catalogue that is read when a message is asked for that is not in those before it."""

    def __init__(self, language: Language, place: int) -> None:
        super().__init__()
        self._language = language
        self._place = place

    def gettext(self, message: str) -> str:
        """The translation of a message, or the message itself."""
        return _catalogue(self._language, self._place).gettext(message)


def translate(message: str, language: Language) -> str:
    """Return ``message`` in ``language``; English is the message itself.

    Args:
        message: The English message id.
        language: ``nl`` or ``en``.

    Returns:
        The translated text, or the message id where the catalogue has none.
    """
    return _catalogue(language).gettext(message) if message else ""  # gettext answers nothing with its own header


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

        with suppress(ValueError):  # a locale that Python has no name for
            candidates.append(locale.getlocale()[0])
    for candidate in candidates:
        for language in LANGUAGES:
            if candidate and candidate.lower().startswith(language):
                return language
    return DEFAULT_LANGUAGE
