"""LEA411, LEA412 and LEA804: parties listed twice, twins that differ, dates without a year."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text
from tests.checker.small import place, related

GOOD = """\
agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033}
acties:
  - {nummer: 1.1, tekst: Elke school werkt met de aanpak., trekker: Gemeente, jaar: 2031, uiterlijk: juni 2031}
  - {nummer: 2.1, tekst: Elke school werkt met de aanpak., trekker: Wethouder, zelfde_als: 1.1}
  - {nummer: 3.1, tekst: Alle scholen doen mee., zelfde_als: 2.1, partners: [Taalhuis, Gemeente]}
clusters:
  - {titel: Taal, trekker: Gemeente, partners: [Taalhuis, Bibliotheek], verwijzingen: [3.1]}
partijen:
  - {naam: Gemeente, aliassen: [gemeente Plaats]}
  - {naam: Wethouder, onderdeel_van: Gemeente}
  - {naam: Bibliotheek, aliassen: [bieb]}
  - {naam: Taalhuis}
overlegorganen:
  - {naam: Werkgroep, leden_volgens_lijst: [Gemeente, Bibliotheek], leden_volgens_tekst: [Gemeente, Bibliotheek]}
hoofdstukken:
  - titel: Hoe het ging
    mijlpalen:
      - {titel: Start, wanneer: 30 maart 2030, betrokkenen: [Gemeente, Taalhuis]}
      - {titel: De raad, wanneer: 27 juni 2030}
