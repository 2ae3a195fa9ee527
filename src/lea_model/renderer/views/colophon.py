"""How the agenda came about, told at the end of each document: who decided and when, what changed, whom it is from."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from lea_model.i18n import N_
from lea_model.model.decisions import Adoption
from lea_model.model.enums import Status
from lea_model.model.when import When
from lea_model.renderer.tree import Block, Fact
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer

DECIDED: Final = ("citation_title", "legal_basis", "signatories", "in_force", "retroactive", "published")
"""What is told of the decision on the agenda after its steps."""

_CHANGES: Final = {
    "action-added": N_("actions that are new: {count}"),
    "action-dropped": N_("actions that are dropped: {count}"),
    "action-reworded": N_("actions that are worded differently: {count}"),
    "goal-added": N_("goals that are new: {count}"),
    "goal-dropped": N_("goals that are dropped: {count}"),
    "goal-reworded": N_("goals that are worded differently: {count}"),
}
"""What is counted of the changes since another edition; the rest is counted together."""


def colophon(writer: Writer) -> tuple[Block, ...]:
    """Who decided on the agenda and when, who signed it, from when it holds, and where it was made public."""
    root = writer.part(())
    label = N_("Adoption") if all(map(_decides, writer.agenda.adoption)) else N_("Steps in deciding")
    facts = (*root.fact("adoption", writer.say(label)), *blocks.together(root, *DECIDED), *root.facts("contact"))
    return blocks.definitions(facts)


def _decides(step: Adoption) -> bool:
    return step.status not in (Status.DRAFT, Status.PROPOSED, Status.UNKNOWN)


def status_fact(part: AgendaPart) -> tuple[Fact, ...]:
    """Where the agenda stands, with who brought it there and when: on the title page."""
    status = part.lines("status")
    agenda = part.writer.agenda
    for place, step in reversed(list(enumerate(agenda.adoption))):
        same = step.status is agenda.status and step.status is not Status.UNKNOWN
        if same or (step.status is None and not status):
            found = AgendaPart(part.writer, ("adoption", place), step)
            found.drop("text", "signed", "signatories", "source", "notes", "tags", "sic")
            label = part.label("status") if step.status is not None else part.say(N_("Adoption"))
            return (Fact(label, (found.line(),)),)
    return (Fact(part.label("status"), status),) if status else ()


def day_of(writer: Writer) -> date | None:
    """The date of the document: of the last step in deciding, else of its publication; None where no day is given."""
    agenda = writer.agenda
    dates = [*[one.when for one in reversed(agenda.adoption)], *[one.when for one in reversed(agenda.published)]]
    return next((when.earliest for when in dates if isinstance(when, When) and _one_day(when)), None)


def _one_day(when: When) -> bool:
    return when.earliest is not None and when.earliest == when.latest


def history(writer: Writer) -> tuple[Fact, ...]:
    """What changed since the editions before this one that were read beside it, in counts."""
    from lea_model.changes import diff  # comparing is only needed where another edition is read too

    facts = []
    for one in writer.agenda.predecessor:
        beside = writer.index.beside.get(one.agenda or "")
        old = beside.whole() if beside is not None else None
        if old is None:
            continue
        counts = Counter(change.kind.name for change in diff(old, writer.agenda))
        lines = [writer.say(message, count=counts.pop(name)) for name, message in _CHANGES.items() if counts.get(name)]
        if rest := sum(counts.values()):
            lines.append(writer.say(N_("other changes: {count}"), count=rest))
        said = "; ".join(lines) or writer.say(N_("nothing"))
        facts.append(Fact(writer.say(N_("Changes since {title}"), title=old.title), blocks.text_lines(said)))
    return tuple(facts)
