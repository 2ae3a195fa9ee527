"""Westland, LEA 2022-2026: counts and notable facts, worked out by hand from the source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import lea_model
from lea_model.index import walk
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.model.attached import Claim
from lea_model.model.base import Missing
from lea_model.model.enums import (
    AgendaKind,
    BodyKind,
    BodyState,
    Comparator,
    ItemKind,
    Level,
    MissingKind,
    NumberingScope,
    OverlapKind,
    PerUnit,
    Status,
    TimeUnit,
    YearPlanState,
)
from lea_model.model.figures import Figure
from lea_model.model.governance import GovernanceBody
from lea_model.model.parties import Assignment, Party
from lea_model.model.policy_areas import PolicyArea
from lea_model.model.rare_enums import SectionKind
from lea_model.model.sections import Section
from lea_model.model.statements import Statement
from lea_model.model.structure import ProgrammeLine, Theme

ROOT = Path(__file__).resolve().parents[2]

PROGRAMMES = [
    ("1", "Gelijke kansen voor iedereen"),  # l.334
    ("2", "Brede leer en ontwikkelomgeving"),  # l.461
    ("3", "Voor iedereen een passende plek en passende ondersteuning"),  # l.528
    ("4", "Verbinding onderwijs arbeidsmarkt"),  # l.573
    ("5", "Kennis en expertise deling en ontwikkeling"),  # l.645
    ("6", "Huisvesting"),  # l.704
]


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    """The example as it is loaded from its folder."""
    return lea_model.load(ROOT / "examples" / "westland")


def section(agenda: Agenda, section_id: str) -> Section:
    """The chapter with this id, at any depth."""
    return next(item for _, item in walk(agenda) if isinstance(item, Section) and item.id == section_id)


def programme(agenda: Agenda, number: str) -> ProgrammeLine:
    """The programme with this number."""
    return next(line for line in agenda.programme_lines if line.number == number)


def theme(agenda: Agenda, number: str, theme_id: str) -> Theme:
    """The sub-theme with this id in the programme with this number."""
    return next(found for found in programme(agenda, number).themes if found.id == theme_id)


def pillars(agenda: Agenda, number: str) -> list[Action]:
    """The pillars of the programme with this number, in printed order."""
    return [action for found in programme(agenda, number).themes for action in found.actions]


def pillar(agenda: Agenda, action_id: str) -> Action:
    """The pillar with this id."""
    return next(item for _, item in walk(agenda) if isinstance(item, Action) and item.id == action_id)


def body(agenda: Agenda, body_id: str) -> GovernanceBody:
    """The body with this id."""
    return next(found for found in agenda.bodies if found.id == body_id)


def party(agenda: Agenda, name: str) -> Party:
    """The party with this name."""
    return next(found for found in agenda.parties if found.name == name)


def members(listed: tuple[Assignment, ...] | Missing) -> list[tuple[str | None, str | None]]:
    """Party and printed role of each member, in printed order."""
    assert not isinstance(listed, Missing)
    return [(found.party, found.role) for found in listed]


def texts(statements: tuple[Statement, ...]) -> list[object]:
    """What the statements say."""
    return [statement.text for statement in statements]


def lines(item: Statement | Action | Claim | Figure) -> str | None:
    """Where the item stands in the text version."""
    return item.source.lines if item.source else None


def values(figures: tuple[Figure, ...]) -> list[tuple[Decimal | None, Decimal | None]]:
    """Value and what it is out of, None where the value is missing."""
    return [(None if isinstance(figure.value, Missing) else figure.value, figure.out_of) for figure in figures]


# ---- the agenda ------------------------------------------------------------------------------------------------------


def test_head(agenda: Agenda) -> None:
    """Whose it is, for when, and that actions carry no numbers; the source says nothing of its adoption."""
    assert (agenda.id, agenda.title, agenda.agenda_kind) == ("westland-2022", "LEA 2022-2026", AgendaKind.LEA)
    assert [(place.name, place.code, place.tooi) for place in agenda.municipalities] == [
        ("Westland", "GM1783", "https://identifier.overheid.nl/tooi/id/gemeente/gm1783")
    ]
    assert not isinstance(agenda.period, Missing)
    assert (agenda.period.earliest, agenda.period.latest) == (date(2022, 1, 1), date(2026, 12, 31))
    assert (agenda.status, agenda.adoption, agenda.numbering) == (Status.UNKNOWN, (), NumberingScope.NONE)
    assert [found.party for found in agenda.partners] == [
        "gemeente",
        "kinderopvang",
        "onderwijs",
        "onderwijs betrokken partners",
    ]


def test_documents(agenda: Agenda) -> None:
    """The agenda itself, the housing plan 2018 - 2033 and a ministry's document of 2019 without a title (l.553)."""
    assert [document.id for document in agenda.documents] == ["lea-2022", "ihp-primair-onderwijs", "vws-2019"]
    lea, housing, ministry = agenda.documents
    assert lea.text_version == "003_c27e3e3f5b086515.txt"
    assert housing.title == "Integraal Huisvestingsplan primair onderwijs"
    assert housing.period is not None
    assert (housing.period.printed, housing.period.earliest, housing.period.latest) == (
        "2018 - 2033",
        date(2018, 1, 1),
        date(2033, 12, 31),
    )
    assert (ministry.title, ministry.publisher) == (None, "Ministerie VWS")
    assert ministry.when is not None
    assert not isinstance(ministry.when, Missing)
    assert ministry.when.printed == "2019"


