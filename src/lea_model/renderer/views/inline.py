"""How each kind of thing is said in a line of text; what a function leaves is added behind it by name."""

from __future__ import annotations

from typing import Final

from lea_model.i18n import N_
from lea_model.model.actions import Action, Citation, Overlap
from lea_model.model.agenda import Predecessor
from lea_model.model.ages import AgeBand, read_ages
from lea_model.model.attached import Claim, LegalRef, Progress, Voice
from lea_model.model.base import Model, Sic
from lea_model.model.figures import Amount, Figure, Link, Statement
from lea_model.model.goals import Goal, Indicator, Target
from lea_model.model.governance import BodyLink, Frequency, read_frequency
from lea_model.model.parties import Assignment, Municipality
from lea_model.model.when import When, read_when
from lea_model.renderer.tree import Break, Hyperlink, Mark, Run, Runs, Small, Text, text_of
from lea_model.renderer.views.completeness import AgendaPart, Inline, joined, plain, web_address


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


def _when(part: AgendaPart) -> Runs:
    item = part.item
    if isinstance(item, When) and (item.earliest, item.latest) == read_when(item.printed):
        part.drop("earliest", "latest")
    return part.runs("printed")


def _dated(part: AgendaPart) -> Runs:
    """A date whose meaning the writer of the agenda has added."""
    runs = _when(part)
    first, last = part.runs("earliest"), part.runs("latest")
    if not first and not last:
        return runs
    meant = N_("meant: ")
    if first == last:
        return (*runs, Small((Text(part.writer.say(meant)), *first)))
    span: Runs
    if first and last:
        span = (*first, Text(part.writer.say(N_(" up to and including "))), *last)
    else:
        span = (Text(part.writer.say(N_("from ") if first else N_("until "))), *first, *last)
    return (*runs, Small((Text(part.writer.say(meant)), *span)))


def _ages(part: AgendaPart) -> Runs:
    item = part.item
    if isinstance(item, AgeBand) and (item.start, item.end, item.open_end) == read_ages(item.printed):
        part.drop("start", "end", "open_end")
    return part.runs("printed")


def _frequency(part: AgendaPart) -> Runs:
    item = part.item
    if isinstance(item, Frequency) and (item.times, item.per_time) == (read_frequency(item.printed) or (None, None)):
        part.drop("times", "per_time")
    return part.runs("printed")


def _municipality(part: AgendaPart) -> Runs:
    return bracketed(part.runs("name"), [part.runs("code"), part.runs("tooi")], ", ")


def _predecessor(part: AgendaPart) -> Runs:
    runs = joined([part.runs("number"), part.runs("title")], " ")
    runs = bracketed(runs, [part.runs("period")])
    return (*runs, Text(". "), *text) if (text := part.runs("text")) else runs


def assignment(part: AgendaPart) -> Runs:
    """A party with its members, its leader and its conditions: 'Onderwijs (o.a. ASG, Prisma)'."""
    say = part.writer.say
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
    bits = [
        (Text(say(N_("from "))), *since) if (since := part.runs("valid_from")) else (),
        (Text(say(N_("until "))), *until) if (until := part.runs("valid_to")) else (),
        (Text(say(N_("on condition: "))), *condition) if (condition := part.runs("condition")) else (),
        part.runs("note"),
    ]
    return bracketed(tuple(runs), [bit for bit in bits if bit])


def link(part: AgendaPart) -> Runs:
    """A web address under its own words; an address that no document should open is text."""
    url = part.text("url")
    words = part.text("text")
    if web_address(url):
        return (Hyperlink(url, words or url),)
    return (*plain(words), Text(" ("), Text(url), Text(")")) if words else (Text(url),)


def statement(part: AgendaPart) -> Runs:
    """One thing said, with the addresses that stand with it."""
    runs = part.runs("text")
    if part.has("plain_text"):
        runs = (*runs, Break(), Text(f"{part.writer.label('plain_text')}: "), *part.runs("plain_text"))
    for one in part.lines("links"):
        runs = (*runs, Text(" "), *one)
    return runs


def _figure(part: AgendaPart) -> Runs:
    say = part.writer.say
    value = measure(part)
    runs = (*part.runs("what"), Text(": "), *value)
    according = part.runs("according_to")
    bits = [part.runs("population"), part.runs("when")]
    bits += [(Text(say(N_("according to "))), *according)] if according else []
    runs = bracketed(runs, bits)
    return (*runs, Text(". "), *text) if (text := part.runs("text")) else runs


