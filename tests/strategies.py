"""Strategies for Hypothesis: agendas in which every class and field of the model can occur, with hostile text.

Whoever tests something that must hold for every agenda takes `agendas`; `texts` alone serves for what is shown of one
text. Sizes are bounded: of each item a handful of fields is filled in.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from lea_model.loader.misread_lists import begins_with_bullet
from lea_model.loader.text_as_list import Holds, split
from lea_model.model.agenda import Agenda
from lea_model.model.ages import AgeBand
from lea_model.model.base import Missing, Model, Source
from lea_model.model.enums import Term, TimeUnit
from lea_model.model.governance import Frequency
from lea_model.model.keys import annotation_parts, models_in
from lea_model.model.numbers import ActionNumber
from lea_model.model.rare import ListOf
from lea_model.model.scalars import OneOrMany
from lea_model.model.sic import Sic
from lea_model.model.when import When
from lea_model.text import is_blank

HOSTILE: Final = (
    "1.10", "4.30", "010", "0o7", "0x1F", "1_000", "12:30", "1e3", ".inf", "2022-12-31", "no", "ja", "true", "~",
    "null", "=", "<<", "-", "- x", "? x", ": x", "x: y", "x:", "x #y", "#x", "{x}", "{x: y}", "[x, y]",
    "Onderwijs (o.a. ASG, Prisma)", "&x", "*x", "!x", "%x", "@x", "`x`", "|", ">", "---", "...", ",", " x", "x ",
    "\tx", "x\t", "\n x", "x\n", "x\n\n  y\n", "'x'", '"x"', "it's", "x\\ny", "\\", "'", '"', "\ufeffx",
    "x\ufeff", "\xa0x\xa0", "x\u2028y", "\u2029x", "x\x85y", "\x80", "\ufffe", "\uffff", "\U0001f600", "e\u0301",
    "\u202ex", "{naam}", "%(naam)s", "<b>&amp;</b>", "{% x %}",
    "x\u200by", "\u00adx", "\uf0b7 x",
    "woord " * 40 + " x",
)  # fmt: skip
"""Texts that YAML, a message or a document could take for something else."""

READABLE_DATES: Final = (
    "2022",
    "eind 2022",
    "2017 Q1",
    "2019-2022",
    "doorlopend",
    "juni 2024",
    "schooljaar 2022-2023",
    "2022-12",
)
READABLE_AGES: Final = ("0-4", "16-23+", "23+", "vanaf 2 jaar", "0 tot en met 12", "2,5-4", "4")
READABLE_FREQUENCIES: Final = ("driemaal per jaar", "wekelijks", "per kwartaal", "2x per schooljaar")

_ANY = st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, [*range(9), *range(11, 32), 127])))


def _shows(text: str) -> bool:
    return not is_blank(text)


def _is_one(text: str) -> bool:
    """Whether a text reads as one, and not as a list that somebody wrote without dashes."""
    rows = text.split("\n")
    lists = (split(rows, holds, in_list=in_list, known=()) for holds in Holds for in_list in (False, True))
    return all(found is None for found in lists) and not begins_with_bullet(text)


texts: SearchStrategy[str] = st.sampled_from(HOSTILE) | st.text(_ANY, min_size=1, max_size=30).filter(_shows).filter(
    _is_one
)
"""Any text that the model takes, often one that is likely to go wrong; one that reads as a list is a finding."""

slugs: SearchStrategy[str] = st.from_regex(r"[a-z0-9]{1,8}([-_.][a-z0-9]{1,4}){0,2}", fullmatch=True)
"""Ids."""

numbers: SearchStrategy[ActionNumber] = st.builds(
    ActionNumber,
    st.sampled_from(("1.10", "4.3.3", "7", "A1", "12.000", "1.", "no", "~"))
    | st.text(_ANY.filter(lambda char: char >= " "), min_size=1, max_size=40).filter(_shows),
)
"""Printed numbers."""

_decimals = st.decimals(-1_000_000, 1_000_000, places=3) | st.decimals(allow_nan=False, allow_infinity=False, places=1)
_days = st.dates(dt.date(1900, 1, 1))


@st.composite
def whens(draw: DrawFn) -> When:
    """Dates and periods: readable, not readable, or with days given beside what is printed."""
    printed = draw(st.sampled_from(READABLE_DATES) | texts)
    days = sorted(draw(st.lists(_days, max_size=2)))
    names = [["earliest", "latest"], [draw(st.sampled_from(("earliest", "latest")))]][len(days) == 1]
    return When(printed=printed, **dict(zip(names, days, strict=False)))


@st.composite
def age_bands(draw: DrawFn) -> AgeBand:
    """Age bands: readable, or with ages given beside any words."""
    if draw(st.booleans()):
        return AgeBand.model_validate(draw(st.sampled_from(READABLE_AGES)))
    start = draw(st.integers(0, 20))
    end = draw(st.none() | st.integers(start + 1, 27))
    return AgeBand(
        printed=draw(texts),
        start=Decimal(start),
        end=None if end is None else Decimal(end),
        open_end=draw(st.booleans()),
    )


@st.composite
def frequencies(draw: DrawFn) -> Frequency:
    """How often something is: readable, or with a count given beside any words."""
    if draw(st.booleans()):
        return Frequency(printed=draw(st.sampled_from(READABLE_FREQUENCIES) | texts))
    return Frequency(
        printed=draw(texts), times=draw(st.integers(0, 99)), per_time=draw(st.none() | st.sampled_from(TimeUnit))
    )


DEPENDENT: Final[dict[type[Model], SearchStrategy[Any]]] = {
    When: whens(),
    AgeBand: age_bands(),
    Frequency: frequencies(),
}
"""Models whose fields depend on each other."""

_FIELDS: Final[dict[tuple[type[Model], str], SearchStrategy[Any]]] = {
    (Source, "lines"): st.sampled_from(("1", "26-29", "26-29, 33", "1,2,3")),
    (Sic, "code"): st.from_regex(r"[A-Z]{2,8}[0-9]{3,4}", fullmatch=True),
}


@cache
def field_values(cls: type[Model], name: str, depth: int) -> SearchStrategy[Any]:
    """Values for one field: for a list, lists of up to three.

    Args:
        cls: The model.
        name: The name of the field.
        depth: How many levels of models may lie inside.
    """
    parts = annotation_parts(cls, name)
    inner = [model for model in models_in(cls, name) if model is not Missing]
    one: SearchStrategy[Any]
    if inner:
        one = models(inner[0], depth - 1)
    elif (cls, name) in _FIELDS:
        one = _FIELDS[cls, name]
    else:
        one = _plain(cls, name, parts)
    if any(isinstance(part, OneOrMany | ListOf) for part in parts):
        least = 1 if cls.model_fields[name].is_required() else 0
        one = st.lists(one, min_size=least, max_size=3 if depth > 0 or not inner else least).map(tuple)
    return one | models(Missing, 0) if Missing in parts else one


def _plain(cls: type[Model], name: str, parts: tuple[Any, ...]) -> SearchStrategy[Any]:
    by_type: dict[type, SearchStrategy[Any]] = {
        ActionNumber: numbers,
        Decimal: _decimals,
        bool: st.booleans(),
        int: st.integers(0, 999_999_999),
        dt.date: _days,
    }
    for part in parts:
        if isinstance(part, type):
            if issubclass(part, Term):
                return st.sampled_from(part)
            if part in by_type:
                return by_type[part]
    return slugs if name == "id" or (name == "agenda" and cls.__name__ == "RelatedAgenda") else texts


@cache
def models(cls: type[Model], depth: int) -> SearchStrategy[Any]:
    """Instances of one model.

    Args:
        cls: The model.
        depth: How many levels of models may lie inside; what must be there is there at any depth.
    """
    if cls in DEPENDENT:
        return DEPENDENT[cls]
    needed = [name for name, field in cls.model_fields.items() if field.is_required()]
    free = [name for name in cls.model_fields if name not in needed and (depth > 0 or not models_in(cls, name))]

    @st.composite
    def build(draw: DrawFn) -> Model:
        chosen = draw(st.lists(st.sampled_from(free), max_size=4, unique=True)) if free else []
        return cls(**{name: draw(field_values(cls, name, depth)) for name in (*needed, *chosen)})

    return build()


def agendas(depth: int = 4) -> SearchStrategy[Agenda]:
    """Agendas.

    Args:
        depth: How many levels of models may lie inside each other.
    """
    return models(Agenda, depth)
