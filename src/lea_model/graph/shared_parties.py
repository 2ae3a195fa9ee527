"""Which names mean the same in every municipality: the visible table behind the nodes that agendas share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from lea_model.index import normal
from lea_model.source import read_file
from lea_model.taxonomy import Bilingual

DATA: Final = Path(__file__).parent / "data" / "shared.yaml"

SHARED_KINDS: Final[dict[str, str]] = {"party": "parties", "policy_area": "policy_areas"}
"""The kinds of nodes that can be shared, with the key of their list in the table."""


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing that agendas of several municipalities name (gedeelde naam).

    Attributes:
        kind: ``party`` or ``policy_area``.
        id: The last part of its node id.
        name: What it is called.
        names: All names that are taken for it; capitals and spacing do not count.
        reason: Why these names mean one and the same thing everywhere.
    """

    kind: str
    id: str
    name: str
    names: tuple[str, ...]
    reason: Bilingual

    @property
    def node(self) -> str:
        """Its node id."""
        return f"{self.kind}/{self.id}"


@dataclass(frozen=True, slots=True)
class Apart:
    """A name that many agendas print and that is no one thing (gelijke naam, ander ding).

    Attributes:
        names: The names.
        reason: Why they are not joined.
    """

    names: tuple[str, ...]
    reason: Bilingual


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[Shared, ...], tuple[Apart, ...]]:
    source = read_file(DATA, DATA.name)
    if source.findings or not isinstance(source.data, dict):
        raise ValueError("; ".join(found.message("en") for found in source.findings) or DATA.name)
    data: dict[str, Any] = source.data
    reasons = {name: Bilingual(words["nl"], words["en"]) for name, words in data["reasons"].items()}
    shared = tuple(
        Shared(kind, entry["id"], entry["name"], (entry["name"], *entry.get("names", ())), reasons[entry["reason"]])
        for kind, key in SHARED_KINDS.items()
        for entry in data[key]
    )
    return shared, tuple(Apart(tuple(entry["names"]), reasons[entry["reason"]]) for entry in data["apart"])


def shared_names() -> tuple[Shared, ...]:
    """The table: everything that is joined across municipalities, with its names and the reason."""
    return _table()[0]


def kept_apart() -> tuple[Apart, ...]:
    """Names that are not joined although many agendas print them, with the reason."""
    return _table()[1]


@lru_cache(maxsize=1)
def _by_name() -> dict[tuple[str, str], Shared]:
    return {(entry.kind, normal(name)): entry for entry in shared_names() for name in entry.names}


def shared_by(kind: str, names: Iterable[str]) -> Shared | None:
    """What a party or policy area is everywhere.

    Args:
        kind: Kind of the node.
        names: Its name and aliases in an agenda.

    Returns:
        The entry; None where no name stands in the table, or where names stand under different entries.
    """
    table = _by_name()
    found = {entry.id: entry for name in names if (entry := table.get((kind, normal(name)))) is not None}
    return next(iter(found.values())) if len(found) == 1 else None
