"""Which statutory topics and themes are covered: the three agendas by hand, and each kind of evidence."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import lea_model
from lea_model.index import Index
from lea_model.loader import loads
from lea_model.measure.coverage import Reach, TopicCoverage, TopicEvidence, statutory_coverage, theme_coverage
from lea_model.measure.statutory_words import STATUTORY_WORDS
from lea_model.model.enums import Reading

TERMS = Path(lea_model.__file__).parent / "taxonomy" / "data" / "statutory_topics.yaml"
ADDRESSED, NEAR, MENTIONED, NOT = Reach


def by_topic(index: Index) -> dict[str, TopicCoverage]:
    """The coverage by topic."""
    return {found.topic: found for found in statutory_coverage(index)}


def lines(index: Index, found: tuple[TopicEvidence, ...]) -> list[str]:
    """The source lines behind the evidence."""
    sources = (getattr(index.items[one.path], "source", None) for one in found)
    return [source.lines if source else "" for source in sources]


def test_topics_are_in_the_shared_list() -> None:
    """Every topic with words is a term of the scheme ``wettelijk``, in the same order."""
    terms = [term["id"] for term in yaml.safe_load(TERMS.read_text("utf-8"))["terms"]]
    assert [term for term in terms if term in STATUTORY_WORDS] == list(STATUTORY_WORDS)


# What was worked out by hand from the sources: reach, and whether words only come near it.
EXPECTED = {
    "tilburg": {
        "segregatie": (ADDRESSED, False),
        "integratie": (ADDRESSED, False),
        "achterstanden": (ADDRESSED, False),
        "inschrijving_toelating": (MENTIONED, False),  # the law is cited; nothing is done
        "evenwichtige_verdeling": (NEAR, True),  # action 8: the flows of pupils between districts
        "doelgroep_ve": (NOT, False),
        "toeleiding": (ADDRESSED, False),
        "doorlopende_leerlijn": (ADDRESSED, False),  # the words only come near it: 'Overgangen en leerlijnen'; a tag
        "resultaatafspraken": (ADDRESSED, False),
        "aanbod_ve": (ADDRESSED, False),
        # by tags alone
        "overleg_en_partijen": (MENTIONED, False),
        "afspraken_en_doelen": (MENTIONED, False),
        "rmc_vsv": (MENTIONED, False),
        "schakelklassen_zomerscholen": (ADDRESSED, False),
        "ondersteuningsplan": (ADDRESSED, False),
        "thuiszitters": (MENTIONED, False),  # the pact, an annex without goals or actions
    },
    "almere": {
        "segregatie": (NOT, False),
        "integratie": (NOT, False),
        "achterstanden": (ADDRESSED, False),
        "inschrijving_toelating": (NEAR, True),  # 2.2.3: signing up at 3 years and 6 months
        "evenwichtige_verdeling": (NOT, False),
        "doelgroep_ve": (NEAR, True),  # 'met en zonder VVE-indicatie'
        "toeleiding": (ADDRESSED, False),  # the words only come near it: the reach of preschools; a tag
        "doorlopende_leerlijn": (ADDRESSED, False),
        "resultaatafspraken": (NOT, False),
        "aanbod_ve": (ADDRESSED, False),
        "thuiszitters": (ADDRESSED, False),  # by tags alone
    },
    "westland": {
        "segregatie": (NOT, False),
        "integratie": (NOT, False),
        "achterstanden": (ADDRESSED, False),
        "inschrijving_toelating": (NOT, False),
        "evenwichtige_verdeling": (NOT, False),
        "doelgroep_ve": (NOT, False),
        "toeleiding": (NOT, False),
        "doorlopende_leerlijn": (ADDRESSED, False),
        "resultaatafspraken": (NOT, False),
        "aanbod_ve": (MENTIONED, False),
        # by tags alone
        "overleg_en_partijen": (MENTIONED, False),
        "afspraken_en_doelen": (MENTIONED, False),
        "ondersteuningsplan": (ADDRESSED, False),
        "thuiszitters": (ADDRESSED, False),
        "huisvesting": (ADDRESSED, False),
        "jeugdplan": (MENTIONED, False),
    },
}


@pytest.mark.parametrize("name", EXPECTED)
def test_topics_of_the_examples(name: str, request: pytest.FixtureRequest) -> None:
    """Each topic of each agenda is addressed, mentioned or absent as worked out by hand."""
    found = statutory_coverage(request.getfixturevalue(name))
    assert {one.topic: (one.reach, one.partly) for one in found} == EXPECTED[name]


def test_segregation_and_admissions_in_tilburg(tilburg: Index) -> None:
    """A theme (line 668) and the streams of pupils (712-717) address segregation; admissions are only cited."""
    found = by_topic(tilburg)
    segregation = found["segregatie"].addressing
    assert [(one.words, one.by, one.field) for one in segregation] == [
        ("segregatie", "tag", "tags"),
        ("segregatie", "tag", "tags"),
        ("segregatie", "named", "title"),
        ("Leerlingstromen", "near", "text"),
    ]
    assert lines(tilburg, segregation) == ["668", "712-717", "668", "713-715"]
    assert [one.reading for one in segregation[:2]] == [Reading.LITERAL, Reading.INTERPRETED]
    admissions = found["inschrijving_toelating"].evidence
    assert {one.reach for one in admissions} == {MENTIONED}
    assert {one.path[0] for one in admissions} == {"sections", "footnote_list"}


def test_admissions_in_almere(almere: Index) -> None:
    """Only action 2.2.3 (line 65) comes near admissions."""
    found = by_topic(almere)["inschrijving_toelating"]
    path = ("age_plans", 0, "editions", 1, "themes", 1, "actions", 2)
    assert found.evidence == (
        TopicEvidence(path, "text", "aangemeld bij", 55, 68, ADDRESSED, Reading.INTERPRETED, "near"),
        TopicEvidence(path, "text", "school van voorkeur", 72, 91, ADDRESSED, Reading.INTERPRETED, "near"),
    )
    assert lines(almere, found.evidence) == ["65", "65"]


@pytest.mark.parametrize(
    ("topic", "text", "expected"),
    [
        ("integratie", "Integratie van zorg en onderwijs", None),
        ("integratie", "Een integrale aanpak is geïntegreerd; re-integratie", None),
        ("integratie", "We bevorderen integratie.", "integratie"),
        ("segregatie", "Onderwijssegregatie neemt af", "Onderwijssegregatie"),
        ("achterstanden", "De onderhoudsachterstand is weg", None),
        ("achterstanden", "Minder taalachterstanden", "taalachterstanden"),
        ("achterstanden", "Iedereen doet mee", None),
        ("inschrijving_toelating", "Een toelaatbaarheidsverklaring", None),
        ("inschrijving_toelating", "Eén toelatingsbeleid", "toelatingsbeleid"),
        ("evenwichtige_verdeling", "Het ministerie verdeelt geld", None),
        ("evenwichtige_verdeling", "Spreiding van leerlingen over scholen", "Spreiding van leerlingen"),
        ("toeleiding", "Toeleiding naar het mbo", None),
        ("toeleiding", "Toeleiding naar de voorschool", "Toeleiding naar de voorschool"),
        ("doorlopende_leerlijn", "Doorlopende leer- en ontwikkellijnen", "Doorlopende leer- en ontwikkellijnen"),
        ("doorlopende_leerlijn", "Een doorlopende subsidie", None),
        ("resultaatafspraken", "Afspraken en resultaten", None),
        ("doelgroep_ve", "De doelgroep van de VVE", "doelgroep van de VVE"),
        ("doelgroep_ve", "De doelgroep van 6-23 jaar", None),
        ("aanbod_ve", "960 uur per kind", "960 uur"),
    ],
)
def test_words_of_a_topic(topic: str, text: str, expected: str | None) -> None:
    """Words count between boundaries and in their own sense only."""
    agenda = {"agenda": {"id": "x", "titel": "X", "gemeenten": "Almere", "periode": "2024"}, "doelen": [text]}
    found = by_topic(Index(lea_model.loads(yaml.safe_dump(agenda, allow_unicode=True))))[topic]
    assert [one.words for one in found.evidence if one.by == "named"] == ([] if expected is None else [expected])


AGENDA = """
agenda: {id: x, titel: X, gemeenten: Almere, periode: "2024"}
hoofdstukken:
  - {titel: Visie, tekst: Wij zijn tegen segregatie.}
