"""Escalation ladders, programmes of location plans, and how often bodies meet: what only some documents have."""

from __future__ import annotations

import re
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.finder import Finder
from lea_model.draft.outline import Piece
from lea_model.draft.printed_kinds import heading_meaning, is_ladder
from lea_model.draft.readers.plain_text import MONTHS
from lea_model.i18n import N_
from lea_model.model.governance import read_frequency
from lea_model.text import shorten
from lea_model.vocabulary.printed_words import LEVEL_WORDS, LOCATION_WORDS, ORDINALS

LEVEL_BY_WORDS: Final = N_("the sentence leads to this level, it does not begin with it")
LEVEL_BY_ORDER: Final = N_("no number says that this is the next level: it follows where the one before was not enough")
PROGRAMME: Final = N_("that the document is a programme of location plans was concluded from its words")

_OFTEN: Final = re.compile(
    r"\b((?:\w+maal|\d{1,2} ?(?:x|keer|maal)|(?:een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf) (?:keer|maal)) per "
    r"(?:school|kalender)?(?:jaar|kwartaal|maand|week|halfjaar)|(?:twee|drie|vier|zes)?(?:jaarlijks|maandelijks|"
    r"wekelijks|halfjaarlijks)|per kwartaal|elk kwartaal|elke maand|afhankelijk van (?:\w+ ){1,3}\w+)\b",
    re.IGNORECASE,
)
_MEETS: Final = re.compile(r"bijeen|vergader|samenko|overleg|komt|komen|ontmoet", re.IGNORECASE)
_NEXT: Final = re.compile(
    r"(?:is|zijn|biedt|lukt|helpt|mocht|mochten|als|wanneer|indien)\b.{0,80}?\b(?:niet|onvoldoende|nog)\b",
    re.IGNORECASE,
)
_DAY: Final = re.compile(rf"(\d{{1,2}} (?:{MONTHS})(?: 20\d\d)?)\s*[:–-]?\s+(.+)$", re.IGNORECASE)


def frequency_in(text: str) -> str:
    """How often a body meets, as a sentence says it; empty where it does not."""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        found = _OFTEN.search(sentence)
        if (
            found
            and _MEETS.search(sentence)
            and (read_frequency(found[1].casefold()) or found[1].startswith("afhankelijk"))
        ):
            return found[1]
    return ""


# --- the ladder


def add_ladder_text(finder: Finder, piece: Piece) -> bool:
    """Add a level of an escalation ladder, or what is said about one; False where the piece is about something else."""
    meaning = piece.meaning if piece.shape == "heading" else heading_meaning(piece.text)
    order = int(meaning.number) if meaning.sort == "level" else 0
    if order and (finder.ladder is not None or order == 1 or _in_ladder(finder)):
        level = _level(finder, piece, order)
        if piece.shape != "heading":
            level.values["text"] = piece.text
            title = re.match(r"[^,.]{4,60}?,\s*([^,.]{4,60}),", piece.text)
            if title:
                level.values["title"] = title[1]
            else:
                level.values["title"] = shorten(re.split(r"[.,:]", piece.text)[0], 60, whole_words=True)
        else:
            level.values["title"] = meaning.title
            level.style = (True, False)
        return True
    ladder = finder.ladder
    if ladder is None or piece.shape == "heading":
        return False
    levels = ladder.values["levels"]
    if levels[-1].style is not None:
        if "text" in levels[-1].values:
            levels[-1].add("statements", finder.new("statements", piece.lines, text=piece.text))
        else:
            levels[-1].values["text"] = piece.text
        levels[-1].lines.update(piece.lines)
        return True
    upper = ORDINALS[len(levels)] if len(levels) < len(ORDINALS) else "-"
    lower = piece.text.casefold()
    names = "|".join(LEVEL_WORDS[:3])
    if re.search(rf"(?:alle|(?:twee|drie|vier|vijf|zes) ?)?\s*(?:{names})(?:en)? ", lower[:60]) and re.search(
        rf"(?:alle|iedere|elke|twee|drie|vier|vijf|zes) (?:{names})", lower
    ):
        ladder.add("statements", finder.new("statements", piece.lines, text=piece.text))
        ladder.lines.update(piece.lines)
        return True
    leads = re.search(rf"\b(?:naar|tot|in) de {upper} (?:{names}),?\s*([^,.]*)", lower)
    if leads or (_NEXT.match(lower) and len(levels) >= 2):
        level = _level(finder, piece, len(levels) + 1)
        level.values["text"] = piece.text
        if leads and leads[1].strip():
            level.values["title"] = piece.text[leads.start(1) : leads.end(1)].strip()
        trigger = re.match(r"([^.]*?),\s*(?:dan|wordt|word|komt|gaat|volgt)\b", piece.text)
        if trigger:
            level.values["trigger"] = trigger[1]
        level.doubt(
            Certainty.PROBABLE if leads else Certainty.GUESSED, Phrase(LEVEL_BY_WORDS if leads else LEVEL_BY_ORDER)
        )
        return True
    if finder.stack or finder.body:
        return False
    holder = levels[-1] if levels and piece.shape == "item" else ladder
    holder.add("statements", finder.new("statements", piece.lines, text=piece.text))
    holder.lines.update(piece.lines)
    return True


