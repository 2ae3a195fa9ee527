"""Tilburg, LEA 2023-2026: counts and notable facts, worked out by hand from the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import lea_model
from lea_model.index import Index
from lea_model.model.actions import Action, Overlap
from lea_model.model.agenda import Agenda
from lea_model.model.attached import Voice
from lea_model.model.base import Missing, TextOrMissing
from lea_model.model.enums import (
    BodyKind,
    IndicatorState,
    ItemKind,
    MissingKind,
    NumberingScope,
    OverlapKind,
    PerUnit,
    Sector,
    Status,
)
from lea_model.model.figures import Figure
from lea_model.model.goals import Target
from lea_model.model.governance import GovernanceBody
from lea_model.model.holders import Attached
from lea_model.model.indicators import Indicator
from lea_model.model.parties import Assignment
from lea_model.model.rare_enums import SectionKind
from lea_model.model.sections import Section
from lea_model.model.statements import Link, Statement
from lea_model.model.structure import Cluster
from lea_model.model.when import When

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    """The example as it is loaded from its folder."""
    return lea_model.load(ROOT / "examples" / "tilburg")


@pytest.fixture(scope="module")
def index(agenda: Agenda) -> Index:
    """The index of the example."""
    return Index(agenda)


def sections(found: tuple[Section, ...]) -> Iterator[Section]:
    """All chapters, those inside others included."""
    for section in found:
        yield section
        yield from sections(section.sections)


def from_the_lea(agenda: Agenda) -> Iterator[Attached]:
    """Everything that facts can be attached to, but for the location programme and the pact."""
    for path, item in lea_model.walk(agenda):
        if isinstance(item, Attached) and path[:1] not in {("location_programmes",), ("escalation_ladders",)}:
            yield item


def action(agenda: Agenda, cluster: str, number: str) -> Action:
    """The action with this number in this cluster."""
    found = [
        act
        for part in agenda.clusters
        if part.id == cluster
        for theme in part.themes
        for act in theme.actions
        if act.number == number
    ]
    assert len(found) == 1
    return found[0]


def indicators(cluster: Cluster) -> list[Indicator]:
    """The entries that stand in a dimension; an empty dimension is no entry."""
    return [
        entry
        for entry in cluster.indicators
        if not (isinstance(entry.text, Missing) and entry.text.missing is MissingKind.EMPTY)
    ]


def body(agenda: Agenda, name: str) -> GovernanceBody:
    """The body with this name."""
    return next(found for found in agenda.bodies if found.name == name)


def names(assignments: tuple[Assignment, ...] | Missing) -> list[str | None]:
    """The parties as printed."""
    assert not isinstance(assignments, Missing)
    return [assignment.party for assignment in assignments]


def texts(statements: tuple[Statement, ...] | Missing) -> list[TextOrMissing]:
    """What the statements say."""
    assert not isinstance(statements, Missing)
    return [statement.text for statement in statements]


def overlaps(act: Action) -> list[str]:
    """The overlaps as written, in printed order."""
    assert not isinstance(act.overlaps, Missing)
    return [overlap.to for overlap in act.overlaps]


# ---- the agenda itself ---------------------------------------------------------------------------------------------


def test_agenda_block(agenda: Agenda) -> None:
    """Title, municipality, period, numbering and status are those of the source; adoption is not stated."""
    place = agenda.municipalities[0]
    assert (agenda.id, agenda.title) == ("tilburg-2023", "Een kansrijke Toekomst is begonnen!")
    assert (place.name, place.code) == ("Tilburg", "GM0855")
    assert place.tooi == "https://identifier.overheid.nl/tooi/id/gemeente/gm0855"
    assert agenda.period == When(printed="2023-2026", earliest=date(2023, 1, 1), latest=date(2026, 12, 31))
    assert agenda.numbering is NumberingScope.CLUSTER
    assert agenda.status is Status.UNKNOWN


def test_owners_and_commissioners_are_the_same_six(agenda: Agenda) -> None:
    """Six parties jointly commission and own the agenda (lines 18-21)."""
    six = [
        "kinderopvangorganisaties",
        "primair onderwijs",
        "voortgezet onderwijs",
        "gespecialiseerd onderwijs",
        "middelbaar beroepsonderwijs",
        "gemeente Tilburg",
    ]
    assert names(agenda.commissioners) == six
    assert names(agenda.owners) == six
    assert {owner.note for owner in agenda.owners} == {"gezamenlijk, inhoudelijk en financieel"}


def test_adoption_steps(agenda: Agenda) -> None:
    """The council saw a concept on 27 June without a year; College & Raad stand in the timeline of 2022."""
    concept, unknown = agenda.adoption
    assert (concept.status, concept.by) == (Status.DRAFT, ("Raad",))
    assert concept.when == When(printed="27 juni", earliest=None, latest=None)
    assert (unknown.status, unknown.by) == (Status.UNKNOWN, ("College", "Raad"))
    assert unknown.when == When(
        printed="Tweede- en derde kwartaal", earliest=date(2022, 4, 1), latest=date(2022, 9, 30)
    )


def test_predecessor(agenda: Agenda) -> None:
    """The agenda before this one ran from 2019 to 2022."""
    (before,) = agenda.predecessor
    assert before.title == "Een kansrijke Toekomst Begint Hier!"
    assert before.period == When(printed="2019-2022", earliest=date(2019, 1, 1), latest=date(2022, 12, 31))


# ---- ambitions, strategies, chapters -------------------------------------------------------------------------------


def test_three_ambitions(agenda: Agenda) -> None:
    """Three numbered ambitions."""
    assert [(ambition.number, ambition.title) for ambition in agenda.ambitions] == [
        ("1", "Leren doe je overal"),
        ("2", "Het netwerk versterken"),
        ("3", "Kansrijk starten, een leven lang"),
    ]


def test_only_cluster_three_serves_an_ambition(agenda: Agenda, index: Index) -> None:
    """Line 464 ties cluster 3 to ambition 2; nothing ties the other two."""
    assert [cluster.serves for cluster in agenda.clusters] == [(), (), ("Het netwerk versterken",)]
    (target,) = index.find("Het netwerk versterken")
    assert (target.kind, target.path) == ("ambition", ("ambitions", 1))


def test_three_strategies(agenda: Agenda) -> None:
    """Connect, make lasting, enrich."""
    found = [section for section in sections(agenda.sections) if section.section_kind is SectionKind.STRATEGY]
    assert [section.title for section in found] == ["Verbinden", "Verduurzamen", "Verrijken"]
    assert [len(section.statements) for section in found] == [5, 3, 5]


def test_chapters_as_numbered(agenda: Agenda) -> None:
    """Chapters 3, 5 and 6 have lost their headings in the text version; the others keep number and title."""
    assert [(section.number, section.title) for section in agenda.sections] == [
        ("1", "Waar staat LEA voor?"),
        ("2", "Waar staat de LEA?"),
        (None, None),
        ("4", "Onze aangescherpte ambities"),
        (None, None),
        ("6.1", "De basis"),
        ("6.2", "Brede talentontwikkeling"),
        ("6.3", "Welzijn"),
        ("7", "Hoe gaan we het doen?"),
        ("Bijlage 1", "Uitvoeringsagenda periode 2023 tot en met 2026"),
        ("Bijlage 2", "Proces van evaluatie over de LEA Een kansrijke Toekomst Begint Hier! 2019-2022"),
    ]


def test_equal_sentences_are_told_equally(agenda: Agenda) -> None:
    """Lines 512-515 and 1016-1018 are the same sentence."""
    by_number = {str(section.number): section for section in agenda.sections if section.number}
    here = next(entry for entry in by_number["7"].statements if entry.source and entry.source.lines == "512-515")
    there = next(
        entry for entry in by_number["Bijlage 2"].statements if entry.source and entry.source.lines == "1016-1018"
    )
    assert here.text == there.text


def test_personas_are_ages_without_a_name(agenda: Agenda) -> None:
    """The pictures show made-up children of 11, 2, 13 and 8 years, which is a remark: nothing is counted there."""
    remarks = [note for section in sections(agenda.sections) for note in section.notes if "leeftijd" in note]
    assert remarks == [
        "Bij een afbeelding staat de leeftijd van een kind: 11 jaar (regel 358).",
        "Bij een afbeelding staat de leeftijd van een kind: 2 jaar (regel 496).",
        "Bij twee afbeeldingen staat de leeftijd van een kind: 13 jaar (regel 537) en 8 jaar (regel 541).",
    ]


# ---- clusters, themes, actions -------------------------------------------------------------------------------------


def test_three_clusters(agenda: Agenda) -> None:
    """Three clusters with their introduction and the working agreements of appendix 1."""
    assert [(cluster.number, cluster.title, len(cluster.agreements)) for cluster in agenda.clusters] == [
        ("1", "De basis", 6),
        ("2", "Brede talentontwikkeling", 4),
        ("3", "Welzijn", 3),
    ]
    assert [len(cluster.statements) for cluster in agenda.clusters] == [17, 19, 16]


def test_themes_and_their_actions(agenda: Agenda) -> None:
    """Cluster 1 and 3 have three themes; cluster 2 an untitled block and the hubs."""
    assert [
        [(theme.title, [act.number for act in theme.actions]) for theme in cluster.themes]
        for cluster in agenda.clusters
    ] == [
        [
            ("Basisvaardigheden", ["1", "2"]),
            ("Overgangen en leerlijnen", ["3", "4"]),
            ("Toegankelijkheid, segregatie voorkomen, integratie bevorderen", ["5", "6", "7", "8"]),
        ],
        [(None, ["1", "2", "3", "4"]), ("Hubs en kenniscentra", ["5", "6", "7", "8", "9", "10"])],
        [("Welzijn", ["1", "2", "3", "4"]), ("Veiligheid", ["5", "6"]), ("Gezondheid", ["7", "8"])],
    ]


def test_action_titles(agenda: Agenda) -> None:
    """The 26 actions (8, 10 and 8) by their printed titles."""
    assert [[act.title for theme in cluster.themes for act in theme.actions] for cluster in agenda.clusters] == [
        [
            "Versterken basisvaardigheden",
            "Netwerk taalontwikkeling versterken",
            "Toeleiding VVE, kracht van preventie",
            "Overgangen kinderopvang / primair en voortgezet onderwijs",
            "Toegang extra begeleiding en toets-/examentrainingen",
            "Financiële ondersteuning ouders en scholen",
            "Ondersteunen zwaarbelaste peutervoorzieningen en scholen",
            "Kindnabij onderwijs",
        ],
        [
            "Kwartiermaker",
            "Talentendriehoek",
            "Leerrijke plekken",
            "Evenement",
            "Cultuur en muziek",
            "Sport en gezondheid",
            "Techniek",
            "Natuur-, milieu en duurzaamheideducatie",
            "De wereld van werken",
            "Burgerschap / identiteit / global development goals",
        ],
        [
            "Verbindingen met ondersteuningsplannen Plein013, Portvolio",
            "Versterken weerbaarheid en mentale gezondheid",
            "Schoolmaatschappelijk werk",
            "Ondersteuning kinderopvang",
            "Veilige school",
            "Preventie veiligheid",
            "Gezonde school",
            "Schoolontbijt",
        ],
    ]


def test_columns_are_filled_or_unknown(agenda: Agenda) -> None:
    """Six actions do not show whether an entry stays or is new; all others have both columns; all have overlaps."""
    unknown = []
    for cluster in agenda.clusters:
        for act in (act for theme in cluster.themes for act in theme.actions):
            assert act.overlaps
            assert bool(act.keep) == bool(act.new) == (not act.keep_or_new)
            if act.keep_or_new:
                unknown.append((cluster.number, act.number, len(act.keep_or_new)))
    assert unknown == [("1", "5", 1), ("1", "8", 1), ("2", "10", 2), ("3", "1", 1), ("3", "3", 1), ("3", "8", 1)]


def test_number_of_overlaps(agenda: Agenda) -> None:
    """The overlaps per action, one entry for each name."""
    assert [
        [len(overlaps(act)) for theme in cluster.themes for act in theme.actions] for cluster in agenda.clusters
    ] == [[6, 9, 2, 4, 4, 1, 4, 2], [8, 1, 1, 5, 3, 3, 2, 3, 2, 3], [2, 1, 1, 3, 1, 2, 1, 3]]


def test_four_columns_of_the_first_action(agenda: Agenda) -> None:
    """Lines 603-618, with who is responsible and who supports."""
    act = action(agenda, "de-basis", "1")
    assert texts(act.keep) == [
        "Aanbod bibliotheek",
        "Schakelklassen",
        "Taal52",
        "Kindgebonden financiering van peutervoorzieningen VVE",
    ]
    assert texts(act.new) == ["Aanbod en doelgroepen verbreden"]
    assert overlaps(act) == ["kinderopvang", "onderwijs", "Basisvaardigheden OCW", "Gemeente", "LEA", "NPO"]
    assert names(act.primarily_responsible) == ["kinderopvang", "onderwijs"]
    assert names(act.supporters) == ["Gemeente"]


def test_overlaps_keep_their_printed_order(agenda: Agenda) -> None:
    """Lines 781-785: eight names, the first two joined by a slash."""
    act = action(agenda, "brede-talentontwikkeling", "1")
    assert overlaps(act) == [
        "Sportstimuleringsbeleid",
        "Rijke schooldag",
        "Cultuur",
        "Economie & Arbeid",
        "Inclusie",
        "Global Goals",
        "Integrale Jeugdaanpak",
        "beleidsterrein:gezonde-school",
    ]
    assert names(act.quartermasters) == ["Kwartiermaker Brede talentontwikkeling / Rijke Schooldag"]


def test_columns_on_one_line(agenda: Agenda) -> None:
    """Lines 849 and 975 hold three columns in one line."""
    techniek = action(agenda, "brede-talentontwikkeling", "7")
    assert (texts(techniek.keep), texts(techniek.new)) == (["Ontdekstation013"], ["De positie verstevigen"])
    assert overlaps(techniek) == ["LEA", "Economie en Arbeid"]
    school = action(agenda, "welzijn", "5")
    assert (texts(school.keep), texts(school.new)) == (["Convenant Veilige School"], ["Over de voortgang informeren"])
    assert overlaps(school) == ["Veiligheid en wijken"]


def test_numbers_in_actions(agenda: Agenda) -> None:
    """Full cover of sports officers is aimed at; breakfast is offered at five schools; three age bands are printed."""
    sport = action(agenda, "brede-talentontwikkeling", "6")
    assert [(figure.value, figure.unit) for figure in sport.figures] == [(Decimal(100), "%")]
    assert not isinstance(sport.new, Missing)
    assert sport.new[0].ages is not None
    assert (sport.new[0].ages.start, sport.new[0].ages.upper) == (Decimal(10), None)
    breakfast = action(agenda, "welzijn", "8")
    assert [(figure.value, figure.unit) for figure in breakfast.figures] == [(Decimal(5), "scholen")]
    resilience = action(agenda, "welzijn", "2")
    assert not isinstance(resilience.keep, Missing)
    assert resilience.keep[0].ages is not None
    assert (resilience.keep[0].ages.start, resilience.keep[0].ages.upper) == (Decimal(0), Decimal(12))
    lines = [entry.ages for entry in agenda.clusters[0].statements if entry.ages]
    assert [(ages.start, ages.upper) for ages in lines] == [(Decimal(0), Decimal(18))]


def test_responsibility_per_cluster(agenda: Agenda) -> None:
    """Schools and childcare in 1; parents and child with direction by the municipality in 2; joint in 3."""
    basis, talent, welfare = agenda.clusters
    assert names(basis.primarily_responsible) == ["scholen", "kinderopvang"]
    assert names(basis.partners) == ["taalnetwerk", "ouders", "maatschappelijke werk"]
    assert basis.coordination == ()
    assert names(talent.primarily_responsible) == ["ouders", "kind"]
    assert names(talent.supporters) == ["aanbieders", "onderwijs"]
    assert names(talent.coordination) == ["gemeente"]
    assert welfare.primarily_responsible == ()
    assert [(party.party, party.note) for party in welfare.coordination] == [
        ("gemeente", "De verantwoordelijkheid is gezamenlijk, de regierol is voor de gemeente.")
    ]
    assert [cluster.trekkers for cluster in agenda.clusters] == [(), (), ()]


# ---- indicators ----------------------------------------------------------------------------------------------------


def test_indicators_per_dimension(agenda: Agenda) -> None:
    """23 entries in five dimensions; 'Duurzaamheid' of cluster 1 is empty and no entry."""
    dimensions = ("Resultaat", "Bereik", "Breedte", "Duurzaamheid", "Integraliteit")
    assert [
        [sum(entry.dimension == dimension for entry in indicators(cluster)) for dimension in dimensions]
        for cluster in agenda.clusters
    ] == [[3, 2, 2, 0, 1], [1, 4, 2, 1, 1], [2, 1, 1, 1, 1]]
    assert sum(len(indicators(cluster)) for cluster in agenda.clusters) == 23
    assert [
        (entry.dimension, entry.text) for entry in agenda.clusters[0].indicators if isinstance(entry.text, Missing)
    ] == [("Duurzaamheid", Missing(missing=MissingKind.EMPTY))]


def test_four_targets(agenda: Agenda) -> None:
    """Four entries carry a number, with unit and population."""
    found = [
        target
        for cluster in agenda.clusters
        for entry in cluster.indicators
        if not isinstance(entry.targets, Missing)
        for target in entry.targets
    ]
    expected = [
        ("100", "kinderen op scholen in een wijk met een PacT"),
        ("75", "kinderen op scholen in een wijk met lage SES"),
        ("25", "kinderen in het speciaal onderwijs die in een wijk met een PacT wonen"),
        ("25", "kinderen die niet naar school gaan in de wijken"),
    ]
    assert found == [
        Target(printed=f"{value}%", value=Decimal(value), unit="%", population=population)
        for value, population in expected
    ]


def test_indicator_states(agenda: Agenda) -> None:
    """One entry is still to be worked out per hub; one is an evaluation and no indicator."""
    found = [entry for cluster in agenda.clusters for entry in cluster.indicators if entry.indicator_state]
    assert [(entry.dimension, entry.indicator_state) for entry in found] == [
        ("Duurzaamheid", IndicatorState.TO_BE_DEFINED),
        ("Duurzaamheid", IndicatorState.NOT_AN_INDICATOR),
    ]
    assert found[0].text == Missing(missing=MissingKind.TO_BE_DEFINED, printed="Per hub uit te werken")
    assert found[1].when == When(printed="juni 2024", earliest=date(2024, 6, 1), latest=date(2024, 6, 30))


# ---- hubs and counts -----------------------------------------------------------------------------------------------


def test_six_hubs_with_their_roles(agenda: Agenda) -> None:
    """Leads and partners under the printed word; nothing is printed for 'Techniek'."""
    assert [
        (
            hub.title,
            [(party.role, party.party) for party in hub.other_roles],
            names(hub.partners),
        )
        for hub in agenda.hubs
    ] == [
        ("Cultuur- en muziekeducatie", [("Hub", "Factorium"), ("Hub", "CisT"), ("Hub", "Artfact")], []),
        ("Sport en gezondheid", [("Hubs", "Sportbedrijf"), ("Hubs", "GGD")], []),
        ("Techniek", [], []),
        ("Natuur- en mileueducatie", [("Hub", "Natuurmuseum")], []),
        ("De wereld van werken", [], ["IMC", "Petje Af!", "Ontdekstation"]),
        ("Global Goals Burgerschap identiteit", [], ["RnewT", "Stadsmuseum"]),
    ]


def test_hubs_are_actions_5_to_10(agenda: Agenda, index: Index) -> None:
    """Each hub is about one action under 'Hubs en kenniscentra'."""
    found = []
    for number in range(len(agenda.hubs)):
        (reference,) = [ref for ref in index.outgoing(("hubs", number)) if ref.field == "about_actions"]
        assert reference.target is not None
        assert isinstance(reference.target.item, Action)
        found.append(reference.target.item.number)
    assert found == ["5", "6", "7", "8", "9", "10"]


def test_declared_counts(agenda: Agenda) -> None:
    """The counts that the source states; its figure shows five hubs where the text says six."""
    found = sorted(
        (int((claim.source.lines or "").split("-")[0]), claim.counts, claim.what, claim.stated)
        for item in from_the_lea(agenda)
        for claim in item.claims
        if claim.source
    )
    assert found == [
        (214, ItemKind.AMBITION, "ambities", 3),
        (305, ItemKind.CLUSTER, "clusters", 3),
        (307, ItemKind.CLUSTER, "clusters", 3),
        (384, ItemKind.HUB, "kenniscentra / hubs", 6),
        (418, ItemKind.HUB, "hubs in de figuur", 5),
        (547, ItemKind.CLUSTER, "clusters", 3),
        (733, ItemKind.HUB, "kenniscentra/hubs", 6),
        (789, None, "onderdelen", 6),
        (806, ItemKind.HUB, "kenniscentra/hubs", 6),
        (1021, None, "prioriteiten", 3),
    ]


# ---- policy areas, parties, bodies ---------------------------------------------------------------------------------


def test_policy_areas_of_the_figure(agenda: Agenda) -> None:
    """19 labels in the figure of chapter 2, in printed order."""
    title = "Kansengelijkheid en inclusie, positionering LEA"
    shown = [area for area in agenda.policy_areas if area.shown_in == title]
    names_as_printed = (
        "MBO agenda, Bestaanszekerheid, Kansrijke start, Sociale basis, Koers op jeugd, Positieve gezondheid, "
        "Mondiale bewustwording, Tilburg investeert in perspectief, Gemeentelijke visie op integrale kindcentra, "
        "Sport en cultuur, Meerjarige integrale huisvestingsprogramma's, Integrale Jeugdaanpak, "
        "Jeugdwerkeloosheidsvrije regio, Veiligheid en wijken, Gezonde School, Wijkgericht werken, Inclusie, "
        "Visie op huiselijk geweld en kindermishandeling, Thuiszitterspact"
    )
    assert [area.name for area in shown] == names_as_printed.split(", ")
    assert len(shown) == 19
    assert {area.overlap_kind for area in shown} == {OverlapKind.POLICY_AREA}


def test_policy_areas_named_at_actions(agenda: Agenda) -> None:
    """What else stands under overlaps and is no party, with what it is."""
    kinds = {area.name: area.overlap_kind for area in agenda.policy_areas if area.shown_in is None}
    assert kinds["LEA"] is OverlapKind.UNCLASSIFIED
    assert kinds["NPO"] is OverlapKind.PROGRAMME
    assert kinds["Rijke Schooldag"] is OverlapKind.PROGRAMME
    assert kinds["JOGG"] is OverlapKind.UNCLASSIFIED
    assert kinds["Gezondheidsbeleid"] is OverlapKind.POLICY_AREA
    assert len(kinds) == 27


def test_overlaps_resolve_to_policy_areas_and_parties(index: Index) -> None:
    """Variants in spelling lead to one policy area; sectors and organisations lead to parties."""
    found = {
        reference.text: (reference.target.kind, reference.target.id)
        for reference in index.references
        if reference.field == "to" and isinstance(index.items[reference.owner], Overlap) and reference.target
    }
    assert found["Economie & Arbeid"] == found["Economie en Arbeid"] == ("policy_area", "economie-en-arbeid")
    assert found["Integrale Jeugdagenda"] == found["Integrale Jeugdaanpak"] == ("policy_area", "integrale-jeugdaanpak")
    assert found["MBO DOE agenda"] == ("policy_area", "mbo-agenda")
    assert found["MIHP PO+"] == ("policy_area", "meerjarige-integrale-huisvestingsprogramma-s")
    assert found["Beleid Inclusie"] == found["Inclusie"] == ("policy_area", "inclusie")
    assert found["beleidsterrein:gezonde-school"] == ("policy_area", "gezonde-school")
    assert found["beleidsterrein:leerplicht"] == ("policy_area", "leerplicht")
    assert found["scholen"] == ("party", "scholen")
    assert found["Kentalis"] == ("party", "kentalis")


def test_every_reference_resolves(index: Index) -> None:
    """Each reference leads to exactly one thing."""
    assert [(reference.text, len(reference.targets)) for reference in index.references if not reference.target] == []


def test_bodies_of_the_lea(agenda: Agenda) -> None:
    """The bodies that the LEA names, with what they are."""
    found = {body.name: body.body_kind for body in agenda.bodies if body.source and body.source.document == "lea-2023"}
    assert found == {
        "Brede bestuurlijke LEA overleg": BodyKind.BOARD_CONSULTATION,
        "Wettelijk verplichte overleg": BodyKind.CONSULTATION,
        "LEA overleg per cluster": BodyKind.CONSULTATION,
        "Werkgroepen": BodyKind.WORKING_GROUP,
        "LEA Begeleidingsgroep": BodyKind.ADVISORY_GROUP,
        "Overleggen op wijkniveau": BodyKind.DISTRICT_CONSULTATION,
        "Werkgroep POVO 013": BodyKind.WORKING_GROUP,
        "College": BodyKind.EXECUTIVE,
        "Raad": BodyKind.COUNCIL,
    }


def test_frequencies(agenda: Agenda) -> None:
    """District meetings are yearly; the frequency of the meetings per cluster is still to be proposed."""
    district = body(agenda, "Overleggen op wijkniveau")
    assert district.per is PerUnit.DISTRICT
    assert district.frequency is not None
    assert not isinstance(district.frequency, Missing)
    assert (district.frequency.printed, district.frequency.times) == ("Jaarlijks", 1)
    cluster = body(agenda, "LEA overleg per cluster")
    assert cluster.per is PerUnit.CLUSTER
    assert cluster.frequency == Missing(missing=MissingKind.TO_BE_DEFINED, printed="voorstel vergaderfrequentie")


def test_parties_other_files_lean_on(agenda: Agenda) -> None:
    """Parties of the LEA with their other names."""
    aliases = {party.name: party.aliases for party in agenda.parties}
    assert aliases["R-NewT"] == ("RnewT",)
    assert aliases["Ontdekstation013"] == ("Ontdekstation",)
    assert aliases["IMC weekendschool"] == ("IMC", "IMC-weekendschool")
    assert {"T-Primair", "Plein013", "Gemeente Tilburg", "GGD"} <= aliases.keys()


# ---- voices, footnotes, laws, links, process -----------------------------------------------------------------------


def test_voices(agenda: Agenda) -> None:
    """Four voices from primary and four from secondary education, two from the evaluation; none in quotation marks."""
    voices: list[Voice] = [voice for item in from_the_lea(agenda) for voice in item.voices]
    assert [voice.source.lines for voice in voices if voice.source] == [
        "44-45",
        "64-65",
        "80-84",
        "206-210",
        "272-274",
        "276-277",
        "279-281",
        "353-356",
        "403-407",
        "492-494",
    ]
    assert [voice.sector for voice in voices].count(Sector.PRIMARY) == 4
    assert [voice.sector for voice in voices].count(Sector.SECONDARY) == 4
    assert [voice.via for voice in voices if voice.speaker == "evaluatierapport"] == [
        "Tussentijdse evaluatie LEA, KBA"
    ] * 2
    assert not [voice for voice in voices if re.search(r"""["“”‘]|(^|\s)['’]""", str(voice.text))]


