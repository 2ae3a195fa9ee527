"""SKOS in Turtle: read by another program, and the same as the list that it was made of."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS

from lea_model.i18n import LANGUAGES, Language
from lea_model.taxonomy import Alternatives, Bilingual, Scheme, Term, scheme, schemes, statutory_scheme, to_turtle
from lea_model.taxonomy.scheme_reader import SCHEMES


@pytest.fixture(params=SCHEMES)
def shared(request: pytest.FixtureRequest) -> Scheme:
    """Each shared list in turn."""
    return scheme(request.param)


def read(text: str) -> Graph:
    """What another reader of Turtle makes of a text."""
    graph = Graph()
    graph.parse(data=text, format="turtle")
    return graph


def texts(graph: Graph, subject: URIRef, predicate: URIRef, language: Language) -> list[str]:
    """The texts of one kind that a thing has in one language, sorted."""
    found = graph.objects(subject, predicate)
    return sorted(str(value) for value in found if isinstance(value, Literal) and value.language == language)


def small() -> Scheme:
    """A list of two terms, with everything in it that Turtle needs to escape."""
    odd = Bilingual('Een "woord"', "A \\word\\")
    return Scheme(
        id="proef",
        name="trial",
        labels=Bilingual("Proef", "Trial"),
        definition=Bilingual("Een lijst.", "A list."),
        terms=(
            Term(id="a", labels=odd, definition=Bilingual("Een\nregel\t.", "A\r\nline."), narrower=("b",)),
            Term(
                id="b",
                labels=Bilingual("B", "B"),
                definition=Bilingual("De tweede.", "The second."),
                alt=Alternatives(nl=("twee",)),
                broader=("a",),
                example=Bilingual("Zo.", "So."),
            ),
        ),
    )


def test_whole_text() -> None:
    """A small list, as it is written."""
    assert to_turtle(small(), base="https://example.org/") == (
        "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
        "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "\n"
        "<https://example.org/proef> rdf:type skos:ConceptScheme ;\n"
        '    skos:prefLabel "Proef"@nl ;\n'
        '    skos:prefLabel "Trial"@en ;\n'
        '    skos:definition "Een lijst."@nl ;\n'
        '    skos:definition "A list."@en ;\n'
        "    skos:hasTopConcept <https://example.org/proef/a> .\n"
        "\n"
        "<https://example.org/proef/a> rdf:type skos:Concept ;\n"
        "    skos:inScheme <https://example.org/proef> ;\n"
        "    skos:topConceptOf <https://example.org/proef> ;\n"
        '    skos:notation "a" ;\n'
        '    skos:prefLabel "Een \\"woord\\""@nl ;\n'
        '    skos:prefLabel "A \\\\word\\\\"@en ;\n'
        '    skos:definition "Een\\nregel\\t."@nl ;\n'
        '    skos:definition "A\\r\\nline."@en ;\n'
        "    skos:narrower <https://example.org/proef/b> .\n"
        "\n"
        "<https://example.org/proef/b> rdf:type skos:Concept ;\n"
        "    skos:inScheme <https://example.org/proef> ;\n"
        '    skos:notation "b" ;\n'
        '    skos:prefLabel "B"@nl ;\n'
        '    skos:prefLabel "B"@en ;\n'
        '    skos:altLabel "twee"@nl ;\n'
        '    skos:definition "De tweede."@nl ;\n'
        '    skos:definition "The second."@en ;\n'
        '    skos:example "Zo."@nl ;\n'
        '    skos:example "So."@en ;\n'
        "    skos:broader <https://example.org/proef/a> .\n"
    )


def test_odd_signs_come_back() -> None:
    """Quotes, backslashes, tabs and line ends are the same after reading."""
    graph, subject = read(to_turtle(small())), URIRef("urn:lea-model:proef/a")
    assert texts(graph, subject, SKOS.prefLabel, "nl") == ['Een "woord"']
    assert texts(graph, subject, SKOS.prefLabel, "en") == ["A \\word\\"]
    assert texts(graph, subject, SKOS.definition, "nl") == ["Een\nregel\t."]
    assert texts(graph, subject, SKOS.definition, "en") == ["A\r\nline."]


def test_nothing_is_lost(shared: Scheme) -> None:
    """Every term is read back with its names, other words, definition, example and neighbours, in both languages."""
    graph, own = read(to_turtle(shared)), f"urn:lea-model:{shared.id}"
    assert list(graph.subjects(RDF.type, SKOS.ConceptScheme)) == [URIRef(own)]
    assert set(graph.objects(URIRef(own), SKOS.hasTopConcept)) == {URIRef(f"{own}/{term.id}") for term in shared.top}
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == {URIRef(f"{own}/{term.id}") for term in shared.terms}
    for term in shared.terms:
        subject = URIRef(f"{own}/{term.id}")
        for language in LANGUAGES:
            assert texts(graph, subject, SKOS.prefLabel, language) == [term.label(language)]
            assert texts(graph, subject, SKOS.altLabel, language) == sorted(term.alt.words(language))
            assert texts(graph, subject, SKOS.definition, language) == [term.definition.text(language)]
            assert texts(graph, subject, SKOS.example, language) == (
                [term.example.text(language)] if term.example else []
            )
        for predicate, others in (
            (SKOS.broader, term.broader),
            (SKOS.narrower, term.narrower),
            (SKOS.related, term.related),
        ):
            assert set(graph.objects(subject, predicate)) == {URIRef(f"{own}/{other}") for other in others}


def test_statutory_topics_keep_their_certainty() -> None:
    """A topic is written with its references, each with numbering and status, its sources, its group and its themes."""
    graph = read(to_turtle(statutory_scheme()))
    subject = URIRef("urn:lea-model:wettelijk/segregatie")
    assert texts(graph, subject, SKOS.scopeNote, "nl") == [
        "WPO art. 161 (WPO na de hernummering; afgeleid)",
        "WPO art. 167a lid 1 (WPO voor de hernummering; nagezien)",
    ]
    assert texts(graph, subject, SKOS.editorialNote, "en") == [
        "The text of article 167a was verified. The new number is inferred from its place in the act.",
        "Verified in a source that is given with the topic.",
    ]
    assert set(graph.objects(subject, SKOS.relatedMatch)) == {URIRef("urn:lea-model:thema/segregatie_tegengaan")}
    assert len(set(graph.objects(subject, DCTERMS.source))) == 3
    form = URIRef("urn:lea-model:wettelijk/groep/lea_vorm")
    assert set(graph.objects(form, SKOS.member)) == {
        URIRef(f"urn:lea-model:wettelijk/{topic}")
        for topic in ("overleg_en_partijen", "afspraken_en_doelen", "bindende_afspraken")
    }
    assert len(set(graph.subjects(RDF.type, SKOS.Collection))) == 4


def test_matches_lead_to_themes() -> None:
    """The themes that topics come near to are concepts of the list of themes."""
    themes = set(read(to_turtle(scheme("thema"))).subjects(RDF.type, SKOS.Concept))
    assert set(read(to_turtle(statutory_scheme())).objects(None, SKOS.relatedMatch)) <= themes


def test_same_list_gives_same_text() -> None:
    """Two fresh interpreters with other hash seeds write the same bytes."""
    code = "from lea_model.taxonomy import schemes, to_turtle\nprint(*map(to_turtle, schemes()))"
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
    assert answers.pop().count(b"rdf:type skos:Concept ;") == sum(len(shared.terms) for shared in schemes())
