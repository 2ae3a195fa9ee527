"""Every command that writes is tried while something goes wrong; the whole run is `benchmarks/faults.py --commands`."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.running import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture
def trials(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of the trials."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    return importlib.import_module("broken_commands")


def test_no_command_is_forgotten(trials: ModuleType) -> None:
    """Each command that writes, and each option by which one writes, has a trial."""
    assert trials.forgotten() == []


@pytest.mark.skipif(sys.platform == "win32", reason="it forks")
def test_newer_draft_that_is_killed(trials: ModuleType, tmp_path: Path) -> None:
    """What `lea draft --onto` writes is put in place together: the agenda, the page, and what the draft was."""
    count, wrong = trials.stopped(trials.cases()["newer draft"], tmp_path / "a", "kill")
    assert (count > 15, wrong) == (True, [])
