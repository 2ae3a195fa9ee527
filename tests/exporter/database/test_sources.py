"""Where rows come from, where they stand, and what is said of links to other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import lea_model
from lea_model.exporter.database import export_data, tabulate

TEXT = """\
agenda: {id: kade-2027, titel: Groeien, gemeenten: Kade, periode: 2027-2030, bron: {document: plan}}
documenten: [{id: plan, titel: Plan}, {id: bijlage, titel: Bijlage}]
clusters:
  - titel: Taal
    bron: {document: bijlage, paragraaf: "2"}
    trekker: Bieb
    themas: [{acties: [{titel: Lezen, bron: "12"}, {titel: Zingen, bron: {document: plan}}]}]
jaarplannen: [{titel: Jaar}]
partijen: [Bieb]
"""


def test_every_row_says_its_document() -> None:
    """Document and section are those of what an item stands in, where it states none itself."""
    data = tabulate([lea_model.loads(TEXT)])
    names = ("source_document", "source_section", "source_lines", "source_document_path")
    found = {}
    for name in ("clusters", "themes", "actions", "assignments", "parties", "agendas"):
        table = data.table(name)
        found[name] = [tuple(row[table.schema.names.index(column)] for column in names) for row in table.values]
    annex, plan = ("bijlage", "2", None, "documents[1]"), ("plan", None, None, "documents[0]")
    assert found == {
        "clusters": [annex],
        "themes": [annex],
        "actions": [("bijlage", "2", "12", "documents[1]"), plan],
        "assignments": [annex],
        "parties": [plan],
        "agendas": [plan],
    }


def test_defaults_are_no_facts() -> None:
    """What the format fills in is empty: kind of agenda, status, numbering, state of a year plan, nesting."""
    data = tabulate([lea_model.loads(TEXT)])
    for table, columns in (
        ("agendas", ("agenda_kind", "status", "numbering")),
        ("year_plans", ("plan_state",)),
        ("assignments", ("nesting",)),
    ):
        made = data.table(table)
        assert [[row[made.schema.names.index(name)] for name in columns] for row in made.values] == [
            [None] * len(columns)
        ]


def test_how_a_folder_was_typed_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes for a full path, a relative one and the folder itself; no path of this machine is in them."""
    folder = tmp_path / "kade"
    folder.mkdir()
    (folder / "agenda.yaml").write_text(TEXT + "acties: [{titel: Rekenen, trekker: Niemand}]\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    made = [export_data(tabulate([lea_model.read(path)]), format="csv") for path in (folder, Path("../kade"), Path())]
    assert made[0] == made[1] == made[2]
    assert not [name for name, text in made[0].items() if str(tmp_path) in str(text)]


@pytest.mark.parametrize("extension", ["csv", "parquet"])
def test_the_package_holds_what_frictionless_checks(extension: str) -> None:
    """Links of which a part may be empty stand apart, and whole numbers with gaps in Parquet are numbers.

    Frictionless takes a key of which one part is empty for a link that leads nowhere, and reads Parquet by way of
    pandas, which knows no whole numbers beside empty cells.
    """
    files = export_data(tabulate([lea_model.loads(TEXT)]), format=extension)
    resources = json.loads(files["datapackage.json"])["resources"]
    for resource in resources:
        schema = resource["schema"]
        required = {one["name"] for one in schema["fields"] if one.get("constraints", {}).get("required")}
        assert all(set(key["fields"]) <= required for key in schema["foreignKeys"])
        assert not any(set(key["fields"]) <= required for key in schema["optionalForeignKeys"])
        kinds = {one["type"] for one in schema["fields"] if one["name"] not in required}
        assert extension == "csv" or "integer" not in kinds
    assert any(resource["schema"]["optionalForeignKeys"] for resource in resources)
