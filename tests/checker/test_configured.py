"""Settings applied to findings: files as patterns see them, the word that counts, and findings without a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.checker import RULES
from lea_model.checker.configured import configured, relative, severity_of
from lea_model.config.settings import Config
from lea_model.diagnostics import Finding, Position, Severity, finding

CODE = next(rule.code for rule in RULES if rule.code.code == "LEA302")


@pytest.mark.parametrize(
    ("file", "home", "expected"),
    [
        ("/werk/plaats/a.yaml", "/werk", "/plaats/a.yaml"),
        ("/werk/a.yaml", "/werk/plaats", "/werk/a.yaml"),
        ("/werk/a.yaml", "/", "/werk/a.yaml"),
        ("/werk/X/a.yaml", "/werk", "/X/a.yaml"),
    ],
)
def test_file_as_patterns_see_it(file: str, home: str, expected: str) -> None:
    """From the folder of the settings where it is in there, else as a whole; one stroke in front."""
    assert relative(Path(file), Path(home)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["LEA30", "LEA3"], "LEA30"),
        (["LEA3", "LEA30"], "LEA30"),
        (["LEA30", "duplicate-citation"], "duplicate-citation"),
        (["duplicate-citation", "LEA30"], "duplicate-citation"),
        (["lea302", "LEA30"], "lea302"),
        (["Duplicate-Citation", "LEA30"], "Duplicate-Citation"),
        (["LEA4"], None),
    ],
)
def test_which_word_counts(words: list[str], expected: str | None) -> None:
    """The whole code or its name, else the longest beginning, in whatever order they stand."""
    severities = dict(zip(words, (Severity.ERROR, Severity.ADVICE), strict=False))
    assert severity_of(CODE, severities) == (None if expected is None else severities[expected])


def test_finding_without_a_place() -> None:
    """What stands in no file is in no pattern, and is weighed as the others are."""
    here = finding(CODE, Position("/werk/a.yaml", 1, 1, 1, 2))
    without = Finding(CODE, {}, (), None, CODE.severity)
    config = Config(
        path=Path("/werk/lea.toml"), per_path_ignores={"a.yaml": ("LEA3",)}, severity={"LEA3": Severity.ADVICE}
    )
    assert [(each.position, each.severity) for each in configured([here, without], config)] == [(None, Severity.ADVICE)]
