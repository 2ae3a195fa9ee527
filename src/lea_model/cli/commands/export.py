"""``lea export``: all data of agendas as relational tables, for research."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from lea_model.cli.agendas import agendas_at, readable
from lea_model.cli.options import (
    Command,
    cache_option,
    choice,
    excel_option,
    jobs_option,
    out_option,
    paths_argument,
    say,
)
from lea_model.cli.printing import STDOUT, aside
from lea_model.cli.writing import put
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.exporter.database import DATA_FORMATS, Dataset, export_data, tabulate
from lea_model.i18n import N_, Language
from lea_model.loader import Result, agenda_of
from lea_model.output import Files, csv_settings

STRATML: Final = "stratml"
"""The one format that is no tables: a plan for each agenda."""


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Write all data of agendas as tables with keys: every item, value and reference with where it comes from, what"
        " 'lea check' says, and the tables of 'lea compare'.\n\nPATH is an agenda or a folder of agendas. Parquet and"
        " csv are a folder of files with a description in datapackage.json; sqlite is one file. docs/gegevens.md"
        " describes every table and column. stratml is no tables: a plan in that standard (an XML file) for each"
        " agenda.\n\nExit status: 0 done, 1 an agenda could not be read, 2 wrong use."
    )
    params: list[click.Parameter] = [
        paths_argument(language),
        choice(language, ["--format", "form"], (*DATA_FORMATS, STRATML), N_("How to write the data.")),
        out_option(
            language, N_("PLACE"), N_("The folder for the files; for sqlite, or one plan in StratML, the file.")
        ),
        excel_option(language),
        cache_option(
            language, N_("Keep in this folder what each agenda adds; only what changed is read. Safe to delete.")
        ),
        jobs_option(language, N_("Work with this many processes at a time.")),
    ]
    return Command("export", language, help_, run, params)


class Asked(NamedTuple):
    """What the user asked for: the options by their names."""

    paths: Sequence[str]
    form: str | None
    out: str | None
    excel: bool
    cache: str | None
    jobs: int


def run(language: Language, **given: Any) -> int:
    """Lay out all agendas as tables and write them.

    Returns:
        1 where an agenda could not be read: then nothing is written, for data that lack one look complete; else 0.

    Raises:
        UsageError: Where or how to write is not said, two agendas have the same id, or an extra is not installed.
    """
    asked = Asked(**given)
    form, out = asked.form, asked.out
    if form is None:
        params = {"known": ", ".join((*DATA_FORMATS, STRATML))}
        raise UsageError(Phrase(N_("Say with --format how to write the data: {known}."), params))
    if out is None:
        raise UsageError(Phrase(N_("Say where the data go with --out: a folder, or a file for sqlite.")))
    place = Path(out)
    _refuse(place, form, asked)
    failed: list[Path] = []
    agendas = agendas_at(asked.paths, language)
    if form == STRATML:
        return _plans(readable(agendas, language, failed), failed, out, language, excel=asked.excel)
    data = _tables(agendas, asked, language, failed)
    if failed:
        aside(say(language, N_("Nothing was written: an agenda could not be read.")))
        return 1
    put(export_data(data, format=form, excel=asked.excel), out, language)
    told = {
        "agendas": len(data.table("agendas")),
        "tables": len(data.tables),
        "rows": sum(len(table) for table in data),
        "place": place.as_posix(),
    }
    message = N_("Agendas: {agendas}. Tables: {tables}. Rows: {rows}. Written to {place}.")
    if out == STDOUT:
        message = N_("Agendas: {agendas}. Tables: {tables}. Rows: {rows}.")
    aside(say(language, message, **told))
    return 0


def _tables(agendas: Sequence[Path], asked: Asked, language: Language, failed: list[Path]) -> Dataset:
    """All tables; the paths of agendas that cannot be read are added to ``failed``."""
    if asked.cache is None and asked.jobs == 1:
        return tabulate(readable(agendas, language, failed, places=True))
    from lea_model.cli.many_tables import tabulate_many  # for a country

    return tabulate_many(agendas, jobs=asked.jobs, cache=asked.cache, language=language, failed=failed)


def _plans(agendas: Iterable[Result], failed: list[Path], out: str, language: Language, *, excel: bool) -> int:
    """Write each agenda as a plan in StratML, in a file of its own; 1 where an agenda could not be read."""
    from lea_model.exporter.stratml import to_stratml  # seldom asked for

    csv_settings(STRATML, excel=excel)
    files: Files = {}
    for result in agendas:
        agenda = agenda_of(result)
        if f"{agenda.id}.xml" in files:
            message = N_("Two agendas have the id '{id}': give each an id of its own, such as '{id}-2027'.")
            raise UsageError(Phrase(message, {"id": agenda.id}))
        files[f"{agenda.id}.xml"] = to_stratml(agenda, language)
    if failed:
        aside(say(language, N_("Nothing was written: an agenda could not be read.")))
        return 1
    # One plan goes into the file that the user names, or into a folder that is there.
    into = Path(out)
    put(files, (into / next(iter(files))).as_posix() if len(files) == 1 and into.is_dir() else out, language)
    return 0


def _refuse(place: Path, form: str, asked: Asked) -> None:
    """Refuse a folder where a file is wanted, and the other way round, before any work is done."""
    if form == STRATML:
        for option, given in (("--cache", asked.cache is not None), ("--jobs", asked.jobs > 1)):
            if given:
                params = {"one": option, "other": f"--format {form}"}
                raise UsageError(Phrase(N_("'{one}' and '{other}' do not go together."), params))
        return
    single = bool(DATA_FORMATS[form].extension)
    if single and place.is_dir():
        message = N_("'{path}' is a folder: name a file for sqlite, such as '{path}/lea.sqlite'.")
        raise UsageError(Phrase(message, {"path": place.as_posix()}))
    if not single and place.is_file():
        message = N_("'{path}' is a file: name a folder for {format}.")
        raise UsageError(Phrase(message, {"path": place.as_posix(), "format": form}))
