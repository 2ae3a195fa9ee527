"""Finds vague wording, placeholders and text that breaks off, in Dutch.

Vague wording is only a fault in a commitment: 'waar nodig' in a chapter that describes is fine. Who asks knows what he
asks about; this only finds the words. Nouns are left alone: 'het onderzoek' and 'diverse onderzoeken' are matter, while
'we onderzoeken of' is a commitment to no more than that.

Every pattern has a bounded reach, so that the time grows with the length of the text and no more.
"""

from __future__ import annotations

import re
from typing import Final

from lea_model.measure.text_search import Hit, HitKind, Pattern, exact, in_order, search

# ---- vague wording --------------------------------------------------------------------------------------------------

_VAGUE: Final = {
    HitKind.VAGUE_CONDITION: Pattern(
        r"\b(?:eventueel|evt\b\.?|(?:waar|indien|zo|wanneer|als|als het|als dat|indien dat) (?:mogelijk|nodig"
        r"|gewenst|wenselijk|haalbaar)(?: is)?|desgewenst|zo ?nodig|wellicht|mogelijkerwijs|in principe"
        r"|in beginsel|bij voorkeur|naar behoefte|op termijn|te zijner tijd|t\.z\.t\.)(?!\w)",
        *("eventueel", "evt", "mogelijk", "nodig", "gewenst", "wenselijk", "haalbaar", "wellicht", "principe"),
        *("beginsel", "voorkeur", "behoefte", "termijn", "zijner", "t.z.t"),
    ),
    HitKind.VAGUE_DEGREE: Pattern(
        r"\b(?:zo ?veel(?: als)? mogelijk(?:/nodig)?|zo \w{1,20}(?: en \w{1,20})? mogelijk|(?:voor )?zover mogelijk)\b",
        "mogelijk",
    ),
    HitKind.VAGUE_ATTENTION: Pattern(
        r"\b(?<!\bmet )(?:oog (?:te )?(?:hebben )?voor|(?:meer |extra |veel |speciale |bijzondere |blijvende )?aandacht"
        r" (?:voor|aan)|(?:krijg(?:t|en)|verdien(?:t|en)|vra(?:agt|gen)|gev(?:en)|geeft|besteed(?:t)?|besteden"
        r"|heeft|hebben|is|blijft) (?:meer |extra |veel |speciale |bijzondere )?aandacht"
        r"|rekening (?:te )?houden met|stil(?:staan)? bij)\b",
        *("oog ", "aandacht", "rekening", "stil"),
    ),
    HitKind.VAGUE_EXPLORING: Pattern(
        r"\b(?:verken(?:nen|t|d)|verkenning(?:en)?|haalbaarheidsonderzoek|onderzoek(?:en|t)|onderzocht"
        r"|na(?:gaan|gegaan)|bezien|bekijken(?: we)? of|bekeken of|overwe(?:gen|egt)|overweging)\b",
        *("verken", "onderzo", "nagaan", "nagegaan", "bezien", "bekijk", "bekeken", "overwe"),
    ),
    HitKind.VAGUE_STRIVING: Pattern(
        r"\b(?:stre(?:ven|eft|efde|efden)(?: er)?(?: we)?(?: ?naar)?|gestreefd|beogen|beoogt|trachten|tracht|proberen"
        r"|probeert)\b",
        *("stre", "beog", "beoog", "tracht", "probe"),
    ),
}
_VAGUE_NEEDS: Final = tuple(dict.fromkeys(need for wanted in _VAGUE.values() for need in wanted.needs))
"""One of these is in every vague wording; most texts hold none."""
_NOUN_BEFORE: Final = Pattern(
    r"\b(?:de|deze|die|diverse|eerdere|recente|verschillende|andere|beide|alle|veel|uit|van|enkele|een aantal|meerdere"
    r"|twee|drie|vier|vijf)\s+$"
)

# ---- placeholders ---------------------------------------------------------------------------------------------------

