"""The two parsers of PyYAML, for tests that try each; libyaml may be missing."""

from __future__ import annotations

import pytest

from lea_model.source.events import HAS_LIBYAML

needs_libyaml = pytest.mark.skipif(not HAS_LIBYAML, reason="PyYAML was built without libyaml")
each_parser = pytest.mark.parametrize(
    "pure", [pytest.param(False, id="libyaml", marks=needs_libyaml), pytest.param(True, id="python")]
)
