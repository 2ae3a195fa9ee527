"""Finds what copying from the web leaves behind: HTML, and links that tell who followed them."""

from __future__ import annotations

from typing import Final

from lea_model.measure.hits import Hit, HitKind, exact, in_order, pattern, search

_TAGS: Final = (
    "a|abbr|address|article|aside|b|blockquote|body|br|button|center|code|col|colgroup|dd|del|div|dl|dt|em|figure|font"
    "|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|ol|option|p|pre|s|script"
    "|section|select|small|span|strike|strong|style|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|o:p"
)
_TAG: Final = pattern(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,400}})?/?>|<!--|-->", "<", "-->")
_ENTITY: Final = exact(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});", "&")
_URL: Final = pattern(r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"]{1,2000}", "http", "www.")
_TRACKING: Final = pattern(
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
_DETOUR: Final = pattern(
    r"(?:https?://)?(?:[a-z0-9-]{1,40}\.)?(?:safelinks\.protection\.outlook\.com|google\.[a-z]{2,3}/url|l\.facebook\.com"
    r"|urldefense\.(?:com|proofpoint\.com)|lnkd\.in|t\.co|bit\.ly|tinyurl\.com)(?![\w.-])",
    *("safelinks", "google.", "facebook", "urldefense", "lnkd.in", "t.co", "bit.ly", "tinyurl"),
)


def html_remains(text: str) -> tuple[Hit, ...]:
    """Find tags and entities of HTML. A '<' that opens no tag, and '&' in 'R&D', are no remains."""
    if "<" not in text and "&" not in text and "-->" not in text:
        return ()
    entities = (hit for hit in search(HitKind.HTML, _ENTITY, text) if hit.words[1] == "#" or _is_entity(hit.words[1:]))
    return in_order([*search(HitKind.HTML, _TAG, text), *entities])


def _is_entity(name: str) -> bool:
    from html.entities import html5  # two thousand names, for the few texts that have an ampersand

    return name in html5


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
