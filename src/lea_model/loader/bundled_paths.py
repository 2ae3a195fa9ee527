"""Which of many agendas on disk belong together, without reading those that are tied to nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from lea_model.index.bundles import Tied, agendas_named, parts_of_each, tied_of
from lea_model.loader.agenda_reader import read_taken, take

_TIES: Final = rb"""(?:uitwerking_van|onderdelen|elaborates|agenda_parts)["']?[ \t]*:"""


def bundles_at(paths: Sequence[Path]) -> list[tuple[Path, ...]]:
    """Put agendas together that belong together: each with those that work it out behind it.

    Only those that are tied, and those that they are tied to, are read for it.

    Args:
        paths: The agendas.

    Returns:
        All of them, in the order in which they are given: mostly each by itself.
    """
    alone: list[tuple[Path, ...]] = [(path,) for path in paths]
    if len(paths) < 2:
        return alone
    ties = {path: tied for path in paths if _holds(path, _TIES) and (tied := _tied(path)) is not None}
    if not ties:
        return alone
    missed = agendas_named(ties.values()) - {one.id for one in ties.values()}
    if missed:
        named = b"|".join(re.escape(name.encode()) for name in sorted(missed))
        others = [path for path in paths if path not in ties and _holds(path, named)]
        ties |= {path: tied for path in others if (tied := _tied(path)) is not None}
    counts = Counter(one.id for one in ties.values())
    homes = {ties[path].id: path for path in paths if path in ties and counts[ties[path].id] == 1}
    parts = parts_of_each([ties[path] for path in homes.values()])
    inside = {homes[name] for names in parts.values() for name in names}
    behind = {homes[name]: tuple(homes[one] for one in names) for name, names in parts.items()}
    return [(path, *behind.get(path, ())) for path in paths if path not in inside]


def _holds(path: Path, pattern: bytes) -> bool:
    content = take(path).files.values()
    return any(isinstance(one, bytes) and re.search(pattern, one) is not None for one in content)


def _tied(path: Path) -> Tied | None:
    agenda = read_taken(take(path)).agenda
    return None if agenda is None else tied_of(agenda)
