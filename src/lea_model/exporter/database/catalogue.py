"""All tables of the relational data, in the order in which they are written: what is linked to comes first."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from lea_model.comparison.cells import EVIDENCE_KINDS, CellKind
from lea_model.comparison.table import Column, Definition
from lea_model.comparison.tables import TABLES
from lea_model.exporter.database.columns import LISTED, REFERENCES, YEARS, layout, link_columns, models_with_table
from lea_model.exporter.database.schema import ITEM_KEY, Field, ForeignKey, Meaning, TableSchema, to_item
from lea_model.i18n import N_
from lea_model.model.base import Model
from lea_model.vocabulary.kinds import BY_CLASS

ROOT: Final = "."
"""The path of the agenda itself."""

_AGENDA = Field("agenda", Meaning.of(N_("The agenda, by its id.")), required=True)
_PATH = Field("path", Meaning.of(N_("Where it stands in the agenda; '.' for the agenda itself.")), required=True)
_PARENT = Field("parent", Meaning.of(N_("The path of what it stands in.")))
_FIELD = Field("field", Meaning.of(N_("The field of that which holds it, such as 'trekkers'.")))
_POSITION = Field(
    "position", Meaning.of(N_("Its place in the list, from 0; empty where there is no list.")), kind=CellKind.INTEGER
)
_FILE = Field("file", Meaning.of(N_("The YAML file that it stands in; empty where it was not read from a file.")))
_LINE = Field("line", Meaning.of(N_("The line in that file, from 1.")), kind=CellKind.INTEGER)
KEY_COLUMNS: Final = (_AGENDA, _PATH, _PARENT, _FIELD, _POSITION)
"""The columns that every table of items begins with."""

TO_AGENDA: Final = ForeignKey(("agenda",), "agendas", ("agenda",))


def _text(name: str, message: str, **settings: Any) -> Field:
    return Field(name, Meaning.of(message), **settings)


def _whole(name: str, message: str, **settings: Any) -> Field:
    return Field(name, Meaning.of(message), kind=CellKind.INTEGER, **settings)


def _in_both(name: str, dutch: str, english: str, **settings: Any) -> tuple[Field, Field]:
    """A column in Dutch, and the same in English."""
    return _text(f"{name}_nl", dutch, **settings), _text(f"{name}_en", english, **settings)


def _dates(name: str, meaning: Meaning) -> tuple[Field, ...]:
    return (
        Field(f"{name}_printed", meaning.then(Meaning.of(N_("As printed.")))),
        Field(f"{name}_earliest", meaning.then(Meaning.of(N_("The first day that it can mean."))), kind=CellKind.DATE),
        Field(f"{name}_latest", meaning.then(Meaning.of(N_("The last day that it can mean."))), kind=CellKind.DATE),
    )


_AGES: Final = Meaning.of(N_("The ages that it is about, its own or from what it stands in."))

ITEMS: Final = TableSchema(
    name="items",
    meaning=Meaning.of(
        N_("Everything that stands in an agenda, each with where it comes from; other tables link to it.")
    ),
    key=ITEM_KEY,
    columns=(
        *KEY_COLUMNS,
        _whole("sequence", N_("Its place in the agenda as a whole, from 0."), required=True),
        _text("table_name", N_("The table that holds the rest of it."), required=True),
        _text("kind", N_("What it is, such as 'action'."), required=True),
        _text("id", N_("Its id, given or derived; empty for what nothing refers to.")),
        _text("node", N_("Its node in the graph of this agenda; empty where it has none.")),
        _text("number", N_("Its printed number.")),
        _text("label", N_("The words that it goes by, shortened.")),
        _text("level", N_("Its level of planning, its own or the usual one of its kind."), words="level"),
        _text("document", N_("The document that it comes from, by its id; its own or from what it stands in.")),
        _text("section", N_("The section of that document.")),
        _text("lines", N_("The lines in the text version of that document.")),
        _FILE,
        _LINE,
        _text("led_by", N_("Who leads it, with role and terms: its own, else of what it stands in or what cites it.")),
        _text("led_by_paths", N_("The parties that this means; empty where that is not certain.")),
        _text("led_known", N_("Where that is said: with the item ('zelf'), around it ('eromheen') or at a 'cluster'.")),
        _text("led_via", N_("The path of what says so.")),
        Field("ages_printed", _AGES.then(Meaning.of(N_("As printed.")))),
        Field(
            "ages_start", _AGES.then(Meaning.of(N_("The first age that counts."))), kind=CellKind.DECIMAL, unit=YEARS
        ),
        Field(
            "ages_end",
            _AGES.then(Meaning.of(N_("The first age that no longer counts."))),
            kind=CellKind.DECIMAL,
            unit=YEARS,
        ),
        Field("ages_open_end", _AGES.then(Meaning.of(N_("Whether it goes on after that."))), kind=CellKind.BOOLEAN),
        *_dates("year", Meaning.of(N_("The year that it is planned for, its own or from what it stands in."))),
        *_dates("due", Meaning.of(N_("By when it must be done, its own or from what it stands in."))),
        *_dates("period", Meaning.of(N_("The period that it is for, its own or from what it stands in."))),
    ),
    foreign=(to_item("parent"), TO_AGENDA),
)


def _items(model: type[Model]) -> TableSchema:
    kind = BY_CLASS[model.__name__]
    own = tuple(column for landing in layout(model) for column in landing.columns)
    links = tuple(to_item(column) for column in link_columns(model))
    return TableSchema(
        name=kind.table,
        meaning=Meaning(kind.meaning.dutch, kind.meaning.english),
        columns=(*KEY_COLUMNS, *own),
        key=ITEM_KEY,
        foreign=(to_item(), to_item("parent"), *links),
        unique=("agenda",) if kind.table == "agendas" else (),
        source=model.__name__,
    )


VALUES: Final = TableSchema(
    name=LISTED,
    meaning=Meaning.of(N_("A text in a list of texts, such as an alias, a remark or a sector.")),
    key=(*ITEM_KEY, "field", "position"),
    columns=(
        _AGENDA,
        _text("path", N_("The path of the item that has the list."), required=True),
        _text("field", N_("The field that is the list."), required=True),
        _whole("position", N_("Its place in the list, from 0."), required=True),
        _text("value", N_("The text.")),
    ),
    foreign=(to_item(),),
)

REFS: Final = TableSchema(
    name=REFERENCES,
    meaning=Meaning.of(N_("A text that refers to something, once for each thing that it can mean.")),
    key=(*ITEM_KEY, "field", "position", "candidate"),
    columns=(
        _AGENDA,
        _text("path", N_("The path of the item that refers."), required=True),
        _text("field", N_("The field that refers."), required=True),
        _whole("position", N_("The place of the text in the list, from 0; 0 where there is no list."), required=True),
        _whole("candidate", N_("Which of the things that it can mean, from 1; 0 where there is none."), required=True),
        _text("printed", N_("The text as printed.")),
        _whole("candidates", N_("How many things it can mean: 0 for a reference that leads nowhere."), required=True),
        _text("target", N_("The path of what it refers to; empty where it leads nowhere.")),
        _text("target_kind", N_("What that is, such as 'party'.")),
    ),
    foreign=(to_item(), to_item("target")),
)

FINDINGS: Final = TableSchema(
    name="findings",
    meaning=Meaning.of(N_("Something that 'lea check' says about the agenda, with all rules and no settings.")),
    key=("agenda", "finding"),
    columns=(
        _AGENDA,
        _whole("finding", N_("Its number in this agenda, from 1."), required=True),
        _text("code", N_("The code of the rule, such as 'LEA301'."), required=True),
        _text("name", N_("The name of the rule."), required=True),
        _text("severity", N_("How serious it is: error, warning or advice."), required=True),
        _text("path", N_("The path of the item that it is about."), required=True),
        _text("place", N_("The path of the value inside that item.")),
        _FILE,
        _LINE,
        _whole("first_column", N_("The column in that line, from 1.")),
        *_in_both("message", N_("What is wrong, in Dutch."), N_("What is wrong, in English."), required=True),
        _text("known", N_("Why it is left as it is, where it is marked as known.")),
        _text("known_by", N_("What marks it as known: 'sic' or 'ignore'.")),
    ),
    foreign=(to_item(), TO_AGENDA),
)

FINDING_PLACES: Final = TableSchema(
    name="finding_places",
    meaning=Meaning.of(N_("Another place that belongs to a finding, such as the first of two equal numbers.")),
    key=("agenda", "finding", "position"),
    columns=(
        _AGENDA,
        _whole("finding", N_("The finding."), required=True),
        _whole("position", N_("Its place in the list, from 0."), required=True),
        _text("path", N_("The path of the item that stands there."), required=True),
        _text("place", N_("The path of the value inside that item.")),
        _FILE,
        _LINE,
        *_in_both("message", N_("What is there, in Dutch."), N_("What is there, in English.")),
    ),
    foreign=(to_item(), ForeignKey(("agenda", "finding"), "findings", ("agenda", "finding"))),
)

WORDS: Final = TableSchema(
    name="words",
    meaning=Meaning.of(N_("A word of a closed list that columns take their values from.")),
    key=("list", "word"),
    columns=(
        _text("list", N_("The list."), required=True),
        _text("word", N_("The word as it stands in the data."), required=True),
        *_in_both("label", N_("What it is called, in Dutch."), N_("What it is called, in English."), required=True),
    ),
)

TERMS: Final = TableSchema(
    name="terms",
    meaning=Meaning.of(N_("A term of a shared list that tags are taken from.")),
    key=("scheme", "term"),
    columns=(
        _text("scheme", N_("The shared list."), required=True),
        _text("term", N_("The term, as tags name it."), required=True),
        *_in_both("label", N_("What it is called, in Dutch."), N_("What it is called, in English."), required=True),
        *_in_both("definition", N_("What it means, in Dutch."), N_("What it means, in English.")),
    ),
)

BROADER: Final = TableSchema(
    name="broader_terms",
    meaning=Meaning.of(N_("A term with a term directly above it.")),
    key=("scheme", "term", "broader"),
    columns=(
        _text("scheme", N_("The shared list."), required=True),
        _text("term", N_("The term, as tags name it."), required=True),
        _text("broader", N_("The term above it."), required=True),
    ),
    foreign=(
        ForeignKey(("scheme", "term"), "terms", ("scheme", "term")),
        ForeignKey(("scheme", "broader"), "terms", ("scheme", "term")),
    ),
)

DATA_TABLES: Final = TableSchema(
    name="data_tables",
    meaning=Meaning.of(N_("A table of this export, with what one row of it is.")),
    key=("table_name",),
    columns=(
        _text("table_name", N_("The table."), required=True),
        *_in_both("meaning", N_("What one row is, in Dutch."), N_("What one row is, in English."), required=True),
        _text("key_columns", N_("The columns of its key, with commas between them."), required=True),
        _text("defined_by", N_("The model or table of the comparison that defines it."), required=True),
    ),
)

DATA_COLUMNS: Final = TableSchema(
    name="data_columns",
    meaning=Meaning.of(N_("A column of this export, with what it says.")),
    key=("table_name", "column_name"),
    columns=(
        _text("table_name", N_("The table."), required=True),
        _text("column_name", N_("The column."), required=True),
        _whole("position", N_("Its place in the table, from 0."), required=True),
        _text("kind", N_("What it holds: text, integer, decimal, boolean or date."), required=True),
        _text("unit_en", N_("Its unit, in English.")),
        _text("word_list", N_("The list in table 'words' or 'terms' that its values are from.")),
        *_in_both("meaning", N_("What it says, in Dutch."), N_("What it says, in English."), required=True),
        _text("defined_by", N_("Where it is defined."), required=True),
    ),
    foreign=(ForeignKey(("table_name",), "data_tables", ("table_name",)),),
)

_ROW = _whole("row_number", N_("The number of the row, from 1."), required=True)
# Words of SQL.
_RENAMED: Final = {"row": "row_number", "column": "column_name", "group": "topic_group"}


def compared_name(name: str) -> str:
    """The name here of a table of the comparison."""
    return f"compare_{name}"


def _compared(definition: Definition[Any]) -> tuple[TableSchema, TableSchema]:
    """A table of the comparison, and what its cells rest on."""
    name = compared_name(definition.name)
    columns = tuple(_compared_column(definition.name, column) for column in definition.columns)
    table = TableSchema(
        name=name,
        meaning=Meaning.of(definition.description).then(Meaning.of(definition.caution)),
        columns=(_ROW, *columns),
        key=("row_number",),
        foreign=tuple(TO_AGENDA for column in columns if column.name == "agenda"),
        source=f"compare.{definition.name}",
    )
    evidence = TableSchema(
        name=f"{name}_evidence",
        meaning=Meaning.of(N_("What a cell of the table before it rests on.")),
        columns=_evidence_columns(),
        key=("row_number", "column_name", "position"),
        foreign=(ForeignKey(("row_number",), name, ("row_number",)), to_item()),
        source=f"compare.{definition.name}",
    )
    return table, evidence


def _compared_column(table: str, column: Column) -> Field:
    return Field(
        _RENAMED.get(column.name, column.name),
        Meaning.of(column.definition),
        source=f"compare.{table}.{column.name}",
        kind=column.kind,
        unit=Meaning.of(column.unit),
        words=column.words,
    )


_EVIDENCE_SAYS: Final = {
    "row": N_("The row of that table."),
    "column": N_("The column of that table."),
    "agenda": N_("The agenda, by its id."),
    "path": N_("The item that the cell counts or quotes."),
    "kind": N_("What it is, such as 'action'."),
    "number": N_("Its printed number."),
    "label": N_("The words that it goes by, shortened."),
    "document": N_("The document that it comes from, by its id; its own or from what it stands in."),
    "section": N_("The section of that document."),
    "lines": N_("The lines in the text version of that document."),
    "file": N_("The YAML file that it stands in; empty where it was not read from a file."),
    "line": N_("The line in that file, from 1."),
    "reading": N_("Whether the source says it ('letterlijk') or it was read into it ('geduid')."),
    "by": N_("How it was found: by a tag, by words that name it, or by words near it."),
    "read_by": N_("Who tagged it so."),
    "words": N_("The words or the term that say it."),
}
_EVIDENCE_NAMES: Final = {**_RENAMED, "by": "found_by"}


def _evidence_columns() -> tuple[Field, ...]:
    required = ("row", "column", "agenda", "path")
    found = [
        _text(_EVIDENCE_NAMES.get(name, name), _EVIDENCE_SAYS[name], kind=kind, required=name in required)
        for name, kind in EVIDENCE_KINDS.items()
    ]
    found.insert(2, _whole("position", N_("Its place among what the cell rests on, from 0."), required=True))
    return tuple(found)


@cache
def schemas() -> tuple[TableSchema, ...]:
    """All tables, in the order in which they are written."""
    items = [_items(model) for model in models_with_table()]
    compared = [table for definition in TABLES.values() for table in _compared(definition)]
    return (
        *(DATA_TABLES, DATA_COLUMNS, WORDS, TERMS, BROADER),
        *(ITEMS, *items, VALUES, REFS, FINDINGS, FINDING_PLACES),
        *compared,
    )


@cache
def table_of(model: type[Model]) -> TableSchema | None:
    """The table that holds the items of a model; None where it becomes columns of others."""
    return next((schema for schema in schemas() if schema.source == model.__name__), None)
