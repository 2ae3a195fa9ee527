"""The Dutch page on the graph: equal to the kinds, fields and shared names, and its example runs."""

from __future__ import annotations

import re

import pytest

from graph_reference import INTRODUCTION, PAGE, keys_of_edge
from lea_model.graph import EdgeKind
from lea_model.vocabulary.kinds import NODE_KINDS
from tests.graph.conftest import ROOT


def test_tables_name_all_kinds() -> None:
    """The two tables hold exactly the kinds of nodes and edges, in their order."""
    chapters = PAGE.read_text("utf-8").split("\n## ")
    nodes = next(text for text in chapters if text.startswith("Soorten knopen"))
    edges = next(text for text in chapters if text.startswith("Soorten lijnen"))
    assert re.findall(r"^\| `(\w+)` \|", nodes, re.MULTILINE)[1:] == list(NODE_KINDS)
    assert re.findall(r"^\| `(\w+)` \|", edges, re.MULTILINE)[1:] == [kind.value for kind in EdgeKind]


def test_every_edge_says_where_it_comes_from() -> None:
    """Each kind of edge names a key in YAML; only what contains what follows from where it stands."""
    assert [kind for kind in EdgeKind if not keys_of_edge(kind)] == [EdgeKind.CONTAINS]


def test_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The example of the introduction prints the two steps."""
    monkeypatch.chdir(ROOT)
    code = re.findall(r"```python\n(.*?)```", INTRODUCTION, re.DOTALL)[0]
    exec(compile(code, "graaf.md", "exec"), {})
    assert capsys.readouterr().out == (
        "Broedplaatsen is onderdeel van Werkgroep programma's\nWerkgroep programma's rapporteert aan Stuurgroep\n"
    )
