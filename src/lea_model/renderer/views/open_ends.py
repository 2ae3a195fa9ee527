"""What the working version says first: that it is one, what checking finds, and what is still open, in counts."""

from __future__ import annotations

from collections import Counter

from lea_model.diagnostics import Severity
from lea_model.i18n import N_
from lea_model.model.base import Missing
from lea_model.renderer.tree import Block, Callout
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.vocabulary.runs import Text


def open_ends(writer: Writer) -> tuple[Block, ...]:
    """How far the agenda is from a publication; nothing in the publication itself."""
    if not writer.working:
        return ()
    from lea_model.checker import check  # only the working version checks

    say, index = writer.say, writer.index
    severities = Counter(found.severity for found in check(writer.agenda, beside=index.beside.values()))
    dangling = [one for one in index.references if not one.loose and one.target is None]
    actions = index.of_kind("action")
    missing = sum(isinstance(item, Missing) for item in index.items.values())
    counts = (
        (severities[Severity.ERROR], N_("errors: {count}")),
        (severities[Severity.WARNING], N_("warnings: {count}")),
        (severities[Severity.ADVICE], N_("pieces of advice: {count}")),
        (
            missing,
            N_("values that are known to be missing: {count}"),
        ),
        (len(dangling), N_("references that lead nowhere, or to more than one thing: {count}")),
        (sum(not index.who_leads(entry.path) for entry in actions), N_("actions that name nobody who leads: {count}")),
    )
    lines = [(Text(say(message, count=count)),) for count, message in counts if count]
    words = say(N_("This version holds all that the data hold: sources, tags, remarks and what is open."))
    inside = (blocks.sentence(words), *((blocks.bullets(lines),) if lines else ()))
    return (Callout("note", say(N_("Working version")), inside),)
