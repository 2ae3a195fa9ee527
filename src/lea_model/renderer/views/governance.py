"""The bodies and functions that meet or steer, one by one."""

from __future__ import annotations

from lea_model.i18n import N_
from lea_model.renderer.tree import Chapter, Fact
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.organigram import organigram_of
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Run


def bodies(writer: Writer) -> tuple[Chapter, ...]:
    """The governance structure: the drawing, then a section for each body."""
    found = writer.part(()).parts("bodies")
    drawing = organigram_of(writer)
    if not found and not drawing:
        return ()
    title = writer.say(N_("Governance structure"))
    sections = tuple(_body(part) for part in found)
    return (Chapter(title, ("overlegstructuur",), blocks=drawing, sections=sections, page=True),)


def _body(part: AgendaPart) -> Chapter:
    say = part.writer.say
    name = part.text("name")
    opening = blocks.told(part)
    facts = (
        *part.fact("aliases", say(N_("Also called"))),
        *part.facts("body_kind", "body_state", "per", "count", "part_of", "obliged_by_law", "regulations"),
        *blocks.together(part, "articles"),
        *part.facts("frequency", "notice", "public", "chair", "deputy", "secretary"),
        *_members(part),
        *blocks.together(part, *ROLE_KEYS, "initiated_by"),
        *part.fact("mandates", say(N_("Gives a mandate to"))),
        *part.fact("reports_to", say(N_("Reports to"))),
        *part.fact("steers", say(N_("Steers"))),
        *part.fact("tasks", say(N_("Tasks"))),
        *part.fact("topics", say(N_("Topics"))),
        *part.facts("quorum", "decision_rule", "fallback_rule", "dispute_rule"),
        *_named_at(part),
    )
    found = (*opening, *blocks.definitions(facts), *blocks.statements(part.parts("statements")))
    found = (*found, *blocks.attached(part), *blocks.definitions(part.rest()), *blocks.remarks(part))
    return Chapter(name, part.writer.anchors(part.path), after=part.marks(), blocks=found)


def _members(part: AgendaPart) -> tuple[Fact, ...]:
    """Who sits on a body: by which list only where it has two, or in the working version."""
    found = blocks.together(part, "members_described", "members_listed")
    if len(found) == 1 and not part.writer.working:
        return (Fact(part.say(N_("Members")), found[0].lines),)
    return found


def _named_at(part: AgendaPart) -> tuple[Fact, ...]:
    """Where else a body has a role."""
    writer = part.writer
    found: dict[Run, None] = {}
    for reference in writer.index.incoming(part.path):
        entry = writer.index.parent((*reference.owner, ""))
        if entry is not None and entry.path != part.path and entry.kind in ("cluster", "programme_line", "hub"):
            found[writer.to(entry)] = None
    return (Fact(writer.say(N_("Works on")), tuple((one,) for one in found)),) if found else ()
