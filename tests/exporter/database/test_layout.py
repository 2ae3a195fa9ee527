"""How models become tables: nothing is forgotten, and every name can be typed in a query."""

from __future__ import annotations

from contextlib import closing

import duckdb
import pytest

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database.catalogue import KEY_COLUMNS, schemas, table_of
from lea_model.exporter.database.columns import LISTED, REFERENCES, layout, models_with_table, snake
from lea_model.exporter.database.schema import TableSchema
from lea_model.model import enums, rare_enums
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.model.ages import AgeBand
from lea_model.model.base import Missing, Source
from lea_model.model.enums import Term
from lea_model.model.governance import Frequency
from lea_model.model.indicators import Indicator
from lea_model.model.keys import all_models
from lea_model.model.when import When
from lea_model.vocabulary.kinds import BY_CLASS

FLATTENED = {Source, When, Missing, AgeBand, Frequency}
"""The models that have no table: they become columns of what holds them."""


def columns(table: str) -> dict[str, tuple[CellKind, str | None, str]]:
    """The columns of a table: what they hold, from which list, and where they are defined."""
    (schema,) = (schema for schema in schemas() if schema.name == table)
    return {column.name: (column.kind, column.words, column.source) for column in schema.columns}


def test_every_model_has_a_table_or_is_flattened() -> None:
    """A new model gets a table of its own, and a name for it must be chosen."""
    assert set(models_with_table()) | FLATTENED == set(all_models())
    assert {kind.model for kind in BY_CLASS.values()} == set(models_with_table())
    assert all(table_of(model) is None for model in FLATTENED)


@pytest.mark.parametrize("model", models_with_table(), ids=lambda model: model.__name__)
def test_every_field_lands(model: type[Agenda]) -> None:
    """Each field of a model is in a column of its table, or in a table beside it that is there."""
    table = table_of(model)
    assert table is not None
    landed = {landing.field: landing for landing in layout(model)}
    assert list(landed) == list(model.model_fields)
    for name, landing in landed.items():
        assert landing.columns or landing.tables, name
        assert {column.name for column in landing.columns} <= set(table.names), name
        for other in landing.tables:
            assert other in (LISTED, REFERENCES) or getattr(other, "__name__", "") in BY_CLASS, name
    expected = [column.name for column in KEY_COLUMNS]
    expected += [column.name for landing in landed.values() for column in landing.columns]
    assert list(table.names) == expected


def test_one_value() -> None:
    """A text, number or word is one column of its kind; a list of words is named."""
    found = columns("parties")
    assert found["name"] == (CellKind.TEXT, None, "Party.name")
    assert found["kind"] == (CellKind.TEXT, "party_kind", "Party.kind")
    assert columns("claims")["stated"] == (CellKind.INTEGER, None, "Claim.stated")
    assert columns("figures")["value"] == (CellKind.DECIMAL, None, "Figure.value")
    assert columns("assignments")["open"] == (CellKind.BOOLEAN, None, "Assignment.open")


def test_values_with_parts() -> None:
    """Dates, ages, sources and frequencies are a few columns each."""
    due = [name for name in columns("actions") if name.startswith("due")]
    assert due == ["due_printed", "due_earliest", "due_latest", "due_state", "due_missing", "due_missing_printed"]
    assert columns("actions")["due_earliest"] == (CellKind.DATE, None, "Action.due")
    ages = {name: kind for name, (kind, *_) in columns("actions").items() if name.startswith("ages")}
    assert ages == {
        "ages_printed": CellKind.TEXT,
        "ages_start": CellKind.DECIMAL,
        "ages_end": CellKind.DECIMAL,
        "ages_open_end": CellKind.BOOLEAN,
    }
    source = [name for name in columns("actions") if name.startswith("source")]
    assert source == ["source_document", "source_section", "source_lines", "source_document_path"]
    frequency = [name for name in columns("bodies") if name.startswith("frequency")]
    assert frequency[:3] == ["frequency_printed", "frequency_times", "frequency_per_time"]


def test_lists_and_parts_go_elsewhere() -> None:
    """A list has no column of its own, but what may be known to be missing says so."""
    landed = {landing.field: landing for landing in layout(Action)}
    assert landed["trekkers"].columns == ()
    assert [BY_CLASS[table.__name__].table for table in landed["trekkers"].tables if not isinstance(table, str)] == [
        "assignments"
    ]
    assert landed["notes"].tables == (LISTED,)
    assert landed["serves"].tables == (REFERENCES,)
    assert [column.name for column in landed["overlaps"].columns] == [
        "overlaps_state",
        "overlaps_missing",
        "overlaps_missing_printed",
    ]
    baseline = next(landing for landing in layout(Indicator) if landing.field == "baseline")
    assert [BY_CLASS[table.__name__].table for table in baseline.tables if not isinstance(table, str)] == ["figures"]


def test_hand_picked_names() -> None:
    """Words of SQL and the key have other names; all else is called as in the model."""
    assert {"refers_to", "refers_to_path"} <= set(columns("citations"))
    assert "place_from_below" in columns("escalation_levels")
    assert "under_column" in columns("milestones")
    assert "other_agenda" in columns("related_agendas")
    assert {"EscalationLevel", "Milestone", "RelatedAgenda", "GovernanceBody"} <= set(BY_CLASS)


@pytest.mark.parametrize("schema", schemas(), ids=lambda schema: schema.name)
def test_tables_are_sound(schema: TableSchema) -> None:
    """Names are plain, keys are columns that are never empty, links lead to keys, and all is told in two languages."""
    known = {other.name: other for other in schemas()}
    assert len(set(schema.names)) == len(schema.names)
    assert set(schema.key) <= set(schema.names)
    assert all(schema.column(name).required for name in schema.key)
    for link in schema.foreign:
        assert set(link.columns) <= set(schema.names)
        assert link.targets in (known[link.table].key, known[link.table].unique)
    told = [schema.meaning, *(column.meaning for column in schema.columns)]
    assert all(one.nl and one.en for one in told)
    assert [one.en for one in told if one.nl == one.en] == []
    defined = (*vars(enums).values(), *vars(rare_enums).values())
    lists = {snake(one.__name__) for one in defined if isinstance(one, type) and issubclass(one, Term)}
    words = {column.words for column in schema.columns if column.words and not schema.name.startswith("compare_")}
    assert words <= lists | {"value_state"}
    # Every name can be typed as it is.
    listed = ", ".join(schema.names)
    with closing(duckdb.connect()) as connection:
        connection.execute(f"CREATE TABLE {schema.name} ({', '.join(f'{name} VARCHAR' for name in schema.names)})")
        connection.execute(f"SELECT {listed} FROM {schema.name} AS t GROUP BY {listed}")


def test_what_is_linked_to_comes_first() -> None:
    """Tables stand after those that they link to, but for the agenda, which is an item too."""
    seen: set[str] = set()
    for schema in schemas():
        seen.add(schema.name)
        assert {link.table for link in schema.foreign} - seen <= {"agendas"}
