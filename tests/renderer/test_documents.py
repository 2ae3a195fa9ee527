"""What the two documents say, for a small agenda and for what sources get wrong."""

from __future__ import annotations

from lea_model.renderer import render
from tests.renderer.agendas import make, small


def lines(document: str, *, working: bool = False, **fields: object) -> list[str]:
    """The lines of a document in Markdown that say something."""
    agenda = make(**fields) if fields else small()
    return [line for line in render(agenda, document=document, format="md", working=working).split("\n") if line]


def after(found: list[str], heading: str) -> list[str]:
    """The lines after a heading, up to the next one."""
    start = found.index(heading) + 1
    end = next((place for place in range(start, len(found)) if found[place].startswith(("#", "---"))), len(found))
    return [line for line in found[start:end] if not line.startswith("<a id")]


def test_cluster_shows_its_citations_as_printed() -> None:
    """A number cited twice stays twice, and one that names nothing is marked as such in the working version."""
    found = [
        next(line for line in lines("projectorganisatie", working=working) if line.startswith(row)).split(" | ")[1]
        for row in ('| <a id="cluster-bereik"></a>',)
        for working in (False, True)
    ]
    printed = "[1.1.1](<#actie-1.1.1>), [1.1.1](<#actie-1.1.1>), 1.9.9"
    assert found == [printed, f"{printed} *(niet gevonden in deze agenda)*"]


def test_cluster_shows_who_leads_and_who_is_consulted() -> None:
    """A condition stands with the party, and an open list says so."""
    row = next(line for line in lines("projectorganisatie") if line.startswith('| <a id="cluster-bereik"></a>'))
    assert row.split(" | ")[2:] == [
        "0-4",
        "[Opvang Zee](<#partij-opvang-zee>) (voorwaarde: als er geld is)",
        "[Onderwijs](<#partij-onderwijs>) (o.a. [De Golf](<#partij-de-golf>), [Het Duin](<#partij-het-duin>)) |",
    ]


def test_actions_stand_under_the_cluster_that_cites_them() -> None:
    """Each action once, with its number and text; what names no action is shown as it is printed."""
    found = lines("projectorganisatie", working=True)
    assert after(found[found.index("## Acties per cluster") :], "### Bereik") == [
        '- <a id="actie-1.1.1"></a>**1.1.1** Er komt een campagne.',
        "- 1.9.9 *(niet gevonden in deze agenda)*",
    ]


def test_clusters_with_one_id_are_drawn_each() -> None:
    """A mistake in the ids stops no document: each cluster has its own box."""
    twice = [{"id": "taal", "titel": title} for title in ("Lezen", "Schrijven")]
    page = render(make(clusters=twice), document="projectorganisatie", format="html")
    assert [page.count(f">{title}</text>") for title in ("Lezen", "Schrijven")] == [1, 1]


def test_what_has_no_lead() -> None:
    """What nobody leads or answers for stands in a chapter of its own, in either reading."""
    for working in (False, True):
        assert after(lines("projectorganisatie", working=working), "## Wat nog geen trekker heeft") == [
            "De agenda noemt nog niemand die trekt, leidt of verantwoordelijk is voor:",
            "- actie 1.1.2 Er komt een inloopspreekuur.",
            "- actie 1.1.10 Er komt een onderzoek.",
        ]


def test_points_of_attention() -> None:
    """The working version tells what does not resolve and what is in no cluster; the publication does not."""
    found = after(lines("projectorganisatie", working=True), "## Aandachtspunten")
    assert [line for line in found if line != ">"] == [
        "> **Verwijzingen die niet kloppen**",
        "> Deze verwijzingen leiden naar iets wat er niet is, of naar meer dan één onderdeel:",
        "> - 1.9.9 *(niet gevonden in deze agenda)* – bij [Bereik](<#cluster-bereik>)",
        "> **Acties die in geen cluster zitten**",
        "> Geen enkel cluster verwijst naar deze acties:",
        "> - 1.1.2 Er komt een inloopspreekuur.",
        "> - 1.1.10 Er komt een onderzoek.",
    ]
    assert "## Aandachtspunten" not in lines("projectorganisatie")


def test_body_keeps_both_lists_of_members() -> None:
    """Members by the text and members by the list may differ, and both are shown."""
    assert after(lines("projectorganisatie"), "### Werkgroep") == [
        "- **Leden volgens de tekst:** [De Golf](<#partij-de-golf>)",
        "- **Leden volgens de lijst:**",
        "  - [De Golf](<#partij-de-golf>)",
        "  - [Het Duin](<#partij-het-duin>)",
        "- **Rapporteert aan:** [Stuurgroep](<#overleg-stuurgroep>)",
    ]


def test_statements_that_run_on_become_paragraphs() -> None:
    """Where the source has running text, so has the document; a blank line in the source begins a paragraph."""
    assert [line for line in after(lines("agenda"), "## Visie") if line.startswith(("Elk", "Een"))] == [
        "Elk kind doet mee. Dat begint thuis. School en opvang helpen.",
        "Een nieuwe alinea.",
    ]
    found = after(lines("agenda", working=True), "## Visie")
    assert [line for line in found if line.startswith(("Elk", "Een"))] == [
        (
            "Elk kind doet mee. <sub>bron: regels 1-2</sub> Dat begint thuis. <sub>bron: regels 2-3</sub> "
            "School en opvang helpen. <sub>bron: regel 3</sub>"
        ),
        "Een nieuwe alinea. <sub>bron: regel 5</sub>",
    ]


