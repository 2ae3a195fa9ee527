"""What the agenda is and of whom, as far as the documents say so: title, municipality, period, kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final, NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.draft.outline import Outline, Piece
from lea_model.draft.readers.plain_text import MONTHS
from lea_model.draft.yaml_text import clean
from lea_model.i18n import N_
from lea_model.index import slug
from lea_model.model.enums import AgendaKind
from lea_model.text import shorten

TITLE_GUESSED: Final = N_("the title was concluded from its place at the beginning")
TITLE_FROM_FILE: Final = N_("no title was found; this is the name of the file")
TOWN_GUESSED: Final = N_("the municipality was concluded from how often its name occurs")
NO_TOWN: Final = N_("no municipality was found; fill in its name")
PERIOD_GUESSED: Final = N_("the period was concluded from the years in the text")
NO_PERIOD: Final = N_("no period was found; fill in the years")
ADOPTION: Final = N_("that this sentence is about this agenda was concluded from its place at the beginning")
KIND_GUESSED: Final = N_("what sort of agenda it is was concluded from its title")

_TITLE_WORDS: Final = re.compile(
    r"agenda|\bLEA\b|uitvoeringsplan|\bplan\b|\bpact\b|convenant|jaarplan|visie|20\d\d ?[-–/] ?20\d\d|locatieplan"
    r"|thuiszitters",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(r"\b(20\d\d) ?(?:-|–|/|t/m|tot en met|tot) ?(20\d\d)\b")


class Identity(NamedTuple):
    """What stands in the ``agenda:`` block, with what a person has to look at per key.

    Attributes:
        values: The values by Dutch key, in order.
        reasons: What to look at, by Dutch key.
    """

    values: dict[str, str]
    reasons: dict[str, Phrase]


def document_title(outlined: Outline) -> tuple[Piece | None, str, Phrase]:
    """The title of a document: the piece that holds it, its words, and how it is known."""
    first = [piece for piece in outlined.pieces[:14] if piece.shape in ("heading", "text") and len(piece.text) <= 160]
    chosen = next(
        (
            piece
            for piece in first
            if _TITLE_WORDS.search(piece.text) and not piece.text.endswith(".") and _alone(piece)
        ),
        None,
    )
    stated = clean(outlined.document.title)
    if chosen is None and stated:
        return None, stated, Phrase(TITLE_GUESSED)
    if chosen is None:
        chosen = next(
            (
                piece
                for piece in first[:2]
                if piece.shape == "heading" and piece.meaning.sort == "plain" and not piece.number
            ),
            None,
        )
    if chosen is not None:
        return chosen, chosen.text, Phrase(TITLE_GUESSED)
    return None, clean(PurePath(outlined.document.name).stem) or "agenda", Phrase(TITLE_FROM_FILE)


def _alone(piece: Piece) -> bool:
    """Whether a piece may be the title: a heading of one thing or of a list is not."""
    return (
        piece.meaning.sort in ("plain", "chapter", "item")
        and not piece.number
        and len(piece.text.split()) <= 18
        and (
            piece.meaning.sort != "item"
            or (piece.meaning.field == "age_plans" and bool(re.search(r"20\d\d", piece.text)))
        )
    )


def agenda_block(
    outlines: Sequence[Outline], titles: Sequence[str], title_reason: Phrase, name: str, numbers: str
) -> Identity:
    """What the agenda is, by its documents.

    Args:
        outlines: The documents.
        titles: The title of each.
        title_reason: How the first of them is known.
        name: The id of the agenda; empty to make one.
        numbers: Where the numbers of actions begin again; empty where they do not.
    """
    texts = ["\n".join(each.document.lines) for each in outlines]
    reasons: dict[str, Phrase] = {"titel": title_reason}
    town = _town("\n".join(texts))
    period = _period(titles, texts)
    values: dict[str, str] = {}
    values["id"] = slug(name) or slug(f"{town} {period[:4]}" if town else titles[0])[:80].strip("-") or "agenda"
    values["titel"] = shorten(titles[0], 200)
    kind = _kind(titles[0])
    values["agendasoort"] = kind
    reasons["agendasoort"] = Phrase(KIND_GUESSED)
    values["gemeenten"] = town or "?"
    reasons["gemeenten"] = Phrase(TOWN_GUESSED if town else NO_TOWN)
    values["periode"] = period
    reasons["periode"] = Phrase(PERIOD_GUESSED if period else NO_PERIOD)
    if numbers:
        values["nummering"] = numbers
    return Identity(values, reasons)


class Adopted(NamedTuple):
    """Who adopted the agenda and when, as a sentence at its beginning says (vaststelling)."""

    by: str
    when: str
    lines: tuple[int, ...]


def adoption(outlined: Outline) -> Adopted | None:
    """The sentence that says who adopted the agenda, and when: 'Vastgesteld door de gemeenteraad op 12 maart 2026'."""
    pattern = re.compile(
        rf"(?:De(?:ze)? (?:agenda|LEA) is )?vastgesteld (?:door|in) (?:de |het )?([^,.;\d]{{3,80}}?)"
        rf"(?: van (?:de )?(?:gemeente )?[A-Z][\w'’-]+)? (?:op|d\.?d\.?) (\d{{1,2}} (?:{MONTHS}) 20\d\d)\.?",
        re.IGNORECASE,
    )
    for piece in outlined.pieces[:12]:
        if piece.shape in ("text", "heading") and (found := pattern.fullmatch(piece.text)):
            return Adopted(found[1], found[2], piece.lines)
    return None


def _town(text: str) -> str:
    """The municipality that the text names most often, most of all behind the word itself."""
    from lea_model.taxonomy import municipalities

    words = Counter(re.findall(r"[A-Z][\w'’-]+(?: (?:aan|den|de|op|en|bij)? ?[A-Z][\w'’-]+)*", text))
    named = Counter(
        one for one in re.findall(r"[Gg]emeente ([A-Z][\w'’-]+(?:[ -](?:aan|den|de|op)? ?[A-Z][\w'’-]+)*)", text)
    )
    best, most = "", 0
    for town in municipalities():
        count = 5 * named[town.name] + words[town.name]
        count += (
            sum(number for word, number in words.items() if word.startswith(f"{town.name}se"))
            if len(town.name) > 4
            else 0
        )
        if count > most:
            best, most = town.name, count
    if most >= 2:
        return best
    return named.most_common(1)[0][0] if named else ""


def _period(titles: Sequence[str], texts: Sequence[str]) -> str:
    for title in titles:
        if found := _PERIOD.search(title):
            return f"{found[1]}-{found[2]}"
    found_all = Counter(f"{one[1]}-{one[2]}" for text in texts for one in _PERIOD.finditer(text) if one[1] < one[2])
    return max(found_all, key=lambda years: (found_all[years], years)) if found_all else ""


def _kind(title: str) -> str:
    lower = title.casefold()
    for term in AgendaKind:
        if term.value.replace("_", " ") in lower and term is not AgendaKind.LEA:
            return term.value
    return AgendaKind.LEA.value
