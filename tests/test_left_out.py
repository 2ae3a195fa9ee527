"""A run of the tests names what it left out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.slow
def test_slow_tests_are_left_out_and_named() -> None:
    """Slow tests do not run by default, also not in a process of their own; the closing lines name their file."""
    tests = ["tests/test_onderzoek.py", "tests/test_readme.py::test_links_lead_somewhere"]
    command = [sys.executable, "-m", "pytest", "-n", "1", "-p", "no:cacheprovider", *tests]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    _, heading, rest = ran.stdout.rpartition("left out: slow tests, which 'pytest -m slow' and .ci/run do")
    assert heading
    assert rest.splitlines()[1].startswith("tests/test_onderzoek.py: ")
    assert "= 1 passed" in rest
