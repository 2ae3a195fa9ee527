"""Measures everything on a whole country: as many agendas as there are municipalities, real-like, from folders on disk.

usage: python benchmarks/country.py [--count N] [--editions N] [--steps NAME ...] [--keep FOLDER]

Each step is a process of its own. The table gives its processor time, what that is times `yaml.load` with CSafeLoader
of the same text in the same run, and the largest moment of its memory. ``diff`` needs two editions, ``build`` takes a
tenth of the agendas: both are held against loading what they read. ``two workers`` gives elapsed time, against that of
one.
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

ENVIRONMENT: Final = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

LOADING: Final = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).glob("*/*.yaml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
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
import sys, lea_model, resource
kept = [lea_model.read(path).agenda for path in lea_model.find_agendas(sys.argv[1])]
lea_model.build_graph(kept)
"""


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
    less: str = ""
    """The step that is taken off it, because it does that first."""


def _python(code: str, folder: Path) -> list[str]:
    return [sys.executable, "-c", code, str(folder)]


def _lea(command: str, *arguments: object) -> list[str]:
    return [sys.executable, "-m", "lea_model", command, *map(str, arguments)]


STEPS: Final = (
    Step("CSafeLoader", lambda folder, _: _python(LOADING, folder)),
    Step("read", lambda folder, _: _python(READING, folder)),
    Step("read, all kept", lambda folder, _: _python(KEEPING, folder), 0.9),
    Step("check", lambda folder, out: _lea("check", folder, "--format", "json", "--out", out / "check.json"), 3.0),
    Step("graph", lambda folder, _: _python(GRAPH, folder), 0.8, less="read, all kept"),
    Step("compare", lambda folder, out: _lea("compare", folder, "--format", "json", "--out", out / "c.json"), 4, 500),
    Step("export", lambda folder, out: _lea("export", folder, "--format", "parquet", "--out", out / "data"), 4, 500),
)


def run(command: list[str], env: dict[str, str] = ENVIRONMENT) -> Taken:
    """Run a command; say what it took."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode > 1:
        message = f"{' '.join(command)} ended with status {child.returncode}"
        raise SystemExit(message)
    return Taken(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024)


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
        known: dict[str, Taken] = {}
        for step in STEPS:
            if arguments.steps and step.name not in ("CSafeLoader", *arguments.steps, "read, all kept"):
                continue
            taken = known[step.name] = run(step.command(folder, out))
            if step.less:
                taken = taken._replace(processor=taken.processor - known[step.less].processor)
            line(step.name, taken, taken.processor / known["CSafeLoader"].processor, step)


if __name__ == "__main__":
    main()
