"""Walks a document tree, and changes parts of it: every part is frozen, so a change gives a new tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import Any, TypeVar, cast

_N = TypeVar("_N")


_known_fields: dict[type, tuple[str, ...] | None] = {}


def _fields_of(node: object) -> tuple[str, ...] | None:
    """The fields of a part; None for what is no part. Looked up once for each kind: a document has many parts."""
    kind = type(node)
    if kind not in _known_fields:
        _known_fields[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None
    return _known_fields[kind]


def nodes(node: object) -> Iterator[Any]:
    """Yield every part of a tree, itself first, in the order of reading."""
    left = [node]
    while left:
        here = left.pop()
        if isinstance(here, tuple):
            left.extend(reversed(here))
        elif (names := _fields_of(here)) is not None:
            yield here
            inside = [getattr(here, name) for name in reversed(names)]
            left.extend([part for part in inside if part and type(part) is not str])  # most parts are texts or empty


def changed(node: _N, change: Any) -> _N:
    """Return a tree in which ``change`` has been applied to every part, the innermost first."""
    if isinstance(node, tuple):
        parts = [changed(part, change) for part in node]
        same = all(map(is_, parts, node))
        return node if same else tuple(parts)  # type: ignore[return-value]
    names = _fields_of(node)
    if names is None:
        return node
    new: dict[str, Any] = {}
    for name in names:
        value = getattr(node, name)
        if value and type(value) is not str and (other := changed(value, change)) is not value:
            new[name] = other
    return change(replace(cast("Any", node), **new) if new else node)  # type: ignore[no-any-return]
