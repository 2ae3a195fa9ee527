"""The kinds of changes: one line each, or one for each item that something can happen to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lea_model.changes.things import PARTS, THINGS, Section
from lea_model.diagnostics import Phrase
from lea_model.i18n import N_

__all__ = ["CHANGE_KINDS", "ChangeKind", "Section"]


class ChangeKind(NamedTuple):
    """A kind of change (soort wijziging).

    Attributes:
        name: Stable name, such as ``action-added``.
        section: The section of the report that it stands in.
        label: What it is called, in few words.
        sentence: Message id of the sentence: what changed. May use ``{subject}``, ``{place}``, ``{part}``, ``{what}``,
            ``{field}``, ``{list}``, ``{thing}``, ``{before}`` and ``{after}``.
        by_word: Whether the texts before and after are shown word by word.
    """

    name: str
    section: Section
    label: Phrase
    sentence: str
    by_word: bool = False


_HAPPENINGS: Final = {
    "added": (N_("{thing} added"), N_("{subject} is new{place}.")),
    "dropped": (N_("{thing} dropped"), N_("{subject} was dropped{place}.")),
    "moved": (N_("{thing} moved"), N_("{subject} now stands {after}; it stood {before}.")),
    "renumbered": (N_("{thing} renumbered"), N_("{subject} now has number {after}; that was {before}.")),
    "renamed": (N_("{thing} renamed"), N_("{subject} has another title or name.")),
    "reworded": (N_("{thing} reworded"), N_("{subject} is worded differently.")),
    "reordered": (N_("{thing} reordered"), N_("{subject} has another order ({thing}): {after}.")),
}
_PART_HAPPENINGS: Final = {
    "added": (N_("{thing} added"), N_("{subject}: {part} added{list}: {after}.")),
    "dropped": (N_("{thing} dropped"), N_("{subject}: {part} dropped{list}: {before}.")),
    "reworded": (N_("{thing} reworded"), N_("{subject}: {part} worded differently{list}.")),
    "changed": (N_("{thing} changed"), N_("{subject}: {part} {what} changed, {field}: {after}; that was {before}.")),
}
_WORDED: Final = frozenset({"renamed", "reworded"})


def _of_things() -> Iterator[ChangeKind]:
    for kind, thing in THINGS.items():
        for happening in thing.happenings:
            label, sentence = _HAPPENINGS[happening]
            name = f"{kind.replace('_', '-')}-{happening}"
            shown = Phrase(label, {"thing": Phrase(thing.word)})
            yield ChangeKind(name, thing.section, shown, sentence, happening in _WORDED)


def _of_parts() -> Iterator[ChangeKind]:
    for name, part in PARTS.items():
        for happening in part.happenings:
            label, sentence = _PART_HAPPENINGS[happening]
            shown = Phrase(label, {"thing": Phrase(part.word)})
            yield ChangeKind(f"{name}-{happening}", part.section, shown, sentence, happening in _WORDED)


def _one(name: str, section: Section, label: str, sentence: str) -> ChangeKind:
    return ChangeKind(name, section, Phrase(label), sentence)


_SPECIAL: Final = (
    _one(
        "agenda-renamed",
        Section.AGENDA,
        N_("title of the agenda changed"),
        N_("The agenda is now called {after}; that was {before}."),
    ),
    _one(
        "agenda-adopted",
        Section.AGENDA,
        N_("agenda adopted"),
        N_("The agenda is adopted; its status was {before}."),
    ),
    _one(
        "status-changed",
        Section.AGENDA,
        N_("status of the agenda changed"),
        N_("The status of the agenda is now {after}; that was {before}."),
    ),
    _one(
        "period-changed",
        Section.AGENDA,
        N_("period changed"),
        N_("{subject} is now for {after}; that was {before}."),
    ),
    _one(
        "extension-changed",
        Section.AGENDA,
        N_("extension changed"),
        N_("{subject} is now extended to {after}; that was {before}."),
    ),
    _one(
        "target-raised",
        Section.GOALS,
        N_("target raised"),
        N_("{subject} asks for more: {after} instead of {before}."),
    ),
    _one(
        "target-lowered",
        Section.GOALS,
        N_("target lowered"),
        N_("{subject} asks for less: {after} instead of {before}."),
    ),
    _one(
        "target-earlier",
        Section.GOALS,
        N_("target sooner"),
        N_("{subject}: the target is to be reached sooner: {after} instead of {before}."),
    ),
    _one(
        "target-later",
        Section.GOALS,
        N_("target later"),
        N_("{subject}: the target is to be reached later: {after} instead of {before}."),
    ),
    _one(
        "target-date-changed",
        Section.GOALS,
        N_("date of a target changed"),
        N_("{subject}: the target has another date: {after}; that was {before}."),
    ),
    _one(
        "target-changed",
        Section.GOALS,
        N_("target changed"),
        N_("{subject}: the target is now {after}; that was {before}."),
    ),
    _one(
        "baseline-changed",
        Section.GOALS,
        N_("baseline changed"),
        N_("{subject} has another baseline: {after}; that was {before}."),
    ),
    _one(
        "action-to-other-cluster",
        Section.ACTIONS,
        N_("action to another cluster"),
        N_("{subject} is now taken by {after}; that was {before}."),
    ),
    _one(
        "condition-changed",
        Section.ACTIONS,
        N_("condition changed"),
        N_("{subject} has another condition: {after}; that was {before}."),
    ),
    _one(
        "due-earlier",
        Section.PLANNING,
        N_("due earlier"),
        N_("{subject} is due earlier: {after} instead of {before}."),
    ),
    _one(
        "due-later",
        Section.PLANNING,
        N_("due later"),
        N_("{subject} is due later: {after} instead of {before}."),
    ),
    _one(
        "due-changed",
        Section.PLANNING,
        N_("due date changed"),
        N_("{subject} has another due date: {after}; that was {before}."),
    ),
    _one(
        "year-changed",
        Section.PLANNING,
        N_("year changed"),
        N_("{subject} is now planned for {after}; that was {before}."),
    ),
    _one(
        "trekker-replaced",
        Section.ROLES,
        N_("other trekker"),
        N_("{subject} has another trekker: {after}; that was {before}."),
    ),
    _one(
        "role-condition-changed",
        Section.ROLES,
        N_("condition of a role changed"),
        N_("{subject}: the condition for {what} ({part}) is now {after}; that was {before}."),
    ),
    _one(
        "filled-in",
        Section.FILLED_IN,
        N_("open field filled in"),
        N_("{subject}: {field} is filled in: {after}. It stood open: {before}."),
    ),
    _one(
        "left-open",
        Section.FILLED_IN,
        N_("field left open"),
        N_("{subject}: {field} is now left open: {after}; that was {before}."),
    ),
    _one(
        "ages-changed",
        Section.STRUCTURE,
        N_("ages changed"),
        N_("{subject} is now for the ages {after}; that was {before}."),
    ),
    _one(
        "body-chair-changed",
        Section.GOVERNANCE,
        N_("chair changed"),
        N_("{subject} has another chair or rule for it: {after}; that was {before}."),
    ),
    _one(
        "body-frequency-changed",
        Section.GOVERNANCE,
        N_("frequency changed"),
        N_("{subject} now meets {after}; that was {before}."),
    ),
    _one(
        "body-decision-changed",
        Section.GOVERNANCE,
        N_("way of deciding changed"),
        N_("{subject} decides in another way, {field}: {after}; that was {before}."),
    ),
    _one(
        "reference-added",
        Section.OTHER,
        N_("reference added"),
        N_("{subject}: {field} now names {after}."),
    ),
    _one(
        "reference-dropped",
        Section.OTHER,
        N_("reference dropped"),
        N_("{subject}: {field} no longer names {before}."),
    ),
    _one(
        "reordered",
        Section.OTHER,
        N_("order changed"),
        N_("{subject}: {field} stands in another order."),
    ),
    _one(
        "changed",
        Section.OTHER,
        N_("otherwise changed"),
        N_("{subject}: {field} is now {after}; that was {before}."),
    ),
    _one(
        "reference-follows",
        Section.FOLLOWS,
        N_("reference goes along"),
        N_("{subject} ({field}): {before} is now called {after}."),
    ),
)

CHANGE_KINDS: Final[dict[str, ChangeKind]] = {kind.name: kind for kind in (*_of_things(), *_SPECIAL, *_of_parts())}
"""All kinds of changes, by name."""
