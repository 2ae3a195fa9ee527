"""Evidence of a line that is read or borrowed when somebody asks for it; who passes it on takes it as plain data."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lea_model.comparison.cells import Evidence, Place
from lea_model.comparison.json_members import place_members

Told = tuple[str, Sequence[str | None]]
"""Evidence for JSON: its place as values of a row, and what it says beside that; nothing where that is nothing."""


class Borrowed(Mapping[str, tuple[Evidence, ...]]):
    """Evidence of other lines, which they are asked for when somebody wants it.

    Args:
        lent: By column the evidence of a line, and the column there.
    """

    __slots__ = ("lent",)

    def __init__(self, lent: Mapping[str, tuple[Mapping[str, tuple[Evidence, ...]], str]]) -> None:
        self.lent = lent

    def __getitem__(self, column: str) -> tuple[Evidence, ...]:
        evidence, theirs = self.lent[column]
        return evidence[theirs]

    def __iter__(self) -> Iterator[str]:
        return iter(self.lent)

    def __len__(self) -> int:
        return len(self.lent)


class EvidenceOnDemand(Mapping[str, tuple[Evidence, ...]]):
    """The evidence of one line, read when somebody asks for it. A line without evidence has none of these."""

    __slots__ = ()

    @abstractmethod
    def data(self) -> dict[str, list[Any]]:
        """The evidence as `evidence_data` gives it."""

    def told(self) -> dict[str, list[Told]]:
        """The evidence as `told_evidence` gives it."""
        return _told(self.data())

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


def evidence_data(evidence: Mapping[str, Iterable[Evidence]]) -> dict[str, list[Any]]:
    """Evidence as lists, texts and numbers: what is kept so is not made into evidence for it."""
    if isinstance(evidence, EvidenceOnDemand):
        return evidence.data()
    if isinstance(evidence, Borrowed):
        return {column: evidence_data(own)[theirs] for column, (own, theirs) in evidence.lent.items()}
    return {column: list(found) for column, found in evidence.items()}


def told_evidence(evidence: Mapping[str, Iterable[Evidence]]) -> dict[str, list[Told]]:
    """Evidence as it goes into JSON: what is kept so is not made into evidence for it."""
    if isinstance(evidence, EvidenceOnDemand):
        return evidence.told()
    if isinstance(evidence, Borrowed):
        return {column: told_evidence(own)[theirs] for column, (own, theirs) in evidence.lent.items()}
    return _told(evidence)


def _told(found: Mapping[str, Iterable[Sequence[Any]]]) -> dict[str, list[Told]]:
    return {column: [(place_members(one[0]), one[1:]) for one in listed] for column, listed in found.items()}


def evidence_of(data: Mapping[str, list[Any]]) -> dict[str, tuple[Evidence, ...]]:
    """Evidence out of what `evidence_data` gave and JSON gave back."""
    return {column: tuple(map(_evidence, found)) for column, found in data.items()}


def _evidence(data: list[Any]) -> Evidence:
    place, *reason = data
    agenda, path, *rest = place
    return Evidence(Place(agenda, tuple(path), *rest), *reason)
