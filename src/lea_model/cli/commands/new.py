"""``lea new``: a folder with an agenda to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from lea_model.cli.options import Command, argument, say
from lea_model.cli.writing import write_whole
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
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
    for source in sorted(STARTER.glob("*.yaml")):
        _write(root / source.name, source.read_bytes())
    _write(root / SCHEMA, schema_text("nl"))
    click.echo(
        say(language, N_("Fill in the files and check them with: lea check {folder}"), folder=root.as_posix()), err=True
    )
    return 0


def _write(target: Path, content: str | bytes) -> None:
    write_whole(target, content)
    click.echo(target.as_posix())
