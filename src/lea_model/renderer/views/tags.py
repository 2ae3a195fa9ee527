"""The tags of one part in words: by list, with the names of the terms, and whether the source says so itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lea_model.i18n import N_, Language, translate
from lea_model.model.base import Tag
from lea_model.model.enums import Reading
from lea_model.taxonomy import scheme
from lea_model.vocabulary.words import term

_LISTS: Final = {
    "thema": N_("theme"),
    "wettelijk": N_("statutory topic"),
    "leeftijd": N_("age group"),
    "sector": N_("sector"),
    "partijsoort": N_("kind of party"),
    "gemeente_rol": N_("role of the municipality"),
    "niveau": N_("level"),
    "meetbaarheid": N_("measurability"),
}
"""What stands before terms of a shared list; the name of the list itself is for a heading."""

_READ_BY: Final = {
    Reading.LITERAL: N_("named in the source, according to {who}"),
    Reading.INTERPRETED: N_("read this way by {who}"),
}

_Way = tuple[Reading, str | None]


def tag_texts(tags: Iterable[Tag], language: Language) -> list[str]:
    """Tags in words, one text for each list: ``thema: Taal en lezen (genoemd in de bron)``.

    Args:
        tags: The tags of one part, in any order.
        language: The language of the document.

    Returns:
        The lists in the order in which the tags first name them, and so the terms. Terms that were read in the same
        way stand together, with the way behind the last of them; ';' parts them, since some names hold a comma. Where
        all of several lists were read in one way, that is said once, and the lists are one text.
    """
    lists: dict[str, dict[_Way, list[str]]] = {}
    for tag in tags:
        ways = lists.setdefault(tag.scheme, {})
        ways.setdefault((tag.reading, tag.read_by), []).append(term_label(tag, language))
    used = {way for ways in lists.values() for way in ways}
    if len(lists) > 1 and len(used) == 1:
        said = "; ".join(
            f"{list_label(name, language)}: {'; '.join(terms)}"
            for name, ways in lists.items()
            for terms in ways.values()
        )
        return [f"{said} ({translate(N_('all {way}'), language).format(way=_manner(used.pop(), language))})"]
    return [
        f"{list_label(name, language)}: "
        + "; ".join(f"{'; '.join(terms)} ({_manner(way, language)})" for way, terms in ways.items())
        for name, ways in lists.items()
    ]


def list_label(name: str, language: Language) -> str:
    """What stands before the terms of a list; a list that is not shared goes by the name that it was given."""
    return translate(_LISTS[name], language) if name in _LISTS else name


def term_label(tag: Tag, language: Language) -> str:
    """The name of the term; a term that no shared list holds is shown as it was typed."""
    known = scheme(tag.scheme).get(tag.term) if tag.scheme in _LISTS else None
    return known.label(language) if known else tag.term


def _manner(way: _Way, language: Language) -> str:
    reading, who = way
    return translate(_READ_BY[reading], language).format(who=who) if who else term(reading, language)
