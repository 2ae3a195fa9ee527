"""Chapters: ambitions, programme lines, age plans with their editions, clusters, themes, districts, hubs, sections."""

from __future__ import annotations

from collections.abc import Sequence

from lea_model.i18n import N_
from lea_model.model.when import When
from lea_model.renderer.tree import Block, Chapter, Fact, ItemList, ListItem, ListStyle, Paragraph
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Runs, joined, text_of

_LEAVES = ("number", "title", "local_term", "level", "source", "notes", "tags", "sic", "footnotes", "plain_title")
# What one of them is called that has neither a title nor a word of its own.
_ONE = {
    "sections": N_("Chapter"),
    "ambitions": N_("Ambition"),
    "programme_lines": N_("Programme line"),
    "age_plans": N_("Age plan"),
    "editions": N_("Programme line"),
    "clusters": N_("Cluster"),
    "themes": N_("Theme"),
    "districts": N_("District"),
    "hubs": N_("Centre of knowledge"),
    "levels": N_("Level"),
    "escalation_ladders": N_("Escalation ladder"),
    "location_programmes": N_("Location programme"),
    "plans": N_("Location plan"),
    "year_plans": N_("Year plan"),
}
_ABOUT = ("plain_title", "ages", "period", "statutory", "serves", "about_actions", "concerns")


def heading(part: AgendaPart) -> tuple[str, str, str]:
    """Number, title and what the source calls it; the title is never empty."""
    writer = part.writer
    number = part.text("number")
    title = part.text("title") or part.text("name")
    if not title and part.has("line"):
        found = writer.references.get((*part.path, "line"))
        line = part.text("line")
        if found is not None and found.target is not None:
            number = number or str(getattr(found.target.item, "number", None) or "")
            title = found.target.label or line
        else:
            title = line
    over = part.text("local_term")
    if not over and number and (line := _line_term(part)):
        over = line
    if not title and (kind := part.runs("section_kind")):
        title = text_of(kind)
    if not title:
        title, over = over or writer.say(_ONE.get(str(part.path[-2]), _ONE["sections"])), ""
    title = title[:1].upper() + title[1:]
    if title.casefold().startswith(over.casefold()):
        over = ""
    return number, title, over[:1].upper() + over[1:]


def _line_term(part: AgendaPart) -> str:
    """What the source calls the programme line that an edition is of."""
    found = part.writer.references.get((*part.path, "line"))
    term = getattr(found.target.item, "local_term", None) if found and found.target else None
    return str(term or "")


def section(part: AgendaPart, *, page: bool = False, of: str = "") -> Chapter:
    """A chapter with all that it holds.

    Args:
        part: What the chapter is about.
        page: Whether it begins on a new page, where it has parts.
        of: The title around it, for a theme without a title.
    """
    writer = part.writer
    say = writer.say
    number, title, over = heading(part)
    if part.has("line"):
        part.drop("line") if part.writer.ref((*part.path, "line"), title) else None
    after = part.marks()
    opening = list(blocks.paragraph(part.runs("text")))
    found: list[Block] = []
    due = _common(part, "due") if part.has("goals") else ()
    year = _common(part, "year") if part.has("themes", "actions") else ()
    found += blocks.statements(part.parts("statements"))
    sections = [
        _titled(_when(writer.label("goals"), due), _goals(part), after=due[1:]),
        _titled(say(N_("Priorities")), blocks.statements(part.parts("priorities"))),
        _titled(say(N_("Working agreements")), blocks.statements(part.parts("agreements"))),
    ]
    loose: list[Block] = []
    anchors = list(writer.anchors(part.path))
    themes: list[Chapter] = []
    for theme in part.parts("themes"):
        if theme.has("title", "number"):
            themes.append(section(theme))
        else:
            untitled = section(theme, of=title)
            loose += untitled.blocks
            anchors += untitled.anchors
            themes += untitled.sections
    caption = say(N_("Actions of {what}"), what=of or title)
    loose = [*blocks.actions(part.parts("actions"), caption), *loose]
    if year:
        sections.append(_titled(_when(writer.label("actions"), year), tuple(loose), tuple(themes), after=year[1:]))
    else:
        found += loose
        sections += themes
    sections += [section(one) for one in (*part.parts("editions"), *part.parts("sections"))]
    sections.append(_titled(writer.label("indicators"), blocks.indicators(part.parts("indicators"))))
    facts = (*part.facts(*_ABOUT), *blocks.together(part, *ROLE_KEYS), *part.fact("citations", say(N_("Actions"))))
    opening += blocks.definitions(facts)
    found = [*opening, *found]
    found += blocks.attached(part)
    found += blocks.definitions(part.rest())
    found += blocks.remarks(part)
    inside = tuple(one for one in sections if one is not None)
    return Chapter(
        heading=title,
        anchors=tuple(anchors),
        number=number,
        over=over,
        after=after,
        blocks=tuple(found),
        sections=inside,
        page=page and bool(inside),
    )


def _common(part: AgendaPart, name: str) -> Runs:
    """A date that holds for all under a heading, unless it is one that is missing."""
    return part.runs(name) if isinstance(getattr(part.item, name), When) else ()


def _when(title: str, when: Runs) -> str:
    """A heading with the date that holds for all under it, as printed; what goes with it stands behind the heading."""
    return f"{title} – {text_of(when[:1])}" if when else title


def _goals(part: AgendaPart) -> tuple[Block, ...]:
    return blocks.goals(part.parts("goals"))


def _titled(
    title: str, inside: Sequence[Block], sections: tuple[Chapter, ...] = (), *, after: Runs = ()
) -> Chapter | None:
    return Chapter(title, after=after, blocks=tuple(inside), sections=sections) if inside or sections else None


def has_content(part: AgendaPart) -> bool:
    """Whether a part holds more than its name."""
    left = [name for name in type(part.item).model_fields if name != "id" and part.has(name)]
    return any(name not in _LEAVES for name in left)


def chapter(title: str, anchor: str, parts: Sequence[AgendaPart]) -> tuple[Chapter, ...]:
    """A chapter with a section for each part, or a list where the parts are no more than names."""
    if not parts:
        return ()
    if any(has_content(part) for part in parts):
        return (Chapter(title, (anchor,), sections=tuple(section(part) for part in parts), page=True),)
    items = []
    for part in parts:
        label = part.text("number")
        name = blocks.name_line(part)
        runs = (*name, *part.after())
        facts = (*part.rest(), *_editions(part))
        items.append(
            ListItem((Paragraph(runs), *blocks.definitions(facts, "compact")), label, part.writer.anchors(part.path))
        )
    style: ListStyle = "labelled" if any(one.label for one in items) else "bullet"
    return (Chapter(title, (anchor,), blocks=(ItemList(tuple(items), style),)),)


def _editions(part: AgendaPart) -> tuple[Fact, ...]:
    """Where the editions of a programme line stand."""
    writer = part.writer
    plans = []
    for reference in writer.index.incoming(part.path):
        edition = writer.index.at(reference.owner)
        plan = writer.index.parent(reference.owner)
        if reference.field == "line" and edition is not None and plan is not None:
            plans.append((writer.to(edition, writer.name(plan)),))
    return (Fact(writer.say(N_("Worked out in")), (joined(plans),)),) if plans else ()