_TO_FILL_IN: Final = (
    r"naam|namen|datum|data|bedrag|aantal|aantallen|gemeente|school|schoolbestuur|organisatie|functie|jaar|jaartal"
    r"|periode|wijk|plaats|tekst|titel|nummer|nr\.?|link|bron|telefoonnummer|adres|e-?mail|contactpersoon|partij|partner"
)
_PLACEHOLDERS: Final = (
    Pattern(
        rf"\[ ?(?:(?:hier |nog )?(?:{_TO_FILL_IN})(?: \w{{1,20}}){{0,3}}"
        r"|[\w ]{0,40}(?:invullen|invoegen|aanvullen|volgt)|(?:hier |nog )?(?:vul|voeg)[\w ]{0,30} (?:in|toe|aan)"
        r"|(?:hier )?(?:typ|geef|kies) [\w ]{1,40}"
        r"|n\.?t\.?b\.?|pm|x{1,5}|\.{2,40}|…|_{1,40}|\?{1,40}|) ?\]"
        r"|^\[[\w /-]{1,40}\]$",
        "[",
    ),
    Pattern(rf"<(?:{_TO_FILL_IN})(?: \w{{1,20}}){{0,4}}>|\{{\{{ ?\w{{1,30}} ?\}}\}}|\{{(?:{_TO_FILL_IN})\}}", "<", "{"),
    Pattern(
        r"\b(?:nader|nog|later) (?:te bepalen|te benoemen|te bespreken|in te vullen|uit te werken|vast te stellen"
        r"|te kiezen)\b|(?<!\w)(?:n\.t\.b\.?|t\.b\.d\.?|n\.n\.b\.?)|\b(?:tbd|nnb|todo|to do|lorem ipsum)\b"
        r"|\bvolgt (?:nog|later)\b|\bnog (?:niet )?(?:bekend|onbekend)\b|\b(?:per \w{1,20} )?uit te werken$",
        *("te bepalen", "te benoemen", "te bespreken", "te vullen", "te werken", "te stellen", "te kiezen", "n.t.b"),
        *("t.b.d", "n.n.b", "tbd", "nnb", "todo", "to do", "lorem", "volgt nog", "volgt later"),
        *("nog bekend", "nog niet bekend", "nog onbekend", "nog niet onbekend"),
    ),
    Pattern(
        r"\bklik (?:of tik|hier) [\w ]{1,40} (?:in te voeren|invoeren)|\bkies een item\b"
        r"|^\W*nog (?:aan(?: te )?(?:vullen|leveren)|in(?: te )?vullen|uit(?: te )?(?:werken|zoeken)"
        r"|toe(?: te )?voegen)"
        r"|\b(?:paragraaf|hoofdstuk|passage|bijlage|tabel|tekst) (?:volgt\W*$|(?:wordt|worden|moet) nog (?:worden )?"
        r"(?:verder |nader )?(?:uitgewerkt|ingevuld|aangevuld|geschreven|toegevoegd))",
        *("klik ", "kies een", "nog aan", "nog in", "nog uit", "nog toe", "t nog ", "n nog ", "t volgt", "g volgt"),
        *("f volgt", "k volgt", "e volgt", "l volgt"),
    ),
    Pattern(r"\bntb\b", "ntb"),  # apart: 'ontbreekt' has the letters too
    exact(r"(?<![\w.])(?<!\d )(?:PM|P\.M\.)(?![\w])", "pm", "p.m."),
    exact(
        r"(?<![\w.,&-])(?<!\d )(?:x{1,4}|X{2,4}) [a-z]{1,30}|(?<![\w.,&-])[xX]{1,4} ?%"
        r"|€ ?(?:[xX]{1,4}(?:[.,]x{1,3})*)(?!\w)"
        r"|(?<![\w.,&-])X (?:gezinnen|kinderen|leerlingen|scholen|jongeren|peuters|ouders|plaatsen|euro|locaties)\b",
        *("x ", "x%", "€ x", "€x"),
    ),
    Pattern(
        r"(?<![\w.…)])(?:…|\.{2,3})(?: ?%| (?:procent|euro|gezinnen|kinderen|leerlingen|scholen|jongeren|peuters"
        r"|ouders|plaatsen|locaties|studenten|leraren|bijeenkomsten))(?!\w)",
        *(".. ", "… ", "..%", "…%"),
    ),
    Pattern(r"_{3,200}|(?<![.…])(?:…{2,200}\.?|\.{4,200})(?=[^.…])", "___", "……", "...."),
    Pattern(r"(?:\b\w{1,30} ?)?(?:…|\.{3})[.…]{0,20}\s*$", "…", "..."),
)

