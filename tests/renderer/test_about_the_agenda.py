"""What the agenda document says of the agenda itself: its kind, its place among other documents, how it came about."""

from __future__ import annotations

import pytest

from lea_model.model.when import When
from lea_model.renderer import render, render_files
from tests.renderer.agendas import make


def facts(**fields: object) -> list[str]:
    """The facts at the head of the agenda, in Markdown."""
    found = render(make(**fields), document="agenda", format="md").split("## Inhoud")[0]
    return [line for line in found.split("\n") if line.startswith("- ")]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"agendasoort": "convenant"}, "convenant"),
        ({"agendasoort": "OAB-plan"}, "plan voor onderwijsachterstanden (OAB)"),
        ({"agendasoort": "regionaal_programma"}, "regionaal programma"),
        ({"agendasoort": "overig", "lokale_term": "Kindagenda"}, "Kindagenda"),
        ({"agendasoort": "beleidskader", "lokale_term": "Kompas"}, "Kompas (beleidskader)"),
    ],
)
def test_kind_is_said_with_the_word_of_the_source(fields: dict[str, str], said: str) -> None:
    """A document that is no LEA is called what it is, by its own word first."""
    assert f"- **Soort document:** {said}" in facts(**fields)


RULES_OF_PROCEDURE = {
    "citeertitel": "Reglement LEA",
    "vaststelling": {"door": "college", "wanneer": "3 mei 2030", "ondertekend": "6 mei 2030"},
    "ondertekenaars": ["Gemeente", "Stichting De Golf"],
    "wettelijke_grondslag": "artikel 167a WPO",
    "inwerkingtreding": "1 augustus 2030",
    "terugwerkende_kracht": "tot en met 1 januari 2030",
    "bekendmaking": {"waar": "Gemeenteblad 2030, 71", "wanneer": "8 mei 2030"},
}


def test_decision_is_told_in_order() -> None:
    """Who decided and signed, on what it rests, from when it holds, and where it was made public."""
    said = render(make(**RULES_OF_PROCEDURE), document="agenda", format="md", working=True)
    told = said[said.rindex("- **Vaststelling:**") : said.rindex("\n\nGemeente")]
    unknown = "*(niet gevonden in deze agenda)*"
    assert [line for line in told.split("\n") if line] == [
        f"- **Vaststelling:** besloten door college {unknown}, 3 mei 2030; ondertekend 6 mei 2030",
        "- **Citeertitel:** Reglement LEA",
        "- **Wettelijke grondslag:** artikel 167a WPO",
        "- **Ondertekenaars:**",
        f"  - Gemeente {unknown}",
        f"  - Stichting De Golf {unknown}",
        "- **Inwerkingtreding:** 1 augustus 2030",
        "- **Terugwerkende kracht:** tot en met 1 januari 2030",
        "- **Bekendmaking:** Gemeenteblad 2030, 71, 8 mei 2030",
    ]


@pytest.mark.parametrize("day", ["8 mei 2030", "08-05-2030", "mei 2030"])
def test_publication_as_text_is_a_day_where_it_reads_as_one(day: str) -> None:
    """A day alone is when, and anything else is where."""
    (when,) = make(bekendmaking=day).published
    (where,) = make(bekendmaking="Huis aan Huis, week 20").published
    assert (when.when.printed if isinstance(when.when, When) else None, when.published_in) == (day, None)
    assert (where.when, where.published_in) == (None, "Huis aan Huis, week 20")


