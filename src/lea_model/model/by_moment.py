"""A list of values that may stand as one set of keys, by year or date: ``{2023: "<1,7%", 2026: "<1,5%"}``."""

import re
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeIs

_MOMENT = r"(?:19|20|21)\d\d|'\d\d"


class ByMoment:
    """Marks such a list.

    Args:
        field: The field of each value that takes the key.
    """

    def __init__(self, field: str) -> None:
        self._field = field

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Make a list of the keys and their values."""
        return core_schema.no_info_before_validator_function(self._listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The list, or keys with a year in them and a value of the list behind each."""
        made = handler(schema["schema"])
        item = made["anyOf"][0] if "anyOf" in made else made
        keyed = {
            "type": "object",
            "patternProperties": {_MOMENT: item},
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {"anyOf": [*made.get("anyOf", [made]), keyed]}

    def _listed(self, value: object) -> object:
        if isinstance(value, list):  # at the left margin one set of keys is a list already
            return [one for entry in value for one in (self._each(entry) if _by_moment(entry) else (entry,))]
        return self._each(value) if _by_moment(value) else value

    def _each(self, value: dict[Any, Any]) -> list[Any]:
        return [self._one(str(key), inner) for key, inner in value.items()]

    def _one(self, moment: str, value: object) -> object:
        if isinstance(value, dict):
            return {**value, self._field: moment}
        printed = value if value is None or isinstance(value, (list, tuple)) else str(value)
        return {"printed": printed, self._field: moment}


def _by_moment(value: object) -> TypeIs[dict[Any, Any]]:
    """Whether something is a set of keys that all have a year in them."""
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(key, str | int) and _has_year(str(key)) for key in value)
    )


def _has_year(key: str) -> bool:
    return not key.replace("_", "").isalpha() and re.search(_MOMENT, key) is not None
