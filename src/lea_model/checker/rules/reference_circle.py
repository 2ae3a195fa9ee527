"""LEA322: things lead to each other in a circle.

## What it finds

Things that come back to themselves by way of each other, along lines of one kind: what contributes to what
(`draagt_bij_aan`), who steers whom (`stuurt`), who gives whom a mandate (`mandaat_aan`), who is a member of what. Also
a body that reports to another and steers it, or gives it a mandate, at the same time. Reports and parts that make a
circle are found by LEA405, and actions that are the same as each other by LEA323.

## Why it matters

In a circle there is no beginning: nobody can see what serves what in the end, or who decides.

## Example

    ambities:
      - {titel: Kansen, draagt_bij_aan: Taal}
      - {titel: Taal, draagt_bij_aan: Kansen}

## What to do

Remove one of these lines, or turn it around.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.bodies import Line
from lea_model.checker.circles import circles
from lea_model.checker.naming import action_name, key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, RelatedPlace, Severity, make
from lea_model.checker.rules.self_reference import line_from

CODE = Code(
    "LEA322",
    "reference-circle",
    Severity.WARNING,
    N_("{lines} come back to where they began: {chain}."),
    N_("In a circle there is no beginning: nobody can see what serves what, or who decides in the end."),
    N_("Remove one of these lines, or turn it around."),
)
_FIELDS: Final = {
    "serves": "serves",
    "steers": "steers",
    "mandates": "mandates",
    "members_described": "members_listed",
    "members_listed": "members_listed",
}
"""Lines that must not come back, and the field under which they count: both lists are of members."""
_DOWN: Final = ("steers", "mandates")


def check(index: Index) -> Found:
    """Yield each circle once, at the line that closes it."""
    ways: dict[str, dict[Path, list[Line]]] = {}
    up: dict[tuple[Path, Path], Line] = {}
    for reference in index.references:
        owner, field = line_from(index, reference)
        target = reference.target
        if owner is None or target is None or target.path == owner.path:
            continue
        if field in _FIELDS:
            lines = ways.setdefault(_FIELDS[field], {})
            lines.setdefault(owner.path, []).append(Line(reference, target.path))
            lines.setdefault(target.path, [])
        elif field == "reports_to":
            up[owner.path, target.path] = Line(reference, target.path)
    for field, lines in ways.items():
        for circle in circles(lines):
            names = [_name(index, line.reference.owner) for line in circle]
            said = Phrase(N_("The lines under '{key}'"), {"key": key(field)})
            params = {"lines": said, "chain": " → ".join([*names, names[0]]).rstrip(".")}
            others = tuple(RelatedPlace(line.reference.path, N_("this line is part of it")) for line in circle[:-1])
            yield Bare(circle[-1].reference.path, params, others)
    yield from _both_ways(index, ways, up)


def _both_ways(index: Index, ways: dict[str, dict[Path, list[Line]]], up: dict[tuple[Path, Path], Line]) -> Found:
    """Yield each body that reports to the very one that it steers."""
    for field in _DOWN:
        for body, lines in ways.get(field, {}).items():
            for line in lines:
                report = up.get((body, line.to))
                if report is not None:
                    names = (_name(index, line.reference.owner), _name(index, line.to))
                    said = Phrase(
                        N_("The lines under '{key}' and '{other}'"), {"key": key(field), "other": key("reports_to")}
                    )
                    params = {"lines": said, "chain": " → ".join((*names, names[0]))}
                    place = RelatedPlace(report.reference.path, N_("this line is part of it"))
                    yield Bare(line.reference.path, params, (place,))


def _name(index: Index, path: Path) -> str:
    entry = index.at(path) or index.parent(path)
    return action_name(entry).strip("'") if entry is not None else ""


RULE = make(CODE, check, __doc__)
