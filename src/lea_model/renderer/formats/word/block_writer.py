"""The blocks of a chapter as paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lea_model.renderer.formats.word import style_names as styles
from lea_model.renderer.formats.word.elements import Element, run, tab, w
from lea_model.renderer.formats.word.manuscript import Manuscript
from lea_model.renderer.formats.word.pictures import Picture
from lea_model.renderer.formats.word.run_writer import RunWriter
from lea_model.renderer.formats.word.table_writer import TableWriter
from lea_model.renderer.tree import (
    Block,
    Callout,
    CodeBlock,
    DefinitionList,
    Disclosure,
    Drawing,
    Fact,
    Footnotes,
    ItemList,
    ListItem,
    Panel,
    Panels,
    Paragraph,
    Table,
)
from lea_model.vocabulary.runs import Small, text_of

_BULLET: Final = 357
"""How far a bullet stands before its text, in twentieths of a point."""
_LABEL: Final = 851
"""The same for a printed number; a longer one takes what it needs."""
_LETTER: Final = 125
"""What a letter or digit of a printed number takes."""
_TERM: Final = 2835
"""How far what is said of a term stands from the left."""
_TERM_LETTERS: Final = 22
"""The most letters of a term that has its explanation beside it."""

_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_PARAGRAPHS: Final = {
    "": styles.NORMAL,
    "lead": styles.LEAD,
    "small": styles.SMALL_PRINT,
    "attribution": styles.ATTRIBUTION,
    "compared": styles.NORMAL,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a block stands.

    Attributes:
        indent: How far from the left, in twentieths of a point.
        depth: In how many lists.
        style: The style of its paragraphs, where that is another than usual.
        width: What a table or drawing may take there.
        height: The same from top to bottom.
        heading: The heading above it.
    """

    width: int
    height: int
    indent: int = 0
    depth: int = 0
    style: str = ""
    heading: str = ""

    def inside(self, indent: int) -> Setting:
        """The same within an entry of a list."""
        return replace(self, indent=indent, depth=self.depth + 1)


