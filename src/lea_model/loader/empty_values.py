"""What to do about a key without a value: whether it must be there, and whether the source may leave it open.

Reading YAML finds such keys before anybody knows what they belong to; here the advice is made to fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lea_model.diagnostics import Finding, Path, Phrase, Position, Word
from lea_model.diagnostics.file_codes import EMPTY_VALUE, FILL_IN
from lea_model.i18n import N_
from lea_model.loader.joined_data import ROOT_KEY
from lea_model.loader.misread_lists import field_at
from lea_model.model.base import Missing
from lea_model.model.enums import MissingKind
from lea_model.model.keys import all_names, english_name, models_in
from lea_model.source import MappingPosition, NodePosition, SequencePosition, Source

_MUST = N_("Fill in a value: '{key}' must be there.")
_WHICH = N_("Say how it is missing, with one of these words: {kinds}.")
_MAY = N_("Fill in a value, or remove the key. It cannot be stated here that the source leaves it open.")


def advised(source: Source) -> tuple[Finding, ...]:
    """The findings about a file, those about keys without a value with an advice that can be followed."""
    if not any(_says_missing(found) for found in source.findings):
        return tuple(source.findings)
    paths = dict(_omitted((), source.positions)) if source.positions is not None else {}
    return tuple(_advised(found, paths) for found in source.findings)


def _says_missing(found: Finding) -> bool:
    advice = found.params.get("advice")
    return found.kind is EMPTY_VALUE and isinstance(advice, Phrase) and advice.message == FILL_IN


def _advised(found: Finding, paths: dict[Position, Path]) -> Finding:
    if not _says_missing(found) or found.position not in paths:
        return found
    field = field_at(paths[found.position])
    key = str(found.params["key"])
    if english_name(key) == "missing":
        kinds = Word(", ".join(kind.value for kind in MissingKind), ", ".join(kind.english for kind in MissingKind))
        return replace(found, params={**found.params, "advice": Phrase(_WHICH, {"kinds": kinds})})
    block = paths[found.position] == (ROOT_KEY,)
    if not block and (english_name(key) in all_names() if field is None else Missing in models_in(*field[:2])):
        return found
    must = block or (field is not None and field[0].model_fields[field[1]].is_required())
    message = _MUST if must else _MAY
    return replace(found, params={**found.params, "advice": Phrase(message, {"key": key})})


def _omitted(path: Sequence[str | int], place: NodePosition) -> Iterator[tuple[Position, Path]]:
    """The keys that were left out, by their places."""
    if isinstance(place, MappingPosition):
        for key, node in place.omitted.items():
            yield node.position, (*path, key)
        for key, inside in place.values.items():
            yield from _omitted((*path, key), inside)
    elif isinstance(place, SequencePosition):
        for number, inside in enumerate(place.items):
            yield from _omitted((*path, number), inside)
