"""A reference that leads nowhere and is certainly a misspelling of one name or id; never of another number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lea_model.checker.rules import dangling_citation, dangling_reference
from lea_model.diagnostics import Finding, Path, Phrase
from lea_model.editing.fix import Change, Fixer, all_of, replace
from lea_model.editing.near import name_meant
from lea_model.editing.workspace import Desk
from lea_model.i18n import N_
from lea_model.index import Index, Reference
from lea_model.vocabulary.kinds import KIND_OF, PREFIXES

NOT_WHOLE: Final = Phrase(N_("other files of this folder were not read; name the folder itself"))


def propose(desk: Desk, found: Finding) -> tuple[Change, ...] | Phrase | None:
    """Give the name that was certainly meant, spelt as where it is registered."""
    index = desk.index
    reference = (
        next((each for each in index.references if each.path == found.path), None) if index is not None else None
    )
    if index is None or reference is None or reference.targets:
        return None
    text = _meant(index, reference)
    place = desk.scalar_of(reference.path)
    if text is None or place is None or place[1].value != reference.text:
        return None
    return all_of([replace(desk, *place, text)]) if desk.whole else NOT_WHOLE


def _meant(index: Index, reference: Reference) -> str | None:
    kinds = tuple(KIND_OF.values()) if "any" in reference.kinds else reference.kinds
    meant = name_meant(reference.text, _names(index, kinds))
    text = meant[0] if meant is not None else None
    prefix, colon, rest = reference.text.partition(":")
    kind = PREFIXES.get(prefix.strip().casefold())
    if text is None and colon and kind in kinds:  # 'cluster:welzijn' says what kind is meant
        meant = name_meant(rest.strip(), _names(index, (kind,)))
        text = f"{prefix}:{meant[0]}" if meant is not None else None
    if meant is None or text is None:
        return None
    leads_to = [entry.path for entry in index.find(text, reference.kinds, reference.owner)]
    return text if leads_to == [meant[1]] else None


def _names(index: Index, kinds: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    """The words by which things of these kinds are found, with their paths; as they are printed before ids."""
    for entry in index.of_kind(*kinds):
        item = entry.item
        words = [getattr(item, name, None) for name in ("number", "title", "plain_title", "name", "mark")]
        for word in (*words, *getattr(item, "aliases", ()), entry.id):
            if isinstance(word, str):
                yield str(word), entry.path


FIXER = Fixer((dangling_citation.CODE.code, dangling_reference.CODE.code), propose)