def test_chapters(agenda: Agenda) -> None:
    """The chapters in printed order; programmes, bodies and the year plan stand beside them."""
    assert [(chapter.title, chapter.section_kind) for chapter in agenda.sections] == [
        ("Inleiding", SectionKind.INTRODUCTION),
        ("Kindvisie", SectionKind.VISION),
        ("Samenwerken en leidende principes", SectionKind.COOPERATION),
        ("Startfoto", SectionKind.SITUATION),
        ("Programma's", SectionKind.APPROACH),
        ("Governance", SectionKind.GOVERNANCE),
        ("Monitoring", SectionKind.MONITORING),
    ]
    assert [len(chapter.statements) for chapter in agenda.sections] == [20, 17, 22, 3, 7, 4, 0]


def test_nothing_that_the_source_does_not_have(agenda: Agenda) -> None:
    """No clusters, age plans, indicators, hubs, ladders or location programmes; nobody is called trekker."""
    assert (agenda.clusters, agenda.age_plans, agenda.indicators, agenda.hubs) == ((), (), (), ())
    assert (agenda.escalation_ladders, agenda.location_programmes, agenda.districts) == ((), (), ())
    assert [item for _, item in walk(agenda) if getattr(item, "trekkers", ())] == []


# ---- introduction, vision, cooperation -------------------------------------------------------------------------------


def test_introduction_names_a_law_that_does_not_exist(agenda: Agenda) -> None:
    """The name of the law stays as printed (l.5-6)."""
    assert [(ref.law, ref.article) for ref in section(agenda, "inleiding").legal_refs] == [
        ("Wet op het Onderwijsachterstandenbeleid", None)
    ]


def test_introduction_refers_to_a_figure_that_is_not_there(agenda: Agenda) -> None:
    """The text refers to a figure (l.8) that the text version does not hold."""
    figure = section(agenda, "speelveld")
    assert figure.title == "Speelveld onderwijsdomein Westland"
    assert figure.text == Missing(
        missing=MissingKind.UNKNOWN, printed="Zie figuur — speelveld onderwijsdomein Westland"
    )


def test_six_questions(agenda: Agenda) -> None:
    """The introduction ends in six questions (l.26-31)."""
    asked = [s for s in section(agenda, "inleiding").statements if str(s.text).startswith("De vraag is")]
    assert [lines(statement) for statement in asked] == ["26-27", "27-28", "28", "28-29", "29", "29-31"]


def test_vision_has_three_numbered_themes(agenda: Agenda) -> None:
    """The three themes that explain the kindvisie, with their numbers."""
    vision = section(agenda, "kindvisie")
    assert [(found.number, found.title, found.section_kind, found.local_term) for found in vision.sections] == [
        ("1", "Inclusief", SectionKind.VISION, "thema"),
        ("2", "Ononderbroken lijn", SectionKind.VISION, "thema"),
        ("3", "Educatief partnerschap met ouders", SectionKind.VISION, "thema"),
    ]
    assert [len(found.statements) for found in vision.sections] == [11, 18, 12]


def test_seven_guiding_principles(agenda: Agenda) -> None:
    """The seven leidende principes, each with what follows its title."""
    found = [part for part in section(agenda, "samenwerken").sections if part.section_kind is SectionKind.PRINCIPLE]
    assert [part.title for part in found] == [
        "Werken vanuit een gezamenlijke ambitie en doorleefde visie",  # l.173
        "Toewerken naar een gezamenlijke identiteit en cultuur",  # l.175
        "Gelijkwaardig partnerschap",  # l.178
        "Borgen van een veilige netwerksamenwerking",  # l.180
        "Samenwerken is samen beslissen",  # l.184
        "Lerend systeem",  # l.185
        "Maatschappelijk resultaat in beeld",  # l.187
    ]
    assert [part.text is None for part in found] == [True, False, False, False, False, False, False]
    assert {part.local_term for part in found} == {"leidend principe"}


def test_overview_of_which_only_names_are_left(agenda: Agenda) -> None:
    """Of the overview of powers (l.140-149) only three names stand in the text version."""
    overview = section(agenda, "overzicht-bevoegdheden")
    assert overview.text == Missing(missing=MissingKind.UNKNOWN)
    assert texts(overview.statements) == ["Schoolbesturen", "Gemeente", "Samenwerkingsverband (Swv)"]


def test_four_years(agenda: Agenda) -> None:
    """'De komende 4 jaar' (l.170), while 2022-2026 names five calendar years."""
    assert values(section(agenda, "samenwerken").figures) == [(Decimal(4), None)]


