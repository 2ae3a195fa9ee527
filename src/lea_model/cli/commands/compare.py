"""``lea compare``: tables across agendas."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from lea_model.cli.agendas import agendas_at, readable
from lea_model.cli.finding_counts import left_out
from lea_model.cli.options import (
    Command,
    cache_option,
    choice,
    excel_option,
    jobs_option,
    one_of,
    out_option,
    paths_argument,
    say,
)
from lea_model.cli.printing import aside
from lea_model.cli.writing import put
from lea_model.comparison.comparison import Comparison, KeepsLines, chosen_tables, compare_subjects, table_names
from lea_model.comparison.counted_together import subjects_together
from lea_model.comparison.subject import Subject
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.loader import Result, each_once
from lea_model.loader.bundled_paths import bundles_at
from lea_model.reporter.comparison import REPORTS, written_comparison


def _on_disk() -> KeepsLines:
    """Rows in DuckDB, an extra."""
    if any(find_spec(module) is None for module in ("duckdb", "pyarrow")):
        command = 'pip install "lea-model[country]"'
        message = N_("'{option}' needs the extra {extra}, which is not installed. Install it with: {command}")
        params = {"option": "--engine duckdb", "extra": "'country'", "command": command}
        raise UsageError(Phrase(message, params))
    from lea_model.country.duckdb_lines import LinesOnDisk  # seldom asked for

    return LinesOnDisk()


_ENGINES: Final[dict[str, Callable[[], KeepsLines | None]]] = {"memory": lambda: None, "duckdb": _on_disk}


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Hold agendas side by side in tables: what is in them, what the law asks, who does what, and where it"
        " stands.\n\nPATH is an agenda or a folder of agendas; one agenda is enough. Each cell leads back to the lines"
        " of the source, except in text.\n\nExit status: 0 done, 1 an agenda could not be read, 2 wrong use."
    )
    tables = ", ".join(table_names())
    params: list[click.Parameter] = [
        paths_argument(language),
        choice(language, ["--format", "form"], REPORTS, N_("How to write the tables."), default="text"),
        click.Option(
            ["--table", "tables"],
            callback=one_of(table_names(), language),
            metavar=translate(N_("NAME"), language),
            help=say(language, N_("Only this table; may be given more than once: {tables}."), tables=tables),
            multiple=True,
        ),
        choice(
            language,
            ["--engine", "engine"],
            tuple(_ENGINES),
            N_("Where rows stand meanwhile: in memory, or for thousands of agendas in DuckDB."),
            default="memory",
        ),
        cache_option(
            language, N_("Keep in this folder what each agenda adds; only what changed is read. Safe to delete.")
        ),
        jobs_option(language, N_("Work with this many processes at a time.")),
        click.Option(
            ["--apart"],
            is_flag=True,
            help=say(
                language,
                N_("Compare each agenda by itself; else an agenda counts together with those that work it out."),
            ),
        ),
        out_option(language, N_("FILE"), N_("Write to this file; for several csv files a folder; needed for xlsx.")),
        excel_option(language),
    ]
    return Command("compare", language, help_, run, params)


class Asked(NamedTuple):
    """What the user asked for: the options by their names."""

    paths: Sequence[str]
    form: str
    tables: Sequence[str]
    engine: str
    cache: str | None
    jobs: int
    apart: bool
    out: str | None
    excel: bool


def run(language: Language, **given: Any) -> int:
    """Compare all agendas and write the tables.

    Returns:
        1 where an agenda could not be read, else 0.

    Raises:
        UsageError: Two agendas have the same id, or the format needs a file or a folder.
    """
    asked = Asked(**given)
    form, out = asked.form, asked.out
    one_table = len(set(asked.tables)) == 1
    if out is None and REPORTS[form].binary:
        raise UsageError(Phrase(N_("A workbook is no text for a terminal: say where it goes with --out FILE.")))
    if out is None and not REPORTS[form].extension and not one_table:
        message = N_("There are several tables: say in which folder they go with --out, or choose one with --table.")
        raise UsageError(Phrase(message))
    failed: list[Path] = []
    comparison = _compared(asked, language, failed)
    if not comparison.agendas:
        return 1
    files = written_comparison(comparison, language, format=form, excel=asked.excel)
    if not REPORTS[form].extension and (out is None or (one_table and Path(out).suffix.lower() == ".csv")):
        name = f"{comparison.names[0]}.csv"  # the table itself, without what its cells rest on
        files = {name: files[name]}
    several = len(files) > 1
    if put(files, out, language, names=several) and several:
        told = N_("{count} files written to {folder}.")
        aside(say(language, told, count=len(files), folder=Path(out or "").as_posix()))
    return 1 if failed else 0


def _compared(asked: Asked, language: Language, failed: list[Path]) -> Comparison:
    """The tables; the paths of agendas that cannot be read are added to ``failed``."""
    agendas, keeps = agendas_at(asked.paths, language), _ENGINES[asked.engine]()
    if asked.cache is None and asked.jobs == 1:
        bundles = [(path,) for path in agendas] if asked.apart else bundles_at(agendas)
        subjects = _subjects(bundles, language, failed)
        return compare_subjects(subjects, chosen_tables(asked.tables), keeps)
    from lea_model.cli.many_agendas import compare_many  # for a country

    return compare_many(
        agendas,
        asked.tables,
        keeps,
        jobs=asked.jobs,
        cache=asked.cache,
        language=language,
        failed=failed,
        together=not asked.apart,
    )


def _subjects(bundles: Sequence[tuple[Path, ...]], language: Language, failed: list[Path]) -> Iterator[Subject]:
    """What is compared: agendas one by one, and those that belong together as one."""
    bundle_of = {path.as_posix(): number for number, paths in enumerate(bundles) for path in paths}
    paths = [path for paths in bundles for path in paths]
    results = readable(paths, language, failed, lambda result: left_out(result, language), places=True)
    subjects = ((bundle_of[result.path], Subject(result)) for result in _each_once(results))
    for _, some in groupby(subjects, key=itemgetter(0)):
        yield from subjects_together([subject for _, subject in some])


def _each_once(results: Iterator[Result]) -> Iterator[Result]:
    return (given for given, _ in each_once(results) if isinstance(given, Result))
