"""Changes as a page: in a few sentences, and then one by one under what they are about."""

from __future__ import annotations

from string import Formatter

from lea_model.changes import AgendaDiff, ChangeSection, Edit, Piece
from lea_model.i18n import N_, Language, translate
from lea_model.renderer import tree
from lea_model.renderer.finish import finish
from lea_model.renderer.formats import html, markdown
from lea_model.reporter.changes.summary import (
    Group,
    Line,
    SectionChanges,
    agenda_name,
    by_section,
    summary,
    title,
    warning,
)
from lea_model.vocabulary.runs import Mark, Revision, Run, Runs, Text


def page(found: AgendaDiff, language: Language) -> tree.DocumentTree:
    """Make the page of changes.

    Args:
        found: The changes.
        language: The language of the page.
    """

    def say(message: str) -> str:
        return translate(message, language)

    editions = ((N_("Old edition"), found.old), (N_("New edition"), found.new))
    return finish(
        tree.DocumentTree(
            title=title(found, language),
            subtitle="",
            over="",
            language=language,
            facts=tuple(tree.Fact(say(word), ((Text(agenda_name(agenda)),),)) for word, agenda in editions),
            opening=(),
            sections=chapters(found, language),
            words=page_words(language),
            report="changes",
        )
    )


def page_words(language: Language) -> tree.Words:
    """The words of a page of changes, with how items were matched."""
    how = N_(
        "Items were matched one to one by id, then by number and text together, then by text alone; the share says how"
        " much two texts are alike. Where an item comes from in its source is not compared."
    )
    return tree.Words(
        contents=translate(N_("Contents"), language),
        skip=translate(N_("Skip to the text"), language),
        sources="",
        made_from=f"{translate(how, language)} {translate(N_('Made with lea-model.'), language)}",
    )


def chapters(found: AgendaDiff, language: Language) -> tuple[tree.Chapter, ...]:
    """The changes between two editions: in short, then section by section."""
    sections = by_section(found, language)
    short = tree.Chapter(translate(N_("In short"), language), ("kort",), blocks=_in_short(found, sections, language))
    return (short, *(_chapter(one, language) for one in sections))


def html_page(found: AgendaDiff, language: Language) -> str:
    """Write changes as one HTML page that needs nothing else."""
    return html.write(page(found, language))


def markdown_page(found: AgendaDiff, language: Language) -> str:
    """Write changes as Markdown."""
    return markdown.write(page(found, language))


def _in_short(found: AgendaDiff, sections: tuple[SectionChanges, ...], language: Language) -> tuple[tree.Block, ...]:
    """The changes in a few sentences, and how to read what follows."""
    blocks: list[tree.Block] = []
    if caution := warning(found, language):
        blocks.append(tree.Callout("unresolved", "", (tree.Paragraph((Text(caution),)),)))
    blocks += (tree.Paragraph((Text(said),)) for said in summary(found, language))
    if any(line.words for section in sections for group in section.groups for line in group.lines):
        key = N_("In texts, {dropped} are words that were dropped and {added} are words that came.")
        sample = translate(N_("words like these"), language)
        samples = {"dropped": Edit.DROPPED, "added": Edit.ADDED}
        runs: list[Run] = []
        for text, name, _, _ in Formatter().parse(translate(key, language)):
            runs.append(Text(text))
            if name is not None:
                runs += _piece(Piece(samples[name], sample), language)
        blocks.append(tree.Paragraph(tuple(runs), "small"))
    return tuple(blocks)


def _chapter(section: SectionChanges, language: Language) -> tree.Chapter:
    """The changes of one section; references that only go along with others are folded away."""
    name = section.section.value
    if section.section is not ChangeSection.FOLLOWS:
        groups = tuple(
            tree.Chapter(_heading(group), (f"{name}-{group.name}",), blocks=(_list(group, language),))
            for group in section.groups
        )
        return tree.Chapter(section.heading, (name,), sections=groups, count=section.total, listed=False)
    said = N_("What these name took another number or name; they name the same as before.")
    blocks: tuple[tree.Block, ...] = (
        tree.Paragraph((Text(translate(said, language)),)),
        *(tree.Disclosure(_heading(group), (_list(group, language),)) for group in section.groups),
    )
    return tree.Chapter(section.heading, (name,), blocks=blocks, count=section.total)


def _heading(group: Group) -> str:
    return f"{group.label} ({len(group.lines)})"


def _list(group: Group, language: Language) -> tree.ItemList:
    return tree.ItemList(tuple(tree.ListItem(_change(line, language)) for line in group.lines))


def _change(line: Line, language: Language) -> tuple[tree.Block, ...]:
    said = Mark("uncertain", line.sentence, line.matched) if line.matched else Text(line.sentence)
    blocks = [tree.Paragraph((said,))]
    if line.words:
        runs = tuple(run for piece in line.words for run in _piece(piece, language))
        blocks.append(tree.Paragraph(runs, "compared"))
    return tuple(blocks)


def _piece(piece: Piece, language: Language) -> Runs:
    """Words that stayed, were dropped or came in; spaces around them stand outside, as Markdown asks."""
    words = piece.text.strip()
    if piece.edit is Edit.KEPT or not words:
        return (Text(piece.text),)
    before, _, after = piece.text.partition(words)
    dropped = piece.edit is Edit.DROPPED
    spoken = translate(N_("dropped:") if dropped else N_("added:"), language)
    return (Text(before), Revision("deleted" if dropped else "inserted", words, spoken), Text(after))
