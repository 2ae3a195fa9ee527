"""Bytes of a text file as text, whatever program wrote it."""

from __future__ import annotations

import codecs
import re


def decoded(content: bytes, declared: str = "") -> str:
    """Text in UTF-8, in UTF-16 with its mark, in what the file declares, or else in the code page of Dutch Windows.

    Args:
        content: What the file holds.
        declared: The name of the encoding that the file itself gives, or ''.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        known = codecs.lookup(declared or "cp1252").name
        return content.decode(known, errors="replace")
    except (LookupError, UnicodeError, ValueError):
        return content.decode("cp1252", errors="replace")


def without_soft_hyphens(text: str) -> str:
    r"""Text whose words are whole where nobody sees a hyphen; one at the end of a line is seen, and is a plain one.

    >>> without_soft_hyphens("peuter\u00adspeel\u00ad\nzaal")
    'peuterspeel-\nzaal'
    """
    if "\u00ad" not in text:
        return text
    return re.sub(r"\u00ad(?=[ \t]*[\r\n])", "-", text).replace("\u00ad", "")
