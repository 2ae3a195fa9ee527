"""LEA610: hub without a lead.

## What it finds

A hub or centre of knowledge for which nobody is named who leads it or answers for it. Partners are not enough, nor is
who is called the hub. A role with a word of its own (`andere_rollen`) counts where the word says who leads, such as
'coördinator', and so does a trekker of the action that the hub is about.

## Why it matters

A hub is there only when somebody runs it. Schools do not know whom to turn to otherwise.

## Example

    hubs:
      - {titel: Techniek, partners: [Ontdekstation]}

## What to do

Name a trekker, or write down the role by your own word under `andere_rollen`.
"""

from __future__ import annotations

from lea_model.checker.naming import key, named
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.traversal import answered_for

CODE = Code(
    "LEA610",
    "hub-without-lead",
    Severity.WARNING,
    N_("Nobody is named who leads the hub {name}."),
    N_("A hub is there only when somebody runs it, and schools do not know whom to turn to otherwise."),
    N_("Name a trekker, or the role by your own word under '{other_roles}'."),
)


def check(index: Index) -> Found:
    """Yield each hub that nobody leads: not itself, and not by an action that it is about."""
    for entry in index.of_kind("hub"):
        about = [one.targets for one in index.outgoing(entry.path) if one.field == "about_actions"]
        items = [entry.item, *(target.item for targets in about for target in targets)]
        if not any(map(answered_for, items)):
            params = {"text": entry.label, "name": named(entry), "other_roles": key("other_roles")}
            yield Bare(entry.path, params)


RULE = make(CODE, check, __doc__, needs_all=True)
