"""Rows that are worked out: findings, the comparison with its evidence, closed lists, and the tables themselves."""

from __future__ import annotations

from collections.abc import Iterator
from enum import EnumType
from functools import partial
from typing import Final

from lea_model.checker.runner import check_indexed
from lea_model.comparison.cell_text import word
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.subject import file_name
from lea_model.diagnostics import Position
from lea_model.exporter.database.catalogue import compared_name, schemas
from lea_model.exporter.database.columns import ABSENT, GIVEN, STATES, UNSTATED, clean, plain, snake
from lea_model.exporter.database.evidence_rows import rows_of_line
from lea_model.exporter.database.item_rows import ItemPaths, Row, TableRows
from lea_model.exporter.database.schema import Field
from lea_model.index import Index
from lea_model.loader import Result
from lea_model.model import enums, rare_enums
from lea_model.model.agenda import Agenda
from lea_model.model.enums import Term
from lea_model.taxonomy import schemes
from lea_model.text import path_text

_STATES: Final = ((GIVEN, "given"), (ABSENT, "missing"), (UNSTATED, "not mentioned"))

_ELSEWHERE: Final = frozenset({"partijsoorten"})
"""Lists of which a cell holds several words with counts."""


def finding_rows(
    agenda: str, target: Agenda | Result, items: ItemPaths, index: Index
) -> Iterator[tuple[str, list[Row]]]:
    """What checking an agenda says, with all rules and without settings."""
    rows: list[Row] = []
    places: list[Row] = []
    for number, found in enumerate(check_indexed(target, index), start=1):
        rows.append(
            (
                agenda,
                number,
                found.code,
                found.name,
                found.severity.value,
                items.around(found.path),
                path_text(found.path) or None,
                *_place(found.position),
                clean(found.message("nl")),
                clean(found.message("en")),
                plain(found.sic),
                None if found.sic is None else found.known_by,
            )
        )
        for position, other in enumerate(found.related):
            file, line, _ = _place(other.position)
            path = path_text(other.path) or None
            words = (clean(other.text("nl")), clean(other.text("en")))
            places.append((agenda, number, position, items.around(other.path), path, file, line, *words))
    yield "findings", rows
    yield "finding_places", places


def _place(position: Position | None) -> tuple[str | None, int | None, int | None]:
    return (None, None, None) if position is None else (clean(file_name(position.file)), position.line, position.column)


def compared_rows(comparison: Comparison) -> Iterator[TableRows]:
    """The tables of a comparison, each with what its cells rest on."""
    for table in comparison:
        name = compared_name(table.name)
        yield name, ((number, *map(plain, line.row)) for number, line in enumerate(table.lines, start=1))
        columns = [column.name for column in table.columns]
        for number, line in enumerate(table.lines, start=1):
            if line.evidence:
                found = rows_of_line(line.evidence, columns)
                yield f"{name}_evidence", [(number, *row) for row in found]


def list_rows() -> Iterator[TableRows]:
    """The closed lists of the model, and the shared lists."""
    listed = _model_lists().items()
    yield (
        "words",
        [(name, term.value, _spaced(term.value), _spaced(term.english)) for name, terms in listed for term in terms],
    )
    yield "words", [(STATES, state, _spaced(state), english) for state, english in _STATES]
    for scheme in schemes():
        terms = scheme.terms
        yield (
            "terms",
            [
                (scheme.id, one.id, one.label("nl"), one.label("en"), one.definition.nl, one.definition.en)
                for one in terms
            ],
        )
        yield "broader_terms", [(scheme.id, one.id, broader) for one in terms for broader in one.broader]


def _model_lists() -> dict[str, type[Term]]:
    """The closed lists of the model, by the name that columns know them by."""
    defined = (*vars(enums).values(), *vars(rare_enums).values())
    listed = (one for one in defined if isinstance(one, EnumType) and issubclass(one, Term))
    return {snake(one.__name__): one for one in listed if one is not Term}


def _spaced(text: str) -> str:
    return text.replace("_", " ")


def compared_words(comparison: Comparison) -> Iterator[TableRows]:
    """The words that stand in the comparison, with what they mean: its lists go beyond those of the model."""
    found: dict[str, set[str]] = {}
    for table in comparison:
        for number, column in enumerate(table.columns):
            if column.words is not None and column.words not in _ELSEWHERE:
                values = {line.row[number] for line in table.lines}
                found.setdefault(column.words, set()).update(value for value in values if value is not None)
    for name in sorted(found.keys() - _model_lists().keys()):
        yield (
            "words",
            [(name, value, word(name, value, "nl"), word(name, value, "en")) for value in sorted(found[name])],
        )


def described_rows() -> Iterator[TableRows]:
    """The tables and columns of the export itself."""
    for schema in schemas():
        yield "data_tables", [(schema.name, *schema.meaning, ", ".join(schema.key), schema.source)]
        yield "data_columns", map(partial(_described, schema.name), range(len(schema.columns)), schema.columns)


def _described(table: str, number: int, column: Field) -> Row:
    said = (column.kind.value, column.unit.en or None, column.words, *column.meaning, column.source)
    return (table, column.name, number, *said)