programmalijnen:
  - {id: lijn, titel: Minder segregatie, tekst: Loting is niet nodig.}
  - {titel: Loting, strekkingen: [Dubbele plaatsing bestaat.]}
leeftijdsplannen:
  - titel: Plan
    leeftijd: 0-4
    edities:
      - programmalijn: lijn
        themas:
          - acties:
              - tekst: Praten
                kenmerken: {lijst: wettelijk, term: toeleiding, lezing: letterlijk, geduid_door: versie 1}
                houden: [{tekst: Schakelklas, kenmerken: {lijst: thema, term: taal, lezing: geduid}}]
                raakvlakken: [Resultaatafspraken]
clusters:
  - {titel: Integratie, verwijzingen: [1.1], kenmerken: {lijst: wettelijk, term: thuiszitters, lezing: geduid}}
jaarplannen:
  - {periode: "2024", rijen: [{ambitie: Loting, inspanningen: Wij spreiden met spreidingsbeleid.}]}
overlegorganen:
  - {naam: Werkgroep 960 uur, kenmerken: {lijst: thema, term: taal, lezing: letterlijk}}
"""


def test_what_addresses_and_what_mentions() -> None:
    """Goals, actions, rows and busy headings address; chapters, paragraphs, empty headings and bodies mention."""
    found = by_topic(Index(lea_model.loads(AGENDA)))
    assert {
        topic: [(one.reach, one.field, one.words) for one in coverage.evidence]
        for topic, coverage in found.items()
        if coverage.evidence
    } == {
        "segregatie": [(MENTIONED, "text", "segregatie"), (ADDRESSED, "title", "segregatie")],
        "integratie": [(ADDRESSED, "title", "Integratie")],
        "achterstanden": [(ADDRESSED, "text", "Schakelklas")],
        "inschrijving_toelating": [(MENTIONED, "text", "Loting"), (MENTIONED, "title", "Loting")],
        "evenwichtige_verdeling": [
            (MENTIONED, "text", "Dubbele plaatsing"),
            (ADDRESSED, "efforts", "spreidingsbeleid"),
        ],
        "toeleiding": [(ADDRESSED, "tags", "toeleiding")],
        "aanbod_ve": [(MENTIONED, "name", "960 uur")],
        "thuiszitters": [(ADDRESSED, "tags", "thuiszitters")],
    }
    assert found["resultaatafspraken"].reach is NOT


def test_tags_say_how_they_were_read() -> None:
    """A tag keeps its reading and who read it; words are always interpreted and leave the tagged reach alone."""
    found = by_topic(Index(lea_model.loads(AGENDA)))
    tag = found["toeleiding"].evidence[0]
    assert (tag.by, tag.reading, tag.read_by, tag.start, tag.end) == ("tag", Reading.LITERAL, "versie 1", None, None)
    assert (found["toeleiding"].tagged_reach, found["toeleiding"].partly) == (ADDRESSED, False)
    assert (found["segregatie"].tagged_reach, found["segregatie"].reach) == (NOT, ADDRESSED)
    assert {one.reading for one in found["segregatie"].evidence} == {Reading.INTERPRETED}


def test_themes_come_from_tags_alone() -> None:
    """Themes asked for come first, found or not; a tag on a body mentions, a tag inside an action addresses."""
    index = Index(lea_model.loads(AGENDA))
    found = theme_coverage(index, ["sport"])
    assert [(one.topic, one.reach, [part.reach for part in one.evidence]) for one in found] == [
        ("sport", NOT, []),
        ("taal", ADDRESSED, [ADDRESSED, MENTIONED]),
    ]
    assert [one.topic for one in theme_coverage(index, scheme="wettelijk")] == ["toeleiding", "thuiszitters"]


FLAGGED = """
agenda: {id: a-1, titel: A, gemeenten: Vaals, periode: 2027-2030}
programmalijnen:
  - titel: Samen naar school
    themas:
      - titel: Segregatie tegengaan
        wettelijk: ja
        acties:
          - Afspraken over de inschrijving.
          - {tekst: Loting bij te veel aanmeldingen., wettelijk: nee}
          - Overleg over leerlingstromen.
      - {titel: Integratie van nieuwkomers, wettelijk: nee, acties: [Een taalklas.]}
