"""The register of municipalities: name, CBS code, TOOI identifier, and whether one still exists."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from lea_model.taxonomy.scheme_reader import DATA_DIR, build, read_data
from lea_model.taxonomy.terms import Bilingual, Strict
from lea_model.text import folded

_CODE: Final = re.compile(r"(?:https?://identifier\.overheid\.nl/tooi/id/gemeente/)?(?:gm)?(\d{4})/?", re.IGNORECASE)
_TITLE: Final = re.compile(r"^(?:de )?gemeente\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RegisteredMunicipality:
    """A municipality in the register (gemeente).

    Attributes:
        code: Code of Statistics Netherlands (CBS), such as ``GM0034``.
        name: Its official name.
        province: The province that it lies in, or lay in.
        begin: First day that it existed; None where the register does not state it.
        end: Last day that it existed; None where it still exists.
        tooi: Its identifier in the government's TOOI register.
    """

    code: str
    name: str
    province: str
    begin: date | None
    end: date | None
    tooi: str

    @property
    def current(self) -> bool:
        """Whether it still exists, as far as the copy of the register knows."""
        return self.end is None


@dataclass(frozen=True, kw_only=True)
class RegisterSource(Strict):
    """Where the facts in the register come from (herkomst).

    Attributes:
        value_list: Name of the value list.
        version: Its version.
        register: The register that it belongs to.
        url: Where that is on the web.
        note: What is not known of it.
        everyday_names: Names in daily use that it does not carry, by code.
    """

    value_list: str
    version: str
    register: Bilingual
    url: str
    note: Bilingual
    everyday_names: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def register_source() -> RegisterSource:
    """Where the facts in the register come from."""
    return build(RegisterSource, read_data("municipalities"))


def municipalities(*, current: bool = True) -> tuple[RegisteredMunicipality, ...]:
    """The municipalities of the register, by code.

    Args:
        current: Whether to leave out those that no longer exist.
    """
    return tuple(entry for entry in _register() if entry.current or not current)


def municipality(name_or_code: str) -> RegisteredMunicipality | None:
    """A municipality, also one that no longer exists.

    Args:
        name_or_code: Its name (capitals, accents and punctuation do not count; ``gemeente`` may stand before it), its
            CBS code with or without ``GM``, or its TOOI identifier.

    Returns:
        The municipality, or None where the register has none that is called so.
    """
    text = name_or_code.strip()
    if found := _CODE.fullmatch(text):
        return _by_key().get(found[1])
    return _by_key().get(fold(text)) or _by_key().get(fold(_TITLE.sub("", text)))


def fold(name: str) -> str:
    """A name without capitals, accents, spaces and punctuation: ``'s-Gravenhage`` is ``sgravenhage``."""
    return "".join(char for char in folded(name) if char.isalnum())


@lru_cache(maxsize=1)
def _register() -> tuple[RegisteredMunicipality, ...]:
    with (DATA_DIR / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            RegisteredMunicipality(
                code=row["code"],
                name=row["naam"],
                province=row["provincie"],
                begin=_day(row["begindatum"]),
                end=_day(row["einddatum"]),
                tooi=row["tooi"],
            )
            for row in csv.DictReader(file)
        )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@lru_cache(maxsize=1)
def _by_key() -> dict[str, RegisteredMunicipality]:
    found = {entry.code[2:]: entry for entry in _register()}
    for code, names in register_source().everyday_names.items():
        found |= {fold(name): found[code[2:]] for name in names}
    return found | {fold(entry.name): entry for entry in _register()}
