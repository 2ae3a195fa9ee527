"""One thing and all that is linked to it, both ways."""

from __future__ import annotations

import pytest

from lea_model.i18n import Language
from lea_model.index import Index
from lea_model.loader import Result, read_text
from lea_model.reporter.show import address, show_text

TEXT = """\
agenda:
  id: plaats-2030
  titel: Samen groot
  gemeenten: Plaats
  periode: 2030-2033
  opdrachtgever: Gemeente
documenten:
  - {id: plan, titel: Samen groot, documentsoort: lea}
programmalijnen:
  - {id: start, nummer: 1, titel: Goede start}
leeftijdsplannen:
  - titel: Plan 0-6 jaar
    leeftijd: 0-6
    bron: {document: plan, paragraaf: "2"}
    edities:
      - programmalijn: start
        jaar: 2030
        uiterlijk: eind 2033
        themas:
          - nummer: 1.1
            titel: Bereik
            acties:
              - nummer: 1.1.1
                tekst: >-
                  De gemeente voert in alle wijken campagne voor de voorschool, samen met het consultatiebureau en
                  de bieb.
                bron: 12-13
                raakvlakken: [NPO, Zwembad]
                partners: Gemeente
              - {nummer: 1.1.2, tekst: {ontbreekt: leeg}, titel: Spreekuur}
clusters:
  - titel: Meer peuters
    trekker: Gemeente
    sparringspartner: [{partij: Werkgroep Bereik, leden: [JGZ, Gemeente]}, {leden: [JGZ]}]
    verwijzingen: [1.1.1, 1.1.1, 9.9]
  - {titel: Campagnes, trekker: Gemeente, verwijzingen: 1.1.1}
beleidsterreinen:
  - {naam: NPO, aliassen: Nationaal Programma, raakvlaksoort: financiering, houder: Gemeente}
partijen:
  - {naam: Gemeente, aard: organisatie, soort: gemeente}
  - {naam: JGZ, sectoren: [voorschool, po]}
overlegorganen:
  - naam: Werkgroep Bereik
    overlegsoort: werkgroep
    frequentie: driemaal per jaar
    voorzitter: {ontbreekt: nader_te_bepalen}
    andere_rollen: {partij: Gemeente, rol: onder leiding van}
    leden_volgens_lijst: {partij: JGZ, rol: twee artsen}
    stuurt: Campagnes
"""


@pytest.fixture(scope="module")
def result() -> Result:
    """The agenda, with places."""
    return read_text(TEXT, "agenda.yaml")


def shown(result: Result, wanted: str, language: Language = "nl") -> str:
    """The card of the one thing that a word means."""
    assert result.agenda is not None
    index = Index(result.agenda)
    (entry,) = index.find(wanted)
    return show_text(index, entry, language, position=result.position)


def test_action(result: Result) -> None:
    """An action shows its context, what is around it, what it names, and the clusters that take it with who leads."""
    assert (
        shown(result, "1.1.1")
        == """\
actie 1.1.1 De gemeente voert in alle wijken campagne voor de voorschool, samen met het consultatiebureau en de bieb.
  id: actie:1.1.1
  plaats: agenda.yaml:23:17
  bron: plan, 2, regels 12-13
  leeftijd: 0-6
  jaar: 2030
  wie leidt: Gemeente [cluster Meer peuters]
  wie leidt: Gemeente [cluster Campagnes]

Valt onder
  thema 1.1 Bereik
  editie van programmalijn 1 Goede start (Plan 0-6 jaar)
  leeftijdsplan Plan 0-6 jaar

Verwijst naar
  partners: partij Gemeente
  raakvlakken: beleidsterrein NPO
  raakvlakken: Zwembad [niet gevonden]

Wordt genoemd in
  cluster Meer peuters (verwijzingen)
      trekker: Gemeente
      sparringspartner: Werkgroep Bereik (JGZ, Gemeente), JGZ
  cluster Campagnes (verwijzingen)
      trekker: Gemeente
"""
    )


def test_action_in_english(result: Result) -> None:
    """Only the words around it change."""
    assert (
        shown(result, "1.1.2", "en")
        == """\
action 1.1.2 Spreekuur
  id: action:spreekuur
  place: agenda.yaml:30:17
  source: plan, 2
  ages: 0-6
  year: 2030
  who leads: nobody is named
  text: (empty)

Stands under
  theme 1.1 Bereik
  edition of programme line 1 Goede start (Plan 0-6 jaar)
  age plan Plan 0-6 jaar
"""
    )


def test_party(result: Result) -> None:
    """A party shows in what capacity it is named where: by printed role, in which group, and by the agenda itself."""
    assert (
        shown(result, "Gemeente")
        == """\
partij Gemeente
  id: partij:gemeente
  plaats: agenda.yaml:40:5
  soort: gemeente

Wordt genoemd in
  agenda Samen groot (opdrachtgever)
  actie 1.1.1 De gemeente voert in alle wijken campagne voor de voorschool, samen met het consultatie… (partners)
  cluster Meer peuters (trekker)
  cluster Meer peuters (doet mee in Werkgroep Bereik)
  cluster Campagnes (trekker)
  beleidsterrein NPO (houder)
  overleg Werkgroep Bereik (heeft de leiding)
"""
    )


