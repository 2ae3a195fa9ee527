"""The rows of agendas: whole values, for small agendas and for one in which everything is filled in."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import lea_model as lea
from lea_model.exporter.database import Dataset, tabulate
from lea_model.exporter.database.columns import clean, models_with_table
from lea_model.index import walk
from lea_model.loader import read_text
from lea_model.model.agenda import Agenda
from lea_model.model.base import Model
from lea_model.vocabulary.kinds import BY_CLASS
from tests.exporter.database.opened import as_sqlite
from tests.renderer.full import full_agenda
from tests.strategies import agendas

SMALL = """\
agenda: {id: duin-2030, titel: Samen, gemeenten: {naam: Duin, code: GM0001}, periode: 2030-2033}
documenten: [{id: lea, titel: LEA}]
clusters:
  - id: taal
    titel: Taal
    leeftijd: 2-6
    bron: {document: lea, paragraaf: '2', regels: 10-20}
    trekker: Bieb
    sparringspartner: {partij: Scholen, leden: [De Kust, Weg]}
    verwijzingen: ['1.1', '9.9']
    themas:
      - acties:
          - {nummer: '1.1', tekst: Voorlezen, uiterlijk: {ontbreekt: nader_te_bepalen, gedrukt: n.t.b.}, bron: 12}
          - {nummer: '1.10', tekst: Rijmen, uiterlijk: eind 2031, opmerkingen: [Een, Twee]}