# ---- startfoto -------------------------------------------------------------------------------------------------------


def test_situation_has_four_chapters(agenda: Agenda) -> None:
    """The four chapters of the startfoto."""
    assert [(part.title, len(part.statements)) for part in section(agenda, "startfoto").sections] == [
        ("Eerste 1000 dagen", 22),
        ("Kinderen met hulp of ondersteuningsbehoefte", 17),
        ("Opgroeien en opvoeden", 17),
        ("Plek in de samenleving van de toekomst", 15),
    ]


def test_families_are_a_placeholder(agenda: Agenda) -> None:
    """The source prints 'x gezinnen' where a number should stand (l.217)."""
    days, families = section(agenda, "eerste-1000-dagen").figures
    assert (days.value, days.unit) == (Decimal(1000), "dagen")
    assert families.what == "gezinnen met een sociaal lagere economische status"
    assert families.value == Missing(missing=MissingKind.PLACEHOLDER, printed="x gezinnen")
    assert families.population == "het Westland"
    assert lines(families) == "217"


def test_one_child_in_so_many(agenda: Agenda) -> None:
    """1 in 27 twenty years ago, now 1 in 8 nationally and 1 in 10 in Westland (l.232-233)."""
    found = section(agenda, "hulp-of-ondersteuning").figures
    assert [(f.value, f.out_of, f.when.printed if f.when else None, f.population) for f in found] == [
        (Decimal(1), Decimal(27), "twintig jaar geleden", None),
        (Decimal(1), Decimal(8), "nu", "landelijk"),
        (Decimal(1), Decimal(10), "nu", "het Westland"),
    ]


def test_law_of_2014(agenda: Agenda) -> None:
    """The Wet passend onderwijs came in 2014 (l.246-248)."""
    part = section(agenda, "hulp-of-ondersteuning")
    assert [ref.law for ref in part.legal_refs] == ["Wet passend onderwijs"]
    (milestone,) = part.milestones
    assert milestone.when is not None
    assert not isinstance(milestone.when, Missing)
    assert (milestone.when.printed, milestone.when.earliest) == ("2014", date(2014, 1, 1))


def test_voice_of_teachers(agenda: Agenda) -> None:
    """What teachers said in talks (l.252)."""
    (voice,) = section(agenda, "hulp-of-ondersteuning").voices
    assert (voice.speaker, voice.via, voice.text) == ("leraren", "gesprekken met leraren", "De werkdruk wordt hoger.")


def test_what_the_source_says_twice_is_told_twice_alike(agenda: Agenda) -> None:
    """Startfoto and programme 4 share sentences (l.300, 578) and differ in others (l.294, 575; l.302, 581)."""
    first = texts(section(agenda, "samenleving-van-de-toekomst").statements)
    second = texts(programme(agenda, "4").statements)
    assert [text for text in second if text in first] == [
        "Een goede ondernemer is een goede werkgever.",
        (
            "Daarbij hoort een cultuur stimuleren en organiseren waarin een leven lang leren gewoon is, en ook "
            "verantwoordelijkheid nemen voor mensen op afstand van de arbeidsmarkt."
        ),
        "Een schoolcarrière is een voorbereiding op een plek op de arbeidsmarkt die past.",
    ]


# ---- programmes ------------------------------------------------------------------------------------------------------


def test_six_programmes(agenda: Agenda) -> None:
    """Six programmes with their numbers, called 'programma', strategic."""
    assert [(line.number, line.title) for line in agenda.programme_lines] == PROGRAMMES
    assert {line.local_term for line in agenda.programme_lines} == {"programma"}
    assert {line.level for line in agenda.programme_lines} == {Level.STRATEGIC}
    assert [len(line.statements) for line in agenda.programme_lines] == [11, 20, 16, 7, 3, 15]


def test_nine_sub_themes(agenda: Agenda) -> None:
    """3, 0, 0, 4, 2 and 0 sub-themes, with their titles and statements."""
    assert [
        [(part.title, len(part.statements)) for part in line.themes if part.title] for line in agenda.programme_lines
    ] == [
        [
            ("Een gezonde ontwikkeling", 12),
            ("Een cognitieve ontwikkeling", 22),
            ("Een sociaal emotionele ontwikkeling", 19),
        ],
        [],
        [],
        [
            ("Platform onderwijs arbeidsmarkt", 6),
            ("Plek voor onderzoekend leren", 5),
            ("VSV", 6),
            ("Hoogopgeleide tuinbouw", 6),
        ],
        [
            ("Kennis en expertise in zijn algemeenheid", 12),
            ("Kennis en expertise deling rondom doelgroepen met specifieke ondersteuning", 10),
        ],
        [],
    ]


