"""From an agenda back to YAML that loads equal."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any, Final

import yaml
from pydantic import ValidationError

from lea_model.arguments import spoken
from lea_model.i18n import DEFAULT_LANGUAGE, Language
from lea_model.index import HasAgenda, agenda_of
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Model, ShortForm, stated
from lea_model.model.enums import Term
from lea_model.model.scalars import written_number
from lea_model.text import SYMBOLS, UNSEEN, WIDE_SPACES

LAST: Final = ("source", "footnotes", "tags", "notes", "sic")
"""Fields that every item has: they come after what the item is about."""

FIRST: Final = ("id", "number", "title", "name", "party", "text")
"""Fields that say what an item is: they come before the rest."""

WIDTH: Final = 110


_INVISIBLE: Final = re.compile(f"[\x85\u2028\u2029{UNSEEN}{SYMBOLS}]")
"""Characters that no editor shows, some of which end a line: written as they are, they would be lost or questioned."""


_LIKE_A_SIGN: Final = re.compile(rf"(?:\A|[-?:])[{WIDE_SPACES}]")
"""A space that is none to YAML, at the start or behind a sign of YAML: read plain, it is questioned."""


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key, as people expect them, and puts invisible characters between double quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's
        super().increase_indent(flow=flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    hidden = not text.isascii() and (_INVISIBLE.search(text) or _LIKE_A_SIGN.search(text))
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if hidden else None)


_Dumper.add_representer(str, _text)


def dump(agenda: Agenda | HasAgenda, *, language: Language = DEFAULT_LANGUAGE) -> str:
    """Write an agenda as YAML.

    Args:
        agenda: The agenda, or what reading it gave.
        language: The language of the keys and of the words of closed lists.

    Returns:
        One YAML text; ``lea_model.loads`` makes an equal agenda of it. Comments and the division over files, which an
        agenda does not hold, are not in it.

    Raises:
        UsageError: Nothing could be built when it was read, or it is no agenda at all, such as a path.
    """
    whole = _whole(agenda, partial(_as_text, language=spoken(language)), language)
    text: str = yaml.dump(whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    return _INVISIBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def to_dict(agenda: Agenda | HasAgenda, *, language: Language = DEFAULT_LANGUAGE) -> dict[str, Any]:
    """An agenda as plain data in the shape of the YAML: for JSON, an API, or a script.

    Args:
        agenda: The agenda, or what reading it gave.
        language: The language of the keys and of the words of closed lists.

    Returns:
        Dicts, lists, texts, numbers and truth values; days as ``2027-12-31``. What is not stated has no key, and what
        can be written in a short form is. ``lea_model.from_dict`` makes an equal agenda of it.

    Raises:
        UsageError: Nothing could be built when it was read, or it is no agenda at all, such as a path.
    """
    return _whole(agenda, partial(_as_data, language=spoken(language)), language)


def to_json(agenda: Agenda | HasAgenda, *, language: Language = DEFAULT_LANGUAGE, indent: int | None = 2) -> str:
    """An agenda as JSON, in the shape of the YAML.

    Args:
        agenda: The agenda, or what reading it gave.
        language: The language of the keys and of the words of closed lists.
        indent: How far each level is indented; all on one line where None.

    Returns:
        One JSON object, with a line end; ``lea_model.from_json`` makes an equal agenda of it.

    Raises:
        UsageError: Nothing could be built when it was read, or it is no agenda at all, such as a path.
    """
    return json.dumps(to_dict(agenda, language=language), ensure_ascii=False, indent=indent) + "\n"


def plain_value(value: Any, language: Language) -> Any:
    """A part of an agenda, or one of its values, as it is written in YAML: dicts, lists and texts."""
    return _plain(value, partial(_as_text, language=language), language)


_Scalar = Callable[[Any], Any]
"""Writes a value that is neither a part of an agenda nor a list."""


def _whole(agenda: Agenda | HasAgenda, scalar: _Scalar, language: Language) -> dict[str, Any]:
    fields = _plain_fields(agenda_of(agenda), scalar, language)
    block = {key: value for name, key, value in fields if name in AgendaBlock.model_fields}
    return {"agenda": block} | {key: value for name, key, value in fields if name not in AgendaBlock.model_fields}


@cache
def field_order(cls: type[Model]) -> tuple[tuple[str, str], ...]:
    """The fields of a part in the order in which they are written, each with its Dutch key."""
    names = list(cls.model_fields)
    first = [name for name in FIRST if name in names]
    last = [name for name in LAST if name in names]
    middle = [name for name in names if name not in first and name not in last]
    return tuple((name, cls.model_fields[name].alias or name) for name in (*first, *middle, *last))


def _plain_fields(model: Model, scalar: _Scalar, language: Language) -> list[tuple[str, str, Any]]:
    found = []
    for name, alias in field_order(type(model)):
        value = getattr(model, name)
        field = type(model).model_fields[name]
        # A word of a closed list that was given is dumped, also where the format would fill it in.
        given = isinstance(value, Term) and stated(model, name)
        if field.is_required() or value != field.default or given:
            found.append((name, alias if language == "nl" else name, _plain(value, scalar, language)))
    return found


def _plain(value: Any, scalar: _Scalar, language: Language) -> Any:
    if isinstance(value, Model):
        short = _short(value)
        return short if short is not None else {key: inner for _, key, inner in _plain_fields(value, scalar, language)}
    if isinstance(value, tuple):
        return [_plain(part, scalar, language) for part in value]
    return scalar(value)


def _as_data(value: Any, language: Language) -> Any:
    """A value as JSON has it; a number of which a digit would be lost, as text."""
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            return int(value)
        return float(value) if Decimal(str(float(value))) == value else written_number(value)
    return _as_text(value, language)


def _as_text(value: Any, language: Language) -> str:
    """A value as it is written in YAML."""
    if isinstance(value, Term):
        return value.value if language == "nl" else value.english
    if isinstance(value, bool):
        return {"nl": ("nee", "ja"), "en": ("no", "yes")}[language][value]
    if isinstance(value, Decimal):
        return written_number(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _short(model: Model) -> str | None:
    """The plain text that stands for the model, where that says it all."""
    if not isinstance(model, ShortForm) or model.short is None:
        return None
    text = getattr(model, model.short)
    if not isinstance(text, str):
        return None
    try:
        return text if type(model).model_validate(text) == model else None
    except ValidationError:
        return None
