"""Measures everything on a whole country: as many agendas as there are municipalities, real-like, from folders on disk.

usage: python benchmarks/country.py [--count N] [--editions N] [--steps NAME ...] [--keep FOLDER]

Each step is a process of its own. The table gives its processor time, what that is times `yaml.load` with CSafeLoader
of the same text in the same run, and the largest moment of its memory. ``diff`` needs two editions, ``build`` takes a
tenth of the agendas: both are held against loading what they read. ``read, all kept`` is held against loading all and
keeping it, as benchmarks/load.py does: who keeps much pays for looking through it for garbage. ``two workers`` gives
elapsed time, against that of one.

On 2026-11-30 (Python 3.11, pydantic 2.14, two cores with other work on them, so that a line moves by a fifth from run
to run), times CSafeLoader:

    agendas                     34     342   3,420     at most
    YAML, MB                   3.7    37.3   372.6
    read                      1.82    1.14    1.14
    read, all kept            2.37    1.59                 0.9
    check                     3.55    3.55    4.74         3.0
    check, unchanged          0.51    0.17    0.18         0.3
    graph                     0.93    1.39                 0.8

The start of the program, 0.3 s, is in all but the graph: it is a third of reading 34 agendas and nothing of reading
3,420. Those were checked before some last steps; the same check, keeping answers, gave 4.47. One check of 342 agendas
took 34.1 s of processor time by itself, and 18.5 s elapsed with two workers: 1.84 times as fast.

Counted in instructions of six agendas after three others, which other work does not change (cachegrind, 2026-12-01), it
is read 0.93, check 2.42, graph 0.81, export 6.7: a loop in C runs more of its instructions at a time than Python, so
that a million of ours takes longer. How much longer differs by machine: on a second one 342 agendas took, in processor
time, read 1.4, check 5.1, compare 7.6 and export 14.8, while the same work went up and down by half from run to run.

Comparing 34 agendas takes 4.4 times the instructions of CSafeLoader with the start of both (5.7 before 2026-12-01), and
some 6.5 to 7.4 times its processor time (8.2 to 9.5 before, with as much other work): at most 4 is not reached. Without
the collector of garbage it is in times CSafeLoader: reading with places 1.7, nearest actions 0.9, the start 0.6,
statutory topics 0.6, the index 0.5, JSON 0.3, keeping lines with what they rest on 0.3, all other tables 1.3. The
collector adds the rest: of 342 agendas it took half of all time while it went through rows and lines as well.

Where the time of a check goes, of one agenda and without the collector of garbage, in times CSafeLoader: the parser's
events 0.30, data and places of them 0.15, what pydantic validates 0.37, texts that are lists and lists that are texts
0.30, the index 0.22, all texts with their places 0.10, the rules 1.4 and the findings with their places 0.2. Of the
rules the ten that cost most take 0.5 together (LEA703, 608, 311, 701, 410, 507, 609, 702, 511, 619); the other 70
have some 0.01 each: what is left is spread thin. The collector adds 0.5 to a check and 0.1 to CSafeLoader. It is also
what keeping all costs: an item is three objects with the values of all its keys, of which most are empty.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from corpus import MUNICIPALITIES
from example_copies import write_country

TENTH: Final = 10
KEPT: Final = "CSafeLoader, all kept"

ENVIRONMENT: Final = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

LOADING: Final = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).glob("*/*.yaml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
LOADING_KEPT: Final = """
import pathlib, sys, yaml
paths = sorted(pathlib.Path(sys.argv[1]).glob("*/*.yaml"))
kept = [yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in paths]
"""
READING: Final = """
import sys, lea_model
for path in lea_model.find_agendas(sys.argv[1]):
    lea_model.read(path)