def test_forty_two_pillars(agenda: Agenda) -> None:
    """11, 6, 9, 4, 4 and 8 pillars, all in a last theme without a title, tactical and without a number."""
    assert [len(pillars(agenda, number)) for number, _ in PROGRAMMES] == [11, 6, 9, 4, 4, 8]
    assert [[len(part.actions) for part in line.themes] for line in agenda.programme_lines] == [
        [0, 0, 0, 11],
        [6],
        [9],
        [0, 0, 0, 0, 4],
        [0, 0, 4],
        [8],
    ]
    assert [line.themes[-1].title for line in agenda.programme_lines] == [None] * 6
    everything = [action for number, _ in PROGRAMMES for action in pillars(agenda, number)]
    assert len(everything) == 42
    assert {(action.local_term, action.level, action.number) for action in everything} == {
        ("pijler", Level.TACTICAL, None)
    }


def test_pillars_by_line(agenda: Agenda) -> None:
    """Where each pillar stands in the text version."""
    assert [[lines(action) for action in pillars(agenda, number)] for number, _ in PROGRAMMES] == [
        ["442", "444-445", "446", "447-448", "449", "450-451", "452-453", "454-455", "456", "457-458", "459"],
        ["506-507", "508-509", "510-512", "514-515", "517-518", "520-521"],
        ["556", "557", "558", "559", "560", "562-565", "567", "569", "571"],
        ["635-636", "637", "639-641", "643"],
        ["693-694", "696-698", "700", "701-702"],
        ["735-736", "737", "738-739", "740", "741-742", "743-744", "745-746", "747-748"],
    ]


def test_pillars_of_housing_have_titles(agenda: Agenda) -> None:
    """Seven of the eight pillars of programme 6 open with a title."""
    assert [action.title for action in pillars(agenda, "6")] == [
        "Duurzaamheid",
        "Bewegen",
        "Fysieke ruimte",
        "Maatschappelijk",
        "Continuïteit bieden",
        "Ruimte voor differentiatie richting het individuele kind",
        None,
        "Verkeersveiligheid en parkeermogelijkheid voor halen en brengen",
    ]


def test_pillar_with_two_age_bands(agenda: Agenda) -> None:
    """Continuity is for 0-12 and for 12-20 (l.741)."""
    bands = [statement.ages for statement in pillar(agenda, "continuiteit").statements]
    assert [(band.start, band.end) for band in bands if band] == [
        (Decimal(0), Decimal(12)),
        (Decimal(12), Decimal(20)),
    ]


def test_pillar_linked_to_the_prevention_agreement(agenda: Agenda) -> None:
    """The pillar on sport and food is tied to the 'lokaal preventie akkoord' (l.453)."""
    overlaps = pillar(agenda, "sport-bewegen-voeding").overlaps
    assert not isinstance(overlaps, Missing)
    assert [overlap.to for overlap in overlaps] == ["lokaal preventie akkoord"]


def test_pillar_with_parties_as_printed(agenda: Agenda) -> None:
    """Parties of the pathways for VSV, with 'Patijenenburg' as it is printed there (l.639)."""
    assert [found.party for found in pillar(agenda, "trajecten-vsv").partners] == [
        "onderwijs",
        "gemeente",
        "VNO-NCW",
        "MKB",
        "Patijenenburg",
    ]


def test_pillar_with_an_open_list(agenda: Agenda) -> None:
    """'Organisaties als' opens a list of four without a name (l.508-509)."""
    (group,) = pillar(agenda, "talentontwikkeling").partners
    assert (group.party, group.open) == (None, True)
    assert [found.party for found in group.members] == ["Sportverenigingen", "WNT-web", "Cultuurweb", "Bibliotheek"]


def test_ambition_in_programme_3(agenda: Agenda) -> None:
    """The one ambition that the partners formulate by name (l.543-544); programme 3 contributes to it."""
    assert [ambition.title for ambition in agenda.ambitions] == [
        "Passende ondersteuning en een passende plek voor ieder kind"
    ]
    assert [line.serves for line in agenda.programme_lines] == [(), (), ("ambitie-passende-ondersteuning",), (), (), ()]


def test_what_the_source_calls_a_goal(agenda: Agenda) -> None:
    """One 'doel' in programme 3 (l.538) and two in programme 6 (l.705, 715), none with a date or a number."""
    goals = [(line.number, goal) for line in agenda.programme_lines for goal in line.goals]
    assert [(number, goal.id) for number, goal in goals] == [
        ("3", "grijze-gebied"),
        ("6", "voldoende-accommodaties"),
        ("6", "energieneutrale-scholen"),
    ]
    assert [(goal.due, goal.targets) for _, goal in goals] == [(None, ())] * 3


def test_laws_in_programme_3(agenda: Agenda) -> None:
    """Jeugdwet and Wet passend onderwijs (l.535-536)."""
    assert [ref.law for ref in programme(agenda, "3").legal_refs] == ["Jeugdwet", "Wet passend onderwijs"]


def test_dates_in_programmes(agenda: Agenda) -> None:
    """Since the seventies, since 2019 (l.335-338), and 2022 for the housing plan (l.710)."""
    found = [m.when for line in agenda.programme_lines for m in line.milestones]
    assert [(when.printed, when.earliest, when.latest) for when in found if when and not isinstance(when, Missing)] == [
        ("sinds de jaren zeventig van de vorige eeuw", date(1970, 1, 1), None),
        ("sinds 2019", date(2019, 1, 1), None),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
    ]


