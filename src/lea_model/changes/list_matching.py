"""Which parts of a list of an item are the same: statements, figures, parties in a role, references."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final, NamedTuple

from lea_model.changes.edition import Edition, Meaning
from lea_model.changes.field_changes import content
from lea_model.changes.matching import Matches
from lea_model.changes.pairing import Candidate, OneToOne, Pairer
from lea_model.diagnostics import Path
from lea_model.index import normal
from lea_model.model.abbreviations import Abbreviation
from lea_model.model.actions import Citation, Overlap
from lea_model.model.attached import Claim, LegalRef, Milestone, Progress, Voice
from lea_model.model.base import Model, Tag
from lea_model.model.body_links import BodyLink
from lea_model.model.figures import Amount, Figure
from lea_model.model.goals import Target
from lea_model.model.keys import reference_fields
from lea_model.model.parties import Assignment
from lea_model.model.sic import Sic
from lea_model.model.statements import Link

_Key = Callable[[Any], Hashable]


def _words(value: object) -> str | None:
    return normal(value) if isinstance(value, str) else None


_KEYS: Final[dict[type[Model], _Key]] = {
    Figure: lambda one: (_words(one.what), content(one.unit), content(one.when), content(one.population)),
    Amount: lambda one: (_words(one.title), content(one.period), content(one.payers)),
    Milestone: lambda one: _words(one.title) or _words(one.text),
    Claim: lambda one: (one.counts, _words(one.what), one.within),
    LegalRef: lambda one: (content(one.law), one.article, one.paragraph, one.letter),
    Link: lambda one: one.url,
    Abbreviation: lambda one: normal(one.abbreviation),
    Voice: lambda one: _words(one.text),
    Progress: lambda one: content(one.when),
    Target: lambda one: (content(one.when), content(one.population), one.unit),
    Tag: lambda one: (one.scheme, one.term),
    Sic: lambda one: one.code,
    Assignment: lambda one: (_words(one.role), content(one.members)),
}
"""What parts without an id are recognised by, when not all of them is the same. Others: by their text."""

_LOOSER: Final[dict[type[Model], _Key]] = {
    Figure: lambda one: _words(one.what),
    Amount: lambda one: _words(one.title),
    LegalRef: lambda one: (content(one.law), one.article),
    Target: lambda one: (content(one.when), one.unit),
    Assignment: lambda one: _words(one.role),
}

_LOOSEST: Final[dict[type[Model], _Key]] = {Target: lambda one: (content(one.value), one.unit)}
"""What parts are recognised by in the end: a target of which only the date moved."""

MAIN: Final[dict[type[Model], str]] = {Assignment: "party", Citation: "to", Overlap: "to", BodyLink: "body"}
"""The field that says what a part refers to, of parts that are references before all."""


class Same(NamedTuple):
    """How two lists go together.

    Attributes:
        pairs: Places of the same parts, old and new, in the order of the new list.
        dropped: Places in the old list of what is there no longer.
        added: Places in the new list of what is new.
    """

    pairs: list[tuple[int, int]]
    dropped: list[int]
    added: list[int]

    @property
    def in_order(self) -> bool:
        """Whether what stayed is in its old order."""
        olds = [old for old, _ in self.pairs]
        return olds == sorted(olds)


class _ListedPart(NamedTuple):
    """A part of a list: its value, what it says, what its references mean, and its words."""

    value: Any
    content: Hashable
    meanings: tuple[Meaning, ...]
    text: str

    @property
    def main(self) -> Meaning | None:
        """What it refers to, where that is what it is: a party in a role, a cited action."""
        refers = not isinstance(self.value, Model) or _printed(self) is not None
        return self.meanings[0] if refers and self.meanings else None


def same_parts(editions: Matches, old: tuple[Path, Sequence[Any]], new: tuple[Path, Sequence[Any]]) -> Same:
    """Match the parts of two lists, one to one.

    Args:
        editions: Both editions.
        old: The path of the old list, and what stands in it.
        new: The path of the new list, and what stands in it.
    """
    olds = [_part(editions.old, (*old[0], number), one) for number, one in enumerate(old[1])]
    news = [_part(editions.new, (*new[0], number), one) for number, one in enumerate(new[1])]
    lists = _Lists(olds, news)
    lists.by(lambda part: (part.content, part.meanings))
    lists.by(lambda part: None if part.main else part.content)
    lists.by(lambda part: getattr(part.value, "id", None))
    lists.by(lambda part: part.main and (part.main, _words(getattr(part.value, "role", None))))
    lists.by(lambda part: part.main)
    lists.by_words()
    for keys in (_KEYS, _LOOSER, _LOOSEST):
        lists.by(lambda part, keys=keys: _key(part, keys))  # type: ignore[misc]
    lists.by_text()
    pairs = sorted(((found.old, found.new) for found in lists.found), key=lambda numbers: numbers[1])
    return Same(pairs, list(lists.left_old), list(lists.left_new))


def _part(edition: Edition, path: Path, value: Any) -> _ListedPart:
    if not isinstance(value, Model):
        return _ListedPart(value, value, (edition.meaning(path, str(value)),), str(value))
    found = []
    main = MAIN.get(type(value), "")
    fields = [field for field, _ in reference_fields(type(value)) if field != main]
    for field in [main, *fields] if main else fields:
        inside = getattr(value, field)
        for number, text in enumerate(inside if isinstance(inside, tuple) else (inside,)):
            if isinstance(text, str):
                place = (*path, field, number) if isinstance(inside, tuple) else (*path, field)
                found.append(edition.meaning(place, text))
    texts = [getattr(value, name, None) for name in ("title", "name", "text", "what", "ambition", "year_goal")]
    words = " ".join(text for text in texts if isinstance(text, str))
    return _ListedPart(value, content(value), tuple(found), words)


def _key(part: _ListedPart, keys: dict[type[Model], _Key]) -> Hashable:
    key = keys.get(type(part.value))
    if key is None or part.main:
        return None
    return (type(part.value), key(part.value))


class _Lists(OneToOne[_ListedPart]):
    """The parts of two lists while they are paired."""

    def by_words(self) -> None:
        """Pair references in equal words, where it is not known in both editions what they mean."""
        olds: dict[Hashable, list[int]] = defaultdict(list)
        for number in self.left_old:
            olds[_printed(self.old[number])].append(number)
        for number in list(self.left_new):
            part = self.new[number]
            for old in olds.get(_printed(part), ()) if part.main else ():
                one, other = self.old[old].main, part.main
                if old in self.left_old and one and other and "text" in (one.kind, other.kind):
                    self.take(old, number)
                    break

    def by_text(self) -> None:
        """Pair what has about the same text."""
        olds = [number for number in self.left_old if self.old[number].text and not self.old[number].main]
        news = [number for number in self.left_new if self.new[number].text and not self.new[number].main]
        if not olds or not news:
            return
        pairer = Pairer(
            [Candidate(None, None, self.old[number].text) for number in olds],
            [Candidate(None, None, self.new[number].text) for number in news],
        )
        pairer.by_equal_text(anywhere=True)
        pairer.by_likeness()
        for found in pairer.found:
            self.take(olds[found.old], news[found.new])


def _printed(part: _ListedPart) -> str | None:
    """The words of the reference that a part is; None for a part that only holds some."""
    field = MAIN.get(type(part.value))
    return normal(part.value) if isinstance(part.value, str) else _words(getattr(part.value, field or "", None))
