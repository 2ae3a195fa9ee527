"""What stands on a node: flat values taken from the item that it is made of."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import Final

from lea_model.diagnostics import Path
from lea_model.i18n import N_, Language, translate
from lea_model.index import Entry, Index
from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Missing, Model, Source, Titled
from lea_model.model.when import When
from lea_model.text import shorten, single_spaced
from lea_model.vocabulary.kinds import kind_label

Value = str | int | float | bool
"""What an attribute can be: graph formats know nothing else."""

LABEL_LENGTH: Final = 80
SEPARATOR: Final = " | "
"""Stands between several values in one attribute."""

_TERMS: Final = {
    "nature": "nature",
    "kind": "party_kind",
    "overlap_kind": "overlap_kind",
    "body_kind": "body_kind",
    "body_state": "body_state",
    "document_kind": "document_kind",
    "section_kind": "section_kind",
    "indicator_state": "indicator_state",
    "plan_state": "plan_state",
    "country": "country",
}
"""Fields that hold a word of a closed list, with the attribute that it becomes; ``kind`` is the kind of the node."""


def short_label(text: str, length: int = LABEL_LENGTH) -> str:
    """A text that is short enough to stand beside a node."""
    return shorten(single_spaced(text), length, whole_words=True)


def _text(item: Model, name: str) -> str | None:
    """A text of an item; a text that is known to be missing is no text."""
    value = item.__dict__.get(name)
    # A number is a kind of text of its own in the model; formats of graphs know plain text only.
    return str(value) if isinstance(value, str) and value else None


def node_label(kind: str, item: Model, own: str, language: Language) -> str:
    """The words that a node goes by: number and title, name or text; else what it is, and its id."""
    number = _text(item, "number")
    words = _text(item, "title") or _text(item, "name") or _text(item, "text") or _text(item, "mark")
    if words is None:
        return number or f"{kind_label(kind, language)} {own}"
    short = short_label(words)
    return short if number is None or short.startswith(number) else f"{number} {short}"


def item_values(item: Model) -> dict[str, Value]:
    """The attributes that an item has by itself, without its place and its context."""
    values: dict[str, Value] = {}
    held = item.__dict__
    for name in ("number", "title", "name", "text", "local_term"):
        if (words := held.get(name)) and isinstance(words, str):
            values["title" if name == "name" else name] = str(words)  # a number is a kind of text of its own
    if aliases := held.get("aliases"):
        values["aliases"] = SEPARATOR.join(aliases)
    if isinstance(item, Titled):
        if (level := item.effective_level) is not None:
            values["level"] = level.value
        if item.statutory is not None:
            values["statutory"] = item.statutory
    for name, attribute in _terms(frozenset(item.__pydantic_fields_set__)):
        if isinstance(word := held[name], StrEnum):
            values[attribute] = word.value
    if sectors := held.get("sectors"):
        values["sector"] = SEPARATOR.join(sector.value for sector in sectors)
    if groups := held.get("target_groups"):
        values["target_group"] = SEPARATOR.join(groups)
    if isinstance(order := held.get("order"), int):
        values["order"] = order
    return values


@lru_cache(maxsize=1024)
def _terms(given: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The words of closed lists that an item states, with the attribute that each becomes."""
    return tuple((name, attribute) for name, attribute in _TERMS.items() if name in given)


def context_values(index: Index, entry: Entry) -> dict[str, Value]:
    """The ages, year, due date and period of an item, its own or inherited, as printed."""
    values: dict[str, Value] = {}
    context = index.effective(entry.path)
    for name in ("ages", "year", "due", "period"):
        held = getattr(context, name)
        if isinstance(held, (AgeBand, When, Missing)) and held.printed:
            values[name] = held.printed
    return values


class Provenance:
    """Says where things are printed, in words: document, section and lines.

    Args:
        index: The index of the agenda.
        language: The language of the agenda.
    """

    def __init__(self, index: Index, language: Language) -> None:
        self._index = index
        self._known: dict[Path, str] = {}
        self._one, self._several = (translate(said, language) for said in (N_("line {lines}"), N_("lines {lines}")))

    def at(self, path: Path) -> str:
        """Where the item at ``path`` is printed; an empty string where nothing says so."""
        while path and path not in self._index.items:
            path = path[:-1]
        found = self._known.get(path)
        if found is None:
            found = self._known[path] = self._say(path)
        return found

    def _say(self, path: Path) -> str:
        item = self._index.items[path]
        if path[-1:] == ("source",) and isinstance(self._index.items.get(path[:-1]), Item):
            return self.at(path[:-1])  # where an item is printed is what its own source says
        if not (isinstance(item, Source) or (isinstance(item, Item) and item.source)):
            return self.at(path[:-1]) if path else ""
        context = self._index.effective(path)
        source = item if isinstance(item, Source) else item.source
        lines = source.lines if source is not None and source.lines is not None else self._around(path)
        where = (self._one if lines.isdecimal() else self._several).format(lines=lines) if lines else None
        parts = [context.document, context.section, where]
        return ", ".join(part for part in parts if part)

    def _around(self, path: Path) -> str | None:
        """The lines of the nearest item around: an item that names only its section is inside those."""
        for _, item in self._index.ancestors(path):
            source = item.__dict__.get("source")
            if isinstance(source, Source) and source.lines is not None:
                return source.lines
        return None