def test_visitors_of_the_whc(agenda: Agenda) -> None:
    """About 12,000 a year (l.627)."""
    (figure,) = theme(agenda, "4", "hoogopgeleide-tuinbouw").figures
    assert (figure.value, figure.approximate, figure.unit, figure.population) == (
        Decimal(12000),
        True,
        "bezoekers per jaar",
        "WHC",
    )


def test_figures_without_a_number(agenda: Agenda) -> None:
    """'Rond het landelijk gemiddelde' (l.339) and 'lager' than elsewhere (l.611-612) say no number."""
    (score,) = programme(agenda, "1").figures
    assert score.value == Missing(missing=MissingKind.UNKNOWN, printed="rond het landelijk gemiddelde")
    (dropouts,) = theme(agenda, "4", "vsv").figures
    assert (dropouts.value, dropouts.comparator) == (Missing(missing=MissingKind.UNKNOWN), Comparator.LESS)


def test_other_figures_in_programmes(agenda: Agenda) -> None:
    """1000 days (l.364), two days a week (l.382), and savings that go 1 to 1 to education (l.727)."""
    assert values(theme(agenda, "1", "gezonde-ontwikkeling").figures) == [(Decimal(1000), None)]
    assert values(theme(agenda, "1", "cognitieve-ontwikkeling").figures) == [(Decimal(2), None)]
    assert values(programme(agenda, "6").figures) == [(Decimal(1), Decimal(1))]


def test_ages_in_programmes(agenda: Agenda) -> None:
    """0 to 4 (l.382), 0-6 (l.395), 6-23 (l.396) and 0 up to and including 23 (l.498)."""
    statements = [
        *theme(agenda, "1", "cognitieve-ontwikkeling").statements,
        *programme(agenda, "2").statements,
    ]
    assert [(s.ages.start, s.ages.end, lines(s)) for s in statements if s.ages] == [
        (Decimal(0), Decimal(4), "381-383"),
        (Decimal(0), Decimal(6), "394-395"),
        (Decimal(6), Decimal(23), "395-397"),
        (Decimal(0), Decimal(24), "498-500"),
    ]


def test_amounts_are_not_known(agenda: Agenda) -> None:
    """NPO money is incidental (l.346-351); the programme manager is paid for jointly (l.860); no sums."""
    (npo,) = programme(agenda, "1").amounts
    (joint,) = body(agenda, "programmamanager").amounts
    assert (npo.title, npo.value, npo.state) == ("NPO-geld", Missing(missing=MissingKind.UNKNOWN), "incidenteel")
    assert (joint.title, joint.value, joint.payers) == (
        "gezamenlijke financiering",
        Missing(missing=MissingKind.UNKNOWN),
        (),
    )


def test_roles_in_programmes(agenda: Agenda) -> None:
    """Who supports, starts, carries and organises, in the words of the source."""
    assert [found.party for found in programme(agenda, "2").supporters] == [
        "Cultuurweb",
        "Westland Natuur & Techniek web",
        "bibliotheek Westland",
    ]
    assert [(f.party, f.condition) for f in programme(agenda, "3").primarily_responsible] == [
        ("ouders", "zoveel mogelijk")
    ]
    assert members(theme(agenda, "1", "sociaal-emotionele-ontwikkeling").primarily_responsible) == [
        ("ouders/verzorgers", None)
    ]
    assert members(theme(agenda, "4", "platform").other_roles) == [("afdeling Economie", "gedragen")]
    assert members(theme(agenda, "4", "plek-onderzoekend-leren").other_roles) == [("WNT-web", "start")]
    assert members(theme(agenda, "4", "vsv").supporters) == [
        ("gemeente Westland", None),
        ("onderwijs", None),
        ("Patijnenburg", None),
    ]
    assert members(theme(agenda, "5", "kennis-algemeen").organisers) == [("gemeente", None)]
    assert members(theme(agenda, "5", "kennis-algemeen").other_roles) == [("onderwijsinstellingen", "invulling")]
    assert members(theme(agenda, "5", "kennis-doelgroepen").other_roles) == [("SPOW", "heeft onderzoek gedaan")]


def test_two_footnotes_and_a_link(agenda: Agenda) -> None:
    """Footnotes 1 and 2 of programme 2, each where its mark stands, and the link of the first (l.480-527)."""
    assert [(note.id, note.mark) for note in agenda.footnote_list] == [("voetnoot-1", "1"), ("voetnoot-2", "2")]
    marked = [s for s in programme(agenda, "2").statements if s.footnotes]
    assert [(s.footnotes, lines(s)) for s in marked] == [(("voetnoot-1",), "477-480"), (("voetnoot-2",), "488-491")]
    assert [link.url for s in marked for link in s.links] == [
        "https://slo.nl/thema/meer/jonge-kind/lexicon/brede-ontwikkeling/"
    ]


