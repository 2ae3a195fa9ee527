"""What tests of commands share."""

from __future__ import annotations

import pytest

from lea_model.checker import runner as running_rules
from tests.checker.small import BASIC
from tests.cli.running import Lea, runner


@pytest.fixture
def lea(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs ``lea`` in this process: exit status, stdout and stderr."""
    return runner(capsys)


@pytest.fixture
def basic(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the basic rules run, so that a new rule does not change what tests of commands see."""
    monkeypatch.setattr(running_rules, "RULES", BASIC)
