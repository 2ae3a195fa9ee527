"""LEA610: hub without a lead.

## What it finds

A hub or centre of knowledge for which nobody is named who leads it or answers for it. Partners are not enough. One
organisation that is called the hub is: one knows whom to turn to. Where several are, nobody can tell which of them
leads. A role with a word of its own (`andere_rollen`) counts where the word says who leads, such as
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

from lea_model.checker.naming import NOTHING, key, named
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.checker.traversal import answered_for
from lea_model.index import normal
from lea_model.model.parties import Assignment

CODE = Code(
    "LEA610",
    "hub-without-lead",
    Severity.WARNING,
    N_("Nobody is named who leads the hub {name}{hubs}."),
    N_("A hub is there only when somebody runs it, and schools do not know whom to turn to otherwise."),
    N_("Name a trekker, or the role by your own word under '{other_roles}'."),
)


def check(index: Index) -> Found:
    """Yield each hub that nobody leads: not itself, and not by an action that it is about."""
    for entry in index.of_kind("hub"):
        about = [one.targets for one in index.outgoing(entry.path) if one.field == "about_actions"]
        items = [entry.item, *(target.item for targets in about for target in targets)]
        called = [role.party for role in getattr(entry.item, "other_roles", ()) if role.party and _is_hub(role)]
        if len(called) == 1 or any(map(answered_for, items)):
            continue
        hubs = Phrase(N_(" ({names} are each called the hub)"), {"names": ", ".join(called)}) if called else NOTHING
        params = {"text": entry.label, "name": named(entry), "hubs": hubs, "other_roles": key("other_roles")}
        yield Bare(entry.path, params)


def _is_hub(role: Assignment) -> bool:
    """Whether a party is called the hub itself."""
    return role.role is not None and normal(role.role) in ("hub", "hubs")


RULE = make(CODE, check, __doc__, needs_all=True)
