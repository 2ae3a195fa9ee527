"""LEA507, LEA510 and LEA511: incomplete indicators, what is none, and vague words."""

from __future__ import annotations

import pytest

from tests.checker.commitments import adding, findings, only, places
from tests.checker.small import but, place

FULL = "{tekst: Bereik, nulmeting: {wat: deel, waarde: 80}, streefwaarden: 90%, databron: JGZ}"


def test_indicator_incomplete() -> None:
    """LEA507: one finding names all that is missing."""
    found = only(adding("indicatoren: [{tekst: Deel dat naar de voorschool gaat, databron: JGZ}]"))
    assert place(found) == ("LEA507", "agenda.yaml", 38, 15)
    assert found.message("nl") == (
        "Bij de indicator 'Deel dat naar de voorschool gaat' ontbreekt: nulmeting, streefwaarden."
    )


def test_what_most_indicators_lack_is_told_once() -> None:
    """LEA507: a lack of most indicators is one finding, and another lack of one of them its own."""
    rest = "{tekst: Taal, streefwaarden: 80%}, {tekst: Uitval, streefwaarden: 5%}, {tekst: Verzuim}"
    assert [(place(each)[2:], each.message("en")) for each in findings(adding(f"indicatoren: [{FULL}, {rest}]"))] == [
        ((38, 103), "Missing for 3 of the 4 indicators, of which this is the first: baseline, data_source."),
        ((38, 174), "Missing for the indicator 'Verzuim': targets."),
    ]


@pytest.mark.parametrize(
    "indicator",
    [
        FULL,
        "{tekst: 90% gaat naar de voorschool, nulmeting: {ontbreekt: onbekend}, databron: {ontbreekt: leeg}}",
        "{tekst: Bereik, indicatorstand: nader_te_bepalen}",
        "{tekst: {ontbreekt: leeg}}",
    ],
    ids=["full", "known-missing", "to-be-defined", "no-text"],
)
def test_indicator_complete(indicator: str) -> None:
    """LEA507 and LEA510 are silent about what is there, known to be missing, or still to come."""
    assert places(adding(f"indicatoren: [{indicator}]")) == []


@pytest.mark.parametrize(
    ("indicator", "why"),
    [
        ("{tekst: Evaluatie in juni 2031, indicatorstand: geen_indicator}", "it gives a date or a moment"),
        ("{tekst: Tussenmeting 2032, indicatorstand: geen_indicator}", "it gives a date or a moment"),
        ("{tekst: Een mooi logo, indicatorstand: geen_indicator}", "it is marked so here"),
        ("{tekst: {ontbreekt: nader_te_bepalen, gedrukt: Per hub uit te werken}}", "it is still to be worked out"),
    ],
)
def test_not_an_indicator(indicator: str, why: str) -> None:
    """LEA510: a date, a to-do or what is marked so is none, and the finding says which."""
    found = only(adding(f"indicatoren: [{indicator}]"))
    assert place(found) == ("LEA510", "agenda.yaml", 38, 15)
    assert found.message("en").endswith(f" is no indicator: {why}.")


def test_indicator_with_a_date_in_it() -> None:
    """LEA510 is silent where something is counted as well."""
    text = adding("indicatoren: [Aantal leerlingen met een diploma in 2031]")
    assert [place(each)[0] for each in findings(text)] == ["LEA507"]


def test_vague_words() -> None:
    """LEA511: the words are named once each, where the text stands."""
    found = only(but(("tekst: Warm overdragen", "tekst: Waar mogelijk verkennen we dit waar mogelijk")))
    assert place(found) == ("LEA511", "agenda.yaml", 21, 36)
    assert found.message("nl") == "Hier blijft open of het gebeurt, of hoe ver: 'waar mogelijk', 'verkennen'."


def test_vague_words_in_what_is_new() -> None:
    """LEA511: what is new in an action is a commitment too; what stays describes."""
    text = but(("tekst: Warm overdragen", "nieuw: [Eventueel een coach], houden: [Eventueel een klas]"))
    assert places(text) == [("LEA511", "agenda.yaml", 21, 37)]


