"""Segregation and admission in the examples: worked out by hand from the sources, then held against the document."""

from __future__ import annotations

import re
from functools import cache

import pytest

from lea_model.index import Index
from lea_model.measure.statutory_findings import Findings, State, TopicFound
from lea_model.renderer import render
from tests.renderer.reading import ROOT, agenda_in

pytestmark = pytest.mark.skipif(not (ROOT / "examples" / "tilburg").is_dir(), reason="the examples are not here")


@cache
def topics(name: str) -> dict[str, TopicFound]:
    """The topics of an example."""
    return {one.id: one for one in Findings(Index(agenda_in(ROOT / "examples" / name))).topics}


@cache
def section(name: str, heading: str) -> tuple[str, ...]:
    """The lines of one topic in the document."""
    text = render(agenda_in(ROOT / "examples" / name), document="wettelijk", format="md", working=True)
    start = text.index(f"\n### {heading}\n")
    said = re.split(r"\n#{2,3} ", text[start + 5 :])[0].split("\n")[1:]
    return tuple(line for line in said if line and not line.startswith("<a id"))


@pytest.mark.parametrize(
    ("name", "topic", "state"),
    [
        # No word on segregation or integration in the 300 lines of Almere.
        ("almere", "segregatie", State.NOTHING),
        ("almere", "integratie", State.NOTHING),
        # Line 65 (2.2.3): children are to be signed up at three and a half. Near admission; nobody tagged it.
        ("almere", "inschrijving_toelating", State.POSSIBLE),
        ("almere", "evenwichtige_verdeling", State.NOTHING),
        # Line 668 heads a theme with both; line 713 has an analysis of where pupils go to school.
        ("tilburg", "segregatie", State.CONFIRMED),
        ("tilburg", "integratie", State.CONFIRMED),
        # Lines 59 and 195 cite the law; no action follows.
        ("tilburg", "inschrijving_toelating", State.MENTIONED),
        ("tilburg", "evenwichtige_verdeling", State.POSSIBLE),
        # Westland speaks of inclusion and diversity (lines 56-66), not of segregation, integration or admission.
        ("westland", "segregatie", State.NOTHING),
        ("westland", "integratie", State.NOTHING),
        ("westland", "inschrijving_toelating", State.NOTHING),
        ("westland", "evenwichtige_verdeling", State.NOTHING),
    ],
)
def test_topics_of_the_consultation(name: str, topic: str, state: State) -> None:
    """What the sources say of the topics that agendas are said to leave out."""
    assert topics(name)[topic].state is state


def test_admission_in_almere() -> None:
    """The only candidate is 2.2.3, with its line, its leads and the warning that nobody confirmed it."""
    found = topics("almere")["inschrijving_toelating"]
    assert [getattr(one.item, "number", None) for one in found.actions] == ["2.2.3"]
    assert (found.goals, found.headings, found.mentions) == ((), (), ())
    line = next(line for line in section("almere", "Inschrijving en toelating afstemmen") if line.startswith("| 2.2.3"))
    assert "op woorden die in de buurt komen: 'aangemeld bij', 'school van voorkeur' – *nog niet bevestigd*" in line
    assert "Programmalijn 2, regel 65 |" in line
    assert line.endswith(
        "| Trekker: Werkgroep Peuterestafette, BOVOC"
        " (Cluster: Verticale leer- en ontwikkelingslijnen en startpositie) | 2019 |"
    )


def test_segregation_in_tilburg() -> None:
    """One heading that names it, one action that was read so, five places that mention it; no goal."""
    found = topics("tilburg")["segregatie"]
    assert [str(getattr(one.item, "number", None)) for one in found.actions] == ["8"]
    assert [getattr(one.item, "title", None) for one in found.headings] == [
        "Toegankelijkheid, segregatie voorkomen, integratie bevorderen"
    ]
    assert found.goals == ()
    said = section("tilburg", "Segregatie voorkomen")
    sources = [match[1] for line in said if (match := re.search(r"regels? ([\d, -]+?)(?: \||$)", line))]
    assert sources == ["712-717", "668", "56-60", "193-195", "301-303", "331, 345", "56-60"]
    assert said[-2:] == (
        "> - Er is geen doel of indicator over gevonden.",
        "> - Bij de actie staat geen jaar of datum.",
    )


def test_admission_in_tilburg() -> None:
    """Cited with the law, twice, and nothing done: lines 56-60 (with its footnote) and 193-195."""
    said = section("tilburg", "Inschrijving en toelating afstemmen")
    assert said[0] == "**De agenda noemt dit alleen: er is geen doel, actie of indicator over gevonden.**"
    sources = [match[1] for line in said if (match := re.search(r"regels ([\d-]+)$", line))]
    assert sources == ["56-60", "193-195", "56-60"]


def test_integration_in_tilburg() -> None:
    """Only the heading of the theme names it."""
    assert topics("tilburg")["integratie"].heading_only
    assert section("tilburg", "Integratie bevorderen")[-1] == (
        "> - Geen doel of actie noemt het zelf; alleen een kop erboven noemt het."
    )


def test_law_in_westland() -> None:
    """The name of the act that Westland prints is repeated as printed, with its lines (4-6)."""
    text = render(agenda_in(ROOT / "examples" / "westland"), document="wettelijk", format="md", working=True)
    line = next(line for line in text.split("\n") if line.startswith("| Wet op het Onderwijsachterstandenbeleid"))
    assert line.endswith("| Hoofdstuk: Inleiding | LEA 2022-2026, Inleiding, regels 4-6 |")
