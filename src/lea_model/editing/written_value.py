"""Values from Python as the YAML of an agenda has them: keys and words of closed lists in the language of the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lea_model.diagnostics import Phrase
from lea_model.dumper import plain_value
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.loader.language import own_key
from lea_model.model.base import Model
from lea_model.model.enums import Term
from lea_model.model.keys import english_name
from lea_model.model.scalars import as_text


def own_value(value: Any, language: Language) -> Any:
    """A value as dicts, lists and texts.

    Args:
        value: A text, number, day, truth value or part of an agenda; or lists of these, or keys with such values.
        language: The language of the keys of the file.

    Raises:
        UsageError: It is nothing that an agenda can hold.
    """
    if isinstance(value, (Model, Term)):
        return plain_value(value, language)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return {"nl": ("nee", "ja"), "en": ("no", "yes")}[language][value]
    if isinstance(value, Mapping):
        stated = {str(key): inner for key, inner in value.items() if inner is not None}
        return {own_key(english_name(key), language): own_value(inner, language) for key, inner in stated.items()}
    told = as_text(value)
    if isinstance(told, str):
        return told
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [own_value(part, language) for part in value]
    raise UsageError(Phrase(N_("{given} is nothing that an agenda can hold."), {"given": f"{value!r:.60}"}))