def test_footnotes(agenda: Agenda, index: Index) -> None:
    """Four texts and five marks: the mark at 'tienerscholen' has no text; each mark stands somewhere."""
    assert [(note.mark, isinstance(note.text, Missing)) for note in agenda.footnote_list] == [
        ("1", False),
        ("2", False),
        ("3", False),
        ("4", False),
        ("5", True),
    ]
    marks = {reference.text for reference in index.references if reference.field == "footnotes"}
    assert marks == {"1", "2", "3", "4", "5"}


def test_legal_references(agenda: Agenda) -> None:
    """Footnotes 2 and 3 name three laws each, in another order and without articles."""
    found = [(law.law, law.footnotes, law.article) for item in from_the_lea(agenda) for law in item.legal_refs]
    assert found == [
        ("Wetten op primair onderwijs", ("2",), None),
        ("Wetten op kinderopvang", ("2",), None),
        ("Wetten op voortgezet onderwijs", ("2",), None),
        ("Wetten op kinderopvang", ("3",), None),
        ("Wetten op primair onderwijs", ("3",), None),
        ("Wetten op voortgezet onderwijs", ("3",), None),
    ]


def test_links(agenda: Agenda) -> None:
    """24 addresses, two of them twice, four with tracking parameters as printed."""
    outside = {"location_programmes", "escalation_ladders", "documents"}
    links = [item.url for path, item in lea_model.walk(agenda) if isinstance(item, Link) and not outside & {*path[:1]}]
    assert len(links) == 24
    assert len(set(links)) == 22
    assert sum("gclid=" in link for link in links) == 4
    assert "https://tilburg.notubiz.nl/document/10961559/1#search=%22mihp%20po%22" in links


