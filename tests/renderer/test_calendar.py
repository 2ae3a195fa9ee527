"""Who meets when: months that are known, dates that are known, and both as a calendar file."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.errors import UsageError
from lea_model.model.governance import Frequency
from lea_model.renderer import render
from lea_model.renderer.formats.calendar_file import write
from lea_model.renderer.tree import DocumentTree, Event, Words
from lea_model.renderer.views.calendar import months
from tests.renderer.agendas import make
from tests.renderer.test_documents import after

BODIES = [
    {"naam": "Stuurgroep", "frequentie": "vier keer per jaar"},
    {"naam": "Werkgroep", "frequentie": "in maart en oktober"},
    {"naam": "Kernteam"},
]
MILESTONES = [
    {"titel": "Startdag", "tekst": "In het stadhuis.", "wanneer": "30 maart 2031", "betrokkenen": ["De Golf"]},
    {"tekst": "De evaluatie begint.", "wanneer": "najaar 2032"},
    {"tekst": "Eén lijn, één kind; samen.", "wanneer": "2031-02-03"},
]


def lines(**fields: object) -> list[str]:
    """The lines of the project organisation that say something."""
    made = render(make(**fields), document="projectorganisatie", format="md")
    return [line for line in made.split("\n") if line]


def calendar(**fields: object) -> str:
    """The calendar of the project organisation."""
    made = render(make(**fields), document="projectorganisatie", format="ics")
    assert isinstance(made, str)
    return made


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("maandelijks", range(1, 13)),
        ("1x per week", range(1, 13)),
        ("in maart en oktober", (3, 10)),
        ("driemaal per jaar (jan, mei, sept)", (1, 5, 9)),
        ("vier keer per jaar", ()),
        ("per kwartaal", ()),
        ("jaarlijks", ()),
        ("maandelijks, behalve in juli en augustus", ()),
        ("elke maand van september t/m juni", ()),
        ("september-juni", ()),
        ("afhankelijk van de inhoudelijke noodzaak", ()),
    ],
)
def test_months_are_those_that_the_words_say(printed: str, expected: tuple[int, ...]) -> None:
    """A number of times per year names no month, and neither does what may be an exception or a span."""
    assert months(Frequency(printed=printed)) == frozenset(expected)


def test_bodies_stand_in_the_year_only_where_months_are_known() -> None:
    """The printed frequency stays beside the months; who has none is not in either table."""
    assert after(lines(overlegorganen=BODIES), "## Wie vergadert wanneer") == [
        "**In welke maanden er overleg is**",
        "| Overleg | Hoe vaak | jan | feb | mrt | apr | mei | jun | jul | aug | sep | okt | nov | dec |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        "| [Werkgroep](<#overleg-werkgroep>) | in maart en oktober |  |  | x |  |  |  |  |  |  | x |  |  |",
        "**Overleggen waarvan de maand niet bekend is**",
        "| Overleg | Hoe vaak |",
        "| --- | --- |",
        "| [Stuurgroep](<#overleg-stuurgroep>) | vier keer per jaar |",
    ]


def test_days_stand_in_order_and_a_season_is_no_day() -> None:
    """Only what has a day is in the table of dates, with who are in it."""
    assert after(lines(mijlpalen=MILESTONES), "## Wie vergadert wanneer") == [
        "**Data**",
        "| Datum | Wat | Wie |",
        "| --- | --- | --- |",
        "| 3 februari 2031 | Eén lijn, één kind; samen. |  |",
        "| 30 maart 2031 | Startdag. In het stadhuis. | De Golf |",
    ]


def test_calendar_file_holds_the_same_days() -> None:
    """Each day is an event for the whole day, with its text escaped; nothing else is in the file."""
    assert calendar(mijlpalen=MILESTONES).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//lea-model//NL",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Gemeente Kuststad – Projectorganisatie",
        "BEGIN:VEVENT",
        "UID:kuststad-2030-een-lijn-een-kind-samen-when@lea-model",
        "DTSTAMP:20310203T000000Z",
        "DTSTART;VALUE=DATE:20310203",
        r"SUMMARY:Eén lijn\, één kind\; samen.",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:kuststad-2030-startdag-when@lea-model",
        "DTSTAMP:20310330T000000Z",
        "DTSTART;VALUE=DATE:20310330",
        "SUMMARY:Startdag",
        "DESCRIPTION:In het stadhuis. – De Golf",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_events_keep_their_key() -> None:
    """An event that comes before another in a later edition does not change the key of that one."""
    keys = re.findall("UID:(.*)\r", calendar(mijlpalen=[{"titel": "Eerder", "wanneer": "2030-01-01"}, *MILESTONES]))
    assert keys[1:] == re.findall("UID:(.*)\r", calendar(mijlpalen=MILESTONES))


def test_deadlines_and_decisions_are_days_too() -> None:
    """By when an action is due and when a body decides stand in the calendar, and say so."""
    made = calendar(
        acties=[{"nummer": "1.1", "titel": "Campagne", "uiterlijk": "2031-06-01"}],
        vaststelling=[{"status": "vastgesteld", "door": ["Gemeenteraad"], "wanneer": "2030-04-25"}],
    )
    assert re.findall("SUMMARY:(.*)\r", made) == [
        "Besluit: vastgesteld door Gemeenteraad",
        "Uiterlijk: 1.1 Campagne",
    ]


def test_without_a_day_there_is_no_calendar() -> None:
    """An empty calendar is no calendar: asking for it says that the agenda has nothing for it."""
    with pytest.raises(UsageError):
        calendar(overlegorganen=BODIES)


def titled(title: str) -> str:
    """A calendar with one event of that title."""
    event = Event(date(2031, 1, 2), title, "k")
    made = write(DocumentTree("T", "", "", "nl", (), (), (), Words("", "", "", ""), events=(event,)))
    assert isinstance(made, str)
    return made


def test_what_nobody_sees_is_replaced() -> None:
    """What turns the direction of text or controls a terminal is shown as a character that cannot be; lines stay."""
    assert "\r\nSUMMARY:a\ufffdb\ufffd[31mc\\nd\r\n" in titled("a\u202eb\x1b[31mc\r\nd")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn", "Zl", "Zp")), max_size=300))
def test_any_title_comes_back_whole(title: str) -> None:
    """Lines are no longer than a calendar allows, no letter is torn, and the title can be read back as it was.

    But for what is shown otherwise: codes that stand for no character, and signs that only break a line.
    """
    made = titled(title)
    assert [line for line in made.split("\r\n") if len(line.encode()) > 75] == []
    (said,) = re.findall("SUMMARY:(.*?)\r\nTRANSP", made.replace("\r\n ", ""), re.DOTALL)
    assert re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], said) == title
