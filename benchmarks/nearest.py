"""Finds actions that are about the same, on pairs of real actions that were judged by hand: before and after.

usage: python benchmarks/nearest.py [--show]

The pairs stand in ``nearest_pairs.yaml``, which says how they were judged. For each way of scoring it prints

- of the actions for which somewhere something the same or partly the same exists: how often what is shown first is that
  (top 1), how often something among the three that are shown is (top 3), and how much of the three is;
- at thresholds: how many pairs of different municipalities are above it, how many of those are the same or partly the
  same (precision), and how many of those that are, were found (recall; of the same ones alone in the last column);
- a cross-check: the threshold with the best balance is chosen on all pairs of municipalities but one, and judged on
  that one; and so for each. What is said there was not tuned on what it is judged by.

With ``--show`` it also prints the pairs above the threshold that are something else, and those the same that it missed.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import yaml

import lea_model as lea
from lea_model.comparison.tables.nearest import THEME_COUNTS, THRESHOLD, text_of, themes_of
from lea_model.index import Index
from lea_model.measure.likeness import Features, score
from lea_model.measure.related_texts import RelatedTexts

HERE = Path(__file__).parent
BEFORE = 0.3
"""The threshold while words were counted."""
STEPS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
SAME, PARTLY = 2, 1

Pair = tuple[int, int]
Scores = Mapping[Pair, float]


class Judged(NamedTuple):
    """An action of a municipality."""

    agenda: str
    id: str
    text: str
    themes: frozenset[str]


class Labels(NamedTuple):
    """The actions, and what was judged of their pairs; what is not listed is something else."""

    actions: Sequence[Judged]
    alike: Mapping[Pair, int]
    confusable: frozenset[Pair]
    pairs: Sequence[Pair]


def labels(path: Path = HERE / "nearest_pairs.yaml") -> Labels:
    """Read the judged pairs, with the actions that they are about."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    actions: list[Judged] = []
    for agenda, folder in data["agendas"].items():
        for entry in Index(lea.read(HERE.parent / folder)).of_kind("action"):
            item: Any = entry.item
            if text := text_of(item):
                actions.append(Judged(agenda, entry.id, text, themes_of(item)))
    numbers = {(one.agenda, one.id): number for number, one in enumerate(actions)}

    def pair(line: str) -> Pair:
        ends = [one.split(" ", 1) for one in line.split(" = ")]
        first, second = sorted(numbers[agenda, data["names"].get(f"{agenda} {name}", name)] for agenda, name in ends)
        return first, second

    alike = {pair(line): SAME for line in data["same"]} | {pair(line): PARTLY for line in data["partly"]}
    return Labels(
        actions,
        alike,
        frozenset(map(pair, data["not"])),
        [pair for pair in combinations(range(len(actions)), 2) if actions[pair[0]].agenda != actions[pair[1]].agenda],
    )


def by_words(found: Labels) -> Scores:
    """Before: the likeness of the words."""
    known = [Features(one.text) for one in found.actions]
    return {(one, two): score(known[one], known[two]) for one, two in found.pairs}


def by_subject(found: Labels) -> Scores:
    """What the texts are about."""
    index = RelatedTexts(one.text for one in found.actions)
    scores = dict.fromkeys(found.pairs, 0.0)
    for number in range(len(found.actions)):
        for others, alike in index.groups_of(found.actions[number].text):
            scores |= {(number, other): alike for other in others if (number, other) in scores}
    return scores


def by_subject_and_themes(found: Labels) -> Scores:
    """After: the same, and more where both carry the same theme."""
    at = found.actions
    return {
        (one, two): alike + (THEME_COUNTS if at[one].themes & at[two].themes else 0.0)
        for (one, two), alike in by_subject(found).items()
    }


def shown(found: Labels, scores: Scores, threshold: float = 0.0) -> Mapping[int, Sequence[int]]:
    """By action what is shown beside it: the best of each municipality, three at most."""
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, two), alike in scores.items():
        if alike >= threshold and alike:
            near[one].append((-alike, two))
            near[two].append((-alike, one))
    best: dict[int, list[int]] = {}
    for number, others in near.items():
        first: dict[str, int] = {}
        for _, other in sorted(others):
            first.setdefault(found.actions[other].agenda, other)
        best[number] = list(first.values())[:3]
    return best


