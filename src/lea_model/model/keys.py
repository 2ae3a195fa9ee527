"""One Dutch key for one English name: the two-way table, and what each class holds."""

from functools import cache, lru_cache
from types import UnionType
from typing import Any, ForwardRef, Union, get_origin

from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from lea_model.model import parties, structure
from lea_model.model.agenda import Agenda
from lea_model.model.base import DUTCH_KEYS, ENGLISH_NAMES, Model
from lea_model.model.rare import RARE_MODELS, ListOf, make_all
from lea_model.model.scalars import RefTo


class _Named:
    __slots__ = ("annotation", "models", "parts", "refers")

    # A named tuple takes eight times as long to make, at each start.
    def __init__(self, annotation: Any) -> None:
        parts: list[Any] = []
        _collect(annotation, parts)
        self.annotation = annotation  # kept, so that its identity stays its own
        self.parts = tuple(parts)
        self.models = tuple(part for part in parts if isinstance(part, type) and issubclass(part, Model))
        self.refers = next((part for part in parts if isinstance(part, RefTo)), None)


_known: dict[int, _Named] = {}
"""Annotations by identity, with what they name: inherited fields share theirs, and not all can be hashed."""


def _named(annotation: Any) -> _Named:
    """All annotations inside ``annotation``: members of unions, items of lists, and the marks around them."""
    found = _known.get(id(annotation))
    if found is None:
        found = _known[id(annotation)] = _Named(annotation)
    return found


def stands_for(annotation: Any) -> Any:
    """What a type with a name of its own stands for, such as ``Many[Text]``; any other annotation as it is."""
    if isinstance(annotation, TypeAliasType):
        return annotation.__value__
    origin = get_origin(annotation)
    return origin.__value__[annotation.__args__] if isinstance(origin, TypeAliasType) else annotation


def _collect(annotation: Any, parts: list[Any]) -> None:
    if isinstance(annotation, ForwardRef):
        # A model that holds itself: pydantic puts the class in when it builds, and that is too late here.
        name = annotation.__forward_arg__
        rare = RARE_MODELS.get(name)
        annotation = rare.model if rare else getattr(structure, name, None) or getattr(parties, name)
    annotation = stands_for(annotation)
    parts.append(annotation)
    if isinstance(annotation, type):
        return
    marks = getattr(annotation, "__metadata__", None)
    if marks is not None:
        _collect(annotation.__origin__, parts)
        parts.extend(marks)
    elif isinstance(annotation, UnionType) or getattr(annotation, "__origin__", None) in (Union, tuple, list):
        for part in annotation.__args__:
            _collect(part, parts)


@cache
def annotation_parts(cls: type[Model], name: str) -> tuple[Any, ...]:
    """All that the annotation of a field names: unions, lists, classes and the marks around them."""
    field = cls.model_fields[name]
    rare = tuple(mark.rare.model for mark in field.metadata if isinstance(mark, ListOf))
    return (*field.metadata, *rare, *_named(field.annotation).parts)


def models_in(cls: type[Model], name: str) -> tuple[type[Model], ...]:
    """The models that a field can hold, in the order in which its annotation names them; a rare one is made for it."""
    field = cls.model_fields[name]
    rare = tuple(mark.rare.model for mark in field.metadata if isinstance(mark, ListOf))
    return rare or _named(field.annotation).models


@cache
def nested_fields(cls: type[Model]) -> tuple[str, ...]:
    """Names of the fields that can hold models."""
    return tuple(name for name, field in cls.model_fields.items() if _holds_models(field))


def _holds_models(field: FieldInfo) -> bool:
    if field.metadata and any(isinstance(mark, ListOf) for mark in field.metadata):
        return True
    return bool(_named(field.annotation).models)


@cache
def reference_fields(cls: type[Model]) -> tuple[tuple[str, RefTo], ...]:
    """Names of the fields whose text refers to something, with what it may refer to."""
    found = []
    for name, field in cls.model_fields.items():
        own = next((part for part in field.metadata if isinstance(part, RefTo)), None) if field.metadata else None
        mark = own or _named(field.annotation).refers
        if mark is not None:
            found.append((name, mark))
    return tuple(found)


@lru_cache(maxsize=4096)  # a class has some sixty fields and an item states few: the same few, time and again
def stated_nested(cls: type[Model], given: frozenset[str]) -> tuple[str, ...]:
    """Of the fields that can hold models those that an item states, in order; the others hold nothing."""
    return tuple(name for name in nested_fields(cls) if name in given)


@lru_cache(maxsize=4096)  # as above
def stated_references(cls: type[Model], given: frozenset[str]) -> tuple[tuple[str, RefTo], ...]:
    """Of the fields whose text refers to something, those that an item states."""
    return tuple((name, mark) for name, mark in reference_fields(cls) if name in given)


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


def english_name(key: str) -> str:
    """The English name for a Dutch key; any other word is returned as it is."""
    if key not in ENGLISH_NAMES and key not in DUTCH_KEYS:
        make_all()  # it may be a key of a model that nobody needed yet
    return ENGLISH_NAMES.get(key, key)


def dutch_key(name: str) -> str:
    """The Dutch key for an English name; any other word is returned as it is."""
    if name not in DUTCH_KEYS and name not in ENGLISH_NAMES:
        make_all()  # as above
    return DUTCH_KEYS.get(name, name)


def all_names() -> frozenset[str]:
    """The English names of all fields of all models."""
    make_all()
    return frozenset(DUTCH_KEYS)


def keys_of(cls: type[Model]) -> tuple[str, ...]:
    """The Dutch keys of a class, in order."""
    return tuple(field.alias or name for name, field in cls.model_fields.items())


@cache
def keyed_names(cls: type[Model]) -> tuple[str, ...]:
    """The English names of the keys of a class, in the order of the reference: its own before those it shares."""
    import inspect  # only for messages about a key that is not known

    found = [name for base in cls.__mro__ for name in inspect.get_annotations(base) if name in cls.model_fields]
    return tuple(dict.fromkeys(found))
