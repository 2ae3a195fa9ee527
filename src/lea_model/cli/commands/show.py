"""``lea show``: one thing and all that is linked to it."""

from __future__ import annotations

import click

from lea_model.cli.agendas import agendas_at
from lea_model.cli.options import Command, argument, say
from lea_model.cli.printing import aside, show
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.index import Index
from lea_model.loader import read
from lea_model.loader.together import Together
from lea_model.reporter.one_thing import near_names
from lea_model.reporter.show import address, show_text
from lea_model.reporter.show_agenda import agenda_name, is_called, show_agenda


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Show one action, party, body, cluster or policy area and all that is linked to it, both ways.\n\nPATH is an"
        " agenda or a folder of agendas: an agenda with its execution agenda and its year plans. ID is an id, number,"
        " title, name or alias; put the kind before it where it can mean several things: cluster:welzijn. The id of an"
        " agenda shows what it is tied to.\n\nExit status: 0 shown, 1 the agenda cannot be read, 2 wrong use."
    )
    params: list[click.Parameter] = [argument(language, "path", N_("PATH")), argument(language, "wanted", N_("ID"))]
    return Command("show", language, help_, run, params)


def run(language: Language, *, path: str, wanted: str) -> int:
    """Print everything that ID means.

    Returns:
        1 where no agenda could be read, else 0.

    Raises:
        UsageError: Nothing goes by that name.
    """
    cards: list[str] = []
    addresses: list[str] = []
    words: dict[str, None] = {}
    readable = False
    agendas = agendas_at([path], language)
    together = Together(agendas)
    for agenda in agendas:
        result = read(agenda)
        if result.agenda is None:
            aside(say(language, N_("{path} cannot be read; see 'lea check {path}'."), path=result.path))
            continue
        readable = True
        index = Index(result.agenda, together)
        found = index.find(wanted)
        within = agenda_name(result.agenda, language) if len(agendas) > 1 else ""
        if is_called(result.agenda, wanted):
            cards.append(show_agenda(index, language, position=result.position))
        cards += [show_text(index, entry, language, position=result.position, within=within) for entry in found]
        if len(found) > 1:
            addresses += [address(entry, language) for entry in found]
        words |= dict.fromkeys((result.agenda.id, result.agenda.title))
        words |= dict.fromkeys(word for entry in index.entries for word in (entry.label, entry.id) if word)
    if not readable:
        return 1
    if not cards:
        params = {"path": path, "wanted": wanted, "hint": near_names(wanted, words)}
        raise UsageError(Phrase(N_("Nothing in '{path}' is called '{wanted}'{hint}."), params))
    show("\n".join(cards), end="")
    if addresses:
        message = N_("'{wanted}' can mean {count} things: {addresses}.")
        names = ", ".join(addresses)
        aside(say(language, message, wanted=wanted, count=len(addresses), addresses=names))
    return 0
