"""What click says itself, in the user's language.

Click looks its messages up with gettext, so most of them need no more than a place in our catalogue. What it says in
a singular and a plural is said here instead: the catalogue holds plain sentences only.
"""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

from lea_model.cli.options import near, say
from lea_model.i18n import DOMAINS, LOCALE_DIR, N_, Language

CLICK_MESSAGES: Final = (
    N_("Usage:"),
    N_("Options"),
    N_("Error: {message}"),
    N_("Try '{command} {option}' for help."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing command."),
    N_("Option {name!r} does not take a value."),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Invalid value: {message}"),
)
"""Message ids of click that a user of ``lea`` can meet."""

_SEVERAL: Final = r"requires (\d+) arguments\.$"


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Let click speak a language for a while."""
    before = os.environ.get("LANGUAGE"), gettext.textdomain()
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAINS[0], str(LOCALE_DIR))
    gettext.textdomain(DOMAINS[0])
    try:
        yield
    finally:
        gettext.textdomain(before[1])
        if before[0] is None:
            os.environ.pop("LANGUAGE", None)
        else:
            os.environ["LANGUAGE"] = before[0]


def reworded(error: click.ClickException, language: Language) -> click.ClickException:
    """The same error, in words of the user's language where click's own cannot be translated."""
    if isinstance(error, click.NoSuchOption):
        known = [name for param in error.ctx.command.get_params(error.ctx) for name in param.opts] if error.ctx else []
        hint = near(error.option_name, known, language)
        message = say(language, N_("There is no option '{name}'{hint}."), name=error.option_name, hint=hint)
        return click.UsageError(message, error.ctx)
    if isinstance(error, click.BadOptionUsage) and error.message.endswith("requires an argument."):
        return click.UsageError(say(language, N_("Option '{name}' needs a value."), name=error.option_name), error.ctx)
    several = re.search(_SEVERAL, error.message) if isinstance(error, click.BadOptionUsage) else None
    if isinstance(error, click.BadOptionUsage) and several:
        message = N_("Option '{name}' needs {count} values, with a space between them.")
        return click.UsageError(say(language, message, name=error.option_name, count=several[1]), error.ctx)
    return error
