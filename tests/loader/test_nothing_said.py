"""Blank texts and empty lists are told, and what is left out says nothing more."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.loader import read_text

BLOCK = "agenda: {id: zandhoek, titel: Samen, gemeenten: Vaals, periode: 2027-2030}\n"


def found(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of all that is found below the block."""
    return [
        (one.code, one.position.line, one.position.column) for one in check(read_text(BLOCK + text)) if one.position
    ]


@pytest.mark.parametrize("blank", [" ", "\\t", "\xa0", "\u2003", "\u200b", "\u00ad \ufeff", "\u202e"])
def test_blank_text(blank: str) -> None:
    """A text of which nothing shows is no text: as a value, as a number, in a list and in a short form."""
    text = f'partijen: ["{blank}"]\nacties:\n  - {{titel: "{blank}"}}\n  - {{nummer: "{blank}"}}\n'
    result = read_text(BLOCK + text)
    wrong = [one for one in result.findings if one.code == "LEA205"]
    assert [(one.position and one.position.line, one.params["key"]) for one in wrong] == [
        (2, "partijen"), (4, "titel"), (5, "nummer")
    ]  # fmt: skip
    assert {one.fix("en") for one in wrong} == {
        "Only spaces or invisible characters stand here: write the text, or leave it out."
    }
    assert result.agenda is not None
    assert (result.agenda.parties, result.agenda.actions) == ((), ())


def test_no_municipality() -> None:
    """An empty list where something must stand is told once; the rest is read."""
    result = read_text("agenda: {id: a, titel: T, gemeenten: [], periode: 2030}\npartijen: [GGD]\n")
    assert [(one.code, one.message("en")) for one in result.findings] == [
        ("LEA203", "'gemeenten' should be a list of at least one, but this is an empty list.")
    ]
    assert result.agenda is not None
    assert result.agenda.parties[0].name == "GGD"


def test_numbers_of_what_was_left_out() -> None:
    """A number that belongs to something that was left out is not missing; another one still is."""
    actions = "\n".join(f"  - {{nummer: 1.{last}, titel: Actie {last}}}" for last in (1, 2, 3, 5, 6, 8, 9))
    faulty = "  - {nummer: 1.4, titel: Vier, leeftijd: peuters}\n"
    assert found(f"acties:\n{actions}\n") == [("LEA309", 6, 14), ("LEA309", 8, 14)]
    assert found(f"acties:\n{actions}\n{faulty}") == [("LEA309", 8, 14), ("LEA205", 10, 42)]


def test_keys_of_what_was_left_out() -> None:
    """Keys of the other language below an unknown key, or in an item that was left out, are not told as well."""
    assert found("onbekende_lijst:\n  - {title: Lezen, ages: 0-4}\n") == [("LEA201", 2, 1)]
    assert found("acties:\n  - {title: Lezen, leeftijd: peuters}\n") == [("LEA205", 3, 30)]
    assert found("acties:\n  - {title: Lezen}\n") == [("LEA212", 3, 6)]


def test_cited_by_its_own_words() -> None:
    """What has a text and nothing shorter is found by that text; where nothing goes by it, no hint repeats it."""
    goal = "Ieder kind leert zwemmen."
    actions = (f"  - {{titel: Les, draagt_bij_aan: {goal}}}", f"  - {{titel: Bad, zelfde_als: {goal}}}")
    text = "\n".join((f"doelen: [{goal}]", "acties:", *actions, ""))
    lost = [one for one in check(read_text(BLOCK + text)) if one.code == "LEA308"]
    assert [(one.path, str(one.params["hint"].text("en"))) for one in lost] == [(("actions", 1, "same_as", 0), "")]


def test_nothing_is_missing_that_another_word_was_written_for() -> None:
    """A key that was written as a word of every day is not said to be missing as well."""
    text = "agenda: {id: duinrand, titel: Groeien, gemeente: Duinrand, looptijd: 2024-2028}\n"
    assert [found.code for found in read_text(text).findings] == ["LEA201", "LEA201"]


EMPTY_KEYS = {
    "acties:\n  - {titel: , nummer: 1}\n": "Fill in a value, or remove the key. It cannot be stated here that",
    "acties:\n  - {tekst: , nummer: 1}\n": "Fill in a value, or remove the key. Did the source leave it open?",
    "doelen:\n  - {tekst: Lezen, uiterlijk: }\n": "Fill in a value, or remove the key. Did the source leave it open?",
    "partijen:\n  - {naam: , id: ggd}\n": "Fill in a value: 'naam' must be there.",
    "acties:\n  - {zomaar: , nummer: 1}\n": "Fill in a value, or remove the key. It cannot be stated here that",
}


@pytest.mark.parametrize("text", EMPTY_KEYS, ids=repr)
def test_advice_for_an_empty_key(text: str) -> None:
    """What is advised can be followed: no word for 'missing' where that is refused, nothing removed that must stay."""
    (found,) = (one for one in read_text(BLOCK + text).findings if one.code == "LEA127")
    assert found.fix("en").startswith(EMPTY_KEYS[text])


def test_one_bad_value_of_a_set() -> None:
    """Where a set of keys stands for a list, only the faulty one is told, at its place, and left out."""
    text = (
        "afkortingen: {VVE: voorschool, LEA: [a, b], PO: basisschool}\n"
        'indicatoren: [{tekst: Verzuim, streefwaarden: {2028: "<1%", 2029: [1], 2030: {waarde: x}}}]\n'
    )
    result = read_text(BLOCK + text)
    assert [(one.code, one.position and one.position[1:3]) for one in result.findings] == [
        ("LEA203", (2, 37)), ("LEA203", (3, 67)), ("LEA205", (3, 87))
    ]  # fmt: skip
    assert result.agenda is not None
    assert [one.abbreviation for one in result.agenda.abbreviations] == ["VVE", "PO"]
    targets = result.agenda.indicators[0].targets
    assert isinstance(targets, tuple)
    assert [one.printed for one in targets] == ["<1%"]
