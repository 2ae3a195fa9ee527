"""The command group; each command is imported when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final, NoReturn

import click

from lea_model.cli.click_messages import reworded, speaking
from lea_model.cli.options import Spoken, lang_option, near, say, tell_error
from lea_model.cli.output_errors import HalfPrintedError
from lea_model.cli.printing import aside, prepare, show
from lea_model.errors import LeaError
from lea_model.i18n import N_, Language, choose_language, translate
from lea_model.journal.not_written import StoppedAfterwardsError
from lea_model.text import one_line

COMMANDS: Final = {
    "check": N_("Say what is wrong with an agenda, and where."),
    "build": N_("Make the documents of one or more agendas."),
    "show": N_("Show one action, party, body or cluster and all that is linked to it."),
    "compare": N_("Hold agendas side by side: what is in them and where it stands."),
    "diff": N_("Say what changed between two editions of an agenda."),
    "graph": N_("Show who and what is linked, or write the graph for another program."),
    "export": N_("Write all data of agendas as tables with keys, for research."),
    "new": N_("Make a new folder with an agenda to fill in."),
    "draft": N_("Draft an agenda from the document that exists."),
    "import": N_("Bring a workbook back that others filled in."),
    "renumber": N_("Give an action another number, with all citations moved along."),
    "rule": N_("Explain a finding: what it is, why it matters, what to do."),
    "schema": N_("Write the JSON Schemas, so that an editor helps while typing."),
    "help": N_("Explain the format, a key, or a word of every day that a key stands for."),
}
"""Commands in the order of the help, with what they do. Each is a module of ``cli.commands``."""

WRONG_USE: Final = 2
FAULT: Final = 70
STOPPED: Final = 130

NAME: Final = "lea"
COMPLETING: Final = "_LEA_COMPLETE"
"""The variable by which a shell asks for the words that may come next."""

_STOPPED: Final[dict[type[BaseException], str]] = {
    KeyboardInterrupt: N_("Stopped. Nothing was left half-written."),
    StoppedAfterwardsError: N_("Stopped, after the files were written: all of them are."),
    HalfPrintedError: N_("Stopped. What was printed is not complete."),
}
"""What is said to who presses Ctrl-C."""


def _command(name: str, language: Language) -> click.Command:
    """Import a command; the others stay where they are, which is most of the start-up time."""
    match name:
        case "check":
            from lea_model.cli.commands.check import make
        case "build":
            from lea_model.cli.commands.build import make
        case "show":
            from lea_model.cli.commands.show import make
        case "compare":
            from lea_model.cli.commands.compare import make
        case "diff":
            from lea_model.cli.commands.diff import make
        case "graph":
            from lea_model.cli.commands.graph import make
        case "export":
            from lea_model.cli.commands.export import make
        case _:
            return _smaller_command(name, language)
    return make(language)


def _smaller_command(name: str, language: Language) -> click.Command:
    """Import a command that begins an agenda, changes one, or explains something."""
    match name:
        case "new":
            from lea_model.cli.commands.new import make
        case "draft":
            from lea_model.cli.commands.draft import make
        case "import":
            from lea_model.cli.commands.import_workbook import make
        case "renumber":
            from lea_model.cli.commands.renumber import make
        case "rule":
            from lea_model.cli.commands.rule import make
        case "help":
            from lea_model.cli.commands.help import make
        case _:
            from lea_model.cli.commands.schema import make
    return make(language)


class Group(Spoken, click.Group):
    """The command ``lea``: imports a command when it is asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Show the help where there is nothing to do; that is wrong use, for no command did its work."""
        if not args and not ctx.resilient_parsing:
            aside(ctx.get_help())
            ctx.exit(WRONG_USE)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command."""
        if cmd_name not in COMMANDS:
            hint = near(cmd_name, list(COMMANDS), self.language)
            ctx.fail(say(self.language, N_("There is no command '{name}'{hint}."), name=cmd_name, hint=hint))
        return _command(cmd_name, self.language)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """List the commands without importing them."""
        with formatter.section(translate(N_("Commands"), self.language)):
            formatter.write_dl([(name, translate(help_, self.language)) for name, help_ in COMMANDS.items()])


