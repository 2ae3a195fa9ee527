"""Copies of models with other values: read as any value is."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from lea_model.checker import check
from lea_model.dumper import dump
from lea_model.loader import loads

AGENDA = (
    "agenda: {id: vlietdam, titel: Samen, gemeenten: Vlietdam, periode: 2027-2030}\nacties: [Taal]\npartijen: [JGZ]\n"
)


def test_values_are_read() -> None:
    """A short form in a copy becomes what it stands for: it can be checked and written."""
    agenda = loads(AGENDA)
    action = agenda.actions[0].model_copy(update={"trekkers": "JGZ"})
    made = agenda.model_copy(update={"actions": (action,), "periode": "2031"})
    assert [one.party for one in made.actions[0].trekkers] == ["JGZ"]
    assert made.period.model_dump(mode="json")["gedrukt"] == "2031"
    assert "LEA901" not in {one.code for one in check(made)}
    assert loads(dump(made)) == made


def test_wrong_values_are_refused() -> None:
    """What a field cannot hold, and a name that is no field, raise at once."""
    agenda = loads(AGENDA)
    for update in ({"actions": 3}, {"acties_": ()}):
        with pytest.raises(ValidationError):
            agenda.model_copy(update=update)


def test_plain_copy() -> None:
    """Without other values, and deep, a copy is equal."""
    agenda = loads(AGENDA)
    assert agenda.model_copy() == agenda == agenda.model_copy(deep=True)
    assert agenda.model_copy(deep=True).actions[0] is not agenda.actions[0]
