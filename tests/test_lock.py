"""The lock file fits what pyproject.toml asks for, and holds versions and hashes only: no address of a server."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import lock
import runtime_dependencies

PROJECT: dict[str, Any] = tomllib.loads((lock.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKED = lock.LOCK.read_text("utf-8")
ENTRY = re.compile(
    r"^([a-z0-9][a-z0-9.-]*)==(\S+)(?: ; [^\\\n]+)? \\\n(?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", re.MULTILINE
)
ENTRIES: list[tuple[str, str]] = ENTRY.findall(LOCKED)


@pytest.mark.parametrize(
    "asked", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"], *lock.build_requirements()]
)
def test_what_is_asked_for_is_locked(asked: str) -> None:
    """Each requirement is locked at versions that fit it; where this fails, run scripts/lock.py."""
    requirement = Requirement(asked)
    versions = [version for name, version in ENTRIES if name == canonicalize_name(requirement.name)]
    assert versions
    assert [version for version in versions if version not in requirement.specifier] == []


def test_every_line_is_an_entry() -> None:
    """There is nothing in the file but versions with their hashes and comments: no option, no address."""
    lines = [line for line in LOCKED.splitlines() if not line.lstrip().startswith(("#", "--hash=sha256:"))]
    assert len(lines) == len(ENTRIES)
    assert "://" not in LOCKED


@pytest.mark.parametrize(
    ("requirement", "floor"), [("click>=8.1", "click==8.1"), ("pydantic>=2.11,<3", "pydantic==2.11")]
)
def test_lowest(requirement: str, floor: str) -> None:
    """The floor of a range is what the lowest environment gets."""
    assert runtime_dependencies.lowest(requirement) == floor


def test_every_dependency_has_a_floor(capsys: pytest.CaptureFixture[str]) -> None:
    """Each dependency of this project has one, and the newest environment gets the ranges as they stand."""
    assert runtime_dependencies.main(["lowest"]) == 0
    assert capsys.readouterr().out.count("==") == len(PROJECT["dependencies"])
    assert runtime_dependencies.main(["newest"]) == 0
    assert capsys.readouterr().out.split() == PROJECT["dependencies"]
    with pytest.raises(ValueError, match="'click' has no floor"):
        runtime_dependencies.lowest("click")


@pytest.mark.parametrize(
    ("script", "usage"),
    [(runtime_dependencies, "runtime_dependencies.py lowest|newest"), (lock, "lock.py [--upgrade]")],
)
def test_wrong_use(script: Any, usage: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is wrong use, and nothing is printed that pip would take for a requirement."""
    assert script.main(["other"]) == 2
    assert capsys.readouterr() == ("", f"usage: {usage}\n")
