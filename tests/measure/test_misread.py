"""Letters that a scan has misread and signs that an encoding has spoilt; names that only look so are left alone."""

from __future__ import annotations

import pytest

from lea_model.index import Index
from lea_model.measure.copy_errors import encoding, misread
from lea_model.measure.text_search import Hit, HitKind


@pytest.mark.parametrize(
    "text",
    [
        "leder kind",
        "ledereen hoort erbij",
        "lk ben",
        "lnclusie in de klas",
        "lKC de Ster",
        "Iokaal beleid",
        "Ieerlingen op een schooI",
        "00GO over huisvesting",
        "B0VOC",
        "P0 en V0",
        "MB0",
        "sch0ol",
        "k1nd en t8al",
        "0nderwijs",
        "1edereen doet mee",
        "sarnenwerking met rnensen",
        "de gerneente vorrnt",
        "vvijk en vverk",
        "Voerschoolen",
    ],
)
def test_misread_words(text: str) -> None:
    """Every text holds a word that Dutch does not have; the hit gives its place."""
    found = misread(text)
    assert found
    assert all(text[hit.start : hit.end] == hit.words and hit.kind is HitKind.MISREAD for hit in found)


def test_place_of_a_misread_word() -> None:
    """The whole word is given, without the signs around it."""
    assert misread("Het BOLOK (of het 00GO), lnclusief.") == (
        Hit(HitKind.MISREAD, 18, 22, "00GO"),
        Hit(HitKind.MISREAD, 25, 34, "lnclusief"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Taal52, Plein013, Ontdekstation013 en Onderwijs400",
        "T0-meting, A0, 0-meting, 0meting en 0-6 jaar",
        "lhbti, lwoo, lvs, lln en vve",
        "R-NewT, RnewT, WiFi en MijnInloop",
        "Iedereen, Ieder, Iets, Ierland en In",
        "modern, intern, extern, internet, norm en vorm",
        "1ste, 2de, 10e, 5je, mp3, CO2 en H2O",
        "https://www.example.org/a1b0cd/P0 en 002.md",
        "Mijlpaal, doel en maal",
    ],
)
def test_names_are_left_alone(text: str) -> None:
    """Names, abbreviations, ordinals, addresses and words that are right give nothing."""
    assert misread(text) == ()


def test_examples_hold_nothing_misread(almere: Index, tilburg: Index, westland: Index) -> None:
    """In titles, texts and names of the three agendas nothing is found: damage was mended, names are right."""
    words = [
        value
        for index in (almere, tilburg, westland)
        for item in index.items.values()
        for field in ("title", "text", "name", "party", "what", "note")
        if isinstance(value := getattr(item, field, None), str)
    ]
    assert len(words) > 2000
    assert [word for word in words if misread(word) or encoding(word)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("geÃ¯ntegreerd", ["Ã¯"]),
        ("scholenâ€™s", ["â€™"]),
        ("de\ufb01nitie", ["\ufb01"]),
        ("samen\u00adwerking", ["\u00ad"]),
        ("caf\ufffd", ["\ufffd"]),
        ("geïntegreerd, één café – ‘goed’ Ã", []),
    ],
)
def test_spoilt_encoding(text: str, expected: list[str]) -> None:
    """What UTF-8 read as Latin-1 leaves, ligatures, soft hyphens and lost signs; plain accents are in order."""
    assert [hit.words for hit in encoding(text)] == expected
    assert {hit.kind for hit in encoding(text)} <= {HitKind.ENCODING}
