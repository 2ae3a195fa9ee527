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

from lea_model.comparison.cells import Evidence, Place
from lea_model.comparison.evidence_on_demand import EvidenceOnDemand, Told, evidence_data, evidence_of
from lea_model.comparison.json_members import NO_REASON, place_members, place_of
from lea_model.comparison.table import Contribution, Definition, Line
from lea_model.diagnostics import Path

IN_MEMORY: Final = 4_000_000
"""The most bytes that stay in memory."""


MANY: Final = 5000
"""How many places are kept as values when they were asked for."""


class LinesInMemory:
    """Keeps the lines of tables in memory, and their evidence aside."""

    def __init__(self) -> None:
        self._aside = EvidenceFile()

    def gathered(
        self, _definition: Definition[Any], agenda: tuple[str, str], lines: Iterable[Line[Any]]
    ) -> Contribution[Any]:
        """Keep what an agenda contributes to a table."""
        return Contribution(agenda, tuple(self._aside.put(lines, agenda[0])))

    def finished(self, _definition: Definition[Any], lines: Iterable[Line[Any]]) -> Sequence[Line[Any]]:
        """Keep the lines of a table."""
        return tuple(lines)


class EvidenceFile:
    """Holds the evidence of lines.

    Lines rest on the same places again and again. Each is held once, in the form that JSON wants; the file has numbers.
    """

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - it is closed with the last line that asks for it
        finalize(self, self._file.close)
        self._size = 0
        self._lock = Lock()
        self._places: list[str] = []
        self._paths: list[Path] = []
        self._numbers: dict[Place, int] = {}
        self._asked: dict[int, list[Any]] = {}
        self._agenda = ""

    def put(self, lines: Iterable[Line[Any]], agenda: str = "") -> Iterator[Line[Any]]:
        """Give lines back with their evidence put aside.

        Args:
            lines: The lines.
            agenda: Id of the agenda that they are of. Agendas come one by one: what is known of one is let go with it.
        """
        if agenda != self._agenda:
            self._numbers.clear()
            self._agenda = agenda
        for line in lines:
            yield Line(line.row, self._kept(line.evidence), line.aside) if line.evidence else line

    def _kept(self, evidence: Mapping[str, Iterable[Evidence]]) -> KeptEvidence:
        found = evidence_data(evidence)
        text = json.dumps({column: [*map(self._numbered, found[column])] for column in found}, separators=(",", ":"))
        data = text.encode()
        start = self._size
        with self._lock:
            self._file.seek(start)
            self._file.write(data)
        self._size += len(data)
        return KeptEvidence(self, start, len(data))

    def _numbered(self, evidence: Sequence[Any]) -> int | list[Any]:
        """Evidence with the number of its place: only that where it says nothing else."""
        place, *reason = evidence
        if not isinstance(place, Place):
            agenda, path, *rest = place
            place = Place(agenda, tuple(path), *rest)
        number = self._numbers.get(place)
        if number is None:
            number = self._numbers[place] = len(self._places)
            self._places.append(place_members(place))
            self._paths.append(place.path)
        return [number, *reason] if any(reason) else number

    def _read(self, start: int, size: int) -> dict[str, list[int | list[Any]]]:
        with self._lock:
            self._file.seek(start)
            data = self._file.read(size)
        found: dict[str, list[int | list[Any]]] = json.loads(data)
        return found

    def read(self, start: int, size: int) -> dict[str, list[Any]]:
        """The evidence that was put at a place."""
        return {column: [*map(self._with_place, found)] for column, found in self._read(start, size).items()}

    def _with_place(self, one: int | list[Any]) -> list[Any]:
        if isinstance(one, int):
            return [self._place(one), *NO_REASON]
        number, *reason = one
        return [self._place(number), *reason]

    def _place(self, number: int) -> list[Any]:
        known = self._asked.get(number)
        if known is None:
            if len(self._asked) >= MANY:
                self._asked.clear()
            known = self._asked[number] = place_of(self._places[number], self._paths[number])
        return known

    def told(self, start: int, size: int) -> dict[str, list[Told]]:
        """The same as it goes into JSON."""
        places = self._places
        return {
            column: [(places[one], ()) if isinstance(one, int) else (places[one[0]], one[1:]) for one in found]
            for column, found in self._read(start, size).items()
        }


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

    def told(self) -> dict[str, list[Told]]:
        """The evidence as `told_evidence` gives it."""
        return self._file.told(self._start, self._size)

    def __repr__(self) -> str:
        return repr(evidence_of(self.data()))

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (evidence_of(self.data()),)