def measure(part: AgendaPart) -> Runs:
    """The value of a figure: 'ongeveer 1 op 27'."""
    say = part.writer.say
    runs: list[Run] = []
    if part.has("comparator"):
        runs += [*part.runs("comparator"), Text(" ")]
    if part.has("approximate"):
        part.drop("approximate")
        runs += [Text(say(N_("about ")))]
    runs += part.runs("value")
    if out_of := part.runs("out_of"):
        runs += [Text(say(N_(" out of "))), *out_of]
    if unit := part.runs("unit"):
        runs += [*([] if text_of(unit) == "%" else [Text(" ")]), *unit]
    return tuple(runs)


def money(part: AgendaPart) -> Runs:
    """A sum of money with its currency: '€ 61.587'."""
    unit = part.text("unit")
    value = part.runs("value")
    if unit.casefold() == "euro" and value and isinstance(value[0], Text):
        return (Text("€ "), *value)
    return (*value, Text(f" {unit}"))


def _amount(part: AgendaPart) -> Runs:
    name = joined([part.runs("number"), part.runs("title")], " ")
    value = money(part)
    runs = (*name, Text(": "), *value) if name else value
    return bracketed(runs, [part.runs("text"), part.runs("period"), part.runs("state")])


def _target(part: AgendaPart) -> Runs:
    unit = part.runs("unit")
    value = (*part.runs("value"), *([Text(" ")] if text_of(unit) not in ("", "%") else []), *unit)
    comparator = part.runs("comparator")
    if part.has("printed"):
        return bracketed(part.runs("printed"), [comparator, value, part.runs("population"), part.runs("when")])
    runs = joined([comparator, value], " ")
    return bracketed(runs, [part.runs("population"), part.runs("when")])


def _progress(part: AgendaPart) -> Runs:
    runs: Runs = bracketed(part.runs("status"), [part.runs("when")])
    if note := part.runs("note"):
        runs = (*runs, Text(": "), *note)
    if result := part.runs("result"):
        runs = (*runs, Text(f" – {part.writer.label('result').lower()}: "), *result)
    return runs


def _legal(part: AgendaPart) -> Runs:
    say = part.writer.say
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


def _noted(part: AgendaPart) -> Runs:
    return bracketed(part.runs("to"), [part.runs("note")])


def _body_link(part: AgendaPart) -> Runs:
    runs = part.runs("body")
    return (*runs, Text(": "), *text) if (text := part.runs("text")) else runs


def _claim(part: AgendaPart) -> Runs:
    runs = joined([part.runs("stated"), part.runs("what")], " ")
    if within := part.runs("within"):
        runs = (*runs, Text(part.writer.say(N_(" in "))), *within)
    if counts := part.runs("counts"):
        runs = bracketed(runs, [(Text(part.writer.say(N_("counts: "))), *counts)])
    return (*runs, Text(". "), *text) if (text := part.runs("text")) else runs


def voice(part: AgendaPart) -> Runs:
    """What was said, and who said it without a name."""
    text = part.runs("text")
    return (*text, Text(" – "), *speaker(part))


def speaker(part: AgendaPart) -> Runs:
    """Who said it, without a name, and where that was written down."""
    who = part.runs("speaker")
    who = joined([who, *_said(who, [part.runs("sector"), part.runs("ages")])])
    if via := part.runs("via"):
        who = (*who, Text(part.writer.say(N_(", from: "))), *via)
    return who


def named(part: AgendaPart) -> Runs:
    """Number, title and text of something that has a chapter of its own elsewhere."""
    name = joined([part.runs("number"), part.runs("title")], " ")
    text = part.runs("text")
    return (*name, Text(": "), *text) if name and text else name or text


def _sic(part: AgendaPart) -> Runs:
    return bracketed(part.runs("reason"), [part.runs("code")])


INLINE: Final[dict[type[Model], Inline]] = {
    When: _dated,
    AgeBand: _ages,
    Frequency: _frequency,
    Municipality: _municipality,
    Predecessor: _predecessor,
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
    Goal: named,
    Action: named,
    Indicator: named,
    Sic: _sic,
}
