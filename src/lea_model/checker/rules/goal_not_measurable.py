"""LEA502: goal that cannot be measured.

## What it finds

A goal without a number and without a date, with a direction at most ('more', 'better'). Targets, indicators that
measure this goal and a due date above it count. What only stands in a heading above the goal does not.

## Why it matters

Afterwards nobody can tell whether it was reached. The law asks for goals that are as measurable as can be (WPO article
167a paragraph 1, old numbering, verified; now probably article 161, inferred). The inspectorate finds that agendas
often lack such goals.

## Example

    doelen:
      - Meer kinderen gaan naar de voorschool.

## What to do

Say how much and by when, with `streefwaarden` and `uiterlijk`, or add an indicator.
"""

from __future__ import annotations

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.base import Missing
from lea_model.model.goals import Goal
from lea_model.model.when import When

CODE = Code(
    "LEA502",
    "goal-not-measurable",
    Severity.ADVICE,
    N_("The goal {name} cannot be measured: {found}."),
    N_("Afterwards nobody can tell whether it was reached; the law asks for goals as measurable as can be."),
    N_("Say how much and by when, with '{targets}' and '{due}', or add an indicator."),
)


def check(index: Index) -> Found:
    """Yield each goal of the two lowest classes of measurability."""
    for entry, goal in entries_of(index, Goal):
        due = index.effective(entry.path).due
        if isinstance(goal.text, Missing) or (isinstance(due, When) and due.latest is not None):
            continue  # with a date it is in none of the two, whatever its words say
        if _norm(goal.text):
            continue  # it says how, by a norm that is known, though not how many
        found = _class(index, entry.path)
        if found is not None:
            params = {"text": entry.label, "name": quoted(entry.label), "found": found}
            yield Bare(entry.path, {**params, "targets": key("targets"), "due": key("due")})


def _norm(text: str) -> bool:
    """Whether a text names a norm that something meets or not, such as 'energieneutraal'."""
    if "neutra" not in text and "vrij" not in text and "nul" not in text:
        return False
    import re  # most goals name none

    found = re.search(
        r"\b(?:energie|klimaat|co2|broeikasgas)-?neutra(?:al|le)\b|\b(?:aardgas|gas|rook|drempel|asbest)vrije?\b"
        r"|\bnul[- ]op[- ]de[- ]meter\b",
        text.casefold(),
    )
    return found is not None


def _class(index: Index, path: Path) -> Phrase | None:
    """What is said of a goal in one of the two lowest classes; None for one in a higher class."""
    from lea_model.measure.measurability import Measurability, assess_at  # only for goals without a date

    classes = {
        Measurability.NONE: Phrase(N_("it gives no number, no date and no direction")),
        Measurability.DIRECTION: Phrase(N_("it gives a direction, but no number and no date")),
    }
    return classes.get(assess_at(index, path).measurability)


RULE = make(CODE, check, __doc__, needs_all=True)
