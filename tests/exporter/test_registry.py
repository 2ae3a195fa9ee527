"""The list of formats, and what all of them promise."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import networkx as nx
import pytest

from lea_model.errors import UsageError
from lea_model.exporter import GRAPH_FORMATS, export_graph
from tests.exporter.graphs.made import hostile, projection, small

FILES = {
    "graphml": ["graph.graphml"],
    "gexf": ["graph.gexf"],
    "json": ["graph.json"],
    "dot": ["graph.dot"],
    "mermaid": ["graph.mmd"],
    "csv": ["nodes.csv", "edges.csv"],
    "cytoscape": ["graph.cyjs"],
    "turtle": ["graph.ttl"],
    "jsonld": ["graph.jsonld"],
    "svg": ["graph.svg"],
}


def test_every_format_has_its_files() -> None:
    """Each name gives the files that it should, each with a line end at its end."""
    assert tuple(GRAPH_FORMATS) == tuple(FILES)
    for name, expected in FILES.items():
        made = export_graph(small(), format=name)
        assert list(made) == expected
        assert all(str(text).endswith("\n") and not str(text).endswith("\n\n") for text in made.values())


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("make", [small, hostile, projection, nx.MultiDiGraph])
def test_a_graph_is_left_as_it_was(name: str, make: Any) -> None:
    """Writing changes nothing in the graph, and a second time gives the same bytes."""
    graph = make()
    before = nx.node_link_data(graph, edges="edges")
    first = export_graph(graph, format=name)
    assert nx.node_link_data(graph, edges="edges") == before
    assert export_graph(graph, format=name) == first


@pytest.mark.slow
def test_hash_seed_changes_nothing() -> None:
    """Processes with different hash seeds write the same bytes in every format."""
    code = (
        "import sys; from tests.exporter.graphs.made import small, hostile;"
        "from lea_model.exporter import GRAPH_FORMATS, export_graph;"
        "made = [export_graph(g, format=n) for n in GRAPH_FORMATS for g in (small(), hostile())];"
        "sys.stdout.buffer.write(repr(made).encode('utf-8'))"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(["", *sys.path])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(written) == 1


def test_a_format_that_is_not_there() -> None:
    """An unknown format is wrong use, with the formats that there are."""
    with pytest.raises(UsageError) as caught:
        export_graph(small(), format="visio")
    assert caught.value.message("nl") == (
        "Er is geen bestandsvorm 'visio'. Kies een van: graphml, gexf, json, dot, mermaid, csv, cytoscape,"
        " turtle, jsonld, svg."
    )


def test_words_follow_the_graph_or_the_caller() -> None:
    """The words in a drawing are in the language of the graph, unless the caller says otherwise."""
    dutch = export_graph(small(), format="dot")["graph.dot"]
    english = export_graph(small(), format="dot", language="en")["graph.dot"]
    assert ('label="is trekker van"' in dutch, 'label="leads"' in dutch) == (True, False)
    assert ('label="is trekker van"' in english, 'label="leads"' in english) == (False, True)


def test_importing_the_room_imports_no_format() -> None:
    """The list of formats comes without networkx."""
    code = "import lea_model.exporter, sys; print([name for name in ('networkx', 'csv') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"
