"""LEA309, LEA310 and LEA311: a number left out, numbers out of order, the same action twice."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.loader import read_text
from tests.checker.small import place, related

BLOCK = "agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033}\n"
GOOD = (
    BLOCK
    + """\
programmalijnen:
  - titel: Goede start
    nummer: 1
    themas:
      - nummer: 1.1
        titel: Bereik
        acties:
          - {nummer: 1.1.1, tekst: Campagne voeren in alle wijken van de stad}
          - {nummer: 1.1.2, tekst: Elke school werkt met de aanpak tegen verzuim}
          - {nummer: 1.1.3, tekst: Ouders spreken in elke wijk met de bibliotheek}
      - nummer: 1.2
        titel: Overgang
        acties:
          - {nummer: 1.2.1, tekst: Peuters warm overdragen aan de basisschool}
  - {titel: Gelijke kansen, nummer: 2}
"""
)


def found(code: str, *changes: tuple[str, str], text: str = GOOD) -> list[tuple[int, int]]:
    """Line and column of what one rule finds in the good agenda with some bits of it replaced, or of its stopping."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    result = read_text(text, "agenda.yaml")
    return [place(each)[2:] for each in check(result, select=code) if each.code in (code, "LEA901")]


def test_number_left_out() -> None:
    """The number after the hole is found, with the number before it."""
    result = read_text(GOOD.replace("1.1.3", "1.1.4"), "agenda.yaml")
    (only,) = check(result, select="LEA309")
    assert place(only) == ("LEA309", "agenda.yaml", 11, 22)
    assert related(only) == [("the number before it stands here", 10, 22)]
    assert only.message("nl") == "Tussen 1.1.2 en 1.1.4 ontbreekt nummer 1.1.3."


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [("1.1.1,", "1.1.10,"), ("1.1.2,", "1.1.20,"), ("1.1.3,", "1.1.30,")],
        [("1.1.2,", "a,"), ("1.1.3,", "c,")],
        [("1.1.3,", "1.1.4,"), ("nummer: 1.2.1", "nummer: 1.1.3")],
        [("1.2.1,", "1.1.5,")],
        [("1.1.3,", "1.1.4,"), ("periode:", "nummering: geen, periode:")],
        [("1.1.3,", "1.1.4,"), ("nummer: 1.1.2, tekst", "nummer: 1.1.3, teskt")],
    ],
    ids=["good", "tens", "letters", "elsewhere", "misfit", "no-numbering", "not-read"],
)
def test_no_number_left_out(changes: list[tuple[str, str]]) -> None:
    """Numbers in tens, labels, a number that stands elsewhere and what could not be read are no hole."""
    assert found("LEA309", *changes) == []


def test_several_numbers_left_out() -> None:
    """A hole of several numbers is one finding, and one between headings or lines is found as well."""
    text = GOOD.replace("1.1.3,", "1.1.5,").replace("nummer: 1.2\n", "nummer: 1.3\n").replace("1.2.1", "1.3.1")
    assert [each.message("en") for each in check(read_text(text, "agenda.yaml"), select="LEA309")] == [
        "There is no number 1.1.3, 1.1.4 between 1.1.2 and 1.1.5.",
        "There is no number 1.2 between 1.1 and 1.3.",
    ]


def test_out_of_order() -> None:
    """Only the first number of a list that stands after a higher one is found."""
    result = read_text(GOOD.replace("1.1.1,", "1.1.4,"), "agenda.yaml")
    (only,) = check(result, select="LEA310")
    assert place(only) == ("LEA310", "agenda.yaml", 10, 22)
    assert related(only) == [("the higher number stands here", 9, 22)]
    assert only.message("nl") == "Nummer 1.1.2 staat na 1.1.4."


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [("1.1.3,", "1.1.10,")],
        [("1.1.1,", "1.2.9,")],
        [("1.1.3,", "1.1.2,")],
        [("1.1.1,", "c,"), ("1.1.2,", "b,")],
        [("1.1.1,", "1.1.4,"), ("periode:", "nummering: geen, periode:")],
    ],
    ids=["good", "ten-after-two", "other-heading", "same-again", "letters", "no-numbering"],
)
def test_in_order(changes: list[tuple[str, str]]) -> None:
    """Numbers go part by part; numbers of another heading and labels are not compared."""
    assert found("LEA310", *changes) == []


TWICE = ("Peuters warm overdragen aan de basisschool", "Elke school werkt met een aanpak tegen verzuim")


