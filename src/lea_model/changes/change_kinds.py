"""The kinds of changes: one line each, or one for each item that something can happen to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.vocabulary.kinds import ITEM_KINDS, LIST_PARTS, ChangeSection


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
    section: ChangeSection
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


def _of_items() -> Iterator[ChangeKind]:
    for kind in ITEM_KINDS:
        for happening in kind.happenings:
            label, sentence = _HAPPENINGS[happening]
            name = f"{kind.key.replace('_', '-')}-{happening}"
            yield ChangeKind(name, kind.section, Phrase(label, {"thing": kind.label}), sentence, happening in _WORDED)


def _of_parts() -> Iterator[ChangeKind]:
    for part in LIST_PARTS:
        for happening in part.happenings:
            label, sentence = _PART_HAPPENINGS[happening]
            shown = Phrase(label, {"thing": part.label})
            yield ChangeKind(f"{part.name}-{happening}", part.section, shown, sentence, happening in _WORDED)


def _one(name: str, section: ChangeSection, label: str, sentence: str) -> ChangeKind:
    return ChangeKind(name, section, Phrase(label), sentence)


_SPECIAL: Final = (
    _one(
        "agenda-renamed",
        ChangeSection.AGENDA,
        N_("title of the agenda changed"),
        N_("The agenda is now called {after}; that was {before}."),
    ),
    _one(
        "agenda-adopted",
        ChangeSection.AGENDA,
        N_("agenda adopted"),
        N_("The agenda is adopted; its status was {before}."),
    ),
    _one(
        "status-changed",
        ChangeSection.AGENDA,
        N_("status of the agenda changed"),
        N_("The status of the agenda is now {after}; that was {before}."),
    ),
    _one(
        "period-changed",
        ChangeSection.AGENDA,
        N_("period changed"),
        N_("{subject} is now for {after}; that was {before}."),
    ),
    _one(
        "extension-changed",
        ChangeSection.AGENDA,
        N_("extension changed"),
        N_("{subject} is now extended to {after}; that was {before}."),
    ),
    _one(
        "target-raised",
        ChangeSection.GOALS,
        N_("target raised"),
        N_("{subject} asks for more: {after} instead of {before}."),
    ),
    _one(
        "target-lowered",
        ChangeSection.GOALS,
        N_("target lowered"),
        N_("{subject} asks for less: {after} instead of {before}."),
    ),
    _one(
        "target-earlier",
        ChangeSection.GOALS,
        N_("target sooner"),
        N_("{subject}: the target is to be reached sooner: {after} instead of {before}."),
    ),
    _one(
        "target-later",
        ChangeSection.GOALS,
        N_("target later"),
        N_("{subject}: the target is to be reached later: {after} instead of {before}."),
    ),
    _one(
        "target-date-changed",
        ChangeSection.GOALS,
        N_("date of a target changed"),
        N_("{subject}: the target has another date: {after}; that was {before}."),
    ),
    _one(
        "target-changed",
        ChangeSection.GOALS,
        N_("target changed"),
        N_("{subject}: the target is now {after}; that was {before}."),
    ),
    _one(
        "baseline-changed",
        ChangeSection.GOALS,
        N_("baseline changed"),
        N_("{subject} has another baseline: {after}; that was {before}."),
    ),
    _one(
        "action-to-other-cluster",
        ChangeSection.ACTIONS,
        N_("action to another cluster"),
        N_("{subject} is now taken by {after}; that was {before}."),
    ),
    _one(
        "condition-changed",
        ChangeSection.ACTIONS,
        N_("condition changed"),
        N_("{subject} has another condition: {after}; that was {before}."),
    ),
    _one(
        "due-earlier",
        ChangeSection.PLANNING,
        N_("due earlier"),
        N_("{subject} is due earlier: {after} instead of {before}."),
    ),
    _one(
        "due-later",
        ChangeSection.PLANNING,
        N_("due later"),
        N_("{subject} is due later: {after} instead of {before}."),
    ),
    _one(
        "due-changed",
        ChangeSection.PLANNING,
        N_("due date changed"),
        N_("{subject} has another due date: {after}; that was {before}."),
    ),
    _one(
        "year-changed",
        ChangeSection.PLANNING,
        N_("year changed"),
        N_("{subject} is now planned for {after}; that was {before}."),
    ),
    _one(
        "trekker-replaced",
        ChangeSection.ROLES,
        N_("other trekker"),
        N_("{subject} has another trekker: {after}; that was {before}."),
    ),
    _one(
        "role-condition-changed",
        ChangeSection.ROLES,
        N_("condition of a role changed"),
        N_("{subject}: the condition for {what} ({part}) is now {after}; that was {before}."),
    ),
    _one(
        "filled-in",
        ChangeSection.FILLED_IN,
        N_("open field filled in"),
        N_("{subject}: {field} is filled in: {after}. It stood open: {before}."),
    ),
    _one(
        "left-open",
        ChangeSection.FILLED_IN,
        N_("field left open"),
        N_("{subject}: {field} is now left open: {after}; that was {before}."),
    ),
    _one(
        "ages-changed",
        ChangeSection.STRUCTURE,
        N_("ages changed"),
        N_("{subject} is now for the ages {after}; that was {before}."),
    ),
    _one(
        "body-chair-changed",
        ChangeSection.GOVERNANCE,
        N_("chair changed"),
        N_("{subject} has another chair or rule for it: {after}; that was {before}."),
    ),
    _one(
        "body-frequency-changed",
        ChangeSection.GOVERNANCE,
        N_("frequency changed"),
        N_("{subject} now meets {after}; that was {before}."),
    ),
    _one(
        "body-decision-changed",
        ChangeSection.GOVERNANCE,
        N_("way of deciding changed"),
        N_("{subject} decides in another way, {field}: {after}; that was {before}."),
    ),
    _one(
        "reference-added",
        ChangeSection.OTHER,
        N_("reference added"),
        N_("{subject}: {field} now names {after}."),
    ),
    _one(
        "reference-dropped",
        ChangeSection.OTHER,
        N_("reference dropped"),
        N_("{subject}: {field} no longer names {before}."),
    ),
    _one(
        "reordered",
        ChangeSection.OTHER,
        N_("order changed"),
        N_("{subject}: {field} stands in another order."),
    ),
    _one(
        "changed",
        ChangeSection.OTHER,
        N_("otherwise changed"),
        N_("{subject}: {field} is now {after}; that was {before}."),
    ),
    _one(
        "reference-follows",
        ChangeSection.FOLLOWS,
        N_("reference goes along"),
        N_("{subject} ({field}): {before} is now called {after}."),
    ),
)

CHANGE_KINDS: Final[dict[str, ChangeKind]] = {kind.name: kind for kind in (*_of_items(), *_SPECIAL, *_of_parts())}
"""All kinds of changes, by name."""
