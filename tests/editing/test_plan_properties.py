"""What holds for every plan: whatever was typed, dropped or doubled in an agenda."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lea_model.checker import check
from lea_model.editing import apply, plan_fixes
from lea_model.editing.misspelling import same_numbers
from lea_model.loader import read_text
from tests.checker.small import GOOD

SLIPS = (
    "e",
    "x",
    " ",
    "  ",
    "'",
    '"',
    "#",
    " #x",
    ": ",
    "-",
    "[",
    "}",
    "\u2028",
    "\r\n",
    "\t",
    "É",
    "😀",
    "\x85",
    "1",
    ".",
)
ENDS = ("\n", "\r\n")


@st.composite
def slipped(draw: st.DrawFn) -> str:
    """The good agenda in which a few slips were made."""
    text = GOOD
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text) - 2))
        kind = draw(st.integers(0, 2))
        if kind == 0:
            text = text[:at] + text[at + 1 :]
        elif kind == 1:
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        else:
            text = text[:at] + draw(st.sampled_from(SLIPS)) + text[at:]
    return draw(st.sampled_from(("", "\ufeff"))) + text.replace("\n", draw(st.sampled_from(ENDS)))


@pytest.mark.slow
@settings(max_examples=150)
@given(slipped())
def test_a_plan_is_safe(text: str) -> None:
    """No number becomes another, every other character stays, and each finding that is repaired is gone."""
    result = read_text(text, "agenda.yaml")
    plan = plan_fixes(result)
    for name, edited in plan.files.items():
        assert all(same_numbers(each.old, each.new) for each in plan.changes(name))
        assert apply(text, plan.patches[name]).lstrip("\ufeff") == edited.after
        assert edited.before == text.lstrip("\ufeff")
    if plan.files:
        spots = [(found.code, found.position.line if found.position else 0) for found in check(result)]
        after = read_text(plan.files["agenda.yaml"].after, "agenda.yaml")
        left = [(found.code, found.position.line if found.position else 0) for found in check(after)]
        for fix in plan.fixes:
            assert fix.finding is not None
            assert fix.finding.position is not None
            spot = (fix.finding.code, fix.finding.position.line)
            assert left.count(spot) < spots.count(spot)


@pytest.mark.slow
@settings(max_examples=50)
@given(slipped())
def test_repairing_ends(text: str) -> None:
    """Repairing again and again comes to an end soon: nothing is repaired back and forth."""
    for _ in range(6):
        plan = plan_fixes(read_text(text, "agenda.yaml"))
        if not plan.files:
            break
        text = plan.files["agenda.yaml"].after
    else:
        raise AssertionError(text)