def test_a_figure_without_a_title_is_part_of_its_chapter() -> None:
    """Its words stand in the chapter around it; a heading 'Figuur' would say nothing."""
    figure = {"lokale_term": "figuur", "strekkingen": ["School", "Opvang"]}
    found = lines(
        "agenda", hoofdstukken=[{"titel": "Visie", "strekkingen": ["Elk kind doet mee."], "hoofdstukken": [figure]}]
    )
    told = [line.rpartition(">")[2] for line in found[found.index("## Visie") + 1 :]]
    assert told[:4] == ["- Elk kind doet mee.", "Op de afbeelding staat:", "- School", "- Opvang"]


def test_voice_says_who_without_a_name() -> None:
    """What a pupil said stands with who said it."""
    found = after(lines("agenda"), "## Visie")
    place = found.index("- Vindt buiten spelen het fijnst.")
    assert found[place + 1] == "  – leerling, primair onderwijs"


def test_edition_takes_the_title_of_its_line() -> None:
    """A programme line in an age plan goes by number and title of the line, and dates stand in the headings."""
    assert [line for line in lines("agenda") if line.startswith("###")] == [
        "### Programmalijn 1: Taal",
        "#### Wat we eind 2033 bereikt hebben",
        "#### Acties – 2030",
        "##### 1.1 Bereik",
    ]


def test_action_names_its_clusters() -> None:
    """Who reads the agenda sees beside an action who leads it and which cluster takes it."""
    found = after(lines("agenda"), "##### 1.1 Bereik")
    assert found[:3] == [
        "| Actie | Trekker | Cluster |",
        "| --- | --- | --- |",
        (
            '| <a id="actie-1.1.1"></a>**1.1.1** Er komt een campagne.'
            " | Opvang Zee (voorwaarde: als er geld is) | Bereik |"
        ),
    ]


def test_template_of_a_year_plan_is_an_empty_table() -> None:
    """A blank year plan keeps its headings and says that it is a template."""
    found = after(lines("agenda"), "## Jaarplan")
    assert found == [
        "- **Stand:** sjabloon, nog in te vullen",
        "> **Nog niet ingevuld**",
        ">",
        "> Deze tabel wordt elk jaar ingevuld.",
        "| Programma | Doel | Indicator |",
        "| --- | --- | --- |",
        "| [Taal](<#programmalijn-1>) |  |  |",
    ]


def test_four_columns_are_shown_when_used() -> None:
    """What stays, what is new, and what is not known to be either: each in its own column."""
    found = lines(
        "agenda",
        working=True,
        clusters=[
            {
                "titel": "De basis",
                "themas": [
                    {
                        "titel": "Taal",
                        "acties": [
                            {"nummer": "1", "titel": "Taal versterken", "houden": ["Taal52"], "raakvlakken": ["LEA"]},
                            {"nummer": "2", "titel": "Ontbijt", "houden_of_nieuw": ["Op 5 scholen"]},
                            {"nummer": "3", "titel": "Hub", "nieuw": {"ontbreekt": "leeg"}},
                        ],
                    }
                ],
            }
        ],
    )
    assert after(found, "#### Taal") == [
        "| Actie | Wat houden we? | Wat is nieuw? | Houden of nieuw (kolom onbekend) | Raakvlakken |",
        "| --- | --- | --- | --- | --- |",
        '| <a id="actie-1"></a>1 **Taal versterken** | Taal52 |  |  | LEA *(niet gevonden in deze agenda)* |',
        '| <a id="actie-2"></a>2 **Ontbijt** |  |  | Op 5 scholen |  |',
        '| <a id="actie-3"></a>3 **Hub** |  | *niet ingevuld in de bron* |  |  |',
    ]


def test_money_and_figures_read_as_in_dutch() -> None:
    """Sums with their currency and signs for thousands, figures as sentences."""
    found = lines(
        "agenda",
        bedragen=[{"titel": "Taal", "waarde": "152614", "periode": "2030"}, {"titel": "Rest", "waarde": "12,50"}],
        cijfers=[{"wat": "kinderen met hulp", "waarde": "1", "op_hoeveel": "27", "populatie": "landelijk"}],
    )
    assert after(found, "## Begroting") == [
        "**Bedragen**",
        "| Waarvoor | Bedrag | Periode |",
        "| --- | ---: | --- |",
        "| **Taal** | €\u00a0152.614 | 2030 |",
        "| **Rest** | €\u00a012,50 |  |",
    ]
    assert after(found, "## Cijfers") == ["- kinderen met hulp: 1 op 27 (landelijk)"]


def test_agenda_without_anything_is_a_document() -> None:
    """An agenda with no more than its title gives two documents without empty chapters."""
    assert [line for line in lines("agenda", tekst="Kort.") if line.startswith("#")] == [
        "# Samen groot worden",
    ]
    assert [line for line in lines("projectorganisatie", tekst="Kort.") if line.startswith("#")] == [
        "# Projectorganisatie",
    ]


def test_web_addresses_become_links_and_others_do_not() -> None:
    """Only addresses of the web and of mail can be followed."""
    found = lines(
        "agenda",
        links=[
            "https://www.kuststad.example/lea_(1)",
            {"url": "javascript:alert(1)", "tekst": "klik"},
            "www.kuststad.example",
            "mailto:griffie@kuststad.example",
        ],
    )
    place = found.index("- **Links:**")
    assert found[place + 1 : place + 5] == [
        "  - [https://www.kuststad.example/lea\\_(1)](<https://www.kuststad.example/lea_(1)>)",
        "  - klik (javascript:alert(1))",
        "  - www.kuststad.example",
        "  - [mailto:griffie@kuststad.example](<mailto:griffie@kuststad.example>)",
    ]