"""


def test_what_the_agenda_itself_calls_statutory() -> None:
    """Words that name a topic in what is called statutory are said by the agenda; related words and a 'no' are not."""
    found = by_topic(Index(loads(FLAGGED)))
    brief = {
        topic: [(one.by, one.reading.value, one.words) for one in found[topic].evidence]
        for topic in ("segregatie", "integratie", "inschrijving_toelating")
    }
    assert brief == {
        "segregatie": [("said", "letterlijk", "Segregatie"), ("near", "geduid", "leerlingstromen")],
        "integratie": [("named", "geduid", "Integratie"), ("near", "geduid", "nieuwkomers")],
        "inschrijving_toelating": [
            ("said", "letterlijk", "inschrijving"),
            ("named", "geduid", "Loting"),
            ("near", "geduid", "aanmeldingen"),
        ],
    }
    assert {topic: one.tagged_reach for topic, one in found.items() if topic in brief} == {
        "segregatie": ADDRESSED,
        "integratie": NOT,
        "inschrijving_toelating": ADDRESSED,
    }


def test_words_near_a_topic_do_not_address_it() -> None:
    """A goal with a word that only comes near a topic reaches neither 'addressed' nor 'mentioned'."""
    text = "agenda: {id: a-1, titel: A, gemeenten: Vaals, periode: 2030}\nacties: [Leerlingstromen in beeld brengen.]\n"
    assert by_topic(Index(loads(text)))["segregatie"].reach is NEAR
