"""Reads and validates 342 agendas, against what ``yaml.load`` with libyaml's safe loader takes for the same text.

usage: python benchmarks/load.py [--count N] [--rounds N]

Prints two ratios: agenda after agenda, each let go before the next is read; and with all agendas kept. The baseline is
measured in the same run, in turn with what it is compared to, and the median of the rounds is used.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from collections.abc import Callable

import yaml
from corpus import MUNICIPALITIES, corpus

import lea_model

LIMIT_ONE = 0.8
LIMIT_KEPT = 1.0


def one_by_one(texts: list[str], read: Callable[[str], object]) -> float:
    """Seconds to read all texts, keeping none."""
    gc.collect()
    start = time.perf_counter()
    for text in texts:
        read(text)
    return time.perf_counter() - start


def all_kept(texts: list[str], read: Callable[[str], object]) -> float:
    """Seconds to read all texts, keeping all."""
    gc.collect()
    start = time.perf_counter()
    kept = [read(text) for text in texts]
    seconds = time.perf_counter() - start
    del kept
    return seconds


def baseline(text: str) -> object:
    """What everybody uses: PyYAML's safe loader on libyaml."""
    return yaml.load(text, Loader=yaml.CSafeLoader)


def ours(text: str) -> object:
    """Read and validate; whatever is found would be here."""
    result = lea_model.read_text(text, "agenda.yaml")
    if result.agenda is None or result.findings:
        message = f"the corpus is not clean: {result.findings[:3]}"
        raise SystemExit(message)
    return result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=MUNICIPALITIES)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    texts = list(corpus(arguments.count))
    size = sum(len(text) for text in texts)
    print(f"{len(texts)} agendas, {size / 1e6:.1f} MB of YAML, {arguments.rounds} rounds")
    ours(texts[0])  # the models are built once, at the first agenda
    for name, measure, limit in (("one by one", one_by_one, LIMIT_ONE), ("all kept", all_kept, LIMIT_KEPT)):
        pairs = [(measure(texts, ours), measure(texts, baseline)) for _ in range(arguments.rounds)]
        mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
        ratio = statistics.median(one / other for one, other in pairs)
        print(f"{name}: {mine:.2f} s, yaml.load with CSafeLoader {theirs:.2f} s, ratio {ratio:.2f} (at most {limit})")


if __name__ == "__main__":
    main()
