"""Compares 342 agendas, against what reading them takes.

usage: python benchmarks/compare.py [--count N] [--tables NAME ...]

Prints the time of reading alone, of reading and comparing, their ratio, how that grows from a quarter of the agendas to
all, how much memory the largest moment took, and what each table adds by itself where that is asked for. Agendas are
taken one by one, as ``lea compare`` does.
"""

from __future__ import annotations

import argparse
import gc
import resource
import time
from collections.abc import Iterator

from corpus import MUNICIPALITIES, corpus

import lea_model
from lea_model.comparison.comparison import Comparison, compare, table_names

LIMIT = 12.0
MEMORY = 1024


def results(count: int) -> Iterator[lea_model.Result]:
    """Read agenda after agenda."""
    for number, text in enumerate(corpus(count), start=1):
        yield lea_model.read_text(text, f"{number}/agenda.yaml")


def reading(count: int) -> float:
    """Seconds to read all agendas, letting each go."""
    gc.collect()
    start = time.perf_counter()
    for result in results(count):
        if result.agenda is None:
            message = "the corpus cannot be read"
            raise SystemExit(message)
    return time.perf_counter() - start


def comparing(count: int, tables: list[str]) -> tuple[float, Comparison]:
    """Seconds to read and compare all agendas, and what came out."""
    gc.collect()
    start = time.perf_counter()
    compared = compare(results(count), tables=tables)
    return time.perf_counter() - start, compared


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=MUNICIPALITIES)
    parser.add_argument(
        "--tables", nargs="*", default=[], help="also measure these tables by themselves; 'each' for all"
    )
    arguments = parser.parse_args()
    next(results(1))  # the models are built once, at the first agenda
    alone = reading(arguments.count)
    seconds, compared = comparing(arguments.count, [])
    rows = sum(len(table) for table in compared)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{arguments.count} agendas, {rows} rows in {len(compared.tables)} tables")
    print(
        f"reading {alone:.1f} s, reading and comparing {seconds:.1f} s, ratio {seconds / alone:.2f} (at most {LIMIT})"
    )
    quarter, _ = comparing(max(arguments.count // 4, 1), [])
    print(f"a quarter of the agendas {quarter:.1f} s: four times as many take {seconds / quarter:.1f} times as long")
    print(f"memory {peak:.0f} MB (at most {MEMORY})")
    del compared
    each = list(table_names()) if arguments.tables == ["each"] else arguments.tables
    for name in each:
        taken, one = comparing(arguments.count, [name])
        print(f"{name}: {taken - alone:+.1f} s, {len(one.table(name))} rows")


if __name__ == "__main__":
    main()
