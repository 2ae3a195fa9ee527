"""Ids of nodes: unique across municipalities, and without a year, so that editions line up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from lea_model.index import slug
from lea_model.model.agenda import Agenda
from lea_model.model.parties import Municipality
from lea_model.taxonomy import municipality

JOINER: Final = "+"
"""Stands between the municipalities of a regional agenda."""


def municipality_id(name: str, code: str | None = None) -> str:
    """The node id of a municipality: its code, else the code that the register has for its name, else its name.

    Args:
        name: The name as printed.
        code: The CBS code or TOOI identifier that the agenda gives.
    """
    if code:
        return slug(code.rstrip("/").rsplit("/", 1)[-1]) or slug(name)
    known = municipality(name)
    return known.code.casefold() if known is not None else slug(name) or "gemeente"


def municipality_ids(municipalities: Sequence[Municipality]) -> tuple[str, ...]:
    """The node ids of municipalities, in their own order."""
    return tuple(municipality_id(one.name, one.code or one.tooi) for one in municipalities)


def namespace(agenda: Agenda) -> str:
    """What the ids of an agenda begin with: its municipality, or all of them for a regional agenda."""
    found = sorted(set(municipality_ids(agenda.municipalities)))
    return JOINER.join(found) or slug(agenda.region or "") or agenda.id


def namespaces(agendas: Sequence[Agenda]) -> list[tuple[str, str]]:
    """What the ids of each agenda begin with, in one graph.

    Returns:
        For each agenda two beginnings: of what the municipality has (parties, policy areas), and of what only this
        agenda has. They differ where several agendas are of one municipality.
    """
    bases = [namespace(agenda) for agenda in agendas]
    counts = Counter(bases)
    found: list[tuple[str, str]] = []
    taken: Counter[str] = Counter()
    for base, agenda in zip(bases, agendas, strict=True):
        own = base if counts[base] == 1 else f"{base}~{agenda.id}"
        taken[own] += 1
        found.append((base, own if taken[own] == 1 else f"{own}~{taken[own]}"))
    return found


def root_id(own_space: str) -> str:
    """The id of the node of an agenda."""
    return f"{own_space}/agenda"


def word_id(text: str) -> str:
    """The last part of an id for text that nothing in the agenda answers to: ``4.2.3`` stays ``4.2.3``."""
    made = slug(text) or "x"
    return made.replace("-", ".") if made[0].isdecimal() else made
