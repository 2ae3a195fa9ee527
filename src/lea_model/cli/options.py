"""The command class, and the options and arguments that several commands share; all in the user's language."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from lea_model.cli.printing import QUIET, STDOUT, aside, show
from lea_model.diagnostics import fill
from lea_model.i18n import LANGUAGES, N_, Language, translate
from lea_model.text import nearest


def say(language: Language, message: str, /, **params: object) -> str:
    """A message in ``language``, with its fields filled in."""
    return fill(message, params, language)


def tell_error(language: Language, message: str) -> None:
    """Say on stderr what is wrong, as click says it; the message may have several lines."""
    aside(translate(N_("Error: {message}"), language).format(message=message), always=True)


def near(word: str, known: Collection[str], language: Language, *, cutoff: float = 0.5) -> str:
    """`` (did you mean 'x'?)`` with the nearest known word, or nothing where none is near."""
    close = nearest(word, known, cutoff=cutoff)
    return say(language, N_(" (did you mean '{guess}'?)"), guess=close) if close else ""


def colours(out: str | None) -> bool:
    """Whether words may be coloured: on a terminal, unless the user set ``NO_COLOR``.

    Args:
        out: The file for the result; the terminal where None or ``-``.
    """
    return out in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


_Callback = Callable[[click.Context, click.Parameter, Any], Any]


def one_of(words: Collection[str], language: Language) -> _Callback:
    """Make a check that a value is one of a few words; another word is refused with the nearest one.

    Where an option may be given more than once, several words may also stand in one value with commas between.
    """

    def checked(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, tuple):
            each_word = (word.strip() for each in value for word in str(each).split(","))
            return tuple(checked(ctx, param, word) for word in each_word if word)
        word = str(value).casefold()
        if word not in words:
            message = N_("'{value}' is not one of: {known}{hint}.")
            # Of two letters every word is near another.
            hint = near(word, words, language) if len(word) > 2 else ""
            raise click.BadParameter(say(language, message, value=value, known=", ".join(words), hint=hint), ctx, param)
        return word

    return checked


def is_folder(language: Language) -> _Callback:
    """Make a check that a value is a folder that is there."""

    def checked(ctx: click.Context, param: click.Parameter, value: Any) -> Path | None:
        path = None if value is None else Path(value)
        if path is not None and not path.is_dir():
            message = say(language, N_("'{path}' is not a folder."), path=path.as_posix())
            raise click.BadParameter(message, ctx, param)
        return path

    return checked


def whole_number(language: Language) -> _Callback:
    """Make a check that a value is a whole number, 1 or more."""

    def checked(ctx: click.Context, param: click.Parameter, value: Any) -> int:
        text = str(value)
        if not (text.isascii() and text.isdigit() and int(text[:9])):
            message = say(language, N_("'{value}' is not a whole number of 1 or more."), value=text)
            raise click.BadParameter(message, ctx, param)
        return int(text[:9])

    return checked


_LINE = 60
"""The most letters of the words that an option takes, beside its name on a line."""


class _Choice(click.Option):
    """An option that takes one out of a few words. Help names all of them, and only then are they looked up.

    Attributes:
        words: The words.
        language: The user's language.
    """

    words: Collection[str] = ()
    language: Language = "nl"

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Its line in the help; words that are too many for a line stand in its explanation."""
        metavar = f"[{'|'.join(self.words)}]"
        if len(metavar) > _LINE:
            names = translate(N_("One of: {names}."), self.language).format(names=", ".join(self.words))
            metavar = translate(N_("NAME"), self.language)
            if self.help and not self.help.endswith(names):
                self.help = f"{self.help} {names}"
        self.metavar = metavar
        return super().get_help_record(ctx)


def choice(
    language: Language, names: Sequence[str], words: Collection[str], help_: str, **settings: Any
) -> click.Option:
    """An option that takes one out of a few words."""
    option = _Choice(names, callback=one_of(words, language), help=translate(help_, language), **settings)
    option.words, option.language = words, language
    return option


def text_option(language: Language, name: str, metavar: str, help_: str) -> click.Option:
    """An option that takes a text."""
    return click.Option([f"--{name}"], type=str, metavar=translate(metavar, language), help=translate(help_, language))


def lang_option(language: Language) -> click.Option:
    """``--lang nl|en``: the language of messages. It was read before click came in; here it is checked."""
    return choice(language, ["--lang"], LANGUAGES, N_("Language of the messages."), expose_value=False)


