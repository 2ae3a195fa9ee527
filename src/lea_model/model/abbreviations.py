"""Abbreviations, which documents explain; loaded when an agenda lists some."""

import re
from typing import Any, Final

from pydantic import model_validator

from lea_model.model.base import Item, ShortForm, TextOrMissing, key, optional_key
from lea_model.model.scalars import Maybe, Text

_SIGN: Final = r"\s*=\s*|\s+[-\u2013\u2014]\s+|\s*:\s+"
_BRACKETS: Final = r"(\S+) \((.+)\)"


class Abbreviation(Item, ShortForm):
    """An abbreviation and what it stands for (afkorting).

    Attributes:
        abbreviation: The abbreviation as printed.
        meaning: What it stands for, or how that is missing.
    """

    short = "abbreviation"
    abbreviation: Text = key("afkorting", "De afkorting zoals gedrukt.", "As printed.", example="VVE")
    meaning: Maybe[TextOrMissing] = optional_key(
        "betekenis", "Wat de afkorting betekent.", "What it stands for.", example="voor- en vroegschoolse educatie"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Take ``VVE = voorschoolse educatie`` and ``VVE (voorschoolse educatie)`` for what they say."""
        if not isinstance(data, str):
            return data
        sides = re.split(_SIGN, data, maxsplit=1)
        found = re.fullmatch(_BRACKETS, data)
        if len(sides) < 2 and found is not None:
            sides = [found[1], found[2]]
        return {"abbreviation": sides[0], **({"meaning": sides[1]} if len(sides) == 2 and sides[1] else {})}
