"""``lea diff``: what changed between two editions."""

from __future__ import annotations

from pathlib import Path

import click

from lea_model.changes import AgendaDiff, AgendasDiff, diff, diff_agendas
from lea_model.cli.agendas import agendas_at, readable
from lea_model.cli.finding_counts import left_out
from lea_model.cli.options import Command, argument, choice, colours, out_option, say
from lea_model.cli.printing import aside
from lea_model.cli.writing import put
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.model.agenda import Agenda
from lea_model.reporter.changes import REPORTS, report_changes
from lea_model.reporter.changes.summary import warning


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Say what changed between two editions of an agenda, in the terms of the field.\n\nOLD and NEW are agendas: a"
        " file, or a folder with YAML in it. Folders of agendas are compared too: each agenda with its own other"
        " edition, found by id, else by what it follows, else by kind and municipality. Where an item comes from in its"
        " source is not compared.\n\nExit status: 0 compared, also where much has changed (with --exit-code: 1 where"
        " anything has); 1 an agenda cannot be read; 2 wrong use."
    )
    status = translate(N_("End with status 1 where anything has changed."), language)
    params: list[click.Parameter] = [
        argument(language, "old", N_("OLD")),
        argument(language, "new", N_("NEW")),
        choice(language, ["--format", "form"], REPORTS, N_("How to write the changes."), default="text"),
        click.Option(["--exit-code"], is_flag=True, help=status),
        out_option(language, N_("FILE"), N_("Write to this file instead of the terminal.")),
    ]
    return Command("diff", language, help_, run, params)


def run(language: Language, *, old: str, new: str, form: str, exit_code: bool, out: str | None) -> int:
    """Compare two agendas and print what changed.

    Returns:
        1 where an agenda cannot be read, or where anything changed and the user asked for that; else 0.
    """
    sides = [_agendas(path, language) for path in (old, new)]
    if sides[0] is None or sides[1] is None:
        return 1
    found: AgendaDiff | AgendasDiff
    if len(sides[0]) == len(sides[1]) == 1:
        found = diff(sides[0][0], sides[1][0])
        if caution := warning(found, language):
            aside(caution)
    else:
        found = diff_agendas(sides[0], sides[1])
    colour = form == "text" and colours(out)
    if put(report_changes(found, language, format=form, colour=colour), out, language):
        said = N_("1 change written to {path}.") if len(found) == 1 else N_("{count} changes written to {path}.")
        aside(say(language, said, count=len(found), path=out))
    return 1 if exit_code and found else 0


def _agendas(path: str, language: Language) -> list[Agenda] | None:
    """The agendas at a path; None, and a message, where one of them cannot be read: it would seem to be dropped.

    Raises:
        UsageError: There is nothing at the path, or two agendas have the same id.
    """
    failed: list[Path] = []
    results = readable(agendas_at([path], language), language, failed, lambda result: left_out(result, language))
    agendas = [result.agenda for result in results if result.agenda is not None]
    if failed:
        return None
    seen: set[str] = set()
    for agenda in agendas:
        if agenda.id in seen:
            message = N_("Two agendas in '{path}' have the id '{id}': give each its own, or name one of them.")
            raise UsageError(Phrase(message, {"path": path, "id": agenda.id}))
        seen.add(agenda.id)
    return agendas
