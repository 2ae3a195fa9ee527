"""Five more municipalities: what their writers first guessed, in the right form, with all facts and no more."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Severity
from lea_model.loader import load, read
from lea_model.model.agenda import Agenda

HERE: Final = Path(__file__).parent
NAMES: Final = ("amersfoort", "den-haag", "enschede", "hoeksche-waard", "oldebroek")


def agenda_of(name: str) -> Agenda:
    """One of the agendas."""
    return load(HERE / f"{name}.yaml")


def printed(value: object) -> object:
    """A date as it is printed."""
    return getattr(value, "printed", None)


def test_all_are_there() -> None:
    """The folder holds these five."""
    assert sorted(path.stem for path in HERE.glob("*.yaml")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_no_errors(name: str) -> None:
    """Reading and checking find no error."""
    found = check(read(HERE / f"{name}.yaml"))
    assert [(each.code, each.position) for each in found if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("name", "warnings"),
    [
        ("amersfoort", []),
        ("den-haag", ["LEA602"]),
        ("enschede", []),
        ("hoeksche-waard", ["LEA801", "LEA801"]),
        ("oldebroek", []),
    ],
)
def test_warnings(name: str, warnings: list[str]) -> None:
    """What the sources leave open is told: an ambition without actions, and counts of what is not listed."""
    found = check(read(HERE / f"{name}.yaml"))
    assert [each.code for each in found if each.severity is Severity.WARNING] == warnings


def test_amersfoort() -> None:
    """A programme with five focus points, below a framework, after a programme that the council adopted."""
    agenda = agenda_of("amersfoort")
    assert (agenda.title, str(agenda.agenda_kind)) == (
        "Uitvoeringsprogramma Jeugd en Onderwijs",
        "uitvoeringsprogramma",
    )
    assert [(each.title, each.local_term) for each in agenda.ambitions] == [
        ("Onderwijskansen", "focuspunt"),
        ("Ondersteuning dichtbij", "focuspunt"),
        ("Wijkgericht werken", "focuspunt"),
        ("Integrale kindvoorzieningen", "focuspunt"),
        ("Volwassen worden", "focuspunt"),
    ]
    assert [each.title for each in agenda.framework] == ["Beleidskader Inclusieve Stad"]
    before = agenda.predecessor[0]
    assert (before.title, printed(before.period)) == ("UPJO 2017-2020", "2017-2020")
    assert (before.adoption[0].by, printed(before.adoption[0].when)) == (("raad",), "januari 2017")
    assert [each.party for each in agenda.programme_directors] == ["programmaregisseur"]
    assert agenda.sections[0].text == (
        "Onderwijshuisvesting (doorgedecentraliseerd aan Samenfoort PO en VO sinds 2019)."
    )
    assert [(each.name, str(each.body_kind)) for each in agenda.bodies] == [
        ("Adviescommissie UPJO", "adviescommissie"),
        ("raad", "gemeenteraad"),
    ]


def test_den_haag() -> None:
    """A vision with four ambitions that say themselves in plain language too, ten actions, and sums of two years."""
    agenda = agenda_of("den-haag")
    assert (str(agenda.agenda_kind), agenda.local_term) == ("overig", "visiedocument")
    assert [len(each.actions) for each in agenda.ambitions] == [3, 5, 2, 0]
    assert [each.plain_title is not None for each in agenda.ambitions] == [True] * 4
    assert agenda.ambitions[1].actions[0].text == "Extra en intensieve leertijd, doelgroepen en taal"
    assert {each.local_term for each in agenda.ambitions[0].actions} == {"maatregel"}
    assert [(each.title, str(each.value), printed(each.period)) for each in agenda.amounts] == [
        ("Lasten", "152614", "2023"),
        ("Baten", "61587", "2023"),
        ("Lasten", "129219", "2020"),
        ("Baten", "51851", "2020"),
    ]
    assert [(each.title, printed(each.when)) for each in agenda.milestones] == [
        ("Stadsgesprek", "18 mei 2021"),
        ("Stadsgesprek", "27 mei 2021"),
        ("Gewijzigd", "29 mei 2023"),
    ]
    assert [str(each.number) for each in agenda.documents if each.number] == ["RIS311077"]
    assert [each.text for each in agenda.goals] == ["kansengelijkheid"]
    assert [each.party for each in agenda.partners] == [
        "Gemeente Den Haag",
        "schoolbesturen",
        "kinderopvang",
        "andere organisaties",
    ]
    assert len(agenda.target_groups) == 4


def test_enschede() -> None:
    """A promise, two sums with who pays each, and a grant scheme with its conditions."""
    agenda = agenda_of("enschede")
    assert [(each.title, each.local_term) for each in agenda.ambitions] == [
        ("LEA-belofte aan de Enschedese jeugd", "belofte")
    ]
    assert [(str(each.value), each.payers) for each in agenda.amounts] == [
        ("700000", ("onderwijs",)),
        ("700000", ("gemeente",)),
    ]
    assert [each.party for each in agenda.partners] == [
        "leerlingen",
        "ouders",
        "docenten",
        "ondernemers",
        "bestuurders",
    ]
    assert printed(agenda.predecessor[0].period) == "2015-2018"
    assert (agenda.sections[0].title, len(agenda.sections[0].statements)) == ("Subsidieregeling", 3)
    figure = agenda.milestones[0].figures[0]
    assert (printed(agenda.milestones[0].when), str(figure.value), figure.unit) == ("22-6-2016", "14", "scholen")


def test_hoeksche_waard() -> None:
    """Counts that are named, a predecessor with counts of its own, and functions in place of names."""
    agenda = agenda_of("hoeksche-waard")
    assert [(str(each.counts), each.stated) for each in agenda.claims] == [("themas", 9), ("partijen", 35)]
    before = agenda.predecessor[0]
    assert (before.title, before.text) == ("LEA 2021-2022", "8 thema's en 35 partners.")
    assert printed(before.adoption[0].when) == "maart 2021"
    assert (agenda.adoption[0].by, printed(agenda.adoption[0].when)) == (("college",), "2023")
    assert [each.party for each in agenda.coordination] == ["senior adviseur opvoeden en opgroeien"]
    assert [each.party for each in agenda.portfolio_holders] == ["wethouder"]
    assert [each.title for each in agenda.documents] == ["Factsheet LEA 2023-2026"]


def test_oldebroek() -> None:
    """A regulation: citation title, signing, entry into force, publication, an unknown legal basis and an article."""
    agenda = agenda_of("oldebroek")
    assert (str(agenda.agenda_kind), agenda.citation_title) == ("reglement", "Reglement LEA gemeente Oldebroek")
    assert (agenda.adoption[0].by, printed(agenda.adoption[0].signed)) == (("college",), "26-08-2006")
    assert printed(agenda.in_force) == "26-08-2008"
    published = agenda.published[0]
    assert (printed(published.when), published.published_in) == ("01-12-2009", "Huis aan Huis")
    assert str(getattr(agenda.legal_basis, "missing", None)) == "onbekend"
    article = agenda.sections[0]
    assert (str(article.number), article.title, article.local_term) == ("1", "Doelstelling", "artikel")