partijen: [{naam: Bieb, aliassen: [Bibliotheek]}, De Kust]
"""


@pytest.fixture(scope="module")
def small() -> Dataset:
    """The tables of a small agenda."""
    return tabulate([read_text(SMALL, "duin.yaml")])


def dicts(data: Dataset, table: str, *names: str) -> list[dict[str, Any]]:
    """The rows of a table, of each the columns that are asked for."""
    found = data.table(table)
    places = {name: found.schema.names.index(name) for name in names or found.schema.names}
    return [{name: row[place] for name, place in places.items()} for row in found.values]


THEME = "clusters[0].themes[0]"


def test_item(small: Dataset) -> None:
    """An item has a row with where it comes from and what it takes over from what it stands in."""
    (row,) = (row for row in dicts(small, "items") if row["path"] == f"{THEME}.actions[0]")
    assert {name: value for name, value in row.items() if value is not None} == {
        "agenda": "duin-2030",
        "path": f"{THEME}.actions[0]",
        "parent": THEME,
        "field": "actions",
        "position": 0,
        "sequence": 9,
        "table_name": "actions",
        "kind": "action",
        "id": "1.1",
        "node": "gm0001/action/1.1",
        "number": "1.1",
        "label": "Voorlezen",
        "level": "operationeel",
        "document": "lea",
        "section": "2",
        "lines": "12",
        "file": "duin.yaml",
        "line": 13,
        "led_by": "Bieb",
        "led_by_paths": "parties[0]",
        "led_known": "eromheen",
        "led_via": "clusters[0]",
        "ages_printed": "2-6",
        "ages_start": 2.0,
        "ages_end": 6.0,
        "ages_open_end": False,
        "period_printed": "2030-2033",
        "period_earliest": dt.date(2030, 1, 1),
        "period_latest": dt.date(2033, 12, 31),
    }


def test_agenda_itself(small: Dataset) -> None:
    """The agenda is an item too: it stands in nothing."""
    names = ("path", "parent", "field", "position", "sequence", "id", "node", "label")
    assert dicts(small, "items", *names)[0] == {
        "path": ".",
        "parent": None,
        "field": None,
        "position": None,
        "sequence": 0,
        "id": "duin-2030",
        "node": "gm0001/agenda",
        "label": "Samen",
    }
    assert dicts(small, "agendas", "agenda", "path", "title", "status", "region") == [
        {"agenda": "duin-2030", "path": ".", "title": "Samen", "status": None, "region": None}
    ]


def test_known_missing_and_not_mentioned(small: Dataset) -> None:
    """Given, known to be missing and not mentioned are three states; ids and sources are those that are stated."""
    names = ("number", "id", "source_lines", "due_printed", "due_latest", "due_state", "due_missing")
    assert dicts(small, "actions", *names, "due_missing_printed", "overlaps_state") == [
        {
            "number": "1.1",
            "id": None,
            "source_lines": "12",
            "due_printed": None,
            "due_latest": None,
            "due_state": "ontbreekt",
            "due_missing": "nader_te_bepalen",
            "due_missing_printed": "n.t.b.",
            "overlaps_state": "niet_genoemd",
        },
        {
            "number": "1.10",
            "id": None,
            "source_lines": None,
            "due_printed": "eind 2031",
            "due_latest": dt.date(2031, 12, 31),
            "due_state": "gegeven",
            "due_missing": None,
            "due_missing_printed": None,
            "overlaps_state": "niet_genoemd",
        },
    ]


def test_roles_and_references(small: Dataset) -> None:
    """A role is a row that says in what and which; a name resolves, or it does not."""
    names = ("path", "parent", "field", "position", "party", "party_path")
    assert [tuple(row.values()) for row in dicts(small, "assignments", *names)] == [
        ("clusters[0].trekkers[0]", "clusters[0]", "trekkers", 0, "Bieb", "parties[0]"),
        ("clusters[0].sparring_partners[0]", "clusters[0]", "sparring_partners", 0, "Scholen", None),
        (
            "clusters[0].sparring_partners[0].members[0]",
            "clusters[0].sparring_partners[0]",
            *("members", 0, "De Kust", "parties[1]"),
        ),
        (
            "clusters[0].sparring_partners[0].members[1]",
            "clusters[0].sparring_partners[0]",
            *("members", 1, "Weg", None),
        ),
    ]
    assert [row[1:] for row in small.table("refs").values] == [
        ("clusters[0]", "source_document", 0, 1, "lea", 1, "documents[0]", "document"),
        ("clusters[0].trekkers[0]", "party", 0, 1, "Bieb", 1, "parties[0]", "party"),
        ("clusters[0].sparring_partners[0]", "party", 0, 0, "Scholen", 0, None, None),
        ("clusters[0].sparring_partners[0].members[0]", "party", 0, 1, "De Kust", 1, "parties[1]", "party"),
        ("clusters[0].sparring_partners[0].members[1]", "party", 0, 0, "Weg", 0, None, None),
        ("clusters[0].citations[0]", "to", 0, 1, "1.1", 1, f"{THEME}.actions[0]", "action"),
        ("clusters[0].citations[1]", "to", 0, 0, "9.9", 0, None, None),
    ]


def test_lists(small: Dataset) -> None:
    """Texts in lists keep their order."""
    assert sorted(row[1:] for row in small.table("listed_values").values) == [
        (f"{THEME}.actions[1]", "notes", 0, "Een"),
        (f"{THEME}.actions[1]", "notes", 1, "Twee"),
        ("parties[0]", "aliases", 0, "Bibliotheek"),
    ]


def test_findings(small: Dataset) -> None:
    """What the checker says leads to the item and to the place in the file."""
    names = ("code", "severity", "path", "place", "line", "message_en")
    (dangling,) = (row for row in dicts(small, "findings", *names) if row["code"] == "LEA301")
    place = "clusters[0].citations[1].to"
    assert (dangling["severity"], dangling["path"], dangling["place"]) == ("error", "clusters[0].citations[1]", place)
    assert dangling["line"] == 10
    assert "9.9" in dangling["message_en"]


def test_comparison(small: Dataset) -> None:
    """The tables of the comparison are there, and their evidence leads to items."""
    rows = dicts(small, "compare_overview", "row_number", "agenda", "municipality", "parties")
    assert rows == [{"row_number": 1, "agenda": "duin-2030", "municipality": "Duin", "parties": 2}]
    evidence = dicts(small, "compare_overview_evidence", "row_number", "column_name", "position", "path")
    assert {"row_number": 1, "column_name": "parties", "position": 1, "path": "parties[1]"} in evidence


def test_lists_of_words(small: Dataset) -> None:
    """Words and shared terms are there with what they mean, and so is every table and column."""
    words = small.table("words").values
    assert ("missing_kind", "nader_te_bepalen", "nader te bepalen", "to be defined") in words
    assert ("value_state", "niet_genoemd", "niet genoemd", "not mentioned") in words
    assert ("rol", "trekkers", "trekker", "trekkers") in tabulate([read_text(ROLES)]).table("words").values
    assert ("thema", "taal", "Taal en lezen", "Language and reading") in [
        row[:4] for row in small.table("terms").values
    ]
    assert [row[0] for row in small.table("data_tables").values] == list(small.names)
    assert len(small.table("data_columns")) == sum(len(table.schema.columns) for table in small)


ROLES = "agenda: {id: a, titel: A, gemeenten: G, periode: 2030}\nacties: [{tekst: Lezen, trekker: Bieb}]\n"


def test_without_files() -> None:
    """An agenda that was not read has no files; all else is the same."""
    found = tabulate([lea.loads(SMALL)])
    assert {row["file"] for row in dicts(found, "items", "file")} == {None}
    assert found.table("actions") == tabulate([read_text(SMALL, "duin.yaml")]).table("actions")


def test_one_agenda_needs_no_list() -> None:
    """One agenda may be given by itself."""
    assert tabulate(lea.loads(SMALL)) == tabulate([lea.loads(SMALL)])


def test_two_agendas_with_one_id() -> None:
    """Two agendas with one id are refused, as in a comparison."""
    with pytest.raises(lea.UsageError, match="Two agendas have the id 'duin-2030'"):
        tabulate([read_text(SMALL), read_text(SMALL)])


def test_no_agendas() -> None:
    """Without agendas all tables are there, and those of agendas are empty."""
    data = tabulate([])
    assert not data.table("items").values
    assert data.table("terms").values


def test_frames(small: Dataset) -> None:
    """A table is a data frame with the right types."""
    frame = small.table("actions").to_frame("polars")
    assert frame["due_latest"].to_list() == [None, dt.date(2031, 12, 31)]
    assert str(frame.schema["ages_start"]) == "Float64"
    assert len(small.table("districts").to_frame("pandas")) == len(small.table("districts")) == 0


def test_unknown_table(small: Dataset) -> None:
    """A table that is not there is named with the nearest one."""
    with pytest.raises(lea.UsageError, match=r"There is no table 'action' \(did you mean 'actions'\?\)\. The tables: "):
        small.table("action")


# ---- nothing is lost ------------------------------------------------------------------------------------------------


def leaves(value: Any) -> list[Any]:
    """All values that are given in a model, its parts and its lists; a word that the format fills in is none."""
    if isinstance(value, Model):
        given = value.__dict__.items()
        parts = [part for name, part in given if name in value.model_fields_set or not isinstance(part, Enum)]
        return [leaf for part in parts for leaf in leaves(part)]
    if isinstance(value, tuple):
        return [leaf for part in value for leaf in leaves(part)]
    return [] if value is None else [value]


def as_cell(value: Any) -> Any:
    """A value as a table holds it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return float(value)
    return clean(value) if isinstance(value, str) else value


