"""Changes as one HTML page that needs nothing else, in the style of the documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape as escape_html
from importlib.resources import files
from typing import Final

from lea_model.changes import AgendaDiff, ChangeSection, Edit, Piece
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.changes.grouped import Chapter, Line, chapters
from lea_model.reporter.changes.summary import agenda_name, summary, title, warning

_STYLES: Final = (("lea_model.renderer", "templates/html/style.css"), ("lea_model.reporter.changes", "style.css"))
_INVISIBLE: Final = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def html_report(found: AgendaDiff, language: Language) -> str:
    """Write changes as one HTML page.

    Args:
        found: The changes.
        language: The language of the page.

    Returns:
        A page with its style in it. Words that were dropped stand in ``del``, words that came in ``ins``.
    """
    return "\n".join(_page(found, language)) + "\n"


def _text(text: str) -> str:
    return escape_html(_INVISIBLE.sub("\ufffd", text))


def _page(found: AgendaDiff, language: Language) -> Iterator[str]:
    def say(message: str) -> str:
        return _text(translate(message, language))

    name = _text(title(found, language))
    parts = chapters(found, language)
    yield f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta name="generator" content="lea-model">\n<title>{name}</title>\n<style>'
    for package, path in _STYLES:
        yield files(package).joinpath(path).read_text("utf-8").rstrip()
    yield "</style>\n</head>\n<body>"
    yield f'<a class="skip" href="#wijzigingen">{say(N_("Skip to the text"))}</a>'
    yield f'<header class="cover">\n<div class="cover-text">\n<h1>{name}</h1>\n</div>\n<dl class="cover-facts">'
    for word, agenda in ((N_("Old edition"), found.old), (N_("New edition"), found.new)):
        yield f"<div><dt>{say(word)}</dt><dd>{_text(agenda_name(agenda))}</dd></div>"
    yield '</dl>\n</header>\n<div class="page">'
    if parts:
        yield f'<nav class="contents" aria-labelledby="inhoud">\n<h2 id="inhoud">{say(N_("Contents"))}</h2>\n<ol>'
        yield f'<li><a href="#kort">{say(N_("In short"))}</a></li>'
        for part in parts:
            yield f'<li><a href="#{part.section.value}">{_text(part.heading)}</a> ({part.total})</li>'
        yield "</ol>\n</nav>"
    yield '<main id="wijzigingen" tabindex="-1">'
    yield f'<section class="level-2">\n<h2 id="kort">{say(N_("In short"))}</h2>'
    if caution := warning(found, language):
        yield f'<div class="callout unresolved"><p>{_text(caution)}</p></div>'
    for said in summary(found, language):
        yield f"<p>{_text(said)}</p>"
    if any(line.words for part in parts for group in part.groups for line in group.lines):
        key = N_("In texts, {dropped} are words that were dropped and {added} are words that came.")
        dropped = f"<del>{say(N_('words like these'))}</del>"
        added = f"<ins>{say(N_('words like these'))}</ins>"
        yield f'<p class="key">{say(key).format(dropped=dropped, added=added)}</p>'
    yield "</section>"
    for part in parts:
        yield from _chapter(part, language)
    yield "</main>\n</div>"
    told = N_(
        "Items were matched one to one by id, then by number and text together, then by text alone; the share says how"
        " much two texts are alike. Where an item comes from in its source is not compared."
    )
    yield f'<footer class="colophon">\n<p>{say(told)}</p>\n<p>{say(N_("Made with lea-model."))}</p>\n</footer>'
    yield "</body>\n</html>"


def _chapter(chapter: Chapter, language: Language) -> Iterator[str]:
    yield f'<section class="level-2">\n<h2 id="{chapter.section.value}">{_text(chapter.heading)}</h2>'
    folded = chapter.section is ChangeSection.FOLLOWS
    if folded:
        said = N_("What these name took another number or name; they name the same as before.")
        yield f"<p>{_text(translate(said, language))}</p>"
        yield f"<details><summary>{_text(translate(N_('Show them all'), language))} ({chapter.total})</summary>"
    for group in chapter.groups:
        if not folded:
            yield f'<h3>{_text(group.label)} <span class="number">({len(group.lines)})</span></h3>'
        yield '<ul class="list bullet changes">'
        for line in group.lines:
            yield _line(line, language)
        yield "</ul>"
    if folded:
        yield "</details>"
    yield "</section>"


def _line(line: Line, language: Language) -> str:
    note = f' <small class="matched">({_text(line.matched)})</small>' if line.matched else ""
    words = "".join(_piece(piece, language) for piece in line.words)
    block = f'<p class="by-word">{words}</p>' if words else ""
    return f"<li><p>{_text(line.sentence)}{note}</p>{block}</li>"


def _piece(piece: Piece, language: Language) -> str:
    words = _text(piece.text)
    if piece.edit is Edit.KEPT:
        return words
    tag, spoken = ("del", N_("dropped:")) if piece.edit is Edit.DROPPED else ("ins", N_("added:"))
    return f'<{tag}><span class="spoken">{_text(translate(spoken, language))} </span>{words}</{tag}>'
