"""What a heading or a label says that follows it, by the words of the field."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from lea_model.model.ages import read_ages
from lea_model.model.enums import BodyKind
from lea_model.model.rare_enums import SectionKind
from lea_model.vocabulary.printed_words import (
    APPENDIX,
    COLUMN_ONLY,
    DIMENSIONS,
    LADDER_WORDS,
    LEVEL_WORDS,
    ORDINALS,
    QUESTIONS,
    body_kind,
    collected,
    filling,
    printed_field,
    section_kind,
)

Sort = Literal["item", "list", "chapter", "body", "level", "appendix", "dimension", "plain"]
"""What a heading is for: one thing of a kind, several of them, a chapter, a body, a level of a ladder, or unknown."""


class Meaning(NamedTuple):
    """What a heading says (betekenis van een kop).

    Attributes:
        sort: What it is for.
        field: The field of the agenda that the thing or the list stands in; empty where it is none.
        term: What the document calls such a thing.
        number: Its number.
        title: Its title, without the word for its kind and without its number.
        ages: Ages that are printed in it.
        due: By when, where it says so ('eind 2022').
        year: The year that it is about.
        exact: Whether the word is spelled as the vocabulary has it.
        chapter: What sort of chapter it is.
        body: What sort of body it is.
        of: What the list is of: 'Pijlers van dit programma' of a programme line.
    """

    sort: Sort
    field: str = ""
    term: str = ""
    number: str = ""
    title: str = ""
    ages: str = ""
    due: str = ""
    year: str = ""
    exact: bool = True
    chapter: SectionKind | None = None
    body: BodyKind | None = None
    of: str = ""


_NUMBER: Final = r"(?P<number>\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])(?![\w%])"
_AGES: Final = re.compile(
    r"\b(\d{1,2} ?(?:-|–|tot|t/m|tot en met) ?\d{1,2} ?\+?|\d{1,2} ?\+)(?: ?(?:jaar|jarigen|jr))?(?![\w%.])",
    re.IGNORECASE,
)
_DUE: Final = re.compile(
    r"\b((?:eind|begin|medio|uiterlijk|voor|vóór) (?:\w+ )?20\d\d|per \d{1,2} \w+ 20\d\d)\b", re.IGNORECASE
)
_YEAR: Final = re.compile(r"\b(20\d\d)\b(?! ?[-–/])")
_SPLIT: Final = re.compile(r"\s*[:–—|]\s*|\s+-\s+|\.\s+|\s+")
_BARE_LABEL: Final = re.compile(r"(Leeftijd(?:en|sgroep)?|Periode|Looptijd)\s+(?=\d|20\d\d)", re.IGNORECASE)
_LABEL: Final = re.compile(r"([^\W\d_][^:\n]{0,48}?)\s*:\s+(?=\S)")


def ages_in(text: str) -> str:
    """Ages that a text prints as a band, as they stand there; empty where there are none."""
    for found in _AGES.finditer(text):
        if not re.match(r"\d{1,2} ?(?:-|–) ?\d{1,2}-", text[found.start() :]) and read_ages(tidy_ages(found[1])):
            return tidy_ages(found[1])
    return ""


def tidy_ages(text: str) -> str:
    """An age band as the model reads it: '4 – 12 jaar' as '4-12'."""
    bare = re.sub(r"\s*(?:jaar|jarigen|jr)\b\.?", "", text.strip())
    return re.sub(r"\s*(?:-|–|t/m|tot en met|tot)\s*", "-", bare).replace(" +", "+").strip()


def due_in(text: str) -> str:
    """A date by which something is due, as it is printed; empty where there is none."""
    found = _DUE.search(text)
    return found[1] if found else ""


def heading_meaning(text: str, number: str = "") -> Meaning:
    """Say what a heading is for.

    Args:
        text: Its words.
        number: The number that is printed before it.
    """
    words = text.split()
    plain = " ".join(words)
    lower = plain.casefold()
    if not words:
        return Meaning("plain", number=number)
    if (level := _ladder_level(lower)) is not None:
        return Meaning("level", number=str(level), title=_after_label(plain))
    first = lower.split()[0].strip(".:,")
    if first in APPENDIX:
        return Meaning("appendix", title=plain, number=number)
    for pattern, field in QUESTIONS:
        if re.match(rf"(?:\d[\d.]*\s+)?{pattern}", lower) and len(words) <= 14:
            return Meaning("list", field, due=due_in(plain), year=_year(plain), title=plain, number=number)
    if (named := _named(plain, number)) is not None:
        return named
    if (aged := _aged(plain, number)) is not None:
        return aged
    body = body_kind(plain)
    if body is not None and len(words) <= 8 and not lower.endswith("?"):
        return Meaning("body", "bodies", number=number, title=plain, body=body)
    if (listed := _listed(plain, number)) is not None:
        return listed
    if lower.strip(":") in DIMENSIONS:
        return Meaning("dimension", title=plain.strip(":"), number=number)
    chapter = next((kind for word in words[:6] if (kind := section_kind(word.strip(".,:?'’"))) is not None), None)
    if chapter is not None and len(words) <= 8:
        whole = len([word for word in words if not filling(word)]) == 1 and not lower.endswith("organisatie")
        return Meaning("chapter", "sections", number=number, title=plain, exact=whole, chapter=chapter)
    return Meaning("plain", number=number, title=plain)


def _aged(text: str, number: str) -> Meaning | None:
    """A heading that names ages: of a plan for them, or as a label of what is open."""
    ages = ages_in(text)
    if not ages or re.search(r"\d\.\d", number) or re.search(r"20\d\d", ages):
        return None
    words = text.casefold().split()
    if words[0] in ("leeftijd:", "leeftijden:") and not number:
        return Meaning("plain", number=number, title=text)
    if _BARE_LABEL.match(text) and not number and len(words) <= 4 and words[0] != "leeftijdsgroep":
        return Meaning("plain", number=number, title=text)
    if _only_ages(text) and len(words) <= 8:
        return Meaning("item", "age_plans", "leeftijdsgroep", number, text, ages=ages)
    return None


def _named(text: str, number: str) -> Meaning | None:
    """A heading that names one thing: 'Programmalijn 1: Taal', 'AGENDA CLUSTER 2 WELZIJN', 'Thema: gezondheid'."""
    words = text.split()
    for place in range(min(2, len(words))):
        word = words[place].strip(":.,–-")
        found = collected(word)
        if found is None or (found.several and found.exact):
            continue
        if (
            place == 1
            and collected(words[0]) is None
            and not words[0].casefold().startswith(("agenda", "uitwerking", "plan", "onderdeel"))
        ):
            continue
        rest = text.split(word, 1)[1]
        parted = re.match(r"\s*[:–—|]|\s+-\s|\.\s", rest)
        rest = re.sub(r"^[\s:.–—|-]+", "", rest)
        numbered = re.match(_NUMBER + r"\s*[:.)–—|-]*\s*", rest)
        own = numbered["number"] if numbered else number
        title = rest[numbered.end() :] if numbered else rest
        if (
            numbered
            and re.fullmatch(r"[A-Z]|[IVX]+", numbered["number"])
            and not re.match(r".{1,4}?\s*[:.)–—|-]", rest)
        ):
            own, title = number, rest
        if found.field == "age_plans" and ages_in(text):
            return Meaning("item", "age_plans", found.term, number, text, ages=ages_in(text))
        if not (parted or numbered):
            if place or not found.exact or not title or len(words) > 8 or not title[:1].isupper():
                continue
            return Meaning("item", found.field, found.term, own, title.strip(), ages=ages_in(title), exact=False)
        if not found.exact and not (numbered and parted is None):
            continue
        if due_in(title) and len(title.split()) <= 3:
            continue
        return Meaning("item", found.field, found.term, own, title.strip(), ages=ages_in(title), exact=found.exact)
    return None


def _listed(text: str, number: str) -> Meaning | None:
    """A heading over several things of one kind: 'Doelen eind 2022', 'PIJLERS VAN DIT PROGRAMMA', 'Onze ambities'."""
    words = [word.strip(".,:;?!()") for word in text.split()]
    if len(words) > 8:
        return None
    kinds = [(place, found) for place, word in enumerate(words) if (found := collected(word)) is not None]
    rest = [
        word
        for place, word in enumerate(words)
        if not filling(word) and all(place != at for at, _ in kinds) and not re.fullmatch(r"20\d\d", word)
    ]
    several = [found for _, found in kinds if found.several]
    dated = bool(due_in(text) or _YEAR.search(text))
    alone = kinds and (dated or text.endswith(":") or not rest)
    chosen = several[0] if several else kinds[0][1] if alone else None
    if chosen is None or len(rest) > (0 if not chosen.exact else 1):
        return None
    if not chosen.exact and len(words) < 3:
        return None
    others = [found for _, found in kinds if found is not chosen and not found.several]
    return Meaning(
        "list",
        chosen.field,
        chosen.term,
        number,
        text,
        due=due_in(text),
        year=_year(text),
        exact=chosen.exact and not rest,
        of=others[0].field if others else "",
    )


def _ladder_level(lower: str) -> int | None:
    """Which level of a ladder a heading or sentence is about: 'De tweede verdieping ...', 'Niveau 3'."""
    levels = "|".join(LEVEL_WORDS[:3])
    found = re.match(rf"(?:de )?({'|'.join(ORDINALS)}) (?:{levels})\b", lower)
    if found:
        return ORDINALS.index(found[1]) + 1
    found = re.match(rf"(?:{levels}) (\d)\b", lower)
    return int(found[1]) if found else None


def is_ladder(text: str) -> bool:
    """Whether a text is about scaling up along a ladder."""
    lower = text.casefold()
    return any(word in lower for word in LADDER_WORDS)


def _after_label(text: str) -> str:
    parted = re.split(r"\s*[:–—,]\s+|\s+-\s+", text, maxsplit=1)
    return parted[1] if len(parted) == 2 else text


def _only_ages(text: str) -> bool:
    return bool(re.search(r"plan|leeftijd|jaar|jarigen|groep", text.casefold()))


def _year(text: str) -> str:
    found = _YEAR.search(_DUE.sub(" ", text))
    return found[1] if found else ""


class Label(NamedTuple):
    """A label with what stands behind it (label): 'Trekker: gemeente'.

    Attributes:
        word: The label as printed.
        field: The field that it stands for.
        value: What stands behind it.
    """

    word: str
    field: str
    value: str


def label_in(text: str) -> Label | None:
    """The label that a text begins with, where it is one of the vocabulary."""
    found = _LABEL.match(text) or (_BARE_LABEL.match(text) if len(text) < 40 else None)
    if found is None or found[1].casefold().strip() in COLUMN_ONLY - {"wie", "wat"}:
        return None
    if len(found[1].split()) > 5:
        return None
    field = printed_field(found[1], whole="," in found[1] or len(found[1].split()) > 3)
    return Label(found[1], field, text[found.end() :].strip()) if field is not None else None


def columns_in(text: str) -> tuple[tuple[str, str], ...]:
    """The heads of columns that a line prints one after the other, each with its field; empty where it is no such line.

    'ACTIES WAT HOUDEN WE? WAT IS NIEUW? RAAKVLAKKEN' has four.
    """
    words = text.split()
    if not 3 <= len(words) <= 24 or _listed(text, "") is not None or label_in(text) is not None:
        return ()
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(words):
        for end in range(min(len(words), place + 5), place, -1):
            label = " ".join(words[place:end])
            field = printed_field(label, whole=True) if _is_label(label) else None
            if field is not None:
                found.append((label, field))
                place = end
                break
        else:
            kind = collected(words[place])
            if found and filling(words[place]):
                found[-1] = (f"{found[-1][0]} {words[place]}", found[-1][1])
            elif kind is not None and not found:
                found.append((words[place], kind.field))
            else:
                return ()
            place += 1
    if len(found) > 3 and {found[0][1], found[1][1]} <= {"themes", "actions"}:  # 'Thema's en acties' is one column
        found[:2] = [(f"{found[0][0]} {found[1][0]}", "actions")]
    fields = [field for _, field in found]
    return tuple(found) if len(found) >= 3 and len(set(fields)) == len(fields) else ()


def _is_label(text: str) -> bool:
    """Whether a few words are all of a label, so that 'Wat houden we? Wat is' is not one."""
    inner = text.rstrip("?:")
    return "?" not in inner and ":" not in inner
