"""Words that a narrow column of a PDF broke without a hyphen: 'Sparringspar' above 'tners'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from lea_model.draft.blocks import Block, Cell, Table
from lea_model.draft.readers.pdf_pages import BROKEN, CUT
from lea_model.measure.likeness import STOP_WORDS
from lea_model.vocabulary.printed_words import collected, printed_field

_BREAK: Final = re.compile(f"[{BROKEN}{CUT}]")
LONGEST: Final = 40
"""How long a word that was broken is at most."""
SHORTEST: Final = 3
"""How many letters are left at most, where that alone says that the word was broken."""


def mended(blocks: Iterable[Block]) -> list[Block]:
    """Blocks in which a word that may have been broken is whole, or two words.

    It is one word where the document has that word elsewhere, where it is a label or a head that agendas print, or
    where a few letters are left that are no word of the document.
    """
    known = list(blocks)
    texts = [text for block in known for text in _texts(block)]
    if not any(_BREAK.search(text) for text in texts):
        return known
    apart = rf"(?<![{BROKEN}{CUT}])\b[^\W\d_]+\b(?![{BROKEN}{CUT}])"
    words = {word for text in texts for word in re.findall(apart, text.casefold())}
    return [_mended(block, words) for block in known]


def _texts(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [block.caption, *(inner.text for cell in block.cells for inner in cell.blocks)]
    return [block.text]


def _mended(block: Block, words: set[str]) -> Block:
    if not isinstance(block, Table):
        return replace(block, text=_BREAK.sub(" ", block.text))
    cells = tuple(
        _cell(cell, words) if any(_BREAK.search(inner.text) for inner in cell.blocks) else cell for cell in block.cells
    )
    return replace(block, cells=cells, caption=_BREAK.sub(" ", block.caption))


def _cell(cell: Cell, words: set[str]) -> Cell:
    return replace(cell, blocks=tuple(replace(one, text=whole(one.text, words)) for one in cell.blocks))


def whole(text: str, words: set[str]) -> str:
    r"""A text with its words whole.

    >>> whole("Klankbordgroe\x03p Wijk en\x03ouders", {"klankbordgroep", "ouders"})
    'Klankbordgroep Wijk en ouders'
    """
    return re.sub(rf"\S*[{BROKEN}{CUT}]\S*", lambda found: _joined(found[0], words), text)


def _joined(text: str, words: set[str]) -> str:
    """Parts of words as words: the longest that is known, from the left; else where a word filled its line."""
    parts, signs = _BREAK.split(text), _BREAK.findall(text)
    made: list[str] = []
    at = 0
    while at < len(parts):
        end = next((end for end in range(len(parts), at + 1, -1) if _known("".join(parts[at:end]), words)), 0)
        if not end:
            end = at + 1
            while end < len(parts) and _goes_on(parts[end], signs[end - 1], words):
                end += 1
        made.append("".join(parts[at:end]))
        at = end
    return " ".join(made)


def _goes_on(part: str, sign: str, words: set[str]) -> bool:
    """Whether a part is of the word before it."""
    if sign == CUT:
        return _bare(part) not in words and _bare(part) not in STOP_WORDS
    return _is_rest(part, words)


def _is_rest(part: str, words: set[str]) -> bool:
    """Whether a part is the few letters that were left of a word."""
    short = re.fullmatch(rf"[^\W\d_]{{1,{SHORTEST}}}[,.;:)]*", part) is not None
    return short and _bare(part) not in words and _bare(part) not in STOP_WORDS


def _known(word: str, words: set[str]) -> bool:
    bare = _bare(word)
    if len(bare) > LONGEST:
        return False
    return bare in words or printed_field(bare, whole=True) is not None or collected(bare) is not None


def _bare(word: str) -> str:
    return re.sub(r"[\W\d_]+", "", word.casefold())
