"""The table ``structure``: how many parts of which kind, within each level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lea_model.comparison.cells import Evidence
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Gathered, Line, Matrix
from lea_model.comparison.tables.common_columns import LEVEL, counting, filled, of_agendas
from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.index.lead_words import lead_words
from lea_model.model.base import Missing, Titled
from lea_model.model.enums import Level
from lea_model.vocabulary.kind_record import ChangeSection
from lea_model.vocabulary.kinds import ITEM_KINDS

_KINDS: Final = tuple(
    kind.key
    for kind in ITEM_KINDS
    if kind.model is not None and issubclass(kind.model, Titled) and kind.model.default_level is not None
    if kind.section is not ChangeSection.PROGRAMMES
)
"""The parts that have a level of their own, in the order in which they are shown within one. Programmes of locations
have a form of their own, and compare with nothing here."""


class StructureRow(NamedTuple):
    """Parts of one kind on one level of one agenda."""

    agenda: str
    municipality: str
    level: str
    kind: str
    local_terms: str | None
    parts: int
    led: int


def is_counted(entry: Entry) -> bool:
    """Whether an entry is a part to count: a theme without heading only holds actions, an indicator needs a text."""
    if entry.kind == "theme":
        return bool(getattr(entry.item, "title", None) or getattr(entry.item, "number", None))
    return not (entry.kind == "indicator" and isinstance(getattr(entry.item, "text", None), Missing))


def level_of(entry: Entry) -> str | None:
    """The level of an entry; None where it has none."""
    level = entry.item.effective_level if isinstance(entry.item, Titled) else None
    return level.value if level is not None else None


def gather(subject: Subject) -> Iterator[Line[StructureRow]]:
    """What one agenda holds, by level and kind: where it is, and who leads those of which that is said."""
    parts: dict[tuple[str, str], list[Entry]] = {}
    for entry in subject.index.of_kind(*_KINDS):
        level = level_of(entry)
        if level is not None and is_counted(entry):
            parts.setdefault((level, entry.kind), []).append(entry)
    for (level, kind), entries in parts.items():
        led = tuple(_led(subject, entries))
        row = StructureRow(*subject.key, level, kind, _terms(entries), len(entries), len(led))
        yield Line.of(row, parts=subject.counted(entry.path for entry in entries), led=led)


def _led(subject: Subject, entries: Sequence[Entry]) -> Iterator[Evidence]:
    """The parts that somebody leads, with who that is."""
    for entry in entries:
        leads = subject.index.who_leads(entry.path)
        if leads:
            words = "; ".join(dict.fromkeys(lead_words(lead, "nl") for lead in leads))
            yield Evidence(subject.place(entry.path), words=words)


def _terms(entries: Sequence[Entry]) -> str | None:
    """What the source calls them, the most frequent first."""
    words = Counter(word for entry in entries if (word := getattr(entry.item, "local_term", None)))
    ranked = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
    return "; ".join(f"{word} ({count})" if len(ranked) > 1 else word for word, count in ranked) or None


def finish(gathered: Gathered[StructureRow]) -> Iterator[Line[StructureRow]]:
    """A row for each level and kind that any agenda has; what an agenda lacks is zero."""
    return filled(
        gathered,
        lambda row: (row.level, row.kind),
        lambda there: [(level.value, kind) for level in Level for kind in _KINDS if (level.value, kind) in there],
        lambda agenda, key: StructureRow(*agenda, *key, None, 0, 0),
    )


TABLE: Final = Definition(
    name="structure",
    title=N_("Structure by level"),
    description=N_("How many ambitions, clusters, actions, goals and so on each agenda has, level by level."),
    caution=N_(
        "Counts compare within a level only, and nothing is added up over levels: a pillar that covers a whole field"
        " and an action that somebody does next year are not the same thing. Zero means that the agenda has none in the"
        " data; it may use another word or another level for them."
    ),
    row=StructureRow,
    columns=of_agendas(
        LEVEL,
        Column(
            "kind",
            N_("Part"),
            N_("What is counted: ambition, cluster, theme, action, goal and so on."),
            key=True,
            words="onderdeel",
        ),
        Column(
            "local_terms",
            N_("Local term"),
            N_("What the agenda itself calls these parts, where it uses a word of its own."),
        ),
        counting(
            "parts",
            N_("Count"),
            N_("The number of these parts on this level. A theme without a heading is not counted."),
            N_("parts"),
        ),
        counting(
            "led",
            N_("Led"),
            N_(
                "Of how many of these parts the agenda names who leads them: with the part itself, else with what it"
                " stands in, else with a cluster that cites it."
            ),
            N_("parts"),
        ),
    ),
    gather=gather,
    finish=finish,
    matrix=Matrix(rows=("level", "kind"), cell="parts"),
)
