"""A change, and all changes between two editions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lea_model.changes.change_facts import ChangeFacts, Match
from lea_model.i18n import Language, choose_language
from lea_model.index import normal
from lea_model.model.agenda import Agenda
from lea_model.vocabulary.kind_record import ChangeSection


class Change(ChangeFacts):
    """One change between two editions (wijziging)."""

    __slots__ = ()

    def message(self, language: Language | None = None) -> str:
        """What changed, as a sentence in ``language`` (or the user's own)."""
        from lea_model.changes.sentences import sentence  # only where it is said

        return sentence(self, language or choose_language())

    def to_dict(self, language: Language | None = None) -> dict[str, Any]:
        """Everything about it, for JSON or a data frame: the same as one change in ``lea diff --format json``."""
        from lea_model.changes.plain_data import change_data  # as above

        return change_data(self, language or choose_language())

    def __repr__(self) -> str:
        return f"<{self.kind.name}: {self.message('en')}>"


@dataclass(frozen=True, slots=True, repr=False)
class AgendaDiff:
    """All changes between two editions of an agenda (wijzigingen). It is true where there is any.

    Attributes:
        old: The old edition.
        new: The new edition.
        changes: The changes, the most important first, then in document order.
        matches: Which items were held to be the same, in the order of the new edition.
    """

    old: Agenda
    new: Agenda
    changes: tuple[Change, ...]
    matches: tuple[Match, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __repr__(self) -> str:
        return f"<AgendaDiff {self.old.id!r} -> {self.new.id!r}: {len(self.changes)} changes>"

    def _repr_html_(self) -> str:
        """What changed, as a table for a notebook."""
        from lea_model.text import html_table  # only notebooks ask for it

        rows = ((change.kind.name, change.message()) for change in self.changes)
        return html_table(("", ""), rows, caption=f"{self.old.id} → {self.new.id}")

    @property
    def same_municipality(self) -> bool:
        """Whether both are agendas of at least one municipality in common."""
        old, new = (
            {word for one in agenda.municipalities for word in (one.code, normal(one.name)) if word}
            for agenda in (self.old, self.new)
        )
        return not old.isdisjoint(new)

    def of(self, *names: str) -> tuple[Change, ...]:
        """The changes of these kinds, by name, such as ``action-added``."""
        return tuple(change for change in self.changes if change.kind.name in names)

    def in_section(self, section: ChangeSection) -> tuple[Change, ...]:
        """The changes in one section."""
        return tuple(change for change in self.changes if change.kind.section is section)

    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind, by name, in the order of the changes."""
        return dict(Counter(change.kind.name for change in self.changes))
