"""Reads dates and periods as people write them; loaded when a date is more than a year or a day in figures.

A date is taken apart from the outside in: words that say how it is meant ('uiterlijk', 'vanaf'), then the two ends of a
period, then what is left: a year with a part of it. A part without a year is recognised too, so that one can be told
that the year is missing.
"""

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from lea_model.model.date_parts import TWO_YEARS, YEAR, ImpossibleDateError, Part, one_day, part_of_year
from lea_model.model.months import MONTHS, Range
from lea_model.model.open_words import said_missing, said_open

_ONWARD: Final = (
    *("vanaf", "sinds", "sedert", "met ingang van", "m.i.v.", "m.i.v", "miv", "ingaande", "ingaand", "from", "since"),
    *("starting", "start vanaf", "te beginnen in", "te beginnen", ">=", "≥"),
)
_AFTER: Final = ("na afloop van", "na", "after", "later dan", ">")
_UNTIL: Final = (
    *("uiterlijk", "tot en met", "t/m", "tm", "t.m.", "t/m uiterlijk", "tot uiterlijk", "tot aan", "tot"),
    "op zijn laatst",
    *("niet later dan", "ten laatste", "until", "by", "through", "tegen", "geldig tot", "loopt tot", "binnen"),
    *("<=", "≤"),
)
_BEFORE: Final = ("voor", "before", "uiterlijk voor", "eerder dan", "tot voor", "<")
_GOES_ON: Final = re.compile(
    r"(?: ?(?:e\.? ?v\.?|ev|en verder|en later|en volgende(?: jaren)?|onwards|tot heden|t/m heden"
    r"|-+ ?(?:heden|nu|\.{3}|…)?"
    r"|tot nu|\+|→|->|>)|\.\.\.)$"
)
_STEADY: Final = frozenset({"doorlopend", "structureel", "continu", "permanent"})
_EACH_YEAR: Final = re.compile(
    r"(?:(?:(?:twee|drie|vier|half)?-?(?:jaar|maand|week|wek|dag|kwartaal)e?lijks|ieder jaar|elk jaar|per jaar"
    r"|annually|yearly|monthly),? (?=[^a-z]*\d{4}|(?:vanaf|sinds|van|met) |m)"
    r"|(?:\d+x |\d+ keer |eens )?(?:per|elke?|iedere?) (?:school)?(?:jaar|maand|week|kwartaal),?"
    r" (?=(?:in|vanaf|sinds) ))"
)
"""'Jaarlijks vanaf 2028': the years are said too."""

_AGAIN: Final = re.compile(
    r"(?:[a-z]*(?:jaar|maand|week|dag|kwartaal)[a-z]*lijks(?:e)?|dagelijks|wekelijks|maandelijks|doorlopende?|lopende?"
    r"|structure(?:el|le)|continue?|permanente?|blijvend|altijd|periodiek|regelmatig|incidenteel|ad hoc|zo nodig"
    r"|op verzoek"
    r"|annually|ongoing|yearly|monthly|continuous)(?:,? .{0,60})?"
    r"|(?:.{0,40} )?(?:ieder|iedere|elk|elke|per|om de|om het|each|every)"
    r" (?:(?:twee|drie|vier|vijf|zes|\d{1,2}|half|ander|andere|nieuw|nieuwe) )?"
    r"(?:half|school|kalender|studie)?-?(?:ja(?:ar|ren)|maand(?:en)?|we(?:ek|ken)|[a-z]*dag(?:en)?|kwarta(?:al|len)|periode"
    r"|voorjaar|najaar|zomer|winter|herfst|lente|year|month|week|quarter)(?:,? .{0,60})?"
)
"""What says how often, or that it goes on: no date is meant."""

