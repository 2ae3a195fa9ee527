"""What the register of municipalities says about those that an agenda names, without importing it where all is well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lea_model.checker.rule import Index, normal
from lea_model.checker.rule import Path as Place
from lea_model.model.enums import Country
from lea_model.model.parties import Municipality

if TYPE_CHECKING:
    from lea_model.taxonomy import RegisteredMunicipality

# The room of the shared lists takes longer to import than all rules take to run, and nearly every name is right.
_LINES: Final = Path(__file__).parent.parent / "taxonomy" / "data" / "municipalities.csv"
_TOOI: Final = "https://identifier.overheid.nl/tooi/id/gemeente/"
_PROVINCE: Final = r"\s*\([^()]*\)\s*$"
_TITLE: Final = r"^(?i:(?:de )?gemeente|gem\.)\s+(?=\S)"


def doubtful(index: Index) -> Iterator[tuple[Place, Municipality, RegisteredMunicipality | None]]:
    """Yield the municipalities that the register does not have just so: same name, same code, and still there."""
    if index.agenda.country is Country.BELGIUM:
        return  # the register is that of the Netherlands
    for number, item in enumerate(index.agenda.municipalities):
        if not _just_so(item):
            yield ("municipalities", number), item, registered(item.name)


def registered(name: str) -> RegisteredMunicipality | None:
    """The municipality in the register that a name means: 'Hengelo (O)' and 'gem. Hengelo' are Hengelo."""
    from lea_model.taxonomy import municipality  # only where a name is not just that of the register

    return municipality(name) or municipality(re.sub(_PROVINCE, "", re.sub(_TITLE, "", name.strip())))


def identity(item: Municipality) -> str:
    """What two names of one municipality have in common: its code in the register, else the name without capitals."""
    line = _by_name().get(item.name)
    if line is not None:
        return line[0]
    own = registered(item.name)
    return own.code if own is not None else normal(item.name)


def likely(name: str) -> list[str]:
    """The names in the register that a name was probably meant to be: those still in use before those that are gone."""
    from lea_model.taxonomy import municipalities
    from lea_model.taxonomy.register import fold
    from lea_model.text import close_matches

    bare = fold(re.sub(_PROVINCE, "", re.sub(_TITLE, "", name.strip())))
    every = municipalities(current=False)
    # 'Bergen' is two of them, and 'Nuenen' is the beginning of a longer name.
    begins = [one.name for one in every if bare and fold(re.split(r"[(,]", one.name)[0]) == bare]
    if begins:
        return begins
    for names in ([one.name for one in every if one.current], [one.name for one in every if not one.current]):
        if found := close_matches(bare, names, cutoff=0.75, count=2, fold=fold):
            return found
    return []


def _just_so(item: Municipality) -> bool:
    line = _by_name().get(item.name)
    if line is None or not line[1]:
        return False
    return item.code in (None, line[0]) and item.tooi in (None, line[0].lower(), _TOOI + line[0].lower())


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[str, bool]]:
    """Names in the register, with their code and whether the municipality is still there; not those with a comma."""
    found: dict[str, tuple[str, bool]] = {}
    for line in _LINES.read_text("utf-8").splitlines()[1:]:
        fields = line.split(",")
        if len(fields) == 6:
            found[fields[1]] = (fields[0], not fields[4] and not fields[3])
    return found
