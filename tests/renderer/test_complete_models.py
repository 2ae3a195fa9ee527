"""Nothing is lost of any field that the model has, wherever it can stand, also where no example uses it."""

from __future__ import annotations

import pytest

from lea_model.model.agenda import Agenda
from lea_model.renderer import render
from tests.renderer.full import full_agenda
from tests.renderer.reading import DOCUMENTS, html_words, markdown_words
from tests.renderer.test_complete import lost

DELIVERY = ("themes", "goals", "statements", "indicators", "text", "agreements", "figures", "voices", "milestones")

AGENDAS = {
    "filled": full_agenda(),
    "missing": full_agenda(missing=True),
    "clusters-that-cite": full_agenda(without=DELIVERY),
}


@pytest.mark.parametrize("agenda", AGENDAS.values(), ids=AGENDAS)
def test_no_field_is_lost_in_html(agenda: Agenda) -> None:
    """Every field of every model is said, also those that no view places itself."""
    text = " ".join(html_words(render(agenda, document=name, format="html")) for name in DOCUMENTS)
    assert lost(agenda, text) == []


@pytest.mark.parametrize("agenda", AGENDAS.values(), ids=AGENDAS)
def test_no_field_is_lost_in_markdown(agenda: Agenda) -> None:
    """The same in Markdown."""
    text = " ".join(markdown_words(render(agenda, document=name, format="md")) for name in DOCUMENTS)
    assert lost(agenda, text) == []


def test_a_lost_value_is_found() -> None:
    """The search itself can fail: a text without one of the values is told apart from one with it."""
    agenda = AGENDAS["filled"]
    text = " ".join(html_words(render(agenda, document=name, format="html")) for name in DOCUMENTS)
    name = agenda.parties[0].name
    assert lost(agenda, text.replace(name.casefold(), "")) == [f"parties.0.name = {name}"]
