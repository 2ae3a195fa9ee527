"""What the values of columns are called: rows hold words of closed lists, people read what those mean."""

from __future__ import annotations

from functools import cache
from typing import Final

from lea_model.comparison.cells import CellKind
from lea_model.comparison.table import Column
from lea_model.comparison.tables.ages import WITHOUT
from lea_model.comparison.tables.governance import NOT_SAID
from lea_model.comparison.tables.networks import PARTIES, POLICY_AREAS
from lea_model.comparison.tables.parties import BODY, MEMBER, NO_ROLE, NOT_FOUND
from lea_model.comparison.tables.themes import UNTAGGED
from lea_model.i18n import N_, Language, translate
from lea_model.measure.coverage import Reach
from lea_model.measure.stated_money import MoneySide, NotAdded
from lea_model.model.enums import (
    AgendaKind,
    BodyKind,
    BodyState,
    IndicatorState,
    Level,
    MissingKind,
    OverlapKind,
    PerUnit,
    Reading,
    Status,
    Term,
)
from lea_model.taxonomy import Basis, scheme, statutory_scheme
from lea_model.vocabulary.kinds import kind_label
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.words import decimal, key_words, term_words, yes_no

_ENUMS: Final[dict[str, type[Term]]] = {
    "agendasoort": AgendaKind,
    "status": Status,
    "ontbreekt": MissingKind,
    "niveau": Level,
    "overlegsoort": BodyKind,
    "bestaan": BodyState,
    "eenheid": PerUnit,
    "indicatorstand": IndicatorState,
    "raakvlaksoort": OverlapKind,
    "lezing": Reading,
}

_OTHERS: Final[dict[str, dict[str, str]]] = {
    "bereik": {
        Reach.ADDRESSED: N_("addressed"),
        Reach.NEAR: N_("words near it only"),
        Reach.MENTIONED: N_("mentioned only"),
        Reach.NOT: N_("not there"),
    },
    "grondslag": {Basis.LAW: N_("law"), Basis.AGREEMENT: N_("agreement")},
    "thema": {UNTAGGED: N_("without a theme")},
    "leeftijd": {WITHOUT: N_("without ages")},
    "partijsoort": {
        BODY: N_("body"),
        NOT_FOUND: N_("not in the list of parties"),
        NOT_SAID: N_("kind not stated"),
    },
    "rol": {
        MEMBER: N_("member of a body"),
        "involved": N_("involved"),
        "signatories": N_("signatory"),
        "table": N_("at the table of a level"),
        "walks_all_levels": N_("joins at any level"),
        NO_ROLE: N_("no role"),
        "other_roles": N_("other role"),
    },
    "bedragzijde": {
        MoneySide.AMOUNT: N_("amount"),
        MoneySide.EXPENSES: N_("what is spent"),
        MoneySide.INCOME: N_("what comes in"),
    },
    "niet_opgeteld": {
        NotAdded.NO_SUM: N_("no sum is stated"),
        NotAdded.MISSING: N_("the sum is not known yet"),
        NotAdded.RANGE: N_("more than one number is printed"),
        NotAdded.BOUND: N_("it is a bound, such as 'at most', and no sum"),
        NotAdded.UNIT: N_("the unit is not known, or no number of euros"),
        NotAdded.YEARS_NOT_SAID: N_("it is for each year, and it is not said which years"),
        NotAdded.YEARLY_OR_NOT: N_("it is not said whether it is for each of these years or for all of them together"),
        NotAdded.FIGURE: N_("it stands among the figures, not among the amounts"),
        NotAdded.TOLD_TWICE: N_("the same money as another sum"),
        NotAdded.PART: N_("is in another sum"),
        NotAdded.MAYBE_PART: N_("may be the same money as another sum, or a part of it"),
    },
    "netwerk": {PARTIES: N_("parties"), POLICY_AREAS: N_("policy areas")},
    "gevonden": {
        "tag": N_("by a tag"),
        "said": N_("by the agenda itself"),
        "named": N_("by words that name it"),
        "near": N_("by words near it"),
    },
}
"""Words that stand in no shared list."""

_SCHEMES: Final = frozenset(
    {"thema", "wettelijk", "leeftijd", "partijsoort", "meetbaarheid", "wettelijke_groep", "zekerheid"}
)
"""Words that stand in a shared list."""

_NONE: Final = {"reach": N_("not known"), "kind": N_("kind not stated")}
"""What null means in columns where it is more than an empty cell."""


@cache
def word(words: str, value: str, language: Language) -> str:
    """What a value of a list of words is called.

    Args:
        words: The list, as `Column.words` names it.
        value: The value.
        language: The language of the answer.

    Returns:
        Its name; the value itself where the list does not know it.
    """
    if (own := _OTHERS.get(words, {}).get(value)) is not None:
        return translate(own, language)
    if words == "partijsoorten":
        counted = (part.rpartition(" ") for part in value.split("; "))  # 'schoolbestuur 3'
        return "; ".join(f"{word('partijsoort', kind, language)} {count}" for kind, _, count in counted)
    if words == "themas":
        return "; ".join(word("thema", theme, language) for theme in value.split("; "))
    if words == "rol" and value in ROLE_KEYS:
        return key_words(value, language)
    if words == "onderdeel":
        return kind_label(value, language)
    if words in _ENUMS:
        known = value in {term.value for term in _ENUMS[words]}
        return term_words(_ENUMS[words](value), language) if known else value
    return _of_scheme(words, value, language) if words in _SCHEMES else value


def _of_scheme(name: str, value: str, language: Language) -> str:
    """A term of a shared list, or a group or status of the list of statutory topics."""
    if name in ("wettelijke_groep", "zekerheid"):
        known = statutory_scheme()
        terms = known.groups if name == "wettelijke_groep" else known.statuses
        return next((one.label(language) for one in terms if one.id == value), value)
    term = scheme(name).get(value)
    return term.label(language) if term is not None else value


def shown(column: Column, value: object, language: Language) -> str:
    """A value as people read it; empty where there is none."""
    if value is None:
        return translate(_NONE.get(column.name, ""), language)
    if isinstance(value, bool):
        return yes_no(value, language)
    if column.words is not None:
        return word(column.words, str(value), language)
    if column.kind is CellKind.DECIMAL:
        text = f"{value:.4f}".rstrip("0").rstrip(".")
        return decimal(text, language)
    return str(value)


def cell(row: tuple[object, ...], columns: tuple[Column, ...], column: Column, language: Language) -> str:
    """A cell as people read it: what is known to be missing is said between brackets.

    Args:
        row: The row.
        columns: Its columns.
        column: The column of the cell.
        language: The language of the words.

    Returns:
        The text; empty where nothing is stated.
    """
    names = [one.name for one in columns]
    text = shown(column, row[names.index(column.name)], language)
    if not text and column.missing is not None:
        way = row[names.index(column.missing)]
        return f"({word('ontbreekt', str(way), language)})" if way is not None else ""
    return text
