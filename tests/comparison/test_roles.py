"""Roles and targets in the comparison: who signs, who takes part in a group, what is led, in which year."""

from __future__ import annotations

import lea_model
from lea_model.comparison import compare

TEXT = """\
agenda:
  id: wad-2027
  titel: Samen
  gemeenten: Wad
  periode: 2027-2030
  vaststelling: [{status: vastgesteld, ondertekenaars: [Gemeente, Bieb]}]
clusters:
  - titel: Taal
    trekker: {partij: Onderwijs, leden: [Linde, Eik]}
    verwijzingen: [1]
acties: [{nummer: 1, titel: Lezen}, {nummer: 2, titel: Zingen}]
indicatoren:
  - tekst: Bereik
    streefwaarden: [{gedrukt: ">90%", waarde: 90, eenheid: "%", wanneer: 2028}, {gedrukt: 95% in 2030, wanneer: 2030}]
partijen: [Gemeente, Bieb, Onderwijs, Linde, Eik]
"""


def test_roles() -> None:
    """Who signs has a role of its own; members of a group that leads take part."""
    rows = compare([lea_model.loads(TEXT)]).table("parties").rows()
    assert [(row.role, row.parties) for row in rows] == [("trekkers", 1), ("partners", 2), ("signatories", 2)]


def test_what_is_led() -> None:
    """The cluster is led, and the action that it cites; of the other action nobody is named."""
    rows = compare([lea_model.loads(TEXT)]).table("structure").rows()
    assert {row.kind: (row.parts, row.led) for row in rows if row.led} == {"cluster": (1, 1), "action": (2, 1)}


def test_targets_keep_their_year() -> None:
    """The year stands with each target, once."""
    (row,) = compare([lea_model.loads(TEXT)]).table("indicators").rows()
    assert row.targets == ">90% (2028); 95% in 2030"
