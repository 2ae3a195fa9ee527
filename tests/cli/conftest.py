"""What tests of commands share."""

from __future__ import annotations

import pytest

from tests.cli.running import Lea, runner


@pytest.fixture
def lea(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs ``lea`` in this process: exit status, stdout and stderr."""
    return runner(capsys)
