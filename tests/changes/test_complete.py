"""There are no changes exactly where two agendas say the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lea_model as lea
from lea_model.changes import diff
from lea_model.index import walk
from lea_model.model.agenda import Agenda
from lea_model.model.keys import all_models, models_in
from lea_model.vocabulary.kinds import KIND_OF
from tests.changes.editing import put
from tests.strategies import agendas, field_values

ROOT = Path(__file__).resolve().parents[2]
AGENDAS = sorted([*(ROOT / "examples").iterdir(), *(ROOT / "tests" / "fixtures" / "agendas").iterdir()])


def said(agenda: Agenda) -> Any:
    """All that an agenda says; where it comes from left out."""
    return _without_source(agenda.model_dump(by_alias=False))


def _without_source(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_source(inner) for name, inner in value.items() if name != "source"}
    return [_without_source(inner) for inner in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("path", AGENDAS, ids=lambda path: path.name)
def test_nothing_changed(path: Path) -> None:
    """An agenda against itself has no changes, and everything in it is matched to itself."""
    found = diff(lea.load(path), lea.load(path))
    assert (found.changes, bool(found), len(found)) == ((), False, 0)
    assert [match for match in found.matches if match.old.path != match.new.path] == []
    assert len(found.matches) == len(lea.Index(found.new).entries)


@pytest.mark.slow
@settings(max_examples=60)
@given(agendas())
def test_any_agenda_against_itself(agenda: Agenda) -> None:
    """The same for any agenda, with ids and numbers given twice and hostile texts."""
    assert diff(agenda, agenda.model_copy(deep=True)).counts() == {}


@settings(max_examples=60)
@given(agendas(), agendas())
def test_any_two_agendas(old: Agenda, new: Agenda) -> None:
    """Two agendas have changes if and only if they say something else."""
    assert bool(diff(old, new)) == (said(old) != said(new))


@pytest.mark.slow
@settings(max_examples=150)
@given(agendas(), st.data())
def test_any_edit(agenda: Agenda, data: st.DataObject) -> None:
    """One field anywhere with another value, and one list anywhere in another order, shorter, or with a part twice."""
    path, item = data.draw(st.sampled_from(list(walk(agenda))))
    name = data.draw(st.sampled_from(sorted(type(item).model_fields)))
    edited = put(agenda, (*path, name), data.draw(field_values(type(item), name, 2)))
    lists = [(*path, name) for path, item in walk(edited) for name, value in item if isinstance(value, tuple) and value]
    if lists:
        path = data.draw(st.sampled_from(lists))
        listed = getattr(dict(walk(edited))[path[:-1]], str(path[-1]))
        order = data.draw(st.permutations(listed + data.draw(st.sampled_from([(), listed[:1]]))))
        edited = put(edited, path, tuple(order[: data.draw(st.integers(0, 4))]))
    assert bool(diff(agenda, edited)) == (said(agenda) != said(edited))


def test_where_it_comes_from_does_not_count() -> None:
    """Another document and other lines are no change."""
    text = "agenda: {{id: a, titel: Samen, gemeenten: G, periode: 2030, bron: {lines}}}\n"
    old, new = (lea.loads(text.format(lines=lines)) for lines in ("12", "80-90"))
    assert old != new
    assert not diff(old, new)


def test_items_stand_in_items() -> None:
    """What is matched over the whole agenda stands right in another such item: else it would be passed over."""
    held = [
        (cls.__name__, name)
        for cls in all_models()
        for name in cls.model_fields
        if any(model in KIND_OF for model in models_in(cls, name)) and cls not in KIND_OF and cls is not Agenda
    ]
    assert held == []
