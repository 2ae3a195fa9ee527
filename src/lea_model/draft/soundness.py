"""A draft always loads: what a field cannot hold is taken out of it, and kept with what has no place."""

from __future__ import annotations

from typing import Any, Final

from pydantic import ValidationError

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.finder import Found, Left
from lea_model.draft.registers import every
from lea_model.draft.values import MODELS
from lea_model.draft.yaml_text import clean
from lea_model.i18n import N_
from lea_model.model.base import ENGLISH_NAMES

TAKEN_OUT: Final = N_("'{text}' does not fit here and stands with what has no place")


def make_sound(found: Found) -> None:
    """Take out of each part what its class does not take; what must be there and is not, is said to be empty."""
    for part in list(every(found)):
        model = MODELS.get(part.kind)
        if model is None:
            continue
        for _ in range(len(part.values) + 1):
            try:
                model.model_validate(_own(part))
                break
            except ValidationError as error:
                _mend(found, part, {_name(each["loc"]) for each in error.errors() if each["loc"]})


def _name(loc: tuple[int | str, ...]) -> str:
    """The English name of the field that an error is about: what is missing goes by its key."""
    return ENGLISH_NAMES.get(str(loc[0]), str(loc[0]))


def _own(part: Drafted) -> dict[str, Any]:
    """What a part says by itself, without the parts inside it."""
    own: dict[str, Any] = {}
    for name, value in part.values.items():
        if isinstance(value, list):
            if not any(isinstance(one, Drafted) for one in value):
                own[name] = [_cleaned(one) for one in value]
        else:
            own[name] = _cleaned(value)
    return own


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {name: _cleaned(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    return value


def _mend(found: Found, part: Drafted, wrong: set[str]) -> None:
    for name in sorted(wrong) or sorted(part.values):
        value = part.values.pop(name, None)
        if value is None or value == "":
            field = MODELS[part.kind].model_fields.get(name)
            if field is not None and field.is_required():
                part.values[name] = {"missing": "leeg"} if name == "text" and part.kind != "deadlines" else "?"
            continue
        text = clean(_said(value))
        if text.strip(" ?"):
            part.doubt(Certainty.GUESSED, Phrase(TAKEN_OUT, {"text": text[:60]}))
            found.rest.append(Left(text, tuple(sorted(part.lines)), part.document))


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_said(one) for one in value)
    if isinstance(value, dict):
        return " ".join(_said(one) for one in value.values())
    return str(value)
