"""Words that people put where no value is: 'n.v.t.', '?', 'volgt', 'xxx'; loaded when one may stand somewhere."""

import re
from functools import lru_cache
from typing import Final

from lea_model.model.enums import MissingKind

_SIGNS: Final = "?-–—‐‑−._…*/~="
_AROUND: Final = "()[]<>{}\"'“”‘’ !:;,"
LONGEST: Final = 30
"""Words longer than this say more than that there is no value."""

_BEFORE: Final = ("nog ", "is ", "wordt ", "worden ", "nader ", "later ", "te ", "verder ", "momenteel ", "nu ")

_EMPTY: Final = (
    "nvt|niet van toepassing|niet toepasbaar|geen|geen gegevens|niets|leeg|niet ingevuld|niet vermeld|niet genoemd"
    "|n/a|none|not applicable|empty|null|nul"
)
_UNKNOWN: Final = "onbekend|niet bekend|nb|nn|unknown|not known|not yet known|niet gevonden|geen idee"
_TO_BE: Final = (
    "ntb|nnb|nntb|pm|pro memorie|tbd|tba|todo|to do|to be defined|to be determined|to be decided|volgt|volgt nog|volgen"
    "|bepalen|benoemen|in te vullen|invullen|aanvullen|aan te vullen|uit te werken|uitwerken|uit te zoeken|uitzoeken"
    "|navragen|na te gaan|vast te stellen|vaststellen|overleggen|in overleg|open|vacant|vacature|te bepalen"
    "|niet bepaald|niet vastgesteld|niet besloten|bepaald|benoemd|ingevuld|aangevuld|uitgewerkt|vastgesteld|later|komt"
    "|bekend gemaakt|uitgezocht|besloten"
)
_KINDS: Final = {
    word: kind
    for kind, words in (
        (MissingKind.EMPTY, _EMPTY),
        (MissingKind.UNKNOWN, _UNKNOWN),
        (MissingKind.TO_BE_DEFINED, _TO_BE),
    )
    for word in words.split("|")
}


def said_missing(text: str) -> MissingKind | None:
    """In which way words say that there is no value; None where they say anything else.

    Args:
        text: The whole of what stands there, such as ``n.v.t.``, ``?``, ``nog niet bekend`` or ``xxx``.
    """
    if len(text) > LONGEST or text[:1].isdecimal():
        return None  # a number is one, whatever follows
    return _kind_of(text)


@lru_cache(maxsize=4096)  # the same few words stand in most agendas, and several rules ask
def _kind_of(text: str) -> MissingKind | None:
    words = " ".join(text.casefold().strip(_AROUND).split())
    if not words.strip(_SIGNS):
        if "?" in words:
            return MissingKind.UNKNOWN
        return MissingKind.PLACEHOLDER if words == "…" or (words[1:] and not words.strip("._… ")) else MissingKind.EMPTY
    words = words.strip("?. ")
    if not words.strip("x%._… ") and words != "%":
        return MissingKind.PLACEHOLDER
    plain = words.replace(".", "")
    while (kind := _KINDS.get(plain.replace(" ", "") if len(plain) < 7 else plain)) is None:
        lead = next((lead for lead in _BEFORE if plain.startswith(lead)), None)
        if lead is None:
            return None
        plain = plain[len(lead) :]
    return kind


# ---- where only a value can stand -----------------------------------------------------------------------------------

