"""How measurable goals are: all goals and indicators of the examples, judged by hand, and all sorts of evidence."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import lea_model
from lea_model.index import Index
from lea_model.measure.measurability import Evidence, Measurability, assess, assess_at
from lea_model.measure.quantities import Aspect, marks
from lea_model.model.goals import Goal
from lea_model.model.indicators import Indicator

TERMS = Path(lea_model.__file__).parent / "taxonomy" / "data" / "measurability.yaml"

BOTH, NUMBER, DATE, DIRECTION, NONE = Measurability
"""From well to not at all measurable."""

ALMERE = [
    # All goals stand under 'Doelen eind 2022', so that each of them is dated.
    ("Binnen het voorschoolse aanbod is passende ondersteuning", DATE),  # 'voor ieder kind': for whom, not how much
    ("Van de Almeerse peuters gebruikt 90% een voorschools", BOTH),
    ("Op de voorscholen is het educatief partnerschap sterker", DATE),
    ("Nieuwe vormen van samenwerking (bijvoorbeeld 3+-groepen)", DATE),  # '3+' is an age
    ("Een kwalitatief hoogwaardige overdracht ondersteunt", DATE),
    ("Binnenschools en buitenschools leren zijn sterker", DATE),
    ("Iedere voorschool haalt op de stedelijke kwaliteitsschaal", BOTH),  # all on a list reach a level: 100 %
    ("Wat voorscholen aanbieden is diverser en past bij", DATE),
    ("De voorschool heeft een kwalitatief aanbod voor ieder", DATE),  # '2 jaar' is an age
    ("Bij een hulpvraag krijgen kinderen (en hun ouders) zo", DATE),  # 'in iedere wijk' says where
    ("We zorgen dat ieder kind in beeld is", DATE),
    ("Elke school draagt educatief partnerschap uit", DATE),  # all of a list, but nothing to tick off
    ("Elke wijk van swv-POA telt ten minste een", BOTH),
    ("Schooladviezen passen bij wat kinderen kunnen", DATE),
    ("In het vo ligt het percentage op- en afstroom lager", DATE),
    ("De overgangen vmbo-mbo, mbo-hbo en havo/vwo-hbo", DATE),
    ("Leerlingen in Almere hebben een beter taalniveau", DATE),
    ("Voor de taalontwikkeling van leerlingen in Almere", DATE),
    ("Almere heeft geen onvoldoende scholen", BOTH),  # none of a registered kind: 0
    ("We zorgen dat iedere jongere in beeld is", DATE),
    ("Er bestaat een samenhangende structuur voor", DATE),
    ("De overgangen vmbo-mbo, mbo-hbo en havo/vwo-hbo", DATE),
    ("Leerlingen in Almere hebben een beter taalniveau", DATE),
    ("Almere heeft een breed en kwalitatief opleidingsaanbod", DATE),
]

TILBURG = [
    ("Er wordt gewerkt aan betere kansengelijkheid", DIRECTION),
    ("Onderwijs, kinderopvang en partners (zoals het taalnetwerk)", DIRECTION),
    ("Zij benutten plekken beter waar jeugd", DIRECTION),
    ("Toename van de instroom in VVE", DIRECTION),
    ("Afname van de cijfers voor opstroom", DIRECTION),
    ("Verbreding van de doelgroep van het Taalakkoord", DIRECTION),
    ("Thema's voor ouderbetrokkenheid versterken", DIRECTION),
    (None, NONE),
    ("Meer afstemming van programma's op elkaar", DIRECTION),
    ("Kinderen en jongeren kunnen een activiteit", NONE),  # 'een' is an article
    ("Op scholen in een wijk met een PacT doet 100%", NUMBER),
    ("Op scholen in een wijk met lage SES doet 75%", NUMBER),
    ("Van de kinderen in het speciaal onderwijs", NUMBER),
    ("Van de kinderen die buiten de wijken naar school gaan", NUMBER),
    ("Nieuw soort aanbod en/of nieuwe aanbieders (meer", DIRECTION),
    ("De doelgroepen verbreden naar speciaal", DIRECTION),
    (None, NONE),  # still to be defined per hub
    ("Verbinding tussen binnen en buiten school", NONE),
    ("Door goede zorg wordt gestimuleerd", NONE),
    ("Inclusieve kinderopvang en scholen", NONE),
    ("Bestuurders, evt. directeuren, zijn betrokken", NONE),
    ("Thema's Welzijn, Veiligheid, Gezondheid", NONE),
    ("Evaluatie in juni 2024", NONE),  # marked as no indicator: a date alone measures nothing
    ("Een goede verbinding van partners", NONE),
    ("Er is meer kansengelijkheid en inclusie", DIRECTION),
    ("Alle locaties van het primair onderwijs in Tilburg hebben", BOTH),  # all of a list have a plan: 100 % in 2018
]

WESTLAND = [
    ("Tussen onderwijs en jeugdhulp het grijze gebied kleiner", DIRECTION),
    ("Voorzien in genoeg schoolaccommodaties", NONE),
    ("Energieneutrale scholen ontwikkelen", NONE),  # an activity without an amount
]


@pytest.mark.parametrize(
    ("name", "expected"), [("almere", ALMERE), ("tilburg", TILBURG), ("westland", WESTLAND)], ids=str
)
def test_all_goals_and_indicators_of_the_examples(
    name: str, expected: list[tuple[str | None, Measurability]], request: pytest.FixtureRequest
) -> None:
    """Each goal and indicator of the three agendas, in document order, is in the class that was judged by hand."""
    index: Index = request.getfixturevalue(name)
    found: list[tuple[str | None, Measurability]] = []
    for entry, (text, _) in zip(index.of_kind("goal", "indicator"), expected, strict=True):
        assert isinstance(entry.item, Goal | Indicator)
        own = entry.item.text if isinstance(entry.item.text, str) else None
        found.append(
            (own if text is None or own is None else own[: len(text)], assess_at(index, entry.path).measurability)
        )
    assert found == expected


def test_classes_are_those_of_the_shared_list() -> None:
    """The classes and their order are those of the scheme ``meetbaarheid``, and its examples are read so."""
    terms = yaml.safe_load(TERMS.read_text("utf-8"))["terms"]
    assert [term["id"] for term in terms] == [str(found) for found in Measurability]
    assert [assess(Goal(text=term["example"]["nl"])).measurability for term in terms] == list(Measurability)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Van de peuters gaat 90% naar de voorschool", ["number 90%"]),
        ("Vijfentachtig procent doet mee", ["number Vijfentachtig procent"]),
        ("Het verzuim ligt 2,5 procentpunt lager", ["number 2,5 procentpunt", "direction lager"]),
        ("Drie keer per jaar is er overleg", ["number Drie keer"]),
        ("Er is een keer per jaar overleg", ["number een keer per"]),
        ("Twee schakelklassen erbij", ["number Twee"]),
        ("Er komen 12.000 uren", ["number 12.000"]),
        ("2000 kinderen doen mee", ["number 2000"]),
        ("Elke wijk heeft ten minste een taalhuis", ["number* Elke wijk", "number ten minste een"]),
        ("Meer dan 80 scholen doen mee", ["number Meer dan 80"]),
        ("Een op de vijf kinderen zwemt", ["number Een op de vijf"]),
        ("De helft van de klassen leest", ["number De helft"]),
        ("Een derde partij leest mee", []),
        ("Het aantal thuiszitters is gehalveerd", ["number gehalveerd"]),
        ("Er is € 61.587 voor", ["number € 61.587"]),
        ("Binnen vier weken een plek", ["number vier"]),
        ("Binnen vier jaar een plek", ["date Binnen vier jaar"]),
        ("In de komende 4 jaar een plek", ["date In de komende 4 jaar"]),
        ("Aan het eind van deze agenda is er een visie", ["date Aan het eind van deze agenda"]),
        ("Uiterlijk 31 december 2025 is er een visie", ["date Uiterlijk 31 december 2025"]),
        ("Op 2025-12-31 is er een visie", ["date 2025-12-31"]),
        ("Vóór de zomer van 2027 is er een visie", ["date Vóór de zomer van 2027"]),
        ("Beter dan in 2015", ["direction Beter"]),
        ("Sinds begin 2019 is er een visie", []),
        ("Vanaf 2020 is er een visie", []),
        ("De visie van 2019", []),
        ("Kinderen van 0 tot 4 jaar, 4-12 en 16-23+", []),
        ("De 3+-groepen, 18-/18+ en 12-jarigen", []),
        ("Groep 3, leerjaar 2 en ZAT 2.0", []),
        ("Taal52, Plein013 en covid-19 beperkingen", []),
        ("Aanbod binnen de drie programma's", []),
        ("De eerste 1000 dagen zijn belangrijk", []),
        ("In acht nemen wat 1 op 1 gaat sinds de jaren zeventig", []),
        ("Alle scholen hebben een plan", ["number* Alle scholen"]),
        ("In 2026 voldoen alle Tilburgse basisscholen", ["date In 2026", "number* alle Tilburgse basisscholen"]),
        ("Alle scholen hebben aandacht voor taal", []),
        ("Er is een plan voor alle scholen", []),
        ("In iedere wijk hebben kinderen een plek", []),
        ("Ieder kind heeft een passende plek", []),
        ("Er zijn geen thuiszitters", ["number* geen thuiszitters"]),
        ("Geen kind zit zonder aanbod thuis", ["number* Geen kind zit"]),
        ("Geen kind valt tussen wal en schip", []),
        ("Het aantal thuiszitters neemt flink af", ["direction neemt flink af"]),
        ("Leerlingen leren niet meer thuis", []),
        ("Hoger onderwijs en een of meer partners", []),
        ("Van eerder leren wij onder meer minder", ["direction minder"]),
    ],
)
def test_words_that_count(text: str, expected: list[str]) -> None:
    """Numbers to reach, dates to reach them by and directions are found; a star marks what is only understood."""
    found = marks(text)
    assert [f"{mark.aspect}{'*' if mark.understood else ''} {mark.words}" for mark in found] == expected
    assert all(text[mark.start : mark.end] == mark.words for mark in found)


AGENDA = """
agenda: {id: x, titel: X, gemeenten: Almere, periode: 2019-2022}
clusters:
  - titel: Taal
    uiterlijk: eind 2022
    doelen:
      - id: lezen
        tekst: Kinderen lezen beter.
        indicatoren:
          - {tekst: leesniveau, meet_doelen: lezen, streefwaarden: {vergelijking: toename, wanneer: "2021"}}
          - {tekst: nog 3 cijfers, indicatorstand: nader_te_bepalen}
    indicatoren:
      - {tekst: boeken, meet_doelen: lezen, streefwaarden: {waarde: 12, eenheid: boeken}}
