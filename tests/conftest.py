"""What all tests share: no settings of the user count, and slow tests are left out, and named, unless asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import settings

# The rest is inherited: where CI is set, hypothesis tries the same examples in every run.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

LEFT_OUT: Final = pytest.StashKey[dict[str, int]]()
"""How many tests were left out of which file."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that asks for all tests."""
    parser.addoption("--slow", action="store_true", help="run the tests marked slow too; '-m slow' runs only those")


def pytest_configure(config: pytest.Config) -> None:
    """Nothing is left out yet."""
    config.stash[LEFT_OUT] = {}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the slow tests unless they were asked for."""
    if config.getoption("--slow") or "slow" in config.getoption("-m"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    items[:] = [item for item in items if not item.get_closest_marker("slow")]
    config.hook.pytest_deselected(items=slow)
    config.stash[LEFT_OUT] = dict(Counter(item.nodeid.split("::")[0] for item in slow))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let a process of pytest-xdist tell the main one what it left out."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = session.config.stash[LEFT_OUT]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a process of pytest-xdist left out; each of them left out the same."""
    node.config.stash[LEFT_OUT] |= getattr(node, "workeroutput", {}).get("left_out", {})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name what was left out."""
    left_out = config.stash[LEFT_OUT]
    if left_out:
        terminalreporter.section("left out: slow tests, which 'pytest -m slow' and .ci/run do")
        for name, count in sorted(left_out.items()):
            terminalreporter.line(f"{name}: {count}")


@pytest.fixture(autouse=True, scope="session")
def _no_language_of_the_user() -> Iterator[None]:
    """Messages are Dutch unless a test says otherwise, whatever the machine's locale."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LEA_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
            patch.delenv(name, raising=False)
        yield
