"""Which period a date has to stay in, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.rule import N_, Bare, Index, Path, RelatedPlace
from lea_model.model.actions import Action
from lea_model.model.agenda import Document
from lea_model.model.base import Item
from lea_model.model.when import When


def outside(index: Index, field: str, *classes: type[Item]) -> Iterator[Bare]:
    """Yield each date that cannot lie in the period that it has to lie in, where it is stated.

    Args:
        index: The agenda.
        field: The field that holds the date.
        classes: The classes of the items to look at.
    """
    periods = Periods(index)
    for path, item in index.items_of(*classes):
        moment = getattr(item, field)
        missed = periods.missed(path, moment) if isinstance(moment, When) else None
        if missed is not None:
            place = RelatedPlace(missed[0], N_("the period is stated here"))
            yield Bare((*path, field), {"text": moment.printed, "period": missed[1].printed}, (place,))


class Periods:
    """The periods of an agenda and of its documents.

    Args:
        index: The agenda.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._documents: dict[str, tuple[Path, When] | None] = {}
        own = (index.agenda.period, *(document.period for document in index.agenda.documents))
        self._all = [period for period in own if isinstance(period, When)]

    def missed(self, path: Path, moment: When) -> tuple[Path, When] | None:
        """The period that a date at ``path`` is certainly outside of.

        The document that something comes from has its own period; where it has none, that of the agenda holds. A
        period that is stated closer by, an extension, and the longer horizon of what is no action let a date through.

        Args:
            path: What the date belongs to.
            moment: The date.

        Returns:
            Where the period is stated and what it is; None where the date can lie in it, or no period is known.
        """
        if not any(_outside(moment, period) for period in self._all):
            return None  # nearly all dates: what surrounds them need not be looked up
        agenda = self._index.agenda
        context = self._index.effective(path)
        wanted = self._of_document(context.document)
        others: list[object] = []
        if wanted is None:
            if not isinstance(agenda.period, When):
                return None
            wanted = (("period",), agenda.period)
            others.append(_until(agenda.period, agenda.extended_to))
        if context.period is not agenda.period:
            others.append(context.period)
        if not isinstance(self._index.items.get(path), Action):
            others.append(agenda.horizon)
        periods = [wanted[1], *(other for other in others if isinstance(other, When))]
        return wanted if all(_outside(moment, period) for period in periods) else None

    def _of_document(self, name: str | None) -> tuple[Path, When] | None:
        if name is None:
            return None
        if name not in self._documents:
            self._documents[name] = None
            found = self._index.find(name, ("document",))
            if len(found) == 1 and isinstance(found[0].item, Document) and found[0].item.period is not None:
                self._documents[name] = ((*found[0].path, "period"), found[0].item.period)
        return self._documents[name]


def _until(period: When, extended: When | None) -> When | None:
    """The period with its extension."""
    if extended is None or extended.latest is None:
        return None
    return period.model_copy(update={"latest": extended.latest})


def _outside(moment: When, period: When) -> bool:
    """Whether no reading of a date lies in a period; 'uiterlijk 2030' is read as its last day."""
    first = moment.earliest or moment.latest
    last = moment.latest
    after = first is not None and period.latest is not None and first > period.latest
    before = last is not None and period.earliest is not None and last < period.earliest
    return after or before