"""
KEEPING: Final = """
import sys, lea_model
kept = [lea_model.read(path) for path in lea_model.find_agendas(sys.argv[1])]
"""
GRAPH: Final = """
import sys, time, lea_model
kept = [lea_model.read(path).agenda for path in lea_model.find_agendas(sys.argv[1])]
lea_model.build_graph(kept[:1])
start = time.process_time()
lea_model.build_graph(kept)
print(time.process_time() - start)
"""
"""Reading them comes first, so that this says itself how long building took."""


class Taken(NamedTuple):
    """What a step took."""

    processor: float
    elapsed: float
    memory: float


class Step(NamedTuple):
    """A line of the table: how a step is run, and the most it may take."""

    name: str
    command: Callable[[Path, Path], list[str]]
    ratio: float | None = None
    memory: int | None = None
    own: bool = False
    """Whether it prints the seconds that count."""
    part: int = 1
    """It takes one in so many agendas."""


def _python(code: str, folder: Path) -> list[str]:
    return [sys.executable, "-c", code, str(folder)]


def _lea(command: str, *arguments: object) -> list[str]:
    return [sys.executable, "-m", "lea_model", command, *map(str, arguments)]


def _compare(folder: Path, out: Path, *more: object) -> list[str]:
    return _lea("compare", folder, "--format", "json", "--out", out / "compare.json", *more)


def _export(folder: Path, out: Path, *more: object) -> list[str]:
    return _lea("export", folder, "--format", "parquet", "--out", out / "data", *more)


def _check(folder: Path, out: Path, *more: object) -> list[str]:
    return _lea("check", folder, "--format", "json", "--out", out / "check.json", *more)


STEPS: Final = (
    Step("CSafeLoader", lambda folder, _: _python(LOADING, folder)),
    Step(KEPT, lambda folder, _: _python(LOADING_KEPT, folder)),
    Step("read", lambda folder, _: _python(READING, folder)),
    Step("read, all kept", lambda folder, _: _python(KEEPING, folder), 0.9),
    Step("check", _check, 3.0),
    Step("check, keeping answers", lambda folder, out: _check(folder, out, "--cache", out / "cache")),
    Step("check, unchanged", lambda folder, out: _check(folder, out, "--cache", out / "cache"), 0.3),
    Step("graph", lambda folder, _: _python(GRAPH, folder), 0.8, own=True),
    Step("compare", _compare, 4, 500),
    Step("compare, keeping parts", lambda folder, out: _compare(folder, out, "--cache", out / "cache")),
    Step("compare, unchanged", lambda folder, out: _compare(folder, out, "--cache", out / "cache")),
    Step("export", _export, 4, 500),
    Step("export, keeping rows", lambda folder, out: _export(folder, out, "--cache", out / "cache")),
    Step("export, unchanged", lambda folder, out: _export(folder, out, "--cache", out / "cache")),
    Step("diff", lambda folder, _: _lea("diff", folder / "0000-0", folder / "0000-1", "--format", "json")),
    Step("build", lambda folder, out: _lea("build", *_some(folder), "--out", out / "documents"), part=TENTH),
)


def _some(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())[::TENTH]


def run(command: list[str], *, own: bool = False) -> Taken:
    """Run a command; say what it took."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as printed:
        child = subprocess.Popen(command, stdout=printed, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        seconds = float(printed.read()) if own else usage.ru_utime + usage.ru_stime
    if child.returncode > 1:
        message = f"{' '.join(command)} ended with status {child.returncode}"
        raise SystemExit(message)
    return Taken(seconds, time.perf_counter() - start, usage.ru_maxrss / 1024)


def line(name: str, taken: Taken, ratio: float, step: Step | None = None) -> None:
    """Print a line of the table."""
    most = f"at most {step.ratio}" if step is not None and step.ratio else ""
    room = f"at most {step.memory}" if step is not None and step.memory else ""
    print(
        f"{name:24}{taken.processor:9.1f} s{ratio:8.2f}  {most:13}{taken.memory:8.0f} MB  {room}".rstrip(), flush=True
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=MUNICIPALITIES)
    parser.add_argument("--editions", type=int, default=1)
    parser.add_argument("--steps", nargs="*", default=[], help="only these, beside CSafeLoader")
    parser.add_argument("--keep", type=Path, help="write the agendas here, and leave them")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "out"
        out.mkdir()
        folder = arguments.keep or Path(temporary) / "country"
        size = write_country(folder, arguments.count, arguments.editions)
        print(f"{arguments.count} municipalities, {arguments.editions} editions of each: {size / 1e6:.1f} MB of YAML")
        load = run(STEPS[0].command(folder, out))
        line(STEPS[0].name, load, 1.0)
        alone, loaded_kept = None, load
        for step in STEPS[1:]:
            if (arguments.steps and step.name not in arguments.steps) or (
                step.name == "diff" and arguments.editions < 2
            ):
                continue
            taken = run(step.command(folder, out), own=step.own)
            alone = taken if step.name == "check" else alone
            loaded_kept = taken if step.name == KEPT else loaded_kept
            loaded = loaded_kept if step.name == "read, all kept" else load
            baseline = loaded.processor / (
                step.part if step.name != "diff" else arguments.count * arguments.editions / 2
            )
            line(step.name, taken, taken.processor / baseline, step)
        if alone is not None and not arguments.steps:
            two = run(_check(folder, out, "--jobs", 2))
            faster = alone.elapsed / two.elapsed
            print(f"two workers: {two.elapsed:.1f} s elapsed, one {alone.elapsed:.1f} s: {faster:.2f} times as fast")


if __name__ == "__main__":
    main()
