"""``lea import``: bring a workbook back that others filled in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lea_model.cli.agendas import agendas_at
from lea_model.cli.fixing import leads_away
from lea_model.cli.options import Command, argument, choice, say, text_option
from lea_model.cli.printing import aside, show
from lea_model.cli.writing import around, clear_up, put
from lea_model.cli.written_names import tell_written
from lea_model.diagnostics import Phrase
from lea_model.draft.importers import IMPORTERS, import_agenda, importer_of
from lea_model.editing import Plan, unified
from lea_model.editing.writing_edits import write_edits
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.index import slug
from lea_model.loader import read
from lea_model.schema import schema_text
from lea_model.text import one_line, printable

if TYPE_CHECKING:
    from lea_model.draft.workbook.founding import FoundedAgenda
    from lea_model.draft.workbook.importing import WorkbookImport

_MOST = 30
"""How many new findings are listed."""

_WORKBOOK = ".xlsx"


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Bring back a workbook that others filled in: into the agenda that it was made of by 'lea build --document"
        " werkboek --format xlsx'. Says what was changed in the workbook and writes that into the files of the agenda;"
        " all else in them stays as it is, remarks too.\n\nWhat was changed in the files as well in the meantime is a"
        " conflict: both values are named, and nothing is written.\n\nWhere there is nothing at DIR yet, a new agenda"
        " is made there of the workbook, also of one typed by hand with sheets such as 'acties' and heads such as"
        " 'trekker' (see 'lea new --workbook'). Of a plan in StratML (an XML file, Part 1 or 2) a new agenda is made"
        " too, and of whatever packages of others know (--format).\n\nExit status: 0 written, or nothing to write;"
        " 1 something stands in the way, and nothing was written; 2 wrong use."
    )
    dry = N_("Show what would change, also line by line; write nothing.")
    format_ = N_("What the file is, where it is no workbook; else what the name of the file ends with tells it.")
    params: list[click.Parameter] = [
        argument(language, "workbook", N_("WORKBOOK.xlsx")),
        text_option(language, "into", N_("DIR"), N_("The folder (or file) of the agenda.")),
        choice(language, ["--format"], IMPORTERS, format_),
        click.Option(["--dry-run"], is_flag=True, help=translate(dry, language)),
    ]
    return Command("import", language, help_, run, params)


def run(language: Language, *, workbook: str, into: str | None, format: str | None, dry_run: bool) -> int:
    """Bring a workbook back, or show what that would change.

    Returns:
        1 where something stands in the way, else 0.

    Raises:
        UsageError: There is no agenda, or no workbook that can be read.
        NotWrittenError: A file cannot be written; all files are as they were.
    """
    if into is None:
        raise UsageError(Phrase(N_("Say which agenda it goes into: --into DIR.")))
    suffix = Path(workbook).suffix.lower()
    if format is not None or (suffix != _WORKBOOK and importer_of(suffix) is not None):
        return _of_others(Path(workbook), into, language, format, dry_run=dry_run)
    from lea_model.draft.workbook.importing import import_workbook

    clear_up(around(Path(into)), language)
    if _empty(Path(into)):
        return _found(workbook, into, language, dry_run=dry_run)
    found = agendas_at([into], language)
    made = import_workbook(workbook, read(found[0] if len(found) == 1 else into))
    if not _clear(made, language):
        return 1
    if not made.files:
        aside(say(language, N_("{name}: nothing was changed in it that the files do not say already."), name=workbook))
        return 0
    _write(made, language, into, dry_run=dry_run)
    return 0


def _empty(place: Path) -> bool:
    """Whether there is nothing at a place yet."""
    return not (place.is_symlink() or place.exists()) or (place.is_dir() and not any(place.iterdir()))


def _clear(made: WorkbookImport | FoundedAgenda, language: Language) -> bool:
    """Say what there is to say about a workbook; give whether nothing stands in the way."""
    for remark in made.remarks:
        aside(printable(one_line(remark.text(language))))
    if not made.problems:
        return True
    aside(_title(made, language))
    for problem in made.problems:
        aside(printable(f"  {one_line(problem.text(language))}"))
    aside(translate(N_("Nothing was written."), language))
    return False


def _found(workbook: str, into: str, language: Language, *, dry_run: bool) -> int:
    """Make a new agenda of a workbook."""
    from lea_model.draft.workbook.founding import agenda_from_workbook

    made = agenda_from_workbook(workbook, slug(Path(into).resolve().name) or "agenda")
    if not _clear(made, language):
        return 1
    counts = [f"{name}: {count}" for name, count in made.counts.items()]
    if dry_run:
        show(printable("\n".join(counts), line_ends=True))
        for content in made.files.values():
            show("")
            show(content, end="")
        aside(translate(N_("Nothing was written. Without --dry-run it is."), language))
    else:
        put(made.files | {"agenda.nl.schema.json": schema_text("nl")}, into, language)
        tell_written(counts)
        aside(say(language, N_("The agenda stands in {folder}. Check it with: lea check {folder}"), folder=into))
    return 0


def _of_others(file: Path, into: str, language: Language, format: str | None, *, dry_run: bool) -> int:
    """Make a new agenda of a file of another program."""
    from lea_model.dumper import dump  # seldom asked for

    clear_up(around(Path(into)), language)
    if not _empty(Path(into)):
        message = N_("{file} becomes a new agenda, and there is something at {folder}: name a new folder.")
        raise UsageError(Phrase(message, {"file": file.name, "folder": into}))
    text = dump(import_agenda(file, format=format, id=slug(Path(into).resolve().name) or None))
    if dry_run:
        show(text, end="")
        aside(translate(N_("Nothing was written. Without --dry-run it is."), language))
    else:
        put({"agenda.yaml": text, "agenda.nl.schema.json": schema_text("nl")}, into, language)
        aside(say(language, N_("The agenda stands in {folder}. Check it with: lea check {folder}"), folder=into))
    return 0


def _title(made: WorkbookImport | FoundedAgenda, language: Language) -> str:
    count = len(made.problems)
    message = (
        N_("1 thing in {name} stands in the way:") if count == 1 else N_("{count} things in {name} stand in the way:")
    )
    return say(language, message, count=count, name=made.workbook)


def _write(made: WorkbookImport, language: Language, into: str, *, dry_run: bool) -> None:
    """Say what changes, and write it."""
    from lea_model.reporter.changes import report_changes

    reports = {} if made.changes is None else report_changes(made.changes, language, format="text")
    told = [line for report in reports.values() if isinstance(report, str) for line in report.splitlines()]
    if dry_run:
        show(printable("\n".join(told), line_ends=True))
        show("")
        show(unified(Plan(made.before.path, files=made.files)), end="")
        aside(translate(N_("Nothing was written. Without --dry-run it is."), language))
    else:
        away = next((name for name in made.files if leads_away(Path(name), [into])), None)
        if away is not None:
            raise UsageError(Phrase(N_("{file} is a link, or reached by one: nothing was changed."), {"file": away}))
        write_edits(made.files)
        for name in made.files:
            aside(say(language, N_("{file}: written."), file=name))
    for finding in made.findings[:_MOST]:
        where = f"{finding.position}: " if finding.position is not None else ""
        aside(printable(f"  {where}{finding.code} {one_line(finding.message(language))}"))
    if made.findings:
        message = N_("Look at these: they are new. 'lea check {path}' explains them.")
        aside(say(language, message, path=made.before.path))
    if not dry_run:
        tell_written(told)
