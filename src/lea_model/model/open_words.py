"""Words that people put where no value is: 'n.v.t.', '?', 'volgt', 'xxx'; loaded when one may stand somewhere."""

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
