"""``lea schema``: write the JSON Schemas."""

from __future__ import annotations

import click

from lea_model.cli.options import Command, out_option
from lea_model.cli.writing import put
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
    wanted = LANGUAGES if out is not None else (language,)
    put({f"agenda.{each}.schema.json": schema_text(each) for each in wanted}, out, language, names=True)
    return 0
