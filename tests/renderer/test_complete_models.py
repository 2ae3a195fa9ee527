"""Nothing is lost of any field that the model has, wherever it can stand, also where no example uses it."""

from __future__ import annotations

from functools import cache

import pytest

from lea_model.index import walk
from lea_model.renderer import render_files
from lea_model.renderer.views.left_out import LEFT_OUT
from tests.renderer.full import full_agenda
from tests.renderer.reading import DOCUMENTS, html_words, markdown_words
from tests.renderer.test_complete import lost, without_reason

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
def documents(name: str, format: str, *, working: bool) -> str:
    """All that the documents of one of the agendas say."""
    read_words = html_words if format == "html" else markdown_words
    made = render_files(AGENDAS[name], documents=DOCUMENTS, formats=[format], working=working)
    return " ".join(read_words(str(content)) for content in made.values())


@each_agenda
def test_no_field_is_lost_in_html(name: str) -> None:
    """Every field of every model is said in the working version, also those that no view places itself."""
    assert lost(AGENDAS[name], documents(name, "html", working=True)) == []


@pytest.mark.slow
@each_agenda
def test_no_field_is_lost_in_markdown(name: str) -> None:
    """The same in Markdown."""
    assert lost(AGENDAS[name], documents(name, "md", working=True)) == []


@each_agenda
def test_each_field_that_the_publication_leaves_out_has_a_reason(name: str) -> None:
    """A field that stands in no publication is named with the reason; a new one that is not fails here."""
    assert without_reason(AGENDAS[name], documents(name, "html", working=False)) == []


def test_each_field_with_a_reason_is_left_out() -> None:
    """No reason is kept for a field that the publication shows everywhere, or that the model no longer has."""
    agenda = AGENDAS["filled"]
    missing = lost(agenda, documents("filled", "html", working=False))
    items = dict(walk(agenda))
    gone = set()
    for one in missing:
        path = tuple(int(step) if step.isdecimal() else step for step in one.partition(" = ")[0].split("."))
        for end, name in enumerate(path):
            if (item := items.get(path[:end])) is not None:
                gone |= {(base.__name__, name) for base in type(item).__mro__} | {("", name)}
    # Their values are such that other fields say the same: a term, a truth value, the number 1, a language.
    said_elsewhere = {
        ("AgeBand", "open_end"),
        ("AgeBand", "start"),
        ("Agenda", "language"),
        ("Missing", "missing"),
        ("PolicyArea", "overlap_kind"),
    }
    assert sorted(set(LEFT_OUT) - gone - said_elsewhere) == []


def test_a_lost_value_is_found() -> None:
    """The search itself can fail: a text without one of the values is told apart from one with it."""
    agenda = AGENDAS["filled"]
    name = agenda.parties[0].name
    for working in (True, False):
        text = documents("filled", "html", working=working).replace(name.casefold(), "")
        assert (lost if working else without_reason)(agenda, text) == [f"parties.0.name = {name}"]
