"""The publication on the statutory topics: a row for each topic, on one page, and each article once."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.renderer import render
from tests.renderer.agendas import make
from tests.renderer.reading import ROOT, agenda_in

HEAD = "| Onderwerp | In de agenda | Waar | Wie en wanneer | Meetbaar, en wat nog ontbreekt |"


def text_of(folder: Path) -> str:
    """The document of an example."""
    return str(render(agenda_in(folder), document="wettelijk", format="md"))


def row(text: str, topic: str) -> list[str]:
    """What is said of a topic."""
    line = next(line for line in text.split("\n") if line.startswith(f"| **{topic}**"))
    return [cell.strip() for cell in line.strip("| ").split(" | ")][1:]


def test_tilburg() -> None:
    """Segregation has an action with who leads it; of what is only mentioned, where that is."""
    text = text_of(ROOT / "examples" / "tilburg")
    assert "De wet noemt 5 onderwerpen voor het overleg. Over 3 daarvan staan in deze agenda doelen of acties." in text
    assert HEAD in text
    assert row(text, "Segregatie voorkomen") == [
        "Ja",
        "8 Kindnabij onderwijs<br>Toegankelijkheid, segregatie voorkomen, integratie bevorderen",
        "Scholen<br>Kinderopvang",
        "Er is geen doel of indicator over gevonden.<br>Bij de actie staat geen jaar of datum.",
    ]
    assert row(text, "Inschrijving en toelating afstemmen")[0] == "Alleen genoemd"
    assert "Bij 1 van de 26 doelen en indicatoren staan een streefgetal en een datum." in text


@pytest.mark.parametrize("name", ["almere", "tilburg", "westland"])
def test_each_article_once(name: str) -> None:
    """An article stands in the annex only, once for all duties that are as sure; so is how sure its number is."""
    text = text_of(ROOT / "examples" / name)
    before, _, annex = text.partition("## De artikelen van de wet")
    assert "WPO art." not in before
    rows = [line for line in annex.split("\n") if line.startswith("| ")]
    articles = [(line.split(" | ")[0], line.split(" | ")[2:]) for line in rows]
    assert all(articles.count(one) == 1 for one in articles)
    assert "| WPO art. 161 (oud: 167a lid 1-4) | Bindende afspraken en geschillen | ja | afgeleid |" in rows
    assert "Deze lijst is van 22 november 2026" in annex
    assert "staat niet vast: zoek het op voordat u het aanhaalt" in annex
    assert "geheugen" not in text


def test_empty_agenda() -> None:
    """An agenda that says nothing about any topic: a row each all the same, and no column without a word in it."""
    text = str(render(make(), document="wettelijk", format="md"))
    assert "| Onderwerp | In de agenda |\n" in text
    assert row(text, "Segregatie voorkomen") == ["Niets gevonden |"[:-2]]
