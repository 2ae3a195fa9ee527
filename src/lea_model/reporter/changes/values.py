"""Values of the model in words: what stood somewhere, and what stands there now."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from lea_model.changes import DescribedItem
from lea_model.i18n import N_, Language, translate
from lea_model.model.agenda import Adoption
from lea_model.model.ages import AgeBand
from lea_model.model.attached import Claim, LegalRef, Progress
from lea_model.model.base import Missing, Model, Sic, Tag
from lea_model.model.enums import Comparator, Term
from lea_model.model.figures import Amount, Figure
from lea_model.model.goals import Target
from lea_model.model.governance import Frequency
from lea_model.model.numbers import ActionNumber
from lea_model.model.parties import Assignment
from lea_model.model.when import When
from lea_model.text import shorten, single_spaced
from lea_model.vocabulary.kinds import kind_label
from lea_model.vocabulary.words import decimal, key_words, term_words, yes_no

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
    """A part of an agenda in words."""
    match value:
        case When() | AgeBand() | Frequency():
            return single_spaced(value.printed)
        case Assignment():
            return _assignment(value, language)
        case Target():
            return _target(value, language)
        case Figure():
            return f"{quoted(value.what)}: {_measure(value, language)}"
        case Amount():
            return " ".join(
                part for part in (quoted(value.title) if value.title else "", _money(value, language)) if part
            )
        case Adoption() | Progress():
            when = value.when
            return _joined(term_words(value.status, language), value_words(when, language) if when is not None else "")
        case Tag():
            return f"{value.scheme}: {value.term} ({term_words(value.reading, language)})"
        case Claim():
            what = value.what or (term_words(value.counts, language) if value.counts else "")
            return f"{value.stated} {what}".strip()
        case LegalRef():
            parts = (value.law, value.article, value.paragraph, value.letter)
            return " ".join(part for part in parts if part)
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
    names = ("title", "name", "text", "to", "body", "url", "what", "year_goal", "ambition", "when", "printed")
    found = next((inner for name in names if (inner := getattr(value, name, None)) is not None), None)
    words = value_words(found, language) if found is not None else ""
    note = getattr(value, "note", None) or (
        getattr(value, "text", None) if found is not getattr(value, "text", 0) else None
    )
    shown = " ".join(part for part in (number, words) if part)
    if note is not None and not isinstance(note, Missing):
        shown += f" ({' '.join(str(note).split())})"
    return shown or translate(N_("without a title"), language)


def _joined(first: str, second: str) -> str:
    return f"{first} ({second})" if second else first


def _assignment(value: Assignment, language: Language) -> str:
    party = single_spaced(value.party) if value.party else ""
    members = ", ".join(_assignment(member, language) for member in value.members)
    if value.open:
        members = translate(N_("among others {members}"), language).format(members=members)
    shown = f"{party} ({members})" if party and members else party or members
    return ": ".join(part for part in (value.role, shown) if part)


def _target(value: Target, language: Language) -> str:
    if value.value is None:
        shown = quoted(value.printed) if value.printed else ""
    else:
        comparator = term_words(value.comparator, language) if isinstance(value.comparator, Comparator) else ""
        shown = " ".join(part for part in (comparator, _with_unit(value.value, value.unit, language)) if part)
    if value.when is not None:
        shown = " ".join(part for part in (shown, f"({value_words(value.when, language)})") if part)
    return shown or translate(N_("not stated"), language)


def _measure(value: Figure, language: Language) -> str:
    comparator = term_words(value.comparator, language) if value.comparator else ""
    shown = " ".join(part for part in (comparator, _with_unit(value.value, value.unit, language)) if part)
    return _joined(shown, value_words(value.when, language) if value.when is not None else "")


def _money(value: Amount, language: Language) -> str:
    shown = _with_unit(value.value, value.unit, language)
    return _joined(shown, value_words(value.period, language) if value.period is not None else "")


def _with_unit(value: Decimal | Missing, unit: str | None, language: Language) -> str:
    shown = value_words(value, language)
    return f"{shown}%" if unit == "%" else f"{shown} {unit}" if unit else shown
