"""The rooms of the package: imports point up one list only, and nowhere in a circle.

A room is a module or a package directly below ``lea_model``. A module may import from its own room and from the rooms
that stand before its own in ``ROOMS``. Imports inside functions and under ``TYPE_CHECKING`` count like any other.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from lea_model import model
from lea_model.model.rare import RARE_MODELS

PACKAGE = "lea_model"
SOURCE = Path(__file__).resolve().parent.parent / "src" / PACKAGE

ROOMS = (
    "i18n",
    "text",
    "diagnostics",
    "errors",
    "arguments",
    "apart",
    "plugins",
    "brought",
    "output",
    "journal",
    "source",
    "model",
    "vocabulary",
    "schema",
    "taxonomy",
    "index",
    "loader",
    "dumper",
    "config",
    "measure",
    "checker",
    "editing",
    "graph",
    "comparison",
    "changes",
    "drawing",
    "renderer",
    "exporter",
    "reporter",
    "country",
    "draft",
    "cli",
)

DOORS = {PACKAGE, f"{PACKAGE}.__main__"}
"""The way in: they may import from every room, and no room may import from them."""


MADE_LATER = f"{PACKAGE}.model.rare"
"""Makes classes of its own room when they are needed, by name; only type checkers see it import them."""

BY_NAME = {MADE_LATER, f"{PACKAGE}.model"}
"""What gives classes of its own room by name; a test below says that they stand there."""

UNSEEN = "?"
"""Target of an import whose name is computed, so that no reader and no test can follow it."""


@dataclass(frozen=True, slots=True, order=True)
class Arrow:
    """One import of one module of the package by another."""

    source: str
    line: int
    target: str


def module_name(path: Path, root: Path) -> str:
    """The dotted name of a module, counted from the folder of the package."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join((PACKAGE, *(parts[:-1] if parts[-1] == "__init__" else parts)))


def imported(node: ast.AST, package: list[str]) -> Iterator[tuple[str, str | None]]:
    """What one node of a module in ``package`` imports: dotted names, and what ``from ... import`` takes of each."""
    match node:
        case ast.Import(names=names):
            yield from ((alias.name, None) for alias in names)
        case ast.ImportFrom(module=name, names=names, level=level):
            base = package[: len(package) + 1 - level] if level else []
            yield from ((".".join([*base, *([name] if name else [])]), alias.name) for alias in names)
        case ast.Call(
            func=ast.Name(id="import_module" | "__import__") | ast.Attribute(attr="import_module"), args=args
        ):
            match args:
                case [ast.Constant(value=str(name)), *_] if not name.startswith("."):
                    yield name, None
                case _:
                    yield UNSEEN, None


def seen(module: str, tree: ast.Module) -> ast.Module:
    """What the test looks at in a module: all of it, but what `MADE_LATER` shows to type checkers only."""
    if module == MADE_LATER:
        types_only = [
            node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        ]
        tree.body = [node for node in tree.body if node not in types_only]
    return tree


def arrows(root: Path) -> tuple[set[str], list[Arrow]]:
    """All modules of the package at ``root``, and all imports between them in order of module and line."""
    paths = {module_name(path, root): path for path in root.rglob("*.py")}
    found: list[Arrow] = []
    for module, path in paths.items():
        package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
        for node in ast.walk(seen(module, ast.parse(path.read_text("utf-8")))):
            for name, member in imported(node, package):
                if name.split(".")[0] not in (PACKAGE, UNSEEN):
                    continue
                inner = f"{name}.{member}"
                target = inner if inner in paths and name != PACKAGE else name
                found.append(Arrow(module, getattr(node, "lineno", 0), target))
    return set(paths), sorted(set(found))


def room(module: str) -> str | None:
    """The room that a module stands in; None for a door."""
    return None if module in DOORS else module.split(".")[1]


def wrong(arrow: Arrow, modules: set[str]) -> str | None:
    """What is wrong with one import, or None."""
    if arrow.target in DOORS:
        return f"imports the door {arrow.target}: import from a room"
    source = room(arrow.source)
    if arrow.target == UNSEEN:
        return None if source is None or arrow.source in BY_NAME else "imports a module with a computed name"
    if arrow.target not in modules:
        return f"imports {arrow.target}, which is no module"
    target = room(arrow.target)
    if source not in ROOMS or target not in ROOMS or ROOMS.index(target) <= ROOMS.index(source):
        return None
    return f"imports {arrow.target}, but {target} stands below {source}"


def circles(found: list[Arrow]) -> list[str]:
    """The circles among imports, each from its first module by name."""
    graph: dict[str, set[str]] = {}
    for arrow in found:
        graph.setdefault(arrow.source, set()).add(arrow.target)
    told: list[str] = []
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        if module in trail:
            circle = trail[trail.index(module) :]
            first = circle.index(min(circle))
            told.append(" -> ".join([*circle[first:], *circle[:first], min(circle)]))
        elif module not in done:
            for target in sorted(graph.get(module, ())):
                visit(target, (*trail, module))
            done.add(module)

    for module in sorted(graph):
        visit(module, ())
    return told


def problems(root: Path) -> list[str]:
    """Everything in the package at ``root`` that breaks the rule of the rooms, one line each."""
    modules, found = arrows(root)
    lines = [f"{module} stands in no room" for module in sorted(modules) if room(module) not in (None, *ROOMS)]
    lines += [f"{a.source}:{a.line} {what}" for a in found if (what := wrong(a, modules)) is not None]
    return lines + [f"circle: {circle}" for circle in circles([a for a in found if a.target not in DOORS])]