def test_process_in_figures(agenda: Agenda) -> None:
    """Five steps of appendix 2 with their dates and how many took part."""
    appendix = agenda.sections[-1]
    assert [
        (
            step.when.printed if isinstance(step.when, When) else None,
            [(figure.value, figure.approximate) for figure in step.figures],
        )
        for step in appendix.milestones
    ] == [
        (None, [(Decimal(75), True)]),
        ("10 december", []),
        (None, [(Decimal(16), True), (Decimal(30), False)]),
        ("30 maart 2022", [(Decimal(200), False)]),
        ("27 juni", []),
    ]


def test_timeline_in_three_columns(agenda: Agenda) -> None:
    """Two columns headed 2021 and one headed 2022; 'Verder' is a placeholder."""
    columns = agenda.sections[-1].sections[0].sections
    assert [(column.title, len(column.milestones)) for column in columns] == [("2021", 7), ("2021", 7), ("2022", 9)]
    assert {step.column for column in columns[:2] for step in column.milestones} == {"2021"}
    assert columns[1].milestones[0].text == Missing(missing=MissingKind.PLACEHOLDER, printed="Verder….")
    october = columns[0].milestones[4].when
    assert october == When(printed="Oktober", earliest=date(2021, 10, 1), latest=date(2021, 10, 31))


def test_no_figure_is_left_without_a_place(agenda: Agenda) -> None:
    """Each figure of the LEA names the line that it stands on."""
    figures: list[Figure] = [figure for item in from_the_lea(agenda) for figure in item.figures]
    assert [figure.source.lines if figure.source else None for figure in figures] == [
        "841-844",
        "1002",
    ]


def test_each_item_of_the_lea_names_its_document(index: Index) -> None:
    """Every cluster, action, ambition, hub, indicator and chapter knows its document and section."""
    kinds = ("ambition", "cluster", "theme", "action", "indicator", "hub", "section")
    without = [
        entry.path
        for entry in index.of_kind(*kinds)
        if entry.path[0] not in {"location_programmes", "escalation_ladders"}
        and (index.effective(entry.path).document != "lea-2023" or not index.effective(entry.path).section)
    ]
    assert without == []
