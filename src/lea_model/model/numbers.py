"""Printed numbers: labels with an order, never a path to a parent."""

import re
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from lea_model.text import UNSEEN

_PART = r"\d+|[^\W\d_]+"


def _no_fraction(value: object) -> object:
    """Refuse a number with a fraction: Python knows no difference between 1.1 and 1.10, and an agenda does."""
    if isinstance(value, float):
        message = "write {value} between quotes: 1.1 and 1.10 are different labels"
        raise PydanticCustomError("label_expected", message, {"value": value})
    return value


class ActionNumber(str):
    """A number or label as printed (actienummer), such as ``4.3.3``.

    It is text: ``1.10`` stays ``1.10``. Its order goes part by part, so that ``1.10`` comes after ``1.9``. It says
    nothing about parentage: in Almere the first digit counts blocks, and 4.3.3 stands under 4.2.
    """

    __slots__ = ()

    @property
    def parts(self) -> tuple[tuple[int, int, str], ...]:
        """The parts to sort by: numbers by value and before words, words without regard to case."""
        return tuple(
            (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold()) for part in re.findall(_PART, self)
        )

    @property
    def digits(self) -> tuple[str, ...] | None:
        """The numbers between the points (``("4", "3", "3")``), or None for a label of another shape."""
        parts = self.strip().rstrip(".").split(".")
        return tuple(parts) if all(part.isascii() and part.isdecimal() for part in parts) else None

    def _key(self) -> tuple[tuple[tuple[int, int, str], ...], str]:
        return (self.parts, str(self))

    def __lt__(self, other: str) -> bool:
        return self._key() < ActionNumber(other)._key()

    def __gt__(self, other: str) -> bool:
        return self._key() > ActionNumber(other)._key()

    def __le__(self, other: str) -> bool:
        return self._key() <= ActionNumber(other)._key()

    def __ge__(self, other: str) -> bool:
        return self._key() >= ActionNumber(other)._key()

    __eq__ = str.__eq__
    __hash__ = str.__hash__

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Text of 1 to 40 characters on one line."""
        text = core_schema.str_schema(
            min_length=1, max_length=40, pattern=rf"^[^\x00-\x1f\x7f]*[^\x00-\x1f\x7f\s{UNSEEN}][^\x00-\x1f\x7f]*$"
        )
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.no_info_before_validator_function(_no_fraction, text),
            serialization=core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema()),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Text, or a whole number; a number with a fraction would lose its last zero."""
        kinds = ["string", "integer"] if handler.mode == "validation" else "string"
        return {"type": kinds, "minLength": 1, "maxLength": 40}
