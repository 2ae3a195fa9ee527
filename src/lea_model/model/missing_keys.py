"""Tells which keys are missing in the language of whoever makes a part in Python or of JSON: ``Agenda(title="Samen")``.

pydantic names what is missing by its Dutch key, as the YAML has it; what is wrong it names as the caller wrote it.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import ErrorType


class Keys(NamedTuple):
    """The keys of all models in both languages.

    Attributes:
        dutch: English name to Dutch key.
        english: Dutch key to English name.
    """

    dutch: Mapping[str, str]
    english: Mapping[str, str]


def in_the_callers_language(error: ValidationError, given: object, keys: Keys, otherwise: str) -> ValidationError:
    """The same errors; what is missing goes by the language of the keys beside it.

    Args:
        error: What was wrong.
        given: What the caller gave.
        keys: The keys in both languages.
        otherwise: The language where no key tells: in Python names are English, in data keys are Dutch.
    """
    known = {*get_args(ErrorType)}
    around = _language(given, keys) or otherwise
    told = [_told(one, known, around, keys) for one in error.errors(include_url=False)]
    return ValidationError.from_exception_data(error.title, told)


def _told(error: ErrorDetails, known: set[Any], around: str, keys: Keys) -> InitErrorDetails:
    """One error, in the form in which pydantic takes it."""
    kind, loc = error["type"], error["loc"]
    if kind == "missing" and (_language(error["input"], keys) or around) == "en":
        loc = (*loc[:-1], keys.english.get(str(loc[-1]), loc[-1]))
    made = kind if kind in known else PydanticCustomError(kind, error["msg"], error.get("ctx"))
    return InitErrorDetails(type=made, loc=loc, input=error["input"], ctx=error.get("ctx", {}))


def _language(given: object, keys: Keys) -> str | None:
    """The language of the keys of something; None where each is the same in both, or there are none."""
    words = [word for word in given if isinstance(word, str)] if isinstance(given, Mapping) else []
    if any(keys.dutch.get(word, word) != word for word in words):
        return "en"
    return "nl" if any(keys.english.get(word, word) != word for word in words) else None
