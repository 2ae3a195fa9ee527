"""An unknown key that is certainly a misspelling of one that may stand there: ``titell`` becomes ``titel``."""

from __future__ import annotations

from collections.abc import Collection

from lea_model.diagnostics import Finding, Path, Phrase
from lea_model.diagnostics.structure_codes import UNKNOWN_KEY
from lea_model.editing.fix import Change, Fixer, all_of, replace
from lea_model.editing.near import word_meant
from lea_model.editing.workspace import Desk
from lea_model.loader.joined_data import ROOT_KEY
from lea_model.loader.joining import BLOCK_FIELDS, LIST_FIELDS
from lea_model.loader.language import key_language, own_key
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Missing, Model
from lea_model.model.keys import all_names, dutch_key, english_name, models_in


def propose(desk: Desk, found: Finding) -> tuple[Change, ...] | Phrase | None:
    """Give the key that was certainly meant, in the language of the file."""
    scalar = desk.scalar(found.position)
    document = desk.document(found.position.file) if found.position is not None else None
    if scalar is None or document is None or not scalar.on_key:
        return None
    if english_name(scalar.value) in all_names():
        return None  # a key of the format in a place where it does not belong: that is no misspelling
    names = _names_at(scalar.path)
    meant = word_meant(scalar.value, [(word, name) for name in names for word in (dutch_key(name), name)])
    if meant is None:
        return None
    _, name = meant
    beside = document.keys_beside(scalar)
    if {name, dutch_key(name)} & beside:
        return None
    return all_of([replace(desk, document.name, scalar, own_key(name, key_language(document.data)))])


def _names_at(path: Path) -> Collection[str]:
    """The English names of the keys that may stand where a key stands in a file; none where that is not certain."""
    if len(path) == 1:
        return (ROOT_KEY, *LIST_FIELDS)
    if path[0] == ROOT_KEY and len(path) == 2:
        return BLOCK_FIELDS
    model: type[Model] = AgendaBlock if path[0] == ROOT_KEY else Agenda
    for step in path[path[0] == ROOT_KEY : -1]:
        if isinstance(step, str):
            name = english_name(step)
            inside = models_in(model, name) if name in model.model_fields else ()
            meant = [each for each in inside if each is not Missing]
            if len(meant) != 1:
                return ()
            model = meant[0]
    return tuple(model.model_fields)


FIXER = Fixer((UNKNOWN_KEY.code,), propose)
