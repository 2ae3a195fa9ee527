"""What changed, as facts: the item in both editions, and what stood there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from lea_model.changes.change_kinds import ChangeKind
from lea_model.changes.pairing import How
from lea_model.changes.word_diff import Piece, word_diff
from lea_model.diagnostics import Path


@dataclass(frozen=True, slots=True)
class DescribedItem:
    """An item in one of the two editions, by the words that it goes by (onderdeel).

    Attributes:
        kind: What it is, such as ``action`` or ``agenda``.
        id: Its own id, or the one derived for it.
        number: Its printed number, where it has one.
        label: Its title, name or text; empty where it has none.
        path: Where it stands, in English names.
        within: What it stands under; None for the agenda and what stands right under it.
    """

    kind: str
    id: str
    number: str | None
    label: str
    path: Path
    within: DescribedItem | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Two items that are held to be the same (gevonden als hetzelfde).

    Attributes:
        old: The item as it was.
        new: The item as it is.
        how: How they were matched.
        score: How much their texts are alike, from 0 to 1; None where no text was needed.
    """

    old: DescribedItem
    new: DescribedItem
    how: How
    score: float | None


@dataclass(frozen=True, slots=True, repr=False)
class ChangeFacts:
    """What changed between two editions (wijziging), as facts; `Change` says it in words.

    Attributes:
        kind: Which kind of change, one of ``CHANGE_KINDS``.
        old: The item as it was; None where it is new.
        new: The item as it is; None where it was dropped.
        field: The field of the item that changed; empty where the item itself came or went.
        before: What stood there: text, a model, or a `DescribedItem` for what moved; None for nothing.
        after: What stands there now.
        part: The part of the field that changed, such as one statement or one party; None for all of it.
        detail: The field of that part that changed; empty for the part itself.
        old_target: What a reference meant, where the change is about one.
        new_target: What it means now.
        match: How the two items were matched; None where the item came or went, and for the agenda itself.
    """

    kind: ChangeKind
    old: DescribedItem | None
    new: DescribedItem | None
    field: str = ""
    before: Any = None
    after: Any = None
    part: Any = None
    detail: str = ""
    old_target: DescribedItem | None = None
    new_target: DescribedItem | None = None
    match: Match | None = None

    @property
    def subject(self) -> DescribedItem:
        """The item that the change is about: as it is, and as it was where it is no longer there."""
        return self.new or cast("DescribedItem", self.old)  # nothing changes in what is in neither

    @property
    def words(self) -> tuple[Piece, ...]:
        """What changed word by word, for a text that was reworded; else empty."""
        if self.kind.by_word and isinstance(self.before, str) and isinstance(self.after, str):
            return word_diff(self.before, self.after)
        return ()