def group(language: Language) -> click.Group:
    """Make the command group, in the user's language."""
    made = Group(
        name=NAME,
        help=translate(N_("Work with Lokale Educatieve Agenda's: check them and make documents of them."), language),
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
        options_metavar=translate(N_("[OPTIONS]"), language),
        subcommand_metavar=translate(N_("COMMAND ..."), language),
        params=[
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_version,
                help=translate(N_("Print the version."), language),
            ),
            lang_option(language),
        ],
    )
    made.language = language
    return made


def _version(ctx: click.Context, _param: click.Parameter, value: Any) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import PackageNotFoundError, version

        try:
            known = version("lea-model")
        except PackageNotFoundError:  # run from a checkout that was never installed
            known = "?"
        show(f"lea-model {known}")
        ctx.exit()


def asked_language(arguments: Sequence[str]) -> str | None:
    """The value of ``--lang``, wherever it stands: the help and click's own messages need it before click reads it."""
    found: str | None = None
    for number, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            found = argument.partition("=")[2]
        elif argument == "--lang" and number + 1 < len(arguments):
            found = arguments[number + 1]
    return found


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; ends the program with an exit status.

    Args:
        arguments: The arguments; those of the program where None.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = choose_language(asked_language(given))
    for stream in (sys.stdout, sys.stderr):
        prepare(stream)
    # Plugins of pydantic watch the validation of a program's own models; no command has a use for one, and looking for
    # them reads through every package that is installed. Who sets this switch decides otherwise.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    with speaking(language):
        sys.exit(_ended(given, language))


def _ended(arguments: list[str], language: Language) -> int:
    """Run a command to its end, whatever stops it; also where the user stops it more than once."""
    try:
        return _run(arguments, language)
    except KeyboardInterrupt as error:
        try:
            # From here on Ctrl-C ends the program at once, without a word.
            import signal  # seldom needed

            with suppress(ValueError):  # not in the main thread
                signal.signal(signal.SIGINT, signal.SIG_DFL)
            aside("")
            aside(translate(_STOPPED.get(type(error), _STOPPED[KeyboardInterrupt]), language))
        except KeyboardInterrupt:
            pass
        return STOPPED


def _run(arguments: list[str], language: Language) -> int:
    """Run a command and turn what is wrong into a message and an exit status."""
    try:
        made = group(language)
        if os.name == "nt":
            from lea_model.cli.windows_arguments import as_typed  # no other system needs it

            arguments = as_typed(arguments)
        if COMPLETING in os.environ:  # a shell asks what may come next
            return made.main(args=arguments, prog_name=NAME, standalone_mode=False) or 0
        with made.make_context(NAME, arguments) as context:
            status = made.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as error:
        return _wrong_use(reworded(error, language), language)
    except (click.Abort, EOFError) as error:
        raise KeyboardInterrupt from error
    except LeaError as error:
        return _say(language, error.message(language), WRONG_USE)
    except Exception as error:
        from lea_model.cli.stops import stopped_by_user  # seldom needed

        if stopped_by_user(error):
            raise KeyboardInterrupt from error
        if os.environ.get("LEA_DEBUG"):
            raise
        if isinstance(error, OSError):
            return _say(language, _refused(error, language), WRONG_USE)
        message = N_(
            "Something went wrong in the program itself ({detail}). Set LEA_DEBUG=1 to see where, and report it."
        )
        return _say(language, say(language, message, detail=f"{type(error).__name__}: {error}"), FAULT)
    return status if isinstance(status, int) else 0


def _wrong_use(error: click.ClickException, language: Language) -> int:
    """Say what is wrong with the arguments, as click does."""
    context = getattr(error, "ctx", None)
    if context is not None:
        hint = say(language, N_("Try '{command} {option}' for help."), command=context.command_path, option="--help")
        aside(f"{context.get_usage()}\n{hint}\n")
    return _say(language, one_line(error.format_message()), WRONG_USE)


def _refused(error: OSError, language: Language) -> str:
    """Say what the system refused."""
    from pathlib import Path  # seldom needed

    from lea_model.diagnostics.system_reasons import reason_of

    reason = reason_of(error)
    if error.filename is not None:
        return say(language, N_("'{path}' cannot be opened: {reason}."), path=str(error.filename), reason=reason)
    try:
        Path.cwd()  # whether it is there
    except OSError:
        return translate(N_("The folder that you are in is there no more: go to another one first."), language)
    return say(language, N_("The system refuses something: {reason}."), reason=reason)


def _say(language: Language, message: str, status: int) -> int:
    """Say what went wrong as click says it, and give the exit status."""
    tell_error(language, message)
    return status
