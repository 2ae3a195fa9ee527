"""Reads an agenda from plain data, such as JSON or rows of a data frame, by the same way as from YAML."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from lea_model.arguments import text_given
from lea_model.diagnostics import Finding, Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.loader.agenda_reader import Result, agenda_or_error, build_result
from lea_model.loader.joined_data import ROOT_KEY
from lea_model.loader.joining import BLOCK_FIELDS
from lea_model.model.agenda import Agenda
from lea_model.model.base import Model
from lea_model.model.keys import english_name
from lea_model.model.scalars import as_text, with_decimals, written_number
from lea_model.source import MAX_DEPTH, MappingPosition, NodePosition, SequencePosition, Source
from lea_model.text import path_text

_ABSENT: Final = object()
"""What stands for a value that says nothing: a key with it is as if it were not there."""


def read_dict(data: Mapping[str, Any], name: str = "<dict>") -> Result:
    """Read one agenda from plain data, as `read_text` does from YAML.

    Args:
        data: The keys and values of the YAML, in Dutch or in English; or what ``agenda.model_dump()`` gave. Numbers,
            dates and parts of an agenda may stand as themselves; None, NaN and NaT are as if the key were not there.
        name: What to call it where something must be said of the whole.

    Returns:
        What could be built and everything that was found. Findings have a path and no position. Bad content never
        raises.

    Raises:
        UsageError: It is no mapping, or holds what no YAML can hold, such as a function.
    """
    if not isinstance(data, Mapping):
        message = N_("Keys with values are needed here, not {given}.")
        raise UsageError(Phrase(message, {"given": f"{data!r:.60}"}))
    plain = _plain(data, ())
    if ROOT_KEY not in plain and any(english_name(key) in BLOCK_FIELDS for key in plain):
        block = {key: value for key, value in plain.items() if english_name(key) in BLOCK_FIELDS}
        plain = {ROOT_KEY: block} | {key: value for key, value in plain.items() if key not in block}
    made = build_result([Source(name, plain, _positions=_nowhere(plain, name))], name)
    findings = tuple(_without_place(found) for found in made.findings)
    return Result(made.agenda, findings, made.path, (), incomplete=made.incomplete, joined=made.joined)


def from_dict(data: Mapping[str, Any], name: str = "<dict>") -> Agenda:
    """Read one agenda from plain data and give it back: the other way of `to_dict`.

    Args:
        data: As `read_dict` takes it.
        name: What to call it where something must be said of the whole.

    Returns:
        The agenda.

    Raises:
        LoadError: The structure is not right; the error carries every finding.
        UsageError: It is no mapping, or holds what no YAML can hold, such as a function.
    """
    return agenda_or_error(read_dict(data, name))


def from_json(text: str | bytes, name: str = "<json>") -> Agenda:
    """Read one agenda from JSON and give it back: the other way of `to_json`.

    A number is taken as it was written: ``1.10`` stays 1.10.

    Args:
        text: One JSON object; as bytes, in UTF-8, 16 or 32.
        name: What to call it where something must be said of the whole.

    Returns:
        The agenda.

    Raises:
        LoadError: The structure is not right; the error carries every finding.
        UsageError: It is no JSON object, or a key stands in it twice.
    """
    try:
        data = json.loads(text_given(text), parse_int=str, parse_float=with_decimals, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        detail = str(error) or type(error).__name__
        raise UsageError(Phrase(N_("'{name}' is no JSON: {detail}."), {"name": name, "detail": detail})) from error
    return from_dict(data, name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise UsageError(Phrase(N_("The key '{key}' stands twice in the same object."), {"key": twice}))
    return made


def _plain(value: Any, path: tuple[str | int, ...]) -> Any:
    """A value as reading YAML gives it: dicts, lists and texts."""
    if len(path) > MAX_DEPTH:
        message = N_("This is nested more than {limit} levels deep, at {path}.")
        raise UsageError(Phrase(message, {"limit": MAX_DEPTH, "path": path_text(path[:3])}))
    match value:
        case str():
            return str(value)
        case bool():
            return "true" if value else "false"
        case float() | Decimal():
            return written_number(value)
        case int() | date():
            return as_text(value)
        case Model():
            return _plain({name: getattr(value, name) for name in value.model_fields_set}, path)
        case Mapping():
            pairs = ((str(key), _stated(inner, (*path, str(key)))) for key, inner in value.items())
            return {key: inner for key, inner in pairs if inner is not _ABSENT}
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [part for at, one in enumerate(value) if (part := _stated(one, (*path, at))) is not _ABSENT]
    if hasattr(value, "item"):  # a number or date of numpy: of pandas, for many
        return _plain(value.item(), path)
    message = N_("{given}, at {path}, is nothing that an agenda can hold.")
    raise UsageError(Phrase(message, {"given": f"{value!r:.60}", "path": path_text(path)}))


def _stated(value: Any, path: tuple[str | int, ...]) -> Any:
    if value is None or type(value).__name__ == "NAType":
        return _ABSENT
    if isinstance(value, (float, datetime)) and value != value:  # noqa: PLR0124 - NaN and NaT are not equal to themselves
        return _ABSENT
    return _plain(value, path)


def _nowhere(data: Any, name: str) -> NodePosition:
    """Places in the shape of the data, all the same: there is no text that they stand in."""
    if isinstance(data, dict):
        made = MappingPosition(name, 1, 1, 1, 1)
        for key, value in data.items():
            made.keys[key] = NodePosition(name, 1, 1, 1, 1)
            made.values[key] = _nowhere(value, name)
        return made
    if isinstance(data, list):
        return SequencePosition(name, 1, 1, 1, 1, [_nowhere(one, name) for one in data])
    return NodePosition(name, 1, 1, 1, 1)


def _without_place(found: Finding) -> Finding:
    return replace(found, position=None, related=tuple(one._replace(position=None) for one in found.related))
