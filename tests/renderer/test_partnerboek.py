"""A page for each party: what it leads, joins, sits on, pays and signed, each in the right direction."""

from __future__ import annotations

import pytest

from lea_model.index import Index
from lea_model.loader import load
from lea_model.model.agenda import Agenda
from lea_model.renderer import DOCUMENTS, render, render_files
from lea_model.renderer.views import partnerboek
from lea_model.renderer.views.completeness import Writer
from lea_model.vocabulary.saying import SAYING
from tests.renderer.agendas import make
from tests.renderer.reading import ROOT, agenda_in


def page(agenda: Agenda, name: str) -> list[str]:
    """The lines of the page of one party."""
    lines = [line for line in render(agenda, document="partnerboek", format="md").split("\n") if line]
    start = next(place for place, line in enumerate(lines) if line in (f"## {name}", f"### {name}")) + 1
    end = next((place for place in range(start, len(lines)) if lines[place].startswith(("#", "---"))), len(lines))
    return [line for line in lines[start:end] if not line.startswith("<a id")]


def test_page_of_a_party() -> None:
    """What it leads stands in a table with the date; after it roles, seats, money and signatures."""
    agenda = make(
        partijen=[{"naam": "Opvang Zee", "soort": "kinderopvang", "aliassen": "Zee"}],
        clusters=[{"titel": "Bereik", "verwijzingen": "1.1", "trekker": "Opvang Zee"}],
        acties=[
            {"nummer": "1.1", "tekst": "Er komt een campagne.", "uiterlijk": "eind 2031"},
            {"nummer": "1.2", "tekst": "Er komt een spreekuur.", "partners": "Zee"},
        ],
        overlegorganen=[{"naam": "Stuurgroep", "frequentie": "driemaal per jaar", "leden_volgens_lijst": "Opvang Zee"}],
        bedragen=[{"titel": "Campagne", "waarde": "12000", "betaler": "Opvang Zee"}],
        ondertekenaars="Opvang Zee",
    )
    assert page(agenda, "Opvang Zee") == [
        "- **Heet ook:** Zee",
        "**Trekt deze acties**",
        "| Nummer | Actie | Via | Wanneer |",
        "| --- | --- | --- | --- |",
        "| 1.1 | Er komt een campagne. | cluster Bereik | eind 2031 |",
        "- **Zit in:** Stuurgroep (driemaal per jaar)",
        "- **Betaalt:** €\u00a012.000 (Campagne)",
        "- **Ondertekende:** de hele agenda",
        "- **Trekker:** cluster Bereik",
        "- **Partner bij:** 1.2 Er komt een spreekuur.",
    ]


def test_how_often_and_notes_stand_in_one_pair_of_brackets() -> None:
    """How often a body meets and what is noted of a seat on it follow its name together."""
    seat = {"partij": "Opvang Zee", "toelichting": "tot de zomer"}
    body = {"naam": "Stuurgroep", "frequentie": "driemaal per jaar", "leden_volgens_lijst": [seat]}
    agenda = make(partijen=[{"naam": "Opvang Zee"}], overlegorganen=[body])
    assert page(agenda, "Opvang Zee") == ["- **Zit in:** Stuurgroep (driemaal per jaar; tot de zomer)"]


def test_members_take_part_and_heads_lead() -> None:
    """Who is in a group takes part in what the group leads, and who leads the group leads the group."""
    agenda = make(
        clusters=[
            {
                "titel": "Bereik",
                "trekker": {"partij": "Werkgroep", "leden": ["De Golf"], "onder_leiding_van": "Gemeente"},
                "sparringspartner": {"partij": "Onderwijs", "leden": ["Het Duin"]},
            }
        ]
    )
    assert page(agenda, "De Golf") == ["- **Doet mee met een groep die trekt:** cluster Bereik (als lid van Werkgroep)"]
    assert page(agenda, "Gemeente") == ["- **Leidt:** Werkgroep (cluster Bereik)"]
    assert page(agenda, "Het Duin") == ["- **Sparringspartner van:** cluster Bereik (als lid van Onderwijs)"]


