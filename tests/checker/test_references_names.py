"""LEA312 to LEA315: names of two things, footnotes with one half missing, and clusters that do not go together."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text
from tests.checker.small import place, related

GOOD = """\
agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033}
acties:
  - {nummer: 1, tekst: Campagne voeren, voetnoten: a}
  - {nummer: 2, tekst: Spreekuren houden}
clusters:
  - {titel: Peuters, leeftijd: 0-4, trekker: GGD, verwijzingen: [1]}
  - {titel: Doorstroom, leeftijd: 16-23, trekker: GGD, verwijzingen: [2]}
partijen:
  - {naam: GGD, aliassen: [gezondheidsdienst]}
  - {naam: Bibliotheek, aliassen: [bieb]}
overlegorganen:
  - {naam: Kernteam}
voetnotenlijst:
  - {id: a, teken: "*", tekst: Onder voorbehoud}
  - {id: b, teken: "1", tekst: Zie de wet, hoort_bij: Peuters}
"""


def findings(code: str, *changes: tuple[str, str]) -> list[Finding]:
    """What one rule finds in the good agenda with some bits of it replaced; that it stopped is no silence."""
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return [each for each in check(read_text(text, "agenda.yaml"), select=code) if each.code in (code, "LEA901")]


@pytest.mark.parametrize("code", ["LEA312", "LEA313", "LEA314", "LEA315"])
def test_good_agenda(code: str) -> None:
    """None of these rules finds anything in a good agenda."""
    assert findings(code) == []


@pytest.mark.parametrize(
    ("change", "at", "message"),
    [
        (("[bieb]", "[gezondheidsDienst]"), (10, 36), "De naam 'gezondheidsDienst' is ook een naam van 'GGD'."),
        (("[bieb]", "[bieb, bibliotheek]"), (10, 42), "De naam 'bibliotheek' is al de eigen naam."),
        (("naam: Kernteam", "naam: Bieb"), (12, 12), "De naam 'Bieb' is ook een naam van 'Bibliotheek'."),
    ],
    ids=["alias-of-two", "own-name", "body-and-party"],
)
def test_alias_conflict(change: tuple[str, str], at: tuple[int, int], message: str) -> None:
    """A name is found where it stands the second time."""
    (only,) = findings("LEA312", change)
    assert place(only) == ("LEA312", "agenda.yaml", *at)
    assert only.message("nl") == message


def test_alias_conflict_that_is_said_already() -> None:
    """Where the name is used, that place is found, and not the list as well."""
    assert (
        findings("LEA312", ("[bieb]", "[gezondheidsdienst]"), ("0-4, trekker: GGD", "0-4, trekker: gezondheidsdienst"))
        == []
    )


def test_footnote_without_text() -> None:
    """The text that is missing is found, with the place of the mark."""
    (only,) = findings("LEA313", ("tekst: Onder voorbehoud", "tekst: {ontbreekt: onbekend}"))
    assert place(only) == ("LEA313", "agenda.yaml", 14, 32)
    assert related(only) == [("the mark stands here", 3, 52)]
    assert only.message("nl") == "Voetnoot '*' heeft wel een teken, maar geen tekst."


def test_footnote_without_mark() -> None:
    """A footnote that nothing refers to is found where it begins."""
    (only,) = findings("LEA314", (", voetnoten: a", ""))
    assert place(only) == ("LEA314", "agenda.yaml", 14, 5)
    assert only.message("nl") == "Nergens staat het teken van de voetnoot 'Onder voorbehoud'."
    assert only.fix("nl").startswith("Zet het teken bij 'voetnoten' van het onderdeel")


def test_footnote_of_what_could_not_be_read() -> None:
    """Where something was left out, its mark may have stood there."""
    assert findings("LEA314", ("tekst: Campagne voeren, voetnoten: a", "teskt: Campagne, voetnoten: a")) == []


def test_clusters_for_other_ages() -> None:
    """The second citation is found, with the first."""
    (only,) = findings("LEA315", ("[2]", "[2, 1]"))
    assert place(only) == ("LEA315", "agenda.yaml", 7, 74)
    assert related(only) == [("it is cited here as well", 6, 66)]
    assert only.message("nl") == (
        "Actie '1' zit in clusters die niet bij elkaar passen: hier 16-23 jaar, in 'Peuters' 0-4 jaar."
    )


@pytest.mark.parametrize(
    "changes",
    [
        [("16-23", "4-12")],
        [("16-23", "3-12")],
        [("leeftijd: 16-23, ", "")],
        [("nummer: 1, tekst", "nummer: 1, leeftijd: 0-23, tekst")],
    ],
    ids=["adjoin", "overlap", "no-ages", "ages-of-the-action"],
)
def test_clusters_that_go_together(changes: list[tuple[str, str]]) -> None:
    """Bands that meet go together; where the action has ages, another rule compares those."""
    assert findings("LEA315", ("[2]", "[2, 1]"), *changes) == []


def test_clusters_with_other_trekkers() -> None:
    """Ages that meet, but nobody who leads both: found at the second citation, with who leads where."""
    (only,) = findings("LEA315", ("16-23, trekker: GGD", "0-12, trekker: [Bibliotheek, Kernteam]"), ("[2]", "[2, 1]"))
    assert place(only) == ("LEA315", "agenda.yaml", 7, 93)
    assert related(only) == [("it is cited here as well", 6, 66)]
    assert only.message("nl") == (
        "Actie '1' zit in clusters die niet bij elkaar passen: trekker hier: Bibliotheek, Kernteam; in 'Peuters': GGD."
    )
    assert only.fix("nl") == (
        "Verbeter een van de twee verwijzingen, of schrijf bij de actie voor welke leeftijden zij is en wie haar trekt."
    )


@pytest.mark.parametrize(
    "changes",
    [
        [("16-23, trekker: GGD", "0-12, trekker: [Bibliotheek, GGD]")],
        [("16-23, trekker: GGD", "0-12, trekker: gezondheidsdienst")],
        [("16-23, trekker: GGD", "0-12, sparringspartner: Bibliotheek")],
        [
            ("16-23, trekker: GGD", "0-12, trekker: Bibliotheek"),
            ("Bibliotheek, a", "Bibliotheek, onderdeel_van: GGD, a"),
        ],
        [("16-23, trekker: GGD", "0-12, trekker: Bibliotheek"), ("nummer: 1, t", "nummer: 1, trekker: GGD, t")],
    ],
    ids=["one-in-common", "by-an-alias", "no-trekker", "part-of-the-other", "trekker-of-the-action"],
)
def test_clusters_with_one_trekker(changes: list[tuple[str, str]]) -> None:
    """Somebody leads both, one of the two is led by nobody, or the action says who leads it."""
    assert findings("LEA315", ("[2]", "[2, 1]"), *changes) == []


def test_clusters_of_which_the_first_says_nothing() -> None:
    """A cluster without ages and trekker is passed over: the next two are compared."""
    third = "\n  - {titel: Overal, verwijzingen: [1]}\n  - {titel: Peuters"
    (only,) = findings("LEA315", ("\n  - {titel: Peuters", third), ("[2]", "[2, 1]"))
    assert place(only) == ("LEA315", "agenda.yaml", 8, 74)
    assert related(only) == [("it is cited here as well", 7, 66)]
    (only,) = findings(
        "LEA315", ("\n  - {titel: Peuters", third), ("[2]", "[2, 1]"), ("16-23, trekker: GGD", "0-9, trekker: Bieb")
    )
    assert related(only) == [("it is cited here as well", 7, 66)]


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("teken: '*', tekst: {ontbreekt: onbekend}", "*"),
        ("teken: {ontbreekt: onbekend}, tekst: {ontbreekt: onbekend}", "a"),
    ],
)
def test_names_of_footnotes(note: str, name: str) -> None:
    """A footnote goes by its text, else its mark, else its id."""
    change = ('teken: "*", tekst: Onder voorbehoud', note)
    (only,) = findings("LEA314", (", voetnoten: a", ""), change)
    assert only.message("en") == f"Nothing carries the mark of the footnote '{name}'."
    assert only.fix("en") == (
        "Add the mark under 'footnotes' of the item it belongs to, or name that item in 'attached_to'."
    )


def test_second_conflict_of_names() -> None:
    """The place of the first name is told, and a conflict further on is found as well."""
    found = findings("LEA312", ("[bieb]", "[bieb, bibliotheek, gezondheidsdienst]"), ("naam: Kernteam", "naam: Bieb"))
    assert [(place(each)[2:], related(each)) for each in found] == [
        ((10, 42), []),
        ((10, 55), [("it stands here", 9, 28)]),
        ((12, 12), [("it stands here", 10, 36)]),
    ]


def test_several_actions_in_clusters_that_do_not_go_together() -> None:
    """After what is no citation of an action, one citation only, or a finding, the rest is looked at."""
    found = findings(
        "LEA315",
        ("[1]", "[3, 1, 2]"),
        ("[2]", "[1, 2, 9.9]"),
        ("  - {nummer: 2,", "  - {nummer: 3, tekst: Los, zelfde_als: 1}\n  - {nummer: 2,"),
    )
    assert [place(each)[2:] for each in found] == [(8, 71), (8, 74)]


def test_own_name_as_an_alias_that_is_used() -> None:
    """That the name is used, and clear, makes no difference."""
    (only,) = findings("LEA312", ("[bieb]", "[bibliotheek]"), ("0-4, trekker: GGD", "0-4, trekker: bibliotheek"))
    assert only.message("en") == "The name 'bibliotheek' is the own name already."


def test_footnote_without_mark_and_text() -> None:
    """It goes by its id."""
    change = ('teken: "*", tekst: Onder voorbehoud', "teken: {ontbreekt: onbekend}, tekst: {ontbreekt: onbekend}")
    (only,) = findings("LEA313", change)
    assert only.message("en") == "The footnote 'a' has a mark but no text."
