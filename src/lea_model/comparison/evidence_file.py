"""What the cells of a comparison rest on, in a file aside: it is read when it is asked for.

Of hundreds of agendas it is far more than the rows themselves. The file is a temporary one that goes when nobody asks
any more; of a few agendas it never leaves the memory.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import Any, Final, overload
from weakref import finalize

from lea_model.comparison.cells import Evidence, Place
from lea_model.comparison.evidence_on_demand import Borrowed, EvidenceOnDemand, Told, evidence_data, evidence_of
from lea_model.comparison.json_members import NO_REASON, place_members, place_of
from lea_model.comparison.table import Contribution, Definition, Line
from lea_model.diagnostics import Path

IN_MEMORY: Final = 4_000_000
"""The most bytes that stay in memory."""


MANY: Final = 5000
"""How many places, and how much evidence that other lines borrow, are kept as values when they were asked for."""


NOTHING: Final[Mapping[str, tuple[Evidence, ...]]] = {}


class LinesInMemory:
    """Keeps the lines of tables in memory, and their evidence aside."""

    def __init__(self) -> None:
        self._aside = EvidenceFile()

    def gathered(
        self, _definition: Definition[Any], agenda: tuple[str, str], lines: Iterable[Line[Any]]
    ) -> Contribution[Any]:
        """Keep what an agenda contributes to a table."""
        return Contribution(agenda, self._aside.put(lines, agenda[0]))

    def finished(self, _definition: Definition[Any], lines: Iterable[Line[Any]]) -> Sequence[Line[Any]]:
        """Keep the lines of a table."""
        return self._aside.put(lines)


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
        self._lent: dict[int, dict[str, list[int | list[Any]]]] = {}
        self._agenda = ""

    def put(self, lines: Iterable[Line[Any]], agenda: str = "") -> KeptLines:
        """Keep lines, with their evidence put aside.

        Args:
            lines: The lines.
            agenda: Id of the agenda that they are of. Agendas come one by one: what is known of one is let go with it.
        """
        if agenda != self._agenda:
            self._numbers.clear()
            self._agenda = agenda
        kept = KeptLines(self)
        for line in lines:
            kept.add(line, *(self._kept(line.evidence) if line.evidence else (0, 0)))
        return kept

    def _kept(self, evidence: Mapping[str, Iterable[Evidence]]) -> tuple[int, int]:
        """At which byte evidence stands, and how many bytes it is; written where it is not there yet."""
        if isinstance(evidence, KeptEvidence) and evidence.file is self:
            return evidence.start, evidence.size
        data = json.dumps(self._all_numbered(evidence), separators=(",", ":")).encode()
        start = self._size
        with self._lock:
            self._file.seek(start)
            self._file.write(data)
        self._size += len(data)
        return start, len(data)

    def _all_numbered(self, evidence: Mapping[str, Iterable[Evidence]]) -> dict[str, list[int | list[Any]]]:
        if isinstance(evidence, KeptEvidence) and evidence.file is self:
            known = self._lent.get(evidence.start)
            if known is None:
                if len(self._lent) >= MANY:
                    self._lent.clear()
                known = self._lent[evidence.start] = self._read(evidence.start, evidence.size)
            return known
        if isinstance(evidence, Borrowed):
            return {column: self._all_numbered(own)[theirs] for column, (own, theirs) in evidence.lent.items()}
        return {column: [*map(self._numbered, found)] for column, found in evidence_data(evidence).items()}

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

    __slots__ = ("file", "size", "start")

    def __init__(self, file: EvidenceFile, start: int, size: int) -> None:
        self.file, self.start, self.size = file, start, size

    def data(self) -> dict[str, list[Any]]:
        """The evidence as `evidence_data` gives it."""
        return self.file.read(self.start, self.size)

    def told(self) -> dict[str, list[Told]]:
        """The evidence as `told_evidence` gives it."""
        return self.file.told(self.start, self.size)

    def __repr__(self) -> str:
        return repr(evidence_of(self.data()))

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (evidence_of(self.data()),)


class KeptLines(Sequence[Line[Any]]):
    """Lines as plain values, made into lines when somebody asks for them.

    Of hundreds of agendas there are hundreds of thousands. The collector of garbage looks at every row and line that
    stands in memory again and again, and passes over plain values.

    Args:
        file: What holds their evidence.
    """

    __slots__ = ("_asides", "_file", "_make", "_rows", "_sizes", "_starts")

    def __init__(self, file: EvidenceFile) -> None:
        self._file = file
        self._make: Callable[[Iterable[Any]], Any] = tuple
        self._rows: list[tuple[Any, ...]] = []
        self._starts, self._sizes = array("q"), array("q")
        self._asides: dict[int, tuple[str, ...]] = {}

    def add(self, line: Line[Any], start: int, size: int) -> None:
        """Add a line, of which the evidence stands at a byte and is so many bytes; none where that is none."""
        self._make = type(line.row)._make
        if line.aside:
            self._asides[len(self._rows)] = line.aside
        self._rows.append(tuple(line.row))
        self._starts.append(start)
        self._sizes.append(size)

    def _line(self, number: int) -> Line[Any]:
        size = self._sizes[number]
        evidence = KeptEvidence(self._file, self._starts[number], size) if size else NOTHING
        return Line(self._make(self._rows[number]), evidence, self._asides.get(number, ()))

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Line[Any]]:
        make, file, asides = self._make, self._file, self._asides
        for number, (row, start, size) in enumerate(zip(self._rows, self._starts, self._sizes, strict=True)):
            evidence = KeptEvidence(file, start, size) if size else NOTHING
            yield Line(make(row), evidence, asides.get(number, ()))

    @overload
    def __getitem__(self, place: int) -> Line[Any]: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Line[Any]]: ...

    def __getitem__(self, place: int | slice) -> Line[Any] | Sequence[Line[Any]]:
        numbers = range(len(self._rows))
        return tuple(map(self._line, numbers[place])) if isinstance(place, slice) else self._line(numbers[place])

    def __eq__(self, other: object) -> bool:
        """Whether they are the same lines, with the same evidence."""
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # evidence is a mapping

    def __repr__(self) -> str:
        """As of the lines themselves."""
        return repr(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (tuple(self),)