def test_parents_do_not_lead_programme_3_of_westland() -> None:
    """Parents are responsible in the first place, as far as they can, and no action stands under them as led."""
    found = page(agenda_in(ROOT / "examples" / "westland"), "ouders")
    assert "**Trekt deze acties**" not in found
    place = found.index("- **Primair verantwoordelijk:**")
    assert found[place + 1 : place + 3] == [
        "  - thema Een sociaal emotionele ontwikkeling",
        "  - programma 3 Voor iedereen een passende plek en passende ondersteuning (voorwaarde: zoveel mogelijk)",
    ]


def test_parties_without_anything_stand_in_one_line() -> None:
    """A party that has no role, seat or sum has no page; who only belongs to another neither."""
    agenda = make(
        partijen=["Gemeente", "Museum", {"naam": "De Golf", "onderdeel_van": "Onderwijs"}],
        clusters=[{"titel": "Bereik", "trekker": "Gemeente"}],
    )
    text = render(agenda, document="partnerboek", format="md")
    assert "Deze partijen staan in de agenda zonder rol, overleg of bedrag: Museum, De Golf.\n" in text
    assert [line for line in text.split("\n") if line.startswith("## ")] == [
        "## Inhoud",
        "## Gemeente",
        "## Zonder rol",
    ]


def test_pages_are_sorted_by_kind_and_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kinds in the order of the alphabet, other parties and names that are not in the list at the end.

    A few parties stand in that order without headings for their kinds.
    """
    agenda = make(
        partijen=["Vereniging", {"naam": "De Golf", "soort": "school"}, {"naam": "Het Duin", "soort": "bibliotheek"}],
        clusters=[{"titel": "Bereik", "trekker": ["Onbekend", "Vereniging", "De Golf", "Het Duin"]}],
    )
    text = render(agenda, document="partnerboek", format="md")
    names = ["## Het Duin", "## De Golf", "## Vereniging", "## Onbekend"]
    assert [line for line in text.split("\n") if line.startswith(("## ", "### "))][1:] == names
    monkeypatch.setattr(partnerboek, "FEW", 0)
    text = render(agenda, document="partnerboek", format="md")
    assert [line for line in text.split("\n") if line.startswith(("## ", "### "))][1:] == [
        "## Bibliotheek",
        "### Het Duin",
        "## School",
        "### De Golf",
        "## Andere partijen",
        "### Vereniging",
        "## Wel genoemd, niet in de lijst van partijen",
        "### Onbekend",
    ]


@pytest.mark.parametrize("name", ["amersfoort", "den-haag", "enschede", "hoeksche-waard", "oldebroek"])
def test_first_guesses_have_pages(name: str) -> None:
    """Each of the five short agendas names somebody who does something."""
    agenda = load(ROOT / "tests" / "agendas" / f"{name}.yaml")
    assert list(render_files(agenda, documents=["partnerboek"], formats=["md"])) == ["partnerboek.md"]


def test_agenda_without_parties_has_none() -> None:
    """Nobody, no book."""
    assert render_files(make(acties=["Er komt een campagne."]), documents=["partnerboek"]) == {}


def test_pages_of_their_own() -> None:
    """Who has much has a page of its own, and whoever comes after it begins on a new one; the others stand together."""
    actions = [{"nummer": f"1.{place}", "tekst": f"Actie {place}.", "trekker": "Golf"} for place in range(1, 10)]
    names = ("Aan Zee", "Bij Zee", "Golf", "Haven", "Strand")
    agenda = make(
        partijen=[{"naam": name, "soort": "kinderopvang"} for name in names[:4]]
        + [{"naam": "Strand", "soort": "sport"}],
        acties=actions,
        overlegorganen=[{"naam": "Stuurgroep", "leden_volgens_lijst": [*names[:2], *names[3:]]}],
    )
    tree = DOCUMENTS["partnerboek"].load()(Writer(agenda, Index(agenda), "nl", SAYING))
    assert tree is not None
    assert [(one.heading, one.page) for group in tree.sections for one in (group, *group.sections)] == [
        ("Kinderopvang", True),
        ("Aan Zee", False),
        ("Bij Zee", False),
        ("Golf", True),
        ("Haven", True),
        ("Sport", False),
        ("Strand", False),
    ]
