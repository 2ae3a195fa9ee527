"""Keys in the language that a file uses least: each becomes the same key in the other one."""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.structure_codes import MIXED_LANGUAGES
from lea_model.editing.fix import Change, Fixer, replace
from lea_model.editing.workspace import Workspace
from lea_model.loader.language import key_language, own_key
from lea_model.model.keys import all_names, english_name


def propose(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Give every such key of the file in the language of the rest; keys about which something else is said are left."""
    file = workspace.file(found.position.file) if found.position is not None else None
    if file is None:
        return
    language = key_language(file.data)
    others = (each.position for each in workspace.result.findings if each.code != found.code)
    reported = {(place.file, place.line, place.column) for place in others if place is not None}
    for scalar in file.scalars.values():
        if not scalar.on_key or english_name(scalar.value) not in all_names():
            continue
        key, place = own_key(english_name(scalar.value), language), scalar.position
        known = (place.file, place.line, place.column) in reported
        if key != scalar.value and not known and key not in file.keys_beside(scalar):
            yield replace(scalar, key)


FIXER = Fixer((MIXED_LANGUAGES.code,), propose)
