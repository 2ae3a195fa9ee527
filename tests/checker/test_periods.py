"""Which period a date is certainly outside of."""

from __future__ import annotations

import pytest

from lea_model.checker.periods import Periods
from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.loader import loads
from lea_model.model.when import When

TEXT = """\
agenda: {id: a, titel: A, gemeenten: G, periode: 2030-2033}
documenten:
  - {id: pact, titel: Pact, periode: 2034-2037}
  - {id: nota, titel: Nota}
clusters:
  - {id: pact, titel: Los, periode: 2040}
doelen:
  - {tekst: Een, bron: {document: pact}}
  - {tekst: Twee, bron: {document: nota}}
  - {tekst: Drie, bron: {document: weg}}
  - {tekst: Vier}
"""


def missed(goal: int, date: str) -> Path | None:
    """Where the period is stated that a date of a goal is outside of."""
    index = Index(loads(TEXT))
    moment = loads(f"agenda: {{id: a, titel: A, gemeenten: G, periode: '{date}'}}").period
    assert isinstance(moment, When)
    found = Periods(index).missed(("goals", goal), moment)
    return found[0] if found is not None else None


@pytest.mark.parametrize(
    ("goal", "date", "expected"),
    [
        (0, "2033", ("documents", 0, "period")),
        (0, "2034", None),
        (0, "2038", ("documents", 0, "period")),
        (1, "2034", ("period",)),
        (1, "2033", None),
        (2, "2034", ("period",)),
        (3, "2029", ("period",)),
        (3, "1 januari 2030", None),
        (3, "31 december 2033", None),
        (3, "31 december 2029", ("period",)),
        (3, "1 januari 2034", ("period",)),
    ],
)
def test_missed(goal: int, date: str, expected: Path | None) -> None:
    """That of the document where it has one, else that of the agenda; the first and last day are in it."""
    assert missed(goal, date) == expected


def test_period_that_is_stated_closer_by() -> None:
    """What has a period of its own lets a date through that the agenda does not."""
    text = TEXT.replace("titel: Los, periode: 2040", "titel: Los, periode: 2040, doelen: [{tekst: Vijf}]")
    index = Index(loads(text))
    later = loads("agenda: {id: a, titel: A, gemeenten: G, periode: 2040}").period
    assert isinstance(later, When)
    assert Periods(index).missed(("clusters", 0, "goals", 0), later) is None
    assert Periods(index).missed(("goals", 3), later) == (("period",), index.agenda.period)
