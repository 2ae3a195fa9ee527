"""The man page of ``lea``, in each language, from the help of its commands: `scripts/regenerate.py` writes it.

It is written here, because the library that makes such pages of click (click-man) asks a group for all its commands at
once, which ours imports one by one, and leaves a dot at the start of a line as it is, which to man is an order.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

import lea_model
from lea_model.cli.command_group import COMMANDS, group
from lea_model.i18n import Language, translate

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final[dict[Language, Path]] = {
    "en": ROOT / "docs" / "man" / "lea.1",
    "nl": ROOT / "docs" / "man" / "nl" / "lea.1",
}
"""Where they stand; ``pyproject.toml`` puts them where man looks."""

HEADS: Final[dict[Language, tuple[str, str, str, str]]] = {
    "en": ("NAME", "SYNOPSIS", "OPTIONS", "COMMANDS"),
    "nl": ("NAAM", "SAMENVATTING", "OPTIES", "OPDRACHTEN"),
}


def page(language: Language) -> str:
    """A man page."""
    name, synopsis, options, commands = HEADS[language]
    whole = group(language)
    context = click.Context(whole, info_name="lea")
    lines = [
        '.\\" Written by scripts/regenerate.py from the help of the commands: change that.',
        f'.TH LEA 1 "" "lea-model {lea_model.__version__}" ""',
        f".SH {name}",
        f"lea \\- {_text(_paragraphs(whole)[0])}",
        f".SH {synopsis}",
        f".B lea {_text(' '.join(whole.collect_usage_pieces(context)))}",
        f".SH {options}",
        *_options(whole, context),
        f".SH {commands}",
    ]
    for each, about in COMMANDS.items():
        command = whole.get_command(context, each)
        if command is None:  # the list of commands and the commands themselves are one
            raise LookupError(each)
        inner = click.Context(command, info_name=each, parent=context)
        lines += [
            f".SS lea {each} {_text(' '.join(command.collect_usage_pieces(inner)))}",
            _text(translate(about, language)),
        ]
        for paragraph in _paragraphs(command):
            lines += [".PP", _text(paragraph)]
        lines += _options(command, inner)
    return "\n".join([*lines, ""])


def _paragraphs(command: click.Command) -> list[str]:
    """The paragraphs of its help, each on one line."""
    return [" ".join(each.replace("\b", "").split()) for each in (command.help or "").split("\n\n")]


def _options(command: click.Command, context: click.Context) -> list[str]:
    records = [option.get_help_record(context) for option in command.get_params(context)]
    return [
        line
        for record in records
        if record and record[1]
        for line in (".TP", f".B {_text(record[0])}", _text(record[1]))
    ]


def _text(text: str) -> str:
    """Text on one line as man has it: no order at its start, and signs as they were typed."""
    plain = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{plain}" if plain.startswith(".") else plain
