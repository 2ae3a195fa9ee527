"""Everyday words: what municipalities write, and the keys and words of the format that they stand for."""

from __future__ import annotations

import pytest

from lea_model.loader import read_text
from lea_model.model import enums, rare_enums
from lea_model.model.enums import Term
from lea_model.model.keys import all_names
from lea_model.vocabulary.everyday_terms import everyday_terms, term_meant
from lea_model.vocabulary.everyday_words import everyday, listed_words, plain_word


def test_every_word_leads_to_a_key() -> None:
    """There are some hundreds of words, and each stands for keys that exist; an inner key stands in what it is in."""
    words = listed_words()
    assert len(words) > 500
    meant = [one for each in words.values() for one in each]
    assert {one.name for one in meant} - all_names() == set()
    assert {one.inner for one in meant} - all_names() - {""} == set()


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("deadline", "due"),
        ("Einddatum", "due"),
        ("budget", "amounts"),
        ("kosten", "amounts"),
        ("middelen", "amounts"),
        ("wie", "trekkers"),
        ("verantwoordelijk", "trekkers"),
        ("speerpunten", "ambitions"),
        ("focuspunt", "ambitions"),
        ("pijlers", "programme_lines"),
        ("maatregelen", "actions"),
        ("bijlagen", "sections"),
        ("artikelen", "sections"),
        ("regelingen", "sections"),
        ("KPI's", "indicators"),
        ("thema's", "themes"),
        ("deelnemers", "members_listed"),
        ("looptijd", "period"),
        ("website", "links"),
        ("vergaderfrequentie", "frequency"),
    ],
)
def test_meaning(word: str, name: str) -> None:
    """The first key of each word, whatever its capitals and signs."""
    found = everyday(word)
    assert found is not None
    assert found.meant[0].name == name


def test_unknown_word() -> None:
    """A word that is in no list stands for nothing."""
    assert everyday("appeltaart") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("doel", "doelen"), ("taak", "taken"), ("thema's", "Thema"), ("KPI", "kpi's"), ("artikel", "artikelen")],
)
def test_singular_and_plural(one: str, other: str) -> None:
    """A word and its plural are the same word."""
    assert plain_word(one) == plain_word(other)


def test_what_one_is_called() -> None:
    """A word for a kind of item says what one is called, for that is worth keeping beside it; other words do not."""
    found = [everyday(word) for word in ("speerpunten", "Focuspunt", "maatregelen", "deadline")]
    assert [each.kind_word if each else None for each in found] == ["speerpunt", "focuspunt", "maatregel", ""]


def test_every_term_is_one() -> None:
    """Each everyday word for a closed list stands for a word of that list."""
    lists = everyday_terms()
    assert sum(map(len, lists.values())) > 200
    for terms, words in lists.items():
        assert set(words.values()) <= {term.value for term in terms}


@pytest.mark.parametrize(
    ("terms", "text", "dutch", "english"),
    [
        (enums.PartyKind, "GGD", "jeugdgezondheidszorg", "youth_health"),
        (enums.PartyKind, "Bestuur", "schoolbestuur", "school_board"),
        (enums.Status, "definitief", "vastgesteld", "adopted"),
        (rare_enums.ProgressStatus, "afgerond", "klaar", "done"),
        (enums.Comparator, "maximaal", "hoogstens", "at_most"),
        (enums.Sector, "basisschool", "po", "primary"),
        (enums.MissingKind, "n.t.b.", "nader_te_bepalen", "to_be_defined"),
        (enums.Status, "Draft", "concept", "draft"),
    ],
)
def test_term(terms: type[Term], text: str, dutch: str, english: str) -> None:
    """An everyday word stands for one word of a closed list, in either language."""
    assert (term_meant(terms, text, "nl"), term_meant(terms, text, "en")) == (dutch, english)


def test_no_term() -> None:
    """A word that means none of them, and what is no text."""
    assert term_meant(enums.Status, "blauw", "nl") is None
    assert term_meant(enums.Status, ["concept"], "nl") is None


BLOCK = [
    ("soort: visiedocument", "agendasoort: overig, lokale_term: visiedocument"),
    ("gepubliceerd: 3 mei 2021", "bekendmaking: 3 mei 2021"),
    ("gewijzigd: 3 mei 2021", "mijlpalen: {titel: Gewijzigd, wanneer: 3 mei 2021}"),
    ("kader: Jeugdnota Duinrand", "valt_onder: Jeugdnota Duinrand"),
    ("webtitel: Duinrand groeit", "documenten: {titel: Duinrand groeit}"),
    ("belofte: Wij staan klaar", "ambities: {titel: Wij staan klaar, lokale_term: belofte}"),
    ("wethouder: wethouder Jeugd", "portefeuillehouder: wethouder Jeugd"),
    ("vaststelling: {door: raad, wethouder: wethouder Jeugd}", "portefeuillehouder: wethouder Jeugd"),
    ("voorganger: {titel: Oud, vastgesteld_door: raad}", "vaststelling: {door: raad}"),
    ("missie: [Elk kind telt]", "hoofdstukken: [{titel: Missie, strekkingen: [Elk kind telt]}]"),
    ("startdatum: 1 mei 2020", "periode: vanaf 1 mei 2020"),
]


@pytest.mark.parametrize(("written", "form"), BLOCK)
def test_form_in_the_block(written: str, form: str) -> None:
    """Each first guess in the block is answered with the right form, in the words of whoever wrote it."""
    rest = "" if written.startswith("startdatum") else ", periode: 2020"
    text = f"agenda: {{id: duinrand, titel: Duinrand, gemeenten: Duinrand{rest}, {written}}}\n"
    found = [each for each in read_text(text).findings if each.code == "LEA201"]
    assert [f"`{form}`" in each.fix("nl") for each in found] == [True]
    assert "bedoelde u" not in found[0].fix("nl")


@pytest.mark.parametrize("key", ["titel_web", "artikelen", "ondertekend_te", "kenmerk_nr", "onderwijs", "partijtje_x"])
def test_no_guess_of_another_meaning(key: str) -> None:
    """Letters in common are no reason to ask whether another word was meant."""
    text = f"agenda: {{id: duinrand, titel: Duinrand, gemeenten: Duinrand, periode: 2020}}\n{key}: x\n"
    assert [each.fix("nl") for each in read_text(text).findings if "bedoelde u" in each.fix("nl")] == []