acties:
  - {tekst: Wij lezen 3 keer voor., draagt_bij_aan: lezen}
"""


def test_evidence_tells_where_it_stands() -> None:
    """The date of the heading, the wording, own indicators and those that refer to the goal: each with its path."""
    index = Index(lea_model.loads(AGENDA))
    goal = ("clusters", 0, "goals", 0)
    found = assess_at(index, goal)
    assert found.measurability is BOTH
    assert found.why == (
        Evidence(Aspect.DATE, ("clusters", 0, "due"), "eind 2022", inherited=True),
        Evidence(Aspect.DIRECTION, (*goal, "text"), "beter", 15, 20),
        Evidence(Aspect.DIRECTION, (*goal, "indicators", 0, "targets", 0, "comparator"), "toename"),
        Evidence(Aspect.DATE, (*goal, "indicators", 0, "targets", 0, "when"), "2021"),
        Evidence(Aspect.NUMBER, ("clusters", 0, "indicators", 0, "targets", 0, "value"), "12 boeken"),
    )
    assert found.of(Aspect.NUMBER) == found.why[4:]


def test_only_goals_and_indicators_are_assessed() -> None:
    """Another thing at the path, or nothing at all, is a mistake of the caller."""
    index = Index(lea_model.loads(AGENDA))
    with pytest.raises(TypeError, match="no goal or indicator at"):
        assess_at(index, ("clusters", 0))


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        ({"text": "Rust", "due": "doorlopend"}, NONE),
        ({"text": "Rust", "due": "vanaf 2020"}, NONE),
        ({"text": "Rust", "due": "27 juni"}, NONE),
        ({"text": "Rust", "due": "einde schooljaar 2023-2024"}, DATE),
        ({"text": "Rust", "due": {"missing": "leeg"}}, NONE),
        ({"text": {"missing": "leeg"}, "due": "2022"}, DATE),
        ({"text": "Rust", "targets": {"missing": "nader_te_bepalen"}}, NONE),
        ({"text": "Rust", "targets": "90% eind 2022"}, BOTH),
        ({"text": "Rust", "targets": {"value": "90", "printed": "90% eind 2022"}}, BOTH),
        ({"text": "Rust", "targets": {"value": {"missing": "plaatshouder"}, "when": "2022"}}, DATE),
        ({"text": "Rust", "title": "Geen thuiszitters"}, NONE),
    ],
)
def test_fields_that_count(goal: dict[str, object], expected: Measurability) -> None:
    """A date needs an end, a target a value; a title promises nothing, and known-missing is no value."""
    assert assess(Goal.model_validate(goal)).measurability is expected


def test_target_is_not_counted_twice() -> None:
    """What value and date say already is not read from the printed target again."""
    goal = Goal.model_validate({"text": "Rust", "targets": {"value": "90", "unit": "%", "printed": "90% in 2022"}})
    assert assess(goal).why == (
        Evidence(Aspect.NUMBER, ("targets", 0, "value"), "90%"),
        Evidence(Aspect.DATE, ("targets", 0, "printed"), "in 2022", 4, 11),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Doelstelling 1 is af",
        "Leerlingen van groep 8 gaan over",
        "Leerlingen in groep 7 en 8 krijgen advies",
        "Klassen 1 en 2 doen mee",
        "Artikel 167a van de wet is nagekomen",
        "Peuters van 2,5 jaar komen naar de voorschool",
        "Kinderen van twee en een half jaar zijn welkom",
        "Leerlingen halen 3F voor taal",
        "Jongeren onder 18 hebben een plek",
        "Wie ouder dan 27 is, kan er terecht",
        "Jongeren van 16 of 17 krijgen begeleiding",
        "Studenten van mbo 2 en 3 krijgen een coach",
        "Spoor 1 loopt",
    ],
)
def test_a_number_in_a_name_is_no_target(text: str) -> None:
    """Labels, ages, levels and articles of a law are nothing to reach."""
    assert [mark.words for mark in marks(text) if mark.aspect is Aspect.NUMBER] == []


@pytest.mark.parametrize(
    ("text", "words", "understood"),
    [
        ("<= 248", "<= 248", False),
        ("≤ 9%", "≤ 9%", False),
        ("> 1.200 leerlingen", "> 1.200", False),
        ("geen enkel kind zonder plek", "geen enkel kind", True),
        ("Geen enkele leerling valt uit", "Geen enkele leerling", True),
        ("Nul thuiszitters", "Nul thuiszitters", True),
        ("20 leerlingen in groep 8", "20", False),
        ("Onder 5% verzuim", "5%", False),
    ],
)
def test_bounds_and_none_at_all_are_targets(text: str, words: str, understood: bool) -> None:
    """A bound in signs is a number to reach, and so is none at all of what one can count."""
    found = [(mark.words, mark.understood) for mark in marks(text) if mark.aspect is Aspect.NUMBER]
    assert found == [(words, understood)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Numbers in names and days of laws.
        ("Hoofdlijn 2 uitvoeren", NONE),
        ("De PO-Raad-agenda 21 uitvoeren", NONE),
        ("SDG 4 nastreven", NONE),
        ("Wet van 15 maart 2018 uitvoeren", NONE),
        ("Het 0-100 pact voortzetten", NONE),
        ("Kinderen zijn 24/7 veilig", NONE),
        ("Onze stad hoort bij de top 3", NONE),
        # All of a list, with something that can be ticked off.
        ("Alle scholen doen mee", NUMBER),
        ("Alle 34 scholen doen mee", NUMBER),
        ("Elk kind haalt een diploma", NUMBER),
        ("Alle kinderen ontwikkelen hun talenten", NONE),
        ("Een tiende minder uitval", NUMBER),
        ("Een tiende school komt erbij", NONE),
    ],
)
def test_names_and_wholes(text: str, wanted: Measurability) -> None:
    """A number in a name is no target; 'all' is one where each can be ticked off."""
    assert assess(Goal(text=text)).measurability is wanted
