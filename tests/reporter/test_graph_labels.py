"""Labels that distinguish things of several municipalities."""

from __future__ import annotations

import lea_model as lea
from lea_model.graph.display import with_distinct_labels
from lea_model.reporter.graph_answers import answer

ZAND = """\
agenda: {id: zand-2030, titel: Zand, gemeenten: {naam: Zand, code: GM9998}, periode: 2030}
partijen: [{naam: JGZ}, {naam: Bieb}, {naam: Gemeente}]
acties:
  - {nummer: '1', tekst: Lezen, trekker: JGZ, partners: Bieb}
"""
KLEI = """\
agenda: {id: klei-2030, titel: Klei, gemeenten: {naam: Klei, code: GM9997}, periode: 2030}
partijen: [{naam: jgz}, {naam: Gemeente Klei, aliassen: gemeente}]
acties:
  - {nummer: '1', tekst: Rekenen, trekker: jgz, partners: Gemeente Klei}
"""


def test_names_in_two_municipalities() -> None:
    """The municipality stands behind a name that the other has too, as its name or as another name."""
    graph = lea.build_graph([lea.loads(ZAND), lea.loads(KLEI)])
    told = with_distinct_labels(graph)
    labels = {own: values["label"] for own, values in told.nodes(data=True) if values["kind"] == "party"}
    assert labels == {
        "gm9998/party/jgz": "JGZ (Zand)",
        "gm9998/party/bieb": "Bieb",
        "gm9998/party/gemeente": "Gemeente (Zand)",
        "gm9997/party/jgz": "jgz (Klei)",
        "gm9997/party/gemeente-klei": "Gemeente Klei",
    }
    assert graph.nodes["gm9998/party/jgz"]["label"] == "JGZ"
    assert [values["label"] for _, values in told.nodes(data=True) if values["kind"] == "municipality"] == [
        "Zand",
        "Klei",
    ]
    assert answer(graph, "parties", ["gm9997/jgz"], "nl") == "  1x jgz (Klei) – Gemeente Klei: 1 Rekenen\n"


def test_one_municipality() -> None:
    """Within one municipality nothing is added, and nothing is copied."""
    graph = lea.build_graph(lea.loads(ZAND))
    assert with_distinct_labels(graph) is graph


def test_numbers_that_start_again() -> None:
    """Where numbers start again in every cluster, a bare number says nothing: the words stand beside it."""
    more = "  - {nummer: '9', tekst: Spelen, trekker: JGZ, partners: Bieb}\n"
    more += "clusters: [{titel: A, themas: [{acties: [{nummer: '1', tekst: Zingen, trekker: JGZ, partners: Bieb}]}]}]\n"
    again = lea.build_graph(lea.loads(ZAND + more))
    assert answer(again, "parties", [], "nl") == "  3x Bieb – JGZ: 1 Zingen, 1 Lezen, 9 Spelen\n"
    once = lea.build_graph(lea.loads(ZAND + more.replace("nummer: '1'", "nummer: '2'")))
    assert answer(once, "parties", [], "nl") == "  3x Bieb – JGZ: 2, 1, 9\n"
