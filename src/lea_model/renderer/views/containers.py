"""Chapters: ambitions, programme lines, age plans with their editions, clusters, themes, districts, hubs, sections."""

from __future__ import annotations

from collections.abc import Sequence

from lea_model.i18n import N_
from lea_model.model.sections import Section
from lea_model.model.when import When
from lea_model.renderer.tree import Block, Chapter, Fact, ListStyle, Paragraph
from lea_model.renderer.views import blocks
from lea_model.renderer.views.action_tables import actions
from lea_model.renderer.views.completeness import AgendaPart
from lea_model.renderer.views.indicator_charts import indicators
from lea_model.renderer.views.left_out import placeless
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Anchor, Runs, Text, joined, text_of

_LEAVES = (
    *("id", "number", "title", "local_term", "level", "source", "notes", "tags", "sic", "footnotes"),
    *("plain_title", "title_en"),
)
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
_ABOUT = (
    *("plain_title", "title_en", "ages", "period", "condition"),
    *("statutory", "serves", "about_actions", "concerns"),
)
_LATER = ("expected_effects", "progress")
_FIGURES = ("figuur", "afbeelding", "illustratie", "infographic", "figure", "picture")
"""What a source calls a figure, where its words are kept as a chapter."""


def heading(part: AgendaPart) -> tuple[str, str, str]:
    """Number, title and what the source calls it; the title is never empty."""
    writer = part.writer
    number = part.text("number")
    title = part.text("title") or part.text("name")
    # An edition goes by the programme line that it is of.
    found = writer.references.get((*part.path, "line"))
    line = found.target.item.__dict__ if found is not None and found.target is not None else {}
    # With a title of its own the line is still to be said.
    printed = "" if title else part.text("line")
    if not title and found is not None and found.target is not None:
        number = number or str(line.get("number") or "")
        title = found.target.label
    title = title or printed
    over = part.text("local_term") or (str(line.get("local_term") or "") if number else "")
    if not title and (kind := part.runs("section_kind")):
        title = text_of(kind)
    if not title:
        title, over = over or writer.say(_ONE.get(str(part.path[-2]), _ONE["sections"])), ""
    title = title[:1].upper() + title[1:]
    if title.casefold().startswith(over.casefold()):
        over = ""
    return number, title, over[:1].upper() + over[1:]


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
    after = part.marks()
    opening = blocks.told(part)
    due = _common(part, "due") if part.has("goals") else ()
    year = _common(part, "year") if part.has("themes", "actions") else ()
    found = [*blocks.statements(part.parts("statements"))]
    sections = [
        _titled(_reached(part, due), blocks.goals(part.parts("goals")), after=due[1:]),
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
    loose = [*actions(part.parts("actions"), caption), *loose]
    if year:
        sections.append(_titled(_when(writer.label("actions"), year), tuple(loose), tuple(themes), after=year[1:]))
    else:
        found += loose
        sections += themes
    drawn: list[Block] = []
    for one in (*part.parts("editions"), *part.parts("sections")):
        if not part.writer.working and placeless(one.item):
            continue
        if _pictured(one):
            shown = section(one)
            places = tuple(Anchor(anchor) for anchor in shown.anchors)
            drawn += [Paragraph((*places, Text(say(N_("The figure shows:"))))), *shown.blocks]
            sections += shown.sections
        else:
            sections.append(section(one))
    sections.append(_titled(writer.label("interventions"), blocks.interventions(part.parts("interventions"))))
    sections.append(_titled(writer.label("indicators"), indicators(part.parts("indicators"))))
    facts = (
        *part.facts(*_ABOUT),
        *blocks.aimed(part),
        *blocks.together(part, *ROLE_KEYS),
        *part.fact("citations", say(N_("Actions"))),
    )
    found = [
        *opening,
        *blocks.definitions(facts),
        *found,
        *blocks.definitions(part.facts(*_LATER)),
        *blocks.attached(part),
        *drawn,
    ]
    found += (*blocks.definitions(part.rest()), *blocks.remarks(part))
    inside = tuple(one for one in sections if one is not None)
    page = page and bool(inside)
    return Chapter(title, tuple(anchors), number, over, after, tuple(found), inside, page)


def _pictured(part: AgendaPart) -> bool:
    """Whether it is a figure of the source without a title: its words belong to the chapter that it stands in."""
    item = part.item
    word = item.local_term if isinstance(item, Section) else None
    return word is not None and word.casefold() in _FIGURES and not part.has("title", "number")


def whole(part: AgendaPart, opening: list[Block], sections: Sequence[Chapter] = (), *, page: bool = False) -> Chapter:
    """A chapter out of what was said of a part, followed by what was not; sections that hold nothing are left out."""
    number, title, over = heading(part)
    found = (*opening, *blocks.definitions(part.rest()), *blocks.remarks(part))
    inside = tuple(one for one in sections if one.blocks or one.sections)
    return Chapter(title, part.writer.anchors(part.path), number, over, part.marks(), found, inside, page)


def _common(part: AgendaPart, name: str) -> Runs:
    """A date that holds for all under a heading, unless it is one that is missing."""
    return part.runs(name) if isinstance(getattr(part.item, name), When) else ()


def _when(title: str, when: Runs) -> str:
    """A heading with the date that holds for all under it, as printed; what goes with it stands behind the heading."""
    return f"{title} – {text_of(when[:1])}" if when else title


def _reached(part: AgendaPart, due: Runs) -> str:
    """The heading of goals: what will be reached by the date that holds for all of them."""
    when = text_of(due[:1])
    if when[:1].isdecimal() and not when.isdecimal():
        return _when(part.label("goals"), due)
    moment = part.say(N_("in {year}"), year=when) if when.isdecimal() else when
    return part.say(N_("What we have reached {when}"), when=moment) if when else part.label("goals")


def _titled(
    title: str, inside: Sequence[Block], sections: tuple[Chapter, ...] = (), *, after: Runs = ()
) -> Chapter | None:
    return Chapter(title, after=after, blocks=tuple(inside), sections=sections) if inside or sections else None


def chapter(title: str, anchor: str, parts: Sequence[AgendaPart]) -> tuple[Chapter, ...]:
    """A chapter with a section for each part, or a list where the parts are no more than names."""
    if not parts:
        return ()
    if any(map(has_content, parts)):
        return (Chapter(title, (anchor,), sections=tuple(section(part) for part in parts), page=True),)
    items = []
    for part in parts:
        label = part.text("number")
        items.append(blocks.item(part, blocks.name_line(part), label, after=_editions(part)))
    style: ListStyle = "labelled" if any(one.label for one in items) else "bullet"
    return (Chapter(title, (anchor,), blocks=blocks.listed(items, style)),)


def has_content(part: AgendaPart) -> bool:
    """Whether a part says more than what it is called."""
    return part.has(*[name for name in type(part.item).model_fields if name not in _LEAVES])


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
