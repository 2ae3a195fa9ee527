"""LEA617: agenda of titles only.

## What it finds

An agenda with headings (ambitions, programme lines, clusters, themes) but without any goal, action, indicator or row of
a year plan. So is an agenda that names itself, its parties and its chapters and says nothing more; its own title counts
as one then. That is one advice for the agenda as a whole; `lea check --open` lists every title that has nothing.

## Why it matters

Nothing is found in it because there is nothing to find: that is no sign that it is good.

## Example

    ambities:
      - {titel: Kansen voor ieder kind}
      - {titel: Wijkgericht werken}

## What to do

Write under each title what the partners want to reach and will do, as far as the source says it.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make

CODE = Code(
    "LEA617",
    "titles-only",
    Severity.ADVICE,
    N_("This agenda has titles only ({count}): no goal and no action stands under them."),
    N_("Nothing is found in it because there is nothing to find."),
    N_("Write under each title what you want to reach and will do. 'lea check --open' lists what is open."),
)


def check(index: Index) -> Found:
    """Yield one finding for the agenda as a whole."""
    from lea_model.measure.open_places import bare_titles  # only where it is asked

    places = bare_titles(index)
    if places:
        yield Bare((), {"count": len(places)})


RULE = make(CODE, check, __doc__, needs_all=True)
