"""``lea new``: a folder with an agenda to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from lea_model.cli.options import Command, argument, one_of, say, text_option
from lea_model.cli.printing import aside
from lea_model.cli.writing import around, clear_up, put
from lea_model.diagnostics import Phrase
from lea_model.draft.starter_agenda import new_agenda
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.model.enums import AgendaKind


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Make a new folder with an agenda to fill in: in Dutch, with an explanation at every part. The id of the agenda"
        " follows the name of the folder. 'lea help formaat' explains all keys.\n\nA folder that holds something is"
        " left alone.\n\nExit status: 0 written, 2 wrong use."
    )
    kinds = [kind.value for kind in AgendaKind]
    return Command(
        "new",
        language,
        help_,
        run,
        [
            argument(language, "folder", N_("[DIR]"), required=False),
            text_option(language, "municipality", N_("NAME"), N_("The municipality that the agenda is of.")),
            text_option(language, "title", N_("TEXT"), N_("The title of the agenda.")),
            text_option(language, "period", N_("YEARS"), N_("The years that it is for, such as 2027-2030.")),
            click.Option(
                ["--kind"],
                callback=one_of(kinds, language),
                metavar=translate(N_("KIND"), language),
                help=translate(N_("What sort of document it is, such as lea, uitvoeringsplan or convenant."), language),
            ),
            text_option(
                language,
                "workbook",
                N_("FILE.xlsx"),
                N_("Make an empty workbook instead, to fill in with Excel; 'lea import' makes an agenda of it."),
            ),
        ],
    )


def run(
    language: Language,
    *,
    folder: str | None,
    municipality: str | None,
    title: str | None,
    period: str | None,
    kind: str | None,
    workbook: str | None,
) -> int:
    """Write the starter files; a folder that holds something is left alone.

    Raises:
        UsageError: There is something at the path already, or the period is none; or it is not said what to make.
    """
    if workbook is not None:
        return _workbook(language, Path(workbook))
    if folder is None:
        raise UsageError(Phrase(N_("Name the folder for the new agenda: lea new DIR")))
    root = Path(folder)
    clear_up(around(root), language)
    if root.is_symlink() or root.exists():
        empty = root.is_dir() and not any(root.iterdir())
        if not empty:
            message = N_("'{path}' is there already and is not an empty folder: nothing was written.")
            raise UsageError(Phrase(message, {"path": root.as_posix()}))
    called = root.resolve().name  # that is how people call it
    files = new_agenda(id=called, municipality=municipality, title=title, period=period, kind=kind)
    put(files, folder, language, names=True)
    aside(say(language, N_("Fill in the files and check them with: lea check {folder}"), folder=root.as_posix()))
    aside(say(language, N_("All keys are explained by: lea help formaat")))
    return 0


def _workbook(language: Language, place: Path) -> int:
    """Write an empty workbook; a file that is there already is left alone."""
    if place.suffix.lower() != ".xlsx":
        message = N_("The name of a workbook ends with .xlsx, and '{path}' does not.")
        raise UsageError(Phrase(message, {"path": place.as_posix()}))
    if place.is_symlink() or place.exists():
        raise UsageError(Phrase(N_("'{path}' is there already: nothing was written."), {"path": place.as_posix()}))
    from lea_model.renderer.empty_workbook import empty_workbook

    put({place.name: empty_workbook("nl")}, str(place), language, names=True)
    message = N_("Fill it in, and make an agenda of it with: lea import {path} --into DIR")
    aside(say(language, message, path=place.as_posix()))
    return 0
