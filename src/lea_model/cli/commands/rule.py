"""``lea rule``: explain a finding."""

from __future__ import annotations

import click

from lea_model.checker.choosing import near
from lea_model.cli.options import Command, argument, say
from lea_model.cli.printing import show
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.one_thing import known_codes, rule_page
from lea_model.reporter.rule_pages import RulePages
from lea_model.reporter.text_report import WORDS


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Explain a finding: what it is, why it matters, what to do. Without CODE: list all codes.\n\nCODE is a code or"
        " a name, such as LEA301 or dangling-citation. The beginning of codes, such as LEA3, lists those.\n\n"
        "Exit status: 0 shown, 2 wrong use."
    )
    return Command("rule", language, help_, run, [argument(language, "code", "[CODE]", required=False)])


def run(language: Language, *, code: str | None) -> int:
    """Print the page of one code, or a list: of all codes, or of those that begin alike.

    Raises:
        UsageError: There is no such code.
    """
    pages = RulePages(language)
    codes = known_codes()
    names = {item.name: item.code for item in codes.values()}
    wanted = "" if code is None else names.get(code.casefold(), code.upper())
    family = {number: item for number, item in sorted(codes.items()) if number.startswith(wanted)}
    if wanted not in codes and family:
        width = max(len(translate(word, language)) for word in WORDS.values())
        for number, item in family.items():
            severity = f"{translate(WORDS[item.severity], language):<{width}}"
            show(f"{number}  {severity}  {pages.of(item).title}  ({item.name})")
        return 0
    if wanted not in codes:
        message = N_("There is no code '{code}'{hint}. 'lea rule' lists them all.")
        raise UsageError(Phrase(message, {"code": code, "hint": near(code or "", codes.values())}))
    item = codes[wanted]
    show(rule_page(wanted, language))
    show("")
    show(say(language, N_("Weight: {weight}"), weight=translate(WORDS[item.severity], language)))
    return 0
