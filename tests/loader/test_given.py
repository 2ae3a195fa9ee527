"""What callers give for an agenda: the agenda, what reading it gave, or something that is neither."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import lea_model as lea
from lea_model.loader import agenda_of, each_given
from tests.checker.small import GOOD


def test_agenda_of() -> None:
    """An agenda is itself, and a result gives what was built."""
    result = lea.read_text(GOOD)
    assert result.agenda is not None
    assert agenda_of(result) is result.agenda
    assert agenda_of(result.agenda) is result.agenda


def test_each_given() -> None:
    """One stands for itself, and several come one by one; nothing is looked at before its turn."""
    result = lea.read_text(GOOD)
    assert list(each_given(result)) == [result]
    assert list(each_given(iter([result, result]))) == [result, result]
    assert list(each_given([])) == []


@pytest.mark.parametrize(
    "use",
    [
        lea.build_graph,
        lea.compare,
        lea.render,
        lambda given: lea.diff(given, given),
    ],
)
@pytest.mark.parametrize("given", ["examples/almere", 3, None])
def test_something_else_is_refused(use: Callable[[Any], object], given: object) -> None:
    """Who gives a path hears what to do with it, from every function that takes an agenda."""
    with pytest.raises(lea.UsageError) as caught:
        use(given)
    assert caught.value.message("en") == (
        f"An agenda is needed here, not {given!r}: read it first, with lea.load or lea.read."
    )


def test_what_could_not_be_built_is_refused() -> None:
    """A result without an agenda is refused with its name."""
    with pytest.raises(lea.UsageError) as caught:
        lea.build_graph([lea.read_text("agenda: {", "stuk.yaml")])
    assert caught.value.message("nl") == "stuk.yaml is niet te lezen; zie 'lea check stuk.yaml'."


def test_results_are_as_good_as_agendas() -> None:
    """Graph, changes and documents are the same for an agenda and for what reading it gave."""
    result = lea.read_text(GOOD)
    assert result.agenda is not None
    assert list(lea.build_graph(result).edges(data=True)) == list(lea.build_graph([result.agenda]).edges(data=True))
    assert lea.render(result, format="md") == lea.render(result.agenda, format="md")
    assert len(lea.diff(result, result.agenda)) == 0
    assert lea.compare(result).agendas == lea.compare([result.agenda]).agendas
