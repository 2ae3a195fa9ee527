"""What makes the agenda easier to read: charts, abbreviations, and what the working version opens with."""

from __future__ import annotations

from pathlib import Path

from lea_model.loader import load
from lea_model.renderer import render
from tests.renderer.agendas import make

INDICATOR = {
    "tekst": "Peuters op de voorschool",
    "nulmeting": {"waarde": "84", "eenheid": "%", "wanneer": "2030"},
    "metingen": [{"waarde": "87", "eenheid": "%", "wanneer": "2031"}],
    "streefwaarden": [{"waarde": "90", "eenheid": "%", "wanneer": "2033"}],
}
IN_WORDS = "Nulmeting (2030): 84%; 2031: 87%; Streefwaarde (2033): 90%"


def test_indicator_with_figures_has_a_chart() -> None:
    """Baseline, measurements and targets are bars from nought, told in words too, and in a table."""
    page = str(render(make(indicatoren=[INDICATOR]), format="html"))
    assert page.count('<rect x="') == 3
    assert page.count('stroke-dasharray="4 3"') == 1
    assert IN_WORDS in page
    text = str(render(make(indicatoren=[INDICATOR]), format="md"))
    assert "| Indicator | Nulmeting | Metingen | Streefwaarden |" in text
    assert IN_WORDS in text


def test_chart_in_words_keeps_the_bounds() -> None:
    """A target below or from a number is not that number."""
    bounds = {**INDICATOR, "streefwaarden": {"2032": "< 40%", "2033": ">= 90%"}}
    text = str(render(make(indicatoren=[bounds]), format="md"))
    assert [line for line in text.splitlines() if line.startswith("Nulmeting (2030)")] == [
        "Nulmeting (2030): 84%; 2031: 87%; Streefwaarde (2032): minder dan 40%; Streefwaarde (2033): minstens 90%"
    ]


def test_indicator_with_one_figure_has_none() -> None:
    """One value compares with nothing, and values of two units do not compare."""
    other = {**INDICATOR, "metingen": [], "streefwaarden": [{"waarde": "900", "eenheid": "peuters"}]}
    alone = {"tekst": "Peuters", "nulmeting": "84%"}
    assert "<svg" not in str(render(make(indicatoren=[other, alone]), format="html"))


def test_abbreviations_that_occur_are_explained() -> None:
    """Those that the agenda explains itself, and those of the field that occur in it, as it writes them."""
    text = str(
        render(
            make(
                acties=["De PO-scholen en de VVE werken samen."], afkortingen={"afkorting": "OT", "betekenis": "team"}
            ),
            format="md",
        )
    )
    found = text[text.index("## Afkortingen") : text.index("\n---")]
    assert [line for line in found.split("\n") if line.startswith("- ")] == [
        "- **OT:** team",
        "- **PO:** primair onderwijs",
        "- **VVE:** voor- en vroegschoolse educatie",
    ]


def test_working_version_opens_with_what_is_open() -> None:
    """Findings, missing values, references and actions without a lead are counted; the publication is silent."""
    agenda = make(
        acties=[{"tekst": "Iets.", "uiterlijk": {"ontbreekt": "onbekend"}}],
        clusters={"titel": "Taal", "verwijzingen": ["9"]},
    )
    text = str(render(agenda, format="md", working=True))
    opening = text[text.index("> **Werkversie**") : text.index("<a id")]
    assert [line for line in opening.split("\n") if line.startswith("> - ")][-3:] == [
        "> - waarden waarvan bekend is dat ze ontbreken: 1",
        "> - verwijzingen naar iets wat er niet is, of naar meer dan één onderdeel: 1",
        "> - acties waarbij niemand genoemd staat die leidt: 1",
    ]
    published = str(render(agenda, format="md"))
    assert "Werkversie" not in published
    assert "nog niet bekend" in published


