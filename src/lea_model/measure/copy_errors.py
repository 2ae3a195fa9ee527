"""Finds what scanning and copying do to a text: misread letters, spoilt characters, HTML, links that follow the reader.

Without a dictionary only shapes that Dutch does not have are certain enough: a word cannot begin with 'ln' or 'rn', a
word of capitals holds no zero, and no word has a digit between its letters. Names such as 'Taal52', 'Plein013' and
'T0-meting', and abbreviations such as 'lhbti' and 'lwoo', have none of these shapes or are left out by name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lea_model.measure.text_search import Hit, HitKind, Pattern, exact, in_order, search

# ---- letters --------------------------------------------------------------------------------------------------------

_START: Final = r"(?<![\w@./-])"
_END: Final = r"(?![\w@]|[./]\w)"

_MISREAD: Final = (
    # A small l for a capital I: 'leder kind', 'lk', 'lnclusie', 'lKC'. Leather does not occur in these documents.
    exact(rf"{_START}l(?:eder(?:e|een)?|[kns]|n[a-z]{{2,30}}|[A-Z]{{2,5}}){_END}"),
    # A capital I for a small l: 'Iokaal', 'schooI', 'schooIplein'; but not 'MijnInloop'.
    exact(rf"{_START}I(?:[au][a-z]{{2,30}}|o[bcdfgkprtv-z][a-z]{{1,30}}|ee[a-z]{{1,30}}|ez[a-z]{{2,30}}){_END}"),
    exact(rf"{_START}[A-Za-z]?[a-z]{{2,30}}I(?:[bcfghjpqtvwxz][a-z]{{0,30}})?{_END}"),
    # A zero for an O among capitals: '00GO', 'B0VOC', 'P0' and 'V0'; 'T0' is a baseline and 'A0' a size of paper.
    exact(rf"{_START}(?:0{{1,2}}[A-Z]{{2,10}}|[A-Z]{{1,10}}0{{1,2}}[A-Z]{{1,10}}|(?:P|V|S|K|VS|HB|MB|W|PR|SB)0){_END}"),
    # A digit between or before letters: 'sch0ol', 'k1nd', '0nderwijs', '1edereen'; but not 'A5je' or '0meting'.
    exact(
        rf"{_START}(?:[A-Za-z]{{1,30}}[01568]{{1,2}}(?!(?:ste|de|je|er|tjes?)\b)[a-z]{{2,30}}"
        rf"|0(?!meting|lijn|jarig|tot)[a-z]{{3,30}}|1(?:eder|n[cdfghlnrstvwz])[a-z]{{0,30}}){_END}"
    ),
    # 'rn' for m and m for 'rn'; 'vv' for w. VVE is no w.
    exact(rf"{_START}(?:rn[a-z]{{2,30}}|[Vv]v(?:[aiou][a-z]{{1,30}}|erk[a-z]{{0,30}})){_END}"),
)
_SEEN: Final = (
    Pattern(
        rf"{_START}(?:[a-z]{{1,30}}rrn[a-z]{{0,30}}|(?:sarnen|gerneent|progra(?:rnm|mrn|rn))[a-z]{{0,30}}"
        rf"|narnelijk|(?:daar|waar)orn|kornen|kornt|inteme?t?|exteme?|modeme){_END}",
        *(
            "rrn",
            "sarnen",
            "gerneent",
            "prograrn",
            "programrn",
            "narnelijk",
            "aarorn",
            "korn",
            "intem",
            "extem",
            "modem",
        ),
    ),
    # Seen in a scan, for voorschool and vroegschool alike.
    Pattern(rf"{_START}voerschool[a-z]{{0,30}}{_END}", "voerschool"),
)
# What those of the first list have in common, and few texts have.
# Each begins with the letter that it is about, so that the search skips all others at once.
_SUSPECT: Final = exact(
    r"l(?<=\bl)(?:eder|[kns]|[A-Z]{2})|I(?:(?<=\bI)(?:[au]|o[b-z]|e[ez])[a-z]|(?<=[a-z]I))"
    r"|0(?:(?<=[A-Za-z]0)|(?<=\b0)[a-z]|[A-Z])|1(?:(?<=[A-Za-z]1)|(?<=\b1)[a-z])"
    r"|5(?<=[A-Za-z]5)|6(?<=[A-Za-z]6)|8(?<=[A-Za-z]8)|r(?<=\br)n[a-z]|v(?<=\b[Vv]v)"
)
_ENCODING: Final = exact(
    r"\ufffd|[\ufb00-\ufb06]|\u00ad|Ã[\u0080-\u00bf]|â€[\u0080-\u00ff\u2018-\u203a\u0153\u2122]|Â[\u00a0-\u00bf]",
    *("\ufffd", *map(chr, range(0xFB00, 0xFB07)), "\u00ad", "ã", "â"),
)

# ---- web pages ------------------------------------------------------------------------------------------------------

_TAGS: Final = (
    "a|abbr|address|article|aside|b|blockquote|body|br|button|center|code|col|colgroup|dd|del|div|dl|dt|em|figure|font"
    "|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|ol|option|p|pre|s|script"
    "|section|select|small|span|strike|strong|style|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|o:p"
)
_TAG: Final = Pattern(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,400}})?/?>|<!--|-->", "<", "-->")
_ENTITY: Final = exact(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});", "&")
_URL: Final = Pattern(r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"]{1,2000}", "http", "www.")
_TRACKING: Final = Pattern(
    r"(?<=[?&;#])(?:utm_[a-z_]{1,20}|gclid|gclsrc|gbraid|wbraid|gad_source|dclid|fbclid|msclkid|twclid|ttclid|yclid"
    r"|igshid|li_fat_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsa_[a-z]{1,10}|_gl|_ga|srsltid|sourceid|ved|usg)"
    r"=[^&;#\s]{0,1000}",
    *(
        "utm_",
        "clid",
        "clsrc",
        "braid=",
        "gad_source",
        "igshid",
        "li_fat",
        "mc_",
        "mkt_tok",
        "_hs",
        "hsa_",
        "_gl=",
        "_ga=",
    ),
    *("msclk", "srsltid", "sourceid", "ved=", "usg="),
)
_DETOUR: Final = Pattern(
    r"(?:https?://)?(?:[a-z0-9-]{1,40}\.)?(?:safelinks\.protection\.outlook\.com|google\.[a-z]{2,3}/url|l\.facebook\.com"
    r"|urldefense\.(?:com|proofpoint\.com)|lnkd\.in|t\.co|bit\.ly|tinyurl\.com)(?![\w.-])",
    *("safelinks", "google.", "facebook", "urldefense", "lnkd.in", "t.co", "bit.ly", "tinyurl"),
)


def suspects(words: Iterable[str]) -> frozenset[str]:
    """Of many words, the few that may be spoilt: all in which `misread` or `encoding` finds something, and some more.

    Args:
        words: Words, or pieces of text without a space in them: no pattern looks past one.
    """
    joined = " ".join(words)
    found = set()
    for one in (_SUSPECT, _ENCODING, *_SEEN):
        for hit in one.finditer(joined):
            end = joined.find(" ", hit.end())
            found.add(joined[joined.rfind(" ", 0, hit.start() + 1) + 1 : end if end >= 0 else len(joined)])
    return frozenset(found)


def misread(text: str) -> tuple[Hit, ...]:
    """Find words with letters that a scan has likely misread; addresses of pages and files are passed over."""
    return search(HitKind.MISREAD, text, *((*_MISREAD, *_SEEN) if _SUSPECT.search(text) is not None else _SEEN))


def encoding(text: str) -> tuple[Hit, ...]:
    """Find characters that a change of encoding has spoilt: ``Ã«`` for ``ë``, ligatures, soft hyphens, lost ones."""
    return search(HitKind.ENCODING, text, _ENCODING)


def html_remains(text: str) -> tuple[Hit, ...]:
    """Find tags and entities of HTML. A '<' that opens no tag, and '&' in 'R&D', are no remains."""
    return search(HitKind.HTML, text, _TAG, _ENTITY, keep=lambda found: found[0][0] != "&" or _is_entity(found[0][1:]))


def _is_entity(name: str) -> bool:
    from html.entities import html5  # two thousand names, for the few texts that have an ampersand

    return name[0] == "#" or name in html5


def tracking(text: str) -> tuple[Hit, ...]:
    """Find in links what only serves to follow the reader.

    Args:
        text: A link, or a text with links in it.

    Returns:
        A hit for each parameter such as ``gclid=...``, and for a detour over a service that counts or hides where a
        link goes.
    """
    hits: list[Hit] = []
    for url in _URL.finditer(text):
        for wanted in (_TRACKING, _DETOUR):
            hits += [
                Hit(HitKind.TRACKING, url.start() + found.start(), url.start() + found.end(), found[0])
                for found in wanted.finditer(url[0])
                if wanted is _TRACKING or found.start() == 0
            ]
    return in_order(hits)
