"""Agendas that are checked together and have the same id: a finding that names both files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from lea_model.diagnostics import Code, Finding, Related, finding
from lea_model.i18n import N_
from lea_model.loader import read

_PATH: Final = ("id",)


class AgendaIds:
    """The ids of the agendas that were read before: the agendas themselves are let go."""

    def __init__(self) -> None:
        self._seen: dict[str, Path] = {}

    def repeated(self, path: Path, text: str | None, wanted: Callable[[Code], bool]) -> tuple[Finding, ...]:
        """The finding that an earlier agenda has the id of this one; nothing where none has.

        Args:
            path: Where it was read from.
            text: Its id; None where nothing could be built.
            wanted: Whether findings of a code are asked for.
        """
        if text is None:
            return ()
        first = self._seen.setdefault(text, path)
        if first == path:
            return ()
        from dataclasses import replace  # only where there are two

        from lea_model.diagnostics.running_codes import AGENDA_ID_TWICE

        # Asking for a place takes time: both are read once more rather than asking each for its own.
        place, before = read(path).position(_PATH), read(first).position(_PATH)
        if place is None or before is None or place.file == before.file or not wanted(AGENDA_ID_TWICE):
            return ()  # the same agenda, as folder and as file
        found = finding(AGENDA_ID_TWICE, place, path=_PATH, text=text, other=before.file)
        return (replace(found, related=(Related(N_("this is the id of the other agenda"), {}, _PATH, before),)),)
