"""Values from Python as the YAML of an agenda has them: keys and words of closed lists in the language of the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from lea_model.diagnostics import Phrase
from lea_model.dumper import plain_value
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.loader.language import own_key
from lea_model.model.base import Missing, Model
from lea_model.model.enums import Term
from lea_model.model.keys import annotation_parts, english_name, models_in
from lea_model.model.scalars import as_text


def own_value(value: Any, language: Language, owner: type[Model], field: str) -> Any:
    """A value as dicts, lists and texts.

    Args:
        value: A text, number, day, truth value or part of an agenda; or lists of these, or keys with such values.
        language: The language of the keys of the file.
        owner: The part that it becomes a value of.
        field: The field that it becomes a value of.

    Raises:
        UsageError: It is nothing that an agenda can hold.
    """
    if isinstance(value, (Model, Term)):
        return plain_value(value, language)
    if isinstance(value, str):
        return _word(str(value), language, owner, field)
    if isinstance(value, bool):
        return {"nl": ("nee", "ja"), "en": ("no", "yes")}[language][value]
    if isinstance(value, Mapping):
        stated = {str(key): inner for key, inner in value.items() if inner is not None}
        inside = (
            [model for model in models_in(owner, field) if model is not Missing] if field in owner.model_fields else []
        )
        part = inside[0] if inside else owner
        return {
            own_key(name, language): own_value(inner, language, part, name)
            for key, inner in stated.items()
            for name in [english_name(key)]
        }
    told = as_text(value)
    if isinstance(told, str):
        return told
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [own_value(part, language, owner, field) for part in value]
    raise UsageError(Phrase(N_("{given} is nothing that an agenda can hold."), {"given": f"{value!r:.60}"}))


def _word(text: str, language: Language, owner: type[Model], field: str) -> str:
    """A word of a closed list in the language of the file, where it is one; else the text as it is."""
    for part in annotation_parts(owner, field) if field in owner.model_fields else ():
        if isinstance(part, type) and issubclass(part, Term):
            with suppress(ValueError):
                return str(plain_value(part(text), language))
    return text
