"""Tests of the money overview: what it adds, what it leaves out and why, and when there is none."""

from __future__ import annotations

import re

import pytest

import lea_model
from lea_model.errors import UsageError
from lea_model.renderer import render, render_files
from lea_model.vocabulary.words import EURO
from tests.renderer.agendas import make
from tests.renderer.reading import LEFT_OUT, ROOT, agenda_in

AGENDA = """\
agenda: {id: rotterdam-2019, titel: Gelijke kansen, gemeenten: Rotterdam, periode: 2019-2022}
bedragen:
  - {titel: Onderwijs, waarde: 117, eenheid: mln euro per jaar, periode: 2019-2022, betaler: Gemeente, dekking: [OAB]}
  - {titel: Convenant, waarde: 4 mln, periode: 2019-2022, per_jaar: nee, betaler: [Gemeente, schoolbesturen]}
  - {titel: Gebouwen, lasten: 1200000, baten: 350000, periode: 2020, stand: begroot}
programmalijnen:
  - titel: Taal
    acties:
      - {nummer: 1.1, titel: Zomerscholen, periode: 2020-2022, bedragen: "€ 250.000 per jaar"}
      - {nummer: 1.2, titel: Taalklassen, bedragen: {gedrukt: ca. € 80.000, periode: 2020, dekking: NPO, betaler: Rijk}}
      - {nummer: 1.3, titel: Bibliotheek, bedragen: PM}
      - {nummer: 2.1, titel: Zwemles, bedragen: "€ 20.000 - € 30.000"}
partijen: [Gemeente, schoolbesturen, Rijk]
"""

DOCUMENT = """\
Bedragen in de agenda: 7. Daarvan opgeteld: 4. De andere staan apart, met de reden.

## Per jaar

Een bedrag voor meer jaren samen heeft een eigen regel: welk deel bij welk jaar hoort, staat er niet. Bedragen met een \
andere stand, zoals gevraagd en toegekend, zijn niet bij elkaar opgeteld.

| Jaar | Bedrag | Lasten | Baten | Opgebouwd uit nummer |
| --- | ---: | ---: | ---: | --- |
| 2019 | € 117.000.000 |  |  | 1 |
| 2020 | ongeveer € 117.080.000 |  |  | 1, 5 |
| 2020 (begroot) |  | € 1.200.000 | € 350.000 | 3 |
| 2021 | € 117.000.000 |  |  | 1 |
| 2022 | € 117.000.000 |  |  | 1 |
| 2019-2022 | € 4.000.000 |  |  | 2 |

## Waar het geld voor is

Een bedrag telt mee bij alles waar het onder valt. Tel deze tabellen daarom niet bij elkaar op.

**Programmalijnen**

| Waarvoor | 2020 | 2021 | 2022 |
| --- | ---: | ---: | ---: |
| Taal | ongeveer € 330.000 | € 250.000 | € 250.000 |

**Acties**

| Waarvoor | 2020 | 2021 | 2022 |
| --- | ---: | ---: | ---: |
| 1.1 Zomerscholen | € 250.000 | € 250.000 | € 250.000 |
| 1.2 Taalklassen | ongeveer € 80.000 |  |  |

## Wie betaalt

| Wie betaalt | Bedrag |
| --- | --- |
| Gemeente | 2019: € 117.000.000<br>2020: € 117.000.000<br>2021: € 117.000.000<br>2022: € 117.000.000 |
| Gemeente, schoolbesturen (samen) | 2019-2022: € 4.000.000 |
| Rijk | 2020: ongeveer € 80.000 |
| niet vermeld | 2020: € 250.000<br>2020 (begroot, lasten): € 1.200.000<br>2020 (begroot, baten): € 350.000<br>\
2021: € 250.000<br>2022: € 250.000 |

## Uit welke subsidie of begroting

| Uit welke subsidie of begroting | Bedrag |
| --- | --- |
| OAB | 2019: € 117.000.000<br>2020: € 117.000.000<br>2021: € 117.000.000<br>2022: € 117.000.000 |
| NPO | 2020: ongeveer € 80.000 |
| niet vermeld | 2020: € 250.000<br>2020 (begroot, lasten): € 1.200.000<br>2020 (begroot, baten): € 350.000<br>\
2021: € 250.000<br>2022: € 250.000<br>2019-2022: € 4.000.000 |

## Wat nog niet bekend is

De agenda noemt dit geld, maar niet hoeveel het is.

| Nummer | Waarvoor | Bedrag |
| --- | --- | --- |
| 6 | 1.3 Bibliotheek | PM |

## Wat niet is opgeteld

Deze bedragen staan in de agenda, maar zitten niet in de totalen per jaar.

| Nummer | Waarvoor | Bedrag | Waarom niet |
| --- | --- | --- | --- |
| 4 | 1.1 Zomerscholen | € 250.000 per jaar | kan hetzelfde geld zijn als nummer 1, of een deel daarvan |
| 7 | 2.1 Zwemles | € 20.000 - € 30.000 | er staat meer dan één getal |

## Alle bedragen

Zoals ze in de agenda staan. De nummers zijn van dit document.

| Nummer | Waarvoor | Periode | Bedrag | Betaler | Dekking | Stand |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | **Onderwijs** | 2019-2022 | 117 mln euro per jaar | Gemeente | OAB |  |
| 2 | **Convenant** | 2019-2022 | 4 mln in totaal | Gemeente<br>schoolbesturen |  |  |
| 3 | **Gebouwen** | 2020 | Lasten € 1.200.000<br>Baten € 350.000 |  |  | begroot |
| 4 | 1.1 Zomerscholen |  | € 250.000 per jaar |  |  |  |
| 5 | 1.2 Taalklassen | 2020 | ca. € 80.000 | Rijk | NPO |  |
| 6 | 1.3 Bibliotheek |  | PM |  |  |  |
| 7 | 2.1 Zwemles |  | € 20.000 - € 30.000 |  |  |  |
"""