def test_ties_to_other_agendas_are_told() -> None:
    """Several before this one, the one after it, what it falls under, what it works out and what works it out."""
    said = render(
        make(
            voorganger=[
                "LEA 2026-2029",
                {"titel": "LEA 2022", "periode": "2022-2025", "vaststelling": {"door": "raad"}},
            ],
            opvolger="LEA 2034",
            valt_onder="Kansen voor Kuststad",
            uitwerking_van="kuststad-visie",
            onderdelen=["kuststad-2031", "kuststad-2032"],
        ),
        document="agenda",
        format="md",
        working=True,
    )
    told = said[said.index("- **Uitwerking van:**") : said.index("\n---")]
    assert [line for line in told.split("\n") if line] == [
        "- **Uitwerking van:** kuststad-visie",
        "- **Valt onder:** Kansen voor Kuststad",
        "- **Voorganger:**",
        "  - LEA 2026-2029",
        "  - LEA 2022 (2022-2025) (Vaststelling: besloten door raad *(niet gevonden in deze agenda)*)",
        "- **Opvolger:** LEA 2034",
        "- **Uitgewerkt in:**",
        "  - kuststad-2031",
        "  - kuststad-2032",
        "- **Gemeente:** Kuststad",
    ]


def test_document_has_a_decision_laws_and_sums_of_its_own() -> None:
    """What an agenda can say of its own decision, it can say of each document that it rests on."""
    convenant = {
        "titel": "Convenant peuters",
        "documentsoort": "convenant",
        "wetsverwijzingen": {"wet": "WPO", "artikel": "167"},
        "bedragen": {"waarde": "12500"},
        **RULES_OF_PROCEDURE,
    }
    said = render(make(documenten=convenant), document="agenda", format="md")
    row = next(line for line in said.split("\n") if line.startswith('| <a id="document-convenant-peuters"'))
    assert [
        word
        for word in ("Reglement LEA", "167a", "De Golf", "1 augustus 2030", "Gemeenteblad 2030, 71", "12.500")
        if word not in row
    ] == []


def test_body_has_its_rules() -> None:
    """Secretary, deputy, quorum, notice, disputes, how many and in which document, in the order of a reader."""
    said = render(
        make(
            documenten={"id": "regels", "titel": "Reglement OOGO"},
            overlegorganen={
                "naam": "Onderwijsoverleg",
                "overlegsoort": "adviescommissie",
                "aantal": "4",
                "reglement": "regels",
                "artikelen": ["3", "5"],
                "oproepingstermijn": "twee weken",
                "openbaar": "nee",
                "plaatsvervanger": "wethouder Jeugd",
                "secretaris": "griffie",
                "quorum": "de helft",
                "besluitregel": "consensus",
                "geschillenregeling": "landelijke commissie",
            },
        ),
        document="projectorganisatie",
        format="md",
    )
    body = said[said.index("### Onderwijsoverleg") :].split("\n\n")[1]
    assert body.split("\n") == [
        "- **Soort:** adviescommissie",
        "- **Aantal:** 4",
        "- **Reglement:** Reglement OOGO",
        "- **Artikelen:**",
        "  - 3",
        "  - 5",
        "- **Oproepingstermijn:** twee weken",
        "- **Openbaar:** nee",
        "- **Plaatsvervanger:** wethouder Jeugd",
        "- **Secretaris:** griffie",
        "- **Quorum:** de helft",
        "- **Besluitregel:** consensus",
        "- **Geschillenregeling:** landelijke commissie",
    ]


def test_agendas_that_are_read_together_are_told_by_their_titles() -> None:
    """An id becomes a title and a period, and what only the other one says is told here too."""
    whole = make(onderdelen="kust-2031", voorganger={"titel": "Samen vooruit", "agenda": "kust-2026"})
    parts = (
        make(id="kust-2026", titel="Samen", periode="2026-2029", opvolger="kuststad-2030"),
        make(id="kust-2031", titel="Jaarplan 2031", periode="2031"),
        make(id="kust-2032", titel="Plan voor het jaar erna", periode="2032", uitwerking_van="kuststad-2030"),
    )
    made = render_files(whole, documents=["agenda"], formats=["md"], working=True, beside=(whole, *parts))["agenda.md"]
    said = made.decode() if isinstance(made, bytes) else made
    told = said[said.index("- **Voorganger:**") : said.index("\n---")]
    assert [line for line in told.split("\n") if line] == [
        "- **Voorganger:** Samen vooruit (2026-2029)",
        "- **Uitgewerkt in:**",
        "  - Jaarplan 2031",
        "  - Plan voor het jaar erna (2032)",
        "- **Wijzigingen sinds Samen:** andere wijzigingen: 5",
        "- **Gemeente:** Kuststad",
    ]


