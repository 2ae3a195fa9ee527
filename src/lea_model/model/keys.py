"""One Dutch key for one English name: the two-way table, and what each class holds."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, ForwardRef, Union, get_args, get_origin

from lea_model.model import parties, structure
from lea_model.model.agenda import Agenda
from lea_model.model.base import Model
from lea_model.model.values import RefTo


def _parts(annotation: Any) -> Iterator[Any]:
    """All annotations inside ``annotation``: members of unions, items of lists, and the metadata around them."""
    if isinstance(annotation, ForwardRef):
        # A model that holds itself: pydantic puts the class in when it builds, and that is too late here.
        name = annotation.__forward_arg__
        annotation = getattr(structure, name, None) or getattr(parties, name)
    yield annotation
    if get_origin(annotation) in (Annotated, Union, UnionType, tuple, list):
        for part in get_args(annotation):
            yield from _parts(part)


@cache
def annotation_parts(cls: type[Model], name: str) -> tuple[Any, ...]:
    """All that the annotation of a field names: unions, lists, classes and the marks around them."""
    field = cls.model_fields[name]
    return (*field.metadata, *_parts(field.annotation))


@cache
def models_in(cls: type[Model], name: str) -> tuple[type[Model], ...]:
    """The models that a field can hold, in the order in which its annotation names them."""
    found = _parts(cls.model_fields[name].annotation)
    return tuple(part for part in found if isinstance(part, type) and issubclass(part, Model))


@cache
def nested_fields(cls: type[Model]) -> tuple[str, ...]:
    """Names of the fields that can hold models."""
    return tuple(name for name in cls.model_fields if models_in(cls, name))


@cache
def reference_fields(cls: type[Model]) -> tuple[tuple[str, RefTo], ...]:
    """Names of the fields whose text refers to something, with what it may refer to."""
    found = []
    for name, field in cls.model_fields.items():
        marks = [part for part in (*field.metadata, *_parts(field.annotation)) if isinstance(part, RefTo)]
        if marks:
            found.append((name, marks[0]))
    return tuple(found)


def all_models() -> tuple[type[Model], ...]:
    """Every model that can occur in an agenda, the root first, in the order in which fields name them."""
    found: dict[type[Model], None] = {Agenda: None}
    queue: list[type[Model]] = [Agenda]
    while queue:
        cls = queue.pop(0)
        for name in cls.model_fields:
            for model in models_in(cls, name):
                if model not in found:
                    found[model] = None
                    queue.append(model)
    return tuple(found)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    pairs = {(field.alias or name, name) for model in all_models() for name, field in model.model_fields.items()}
    return dict(pairs), {name: alias for alias, name in pairs}


def english_name(key: str) -> str:
    """The English name for a Dutch key; any other word is returned as it is."""
    return _tables()[0].get(key, key)


def dutch_key(name: str) -> str:
    """The Dutch key for an English name; any other word is returned as it is."""
    return _tables()[1].get(name, name)


def keys_of(cls: type[Model]) -> tuple[str, ...]:
    """The Dutch keys of a class, in order."""
    return tuple(field.alias or name for name, field in cls.model_fields.items())