_UNKNOWN: Final = re.compile(
    r"n\.? ?[tn]\.? ?[bg]\.?|tbd|t\.b\.d\.|p\.?m\.?|pro memorie|\?+|-+|\.{2,}|…+|x+|"
    r"(?:(?:de )?(?:datum|planning|termijn|periode|tijdstip) )?(?:is |nog |wordt |worden |volgt )*"
    r"(?:nog |nader |later |te )*(?:niet )?"
    r"(?:onbekend|bekend|bepal(?:en|ing)|bepaald|plannen|gepland|in te vullen|vast te stellen|vaststellen|volgt|volgen"
    r"|open|invullen|te zijner tijd|t\.z\.t\.|overleggen|unknown|not known|to be (?:determined|decided))(?: nog)?"
    r"|zo (?:snel|spoedig) (?:als )?mogelijk|z\.?s\.?m\.?|a\.?s\.?a\.?p\.?|as soon as possible"
    r"|(?:op|voor)? ?(?:de |zeer )?(?:korte|middellange|lange|langere|middel-?lange) termijn"
    r"|(?:in the )?(?:short|long) term"
    r"|(?:na|bij|afhankelijk van|indien|zodra|after|depending on) (?:de |het |een |beschikbare |voldoende )*[a-z]*"
    r"(?:vaststelling|besluit|besluitvorming|akkoord|middelen|budget|financiering|behoefte|capaciteit"
    r"|adoption|funding)(?: .{0,40})?"
    r"|bij (?:voldoende|beschikbare) (?:middelen|budget|capaciteit)"
)
"""What says that no date is known yet."""

_RELATIVE: Final = re.compile(
    r"(?:(?:begin|einde?|medio|midden|halverwege|voor|na|tot|uiterlijk|in|van|het|de|aan|eerste|tweede|helft|vanaf) )*"
    r"(?:dit|deze|hele|gehele|volledige|volgende?|komende?|vorige?|afgelopen|lopende?|huidige?|eerstvolgende|het|de|elk"
    r"|this|next|coming)? ?"
    r"(?:jaar|schooljaar|kalenderjaar|studiejaar|school|kwartaal|maand|zomervakantie|raadsperiode|collegeperiode|year"
    r"|looptijd|planperiode|beleidsperiode|periode|plan|agenda|vakantie|week|volgende maand)"
    r"|(?:op )?(?:nu|heden|vandaag|onlangs|recent|recentelijk|momenteel|thans|dit moment|inmiddels|destijds)"
    r"|(?:\w+ ){1,3}(?:jaar|maanden|weken|dagen) geleden"
    r"|(?:(?:de|het|in|voor|na|begin|eind|sinds) )*(?:afgelopen|komende?|volgende?|vorige?|laatste|eerste|deze|dit)"
    r" (?:\w+ )?(?:jaar|jaren|maanden|weken|schooljaar|schooljaren|voorjaar|najaar|zomer|herfst|winter|lente)"
    r"|begin|eind|einde|medio|midden|halverwege|\d{1,2}[-/](?:0?[1-9]|1[0-2])"
    r"|(?:(?:tijdens|gedurende|binnen|in|heel|hele|gehele|start|begin|einde?|van|voor|na|bij|aan|de|het|nieuwe) )*"
    r"(?:looptijd|raadsperiode|collegeperiode|coalitieperiode|bestuursperiode|planperiode|beleidsperiode|schooljaar"
    r"|studiejaar|cursusjaar)"
    r"(?: (?:van )?(?:de |dit |het |deze )?(?:lea|agenda|plan|pact|convenant|programma|programme))?"
)
"""What says a moment of a year that is not named."""

