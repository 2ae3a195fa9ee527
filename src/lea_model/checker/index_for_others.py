"""An index for rules of other packages: what they change by mistake changes in theirs only."""

from __future__ import annotations

from lea_model.index import Index


def index_for_others(index: Index) -> Index:
    """An index of a copy of the same agenda.

    Args:
        index: Our own.
    """
    return Index(index.agenda.model_copy(deep=True), index.beside.values())
