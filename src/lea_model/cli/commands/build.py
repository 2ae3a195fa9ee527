"""``lea build``: make the documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from lea_model.cli.agenda_settings import Settings
from lea_model.cli.agendas import agendas_at
from lea_model.cli.finding_counts import counted
from lea_model.cli.options import Command, choice, is_folder, out_option, paths_argument, say
from lea_model.cli.placing import Results, results
from lea_model.cli.printing import STDOUT, aside, is_quiet
from lea_model.cli.progress import hush
from lea_model.cli.progress import made as made_last
from lea_model.cli.writing import around, clear_up
from lea_model.cli.written_names import tell_written
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.loader import Result, read
from lea_model.loader.together import Together
from lea_model.renderer import DEFAULT_FORMATS, DOCUMENTS, FORMATS, render_each
from lea_model.renderer.house_style import OURS, HouseStyle, hard_to_read
from lea_model.renderer.style_folder import read_style
from lea_model.vocabulary.words import decimal

if TYPE_CHECKING:
    from lea_model.config.settings import Config
    from lea_model.plugins import PluginError

FOLDER = "build"
"""Where the documents go unless the user says otherwise."""


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Make the documents of agendas.\n\nWrites DIR/<agenda id>/<document>.<format> for each agenda. Findings do"
        " not stop it: they are counted, and references that do not resolve are marked in the documents.\n\nExit"
        " status: 0 all was written, 1 something could not be made, 2 wrong use."
    )
    style = translate(N_("Folder with the house style: design tokens (*.json), stijl.toml, a logo."), language)
    working = N_("Make the working version: with sources, tags, remarks and what is open.")
    own = translate(N_("Folder with templates of your own, by the same names."), language)
    params: list[click.Parameter] = [
        paths_argument(language),
        out_option(language, N_("DIR"), N_("Folder for the documents (build where not given).")),
        choice(
            language,
            ["--document", "documents"],
            DOCUMENTS,
            N_("Only this document; several with commas between."),
            multiple=True,
        ),
        choice(
            language,
            ["--format", "formats"],
            FORMATS,
            N_("In this format (html and md where not given); several with commas between."),
            multiple=True,
        ),
        click.Option(["--working"], is_flag=True, help=translate(working, language)),
        click.Option(["--style"], callback=is_folder(language), metavar=translate(N_("DIR"), language), help=style),
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
    style: Path | None,
    working: bool,
) -> int:
    """Make all documents of all agendas.

    Returns:
        1 where something could not be made, else 0.
    """
    if out == STDOUT:
        raise UsageError(Phrase(N_("Documents go into a folder: name one with --out.")))
    agendas = agendas_at(paths, language)
    chosen = (_chosen(documents, tuple(DOCUMENTS)), _chosen(formats or DEFAULT_FORMATS, tuple(FORMATS)))
    maker = _Maker(language, Path(out or FOLDER), *chosen, Together(agendas), style=style, working=working)
    clear_up(around(maker.folder), language)
    for fault in (*DOCUMENTS.faults(), *FORMATS.faults()):
        maker.told(fault)
    # What is made stands ready until all of it is there: a folder with half the documents would look complete.
    with results(maker.folder) as writing, _progress(agendas, language, maker) as bar:
        for path in bar:
            maker.make(read(path), templates, writing)
    count = len(maker.written)
    said = N_("1 document written to {folder}.") if count == 1 else N_("{count} documents written to {folder}.")
    aside(say(language, said, count=count, folder=maker.folder.as_posix()))
    if count:
        aside(_took(maker, language))
    tell_written(target.as_posix() for target in maker.written)
    return 1 if maker.failed else 0


def _took(maker: _Maker, language: Language) -> str:
    """How long it took, what that is for each file, and how the documents share in it."""

    def seconds(number: float, places: int) -> str:
        return decimal(f"{number:.{places}f}", language)

    whole = sum(maker.seconds.values())
    shares = "; ".join(f"{name} {seconds(time, 1)}" for name, time in maker.seconds.items())
    message = N_("That took {whole} seconds, {each} for each file. By document: {shares}.")
    each = seconds(whole / len(maker.written), 2)
    return say(language, message, whole=seconds(whole, 1), each=each, shares=shares)


@contextmanager
def _progress(agendas: Sequence[Path], language: Language, maker: _Maker) -> Iterator[Iterator[Path]]:
    """Show a bar on a terminal, and keep what there is to say until it is done; in a pipe only say it."""
    if sys.stderr is None or not sys.stderr.isatty() or len(agendas) < 2 or is_quiet():
        yield iter(agendas)
        return
    hush()
    maker.waiting = []
    try:
        with click.progressbar(agendas, label=translate(N_("Making documents"), language), file=sys.stderr) as bar:
            yield iter(bar)
    finally:
        for text in maker.waiting:
            aside(text)
        maker.waiting = None


def _chosen(given: Sequence[str], known: Sequence[str]) -> list[str]:
    return [name for name in known if not given or name in given]


def _check_names(config: Config | None) -> None:
    """Refuse settings of a document that there is not.

    Raises:
        ConfigError: There are; their place is named.
    """
    if config is None or all(name in DOCUMENTS for name in config.documents):
        return
    from lea_model.config.settings import ConfigError  # only where somebody made a mistake

    message = N_("There is no document {name}. Choose one of {known}.")
    known = ", ".join(DOCUMENTS)
    raise ConfigError(
        [
            (config.place(("documents", name), key=True), Phrase(message, {"name": f"'{name}'", "known": known}))
            for name in config.documents
            if name not in DOCUMENTS
        ]
    )


class _Maker:
    """Makes the documents of one agenda after another, and keeps count.

    Attributes:
        failed: Whether something could not be made.
        written: The documents.
        seconds: How long each document took, over all agendas and formats.
        waiting: What is still to be said; None where it is said at once.
    """

    def __init__(
        self,
        language: Language,
        folder: Path,
        documents: Sequence[str],
        formats: Sequence[str],
        together: Together,
        *,
        style: Path | None,
        working: bool,
    ) -> None:
        self.language = language
        self.folder = folder
        self.documents = documents
        self.formats = formats
        self._together = together
        self._working = working
        self._style = style
        self._styles: dict[Path, HouseStyle] = {}
        self.failed = False
        self.written: list[Path] = []
        self.seconds: dict[str, float] = {}
        self.waiting: list[str] | None = None
        self._made: dict[str, str] = {}
        self._settings = Settings(None, none=False)
        self._faults: set[str] = set()

    def tell(self, text: str) -> None:
        """Say something beside the result."""
        if self.waiting is None:
            aside(text)
        else:
            self.waiting.append(text)

    def told(self, fault: PluginError) -> None:
        """Say once what of another package cannot be used."""
        sentence = fault.message(self.language)
        if sentence not in self._faults:
            self._faults.add(sentence)
            self.tell(sentence)
        self.failed = True

    def make(self, result: Result, templates: Path | None, writing: Results) -> None:
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
            config = self._settings.of(Path(result.path))
            self._write(result, agenda.id, self._looks(config), templates, writing, config)

    def _refuse(self, message: str, **params: str) -> None:
        self.tell(say(self.language, message, **params))
        self.failed = True

    def _looks(self, config: Config | None) -> HouseStyle:
        """The house style: of the option, else of the settings, else ours; what is hard to read in it is said once."""
        folder = self._style or (config.style if config else None)
        if folder is None:
            return OURS
        if folder not in self._styles:
            style = self._styles[folder] = read_style(folder)
            ours = (OURS.light.accent, OURS.light.cover)
            if style.light != OURS.light and (style.light.accent, style.light.cover) == ours:
                message = N_(
                    "House style {folder}: the design tokens say no colour for headings and the cover, so these are"
                    " ours. Give accent and omslag in stijl.toml, each on a line of its own, as in: {example}"
                )
                example = 'accent = "#00618f"'
                self.tell(say(self.language, message, folder=folder.as_posix(), example=example))
            for pair, found in hard_to_read(style.light):
                front, behind = (getattr(style.light, name) for name in (pair.front, pair.behind))
                numbers = {"contrast": f"{found:.1f}", "least": f"{pair.least:.1f}"}
                message = N_(
                    "House style {folder}: the colour {front} on {behind} is hard to read (contrast {contrast} to 1; at"
                    " least {least} is needed)."
                )
                self.tell(say(self.language, message, folder=folder.as_posix(), front=front, behind=behind, **numbers))
        return self._styles[folder]

    def _write(
        self,
        result: Result,
        folder: str,
        style: HouseStyle,
        templates: Path | None,
        writing: Results,
        config: Config | None,
    ) -> None:
        _check_names(config)
        made = render_each(
            result,
            documents=self.documents,
            formats=self.formats,
            templates=templates,
            working=self._working,
            style=style,
            config=config,
            beside=self._together,
            failed=self.told,
        )
        before, begun, faults = len(self.written), perf_counter(), self._faults.copy()
        for document, files in made:
            self.seconds[document] = self.seconds.get(document, 0.0) + perf_counter() - begun
            for name, content in files.items():
                target = self.folder / folder / name
                writing.add(target, content)
                self.written.append(target)
                made_last(name, self.language)
            begun = perf_counter()
        if len(self.written) == before and self._faults == faults:
            message = N_("{id}: the agenda has nothing for this, such as dates for a calendar.")
            self.tell(say(self.language, message, id=folder))

    def _count(self, result: Result) -> None:
        """Say how many findings there are; building goes on."""
        if sentence := counted(result, self._settings, self.language, self._together):
            self.tell(sentence)
