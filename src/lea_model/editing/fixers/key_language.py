"""Keys in the language that a file uses least: each becomes the same key in the other one."""

from __future__ import annotations

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.structure_codes import MIXED_LANGUAGES
from lea_model.editing.fix import Change, Fixer, all_of, replace
from lea_model.editing.workspace import Desk
from lea_model.loader.language import key_language, own_key
from lea_model.model.keys import all_names, english_name


def propose(desk: Desk, found: Finding) -> tuple[Change, ...] | Phrase | None:
    """Give every such key of the file in the language of the rest; keys about which something else is said are left."""
    document = desk.document(found.position.file) if found.position is not None else None
    if document is None:
        return None
    language = key_language(document.data)
    told = {
        (each.position.file, each.position.line, each.position.column)
        for each in desk.result.findings
        if each.position is not None and each.code != found.code
    }
    changes: list[Change | Phrase] = []
    for scalar in document.scalars.values():
        if not scalar.on_key or english_name(scalar.value) not in all_names():
            continue
        key = own_key(english_name(scalar.value), language)
        place = document.rows.position(document.name, scalar.start, scalar.end)
        known = (place.file, place.line, place.column) in told
        if key != scalar.value and not known and key not in document.keys_beside(scalar):
            changes.append(replace(desk, document.name, scalar, key))
    return all_of(changes)


FIXER = Fixer((MIXED_LANGUAGES.code,), propose)
