"""LEA512: what is printed, held against the value that is filled in beside it."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text
from tests.checker.small import place, related

GOOD = """\
agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033, leeftijd: {gedrukt: 0-18, van: 0, tot: 19}}
doelen:
  - tekst: Peuters gaan naar de voorschool.
    streefwaarden: {gedrukt: "95% eind 2030", waarde: 95, eenheid: "%", wanneer: eind 2030}
indicatoren:
  - {tekst: Aantal schakelklassen, streefwaarden: [{gedrukt: twee klassen, waarde: 2}, 3 klassen]}
overlegorganen:
  - {naam: Werkgroep, frequentie: {gedrukt: driemaal per jaar, keer: 3, per_tijd: jaar}}
"""


def findings(*changes: tuple[str, str]) -> list[Finding]:
    """What the rule finds in the good agenda with some bits of it replaced; that it stopped is no silence."""
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    result = read_text(text, "agenda.yaml")
    assert [str(found) for found in result.findings] == []
    return [each for each in check(result, select="LEA512") if each.code in ("LEA512", "LEA901")]


def target(printed: str, more: str) -> list[Finding]:
    """What the rule finds where the target is printed so."""
    return findings(('gedrukt: "95% eind 2030", waarde: 95, eenheid: "%"', f'gedrukt: "{printed}", {more}'))


def test_good_agenda() -> None:
    """It finds nothing where the two agree, or where there is only one of them."""
    assert findings() == []


def test_target() -> None:
    """Found at the value, with the place of the printed words."""
    (only,) = findings(("waarde: 95", "waarde: 90"))
    assert place(only) == ("LEA512", "agenda.yaml", 4, 55)
    assert related(only) == [("it is printed here", 4, 30)]
    assert only.message("nl") == "Gedrukt staat '95% eind 2030', maar bij 'waarde' staat 90%."
    assert only.message("en") == "Printed is '95% eind 2030', but 'value' is 90%."


@pytest.mark.parametrize(
    ("printed", "more"),
    [
        ("95%", "waarde: 9.5, eenheid: '%'"),
        ("95", "waarde: 59"),
        ("95 procent", "waarde: 0.90"),
        ("minstens 95%", "waarde: 90"),
        ("12.000", "waarde: 12"),
        ("12.000 plaatsen", "waarde: 1200, eenheid: plaatsen"),
        ("1.234,5", "waarde: 1234"),
        ("€ 61.587,-", "waarde: 61857, eenheid: euro"),
        ("EUR 1,234.50", "waarde: 1234"),
        ("0,5%", "waarde: 5, eenheid: '%'"),
        ("meer dan 90%", "waarde: 95, eenheid: '%'"),
        ("95% op 31 december 2030", "waarde: 90, eenheid: '%'"),
    ],
)
def test_numbers_that_differ(printed: str, more: str) -> None:
    """Shares, thousands, decimals and sums of money, in the notation of the source."""
    assert [place(each)[:3] for each in target(printed, more)] == [("LEA512", "agenda.yaml", 4)]


@pytest.mark.parametrize(
    ("printed", "more"),
    [
        ("95%", "waarde: 95"),
        ("95%", "waarde: '0,95'"),
        ("95,0%", "waarde: 95"),
        ("12.000", "waarde: 12000"),
        ("1,234", "waarde: 1234"),
        ("1,234", "waarde: '1,234'"),
        ("1.234.567,89", "waarde: 1234567.89"),
        ("1,234,567.89", "waarde: 1234567.89"),
        ("€ 1,5 miljoen", "waarde: 1500000"),
        ("€ 50k", "waarde: 50000"),
        ("van 80% naar 95%", "waarde: 15, eenheid: '%'"),
        ("10% meer peuters", "waarde: 90, eenheid: '%'"),
        ("9 van de 10 peuters", "waarde: 90, eenheid: '%'"),
        ("één op de 10 peuters", "waarde: 11, eenheid: '%'"),
        ("meer dan 5 klassen", "waarde: 6"),
        ("5 uur per week", "waarde: 300, eenheid: minuten"),
        ("95% van de peuters", "waarde: 40, eenheid: peuters"),
        ("alle peuters in groep 3", "waarde: 100, eenheid: '%'"),
        ("2 scholen halen 90%, de rest 80%", "waarde: 85, eenheid: '%'"),
        ("in 2030", "waarde: 95"),
        ("alle peuters", "waarde: 100"),
        ("versie 2.0.1", "waarde: 3"),
        ("95%", "waarde: {ontbreekt: onbekend}"),
        ("95%", "eenheid: '%'"),
        ("-5%", "waarde: -5, eenheid: '%'"),
    ],
)
def test_targets_that_may_agree(printed: str, more: str) -> None:
    """Another notation, more numbers, an increase, another unit, a label, a date, or nothing to compare."""
    assert target(printed, more) == []


@pytest.mark.parametrize(
    ("changes", "at", "said"),
    [
        (
            ("wanneer: eind 2030", "wanneer: {gedrukt: eind 2030, laatst: 2029-12-31}"),
            (4, 111),
            "Gedrukt staat 'eind 2030', maar bij 'laatst' staat 2029-12-31.",
        ),
        (
            ("wanneer: eind 2030", "wanneer: {gedrukt: eind 2030, vroegst: 2031-10-01, laatst: 2031-12-31}"),
            (4, 112),
            "Gedrukt staat 'eind 2030', maar bij 'vroegst' staat 2031-10-01.",
        ),
        (("van: 0,", "van: 4,"), (1, 106), "Gedrukt staat '0-18', maar bij 'van' staat 4."),
        (("tot: 19", "tot: 81"), (1, 114), "Gedrukt staat '0-18', maar bij 'tot' staat 81."),
        (("tot: 19", "tot: 1"), (1, 114), "Gedrukt staat '0-18', maar bij 'tot' staat 1."),
        (("keer: 3", "keer: 4"), (8, 70), "Gedrukt staat 'driemaal per jaar', maar bij 'keer' staat 4."),
        (
            ("per_tijd: jaar", "per_tijd: maand"),
            (8, 83),
            "Gedrukt staat 'driemaal per jaar', maar bij 'per_tijd' staat maand.",
        ),
    ],
)
def test_dates_ages_and_frequencies(changes: tuple[str, str], at: tuple[int, int], said: str) -> None:
    """Another year, other ages, another number of times: found at the field that says so."""
    (only,) = findings(changes)
    assert place(only)[2:] == at
    assert only.message("nl") == said


@pytest.mark.parametrize(
    "changes",
    [
        ("wanneer: eind 2030", "wanneer: {gedrukt: eind 2030, laatst: 2030-12-01}"),
        ("wanneer: eind 2030", "wanneer: {gedrukt: eind 2030, vroegst: 2030-07-01}"),
        ("wanneer: eind 2030", "wanneer: {gedrukt: voor 2031, vroegst: 2031-01-01, laatst: 2031-12-31}"),
        ("wanneer: eind 2030", "wanneer: {gedrukt: na de zomer, laatst: 2029-12-31}"),
        ("wanneer: eind 2030", "wanneer: {gedrukt: vanaf 2029, laatst: 2033-12-31}"),
        ("gedrukt: 0-18, van: 0, tot: 19", "gedrukt: 2-4, van: 2.5, tot: 4"),
        ("gedrukt: 0-18, van: 0, tot: 19", "gedrukt: alle kinderen, van: 4, tot: 12"),
        ("gedrukt: 0-18, van: 0, tot: 19", "gedrukt: 0-18, van: 0, open_einde: ja"),
        ("gedrukt: driemaal per jaar, keer: 3", "gedrukt: halfjaarlijks, keer: 2"),
        ("gedrukt: driemaal per jaar, keer: 3", "gedrukt: als het nodig is, keer: 2"),
        (", keer: 3, per_tijd: jaar", ", keer: 4"),
    ],
)
def test_readings_that_may_be_right(changes: tuple[str, str]) -> None:
    """The same year, words that can be read in two ways or not at all, and a value that is half stated."""
    assert findings(changes) == []
