"""What to do about a key without a value: whether it must be there, and whether the source may leave it open.

Reading YAML finds such keys before anybody knows what they belong to; here the advice is made to fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from lea_model.diagnostics import Finding, Path, Phrase, Position, Word
from lea_model.diagnostics.file_codes import EMPTY_VALUE, FILL_IN
from lea_model.i18n import N_, Language
from lea_model.loader.joined_data import ROOT_KEY
from lea_model.loader.language import key_language, own_key
from lea_model.loader.misread_lists import field_at
from lea_model.model.base import Missing
from lea_model.model.enums import MissingKind
from lea_model.model.keys import all_names, english_name, models_in
from lea_model.source import MappingPosition, NodePosition, SequencePosition, Source

_MUST = N_("Fill in a value: '{key}' must be there.")
_NAME = N_("Is it a name or a text of its own? Then take the colon away, so that it is an item: `{form}`.")
_WHICH = N_("Say how it is missing, with one of these words: {kinds}.")
_MAY = N_("Fill in a value, or remove the key. It cannot be stated here that the source leaves it open.")


class _Omitted(NamedTuple):
    """A key without a value.

    Attributes:
        path: Where it stands.
        bare: Whether no key of the format stands beside it.
    """

    path: Path
    bare: bool


def advised(source: Source) -> tuple[Finding, ...]:
    """The findings about a file, those about keys without a value with an advice that can be followed."""
    if not any(_says_missing(found) for found in source.findings):
        return tuple(source.findings)
    paths = dict(_omitted((), source.positions)) if source.positions is not None else {}
    language = key_language(source.data)
    return tuple(_advised(found, paths, language) for found in source.findings)


def _says_missing(found: Finding) -> bool:
    advice = found.params.get("advice")
    return found.kind is EMPTY_VALUE and isinstance(advice, Phrase) and advice.message == FILL_IN


def _advised(found: Finding, paths: Mapping[Position, _Omitted], language: Language) -> Finding:
    place = found.position
    if not _says_missing(found) or place is None or place not in paths:
        return found
    path = paths[place].path
    field = field_at(path)
    key = str(found.params["key"])
    if english_name(key) == "missing":
        kinds = Word(", ".join(kind.value for kind in MissingKind), ", ".join(kind.english for kind in MissingKind))
        return replace(found, params={**found.params, "advice": Phrase(_WHICH, {"kinds": kinds})})
    if field is None and paths[place].bare and (form := _as_item(path, key, language)):
        return replace(found, params={**found.params, "advice": Phrase(_NAME, {"form": form})})
    block = path == (ROOT_KEY,)
    if not block and (english_name(key) in all_names() if field is None else Missing in models_in(*field[:2])):
        return found
    must = block or (field is not None and field[0].model_fields[field[1]].is_required())
    message = _MUST if must else _MAY
    return replace(found, params={**found.params, "advice": Phrase(message, {"key": key})})


def _as_item(path: Path, key: str, language: Language) -> str:
    """How a name should stand that a colon made a key of: ``- GGD:`` in a list; empty where a key may be meant."""
    if len(path) < 2 or english_name(key) in all_names():
        return ""
    held = field_at(path[:-1])
    items = [model for model in (models_in(*held[:2]) if held is not None else ()) if model is not Missing]
    if len(items) != 1 or not {"name", "title", "party", "text"} & items[0].model_fields.keys():
        return ""
    from lea_model.loader.right_form import REST, line, quoted  # few files have such names
    from lea_model.vocabulary.everyday_words import everyday

    if everyday(key) is not None:
        return ""
    if key[:1].isdigit() and not any(map(str.isalpha, key)) and "number" in items[0].model_fields:
        return f"- {{{line(own_key('number', language), key)}, {own_key('title', language)}: {REST}}}"
    return f"- {quoted(key, inside=False)}"


def _omitted(path: Sequence[str | int], place: NodePosition) -> Iterator[tuple[Position, _Omitted]]:
    """The keys that were left out, by their places."""
    if isinstance(place, MappingPosition):
        named = any(english_name(key) in all_names() for key in (*place.values, *place.omitted))
        for key, node in place.omitted.items():
            yield node.position, _Omitted((*path, key), bare=not named)
        for key, inside in place.values.items():
            yield from _omitted((*path, key), inside)
    elif isinstance(place, SequencePosition):
        for number, inside in enumerate(place.items):
            yield from _omitted((*path, number), inside)
