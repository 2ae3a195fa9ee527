"""The smallest values: text, references, lists, numbers, yes or no."""

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated, Any, Generic, NamedTuple, Self, TypeAlias, TypeVar, overload

from pydantic import (
    BaseModel,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
)
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, PydanticSerializationUnexpectedValue, core_schema
from typing_extensions import TypeAliasType

from lea_model.text import UNSEEN

if TYPE_CHECKING:
    pass


_NO_CONTROL = r"\x00-\x08\x0b-\x1f\x7f"
_SEEN = rf"[^{_NO_CONTROL}\s{UNSEEN}]"

Text = TypeAliasType(
    "Text", Annotated[str, StringConstraints(min_length=1, pattern=rf"^[^{_NO_CONTROL}]*{_SEEN}[^{_NO_CONTROL}]*$")]
)
"""Text that says something: not empty, not blank, no control characters but tab and line end.

A type with a name of its own, as `Many` and `TextOrMissing` are: hundreds of fields hold it, and pydantic makes what
validates a named type once for all of them.
"""


Slug = TypeAliasType(
    "Slug", Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_.][a-z0-9]+)*$", max_length=120)]
)
"""An id: lower-case letters and digits, with single hyphens, underscores or points between them."""


class RefTo(NamedTuple):
    """Marks text that refers to something (verwijzing): the text as printed, which may resolve.

    Attributes:
        kinds: Kinds of things that it may resolve to, such as ``party``.
        loose: Whether the text may stand by itself in an agenda that lists no such things.
    """

    kinds: tuple[str, ...]
    loose: bool = False


def as_text(value: object) -> object:
    """A number or a day as it would be written in YAML; anything else as it is.

    From Python and from data frames they come as themselves: a year as a number, a day as a date or a timestamp.
    """
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, Decimal)):
        return format(value, "f" if isinstance(value, Decimal) else "d")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, date):
        # A timestamp is a day with a time, which is midnight where only a day was meant.
        midnight = getattr(value, "hour", 0) == getattr(value, "minute", 0) == getattr(value, "second", 0) == 0
        return value.strftime("%Y-%m-%d") if midnight else value.isoformat()
    item = getattr(value, "item", None)  # a number of numpy
    return as_text(item()) if callable(item) else value


def listed(value: object) -> object:
    """A list, also of the one entry that stands without list signs."""
    return [value] if isinstance(value, (str, dict, BaseModel)) else value


