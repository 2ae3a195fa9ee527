"""Words that agendas print above and beside what they hold: titles of chapters, heads of columns, labels, questions.

They say what stands under or behind them, whoever wrote the agenda. Words for one kind of thing are those of
`everyday_words`; here stand the phrases, and what only a printed document has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from lea_model.model.base import ENGLISH_NAMES
from lea_model.model.enums import BodyKind
from lea_model.model.rare_enums import SectionKind
from lea_model.text import nearest_spelling
from lea_model.vocabulary.everyday_terms import everyday_terms
from lea_model.vocabulary.everyday_words import everyday, everyday_words, plain_word
from lea_model.vocabulary.kinds import ITEM_KINDS


class Collected(NamedTuple):
    """What a word collects (soort onderdeel): the field of the agenda, what one is called, and if several are meant.

    Attributes:
        field: The English name of the field that holds such things.
        term: What the document calls one of them.
        several: Whether the word was a plural.
        exact: Whether the word was spelled as the list has it.
    """

    field: str
    term: str
    several: bool
    exact: bool


COLLECTIONS: Final = (
    "ambitions",
    "programme_lines",
    "age_plans",
    "clusters",
    "themes",
    "goals",
    "actions",
    "indicators",
)
"""The fields whose items a heading can name, from the whole to its parts."""

QUESTIONS: Final = (
    (r"wat (?:gaan|willen|moeten) (?:we|wij) (?:\w+ )?(?:doen|ondernemen|oppakken)", "actions"),
    (r"wat (?:doen|ondernemen) (?:we|wij)\b", "actions"),
    (r"(?:onze|de) (?:inzet|aanpak|acties|activiteiten|maatregelen)\b", "actions"),
    (
        r"(?:waar(?:aan)?|wat) (?:willen|gaan) (?:we|wij) (?:\w+ ){0,3}(?:bereiken|realiseren|bereikt hebben|naartoe)",
        "goals",
    ),
    (r"wat (?:is|zijn) (?:er|het|de|onze) (?:\w+ ){0,3}(?:doel|doelen|resultaat|bereikt)", "goals"),
    (r"wat (?:hebben|is) (?:we|er) (?:\w+ ){0,4}bereikt", "goals"),
    (r"wat (?:we|wij) (?:\w+ ){0,4}(?:bereikt hebben|willen bereiken|bereiken|gaan bereiken)", "goals"),
    (r"wat (?:we|wij) (?:\w+ ){0,3}doen\b", "actions"),
    (r"(?:hoe|waaraan) (?:meten|zien|weten) (?:we|wij)", "indicators"),
)
"""Questions that stand above a list, and the field that the list is."""

PHRASES: Final = {
    "wat houden we": "keep",
    "wat blijft": "keep",
    "wat doen we al": "keep",
    "wat loopt er al": "keep",
    "wat is nieuw": "new",
    "wat wordt nieuw": "new",
    "wat komt erbij": "new",
    "wat gaan we doen": "actions",
    "wat gaan we hiervoor doen": "actions",
    "wat doen we": "actions",
    "wat": "text",
    "wie": "trekkers",
    "wie trekt": "trekkers",
    "wie doet wat": "executors",
    "wie doet het": "executors",
    "wie doet mee": "partners",
    "met wie": "partners",
    "samen met": "partners",
    "wanneer": "due",
    "wanneer klaar": "due",
    "gereed": "due",
    "planning": "due",
    "tijdpad": "due",
    "tijd": "due",
    "deadline": "due",
    "termijn": "due",
    "jaar": "year",
    "looptijd": "period",
    "periode": "period",
    "trekker": "trekkers",
    "trekker en partners": "trekkers",
    "trekkende partij": "trekkers",
    "penvoerder": "trekkers",
    "verantwoordelijk": "trekkers",
    "verantwoordelijke": "trekkers",
    "verantwoordelijke partij": "trekkers",
    "eerstverantwoordelijke": "trekkers",
    "actiehouder": "trekkers",
    "eigenaar": "owners",
    "opdrachtgever": "commissioners",
    "bestuurlijk opdrachtgever": "commissioners",
    "portefeuillehouder": "portfolio_holders",
    "regie": "coordination",
    "regisseur": "coordination",
    "kwartiermaker": "quartermasters",
    "uitvoerder": "executors",
    "uitvoering": "executors",
    "uitvoerende partij": "executors",
    "ondersteuning": "supporters",
    "financier": "funders",
    "organisator": "organisers",
    "sparringspartner": "sparring_partners",
    "partner": "partners",
    "partij": "partners",
    "betrokken partner": "partners",
    "betrokken partij": "partners",
    "betrokken organisatie": "partners",
    "betrokkene": "partners",
    "samenwerkingspartner": "partners",
    "raakvlak": "overlaps",
    "raakvlakken en partners": "overlaps",
    "samenhang": "overlaps",
    "samenhang met": "overlaps",
    "leeftijd": "ages",
    "leeftijdsgroep": "ages",
    "leeftijden": "ages",
    "doelgroep": "target_groups",
    "voor wie": "target_groups",
    "verwijzing": "citations",
    "actienummer": "citations",
    "dezelfde actie als": "same_as",
    "zelfde actie als": "same_as",
    "zelfde als": "same_as",
    "link": "links",
    "links": "links",
    "website": "links",
    "meer informatie": "links",
    "meer lezen": "links",
    "nummer actie": "citations",
    "nr": "number",
    "nummer": "number",
    "#": "number",
    "titel": "title",
    "naam": "title",
    "onderwerp": "title",
    "naam cluster": "title",
    "omschrijving": "text",
    "beschrijving": "text",
    "toelichting": "text",
    "inhoud": "text",
    "doel": "goals",
    "doelstelling": "goals",
    "beoogd resultaat": "goals",
    "beoogde opbrengst": "goals",
    "gewenst resultaat": "goals",
    "te bereiken resultaat": "goals",
    "resultaat": "goals",
    "indicator": "indicators",
    "prestatie-indicator": "indicators",
    "kpi": "indicators",
    "succesindicator": "indicators",
    "meetbaar": "indicators",
    "nulmeting": "baseline",
    "huidige situatie": "baseline",
    "huidige waarde": "baseline",
    "streefwaarde": "targets",
    "norm": "targets",
    "bron": "data_source",
    "databron": "data_source",
    "dimensie": "dimension",
    "budget": "amounts",
    "kosten": "amounts",
    "financiën": "amounts",
    "financiering": "amounts",
    "middelen": "amounts",
    "bedrag": "amounts",
    "voorwaarde": "condition",
    "voorbehoud": "condition",
    "participant": "members_listed",
    "deelnemer": "members_listed",
    "deelnemende partij": "members_listed",
    "lid": "members_listed",
    "leden": "members_listed",
    "samenstelling": "members_listed",
    "bezetting": "members_listed",
    "wie zit erin": "members_listed",
    "frequentie": "frequency",
    "hoe vaak": "frequency",
    "vergaderfrequentie": "frequency",
    "overlegfrequentie": "frequency",
    "voorzitter": "chair",
    "voorzitterschap": "chair",
    "secretaris": "secretary",
    "taak": "tasks",
    "taken": "tasks",
    "rol": "tasks",
    "taken en rollen": "tasks",
    "onderwerpen": "topics",
    "agendapunten": "topics",
    "besluitvorming": "decision_rule",
    "rapporteert aan": "reports_to",
    "mandaat": "mandates",
}
"""What stands behind a label, or under the head of a column: the English name of the field."""

COLUMN_ONLY: Final = frozenset(
    {"wat", "wie", "naam", "onderwerp", "titel", "jaar", "bron", "tijd", "rol", "norm", "lid", "#"}
)
"""Of those, what is a label only as the head of a column: in running text they mean too much."""

DIMENSIONS: Final = ("resultaat", "bereik", "breedte", "duurzaamheid", "integraliteit", "kwaliteit", "tevredenheid")
"""The dimensions that agendas divide indicators in."""

ORDINALS: Final = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende")
"""Words that count the levels of a ladder."""

LEVEL_WORDS: Final = ("verdieping", "niveau", "trede", "fase", "laag", "stap")
"""What one level of an escalation ladder is called."""

LADDER_WORDS: Final = ("opschaling", "escalatie", "opschalings")
"""Bits of words that say that a document is about scaling up."""

LOCATION_WORDS: Final = ("locatieplan", "locatieplannen", "locatieprofiel")
"""Words of a programme in which each location makes a plan."""

FUNCTIONS: Final = (
    *("medewerker", "medewerkers", "directeur", "directeuren", "bestuurder", "bestuurders", "locatieleider"),
    *("locatieleiders", "vertegenwoordiger", "vertegenwoordigers", "bestuur", "manager", "managers"),
)
"""Functions that are printed before the party they are of: 'medewerker JGZ'."""

APPENDIX: Final = ("bijlage", "appendix", "colofon", "inhoud", "inhoudsopgave")
"""Words that begin what is no part of the agenda before it."""

_FILLING: Final = frozenset(
    [
        "de",
        "het",
        "een",
        "onze",
        "ons",
        "van",
        "dit",
        "deze",
        "voor",
        "en",
        "in",
        "per",
        "bij",
        "wat",
        "wie",
        "hoe",
        "eind",
        "begin",
        "beoogde",
        "beoogd",
        "gewenste",
        "te",
        "door",
        "programma",
        "cluster",
        "lijn",
        "thema",
        "jaar",
        "concrete",
        "belangrijkste",
        "gezamenlijke",
        "richtinggevende",
        "overige",
        "aangescherpte",
        "strategische",
        "operationele",
        "onderliggende",
        "met",
        "die",
        "we",
        "wij",
        "gaan",
        "doen",
    ]
)
"""Words that may stand beside the word for a kind of thing, without meaning a thing of its own."""

_BODY_EXTRA: Final = {
    "kerngroep": BodyKind.WORKING_GROUP,
    "kernteam": BodyKind.PROJECT_GROUP,
    "denktank": BodyKind.SOUNDING_BOARD,
    "regiegroep": BodyKind.DIRECTING_GROUP,
    "regieteam": BodyKind.DIRECTING_GROUP,
    "broedplaatsen": BodyKind.BREEDING_GROUND,
    "actietafels": BodyKind.ACTION_TABLE,
    "werkgroepen": BodyKind.WORKING_GROUP,
}
_NO_BODY: Final = frozenset({"functie", "overig", "inspraak", "college", "gemeenteraad", "platform", "tafel", "raad"})


def printed_field(label: str, *, whole: bool = False) -> str | None:
    """The English name of the field that a printed label or head of a column stands for; None where it is none.

    Args:
        label: The label as printed.
        whole: Whether all of it must be in the vocabulary, and not only the words that it begins with.
    """
    plain = _plain(label)
    if not plain or len(plain) > 60:
        return None
    known = _phrases()
    if plain == "wat" and "verwijz" in label.casefold():
        return "citations"
    if (found := known.get(plain) or known.get(plain_word(plain))) is not None:
        return found
    words = [word for word in plain.split() if word not in ("de", "het", "onze", "een")]
    if whole and len(words) > 1:
        return None
    for part in (" ".join(words), " ".join(words[:2]), words[0] if words else ""):
        if (found := known.get(part) or known.get(plain_word(part))) is not None:
            return found
    if len(words) <= 3:
        spelled = ENGLISH_NAMES.get("_".join(words))
        if spelled:
            return spelled
        meant = everyday(" ".join(words))
        if meant is not None and not meant.meant[0].inner:
            return meant.meant[0].name
    return None


@lru_cache(maxsize=4096)
def collected(word: str) -> Collected | None:
    """What a word for a kind of thing collects: 'Maatregelen' the actions, 'Speerpunt' the ambitions."""
    word = re.sub(r"['’‘`]+(?=s\b)", "", word.casefold())
    plain = plain_word(word)
    known = _collections()
    exact = plain in known
    if not exact and len(word) >= 6:
        near = nearest_spelling(plain, known)
        if near is not None and len(near) >= 6:
            plain = near
    if plain not in known:
        return None
    field, term = known[plain]
    bare = re.sub(r"[^a-z]+", "", word)
    return Collected(field, term, several=bare != term and bare.endswith(("en", "s", "ies")), exact=exact)


def filling(word: str) -> bool:
    """Whether a word beside the word for a kind of thing says nothing of its own."""
    return word.casefold().strip(".,:;?!()") in _FILLING or not re.search(r"[^\W\d_]", word)


@lru_cache(maxsize=4096)
def section_kind(word: str) -> SectionKind | None:
    """What sort of chapter a word of its title says that it is."""
    plain = plain_word(word)
    terms = {
        plain_word(term.value): term.value
        for term in SectionKind
        if term not in (SectionKind.OTHER, SectionKind.DISTRICT)
    }
    value = terms.get(plain) or everyday_terms().get(SectionKind, {}).get(plain)
    if value is None and plain.endswith("visie") and len(plain) < 14:
        value = SectionKind.VISION.value
    if value is None and plain.endswith("organisatie"):
        value = SectionKind.GOVERNANCE.value
    return SectionKind(value) if value else None


def body_kind(words: str) -> BodyKind | None:
    """What sort of body a name is of, by the first of its words that says so."""
    for word in re.findall(r"[^\W\d_]+", words.casefold()):
        found = _bodies().get(word) or _bodies().get(plain_word(word))
        if found is not None:
            return found
    return None


def body_words() -> Mapping[str, BodyKind]:
    """The words for a kind of body, in small letters, with the kind: 'stuurgroep', 'klankbordgroep'."""
    return _bodies()


def _plain(label: str) -> str:
    text = re.sub(r"<[^>]*>|\([^)]*\)?", " ", label.casefold())
    text = re.sub(r"(?<=[a-z])-(?=[a-z])", "", text) if text.count("-") > 1 else text
    return " ".join(re.sub(r"[:?!.*/_]+", " ", text).split())


@cache
def _phrases() -> dict[str, str]:
    return PHRASES | {plain_word(label): field for label, field in PHRASES.items()}


@cache
def _collections() -> dict[str, tuple[str, str]]:
    """Each word for a kind of thing, as `plain_word` gives it, with its field and what one is called."""
    found: dict[str, tuple[str, str]] = {}
    for kind in ITEM_KINDS:
        field = f"{kind.key}s"
        if field in COLLECTIONS:
            for word in (kind.label.dutch, kind.plural.dutch, *kind.prefixes):
                found.setdefault(plain_word(word), (field, word if word in kind.prefixes else kind.label.dutch))
    for plain, each in everyday_words().items():
        field = each.meant[0].name
        if each.kind_word and field in COLLECTIONS:
            found.setdefault(plain, (field, each.kind_word))
    found[plain_word("pijler")] = ("actions", "pijler")
    found[plain_word("actielijn")] = ("programme_lines", "actielijn")
    for plain in ("prestatie_indicator", "prestatieindicator", "kpi"):
        found.setdefault(plain, ("indicators", "indicator"))
    for word in ("onderdeel", "lijn", "spoor", "hoofdstuk", "stap", "resultaat", "tafel"):
        if word not in ("onderdeel", "resultaat"):
            found.pop(plain_word(word), None)
    return found


@cache
def _bodies() -> dict[str, BodyKind]:
    found = {term.value: term for term in BodyKind if term.value not in _NO_BODY and "_" not in term.value}
    found |= {
        plain_word(word): BodyKind(value)
        for word, value in everyday_terms().get(BodyKind, {}).items()
        if word not in _NO_BODY
    }
    return {word: kind for word, kind in found.items() if len(word) > 3 and word not in _NO_BODY} | _BODY_EXTRA