# ---- counts that the source states -----------------------------------------------------------------------------------


def test_five_programmes_are_claimed_four_times(agenda: Agenda) -> None:
    """'Vijf programma's' stands on l.326 and l.801; the figure and the template have five; six are listed."""
    claims = [item for _, item in walk(agenda) if isinstance(item, Claim) and item.counts is ItemKind.PROGRAMME_LINE]
    assert [(claim.stated, claim.what, claim.within, lines(claim)) for claim in claims] == [
        (5, "programma's", None, "326"),
        (5, "programma's in de afbeelding", None, "778-795"),
        (5, "programma's", None, "801"),
        (5, "programma's in het sjabloon", None, "887-901"),
    ]
    assert len(agenda.programme_lines) == 6


def test_three_supporting_organisations_are_claimed(agenda: Agenda) -> None:
    """'Drie ondersteunende organisaties' (l.498-499), and three are named."""
    (claim,) = programme(agenda, "2").claims
    assert (claim.stated, claim.what, claim.within) == (
        3,
        "ondersteunende organisaties",
        "brede-leer-en-ontwikkelomgeving",
    )
    assert len(programme(agenda, "2").supporters) == 3


def test_five_programmes_in_the_figure(agenda: Agenda) -> None:
    """The figure of the new structure (l.773-798) shows five programmes, four of them under another name."""
    labels = texts(section(agenda, "afbeelding-nieuwe-structuur").statements)
    assert labels == [
        "Het Westlandse Kind en zijn Ouders",  # l.773
        "Broedplaatsen",
        "Kennis en Expertise deling",  # l.778
        "Verbinding Onderwijs en Jeugdhulp",  # l.782
        "Verbinding Onderwijs en Arbeidsmarkt",  # l.786
        "Brede Ontwikkeling",  # l.789
        "Gelijke kansen voor iedereen",  # l.792
        "Stuurgroep (BOLOK)",  # l.797
    ]
    titles = {title for _, title in PROGRAMMES}
    assert [text for text in labels if text in titles] == ["Gelijke kansen voor iedereen"]


# ---- governance ------------------------------------------------------------------------------------------------------


def test_governance_chapter(agenda: Agenda) -> None:
    """What is there now, the new structure with its figure, steering and execution."""
    governance = section(agenda, "governance")
    assert [(part.title, len(part.statements)) for part in governance.sections] == [
        ("Bestaande overleggen", 0),
        ("Nieuwe structuur", 2),
        ("Sturing en uitvoering", 6),
    ]


def test_bodies(agenda: Agenda) -> None:
    """Six bodies of the governance, then four networks that programmes name."""
    assert [(found.name, found.body_kind, found.body_state) for found in agenda.bodies] == [
        ("Broedplaatsen", BodyKind.BREEDING_GROUND, BodyState.NEW),
        ("Kinderen/jongeren en ouders", BodyKind.PARTICIPATION, BodyState.NEW),
        ("Werkgroep programma's", BodyKind.WORKING_GROUP, BodyState.NEW),
        ("Stuurgroep", BodyKind.STEERING_GROUP, BodyState.EXISTING),
        ("OOGO", BodyKind.STATUTORY_CONSULTATION, BodyState.EXISTING),
        ("onafhankelijke programmamanager", BodyKind.FUNCTION, BodyState.TO_BE_FORMED),
        ("netwerk kansrijke start", BodyKind.OTHER, BodyState.TO_BE_FORMED),
        ("platform onderwijs arbeidsmarkt", BodyKind.CONSULTATION, BodyState.TO_BE_FORMED),
        ("netwerk van professionals", BodyKind.OTHER, BodyState.TO_BE_FORMED),
        ("Sentrum de rode paprika", BodyKind.DEVELOPMENT_GROUP, BodyState.EXISTING),
    ]
    assert [(found.id, found.per) for found in agenda.bodies if found.per] == [
        ("werkgroep-programmas", PerUnit.PROGRAMME)
    ]
    assert [(found.id, found.obliged_by_law) for found in agenda.bodies if found.obliged_by_law is not None] == [
        ("oogo", True)
    ]


def test_broedplaatsen(agenda: Agenda) -> None:
    """Part of a working group, which starts them; thirteen listed, leerkrachten twice (l.806-809)."""
    found = body(agenda, "broedplaatsen")
    assert (found.part_of, found.initiated_by) == (("programma werkgroep",), ("werkgroepen",))
    assert found.frequency is not None
    assert not isinstance(found.frequency, Missing)
    assert (found.frequency.printed, found.frequency.times) == ("afhankelijk van de inhoudelijke noodzaak", None)
    assert found.members_described == ()
    assert members(found.members_listed) == [
        ("Beleidsambtenaren", None),
        ("samenwerkingsverbanden", "medewerkers"),
        ("schooldirecteuren", None),
        ("SKT", "medewerker"),
        ("JGZ", "medewerker"),
        ("KO", "locatieleiders"),
        ("bibliotheek", None),
        ("WNT", None),
        ("cultuurweb", None),
        ("ouders", None),
        ("leerkrachten", None),
        ("interne begeleiders", None),
        ("leerkrachten", None),
    ]


