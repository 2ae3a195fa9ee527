"""How much of an agenda a draft of its print has, and how much of the draft is right, by kind."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from lea_model.draft.drafted import Drafted
from lea_model.draft.party_names import names_in
from lea_model.index import Index, walk
from lea_model.model.agenda import Agenda
from lea_model.text import folded
from lea_model.vocabulary.kinds import BY_CLASS

KINDS = {
    "age_plan": "age_plans",
    "edition": "editions",
    "programme_line": "programme_lines",
    "ambition": "ambitions",
    "cluster": "clusters",
    "theme": "themes",
    "goal": "goals",
    "action": "actions",
    "indicator": "indicators",
    "body": "bodies",
}
"""The kinds that are counted, with the field that a draft has them in."""

WHOLE = ("actions", "goals", "indicators", "clusters", "age_plans", "editions", "programme_lines", "ambitions")
"""Kinds of which a draft is to have no more than there are."""


class Score(NamedTuple):
    """Of a kind or field: how many there are, how many were found, how many were drafted, how many of those are right.

    Attributes:
        wanted, found: In the agenda, and how many of those the draft has.
        drafted, right: In the draft, and how many of those the agenda has.
    """

    wanted: int
    found: int
    drafted: int
    right: int

    def __str__(self) -> str:
        return f"{self.found}/{self.wanted} {self.right}/{self.drafted}"


def scores(parts: Sequence[Drafted], agenda: Agenda, *, ours: bool = False) -> dict[str, Score]:
    """Hold a draft against the agenda whose print it was made of.

    Args:
        parts: All parts of the draft.
        agenda: The agenda.
        ours: Whether it is our own print: that names who leads with each action, and not what clusters cite.
    """
    known: dict[str, list[Any]] = defaultdict(list)
    for _, item in walk(agenda):
        kind = BY_CLASS.get(type(item).__name__)
        field = KINDS.get(kind.key, "") if kind is not None else ""
        if field == "themes" and not getattr(item, "title", None):
            continue
        if field and not (ours and field in ("clusters", "bodies")):
            known[field].append(item)
    lines = {name: line for line in agenda.programme_lines for name in (line.id, line.number) if name}
    made: dict[str, Score] = {}
    mates: list[tuple[Any, Drafted]] = []
    for field in KINDS.values():
        drafted = [part for part in parts if part.kind == field]
        if ours and field in ("clusters", "bodies"):
            continue
        pairs = _pairs(known[field], drafted, lines)
        mates += pairs
        if known[field] or drafted:
            made[field] = Score(len(known[field]), len(pairs), len(drafted), len(pairs))
    made |= _fields(mates, _leaders(agenda) if ours else {})
    made["parties"] = _parties(parts, agenda)
    return made


def plain(text: object) -> str:
    """A text without articles, signs and case, to compare."""
    words = folded(str(text)).removeprefix("de ").removeprefix("het ")
    return "".join(one for one in words if one.isalnum())


def _keys(item: Any, lines: dict[str, Any]) -> tuple[str, str]:
    """The number of an item, and the words it goes by."""
    number = str(getattr(item, "number", None) or "").rstrip(".")
    names = ("name",) if type(item).__name__ == "GovernanceBody" else ("title", "name", "text")
    words = [getattr(item, name, None) for name in names]
    if hasattr(item, "line"):
        line = lines[item.line]
        return str(line.number or number), plain(item.title or line.title)
    return number, plain("".join(str(one) for one in words if isinstance(one, str)))


def _drafted_keys(part: Drafted) -> tuple[str, str]:
    number = str(part.values.get("number", "")).rstrip(".")
    words = "".join(str(part.values.get(name, "")) for name in ("title", "name", "text"))
    if part.kind == "editions":
        number, words = str(part.values.get("line", "")), str(part.values.get("title", ""))
    return number, plain(words)


def _pairs(known: Sequence[Any], drafted: Sequence[Drafted], lines: dict[str, Any]) -> list[tuple[Any, Drafted]]:
    """Each drafted part with the item that it is: of the same number, else with the same words."""
    left = [(item, *_keys(item, lines)) for item in known]
    pairs = []
    for part in drafted:
        number, words = _drafted_keys(part)
        best = None
        for at, (_, other, text) in enumerate(left):
            same = bool(words and text) and (words[:30] == text[:30] or words.endswith(text[:60]))
            if number and other:
                same = number == other and (same or part.kind == "editions" or not words or not text)
            if same:
                best = at
                break
        if best is not None:
            pairs.append((left.pop(best)[0], part))
    return pairs


def _leaders(agenda: Agenda) -> dict[int, list[str]]:
    """Who leads each action, as our own print names it."""
    index = Index(agenda)
    found: dict[int, list[str]] = {}
    for path, item in walk(agenda):
        if type(item).__name__ == "Action":
            leads = index.who_leads(path)
            found[id(item)] = list(dict.fromkeys(plain(lead.reference.text) for lead in leads))
    return found


def _fields(pairs: Iterable[tuple[Any, Drafted]], leaders: dict[int, list[str]]) -> dict[str, Score]:
    """Trekkers, partners, members and citations of what was found."""
    count: dict[str, list[int]] = {}
    for item, part in pairs:
        for name in ("trekkers", "sparring_partners", "members_listed", "citations", "keep", "new", "overlaps"):
            if not hasattr(item, name):
                continue
            value = getattr(item, name)
            entries = value if isinstance(value, tuple) else ()
            got: list[str]
            if name in ("citations", "overlaps"):
                wanted = [plain(each.to) for each in entries]
                got = [plain(each if isinstance(each, str) else each["to"]) for each in part.values.get(name, [])]
            elif name in ("keep", "new"):
                wanted = [plain(each.text)[:30] for each in entries]
                got = [plain(each.values["text"])[:30] for each in part.values.get(name, [])]
            else:
                wanted = [plain(each) for each in _named(entries)]
                if name == "trekkers":
                    wanted = leaders.get(id(item), wanted)
                got = [plain(each) for each, _ in names_in(part.values.get(name, []))]
            row = count.setdefault(name, [0, 0, 0])
            row[0] += len(wanted)
            row[1] += (Counter(wanted) & Counter(got)).total()
            row[2] += len(got)
    return {name: Score(row[0], row[1], row[2], row[1]) for name, row in count.items() if row[0] or row[2]}


def _named(parties: Iterable[Any]) -> list[str]:
    """The names in a list of parties, from the outside in."""
    found: list[str] = []
    for each in parties:
        found += [each.party] if each.party else []
        found += _named(each.members) + list(each.led_by)
    return found


def _parties(parts: Sequence[Drafted], agenda: Agenda) -> Score:
    """The register of parties: which of the names that the draft lists stand in the agenda."""
    listed: list[Any] = [*agenda.parties, *agenda.bodies]
    names = {plain(name) for each in listed for name in (each.name, *each.aliases)}
    names |= {plain(town.name) for town in agenda.municipalities}
    for _, item in walk(agenda):
        party = getattr(item, "party", None)
        names |= {plain(party)} if party else set()
        names |= {plain(each) for each in getattr(item, "led_by", ())}
    drafted = [plain(re.sub(r"\s+", " ", part.values["name"])) for part in parts if part.kind == "parties"]
    right = sum(name in names for name in drafted)
    return Score(0, 0, len(drafted), right)
