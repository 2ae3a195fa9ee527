"""``lea rule``: explain a finding."""

from __future__ import annotations

import click

from lea_model.check import all_rules
from lea_model.cli.options import Command, argument, near, say
from lea_model.diagnostics import Phrase
from lea_model.diagnostics.codes import READING_CODES
from lea_model.diagnostics.running_codes import RUNNING_CODES
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.report.pages import Pages
from lea_model.report.text import WORDS


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Explain a finding: what it is, why it matters, what to do. Without CODE: list all codes.\n\nCODE is a code or"
        " a name, such as LEA301 or dangling-citation.\n\nExit status: 0 shown, 2 wrong use."
    )
    return Command("rule", language, help_, run, [argument(language, "code", "[CODE]", required=False)])


def run(language: Language, *, code: str | None) -> int:
    """Print the page of one code, or the list of all.

    Raises:
        UsageError: There is no such code.
    """
    rules, _ = all_rules()
    written = {rule.code.code: rule.text(language) for rule in rules}
    pages = Pages(language)
    codes = {item.code: item for item in (*READING_CODES, *(rule.code for rule in rules), *RUNNING_CODES)}
    if code is None:
        width = max(len(translate(word, language)) for word in WORDS.values())
        for number, item in sorted(codes.items()):
            weight = f"{translate(WORDS[item.severity], language):<{width}}"
            click.echo(f"{number}  {weight}  {pages.of(item).title}  ({item.name})")
        return 0
    names = {item.name: item.code for item in codes.values()}
    wanted = names.get(code.casefold(), code.upper())
    if wanted not in codes:
        hint = near(wanted, list(codes), language, cutoff=0.6) or near(
            code.casefold(), list(names), language, cutoff=0.6
        )
        message = N_("There is no code '{code}'{hint}. 'lea rule' lists them all.")
        raise UsageError(Phrase(message, {"code": code, "hint": hint}))
    item = codes[wanted]
    click.echo(written.get(wanted) or f"{item.code}: {item.name}\n\n{pages.of(item).markdown()}")
    click.echo()
    click.echo(say(language, N_("Weight: {weight}"), weight=translate(WORDS[item.severity], language)))
    return 0
