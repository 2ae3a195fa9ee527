"""What the cells of a page rest on: the last chapter, that its links lead to.

It is many times as long as the tables, so it stays folded until a reader opens it or follows a link into it.
"""

from __future__ import annotations

from typing import Any, Final

from lea_model.comparison.cell_text import word
from lea_model.comparison.cells import Evidence
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Table
from lea_model.i18n import N_, Language, translate
from lea_model.renderer import tree
from lea_model.vocabulary.runs import Run, Small, Text

MOST: Final = 60
"""How many reasons of one cell a page shows; files hold all of them."""


def anchor_of(*words: str) -> str:
    """An anchor without signs that are markup in Markdown."""
    return "-".join(words).replace("_", "-").replace(".", "-")


class Reasons:
    """Gathers what cells rest on, in the order in which a page shows them.

    Args:
        comparison: What is being shown.
        language: The language of the page.
    """

    def __init__(self, comparison: Comparison, language: Language) -> None:
        self._comparison = comparison
        self._language = language
        self._items: dict[str, list[tree.ListItem]] = {}
        self._titles: dict[str, str] = {}

    def add(self, table: Table[Any], row: int, column: str, about: str) -> str | None:
        """Enter what a cell rests on.

        Args:
            table: The table.
            row: The place of its row, from 0.
            column: The column.
            about: What the cell says, in words.

        Returns:
            The anchor to link to; None where the cell rests on nothing that can be shown.
        """
        found = table.evidence(row + 1, column)
        if not found:
            return None
        anchor = anchor_of("bij", table.name, str(row + 1), column)
        lines = [tree.ListItem((tree.Paragraph(self._line(one)),)) for one in found[:MOST]]
        if len(found) > MOST:
            more = self._say(N_("and {count} more; --format csv has all of them"), count=len(found) - MOST)
            lines.append(tree.ListItem((tree.Paragraph((Text(more),)),)))
        title = tree.Paragraph((Text(about, strong=True),))
        self._titles.setdefault(table.name, table.title(self._language))
        self._items.setdefault(table.name, []).append(
            tree.ListItem((title, tree.ItemList(tuple(lines))), anchors=(anchor,))
        )
        return anchor

    def section(self) -> tree.Chapter | None:
        """The chapter with all of it; None where there is nothing."""
        if not self._items:
            return None
        parts = tuple(
            tree.Chapter(self._titles[name], (anchor_of("bij", name),), blocks=(self._folded(items),))
            for name, items in self._items.items()
        )
        return tree.Chapter(self._say(N_("What it rests on")), ("onderbouwing",), sections=parts, page=True)

    def _folded(self, items: list[tree.ListItem]) -> tree.Disclosure:
        count = len(items)
        title = self._say(
            N_("Show what 1 cell rests on") if count == 1 else N_("Show what {count} cells rest on"), count=count
        )
        return tree.Disclosure(title, (tree.ItemList(tuple(items)),))

    def _say(self, message: str, **params: object) -> str:
        text = translate(message, self._language)
        return text.format(**params) if params else text

    def _line(self, one: Evidence) -> tuple[Run, ...]:
        """What it is, where the source says it, and how it was found."""
        place = one.place
        kind = word("onderdeel", place.kind, self._language).replace("_", " ")
        name = " ".join(part for part in (kind, place.number) if part)
        runs: list[Run] = [Text(name)]
        if place.label and place.label != place.number:
            runs.append(Text(f" {place.label}"))
        about = [part for part in (place.document, place.section) if part]
        if place.lines:
            message = N_("line {lines}") if place.lines.isdecimal() else N_("lines {lines}")
            about.append(self._say(message, lines=place.lines))
        if one.by == "tag":
            about.append(self._say(N_("tag {term}"), term=one.words))
        elif one.words and one.words != place.label:
            about.append(self._say(N_("words: {words}"), words=one.words))
        if one.by and one.by != "tag":
            about.append(word("gevonden", one.by, self._language))
        if one.reading:
            about.append(word("lezing", one.reading, self._language))
        if one.read_by:
            about.append(self._say(N_("tagged by {who}"), who=one.read_by))
        if about:
            runs.append(Text(f" ({'; '.join(about)})"))
        if place.file is not None:
            runs.append(Small((Text(f"{place.file}:{place.line}"),)))
        return tuple(runs)
