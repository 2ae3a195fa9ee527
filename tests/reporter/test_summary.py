"""The closing count, in all numbers."""

from __future__ import annotations

import pytest

from lea_model.diagnostics import Severity
from lea_model.reporter import Summary, summarise
from tests.reporter.made import finding


@pytest.mark.parametrize(
    ("counts", "dutch", "english"),
    [
        ((0, 0, 0, 0), "Niets gevonden.", "Nothing found."),
        ((1, 0, 0, 0), "1 fout.", "1 error."),
        ((2, 0, 0, 0), "2 fouten.", "2 errors."),
        ((0, 1, 0, 0), "1 waarschuwing.", "1 warning."),
        ((0, 12, 0, 0), "12 waarschuwingen.", "12 warnings."),
        ((0, 0, 1, 0), "1 advies.", "1 piece of advice."),
        ((0, 0, 3, 0), "3 adviezen.", "3 pieces of advice."),
        ((1, 2, 3, 0), "1 fout, 2 waarschuwingen, 3 adviezen.", "1 error, 2 warnings, 3 pieces of advice."),
        ((2, 0, 1, 0), "2 fouten, 1 advies.", "2 errors, 1 piece of advice."),
        (
            (0, 0, 0, 1),
            "Niets nieuws gevonden (1 bekende bevinding).",
            "Nothing new found (1 known finding).",
        ),
        (
            (1, 0, 0, 2),
            "1 fout (2 bekende bevindingen).",
            "1 error (2 known findings).",
        ),
    ],
)
def test_sentence(counts: tuple[int, int, int, int], dutch: str, english: str) -> None:
    """One and many are said rightly in both languages, and nothing is said of what is not there."""
    summary = Summary(*counts)
    assert (summary.sentence("nl"), summary.sentence("en")) == (dutch, english)
    assert summary.total == sum(counts[:3])


def test_counting() -> None:
    """Known mistakes count as nothing else, whatever their weight."""
    found = [
        finding(Severity.ERROR),
        finding(Severity.WARNING),
        finding(Severity.WARNING),
        finding(Severity.ADVICE),
        finding(Severity.ERROR, sic="So printed."),
        finding(Severity.WARNING, sic=""),
    ]
    assert summarise(found) == Summary(errors=1, warnings=2, advice=1, known=2)
