"""Did you mean: the nearest number or name for a reference that leads nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lea_model.checker.naming import action_name
from lea_model.checker.numbering import digits_of
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.i18n import N_
from lea_model.index import Entry, Index, Reference, normal
from lea_model.model.numbers import ActionNumber
from lea_model.text import nearest
from lea_model.vocabulary.kinds import KIND_OF


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
    every = [(entry, digits) for entry in index.of_kind("action", "theme") if (digits := digits_of(entry)) is not None]
    for entry, digits in every:
        parent = index.parent(entry.path)
        misnumbered = parent is not None and digits_of(parent) == heading and digits[:-1] != heading
        if parent is not None and misnumbered and entry not in taken:
            params = {"number": action_name(entry), "heading": action_name(parent)}
            return Phrase(N_(" (perhaps {number} is meant, which stands under {heading})"), params)
    same = [(entry, digits) for entry, digits in every if digits[:-1] == heading]
    return _did_you_mean(reference.text, [action_name(entry) for entry, _ in same or every if entry not in taken], 0.5)


def name_hint(index: Index, reference: Reference) -> Phrase:
    """Suggest the nearest id, number, title, name or alias among the kinds that a reference may mean."""
    kinds = tuple(KIND_OF.values()) if "any" in reference.kinds else reference.kinds
    known: list[str] = []
    for entry in index.of_kind(*kinds):
        known += [word for word in (entry.label, entry.id, *getattr(entry.item, "aliases", ())) if word]
    return _did_you_mean(reference.text, known, 0.75)


def _did_you_mean(text: str, words: Iterable[str], cutoff: float) -> Phrase:
    # The very text is no answer: what goes by it is of another kind, or cannot be referred to.
    others = [word for word in words if normal(word) != normal(text)]
    return did_you_mean(nearest(text, others, cutoff=cutoff, fold=normal))
