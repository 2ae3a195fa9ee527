"""``lea schema``: write the JSON Schemas."""

from __future__ import annotations

from pathlib import Path

import click

from lea_model.cli.options import Command, out_option
from lea_model.cli.writing import write_whole
from lea_model.i18n import LANGUAGES, N_, Language
from lea_model.schema import schema_text


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Write the JSON Schemas, so that an editor helps while typing.\n\nWith --out both are written, with Dutch and"
        " with English keys; without it, one is printed.\n\nExit status: 0 written, 2 wrong use."
    )
    return Command("schema", language, help_, run, [out_option(language, N_("DIR"), N_("Folder for the two files."))])


def run(language: Language, *, out: str | None) -> int:
    """Write both schemas, or print one."""
    if out is None:
        click.echo(schema_text(language), nl=False)
        return 0
    for each in LANGUAGES:
        target = Path(out) / f"agenda.{each}.schema.json"
        write_whole(target, schema_text(each))
        click.echo(target.as_posix())
    return 0
