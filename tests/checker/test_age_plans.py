"""Age plans that are for the same places and years, from young to old."""

from __future__ import annotations

from lea_model.checker.structure import age_plans
from lea_model.index import Index
from lea_model.loader import loads

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
        [(("age_plans", 2), "age-plan-2", "4-12", 4)],
        [(("age_plans", 3), "Later", "4-12", 4)],
    ]
