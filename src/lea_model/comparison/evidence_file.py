"""Evidence on demand: what the cells of a comparison rest on stands in a file aside, and is read when it is asked for.

Of hundreds of agendas it is far more than the rows themselves. The file is a temporary one that goes when nobody asks
any more; of a few agendas it never leaves the memory.
"""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import Any, Final
from weakref import finalize

from lea_model.comparison.cells import Evidence, Place
from lea_model.comparison.table import Borrowed, Contribution, Definition, Line

IN_MEMORY: Final = 4_000_000
"""The most bytes that stay in memory."""


class LinesInMemory:
    """Keeps the lines of tables in memory, and their evidence aside."""

    def __init__(self) -> None:
        self._aside = EvidenceFile()

    def gathered(
        self, _definition: Definition[Any], agenda: tuple[str, str], lines: Iterable[Line[Any]]
    ) -> Contribution[Any]:
        """Keep what an agenda contributes to a table."""
        return Contribution(agenda, tuple(self._aside.put(lines)))

    def finished(self, _definition: Definition[Any], lines: Iterable[Line[Any]]) -> Sequence[Line[Any]]:
        """Keep the lines of a table."""
        return tuple(lines)


class EvidenceFile:
    """Holds the evidence of lines."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - it is closed with the last line that asks for it
        finalize(self, self._file.close)
        self._size = 0
        self._lock = Lock()

    def put(self, lines: Iterable[Line[Any]]) -> Iterator[Line[Any]]:
        """Give lines back with their evidence put aside."""
        for line in lines:
            yield line._replace(evidence=self._kept(line.evidence)) if line.evidence else line

    def _kept(self, evidence: Mapping[str, Iterable[Evidence]]) -> KeptEvidence:
        data = evidence_text(evidence).encode()
        start = self._size
        with self._lock:
            self._file.seek(start)
            self._file.write(data)
        self._size += len(data)
        return KeptEvidence(self, start, len(data))

    def read(self, start: int, size: int) -> dict[str, list[Any]]:
        """The evidence that was put at a place."""
        with self._lock:
            self._file.seek(start)
            data = self._file.read(size)
        found: dict[str, list[Any]] = json.loads(data)
        return found


def evidence_text(evidence: Mapping[str, Iterable[Evidence]]) -> str:
    """Evidence as JSON."""
    if isinstance(evidence, EvidenceText):
        return evidence.text
    return json.dumps(evidence_data(evidence), separators=(",", ":"))


def evidence_data(evidence: Mapping[str, Iterable[Evidence]]) -> dict[str, list[Any]]:
    """Evidence as lists, texts and numbers: what is kept so is not made into evidence for it."""
    if isinstance(evidence, _LazyEvidence):
        return evidence.data()
    if isinstance(evidence, Borrowed):
        return {column: evidence_data(own)[theirs] for column, (own, theirs) in evidence.lent.items()}
    return {column: list(found) for column, found in evidence.items()}


def evidence_of(data: Mapping[str, list[Any]]) -> dict[str, tuple[Evidence, ...]]:
    """Evidence out of what `evidence_data` gave and JSON gave back."""
    return {column: tuple(map(_evidence, found)) for column, found in data.items()}


def _evidence(data: list[Any]) -> Evidence:
    place, *reason = data
    agenda, path, *rest = place
    return Evidence(Place(agenda, tuple(path), *rest), *reason)


class _LazyEvidence(Mapping[str, tuple[Evidence, ...]]):
    """The evidence of one line, read when somebody asks for it. A line without evidence has none of these."""

    __slots__ = ()

    @abstractmethod
    def data(self) -> dict[str, list[Any]]:
        """The evidence as `evidence_data` gives it."""

    def _read(self) -> dict[str, tuple[Evidence, ...]]:
        return evidence_of(self.data())

    def __getitem__(self, column: str) -> tuple[Evidence, ...]:
        return self._read()[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def __bool__(self) -> bool:
        return True

    def items(self) -> Any:
        """As of a dict: read once for all columns."""
        return self._read().items()


class EvidenceText(_LazyEvidence):
    """The evidence of one line as JSON, which is read when somebody asks for it.

    Args:
        text: What `evidence_text` gave.
    """

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def data(self) -> dict[str, list[Any]]:
        """The evidence as `evidence_data` gives it."""
        found: dict[str, list[Any]] = json.loads(self.text)
        return found


class KeptEvidence(_LazyEvidence):
    """The evidence of one line, read when somebody asks for it.

    Args:
        file: Where it stands.
        start: At which byte.
        size: How many bytes.
    """

    __slots__ = ("_file", "_size", "_start")

    def __init__(self, file: EvidenceFile, start: int, size: int) -> None:
        self._file, self._start, self._size = file, start, size

    def data(self) -> dict[str, list[Any]]:
        """The evidence as `evidence_data` gives it."""
        return self._file.read(self._start, self._size)

    def __repr__(self) -> str:
        return repr(self._read())

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (self._read(),)
