"""The table ``nearest``: who does something like this? For each action the actions elsewhere that are most like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple, cast

from lea_model.comparison.cells import CellKind
from lea_model.comparison.evidence_on_demand import Borrowed
from lea_model.comparison.subject import Subject, short_label
from lea_model.comparison.table import Column, Definition, Gathered, Line
from lea_model.comparison.tables.common_columns import of_agendas
from lea_model.i18n import N_
from lea_model.measure.coverage import THEMES
from lea_model.measure.related_texts import RelatedTexts
from lea_model.model.actions import Action
from lea_model.model.base import Item

MOST: Final = 3
"""How many actions are shown beside one."""

THRESHOLD: Final = 0.25
"""How much two actions must be alike at least to be shown, with what a shared theme adds."""

THEME_COUNTS: Final = 0.15
"""What a theme that both carry as a tag adds to the likeness, when it is decided which actions are shown and in which
order. The score itself is that of the texts. Both numbers were measured: see ``benchmarks/nearest.py``."""


_MARGIN: Final = 1e-9


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
    shared_themes: str | None


class _Action(NamedTuple):
    line: Line[NearestRow]
    text: str
    themes: frozenset[str]
    places: frozenset[str]


_Near = tuple[float, _Action, float, frozenset[str]]
"""What counts for the order, the action, the score, and the themes that both carry. Thousands are made for nothing."""


def gather(subject: Subject) -> Iterator[Line[NearestRow]]:
    """The actions of one agenda that say something, beside nothing yet; with their whole text and where they hold."""
    places = [one.code or one.name for one in subject.agenda.municipalities]
    for entry in subject.index.of_kind("action"):
        text = text_of(cast("Action", entry.item))
        if text:
            number = subject.place(entry.path).number
            row = NearestRow(*subject.key, entry.id, number, short_label(text), 0, "", "", "", None, "", 0.0, None)
            themes = " ".join(sorted(themes_of(entry.item)))
            yield Line(row, {"text": subject.counted([entry.path])}, (text, themes, *places))


def text_of(action: Action) -> str:
    """What an action is compared by: its title and what it says, else what stays and what is new in it."""
    text = action.text if isinstance(action.text, str) else None
    parts = [part for part in (action.title, text) if part]
    if text is None:
        for field in (action.keep, action.new, action.keep_or_new):
            if isinstance(field, tuple):
                parts += [one.text for one in field if isinstance(one.text, str)]
    return ". ".join(part.rstrip(".") for part in parts)


def themes_of(item: Item) -> frozenset[str]:
    """The shared themes that an item carries as a tag."""
    return frozenset(tag.term for tag in item.tags if tag.scheme == THEMES)


def finish(gathered: Gathered[NearestRow]) -> Iterator[Line[NearestRow]]:
    """For each action the most alike of other municipalities, one of each agenda, the most alike first."""
    set_of = cache(frozenset[str])  # actions of one municipality hold in the same places, and most carry no theme
    actions = [
        _Action(line, line.aside[0], set_of(tuple(line.aside[1].split())), set_of(line.aside[2:]))
        for contribution in gathered
        for line in contribution.lines
    ]
    if sum(1 for contribution in gathered if contribution.lines) < 2:
        return
    finder = _Finder(actions)
    for number, action in enumerate(actions):
        for rank, (_, other, score, themes) in enumerate(finder.near(number), start=1):
            own, near = action.line.row, other.line.row
            row = NearestRow(
                agenda=own.agenda,
                municipality=own.municipality,
                action=own.action,
                number=own.number,
                text=own.text,
                rank=rank,
                near_agenda=near.agenda,
                near_municipality=near.municipality,
                near_action=near.action,
                near_number=near.number,
                near_text=near.text,
                score=round(score, 3),
                shared_themes="; ".join(sorted(themes)) or None,
            )
            lines = {"text": (action.line.evidence, "text"), "near_text": (other.line.evidence, "text")}
            yield Line(row, Borrowed(lines))


def counts(row: NearestRow) -> float:
    """What decides the order: the score, and more where both carry the same theme."""
    return row.score + THEME_COUNTS if row.shared_themes else row.score


class _Finder:
    """Finds what is like an action, looking up each text once however many actions share it."""

    def __init__(self, actions: Sequence[_Action]) -> None:
        self._actions = actions
        self._groups = cache(RelatedTexts(action.text for action in actions).groups_of)

    def near(self, number: int) -> list[_Near]:
        """The most alike actions of other municipalities, at most one of each agenda."""
        action = self._actions[number]
        found: dict[str, _Near] = {}
        enough, most = THRESHOLD, THEME_COUNTS if action.themes else 0.0
        # What is below this even with a theme is shown nowhere; the margin is for what adding rounds away.
        for numbers, score in self._groups(action.text, THRESHOLD - most - _MARGIN):
            if score + most < enough or (len(found) >= MOST and score + most == enough):
                break
            for other in map(self._actions.__getitem__, numbers):
                themes = other.themes & action.themes
                counts = score + THEME_COUNTS if themes else score
                agenda = other.line.row.agenda
                if counts < THRESHOLD or other.places & action.places:
                    continue
                if agenda not in found or counts > found[agenda][0]:
                    found[agenda] = (counts, other, score, themes)
            if len(found) >= MOST:
                enough = sorted([near[0] for near in found.values()], reverse=True)[MOST - 1]
        return sorted(found.values(), key=lambda near: -near[0])[:MOST]


TABLE: Final = Definition(
    name="nearest",
    title=N_("Who does something like this?"),
    description=N_("For each action the actions in other municipalities that are most about the same, with the score."),
    caution=N_(
        "The score says how much the words of two actions are alike: words that few actions have count most,"
        " and other names of a theme count as that theme. It is not the chance that they are the same: two"
        " actions can do the same in other words, and two that sound alike can differ in what matters. A theme"
        " that both carry adds 0.15 when it is decided what is shown and in which order; it stands beside the"
        " score. Of what is shown for agendas that were judged by hand, some two in three were after the same"
        " thing, wholly or partly, and half of all such pairs were found. At most three are shown, one of each"
        " agenda, and none below 0.25; other editions of the same municipality are left out. Scores depend on"
        " all agendas compared, so do not hold those of two comparisons against each other."
    ),
    row=NearestRow,
    columns=of_agendas(
        Column("action", N_("Id"), N_("The id of the action in its agenda."), key=True),
        Column("number", N_("Number"), N_("The printed number of the action.")),
        Column("text", N_("Action"), N_("What the action says.")),
        Column(
            "rank",
            N_("Place"),
            N_("1 for the action that is most alike, with what a shared theme adds."),
            kind=CellKind.INTEGER,
            key=True,
        ),
        Column("near_agenda", N_("Other agenda"), N_("The agenda of the action that is like it.")),
        Column("near_municipality", N_("Other municipality"), N_("The municipality of the action that is like it.")),
        Column("near_action", N_("Id there"), N_("The id of that action in its agenda.")),
        Column("near_number", N_("Number there"), N_("The printed number of that action.")),
        Column("near_text", N_("Action there"), N_("What that action says.")),
        Column(
            "score",
            N_("Likeness"),
            N_("How much the words of the two are alike: 0 nothing in common, 1 the same words."),
            kind=CellKind.DECIMAL,
            unit=N_("part of 1"),
        ),
        Column(
            "shared_themes",
            N_("Shared themes"),
            N_("The themes that both carry as a tag, with ';' between them; empty where there is none."),
            words="themas",
        ),
    ),
    gather=gather,
    finish=finish,
    listed=("text", "score", "shared_themes", "near_municipality", "near_number", "near_text"),
)
