"""Linked data: both forms say the same, as the page and the shapes say, and the question on the page is answered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib.compare import isomorphic

import lea_model as lea
from lea_model.exporter.graphs.rdf_terms import ATTRIBUTES, CLASSES, EDGES
from tests.exporter.graphs.made import hostile, small

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib and pyshacl call what rdflib renamed

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "inbouwen" / "koppelen.md").read_text("utf-8")
SHAPES = ROOT / "schemas" / "lea.shacl.ttl"
TEXT = """\
agenda: {id: a-2027, titel: "Samen \\"x\\" \\\\", gemeenten: {naam: Almere, code: GM0034}, periode: 2027-2030}
acties: [{nummer: 1.1, tekst: Lezen, trekker: {partij: Vitree, voorwaarde: als er geld is}}]
partijen: [Vitree, {naam: Wethouder, aard: functie}]
overlegorganen: [{naam: Stuurgroep, leden_volgens_lijst: [Vitree]}]
"""


def turtle(graph: object) -> rdflib.Graph:
    """A graph written as Turtle, and read by another program."""
    return rdflib.Graph().parse(data=str(lea.export_graph(graph, format="turtle")["graph.ttl"]), format="turtle")  # type: ignore[arg-type]


def json_ld(graph: object) -> rdflib.Graph:
    """The same as JSON-LD."""
    return rdflib.Graph().parse(data=str(lea.export_graph(graph, format="jsonld")["graph.jsonld"]), format="json-ld")  # type: ignore[arg-type]


def test_both_forms_say_the_same() -> None:
    """Turtle and JSON-LD are the same statements, whatever stands in the texts."""
    for graph in (small(), hostile(), lea.build_graph(lea.loads(TEXT))):
        assert isomorphic(turtle(graph), json_ld(graph))


def test_what_is_said() -> None:
    """Names, classes, roles with what goes with them, and members are in the words of the web."""
    found = turtle(lea.build_graph(lea.loads(TEXT)))
    found.namespace_manager.bind("tooi", "https://identifier.overheid.nl/tooi/id/gemeente/")
    told = found.query(
        """
        PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX lea: <urn:lea-model:woord:>
        PREFIX org: <http://www.w3.org/ns/org#> PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX tooi: <https://identifier.overheid.nl/tooi/id/gemeente/>
        SELECT ?title ?place ?role ?condition ?body ?post WHERE {
          tooi:gm0034 a org:FormalOrganization ; lea:hasAgenda ?agenda .
          ?agenda dcterms:title ?title ; dcterms:spatial ?place .
          ?action a lea:Action ; prov:wasAttributedTo ?party ; lea:effectiveLead ?party ;
                  prov:qualifiedAttribution [ prov:agent ?party ; prov:hadRole ?role ; lea:condition ?condition ] .
          ?party org:memberOf [ rdfs:label ?body ] .
          ?someone a org:Post ; rdfs:label ?post .
        }
        """
    )
    assert [tuple(map(str, row)) for row in told] == [  # type: ignore[arg-type]
        (
            'Samen "x" \\',
            "https://identifier.overheid.nl/tooi/id/gemeente/gm0034",
            "urn:lea-model:woord:rol-trekker",
            "als er geld is",
            "Stuurgroep",
            "Wethouder",
        )
    ]


def test_page_has_every_word() -> None:
    """The page says for each kind, attribute and line which word it becomes."""
    rows = dict(re.findall(r"^\| (`[^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE))
    said = {
        (name, word)
        for left, right in rows.items()
        for name in re.findall(r"`(\w+)`", left)
        for word in re.findall(r"`(\w+:\w+)`", right)
    }
    wanted = {(name, word) for name, words in CLASSES.items() for word in words}
    wanted |= set(ATTRIBUTES.items()) | {(name, word) for name, (word, _) in EDGES.items()}
    assert wanted - said == set()


def test_question_on_the_page() -> None:
    """The question on the page has an answer in an example."""
    (question,) = re.findall(r"```sparql\n(.*?)```", PAGE, re.DOTALL)
    found = turtle(lea.build_graph(lea.load(ROOT / "examples" / "almere")))
    answers = {str(row[0])[:6] for row in found.query(question)}  # type: ignore[index]
    assert "4.3.1 " in answers or len(answers) > 2


@pytest.mark.slow
def test_shapes() -> None:
    """The examples, together and apart, are as the shapes say; what is not is found."""
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed")
    paths = sorted((ROOT / "examples").iterdir())
    found = turtle(lea.build_graph([lea.load(path) for path in paths]))
    conforms, _, report = pyshacl.validate(found, shacl_graph=str(SHAPES))
    assert conforms, report
    broken = turtle(lea.build_graph(lea.loads(TEXT)))
    broken.remove((None, rdflib.URIRef("http://www.w3.org/ns/prov#agent"), None))
    conforms, _, report = pyshacl.validate(broken, shacl_graph=str(SHAPES))
    assert not conforms
    assert "MinCountConstraintComponent" in report