def test_children_and_parents(agenda: Agenda) -> None:
    """The municipality organises; education and childcare fill in; the youth council has a part (l.813-819)."""
    found = body(agenda, "kinderen-jongeren-ouders")
    assert members(found.members_described) == [("kinderen", None), ("jongeren", None), ("ouders", None)]
    assert (found.members_listed, found.frequency) == ((), None)
    assert members(found.organisers) == [("gemeente", None)]
    assert members(found.other_roles) == [
        ("Westlandse jongerenraad", "speelt een rol in de invulling"),
        ("onderwijs", "invulling"),
        ("kinderopvang", "invulling"),
    ]


def test_working_group(agenda: Agenda) -> None:
    """One for each programme; described and listed members differ (l.823-835)."""
    found = body(agenda, "werkgroep-programmas")
    assert members(found.members_described) == [
        ("onderwijs", "directeuren van locaties"),
        ("kinderopvang", "directeuren van locaties"),
        ("jeugdhulp", "medewerkers"),
    ]
    assert members(found.members_listed) == [
        ("Beleidsambtenaren", None),
        ("samenwerkingsverbanden", "directeuren"),
        ("schooldirecteuren", None),
        ("SKT", "medewerker"),
        ("JGZ", "medewerker"),
        ("KO", "locatieleiders"),
        ("bibliotheek", None),
        ("WNT", None),
        ("cultuurweb", None),
        ("docenten", None),
    ]
    assert [link.body for link in found.reports_to] == ["stuurgroep"]
    assert [lines(task) for task in found.tasks] == ["826-827", "827-828", "831", "831-832"]


def test_equal_sentences_on_the_working_group(agenda: Agenda) -> None:
    """That each programme has a working group is said twice (l.823, 825-826), so it is told twice."""
    told = [
        s
        for s in body(agenda, "werkgroep-programmas").statements
        if s.text == "Bij elk programma hoort een eigen werkgroep."
    ]
    assert [lines(statement) for statement in told] == ["823", "825-826"]


def test_steering_group_is_bolok(agenda: Agenda) -> None:
    """BOLOK three times a year, with a yearly rotating chair; it mandates the working groups (l.760, 839-849)."""
    found = body(agenda, "stuurgroep")
    assert found.aliases == ("BOLOK", "BOLOK-overleg")
    assert found.frequency is not None
    assert not isinstance(found.frequency, Missing)
    assert (found.frequency.printed, found.frequency.times, found.frequency.per_time) == (
        "driemaal per jaar",
        3,
        TimeUnit.YEAR,
    )
    assert found.chair == "De rol van voorzitter rouleert jaarlijks onder wie aan het overleg deelneemt."
    assert [link.body for link in found.mandates] == ["werkgroepen"]
    assert [lines(task) for task in found.tasks] == ["840-841", "841-842"]


def test_steering_group_members_differ(agenda: Agenda) -> None:
    """Childcare is described (l.762, 839) and not listed; SKT and partnerships are listed only (l.848-849)."""
    found = body(agenda, "stuurgroep")
    assert members(found.members_described) == [
        ("gemeente Westland", "vertegenwoordiging"),
        ("basisonderwijs", "vertegenwoordiging"),
        ("voortgezet onderwijs", "vertegenwoordiging"),
        ("kinderopvang", "vertegenwoordiging"),
        ("onderwijsveld", "bestuurders"),
        ("kinderopvang", "bestuurders"),
        ("gemeente Westland", "bestuurders"),
    ]
    assert members(found.members_listed) == [
        ("Wethouder", None),
        ("samenwerkingsverbanden", "directeuren"),
        ("PO", "bestuurders"),
        ("VO", "bestuurders"),
        ("SKT", "directeur"),
    ]


def test_how_the_steering_group_decides(agenda: Agenda) -> None:
    """Deciding together (l.843-845, 866); where that fails, whoever has the task by law decides (l.870-872)."""
    found = body(agenda, "stuurgroep")
    assert found.decision_rule == (
        "Samenwerken is samen beslissen. Besluiten volgen het gezamenlijk belang en wederzijds vertrouwen, voor de "
        "vooruitgang van het netwerk en niet van de eigen organisatie."
    )
    assert found.fallback_rule == (
        "Stagneren besluiten, dan gaan regie en besluit terug naar de wettelijke kaders en beslist degene met de "
        "wettelijke taak."
    )


def test_oogo_is_part_of_bolok(agenda: Agenda) -> None:
    """OOGO is the part of BOLOK that the law asks for, on three topics (l.762-765)."""
    found = body(agenda, "oogo")
    assert (found.part_of, found.obliged_by_law) == (("BOLOK",), True)
    assert texts(found.topics) == [
        "Huisvesting",
        "Ondersteuningsplan van de instellingen in het Westland",
        "Jeugdplan van de instellingen in het Westland",
    ]