def test_package_keeps_to_its_rooms() -> None:
    """No module imports from a room below its own, and no imports go round in a circle."""
    found = problems(SOURCE)
    assert not found, "\n".join(found)


def test_what_is_made_later_stands_in_the_same_room() -> None:
    """A model that is looked up by name is a model, and stands where it is looked up."""
    assert {(one.model.__name__, room(one.model.__module__)) for one in RARE_MODELS.values()} == {
        (name, "model") for name in RARE_MODELS
    }
    assert {room(getattr(model, name).__module__) for name in dir(model)} == {"model"}


def test_package_was_read() -> None:
    """The test above looks at the package itself: the rooms that everything needs are there."""
    assert {"lea_model.i18n", "lea_model.diagnostics", "lea_model.errors"} <= arrows(SOURCE)[0]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A made-up package that keeps to its rooms."""
    files = {
        "__init__.py": "from lea_model.loader import load\nfrom lea_model.reporter import text_report\n",
        "__main__.py": "from lea_model.cli import main\n",
        "i18n.py": "import gettext\n",
        "loader.py": "import lea_model.i18n\nfrom lea_model.model.agenda import Agenda\n",
        "model/__init__.py": "from lea_model.model.agenda import Agenda\n",
        "model/agenda.py": "from lea_model.model import base\n",
        "model/base.py": "from lea_model.i18n import N_\n",
        "reporter/__init__.py": "",
        "reporter/text_report.py": "",
        "cli/__init__.py": "def main():\n    from lea_model.reporter import text_report\n",
    }
    for name, text in files.items():
        path = tmp_path / PACKAGE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / PACKAGE


def test_good_package_passes(package: Path) -> None:
    """Imports upwards, within a room, by the doors, and inside a function are all in order."""
    assert problems(package) == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "model/base.py",
            "import re\nfrom lea_model.reporter import text_report\n",
            ["lea_model.model.base:2 imports lea_model.reporter.text_report, but reporter stands below model"],
        ),
        (
            "loader.py",
            "import lea_model.reporter.text_report\n",
            ["lea_model.loader:1 imports lea_model.reporter.text_report, but reporter stands below loader"],
        ),
        (
            "loader.py",
            "def load():\n    from lea_model.cli import main\n",
            ["lea_model.loader:2 imports lea_model.cli, but cli stands below loader"],
        ),
        (
            "loader.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from lea_model.cli import main\n",
            ["lea_model.loader:3 imports lea_model.cli, but cli stands below loader"],
        ),
        (
            "model/base.py",
            "from ..loader import load\n",
            [
                "lea_model.model.base:1 imports lea_model.loader, but loader stands below model",
                "circle: lea_model.loader -> lea_model.model.agenda -> lea_model.model.base -> lea_model.loader",
            ],
        ),
        (
            "loader.py",
            "from .cli import main\n",
            ["lea_model.loader:1 imports lea_model.cli, but cli stands below loader"],
        ),
        (
            "loader.py",
            "import importlib\nimportlib.import_module('lea_model.cli')\n",
            ["lea_model.loader:2 imports lea_model.cli, but cli stands below loader"],
        ),
        (
            "loader.py",
            "from importlib import import_module\nimport_module(__name__)\nimport_module('.cli', 'lea_model')\n",
            [
                "lea_model.loader:2 imports a module with a computed name",
                "lea_model.loader:3 imports a module with a computed name",
            ],
        ),
        (
            "reporter/text_report.py",
            "import lea_model\nfrom lea_model import loader as l\nfrom .. import i18n\nimport lea_model.__main__\n",
            [
                "lea_model.reporter.text_report:1 imports the door lea_model: import from a room",
                "lea_model.reporter.text_report:2 imports the door lea_model: import from a room",
                "lea_model.reporter.text_report:3 imports the door lea_model: import from a room",
                "lea_model.reporter.text_report:4 imports the door lea_model.__main__: import from a room",
            ],
        ),
        (
            "reporter/text_report.py",
            "import lea_model.gone\n",
            ["lea_model.reporter.text_report:1 imports lea_model.gone, which is no module"],
        ),
        ("helpers.py", "", ["lea_model.helpers stands in no room"]),
        (
            "model/base.py",
            "from lea_model.model.agenda import Agenda\n",
            ["circle: lea_model.model.agenda -> lea_model.model.base -> lea_model.model.agenda"],
        ),
        (
            "model/base.py",
            "def late():\n    from lea_model.model import Agenda\n",
            ["circle: lea_model.model -> lea_model.model.agenda -> lea_model.model.base -> lea_model.model"],
        ),
    ],
    ids=[
        "below",
        "plain-import",
        "in-function",
        "type-checking",
        "relative-from-package",
        "relative",
        "by-name",
        "computed",
        "door",
        "absent",
        "no-room",
        "circle-of-two",
        "circle-by-init",
    ],
)
def test_wrong_package_fails(package: Path, name: str, text: str, expected: list[str]) -> None:
    """Each way to break the rule is found and named by module and line."""
    (package / name).write_text(text, "utf-8")
    assert problems(package) == expected


def test_rooms_stand_in_one_order() -> None:
    """No room is named twice: its place would be unclear."""
    assert len(set(ROOMS)) == len(ROOMS)