def test_same_action_twice() -> None:
    """The second action is found at its number, with the first."""
    (only,) = check(read_text(GOOD.replace(*TWICE), "agenda.yaml"), select="LEA311")
    assert place(only) == ("LEA311", "agenda.yaml", 15, 22)
    assert related(only) == [("it was said here before", 10, 13)]
    assert only.message("nl") == "Actie 1.2.1 zegt hetzelfde als 1.1.2."


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [TWICE, ("1.2.1, tekst", "1.2.1, zelfde_als: 1.1.2, tekst")],
        [TWICE, ("1.1.2, tekst", "1.1.2, zelfde_als: 1.1.3, tekst"), ("1.2.1, t", "1.2.1, zelfde_als: 1.1.3, t")],
        [TWICE, ("1.1.2, tekst", "1.1.2, zelfde_als: [1.1.3, 1.2.1], tekst")],
        [TWICE, ("1.2.1, tekst", "1.2.1, jaar: 2031, tekst")],
        [TWICE, ("1.2.1, tekst", "1.2.1, voor_gemeenten: Plaats, tekst")],
        [(TWICE[0], "Elke school werkt met 2 aanpakken tegen verzuim")],
        [("Peuters warm overdragen aan de basisschool", "Campagne"), ("Ouders spreken in elke wijk met", "Campagnes")],
    ],
    ids=[
        "good",
        "said",
        "said-by-way-of-a-third",
        "said-to-several",
        "other-year",
        "other-place",
        "other-number",
        "short",
    ],
)
def test_not_the_same_action(changes: list[tuple[str, str]]) -> None:
    """What is said to be the same, or is for another year or another number, is left alone."""
    assert found("LEA311", *changes) == []


def test_short_texts_that_are_equal() -> None:
    """Of a few words, only equal ones are the same; each further one is a finding about the first."""
    acts = "acties: [{nummer: 1, tekst: Lezen}, {nummer: 2, tekst: lezen.}, {nummer: 3, tekst: Lezen}]\n"
    assert found("LEA311", text=BLOCK + acts) == [(2, 46), (2, 74)]


def test_actions_without_numbers_that_are_equal() -> None:
    """They are named by their beginning, and found where they begin; a title counts where there is no text."""
    acts = "acties: [{tekst: Samen lezen}, {titel: Samen lezen}, {titel: Rust}, {nummer: 1}, {nummer: 2}]\n"
    (only,) = check(read_text(BLOCK + acts, "agenda.yaml"), select="LEA311")
    assert place(only) == ("LEA311", "agenda.yaml", 2, 32)
    assert only.path == ("actions", 1)
    assert only.message("nl") == "Actie 'Samen lezen' zegt hetzelfde als 'Samen lezen'."


def test_equal_actions_in_two_districts() -> None:
    """What two districts each do is not the same, and neither is what two municipalities do."""
    wards = "wijken: [{titel: N, themas: {acties: Samen lezen}}, {titel: Z, themas: {acties: Samen lezen}}]\n"
    assert found("LEA311", text=BLOCK + wards) == []
    towns = "acties: [{tekst: Samen lezen, voor_gemeenten: A}, {tekst: Samen lezen, voor_gemeenten: B}]\n"
    assert found("LEA311", text=BLOCK + towns) == []


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ("{nummer: 1}, {nummer: a}, {nummer: 3}", [(2, 46)]),
        ("{nummer: 1}, {nummer: 2}, {nummer: 4}, {nummer: 6}", [(2, 46), (2, 59)]),
        ("{nummer: 1}, {nummer: 9}", []),
    ],
)
def test_holes_in_one_list(acts: str, expected: list[tuple[int, int]]) -> None:
    """Labels between numbers make no hole; every hole is found, unless there are more holes than numbers."""
    text = BLOCK + f"acties: [{acts}]\n"
    found_ = [place(each)[2:] for each in check(read_text(text, "agenda.yaml"), select="LEA309")]
    assert len(found_) == len(expected)


def test_order_in_two_lists() -> None:
    """Each list is looked at by itself, also after a label; of equal numbers the first is named."""
    acts = "acties: [{nummer: 3}, {nummer: a}, {nummer: 3}, {nummer: 1}, {nummer: 2}]\n"
    wards = "wijken: [{titel: N, themas: {acties: {nummer: 2}}}, {titel: Z, themas: {acties: {nummer: 1}}}]\n"
    (only,) = check(read_text(BLOCK + acts + wards, "agenda.yaml"), select="LEA310")
    assert place(only) == ("LEA310", "agenda.yaml", 2, 58)
    assert related(only) == [("the higher number stands here", 2, 19)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("elke school werkt tegen verzuim", "elke school werkt tegen verzuimen", [(2, 72)]),
        ("scholen werken tegen verzuim", "scholen werken tegen verzuimen", []),
    ],
)
def test_how_short_a_text_may_be(one: str, other: str, expected: list[tuple[int, int]]) -> None:
    """Five words may differ a little; four may not."""
    acts = f"acties: [{{nummer: 1, tekst: {one}}}, {{nummer: 2, tekst: {other}}}]\n"
    assert found("LEA311", text=BLOCK + acts) == expected
