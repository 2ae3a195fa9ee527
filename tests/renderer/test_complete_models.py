"""Nothing is lost of any field that the model has, wherever it can stand, also where no example uses it."""

from __future__ import annotations

from functools import cache

import pytest

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


each_agenda = pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name == "filled" else pytest.mark.slow) for name in AGENDAS]
)


@cache
def html(name: str) -> str:
    """All that the pages of one of the agendas say."""
    return " ".join(html_words(render(AGENDAS[name], document=document, format="html")) for document in DOCUMENTS)


@each_agenda
def test_no_field_is_lost_in_html(name: str) -> None:
    """Every field of every model is said, also those that no view places itself."""
    assert lost(AGENDAS[name], html(name)) == []


@each_agenda
def test_no_field_is_lost_in_markdown(name: str) -> None:
    """The same in Markdown."""
    agenda = AGENDAS[name]
    text = " ".join(markdown_words(render(agenda, document=document, format="md")) for document in DOCUMENTS)
    assert lost(agenda, text) == []


def test_a_lost_value_is_found() -> None:
    """The search itself can fail: a text without one of the values is told apart from one with it."""
    agenda = AGENDAS["filled"]
    name = agenda.parties[0].name
    assert lost(agenda, html("filled").replace(name.casefold(), "")) == [f"parties.0.name = {name}"]