PLACEHOLDER_FRAGMENTS: Final = tuple(dict.fromkeys(need for wanted in _PLACEHOLDERS for need in wanted.needs))
"""One of these is in every placeholder; looking for them first spares most texts the patterns."""

# ---- broken off -----------------------------------------------------------------------------------------------------

_JOINING: Final = frozenset(",:([{„“‘«&/–—-")
_JOINING_WORDS: Final = frozenset(
    (
        *("en", "of", "de", "een", "van", "te", "met", "zoals", "omdat", "zodat", "waarbij", "tussen", "tot", "als"),
        *("maar", "want", "bijvoorbeeld", "bijv.", "bv.", "o.a."),
    )
)
_JOINING_ENDS: Final = frozenset(word[-2:] for word in _JOINING_WORDS)
_HALVES: Final = frozenset("ÃÂ€")
"""What stands before the second half of a letter that was read wrongly: the mark in 'CafÃ«' opens nothing."""
_PAIRS: Final = (("(", ")"), ("[", "]"), ("{", "}"), ("„", "”"), ("“", "”"), ("«", "»"))
_LAST: Final = exact(r"\S{1,40}$")


def vague(text: str) -> tuple[Hit, ...]:
    """Find wording that leaves open whether or how much will be done.

    Args:
        text: A commitment, in Dutch.

    Returns:
        Hits of the kinds that begin with ``vague_``, in order of place.
    """
    if not any(map(text.lower().__contains__, _VAGUE_NEEDS)):
        return ()
    return in_order(hit for kind, wanted in _VAGUE.items() for hit in search(kind, text, wanted, keep=_is_no_noun))


def _is_no_noun(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - 20) : found.start()]
    return found[0].casefold() != "onderzoeken" or not _NOUN_BEFORE.search(before)


def placeholders(text: str) -> tuple[Hit, ...]:
    """Find what stands for something that is still to come: ``x gezinnen``, ``[datum]``, ``n.t.b.``, ``Verder…``."""
    return search(HitKind.PLACEHOLDER, text, *_PLACEHOLDERS)


def broken_off(text: str) -> tuple[Hit, ...]:
    """Find whether a text breaks off: it ends in what joins it to more, or leaves a bracket or quotation mark open.

    Args:
        text: A text that should be complete.

    Returns:
        At most one hit: the last word where the end is open, else what is left open. Dots at the end are no break but
        a placeholder. Of what can end a sentence as well ('we pakken het aan', 'komt minder voor') nothing is said, and
        single straight quotation marks, which are apostrophes too, are not paired.
    """
    trimmed = text.rstrip()
    last = _LAST.search(trimmed[-60:])
    if last is not None and ends_open(trimmed):
        return (Hit(HitKind.BROKEN_OFF, len(trimmed) - len(last[0]), len(trimmed), last[0]),)
    open_at = _left_open(trimmed)
    if open_at is None:
        return ()
    return (Hit(HitKind.BROKEN_OFF, open_at, open_at + 1, trimmed[open_at]),)


def ends_open(text: str) -> bool:
    """Whether a text ends in a character or word that joins it to what is not there: ``rekenen en``, ``taal,``."""
    trimmed = text.rstrip()
    if trimmed[-1:] in _JOINING:
        return True
    if trimmed[-2:].lower() not in _JOINING_ENDS:
        return False  # most texts
    last = start = len(trimmed)
    while start and last - start < 20 and (trimmed[start - 1].isalnum() or trimmed[start - 1] in "._"):
        start -= 1
    # A word alone is a label, and after a comma or a full stop it may be a name.
    return start > 1 and trimmed[start - 2].isalnum() and trimmed[start:].lower() in _JOINING_WORDS


def _left_open(text: str) -> int | None:
    """Where the first bracket or quotation mark stands that is opened and never closed."""
    waiting: list[tuple[str, int]] = []
    closing = dict(_PAIRS)
    straight: int | None = None
    for at, char in enumerate(text):
        if char == '"':
            straight = at if straight is None else None
        elif waiting and char == waiting[-1][0]:
            waiting.pop()
        elif char in closing and text[at - 1 : at] not in _HALVES:
            waiting.append((closing[char], at))
    places = [at for _, at in waiting] + ([straight] if straight is not None else [])
    return min(places, default=None)
