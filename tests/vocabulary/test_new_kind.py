"""A new kind of thing: a model, one record and one line in a view, tried on a copy of the package."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "lea_model"

MODEL = '''"""What can go wrong."""

from typing import ClassVar

from lea_model.model.base import Titled, key
from lea_model.model.enums import Level
from lea_model.model.parties import WithRoles
from lea_model.model.scalars import Text


class Risk(WithRoles, Titled):
    """Something that can go wrong (risico).

    Attributes:
        measure: What is done about it.
    """

    default_level: ClassVar[Level | None] = Level.OPERATIONAL
    measure: Text | None = key(
        "maatregel", "Wat ertegen gedaan wordt.", "What is done about it.", example="Meer uren", default=None
    )
'''
"""The model, in a module of its own."""

FIELD = """    risks: Many[Risk] = key("risicos", "Wat mis kan gaan.", "What can go wrong.", default=())
"""
"""The field of the agenda that holds it."""

RECORD = """
    item_kind(
        Risk,
        ("risico", "risico's"),
        "Iets wat mis kan gaan.",
        table="risks",
        register="risks",
        section=ChangeSection.GOALS,
        look=Look("octagon", "orange", 29),
    ),
"""
"""The one record."""

VIEW = """\
        _of("risks", chapter(label("risks"), "risicos", root.parts("risks"))),
"""
"""The one line in a view."""

AGENDA = """\
agenda: {id: zandhoek, titel: Samen, gemeenten: Vaals, periode: 2030-2033}
partijen: [Gemeente]
risicos:
- {nummer: R1, titel: Te weinig leraren, trekker: Gemeente, maatregel: Opleiden in de wijk}
- {nummer: R2, titel: Te weinig ruimte}
acties: [{nummer: 1.1, titel: Bouwen, draagt_bij_aan: risico:te-weinig-ruimte}]
"""

USE = """
import json, sys
from pathlib import Path
sys.path.append(sys.argv[2])
import format_reference
import lea_model as lea
from lea_model.index import Index
from lea_model.changes.sentences import sentence
from lea_model.reporter.show import show_text
from lea_model.schema import agenda_schema

folder = Path(sys.argv[1])
result = lea.read(folder / "old.yaml")
old, new = lea.load(folder / "old.yaml"), lea.load(folder / "new.yaml")
graph = lea.build_graph(old)
node = next(values for _, values in graph.nodes(data=True) if values["kind"] == "risk")
index = Index(old)
print(json.dumps({
    "findings": sorted({found.code for found in lea.check(result)}),
    "same": len(lea.diff(old, old)),
    "changes": [sentence(change, "nl") for change in lea.diff(old, new)],
    "node": [node["label"], node["level"]],
    "edges": sorted({values["kind"] for _, _, values in graph.edges(data=True)}),
    "drawing": "Te weinig leraren" in "".join(lea.export_graph(graph, format="svg", language="nl").values()),
    "compared": [row.parts for row in lea.compare([old]).table("structure").rows() if row.kind == "risk"],
    "rows": len(list(lea.tabulate([result]).table("risks").rows())),
    "shown": show_text(index, index.find("risico:te-weinig-leraren")[0], "nl").splitlines()[0],
    "schema": agenda_schema("nl")["$defs"]["Risk"]["description"],
    "document": [word in lea.render(old, format="md") for word in ("R1", "Te weinig leraren", "Opleiden in de wijk")],
    "reference": format_reference.page().count("risico"),
    "round": lea.loads(lea.dump(old)) == old,
}))
"""


def put(path: Path, before: str, text: str) -> None:
    """Put text before the one place in a file that reads so."""
    held = path.read_text("utf-8")
    assert held.count(before) == 1, (path.name, before)
    path.write_text(held.replace(before, text + before), "utf-8")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package to which the kind was added."""
    root = tmp_path_factory.mktemp("kind")
    copy = root / "lea_model"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "model" / "risks.py").write_text(MODEL, "utf-8")
    put(copy / "model" / "agenda.py", "from lea_model.model.scalars", "from lea_model.model.risks import Risk\n")
    put(copy / "model" / "agenda.py", '    districts: Rare["District"]', FIELD)
    put(copy / "vocabulary" / "kinds.py", "from lea_model.model.structure", "from lea_model.model.risks import Risk\n")
    put(copy / "vocabulary" / "kinds.py", ')\n"""The kinds that can be referred to', RECORD)
    put(copy / "renderer" / "views" / "agenda.py", '        _of("districts", chapter(', VIEW)
    return root


def run(package: Path, *arguments: str) -> str:
    """Run Python with the copy instead of the package."""
    env = {**os.environ, "PYTHONPATH": str(package), "LC_ALL": "C.UTF-8"}
    ran = subprocess.run(
        [sys.executable, *arguments], env=env, capture_output=True, text=True, check=False, cwd=package
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_everything_works_with_a_new_kind(package: Path, tmp_path: Path) -> None:
    """Check, render, dump, diff, graph, compare, tabulate, show and the schema take it without a line of their own."""
    (tmp_path / "old.yaml").write_text(AGENDA, "utf-8")
    (tmp_path / "new.yaml").write_text(AGENDA.replace("Te weinig ruimte}", "Geen ruimte}\n- {nummer: R3}"), "utf-8")
    told = json.loads(run(package, "-c", USE, str(tmp_path), str(ROOT / "scripts")))
    assert told == {
        "findings": [],
        "same": 0,
        "changes": [
            "Risico R3 is nieuw.",
            "Risico R2 ‘Geen ruimte’ heeft een andere titel of naam.",
            (
                "Actie 1.1 ‘Bouwen’ (draagt bij aan): risico:te-weinig-ruimte ‘Te weinig ruimte’ komt nergens meer uit,"
                " of het is niet meer duidelijk waar."
            ),
        ],
        "node": ["R1 Te weinig leraren", "operationeel"],
        "edges": ["contains", "has_agenda", "leads", "names", "serves"],
        "drawing": True,
        "compared": [2],
        "rows": 2,
        "shown": "risico R1 Te weinig leraren",
        "schema": "Iets wat mis kan gaan.",
        "document": [True, True, True],
        "reference": 8,
        "round": True,
    }
