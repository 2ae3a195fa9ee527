"""``lea renumber``: another number for an action, with all citations moved along."""

from __future__ import annotations

from pathlib import Path

import click

from lea_model.cli.agendas import agendas_at
from lea_model.cli.fixing import leads_away
from lea_model.cli.options import Command, argument, say
from lea_model.cli.printing import aside, show
from lea_model.cli.written_names import tell_written
from lea_model.diagnostics import Phrase
from lea_model.editing import Renumbering, plan_closing, plan_renumber, unified
from lea_model.editing.writing_edits import write_edits
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.loader import Result, read
from lea_model.text import one_line, printable, shorten

MOST = 20
"""How many places in running text are listed."""

WIDTH = 80


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Give an action or theme another number, and let all citations of it move along.\n\nPATH is one agenda. OLD is"
        " the number that it has (or its id, such as actie:startgesprek), NEW the number that it gets. With"
        " --close-gaps the numbers of actions follow each other again. Where the old number stands in running text, you"
        " are told: that is not changed.\n\nExit status: 0 done, or shown with --diff; 2 wrong use, or it cannot be"
        " done precisely."
    )
    closing = N_("Close the gaps in the numbers of actions, in place of OLD and NEW.")
    within = N_("Only in this part; an id, number or title. Goes with --close-gaps.")
    params: list[click.Parameter] = [
        argument(language, "path", N_("PATH")),
        argument(language, "old", N_("[OLD"), required=False),
        argument(language, "new", N_("NEW]"), required=False),
        click.Option(["--close-gaps", "close_gaps"], is_flag=True, help=translate(closing, language)),
        click.Option(["--within"], metavar="ID", help=translate(within, language)),
        click.Option(["--diff"], is_flag=True, help=translate(N_("Show what would change; write nothing."), language)),
    ]
    return Command("renumber", language, help_, run, params)


def run(
    language: Language, *, path: str, old: str | None, new: str | None, close_gaps: bool, within: str | None, diff: bool
) -> int:
    """Renumber, or show what would change.

    Raises:
        UsageError: Neither or both of the two ways were asked for, or it cannot be done.
        NotWrittenError: A file cannot be written; all files are as they were.
    """
    if close_gaps == (old is not None):
        raise UsageError(Phrase(N_("Give an old and a new number, or --close-gaps.")))
    if within is not None and not close_gaps:
        raise UsageError(Phrase(N_("--within goes with --close-gaps.")))
    if old is not None and new is None:
        raise UsageError(Phrase(N_("Give the new number as well.")))
    found = agendas_at([path], language)
    result = read(found[0] if len(found) == 1 else path)
    made = plan_renumber(result, old, new) if old is not None and new is not None else plan_closing(result, within)
    if not made.numbers:
        aside(translate(N_("There are no gaps."), language))
        return 0
    away = next((name for name in made.plan.files if leads_away(Path(name), [path])), None)
    if away is not None:
        raise UsageError(Phrase(N_("{file} is a link, or reached by one: nothing was changed."), {"file": away}))
    if diff:
        show(unified(made.plan), end="")
    else:
        write_edits(made.plan.files)
    _tell(language, made, result)
    if not diff:
        tell_written([*(f"{before} -> {after}" for before, after in made.numbers), *made.plan.files])
    return 0


def _tell(language: Language, made: Renumbering, result: Result) -> None:
    """Say how many references moved along, and where somebody has to look."""
    count = len(made.moved)
    few = (N_("No reference names it by this number."), N_("1 reference moves along."))
    message = few[count] if count < len(few) else N_("{count} references move along.")
    aside(say(language, message, count=count))
    for reference in made.revived:
        message = N_("{place}: '{text}' leads nowhere now; after this it means the renumbered one.")
        place = str(result.position(reference.path))
        aside(printable(say(language, message, place=place, text=reference.text)))
    if not made.mentions:
        return
    aside(translate(N_("Not changed, look at these yourself:"), language))
    for mention in made.mentions[:MOST]:
        aside(printable(f"  {mention.position}  {shorten(one_line(mention.line), WIDTH)}"))
    if len(made.mentions) > MOST:
        aside(say(language, N_("  and {count} more"), count=len(made.mentions) - MOST))
