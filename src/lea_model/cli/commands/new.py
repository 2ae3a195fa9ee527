"""``lea new``: a folder with an agenda to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from lea_model.cli.options import Command, argument, say
from lea_model.cli.writing import put
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.output import Files
from lea_model.schema import schema_text

STARTER: Final = Path(__file__).parent.parent / "starter"
SCHEMA: Final = "agenda.nl.schema.json"


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Make a new folder with an agenda to fill in: in Dutch, with an explanation at every part.\n\nA folder that"
        " holds something is left alone.\n\nExit status: 0 written, 2 wrong use."
    )
    return Command("new", language, help_, run, [argument(language, "folder", N_("DIR"))])


def run(language: Language, *, folder: str) -> int:
    """Write the starter files; a folder that holds something is left alone.

    Raises:
        UsageError: There is something at the path already.
    """
    root = Path(folder)
    if root.is_symlink() or root.exists():
        empty = root.is_dir() and not any(root.iterdir())
        if not empty:
            message = N_("'{path}' is there already and is not an empty folder: nothing was written.")
            raise UsageError(Phrase(message, {"path": root.as_posix()}))
    files: Files = {source.name: source.read_bytes() for source in sorted(STARTER.glob("*.yaml"))}
    put(files | {SCHEMA: schema_text("nl")}, folder, names=True)
    click.echo(
        say(language, N_("Fill in the files and check them with: lea check {folder}"), folder=root.as_posix()), err=True
    )
    return 0