def test_facts_of_the_agenda_itself_are_told_once() -> None:
    """What has a chapter of its own among the annexes does not come back in the closing chapter."""
    said = render(
        make(
            bron={"document": "lea"},
            documenten={"id": "lea", "titel": "LEA"},
            bedragen={"waarde": "4321", "titel": "Budget"},
            mijlpalen={"wanneer": "3 mei 2030", "tekst": "De raad stemt in."},
            cijfers={"wat": "peuters", "waarde": "765"},
            stemmen={"spreker": "leerling", "tekst": "Wil meer sport."},
        ),
        document="agenda",
        format="md",
    )
    assert [said.count(words) for words in ("4.321", "De raad stemt in.", "765", "Wil meer sport.")] == [1, 1, 1, 1]


def test_changes_since_the_edition_before_are_counted() -> None:
    """An edition that is read beside this one is compared with it; without it nothing is said of changes."""
    old = make(
        id="kust-2026",
        titel="LEA 2026",
        acties=[{"nummer": "1", "tekst": "Er komt een taalhuis."}, {"nummer": "2", "tekst": "Elk kind zwemt."}],
    )
    new = make(
        titel="LEA 2030",
        voorganger="kust-2026",
        acties=[{"nummer": "1", "tekst": "Er komt een taalhuis."}, {"nummer": "5", "tekst": "Ouders lezen voor."}],
    )
    said = [
        line
        for beside in ((), (old,))
        for line in str(render_files(new, documents=["agenda"], formats=["md"], beside=beside)["agenda.md"]).split("\n")
        if "Wijzigingen sinds" in line
    ]
    assert said == ["- **Wijzigingen sinds LEA 2026:** nieuwe acties: 1; vervallen acties: 1; andere wijzigingen: 2"]


def facts_of(**fields: object) -> list[str]:
    """The facts on the title page and the stamp above them."""
    found = str(render(make(**fields), document="agenda", format="md")).split("\n---")[0]
    return [line for line in found.split("\n") if line.startswith(("- ", "**"))]


def test_draft_is_stamped() -> None:
    """A draft says so on its title page; a status that nobody gave is not stamped, nor said."""
    draft = {"status": "concept", "vaststelling": {"status": "concept", "door": "Raad", "wanneer": "3 mei 2030"}}
    assert facts_of(**draft) == [
        "**CONCEPT**",
        "**Gemeente Kuststad**",
        "- **Gemeente:** Kuststad",
        "- **Periode:** 2030-2033",
        "- **Status:** besproken door Raad (concept), 3 mei 2030",
    ]
    assert facts_of(status="onbekend") == [
        "**Gemeente Kuststad**",
        "- **Gemeente:** Kuststad",
        "- **Periode:** 2030-2033",
    ]


def test_agenda_without_municipalities_goes_by_its_region() -> None:
    """No sentence is begun about municipalities that nobody names."""
    assert facts_of(gemeenten=[], regio="Vlietstreek")[:2] == ["**Vlietstreek**", "- **Regio:** Vlietstreek"]
    assert "Gemeenten en" not in str(render(make(gemeenten=[]), document="agenda", format="html"))


def test_version_sender_and_contact_are_told_where_they_are_given() -> None:
    """Version and sender stand on the title page, and the last lines say whom to ask; in what is short, there too."""
    given = {"versie": "0.3", "afzender": "LEA-overleg", "contact": "Afdeling Onderwijs"}
    first, last = ["- **Versie:** 0.3", "- **Afzender:** LEA-overleg"], "- **Contact:** Afdeling Onderwijs"
    assert facts_of(**given)[2:] == [*facts_of()[2:], *first, last]
    long = make(**given, hoofdstukken=[{"titel": "Visie", "tekst": "Elk kind telt mee. " * 200}])
    begin, end = str(render(long, document="agenda", format="md")).split("\n---")
    assert [line for line in begin.split("\n") if line in (*first, last)] == first
    assert last in end
