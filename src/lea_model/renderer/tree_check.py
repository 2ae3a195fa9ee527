"""Whether a document tree of another package holds what it says: a type checker may never have seen it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from lea_model.renderer.tree import DocumentTree


class Misfit(NamedTuple):
    """A value that no format can write.

    Attributes:
        place: Where it is: the class and the field.
        given: What stands there.
        wanted: What should.
    """

    place: str
    given: str
    wanted: str


def misfit(tree: DocumentTree) -> Misfit | None:
    """The first value of a tree that is not of the type that its field has; None where all are.

    Args:
        tree: The tree.
    """
    return _within(tree, DocumentTree, DocumentTree.__name__)


@cache
def _types(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _within(value: object, wanted: Any, place: str) -> Misfit | None:
    origin = get_origin(wanted)
    if origin in (Union, UnionType):
        return _one_of(value, get_args(wanted), place)
    if origin is Literal:
        return None if value in get_args(wanted) else Misfit(place, str(value), _named(wanted))
    if origin is tuple:
        return _several(value, get_args(wanted), wanted, place)
    if not isinstance(value, wanted):
        return Misfit(place, type(value).__name__, _named(wanted))
    if not is_dataclass(value):
        return None
    own: Any = type(value)
    found = (_within(getattr(value, name), each, f"{own.__name__}.{name}") for name, each in _types(own).items())
    return next((one for one in found if one is not None), None)


def _one_of(value: object, kinds: tuple[Any, ...], place: str) -> Misfit | None:
    for kind in kinds:
        if isinstance(value, get_origin(kind) or kind):
            return _within(value, kind, place)
    return Misfit(place, type(value).__name__, ", ".join(map(_named, kinds)))


def _several(value: object, kinds: tuple[Any, ...], wanted: Any, place: str) -> Misfit | None:
    if not isinstance(value, (tuple, list)):  # a list does as well
        return Misfit(place, type(value).__name__, _named(wanted))
    many = len(kinds) == 2 and kinds[1] is Ellipsis
    if not many and len(value) != len(kinds):
        return Misfit(place, f"tuple[{len(value)}]", f"tuple[{len(kinds)}]")
    found = (_within(each, kinds[0] if many else kinds[at], place) for at, each in enumerate(value))
    return next((one for one in found if one is not None), None)


def _named(kind: Any) -> str:
    if get_origin(kind) is Literal:
        return ", ".join(map(repr, get_args(kind)))
    if get_origin(kind) is tuple:
        return tuple.__name__
    return "None" if kind is type(None) else getattr(kind, "__name__", str(kind))
