"""LEA323: actions that are the same as each other, said more than once.

## What it finds

Actions that name each other with `zelfde_als`, or come back to the first by way of others.

## Why it matters

`zelfde_als` stands with the action that repeats another. Where each points at the other, nothing says which one counts.

## Example

    acties:
      - {nummer: 1, titel: Zomerschool, zelfde_als: 2}
      - {nummer: 2, titel: School in de zomer, zelfde_als: 1}

## What to do

Keep `zelfde_als` with the action that repeats the other, and leave it out with the one that counts.
"""

from __future__ import annotations

from lea_model.checker.bodies import Line
from lea_model.checker.circles import circles
from lea_model.checker.naming import action_name, key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, RelatedPlace, Severity, make

CODE = Code(
    "LEA323",
    "same-as-each-other",
    Severity.ADVICE,
    N_("These actions each refer to the other with '{key}': {chain}."),
    N_("It stands with the action that repeats another; so nothing says which of them counts."),
    N_("Keep '{key}' with the action that repeats the other, and leave it out with the one that counts."),
)


def check(index: Index) -> Found:
    """Yield each circle of actions that are the same, once."""
    ways: dict[Path, list[Line]] = {}
    for reference in index.references:
        if reference.field == "same_as" and reference.target is not None and reference.target.path != reference.owner:
            ways.setdefault(reference.owner, []).append(Line(reference, reference.target.path))
    for circle in circles(ways):
        named = [index.at(line.reference.owner) for line in circle]
        names = [action_name(entry).strip("'") for entry in named if entry is not None]
        others = tuple(RelatedPlace(line.reference.path, N_("this line is part of it")) for line in circle[:-1])
        yield Bare(circle[-1].reference.path, {"key": key("same_as"), "chain": " → ".join([*names, names[0]])}, others)


RULE = make(CODE, check, __doc__)
