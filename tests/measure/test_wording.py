"""Vague wording, placeholders and text that breaks off: what is found with its place, and what is left alone."""

from __future__ import annotations

import pytest

from lea_model.index import Index
from lea_model.measure.text_search import Hit, HitKind, in_order
from lea_model.measure.vague_wording import broken_off, placeholders, vague
from lea_model.model.actions import Action
from lea_model.model.statements import Statement


def test_hit_tells_where_the_words_stand() -> None:
    """A hit gives kind, start, end and the words."""
    assert vague("Samen met swv-POA eventueel een actie opstellen.") == (
        Hit(HitKind.VAGUE_CONDITION, 18, 27, "eventueel"),
    )


def test_overlapping_hits_of_one_kind_are_one() -> None:
    """The first and longest of overlapping hits of one kind stays; another kind may overlap."""
    short, long = Hit(HitKind.HTML, 2, 4, "ab"), Hit(HitKind.HTML, 2, 6, "abcd")
    other = Hit(HitKind.EMAIL, 3, 5, "bc")
    assert in_order([other, short, long, long]) == (long, other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Eventueel, indien nodig en waar mogelijk",
            ["condition Eventueel", "condition indien nodig", "condition waar mogelijk"],
        ),
        (
            "En evt. andere, zo nodig, indien gewenst",
            ["condition evt.", "condition zo nodig", "condition indien gewenst"],
        ),
        (
            "Bij voorkeur op termijn, als dat nodig is",
            ["condition Bij voorkeur", "condition op termijn", "condition als dat nodig is"],
        ),
        ("Zo veel mogelijk en zoveel mogelijk", ["degree Zo veel mogelijk", "degree zoveel mogelijk"]),
        ("Zo vroeg en adequaat mogelijk", ["degree Zo vroeg en adequaat mogelijk"]),
        ("Zo min mogelijk dislocaties", ["degree Zo min mogelijk"]),
        ("Met oog voor 18+ en oog te hebben voor thuis", ["attention oog te hebben voor"]),
        ("Het wordt gebouwd, met aandacht voor groen", []),
        (
            "Taal krijgt meer aandacht, aandacht voor rekenen",
            ["attention krijgt meer aandacht", "attention aandacht voor"],
        ),
        ("We houden rekening met wensen", []),
        ("Verkennen of het kan; een verkenning", ["exploring Verkennen", "exploring verkenning"]),
        ("We onderzoeken hoe; het wordt onderzocht", ["exploring onderzoeken", "exploring onderzocht"]),
        ("Diverse onderzoeken laten zien dat", []),
        ("Het onderzoek van het instituut; onderzoekend leren", []),
        ("Streven naar 100% en proberen", ["striving Streven naar", "striving proberen"]),
        ("De streefwaarde is 90%; kinderen die dat nodig hebben", []),
        ("Aandachtspunten zijn mogelijk en met het oog op 2025", []),
        ("We starten twee schakelklassen.", []),
    ],
)
def test_vague_wording(text: str, expected: list[str]) -> None:
    """Conditions, degrees, attention, exploring and striving are found; nouns and other senses are not."""
    found = vague(text)
    assert [f"{hit.kind.removeprefix('vague_')} {hit.words}" for hit in found] == expected
    assert all(text[hit.start : hit.end] == hit.words for hit in found)


def test_vague_actions_of_almere(almere: Index) -> None:
    """Nine of the 37 actions have such words; which of them say what will come of it is for who asks."""
    found = {
        str(entry.item.number): [hit.words for hit in vague(entry.item.text)]
        for entry in almere.of_kind("action")
        if isinstance(entry.item, Action) and isinstance(entry.item.text, str) and vague(entry.item.text)
    }
    assert found == {
        "1.1.1": ["onderzoeken"],
        "2.1.2": ["verkennen", "oog voor"],
        "3.3.1": ["onderzoeken"],
        "4.1.3": ["verkennen"],
        "4.1.4": ["eventueel"],
        "5.2.2": ["indien nodig"],
        "5.2.3": ["indien gewenst"],
        "6.1.1": ["verkennen"],
        "6.3.1": ["onderzoeken"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Westland wonen x gezinnen met weinig geld", ["x gezinnen"]),
        ("Er zijn xx scholen en XX kinderen; X gezinnen", ["xx scholen", "XX kinderen", "X gezinnen"]),
        (
            "Neem contact op met [naam] of [datum] of [hier naam invullen]",
            ["[naam]", "[datum]", "[hier naam invullen]"],
        ),
        ("[ ] en [...] en [n.t.b.] en <naam> en {datum}", ["[ ]", "[...]", "[n.t.b.]", "<naam>", "{datum}"]),
        ("Bedrag nader te bepalen, datum n.t.b. en PM", ["nader te bepalen", "n.t.b.", "PM"]),
        ("Nog niet bekend; volgt later", ["Nog niet bekend", "volgt later"]),
        ("Per hub uit te werken", ["Per hub uit te werken"]),
        ("Verder….", ["Verder…."]),
        ("Verder ...", ["Verder ..."]),
        ("Naam: ____ en plaats ......... hier", ["____", "........."]),
        ("Van start……. Om te", ["……."]),
        ("3 x per week, 2x per jaar, 2 x 2 en de x-as", []),
        ("Zie [1], [sic] en [de gemeente]; om 3 PM", []),
        ("Wij ... en dan verder; het pm-overleg", []),
        ("Generatie X en artikel X", []),
        ("We werken dit uit", []),
    ],
)
def test_placeholders(text: str, expected: list[str]) -> None:
    """What is still to come is found; counts with x, notes in brackets and dots in mid-sentence are not."""
    found = placeholders(text)
    assert [hit.words for hit in found] == expected
    assert all(text[hit.start : hit.end] == hit.words and hit.kind is HitKind.PLACEHOLDER for hit in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inzet van LEA, NPO, ", "NPO,"),
        ("Samenwerking voor-", "voor-"),
        ("Taal, rekenen en", "en"),
        ("De partners zijn:", "zijn:"),
        ("Kinderopvang (", "("),
        ("Onderwijs (o.a. ASG, Prisma", "("),
        ("Zij zei “dat het", "“"),
        ('Zij zei "dat het kan', '"'),
        ("Zie [bijlage (1) verder", "["),
        ("En", None),
        ("Voor- en vroegschool (vve).", None),
        ("a) lezen 'en' schrijven", None),
        ('Zij zei "dat" en „dit”', None),
        ("We pakken het aan", None),
        ("Onderadvisering komt minder voor", None),
        ("Niveau basis +", None),
        ("Kinderen van 16-23+", None),
        ("Verder…", None),
        ("", None),
    ],
)
def test_broken_off(text: str, expected: str | None) -> None:
    """An open end, or a bracket or quotation mark left open, is found once; what can end a sentence is not."""
    found = broken_off(text)
    assert [hit.words for hit in found] == ([] if expected is None else [expected])
    assert all(text[hit.start : hit.end] == hit.words and hit.kind is HitKind.BROKEN_OFF for hit in found)


def test_texts_of_the_examples_are_whole(almere: Index, tilburg: Index, westland: Index) -> None:
    """No statement of the three agendas breaks off or holds a placeholder."""
    texts = [
        item.text
        for index in (almere, tilburg, westland)
        for item in index.items.values()
        if isinstance(item, Statement) and isinstance(item.text, str)
    ]
    assert len(texts) == 810
    assert [text for text in texts if broken_off(text) or placeholders(text)] == []
