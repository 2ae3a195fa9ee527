"""What is faulty is left out, the rest is built and checked, and nothing is said about what was left out."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.loader import Result, read, read_text
from tests.loader.conftest import BLOCK, MakeFolder, text_at


def told(result: Result) -> list[str]:
    """Code, line and text of all findings, of reading and of the rules."""
    return [
        f"{found.code} {found.position and found.position.line} {text_at(result, found)}" for found in check(result)
    ]


def titles(result: Result, name: str) -> list[str | None]:
    """The titles in one of the lists of the agenda."""
    assert result.agenda is not None
    return [item.title or item.text for item in getattr(result.agenda, name)]


def test_innermost_list_item_goes() -> None:
    """Of three nested lists only the faulty item of the innermost is left out; its siblings and all around it stay."""
    result = read_text(
        BLOCK
        + """
clusters:
  - titel: Taal
    trekker: Gemeente
    themas:
      - titel: Thuis
        acties:
          - {nummer: 1, tekst: een}
          - {nummer: 2, tekst: twee, leeftijd: kleuters}
          - {nummer: 3, tekst: drie}
  - {titel: Rekenen, trekker: Gemeente}
partijen: Gemeente
"""
    )
    assert result.agenda is not None
    assert [str(action.number) for action in result.agenda.clusters[0].themes[0].actions] == ["1", "3"]
    assert titles(result, "clusters") == ["Taal", "Rekenen"]
    assert told(result) == ["LEA205 10 kleuters"]


def test_outer_and_inner_fault_in_one_pass() -> None:
    """An item that is faulty itself goes as a whole; the faults inside it are told in the same pass, and once."""
    result = read_text(
        BLOCK
        + """
clusters:
  - titel: Taal
    nummr: 1
    themas:
      - acties:
          - {tekst: een, leeftijd: kleuters}
          - {tekst: twee, jar: 2022}
  - {titel: Rekenen, trekker: Gemeente}
partijen: Gemeente
"""
    )
    assert titles(result, "clusters") == ["Rekenen"]
    assert told(result) == ["LEA201 5 nummr", "LEA205 8 kleuters", "LEA201 9 jar"]


def test_every_item_of_a_list_may_go() -> None:
    """A list of which nothing is left is an empty list."""
    result = read_text(BLOCK + "clusters: [{nummr: 1}, {nummr: 2}, {nummr: 3}]\n")
    assert titles(result, "clusters") == []
    assert told(result) == ["LEA201 2 nummr"] * 3


def test_one_entry_without_dash_goes_alone() -> None:
    """An entry without list signs is an item too: what it is an entry of stays."""
    result = read_text(
        BLOCK + "clusters:\n  titel: Taal\n  eigenaar: Gemeente\n  trekker: {partij: Gemeente, roll: x}\n"
    )
    assert result.agenda is not None
    assert (titles(result, "clusters"), result.agenda.clusters[0].trekkers) == (["Taal"], ())
    assert told(result) == ["LEA308 4 Gemeente", "LEA201 5 roll"]


def test_entry_that_must_be_there_goes_without_a_second_finding() -> None:
    """Where the one entry of a list that must be there is faulty, its key is not told to be missing as well."""
    result = read_text("agenda: {id: a, titel: T, gemeenten: {naam: Almere, kode: GM0034}, periode: 2022}\n")
    assert (result.agenda, told(result)) == (None, ["LEA201 1 kode"])


def test_faulty_key_outside_any_list_goes_alone() -> None:
    """A key of the agenda block that can be missed is left out, and the agenda is built."""
    result = read_text(
        "agenda:\n  id: a\n  titel: T\n  gemeenten: Almere\n  periode: 2022\n  leeftijd: kleuters\n"
        "  voorganger: {periode: 2018, tittel: Oud}\n  taal: nl\n"
    )
    assert result.agenda is not None
    assert (result.agenda.ages, result.agenda.predecessor, result.agenda.language) == (None, (), "nl")
    assert told(result) == ["LEA205 6 kleuters", "LEA201 7 tittel"]


@pytest.mark.parametrize("block", ["periode: {ontbrekt: leeg}", "periode: {gedrukt: [2022]}"])
def test_faulty_key_that_must_be_there_is_told_once(block: str) -> None:
    """Without what every agenda needs none is built; the key is faulty, and not missing besides."""
    result = read_text(f"agenda:\n  id: a\n  titel: T\n  gemeenten: Almere\n  {block}\nclusters: [{{nummr: 1}}]\n")
    assert result.agenda is None
    assert [found.code for found in result.findings] == [result.findings[0].code, "LEA201"]
    assert result.findings[0].position is not None
    assert result.findings[0].position.line == 5


def test_citation_of_what_was_left_out_is_not_dangling() -> None:
    """A number, a title, an alias or a made id of a pruned item is not told to be unknown; another one is."""
    result = read_text(
        BLOCK
        + """
