"""LEA619: item that says nothing.

## What it finds

An item without a title, a text or anything else that says what it is: empty braces, only a trekker, only a year. Of
an action a number alone is not enough either. An item with remarks of the writer (`opmerkingen`) is left alone;
amounts and figures are a matter of LEA515.

## Why it matters

It is counted and printed, but nobody can see what is meant. Perhaps the text was lost in writing.

## Example

    acties:
      - {tekst: Voorlezen thuis}
      - {trekker: JGZ}

## What to do

Write what it is, or take it out. Does the source leave it open? Then write that down as a remark.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.model.actions import Action
from lea_model.model.agenda import Document
from lea_model.model.base import Item, Model
from lea_model.model.goals import Target
from lea_model.model.rare import ADOPTION, AMOUNT, FIGURE, PUBLICATION, RELATED_AGENDA, YEAR_PLAN
from lea_model.model.structure import AgePlan
from lea_model.vocabulary.kinds import BY_CLASS
from lea_model.vocabulary.roles import ROLE_KEYS

CODE = Code(
    "LEA619",
    "nothing-said",
    Severity.WARNING,
    N_("Nothing says what this is ({kind}): there is no '{key}' and nothing else that tells."),
    N_("It is counted and printed, but nobody can see what is meant. Perhaps the text was lost."),
    N_("Write what it is at '{key}', or take it out. Does the source leave it open? Then say so at '{notes}'."),
)

_ABOUT: Final = frozenset(
    (
        *("id", "source", "footnotes", "tags", "sic", "local_term", "level", "statutory", "for_municipalities"),
        *(
            "target_groups",
            "sectors",
            "districts",
            "ages",
            "year",
            "period",
            "due",
            "when",
            "condition",
            "payers",
            "receivers",
        ),
        *ROLE_KEYS,
    )
)
"""What tells more about an item, and not what it is."""

_ABOUT_ACTION: Final = _ABOUT | {"number"}

_WHICH: Final = ("id", "period", "when", "publisher")
"""What tells which document of its kind is meant."""

_BY_TIME: Final = (YEAR_PLAN, RELATED_AGENDA, ADOPTION, PUBLICATION)
"""What is known by its year or its date, as a plan is by its ages."""


def check(index: Index) -> Found:
    """Yield each item of which nothing says what it is."""
    by_time = (AgePlan, *(made for rare in _BY_TIME if (made := rare.made) is not None))
    for path, item in index.items_of(Item):
        values, given = item.__dict__, item.__pydantic_fields_set__
        for name in _telling(type(item), frozenset(given)):
            if values[name]:
                break  # most items
        else:
            if path and not _says(item, given, by_time) and not (AMOUNT.holds(item) or FIGURE.holds(item)):
                fields = type(item).model_fields
                name = item.short or next((name for name in ("title", "text", "what") if name in fields), "notes")
                yield Bare(path, {"kind": BY_CLASS[type(item).__name__].label, "key": key(name), "notes": key("notes")})
    for path, target in index.items_of(Target):
        if not target.__pydantic_fields_set__:
            yield Bare(path, {"kind": BY_CLASS["Target"].label, "key": key("value"), "notes": key("value")})


@lru_cache(maxsize=4096)
def _telling(cls: type[Item], given: frozenset[str]) -> tuple[str, ...]:
    """Of what an item states the fields that tell what it is, each by itself; none of a document."""
    if issubclass(cls, Document):
        return ()
    return tuple(sorted(given - (_ABOUT_ACTION if issubclass(cls, Action) else _ABOUT)))


def _says(item: Model, given: set[str], by_time: tuple[type[Model], ...]) -> bool:
    """Whether anything of what is given tells what an item is."""
    values = item.__dict__
    if isinstance(item, by_time):
        return any(values[name] for name in given)
    if isinstance(item, Document):
        given = given - {"document_kind"} if not any(values[name] for name in _WHICH) else given
    about = _ABOUT_ACTION if isinstance(item, Action) else _ABOUT
    return any(values[name] for name in given - about)


RULE = make(CODE, check, __doc__, needs_all=True)
