"""All texts of an agenda, with their places, and how rules name things."""

from __future__ import annotations

import pytest

from lea_model.checker.naming import WIDTH, action_name, quoted, typed
from lea_model.checker.texts import texts
from lea_model.index import Index
from lea_model.loader import loads
from lea_model.model.base import Source
from lea_model.model.parties import Party

TEXT = """\
agenda: {id: a, titel: Samen, gemeenten: G, periode: 2030}
acties: [{id: x, tekst: Lezen, trekker: Bieb, bron: {paragraaf: Deel 1}}, {titel: Tellen, nummer: 2}]
partijen: [{naam: Bieb, aliassen: [bibliotheek], opmerkingen: [Goed]}]
"""


def test_all_texts() -> None:
    """Place, owner and field, whether a text refers, and whether it is matter of the agenda."""
    index = Index(loads(TEXT))
    found = {written.text: written for written in texts(index)}
    lezen, bieb, deel, alias, note = (found[text] for text in ("Lezen", "Bieb", "Deel 1", "bibliotheek", "Goed"))
    assert (lezen.path, lezen.owner, lezen.field) == (("actions", 0, "text"), index.agenda.actions[0], "text")
    assert (lezen.text, lezen.refers, lezen.is_content) == ("Lezen", False, True)
    assert (deel.is_content, type(deel.owner)) == (False, Source)
    assert (alias.path, alias.owner, alias.is_content) == (("parties", 0, "aliases", 0), index.agenda.parties[0], True)
    assert (note.is_content, type(note.owner)) == (False, Party)
    assert {written.refers for written in texts(index) if written.text == "Bieb"} == {True, False}
    assert bieb.is_content
    assert "x" not in found
    assert texts(index) is texts(index)


def test_texts_that_hold_a_sign() -> None:
    """Each different text once, in the order of the agenda; with signs, those that hold one of them."""
    found = texts(Index(loads(TEXT)))
    assert [text for text, _ in found.different(["le"])] == ["Lezen", "Tellen"]
    assert [len(places) for text, places in found.different() if text == "Bieb"] == [2]


@pytest.mark.parametrize(
    ("length", "expected"), [(WIDTH, f"'{'a' * WIDTH}'"), (WIDTH + 1, f"'{'a' * (WIDTH - 1)}…'"), (0, "''")]
)
def test_quoted(length: int, expected: str) -> None:
    """A text as wide as fits stays whole."""
    assert quoted("a" * length) == expected


def test_names() -> None:
    """An action goes by its number, else by its beginning; a kind without a Dutch word for it by its own name."""
    index = Index(
        loads(TEXT + "jaarplannen: [{titel: P, rijen: [{ambitie: x}]}]\nmijlpalen: [{tekst: M, wanneer: 2031}]\n")
    )
    assert [action_name(entry) for entry in index.of_kind("action")] == ["'Lezen'", "2"]
    assert [typed(entry) for entry in index.of_kind("action", "party")] == ["actie:x", "actie:tellen", "partij:bieb"]
    entry = index.of_kind("party")[0]
    assert typed(entry._replace(kind="milestone")) == "milestone:bieb"