_TIME: Final = re.compile(r"[ ,]*(?:(?:om |t)?\d{1,2}:\d\d(?::\d\d)?z?(?: ?uur)?|(?:om )?\d{1,2}\.\d\d ?uur)$")
_ENDS: Final = (" tot en met ", " t/m ", " tm ", " tot aan ", " tot ", " until ", " through ", " to ", " - ", " / ")
_AND: Final = (" en ", " of ", " & ", " + ", ", ", " and ", " or ", ",")
_SHORT_QUARTERS: Final = re.compile(r"\b(q|k|kwartaal |kw )([1-4])( ?(?:-|/|en|t/m|&|\+) ?)([1-4])(?![\de])")
_SHORT_SCHOOL: Final = re.compile(r"\b((?:school|studie|cursus)ja(?:ar|ren)|sj) '?(\d\d) ?[-/] ?'?(\d\d)(?!\d)")
_SCHOOL_YEAR: Final = re.compile(rf"ja(?:ar|ren) {YEAR}$")
"""The first of the two years of a school year: no period ends there."""
_HALF_OF: Final = re.compile(rf"(?:semester|helft|halfjaar|trimester)(?: van| in)? {YEAR}$")
_ONE_YEAR: Final = re.compile(rf"{YEAR}|\d\d")
"""'2e semester 2027-2028': of which of the two, or of the school year, does not show from the years."""
_START: Final = re.compile(r"^(?:start|gestart|begin|aanvang|ingang)(?: per| in| vanaf)? (?=.*\d)")
_LATER_OR_SOONER: Final = re.compile(r"(.*\d)(?: of|/) ?(eerder|later|vroeger)")
_LONG: Final = re.compile(r"\d+ (?:school)?(?:jaar|jaren|maanden|weken)")
_TOO_LONG: Final = 80
_WEEKS: Final = re.compile(rf"\b(week|wk) (\d\d?) ?(?:t/m|tot en met|en|-) ?(\d\d?),? (?:van )?({YEAR})")
_COMING: Final = re.compile(r",? (?:a\.?s\.?|aanstaande|j\.?l\.?|jongstleden)$")
_WHERE: Final = re.compile(r"^(?:te )?[^\W\d]{4,}(?:[ -][^\W\d]+)?, (?=\d{1,2}[- ][a-z\d]+[- ](?:19|20)\d\d$)")
"""Where a paper was signed, before the day: 'Emmeloord, 3 juni 2026'."""
_SCHOOL_BEHIND: Final = re.compile(rf"({YEAR} ?[-/] ?(?:{YEAR}|\d\d)) ?\((?:school|studie|cursus)ja(?:ar|ren)\)")
_FOOTNOTE: Final = re.compile(r"(?<=\d)(?: ?[*†]+| ?\[\d\d?\])$")
_HOURS: Final = re.compile(r"[\d.:]+ ?-? ?[\d.:]* ?(?:uur|u\.?)")
_NEAR: Final = re.compile(r"(?<=[^ ])(?=t/m|tot en met)|(?<=t/m)(?=[^ ])")


class Unread(StrEnum):
    """Why printed words give no days (reden)."""

    IMPOSSIBLE = "impossible"
    NO_YEAR = "no_year"
    UNKNOWN = "unknown"
    NOT_UNDERSTOOD = "not_understood"


class Reading(NamedTuple):
    """What printed words for a date can mean.

    Attributes:
        earliest: The first day, None where open or not known.
        latest: The last day, None where open or not known.
        unread: Why there are no days; None where there are, or where no date is meant ('jaarlijks').
    """

    earliest: date | None = None
    latest: date | None = None
    unread: Unread | None = None


@lru_cache(maxsize=4096)
def read_words(text: str) -> Reading:
    """Say what printed words for a date or period can mean, or why they mean none.

    Args:
        text: The words as printed.
    """
    words = _plain(text)
    if len(words) > _TOO_LONG:
        return Reading(unread=Unread.NOT_UNDERSTOOD)
    if text.lstrip().startswith("..") and words:  # '.. maart 2028': the day is still to come
        return Reading(unread=Unread.UNKNOWN)
    try:
        found = _period(words)
    except ImpossibleDateError:
        return Reading(unread=Unread.IMPOSSIBLE)
    except (ValueError, OverflowError):  # the calendar ends
        return Reading(unread=Unread.NOT_UNDERSTOOD)
    if found is not None:
        return Reading(*found)
    if not words and said_missing(text) is not None:
        return Reading(unread=Unread.UNKNOWN)
    if not words or _AGAIN.fullmatch(words):
        return Reading(unread=None if words else Unread.NOT_UNDERSTOOD)
    if _UNKNOWN.fullmatch(words) or said_open(text) is not None:
        return Reading(unread=Unread.UNKNOWN)
    return Reading(unread=Unread.NO_YEAR if _lacks_year(words) else Unread.NOT_UNDERSTOOD)


