"""What is certainly misspelt: a key, a word of a closed list, or the name of something; never a number."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from lea_model.checker.rules import dangling_citation, dangling_reference
from lea_model.diagnostics import Finding, Path, Phrase
from lea_model.diagnostics.structure_codes import BULLET_IN_TEXT, UNKNOWN_KEY, UNKNOWN_WORD, WRONG_FORM
from lea_model.editing.fix import Change, Fixer, replace
from lea_model.editing.misspelling import name_meant, word_meant
from lea_model.editing.workspace import Workspace
from lea_model.i18n import N_
from lea_model.index import Index, Reference
from lea_model.loader.joined_data import ROOT_KEY
from lea_model.loader.joining import BLOCK_FIELDS, LIST_FIELDS
from lea_model.loader.language import key_language, own_key
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Missing, Model
from lea_model.model.keys import all_names, dutch_key, english_name, models_in
from lea_model.vocabulary.kinds import KIND_OF, PREFIXES

NOT_WHOLE: Final = Phrase(N_("other files of this folder were not read; name the folder itself"))


def _key(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Give the key that was certainly meant, by its meaning or by its spelling, in the language of the file."""
    scalar = workspace.scalar(found.position)
    if scalar is not None and scalar.on_key and (meaning := found.params.get("meant")):
        if not {meaning, english_name(meaning), dutch_key(meaning)} & scalar.file.keys_beside(scalar):
            yield replace(scalar, meaning)
        return
    # A key of the format in a place where it does not belong is no misspelling.
    if scalar is None or not scalar.on_key or english_name(scalar.value) in all_names():
        return
    names = _names_at(scalar.path)
    meant = word_meant(scalar.value, [(word, name) for name in names for word in (dutch_key(name), name)])
    if meant is not None and not {meant[1], dutch_key(meant[1])} & scalar.file.keys_beside(scalar):
        yield replace(scalar, own_key(meant[1], key_language(scalar.file.data)))


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


def _word(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Give the word that was certainly meant, by its meaning or its spelling; the finding names all that may stand."""
    scalar = workspace.scalar(found.position)
    if scalar is None or scalar.on_key:
        return
    if same := found.params.get("meant"):
        yield replace(scalar, same)
        return
    meant = word_meant(scalar.value, [(word, word) for word in str(found.params["allowed"]).split(", ")])
    if meant is not None:
        yield replace(scalar, meant[0])


def _given(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Give the text that the finding names: an id in the form that ids have, a text without the bullet before it."""
    scalar = workspace.scalar(found.position)
    if scalar is not None and not scalar.on_key and (meant := found.params.get("meant")):
        yield replace(scalar, meant)


def _name(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Give the name that was certainly meant, spelt as where it is registered."""
    index, scalar = workspace.index, workspace.value(found.path)
    if index is None or scalar is None:
        return
    reference = next((each for each in index.references if each.path == found.path), None)
    if reference is None or reference.targets or scalar.value != reference.text:
        return
    text = _meant(index, reference)
    if text is not None:
        yield replace(scalar, text) if workspace.whole else NOT_WHOLE


def _meant(index: Index, reference: Reference) -> str | None:
    kinds = tuple(KIND_OF.values()) if "any" in reference.kinds else reference.kinds
    meant = name_meant(reference.text, _names(index, kinds))
    text = _written(index, *meant) if meant is not None else None
    prefix, colon, rest = reference.text.partition(":")
    kind = PREFIXES.get(prefix.strip().casefold())
    if meant is None and colon and kind in kinds:  # 'cluster:welzijn' says what kind is meant
        meant = name_meant(rest.strip(), _names(index, (kind,)))
        name = _written(index, *meant) if meant is not None else None
        text = f"{prefix}:{name}" if name is not None else None
    if meant is None or text is None:
        return None
    leads_to = [entry.path for entry in index.find(text, reference.kinds, reference.owner)]
    return text if leads_to == [meant[1]] else None


def _words(item: Model) -> Iterator[str]:
    """The words by which something is printed."""
    for name in ("number", "title", "plain_title", "name", "mark"):
        if isinstance(word := getattr(item, name, None), str):
            yield str(word)
    yield from map(str, getattr(item, "aliases", ()))


def _names(index: Index, kinds: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    """The words by which things of these kinds are found, with their paths; as they are printed before ids."""
    for entry in index.of_kind(*kinds):
        for word in (*_words(entry.item), entry.id):
            yield word, entry.path


def _written(index: Index, word: str, path: Path) -> str | None:
    """What is written for a word that was meant: as it is printed, and never an id that nobody wrote.

    A party or body goes by its name. Of others the agenda may give an id of its own, and refer by that.
    """
    entry = index.at(path)
    if entry is None or word in (words := tuple(_words(entry.item))):
        return word
    own = word == entry.item.id and entry.kind not in ("party", "body")
    return word if own else next((one for one in reversed(words[:2]) if one), None)


KEY: Final = Fixer((UNKNOWN_KEY.code,), _key)
"""An unknown key that certainly means one that may stand there: ``titell`` is ``titel``, ``looptijd`` ``periode``."""

WORD: Final = Fixer((UNKNOWN_WORD.code,), _word)
"""A word that is certainly a misspelling of one out of a closed list: ``gemeentte`` becomes ``gemeente``."""

ID: Final = Fixer((WRONG_FORM.code,), _given)
"""An id with capitals or spaces: ``Taal Thuis`` becomes ``taal-thuis``."""

BULLET: Final = Fixer((BULLET_IN_TEXT.code,), _given)
"""A text with a bullet before it: ``• Lezen`` becomes ``Lezen``."""

NAME: Final = Fixer((dangling_citation.CODE.code, dangling_reference.CODE.code), _name)
"""A reference that leads nowhere and is certainly a misspelling of one name or id; never of another number."""
