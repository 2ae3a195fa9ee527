"""Evidence that stands in a file aside until somebody asks for it."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

import lea_model as lea
from lea_model.comparison import evidence_file
from lea_model.comparison.evidence_file import EvidenceFile
from lea_model.comparison.subject import Subject
from lea_model.comparison.tables import TABLES
from lea_model.exporter.table_formats.json_tables import pieces, write

EXAMPLES = [lea.read(path) for path in lea.find_agendas(Path(__file__).parents[2] / "examples")]


@pytest.mark.parametrize("name", TABLES)
def test_evidence_comes_back(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read from the file is what was put there, also once it is on disk, and in any order."""
    monkeypatch.setattr(evidence_file, "IN_MEMORY", 100)
    lines = [line for result in EXAMPLES for line in TABLES[name].gather(Subject(result))]
    kept = list(EvidenceFile().put(lines))
    assert [line.evidence for line in reversed(kept)] == [line.evidence for line in reversed(lines)]
    assert [(line.row, line.aside) for line in kept] == [(line.row, line.aside) for line in lines]


def test_a_comparison_can_be_sent_on() -> None:
    """A comparison that was pickled holds the same rows and evidence."""
    table = lea.compare(EXAMPLES, tables=["themes"]).table("themes")
    sent = pickle.loads(pickle.dumps(table.lines))
    assert [line.evidence for line in sent] == [line.evidence for line in table.lines]


def test_json_in_pieces() -> None:
    """The pieces together are what the library makes of the whole."""
    comparison = lea.compare(EXAMPLES, tables=["overview", "nearest"])
    text = write(comparison, "nl")
    assert text == "".join(pieces(comparison, "nl"))
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    nothing = write(lea.Comparison((), ()), "nl")
    assert nothing == json.dumps(json.loads(nothing), ensure_ascii=False, indent=2) + "\n"