def _plain(text: str) -> str:
    """Words in one spelling: lower case, one kind of dash, apostrophe and space, whole letters."""
    if not text.isascii():
        import unicodedata

        text = unicodedata.normalize("NFC", text)
        text = re.sub("[\u2010-\u2015\u2212]", "-", text)
        text = re.sub("[\u2018\u2019\u201b\u00b4\u02bc]", "'", text)
        text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", text).replace("½", ",5")
    words = " ".join(text.casefold().replace("`", "'").split()).replace("óó", "oo").replace("ná ", "na ")
    words = _NEAR.sub(" ", words)
    words = _SHORT_QUARTERS.sub(r"\1\2\3\1\4", words)
    words = _SHORT_SCHOOL.sub(r"\1 '\2-'\3", words)
    words = _WEEKS.sub(r"\1 \2 \4 t/m \1 \3 \4", words)
    words = re.sub(r"\b([qk][1-4])'(?=\d\d)", r"\1 '", words)
    words = re.sub(r"\b([1-4])([qk])'?(\d\d)\b", r"\2\1 '\3", words)
    words = _COMING.sub("", words)
    words = _WHERE.sub("", words)
    words = _SCHOOL_BEHIND.sub(r"schooljaar \1", words)
    words = re.sub(r"(?<=\d)\+(?=\d)", " + ", words)
    words = re.sub(r"^([<>]=?|[≤≥]) ?(?=\d)", r"\1 ", words)
    words = re.sub(r"^([a-z]+): ", r"\1 ", words)
    words = _FOOTNOTE.sub("", words)
    words = re.sub(r"\b([a-z]{3,4})\. ?(?=[-'\d])", r"\1 ", words)
    if found := re.fullmatch(r"([^()]*\d[^()]*?) ?\(([^()]*)\)", words):
        inside = found[2]
        if inside in _STEADY or not re.search(r"\d", inside) or _HOURS.fullmatch(inside) or _LONG.fullmatch(inside):
            words = found[1]
    elif found := re.fullmatch(r"\(([^()]*)\)", words):
        words = found[1]
    words = _in_school_year(words.strip(" .,;:±~"))
    return _TIME.sub("", words.rstrip(" ?") or words)


def _in_school_year(words: str) -> str:
    """A moment of a school year as one of a year. A summer may be in either: nothing is left of it."""
    if not {"-", "/"}.intersection(words[-5:-2]):
        return words
    found = re.fullmatch(
        rf"(.*?)\b([a-z][a-z ]*?|[qk][1-4]|week \d+|[1-4](?:e|ste|de) [a-z]+) (?:(?:van|in) )?(?:het )?"
        rf"((?:school|studie|cursus)jaar |sj )?({YEAR}|'\d\d) ?[-/] ?'?((?:20)?\d\d)",
        words,
    )
    year = 0 if found is None else int(found[4].replace("'", "20"))
    if found is None or int(found[5][-2:]) != (year + 1) % 100:
        return words
    lead, moment = found[1], found[2].split()
    last = moment[-1] if moment else ""
    month = MONTHS.get(last)
    begins = last in ("herfst", "najaar", "kerst", "herfstvakantie")
    if month is not None or begins or last in ("voorjaar", "lente", "voorjaarsvakantie", "meivakantie", "pasen"):
        first_year = begins or (month is not None and month >= _SCHOOL_BEGINS)
        return f"{lead}{found[2]} {year + (not first_year)}"
    if found[3] is None and last in _PARTS_OF_YEAR and "/" not in words:  # 'eind 2028/2029' is either
        return f"{lead}{found[2]} schooljaar {year}-{found[5]}"
    if found[3] is None and re.fullmatch(r"zomer|zomervakantie|kwartaal|[qk][1-4]|\d+", last):
        return ""  # of which of the two years does not show
    return words


