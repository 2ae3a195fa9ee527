"""LEA403: a body that decides or steers is incomplete.

## What it finds

A steering group, board consultation or other body with a `besluitregel`, of which it is not stated who sit on it, who
chairs it or how often it meets. What the agenda itself says to be missing (`ontbreekt`) counts as stated.

## Why it matters

What a body decides or advises only counts where it is clear who speaks in it, and when.

## Example

    overlegorganen:
      - {naam: Stuurgroep LEA, overlegsoort: stuurgroep, leden_volgens_tekst: [schoolbesturen], frequentie: maandelijks}
    partijen: [{naam: schoolbesturen}]

## What to do

Add what is missing. Is it not known yet? Then write, for instance, `voorzitter: {ontbreekt: nader_te_bepalen}`.
"""

from __future__ import annotations

from typing import Any

from lea_model.checker.naming import NOTHING, key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.enums import BodyKind
from lea_model.model.governance import GovernanceBody

CODE = Code(
    "LEA403",
    "body-that-decides-incomplete",
    Severity.WARNING,
    N_("The agenda does not say of {name} {missing}."),
    N_("What a body decides or advises only counts where it is clear who speaks in it, and when."),
    N_("Add what is missing, or say with '{missing_key}' that it is not known yet."),
)
_DECIDING = frozenset({BodyKind.STEERING_GROUP, BodyKind.BOARD_CONSULTATION})


def check(index: Index) -> Found:
    """Yield each body that decides and of which something is not stated."""
    for entry, body in entries_of(index, GovernanceBody):
        if body.decision_rule or body.body_kind in _DECIDING:
            missing = _joined(_missing(body))
            if missing is not NOTHING:
                params = {"name": quoted(body.name), "missing": missing, "missing_key": key("missing")}
                yield Bare((*entry.path, "name"), params)


def _missing(body: GovernanceBody) -> list[Phrase]:
    found: list[Phrase] = []
    if not (body.members_described or body.members_listed):
        found.append(Phrase(N_("who sit on it")))
    if not (body.chair or _chaired(body)):
        found.append(Phrase(N_("who chairs it")))
    if not body.frequency:
        found.append(Phrase(N_("how often it meets")))
    return found


def _chaired(body: GovernanceBody) -> bool:
    """Whether a role or a member says who chairs it."""
    lists: list[Any] = [body.members_described, body.members_listed, body.other_roles]
    people = [each for listed in lists if isinstance(listed, tuple) for each in listed]
    return any(each.led_by or "voorzit" in (each.role or "").casefold() for each in people)


def _joined(parts: list[Phrase]) -> Phrase:
    """One phrase of several: with commas, and a word before the last."""
    if len(parts) == 3:
        return Phrase(N_("{one}, {two} and {three}"), dict(zip(("one", "two", "three"), parts, strict=True)))
    if len(parts) == 2:
        return Phrase(N_("{one} and {two}"), {"one": parts[0], "two": parts[1]})
    return parts[0] if parts else NOTHING


RULE = make(CODE, check, __doc__, needs_all=True)
