"""LEA609: policy area in a figure is never named.

## What it finds

A policy area that stands in a figure (`afgebeeld_in`) but that no action, cluster or programme line names: not under
`raakvlakken` and not in its text. Where no area of that figure comes back at all, this rule says nothing.

## Why it matters

The figure says that the agenda is connected to this policy, but nothing in the actions shows it.

## Example

    beleidsterreinen:
      - {naam: Sociale basis, afgebeeld_in: positionering}
      - {naam: Positieve gezondheid, afgebeeld_in: positionering}
    acties:
      - {tekst: Ouders ontmoeten elkaar in de wijk, raakvlakken: [Sociale basis]}

## What to do

Name the area with the actions that overlap with it, add another name under `aliassen`, or take it out of the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Severity, make, normal
from lea_model.checker.traversal import entries_of
from lea_model.model.rare import POLICY_AREA

CODE = Code(
    "LEA609",
    "policy-area-never-used",
    Severity.ADVICE,
    N_("No action or cluster names the policy area {name}, which is in the figure {figure}."),
    N_("The figure says that the agenda is connected to this policy, but nothing in the actions shows it."),
    N_("Name it under '{overlaps}' with the actions that it concerns, add an alias, or take it out of the figure."),
)
_COMMON: Final = frozenset(
    ("beleid", "agenda", "plan", "visie", "programma", "aanpak", "nota", "gemeentelijke", "regionale", "lokale", "voor")
)
"""Words that are in many names, and tell no policy from another."""
_DONE: Final = frozenset(
    {"ambitions", "programme_lines", "age_plans", "clusters", "themes", "goals", "actions", "districts"}
)
"""The parts of an agenda that say what will be done."""


class _Telling:
    """What actions and what they stand in say, gathered once for all areas.

    Args:
        index: The agenda.
    """

    def __init__(self, index: Index) -> None:
        found = list(_texts(index))
        texts = [text for name, text in found if name != "to"]
        plain = re.sub(r"[^\w'-]|_", " ", " | ".join(texts))
        self._said = f" {normal(plain)} "
        overlaps = " ".join(text for name, text in found if name == "to")
        self._texts = [(text, text.lower()) for text in dict.fromkeys((overlaps, *(text for _, text in found)))]

    def says(self, name: str) -> bool:
        """Whether a name stands in it."""
        return f" {normal(name)} " in self._said

    def nearly(self, name: str) -> bool:
        """Whether actions hold the words of a name in another form: 'cultuurbeleid' for 'Sport en cultuur'.

        All of them stand in one text, or in the names that actions overlap with. Nobody can say then that nothing
        shows the connection.
        """
        words = [word for word in re.findall(r"[^\W\d_]{4,}", normal(name)) if word not in _COMMON]
        if len(words) < 2:
            return False
        # Hardly any text holds all of them; only then it matters where a word begins.
        return any(
            all(re.search(rf"(?<![^\W\d_]){word}", text, re.IGNORECASE) for word in words)
            for text, lower in self._texts
            if all(word in lower for word in words)
        )


def check(index: Index) -> Found:
    """Yield each policy area in a figure that nothing to be done names, where others in that figure are named."""
    figures: dict[str, list[tuple[Entry, bool]]] = {}
    telling: _Telling | None = None
    for entry, area in entries_of(index, POLICY_AREA):
        if area.shown_in:
            named = _refers(index, entry)
            if not named:
                telling = telling or _Telling(index)
                names = (area.name, *area.aliases)
                named = any(telling.says(name) for name in names) or any(telling.nearly(name) for name in names)
            figures.setdefault(normal(area.shown_in), []).append((entry, named))
    for areas in figures.values():
        if any(named for _, named in areas):
            for entry, named in areas:
                if not named:
                    figure = quoted(getattr(entry.item, "shown_in", ""))
                    yield Bare(entry.path, {"name": quoted(entry.label), "figure": figure, "overlaps": key("overlaps")})


def _refers(index: Index, area: Entry) -> bool:
    """Whether an action, or what actions stand in, refers to the area."""
    return any(reference.owner[:1] and reference.owner[0] in _DONE for reference in index.incoming(area.path))


def _texts(index: Index) -> Iterator[tuple[str, str]]:
    """The texts of actions and of what they stand in, and the names that they overlap with, with their field."""
    for path, item in index.items.items():
        if path and path[0] in _DONE:
            values = item.__dict__  # most items have none of these fields, and asking the model for one takes long
            for name in ("title", "text", "note", "to"):
                if isinstance(value := values.get(name), str):
                    yield name, value


RULE = make(CODE, check, __doc__, needs_all=True)
