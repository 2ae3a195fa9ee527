"""What tests of many agendas share with those of commands."""

from __future__ import annotations

import pytest

from tests.cli.running import Lea, runner


@pytest.fixture
def lea_command(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs ``lea`` in this process: exit status, stdout and stderr."""
    return runner(capsys)
