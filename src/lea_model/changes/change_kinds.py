"""The kinds of changes: one line each, or one for each item that something can happen to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.vocabulary.kind_record import ChangeSection
from lea_model.vocabulary.kinds import ITEM_KINDS
from lea_model.vocabulary.list_parts import LIST_PARTS


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


_SPECIAL: Final = {
    ChangeSection.AGENDA: (
        (
            "agenda-renamed",
            N_("title of the agenda changed"),
            N_("The agenda is now called {after}; that was {before}."),
        ),
        ("agenda-adopted", N_("agenda adopted"), N_("The agenda is adopted; its status was {before}.")),
        (
            "status-changed",
            N_("status of the agenda changed"),
            N_("The status of the agenda is now {after}; that was {before}."),
        ),
        ("period-changed", N_("period changed"), N_("{subject} is now for {after}; that was {before}.")),
        ("extension-changed", N_("extension changed"), N_("{subject} is now extended to {after}; that was {before}.")),
    ),
    ChangeSection.GOALS: (
        ("target-raised", N_("target raised"), N_("{subject} asks for more: {after} instead of {before}.")),
        ("target-lowered", N_("target lowered"), N_("{subject} asks for less: {after} instead of {before}.")),
        (
            "target-earlier",
            N_("target sooner"),
            N_("{subject}: the target is to be reached sooner: {after} instead of {before}."),
        ),
        (
            "target-later",
            N_("target later"),
            N_("{subject}: the target is to be reached later: {after} instead of {before}."),
        ),
        (
            "target-date-changed",
            N_("date of a target changed"),
            N_("{subject}: the target has another date: {after}; that was {before}."),
        ),
        ("target-changed", N_("target changed"), N_("{subject}: the target is now {after}; that was {before}.")),
        ("baseline-changed", N_("baseline changed"), N_("{subject} has another baseline: {after}; that was {before}.")),
    ),
    ChangeSection.ACTIONS: (
        (
            "reference-resolves",
            N_("reference leads somewhere now"),
            N_("{subject} ({field}): {after} leads somewhere now; it led nowhere, or it was not clear where."),
        ),
        (
            "reference-dangles",
            N_("reference leads nowhere now"),
            N_("{subject} ({field}): {before} leads nowhere any more, or it is no longer clear where."),
        ),
        ("part-once", N_("no longer named twice"), N_("{subject}: {part} no longer named twice{list}: {before}.")),
        ("part-twice", N_("named twice now"), N_("{subject}: {part} named twice now{list}: {after}.")),
        (
            "action-to-other-cluster",
            N_("action to another cluster"),
            N_("{subject} is now taken by {after}; that was {before}."),
        ),
        (
            "condition-changed",
            N_("condition changed"),
            N_("{subject} has another condition: {after}; that was {before}."),
        ),
    ),
    ChangeSection.PLANNING: (
        ("due-earlier", N_("due earlier"), N_("{subject} is due earlier: {after} instead of {before}.")),
        ("due-later", N_("due later"), N_("{subject} is due later: {after} instead of {before}.")),
        ("due-changed", N_("due date changed"), N_("{subject} has another due date: {after}; that was {before}.")),
        ("year-changed", N_("year changed"), N_("{subject} is now planned for {after}; that was {before}.")),
    ),
    ChangeSection.ROLES: (
        ("trekker-replaced", N_("other trekker"), N_("{subject} has another trekker: {after}; that was {before}.")),
        (
            "role-condition-changed",
            N_("condition of a role changed"),
            N_("{subject}: the condition for {what} ({part}) is now {after}; that was {before}."),
        ),
    ),
    ChangeSection.FILLED_IN: (
        (
            "filled-in",
            N_("open field filled in"),
            N_("{subject}: {field} is filled in: {after}. It stood open: {before}."),
        ),
        ("left-open", N_("field left open"), N_("{subject}: {field} is now left open: {after}; that was {before}.")),
    ),
    ChangeSection.STRUCTURE: (
        ("ages-changed", N_("ages changed"), N_("{subject} is now for the ages {after}; that was {before}.")),
    ),
    ChangeSection.GOVERNANCE: (
        (
            "body-chair-changed",
            N_("chair changed"),
            N_("{subject} has another chair or rule for it: {after}; that was {before}."),
        ),
        ("body-frequency-changed", N_("frequency changed"), N_("{subject} now meets {after}; that was {before}.")),
        (
            "body-decision-changed",
            N_("way of deciding changed"),
            N_("{subject} decides in another way, {field}: {after}; that was {before}."),
        ),
    ),
    ChangeSection.OTHER: (
        ("reference-added", N_("reference added"), N_("{subject}: {field} now names {after}.")),
        ("reference-dropped", N_("reference dropped"), N_("{subject}: {field} no longer names {before}.")),
        ("reference-once", N_("reference no longer twice"), N_("{subject}: {field} no longer names {before} twice.")),
        ("reference-twice", N_("reference twice now"), N_("{subject}: {field} now names {after} twice.")),
        ("reordered", N_("order changed"), N_("{subject}: {field} stands in another order.")),
        ("changed", N_("otherwise changed"), N_("{subject}: {field} is now {after}; that was {before}.")),
    ),
    ChangeSection.FOLLOWS: (
        ("reference-follows", N_("reference goes along"), N_("{subject} ({field}): {before} is now called {after}.")),
    ),
}
"""By section: name, label and sentence of each kind of change that a field or a list says by itself."""


def _of_fields() -> Iterator[ChangeKind]:
    for section, kinds in _SPECIAL.items():
        for name, label, sentence in kinds:
            yield ChangeKind(name, section, Phrase(label), sentence)


CHANGE_KINDS: Final[dict[str, ChangeKind]] = {kind.name: kind for kind in (*_of_items(), *_of_fields(), *_of_parts())}
"""All kinds of changes, by name."""
