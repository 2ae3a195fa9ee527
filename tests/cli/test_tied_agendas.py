"""Agendas that are tied to each other, read in one command and alone."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import Lea

AGENDAS = {
    "visie": "id: duinstad-2030, titel: Kansen voor Duinstad, periode: 2030-2037, onderdelen: duinstad-aanpak",
    "aanpak": "id: duinstad-aanpak, titel: De aanpak, periode: 2030-2033, agendasoort: uitvoeringsagenda",
    "jaar": "id: duinstad-2031, titel: Plan voor het eerste jaar, periode: 2031, uitwerking_van: duinstad-aanpak",
}


def folder(tmp_path: Path, **more: str) -> str:
    """A folder with the three agendas, with something more in the block of some."""
    for name, block in AGENDAS.items():
        (tmp_path / name).mkdir()
        text = f"agenda: {{{block}, gemeenten: Duinstad{more.get(name, '')}}}\n"
        (tmp_path / name / "agenda.yaml").write_text(text, encoding="utf-8")
    return str(tmp_path)


def found(lea: Lea, *paths: str) -> list[tuple[str, str]]:
    """The code and the id of each finding."""
    report = json.loads(lea("check", *paths, "--select", "LEA330", "--format", "json").out)
    return [(one["code"], one["message"].split("'")[3]) for one in report["findings"]]


def test_agendas_of_one_command_know_each_other(tmp_path: Path, lea: Lea) -> None:
    """Read together nothing is missed; alone, the one that is not there is told."""
    everywhere = folder(tmp_path)
    assert found(lea, everywhere) == []
    assert found(lea, f"{everywhere}/jaar") == [("LEA330", "duinstad-aanpak")]
    assert found(lea, f"{everywhere}/jaar", f"{everywhere}/aanpak") == []


def test_slip_of_the_pen_is_told_with_the_id_that_is_meant(tmp_path: Path, lea: Lea) -> None:
    """The nearest id of the agendas that were read is suggested, in the order of the file."""
    tie = "uitwerking_van: duinstad-2030-visie, valt_onder: {titel: 'Visie: jeugd', agenda: x1}"
    said = lea("check", folder(tmp_path, aanpak=f", {tie}"), "--select", "LEA330", "--lang", "nl").out
    told = [line.split("LEA330  ")[1] for line in said.split("\n") if "LEA330" in line]
    near = "Bij 'uitwerking_van' staat de id 'duinstad-2030-visie', maar er is geen agenda met die id meegelezen"
    assert told == [
        f"{near} (bedoelde u 'duinstad-2030'?).",
        "Bij 'valt_onder' staat de id 'x1', maar er is geen agenda met die id meegelezen.",
    ]


def test_documents_name_the_agendas_beside_them(tmp_path: Path, lea: Lea) -> None:
    """Each side tells of the other, also where only one of the two says so."""
    out = tmp_path / "uit"
    lea("build", folder(tmp_path), "--out", str(out), "--document", "agenda", "--format", "md")
    told = {
        name: [line for line in (out / name / "agenda.md").read_text(encoding="utf-8").split("\n") if "**Uit" in line]
        for name in ("duinstad-2030", "duinstad-aanpak", "duinstad-2031")
    }
    assert told == {
        "duinstad-2030": ["- **Uitgewerkt in:** De aanpak (2030-2033)"],
        "duinstad-aanpak": [
            "- **Uitwerking van:** Kansen voor Duinstad (2030-2037)",
            "- **Uitgewerkt in:** Plan voor het eerste jaar (2031)",
        ],
        "duinstad-2031": ["- **Uitwerking van:** De aanpak (2030-2033)"],
    }
