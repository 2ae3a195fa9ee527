"""The order of a document: its blocks as pieces with a meaning, and the columns of tables that became lines again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from lea_model.draft.blocks import Block, Furniture, Heading, ListItem, Note, Paragraph, ReadDocument, Table
from lea_model.draft.printed_kinds import Meaning, columns_in, heading_meaning, is_ladder
from lea_model.draft.readers.plain_text import in_capitals

Shape = Literal["heading", "text", "item", "table", "flat", "note", "furniture"]
"""What a piece is: a heading, a paragraph, an item of a list, a table, a table that became lines, or a note."""

SHORT: Final = 120
FEWEST: Final = 5
"""How many bold headings that look alike say nothing about their level, at least."""
TOPS: Final = frozenset({"clusters", "programme_lines", "ambitions", "age_plans"})
"""What holds themes."""
OF_BODIES: Final = re.compile(
    r"(?:(?:de|onze|\w+e) )?overleg(?:gen|structuur|vormen|organen|tafels)?|gremia|wie overlegt(?: waarover)?",
    re.IGNORECASE,
)
"""What stands over several bodies, and is none itself."""
CONTENTS: Final = ("inhoud", "inhoudsopgave", "inhoudsopgaaf", "inhoudsoverzicht")
"""What stands over a table of contents."""
PLAIN: Final = Meaning("plain")


@dataclass(slots=True)
class Piece:
    """A block with what it means, or several that were one table (stuk).

    Attributes:
        shape: What it is.
        text: Its words.
        number: Its printed number.
        level: Its level, from 1; 0 where that is not known.
        lines: Its lines.
        meaning: What it says about what follows; of headings only.
        capitals: Whether it is printed in capitals.
        sure: Whether a mark of the document says that it is a heading, and not only how it looks.
        table: The table, where it is one.
        columns: Heads and fields of the columns of a table that became lines.
    """

    shape: Shape
    text: str
    number: str
    level: int
    lines: tuple[int, ...]
    meaning: Meaning = PLAIN
    capitals: bool = False
    sure: bool = False
    table: Table | None = None
    columns: tuple[tuple[str, str], ...] = ()
    bold: bool = False


@dataclass(slots=True)
class Outline:
    """A document as pieces, with what its numbers tell (opbouw).

    Attributes:
        document: The document.
        pieces: What it consists of, in order.
        leaf: How many parts the deepest numbers have ('1.2.3' has 3) where those count actions; 0 where none do.
        ladder: Whether it is about scaling up.
    """

    document: ReadDocument
    pieces: list[Piece] = field(default_factory=list)
    leaf: int = 0
    ladder: bool = False


def outline(document: ReadDocument) -> Outline:
    """Say what each block of a document means, and find the tables that became lines."""
    found = Outline(document, ladder=is_ladder(" ".join(document.lines)))
    blocks = list(document.blocks)
    place = 0
    while place < len(blocks):
        block = blocks[place]
        columns = columns_in(block.text) if isinstance(block, Heading | Paragraph) else ()
        if columns:
            end = _end_of_flat(blocks, place + 1, document)
            lines = tuple(
                line for one in blocks[place:end] for line in range(one.origin.first_line, one.origin.last_line + 1)
            )
            found.pieces.append(Piece("flat", _text(block), "", 0, lines, columns=columns))
            place = end
            continue
        found.pieces.append(_piece(block))
        place += 1
    _join_overlines(found.pieces)
    _level_by_words(found.pieces)
    found.leaf = _leaf(found.pieces)
    return found


def _level_by_words(pieces: list[Piece]) -> None:
    """Give headings that all look alike a level: what 'Cluster 1' or 'Overleggen' opens holds those after it.

    A heading that no word explains is one of the part before it where a list or table stands under it.
    """
    headed = [place for place, piece in enumerate(pieces) if piece.shape == "heading"]
    if sum(pieces[place].bold for place in headed) < FEWEST or any(pieces[place].level for place in headed):
        return
    if sum(pieces[place].capitals or bool(pieces[place].number) for place in headed) > len(headed) // 5:
        return
    inside = ""
    for place, following in zip(headed, [*headed[1:], len(pieces)], strict=True):
        meaning = pieces[place].meaning
        if meaning.sort == "item" and meaning.exact and meaning.field in TOPS:
            inside = "item"
        elif OF_BODIES.fullmatch(pieces[place].text):
            inside = "bodies"
        elif inside == "bodies" and meaning.sort in ("plain", "body"):
            pieces[place].level = 2
            continue
        elif inside == "item" and meaning.sort in ("plain", "list"):
            listed = any(piece.shape in ("item", "table", "flat") for piece in pieces[place + 1 : following])
            pieces[place].level = 2 if listed and meaning.sort == "plain" else 0
            continue
        elif meaning.sort in ("chapter", "appendix", "body"):
            inside = ""
        pieces[place].level = 1


def _join_overlines(pieces: list[Piece]) -> None:
    """Join 'Speerpunt 1', on a line of its own, with the heading below it that has its title."""
    for place in range(len(pieces) - 1, 0, -1):
        over, piece = pieces[place - 1], pieces[place]
        if piece.shape != "heading" or piece.meaning.sort not in ("plain", "chapter", "body"):
            continue
        if over.shape not in ("heading", "text") or len(over.text.split()) > 3 or over.number:
            continue
        named = heading_meaning(f"{over.text.rstrip(':')}: X")
        if named.sort == "item" and named.exact and named.title == "X" and named.number:
            meaning = named._replace(title=piece.text, ages=piece.meaning.ages)
            level = piece.level or over.level
            joined = replace(piece, meaning=meaning, lines=(*over.lines, *piece.lines), level=level)
            pieces[place - 1 : place + 1] = [joined]


def _text(block: Block) -> str:
    return "" if isinstance(block, Table) else block.text


def _wide(block: Block, document: ReadDocument) -> bool:
    """Whether a block is as wide as the page: no cell of a table is."""
    lines = [document.lines[at - 1].strip() for at in range(block.origin.first_line, block.origin.last_line + 1)]
    return any(len(line) > 80 and not line.startswith(("http", "www.")) for line in lines[:2])


def _end_of_flat(blocks: list[Block], place: int, document: ReadDocument) -> int:
    """Where a table that became lines ends: at a heading that is none of its rows."""
    for at in range(place, len(blocks)):
        block = blocks[at]
        if isinstance(block, Table):
            return at
        if isinstance(block, Heading):
            meaning = heading_meaning(block.text, block.number)
            if columns_in(block.text) or meaning.sort in ("appendix", "body", "level"):
                return at
            if meaning.sort == "chapter" and in_capitals(block.text) and not block.number:
                return at
            if meaning.sort == "item" and meaning.field not in ("themes", "actions", "goals"):
                return at
        if isinstance(block, Paragraph | ListItem) and not block.number and _wide(block, document):
            return at
        if isinstance(block, Paragraph) and len(re.sub(r"https?://\S+|www\.\S+", "", block.text)) > 400:
            return at
    return len(blocks)


def _piece(block: Block) -> Piece:
    origin = block.origin
    lines = tuple(range(origin.first_line, origin.last_line + 1))
    if isinstance(block, Table):
        return Piece("table", block.caption, "", 0, lines, table=block)
    if isinstance(block, Note):
        return Piece("note", block.text, block.label, 0, lines)
    if isinstance(block, Furniture):
        return Piece("furniture", block.text, "", 0, lines)
    if isinstance(block, ListItem):
        return Piece("item", block.text, block.number, block.level, lines)
    if isinstance(block, Heading):
        meaning = heading_meaning(block.text, block.number)
        sure = block.how in ("style", "tag", "bookmark")
        level = block.level if sure or block.how == "font" else 0
        bold = block.how == "bold"
        capitals = in_capitals(block.text)
        return Piece("heading", block.text, block.number, level, lines, meaning, capitals, sure, bold=bold)
    if len(block.text) <= SHORT and len(lines) <= 2:
        meaning = heading_meaning(block.text, block.number)
        named = meaning.sort == "item" and meaning.exact and (meaning.number or meaning.ages)
        near = meaning.sort == "item" and meaning.number and re.match(r"[^\W\d_]+ \d{1,2}\s*[:.–-] ", block.text)
        bold = block.bold and meaning.sort != "plain"
        if (named and not block.text.endswith((".", ";")) and len(block.text.split()) <= 16) or near or bold:
            return Piece("heading", block.text, block.number, 0, lines, meaning, in_capitals(block.text))
    return Piece("text", block.text, block.number, 0, lines, bold=block.bold)


def contents_of(pieces: list[Piece]) -> set[int]:
    """The places of a table of contents: under its heading, all that stands again further on as a heading."""
    found: set[int] = set()
    for place, piece in enumerate(pieces):
        if piece.text.casefold().strip(" :") not in CONTENTS or place in found:
            continue
        later: dict[str, int] = {}
        for at in range(place + 1, len(pieces)):
            if pieces[at].shape in ("heading", "text"):
                later[_bare(f"{pieces[at].number}{pieces[at].text}")] = at
                later.setdefault(_bare(pieces[at].text), at)
        for at in range(place + 1, len(pieces)):
            entry = pieces[at]
            if entry.shape == "furniture":
                continue
            words = re.sub(r"[\s.…·_]*\d{0,3}$", "", entry.text)
            keys = {_bare(text) for text in (words, f"{entry.number}{words}", entry.text)} - {""}
            if entry.shape in ("table", "flat") or not any(later.get(key, 0) > at for key in keys):
                break
            found.add(at)
        if found and max(found) > place:
            found.add(place)
    return found


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _leaf(pieces: list[Piece]) -> int:
    """How many parts the numbers of actions have: the deepest that occur at least twice and count something."""
    depths: dict[int, int] = {}
    for piece in pieces:
        if re.fullmatch(r"\d{1,2}(?:\.\d{1,2})+", piece.number):
            depth = piece.number.count(".") + 1
            depths[depth] = depths.get(depth, 0) + 1
    deepest = max((depth for depth, count in depths.items() if count >= 2), default=0)
    if deepest < 2:
        return 0
    those = [piece for piece in pieces if piece.number.count(".") + 1 == deepest and piece.number]
    return deepest if deepest >= 3 or sum(piece.shape != "heading" for piece in those) * 2 >= len(those) else 0
