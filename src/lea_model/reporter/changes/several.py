"""Changes between two sets of agendas: which belong together, what has no other edition, then each with its changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from lea_model.changes.agenda_pairs import AgendasDiff, PairedBy
from lea_model.i18n import N_, Language, translate
from lea_model.model.agenda import Agenda
from lea_model.renderer import tree
from lea_model.renderer.finish import finish
from lea_model.renderer.formats import html, markdown
from lea_model.reporter.changes.json_report import VERSION, agenda_facts, changes_facts
from lea_model.reporter.changes.page import chapters, page_words
from lea_model.reporter.changes.summary import agenda_name
from lea_model.reporter.changes.text_report import text_report as text_of_one
from lea_model.text import one_line
from lea_model.vocabulary.runs import Hyperlink, Text

_BY: Final = {
    PairedBy.ID: N_("the same id"),
    PairedBy.FOLLOWS: N_("one says that it follows the other"),
    PairedBy.KIND_AND_PERIOD: N_("the only ones of this kind, municipality and period"),
    PairedBy.KIND: N_("the only ones of this kind and municipality that were left"),
}


def _unpaired(found: AgendasDiff, language: Language) -> Iterator[tuple[str, tuple[Agenda, ...]]]:
    for message, agendas in (
        (N_("Only among the old agendas"), found.only_old),
        (N_("Only among the new agendas"), found.only_new),
    ):
        if agendas:
            yield translate(message, language), agendas


def text_report(found: AgendasDiff, language: Language, *, colour: bool = False) -> str:
    """Write changes between sets of agendas for a terminal; see `text_report.text_report`."""
    lines = [translate(N_("Agendas held to be editions of the same"), language)]
    for pair in found.paired:
        names = [one_line(agenda_name(one)) for one in (pair.changes.old, pair.changes.new)]
        name = " → ".join(dict.fromkeys(names))
        lines.append(f"  - {name}: {translate(_BY[pair.by], language)} ({len(pair.changes)})")
    if not found.paired:
        lines.append(f"  {translate(N_('none'), language)}")
    for heading, agendas in _unpaired(found, language):
        lines += [heading, *(f"  - {one_line(agenda_name(one))}" for one in agendas)]
    reports = [text_of_one(pair.changes, language, colour=colour) for pair in found.paired]
    rule = "\n" + "=" * 80 + "\n\n"
    return rule.join(["\n".join(lines) + "\n", *reports])


def json_report(found: AgendasDiff, language: Language) -> str:
    """Write changes between sets of agendas as JSON; each pair is what a diff of two agendas is."""
    whole: dict[str, Any] = {
        "version": VERSION,
        "paired": [{"by": pair.by.value, **changes_facts(pair.changes, language)} for pair in found.paired],
        "only_old": [agenda_facts(one) for one in found.only_old],
        "only_new": [agenda_facts(one) for one in found.only_new],
    }
    text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def page(found: AgendasDiff, language: Language) -> tree.DocumentTree:
    """Make one page of the changes between sets of agendas.

    Args:
        found: The changes.
        language: The language of the page.
    """

    def say(message: str) -> str:
        return translate(message, language)

    title = say(N_("What changed in the agendas"))
    heads = (N_("Old edition"), N_("New edition"), N_("How they were found"), N_("Changes"))
    rows = tuple(
        tree.Row(
            (
                ((Text(agenda_name(pair.changes.old)),),),
                ((Hyperlink(f"#agenda-{pair.changes.new.id}", agenda_name(pair.changes.new)),),),
                ((Text(say(_BY[pair.by])),),),
                ((Text(str(len(pair.changes))),),),
            )
        )
        for pair in found.paired
    )
    columns = tuple(tree.Column(say(head), number=head == "Changes") for head in heads)
    overview: list[tree.Block] = [tree.Table(title, columns, rows)] if rows else []
    for heading, agendas in _unpaired(found, language):
        items = tuple(tree.ListItem((tree.Paragraph((Text(agenda_name(one)),)),)) for one in agendas)
        overview += [tree.Paragraph((Text(heading, strong=True),)), tree.ItemList(items)]
    each = (
        tree.Chapter(
            agenda_name(pair.changes.new),
            (f"agenda-{pair.changes.new.id}",),
            sections=chapters(pair.changes, language),
            page=True,
            listed=False,
        )
        for pair in found.paired
    )
    sections = (tree.Chapter(say(N_("Which agendas")), ("agendas",), blocks=tuple(overview)), *each)
    made = tree.DocumentTree(title, "", "", language, (), (), sections, page_words(language), report="changes")
    return finish(made)


def html_page(found: AgendasDiff, language: Language) -> str:
    """Write changes between sets of agendas as one HTML page."""
    return html.write(page(found, language))


def markdown_page(found: AgendasDiff, language: Language) -> str:
    """Write changes between sets of agendas as Markdown."""
    return markdown.write(page(found, language))
