"""The agendas of one run, for those that are tied to others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lea_model.index import Beside
from lea_model.loader.agenda_reader import Taken, beside_of_each, read_taken, take


class Together:
    """The agendas of one run, for those that are tied to others: all are read when the first one asks.

    Args:
        paths: The agendas.
        told: Is given the files of each agenda as they are read.
    """

    def __init__(self, paths: Sequence[Path], told: Callable[[Taken], None] = lambda _taken: None) -> None:
        self._paths = paths if len(paths) > 1 else ()
        self._told = told
        self._found: list[Beside] | None = None

    def __iter__(self) -> Iterator[Beside]:
        if self._found is None:
            # Of each the little that others need is kept; one that is compared with another is read once more.
            self._found = [
                found._replace(whole=lambda path=path: read_taken(take(path)).agenda)  # type: ignore[misc]
                for path in self._paths
                for found in self._beside(path)
            ]
        return iter(self._found)

    def _beside(self, path: Path) -> Iterator[Beside]:
        taken = take(path)
        self._told(taken)
        yield from beside_of_each([read_taken(taken)])
