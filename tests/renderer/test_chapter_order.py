"""The chapters of the agenda stand in the order of its source, else in that of its YAML."""

from __future__ import annotations

from pathlib import Path

import lea_model
from lea_model.loader import Given, read
from lea_model.renderer import render
from tests.renderer.reading import ROOT

YAML = """\
agenda: {id: wad-2027, titel: Samen, gemeenten: Wad, periode: 2027-2030}
indicatoren: [Meer kinderen op de voorschool.]
ambities: [Taal, Ouders]
hoofdstukken:
  - {titel: Governance, strekkingen: [Wij overleggen.]}
doelen: [Ieder kind leest.]
"""

SOURCED = """\
agenda: {id: wad-2027, titel: Samen, gemeenten: Wad, periode: 2027-2030, bron: {document: lea}}
documenten: [{id: pact, titel: Pact}, {id: lea, titel: LEA}]
hoofdstukken:
  - {titel: Visie, bron: 1-9, strekkingen: [Elk kind telt.]}
  - {titel: Bijlage, bron: 90-99, strekkingen: [De cijfers.]}
  - {titel: Governance, bron: 60-69, strekkingen: [Wij overleggen.]}
  - {titel: Uit het pact, bron: {document: pact, regels: 50}, strekkingen: [Wij tekenen.]}
clusters:
  - {titel: Taal, bron: "12-14, 70-89", doelen: [Ieder kind leest.]}
ambities: [{titel: Samen leren, bron: 20-29}]
doelen: [Het gaat beter.]
"""


def headings(agenda: Given) -> list[str]:
    """The chapters of the agenda, without the one about the document itself."""
    text = str(render(agenda, document="agenda", format="md"))
    found = [line.removeprefix("## ") for line in text.split("\n") if line.startswith("## ")]
    return [one for one in found if one not in ("Samenvatting", "Inhoud", "Over dit document", "Voetnoten")]


def read_yaml(folder: Path, text: str) -> Given:
    """An agenda that is read from a file."""
    path = folder / "agenda.yaml"
    path.write_text(text, encoding="utf-8")
    return read(path)


def test_order_of_the_yaml(tmp_path: Path) -> None:
    """What was read from YAML keeps the order of its keys."""
    assert headings(read_yaml(tmp_path, YAML)) == ["Indicatoren", "Ambities", "Governance", "Doelen"]


def test_agenda_without_files() -> None:
    """An agenda that is in memory alone has chapters, ambitions, goals and indicators, in that order."""
    assert headings(lea_model.loads(YAML)) == ["Governance", "Ambities", "Doelen", "Indicatoren"]


def test_order_of_the_source(tmp_path: Path) -> None:
    """Lines of the source decide: documents in their order, a cluster where most of it stands, the rest after it."""
    assert headings(read_yaml(tmp_path, SOURCED)) == [
        "Uit het pact",
        "Visie",
        "Ambities",
        "Doelen",
        "Governance",
        "Clusters",
        "Bijlage",
    ]


def test_examples_keep_the_order_of_their_source() -> None:
    """Ambitions before the annexes, execution agenda in its annex, programmes before governance."""
    assert headings(read(ROOT / "examples/tilburg"))[4:14] == [
        "4 Onze aangescherpte ambities",
        "Ambities",
        "Inleiding",
        "6.1 De basis",
        "6.2 Brede talentontwikkeling",
        "Hubs en kenniscentra",
        "6.3 Welzijn",
        "7 Hoe gaan we het doen?",
        "Bijlage 1 Uitvoeringsagenda periode 2023 tot en met 2026",
        "Clusters",
    ]
    assert headings(read(ROOT / "examples/westland"))[4:9] == [
        "Programma's",
        "Programmalijnen",
        "Ambities",
        "Governance",
        "Monitoring",
    ]
    assert headings(read(ROOT / "examples/almere"))[:2] == ["Programmalijnen", "Uitvoeringsplan 0-6 jaar"]
