"""The pairs of actions that were judged by hand: they exist, and what is shown is as good as the guide says."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest

from lea_model.comparison.tables.nearest import THRESHOLD

ROOT: Final = Path(__file__).resolve().parents[2]
GUIDE: Final = ROOT / "docs" / "vergelijken.md"
judged: Final[Any] = SimpleNamespace(**runpy.run_path(str(ROOT / "benchmarks" / "nearest.py")))


@pytest.fixture(scope="module")
def labels() -> Any:
    """The actions and their judged pairs."""
    return judged.labels()


def test_pairs_are_judged_once(labels: Any) -> None:
    """At least 60 pairs, all of different municipalities; what is easily confused is not among the alike."""
    counted = list(labels.alike.values())
    assert (counted.count(judged.SAME), counted.count(judged.PARTLY), len(labels.confusable)) == (38, 118, 30)
    assert labels.confusable.isdisjoint(labels.alike)
    assert {*labels.alike, *labels.confusable} <= set(labels.pairs)


@pytest.mark.slow
def test_the_guide_says_what_is_measured(labels: Any) -> None:
    """Precision, recall and places now and before, as ``benchmarks/nearest.py`` prints them."""
    text = GUIDE.read_text("utf-8")
    rows = re.findall(r"\| (\d+)% \| \((\d+)%\) \|", text)
    found = []
    for scores, threshold in (
        (judged.by_subject_and_themes(labels), THRESHOLD),
        (judged.by_words(labels), judged.BEFORE),
    ):
        above, right, all_right = judged.counts(labels, scores, threshold, labels.pairs)
        same = [pair for pair, one in labels.alike.items() if one == judged.SAME]
        of_same = sum(scores[pair] >= threshold for pair in same) / len(same)
        ranks = [int(one) for one in re.findall(r"(\d+)%", judged.ranks(labels, scores))[:2]]
        found.append([*(round(100 * part) for part in (right / above, right / all_right, of_same)), *ranks])
        held = re.findall(r"(\d+)%", judged.cross_checked(labels, scores))
        if threshold == THRESHOLD:
            assert f"dan klopt {held[0]}% en wordt {held[1]}% gevonden" in text
    assert [(int(now), int(before)) for now, before in rows] == list(zip(*found, strict=True))
    assert f"van {len(labels.actions)}\nacties zijn alle {len(labels.pairs):,} paren".replace(",", ".") in text