class BlockWriter:
    """Writes blocks."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self.runs = RunWriter(manuscript)
        self._tables = TableWriter(manuscript, self.runs)

    def blocks(self, blocks: Iterable[Block], setting: Setting) -> list[Element]:
        """The elements of several blocks."""
        return [element for block in blocks for element in self.block(block, setting)]

    def block(self, block: Block, setting: Setting) -> list[Element]:
        """The elements of a block."""
        if isinstance(block, Paragraph):
            return [] if self._in_the_margin(block) else [self._paragraph(block, setting)]
        if isinstance(block, ItemList):
            return self._list(block, setting)
        if isinstance(block, DefinitionList):
            return self.facts(block.facts, setting, compact=block.style == "compact")
        if isinstance(block, Table):
            return self._tables.table(block, setting.width - setting.indent, setting.indent, setting.heading)
        if isinstance(block, Drawing):
            return self._drawing(block, setting)
        if isinstance(block, Callout):
            return self._callout(block, setting)
        if isinstance(block, Panels):
            return self._panels(block, setting)
        if isinstance(block, CodeBlock):
            return self._code(block, setting)
        if isinstance(block, Disclosure):
            title = self.paragraph(styles.PART_TITLE, [run(block.title)], setting.indent)
            return [title, *self.blocks(block.blocks, setting)]
        return self._left_notes(block)

    def paragraph(self, style: str, inside: Sequence[Element], indent: int = 0, *more: Element | None) -> Element:
        """A paragraph in a style, moved to the right where it stands in a list."""
        moved = w("ind", left=indent) if indent else None
        look = w("pPr", w("pStyle", val=self._manuscript.style(style)), *more, moved)
        return w("p", look, *inside)

    def _paragraph(self, block: Paragraph, setting: Setting) -> Element:
        style = setting.style if setting.style and not block.style else _PARAGRAPHS[block.style]
        if setting.depth and style == styles.NORMAL:
            style = styles.listed("List Continue", setting.depth)
        return self.paragraph(style, self.runs.line(block.runs), setting.indent)

    def _in_the_margin(self, block: Paragraph) -> bool:
        """Whether it is no more than remarks: these become a comment on the heading of the chapter."""
        comments, heading = self._manuscript.comments, self._manuscript.heading
        small = [one for one in block.runs if isinstance(one, Small)]
        if comments is None or heading is None or not small or len(small) < len(block.runs):
            return False
        comments.on_paragraph(heading, [text_of(one.runs) for one in small])
        return True

    # ---- lists ------------------------------------------------------------------------------------------------------

    def _list(self, block: ItemList, setting: Setting) -> list[Element]:
        if block.style == "voices":
            quoted = replace(setting, style=styles.QUOTE)
            return [element for item in block.items for element in self._spoken(item, quoted)]
        longest = max((len(item.label) for item in block.items), default=0)
        labelled = block.style == "labelled"
        hanging = max(_LABEL, longest * _LETTER + 200) if labelled else _BULLET
        return [element for item in block.items for element in self._item(item, setting, hanging, labelled=labelled)]

    def _item(self, item: ListItem, setting: Setting, hanging: int, *, labelled: bool) -> list[Element]:
        first, *others = item.blocks or (Paragraph(()),)
        kind = "List Number" if labelled else "List Bullet"
        inside = [element for anchor in item.anchors for element in self._manuscript.marked(anchor)]
        if item.label or labelled:
            inside += [run(item.label), tab()] if labelled else [run(f"{item.label} ")]
        if isinstance(first, Paragraph):
            inside += self.runs.line(first.runs)
        else:
            others.insert(0, first)
        left = setting.indent + hanging
        usual = (setting.depth + 1) * (_LABEL if labelled else _BULLET)
        look = w(
            "pPr",
            w("pStyle", val=self._manuscript.style(styles.listed(kind, setting.depth + 1))),
            w("numPr", w("numId", val=0)) if labelled else None,
            w("ind", left=left, hanging=hanging) if left != usual or labelled else None,
        )
        return [w("p", look, *inside), *self.blocks(others, setting.inside(left))]

    def _spoken(self, item: ListItem, setting: Setting) -> list[Element]:
        made = self.blocks(item.blocks, setting)
        for element in made[:1]:
            for place, mark in enumerate(
                [one for anchor in item.anchors for one in self._manuscript.marked(anchor)], start=1
            ):
                element.insert(place, mark)
        return made

    # ---- terms ------------------------------------------------------------------------------------------------------

    def facts(self, facts: Iterable[Fact], setting: Setting, *, compact: bool = False) -> list[Element]:
        """Terms with what they are here: beside each other, or in one line where there is little room."""
        return [element for fact in facts for element in self._fact(fact, setting, compact=compact)]

    def _fact(self, fact: Fact, setting: Setting, *, compact: bool) -> list[Element]:
        if compact:
            return [self.paragraph(styles.SHORT_FACT, self.runs.fact(fact), setting.indent)]
        return self.beside(fact, styles.FACT, setting.indent)

    def beside(self, fact: Fact, style: str, indent: int = 0) -> list[Element]:
        """A term with what it is beside it, and what else it is under that."""
        made = []
        for place, line in enumerate(fact.lines or ((),)):
            inside: list[Element] = []
            if place == 0:
                inside.append(run(fact.term, w("b")))
                fits = len(fact.term) <= _TERM_LETTERS
                inside.append(tab() if fits else w("r", w("br")))
            inside += self.runs.line(line)
            moved = w("ind", left=indent + _TERM, hanging=_TERM if place == 0 else 0) if indent or place else None
            made.append(w("p", w("pPr", w("pStyle", val=self._manuscript.style(style)), moved), *inside))
        return made

    # ---- what stands apart ------------------------------------------------------------------------------------------

    def _callout(self, block: Callout, setting: Setting) -> list[Element]:
        boxed = replace(setting, style=styles.CALLOUT)
        title = [self.paragraph(styles.CALLOUT_TITLE, [run(block.title)])] if block.title else []
        return [*title, *self.blocks(block.blocks, boxed), self._gap()]

    def _gap(self) -> Element:
        """A little room after what stands apart."""
        look = w(
            "pPr",
            w("pStyle", val=self._manuscript.style(styles.NORMAL)),
            w("spacing", after=0, line=120, lineRule="exact"),
        )
        return w("p", look)

    def _drawing(self, block: Drawing, setting: Setting) -> list[Element]:
        caption = self.paragraph(styles.CAPTION, [run(block.caption)], setting.indent)
        picture = Picture(block).element(self._manuscript, setting.width - setting.indent, setting.height)
        shown = [] if picture is None else [self.paragraph(styles.NORMAL, [picture], setting.indent, w("keepNext"))]
        title = [self.paragraph(styles.PART_TITLE, [run(block.words_title)], setting.indent)] if block.words else []
        return [*shown, caption, *title, *self.blocks(block.words, setting)]

    def _panels(self, block: Panels, setting: Setting) -> list[Element]:
        """Titled boxes beside each other: a table that is only there for how it looks."""
        width = (setting.width - setting.indent) // block.columns
        rows: list[list[Panel]] = [[]]
        for panel in block.panels:
            if sum(one.across for one in rows[-1]) + panel.across > block.columns:
                rows.append([])
            rows[-1].append(panel)
        edges = [w(side, val="single", sz=8, space=0, color="8EA0B8") for side in _SIDES]
        margins = [w(side, w=140, type="dxa") for side in ("top", "left", "bottom", "right")]
        look = w(
            "tblPr",
            w("tblW", w=width * block.columns, type="dxa"),
            w("tblInd", w=setting.indent, type="dxa"),
            w("tblBorders", *edges),
            w("tblLayout", type="fixed"),
            w("tblCellMar", *margins),
            w("tblLook", val="0000", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        )
        made = w("tbl", look, w("tblGrid", *[w("gridCol", w=width) for _ in range(block.columns)]))
        for row in rows:
            cells = [self._panel(panel, width, setting) for panel in row]
            left = block.columns - sum(panel.across for panel in row)
            if left and row:
                cells.append(w("tc", _box(width, left), w("p")))
            made.append(w("tr", w("trPr", w("cantSplit")), *cells))
        return [made, self._gap()]

    def _panel(self, panel: Panel, width: int, setting: Setting) -> Element:
        across = width * panel.across
        inside = Setting(across - 280, setting.height, heading=panel.heading)
        title = [self.paragraph(styles.PART_TITLE, [run(panel.heading)])] if panel.heading else []
        return w("tc", _box(width, panel.across), *title, *(self.blocks(panel.blocks, inside) or [w("p")]))

    def _code(self, block: CodeBlock, setting: Setting) -> list[Element]:
        made = []
        for line in block.lines:
            label = (
                [run(f"{line.label}  ", w("rStyle", val=self._manuscript.style(styles.SOURCE)))] if line.label else []
            )
            marked = [run(line.marked, w("b"))] if line.marked else []
            inside = [*label, run(line.before), *marked, run(line.after)]
            made.append(self.paragraph(styles.CODE_LINE, inside, setting.indent))
        return made

    def _left_notes(self, block: Footnotes) -> list[Element]:
        """The footnotes that no place refers to; the others stand at the foot of their page."""
        made = []
        for note in block.notes:
            if note.anchor in self._manuscript.noted:
                continue
            inside = [one for anchor in (note.anchor, *note.anchors) for one in self._manuscript.marked(anchor)]
            inside += [run(note.mark), tab(), *RunWriter(self._manuscript, noted=False).line(note.runs)]
            look = w(
                "pPr",
                w("pStyle", val=self._manuscript.style(styles.listed("List Number", 1))),
                w("numPr", w("numId", val=0)),
            )
            made.append(w("p", look, *inside))
        return made


def _box(width: int, across: int) -> Element:
    """How wide a box is."""
    return w("tcPr", w("tcW", w=width * across, type="dxa"), w("gridSpan", val=across) if across > 1 else None)
