"""Who leads each action of the examples, checked by hand against the sources."""

from __future__ import annotations

from pathlib import Path

import pytest

import lea_model
from lea_model import Index
from lea_model.index.lead_words import lead_words

ROOT = Path(__file__).parents[2]

ALMERE = {
    # The table of clusters, lines 254-264: each trekker with the actions that its cluster cites.
    "Vitree": ["1.1.1", "4.1.2", "4.1.3", "4.3.1"],
    "Werkgroep Peuterestafette, BOVOC": ["1.1.2", "2.1.2", "2.2.1", "2.2.2", "2.2.3", "5.2.1", "5.2.2", "5.2.3"],
    "Gemeente": ["1.2.1", "1.2.2", "3.3.1", "5.1.1", "6.2.1", "7.2.1", "7.2.2", "8.1.1", "8.1.2"],
    "GO!": ["1.3.1", "1.3.2", "2.1.1", "3.1.1", "3.2.1"],
    "Gemeente, Onderwijs": ["3.1.2", "4.4.1", "6.1.1"],
    "Vitree, Gemeente, Onderwijs": ["4.1.1"],
    "Gemeente, Brandpunt-functionaris": ["4.2.1", "4.2.2", "7.1.2"],
    "": ["4.1.4", "4.3.3", "6.3.1", "7.1.1"],
}

BASICS = (
    "Scholen (primair verantwoordelijk; En/of de kinderopvang, voor het stimuleren van basisvaardigheden.),"
    " Kinderopvang (primair verantwoordelijk; En/of de scholen, voor het stimuleren van basisvaardigheden.)"
)
TALENT = "Gemeente Tilburg (regie)"
WELFARE = "Gemeente Tilburg (regie; De verantwoordelijkheid is gezamenlijk, de regierol is voor de gemeente.)"
PREPARING = "Kwartiermaker Brede talentontwikkeling / Rijke Schooldag (kwartiermaker)"


def leads(index: Index) -> dict[str, list[str]]:
    """The actions by who leads them, each by its number or its words."""
    found: dict[str, list[str]] = {}
    for entry in index.of_kind("action"):
        words = ", ".join(dict.fromkeys(lead_words(lead, "nl") for lead in index.who_leads(entry.path)))
        found.setdefault(words, []).append(str(getattr(entry.item, "number", None) or entry.label))
    return found


@pytest.fixture(scope="module")
def indexes() -> dict[str, Index]:
    """The index of each example."""
    names = ("almere", "tilburg", "westland")
    return {name: Index(lea_model.load(ROOT / "examples" / name)) for name in names}


def test_almere(indexes: dict[str, Index]) -> None:
    """All 37 actions by the table of clusters; four stand in no cluster and name nobody."""
    assert leads(indexes["almere"]) == ALMERE


def test_tilburg(indexes: dict[str, Index]) -> None:
    """Lines 333-334, 375-377 and 465-467 say it of clusters; the first actions of two name somebody themselves."""
    numbers = {words: len(actions) for words, actions in leads(indexes["tilburg"]).items()}
    own = "Kinderopvang (primair verantwoordelijk), Onderwijs (primair verantwoordelijk)"  # lines 614-615
    assert numbers == {own: 1, BASICS: 7, PREPARING: 1, TALENT: 9, WELFARE: 8}


def test_westland(indexes: dict[str, Index]) -> None:
    """Only programme 3 says it, lines 549-550: as much as possible the parents; the other pillars name nobody."""
    found = leads(indexes["westland"])
    assert {words: len(actions) for words, actions in found.items()} == {
        "": 33,
        "ouders (primair verantwoordelijk; zoveel mogelijk)": 9,
    }
