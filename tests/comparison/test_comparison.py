"""Comparing: one agenda, editions, order, and what is refused."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args, get_type_hints

import pytest

import lea_model as lea
from lea_model.comparison.cells import CellKind
from lea_model.comparison.comparison import compare, table_names
from lea_model.comparison.tables import TABLES
from tests.comparison.towns import KLEI, ZAND, both, klei, zand

KINDS = {
    "str": CellKind.TEXT,
    "int": CellKind.INTEGER,
    "float": CellKind.DECIMAL,
    "bool": CellKind.BOOLEAN,
    "date": CellKind.DATE,
}


def test_tables() -> None:
    """All tables, in the order of the registry, each under its own name."""
    assert table_names() == (
        *("overview", "structure", "themes", "statutory", "ages", "parties", "governance", "measurability"),
        *("indicators", "money", "policy_areas", "networks", "nearest"),
    )
    assert [definition.name for definition in TABLES.values()] == list(TABLES)
    compared = lea.compare([zand(), klei()])
    assert isinstance(compared, lea.Comparison)
    assert compared.names == table_names()
    assert [agenda[:4] for agenda in compared.agendas] == [
        ("zand-2030", "Samen in Zand", "Zand", "2030-2033"),
        ("klei-2029", "Klei leert", "Klei", None),
    ]


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_the_fields_of_the_rows(name: str) -> None:
    """Each column is a field of the same name and type; companions of known-missing cells are there."""
    definition = TABLES[name]
    hints = get_type_hints(definition.row)
    assert [column.name for column in definition.columns] == list(hints)
    for column in definition.columns:
        types = [one for one in get_args(hints[column.name]) or (hints[column.name],) if one is not type(None)]
        assert KINDS[types[0].__name__] is column.kind
        assert column.missing is None or column.missing in hints
        assert column.definition.endswith(".")
    matrix = definition.matrix
    used = (*definition.listed, *((*matrix.rows, matrix.cell, *matrix.notes, *matrix.only) if matrix else ()))
    assert set(used) <= set(hints)


@pytest.mark.parametrize("name", TABLES)
def test_keys_tell_rows_apart(name: str) -> None:
    """No two rows of a table have the same values in its key."""
    table = both(name).table(name)
    keys = [number for number, column in enumerate(table.columns) if column.key]
    rows = [tuple(row[number] for number in keys) for row in table.rows()]
    assert rows
    assert len(set(rows)) == len(rows)


def test_one_agenda() -> None:
    """One agenda is enough: every table is there, and nothing is like anything elsewhere."""
    compared = compare([klei()])
    assert len(compared.table("overview")) == 1
    assert compared.table("nearest").rows() == ()


def test_two_editions_of_one_municipality() -> None:
    """Editions keep apart by their ids, are headed by their periods, and are not like each other."""
    newer = lea.read_text(ZAND.replace("zand-2030", "zand-2034").replace("2030-2033", "2034-2037"), "nieuw.yaml")
    compared = compare([zand(), newer])
    assert [row.agenda for row in compared.table("overview").rows()] == ["zand-2030", "zand-2034"]
    assert [compared.heading(agenda.id) for agenda in compared.agendas] == ["Zand (2030-2033)", "Zand (2034-2037)"]
    assert compared.table("nearest").rows() == ()


def test_editions_of_one_period() -> None:
    """Where the period does not tell them apart, the id does."""
    draft = lea.read_text(ZAND.replace("zand-2030", "zand-concept"), "concept.yaml")
    compared = compare([zand(), draft])
    assert [compared.heading(agenda.id) for agenda in compared.agendas] == ["Zand (zand-2030)", "Zand (zand-concept)"]


def test_agendas_with_one_id() -> None:
    """Two agendas with the same id are refused: nobody could tell their rows apart."""
    with pytest.raises(lea.UsageError) as raised:
        compare([zand(), zand()])
    assert raised.value.message("nl") == (
        "Twee agenda's hebben de id 'zand-2030': geef elk een eigen id, zoals 'zand-2030-2027'."
    )


def test_agenda_that_could_not_be_built() -> None:
    """What could not be read is refused, with where to look."""
    with pytest.raises(lea.UsageError) as raised:
        compare([lea.read_text("agenda: {id: a", "a.yaml")])
    assert raised.value.message("en") == "a.yaml cannot be read; see 'lea check a.yaml'."


def test_unknown_table() -> None:
    """A table that is not there is refused with the nearest, when comparing and when asking."""
    with pytest.raises(lea.UsageError, match="There is no table 'theme' \\(did you mean 'themes'\\?\\)"):
        compare([zand()], tables=["theme"])
    with pytest.raises(lea.UsageError, match="There is no table 'ages'\\. The tables: overview\\."):
        both("overview").table("ages")


def test_agendas_without_places() -> None:
    """An agenda without its files works: evidence then has no file."""
    table = compare([lea.loads(KLEI)], tables=["structure"]).table("structure")
    assert {one.place.file for row in range(1, len(table) + 1) for one in table.evidence(row)} == {None}


def test_taken_one_by_one() -> None:
    """Agendas are let go one by one: a generator is read as far as it goes, once."""
    read = []

    def results() -> object:
        for result in (zand(), klei()):
            read.append(result.path)
            yield result

    compare(results(), tables=["overview"])  # type: ignore[arg-type]
    assert read == ["zand/agenda.yaml", "klei/agenda.yaml"]


@pytest.mark.slow
def test_same_rows_whatever_the_order_of_sets() -> None:
    """The same agendas give the same rows and evidence in every process."""
    code = (
        "from tests.comparison.towns import both\n"
        "print([(table.rows(), list(table.evidence_rows())) for table in both()])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env={"PYTHONPATH": ":".join(filter(None, [*sys.path, "."])), "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
