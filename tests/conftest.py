"""What all tests share: the user's own language settings do not count, and no property test fails for being slow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# The rest is inherited: where CI is set, hypothesis tries the same examples in every run.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True, scope="session")
def _no_language_of_the_user() -> Iterator[None]:
    """Messages are Dutch unless a test says otherwise, whatever the machine's locale."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LEA_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
            patch.delenv(name, raising=False)
        yield
