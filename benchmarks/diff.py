"""Compares two editions of an agenda of 2,000 actions, against what reading them takes.

usage: python benchmarks/diff.py [--actions N] [--rounds N]

Three new editions: one with a few edits, one in which every number moved on by one, and one in which the words of every
action changed. Prints seconds and the ratio to reading both editions; the median of the rounds is used.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import time

from corpus import agenda_text

import lea_model
from lea_model.changes import diff

ACTIONS = 2_000
LIMIT = 5.0


def distinct(text: str) -> str:
    """Give each action words of its own, as in an agenda that people wrote."""
    rng = random.Random(1)
    words = re.findall(r"[a-z]{6,}", text)
    return re.sub(r"zodat het .* en\n", lambda _: f"zodat {' '.join(rng.choices(words, k=9))} en\n", text)


def edited(text: str) -> str:
    """A new edition with an edit in every twentieth action: dropped, or reworded."""
    rng = random.Random(2)

    def change(found: re.Match[str]) -> str:
        return found[0].replace("zodat", "opdat daardoor") if rng.random() < 0.05 else found[0]

    return re.sub(r"zodat .* en\n", change, text)


def renumbered(text: str) -> str:
    """A new edition in which the first programme line got number 1001, the second 1002, and so on."""
    return re.sub(r"(?<=nummer: )\d+(?=\.)", lambda found: str(int(found[0]) + 1000), text)


def reworded(text: str) -> str:
    """A new edition in which all numbers moved on and each action lost and won some words."""
    return re.sub(r"zodat (\w+) (\w+)", r"opdat \2 elke dag", renumbered(text))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--actions", type=int, default=ACTIONS)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    text = distinct(agenda_text(1, arguments.actions))
    print(f"{arguments.actions} actions, {len(text) / 1e6:.1f} MB of YAML, {arguments.rounds} rounds")
    for name, change in (("edited", edited), ("renumbered", renumbered), ("reworded", reworded)):
        other = change(text)
        reading, comparing, found = [], [], 0
        for _ in range(arguments.rounds):
            start = time.perf_counter()
            old, new = lea_model.loads(text), lea_model.loads(other)
            read = time.perf_counter()
            found = len(diff(old, new))
            reading.append(read - start)
            comparing.append(time.perf_counter() - read)
        seconds, base = statistics.median(comparing), statistics.median(reading)
        ratio = seconds / base
        print(f"{name}: {found} changes in {seconds:.2f} s, reading {base:.2f} s, ratio {ratio:.2f} (at most {LIMIT})")


if __name__ == "__main__":
    main()