def quiet_option(language: Language) -> click.Option:
    """``-q/--quiet``: nothing beside the result but what went wrong."""
    help_ = translate(N_("Say nothing beside the result, but what went wrong."), language)
    return click.Option(["-q", "--quiet"], is_flag=True, expose_value=False, callback=_keep_quiet, help=help_)


def _keep_quiet(ctx: click.Context, _param: click.Parameter, value: Any) -> None:
    if value:
        ctx.meta[QUIET] = True


def out_option(language: Language, metavar: str, help_: str) -> click.Option:
    """``-o/--out``: where the result goes."""
    shown = translate(metavar, language)
    settings: dict[str, Any] = {"metavar": shown, "help": translate(help_, language), "callback": _no_source}
    return click.Option(["-o", "--out"], type=str, **settings)


def excel_option(language: Language) -> click.Option:
    """``--excel``: CSV for a Dutch Excel."""
    help_ = N_("With csv: for a Dutch Excel, with semicolons and a comma as decimal sign.")
    return click.Option(["--excel"], is_flag=True, help=translate(help_, language))


def cache_option(language: Language, help_: str) -> click.Option:
    """The folder in which is kept what each agenda gives, as ``cache``."""
    return click.Option(["--cache"], metavar=translate(N_("DIR"), language), help=translate(help_, language))


def jobs_option(language: Language, help_: str) -> click.Option:
    """How many processes do the work, as ``jobs``."""
    return click.Option(
        ["--jobs"],
        metavar=translate(N_("NUMBER"), language),
        callback=whole_number(language),
        default="1",
        help=translate(help_, language),
    )


def _no_source(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Refuse a result in the place of an agenda or of settings."""
    if value not in (None, STDOUT):
        from lea_model.cli.writing import refuse_source  # only where something is written

        refuse_source(value)
    return value


def argument(language: Language, name: str, metavar: str, **settings: Any) -> click.Argument:
    """An argument, by the name that the help gives it."""
    return click.Argument([name], metavar=translate(metavar, language), **settings)


def paths_argument(language: Language) -> click.Argument:
    """``PATH...``: agendas or folders of agendas."""
    return argument(language, "paths", N_("PATH..."), nargs=-1, required=True)


class Spoken(click.Command):
    """A command of which click's own words are in the user's language too.

    Attributes:
        language: The user's language.
    """

    language: Language = "nl"
    _own_help: click.Option | None = None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:  # noqa: ARG002 - click's signature
        """``-h/--help``; made here, for click's own imports all names of locales on every start."""
        if self._own_help is None:
            self._own_help = click.Option(
                ["-h", "--help"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_help,
                help=translate(N_("Show this message and exit."), self.language),
            )
        return self._own_help


def _show_help(ctx: click.Context, _param: click.Parameter, value: Any) -> None:
    if value and not ctx.resilient_parsing:
        show(ctx.get_help())
        ctx.exit()


def _at_work(run: Callable[..., int], language: Language, **settings: Any) -> int:
    """Run a command, and say on a terminal that it is at work where that takes long.

    Who watches files waits for the user; several processes are told of agenda by agenda, and are started without
    another thread beside them.
    """
    if settings.get("watch") or (settings.get("jobs") or 1) > 1:
        return run(language, **settings)
    from lea_model.cli.progress import busy  # the help does without it

    with busy(language):
        return run(language, **settings)


class Command(Spoken):
    """A command of ``lea``.

    Args:
        name: Its name.
        language: The user's language; ``run`` gets it as its first argument.
        help_: Message id of its help.
        run: What it does; gives the exit status.
        params: Its own arguments and options.
    """

    def __init__(
        self, name: str, language: Language, help_: str, run: Callable[..., int], params: Sequence[click.Parameter]
    ) -> None:
        super().__init__(
            name,
            callback=partial(_at_work, run, language),
            params=[*params, quiet_option(language), lang_option(language)],
            help=translate(help_, language),
            options_metavar=translate(N_("[OPTIONS]"), language),
            context_settings={"allow_extra_args": True},
        )
        self.language = language

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse arguments that are too many, in the user's language."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            ctx.fail(say(self.language, N_("There is no place here for '{extra}'."), extra=" ".join(rest)))
        return rest
