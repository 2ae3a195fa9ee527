"""The summary of an agenda: one page, out of its own texts and of what can be counted."""

from __future__ import annotations

from typing import Any

from lea_model.index import Index
from lea_model.renderer.tree import DefinitionList
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.summary import summary
from lea_model.vocabulary.runs import text_of
from lea_model.vocabulary.saying import SAYING
from tests.renderer.agendas import make


def told(**fields: Any) -> dict[str, list[str]]:
    """The facts of the summary with their lines."""
    agenda = make(**fields)
    found = summary(Writer(agenda, Index(agenda), "nl", SAYING))
    lists = [block for block in found if isinstance(block, DefinitionList)]
    return {fact.term: [text_of(line) for line in fact.lines] for one in lists for fact in one.facts}


AGENDA: dict[str, Any] = {
    "ambities": ["Taal", "Ouders"],
    "doelen": [
        {"tekst": "Minder kinderen zitten thuis."},
        {"tekst": "90% gaat naar de voorschool.", "streefwaarden": "90%", "uiterlijk": "eind 2033"},
    ],
    "acties": [
        *({"nummer": str(number), "tekst": "Iets.", "trekker": "Gemeente"} for number in range(1, 5)),
        {"nummer": "5", "tekst": "Nog iets.", "trekker": "Bibliotheek", "voortgang": {"status": "klaar"}},
        {"nummer": "6", "tekst": "Van niemand."},
    ],
    "bedragen": [{"titel": "Taal", "waarde": "5000"}, {"titel": "Ouders", "waarde": {"ontbreekt": "onbekend"}}],
    "overlegorganen": [{"naam": "Stuurgroep"}],
}


def test_summary_tells_what_when_who_and_money() -> None:
    """Goals with a date and a target come first; who leads is counted; a sum that is not known is no sum."""
    assert told(**AGENDA) == {
        "Wat we willen": ["Taal", "Ouders"],
        "Wat er verandert": ["90% gaat naar de voorschool. – 90%, eind 2033", "Minder kinderen zitten thuis."],
        "Wanneer": ["bij geen van de 6 acties staat wanneer"],
        "In cijfers": ["2 doelen, 6 acties"],
        "Hoe ver de acties zijn": ["klaar: 1"],
        "Trekker": [
            "bij 1 van de 6 acties staat niemand genoemd",
            "Gemeente – 4 acties",
            "Bibliotheek – 1 actie",
        ],
        "Overleggen": ["Stuurgroep"],
        "Geld": ["Taal: €\u00a05.000"],
    }


def test_small_agenda_has_no_summary() -> None:
    """An agenda that is as short as its summary has none."""
    assert told(ambities=["Taal"], acties=["Een.", "Twee."]) == {}


def test_summary_fits_on_a_page() -> None:
    """However much there is, what has no room is counted."""
    goals = [f"Doel {number}: {'een lang verhaal over kinderen ' * 9}" for number in range(60)]
    found = told(**{**AGENDA, "doelen": goals, "ambities": [f"Ambitie {number}" for number in range(40)]})
    assert found["Wat er verandert"][-1] == f"en nog {60 - len(found['Wat er verandert']) + 1}"
    assert found["Wat we willen"][-1] == f"en nog {40 - len(found['Wat we willen']) + 1}"
    assert sum(1 + len(line) // 68 for lines in found.values() for line in lines) <= 38
    assert max(len(line) for lines in found.values() for line in lines) <= 160
