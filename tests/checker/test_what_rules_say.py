"""What each rule says about the example on its page: every sentence, in both languages, with all places."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from lea_model.checker import Rule, check
from lea_model.diagnostics import Finding
from lea_model.i18n import LANGUAGES
from lea_model.loader import read_text
from tests.checker.test_rules import example, rules


def told(found: Finding) -> str:
    """A finding with its places and all that it says."""
    place = found.position
    lines = [f"{found.severity} {place and (place.line, place.column, place.end_line, place.end_column)} {found.path}"]
    lines += [f"about: {', '.join(found.params)}"]
    for language in LANGUAGES:
        lines += [f"{language}: {text}" for text in (found.message(language), found.why(language), found.fix(language))]
    for other in found.related:
        at = other.position
        lines += [f"{at and (at.line, at.column)}: {other.text('nl')} | {other.text('en')}"]
    return "\n".join(lines)


@pytest.mark.parametrize("rule", rules())
def test_what_is_said_about_the_example(rule: Rule, snapshot: SnapshotAssertion) -> None:
    """Sentences and places stay as they were read and approved; a change shows here first."""
    found = check(read_text(example(rule, "nl"), "agenda.yaml"), rules=[rule])
    assert "\n\n".join(map(told, found)) == snapshot
