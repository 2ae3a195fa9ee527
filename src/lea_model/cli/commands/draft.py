"""``lea draft``: an agenda drafted from the document that exists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lea_model.cli.options import Command, argument, say, text_option
from lea_model.cli.printing import aside, show
from lea_model.cli.writing import around, clear_up, put
from lea_model.cli.written_names import tell_written
from lea_model.diagnostics import Phrase
from lea_model.editing.writing_edits import write_edits
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.output import DRAFT_PAGE, Files
from lea_model.text import printable

if TYPE_CHECKING:
    from lea_model.draft import Draft

SCHEMA: Final = "agenda.nl.schema.json"


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Draft an agenda from the document that exists: Word, OpenDocument, HTML or plain text; with the extra 'draft'"
        " also PDF and Markdown. What was understood becomes YAML with the lines that it comes from; what has no place"
        " stays, in order, in 99-niet-geplaatst.yaml. Nothing is lost and nothing is made up. Where it is not certain,"
        " a comment 'nakijken' says why. The page concept.html shows the document and the draft beside each other.\n\n"
        "With --onto a newer version of the document changes an agenda that was drafted before: only where nobody"
        " changed it since. What both changed is told with both values.\n\n"
        "Exit status: 0 written, 1 written but for what both changed, 2 wrong use."
    )
    return Command(
        "draft",
        language,
        help_,
        run,
        [
            argument(language, "files", N_("FILE..."), nargs=-1, required=True),
            text_option(language, "into", N_("DIR"), N_("The new folder for the agenda.")),
            click.Option(
                ["--text", "text_only"],
                is_flag=True,
                help=say(language, N_("Only print what was read of the document, as text, and draft nothing.")),
            ),
            text_option(language, "onto", N_("DIR"), N_("The folder that an older version was drafted into.")),
            text_option(
                language,
                "name",
                N_("ID"),
                N_("The id of the agenda; otherwise made of the municipality and the years."),
            ),
        ],
    )


def run(
    language: Language,
    *,
    files: tuple[str, ...],
    into: str | None,
    onto: str | None,
    text_only: bool,
    name: str | None,
) -> int:
    """Draft an agenda and write it into a new folder or onto one that was drafted, or print the text of the documents.

    Raises:
        UsageError: A document cannot be opened, or the folder holds something.
    """
    if text_only:
        if into is not None or onto is not None:
            raise UsageError(Phrase(N_("'{option}' drafts nothing: leave out '--into'."), {"option": "--text"}))
        _show_text(files, language)
        return 0
    from lea_model.draft import BASELINE, baseline, draft_agenda, draft_page
    from lea_model.schema import schema_text

    if (into is None) is (onto is None):
        raise UsageError(Phrase(N_("Say where the draft goes: lea draft FILE --into DIR, or --onto DIR.")))
    if into is None:
        return _onto(language, files, str(onto))
    root = Path(into)
    clear_up(around(root), language)
    if root.is_symlink() or root.exists():
        empty = root.is_dir() and not any(root.iterdir())
        if not empty:
            message = N_("'{path}' is there already and is not an empty folder: nothing was written.")
            raise UsageError(Phrase(message, {"path": root.as_posix()}))
    drafted = draft_agenda(*files, name=name or "", language=language)
    page = {DRAFT_PAGE: draft_page(drafted, language)}
    kept = {BASELINE: baseline(drafted)}
    written: Files = {**drafted.files, SCHEMA: schema_text("nl"), **page, **kept}
    put(written, into, language, names=True)
    _report(drafted, root, language)
    return 0


def _show_text(files: tuple[str, ...], language: Language) -> None:
    """Print what was read, and beside it what the reader of it must know."""
    from lea_model.draft.readers import read_document

    for file in files:
        document = read_document(file)
        if len(files) > 1:
            show(f"=== {printable(document.name)} ===")
        show("\n".join(document.lines))
        for remark in document.remarks:
            aside(f"{printable(document.name)}: {printable(remark.text(language))}")


def _onto(language: Language, files: tuple[str, ...], folder: str) -> int:
    """Put a newer version of the document onto an agenda, and say what changed."""
    from lea_model.changes.sentences import sentence
    from lea_model.draft import BASELINE, draft_onto, draft_page

    clear_up(around(Path(folder)), language)
    made = draft_onto(*files, onto=folder, language=language)
    root = Path(folder)
    beside = {root / BASELINE: made.baseline, root / DRAFT_PAGE: draft_page(made.drafted, language)}
    write_edits(made.editor.files, beside)
    lines = [say(language, N_("What changed in the document:"))]
    lines += [f"- {sentence(change, language)}" for change in made.changes.changes]
    if not made.changes.changes:
        lines.append(say(language, N_("- nothing that the draft shows")))
    if made.conflicts:
        lines += ["", say(language, N_("Not taken over; look at it yourself:"))]
        lines += [f"- {conflict.text(language)}" for conflict in made.conflicts]
    if made.unplaced:
        message = N_("Without a place are now also {count} texts, in the chapter of what was not placed.")
        lines += ["", say(language, message, count=made.unplaced)]
    tell_written(lines)
    aside(say(language, N_("Taken over: {taken}. Not taken over: {left}."), taken=made.taken, left=len(made.conflicts)))
    return 1 if made.conflicts else 0


def _report(drafted: Draft, root: Path, language: Language) -> None:
    """Say what was found, what has to be looked at and what to do next."""
    from lea_model.draft import Certainty, kind_counts

    for remark in drafted.remarks:
        aside(printable(remark.text(language)))
    counted = kind_counts(drafted, language)
    found = ", ".join(f"{count} {word}" for word, count in counted)
    aside(say(language, N_("Found: {found}."), found=found or "-"))
    sure = drafted.certainties
    aside(
        say(
            language,
            N_("Certain: {certain}. To look at: {probable} probable, {guessed} guessed. Without a place: {left}."),
            certain=sure[Certainty.CERTAIN],
            probable=sure[Certainty.PROBABLE],
            guessed=sure[Certainty.GUESSED],
            left=drafted.left,
        )
    )
    path = printable(root.as_posix())
    aside(say(language, N_("Open {page} to compare the draft with the document."), page=f"{path}/{DRAFT_PAGE}"))
    aside(say(language, N_("What has to be looked at: lea check --open {folder}"), folder=path))
