"""The table ``nearest``: who does something like this? For each action the actions elsewhere that are most like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Final, NamedTuple, cast

from lea_model.comparison.cells import CellKind
from lea_model.comparison.subject import Subject, short_label
from lea_model.comparison.table import Borrowed, Column, Definition, Gathered, Line
from lea_model.comparison.tables.common_columns import of_agendas
from lea_model.i18n import N_
from lea_model.measure.likeness import LikenessIndex
from lea_model.model.actions import Action

MOST: Final = 3
"""How many actions are shown beside one."""

THRESHOLD: Final = 0.3
"""How much two actions must be alike at least to be shown. Of the 11 pairs of actions of Almere, Tilburg and Westland
above it, 6 are about the same by a reader's judgement; among the next 13, down to 0.25, only 3 are."""


WORK: Final = 4000
"""How many texts may be met while looking for those that are like one. In a collection of some hundreds of actions that
is everything that shares anything; in a large one some are missed."""


class NearestRow(NamedTuple):
    """One action with one that is like it in another municipality."""

    agenda: str
    municipality: str
    action: str
    number: str | None
    text: str
    rank: int
    near_agenda: str
    near_municipality: str
    near_action: str
    near_number: str | None
    near_text: str
    score: float


class _Action(NamedTuple):
    line: Line[NearestRow]
    text: str
    places: frozenset[str]


def gather(subject: Subject) -> Iterator[Line[NearestRow]]:
    """The actions of one agenda that say something, beside nothing yet; with their whole text and where they hold."""
    places = [one.code or one.name for one in subject.agenda.municipalities]
    for entry in subject.index.of_kind("action"):
        text = text_of(cast("Action", entry.item))
        if text:
            number = subject.place(entry.path).number
            row = NearestRow(*subject.key, entry.id, number, short_label(text), 0, "", "", "", None, "", 0.0)
            yield Line(row, {"text": subject.counted([entry.path])}, (text, *places))


def text_of(action: Action) -> str:
    """What an action is compared by: its title and what it says, else what stays and what is new in it."""
    text = action.text if isinstance(action.text, str) else None
    parts = [part for part in (action.title, text) if part]
    if text is None:
        for field in (action.keep, action.new, action.keep_or_new):
            if isinstance(field, tuple):
                parts += [one.text for one in field if isinstance(one.text, str)]
    return ". ".join(part.rstrip(".") for part in parts)


def finish(gathered: Gathered[NearestRow]) -> Iterator[Line[NearestRow]]:
    """For each action the most alike of other municipalities, one of each agenda, the most alike first."""
    actions = [
        _Action(line, line.aside[0], frozenset(line.aside[1:]))
        for contribution in gathered
        for line in contribution.lines
    ]
    if sum(1 for contribution in gathered if contribution.lines) < 2:
        return
    finder = _Finder(actions)
    for action in actions:
        for rank, (other, score) in enumerate(finder.near(action), start=1):
            near = other.line.row
            row = action.line.row._replace(
                rank=rank,
                near_agenda=near.agenda,
                near_municipality=near.municipality,
                near_action=near.action,
                near_number=near.number,
                near_text=near.text,
                score=round(score, 3),
            )
            lines = {"text": (action.line.evidence, "text"), "near_text": (other.line.evidence, "text")}
            yield Line(row, Borrowed(lines))


class _Finder:
    """Finds what is like an action, looking up each text once however many actions share it."""

    def __init__(self, actions: Sequence[_Action]) -> None:
        self._actions = actions
        self._index = LikenessIndex(action.text for action in actions)
        self._groups = cache(partial(self._index.groups, cutoff=THRESHOLD, work=WORK))

    def near(self, action: _Action) -> list[tuple[_Action, float]]:
        """The most alike actions of other municipalities, at most one of each agenda."""
        found: dict[str, tuple[_Action, float]] = {}
        for numbers, score in self._groups(action.text):
            for other in map(self._actions.__getitem__, numbers):
                agenda = other.line.row.agenda
                if agenda not in found and not other.places & action.places:
                    found[agenda] = (other, score)
                    if len(found) == MOST:
                        return list(found.values())
        return list(found.values())


TABLE: Final = Definition(
    name="nearest",
    title=N_("Who does something like this?"),
    description=N_("For each action the actions in other municipalities whose words are most like it, with the score."),
    caution=N_(
        "Words are compared, not meanings: two actions can do the same in other words, and two that sound alike can"
        " differ in what matters. Below 0.5 most pairs share a subject and no more. At most three are shown, one of"
        " each agenda, and none below 0.3; other editions of the same municipality are left out."
    ),
    row=NearestRow,
    columns=of_agendas(
        Column("action", N_("Id"), N_("The id of the action in its agenda."), key=True),
        Column("number", N_("Number"), N_("The printed number of the action.")),
        Column("text", N_("Action"), N_("What the action says.")),
        Column("rank", N_("Place"), N_("1 for the action that is most alike."), kind=CellKind.INTEGER, key=True),
        Column("near_agenda", N_("Other agenda"), N_("The agenda of the action that is like it.")),
        Column("near_municipality", N_("Other municipality"), N_("The municipality of the action that is like it.")),
        Column("near_action", N_("Id there"), N_("The id of that action in its agenda.")),
        Column("near_number", N_("Number there"), N_("The printed number of that action.")),
        Column("near_text", N_("Action there"), N_("What that action says.")),
        Column(
            "score",
            N_("Likeness"),
            N_("How much the words of the two are alike: 0 nothing in common, 1 the same."),
            kind=CellKind.DECIMAL,
            unit=N_("part of 1"),
        ),
    ),
    gather=gather,
    finish=finish,
    listed=("text", "score", "near_municipality", "near_number", "near_text"),
)