def test_body(result: Result) -> None:
    """A body shows how it works, whom it names and what it steers."""
    assert (
        shown(result, "Werkgroep Bereik")
        == """\
overleg Werkgroep Bereik
  id: overleg:werkgroep-bereik
  plaats: agenda.yaml:43:5
  wie leidt: Gemeente
  frequentie: driemaal per jaar
  voorzitter: (nader te bepalen)
  overlegsoort: werkgroep

Verwijst naar
  stuurt: cluster Campagnes
  onder leiding van: partij Gemeente
  leden volgens lijst, twee artsen: partij JGZ

Wordt genoemd in
  cluster Meer peuters (sparringspartner)
"""
    )


def test_cluster(result: Result) -> None:
    """A cluster shows its citations, also what leads nowhere; what it says twice is said once."""
    assert (
        shown(result, "Meer peuters").partition("\n\n")[2]
        == """\
Verwijst naar
  trekker: partij Gemeente
  sparringspartner: overleg Werkgroep Bereik
  doet mee in Werkgroep Bereik: partij JGZ
  doet mee in Werkgroep Bereik: partij Gemeente
  sparringspartner: partij JGZ
  verwijzingen: actie 1.1.1 De gemeente voert in alle wijken campagne voor de voorschool, samen met het consultatie…
  verwijzingen: 9.9 [niet gevonden]
"""
    )


def test_policy_area(result: Result) -> None:
    """A policy area shows what it is and which actions touch it."""
    assert (
        shown(result, "Nationaal Programma", "en")
        == """\
policy area NPO
  id: policy_area:npo
  place: agenda.yaml:38:5
  aliases: Nationaal Programma
  overlap kind: funding

Refers to
  owner: party Gemeente

Named in
  action 1.1.1 De gemeente voert in alle wijken campagne voor de voorschool, samen met het consultati… (overlaps)
"""
    )


def test_edition(result: Result) -> None:
    """An edition goes by its programme line and its plan, and shows what it contains."""
    assert (
        shown(result, "editie:start")
        == """\
editie van programmalijn 1 Goede start (Plan 0-6 jaar)
  id: editie:start
  plaats: agenda.yaml:16:9
  bron: plan, 2
  leeftijd: 0-6
  jaar: 2030
  uiterlijk: eind 2033

Valt onder
  leeftijdsplan Plan 0-6 jaar

Bevat
  thema 1.1 Bereik

Verwijst naar
  programmalijn: programmalijn 1 Goede start
"""
    )


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (("programmalijn: start", "programmalijn: nergens"), "editie van programmalijn nergens (Plan 0-6 jaar)"),
        (("programmalijn: start", "programmalijn: start\n        titel: Eigen"), "editie van programmalijn Eigen"),
    ],
    ids=["line-that-is-not-there", "title-of-its-own"],
)
def test_name_of_an_edition(change: tuple[str, str], name: str) -> None:
    """An edition whose line leads nowhere shows what is printed; one with a title of its own shows that."""
    result = read_text(TEXT.replace(*change), "agenda.yaml")
    assert result.agenda is not None
    index = Index(result.agenda)
    assert show_text(index, index.of_kind("edition")[0], "nl").partition("\n")[0] == name


def test_ambiguous_reference_is_marked() -> None:
    """A reference that can mean several things says so."""
    text = TEXT.replace("naam: JGZ", "naam: JGZ, aliassen: Gemeente")
    assert "  trekker: Gemeente [kan meer dan een ding betekenen]\n" in shown(read_text(text, "a.yaml"), "Campagnes")


def test_without_places(result: Result) -> None:
    """An agenda that was made in memory has no places to show."""
    assert result.agenda is not None
    index = Index(result.agenda)
    assert show_text(index, index.find("NPO")[0], "nl").splitlines()[1:3] == [
        "  id: beleidsterrein:npo",
        "  aliassen: Nationaal Programma",
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_address_means_the_thing_itself(result: Result, language: Language) -> None:
    """What a card gives as id can be typed to get that card again."""
    assert result.agenda is not None
    index = Index(result.agenda)
    assert [index.find(address(entry, language)) for entry in index.entries] == [(entry,) for entry in index.entries]


def test_every_card_can_be_made(result: Result) -> None:
    """Each thing in the agenda has a card, in both languages, on lines of printable text."""
    assert result.agenda is not None
    index = Index(result.agenda)
    for entry in index.entries:
        for language in ("nl", "en"):
            lines = show_text(index, entry, "nl" if language == "nl" else "en").splitlines()
            assert all(line == line.rstrip() for line in lines)
            assert lines[0]