def test_vague_words_in_a_chapter() -> None:
    """LEA511 is silent about chapters and headings, which promise nothing."""
    text = "hoofdstukken: [{titel: Visie, tekst: Waar mogelijk verkennen we dit, strekkingen: [Waar nodig]}]"
    assert places(adding(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "We onderzoeken hoe het kan; dat levert enkele concrete aanbevelingen op",
        "We verkennen hoe het sterker kan. De uitkomst is een plan voor de stad",
        "We onderzoeken wat past en adviseren over de inzet vanaf 2031",
        "We evalueren het protocol en stellen het bij indien nodig",
        "Het protocol wordt geëvalueerd en zo nodig bijgesteld",
    ],
)
def test_what_comes_of_finding_out(text: str) -> None:
    """LEA511 is silent where the text says what finding out will give, and where an evaluation decides."""
    assert places(but(("tekst: Warm overdragen", f"tekst: {text}"))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We onderzoeken of dat meer plaatsen oplevert", "'onderzoeken'"),
        ("Haalbaarheidsonderzoek naar een nieuwe opleiding", "'haalbaarheidsonderzoek'"),
        ("We evalueren het protocol. Scholen sluiten aan waar nodig", "'waar nodig'"),
        ("We evalueren en verkennen dit waar mogelijk", "'verkennen', 'waar mogelijk'"),
        ("Eventueel een verkenning, en dat levert een plan op", "'eventueel'"),
    ],
)
def test_what_stays_vague(text: str, words: str) -> None:
    """LEA511 finds what no result and no evaluation makes firm."""
    found = only(but(("tekst: Warm overdragen", f"tekst: '{text}'")))
    assert found.message("nl") == f"Hier blijft open of het gebeurt, of hoe ver: {words}."


@pytest.mark.parametrize(
    ("indicator", "parts"),
    [
        ("{tekst: Bereik}", "nulmeting, streefwaarden, databron"),
        ("{tekst: Bereik, nulmeting: {wat: deel, waarde: 80}}", "streefwaarden, databron"),
        ("{tekst: Bereik, nulmeting: {wat: deel, waarde: 80}, databron: JGZ}", "streefwaarden"),
    ],
)
def test_order_of_what_an_indicator_lacks(indicator: str, parts: str) -> None:
    """LEA507: as they are filled in: where it stands, where it is to go, and where that is seen."""
    found = only(adding(f"indicatoren: [{indicator}]"))
    assert found.message("nl") == f"Bij de indicator 'Bereik' ontbreekt: {parts}."


@pytest.mark.parametrize(
    ("lacking", "full", "messages"),
    [
        (2, 0, ["Missing for 2 of the 2 indicators, of which this is the first: data_source."]),
        (2, 1, ["Missing for 2 of the 3 indicators, of which this is the first: data_source."]),
        (2, 2, ["Missing for the indicator 'Taal': data_source."] * 2),
        (3, 4, ["Missing for the indicator 'Taal': data_source."] * 3),
    ],
)
def test_when_most_indicators_lack_it(lacking: int, full: int, messages: list[str]) -> None:
    """LEA507: more than half of them, and more than one."""
    lack = "{tekst: Taal, nulmeting: {wat: deel, waarde: 80}, streefwaarden: 90%}"
    text = adding(f"indicatoren: [{', '.join([lack] * lacking + [FULL] * full)}]")
    assert [each.message("en") for each in findings(text)] == messages


def test_vague_words_in_what_may_be_new() -> None:
    """LEA511: 'keep or new' in an action is a commitment as well; in a chapter it is none."""
    text = but(("tekst: Warm overdragen", "houden_of_nieuw: [Eventueel een coach]"))
    assert places(text) == [("LEA511", "agenda.yaml", 21, 47)]
    (found,) = findings(text)
    assert found.fix("nl") == ("Zeg wat er gebeurt en wanneer. Hangt het ergens van af? Zet dat dan bij 'voorwaarde'.")


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Evaluatie in juni 2031.", "'Evaluatie in juni 2031.'", "it gives a date or a moment"),
        ("Aantal X", "'Aantal X'", "it is marked so here"),
    ],
)
def test_indicators_that_are_none(text: str, name: str, why: str) -> None:
    """LEA510: found after one that is good as well; a full stop makes no difference."""
    found = [
        each
        for each in findings(adding(f"indicatoren: [{FULL}, {{tekst: {text}, indicatorstand: geen_indicator}}]"))
        if each.code == "LEA510"
    ]
    assert [each.message("en") for each in found] == [f"{name} is no indicator: {why}."]
