"""Rows that are worked out: findings, the comparison with its evidence, closed lists, and the tables themselves."""

from __future__ import annotations

from collections.abc import Iterator
from enum import EnumType
from typing import Final

from lea_model.checker.runner import check_indexed
from lea_model.comparison.cell_text import word
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.evidence_on_demand import evidence_data
from lea_model.comparison.subject import file_name
from lea_model.diagnostics import Position
from lea_model.exporter.database.catalogue import compared_name, schemas
from lea_model.exporter.database.columns import ABSENT, GIVEN, STATES, UNSTATED, clean, plain, snake
from lea_model.exporter.database.item_rows import ItemPaths, TableRow, written_path
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


def finding_rows(agenda: str, target: Agenda | Result, items: ItemPaths, index: Index) -> Iterator[TableRow]:
    """What checking an agenda says, with all rules and without settings."""
    for number, found in enumerate(check_indexed(target, index), start=1):
        file, line, column = _place(found.position)
        yield (
            "findings",
            (
                agenda,
                number,
                found.code,
                found.name,
                found.severity.value,
                items.around(found.path),
                path_text(found.path) or None,
                file,
                line,
                column,
                clean(found.message("nl")),
                clean(found.message("en")),
                plain(found.sic),
                None if found.sic is None else found.known_by,
            ),
        )
        for position, other in enumerate(found.related):
            file, line, _ = _place(other.position)
            path = path_text(other.path) or None
            words = (clean(other.text("nl")), clean(other.text("en")))
            yield "finding_places", (agenda, number, position, items.around(other.path), path, file, line, *words)


def _place(position: Position | None) -> tuple[str | None, int | None, int | None]:
    return (None, None, None) if position is None else (clean(file_name(position.file)), position.line, position.column)


def compared_rows(comparison: Comparison) -> Iterator[TableRow]:
    """The tables of a comparison, each with what its cells rest on."""
    for table in comparison:
        name = compared_name(table.name)
        for number, line in enumerate(table.lines, start=1):
            yield name, (number, *(plain(value) for value in line.row))
        for number, line in enumerate(table.lines, start=1):
            evidence = evidence_data(line.evidence)  # read once
            for column in table.columns:
                for position, one in enumerate(evidence.get(column.name, ())):
                    (agenda, path, *what), *reason = one
                    key = (number, column.name, position, agenda, written_path(path))
                    yield f"{name}_evidence", (*key, *map(plain, (*what, *reason)))


def list_rows() -> Iterator[TableRow]:
    """The closed lists of the model, and the shared lists."""
    for name, listed in _model_lists().items():
        for term in listed:
            yield "words", (name, term.value, _spaced(term.value), _spaced(term.english))
    for state, english in _STATES:
        yield "words", (STATES, state, _spaced(state), english)
    for scheme in schemes():
        for each in scheme.terms:
            meaning = (each.definition.nl, each.definition.en)
            yield "terms", (scheme.id, each.id, each.label("nl"), each.label("en"), *meaning)
        for each in scheme.terms:
            for broader in each.broader:
                yield "broader_terms", (scheme.id, each.id, broader)


def _model_lists() -> dict[str, type[Term]]:
    """The closed lists of the model, by the name that columns know them by."""
    defined = (*vars(enums).values(), *vars(rare_enums).values())
    listed = (one for one in defined if isinstance(one, EnumType) and issubclass(one, Term))
    return {snake(one.__name__): one for one in listed if one is not Term}


def _spaced(text: str) -> str:
    return text.replace("_", " ")


def compared_words(comparison: Comparison) -> Iterator[TableRow]:
    """The words that stand in the comparison, with what they mean: its lists go beyond those of the model."""
    found: dict[str, set[str]] = {}
    for table in comparison:
        for number, column in enumerate(table.columns):
            if column.words is not None and column.words not in _ELSEWHERE:
                values = {line.row[number] for line in table.lines}
                found.setdefault(column.words, set()).update(value for value in values if value is not None)
    for name in sorted(found.keys() - _model_lists().keys()):
        for value in sorted(found[name]):
            yield "words", (name, value, word(name, value, "nl"), word(name, value, "en"))


def described_rows() -> Iterator[TableRow]:
    """The tables and columns of the export itself."""
    for schema in schemas():
        yield "data_tables", (schema.name, *schema.meaning, ", ".join(schema.key), schema.source)
        for number, column in enumerate(schema.columns):
            described = (column.kind.value, column.unit.en or None, column.words, *column.meaning, column.source)
            yield "data_columns", (schema.name, column.name, number, *described)
