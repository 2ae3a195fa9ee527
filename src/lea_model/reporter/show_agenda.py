"""One agenda in a few lines, with the agendas that it is tied to, as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lea_model.diagnostics import Path, Position
from lea_model.i18n import N_, Language, translate
from lea_model.index import Index, normal
from lea_model.index.beside import BACKWARD, TIES, ties_of
from lea_model.model.agenda import Agenda
from lea_model.model.base import stated
from lea_model.text import one_line
from lea_model.vocabulary.runs import text_of
from lea_model.vocabulary.saying import said
from lea_model.vocabulary.words import key_words, term


def is_called(agenda: Agenda, wanted: str) -> bool:
    """Whether an agenda goes by these words: its id, title or short name, with or without ``agenda:`` before it."""
    word = normal(wanted).removeprefix("agenda:").strip()
    return word in {normal(name) for name in (agenda.id, agenda.title, agenda.abbreviation) if name}


def agenda_name(agenda: Agenda, language: Language) -> str:
    """An agenda by its title and period."""
    return _titled(agenda.title, text_of(said(agenda.period, language)))


def _titled(title: str, period: str | None) -> str:
    return one_line(f"{title} ({period})" if period and period not in title else title)


def show_agenda(
    index: Index, language: Language, *, position: Callable[[Path], Position | None] = lambda _path: None
) -> str:
    """Show an agenda and what it is tied to, by its own word and by that of the agendas beside it.

    Args:
        index: The agenda.
        language: The language of the words around it.
        position: Says where something stands, where that is known.

    Returns:
        Text, with a line end.
    """
    agenda = index.agenda
    lines = [f"{translate(N_('agenda'), language)} {agenda_name(agenda, language)}", f"  id: {agenda.id}"]
    if place := position(()):
        lines.append(f"  {translate(N_('place'), language)}: {place}")
    names = ", ".join(one.name for one in agenda.municipalities)
    lines.append(f"  {key_words('municipalities', language)}: {one_line(names)}")
    lines += [
        f"  {key_words(field, language)}: {term(agenda.__dict__[field], language)}"
        for field in ("agenda_kind", "status")
        if stated(agenda, field)
    ]
    if ties := list(agenda_ties(index, language)):
        lines += ["", translate(N_("Tied to"), language), *(f"  {tie}" for tie in ties)]
    return "\n".join(lines) + "\n"


def agenda_ties(index: Index, language: Language) -> Iterator[str]:
    """What an agenda is tied to, a line for each: the word for the tie, and the other agenda."""
    beside = index.beside
    for field in TIES:
        own = ties_of(index.agenda, field)
        named = {one.agenda for one in own}
        for one in own:
            other = beside.get(one.agenda or "")
            words = _titled(other.title, other.period) if other else one_line(text_of(said(one, language)))
            note = "" if other is None else f" [{other.id}]"
            yield f"{key_words(field, language)}: {words}{note}"
        for other in beside.values():
            if index.agenda.id in other.ties.get(BACKWARD.get(field, ""), ()) and other.id not in named:
                yield f"{key_words(field, language)}: {_titled(other.title, other.period)} [{other.id}]"
