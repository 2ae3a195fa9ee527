"""A page with the document on the left and the draft on the right, each line linked to where it went."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from pathlib import Path
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty
from lea_model.draft.making import Draft, document_ids
from lea_model.draft.yaml_text import Place
from lea_model.i18n import N_, Language, choose_language, translate
from lea_model.text import printable
from lea_model.vocabulary.review_words import CERTAINTY_WORDS

_HERE: Final = Path(__file__).parent / "page_parts"
_CLASSES: Final = {Certainty.CERTAIN: "certain", Certainty.PROBABLE: "probable", Certainty.GUESSED: "guessed"}

NAMED_ALL_OVER: Final = frozenset({"parties", "policy_areas", "programme_lines"})
"""Kinds that are listed once and named in many places."""

TITLE: Final = N_("Draft beside the document")
ABOUT: Final = N_(
    "On the left is the document, on the right the draft. Choose a line to see where it went; choose the numbers of"
    " lines to see where it came from."
)
DOCUMENT: Final = N_("Document: {name}")
DRAFT: Final = N_("Draft")
SKIP: Final = N_("To the draft")
LINES: Final = N_("lines {lines}")
LEGEND: Final = N_("How sure the draft is")
NEXT: Final = N_("Next to look at")


def draft_page(drafted: Draft, language: Language | None = None) -> str:
    """Make a page with the documents beside their draft, each line linked to where it went.

    Args:
        drafted: The draft.
        language: The language of the words around it; the user's own unless given.

    Returns:
        HTML in one file that needs nothing else. The same draft gives the same page.
    """
    spoken = language or choose_language()
    return _page(drafted, spoken)


def _page(drafted: Draft, language: Language) -> str:

    def say(message: str, **params: object) -> str:
        return escape(Phrase(message, params).text(language))

    style = (_HERE / "page.css").read_text("utf-8")
    script = (_HERE / "page.js").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    places = sorted(drafted.places, key=lambda place: (place.file, place.first, -place.last))
    words = {sure: escape(translate(CERTAINTY_WORDS[int(sure)], language)) for sure in reversed(Certainty)}
    legend = "".join(
        f'<li class="{_CLASSES[sure]}">{word} ({drafted.certainties[sure]})</li>' for sure, word in words.items()
    )
    names = ", ".join(one.name for one in drafted.documents)
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="lea-model">
<title>{say(TITLE)}</title>
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#draft">{say(SKIP)}</a>
<header>
<h1>{say(TITLE)}</h1>
<p>{say(ABOUT)}</p>
<h2 class="quiet">{say(LEGEND)}</h2>
<ul class="legend">{legend}</ul>
<p><button type="button" id="next" hidden>{say(NEXT)}</button></p>
</header>
<main>
<div class="pane" id="document" tabindex="0" role="region" aria-label="{say(DOCUMENT, name=names)}">
{_documents(drafted, places, language)}</div>
<div class="pane" id="draft" tabindex="0" role="region" aria-label="{say(DRAFT)}">
{_files(drafted, places, language)}</div>
</main>
<script>{script}</script>
</body>
</html>
"""


def _documents(drafted: Draft, places: list[Place], language: Language) -> str:
    """The lines of the documents, each with a link to the smallest part that holds it."""
    out: list[str] = []
    ids = document_ids(drafted.documents)
    for number, document in enumerate(drafted.documents):
        best: dict[int, int] = {}
        for at, place in enumerate(places):
            if place.part.document != ids[document.name]:
                continue
            for line in place.part.lines:
                known = best.get(line)
                if known is None or _nearness(places[known]) >= _nearness(place):
                    best[line] = at
        out.append(f"<h2>{escape(Phrase(DOCUMENT, {'name': document.name}).text(language))}</h2>\n<ol>\n")
        for line, text in enumerate(document.lines, 1):
            if not text.strip():
                continue
            shown = escape(printable(text.strip()))
            at_place = best.get(line)
            if at_place is None:
                out.append(f'<li value="{line}" id="d{number}-{line}"><span>{shown}</span></li>\n')
            else:
                sure = _CLASSES[places[at_place].part.certainty]
                left = " left" if places[at_place].file.startswith("99-") else ""
                name = f'value="{line}" id="d{number}-{line}" class="{sure}{left}"'
                out.append(f'<li {name}><a href="#p{at_place}">{shown}</a></li>\n')
        out.append("</ol>\n")
    return "".join(out)


def _nearness(place: Place) -> tuple[bool, int]:
    """What a line leads to first: what was made of it, before the lists of names; the smallest part of that."""
    return place.part.kind in NAMED_ALL_OVER, len(place.part.lines)


def _files(drafted: Draft, places: list[Place], language: Language) -> str:
    """The files of the draft: each part in a block of its own, with links to its lines."""
    ids = {name: number for number, name in enumerate(document_ids(drafted.documents).values())}
    out: list[str] = []
    for file, text in drafted.files.items():
        lines = text.split("\n")
        owner: list[int | None] = [None] * (len(lines) + 1)
        for at, place in enumerate(places):  # from the outside in, so the innermost is the last to say so
            if place.file == file:
                for line in range(place.first, place.last + 1):
                    owner[line] = at
        out.append(f"<h2>{escape(file)}</h2>\n")
        started: set[int] = set()
        line = 1
        while line < len(lines):
            end = line
            while end < len(lines) - 1 and owner[end + 1] == owner[line]:
                end += 1
            chunk = escape(printable("\n".join(lines[line - 1 : end]), line_ends=True))
            at_place = owner[line]
            if at_place is None:
                out.append(f"<pre>{chunk}</pre>\n")
            else:
                part = places[at_place].part
                first = at_place not in started
                started.add(at_place)
                name = f' id="p{at_place}" tabindex="-1"' if first else ""
                links = _links(part.lines, ids.get(part.document, 0), language) if first else ""
                out.append(f'<div class="{_CLASSES[part.certainty]}"{name}>{links}<pre>{chunk}</pre></div>\n')
            line = end + 1
    return "".join(out)


def _links(lines: set[int], document: int, language: Language) -> str:
    """Links to the lines of a part: one for each run of them."""
    runs: list[list[int]] = []
    for line in sorted(lines):
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    links = ", ".join(
        f'<a href="#d{document}-{first}" data-last="{last}">{first}{f"-{last}" if last > first else ""}</a>'
        for first, last in runs[:12]
    )
    words = escape(Phrase(LINES, {"lines": "{}"}).text(language)).format(links)
    return f'<p class="from">{words}</p>' if links else ""
