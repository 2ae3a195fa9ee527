"""LEA316: the tag is not in the list.

## What it finds

A tag with a word that is not in the shared list, and a tag whose list has nearly the name of a shared list. The shared
lists are `thema`, `wettelijk`, `leeftijd`, `sector`, `partijsoort`, `gemeente_rol`, `niveau` and `meetbaarheid`. A list
with quite another name is a list of your own: this rule is silent about it.

## Why it matters

Tags are there to compare and count by. Under another name the item is not counted with the same subject in other
agendas.

## Example

    acties:
      - tekst: Samen lezen in de bibliotheek.
        kenmerken: [{lijst: thema, term: taall, lezing: letterlijk}]

## What to do

Correct the spelling, or choose a word from the list. Do you want a division of your own? Then give the list a name of
its own.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.diagnostics import did_you_mean
from lea_model.model.base import Tag
from lea_model.text import nearest

CODE = Code(
    "LEA316",
    "unknown-tag",
    Severity.WARNING,
    N_("The tag says {text}, but {lack}."),
    N_("Under this name it is not counted with the same subject in other agendas."),
    N_("Check the spelling{hint}, or {remedy}."),
)
_NEAR: Final = 0.8
"""How near a name must be to that of a shared list to be a slip: 'themas' is, 'wijk' and 'leeftijdsgroep' are not."""


def check(index: Index) -> Found:
    """Yield each tag whose word is not in its shared list, and each list that is nearly a shared one."""
    tags = list(index.items_of(Tag))
    if not tags:
        return
    from lea_model.vocabulary.tag_terms import TERMS  # only where there are tags

    terms = {name: frozenset(ids.split()) for name, ids in TERMS.items()}
    for path, tag in tags:
        known = terms.get(tag.scheme)
        if known is None:
            if near := _near(tag.scheme):
                lack = Phrase(N_("no shared list goes by that name"))
                remedy = Phrase(N_("give your own list a name that is less like it"))
                params = {"text": quoted(tag.scheme), "lack": lack, "hint": did_you_mean(near), "remedy": remedy}
                yield Bare((*path, "scheme"), params)
        elif tag.term not in known:
            # Reading the list takes time, and only a tag that is wrong needs the names that its terms go by.
            from lea_model.taxonomy import scheme

            lack = Phrase(N_("the shared list '{scheme}' has no such word"), {"scheme": tag.scheme})
            remedy = Phrase(N_("choose a word from the list"))
            params = {"text": quoted(tag.term), "lack": lack, "hint": scheme(tag.scheme).hint(tag.term)}
            yield Bare((*path, "term"), params | {"remedy": remedy})


def _near(name: str) -> str | None:
    """The shared list that a name was probably meant to be."""
    from lea_model.taxonomy.scheme_reader import SCHEMES

    names = {name: own for own, english in SCHEMES.items() for name in (own, english)}
    close = nearest(name, names, cutoff=_NEAR)
    return names[close] if close else None


RULE = make(CODE, check, __doc__)
