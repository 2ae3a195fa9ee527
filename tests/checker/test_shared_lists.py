"""What rules take over from the shared lists, since reading those takes long, is what the lists say."""

from __future__ import annotations

import sys

import pytest

from lea_model.checker import check
from lea_model.checker.rules.statutory_topic_not_addressed import ARTICLE, TOPICS
from lea_model.checker.sectors import AGES, BROADER, NAMES, OF_KIND, SCHOOLS, WORDS
from lea_model.diagnostics import Word
from lea_model.i18n import LANGUAGES
from lea_model.loader import read_text
from lea_model.model.enums import Sector
from lea_model.taxonomy import scheme, schemes, statutory_topics
from lea_model.vocabulary.tag_terms import TERMS
from tests.checker.rule_cases import FOLDER


def test_sectors() -> None:
    """The tables hold all sectors, with the names and wider sectors of the shared list."""
    terms = {term.id: term for term in scheme("sector").terms}
    assert {sector.value: [name.text(language) for language in LANGUAGES] for sector, name in NAMES.items()} == {
        own: [term.label(language) for language in LANGUAGES] for own, term in terms.items()
    }
    assert {sector.value: tuple(each.value for each in wider) for sector, wider in BROADER.items()} == {
        own: tuple(term.broader) for own, term in terms.items() if term.broader
    }
    assert set(AGES) == set(WORDS) == set(Sector)
    assert all(start < end for start, end in AGES.values())
    assert all(words == tuple(word.casefold() for word in words) for words in WORDS.values())
    assert set().union(*OF_KIND.values()) == SCHOOLS | {
        *(Sector.CHILDCARE, Sector.VOCATIONAL, Sector.HIGHER_PROFESSIONAL, Sector.UNIVERSITY)
    }


def test_statutory_topics() -> None:
    """The rule names the topics and their article as the shared list does."""
    listed = [topic for topic in statutory_topics() if topic.group == "lea_onderwerpen"]
    assert {topic.id: Word(topic.label("nl"), topic.label("en")) for topic in listed} == TOPICS
    references = [topic.references[0] for topic in listed]
    assert {Word(law.text("nl"), law.text("en")) for law in references} == {ARTICLE}


def test_tags() -> None:
    """The ids that tags are held against are those of the lists."""
    assert {scheme.id: sorted(term.id for term in scheme.terms) for scheme in schemes()} == {
        name: ids.split() for name, ids in TERMS.items()
    }


def test_lists_are_not_read_for_good_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    """Good tags never wait for the lists themselves: the check is the same where these cannot be had."""
    monkeypatch.setitem(sys.modules, "lea_model.taxonomy", None)
    agenda = (FOLDER / "agendas" / "tags.yaml").read_text("utf-8")
    assert check(read_text(agenda, "agenda.yaml"), select=["LEA316"]) == ()
