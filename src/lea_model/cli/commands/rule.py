"""``lea rule``: explain a finding."""

from __future__ import annotations

import click

from lea_model.check import all_rules
from lea_model.cli.options import Command, argument, near, say
from lea_model.diagnostics import Code, Phrase
from lea_model.diagnostics.codes import READING_CODES
from lea_model.diagnostics.running_codes import RUNNING_CODES
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
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
    pages = {rule.code.code: rule.text(language) for rule in rules}
    codes = {item.code: item for item in (*READING_CODES, *(rule.code for rule in rules), *RUNNING_CODES)}
    if code is None:
        width = max(len(translate(word, language)) for word in WORDS.values())
        for number, item in sorted(codes.items()):
            weight = f"{translate(WORDS[item.severity], language):<{width}}"
            click.echo(f"{number}  {weight}  {_title(item, pages.get(number), language)}  ({item.name})")
        return 0
    names = {item.name: item.code for item in codes.values()}
    wanted = names.get(code.casefold(), code.upper())
    if wanted not in codes:
        hint = near(wanted, list(codes), language, cutoff=0.6) or near(
            code.casefold(), list(names), language, cutoff=0.6
        )
        message = N_("There is no code '{code}'{hint}. 'lea rule' lists them all.")
        raise UsageError(Phrase(message, {"code": code, "hint": hint}))
    click.echo(pages.get(wanted) or _page(codes[wanted], language))
    click.echo()
    click.echo(say(language, N_("Weight: {weight}"), weight=translate(WORDS[codes[wanted].severity], language)))
    return 0


def _title(code: Code, page: str | None, language: Language) -> str:
    """What a code is about, on one line: the title of its page, or the message of a code that reading gives."""
    if page is None:
        return _open(translate(code.what, language)).rstrip(".")
    return page.partition("\n")[0].partition(": ")[2].rstrip(".")


def _page(code: Code, language: Language) -> str:
    """A page made of the messages of a code that reading gives."""
    parts = [
        f"{code.code}: {code.name}",
        f"## {translate(N_('What it finds'), language)}",
        _open(translate(code.what, language)),
        f"## {translate(N_('Why it matters'), language)}",
        _open(translate(code.why, language)),
        f"## {translate(N_('What to do'), language)}",
        _open(translate(code.fix, language)),
    ]
    return "\n\n".join(parts)


class _Fields(dict[str, str]):
    """Fields of a message that are left open."""

    def __missing__(self, key: str) -> str:
        return "" if key == "hint" else "…"


def _open(message: str) -> str:
    """A message with its fields left open: nothing is filled in on a page."""
    return message.format_map(_Fields())