def ranks(found: Labels, scores: Scores) -> str:
    """How good what is shown first, and in three places, is."""
    asked = sorted({number for pair in found.alike for number in pair})
    best = shown(found, scores)
    right = [[_pair(number, other) in found.alike for other in best.get(number, ())] for number in asked]
    first = sum(any(one[:1]) for one in right) / len(asked)
    any_of = sum(any(one) for one in right) / len(asked)
    part = sum(map(sum, right)) / sum(map(len, right))
    return f"top 1 {first:.0%}, top 3 {any_of:.0%} (of those three {part:.0%} right), {len(asked)} actions asked"


def _pair(one: int, two: int) -> Pair:
    return min(one, two), max(one, two)


def counts(found: Labels, scores: Scores, threshold: float, among: Iterable[Pair]) -> tuple[int, int, int]:
    """How many pairs are above a threshold, how many of those are right, and how many right ones there are."""
    known = set(among)
    above = {pair for pair in known if scores[pair] >= threshold}
    return len(above), len(above & found.alike.keys()), len(known & found.alike.keys())


def balance(above: int, right: int, all_right: int) -> float:
    """The harmonic mean of precision and recall (F1)."""
    return 2 * right / (above + all_right) if above + all_right else 0.0


def cross_checked(found: Labels, scores: Scores) -> str:
    """Choose the threshold on all pairs of municipalities but one, and judge it on that one; for each."""
    towns: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in found.pairs:
        towns[found.actions[pair[0]].agenda, found.actions[pair[1]].agenda].append(pair)
    sums, chosen = [0, 0, 0], []
    steps = [step / 100 for step in range(5, 60)]
    for held, pairs in towns.items():
        others = [pair for town, theirs in towns.items() if town != held for pair in theirs]
        best = max(steps, key=lambda step: (balance(*counts(found, scores, step, others)), step))
        chosen.append(best)
        sums = [total + one for total, one in zip(sums, counts(found, scores, best, pairs), strict=True)]
    above, right, all_right = sums
    return (
        f"held-out: precision {right / above:.0%}, recall {right / all_right:.0%},"
        f" thresholds chosen {min(chosen):.2f} to {max(chosen):.2f}"
    )


def report(name: str, found: Labels, scores: Scores, threshold: float | None) -> None:
    """Print what one way of scoring finds."""
    print(f"\n{name}\n  {ranks(found, scores)}\n  {cross_checked(found, scores)}")
    same = {pair for pair, judged in found.alike.items() if judged == SAME}
    print("  threshold  pairs  precision  recall  recall of the same  confusable ones above it")
    for step in sorted({*STEPS, *([threshold] if threshold is not None else [])}):
        above, right, all_right = counts(found, scores, step, found.pairs)
        found_same = sum(scores[pair] >= step for pair in same)
        wrong = sum(scores[pair] >= step for pair in found.confusable)
        precision = f"{right / above:.0%}" if above else "-"
        mark = "*" if step == threshold else " "
        print(
            f"  {step:8.2f}{mark} {above:6} {precision:>10} {right / all_right:7.0%} {found_same / len(same):19.0%}"
            f" {wrong:10} of {len(found.confusable)}"
        )


def main() -> None:
    """Score, judge and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--show", action="store_true", help="also print what is shown wrongly, and what is missed")
    arguments = parser.parse_args()
    found = labels()
    judged = list(found.alike.values())
    print(
        f"{len(found.actions)} actions, {len(found.pairs)} pairs of different municipalities: {judged.count(SAME)} the"
        f" same, {judged.count(PARTLY)} partly, {len(found.confusable)} marked as easily confused"
    )
    ways: list[tuple[str, Callable[[Labels], Scores], float | None]] = [
        ("before: likeness of words", by_words, BEFORE),
        ("text alone: letters, compounds and names of themes, weighed (tf-idf)", by_subject, None),
        ("after: the same, and shared themes", by_subject_and_themes, THRESHOLD),
    ]
    for name, way, threshold in ways:
        report(name, found, way(found), threshold)
    if arguments.show:
        scores = by_subject_and_themes(found)
        for pair in sorted(found.pairs, key=lambda pair: -scores[pair]):
            above = scores[pair] >= THRESHOLD
            if above != (pair in found.alike) and (above or found.alike[pair] == SAME):
                one, two = (found.actions[number] for number in pair)
                what = "wrong" if above else "missed"
                print(f"{scores[pair]:.2f} {what}\n  {one.agenda}: {one.text}\n  {two.agenda}: {two.text}")


if __name__ == "__main__":
    main()
