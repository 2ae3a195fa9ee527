"""Reading the shared lists from the YAML files of this package, one a scheme, each when it is first asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar, cast

from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.model.ages import AgeBand
from lea_model.source import read_file
from lea_model.taxonomy.statutory import StatutoryScheme, StatutoryTopic
from lea_model.taxonomy.terms import Scheme, Strict, Term
from lea_model.text import nearest

DATA_DIR: Final = Path(__file__).parent / "data"

SCHEMES: Final[dict[str, str]] = {
    "thema": "themes",
    "wettelijk": "statutory_topics",
    "leeftijd": "age_bands",
    "sector": "sectors",
    "partijsoort": "party_kinds",
    "gemeente_rol": "municipal_roles",
    "niveau": "levels",
    "meetbaarheid": "measurability",
}
"""The shared lists: the id that a tag names, and the English name, which is also the name of the file."""

_Read = TypeVar("_Read", bound=Strict)


def read_data(name: str) -> dict[str, Any]:
    """The plain data of one file of this package.

    Args:
        name: Name of the file, without ``.yaml``.

    Raises:
        ValueError: The file is damaged.
    """
    source = read_file(DATA_DIR / f"{name}.yaml", f"{name}.yaml")
    if source.findings or not isinstance(source.data, dict):
        told = [f"{found.position}: {found.message('en')}" for found in source.findings]
        raise ValueError("; ".join(told) or name)
    return cast("dict[str, Any]", source.data)


def build(kind: type[_Read], data: dict[str, Any]) -> _Read:
    """Make typed objects of plain data: strict about keys, every text converted to what its field says."""
    from pydantic import TypeAdapter  # loading it takes time, and most runs read no list

    return TypeAdapter(kind).validate_python(data)


def schemes() -> tuple[Scheme, ...]:
    """All shared lists."""
    return tuple(scheme(name) for name in SCHEMES)


def scheme(name: str) -> Scheme:
    """One shared list.

    Args:
        name: Its id, as tags write it (``thema``), or its English name (``themes``).

    Raises:
        UsageError: There is no such list; the message names the nearest.
    """
    english = SCHEMES.get(name, name)
    if english not in SCHEMES.values():
        hint = did_you_mean(nearest(name, (word for pair in SCHEMES.items() for word in pair)))
        message = N_("There is no shared list '{name}'{hint}. The lists are: {names}.")
        raise UsageError(Phrase(message, {"name": name, "hint": hint, "names": ", ".join(SCHEMES)}))
    return _read(english)


def statutory_scheme() -> StatutoryScheme:
    """The list of statutory topics, with its groups, numberings and sources."""
    return cast("StatutoryScheme", scheme("wettelijk"))


def statutory_topics() -> tuple[StatutoryTopic, ...]:
    """What the law asks of an agenda and what adjoins it, in the order of the list."""
    return statutory_scheme().terms


@lru_cache(maxsize=1)
def age_bands() -> tuple[AgeBand, ...]:
    """The fixed age bands as bands that can be compared with those of an agenda, from young to old."""
    return tuple(AgeBand.model_validate(term.id) for term in scheme("leeftijd").terms)


@lru_cache(maxsize=len(SCHEMES))
def _read(name: str) -> Scheme:
    kind = StatutoryScheme if name == "statutory_topics" else Scheme
    read = build(kind, {"name": name, **read_data(name)})
    return replace(read, terms=_with_both_sides(read.terms))


def _with_both_sides(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Add to each term what the other terms say of it: the files give each relation once."""
    return tuple(
        replace(
            term,
            narrower=tuple(other.id for other in terms if term.id in other.broader),
            related=tuple(other.id for other in terms if other.id in term.related or term.id in other.related),
        )
        for term in terms
    )
