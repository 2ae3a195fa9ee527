"""How each value is said in a line: a date, an age band, a target, a sum of money, a party in a role.

A function per class makes runs of a `Sayable`, which gives it the fields of a value: a part of an agenda, whose
references become links and whose unsaid fields follow by name, or a value on its own (`said`). Text is the runs joined.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final, Protocol

from lea_model.i18n import N_, Language, translate
from lea_model.model.abbreviations import Abbreviation
from lea_model.model.actions import Action, Citation, Overlap
from lea_model.model.ages import AgeBand, read_ages
from lea_model.model.attached import Claim, LegalRef, Milestone, Motion, Progress, Promise, Voice
from lea_model.model.base import Missing, Model, label
from lea_model.model.body_links import BodyLink
from lea_model.model.decisions import Adoption, Publication, RelatedAgenda
from lea_model.model.enums import Comparator, Status
from lea_model.model.figures import Amount, Figure
from lea_model.model.goals import Goal, Target
from lea_model.model.governance import Frequency, read_frequency
from lea_model.model.indicators import Indicator
from lea_model.model.interventions import Intervention
from lea_model.model.parties import Assignment, Municipality
from lea_model.model.sic import Sic
from lea_model.model.statements import Link, Statement
from lea_model.model.when import When, read_when
from lea_model.vocabulary.runs import Break, Hyperlink, Lines, Mark, Run, Runs, Small, Text, joined, plain, text_of
from lea_model.vocabulary.words import EURO, NO_UNIT, UNKNOWN_UNITS, day, euros, field, number, term, yes_no


class Sayable(Protocol):
    """What is being said: a value, with the fields that still have to be said.

    Attributes:
        item: The value.
        language: The language of the reader.
    """

    item: Model

    @property
    def language(self) -> Language:
        """The language of the reader."""

    def say(self, message: str, **params: Any) -> str:
        """A message in the language of the reader."""

    def label(self, name: str) -> str:
        """The name of a field."""

    def has(self, *names: str) -> bool:
        """Whether any of these fields is still to be said."""

    def drop(self, *names: str) -> None:
        """Leave fields out here, because they are said elsewhere."""

    def text(self, name: str) -> str:
        """The value of a field where it is plain text; else an empty text."""

    def runs(self, name: str) -> Runs:
        """What a field holds, on one line."""

    def lines(self, name: str) -> Lines:
        """What a field holds, one line for each value."""


Saying = Callable[[Any], Runs]
"""Makes the runs of a subject; typed loosely, since each is written for the subjects of one class."""


def _said(runs: Runs, bits: list[Runs]) -> list[Runs]:
    """Those of ``bits`` that are not said in ``runs`` already, as ``90`` and ``%`` are in ``90%``."""
    words = text_of(runs)
    return [bit for bit in bits if bit and not (all(isinstance(run, Text) for run in bit) and text_of(bit) in words)]


def bracketed(runs: Runs, bits: list[Runs], between: str = "; ") -> Runs:
    """Put what is not said yet behind a line, in brackets."""
    new = _said(runs, bits)
    if not new:
        return runs
    return (*runs, Text(" ("), *joined(new, between), Text(")")) if runs else joined(new, between)


def _when(part: Sayable) -> Runs:
    item = part.item
    if isinstance(item, When) and (item.earliest, item.latest) == read_when(item.printed):
        part.drop("earliest", "latest")
    return part.runs("printed")


def _dated(part: Sayable) -> Runs:
    """A date whose meaning the writer of the agenda has added."""
    runs = _when(part)
    first, last = part.runs("earliest"), part.runs("latest")
    if not first and not last:
        return runs
    meant = N_("meant: ")
    if first == last:
        return (*runs, Small((Text(part.say(meant)), *first)))
    span: Runs
    if first and last:
        span = (*first, Text(part.say(N_(" up to and including "))), *last)
    else:
        span = (Text(part.say(N_("from ") if first else N_("until "))), *first, *last)
    return (*runs, Small((Text(part.say(meant)), *span)))


def _ages(part: Sayable) -> Runs:
    item = part.item
    if isinstance(item, AgeBand) and (item.start, item.end, item.open_end) == read_ages(item.printed):
        part.drop("start", "end", "open_end")
    return part.runs("printed")


def _frequency(part: Sayable) -> Runs:
    item = part.item
    if isinstance(item, Frequency) and (item.times, item.per_time) == (read_frequency(item.printed) or (None, None)):
        part.drop("times", "per_time")
    return part.runs("printed")


def _municipality(part: Sayable) -> Runs:
    return bracketed(part.runs("name"), [part.runs("code"), part.runs("tooi")], ", ")


def _adoption(part: Sayable) -> Runs:
    """A step in deciding: by whom and when it became what, and who signed it."""
    by, signed, who = part.runs("by"), part.runs("signed"), part.runs("signatories")
    preposition = part.say(N_(" by ")).lstrip()
    decided = (Text(preposition), *by) if by else ()
    status = part.item.__dict__["status"]
    outcome = part.runs("status")
    if by and status is Status.DRAFT:
        # Nobody decides on a draft: it is put before them.
        runs = bracketed(joined([(Text(part.say(N_("discussed"))),), decided], " "), [outcome])
    elif by and status is None:
        runs = joined([(Text(part.say(N_("decided"))),), decided], " ")
    elif status is Status.UNKNOWN:
        runs = by
    else:
        runs = joined([outcome, decided], " ")
    runs = joined([runs, part.runs("when")])
    if by and status is Status.UNKNOWN:
        runs = bracketed(runs, [(Text(part.say(N_("outcome not known"))),)])
    if signed or who:
        who = (Text(preposition), *who) if who else ()
        signing = joined([(Text(part.say(N_("signed"))),), who, signed], " ")
        runs = joined([runs, signing], "; ")
    return joined([runs, part.runs("text")], ". ")


def _milestone(part: Sayable) -> Runs:
    """What happens when, with who are in it: '30 maart 2022: startbijeenkomst'."""
    what = joined([part.runs("title"), part.runs("text")], ": ")
    return bracketed(joined([part.runs("when"), what], ": "), [part.runs("involved")])


def _publication(part: Sayable) -> Runs:
    return joined([part.runs("published_in"), part.runs("when"), *part.lines("links")])


def _related(part: Sayable) -> Runs:
    """Another agenda, by its title, or by its id where nothing else is known."""
    runs = joined([part.runs("number"), part.runs("title")], " ")
    runs = bracketed(runs or part.runs("agenda"), [part.runs("period"), part.runs("agenda")])
    return joined([runs, part.runs("text"), *part.lines("links")], ". ")


def assignment(part: Sayable) -> Runs:
    """A party with its members, its leader and its conditions: 'Onderwijs (o.a. ASG, Prisma)'."""
    say = part.say
    runs: list[Run] = []
    if role := part.runs("role"):
        runs += [*role, Text(": ")]
    if count := part.runs("count"):
        runs += [*count, Text(" ")]
    runs += part.runs("party")
    more = part.has("open")
    part.drop("open")
    members = part.runs("members")
    if led_by := part.runs("led_by"):
        runs += [Text(say(N_(", led by "))), *led_by]
    if members:
        runs += [Text(" (") if runs else Text(""), *([Text(say(N_("among others ")))] if more else []), *members]
        runs += [Text(")")] if part.item.__dict__["party"] else []
    elif more:
        runs += [Text(say(N_(" and others")))]
    if part.has("nesting"):
        part.drop("nesting")
        runs += [Text(" "), Mark("uncertain", "", say(N_("uncertain whether these members belong to it")))]
    return bracketed(tuple(runs), terms_of(part))


def terms_of(part: Sayable) -> list[Runs]:
    """On what terms a party has a role: from when, until when, on what condition, and what else is said about it."""
    say = part.say
    bits = [
        (Text(say(N_("from "))), *since) if (since := part.runs("valid_from")) else (),
        (Text(say(N_("until "))), *until) if (until := part.runs("valid_to")) else (),
        (Text(say(N_("on condition: "))), *condition) if (condition := part.runs("condition")) else (),
        part.runs("note"),
    ]
    return [bit for bit in bits if bit]


def web_address(address: str) -> bool:
    """Whether a document may link to this address: web and mail, nothing that runs."""
    scheme, colon, rest = address.partition(":")
    if not colon or any(letter <= " " or letter in '\x7f\\<>"`' for letter in address):
        return False
    scheme = scheme.casefold()
    return (scheme in ("http", "https") and rest.startswith("//") and len(rest) > 2) or (
        scheme == "mailto" and bool(rest)
    )


def link(part: Sayable) -> Runs:
    """A web address under its own words; an address that no document should open is text."""
    url = part.text("url")
    words = part.text("text")
    if web_address(url):
        return (Hyperlink(url, words or url),)
    return (*plain(words), Text(" ("), Text(url), Text(")")) if words else (Text(url),)


def statement(part: Sayable) -> Runs:
    """One thing said, with the addresses that stand with it."""
    runs = part.runs("text")
    if part.has("plain_text"):
        runs = (*runs, Break(), Text(f"{part.label('plain_text')}: "), *part.runs("plain_text"))
    links = part.lines("links")
    return (*runs, Text(" ("), *joined(links), Text(")")) if links and runs else (*runs, *joined(links))


def _drop_printed(part: Sayable, *names: str) -> None:
    """Leave out what the printed words say already, and nothing that the writer says otherwise."""
    item = part.item
    printed = item.__dict__.get("printed")
    if printed is None:
        return
    try:
        read = type(item).model_validate({"printed": printed})
    except ValueError:  # the writer says what it means
        return
    for name in names:
        if getattr(read, name) is not None and getattr(read, name) == getattr(item, name):
            part.drop(name)


_OF_NUMBERS: Final = ("value", "unit", "comparator", "when", "population")


def _figure(part: Sayable) -> Runs:
    say = part.say
    value = measure(part)
    what = part.runs("what")
    runs = (*what, Text(": "), *value) if what else value
    according = part.runs("according_to")
    bits = [part.runs("population"), part.runs("when")]
    bits += [(Text(say(N_("according to "))), *according)] if according else []
    runs = bracketed(runs, bits)
    return (*runs, Text(". "), *text) if (text := part.runs("text")) else runs


def measure(part: Sayable) -> Runs:
    """The value of a figure: 'ongeveer 1 op 27', or as it is printed."""
    _drop_printed(part, *_OF_NUMBERS, "out_of", "approximate")
    runs: list[Run] = [*part.runs("printed")]
    if runs and part.has("value"):
        return bracketed(tuple(runs), [_measured(part)])
    return tuple(runs) or _measured(part)


def _measured(part: Sayable) -> Runs:
    """A number with its bound and its unit."""
    say = part.say
    runs: list[Run] = []
    if part.has("comparator"):
        # 'fewer', without a number, is all that some sources say.
        numberless = isinstance(part.item.__dict__["value"], Missing)
        between = say(N_("; how much: ")) if numberless else _between(part)
        runs += [*part.runs("comparator"), Text(between)]
    if part.has("approximate"):
        part.drop("approximate")
        runs += [Text(say(N_("about ")))]
    runs += part.runs("value")
    if out_of := part.runs("out_of"):
        runs += [Text(say(N_(" out of "))), *out_of]
    unit = part.runs("unit")
    if unit and text_of(unit) not in _printed_as_missing(part):
        runs += [*([] if text_of(unit) == "%" else [Text(" ")]), *unit]
    return tuple(runs)


def _between(part: Sayable) -> str:
    """What stands between a bound and its number: 'less than 40', 'at least 40'."""
    bound, value = part.item.__dict__["comparator"], part.item.__dict__["value"]
    than = bound in (Comparator.MORE, Comparator.LESS) and not isinstance(value, Missing)
    return part.say(N_(" than ")) if than else " "


def _printed_as_missing(part: Sayable) -> str:
    """What is printed in place of a number that is missing, as 'x families': it may have the unit in it."""
    value = part.item.__dict__["value"]
    return (value.printed or "") if isinstance(value, Missing) else ""


def money(part: Sayable, field: str = "value") -> Runs:
    """A sum of money with its currency, or as it is printed: '€ 61.587', '152.614 x 1.000 euro', '€ 1,2 mln'."""
    _drop_printed(part, "value", "unit", "per_year")
    if field == "value" and (printed := part.runs("printed")):
        printed = tuple(Text(run.text.replace("€ ", EURO)) if isinstance(run, Text) else run for run in printed)
        if _without_unit(part):
            part.drop("value", "unit")
            return bracketed(printed, [(Text(part.say(NO_UNIT)),)])
        return bracketed(printed, [_sum(part, field)] if part.has(field) else [])
    return _sum(part, field) if part.has(field) else ()


def _sum(part: Sayable, field: str) -> Runs:
    value = part.runs(field)
    unit = str(part.item.__dict__["unit"])
    part.drop("unit")
    if _without_unit(part):
        return bracketed(value, [(Text(part.say(NO_UNIT)),)])
    if unit.casefold() not in ("euro", "€"):
        return (*value, Text(f" {unit}"))
    held = part.item.__dict__[field]
    if isinstance(held, (int, Decimal)):
        return (Text(euros(held, part.language)),)
    # Before what is missing comes no sign.
    return (Text(EURO), *value) if value and not isinstance(held, Missing) else value


def _without_unit(part: Sayable) -> bool:
    """Whether the writer says that the source prints a sum without saying of what: no euros, perhaps thousands."""
    return part.item.__dict__["unit"].strip().casefold() in UNKNOWN_UNITS


def _amount(part: Sayable) -> Runs:
    name = joined([part.runs("number"), part.runs("title")], " ")
    sums = [money(part)]
    others = ((name, money(part, name)) for name in ("expenses", "income"))
    sums += [(Text(f"{part.label(name)} "), *found) for name, found in others if found]
    value = joined([one for one in sums if one], "; ")
    runs = (*name, Text(": "), *value) if name else value
    return bracketed(runs, [part.runs("text"), part.runs("period"), per_year(part), part.runs("state")])


def per_year(part: Sayable) -> Runs:
    """Whether a sum of money is for each year or in all, where that is said and not printed already."""
    if not part.has("per_year"):
        return ()
    part.drop("per_year")
    return (Text(part.say(N_("per year") if part.item.__dict__["per_year"] else N_("in all"))),)


def _target(part: Sayable) -> Runs:
    _drop_printed(part, *_OF_NUMBERS)
    unit = part.runs("unit")
    value = (*part.runs("value"), *([Text(" ")] if text_of(unit) not in ("", "%") else []), *unit)
    comparator = part.runs("comparator")
    if part.has("printed"):
        return bracketed(part.runs("printed"), [comparator, value, part.runs("population"), part.runs("when")])
    runs = joined([comparator, value], _between(part))
    return bracketed(runs, [part.runs("population"), part.runs("when")])


def _progress(part: Sayable) -> Runs:
    runs: Runs = bracketed(part.runs("status"), [part.runs("when")])
    if note := part.runs("note"):
        runs = (*runs, Text(": "), *note)
    if result := part.runs("result"):
        runs = (*runs, Text(f" – {part.label('result').lower()}: "), *result)
    return runs


def _legal(part: Sayable) -> Runs:
    say = part.say
    bits = [part.runs("law")]
    for name, message in (
        ("article", N_("article ")),
        ("paragraph", N_("paragraph ")),
        ("letter", N_("letter ")),
    ):
        if value := part.runs(name):
            bits.append((Text(say(message)), *value))
    runs = joined(bits)
    if numbering := part.runs("law_numbering"):
        runs = (*runs, Text(" ("), Text(say(N_("numbering: "))), *numbering, Text(")"))
    return (*runs, Text(": "), *text) if (text := part.runs("text")) else runs


def _noted(part: Sayable) -> Runs:
    return bracketed(part.runs("to"), [part.runs("note")])


def _body_link(part: Sayable) -> Runs:
    runs = part.runs("body")
    return (*runs, Text(": "), *text) if (text := part.runs("text")) else runs


def _claim(part: Sayable) -> Runs:
    runs = joined([part.runs("stated"), part.runs("what")], " ")
    if within := part.runs("within"):
        runs = (*runs, Text(part.say(N_(" in "))), *within)
    if counts := part.runs("counts"):
        runs = bracketed(runs, [(Text(part.say(N_("counts: "))), *counts)])
    return (*runs, Text(". "), *text) if (text := part.runs("text")) else runs


def voice(part: Sayable) -> Runs:
    """What was said, and who said it without a name."""
    text = part.runs("text")
    return (*text, Text(" – "), *speaker(part))


def speaker(part: Sayable) -> Runs:
    """Who said it, without a name, and where that was written down."""
    who = part.runs("speaker")
    who = joined([who, *_said(who, [part.runs("sector"), part.runs("ages")])])
    if via := part.runs("via"):
        who = (*who, Text(part.say(N_(", from: "))), *via)
    return who


def named(part: Sayable) -> Runs:
    """Number, title and text of something that has a chapter of its own elsewhere."""
    name = joined([part.runs("number"), part.runs("title")], " ")
    text = part.runs("text")
    return (*name, Text(": "), *text) if name and text else name or text


def _abbreviation(part: Sayable) -> Runs:
    runs = part.runs("abbreviation")
    return (*runs, Text(": "), *meaning) if (meaning := part.runs("meaning")) else runs


def _sic(part: Sayable) -> Runs:
    return bracketed(part.runs("reason"), [part.runs("code")])


SAYING: Final[dict[type[Model], Saying]] = {
    When: _dated,
    AgeBand: _ages,
    Frequency: _frequency,
    Municipality: _municipality,
    Adoption: _adoption,
    Publication: _publication,
    RelatedAgenda: _related,
    Assignment: assignment,
    Link: link,
    Statement: statement,
    Figure: _figure,
    Amount: _amount,
    Target: _target,
    Progress: _progress,
    LegalRef: _legal,
    Citation: _noted,
    Overlap: _noted,
    BodyLink: _body_link,
    Claim: _claim,
    Voice: voice,
    Milestone: _milestone,
    Goal: named,
    Action: named,
    Indicator: named,
    Intervention: named,
    Promise: named,
    Motion: named,
    Abbreviation: _abbreviation,
    Sic: _sic,
}


class _Value:
    """A value on its own, as a `Sayable`: references are text, and what no function says is left out."""

    def __init__(self, item: Model, language: Language) -> None:
        self.item = item
        self.language = language
        self._left = {
            name
            for name, described in type(item).model_fields.items()
            if described.is_required() or getattr(item, name) != described.default
        }

    def say(self, message: str, **params: Any) -> str:
        text = translate(message, self.language)
        return text.format_map(params) if params else text

    def label(self, name: str) -> str:
        return field(name, self.language)

    def has(self, *names: str) -> bool:
        return any(name in self._left for name in names)

    def drop(self, *names: str) -> None:
        self._left.difference_update(names)

    def text(self, name: str) -> str:
        value = getattr(self.item, name, None)
        self.drop(name)
        return str(value) if isinstance(value, str) else ""

    def lines(self, name: str) -> Lines:
        if not self.has(name):
            return ()
        self.drop(name)
        value = getattr(self.item, name)
        return tuple(said(one, self.language) for one in (value if isinstance(value, tuple) else (value,)))

    def runs(self, name: str) -> Runs:
        return joined(self.lines(name))


def said(value: object, language: Language) -> Runs:
    """A value in words, whatever it is.

    Args:
        value: What stands in a field: text, a number, a day, a term, a model, a list of those, or nothing.
        language: The language of the reader.

    Returns:
        Runs without links; none for nothing. A model without words of its own goes by its title, name or text.
    """
    match value:
        case Missing():
            why = term(value.missing, language)
            return (Text(f"{value.printed} ({why})" if value.printed else why),)
        case Model():
            saying = SAYING.get(type(value))
            return saying(_Value(value, language)) if saying is not None else plain(label(value))
        case None:
            return ()
        case tuple():
            return joined([said(one, language) for one in value])
        case Enum():
            return (Text(term(value, language)),)
        case bool():
            return (Text(yes_no(value, language)),)
        case int() | Decimal():
            return (Text(number(value, language)),)
        case date():
            return (Text(day(value, language)),)
        case _:
            return plain(str(value))
