"""Parts of an agenda as rules need them: age plans from young to old, and how many items are listed."""

from __future__ import annotations

import re

import pytest

from lea_model.checker import check
from lea_model.checker.rules import count_does_not_match
from lea_model.checker.structure import age_plans, count_items
from lea_model.i18n import LANGUAGES
from lea_model.index import Index
from lea_model.loader import loads
from lea_model.model.enums import ItemKind
from tests.checker.small import GOOD

TEXT = """\
agenda: {id: a, titel: A, gemeenten: [Noord, Zuid], periode: 2030-2033}
leeftijdsplannen:
  - {titel: Tieners, leeftijd: 12-18, voor_gemeenten: [Noord, Zuid]}
  - {id: klein, leeftijd: 0-4 jaar, voor_gemeenten: [zuid, noord]}
  - {leeftijd: 4-12, voor_gemeenten: [Noord]}
  - {titel: Later, leeftijd: 4-12, voor_gemeenten: [Noord], periode: 2034}
  - {titel: Zonder}
"""


def test_groups() -> None:
    """One list for each set of places and each period; a plan goes by its title, else its id."""
    found = [
        [(plan.path, plan.name, plan.printed, int(plan.ages.start)) for plan in plans]
        for plans in age_plans(Index(loads(TEXT)))
    ]
    assert found == [
        [(("age_plans", 1), "klein", "0-4 jaar", 0), (("age_plans", 0), "Tieners", "12-18", 12)],
        [(("age_plans", 2), "4-12", "4-12", 4)],
        [(("age_plans", 3), "Later", "4-12", 4)],
    ]


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
