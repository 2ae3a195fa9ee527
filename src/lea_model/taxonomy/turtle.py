"""A shared list as SKOS in Turtle, for other programs and registers; the same list gives the same text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from lea_model.i18n import LANGUAGES
from lea_model.taxonomy.statutory import StatutoryScheme, StatutoryTopic
from lea_model.taxonomy.terms import Alternatives, Bilingual, Scheme, Term

BASE: Final = "urn:lea-model:"
"""Names are URNs, since the lists have no place on the web. Who publishes them there gives their own base."""

_PREFIXES: Final = (
    "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
)
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})

Pair = tuple[str, str]
"""A predicate and an object, both as Turtle writes them."""


def to_turtle(scheme: Scheme, *, base: str = BASE) -> str:
    """Write a shared list as SKOS.

    Args:
        scheme: The list.
        base: What the names of the list and its terms begin with.

    Returns:
        A document in Turtle: the list, its terms in order and, for the statutory topics, their groups.
    """
    blocks = [_PREFIXES, _block(_iri(base, scheme.id), "skos:ConceptScheme", _scheme_pairs(scheme, base))]
    blocks += [
        _block(_iri(base, scheme.id, term.id), "skos:Concept", _term_pairs(scheme, term, base)) for term in scheme.terms
    ]
    if isinstance(scheme, StatutoryScheme):
        for group in scheme.groups:
            members = (_iri(base, scheme.id, topic.id) for topic in scheme.terms if topic.group == group.id)
            pairs = [*_in_both("skos:prefLabel", group.labels), *_in_both("skos:definition", group.definition)]
            pairs += [("skos:member", member) for member in members]
            blocks.append(_block(_iri(base, scheme.id, "groep", group.id), "skos:Collection", pairs))
    return "\n".join(blocks)


def _scheme_pairs(scheme: Scheme, base: str) -> Iterator[Pair]:
    yield from _in_both("skos:prefLabel", scheme.labels)
    yield from _in_both("skos:definition", scheme.definition)
    yield from _in_both("skos:note", scheme.note)
    for term in scheme.top:
        yield "skos:hasTopConcept", _iri(base, scheme.id, term.id)


def _term_pairs(scheme: Scheme, term: Term, base: str) -> Iterator[Pair]:
    own = _iri(base, scheme.id)
    yield "skos:inScheme", own
    if not term.broader:
        yield "skos:topConceptOf", own
    yield "skos:notation", literal(term.id)
    yield from _in_both("skos:prefLabel", term.labels)
    yield from _all_in_both("skos:altLabel", term.alt)
    yield from _in_both("skos:definition", term.definition)
    yield from _in_both("skos:example", term.example)
    for predicate, others in (("broader", term.broader), ("narrower", term.narrower), ("related", term.related)):
        for other in others:
            yield f"skos:{predicate}", _iri(base, scheme.id, other)
    if isinstance(term, StatutoryTopic) and isinstance(scheme, StatutoryScheme):
        yield from _statutory_pairs(scheme, term, base)


def _statutory_pairs(scheme: StatutoryScheme, topic: StatutoryTopic, base: str) -> Iterator[Pair]:
    statuses = {status.id: status for status in scheme.statuses}
    numberings = {numbering.id: numbering for numbering in scheme.numberings}
    for theme in topic.themes:
        yield "skos:relatedMatch", _iri(base, "thema", theme)
    yield from _in_both("skos:editorialNote", statuses[topic.status].definition)
    yield from _in_both("skos:editorialNote", topic.evidence)
    for reference in topic.references:
        for language in LANGUAGES:
            labels = [one.label(language) for one in (numberings[reference.numbering], statuses[reference.status])]
            yield "skos:scopeNote", literal(f"{reference.text(language)} ({'; '.join(labels)})", language)
    for source in scheme.sources:
        if source.id in topic.sources:
            yield "dcterms:source", literal(source.title)


def _block(subject: str, kind: str, pairs: Iterable[Pair]) -> str:
    lines = [f"{subject} rdf:type {kind}", *(f"    {predicate} {value}" for predicate, value in pairs)]
    return " ;\n".join(lines) + " .\n"


def _in_both(predicate: str, text: Bilingual | None) -> Iterator[Pair]:
    if text is not None:
        for language in LANGUAGES:
            yield predicate, literal(text.text(language), language)


def _all_in_both(predicate: str, words: Alternatives) -> Iterator[Pair]:
    for language in LANGUAGES:
        for word in words.words(language):
            yield predicate, literal(word, language)


def _iri(base: str, *steps: str) -> str:
    return f"<{base}{'/'.join(steps)}>"


def literal(text: str, language: str | None = None) -> str:
    """A text as Turtle writes it, with its language where it has one."""
    return f'"{text.translate(_ESCAPES)}"' + (f"@{language}" if language else "")
