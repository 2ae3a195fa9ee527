"""``lea check``: say what is wrong, and where."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from lea_model.checker import all_rules, check
from lea_model.checker.choosing import Choice
from lea_model.cli.agenda_settings import Settings, form_of, language_of
from lea_model.cli.agendas import agendas_at, agendas_of
from lea_model.cli.checked_agenda import CheckedAgenda
from lea_model.cli.options import (
    Command,
    cache_option,
    choice,
    colours,
    jobs_option,
    out_option,
    paths_argument,
    say,
    tell_error,
)
from lea_model.cli.printing import aside, show
from lea_model.cli.progress import told
from lea_model.cli.writing import put, refuse_source
from lea_model.country.agenda_ids import AgendaIds
from lea_model.diagnostics import Code, Finding, Phrase, Severity
from lea_model.errors import LeaError, UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.loader import Result
from lea_model.loader.agenda_reader import read_taken, take
from lea_model.loader.together import Together
from lea_model.reporter import REPORTS, report_findings, summarise

if TYPE_CHECKING:  # imported only where there is one
    from lea_model.checker.baseline import Baseline
    from lea_model.cli.fixing import Fixing
    from lea_model.config.settings import Config

DATA_FORMS: Final = ("json", "sarif")
"""Reports for programs, which hold old findings too, marked as known, and no lines of files. Whoever reads a report
sees the new ones only."""


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Say what is wrong with agendas, and where.\n\nPATH is an agenda (a file, or a folder with YAML in it) or a"
        " folder of agendas. Nothing is changed, but with --fix.\n\nSettings come from the nearest lea.toml, or"
        " [tool.lea] in pyproject.toml; what is said here goes before them.\n\nExit status: 0 nothing at error level,"
        " 1 errors (with --strict warnings too), 2 wrong use."
    )
    file = N_("FILE")

    def option(names: list[str], help_text: str, **settings: Any) -> click.Option:
        return click.Option(names, help=translate(help_text, language), **settings)

    shown = translate(file, language)
    only = N_("Only these codes or names, such as LEA3 or LEA301; may be given more than once.")
    params: list[click.Parameter] = [
        paths_argument(language),
        choice(language, ["--format", "form"], REPORTS, N_("How to print the findings.")),
        option(["--select"], only, multiple=True, metavar="CODE"),
        option(["--ignore"], N_("Not these codes."), multiple=True, metavar="CODE"),
        option(["--strict/--no-strict"], N_("Warnings count as errors."), default=None),
        out_option(language, file, N_("Write to this file instead of the terminal.")),
        option(["--config"], N_("Take the settings from this file."), metavar=shown),
        option(["--no-config"], N_("Without any settings file."), is_flag=True),
        option(["--baseline"], N_("Leave out the old findings that are in this file."), metavar=shown),
        option(["--write-baseline"], N_("Write all findings to this file, as old ones."), metavar=shown),
        option(["--parts"], N_("PATH is any file: check the agendas that it is part of."), is_flag=True),
        option(["--fix"], N_("Repair in the files what is certain, and report what is left."), is_flag=True),
        option(["--diff"], N_("Show what --fix would change, in place of a report; write nothing."), is_flag=True),
        option(["--open"], N_("List what is still open, place by place, in place of the findings."), is_flag=True),
        cache_option(
            language, N_("Keep answers in this folder, and check only agendas that changed since; safe to delete.")
        ),
        jobs_option(language, N_("Check with this many processes at a time.")),
        option(["--watch"], N_("Check again whenever a file changes, until Ctrl-C."), is_flag=True),
    ]
    return Command("check", language, help_, run, params)


class Asked:
    """What the user asked for: the options by their names. A named tuple of so many takes long to make.

    Args:
        options: The options, as click gives them.
    """

    def __init__(self, **options: Any) -> None:
        vars(self).update(options)

    paths: Sequence[str]
    form: str | None
    select: Sequence[str]
    ignore: Sequence[str]
    strict: bool | None
    out: str | None
    config: str | None
    no_config: bool
    baseline: str | None
    write_baseline: str | None
    parts: bool
    watch: bool
    fix: bool
    diff: bool
    open: bool
    cache: str | None
    jobs: int


def run(language: Language, **options: Any) -> int:
    """Check all agendas and print what was found; with ``--watch`` again and again.

    Returns:
        1 where something was found that counts, else 0.

    Raises:
        UsageError: Options that do not go together.
    """
    asked = Asked(**options)
    for given, one, other in (
        (asked.config is not None and asked.no_config, "--config", "--no-config"),
        (asked.write_baseline is not None and asked.watch, "--write-baseline", "--watch"),
        (asked.fix and asked.diff, "--fix", "--diff"),
        (asked.fix and asked.watch, "--fix", "--watch"),
        (asked.diff and asked.watch, "--diff", "--watch"),
        (asked.fix and asked.write_baseline is not None, "--fix", "--write-baseline"),
        (asked.diff and asked.write_baseline is not None, "--diff", "--write-baseline"),
        (asked.open and asked.fix, "--open", "--fix"),
        (asked.open and asked.diff, "--open", "--diff"),
        (asked.open and asked.baseline is not None, "--open", "--baseline"),
        (asked.open and asked.write_baseline is not None, "--open", "--write-baseline"),
        (asked.open and bool(asked.select), "--open", "--select"),
        (asked.open and bool(asked.ignore), "--open", "--ignore"),
        (asked.diff and asked.form is not None, "--diff", "--format"),
        (asked.write_baseline is not None and asked.form is not None, "--write-baseline", "--format"),
        (asked.write_baseline is not None and asked.out is not None, "--write-baseline", "--out"),
        (asked.fix and asked.cache is not None, "--fix", "--cache"),
        (asked.diff and asked.cache is not None, "--diff", "--cache"),
        (asked.open and asked.cache is not None, "--open", "--cache"),
        (asked.fix and asked.jobs > 1, "--fix", "--jobs"),
        (asked.diff and asked.jobs > 1, "--diff", "--jobs"),
        (asked.open and asked.jobs > 1, "--open", "--jobs"),
        (asked.write_baseline is not None and asked.baseline is not None, "--write-baseline", "--baseline"),
    ):
        if given:
            raise UsageError(Phrase(N_("'{one}' and '{other}' do not go together."), {"one": one, "other": other}))
    if asked.write_baseline is not None:
        refuse_source(asked.write_baseline)
    if asked.watch:
        return _watched(asked, language)
    return _once(asked, language)


def _once(asked: Asked, language: Language) -> int:
    """Check all agendas once."""
    settings = Settings(asked.config, none=asked.no_config)
    agendas = agendas_at(_paths(asked), language)
    if not agendas:
        aside(translate(N_("None of these files is part of an agenda: nothing was checked."), language))
    first = settings.of(agendas[0]) if agendas else None
    form = asked.form or form_of(first, REPORTS) or "text"
    language = language_of(first, language)
    findings: list[Finding] = []
    texts: dict[str, str | None] = {}
    old = gone = failing = 0
    baselines: list[Baseline] = []
    fixing = _fixing(asked, language)
    ids = AgendaIds()
    one_by_one = asked.cache is None and asked.jobs == 1
    looks = (
        _one_by_one(asked, agendas, settings, fixing) if one_by_one else _of_many(asked, agendas, settings, language)
    )
    for agenda, looked in zip(told(agendas, language), looks, strict=True):
        config = settings.of(agenda)
        found = (*looked.found, *ids.repeated(agenda, looked.id, partial(_wanted, asked, config)))
        # What is wrong with the rules of another package is not a matter of one agenda: it is told once.
        found = tuple(each for each in found if each.position is not None or each not in findings)
        if asked.write_baseline is not None:
            baselines.append(_as_old(looked.result(), found))
            continue
        baseline = settings.baseline(asked.baseline, config)
        if baseline is not None:
            result = looked.result()
            found, missed = baseline.mark(result, found)
            # Nor can anybody where a part of the agenda was not read.
            gone += 0 if result.leaves_open(()) else len(missed)
            old += sum(_is_old(each) for each in found)
        findings += [each for each in found if form in DATA_FORMS or not _is_old(each)]
        # The agenda itself is let go: hundreds of them would fill the memory.
        if form not in DATA_FORMS:
            texts |= {name: looked.text_of(name) for name in {each.position.file for each in found if each.position}}
        strict = asked.strict if asked.strict is not None else config is not None and bool(config.strict)
        summary = summarise(found)
        failing += bool(summary.errors or (strict and summary.warnings))
    if asked.write_baseline is not None:
        return _write_baseline(Path(asked.write_baseline), baselines, language)
    if fixing is None or not fixing.finish(asked.out):
        _print(findings, form, asked.out, language, texts)
    if form == "text" and fixing is None and any(_left_out(each) for each in findings):
        message = N_("What could not be read is left out and not checked yet: more may be found after mending it.")
        aside(translate(message, language))
    # Of what was not looked for nobody can say that it is gone.
    _tell_old(old, 0 if asked.select or asked.ignore else gone, language)
    return 1 if failing else 0


def _one_by_one(
    asked: Asked, agendas: Sequence[Path], settings: Settings, fixing: "Fixing | None"
) -> Iterator[CheckedAgenda]:
    """Look at agendas as they are read."""
    together = Together(agendas)
    for agenda in agendas:
        config = settings.of(agenda)
        result, found = _look(asked, agenda, config, together)
        find = partial(_find, asked, config=config, together=together)
        if fixing is not None and fixing.take(result, found, find):
            result, found = _look(asked, agenda, config, together)
        own = None if result.agenda is None else result.agenda.id
        yield CheckedAgenda(agenda, own, found, result.text_of, lambda result=result: result)  # type: ignore[misc]


def _of_many(asked: Asked, agendas: Sequence[Path], settings: Settings, language: Language) -> Iterator[CheckedAgenda]:
    """Look at agendas that changed, or by several processes."""
    from lea_model.cli.many_agendas import check_many  # for a country

    choice = (_words(asked.select), _words(asked.ignore))
    return check_many(agendas, *choice, settings.of, jobs=asked.jobs, cache=asked.cache, language=language)


def _look(
    asked: Asked, agenda: Path, config: "Config | None", together: Together
) -> tuple[Result, tuple[Finding, ...]]:
    """Read and check one agenda, or list what is open in it."""
    result = read_taken(take(agenda), places=True)  # nearly every agenda has a finding
    if asked.open:
        from lea_model.checker.open_list import open_list  # seldom asked for

        return result, open_list(result)
    return result, _find(asked, result, config, together)


def _find(asked: Asked, result: Result, config: "Config | None", together: Together) -> tuple[Finding, ...]:
    """The findings of an agenda that the user wants to see."""
    select, ignore = _words(asked.select), _words(asked.ignore)
    return check(result, select=select, ignore=ignore, config=config, beside=together)


def _wanted(asked: Asked, config: "Config | None", code: Code) -> bool:
    """Whether the user wants to see a code."""
    codes = [rule.code for rule in all_rules().rules]
    return Choice(_words(asked.select), _words(asked.ignore), codes, config)(code)


def _fixing(asked: Asked, language: Language) -> "Fixing | None":
    """What repairs, where the user asked for it."""
    if not (asked.fix or asked.diff):
        return None
    from lea_model.cli.fixing import Fixing  # seldom asked for

    return Fixing(language, _paths(asked), write=asked.fix)


def _print(
    findings: Sequence[Finding], form: str, out: str | None, language: Language, texts: Mapping[str, str | None]
) -> None:
    """Print the report, or write it to a file."""
    colour = form == "text" and colours(out)
    files = report_findings(findings, language, format=form, text_of=texts.get, colour=colour)
    if put(files, out, language):
        aside(summarise(findings).sentence(language))


def _left_out(found: Finding) -> bool:
    """Whether reading left something out, so that nothing more is known of it."""
    return found.severity is Severity.ERROR and found.code < "LEA3" and found.code.startswith("LEA")


def _is_old(found: Finding) -> bool:
    return found.sic is not None and found.known_by == "baseline"


def _tell_old(old: int, gone: int, language: Language) -> None:
    """Say how many findings were left out, and what the baseline holds too much."""
    for count, one, many in (
        (old, N_("1 old finding is in the baseline."), N_("{count} old findings are in the baseline.")),
        (
            gone,
            N_("1 finding in the baseline is there no more: write it again with --write-baseline."),
            N_("{count} findings in the baseline are there no more: write it again with --write-baseline."),
        ),
    ):
        if count:
            aside(say(language, one if count == 1 else many, count=count))


def _as_old(result: Result, found: Sequence[Finding]) -> "Baseline":
    """The findings of an agenda, to be known as old ones."""
    from lea_model.checker.baseline import Baseline  # only where one is written

    return Baseline.of([(result, found)])


def _write_baseline(path: Path, baselines: "Sequence[Baseline]", language: Language) -> int:
    """Write all findings as old ones; that is no judgement, so the status is 0."""
    from lea_model.checker.baseline import Baseline  # only where one is written

    counts: dict[Any, int] = {}
    for baseline in baselines:
        for entry, count in baseline.counts.items():
            counts[entry] = counts.get(entry, 0) + count
    if not put({path.name: (whole := Baseline(counts)).text()}, path.as_posix(), language):
        return 0
    one, many = N_("1 finding written to {path}."), N_("{count} findings written to {path}.")
    message = one if whole.total == 1 else many
    aside(say(language, message, count=whole.total, path=path.as_posix()))
    return 0


def _paths(asked: Asked) -> Sequence[str]:
    if not asked.parts:
        return asked.paths

    return agendas_of(asked.paths)


def _watched(asked: Asked, language: Language) -> int:
    """Check all agendas, and again whenever a file changes."""
    from lea_model.cli import watching  # seldom asked for

    settings = Settings(asked.config, none=asked.no_config)
    others = [] if asked.baseline is None else [Path(asked.baseline)]
    paths = _paths(asked)

    def look() -> watching.State:
        return watching.state_of(paths, [*others, *settings.files([Path(path) for path in paths])])

    def again() -> int:
        if sys.stdout is not None and sys.stdout.isatty():
            show(watching.separator())
        try:
            return _once(asked, language)
        except LeaError as error:  # such as settings that are half saved: the next change may mend it
            tell_error(language, error.message(language))
            return 2

    return watching.watch(lambda: _once(asked, language), again, look)


def _words(given: Sequence[str]) -> list[str]:
    """Codes as given, with or without commas between them."""
    return [word.strip() for text in given for word in text.split(",") if word.strip()]
