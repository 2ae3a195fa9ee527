"""``lea build``: make the documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from lea_model.cli.agenda_settings import Settings
from lea_model.cli.agendas import Together, agendas_at
from lea_model.cli.finding_counts import counted
from lea_model.cli.options import Command, choice, is_folder, out_option, paths_argument, say
from lea_model.cli.writing import NotWrittenError, write_all
from lea_model.i18n import N_, Language, translate
from lea_model.loader import Result, read
from lea_model.model.agenda import Agenda
from lea_model.renderer import DOCUMENTS, FORMATS, render_files

FOLDER = "build"
"""Where the documents go unless the user says otherwise."""


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Make the documents of agendas.\n\nWrites DIR/<agenda id>/<document>.<format> for each agenda. Findings do"
        " not stop it: they are counted, and references that do not resolve are marked in the documents.\n\nExit"
        " status: 0 all was written, 1 something could not be made, 2 wrong use."
    )
    own = translate(N_("Folder with templates of your own, by the same names."), language)
    params: list[click.Parameter] = [
        paths_argument(language),
        out_option(language, N_("DIR"), N_("Folder for the documents (build where not given).")),
        choice(
            language,
            ["--document", "documents"],
            tuple(DOCUMENTS),
            N_("Only this document; may be given more than once."),
            multiple=True,
        ),
        choice(
            language,
            ["--format", "formats"],
            tuple(FORMATS),
            N_("Only this format; may be given more than once."),
            multiple=True,
        ),
        click.Option(["--templates"], callback=is_folder(language), metavar=translate(N_("DIR"), language), help=own),
    ]
    return Command("build", language, help_, run, params)


def run(
    language: Language,
    *,
    paths: Sequence[str],
    out: str | None,
    documents: Sequence[str],
    formats: Sequence[str],
    templates: Path | None,
) -> int:
    """Make all documents of all agendas.

    Returns:
        1 where something could not be made, else 0.
    """
    agendas = agendas_at(paths)
    chosen = (_chosen(documents, tuple(DOCUMENTS)), _chosen(formats, tuple(FORMATS)))
    maker = _Maker(language, Path(out or FOLDER), *chosen, Together(agendas))
    with _progress(agendas, language, maker) as bar:
        try:
            for path in bar:
                maker.make(read(path), templates)
        except NotWrittenError as error:
            maker.tell(say(language, N_("Error: {message}"), message=error.message(language)))
            maker.failed = True
    said = N_("1 document written to {folder}.") if maker.written == 1 else N_("{count} documents written to {folder}.")
    click.echo(say(language, said, count=maker.written, folder=maker.folder.as_posix()), err=True)
    return 1 if maker.failed else 0


@contextmanager
def _progress(agendas: Sequence[Path], language: Language, maker: _Maker) -> Iterator[Iterator[Path]]:
    """Show a bar on a terminal, and keep what there is to say until it is done; in a pipe only say it."""
    if not sys.stderr.isatty() or len(agendas) < 2:
        yield iter(agendas)
        return
    maker.waiting = []
    try:
        with click.progressbar(agendas, label=translate(N_("Making documents"), language), file=sys.stderr) as bar:
            yield iter(bar)
    finally:
        for text, aside in maker.waiting:
            click.echo(text, err=aside)
        maker.waiting = None


def _chosen(given: Sequence[str], known: Sequence[str]) -> list[str]:
    return [name for name in known if not given or name in given]


class _Maker:
    """Makes the documents of one agenda after another, and keeps count.

    Attributes:
        failed: Whether something could not be made.
        written: The number of documents that were written.
        waiting: What is still to be said, and whether on stderr; None where it is said at once.
    """

    def __init__(
        self,
        language: Language,
        folder: Path,
        documents: Sequence[str],
        formats: Sequence[str],
        together: Together,
    ) -> None:
        self.language = language
        self.folder = folder
        self.documents = documents
        self.formats = formats
        self._together = together
        self.failed = False
        self.written = 0
        self.waiting: list[tuple[str, bool]] | None = None
        self._made: dict[str, str] = {}
        self._settings = Settings(None, none=False)

    def tell(self, text: str, *, aside: bool = True) -> None:
        """Say something: on stderr, or on stdout where it is the result itself."""
        if self.waiting is None:
            click.echo(text, err=aside)
        else:
            self.waiting.append((text, aside))

    def make(self, result: Result, templates: Path | None) -> None:
        """Make the documents of one agenda, if it can be read and no other has its id."""
        self._count(result)
        agenda = result.agenda
        if agenda is None:
            self._refuse(N_("{path}: no documents, for the agenda cannot be read."), path=result.path)
        elif agenda.id in self._made:
            message = N_("{path}: no documents, for {other} has the same id ({id}).")
            self._refuse(message, path=result.path, other=self._made[agenda.id], id=agenda.id)
        else:
            self._made[agenda.id] = result.path
            self._write(agenda, templates)

    def _refuse(self, message: str, **params: str) -> None:
        self.tell(say(self.language, message, **params))
        self.failed = True

    def _write(self, agenda: Agenda, templates: Path | None) -> None:
        made = render_files(
            agenda, documents=self.documents, formats=self.formats, templates=templates, beside=self._together
        )
        files = {self.folder / agenda.id / name: content for name, content in made.items()}
        write_all(files)
        for target in files:
            self.tell(target.as_posix(), aside=False)
        self.written += len(files)

    def _count(self, result: Result) -> None:
        """Say how many findings there are; building goes on."""
        if sentence := counted(result, self._settings, self.language, self._together):
            self.tell(sentence)
