"""The tags of the examples: how many there are, that their words exist, and that 'literal' means what it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import lea_model
from lea_model.index import Index
from lea_model.model.actions import Action
from lea_model.model.base import Item, Tag
from lea_model.model.enums import Reading
from lea_model.taxonomy import scheme

ROOT = Path(__file__).resolve().parents[2]
NAMES: Final = ("almere", "tilburg", "westland")
BY: Final = "transcriptie 1"


@pytest.fixture(scope="module")
def agendas() -> dict[str, Index]:
    """The three examples, by name of their folder."""
    return {name: Index(lea_model.load(ROOT / "examples" / name)) for name in NAMES}


def items(index: Index) -> Iterator[Item]:
    """Everything that can carry tags."""
    return (item for item in index.items.values() if isinstance(item, Item))


def tags(index: Index) -> Iterator[tuple[Item, Tag]]:
    """Every tag with the item that carries it."""
    return ((item, tag) for item in items(index) for tag in item.tags)


def name(item: Item) -> str:
    """Words to know an item by."""
    found = (getattr(item, field, None) for field in ("number", "id", "title", "name", "text"))
    return next(str(value) for value in found if value)


# ---- how many ------------------------------------------------------------------------------------------------------

# Kind: with tags, without tags.
COUNTS: Final = {
    "almere": {
        "Action": (37, 0),
        "Goal": (24, 0),
        "ProgrammeLine": (3, 0),
        "Cluster": (0, 11),  # they only cite actions
        "Theme": (0, 20),  # the actions under them carry the tags
        "Edition": (0, 9),
    },
    "tilburg": {
        "Action": (26, 0),
        "Goal": (1, 1),  # that every location has a plan says nothing of a theme
        "Ambition": (3, 0),
        "Cluster": (3, 0),
        "Theme": (1, 7),  # the one with segregation in its title
        "EscalationLadder": (1, 0),
        "LocationProgramme": (1, 0),
    },
    "westland": {
        "Action": (42, 0),
        "Goal": (3, 0),
        "Ambition": (1, 0),
        "ProgrammeLine": (6, 0),
        "Theme": (9, 6),  # the six are the lists of pillars, without a title
    },
}

# Chapters, what they say, and bodies: only those that have tags.
BESIDE: Final[dict[str, dict[str, int]]] = {
    "almere": {},
    "tilburg": {"Section": 1, "Statement": 5},
    "westland": {"Section": 3, "Statement": 3, "GovernanceBody": 1},
}


@pytest.mark.parametrize("agenda", NAMES)
def test_tagged_and_untagged(agendas: dict[str, Index], agenda: str) -> None:
    """Every action has a tag; what has none is counted, so that it is seen."""
    with_tags = Counter(type(item).__name__ for item in items(agendas[agenda]) if item.tags)
    without = Counter(type(item).__name__ for item in items(agendas[agenda]) if not item.tags)
    assert {kind: (with_tags[kind], without[kind]) for kind in COUNTS[agenda]} == COUNTS[agenda]
    assert {kind: number for kind, number in with_tags.items() if kind not in COUNTS[agenda]} == BESIDE[agenda]


@pytest.mark.parametrize(
    ("agenda", "expected"),
    [
        (
            "almere",
            {("thema", "letterlijk"): 37, ("thema", "geduid"): 34, ("wettelijk", "geduid"): 18},
        ),
        (
            "tilburg",
            {
                ("thema", "letterlijk"): 42,
                ("thema", "geduid"): 15,
                ("wettelijk", "letterlijk"): 14,
                ("wettelijk", "geduid"): 13,
                ("gemeente_rol", "letterlijk"): 3,
            },
        ),
        (
            "westland",
            {
                ("thema", "letterlijk"): 47,
                ("thema", "geduid"): 34,
                ("wettelijk", "letterlijk"): 5,
                ("wettelijk", "geduid"): 11,
                ("gemeente_rol", "geduid"): 3,
            },
        ),
    ],
)
def test_readings(agendas: dict[str, Index], agenda: str, expected: dict[tuple[str, str], int]) -> None:
    """How many tags of each list are literal, and how many interpreted."""
    assert Counter((tag.scheme, tag.reading.value) for _, tag in tags(agendas[agenda])) == expected


def test_themes_that_no_example_has(agendas: dict[str, Index]) -> None:
    """One theme is in none of the three: a wider one."""
    used = {tag.term for index in agendas.values() for _, tag in tags(index) if tag.scheme == "thema"}
    assert [term.id for term in scheme("thema").terms if term.id not in used] == ["voorwaarden"]


# ---- what they say -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("agenda", NAMES)
def test_terms_exist_and_stand_once(agendas: dict[str, Index], agenda: str) -> None:
    """Each tag is a term of the list that it names, and no item has one twice."""
    unknown = [tag.term for _, tag in tags(agendas[agenda]) if scheme(tag.scheme).get(tag.term) is None]
    twice = [
        name(item) for item in items(agendas[agenda]) if len({(t.scheme, t.term) for t in item.tags}) < len(item.tags)
    ]
    assert (unknown, twice) == ([], [])


@pytest.mark.parametrize("agenda", NAMES)
def test_interpreted_says_by_whom(agendas: dict[str, Index], agenda: str) -> None:
    """What was read into the source names the transcription; what the source says needs nobody."""
    readers = {(tag.reading, tag.read_by) for _, tag in tags(agendas[agenda])}
    assert readers == {(Reading.LITERAL, None), (Reading.INTERPRETED, BY)}


def plain(text: str) -> str:
    """Small letters, with hyphens, slashes, brackets and quotes as spaces."""
    return re.sub(r"[\s\-/‘’'()]+", " ", text.casefold()).strip()


PLURALS: Final = {
    "school": "scho(?:ol|len)",
    "advies": "advie(?:s|zen)",
    "plan": "plan(?:nen)?",
    "klas": "klas(?:sen)?",
}


def word(text: str) -> re.Pattern[str]:
    """Finds a word or words of the list, in the plural too, but not inside a longer word."""
    small = plain(text)
    ending = next((ending for ending in PLURALS if small.endswith(ending)), "")
    stem = re.escape(small.removesuffix(ending)) + PLURALS.get(ending, "")
    return re.compile(rf"(?<!\w){stem}(?:e|n|en|s| s)?(?!\w)")


def own_text(item: Item, list_id: str) -> str:
    """What an item says itself: its title and text, its statements, what is kept and what comes new.

    For the role of the municipality also what is noted with an overlap: the table prints roles in that column.
    """
    said = [getattr(item, field, None) for field in ("title", "name", "text")]
    for field in ("statements", "keep", "new", "keep_or_new", "topics"):
        said += [part.text for part in getattr(item, field, ()) or ()]
    if list_id == "gemeente_rol":
        said += [overlap.note for overlap in getattr(item, "overlaps", ())]
    return plain(". ".join(text for text in said if isinstance(text, str)))


@pytest.mark.parametrize("agenda", NAMES)
def test_literal_tags_are_in_the_text(agendas: dict[str, Index], agenda: str) -> None:
    """Each literal tag has its label, or another word for it, as a word in what the item says."""
    missing = []
    for item, tag in tags(agendas[agenda]):
        if tag.reading is Reading.LITERAL:
            term = scheme(tag.scheme).term(tag.term)
            text = own_text(item, tag.scheme)
            if not any(word(label).search(text) for label in (term.label("nl"), *term.alt.nl)):
                missing.append((name(item), tag.term))
    assert missing == []


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("brede buurtschool", "Twee brede buurtscholen", True),
        ("schooladvies", "De schooladviezen passen", True),
        ("lob", "LOB-projecten", True),
        ("sociaal-emotionele ontwikkeling", "de sociaal emotionele ontwikkeling", True),
        ("techniek", "techniekonderwijs", False),
        ("vve", "VVE: meer plaatsen", True),
        ("taal", "de taalachterstand", False),
    ],
)
def test_word(label: str, text: str, expected: bool) -> None:
    """A word is found in the plural and with a hyphen, and not as a part of another word."""
    assert bool(word(label).search(plain(text))) is expected


# ---- the same for the same -----------------------------------------------------------------------------------------


def said_tags(item: Item) -> list[tuple[str, str]]:
    """The tags of an item without how they were read."""
    return [(tag.scheme, tag.term) for tag in item.tags]


@pytest.mark.parametrize("agenda", NAMES)
def test_equal_texts_have_equal_tags(agendas: dict[str, Index], agenda: str) -> None:
    """Goals and actions with the same words have the same tags."""
    found: dict[str, list[tuple[str, str]]] = {}
    for item in items(agendas[agenda]):
        text = getattr(item, "text", None)
        if item.tags and isinstance(text, str):
            assert found.setdefault(text, said_tags(item)) == said_tags(item), text


def test_twins_have_equal_tags(agendas: dict[str, Index]) -> None:
    """4.2.2 and 7.1.1 are the same action under two numbers, and so are 4.3.1 and 7.1.2."""
    actions = {str(item.number): item for item in items(agendas["almere"]) if isinstance(item, Action)}
    assert actions["4.2.2"].tags == actions["7.1.1"].tags
    assert actions["4.3.1"].tags == actions["7.1.2"].tags


def test_page_on_choosing_tags_names_themes() -> None:
    """Each row of the table of borderline cases is about a theme, once, and refers to themes only."""
    page = (ROOT / "docs" / "kenmerken-toekennen.md").read_text("utf-8")
    rows = [re.findall("`([a-z_]+)`", line) for line in page.splitlines() if line.startswith("| `")]
    assert [term for row in rows for term in row if scheme("thema").get(term) is None] == []
    assert len({row[0] for row in rows}) == len(rows) == 24


# ---- what the three say of the law ---------------------------------------------------------------------------------


def places(index: Index, term: str) -> list[tuple[str, str]]:
    """Kind of item and source lines of each place with this term of the law."""
    return [
        (type(item).__name__, item.source.lines if item.source and item.source.lines else "")
        for item, tag in tags(index)
        if (tag.scheme, tag.term) == ("wettelijk", term)
    ]


def test_segregation_and_admissions(agendas: dict[str, Index]) -> None:
    """Only Tilburg speaks of segregation; no action is tagged as about admissions or about spreading pupils."""
    chapters = [("Statement", "193-195"), ("Statement", "301-303")]
    heading = ("Theme", "668")
    tilburg = agendas["tilburg"]
    assert places(tilburg, "segregatie") == [*chapters, heading, ("Action", "712-717")]
    assert places(tilburg, "integratie") == [*chapters, heading]
    assert places(tilburg, "inschrijving_toelating") == chapters[:1]
    for other in ("almere", "westland"):
        for term in ("segregatie", "integratie", "inschrijving_toelating", "evenwichtige_verdeling"):
            assert places(agendas[other], term) == []
    assert places(tilburg, "evenwichtige_verdeling") == []


def test_admissions_in_almere_is_a_theme_only(agendas: dict[str, Index]) -> None:
    """2.2.3 is about signing up; that schools align how they enrol is not what it says."""
    action = next(item for item in items(agendas["almere"]) if isinstance(item, Action) and str(item.number) == "2.2.3")
    assert said_tags(action) == [("thema", "toelating_en_inschrijving"), ("thema", "passend_onderwijs")]
    assert {tag.reading for tag in action.tags} == {Reading.INTERPRETED}


def test_role_of_the_municipality(agendas: dict[str, Index]) -> None:
    """The role is tagged only where the source gives it one: three times in Tilburg and Westland, never in Almere."""
    found = {
        agenda: [(name(item), tag.term, tag.reading.value) for item, tag in tags(index) if tag.scheme == "gemeente_rol"]
        for agenda, index in agendas.items()
    }
    assert found == {
        "almere": [],
        "tilburg": [
            ("1", "ondersteunt", "letterlijk"),
            ("2", "initieert_regisseert", "letterlijk"),
            ("3", "initieert_regisseert", "letterlijk"),
        ],
        "westland": [
            ("gezonde-ontwikkeling", "initieert_regisseert", "geduid"),
            ("vsv", "ondersteunt", "geduid"),
            ("kennis-algemeen", "ondersteunt", "geduid"),
        ],
    }
