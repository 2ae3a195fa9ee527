"""The workbook (werkboek): the whole agenda in sheets, to be filled in by others and brought back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from lea_model.i18n import N_, Language, translate
from lea_model.index import Index
from lea_model.renderer.tree import DocumentTree, EntryBook, EntryCell, EntryColumn, EntrySheet
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.document_frame import document_of
from lea_model.renderer.views.werkboek.baseline import BASELINE_SHEET, LISTS_SHEET, written
from lea_model.renderer.views.werkboek.cells import FieldForm, Form, words_of, yes_no_words
from lea_model.renderer.views.werkboek.guide import empty_guide, guide
from lea_model.renderer.views.werkboek.rows import Grid, GridRow, grid_of, reference_to
from lea_model.renderer.views.werkboek.sheet_plan import (
    LIST,
    PARENT,
    SheetColumn,
    SheetKind,
    always_there,
    field_note,
    homes,
    of_the_source,
    sheet_kinds,
    usual,
)
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.words import key_words

ID = "id"


def view(writer: Writer) -> DocumentTree:
    """Build the workbook of an agenda."""
    book = entry_book(writer.index, writer.language)
    tree = document_of(writer, writer.say(N_("Workbook")), writer.agenda.title, (), (), ())
    return replace(tree, entry_book=book)


def entry_book(index: Index, language: Language) -> EntryBook:
    """The sheets of an agenda."""

    def say(message: str, **params: object) -> str:
        text = translate(message, language)
        return text.format_map(params) if params else text

    grid = grid_of(index, language)
    shown = {key: kind.name for key, kind in grid.kinds.items() if grid.rows.get(key) or always_there(kind.model)}
    choices = _Choices(index, grid)
    sheets = tuple(_sheet(grid.kinds[key], grid.rows.get(key, []), choices, language) for key in shown)
    about = guide(say, index.agenda.title, index.agenda.id, grid.left_out)
    baseline = (BASELINE_SHEET, written(grid, index.agenda.id, shown))
    return EntryBook((say(N_("Read me")), about), sheets, baseline, LISTS_SHEET)


class _Choices:
    """What there is to choose from in the cells of a column."""

    def __init__(self, index: Index, grid: Grid) -> None:
        parties = [one.name for one in index.agenda.parties]
        self._actors: tuple[str, ...] = tuple(dict.fromkeys((*parties, *(one.name for one in index.agenda.bodies))))
        self._language = grid.language
        keys = {row.path: row.key for rows in grid.rows.values() for row in rows}
        self._owners: Mapping[str, tuple[str, ...]] = {
            kind.key: tuple(
                reference_to(index, row.path, keys, grid.language)
                for rows in grid.rows.values()
                for row in rows
                if row.path and type(row.item) in homes(kind.model)
            )
            for kind in grid.kinds.values()
        }

    def of(self, kind: SheetKind, column: SheetColumn) -> tuple[tuple[str, ...], bool]:
        """The words to choose from, and whether no other may stand there."""
        form = column.form
        if column.name == PARENT:
            return self._owners[kind.key], False
        if column.name == LIST:
            names = dict.fromkeys(name for lists in homes(kind.model).values() for name in lists)
            return tuple(key_words(name, self._language) for name in names), True
        if form.yes_no:
            return tuple(yes_no_words(self._language)), not form.missing
        if form.terms is not None:
            return tuple(words_of(form.terms, self._language)), form.form is Form.CHOICE and not form.missing
        refers = column.name in ROLE_KEYS or (form.model is not None and form.model.short in ("party", "body"))
        return (self._actors, False) if refers else ((), False)


def _sheet(kind: SheetKind, rows: list[GridRow], choices: _Choices, language: Language) -> EntrySheet:
    filled = {column.name for column in kind.columns for row in rows if row.cells[column.name].text}
    named = {name for row in rows for name in row.names}
    front = [
        column
        for column in kind.columns
        if (column.name in filled and not of_the_source(column.name)) or usual(column.name)
    ]
    rest = [column for column in kind.columns if column not in front]
    columns = [EntryColumn(ID, _id_note(language))]
    cells: list[list[EntryCell]] = [[EntryCell(row.key)] for row in rows]
    for column in (*front, *rest):
        words, strict = choices.of(kind, column)
        columns.append(
            EntryColumn(
                column.heading,
                _note(kind, column, language),
                number=column.form.form is Form.NUMBER,
                choices=words,
                strict=strict,
                in_view=column in front,
            )
        )
        for row, line in zip(rows, cells, strict=True):
            value = row.cells[column.name]
            line.append(EntryCell(value.text, fixed=not value.open or column.form.form is Form.FIXED))
        if column.name in named:
            columns.append(EntryColumn(made_heading(column.heading, language), _made_note(language), made=True))
            for row, line in zip(rows, cells, strict=True):
                line.append(EntryCell(row.names.get(column.name, ""), fixed=True))
    return EntrySheet(kind.name, tuple(columns), tuple(map(tuple, cells)))


def made_heading(heading: str, language: Language) -> str:
    """What stands above a column that is made to show what another refers to."""
    return translate(N_("{heading} (name; made)"), language).format(heading=heading)


def _id_note(language: Language) -> str:
    return translate(N_("By this the program knows the row. Leave it as it is; leave it empty in a new row."), language)


def _made_note(language: Language) -> str:
    return translate(N_("Made by the program, so that you see what is meant. It is not read back."), language)


_LISTS = {
    Form.NAMES: N_("Several: with a semicolon between them."),
    Form.LINES: N_("Several: each on a line of its own (Alt+Enter)."),
    Form.NUMBER: N_("A number, without a unit."),
    Form.FIXED: N_("Only to be read here: change it in the files of the agenda."),
}


def _note(kind: SheetKind, column: SheetColumn, language: Language) -> str:
    """What a column means and how it is typed."""
    if column.name == PARENT:
        return translate(N_("What it belongs to: choose it from the list. Empty: right under the agenda."), language)
    if column.name == LIST:
        return translate(N_("In which list of what it belongs to it stands. Empty: in the usual one."), language)
    meaning, example = field_note(kind.model, column.name, language)
    parts = [meaning]
    if (how := _how(column.form)) is not None:
        parts.append(translate(how, language))
    if example and column.form.form in (Form.TEXT, Form.NUMBER):
        bare = example.strip("'\"")
        parts.append(translate(N_("Such as: {example}"), language).format(example=bare))
    return "\n".join(part for part in parts if part)


def _how(form: FieldForm) -> str | None:
    return _LISTS.get(form.form)


def empty_book(language: Language) -> EntryBook:
    """A workbook in which nothing stands yet: sheets with heads, for who begins an agenda in Excel."""

    def say(message: str, **params: object) -> str:
        text = translate(message, language)
        return text.format_map(params) if params else text

    kinds = [kind for kind in sheet_kinds(language) if always_there(kind.model)]
    sheets = []
    for kind in kinds:
        entry = _sheet(kind, [], _NoChoices(language), language)
        if kind.key == "agenda":
            note = say(N_("The municipality. Several: with a semicolon between them."))
            heading = key_words("municipalities", language)
            first, *rest = entry.columns
            entry = replace(entry, columns=(first, EntryColumn(heading, note), *rest))
        sheets.append(entry)
    return EntryBook((say(N_("Read me")), empty_guide(say)), tuple(sheets), ("", ""), LISTS_SHEET)


class _NoChoices(_Choices):
    """What there is to choose from where nothing stands yet: the words of closed lists."""

    def __init__(self, language: Language) -> None:
        self._actors = ()
        self._language = language
        self._owners = defaultdict(tuple)
