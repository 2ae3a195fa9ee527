"""Which sheet holds which kind of thing, and which column which field: by the words of the field and their synonyms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Final

from lea_model.draft.workbook.sheet_reader import SheetText
from lea_model.i18n import LANGUAGES, Language
from lea_model.renderer.views.werkboek import ID, made_heading
from lea_model.renderer.views.werkboek.sheet_plan import LIST, PARENT, SheetColumn, SheetKind, homes, sheet_kinds
from lea_model.text import folded
from lea_model.vocabulary.everyday_words import everyday, plain_word
from lea_model.vocabulary.kinds import BY_CLASS
from lea_model.vocabulary.words import field, key_words

MADE: Final = "made"
"""Stands for a column that is made, and not read back."""

_ALIKE: Final = 0.6
"""How many of the columns of a sheet another one must have to be taken for it under another name."""
_PARENT_WORDS: Final = frozenset({"onder", "under", "valt onder", "hoort bij", "belongs to"})
_ID_WORDS: Final = frozenset({"id", "code", "sleutel", "key"})


def _plain(text: str) -> str:
    return plain_word(text.replace("'", ""))


@cache
def _names(model: str, sheet: str) -> frozenset[str]:
    """What a sheet of a class may be called, made once: each head of each sheet is held against it."""
    words = BY_CLASS[model]
    known = [sheet, words.key, words.table, words.register, *words.prefixes]
    known += [text for word in (words.label, words.plural) for text in (word.dutch, word.english)]
    return frozenset(_plain(one) for one in known if one)


def kind_of_sheet(name: str, kinds: Iterable[SheetKind]) -> SheetKind | None:
    """The kind of thing that a sheet is named after: in either language, one or several, or by an everyday word."""
    wanted = _plain(name)
    everything = list(kinds)
    for kind in everything:
        if wanted in _names(kind.model.__name__, kind.name):
            return kind
    meant = everyday(name)
    for one in meant.meant if meant is not None else ():
        for kind in everything:
            words = BY_CLASS[kind.model.__name__]
            if one.name in (words.table, words.register):
                return kind
    return None


def kind_of_heads(sheet: SheetText, kinds: Iterable[SheetKind], language: Language) -> SheetKind | None:
    """The kind of thing that most heads of a sheet are about, where its name does not say it."""
    best: SheetKind | None = None
    most = 1
    for kind in kinds:
        names, _ = columns_of(sheet, kind, language)
        known = set(names.values())
        named = [heading for heading in sheet.head if main_column(heading, kind)]
        sure = len(named) or (len(kind.columns) if {"title", "municipalities"} <= known else 0)
        if sure and len(names) + sure > most:
            best, most = kind, len(names) + sure
    return best


def main_column(heading: str, kind: SheetKind) -> str | None:
    """The column that a head means which says what the rows are: 'actie' above the texts of actions."""
    if not heading or kind_of_sheet(heading, [kind]) is None:
        return None
    names = {column.name for column in kind.columns}
    return next((name for name in (getattr(kind.model, "short", None), "title", "name", "text") if name in names), None)


def owner_kind(heading: str, kind: SheetKind, kinds: Iterable[SheetKind]) -> SheetKind | None:
    """The kind of thing that a head means which says what the rows belong to: 'thema' above the themes of actions."""
    owners = homes(kind.model)
    found = kind_of_sheet(heading, [one for one in kinds if one.model in owners and one.key != "agenda"])
    return found if heading else None


def columns_of(sheet: SheetText, kind: SheetKind, language: Language) -> tuple[dict[int, str], list[int]]:
    """Say which column holds what.

    Args:
        sheet: The sheet.
        kind: Its kind.
        language: The language of the workbook.

    Returns:
        The names of the columns by their place, and the places of the columns that are not known.
    """
    found: dict[int, str] = {}
    unknown: list[int] = []
    by_name = {column.name: column for column in kind.columns}
    exact, loose = _known_heads(kind.columns, language)
    for place, heading in enumerate(sheet.head):
        if not heading:
            continue
        word = folded(heading)
        name = exact.get(word) or loose.get(_plain(heading)) or _by_meaning(heading, by_name)
        if name is None and place == 0 and word in _ID_WORDS:
            name = ID
        if name is None or (name != MADE and name in found.values()):
            unknown.append(place)
        else:
            found[place] = name
    return found, unknown


@cache
def _known_heads(columns: tuple[SheetColumn, ...], language: Language) -> tuple[dict[str, str], dict[str, str]]:
    """The columns by their own heads, and by what else may stand above them, made once for each kind of sheet."""
    loose = {key: name for other in LANGUAGES for key, name in _loose(columns, other).items()}
    return _headings(columns, language), loose


def _headings(columns: Iterable[SheetColumn], language: Language) -> dict[str, str]:
    known = {ID: ID}
    for column in columns:
        known[folded(column.heading)] = column.name
        known[folded(made_heading(column.heading, language))] = MADE
    return known


def _loose(columns: Iterable[SheetColumn], language: Language) -> dict[str, str]:
    """What else may stand above a column: its key, and what documents call it."""
    known: dict[str, str] = {}
    for column in columns:
        words = [key_words(column.name, language), field(column.name, language)]
        if column.name == PARENT:
            words = list(_PARENT_WORDS)
        elif column.name == LIST:
            words = ["lijst", "list"]
        elif column.name == "municipalities":
            words += ["gemeente", "gemeentes"]
        for word in words:
            known.setdefault(_plain(word), column.name)
    return known


def _by_meaning(heading: str, columns: Mapping[str, SheetColumn]) -> str | None:
    meant = everyday(heading)
    return next((one.name for one in meant.meant if one.name in columns and not one.inner), None) if meant else None


def sheets_by_kind(
    sheets: Mapping[str, SheetText], names: Mapping[str, str], language: Language
) -> tuple[dict[str, SheetText], list[SheetText]]:
    """Say which sheet is which, of a workbook that went out.

    Args:
        sheets: The sheets that came back.
        names: What each was called when it went out, by the key of its kind.
        language: The language of the workbook.

    Returns:
        The sheets by the key of their kind, and those that are something else.
    """
    found = {key: sheets[name] for key, name in names.items() if name in sheets}
    taken = {sheet.name for sheet in found.values()}
    others = [sheet for name, sheet in sheets.items() if name not in taken]
    kinds = {kind.key: kind for kind in sheet_kinds(language)}
    for key in (key for key in names if key not in found):
        heads = {folded(column.heading) for column in kinds[key].columns}
        best = max(others, key=lambda sheet: _shared(sheet, heads), default=None)
        if best is not None and _shared(best, heads) >= _ALIKE:
            found[key] = best
            others.remove(best)
    return found, others


def _shared(sheet: SheetText, heads: Collection[str]) -> float:
    return len({folded(one) for one in sheet.head} & set(heads)) / max(1, len(heads))
