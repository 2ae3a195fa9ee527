"""Almere, Uitvoeringsplan LEA 2019-2022: counts and notable facts, worked out by hand from the source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import lea_model
from lea_model.index import Index
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing
from lea_model.model.enums import AgendaKind, BodyKind, BodyState, Nesting, NumberingScope, PartyNature
from lea_model.model.goals import Goal
from lea_model.model.governance import GovernanceBody
from lea_model.model.parties import Assignment
from lea_model.model.structure import Cluster, Edition, Theme
from lea_model.model.when import When

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    """The example as it is loaded from its folder."""
    return lea_model.load(ROOT / "examples" / "almere")


def editions(agenda: Agenda) -> list[list[Edition]]:
    """The editions, per age plan."""
    return [list(plan.editions) for plan in agenda.age_plans]


def themes(agenda: Agenda) -> list[Theme]:
    """All numbered groups, in printed order."""
    return [theme for plan in agenda.age_plans for edition in plan.editions for theme in edition.themes]


def actions(agenda: Agenda) -> dict[str, Action]:
    """All actions by their number."""
    return {str(action.number): action for theme in themes(agenda) for action in theme.actions}


def goals(agenda: Agenda) -> list[Goal]:
    """All goals, in printed order."""
    return [goal for plan in agenda.age_plans for edition in plan.editions for goal in edition.goals]


def cluster(agenda: Agenda, title: str) -> Cluster:
    """The cluster with this title."""
    return next(found for found in agenda.clusters if found.title == title)


def body(agenda: Agenda, name: str) -> GovernanceBody:
    """The body with this name."""
    return next(found for found in agenda.bodies if found.name == name)


def names(assignments: tuple[Assignment, ...] | Missing) -> list[str | None]:
    """The parties in a list of assignments, as printed."""
    assert not isinstance(assignments, Missing)
    return [assignment.party for assignment in assignments]


# ---- what it is ------------------------------------------------------------------------------------------------------


def test_agenda_block(agenda: Agenda) -> None:
    """The root says what the plan is, of whom and for when."""
    assert (agenda.id, agenda.agenda_kind, agenda.numbering) == (
        "almere-2019",
        AgendaKind.EXECUTION_PLAN,
        NumberingScope.AGENDA,
    )
    assert (agenda.title, agenda.subtitle) == (
        "Uitvoeringsplan LEA 2019-2022",
        "Samen doen Optimale kansen voor alle kinderen",
    )
    assert [(one.name, one.code, one.tooi) for one in agenda.municipalities] == [
        ("Almere", "GM0034", "https://identifier.overheid.nl/tooi/id/gemeente/gm0034")
    ]
    assert not isinstance(agenda.period, Missing)
    assert (agenda.period.earliest, agenda.period.latest) == (date(2019, 1, 1), date(2022, 12, 31))


def test_documents(agenda: Agenda) -> None:
    """Two documents; the date of the second is kept as printed, before the period of the first."""
    plan, table = agenda.documents
    assert plan.id == "uitvoeringsplan"
    assert table.id == "projectorganisatie"
    assert table.when is not None
    assert not isinstance(table.when, Missing)
    assert (table.when.printed, table.when.earliest, table.when.latest) == (
        "25.01.18",
        date(2018, 1, 25),
        date(2018, 1, 25),
    )
    assert {one.text_version for one in agenda.documents} == {"002_922a644435cf0d0f.txt"}


# ---- the nine blocks -------------------------------------------------------------------------------------------------


def test_programme_lines(agenda: Agenda) -> None:
    """Three programme lines with number and title."""
    assert [(line.number, line.title) for line in agenda.programme_lines] == [
        ("1", "Passende ondersteuning voor elk kind"),
        ("2", "Doorlopende lijnen en verbindingen in de voorschool- en onderwijs loopbanen van kinderen"),
        ("3", "Kwalitatief goed voorschools- en onderwijs aanbod"),
    ]


def test_age_plans(agenda: Agenda) -> None:
    """Three age plans; the first two overlap, and 16-23+ is open."""
    assert [(plan.title, plan.ages.printed if plan.ages else None) for plan in agenda.age_plans] == [
        ("Uitvoeringsplan 0-6 jaar", "0-6"),
        ("Uitvoeringsplan 4-16 jaar", "4-16"),
        ("Uitvoeringsplan 16-23+ jaar", "16-23+"),
    ]
    assert [plan.ages.open_end for plan in agenda.age_plans if plan.ages] == [False, False, True]


def test_nine_blocks(agenda: Agenda) -> None:
    """Each age plan has the three programme lines, in the same order."""
    lines = ["passende-ondersteuning", "doorlopende-lijnen", "kwalitatief-aanbod"]
    assert [[edition.line for edition in plan] for plan in editions(agenda)] == [lines, lines, lines]


def test_statements_per_block(agenda: Agenda) -> None:
    """29 statements: the third plan leaves one out in its first block."""
    assert [[len(edition.statements) for edition in plan] for plan in editions(agenda)] == [
        [4, 2, 4],
        [4, 2, 4],
        [3, 2, 4],
    ]


def test_equal_statements_have_equal_words(agenda: Agenda) -> None:
    """11 different statements: ten are repeated word by word, one speaks of young people instead of children."""
    texts = [str(one.text) for plan in editions(agenda) for edition in plan for one in edition.statements]
    assert len(texts) == 29
    assert len(set(texts)) == 11
    assert texts[20] == texts[0].replace("ieder kind", "iedere jongere") != texts[0]


def test_goals_per_block(agenda: Agenda) -> None:
    """24 goals."""
    assert [[len(edition.goals) for edition in plan] for plan in editions(agenda)] == [[3, 3, 3], [3, 4, 3], [2, 1, 2]]


def test_goals_are_due_at_the_end_of_2022(agenda: Agenda) -> None:
    """The heading of each block says 'eind 2022'; no goal says otherwise."""
    due = [
        edition.due.printed
        for plan in editions(agenda)
        for edition in plan
        if not isinstance(edition.due, Missing | None)
    ]
    assert due == ["eind 2022"] * 9
    assert [goal.due for goal in goals(agenda)] == [None] * 24


def test_one_goal_has_a_number(agenda: Agenda) -> None:
    """90% of the toddlers of Almere, and no other target."""
    targets = [target for goal in goals(agenda) if not isinstance(goal.targets, Missing) for target in goal.targets]
    assert [(target.printed, target.value, target.unit, target.population) for target in targets] == [
        ("90%", Decimal(90), "%", "Almeerse peuters")
    ]


def test_labelled_goals(agenda: Agenda) -> None:
    """Four goals open with a label, one label twice."""
    assert [goal.title for goal in goals(agenda) if goal.title] == [
        "Passende hulp",
        "Geen thuiszitters",
        "Geen thuiszitters",
        "Ondersteuningsstructuur",
    ]


def test_groups(agenda: Agenda) -> None:
    """20 groups of actions; the first digit counts blocks, so that it runs from 1 to 8."""
    assert [[len(edition.themes) for edition in plan] for plan in editions(agenda)] == [[3, 2, 3], [4, 2, 3], [2, 1, 0]]
    assert [(str(theme.number), theme.title) for theme in themes(agenda)] == [
        ("1.1", "Passende voorschool"),
        ("1.2", "Bereik van voorscholen"),
        ("1.3", "Educatief partnerschap"),
        ("2.1", "Samenwerking voor- vroegschool"),
        ("2.2", "Overgang en overdracht"),
        ("3.1", "Kwaliteit voorscholen"),
        ("3.2", "Aanbod voorscholen"),
        ("3.3", "Personeelstekort kinderopvang"),
        ("4.1", "Passende ondersteuning PO"),
        ("4.2", "Kinderen die thuiszitten"),
        ("4.3", "Passende ondersteuning in het VO"),
        ("4.4", "Onderwijs-jeugdhulparrangementen"),
        ("5.1", "Brede buurtscholen"),
        ("5.2", "Betere startpositie van kinderen in de eerste klas van het vo"),
        ("6.1", "Taalontwikkeling"),
        ("6.2", "Kwalitatief voldoende professionals"),
        ("6.3", "Onderzoek onvoldoende scholen"),
        ("7.1", "Jongeren die thuiszitten"),
        ("7.2", "Ondersteuningsstructuur"),
        ("8.1", "Afstemming LOB projecten"),
    ]


def test_actions(agenda: Agenda) -> None:
    """37 actions under the numbers printed; 4.3.3 stands under 4.2, and 4.2.3 does not exist."""
    assert [[sum(len(theme.actions) for theme in edition.themes) for edition in plan] for plan in editions(agenda)] == [
        [6, 5, 4],
        [9, 4, 3],
        [4, 2, 0],
    ]
    under = {str(theme.number): [str(action.number) for action in theme.actions] for theme in themes(agenda)}
    assert under["4.2"] == ["4.2.1", "4.2.2", "4.3.3"]
    assert under["4.3"] == ["4.3.1"]
    assert len(actions(agenda)) == 37
    assert "4.2.3" not in actions(agenda)


def test_year_of_the_actions(agenda: Agenda) -> None:
    """Eight blocks plan for 2019; the ninth has no actions and no year."""
    years = [edition.year.printed if edition.year else None for plan in editions(agenda) for edition in plan]
    assert years == ["2019"] * 8 + [None]
    assert [action.year for action in actions(agenda).values()] == [None] * 37


def test_one_action_has_a_date(agenda: Agenda) -> None:
    """All sites are at 'basis +' by the end of 2019."""
    dated = [(number, action.due) for number, action in actions(agenda).items() if action.due is not None]
    assert dated == [("3.1.1", When.model_validate("eind 2019"))]


def test_twins(agenda: Agenda) -> None:
    """Two actions return under another number, with the same words; only the later one says so."""
    found = actions(agenda)
    assert {number: action.same_as for number, action in found.items() if action.same_as} == {
        "7.1.1": ("4.2.2",),
        "7.1.2": ("4.3.1",),
    }
    assert found["7.1.1"].text == found["4.2.2"].text
    assert found["7.1.2"].text == found["4.3.1"].text


def test_links(agenda: Agenda) -> None:
    """The approach for pupils at home is linked at both twins, without the full stop of the sentence."""
    assert {
        number: [link.url for link in action.links] for number, action in actions(agenda).items() if action.links
    } == {
        "4.2.2": ["www.passendonderwijs-almere.nl/external/files/2017-04_Thuiszitters-aanpak.pdf"],
        "7.1.1": ["www.passendonderwijs-almere.nl/external/files/2017-04_Thuiszitters-aanpak.pdf"],
    }


def test_hedges_stay(agenda: Agenda) -> None:
    """What the source only considers is only considered here."""
    found = {number: str(action.text) for number, action in actions(agenda).items()}
    assert actions(agenda)["4.1.4"].title == "Dyslexie"
    assert "eventueel" in found["4.1.4"]
    assert "verkennen" in found["2.1.2"]
    assert "verkennen" in found["4.1.3"]
    assert "indien nodig" in found["5.2.2"]
    assert "indien gewenst" in found["5.2.3"]


def test_only_one_reference_dangles(agenda: Agenda) -> None:
    """Every party, body, line, note and action that is referred to is there, but for 4.2.3."""
    unresolved = [(ref.path, ref.text) for ref in Index(agenda).references if ref.target is None]
    assert unresolved == [(("clusters", 7, "citations", 2, "to"), "4.2.3")]


# ---- the project organisation ----------------------------------------------------------------------------------------


def test_clusters(agenda: Agenda) -> None:
    """11 clusters with their age bands, seven of them different."""
    assert [(one.title, one.ages.printed if one.ages else None) for one in agenda.clusters] == [
        ("Sterk in de wijk/ Zat 2.0 Passende ondersteuning", "0-18"),
        ("Bereik voorscholen", "0-4"),
        ("Verticale leer- en ontwikkelingslijnen en startpositie", "0-18"),
        ("Brede buurtschool", "0-12"),
        ("Kwaliteit VVE", "0-6"),
        ("Integrale taalaanpak", "0-18"),
        ("Lerarentekort", "0-23+"),
        ("Thuiszitters", "4-18"),
        ("Onderwijs-Jeugdhulprangementen (OJA's)", "4-18"),
        ("Ondersteuningsstructuur mbo-hbo", "16-23+"),
        ("Doorstroom VO naar vervolgonderwijs", "16-23+"),
    ]
    assert len({one.ages for one in agenda.clusters}) == 7


def test_citations_as_printed(agenda: Agenda) -> None:
    """37 citations in printed order: 4.2.3 names nothing, 7.1.2 stands twice in a row, 4.1.1 and 4.4.1 in two rows."""
    cited = [[citation.to for citation in one.citations] for one in agenda.clusters]
    assert cited == [
        ["1.1.1", "4.1.1", "4.1.2", "4.1.3", "4.3.1"],
        ["1.2.1", "1.2.2"],
        ["1.1.2", "2.1.2", "2.2.1", "2.2.2", "2.2.3", "5.2.1", "5.2.2", "5.2.3"],
        ["5.1.1"],
        ["1.3.1", "1.3.2", "2.1.1", "3.1.1", "3.2.1"],
        ["3.1.2", "4.1.1", "6.1.1", "4.4.1"],
        ["3.3.1", "6.2.1"],
        ["4.2.1", "4.2.2", "4.2.3", "7.1.2", "7.1.2"],
        ["4.4.1"],
        ["7.2.1", "7.2.2"],
        ["8.1.1", "8.1.2"],
    ]
    flat = [number for row in cited for number in row]
    assert (len(flat), len(set(flat))) == (37, 34)
    assert set(flat) - set(actions(agenda)) == {"4.2.3"}
    assert set(actions(agenda)) - set(flat) == {"4.1.4", "4.3.3", "6.3.1", "7.1.1"}


def test_trailing_comma(agenda: Agenda) -> None:
    """The comma after 5.1.1 is kept as a remark, so that the number still resolves."""
    assert [citation.notes for citation in cluster(agenda, "Brede buurtschool").citations] == [
        ("In de tabel staat achter dit nummer nog een komma.",)
    ]


def test_trekkers(agenda: Agenda) -> None:
    """The municipality alone pulls six clusters; working groups, a sector and a function pull too."""
    assert [names(one.trekkers) for one in agenda.clusters] == [
        ["Vitree"],
        ["Gemeente"],
        ["Werkgroep Peuterestafette", "BOVOC"],
        ["Gemeente"],
        ["GO!"],
        ["Gemeente", "Onderwijs"],
        ["Gemeente"],
        ["Gemeente", "Brandpunt-functionaris"],
        ["Gemeente"],
        ["Gemeente"],
        ["Gemeente"],
    ]


def test_sparring_partners(agenda: Agenda) -> None:
    """The sparring partners of each cluster, in printed order."""
    assert [names(one.sparring_partners) for one in agenda.clusters] == [
        ["Klankbordgroep Sterk in de wijk"],
        ["Werkgroep Toeleiding"],
        ["Werkgroep Peuterestafette", "BOVOC"],
        ["De Schoor", "Kinderopvang", "Onderwijs", "Kidak"],
        ["Gemeente", "Kidak", "Onderwijs"],
        ["Ontwikkelgroep Taal"],
        ["P&O adviseurs"],
        ["Actietafels thuiszitters"],
        ["Stuurgroep OJA", "Projectgroep OJA"],
        ["Onderwijs"],
        ["vo", "mbo", "hbo"],
    ]


def test_uncertain_nesting(agenda: Agenda) -> None:
    """In one row nobody can see whether four parties belong to the working group."""
    uncertain = [
        (one.title, partner.party, names(partner.members))
        for one in agenda.clusters
        for partner in one.sparring_partners
        if partner.nesting is Nesting.UNCERTAIN
    ]
    assert uncertain == [
        (
            "Verticale leer- en ontwikkelingslijnen en startpositie",
            "Werkgroep Peuterestafette",
            ["Kidak", "JGZ", "Stedelijk coördinator Het Jonge Kind", "De Schoor"],
        )
    ]


def test_open_groups(agenda: Agenda) -> None:
    """'O.a.' leaves three groups open, two of them nested in the personnel advisers."""
    education = cluster(agenda, "Brede buurtschool").sparring_partners[2]
    assert (education.party, names(education.members), education.open) == ("Onderwijs", ["ASG", "Prisma", "SKO"], True)
    (advisers,) = cluster(agenda, "Lerarentekort").sparring_partners
    assert advisers.open is False
    assert [(group.party, names(group.members), group.open) for group in advisers.members] == [
        ("onderwijs", ["SKO"], True),
        ("ko", ["Go!", "Smallsteps"], True),
    ]


def test_led_by(agenda: Agenda) -> None:
    """The municipality leads the working group on reach, in the row and in the register."""
    (group,) = cluster(agenda, "Bereik voorscholen").sparring_partners
    assert group.led_by == ("gemeente",)
    assert names(group.members) == ["gemeente", "kinderopvang", "JGZ", "de Schoor"]
    assert [(role.party, role.role) for role in body(agenda, "Werkgroep Toeleiding").other_roles] == [
        ("gemeente", "onder leiding van")
    ]


def test_bodies(agenda: Agenda) -> None:
    """Eight named bodies, of which three have no members printed."""
    found = {one.name: (one.body_kind, one.members_listed) for one in agenda.bodies}
    assert {name: kind for name, (kind, _) in found.items()} == {
        "Klankbordgroep Sterk in de wijk": BodyKind.SOUNDING_BOARD,
        "Werkgroep Toeleiding": BodyKind.WORKING_GROUP,
        "Werkgroep Peuterestafette": BodyKind.WORKING_GROUP,
        "BOVOC": BodyKind.COMMITTEE,
        "Ontwikkelgroep Taal": BodyKind.DEVELOPMENT_GROUP,
        "Actietafels thuiszitters": BodyKind.ACTION_TABLE,
        "Stuurgroep OJA": BodyKind.STEERING_GROUP,
        "Projectgroep OJA": BodyKind.PROJECT_GROUP,
    }
    assert [name for name, (_, members) in found.items() if members == ()] == [
        "BOVOC",
        "Stuurgroep OJA",
        "Projectgroep OJA",
    ]
    assert names(body(agenda, "Klankbordgroep Sterk in de wijk").members_listed) == [
        "gemeente",
        "swv-POA",
        "onderwijs",
        "Vitree",
        "JGZ",
    ]
    assert names(body(agenda, "Ontwikkelgroep Taal").members_listed) == [
        "Onderwijs po en vo",
        "JGZ",
        "swv-POA",
        "Kidak",
        "Taalcentrum",
        "Windesheim",
        "MBO college",
    ]
    assert body(agenda, "Ontwikkelgroep Taal").body_state is BodyState.TO_BE_FORMED
    assert body(agenda, "BOVOC").aliases == ("Basisonderwijs voortgezet onderwijs commissie",)


def test_functions(agenda: Agenda) -> None:
    """Four parties are functions, not organisations."""
    assert [party.name for party in agenda.parties if party.nature is PartyNature.FUNCTION] == [
        "Brandpunt-functionaris",
        "Stedelijk coördinator Het Jonge Kind",
        "teamleider toeleiding swv-POA",
        "P&O adviseurs",
    ]


def test_footnotes(agenda: Agenda) -> None:
    """Two notes share the mark '*': one stands at group 6.3, the other at the municipality as trekker."""
    assert [(note.id, note.mark, note.text) for note in agenda.footnote_list] == [
        ("voorbehoud-financiering", "*", "Onder voorbehoud van financiering"),
        ("vorming-ontwikkelgroep-taal", "*", "De gemeente formeert een brede Ontwikkelgroep Taal."),
    ]
    assert {str(theme.number): theme.footnotes for theme in themes(agenda) if theme.footnotes} == {
        "6.3": ("voorbehoud-financiering",)
    }
    assert [(one.party, one.footnotes) for one in cluster(agenda, "Integrale taalaanpak").trekkers] == [
        ("Gemeente", ("vorming-ontwikkelgroep-taal",)),
        ("Onderwijs", ()),
    ]
