"""Values of the model in words: what stood somewhere, and what stands there now."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from lea_model.changes.change_facts import DescribedItem
from lea_model.i18n import N_, Language, translate
from lea_model.model.ages import AgeBand
from lea_model.model.attached import Claim, LegalRef, Progress
from lea_model.model.base import Missing, Model, Tag
from lea_model.model.enums import Term
from lea_model.model.figures import Amount, Figure
from lea_model.model.goals import Target
from lea_model.model.governance import Frequency
from lea_model.model.numbers import ActionNumber
from lea_model.model.parties import Assignment
from lea_model.model.sic import Sic
from lea_model.model.when import When
from lea_model.text import shorten, single_spaced
from lea_model.vocabulary.kinds import kind_label
from lea_model.vocabulary.runs import text_of
from lea_model.vocabulary.saying import said
from lea_model.vocabulary.words import decimal, key_words, term_words, yes_no

_VALUES = (When, AgeBand, Frequency, Assignment, Target, Figure, Amount, Progress, Claim, LegalRef)
"""What has no name of its own: it is said as documents say it."""

WIDTH = 90
"""How much of a name is shown where it only says which item is meant."""


def quoted(text: str) -> str:
    """Text in quotation marks, on one line."""
    return f"‘{single_spaced(text)}’"


def item_name(item: DescribedItem, language: Language) -> str:
    """What an item is called: its kind, its number, and its title or the beginning of its text."""
    if item.kind == "agenda":
        return translate(N_("the agenda"), language)
    parts = [kind_label(item.kind, language), *([item.number] if item.number else [])]
    parts += [quoted(shorten(single_spaced(item.label), WIDTH))] if item.label else []
    if len(parts) == 1:
        parts.append(translate(N_("without a title"), language))
    return " ".join(parts)


def value_words(value: Any, language: Language) -> str:
    """A value in words.

    Args:
        value: What stands in a field: text, a model, a list, or nothing.
        language: The reader's language.
    """
    match value:
        case None | ():
            return translate(N_("not stated"), language)
        case Missing():
            kind = term_words(value.missing, language)
            return f"{quoted(value.printed)} ({kind})" if value.printed else kind
        case DescribedItem():
            return value.number or quoted(shorten(single_spaced(value.label), 40)) if value.label else value.id
        case Term():
            return term_words(value, language)
        case bool():
            return yes_no(value, language)
        case Decimal():
            return decimal(format(value, "f"), language)
        case ActionNumber():
            return str(value)
        case str():
            return quoted(value)
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(value_words(one, language) for one in value)
        case Model():
            return model_words(value, language)
        case _:
            return str(value)


def model_words(value: Model, language: Language) -> str:
    """A part of an agenda in words: as documents say it where it is a value, else by the words that it goes by."""
    if isinstance(value, _VALUES):
        return single_spaced(text_of(said(value, language))) or translate(N_("not stated"), language)
    match value:
        case Tag():
            return f"{value.scheme}: {value.term} ({term_words(value.reading, language)})"
        case Sic():
            return " ".join(part for part in (value.code, quoted(value.reason)) if part)
        case _:
            return _label(value, language)


def told_apart(one: Model, other: Model, language: Language) -> tuple[str, str]:
    """Two parts that the same words stand for, each with what is different in it.

    Args:
        one: A part of an agenda.
        other: Another, of the same class.
        language: The reader's language.
    """
    names = [name for name in type(one).model_fields if getattr(one, name) != getattr(other, name, None)]

    def words(part: Model) -> str:
        told = "; ".join(f"{key_words(name, language)}: {value_words(getattr(part, name), language)}" for name in names)
        return f"{model_words(part, language)} ({told})" if told else model_words(part, language)

    return words(one), words(other)


def _label(value: Model, language: Language) -> str:
    """The words that a part goes by; known-missing text counts as words."""
    number = getattr(value, "number", None)
    named = ("title", "name", "text", "to", "body", "url", "what", "year_goal", "ambition", "abbreviation")
    names = (*named, "when", "printed", "agenda", "published_in")
    found = next((inner for name in names if (inner := getattr(value, name, None)) is not None), None)
    words = value_words(found, language) if found is not None else ""
    notes = (getattr(value, name, None) for name in ("note", "published_in", "text"))
    note = next((one for one in notes if one and one is not found), None)
    shown = " ".join(part for part in (number, words) if part)
    if note is not None and not isinstance(note, Missing):
        shown += f" ({' '.join(str(note).split())})"
    return shown or translate(N_("without a title"), language)


def _joined(first: str, second: str) -> str:
    return f"{first} ({second})" if second else first
