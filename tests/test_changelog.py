"""What a user notices stands in files of their own, that towncrier gathers at a release."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FRAGMENTS = sorted((ROOT / "changelog.d").glob("*"))
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]


def test_names_of_fragments() -> None:
    """Each file has a name that towncrier takes, of a kind that is known, and says something."""
    kinds = "|".join(each["directory"] for each in SETTINGS["type"])
    wrong = [
        path.name
        for path in FRAGMENTS
        if not re.fullmatch(rf"\+[a-z0-9-]+\.({kinds})\.md", path.name) or not path.read_text("utf-8").strip()
    ]
    assert wrong == []


def test_there_is_a_place_for_a_release() -> None:
    """The list of changes has the line below which a release is put, once."""
    assert (ROOT / "CHANGELOG.md").read_text("utf-8").count(SETTINGS["start_string"]) == 1


@pytest.mark.slow
@pytest.mark.skipif(find_spec("towncrier") is None, reason="towncrier is not installed")
def test_fragments_are_gathered() -> None:
    """Towncrier gathers them all under a title of the release."""
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "9.9.9", "--date", "2026-11-30"]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout
    assert said.lstrip().startswith("## 9.9.9 (2026-11-30)\n")
    assert len(re.findall(r"^- ", said, re.MULTILINE)) == len(FRAGMENTS)
