"""Writes out how something should stand in the file, with the user's own words, for messages that show the way."""

from __future__ import annotations

import re
from functools import cache
from inspect import get_annotations
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError, create_model

from lea_model.i18n import Language
from lea_model.loader.language import own_key
from lea_model.model.base import Missing, Model, ShortForm
from lea_model.model.enums import Term
from lea_model.model.keys import models_in
from lea_model.text import shorten, visible

_LONGEST: Final = 100
_LONGEST_PART: Final = 70
REST: Final = "…"
"""Stands for a value that is too long to repeat: what stands there now."""

_QUOTED: Final = re.compile(r"""^[-?:&*!|>%@`'"#\[\]{}, ]|: | #|:$|^$""")
_QUOTED_INSIDE: Final = re.compile(r"[\[\]{},]")


def line(key: str, value: Any = REST) -> str:
    """One line of YAML.

    Args:
        key: The key, in the language of the file.
        value: Plain data: the user's own, or made of it.

    Returns:
        ``uiterlijk: 1 maart 2027``; where the value is long, an ellipsis stands for it.
    """
    # A line may be put between braces, where a comma ends the text: quotes do no harm elsewhere.
    text = f"{key}: {_written(value, inside=True)}"
    return text if len(text) <= _LONGEST else f"{key}: {_short(value)}"


def braced(values: dict[str, Any]) -> str:
    """An item on one line, in braces."""
    return _written(values, inside=True)


def all_keys_line(key: str, values: dict[str, Any]) -> str:
    """One line with every key below another, each with the beginning of its value."""
    return f"{key}: {{{', '.join(f'{name}: {_brief(value)}' for name, value in values.items())}}}"


def _written(value: Any, *, inside: bool) -> str:
    if isinstance(value, dict) and not value:
        return REST  # what stood there was left out, and told
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_written(part, inside=True)}" for key, part in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_written(part, inside=True) for part in value) + "]"
    text = REST if value is None else visible(str(value))
    if len(text) > _LONGEST_PART:
        text = shorten(text, _LONGEST_PART, whole_words=True)
    return quoted(text, inside=inside)


def quoted(text: str, *, inside: bool) -> str:
    """A text as it must stand in YAML: between quotes where a character in it would be taken for something else.

    Args:
        text: The text, on one line.
        inside: Whether it stands between brackets or braces, where commas and brackets count too.
    """
    if not _QUOTED.search(text) and not (inside and _QUOTED_INSIDE.search(text)):
        return text
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _short(value: Any) -> str:
    """The shape of a value that is too long to repeat."""
    if isinstance(value, dict):
        made = [f"{key}: {_brief(part)}" for key, part in value.items()]
        whole = "{" + ", ".join(made) + "}"
        if len(whole) <= _LONGEST:
            return whole
        while made and len(", ".join(made)) > _LONGEST_PART:
            made.pop()
        return "{" + ", ".join([*made, REST]) + "}"
    if isinstance(value, (list, tuple)):
        if value and isinstance(value[0], dict) and len(value) == 1:
            return f"[{_short(value[0])}]"
        first = _written(value[0], inside=True) if value else REST
        if len(first) > _LONGEST_PART and isinstance(value[0], dict):
            first = _short(value[0])
        if len(first) > _LONGEST:
            return f"[{REST}]"
        return f"[{first}]" if len(value) == 1 else f"[{first}, {REST}]"
    return _written(value, inside=False)


def _brief(value: Any) -> str:
    text = _written(value, inside=True)
    if len(text) <= _LONGEST_PART // 2:
        return text
    return _short(value) if isinstance(value, (dict, list, tuple)) else _written(shorten(str(value), 30), inside=True)


@cache
def _reader(owner: type[Model], name: str) -> TypeAdapter[Any]:
    """What reads the value of a key."""
    # A model that is named before it is made, as themes are, is known in the module of the class that names it.
    home = next(base for base in owner.__mro__ if name in get_annotations(base))
    annotation: Any = owner.model_fields[name].rebuild_annotation()
    return TypeAdapter(create_model("Value", __module__=home.__module__, value=(annotation, ...)))


def fits(owner: type[Model], name: str, value: Any) -> bool:
    """Whether a value can stand behind a key as it is.

    Args:
        owner: The class that has the key.
        name: The English name of the key.
        value: Plain data.
    """
    try:
        _reader(owner, name).validate_python({"value": value})
    except ValidationError:
        return False
    return True


def main_key(model: type[Model]) -> str:
    """The field that a plain text most likely is: the title, the name, else the first that must be there."""
    if issubclass(model, ShortForm) and model.short:
        return model.short
    must = [name for name, field in model.model_fields.items() if field.is_required()]
    likely = [name for name in ("title", "name", "text") if name in model.model_fields]
    return next((name for name in likely if name in must), (must or likely or list(model.model_fields))[0])


def shaped(owner: type[Model], name: str, value: Any, language: Language, **more: str) -> Any:
    """A text, or a list of texts, as it should stand behind a key that holds parts with keys of their own.

    Args:
        owner: The class that has the key.
        name: The English name of the key.
        value: Plain data.
        language: The language of the keys.
        more: Further keys of each part, by English name.
    """
    model = next((model for model in models_in(owner, name) if model is not Missing), None)
    if model is None:
        return value
    more = {own_key(key, language): word for key, word in more.items() if key in model.model_fields}
    if fits(owner, name, value) and not more:
        return value

    main = main_key(model)
    more |= {
        own_key(key, language): REST for key, field in model.model_fields.items() if field.is_required() and key != main
    }

    def one(text: str) -> Any:
        return {own_key(main, language): text, **more}

    if isinstance(value, str):
        return one(value) if fits(owner, name, one(value)) or not fits(owner, name, [one(value)]) else [one(value)]
    if isinstance(value, list) and any(isinstance(part, str) for part in value):
        return [one(part) if isinstance(part, str) else part for part in value]
    return value


def other_word(owner: type[Model], terms: type[Term], printed: str, language: Language) -> str:
    """What to write behind the key of a closed list for a word that is not in it: 'other', and the word beside it.

    Args:
        owner: The class that has the key.
        terms: The closed list.
        printed: The word.
        language: The language of the keys.

    Returns:
        ``overig, lokale_term: visiedocument``; empty where the list has no such word, or the class no place for it.
    """
    other = terms.__members__.get("OTHER")
    place = next((name for name in ("local_term", "text", "description") if name in owner.model_fields), None)
    if other is None or place is None:
        return ""
    return f"{other.value if language == 'nl' else other.english}, {line(own_key(place, language), printed)}"
