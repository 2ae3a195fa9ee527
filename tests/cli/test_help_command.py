"""``lea help``: the reference without the network, and what a word stands for."""

from __future__ import annotations

import pytest

from tests.cli.running import ROOT, Lea


@pytest.mark.parametrize("words", [(), ("formaat",), ("format",)])
def test_reference(lea: Lea, words: tuple[str, ...]) -> None:
    """The whole page of the docs is printed."""
    assert lea("help", *words) == (0, (ROOT / "docs" / "formaat.md").read_text("utf-8"), "")


def test_word_of_every_day(lea: Lea) -> None:
    """A word of every day leads to its key, with an example."""
    ran = lea("help", "uitgever")
    assert ran == (
        0,
        "uitgever:\n  Wie het document uitbracht.\n  staat bij: document\n  bijvoorbeeld: uitgever: Gemeente Almere\n",
        "",
    )
    assert lea("help", "auteurs").out.startswith("auteurs: hier heet dat 'uitgever'\n  Wie het document uitbracht.\n")
    assert lea("help", "deadline").out.startswith("deadline: hier heet dat 'uiterlijk'\n")


def test_word_for_a_key_inside_another(lea: Lea) -> None:
    """Where the value stands inside another key, that one is named and explained."""
    said = lea("help", "vastgesteld").out
    assert said.startswith("vastgesteld: hier heet dat 'vaststelling', met daarin 'wanneer'\n")
    assert "cijfer" not in said


@pytest.mark.parametrize(("word", "key"), [("indicator", "indicatoren"), ("vergadering", "overlegorganen")])
def test_most_likely_key_comes_first(lea: Lea, word: str, key: str) -> None:
    """A word that means several keys leads to the one that a writer looks for most."""
    assert lea("help", word).out.startswith(f"{word}: hier heet dat '{key}'\n")


def test_english(lea: Lea) -> None:
    """The same in English, with the English key."""
    assert lea("help", "budget", "--lang", "en").out.startswith("budget: here that is 'amounts'\n")


def test_unknown_word(lea: Lea) -> None:
    """What is no word of the format is wrong use, and names what is near; a command has help of its own."""
    near = "Fout: Er is geen sleutel 'tittel' (bedoelde u 'titel'?). 'lea help formaat' legt ze allemaal uit.\n"
    assert lea("help", "tittel") == (2, "", near)
    assert lea("help", "check") == (2, "", "Fout: 'check' is een opdracht: zie 'lea check --help'.\n")