class OneOrMany:
    """Marks a list of which one entry may stand without list signs: ``trekker: Vitree``."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Wrap a single entry into a list."""
        return core_schema.no_info_before_validator_function(listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """One entry or a list of them; as it is written, always a list."""
        return one_or_list(handler(schema), handler)


def one_or_list(made: dict[str, Any], handler: GetJsonSchemaHandler) -> dict[str, Any]:
    """What such a list looks like: one entry or a list of them; as it is written, always a list."""
    return {"anyOf": [made["items"], made]} if handler.mode == "validation" else made


_T = TypeVar("_T")


if TYPE_CHECKING:
    _Held = TypeVar("_Held")
    _Given = TypeVar("_Given")

    class Takes(Generic[_Held, _Given]):
        """A field that holds one type, and is made of others as well."""

        @overload
        def __get__(self, item: None, cls: Any) -> Self: ...
        @overload
        def __get__(self, item: object, cls: Any) -> _Held: ...
        def __get__(self, item: object, cls: Any) -> Any: ...
        def __set__(self, item: object, value: _Held | _Given) -> None: ...

    Part = str | Mapping[str, Any]
    """A part of an agenda as text or as keys with values."""

    class Many(Takes[tuple[_T, ...], Iterable[_T | Part] | _T | Part], Generic[_T]):
        """A list in printed order, of which a single entry may stand without list signs."""

    Maybe: TypeAlias = _T | None
    """What may be absent, and is None then."""

else:

    class Takes:
        """A field that holds one type, and is made of others as well: `Takes[held, given]`.

        Only type checkers look at what it is made of; the field itself is of the type that it holds.
        """

        def __class_getitem__(cls, types: tuple[Any, Any]) -> Any:
            """The type that the field holds."""
            return types[0]

    class _Named:
        """Types with a name of their own, such as `Many[Text]`, each made once for all fields that hold it."""

        def __init_subclass__(cls) -> None:
            """Keep what is made."""
            cls._known = {}

        def __class_getitem__(cls, item: Any) -> Any:
            """The type with a name, of what stands between the brackets."""
            made = cls._known.get(item)
            if made is None:
                inside = " | ".join(part.__name__ for part in getattr(item, "__args__", (item,)))
                made = cls._known[item] = TypeAliasType(f"{cls.__name__}[{inside}]", cls._of(item))
            return made

    class Maybe(_Named):
        """What may be absent, and is None then."""

        @staticmethod
        def _of(item: Any) -> Any:
            return item | None

    Part = str

    _List = TypeAliasType("Many", Annotated[tuple[_T, ...], OneOrMany()], type_params=(_T,))

    class Many(_Named):
        """A list in printed order, of which a single entry may stand without list signs."""

        def __class_getitem__(cls, item: Any) -> Any:
            """The type of such a list; the name of a class that is not made yet is looked up where the list stands."""
            return _List[item] if isinstance(item, str) else super().__class_getitem__(item)

        @staticmethod
        def _of(item: Any) -> Any:
            return _List.__value__[item]


Moment = str | int | date | tuple[int, int] | tuple[date, date] | Mapping[str, Any]
"""What a date or a period is made of."""

Ages = str | int | tuple[float, float | None] | Mapping[str, Any]
"""What an age band is made of."""

Figured = int | float | str
"""What a number is made of."""


_NUMBER = r"[-+]?\d+(?:[.,]\d+)?"


_THOUSANDS = r"[-+]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"


def read_number(value: object) -> object:
    """Read a number as a Dutch civil servant writes it; refuse what can be read in two ways.

    ``12.000`` is twelve thousand in Dutch and twelve to a computer, so it is neither here: write 12000.

    Raises:
        PydanticCustomError: ``number_ambiguous`` or ``number_expected``.
    """
    if isinstance(value, float):
        value = written_number(value)
    elif not isinstance(value, (str, int, Decimal)):
        value = as_text(value)
    if not isinstance(value, str):
        return value
    if value.isascii() and value.isdecimal():  # most numbers
        return Decimal(value)
    if re.fullmatch(_THOUSANDS, value):
        raise PydanticCustomError("number_ambiguous", "{value} can be read in two ways", {"value": value})
    if not re.fullmatch(_NUMBER, value):
        raise PydanticCustomError("number_expected", "{value} is not a number", {"value": value})
    try:
        return Decimal(value.replace(",", "."))
    except InvalidOperation:  # pragma: no cover - the pattern lets nothing through that Decimal refuses
        raise PydanticCustomError("number_expected", "{value} is not a number", {"value": value}) from None


def read_whole(value: object) -> object:
    """Read a whole number of zero or more.

    Raises:
        PydanticCustomError: ``whole_expected``.
    """
    if isinstance(value, str):
        if not (value.isascii() and value.isdecimal() and len(value) < 10):
            raise PydanticCustomError("whole_expected", "{value} is not a whole number", {"value": value})
        return int(value)
    return operator.index(value) if hasattr(value, "__index__") and not isinstance(value, bool) else value


_YES_NO: dict[object, bool] = {
    "ja": True,
    "nee": False,
    "yes": True,
    "no": False,
    "true": True,
    "false": False,
    True: True,
    False: False,
}


def read_yes_no(value: object) -> bool:
    """Read ``ja`` or ``nee``.

    Raises:
        PydanticCustomError: ``yes_no_expected``.
    """
    answer = _YES_NO.get(value) if isinstance(value, (str, bool)) else None
    if answer is None:
        raise PydanticCustomError("yes_no_expected", "{value} is neither yes nor no", {"value": str(value)})
    return answer


def _as_json(schema: dict[str, Any], written: dict[str, Any]) -> Callable[..., Any]:
    """What a value looks like in JSON: as it may be given, and as pydantic writes it."""

    class Shown:
        def __get_pydantic_json_schema__(self, _schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
            return dict(schema if handler.mode == "validation" else written)  # pydantic adds to what it gets

    return Shown


def written_number(value: Decimal | float) -> str:
    """Digits that are read back as the same number; a comma where a point would look like a sign for thousands."""
    return with_decimals(str(as_text(value)))


def with_decimals(text: str) -> str:
    """Digits of a number with a point before its decimals, as a Dutch reader takes them: `1,001` for ``1.001``."""
    return text.replace(".", ",") if re.fullmatch(_THOUSANDS, text) else text


def _as_json_number(value: object) -> str:
    """A number as JSON has it; what is no number is for another part of the union to write."""
    if not isinstance(value, Decimal):
        raise PydanticSerializationUnexpectedValue("no number")
    return written_number(value)


class _AsWritten:
    """Reads a number, and writes it in JSON so that it is read back."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            read_number,
            handler(source),
            serialization=core_schema.plain_serializer_function_ser_schema(
                _as_json_number, return_schema=core_schema.str_schema(), when_used="json"
            ),
        )


Number = Annotated[
    Decimal,
    _AsWritten(),
    _as_json({"type": ["number", "string"], "pattern": r"^[-+]?\d+([.,]\d+)?$"}, {"type": "string"})(),
]
"""A number; in text the decimal sign is a comma or a point, and there are no signs for thousands."""


Whole = TypeAliasType(
    "Whole",
    Annotated[
        int,
        BeforeValidator(read_whole),
        Field(ge=0),
        _as_json(
            {"type": ["integer", "string"], "minimum": 0, "pattern": r"^\d{1,9}$"}, {"type": "integer", "minimum": 0}
        )(),
    ],
)
"""A whole number of zero or more."""


YesNo = TypeAliasType(
    "YesNo",
    Annotated[
        bool,
        BeforeValidator(read_yes_no),
        _as_json({"enum": ["ja", "nee", "yes", "no", "true", "false", True, False]}, {"type": "boolean"})(),
    ],
)
"""``ja`` or ``nee``."""