@pytest.mark.parametrize("missing", [False, True])
def test_every_value_lands(missing: bool) -> None:
    """In an agenda in which every field of every model is filled in, each value is in a cell of a table of items."""
    agenda = full_agenda(missing=missing)
    data = tabulate([agenda])
    items = {BY_CLASS[model.__name__].table for model in models_with_table()} | {"listed_values", "refs"}
    cells = {value for table in data if table.name in items for row in table.values for value in row[2:]}
    wanted = {as_cell(value) for value in leaves(agenda)} - {None, agenda.id}
    assert len(wanted) > 900
    assert wanted - cells == set()
    assert missing or all(data.table(name).values for name in items)


@pytest.mark.parametrize("missing", [False, True])
def test_keys_hold(missing: bool) -> None:
    """Keys are unique and links lead somewhere, in an agenda in which everything is filled in."""
    with as_sqlite(tabulate([full_agenda(missing=missing)])) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(agenda=agendas(depth=3))
def test_any_agenda(agenda: Agenda) -> None:
    """Any agenda can be laid out and written: one row for each item, and keys that hold."""
    data = tabulate([agenda])
    with_table = set(models_with_table())
    assert len(data.table("items")) == sum(type(item) in with_table for _, item in walk(agenda))
    with as_sqlite(data) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_text_that_no_program_can_read() -> None:
    """Half a character pair becomes its escape."""
    assert clean("a\ud800b") == "a\\ud800b"
    assert clean("\x00") is None
    assert clean("") is None
