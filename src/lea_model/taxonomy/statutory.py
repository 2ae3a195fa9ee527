"""What the law asks about an agenda: topics, references with the numbering they are from, and how sure each one is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from lea_model.i18n import Language
from lea_model.taxonomy.terms import Bilingual, Scheme, Strict, Term


class Verification(StrEnum):
    """How sure a legal fact is (mate van zekerheid).

    Only ``VERIFIED`` may be told as a fact; the other two are told with their status.
    """

    VERIFIED = "verified"
    INFERRED = "inferred"
    MEMORY = "memory"


class Basis(StrEnum):
    """What a topic rests on (grondslag): a law or lower regulation, or an agreement that is no law."""

    LAW = "law"
    AGREEMENT = "agreement"


_PARTS: Final = {
    "article": {"nl": "art.", "en": "art."},
    "paragraph": {"nl": "lid", "en": "para."},
    "letter": {"nl": "onder", "en": "under"},
}


@dataclass(frozen=True, kw_only=True)
class LegalReference(Strict):
    """One place in the law (wetsverwijzing). Articles get other numbers, so the numbering goes with it.

    Attributes:
        law: The law, by the name or abbreviation in use.
        article: The article; None where it is not known.
        paragraph: The paragraph (lid), or a range of them.
        letter: The letter within the paragraph.
        numbering: Id of the numbering that the article is from.
        status: How sure the reference is.
    """

    law: str
    numbering: str
    status: Verification
    article: str | None = None
    paragraph: str | None = None
    letter: str | None = None

    def text(self, language: Language) -> str:
        """The reference as one would print it, without numbering and status: ``WPO art. 167a lid 1``."""
        parts = ((word[language], getattr(self, name)) for name, word in _PARTS.items())
        return " ".join([self.law, *(f"{word} {value}" for word, value in parts if value)])


@dataclass(frozen=True, kw_only=True)
class Renumbering(Strict):
    """That an article got another number (hernummering).

    Attributes:
        law: The law.
        old: Number before.
        new: Number after.
        status: How sure it is.
        note: What it rests on.
    """

    law: str
    old: str
    new: str
    status: Verification
    note: Bilingual


@dataclass(frozen=True, kw_only=True)
class EvidenceSource(Strict):
    """What a legal fact was verified in (vindplaats).

    Attributes:
        id: What topics name it by.
        title: What it is.
        url: Where it is on the web, if that is known exactly.
    """

    id: str
    title: str
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class StatutoryTopic(Term):
    """Something that the law asks of an agenda, or that adjoins it (wettelijk onderwerp).

    ``definition`` says what the law asks.

    Attributes:
        row: Its number in the list of topics.
        group: Id of the group that it belongs to.
        status: How sure it is that this is asked.
        evidence: What of it was verified and what was not.
        references: Where the law says it, in each numbering; none where it is no law.
        form: Ids of the topics on the form of the consultation that hold for this topic too.
        sources: Ids of what it was verified in.
        themes: Ids of shared themes that come near it: an action with such a theme may be about this topic, or not.
        basis: Law, or an agreement.
    """

    row: int
    group: str
    status: Verification
    evidence: Bilingual
    references: tuple[LegalReference, ...] = ()
    form: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    basis: Basis = Basis.LAW


@dataclass(frozen=True, kw_only=True)
class StatutoryScheme(Scheme):
    """The list of statutory topics (wettelijke onderwerpen), with what explains its entries.

    Attributes:
        terms: The topics.
        statuses: The ways in which a legal fact can be sure, from most to least.
        groups: The groups of topics.
        numberings: The numberings that articles are from.
        renumberings: Which article became which.
        sources: What was looked at.
        checked: The day on which it was drawn up from these.
    """

    terms: tuple[StatutoryTopic, ...]
    statuses: tuple[Term, ...]
    groups: tuple[Term, ...]
    numberings: tuple[Term, ...]
    renumberings: tuple[Renumbering, ...]
    sources: tuple[EvidenceSource, ...]
    checked: date
