"""What an agenda comes to, on one page: what is wanted, what will be different by when, who does it, for what money.

Made of the agenda's own texts, cut off where they are long, and of what can be counted. What would not fit on a sheet
of paper is counted instead ('en nog 4').
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from lea_model.i18n import N_
from lea_model.index import Entry, Lead, normal
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing
from lea_model.model.figures import Amount
from lea_model.model.when import When
from lea_model.renderer.tree import Block, Fact
from lea_model.renderer.views import blocks
from lea_model.renderer.views.action_tables import responsible_label
from lea_model.renderer.views.completeness import Writer
from lea_model.text import shorten
from lea_model.vocabulary.runs import Lines, Runs, Text, joined, text_of
from lea_model.vocabulary.saying import bracketed
from lea_model.vocabulary.words import term

_FEWEST: Final = 8
"""An agenda with fewer goals, actions and ambitions than this is as short as its summary."""
_MOST: Final = 10
_LEAST: Final = 3
_ROOM: Final = 38
"""How many lines of text a sheet has room for beside its heading and the space between."""
_LINE: Final = 68
_LONGEST: Final = 150
_WORK: Final = ("programme_line", "cluster", "age_plan", "theme")
"""What the work may be divided in, in the order in which that says best what an agenda is about."""
_OTHER_DOCUMENTS: Final = ("location_programmes", "year_plans", "escalation_ladders")
"""What stands beside the agenda, with goals of another time."""

_Told = tuple[str, list[Runs]]
"""What a part of the summary is called, and its lines; none where there is nothing to say."""


def summary(writer: Writer) -> tuple[Block, ...]:
    """The summary; nothing where the agenda has too little to sum up."""
    if len(writer.index.of_kind("goal", "action", "ambition")) < _FEWEST:
        return ()
    opening = _text_of_agenda(writer.agenda)
    parts = [
        _wanted(writer),
        _work(writer),
        _different(writer),
        _dated(writer),
        _counted(writer),
        _how_far(writer),
        _who(writer),
        _bodies(writer),
        _money(writer),
    ]
    told = [(label, lines) for label, lines in parts if lines]
    if len(told) < 3:
        return ()
    facts: list[Fact] = []
    for most in range(_MOST, _LEAST - 1, -1):
        facts = [Fact(writer.say(label), _few(writer, lines, most)) for label, lines in told]
        if _height(facts) + len(opening) // _LINE <= _ROOM:
            break
    return (*((blocks.sentence(opening, "lead"),) if opening else ()), *blocks.definitions(facts))


def _height(facts: Iterable[Fact]) -> int:
    """How many lines of text these take on paper."""
    return sum(1 + len(text_of(line)) // _LINE for fact in facts for line in fact.lines)


def _text_of_agenda(agenda: Agenda) -> str:
    text = agenda.plain_text or agenda.text
    return shorten(" ".join(text.split()), 2 * _LONGEST, whole_words=True) if isinstance(text, str) else ""


def _few(writer: Writer, lines: Sequence[Runs], most: int) -> Lines:
    """As many lines as there is room for, and how many more there are."""
    if len(lines) <= most:
        return tuple(lines)
    more = writer.say(N_("and {count} more"), count=len(lines) - most + 1)
    return (*lines[: most - 1], (Text(more),))


def _short(entry: Entry, *names: str) -> str:
    """The words of a thing: the first of these fields that it has, cut off where it is long."""
    held = entry.item.__dict__
    text = next((held[name] for name in names if held.get(name)), entry.label)
    return shorten(" ".join(text.split()), _LONGEST, whole_words=True) if isinstance(text, str) else ""


def _named(writer: Writer, entry: Entry) -> Runs:
    """A thing by its number and its words, leading to where it stands."""
    number = entry.item.__dict__.get("number")
    words = " ".join(filter(None, (str(number or ""), _short(entry, "title", "text"))))
    return (writer.to(entry, words),) if words else ()


def _wanted(writer: Writer) -> _Told:
    return N_("What we want"), [line for one in writer.index.of_kind("ambition") if (line := _named(writer, one))]


def _work(writer: Writer) -> _Told:
    """What the work is divided in, where it is divided."""
    for kind in _WORK:
        top = (entry for entry in writer.index.of_kind(kind) if len(entry.path) == 2)
        found = [line for entry in top if (line := _named(writer, entry))]
        if len(found) > 1:
            return N_("What we work on"), found
    return "", []


def _different(writer: Writer) -> _Told:
    """Goals, those that say how much and by when first; each text once, also where several plans have it."""
    told: dict[str, tuple[int, Runs]] = {}
    for entry in writer.index.of_kind("goal"):
        words = _short(entry, "text", "title")
        if not words or entry.path[0] in _OTHER_DOCUMENTS or normal(words) in told:
            continue
        targets = writer.part(entry.path).lines("targets")
        due = writer.index.effective(entry.path).due
        when: Runs = (Text(due.printed),) if isinstance(due, When) else ()
        line = joined([(Text(words),), joined([*targets, when])], " – ")
        told[normal(words)] = (2 - bool(targets) - bool(when), line)
    return N_("What will be different"), [line for _, line in sorted(told.values(), key=lambda one: one[0])]


def _dated(writer: Writer) -> _Told:
    """Of how many actions it is said when: of an agenda with actions, also where that is none."""
    index, say = writer.index, writer.say
    actions = index.of_kind("action")
    if not actions:
        return "", []
    dated = 0
    for entry in actions:
        around = index.effective(entry.path)  # its period is often that of the whole agenda
        said = (around.due, around.year, entry.item.__dict__.get("period"))
        dated += any(isinstance(one, When) and one.is_known for one in said)
    if dated == len(actions):
        return "", []
    told = N_("{count} of {all} actions say when") if dated else N_("none of the {all} actions says when")
    return N_("When"), [(Text(say(told, count=dated, all=len(actions))),)]


def _counted(writer: Writer) -> _Told:
    """How much there is of what: plans, clusters, goals, actions."""
    words = (
        ("age_plan", N_("1 age plan"), N_("{count} age plans")),
        ("programme_line", N_("1 programme line"), N_("{count} programme lines")),
        ("cluster", N_("1 cluster"), N_("{count} clusters")),
        ("goal", N_("1 goal"), N_("{count} goals")),
        ("action", N_("1 action"), N_("{count} actions")),
        ("indicator", N_("1 indicator"), N_("{count} indicators")),
    )
    counts = [(len(writer.index.of_kind(kind)), one, more) for kind, one, more in words]
    said = [writer.say(one if count == 1 else more, count=count) for count, one, more in counts if count]
    return N_("In numbers"), [(Text(", ".join(said)),)] if said else []


def _how_far(writer: Writer) -> _Told:
    """How far the actions are, by what was said of each last."""
    states: Counter[str] = Counter()
    for entry in writer.index.of_kind("action"):
        steps = [one.status for one in entry.item.__dict__["progress"] if one.status is not None]
        if steps:
            states[term(steps[-1], writer.language)] += 1
    far = ", ".join(f"{state}: {count}" for state, count in states.items())
    return N_("How far the actions are"), [(Text(far),)] if far else []


def _who(writer: Writer) -> _Told:
    """Who leads, with how many actions, and how many actions name nobody."""
    index, say = writer.index, writer.say
    actions = index.of_kind("action")
    led: Counter[str] = Counter()
    shown: dict[str, Runs] = {}
    without = 0
    for entry in actions:
        leads = index.who_leads(entry.path)
        without += not leads
        for key in {key: None for lead in leads if (key := _key(writer, lead, shown))}:
            led[key] += 1
    if not led:
        return "", []
    lines: list[Runs] = [
        (*shown[key], Text(" – "), Text(say(N_("1 action") if count == 1 else N_("{count} actions"), count=count)))
        for key, count in sorted(led.items(), key=lambda one: -one[1])
    ]
    if without:
        lines.insert(0, (Text(say(N_("{count} of {all} actions name nobody"), count=without, all=len(actions))),))
    return responsible_label(writer), lines


def _key(writer: Writer, lead: Lead, shown: dict[str, Runs]) -> str:
    """What tells a party in a role from others; its words are kept for who reads."""
    role = "" if lead.role == "trekkers" else (lead.term or writer.label(lead.role)).lower()
    target = lead.target
    name: Runs = (writer.to(target, target.label),) if target else (Text(lead.party),)
    key = f"{target.path if target else normal(lead.party)} {role}"
    shown.setdefault(key, bracketed(name, [(Text(role),)] if role else []))
    return key


def _bodies(writer: Writer) -> _Told:
    names: list[Runs] = [(writer.to(entry, entry.label),) for entry in writer.index.of_kind("body")]
    return N_("Bodies that meet"), [joined(_few(writer, names, _MOST))] if names else []


def _money(writer: Writer) -> _Told:
    """The sums that are given, those of the whole agenda first, none added to another; or that none is given."""
    paths = (path for path, item in writer.index.items.items() if isinstance(item, Amount) and _given(item))
    lines: list[Runs] = []
    for path in sorted(paths, key=len):
        line = writer.part(path).line()
        holder = writer.index.parent(path)
        lines.append(bracketed(line, [(writer.to(holder),)]) if holder is not None and holder.path != path else line)
    none: Runs = (Text(writer.say(N_("the agenda gives no sums"))),)
    return N_("Money"), [line for line in lines if text_of(line)] or [none]


def _given(amount: Amount) -> bool:
    values: Iterable[object] = (amount.printed, amount.value, amount.expenses, amount.income)
    return any(value is not None and not isinstance(value, Missing) for value in values)