def test_ages_of_a_statement_are_said_where_its_words_do_not() -> None:
    """What the publication leaves out of a statement is what it says itself."""
    section = {
        "titel": "Visie",
        "strekkingen": [
            {"tekst": "De leerlijn loopt door.", "leeftijd": "0 tot 18 jaar"},
            {"tekst": "Van 4 tot 12 jaar.", "leeftijd": "4-12"},
        ],
    }
    text = str(render(make(hoofdstukken=section), format="md"))
    assert [line for line in text.split("\n") if line.startswith(("- De", "- Van"))] == [
        "- De leerlijn loopt door. (Leeftijd: 0 tot 18 jaar)",
        "- Van 4 tot 12 jaar.",
    ]


def test_charts_of_an_agenda() -> None:
    """Percentages, numbers with nothing wanted, and decimals are drawn; two units of one indicator are not."""
    agenda = load(Path(__file__).parent / "indicators.yaml")
    text = str(render(agenda, format="md"))
    assert [line for line in text.splitlines() if line.startswith("Nulmeting (2029)")] == [
        "Nulmeting (2029): 71%; 2031: 78%; Streefwaarde (2033): 90%",
        "Nulmeting (2029): 1240 kinderen; Streefwaarde (2031): 900 kinderen; Streefwaarde (2033): 0 kinderen",
        "Nulmeting (2029): 2,5 dagen; Streefwaarde (2033): 1,8 dagen",
    ]
    assert str(render(agenda, format="html")).count("<svg") == 3


def test_addresses_stand_behind_their_sentence_once() -> None:
    """A source that prints an address twice has it once in the publication, between brackets."""
    link = {"url": "https://a.nl/", "tekst": "A"}
    text = str(
        render(
            make(hoofdstukken=[{"titel": "X", "strekkingen": [{"tekst": "Zie A.", "links": [link, link]}]}]),
            format="md",
        )
    )
    assert "- Zie A. ([A](<https://a.nl/>))" in text


def test_words_that_nobody_could_place() -> None:
    """What is left of a drawing stands in the working version only; a chapter of nothing else is left out."""
    loose = {"ontbreekt": "onbekend", "gedrukt": "INFRASTRUCTUUR"}
    chapters = [
        {
            "titel": "X",
            "strekkingen": [{"tekst": loose}, {"tekst": "Blijft."}],
            "hoofdstukken": [{"titel": "Tekening", "tekst": loose}],
        }
    ]
    agenda = make(hoofdstukken=chapters)
    text, working = (str(render(agenda, format="md", working=one)) for one in (False, True))
    assert ["INFRASTRUCTUUR" in text, "Tekening" in text, "- Blijft." in text] == [False, False, True]
    assert [working.count("INFRASTRUCTUUR"), "Tekening" in working] == [2, True]


def test_clusters_with_actions_of_their_own_are_chapters() -> None:
    """A cluster that holds its actions is shown with them; one that only cites others stands in the organisation."""
    held = {"titel": "Ouders", "acties": [{"nummer": "1.1", "titel": "Lezen met ouders"}]}
    cites = {"titel": "Jong", "verwijzingen": ["1.1"]}
    text = str(render(make(clusters=[held, cites]), format="md"))
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# Samen groot worden",
        "## Inhoud",
        "## Clusters",
        "### Ouders",
    ]
    assert "1.1 **Lezen met ouders**" in text


def test_fewer_without_a_number_says_so() -> None:
    """'Minder' of which no number is given reads as a sentence, not as a number that is called unknown."""
    figure = {"wat": "uitvallers", "waarde": {"ontbreekt": "onbekend"}, "vergelijking": "minder"}
    text = str(render(make(hoofdstukken=[{"titel": "Startfoto", "cijfers": [figure]}]), format="md"))
    assert "uitvallers: minder; hoeveel: *nog niet bekend*" in text


def test_bound_and_number_read_as_words() -> None:
    """A number with a bound reads as it is said: 'minder dan', 'minstens'."""
    figures = [
        {"wat": "plannen", "waarde": "40", "vergelijking": "minder", "ongeveer": "ja"},
        {"wat": "scholen", "waarde": "60", "vergelijking": "minstens"},
    ]
    text = str(render(make(hoofdstukken=[{"titel": "Startfoto", "cijfers": figures}]), format="md"))
    assert [line for line in text.splitlines() if "plannen" in line or "scholen" in line] == [
        "  - plannen: minder dan ongeveer 40",
        "  - scholen: minstens 60",
    ]
