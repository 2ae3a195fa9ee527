"""Says which lines of the package run out of proportion when an input is twice as large: growth without a clock."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import lea_model

ROOT = Path(lea_model.__file__).parent
FACTOR = 2.6
"""What a doubling may take: twice as much, and what sorting and searching in order add. A loop in a loop takes 4."""


def lines_run(work: Callable[[], object]) -> Counter[tuple[str, int]]:
    """How often each line of the package runs; each round of a loop counts, one within a line as well."""
    counts: Counter[tuple[str, int]] = Counter()
    start = f"{ROOT}/"

    def in_function(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            counts[frame.f_code.co_filename.removeprefix(start), frame.f_lineno] += 1
        return in_function

    def at_call(frame: FrameType, _: str, __: Any) -> Any:
        return in_function if frame.f_code.co_filename.startswith(start) else None

    before = sys.gettrace()
    sys.settrace(at_call)
    try:
        work()
    finally:
        sys.settrace(before)
    return counts


def growing(work: Callable[[int], Callable[[], object]], size: int) -> list[str]:
    """The lines that run more than in proportion for twice as many items, with how often they run.

    Args:
        work: Makes what is done with a number of items; what it does to make it does not count.
        size: The smaller number of items. What runs less often than that is not looked at.
    """
    work(2)()  # what happens the first time only
    few, many = lines_run(work(size)), lines_run(work(2 * size))
    return [
        f"{file}:{line} runs {few[file, line]} times, and {count} times for twice as many"
        for (file, line), count in many.items()
        if count > 2 * size and count > FACTOR * few[file, line]
    ]
