"""The styles that a document uses, by the names that Word knows them by in every language, and ours in Dutch."""

from __future__ import annotations

from typing import Final

NORMAL: Final = "Normal"
TITLE: Final = "Title"
SUBTITLE: Final = "Subtitle"
CAPTION: Final = "caption"
QUOTE: Final = "Intense Quote"
"""Not 'Quote', which LibreOffice takes for a word of PDF, so that what it exports would not follow PDF/UA."""
HEADER: Final = "header"
FOOTER: Final = "footer"
FOOTNOTE_TEXT: Final = "footnote text"
FOOTNOTE_MARK: Final = "footnote reference"
CONTENTS_HEADING: Final = "TOC Heading"
STRONG: Final = "Strong"
LINK: Final = "Hyperlink"

OVER: Final = "LEA bovenkop"
STAMP: Final = "LEA stempel"
COVER_FACT: Final = "LEA omslag"
LEAD: Final = "LEA inleiding"
FACT: Final = "LEA feit"
SHORT_FACT: Final = "LEA kort feit"
SMALL_PRINT: Final = "LEA klein"
ATTRIBUTION: Final = "LEA spreker"
CALLOUT: Final = "LEA kader"
CALLOUT_TITLE: Final = "LEA kaderkop"
PART_TITLE: Final = "LEA tussenkop"
CODE_LINE: Final = "LEA regel"
CELL: Final = "LEA tabeltekst"
HEAD_CELL: Final = "LEA tabelkop"
TABLE: Final = "LEA tabel"
SOURCE: Final = "LEA bron"
MARK: Final = "LEA opmerking"
CODE: Final = "LEA code"
INSERTED: Final = "LEA nieuw"
DELETED: Final = "LEA vervallen"

_DEEPEST_HEADING: Final = 6
_DEEPEST_LIST: Final = 3


def heading(level: int) -> str:
    """The style of a heading."""
    return f"heading {min(level, _DEEPEST_HEADING)}"


def contents(level: int) -> str:
    """The style of an entry in the list of contents."""
    return f"toc {level}"


def listed(kind: str, depth: int) -> str:
    """The style of a list: ``List Bullet``, ``List Number`` or ``List Continue``, at a depth from 1."""
    depth = min(depth, _DEEPEST_LIST)
    return kind if depth == 1 else f"{kind} {depth}"
