"""Old findings, kept in a file so that only new ones are shown (nulmeting).

A finding is known again by what it is about, not by where it stands: lines may shift, and lists change their order.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple

from lea_model.config.bounded_file import TooLargeError, read_bounded
from lea_model.config.settings import shown
from lea_model.diagnostics import Finding, Path, Phrase, Severity, Word
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.index import Index
from lea_model.loader import Result
from lea_model.model.agenda import Agenda

VERSION: Final = 1

LARGEST: Final = 100_000_000
"""The most bytes that a baseline may have: that of 400 agendas has some millions."""

_PASSING: Final = frozenset({"hint", "candidates", "known", "allowed", "remedy", "advice"})
"""Parameters that say what else there is in the agenda: they change when something else does."""

_READING: Final = ("LEA1", "LEA2")


class Entry(NamedTuple):
    """What a finding is known by.

    Attributes:
        agenda: The id of the agenda; the name of its folder or file where it could not be built.
        code: The code.
        place: The path, with ids in the place of numbers; where there is no path, the name of the file.
        about: The parameters that say what it is about.
    """

    agenda: str
    code: str
    place: str
    about: tuple[tuple[str, str], ...]


class Marked(NamedTuple):
    """What a baseline makes of findings.

    Attributes:
        findings: All of them, the old ones marked as known.
        gone: What is in the baseline for this agenda and is not found any more; twice where two are gone.
    """

    findings: tuple[Finding, ...]
    gone: tuple[Entry, ...]


class Baseline:
    """Old findings (nulmeting).

    Args:
        counts: How often each is there.
        name: What to call it in reports: the reason why an old finding is known.
    """

    def __init__(self, counts: Mapping[Entry, int], name: str = "baseline") -> None:
        self.counts = Counter(counts)
        self.name = name

    @classmethod
    def of(cls, checked: Iterable[tuple[Agenda | Result, Sequence[Finding]]], name: str = "baseline") -> Baseline:
        """Make a baseline of what is found now.

        Args:
            checked: Agendas, each with what checking it found. What is known already is left out, and so are errors
                that keep an agenda from being read whole: those hide other findings.
            name: What to call it in reports.
        """
        counts: Counter[Entry] = Counter()
        for target, findings in checked:
            counts.update(entry for found, entry in _entries(target, findings) if found.counts)
        return cls(counts, name)

    @classmethod
    def read(cls, path: str | FilePath) -> Baseline:
        """Read a baseline.

        Args:
            path: The file; its name is what reports call it.

        Raises:
            UsageError: It is not there, cannot be read, or is no baseline.
        """
        file = FilePath(path)
        name = shown(file)
        try:
            return cls(_counts(json.loads(read_bounded(file, LARGEST).decode("utf-8"))), file.name)
        except FileNotFoundError as error:
            message = N_("There is no baseline at '{path}'. Make one with --write-baseline.")
            raise UsageError(Phrase(message, {"path": name})) from error
        except json.JSONDecodeError as error:
            message = N_("{path}:{line}:{column}: the baseline is broken. Write it again with --write-baseline.")
            raise UsageError(Phrase(message, {"path": name, "line": error.lineno, "column": error.colno})) from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            message = N_("'{path}' is no baseline of this version. Write it again with --write-baseline.")
            raise UsageError(Phrase(message, {"path": name})) from error
        except TooLargeError as error:
            message = N_("The baseline '{path}' cannot be read: the file is larger than {most} MB.")
            raise UsageError(Phrase(message, {"path": name, "most": LARGEST // 1_000_000})) from error
        except OSError as error:
            message = N_("The baseline '{path}' cannot be read: {detail}.")
            raise UsageError(Phrase(message, {"path": name, "detail": reason_of(error)})) from error

    def text(self) -> str:
        """The baseline as JSON, in a fixed order, so that two versions compare well."""
        rows = [
            {
                "agenda": entry.agenda,
                "code": entry.code,
                "place": entry.place,
                "about": dict(entry.about),
                "count": count,
            }
            for entry, count in sorted(self.counts.items())
        ]
        return json.dumps({"version": VERSION, "findings": rows}, ensure_ascii=False, indent=2) + "\n"

    def mark(self, target: Agenda | Result, findings: Sequence[Finding]) -> Marked:
        """Mark what is old.

        Args:
            target: The agenda.
            findings: What checking it found. Of equal ones as many are old as the baseline holds, the first ones.
        """
        left = Counter({entry: count for entry, count in self.counts.items() if entry.agenda == _agenda(target)})
        marked: dict[int, Finding] = {}
        for found, entry in _entries(target, findings):
            if left[entry] > 0:
                left[entry] -= 1
                if found.counts:
                    marked[id(found)] = replace(found, sic=self.name, known_by="baseline")
        return Marked(tuple(marked.get(id(found), found) for found in findings), tuple(sorted(left.elements())))

    @property
    def total(self) -> int:
        """How many findings it holds."""
        return self.counts.total()


def _counts(data: Any) -> dict[Entry, int]:
    """The entries in what was read.

    Raises:
        ValueError: It is no baseline; other errors of access and type say the same.
    """
    counts: Counter[Entry] = Counter()
    if data["version"] != VERSION:
        raise ValueError(data["version"])
    for row in data["findings"]:
        about = tuple(sorted(row["about"].items()))
        entry = Entry(row["agenda"], row["code"], row["place"], about)
        texts = (*entry[:3], *(text for pair in about for text in pair))
        if not all(isinstance(text, str) for text in texts) or type(row["count"]) is not int or row["count"] < 1:
            raise TypeError(row)
        counts[entry] += row["count"]
    return counts


def _entries(target: Agenda | Result, findings: Sequence[Finding]) -> Iterator[tuple[Finding, Entry]]:
    """What each finding is known by; nothing for one that may not be called old."""
    agenda = target if isinstance(target, Agenda) else target.agenda
    name = _agenda(target)
    index = Index(agenda) if agenda is not None and findings else None
    for found in findings:
        if found.code.startswith(_READING) and found.kind.severity is Severity.ERROR:
            continue
        place = _place(found, index)
        about = tuple(sorted((key, text) for key, value in found.params.items() if (text := _text(key, value))))
        yield found, Entry(name, found.code, place, about)


def _agenda(target: Agenda | Result) -> str:
    agenda = target if isinstance(target, Agenda) else target.agenda
    if agenda is not None:
        return agenda.id
    return FilePath(target.path).name if isinstance(target, Result) else ""


def _place(found: Finding, index: Index | None) -> str:
    if not found.path or index is None:
        return FilePath(found.position.file).name if found.position is not None else ""
    text = ""
    for number, step in enumerate(found.path):
        if isinstance(step, str):
            text += f".{step}" if text else step
        else:
            text += f"[{_id(index, found.path[: number + 1])}]"
    return text


def _id(index: Index, path: Path) -> str:
    """The id of an item of a list; nothing where that would be its number in the list, which changes with others."""
    entry = index.at(path)
    named = entry is not None and any(getattr(entry.item, name, None) for name in ("id", "title", "name", "number"))
    return entry.id if entry is not None and named else ""


def _text(key: str, value: object) -> str:
    """A parameter as text that does not change with the language or with the wording."""
    if key in _PASSING:
        return ""
    if isinstance(value, Word):
        return value.english
    if isinstance(value, Phrase):
        # The wording may change, and counts in it change when something else is mended.
        texts = (_text(inner, part) for inner, part in sorted(value.params.items()) if not isinstance(part, int))
        return ", ".join(text for text in texts if text)
    return str(value)
