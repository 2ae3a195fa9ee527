"""The account of what is found in the examples and how it was judged is that of the last run, finding by finding."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding, Severity
from lea_model.index import Entry, Index
from lea_model.loader import read
from lea_model.model.base import Missing

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docs" / "bevindingen.md").read_text("utf-8")
AGENDAS = ("almere", "tilburg", "westland")
JUDGEMENTS = ("juist", "betwistbaar", "onjuist")
FIGURES = ("fouten", "waarschuwingen", "adviezen", "bekend", "alle", *JUDGEMENTS)

_NAMES = re.compile(r"`([^`]+)`(?: \((\d+)×\))?")


class Row(NamedTuple):
    """A row of the tables: findings of one kind, told and judged together."""

    code: str
    file: str
    names: tuple[tuple[str, int], ...]
    source: str
    judgement: str
    reason: str

    @property
    def total(self) -> int:
        """How many findings it tells."""
        return sum(count for _, count in self.names)


def cells(heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without those of its first row."""
    (section,) = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", TEXT, re.DOTALL | re.MULTILINE)
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def told(agenda: str) -> list[Row]:
    """What the document tells of an agenda."""
    rows = []
    for code, place, source, judgement, reason in cells(agenda.capitalize()):
        (file, _), *names = _NAMES.findall(place)
        rows.append(Row(code, file, tuple((name, int(n or 1)) for name, n in names), source, judgement, reason))
    return rows


@cache
def found(agenda: str) -> tuple[Index, tuple[Finding, ...]]:
    """What the rules find in an example, with the index to name it by."""
    result = read(ROOT / "examples" / agenda)
    assert result.agenda is not None
    return Index(result.agenda), check(result)


def name(index: Index, finding: Finding) -> str:
    """What a finding is about: the topic of the law, else the nearest thing with a name, by its id or first words."""
    if finding.code == "LEA608":
        return str(finding.params["term"])
    entry = index.at(finding.path) or index.parent(finding.path)
    if entry is None:
        return index.agenda.id  # what stands in the block of the agenda itself
    return entry.id if named(entry) else start(entry)


def named(entry: Entry) -> bool:
    """Whether a thing has an id, or a name that gives one."""
    return any(getattr(entry.item, field, None) for field in ("id", "title", "name", "number"))


def start(entry: Entry) -> str:
    """What shows which one is meant where a thing has no name: its mark, or its first words."""
    mark, text = getattr(entry.item, "mark", None), getattr(entry.item, "text", None)
    if mark is not None:
        return f"teken {mark}"
    words = str(text.printed if isinstance(text, Missing) else text).split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


def key(index: Index, finding: Finding) -> tuple[str, str, str]:
    """How the document names a finding: code, file, and what it is about."""
    assert finding.position is not None
    return finding.code, Path(finding.position.file).name, name(index, finding)


@pytest.mark.parametrize("agenda", AGENDAS)
def test_every_finding_is_told_and_no_other(agenda: str) -> None:
    """The document names each finding of the run as often as it is found."""
    index, findings = found(agenda)
    written: Counter[tuple[str, str, str]] = Counter()
    for row in told(agenda):
        for what, count in row.names:
            written[row.code, row.file, what] += count
    assert written == Counter(key(index, finding) for finding in findings)


@pytest.mark.parametrize("agenda", AGENDAS)
def test_every_row_is_judged_with_a_reason_and_a_place_in_the_source(agenda: str) -> None:
    """No row is without a judgement of the three, a reason that is a sentence, and a place."""
    for row in told(agenda):
        assert row.judgement in JUDGEMENTS, row
        assert row.reason.endswith((".", ")")), row
        assert row.source, row


def test_summary() -> None:
    """The figures of the summary are those of the run and of the tables."""
    expected: list[list[str]] = []
    total: Counter[str] = Counter()
    for agenda in AGENDAS:
        counts = figures(agenda)
        total.update(counts)
        expected.append(summary_row(agenda.capitalize(), counts))
    assert cells("De uitkomst") == [*expected, summary_row("samen", total)]


def figures(agenda: str) -> Counter[str]:
    """How many findings there are of each severity, known ones apart, and how they were judged."""
    _, findings = found(agenda)
    words = {Severity.ERROR: "fouten", Severity.WARNING: "waarschuwingen", Severity.ADVICE: "adviezen"}
    counts = Counter(words[each.severity] if each.sic is None else "bekend" for each in findings)
    counts["alle"] = len(findings)
    for row in told(agenda):
        counts[row.judgement] += row.total
    return counts


def summary_row(title: str, counts: Counter[str]) -> list[str]:
    """A row of the summary, as it should be."""
    return [title, *(str(counts[word]) for word in FIGURES), f"{counts['juist']} / {counts['alle']}"]


def test_no_false_alarm_is_left() -> None:
    """What was judged to be a false alarm was mended: in the rule, or in our telling of the source."""
    assert [row for agenda in AGENDAS for row in told(agenda) if row.judgement == "onjuist"] == []


def test_almere_shows_its_mistakes_as_they_are() -> None:
    """The best known mistakes are live findings, marked as known by nobody."""
    index, findings = found("almere")
    live = {key(index, each)[::2] for each in findings if each.counts}
    assert live >= {
        ("LEA301", "thuiszitters"),
        ("LEA302", "thuiszitters"),
        ("LEA306", "4.3.3"),
        *(("LEA307", action) for action in ("dyslexie", "4.3.3", "6.3.1", "7.1.1")),
    }


def test_the_marked_mistakes_are_the_ones_that_are_told() -> None:
    """One mistake is marked as known, with the reason that the document quotes the beginning of."""
    marked = [(agenda, each) for agenda in AGENDAS for each in found(agenda)[1] if each.sic is not None]
    assert [(agenda, key(found(agenda)[0], each)) for agenda, each in marked] == [
        ("westland", ("LEA801", "13-overlegorganen.yaml", "broedplaatsen"))
    ]
    (quoted,) = re.findall(r'sic: \{code: LEA801, reden: "(.*?) \.\.\."\}', TEXT)
    assert (marked[0][1].sic or "").startswith(quoted)