"""


def findings(code: str, *changes: tuple[str, str]) -> list[Finding]:
    """What one rule finds in the good agenda with some bits of it replaced; that it stopped is no silence."""
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    result = read_text(text, "agenda.yaml")
    assert [str(found) for found in result.findings] == []
    return [each for each in check(result, select=code) if each.code in (code, "LEA901")]


@pytest.mark.parametrize("code", ["LEA411", "LEA412", "LEA804"])
def test_good_agenda(code: str) -> None:
    """None of these rules finds anything in a good agenda."""
    assert findings(code) == []


# ---- LEA411 ---------------------------------------------------------------------------------------------------------


def test_member_listed_twice() -> None:
    """The second of the two is found, with the place of the first."""
    (only,) = findings(
        "LEA411", ("leden_volgens_lijst: [Gemeente, Bib", "leden_volgens_lijst: [Gemeente, Gemeente, Bib")
    )
    assert place(only) == ("LEA411", "agenda.yaml", 14, 55)
    assert related(only) == [("it is listed here before", 14, 45)]
    assert only.message("nl") == "'Gemeente' staat twee keer in deze lijst."


@pytest.mark.parametrize(
    ("change", "at"),
    [
        (("partners: [Taalhuis, Bibliotheek]", "partners: [bieb, Taalhuis, Bibliotheek]"), (7, 65)),
        (("partners: [Taalhuis, Gemeente]", "partners: [Taalhuis, Taalhuis]"), (5, 88)),
        (("betrokkenen: [Gemeente, Taalhuis]", "betrokkenen: [Ouders, Taalhuis, ouders]"), (18, 80)),
        (
            (
                "betrokkenen: [Gemeente, Taalhuis]",
                "bedragen: {titel: Budget, waarde: 100, betaler: [Gemeente, gemeente Plaats]}",
            ),
            None,
        ),
    ],
    ids=["alias", "role", "no-register", "not-a-milestone"],
)
def test_lists_of_parties(change: tuple[str, str], at: tuple[int, int] | None) -> None:
    """An alias, a role, words that no register has."""
    if at is None:
        change = ("titel: Hoe het ging\n", f"titel: Hoe het ging\n    {change[1]}\n")
        at = (17, 64)
    assert [place(each)[2:] for each in findings("LEA411", change)] == [at]


def test_alias_is_said() -> None:
    """Another name for the same party is named beside it."""
    (only,) = findings("LEA411", ("partners: [Taalhuis, Bibliotheek]", "partners: [bieb, Taalhuis, Bibliotheek]"))
    assert only.message("en") == "'Bibliotheek' is in this list twice, the first time as 'bieb'."
    assert only.message("nl") == "'Bibliotheek' staat twee keer in deze lijst, de eerste keer als 'bieb'."


def test_three_times_is_two_findings() -> None:
    """Each one after the first is found, and points at the first."""
    found = findings("LEA411", ("partners: [Taalhuis, Bibliotheek]", "partners: [bieb, bieb, bieb]"))
    assert [place(each)[2:] for each in found] == [(7, 55), (7, 61)]
    assert [related(each) for each in found] == [[("it is listed here before", 7, 49)]] * 2


@pytest.mark.parametrize(
    "partners",
    [
        "[{partij: bieb, rol: penvoerder}, {partij: bieb, rol: gastheer}]",
        "[{partij: bieb, tot_en_met: 2031}, {partij: bieb, vanaf: 2032}]",
        "[{partij: bieb, toelichting: de directie}, bieb]",
        "[{partij: bieb, aantal: 2}, bieb]",
        "[{partij: scholen, leden: [Noord]}, {partij: scholen, leden: [Zuid]}]",
        "[n.t.b., n.t.b.]",
        "['?', '?']",
        "[Taalhuis, Taalhuizen]",
        "bieb",
    ],
)
def test_entries_that_differ(partners: str) -> None:
    """Another role, time, number or remark tells two entries apart; what is still open need not be the same."""
    assert findings("LEA411", ("partners: [Taalhuis, Bibliotheek]", f"partners: {partners}")) == []


# ---- LEA412 ---------------------------------------------------------------------------------------------------------


def test_twins_with_different_trekkers() -> None:
    """Found where one points at the other."""
    (only,) = findings("LEA412", ("trekker: Wethouder", "trekker: Bibliotheek"), ("zelfde_als: 2.1, ", ""))
    assert place(only) == ("LEA412", "agenda.yaml", 4, 94)
    assert related(only) == [("the other action stands here", 3, 5)]
    assert only.message("en") == (
        "The action 2.1 is said to be the same as 1.1, but they differ: "
        "'trekkers' is Bibliotheek here and Gemeente there."
    )


def test_trekker_of_the_cluster() -> None:
    """An action without a trekker has that of the cluster that cites it."""
    (only,) = findings("LEA412", ("titel: Taal, trekker: Gemeente", "titel: Taal, trekker: Taalhuis"))
    assert place(only) == ("LEA412", "agenda.yaml", 5, 62)
    assert related(only) == [
        ("the other action stands here", 4, 5),
        ("the trekker of this cluster counts for 3.1", 7, 88),
    ]
    assert only.related[1].text("nl") == "de trekker van dit cluster telt voor 3.1"


def test_twins_for_different_years() -> None:
    """Another year, and then the due date is of course another one too."""
    (only,) = findings("LEA412", ("Wethouder, zelfde", "Wethouder, jaar: 2032, uiterlijk: juni 2032, zelfde"))
    assert place(only) == ("LEA412", "agenda.yaml", 4, 126)
    assert only.message("nl") == (
        "Actie 2.1 is volgens de agenda dezelfde als 1.1, maar ze verschillen: 'jaar' is hier 2032 en daar 2031."
    )


def test_all_differences_in_one_finding() -> None:
    """Trekker and date."""
    change = ("trekker: Wethouder", "regie: Taalhuis, trekker: Bibliotheek, uiterlijk: september 2031")
    (only,) = findings("LEA412", change, ("zelfde_als: 2.1, ", ""))
    assert str(only.message("nl")).partition("verschillen: ")[2] == (
        "'trekker' is hier Bibliotheek en daar Gemeente; 'uiterlijk' is hier september 2031 en daar juni 2031."
    )


@pytest.mark.parametrize(
    "change",
    [
        ("trekker: Wethouder", "trekker: [Bibliotheek, Gemeente]"),
        ("trekker: Wethouder", "regie: Bibliotheek"),
        ("trekker: Wethouder", "jaar: 2031"),
        ("trekker: Wethouder", "jaar: 2030-2033"),
        ("trekker: Wethouder", "uiterlijk: 2031"),
        ("trekker: Wethouder", "uiterlijk: {ontbreekt: onbekend}"),
        ("trekker: Wethouder, zelfde_als: 1.1", "trekker: Wethouder, zelfde_als: 9.9"),
        ("trekker: Wethouder, zelfde_als: 1.1", "trekker: Gemeente, zelfde_als: 2.1"),
    ],
)
def test_twins_that_agree(change: tuple[str, str]) -> None:
    """One in common, only one of them states it, a wider period, a reference that leads nowhere or to itself."""
    assert findings("LEA412", change) == []


def test_twins_that_point_at_each_other() -> None:
    """Two that point at each other are found once."""
    changes = (
        ("trekker: Wethouder", "trekker: Bibliotheek"),
        ("trekker: Gemeente, jaar", "zelfde_als: 2.1, trekker: Gemeente, jaar"),
    )
    found = findings("LEA412", *changes, ("zelfde_als: 2.1, partners", "partners"))
    assert [place(each)[2:] for each in found] == [(3, 72)]


def test_cluster_without_a_trekker_says_nothing() -> None:
    """Where one of the clusters that cite it names no trekker, nobody knows who leads it."""
    changes = (
        ("titel: Taal, trekker: Gemeente", "titel: Taal, trekker: Taalhuis"),
        ("partijen:", "  - {titel: Sport, verwijzingen: [3.1]}\npartijen:"),
    )
    assert findings("LEA412", *changes) == []


# ---- LEA804 ---------------------------------------------------------------------------------------------------------


def test_date_without_a_year() -> None:
    """Found at the date, with the place of one that has a year."""
    (only,) = findings("LEA804", ("27 juni 2030", "27 juni"))
    assert place(only) == ("LEA804", "agenda.yaml", 19, 35)
    assert related(only) == [("this one has a year", 18, 33)]
    assert only.message("nl") == "Bij de datum '27 juni' staat geen jaar; bij andere in deze lijst wel."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("27 juni 2030", "'{gedrukt: 27 juni, vroegst: 2030-06-27}'"),
        ("27 juni 2030", "juni"),
        ("27 juni 2030", "'elk jaar op 27 juni'"),
        ("27 juni 2030", "op een later moment"),
        ("De raad, wanneer: 27 juni 2030", "De raad in 2030, wanneer: 27 juni"),
        ("De raad, wanneer: 27 juni 2030", "De raad, wanneer: 27 juni, kolom: '2030'"),
        ("De raad, wanneer: 27 juni 2030", "De raad, wanneer: 27 juni, tekst: Dit komt jaarlijks terug."),
        ("De raad, wanneer: 27 juni 2030", "De raad, wanneer: {ontbreekt: onbekend, gedrukt: 27 juni}"),
    ],
)
def test_dates_that_need_no_year(old: str, new: str) -> None:
    """A year that is told elsewhere, a month, what comes back every year, and what is no date."""
    assert findings("LEA804", (old, new.replace("'{", "{").replace("}'", "}"))) == []


def test_list_without_any_year() -> None:
    """A calendar that comes back every year has no years at all."""
    assert findings("LEA804", ("27 juni 2030", "27 juni"), ("30 maart 2030", "30 maart")) == []
