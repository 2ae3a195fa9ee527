"""R reads every export: tables, the database with its search, the graph and the findings."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import lea_model as lea

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def test_script_for_r(tmp_path: Path) -> None:
    """The script of the guide runs on the exports of the examples, and counts what Python counts."""
    program = shutil.which("Rscript")
    if program is None:
        pytest.skip("R is not installed (Debian: r-base-core, r-cran-igraph, r-cran-rsqlite, r-cran-jsonlite)")
    results = [lea.read(path) for path in sorted((ROOT / "examples").iterdir())]
    data, graph = lea.tabulate(results), lea.build_graph(results)
    found = [one for result in results for one in lea.check(result)]
    lea.write_files(lea.export_data(data, format="csv"), tmp_path)
    lea.write_files(lea.export_data(data, format="sqlite"), tmp_path)
    lea.write_files({"graaf.graphml": lea.export_graph(graph, format="graphml")["graph.graphml"]}, tmp_path)
    lea.write_files(lea.report_findings(found, format="json"), tmp_path)
    script = ROOT / "docs" / "onderzoek" / "lezen.R"
    ran = subprocess.run(
        [program, "--vanilla", str(script), str(tmp_path)], capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert f"acties: {len(data['actions'])}" in ran.stdout
    if "knopen:" in ran.stdout:
        assert f"knopen: {graph.number_of_nodes()} lijnen: {graph.number_of_edges()}" in ran.stdout
        assert re.search(r"^ *Gemeente +.*\n +\d+ ", ran.stdout, re.MULTILINE)
