"""Findings as plain data and back: what is kept of an agenda, and what another process hands over.

A finding comes back as it was: the same code, parameters and places. Numbers and text stay what they are; anything else
among the parameters becomes the text that a sentence would show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, cast

from lea_model.checker.rules import RULES
from lea_model.diagnostics import Code, Finding, Phrase, Position, Related, Severity, Word, codes_of, running_codes
from lea_model.diagnostics.codes import READING_CODES


def to_data(findings: Iterable[Finding]) -> list[Any]:
    """Findings as lists, texts and numbers."""
    return [
        [
            _code_data(found.kind),
            _params_data(found.params),
            found.path,
            found.position,
            found.severity.value,
            [[other.message, _params_data(other.params), other.path, other.position] for other in found.related],
            found.sic,
            found.known_by,
        ]
        for found in findings
    ]


def from_data(data: Iterable[Any]) -> Iterator[Finding]:
    """Findings out of what `to_data` gave."""
    for code, params, path, position, severity, related, sic, known_by in data:
        yield Finding(
            _code(code),
            _params(params),
            tuple(path),
            _position(position),
            Severity(severity),
            tuple(Related(message, _params(own), tuple(at), _position(place)) for message, own, at, place in related),
            sic,
            known_by,
        )


@cache
def _codes() -> dict[str, Code]:
    """The codes of this package, which need not be written out."""
    rules = [rule.code for rule in RULES]
    return {code.code: code for code in (*rules, *READING_CODES, *codes_of(vars(running_codes)))}


def _code_data(code: Code) -> str | list[str]:
    return code.code if _codes().get(code.code) == code else [str(part) for part in code]


def _code(data: str | list[str]) -> Code:
    if isinstance(data, str):
        return _codes()[data]
    code, name, severity, *messages = data
    return Code(code, name, Severity(severity), *messages)


def _params_data(params: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value_data(value) for name, value in params.items()}


def _value_data(value: object) -> Any:
    if isinstance(value, Phrase):
        return {"phrase": value.message, "params": _params_data(value.params)}
    if isinstance(value, Word):
        return {"word": list(value)}
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


def _params(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(value) if isinstance(value, dict) else value for name, value in data.items()}


def _value(data: Mapping[str, Any]) -> Phrase | Word:
    if "word" in data:
        return Word(*data["word"])
    return Phrase(data["phrase"], _params(data["params"]))


def _position(data: Any) -> Position | None:
    return None if data is None else Position(*cast("list[Any]", data))
