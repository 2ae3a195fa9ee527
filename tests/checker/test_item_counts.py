"""How many items of a kind an agenda lists, which LEA801 holds against a stated count."""

from __future__ import annotations

import re

import pytest

from lea_model.checker import check
from lea_model.checker.rules import count_does_not_match
from lea_model.checker.structure import count_items
from lea_model.i18n import LANGUAGES
from lea_model.index import Index
from lea_model.loader import loads
from lea_model.model.enums import ItemKind
from tests.checker.small import GOOD


@pytest.mark.parametrize("kind", list(ItemKind))
def test_every_kind_has_words_and_can_be_counted(kind: ItemKind) -> None:
    """No kind of item is without a word or makes counting fail."""
    expected = {
        ItemKind.PROGRAMME_LINE: 1,
        ItemKind.THEME: 2,
        ItemKind.ACTION: 3,
        ItemKind.CLUSTER: 2,
        ItemKind.CITATION: 3,
        ItemKind.PARTY: 2,
        ItemKind.BODY: 1,
        ItemKind.MEMBER: 2,
        ItemKind.MUNICIPALITY: 1,
    }
    assert count_items(Index(loads(GOOD)), kind) == expected.get(kind, 0)
    claim = f"{GOOD}  - {{telt: {kind.value}, genoemd_aantal: 99}}\n"
    (found,) = (each for each in check(loads(claim)) if each.kind is count_does_not_match.CODE)
    assert all(re.fullmatch(r"[^{}]+ 99 [a-z' ]+[;][^{}]+", found.message(language)) for language in LANGUAGES)


def test_what_is_empty_is_not_counted() -> None:
    """A theme without a title is no theme, and an indicator without text no indicator."""
    empty = "indicatoren: [Bereik, {tekst: {ontbreekt: leeg}}]\nambities: [{titel: A, themas: [{acties: []}]}]"
    text = GOOD + empty
    index = Index(loads(text))
    assert (count_items(index, ItemKind.INDICATOR), count_items(index, ItemKind.THEME)) == (1, 2)
