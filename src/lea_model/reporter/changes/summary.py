"""What every report of changes says: all of them in a few sentences, as a council reads first, and one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from lea_model.changes import AgendaDiff, Change, ChangeSection, Piece
from lea_model.changes.sentences import SECTION_WORDS, match_words, sentence
from lea_model.i18n import N_, Language, translate
from lea_model.index import walk
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.text import single_spaced

_ACTIONS: Final = {
    "action-added": N_("{count} new"),
    "action-dropped": N_("{count} dropped"),
    "action-reworded": N_("{count} worded differently"),
    "action-renamed": N_("{count} with another title"),
    "action-renumbered": N_("{count} renumbered"),
    "action-moved": N_("{count} moved"),
    "action-to-other-cluster": N_("{count} to another cluster"),
}
_GOALS: Final = {
    "goal-added": N_("{count} new"),
    "goal-dropped": N_("{count} dropped"),
    "goal-reworded": N_("{count} worded differently"),
    "goal-renumbered": N_("{count} renumbered"),
    "goal-moved": N_("{count} moved"),
    "target-raised": N_("{count} that ask for more"),
    "target-lowered": N_("{count} that ask for less"),
}


def title(found: AgendaDiff, language: Language) -> str:
    """What the report is called."""
    names = found.new.municipalities
    word = ", ".join(one.name for one in names)
    if not found.same_municipality:
        return translate(N_("Two agendas held side by side"), language)
    return translate(N_("What changed in the agenda of {name}"), language).format(name=word)


def agenda_name(agenda: Agenda) -> str:
    """An agenda by its title and period."""
    period = getattr(agenda.period, "printed", None)
    name = single_spaced(agenda.title)
    return name if not period or period in name else f"{name} ({' '.join(period.split())})"


def warning(found: AgendaDiff, language: Language) -> str:
    """What is odd about the comparison; empty where nothing is."""
    if found.same_municipality:
        return ""
    message = N_(
        "These are agendas of different municipalities: {old} and {new}. What is called a change here is a difference."
    )
    names = [", ".join(one.name for one in agenda.municipalities) for agenda in (found.old, found.new)]
    return translate(message, language).format(old=names[0], new=names[1])


def summary(found: AgendaDiff, language: Language) -> tuple[str, ...]:
    """The changes in a few sentences, one for each thing to say."""
    return tuple(_sentences(found, language))


def _sentences(found: AgendaDiff, language: Language) -> Iterator[str]:
    def say(message: str, **params: object) -> str:
        return translate(message, language).format(**params)

    if not found:
        yield say(N_("The two editions say the same."))
        return
    yield say(N_("There is 1 change.")) if len(found) == 1 else say(N_("There are {count} changes."), count=len(found))
    counts = found.counts()
    total = sum(isinstance(item, Action) for _, item in walk(found.old))
    if total:
        kept = sum(match.old.kind == "action" for match in found.matches)
        yield say(N_("Of the {total} actions {kept} are still there."), total=total, kept=kept)
    for message, words in ((N_("Actions: {parts}."), _ACTIONS), (N_("Goals: {parts}."), _GOALS)):
        parts = [say(word, count=counts[name]) for name, word in words.items() if name in counts]
        if parts:
            yield say(message, parts=", ".join(parts))
    told = {*_ACTIONS, *_GOALS}
    rest = Counter(change.kind.section for change in found.changes if change.kind.name not in told)
    parts = [
        f"{translate(SECTION_WORDS[section], language)} ({rest[section]})" for section in ChangeSection if rest[section]
    ]
    if parts:
        yield say(N_("Besides: {parts}."), parts=", ".join(parts))


# ---- one by one -----------------------------------------------------------------------------------------------------


class Line(NamedTuple):
    """One change as it is told.

    Attributes:
        sentence: What changed.
        words: The text word by word, where it was reworded.
        matched: How the items were matched, where that is worth saying.
    """

    sentence: str
    words: tuple[Piece, ...]
    matched: str


class Group(NamedTuple):
    """The changes of one kind.

    Attributes:
        name: The name of the kind.
        label: What the kind is called.
        lines: The changes.
    """

    name: str
    label: str
    lines: tuple[Line, ...]


class SectionChanges(NamedTuple):
    """The changes of one section.

    Attributes:
        section: The section.
        heading: Its heading.
        total: How many changes it holds.
        groups: The changes by kind.
    """

    section: ChangeSection
    heading: str
    total: int
    groups: tuple[Group, ...]


def by_section(found: AgendaDiff, language: Language) -> tuple[SectionChanges, ...]:
    """The changes by section and kind, in order of importance."""
    made = []
    for section, changes in groupby(found.changes, key=lambda change: change.kind.section):
        groups = []
        total = 0
        for kind, ones in groupby(changes, key=lambda change: change.kind):
            lines = tuple(_line(change, language) for change in ones)
            label = kind.label.text(language)
            groups.append(Group(kind.name, label[:1].upper() + label[1:], lines))
            total += len(lines)
        made.append(SectionChanges(section, translate(SECTION_WORDS[section], language), total, tuple(groups)))
    return tuple(made)


def _line(change: Change, language: Language) -> Line:
    return Line(sentence(change, language), change.words, match_words(change, language))
