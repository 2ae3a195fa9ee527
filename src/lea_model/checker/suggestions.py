"""Did you mean: the nearest number or name for a reference that leads nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cached_property

from lea_model.checker.naming import action_name
from lea_model.checker.numbering import digits_of
from lea_model.diagnostics import Path, Phrase, did_you_mean
from lea_model.i18n import N_
from lea_model.index import Entry, Index, Reference, normal, slug
from lea_model.model.numbers import ActionNumber
from lea_model.text import CloseMatches, in_our_letters, without_unseen
from lea_model.vocabulary.kinds import KIND_OF

_NAME_CUTOFF = 0.75
_NUMBER_CUTOFF = 0.5


class Suggestions:
    """What the references of an agenda that lead nowhere were probably meant to be.

    Args:
        index: The agenda. What is looked up in it is kept, so that many such references stay quick.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._names: dict[tuple[tuple[str, ...], bool], CloseMatches] = {}
        self._under: dict[tuple[str, ...], CloseMatches] = {}

    def number(self, reference: Reference) -> Phrase:
        """Suggest the action that a dangling number was probably meant to be.

        An action that stands under the heading that the number belongs to, but carries a number of another heading,
        comes first: it is often the very one, misnumbered. Else the nearest number under that heading, else the
        nearest one of all. What the same cluster cites already is not meant.

        Args:
            reference: The citation that leads nowhere.
        """
        wanted = ActionNumber(reference.text).digits
        if wanted is None or len(wanted) < 2:
            return self.name(reference)
        taken = self._cited.get(reference.owner[:-1], ())
        heading = wanted[:-1]
        for entry, parent in self._misnumbered.get(heading, ()):
            if entry.path not in taken:
                params = {"number": action_name(entry), "heading": action_name(parent)}
                return Phrase(N_(" (perhaps {number} is meant, which stands under {heading})"), params)
        under = heading if heading in self._numbered else ()
        numbers = self._under.get(under)
        if numbers is None:
            numbers = CloseMatches([action_name(entry) for entry in self._numbered[under]], fold=normal)
            self._under[under] = numbers
        beside = {action_name(one) for path in taken if (one := self._index.at(path)) is not None}
        return did_you_mean(numbers.nearest(reference.text, cutoff=_NUMBER_CUTOFF, but=beside))

    def name(self, reference: Reference) -> Phrase:
        """Suggest the nearest id, number, title, name or alias among the kinds that a reference may mean.

        Args:
            reference: The reference that leads nowhere.
        """
        kinds = tuple(KIND_OF.values()) if "any" in reference.kinds else reference.kinds
        # An id that was made of a name stands nowhere in the agenda: it helps only who refers by ids.
        by_id = slug(reference.text) == reference.text
        names = self._names.get((kinds, by_id))
        if names is None:
            known: list[str] = []
            for entry in self._index.of_kind(*kinds):
                own = entry.id if by_id else getattr(entry.item, "id", None)
                known += [word for word in (entry.label, own, *getattr(entry.item, "aliases", ())) if word]
            names = self._names[kinds, by_id] = CloseMatches(known, fold=normal)
        return did_you_mean(names.nearest(reference.text, cutoff=_NAME_CUTOFF))

    def lookalike(self, reference: Reference) -> str | None:
        """Give the name that nobody can tell from a reference: one of the two has a letter that only looks like ours.

        Args:
            reference: The reference that leads nowhere.
        """
        plain = in_our_letters(without_unseen(reference.text))
        return (self._odd if plain == reference.text else self._plain).get(normal(plain))

    @cached_property
    def _plain(self) -> dict[str, str]:
        """All names, by how they look."""
        return {normal(in_our_letters(name)): name for name in self._words()}

    @cached_property
    def _odd(self) -> dict[str, str]:
        """The names with letters of another alphabet, by how they look; seldom any."""
        odd = (name for name in self._words() if not name.isascii() and in_our_letters(name) != name)
        return {normal(in_our_letters(name)): name for name in odd}

    def _words(self) -> Iterator[str]:
        for entry in self._index.of_kind(*KIND_OF.values()):
            yield from (entry.label, *entry.item.__dict__.get("aliases", ()))

    @cached_property
    def _numbered(self) -> dict[tuple[str, ...], list[Entry]]:
        """The actions and themes with a number, by the number of the heading they belong to; all at ``()``."""
        found: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in self._index.of_kind("action", "theme"):
            digits = digits_of(entry)
            if digits is not None:
                found[()].append(entry)
                if len(digits) > 1:
                    found[digits[:-1]].append(entry)
        return found

    @cached_property
    def _misnumbered(self) -> dict[tuple[str, ...], list[tuple[Entry, Entry]]]:
        """What stands under a heading with the number of another one, by the number of the heading it stands under."""
        found: dict[tuple[str, ...], list[tuple[Entry, Entry]]] = defaultdict(list)
        for entry in self._numbered.get((), ()):
            parent = self._index.parent(entry.path)
            above = digits_of(parent) if parent is not None else None
            digits = digits_of(entry)
            if parent is not None and above is not None and digits is not None and digits[:-1] != above:
                found[above].append((entry, parent))
        return found

    @cached_property
    def _cited(self) -> dict[Path, Collection[Path]]:
        """What each list of citations holds, by its place."""
        found: dict[Path, list[Path]] = defaultdict(list)
        for reference in self._index.references:
            found[reference.owner[:-1]] += [target.path for target in reference.targets]
        return {place: frozenset(paths) for place, paths in found.items()}
