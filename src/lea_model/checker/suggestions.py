"""Did you mean: the nearest number or name for a reference that leads nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.i18n import N_
from lea_model.index import Entry, Index, Reference, normal
from lea_model.model.numbers import ActionNumber
from lea_model.text import nearest
from lea_model.vocabulary.kinds import KIND_OF


def number_of(entry: Entry) -> ActionNumber | None:
    """The number that something carries, if it is one of parts such as ``4.3.3``."""
    number = getattr(entry.item, "number", None)
    return number if isinstance(number, ActionNumber) and number.digits is not None else None


def number_hint(index: Index, reference: Reference, taken: Collection[Entry] = ()) -> Phrase:
    """Suggest the action that a dangling number was probably meant to be.

    An action that stands under the heading that the number belongs to, but carries a number of another heading, comes
    first: it is often the very one, misnumbered. Else the nearest number under that heading, else the nearest title.

    Args:
        index: The agenda.
        reference: The citation that leads nowhere.
        taken: What is cited beside it already, and so is not meant here.
    """
    wanted = ActionNumber(reference.text).digits
    if wanted is None or len(wanted) < 2:
        return name_hint(index, reference)
    heading = wanted[:-1]
    numbered = [
        (entry, number) for entry in index.of_kind("action", "theme") if (number := number_of(entry)) is not None
    ]
    for entry, number in numbered:
        parent = index.parent(entry.path)
        above = number_of(parent) if parent is not None else None
        if (
            above is not None
            and above.digits == heading
            and (number.digits or ())[:-1] != heading
            and entry not in taken
        ):
            return Phrase(
                N_(" (perhaps {number} is meant, which stands under {heading})"),
                {"number": str(number), "heading": str(above)},
            )
    same = [(entry, number) for entry, number in numbered if (number.digits or ())[:-1] == heading]
    return _did_you_mean(reference.text, [number for entry, number in same or numbered if entry not in taken], 0.5)


def name_hint(index: Index, reference: Reference) -> Phrase:
    """Suggest the nearest id, number, title, name or alias among the kinds that a reference may mean."""
    kinds = tuple(KIND_OF.values()) if "any" in reference.kinds else reference.kinds
    known: list[str] = []
    for entry in index.of_kind(*kinds):
        known += [word for word in (entry.label, entry.id, *getattr(entry.item, "aliases", ())) if word]
    return _did_you_mean(reference.text, known, 0.75)


def _did_you_mean(text: str, words: Iterable[str], cutoff: float) -> Phrase:
    return did_you_mean(nearest(text, words, cutoff=cutoff, fold=normal))