def _in_ladder(finder: Finder) -> bool:
    return bool(finder.chapters and is_ladder(finder.chapters[-1].values.get("title", "")))


def _level(finder: Finder, piece: Piece, order: int) -> Drafted:
    if finder.ladder is None:
        title = finder.chapters[-1].values.get("title") if _in_ladder(finder) else finder.found.title
        ladder = finder.new("escalation_ladders", piece.lines, title=title or "?")
        if _in_ladder(finder):
            ladder.lines.update(finder.chapters[-1].lines)
        finder.ladder = finder.put(ladder, None)
        finder.stack = []
    level = finder.new("levels", piece.lines, order=str(order))
    level.section = ""
    finder.ladder.lines.update(piece.lines)
    finder.ladder.add("levels", level)
    return level


# --- location plans


_TURN: Final = (
    r"\b(?:[Aa]ls|[Zz]odra|[Ww]anneer) [^.;,]{5,120}, "
    r"(?:maakt|stelt|kiest|schrijft|bespreekt|vult|doet) [^.]{5,300}\."
)
"""Whose turn it is once something is done, in the midst of what a tool is for: 'als er gekozen is, maakt …'."""


def starts_location_programme(finder: Finder) -> Drafted | None:
    """The programme of location plans that the whole document is about; None where it is about something else."""
    text = " ".join(finder.outlined.document.lines).casefold()
    words = sum(text.count(word) for word in LOCATION_WORDS[:1])
    if words < 6 or not re.search(
        r"wat is (?:de definitie van )?een locatie|locatieplan(?:nen)?\b.{0,200}\bregiegroep", text
    ):
        return None
    named = re.search(r"programma [‘'\"“]([^’'\"”]{4,60})[’'\"”]", " ".join(finder.outlined.document.lines))
    part = Drafted(
        "location_programmes", {"title": named[1] if named else "Locatieplannen"}, finder.outlined.document.name
    )
    part.doubt(Certainty.PROBABLE, Phrase(PROGRAMME))
    finder.found.items["location_programmes"] = [part]
    return part


def add_location_text(finder: Finder, piece: Piece) -> bool:
    """Add what a document about location plans says to its programme; False where it has another place."""
    programme = finder.programme
    if programme is None or finder.body is not None:
        return False
    under = finder.chapters[-1].values.get("title", "").casefold() if finder.chapters else ""
    listed = bool(re.search(r"data van belang|uiterlijke data|termijnen|volgende data", _before(finder, piece)))
    day = _DAY.match(piece.text)
    if day and (listed or programme.values.get("deadlines") or re.search(r"planning|termijn", under)):
        programme.add("deadlines", finder.new("deadlines", piece.lines, when=day[1], text=day[2]))
    elif "definitie" in under or re.match(r"wat is een locatie", under):
        _text(programme, "definition", piece)
    elif (
        piece.number
        and piece.number.isdigit()
        and re.search(r"methodiek|bestaat uit|instrument|format|hulpmiddel", under + _before(finder, piece))
    ):
        title, _, rest = re.sub(r"\s+", " ", piece.text).partition(". " if "." in piece.text[:40] else ": ")
        part = finder.new("instruments", piece.lines, number=piece.number, title=title.rstrip("."), text=rest)
        programme.add("instruments", part)
        for turn in re.finditer(_TURN, re.sub(r"\s+", " ", piece.text)):
            _add_step(finder, programme, piece, turn[0])
    elif re.match(r"doel\b", under):
        programme.add("goals", finder.new("goals", piece.lines, text=piece.text))
    elif re.search(r"analyse|locatieprofiel|stappen|werkwijze", under) and piece.shape in ("text", "item"):
        for text in re.split(r"(?<=[.!?])\s+(?=[A-Z])", piece.text) if piece.shape == "text" else [piece.text]:
            _add_step(finder, programme, piece, text)
    else:
        return False
    for part in programme.parts():
        part.section = ""
    programme.lines.update(piece.lines)
    return True


def _add_step(finder: Finder, programme: Drafted, piece: Piece, text: str) -> None:
    step = finder.new("steps", piece.lines, text=text)
    step.doubt(Certainty.GUESSED, Phrase(N_("whether each sentence is a step is not said")))
    programme.add("steps", step)


def _before(finder: Finder, piece: Piece) -> str:
    lines = finder.outlined.document.lines[max(0, piece.lines[0] - 8) : piece.lines[0] - 1]
    return " ".join(lines).casefold()


def _text(part: Drafted, name: str, piece: Piece) -> None:
    known = part.values.get(name)
    part.values[name] = f"{known} {piece.text}" if known else piece.text