# Patterns as text: `re` makes each when it is first used, and few values are said in so many words.
_SUBJECT = (
    r"(?:(?:de|het|een|nog) )?(?:nulmeting|startwaarde|streefwaarden?|doelwaarde|norm|waarde|cijfers?|aantal(?:len)?"
    r"|percentage|gegevens|bedrag|budget|dekking|datum|planning|naam|namen|trekkers?|eigenaar|verantwoordelijken?"
    r"|partij(?:en)?|partners?|contactpersoon|voorzitter|kandidaat|organisatie|wie|wanneer|hoeveel)"
)
_LATER = (
    r"(?:nog |nader |later |verder )*(?:te (?:bepalen|benoemen|kiezen|zoeken|plannen|verdelen)"
    r"|(?:vast|in|uit|af|aan) te (?:stellen|vullen|werken|zoeken|stemmen|leveren|plannen|wijzen)"
    r"|op te (?:halen|vragen|stellen)|na te (?:gaan|vragen))"
)
_DONE = (
    r"(?:bepaald|vastgesteld|ingevuld|aangevuld|benoemd|gekozen|uitgewerkt|uitgezocht|opgehaald|opgevraagd|gemeten"
    r"|berekend|besloten|afgesproken|afgestemd|aangewezen|ingepland|bekend(?: ?gemaakt)?)"
)
_SHORT = r"(?:n\.?t\.?b|n\.?n\.?b|p\.?m|t\.?b\.?d|volgt|volgen)\.?"
_BY = r"(?:in|door|met|na|via|uit|op|eind|begin|medio|per|bij|voor|tijdens|samen|o\.?b\.?v\.?|zodra|wanneer)"
_DOUBT = r"(?:nog )?(?:onduidelijk|niet (?:duidelijk|beschikbaar|bekend))"
_ABOUT = r"(?:[<>≤≥=]{1,2}|±|minimaal|minstens|ten minste|maximaal|hoogstens|ca\.?|circa|ongeveer|ruim|bijna|nog|€|eur)"
_WHEN = r"(?:in|op|per|eind) .{1,40}|\(.{1,40}\)"
_TO_COME = (
    rf"(?:{_LATER}|{_SHORT})(?:[ ,]+(?:\(|{_BY}\b).+)?|(?:{_BY} .+|{_SUBJECT}:?) (?:{_LATER}|{_SHORT}|gezocht)"
    rf"|{_LATER} {_SUBJECT}|nog (?:af te stemmen|zoekende?)"
    rf"|(?:.+ )?(?:wordt|worden|moet(?:en)?)(?: nog)?(?: .+)? {_DONE}(?: worden)?(?: {_BY}\b.+)?"
    rf"|(?:{_SUBJECT} )?(?:is |zijn )?(?:nog )?(?:niet|on)(?: |-)?{_DONE}"
    r"|t\.? ?z\.? ?t\.?(?: .+)?|te zijner tijd(?: .+)?|in (?:ontwikkeling|voorbereiding|onderzoek|bewerking)"
)
_NOT_KNOWN = (
    rf"nog geen(?: {_SUBJECT})?(?: (?:bekend|beschikbaar|gevonden|aangewezen))?"
    rf"|geen {_SUBJECT} (?:bekend|beschikbaar|gevonden)|{_DOUBT}"
    rf"|{_SUBJECT}:? (?:is |zijn )?(?:{_DOUBT}|(?:nog )?onbekend)"
    rf"|onbekend(?:e)? {_SUBJECT}|{_SUBJECT}:? ?\?+|niet bekend .+|onbekend \(.+\)"
)
_IN_PLACE = (
    rf"{_ABOUT}? ?(?:€ ?)?(?:x[x.,]{{0,12}}(?:,-)?|…+|\.{{2,}}|_{{2,}}|\?+|\[[^\]]{{0,40}}\]|<[^<>]{{1,40}}>)"
    rf" ?(?:(?:%|procent|euro|mln|miljoen)(?: .{{1,60}})?|[a-z]{{3,}}(?: .{{1,60}})?|{_WHEN}|)"
    rf"|(?:€ ?|eur )?(?:pm|p\.m\.)(?: ?(?:%|procent|euro|{_WHEN}))?|(?:xx?[-/. ]){{1,2}}xx(?:xx)?"
    r"|d{1,2}[-/. ]m{1,3}[-/. ](?:[jy]{2}){1,2}|klik (?:of tik|hier) .+|kies een item\.?"
)
_PIECES = (
    *("te b", "te k", "te z", "te p", "te v", "te s", "te w", "te l", "te h", "te g", "t.b", "tb", "n.b", "nb", "pm"),
    *("p.m", "volg", "gezocht", "zoekend", "wordt", "worden", "moet", "bepaald", "vastgesteld", "ingevuld"),
    *("aangevuld", "benoemd", "gekozen", "uitge", "opge", "gemeten", "berekend", "besloten", "afge", "aangewezen"),
    *("ingepland", "bekend", "zt", "z.t", "z t", "z. t", "in ontw", "in voorb", "in onderz", "in bew", "nog geen"),
    *("duidelijk", "beschikbaar", "gevonden", "x", "…", "..", "__", "?", "[", "<", "klik ", "kies een"),
    *("d-m", "d/m", "d.m", "d m"),
)
"""One of these stands in all that is said so: where none does, no pattern is made, which takes longer than looking."""
OPEN_FORMS = (
    (_TO_COME, MissingKind.TO_BE_DEFINED),
    (_NOT_KNOWN, MissingKind.UNKNOWN),
    (_IN_PLACE, MissingKind.PLACEHOLDER),
)


def said_open(text: str) -> MissingKind | None:
    """In which way words say, at whatever length, that a value is still to come; None where they say anything else.

    For places where only a value or a name can stand: of a sentence it says too much.

    Args:
        text: The whole of what stands there, such as ``wordt in 2027 bepaald``, ``trekker gezocht``, ``minimaal xx%``.
    """
    kind = said_missing(text)
    if kind is not None or len(text) > 80:
        return kind
    words = " ".join(text.casefold().split())
    if not any(piece in words for piece in _PIECES):
        return None
    plain = re.sub(r"^\((nog|nader)\) ", r"\1 ", words).strip("()\"' !;:,")
    return next((kind for form, kind in OPEN_FORMS if re.fullmatch(form, plain) or re.fullmatch(form, words)), None)
