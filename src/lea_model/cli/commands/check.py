"""``lea check``: say what is wrong, and where."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from lea_model.check import check
from lea_model.cli.agendas import agendas_at
from lea_model.cli.options import Command, choice, out_option, paths_argument
from lea_model.diagnostics import Finding
from lea_model.i18n import N_, Language, translate
from lea_model.load import read
from lea_model.report import report_names, report_of, summarise, text_report


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Say what is wrong with agendas, and where.\n\nPATH is an agenda (a file, or a folder with YAML in it) or a"
        " folder of agendas. Nothing is changed.\n\nExit status: 0 nothing at error level, 1 errors (with --strict"
        " warnings too), 2 wrong use."
    )
    only = translate(N_("Only these codes or names, such as LEA3 or LEA301; may be given more than once."), language)
    params: list[click.Parameter] = [
        paths_argument(language),
        choice(language, ["--format", "form"], report_names(), N_("How to print the findings."), default="text"),
        click.Option(["--select"], multiple=True, metavar="CODE", help=only),
        click.Option(["--ignore"], multiple=True, metavar="CODE", help=translate(N_("Not these codes."), language)),
        click.Option(["--strict"], is_flag=True, help=translate(N_("Warnings count as errors."), language)),
        out_option(language, N_("FILE"), N_("Write to this file instead of the terminal.")),
    ]
    return Command("check", language, help_, run, params)


def run(
    language: Language,
    *,
    paths: Sequence[str],
    form: str,
    select: Sequence[str],
    ignore: Sequence[str],
    strict: bool,
    out: str | None,
) -> int:
    """Check all agendas and print what was found.

    Returns:
        1 where something was found that counts, else 0.
    """
    findings: list[Finding] = []
    texts: dict[str, str | None] = {}
    for agenda in agendas_at(paths):
        result = read(agenda)
        found = check(result, select=_words(select), ignore=_words(ignore))
        findings += found
        # The agenda itself is let go: hundreds of them would fill the memory.
        texts |= {name: result.text_of(name) for name in {each.position.file for each in found if each.position}}
    summary = summarise(findings)
    if form == "text":
        colour = out is None and sys.stdout is not None and sys.stdout.isatty()
        report = text_report(findings, language, text_of=texts.get, colour=colour)
    else:
        report = report_of(form)(findings, language)
    if out is None:
        click.echo(report, nl=False)
    else:
        from lea_model.cli.writing import write_whole  # noqa: PLC0415 - only where something is written

        write_whole(Path(out), report)
        click.echo(summary.sentence(language), err=True)
    return 1 if summary.errors or (strict and summary.warnings) else 0


def _words(given: Sequence[str]) -> list[str]:
    """Codes as given, with or without commas between them."""
    return [word.strip() for text in given for word in text.split(",") if word.strip()]