_SCHOOL_BEGINS: Final = 8
_PARTS_OF_YEAR: Final = frozenset({"half", "halverwege", "medio", "midden", "begin", "start", "eind", "einde"})


def _period(words: str) -> Range | None:
    """The days of a period with all that is said around it; None where it cannot be read or has no year."""
    first, _, rest = words.partition(" ")
    if rest and first.strip(",:;") in _STEADY:
        return _period(_START.sub("vanaf ", rest.strip(" -–:,")))
    if found := _LATER_OR_SOONER.fullmatch(words):
        return _period(f"{'vanaf' if found[2] == 'later' else 'uiterlijk'} {found[1]}")
    rest, _, last = words.rpartition(" ")
    if rest and last in _STEADY:
        return _period(rest.strip(" -–:,"))
    if found := _EACH_YEAR.match(words):
        return _period(words[found.end() :])
    if found := _GOES_ON.search(words):
        start = re.sub("^(?:from|vanaf|since|sinds) ", "", words[: found.start()])
        if days := _both(start.strip(" ,")):
            return days[0], None
    for leads, meaning in _LEADS:
        for lead in leads:
            if words.startswith(f"{lead} ") and (meant := meaning(words[len(lead) + 1 :])) is not None:
                return meant
    if words.startswith(("tussen ", "between ", "van ")):
        words = words.partition(" ")[2]
    return _both(words)


def _both(words: str) -> tuple[date, date] | None:
    """The first and last day of a period or of one part of a year."""
    parts = _two_ends(words)
    return None if parts is None else _days(parts)


def _after(words: str) -> Range | None:
    days = _inside(words)
    return None if days is None or days[1] is None else (days[1] + timedelta(days=1), None)


def _before(words: str) -> Range | None:
    days = _inside(words)
    if days is None or days[0] is None:
        return None
    end = re.match(r"(?:het |de )?(?:einde?|afloop|end)\b", words)
    return None, days[1] if end else days[0] - timedelta(days=1)


def _until(words: str) -> Range | None:
    days = _inside(words)
    return None if days is None else (None, days[1])


def _onward(words: str) -> Range | None:
    """'Vanaf 2027' has no end, 'vanaf 2027 tot 2030' has one."""
    parts = _two_ends(words)
    days = None if parts is None else _days(parts)
    return None if parts is None or days is None else (days[0], days[1] if len(parts) > 1 else None)


def _inside(words: str) -> Range | None:
    """What stands after 'uiterlijk' and the like: a period, perhaps with one more such word ('uiterlijk voor mei')."""
    days = _both(words)
    if days is not None:
        return days
    lead = next((lead for lead in (*_BEFORE, "na") if words.startswith(f"{lead} ")), None)
    if lead is None or (days := _both(words[len(lead) + 1 :])) is None:
        return None
    one = timedelta(days=1)
    return (days[1] + one, None) if lead == "na" else (days[0] - one, days[0] - one)


_LEADS: Final = (
    (_AFTER, _after),
    (_BEFORE, _before),
    (tuple(sorted(_UNTIL, key=len, reverse=True)), _until),
    (tuple(sorted(_ONWARD, key=len, reverse=True)), _onward),
)
"""Words in front of a date, the longest first, and what they make of it."""


