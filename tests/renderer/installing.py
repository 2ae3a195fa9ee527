"""Packages of others for tests: put into a folder on the path, as an installer would."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def packages(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which packages are installed; what was imported from it is forgotten afterwards."""
    folder.mkdir(exist_ok=True)
    monkeypatch.syspath_prepend(folder)
    yield folder
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None) or "").startswith(str(folder)):
            del sys.modules[name]


def install(site: Path, package: str, points: str, code: str = "") -> None:
    """Put a package there with its entry points, and one module of its name."""
    folder = site / f"{package}-1.0.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", "utf-8")
    (folder / "entry_points.txt").write_text(points, "utf-8")
    (site / f"{package}.py").write_text(code, "utf-8")
