"""Beside each action stands who leads it, with the terms, and what else a reader has to know to decide."""

from __future__ import annotations

from typing import Any

from lea_model.renderer import render
from tests.renderer.agendas import make
from tests.renderer.reading import ROOT, agenda_in


def table(**fields: Any) -> list[str]:
    """The lines of the chapter of actions, without anchors."""
    text = str(render(make(**fields), document="agenda", format="md"))
    found = text[text.index("## Acties") :].split("\n")[1:]
    end = next((place for place, line in enumerate(found) if line.startswith(("#", "---"))), len(found))
    return [line.split("</a>")[-1] for line in found[:end] if line and not line.startswith("<a id")]


ACTIONS = [
    {"nummer": "1", "tekst": "Er komt een campagne.", "trekker": "Opvang Zee", "partners": ["Bibliotheek", "GGD"]},
    {"nummer": "2", "tekst": "Er komt een taalhuis.", "uiterlijk": "eind 2031", "bedragen": {"waarde": "5000"}},
    {"nummer": "3", "titel": "Zwemles", "tekst": "Elk kind zwemt."},
]


def test_lead_stands_beside_the_action() -> None:
    """Its own lead, else that of the cluster that cites it, with the condition; a dash where nobody is named."""
    clusters = {
        "titel": "Taal",
        "verwijzingen": ["2"],
        "trekker": {"partij": "Gemeente", "voorwaarde": "als het kan"},
    }
    assert table(acties=ACTIONS, clusters=clusters) == [
        "| Actie | Trekker | Partners | Wanneer | Bedragen | Cluster |",
        "| --- | --- | --- | --- | --- | --- |",
        "**1** Er komt een campagne. | Opvang Zee | Bibliotheek, GGD |  |  |  |",
        (
            "**2** Er komt een taalhuis. | Gemeente (voorwaarde: als het kan) |  | uiterlijk eind 2031"
            " | €\u00a05.000 | Taal |"
        ),
        "3 **Zwemles**<br>Elk kind zwemt. | – |  |  |  |  |",
    ]


def test_what_few_actions_have_stands_under_them() -> None:
    """A column that would stay nearly empty is none."""
    rows = table(acties=[*ACTIONS, *({"nummer": str(number), "tekst": "Meer."} for number in range(4, 13))])
    assert rows[0] == "| Actie | Trekker |"
    assert rows[3] == "**2** Er komt een taalhuis.<br>Bedragen: €\u00a05.000<br>Uiterlijk: eind 2031 | – |"


def test_lead_of_all_is_said_once() -> None:
    """Who leads the line that the actions stand in is said above them, by the role that it is."""
    themes = {"titel": "Lezen", "acties": [{"nummer": "2", "tekst": "Twee."}]}
    line = {"titel": "Taal", "trekker": "Gemeente", "acties": [{"nummer": "1", "tekst": "Een."}], "themas": themes}
    text = str(render(make(programmalijnen=line), document="agenda", format="md"))
    rows = [row.split("</a>")[-1] for row in text.split("\n")]
    assert [row for row in rows if "Trekker" in row or "Een." in row or "Twee." in row] == [
        "- **Trekker:** Gemeente",
        "**1** Een.",
        "- **Trekker:** Gemeente",
        "**2** Twee.",
    ]


def test_who_is_responsible_otherwise_does_not_lead() -> None:
    """Parents are responsible in the first place for programme 3 of Westland, and lead none of its actions."""
    text = str(render(agenda_in(ROOT / "examples/westland"), document="agenda", format="md"))
    about = [
        row
        for row in text[text.index("## Inhoud") :].split("\n")
        if "ouders (primair verantwoordelijk" in row.casefold()
    ]
    assert about != []
    assert [row for row in about if not row.startswith("- **Verantwoordelijk:**")] == []
    assert "Trekker" not in text
