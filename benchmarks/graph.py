"""Builds one graph of 342 agendas and asks it for pairs, against what reading the agendas takes.

usage: python benchmarks/graph.py [--count N]

Prints seconds of this process and the ratio of building to reading, for a quarter, half and all of the agendas: growth.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from typing import Final, TypeVar

from corpus import MUNICIPALITIES, corpus

import lea_model
from lea_model.graph import bridging_parties, build_graph, communities, party_pairs, policy_area_pairs
from lea_model.model.agenda import Agenda

LIMIT: Final = 1.0
"""Building may take as long as reading."""

_Made = TypeVar("_Made")


def timed(make: Callable[[], _Made]) -> tuple[_Made, float]:
    """What a call gives, and the seconds of this process that it took."""
    start = time.process_time()
    made = make()
    return made, time.process_time() - start


def read(texts: list[str]) -> list[Agenda]:
    """Read and validate all agendas."""
    return [lea_model.loads(text) for text in texts]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=MUNICIPALITIES)
    count: int = parser.parse_args().count
    texts = list(corpus(count))
    read(texts[:1])  # the models are built once, at the first agenda
    for part in (count // 4, count // 2, count):
        agendas, reading = timed(lambda part=part: read(texts[:part]))  # type: ignore[misc]
        graph, building = timed(lambda agendas=agendas: build_graph(agendas))  # type: ignore[misc]
        print(
            f"{part} agendas, {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges: read {reading:.2f} s,"
            f" build {building:.2f} s, ratio {building / reading:.2f} (at most {LIMIT})"
        )
        for name, ask in (
            ("policy area pairs", policy_area_pairs),
            ("party pairs", party_pairs),
            ("bridging parties", bridging_parties),
            ("communities", communities),
        ):
            found, seconds = timed(lambda ask=ask, graph=graph: ask(graph))  # type: ignore[misc]
            print(f"    {name}: {len(found)} in {seconds:.2f} s")


if __name__ == "__main__":
    main()