def _two_ends(words: str) -> tuple[Part, ...] | None:
    """The two ends of a period, or the one part that it is."""
    one = part_of_year(words)
    if one is not None:
        return (one,)
    for sign in (*_ENDS, *_AND):
        if sign in words:
            pieces = words.split(sign)
            for cut in range(1, len(pieces)):
                ends = _ends(sign.join(pieces[:cut]), sign.join(pieces[cut:]))
                if ends is not None and (ends[-1].year is not None or ends[0].year is None or "," not in sign):
                    return ends
    for place, letter in enumerate(words):
        if letter in "-/" and 0 < place < len(words) - 1 and not _school(words, place):
            ends = _ends(words[:place].strip(), words[place + 1 :].strip())
            if ends is not None:
                return ends
    return None


def _school(words: str, place: int) -> bool:
    """Whether a hyphen or slash stands between the two years of a school year, so that no period ends there."""
    if _SCHOOL_YEAR.search(words, 0, place):
        return True
    return _HALF_OF.search(words, 0, place) is not None and _ONE_YEAR.fullmatch(words, place + 1) is not None


def _ends(left: str, right: str) -> tuple[Part, ...] | None:
    """Two ends, of which the first may borrow from the second: '1 t/m 15 maart', '1e en 2e kwartaal'."""
    if TWO_YEARS.fullmatch(right) and left.startswith(("schoolja", "studieja", "cursusja", "sj ")):
        right = f"schooljaar {right}"
    unit = re.search(r"(?:kwartaal|helft|halfjaar|trimester|semester)", right)
    if unit is not None and re.fullmatch(r"(?:\d(?:e|ste|de)?|[a-z]+de|eerste)", left):
        left = f"{left} {unit[0]}"
    second = part_of_year(right)
    if second is not None and second.day and re.fullmatch(r"(?:[a-z]+dag )?\d{1,2}(?:e|ste|de)?", left.strip()):
        number, days = int(re.sub(r"\D", "", left)), second.days
        return (Part(second.year, lambda at: one_day(days(at)[0].year, days(at)[0].month, number), day=True), second)
    first = part_of_year(left)
    if first is None:
        return None
    if second is not None:
        return (first, second)
    if any(sign in right for sign in _AND) and (nested := _two_ends(right)) is not None:
        return (first, *nested)  # 'jan, feb en mrt'
    if re.fullmatch(r"[1-4]", right) and (unit := re.match(r"[a-z]+", left)):
        second = part_of_year(f"{unit[0]}{right}")
    return None if second is None else (first, second)


def _days(parts: tuple[Part, ...]) -> tuple[date, date] | None:
    """The first day of the first part and the last of the last; None where no year is printed."""
    year = next((part.year for part in reversed(parts) if part.year is not None), None)
    if year is None:
        for part in parts:
            part.days(2024)  # a leap year: what does not exist in it never does
        return None
    first, last = parts[0], parts[-1]
    end = last.days(year if last.year is None else last.year)
    if last.year is None and first.year is not None and first.days(first.year)[0] > end[1]:
        end = last.days(first.year + 1)
    if first.year is not None:
        begin = first.days(first.year)
    else:
        own = parts[1].year if len(parts) > 2 and parts[1].year is not None else year
        begin = first.days(own)
        if begin[0] > end[1]:
            begin = first.days(own - 1)
    return begin[0], end[1]


def _lacks_year(words: str) -> bool:
    """Whether it is a date but for its year."""
    if _RELATIVE.fullmatch(words):
        return True
    leads = ("van", *_ONWARD, *_AFTER, *_UNTIL, *_BEFORE, "tussen", "between")
    for lead in ("", *sorted(leads, key=len, reverse=True)):
        if (not lead or words.startswith(f"{lead} ")) and (rest := words[len(lead) :].strip()):
            parts = _two_ends(rest)
            if parts is not None and _days(parts) is None:
                return True
            if lead and _RELATIVE.fullmatch(rest):
                return True
    return False