def test_programme_manager(agenda: Agenda) -> None:
    """An independent function with seven tasks, reporting to the steering group (l.858-870)."""
    found = body(agenda, "programmamanager")
    assert found.aliases == ("programmamanager",)
    assert [lines(task) for task in found.tasks] == [
        "860-861",
        "861",
        "861-862",
        "862-863",
        "863",
        "863-864",
        "869-870",
    ]
    assert [link.body for link in found.reports_to] == ["stuurgroep"]


def test_networks_at_programmes(agenda: Agenda) -> None:
    """The network 'kansrijke start' is started by the municipality, with five kinds of members (l.361-363)."""
    found = body(agenda, "netwerk-kansrijke-start")
    assert found.initiated_by == ("gemeente Westland",)
    assert members(found.members_described) == [
        ("kinderopvangorganisaties", None),
        ("huisartsen", None),
        ("verloskundigen", None),
        ("SKT", None),
        ("JGZ", None),
    ]
    assert body(agenda, "sentrum").aliases == ("Sentrum", "kennis en expertise Sentrum")


# ---- monitoring ------------------------------------------------------------------------------------------------------


def test_monitoring_chapter(agenda: Agenda) -> None:
    """The one part of the chapter, under its title as printed (l.875-882)."""
    assert [(part.title, len(part.statements)) for part in section(agenda, "monitoring").sections] == [
        ("Werken met een uitvoeringsprogamma", 5)
    ]


def test_year_plan_is_a_template(agenda: Agenda) -> None:
    """Seven columns as printed and five empty rows: Huisvesting has none, programme 3 goes by another name."""
    (plan,) = agenda.year_plans
    assert (plan.plan_state, plan.document, plan.period) == (YearPlanState.TEMPLATE, "lea-2022", None)
    assert plan.columns == (
        "LEA AMBITIES 2022-2026",
        "Jaardoelstelling",
        "Prestatie-indicatoren (indien mogelijk)",
        "Huidige situatie",
        "Te bereiken resultaat",
        "Inspanningen",
        "Rolverdeling",
    )
    assert [row.ambition for row in plan.rows] == [
        "Gelijke kansen voor iedereen",  # l.887
        "Brede leer en ontwikkelomgeving",  # l.890
        "Voor iedereen een passende plek en ondersteuning",  # l.893
        "Verbinding onderwijs arbeidsmarkt",  # l.897
        "Kennis en expertise deling en ontwikkeling",  # l.900
    ]
    assert {
        (row.year_goal, row.indicator, row.present, row.result_to_reach, row.efforts, row.division) for row in plan.rows
    } == {(None, None, None, None, None, None)}


# ---- registers -------------------------------------------------------------------------------------------------------


def test_parties_with_several_names(agenda: Agenda) -> None:
    """Spellings that the source uses for one party; WHC stands for two names."""
    assert len(agenda.parties) == 62
    assert party(agenda, "Sociaal Kernteam (SKT) Westland").aliases == (
        "SKT",
        "Sociaal Kernteam",
        "Sociaal Kernteam Westland",
    )
    assert party(agenda, "WNTweb").aliases == ("WNT-web", "WNT", "Westland Natuur & Techniek web")
    assert party(agenda, "World Horti Centre").aliases == ("WHC", "World horti campus")
    assert party(agenda, "Patijnenburg").aliases == ("Patijenenburg",)
    assert party(agenda, "JGZ").aliases == ("jeugdgezondheidszorg",)
    assert party(agenda, "bibliotheek Westland").aliases == ("bibliotheek",)


def test_policy_areas(agenda: Agenda) -> None:
    """The policies, programmes and plans that the source names, in order of the register."""
    assert [area.name for area in agenda.policy_areas] == [
        "onderwijs- en jeugdbeleid",
        "Passend onderwijs",
        "jeugdzorg",
        "onderwijshuisvesting",
        "lokaal gezondheidsbeleid",
        "lokaal preventieakkoord",
        "nationaal programma onderwijs",
        "onderwijsachterstandenbeleid",
        "gelijke kansenalliantie",
        "kindpakket",
        "cultuureducatie",
        "sport",
        "natuur- en techniekeducatie",
        "taalstimulering",
        "Westland agenda",
        "VSV",
        "ondersteuningsplan",
        "jeugdplan",
        "IHP",
        "onderwijshuisvestingsverordening",
    ]
    npo = next(area for area in agenda.policy_areas if area.name == "nationaal programma onderwijs")
    assert (npo.aliases, npo.overlap_kind) == (("NPO", "NPO-geld"), OverlapKind.PROGRAMME)


def test_every_item_says_where_it_stands(agenda: Agenda) -> None:
    """Each statement, figure, pillar, party, policy area and body has the lines that it comes from."""
    kinds = (Statement, Figure, Action, Claim, Party, PolicyArea, GovernanceBody, Section, ProgrammeLine)
    found = [item for _, item in walk(agenda) if isinstance(item, kinds)]
    assert len(found) > 500
    assert [item for item in found if item.source is None or item.source.lines is None] == []
