"""Which codes are wanted: where a word that is none stands, and what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.checker import RULES, check
from lea_model.checker.choosing import Choice, near
from lea_model.config.settings import Config, ConfigError
from lea_model.config.settings_reader import read_config
from lea_model.diagnostics.running_codes import RULE_CRASHED, RULES_NOT_LOADED
from lea_model.loader import read_text
from tests.checker.small import GOOD

CODES = tuple(rule.code for rule in RULES)

WRONG = """\
select = ["LEA3", "x1"]
ignore = ["x2"]

[severity]
LEA3 = "error"
x3 = "error"

[per-path-ignores]
"a.yaml" = ["LEA3", "x4"]
"""


def test_places_of_unknown_words(tmp_path: Path) -> None:
    """All words that are no code are told, each at its own place: as a value in a list, or as a key."""
    file = tmp_path / "lea.toml"
    file.write_text(WRONG, "utf-8")
    with pytest.raises(ConfigError) as error:
        check(read_text(GOOD, "agenda.yaml"), config=read_config(file))
    assert error.value.message("en").replace(f"{tmp_path.as_posix()}/", "").split("\n") == [
        "lea.toml:1:19: There is no rule or code 'x1'.",
        "lea.toml:2:11: There is no rule or code 'x2'.",
        "lea.toml:6:1: There is no rule or code 'x3'.",
        "lea.toml:9:21: There is no rule or code 'x4'.",
    ]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("X10", ""),
        ("le301", " (did you mean 'LEA301'?)"),
        ("LEA3Ol", " (did you mean 'LEA301'?)"),
        ("LAE301", " (did you mean 'LEA301'?)"),
        ("LEA8801", " (did you mean 'LEA801'?)"),
        ("LEA999", ""),
        ("LEA388", ""),
        ("Dangling-Citatio", " (did you mean 'dangling-citation'?)"),
        ("citation", ""),
        ("taal", ""),
    ],
)
def test_nearest(word: str, hint: str) -> None:
    """The nearest code or name, whatever the capitals; nothing where only half of it is alike."""
    assert near(word, CODES).text("en") == hint


def test_what_must_not_be_hidden() -> None:
    """That a rule stopped, or could not be loaded, is wanted whatever is selected, unless it is left out by name."""
    wanted = Choice(["LEA301"], [], CODES, None)
    assert [code.code for code in (*CODES, RULE_CRASHED, RULES_NOT_LOADED) if wanted(code)] == [
        "LEA301",
        "LEA901",
        "LEA902",
    ]
    unwanted = Choice(["LEA301"], ["LEA901"], CODES, Config(ignore=("LEA301",)))
    assert [code.code for code in (*CODES, RULE_CRASHED, RULES_NOT_LOADED) if unwanted(code)] == ["LEA301", "LEA902"]
