"""Shows how much more an input of twice as many items takes: each row is one kind of item and one command.

usage: python benchmarks/growth.py [--size N] [--rows WORDS ...] [--best N] [--instructions] [--memory] [--list]

Each row runs at a quarter of N, half of N and N items, as processes of their own; what the same takes with two items is
taken off. What is counted is the processor time of a process, which other programs on the machine disturb: a row that
looks over the limit is measured again, and the least of ``--best`` runs counts. ``--instructions`` counts instructions
instead, which nothing disturbs: by `perf` where the processor lets it count, else by valgrind, some fifty times slower
(take ``--size 2000``). With ``--memory`` it prints the most memory that reading takes, per byte of YAML, for small
items and for a file at the limit.

Rows are chosen by words in their names: ``--rows build`` or ``--rows draft "equal ids"``.

Exit status: 1 when a row grows by more than the limit for a doubling.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from growth_agendas import HEAD
from growth_rows import ROWS, Row

LIMIT: Final = 2.3
DOUBTFUL: Final = 2.15
"""A factor from which a row is measured again: other programs can make it look like this."""
HARDLY: Final = 0.5
"""A factor below which twice as many items cannot all have been looked at."""
TOO_SHORT: Final = {"seconds": 0.15, "instructions": 300e6}
"""Below this, what differs from run to run is larger than what is measured."""
PATIENCE: Final = 180
"""Seconds of processor time after which a run is stopped."""
MEGABYTE: Final = 1_000_000
ENVIRONMENT: Final = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONHASHSEED": "0",
}


class Used(NamedTuple):
    """What a run took: seconds of processor time or instructions, None where it was stopped; and memory in bytes."""

    amount: float | None
    memory: int


Meter = Callable[[list[str], Path], Used]


def run(command: list[str], folder: Path, error: int = subprocess.DEVNULL) -> tuple[Used, bytes]:
    """Run a command; give its processor time, its memory, and what it said as an error."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=error, env=ENVIRONMENT, cwd=folder)
    resource.prlimit(process.pid, resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
    said = process.stderr.read() if process.stderr is not None else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stderr is not None:
        process.stderr.close()
    stopped = process.returncode < 0
    if process.returncode > 1:
        sys.exit(f"This ended with {process.returncode}: {' '.join(command)}")
    return Used(None if stopped else used.ru_utime + used.ru_stime, used.ru_maxrss * 1024), said


def seconds(command: list[str], folder: Path) -> Used:
    """The processor time of a command."""
    return run(command, folder)[0]


def by_perf(command: list[str], folder: Path) -> Used:
    """The instructions of a command, as the processor counts them."""
    used, said = run(["perf", "stat", "-x", ";", "-e", "instructions:u", *command], folder, subprocess.PIPE)
    found = re.search(rb"^(\d+);[^;]*;instructions", said, re.MULTILINE)
    return Used(float(found[1]) if found and used.amount is not None else None, used.memory)


def by_valgrind(command: list[str], folder: Path) -> Used:
    """The instructions of a command, as valgrind counts them."""
    valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    used, said = run([*valgrind, *command], folder, subprocess.PIPE)
    found = re.search(rb"I +refs: +([\d,]+)", said)
    return Used(float(found[1].replace(b",", b"")) if found and used.amount is not None else None, used.memory)


def meter(*, instructions: bool) -> tuple[str, str, Meter]:
    """What measures: its unit, how it is told, and the function."""
    if not instructions:
        return "seconds", "seconds of processor time", seconds
    if shutil.which("perf") and by_perf([sys.executable, "-c", ""], Path.cwd()).amount is not None:
        return "instructions", "millions of instructions (perf)", by_perf
    if shutil.which("valgrind"):
        return "instructions", "millions of instructions (valgrind)", by_valgrind
    sys.exit("Neither perf (with a processor that lets it count) nor valgrind can count instructions here.")


class Measured:
    """A row that is measured.

    Args:
        row: The row.
        folder: Where its agendas and what comes of them are put.
        measure: What measures.
    """

    def __init__(self, row: Row, folder: Path, measure: Meter) -> None:
        self._row = row
        self._folder = folder / re.sub(r"\W+", "-", row.name)
        self._measure = measure
        self._least: dict[int, float | None] = {}

    def at(self, count: int) -> float | None:
        """The least that it took so far with a number of items; None where it was stopped."""
        return self._least[count]

    def again(self, count: int) -> float | None:
        """Measure it once more with a number of items."""
        place = self._folder / f"{count}"
        first = not place.is_dir()
        place.mkdir(parents=True, exist_ok=True)
        names = {"python": sys.executable, "out": str(place / f"out-{len(list(place.iterdir()))}"), "count": str(count)}
        if first:
            for name, content in self._row.files(count).items():
                (place / name).write_text(content, encoding="utf-8")
            for command in self._row.before:
                run([one.format(**names) for one in command], place)
        amount = self._measure([one.format(**names) for one in self._row.command], place).amount
        before = self._least.get(count)
        self._least[count] = amount if before is None or amount is None else min(before, amount)
        return amount

    def clear(self) -> None:
        """Remove its agendas and what came of them."""
        shutil.rmtree(self._folder, ignore_errors=True)


def show(row: Row, size: int, folder: Path, best: int, *, instructions: bool) -> bool:
    """Measure a row and print its line; give whether it stays within the limit."""
    unit, _, measure = meter(instructions=instructions)
    size = min(size, row.most)
    counts = (size // 4, size // 2, size)
    measured = Measured(row, folder, measure)
    start = measured.again(2) or 0.0
    least = TOO_SHORT[unit]
    took: list[float | None] = []
    factors: list[float] = []
    for _ in range(best):
        for count in counts:
            if measured.again(count) is None:
                break
        took = [max(amount - start, 0.0) for count in counts if (amount := measured.at(count)) is not None]
        factors = [b / max(a, least) for a, b in pairwise(one for one in took if one is not None)]
        if len(took) < len(counts) or max(factors) < DOUBTFUL:
            break
    measured.clear()
    scale = 1.0 if unit == "seconds" else 1e6
    told = "".join(f"{one / scale:10,.2f}" for one in took if one is not None)
    less = (
        len(factors) == len(counts) - 1 and min(factors) < HARDLY and max(amount or 0.0 for amount in took) > 2 * least
    )
    fine = len(took) == len(counts) and max(factors) <= LIMIT and not less
    known = " ".join(f"x{factor:.2f}" for factor in factors) if len(took) == len(counts) else "stopped"
    print(
        f"{row.name:44}{size:>7,}{told:30}  {known}{'' if fine else '  (less: refused?)' if less else '  (over)'}",
        flush=True,
    )
    return fine


def show_memory(folder: Path) -> None:
    """Print what reading takes in memory and time, for small items and for a file at the limit."""
    path = folder / "agenda.yaml"
    check = [sys.executable, "-m", "lea_model", "check", str(path)]
    path.write_text(HEAD, encoding="utf-8")
    base = seconds(check, folder).memory
    short, led = "- x\n", "- {titel: Lezen, trekker: GGD}\n"
    for name, line, count in (
        ("short actions", short, 100_000),
        ("short actions", short, 199_900),  # a file of more than 200,000 texts is refused
        ("actions with a trekker", led, 49_900),
    ):
        text = HEAD + "acties:\n" + line * count
        path.write_text(text, encoding="utf-8")
        used = seconds(check, folder)
        said = "stopped" if used.amount is None else f"{used.amount:.1f} s"
        print(
            f"{count:,} {name:24} {len(text) / MEGABYTE:.1f} MB, {said}, "
            f"{(used.memory - base) / len(text):.0f} bytes of memory a byte"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--rows", nargs="+", default=[""], help="only rows whose name holds one of these words")
    parser.add_argument("--best", type=int, default=3, help="how often a row is measured that looks over the limit")
    parser.add_argument("--instructions", action="store_true", help="count instructions instead of time")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--list", action="store_true", help="only name the rows")
    arguments = parser.parse_args()
    chosen = [row for row in ROWS if any(words in row.name for words in arguments.rows)]
    if arguments.list:
        print("\n".join(row.name for row in chosen))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if arguments.memory:
            show_memory(folder)
            return
        _, told, _ = meter(instructions=arguments.instructions)
        print(f"{told} at a quarter, half and all of the items, and the factors of the two doublings")
        fine = [
            show(row, arguments.size, folder, arguments.best, instructions=arguments.instructions) for row in chosen
        ]
        print(f"{sum(fine)} of {len(fine)} at most x{LIMIT}")
    sys.exit(0 if all(fine) else 1)


if __name__ == "__main__":
    main()
