"""LEA324: number in a title or text.

## What it finds

A goal, action, cluster or other item with a number of its own (`nummer`) whose title or text begins with one: '1. Taal'
or '1.1 Samen lezen'. And one of which the text is nothing but a number. A count ('2 nieuwe scholen'), a date and a time
are no numbers of this kind.

## Why it matters

It is read as a word and not as the number of the item: nothing can refer to it by its number, and the order of numbers
is not looked at. A number alone does not say what the item is.

## Example

    programmalijnen:
      - {nummer: 1, titel: Taal}
      - titel: 2. Rekenen

## What to do

Write the number at `nummer` and the rest at `titel` or `tekst`. Is something meant that stands elsewhere already? Then
refer to it, for instance with `verwijzingen`.
"""

from __future__ import annotations

import re
from typing import Final

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Severity, Word, make
from lea_model.checker.several_names import as_list, numbers_of, several_names
from lea_model.model.actions import Action
from lea_model.model.base import Item
from lea_model.model.keys import dutch_key
from lea_model.text import yaml_value
from lea_model.vocabulary.kinds import BY_CLASS

CODE = Code(
    "LEA324",
    "number-in-text",
    Severity.WARNING,
    N_("{what}"),
    N_("It is read as a word: nothing can refer to it by its number, and the order of numbers is not looked at."),
    N_("{advice}"),
)
_BEGINS: Final = N_("The text {text} begins with its number ({kind}).")
_ALONE: Final = N_("Of this there is nothing but a number ({kind}): {text}.")
_APART: Final = N_("Write: `{form}`.")
_TWICE: Final = N_("The number is printed twice so. Write: `{form}`.")
_SAY: Final = N_(
    "Say what it is: `{form}`. Does it stand elsewhere already? Then refer to it, for instance with '{key}'."
)
_OR_REFER: Final = N_("Write: `{form}`. Does it stand elsewhere already? Then refer to it, for instance with '{key}'.")
_REFER: Final = N_("Are actions meant that stand elsewhere? Then a cluster names them so: `{form}`.")
_REST: Final = "…"
_NUMBER: Final = r"(\d{1,3}(?:\.\d{1,3})*)"
_NUMBERED: Final = (
    rf"{_NUMBER}(?:[.)]\s+(?=[^\W\d])|\.?\s+[-–—]\s+(?=[^\W\d])"
    r"|(?:(?<=\.\d)|(?<=\.\d\d))\s+(?=[A-Z][a-z])|\s*[.)]?$)"
)
"""A number with a point, bracket or dash after it, one with a point in it before a capital, or a number alone."""
_NUMBERS: Final = r"\d{1,3}(?:\.\d{1,3})*(?:\s*(?:,|;|en|and|t/m|tot en met|-|–)\s*\d{1,3}(?:\.\d{1,3})*)+"
_ANOTHER: Final = r"\s\d{1,3}[.)]\s"


def check(index: Index) -> Found:
    """Yield each item with a number at the head of its title or text."""
    for path, item in index.items_of(Item):
        if "number" not in item.__dict__:
            continue
        field = next((name for name in ("title", "text", "name") if isinstance(item.__dict__.get(name), str)), "")
        text = item.__dict__[field].strip() if field else ""
        if not text[:1].isdigit():
            continue
        words: dict[str, Word | str] = {"text": quoted(text), "kind": BY_CLASS[type(item).__name__].label}
        in_cluster = isinstance(item, Action) and "clusters" in path  # LEA311 tells of what is known there
        if isinstance(item, Action) and re.fullmatch(_NUMBERS, text):
            if not (in_cluster and several_names(index, text, ("action",), path)):
                form = {"form": as_list("citations", numbers_of(text))}
                yield Bare((*path, field), {"what": Phrase(_ALONE, words), "advice": Phrase(_REFER, form)})
            continue
        found = re.match(_NUMBERED, text)
        own = item.__dict__["number"]
        if found is None or (own is not None and str(own) != found[1]):
            continue
        rest = text[found.end() :]
        if re.search(_ANOTHER, rest):
            continue  # A list that stands as one text: LEA216 shows how it is written.
        twins = own is None and _elsewhere(index, path, found[1])
        if twins and in_cluster:
            continue
        what = _BEGINS if rest else _ALONE
        apart = _OR_REFER if twins else _APART
        advice = _SAY if not rest else _TWICE if own is not None else apart
        words |= {
            "form": _form(found[1], field, yaml_value(rest) if rest else _REST),
            "key": key("citations"),
        }
        yield Bare((*path, field), {"what": Phrase(what, words), "advice": Phrase(advice, words)})


def _elsewhere(index: Index, path: Path, number: str) -> bool:
    """Whether something else of the kind has this number as its own."""
    here = index.at(path)
    found = index.find(number, (here.kind,)) if here is not None else ()
    return any(one.path != path and one.item.__dict__.get("number") is not None for one in found)


def _form(number: str, field: str, rest: str) -> Word:
    """The two keys as they should be written, in both languages."""
    return Word(f"{{nummer: {number}, {dutch_key(field)}: {rest}}}", f"{{number: {number}, {field}: {rest}}}")


RULE = make(CODE, check, __doc__)
