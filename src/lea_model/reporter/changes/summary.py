"""All changes in a few sentences: what a council reads first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lea_model.changes import AgendaDiff, ChangeSection
from lea_model.i18n import N_, Language, translate
from lea_model.index import walk
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.reporter.changes.sentences import SECTION_WORDS
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
