"""What a shared list of words is: bilingual texts, terms with their relations, and the list itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.text import nearest


class Strict:
    """What is read from a data file: a key that no field has is a mistake."""

    __slots__ = ()
    # The name under which pydantic looks for it.
    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Bilingual(Strict):
    """The same text in two languages (tweetalige tekst).

    Attributes:
        nl: In Dutch.
        en: In English.
    """

    nl: str
    en: str

    def text(self, language: Language) -> str:
        """The text in ``language``."""
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True, slots=True)
class Alternatives(Strict):
    """Other words for the same term, such as those that agendas use (andere woorden).

    Attributes:
        nl: Dutch words.
        en: English words.
    """

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def words(self, language: Language) -> tuple[str, ...]:
        """The words in ``language``."""
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True, kw_only=True)
class Term(Strict):
    """One word of a shared list (term).

    Attributes:
        id: What a tag names it by.
        labels: What it is called.
        definition: What it means.
        alt: Other words for it.
        broader: Ids of the terms directly above it.
        narrower: Ids of the terms directly below it.
        related: Ids of terms that have to do with it, above nor below.
        example: An example of it, made up.
    """

    id: str
    labels: Bilingual
    definition: Bilingual
    alt: Alternatives = field(default_factory=Alternatives)
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    example: Bilingual | None = None

    def label(self, language: Language) -> str:
        """What it is called in ``language``."""
        return self.labels.text(language)


@dataclass(frozen=True, kw_only=True)
class Scheme(Strict):
    """A shared list of words (lijst), for tagging and comparing.

    Attributes:
        id: What a tag names it by, such as ``thema``; the id is Dutch.
        name: Its English name, such as ``themes``; means the same.
        labels: What it is called.
        definition: What it is for.
        terms: Its terms, in an order that has a meaning.
        note: What else there is to know, such as where the division comes from.
    """

    id: str
    name: str
    labels: Bilingual
    definition: Bilingual
    terms: tuple[Term, ...]
    note: Bilingual | None = None

    @cached_property
    def _by_id(self) -> Mapping[str, Term]:
        return {term.id: term for term in self.terms}

    def get(self, term_id: str) -> Term | None:
        """The term with this id, or None."""
        return self._by_id.get(term_id)

    def term(self, term_id: str) -> Term:
        """The term with this id.

        Raises:
            UsageError: There is none; the message names the nearest.
        """
        found = self.get(term_id)
        if found is None:
            message = N_("'{term}' is not in the list '{scheme}'{hint}.")
            raise UsageError(Phrase(message, {"term": term_id, "scheme": self.id, "hint": self.hint(term_id)}))
        return found

    @property
    def top(self) -> tuple[Term, ...]:
        """The terms with nothing above them."""
        return tuple(term for term in self.terms if not term.broader)

    def broader(self, term_id: str) -> tuple[Term, ...]:
        """All terms above a term, the nearest first.

        Raises:
            UsageError: There is no such term.
        """
        return self._reach(self.term(term_id), "broader")

    def narrower(self, term_id: str) -> tuple[Term, ...]:
        """All terms below a term, the nearest first.

        Raises:
            UsageError: There is no such term.
        """
        return self._reach(self.term(term_id), "narrower")

    def hint(self, term_id: str) -> Phrase:
        """The question whether a term was meant whose id or name is near; an empty phrase where none is."""
        words = {
            word.casefold(): term.id
            for term in reversed(self.terms)  # of equal words, the first term of the list wins
            for word in (*term.alt.en, *term.alt.nl, term.labels.en, term.labels.nl, term.id)
        }
        close = nearest(term_id, words)
        return did_you_mean(words[close] if close else None)

    def _reach(self, start: Term, relation: str) -> tuple[Term, ...]:
        reached = {start.id: start}
        queue = [start]
        for term in queue:  # grows while it is walked
            for near in (self._by_id[step] for step in getattr(term, relation)):
                if near.id not in reached:
                    reached[near.id] = near
                    queue.append(near)
        return tuple(queue[1:])