clusters:
  - titel: Taal
    trekker: [Vitree, vit, Gemeente]
    verwijzingen: [1.1., EEN actie, "actie:een-actie", 1.2]
acties:
  - {nummer: 1.1, titel: Een actie, leeftijd: kleuters}
partijen:
  - {naam: Vitree, aliassen: [Vit], sort: jeugdhulp}
"""
    )
    assert told(result) == ["LEA308 5 Gemeente", "LEA301 6 1.2", "LEA205 8 kleuters", "LEA201 10 sort"]


def test_action_cited_by_a_cluster_that_was_left_out_is_in_a_cluster() -> None:
    """What a pruned cluster cites counts as cited; what no cluster cites is told as ever."""
    result = read_text(
        BLOCK
        + """
clusters:
  - {titel: Taal, nummr: 1, verwijzingen: [1.1, {naar: 1.2}]}
  - {titel: Rekenen, trekker: Gemeente, verwijzingen: 1.3}
acties: [{nummer: 1.1, tekst: a}, {nummer: 1.2, tekst: b}, {nummer: 1.3, tekst: c}, {nummer: 1.4, tekst: d}]
partijen: Gemeente
"""
    )
    assert told(result) == ["LEA201 4 nummr", "LEA307 6 1.4"]


def test_cluster_whose_trekker_was_left_out_does_not_lack_one() -> None:
    """A pruned role is not told to be missing; a cluster without any is."""
    result = read_text(
        BLOCK
        + """
clusters:
  - {titel: Taal, trekker: [{partij: Gemeente, roll: x}]}
  - {titel: Rekenen, trekker: {partij: Gemeente, roll: x}}
  - {titel: Sport}
  - {titel: Kunst, themas: {acties: [{nummr: 1}]}}
"""
    )
    assert told(result) == [
        "LEA201 4 roll",
        "LEA201 5 roll",
        "LEA401 6 {titel: Sport}",
        "LEA401 7 {titel: Kunst, themas: {acties: [{nummr: 1}]}}",
        "LEA201 7 nummr",
    ]


def test_count_is_not_held_against_what_was_left_out() -> None:
    """Where something was pruned, nobody counts what is left."""
    text = BLOCK + "tellingen: [{telt: clusters, genoemd_aantal: 2}]\nclusters:\n  - {titel: Taal, trekker: G}\n"
    assert [found.code for found in check(read_text(text), ignore=["LEA308"])] == ["LEA801"]
    assert told(read_text(text + "  - {titel: Rekenen, nummr: 1}\npartijen: G\n")) == ["LEA201 5 nummr"]


def test_what_stands_under_an_unknown_key_is_not_dangling() -> None:
    """A misspelt register gives one finding, not one for each reference to what it holds."""
    result = read_text(BLOCK + "partjen: [Vitree, Gemeente]\nclusters: [{titel: Taal, trekker: [Vitree, Gemeente]}]\n")
    assert told(result) == ["LEA201 2 partjen"]


def test_file_that_cannot_be_read_gives_no_storm(folder: MakeFolder) -> None:
    """What a broken file holds is not told to be missing; what is wrong in the others is told all the same."""
    root = folder(
        {
            "agenda.yaml": BLOCK,
            "clusters.yaml": "clusters:\n  - {titel: Taal, trekker: V, verwijzingen: [1.1, 1.1]}\n  - {nummr: 1}\n",
            "acties.yaml": "acties:\n  - {nummer: 1.1, tekst: x\n",
        }
    )
    result = read(root)
    assert result.incomplete
    assert told(result) == ["LEA113 2 {", "LEA302 2 1.1", "LEA201 3 nummr"]


@pytest.mark.parametrize(
    ("text", "incomplete"),
    [
        ("clusters: []\nclusters: []\n", True),
        ("hoofdstukken: [{titel: a, titel: b}]\n", False),
        ("hoofdstukken: [{titel: *a}]\n", True),
        ("hoofdstukken: [{<<: x}]\n", True),
        ("hoofdstukken: [!x {titel: a}]\n", True),
        ("hoofdstukken: [{? [a] : b}]\n", True),
        ("hoofdstukken: [{titel: &a b}]\n", False),
        ("hoofdstukken: [{titel: }]\n", False),
        ("---\npartijen: [Vitree]\n", True),
        ("hoofdstukken: " + "[" * 70 + "]" * 70 + "\n", True),
        ("hoofdstukken: [{titel: Plek #1}]\n", True),
        ("hoofdstukken: [{titel: Plek}] #1\n", False),
    ],
)
def test_what_makes_a_result_incomplete(text: str, incomplete: bool) -> None:
    """A result is incomplete where something is left out of the data of a file that others may refer to."""
    assert read_text(BLOCK + text).incomplete == incomplete
