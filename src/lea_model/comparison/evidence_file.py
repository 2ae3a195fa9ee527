"""What the cells of a comparison rest on, in a file aside: it is read when it is asked for.

Of hundreds of agendas it is far more than the rows themselves. The file is a temporary one that goes when nobody asks
any more; of a few agendas it never leaves the memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import Any, Final
from weakref import finalize

from lea_model.comparison.cells import Evidence
from lea_model.comparison.evidence_on_demand import EvidenceOnDemand, evidence_data, evidence_of
from lea_model.comparison.table import Contribution, Definition, Line

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


class EvidenceText(EvidenceOnDemand):
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


class KeptEvidence(EvidenceOnDemand):
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
        return repr(evidence_of(self.data()))

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (evidence_of(self.data()),)