def body(text: str) -> str:
    """A money overview as Markdown, from its opening to its end, without anchors and targets of links."""
    opening = text.index("Bedragen in de agenda")
    text = re.sub(r"<a id=[^>]*></a>", "", text[opening : text.rindex("\n---")])
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"\[([^\]]*)\]\(<[^>]*>\)", r"\1", text)).strip() + "\n"


def test_the_whole_document() -> None:
    """Sums for each year are not multiplied, and nothing is left out without a reason."""
    made = body(str(lea_model.render(lea_model.loads(AGENDA), document="geldoverzicht", format="md")))
    assert made == DOCUMENT.replace("€ ", EURO)


def test_numbers_lead_to_the_sums() -> None:
    """What a total is made of can be followed to the sums themselves."""
    page = str(lea_model.render(lea_model.loads(AGENDA), document="geldoverzicht"))
    assert ['href="#bedrag-5"' in page, 'id="bedrag-5"' in page] == [True, True]


def test_money_without_sums() -> None:
    """Where no sum is known, the document says so in a sentence and lists what is spoken of once."""
    text = str(lea_model.render(agenda_in(ROOT / "examples" / "westland"), document="geldoverzicht", format="md"))
    assert text.count("NPO-geld") == 1
    assert "De agenda noemt geld, maar geeft geen bedrag dat op te tellen is." in text
    assert [line for line in text.splitlines() if line.startswith("## ")] == ["## Inhoud", "## Wat nog niet bekend is"]


@pytest.mark.parametrize(("name", "document"), sorted(LEFT_OUT))
def test_nothing_to_tell(name: str, document: str) -> None:
    """An agenda that names no money has no such document; who asks for it is told."""
    agenda = agenda_in(ROOT / "examples" / name)
    assert render_files(agenda, documents=[document]) == {}
    with pytest.raises(UsageError) as caught:
        lea_model.render(agenda, document=document)
    assert caught.value.message("nl") == f"In de agenda staat niets voor het document '{document}'."


def test_in_english() -> None:
    """An English agenda has an English overview, with English signs in its numbers."""
    agenda = lea_model.loads(AGENDA.replace("periode: 2019-2022}", "periode: 2019-2022, taal: en}", 1))
    text = str(lea_model.render(agenda, document="geldoverzicht", format="md"))
    assert f"| 2020 | about {EURO}117,080,000 |" in text


def test_sum_of_which_the_source_gives_no_unit() -> None:
    """It is printed as it stands, without a sign for euros, whether as a value or as printed words."""
    sums = [
        {"titel": "Baten", "waarde": "61587", "eenheid": "niet vermeld"},
        {"titel": "Lasten", "gedrukt": "152.614", "waarde": "152614", "eenheid": "niet vermeld"},
    ]
    made_of_them = render(make(bedragen=sums), format="md")
    assert [line for line in made_of_them.splitlines() if line.startswith("| **")] == [
        "| **Baten** | 61.587 (eenheid niet bekend) |",
        "| **Lasten** | 152.614 (eenheid niet bekend) |",
    ]


def test_both_sides_of_a_sum_without_a_unit() -> None:
    """What is spent and what comes in are one line among what is not added, with one reason."""
    sums = [
        {"titel": "Taal", "lasten": "1000", "baten": "400", "eenheid": "onbekend"},
        {"titel": "Sport", "waarde": "5"},
    ]
    lines = render(make(bedragen=sums), document="geldoverzicht", format="md").splitlines()
    assert [line for line in lines if "geen aantal euro" in line] == [
        (
            "| [1](<#bedrag-1>) | **Taal** | Lasten 1000 (eenheid niet bekend)<br>Baten 400 (eenheid niet bekend) | "
            "de eenheid is niet bekend, of geen aantal euro's |"
        )
    ]
