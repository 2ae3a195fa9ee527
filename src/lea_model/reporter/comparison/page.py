"""A comparison as a document: each table with what it says and does not say, and behind each cell what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from lea_model.comparison.cell_text import cell
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Table
from lea_model.i18n import N_, Language, translate
from lea_model.renderer import tree
from lea_model.renderer.finish import finish
from lea_model.renderer.formats import html, markdown
from lea_model.renderer.tree_walk import nodes
from lea_model.reporter.comparison.charts import chart
from lea_model.reporter.comparison.reasons import Reasons, anchor_of
from lea_model.reporter.comparison.side_by_side import MANY, NOTHING, Grid, GridCell, facts_grid, grid
from lea_model.vocabulary.runs import Hyperlink, Lines, Text


def page(comparison: Comparison, language: Language) -> tree.DocumentTree:
    """Make the document of a comparison."""
    return _Page(comparison, language).document()


def html_page(comparison: Comparison, language: Language) -> str:
    """Write a comparison as one HTML page that needs nothing else."""
    return html.write(page(comparison, language))


def markdown_page(comparison: Comparison, language: Language) -> str:
    """Write a comparison as Markdown."""
    return markdown.write(page(comparison, language))


_OVERVIEW: Final = "overview"
_COUNTS: Final = ("sections", "parties", "bodies", "policy_areas")
_OF_MANY: Final = ("agenda_kind", "period", "status", *_COUNTS)
"""What the overview of many agendas says of each; the rest would not fit on a line."""


_SHORT: Final = 12
"""A table of at most so many rows begins no page of its own."""

_NARROW: Final = 4
"""A list of more columns than this lies on its side on paper."""


class _Page:
    """Builds the document, and gathers what its cells rest on."""

    def __init__(self, comparison: Comparison, language: Language) -> None:
        self._comparison = comparison
        self._language = language
        self._reasons = Reasons(comparison, language)
        self._many = len(comparison.agendas) > MANY

    def _say(self, message: str, **params: object) -> str:
        text = translate(message, self._language)
        return text.format(**params) if params else text

    def document(self) -> tree.DocumentTree:
        """The whole document."""
        names = list(dict.fromkeys(agenda.municipality for agenda in self._comparison.agendas))
        sections = [self._table(table) for table in self._comparison]
        reasons = self._reasons.section()
        words = tree.Words(
            contents=self._say(N_("Contents")),
            skip=self._say(N_("Skip to the text")),
            sources=self._say(N_("Show the files that the data stand in")),
            made_from=self._say(N_("Made from the data of the agendas; the same data give the same page.")),
            filter=self._say(N_("Search in this table:")),
            shown=self._say(N_("{some} of {all} rows"), some="{some}", all="{all}"),
        )
        count = len(self._comparison.agendas)
        title = self._say(N_("One agenda in tables")) if count == 1 else self._say(N_("Agendas compared"))
        return finish(
            tree.DocumentTree(
                title=title,
                subtitle=self._say(N_("What is in them, and where it stands")),
                over=", ".join(names) if len(names) <= MANY else self._say(N_("{count} agendas"), count=count),
                language=self._language,
                facts=self._facts(),
                opening=(tree.Paragraph((Text(self._say(_OPENING)),)),),
                sections=(*sections, *((reasons,) if reasons is not None else ())),
                words=words,
                report="comparison",
            )
        )

    def _facts(self) -> tuple[tree.Fact, ...]:
        if self._many:
            return (tree.Fact(self._say(N_("Agendas")), ((Text(str(len(self._comparison.agendas))),),)),)
        return tuple(
            tree.Fact(
                self._comparison.heading(agenda.id),
                (
                    (Text(agenda.title),),
                    *(((Text(agenda.period),),) if agenda.period else ()),
                    *((Text(self._say(N_("counted with: {title}"), title=part.title)),) for part in agenda.parts),
                ),
            )
            for agenda in self._comparison.agendas
        )

    def _table(self, table: Table[Any]) -> tree.Chapter:
        """The chapter of one table."""
        title = table.title(self._language)
        blocks: list[tree.Block] = [tree.Paragraph((Text(self._say(table.definition.description)),), "lead")]
        caution = (tree.Paragraph((Text(self._say(table.definition.caution)),)),)
        blocks.append(tree.Callout("note", self._say(N_("What it does not say")), caution))
        blocks += self._body(table, title)
        parts = self._parts(table)
        rows = sum(len(one.rows) for one in nodes((*blocks, *parts)) if isinstance(one, tree.Table))
        return tree.Chapter(
            title, (anchor_of("tabel", table.name),), blocks=tuple(blocks), sections=parts, page=rows > _SHORT
        )

    def _body(self, table: Table[Any], title: str) -> list[tree.Block]:
        if table.name == _OVERVIEW:
            if self._many:
                return [self._rows_of_agendas(table, title)]
            return [self._grid(table, facts_grid(self._comparison, table, self._language), title)]
        matrix = table.definition.matrix
        if matrix is None:
            if self._many:
                told = self._say(N_("{count} rows; write this table with --format csv."), count=len(table))
                return [tree.Paragraph((Text(told),))]
            return []
        shown = self._grid(table, grid(self._comparison, table, matrix, self._language), title)
        drawn = chart(self._comparison, table, self._language)
        if drawn is None:
            return [shown]
        return [tree.Drawing(drawn, title, (shown,), self._say(N_("The numbers")))]

    def _rows_of_agendas(self, table: Table[Any], title: str) -> tree.Block:
        """The overview of many agendas: a row each, to sort and to search."""
        columns = [table.column(name) for name in _OF_MANY]
        rows = tuple(
            tree.Row(
                (
                    ((Text(self._comparison.heading(row.agenda)),),),
                    *(((Text(cell(row, table.columns, one, self._language) or NOTHING),),) for one in columns),
                )
            )
            for row in table.rows()
        )
        first = tree.Column(table.column("agenda").heading(self._language))
        heads = (first, *(tree.Column(one.heading(self._language), number=one.name in _COUNTS) for one in columns))
        return tree.Table(title, heads, rows, known=True, sortable=True)

    def _grid(self, table: Table[Any], shown: Grid, title: str) -> tree.Block:
        heads = [
            tree.Column(" – ".join(shown.stubs)),
            *(tree.Column(head, number=shown.numeric) for head in shown.heads),
        ]
        rows = []
        for row in shown.rows:
            about = " – ".join(row.stubs)
            cells = [
                self._cell(table, one, f"{about}, {head}") for one, head in zip(row.cells, shown.heads, strict=True)
            ]
            rows.append(tree.Row((((Text(about),),), *cells)))
        return tree.Table(title, tuple(heads), tuple(rows), known=True)

    def _cell(self, table: Table[Any], one: GridCell, about: str) -> Lines:
        """A cell that leads to what it rests on, where there is any."""
        beside = (Text(f" {one.beside}"),) if one.beside else ()
        if one.row is None:
            return ((Text(one.text), *beside),)
        anchor = self._reasons.add(table, one.row, one.column, f"{about}: {one.text}")
        return (((Hyperlink(f"#{anchor}", one.text) if anchor else Text(one.text)), *beside),)

    def _parts(self, table: Table[Any]) -> tuple[tree.Chapter, ...]:
        """The rows agenda by agenda, for a table that is a list."""
        names = table.definition.listed
        if not names or self._many:
            return ()
        found = []
        for agenda in self._comparison.agendas:
            rows = [(number, row) for number, row in enumerate(table.rows()) if row.agenda == agenda.id]
            heading = self._comparison.heading(agenda.id)
            nothing = (tree.Paragraph((Text(self._say(N_("Nothing in this agenda."))),)),)
            caption = f"{table.title(self._language)}, {heading}"
            blocks = (self._listing(table, rows, names, caption),) if rows else nothing
            found.append(tree.Chapter(heading, (anchor_of("tabel", table.name, agenda.id),), blocks=blocks))
        return tuple(found)

    def _listing(
        self, table: Table[Any], rows: Sequence[tuple[int, Any]], names: Sequence[str], caption: str
    ) -> tree.Block:
        columns = [table.column(name) for name in names]
        texts = {
            (number, column.name): cell(row, table.columns, column, self._language)
            for number, row in rows
            for column in columns
        }
        # A column that says nothing for any row takes room from the others.
        used = [
            column for place, column in enumerate(columns) if not place or any(texts[n, column.name] for n, _ in rows)
        ]
        lines = []
        for number, _ in rows:
            cells = []
            about = texts[number, used[0].name]
            for column in used:
                text = texts[number, column.name]
                label = f"{about}, {column.heading(self._language)}"
                cells.append(self._cell(table, GridCell(text or NOTHING, "", number, column.name), label))
            lines.append(tree.Row(tuple(cells)))
        heads = tuple(tree.Column(column.heading(self._language), number=column.name == "score") for column in used)
        return tree.Table(caption, heads, tuple(lines), known=True, wide=len(heads) > _NARROW)


_OPENING: Final = N_(
    "Each number or word that is a link leads to what it rests on: the parts of the agenda, the lines of the source,"
    " and whether a tag is literal or was read into it. A dash means that an agenda says nothing; zero means that it"
    " has none."
)
