"""What validates and writes an item: worked out once for each type of key, not once for each key of each class.

Ten classes have some sixty keys each, most of which they share, and pydantic works out every key of every class anew.
That takes longer than all else in reading an agenda. Few types of keys are behind them: pydantic makes what validates
each of those, and this puts them together, in the way that pydantic lets a type have its own
(``__get_pydantic_core_schema__``). A test compares what comes of it with what pydantic would make of the class.
"""

import sys
from contextvars import ContextVar
from typing import Any, Final, ForwardRef, get_args

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticUndefined, core_schema

from lea_model.model.scalars import Many


class _Made:
    """What was made already while one class, and all that it can hold, is worked out.

    Attributes:
        classes: The classes that were met; there is a definition of each by now, or there will be.
        types: What validates a type of key, by the identities of what names the type: not all of it can be hashed.
        fields: What validates a key, by its name and the identities of its default and of what names its type.
    """

    __slots__ = ("classes", "fields", "types")

    # A named tuple takes eight times as long to make, at each start.
    def __init__(self) -> None:
        self.classes: set[type[BaseModel]] = set()
        self.types: dict[tuple[int, ...], CoreSchema] = {}
        self.fields: dict[tuple[str, int, tuple[int, ...]], core_schema.ModelField] = {}


_made: Final[ContextVar[_Made | None]] = ContextVar("_made", default=None)


def item_schema(cls: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
    """What validates an item of a class.

    Args:
        cls: The class; its only validator is ``_from_text``, where it has a short form.
        handler: Makes what validates a type of key.
    """
    made = _made.get()
    if made is not None:
        return _schema(cls, handler, made)
    token = _made.set(_Made())
    try:
        return item_schema(cls, handler)
    finally:
        _made.reset(token)


def _schema(cls: type[BaseModel], handler: GetCoreSchemaHandler, made: _Made) -> CoreSchema:
    name = f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"
    if cls in made.classes:
        return core_schema.definition_reference_schema(name)
    made.classes.add(cls)
    fields = {key: _field(cls, key, field, handler, made) for key, field in cls.model_fields.items()}
    inside: CoreSchema = core_schema.model_fields_schema(fields, model_name=cls.__name__)
    short = getattr(cls, "_from_text", None)
    if short is not None:
        inside = core_schema.no_info_before_validator_function(short, inside)
    settings = cls.model_config
    config = core_schema.CoreConfig(
        title=cls.__name__,
        extra_fields_behavior="forbid",
        validate_by_alias=settings["validate_by_alias"],
        validate_by_name=settings["validate_by_name"],
        serialize_by_alias=settings["serialize_by_alias"],
        coerce_numbers_to_str=settings["coerce_numbers_to_str"],
    )
    return core_schema.model_schema(cls, inside, config=config, ref=name)


def _field(
    cls: type[BaseModel], name: str, field: FieldInfo, handler: GetCoreSchemaHandler, made: _Made
) -> core_schema.ModelField:
    """What validates a key: that of another class where it is the same key of the same type."""
    marks = (id(field.annotation), *map(id, field.metadata))
    known = made.fields.get((name, id(field.default), marks))
    if known is None:
        schema = made.types.get(marks)
        if schema is None:
            schema = made.types[marks] = handler.generate_schema(_type(cls, name, field))
        if field.default is not PydanticUndefined:
            schema = core_schema.with_default_schema(schema, default=field.default)
        known = core_schema.model_field(schema, validation_alias=field.alias, serialization_alias=field.alias)
        made.fields[name, id(field.default), marks] = known
    return known


def _type(cls: type[BaseModel], name: str, field: FieldInfo) -> Any:
    """The type of a key; a class that was not there yet when it was named is looked up where it was."""
    later = next(iter(get_args(field.annotation)), None)
    if not isinstance(later, str | ForwardRef):
        return field.rebuild_annotation()
    home = next(base for base in cls.__mro__ if name in base.__annotations__)
    held: Any = getattr(sys.modules[home.__module__], later if isinstance(later, str) else later.__forward_arg__)
    return Many[held]
