"""What every document has: its title page, its footnotes, the words of its format."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lea_model.i18n import N_
from lea_model.model.base import stated
from lea_model.model.enums import Country, Status
from lea_model.renderer.beside_rows import notes_beside_rows
from lea_model.renderer.finish import finish
from lea_model.renderer.tree import Block, Chapter, DocumentTree, Fact, Footnotes, FootnoteText, Paper, Words
from lea_model.renderer.tree_walk import nodes
from lea_model.renderer.views import blocks
from lea_model.renderer.views.colophon import colophon, day_of, status_fact
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.known_abbreviations import KNOWN
from lea_model.text import natural_order
from lea_model.vocabulary.runs import FootnoteRef, Hyperlink, Text, joined


def municipalities(writer: Writer) -> str:
    """Whose agenda it is: 'Gemeente Almere', or all its municipalities; the region where it names none."""
    names = [one.name for one in writer.agenda.municipalities]
    if not names:
        return writer.agenda.region or ""
    last = names[-1]
    if len(names) == 1:
        return writer.say(N_("Municipality of {name}"), name=last)
    return writer.say(N_("Municipalities of {names} and {last}"), names=", ".join(names[:-1]), last=last)


def period_facts(part: AgendaPart) -> tuple[Fact, ...]:
    """The municipality, the region, the period and where the agenda stands: on every title page."""
    names = ", ".join(one.name for one in part.writer.agenda.municipalities)
    return (
        *((Fact(municipality_label(part.writer), ((Text(names),),)),) if names else ()),
        *part.facts("region", "period", "horizon", "extended_to"),
        *status_fact(part),
        *part.facts("version", "sender"),
    )


def municipality_label(writer: Writer) -> str:
    """One municipality, or several."""
    several = len(writer.agenda.municipalities) > 1
    return writer.say(N_("Municipalities") if several else N_("Municipality"))


def document_of(
    writer: Writer,
    title: str,
    subtitle: str,
    facts: tuple[Fact, ...],
    opening: tuple[Block, ...],
    sections: tuple[Chapter, ...],
    *,
    summary: tuple[Block, ...] = (),
    paper: Paper = "a4",
) -> DocumentTree:
    """A finished document: with its stamp, its date and at its end how the agenda was decided on.

    Args:
        writer: What all views share.
        title: Its title.
        subtitle: Its subtitle.
        facts: What stands on its title page.
        opening: What stands before its chapters.
        sections: Its chapters.
        summary: What it comes down to, on a page of its own.
        paper: The paper that it is made for.
    """
    say = writer.say
    words = Words(
        contents=say(N_("Contents")),
        skip=say(N_("Skip to the text")),
        sources=say(N_("Show sources, tags, remarks and counts")) if writer.working else "",
        made_from=say(N_("Made from the data of the agenda '{id}'."), id=writer.agenda.id) if writer.working else "",
        filter=say(N_("Search in this table:")),
        shown=say(N_("{some} of {all} rows")),
        summary=say(N_("Summary")),
    )
    tree = DocumentTree(
        title,
        subtitle,
        municipalities(writer),
        writer.language,
        facts,
        opening,
        sections,
        words,
        stamp=stamp(writer),
        day=day_of(writer),
        summary=summary,
        sender=writer.agenda.sender or "",
        colophon=colophon(writer),
        paper=paper,
    )
    return finish(notes_beside_rows(tree, say(N_("Source and remarks"))) if writer.working else tree)


def stamp(writer: Writer) -> str:
    """What stands on the title page and on each page: that the agenda is a draft, that this is the working version."""
    found = []
    if stated(writer.agenda, "status") and writer.agenda.status is Status.DRAFT:
        found.append(writer.say(N_("DRAFT")))
    if writer.working:
        found.append(writer.say(N_("WORKING VERSION")))
    return " – ".join(found)


def abbreviations(writer: Writer, inside: tuple[Chapter, ...] = ()) -> tuple[Chapter, ...]:
    """The abbreviations that the agenda explains, in a chapter at the end of each document.

    Args:
        writer: What all views share.
        inside: Chapters in which abbreviations that the whole field uses are looked for as well.
    """
    own = writer.part(()).parts("abbreviations")
    explained = {one.item.__dict__["abbreviation"].casefold() for one in own}
    facts = [*blocks.abbreviation_facts(own), *_known(writer, inside, explained)]
    ordered = sorted(facts, key=lambda fact: natural_order(fact.term))
    return (
        (Chapter(writer.label("abbreviations"), ("afkortingen",), blocks=blocks.definitions(ordered)),) if facts else ()
    )


def _known(writer: Writer, inside: tuple[Chapter, ...], explained: set[str]) -> Iterator[Fact]:
    """The abbreviations of the field that occur in these chapters and that the agenda does not explain itself."""
    if writer.language != "nl" or writer.agenda.country is Country.BELGIUM:
        return
    texts = (node.text for node in nodes(inside) if isinstance(node, (Text, Hyperlink)))
    words = {word for text in texts for word in re.findall(r"[^\W_]+", text)}
    for short, meaning in KNOWN.items():
        if short.casefold() not in explained and words & {short, short.upper()}:
            yield Fact(short if short in words else short.upper(), blocks.text_lines(meaning))


def footnotes(writer: Writer, *, after: tuple[Chapter, ...] | None = None) -> tuple[Chapter, ...]:
    """The footnotes: all of them, or those that ``after`` refers to."""
    wanted = None if after is None else {node.note for node in nodes(after) if isinstance(node, FootnoteRef)}
    found = []
    for part in writer.part(()).parts("footnote_list"):
        first, *more = writer.anchors(part.path)
        if wanted is not None and first not in wanted:
            continue
        mark = part.text("mark")
        # A mark that is known to be missing is no text, and still to be said.
        said = part.runs("text") or (Text(writer.say(N_("(the text of this note is not known)"))),)
        runs = joined([part.runs("mark"), said], " ")
        if where := part.runs("attached_to"):
            runs = (*runs, Text(writer.say(N_(" (at: "))), *where, Text(")"))
        found.append(FootnoteText(first, mark, part.close(runs), tuple(more)))
    if not found:
        return ()
    notes = Footnotes(tuple(found), writer.say(N_("Back to the text")))
    return (Chapter(writer.say(N_("Footnotes")), ("voetnoten",), blocks=(notes,)),)
