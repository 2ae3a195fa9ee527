"""``lea new``: a folder with an agenda to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from lea_model.cli.options import Command, argument, one_of, say, text_option
from lea_model.cli.printing import aside
from lea_model.cli.writing import around, clear_up, put
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.index import slug
from lea_model.loader.right_form import quoted
from lea_model.model.enums import AgendaKind
from lea_model.model.when import read_when
from lea_model.output import Files
from lea_model.schema import schema_text
from lea_model.text import single_spaced

STARTER: Final = Path(__file__).parent.parent / "starter"
SCHEMA: Final = "agenda.nl.schema.json"

_MUNICIPALITY: Final = "Voorbeeldstad"
_TITLE: Final = "Samen voor kansen"
_KIND: Final = "# agendasoort: lea # haal het eerste hekje weg en"
_YEARS: Final = (2026, 2029)


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Make a new folder with an agenda to fill in: in Dutch, with an explanation at every part. The id of the agenda"
        " follows the name of the folder. 'lea help formaat' explains all keys.\n\nA folder that holds something is"
        " left alone.\n\nExit status: 0 written, 2 wrong use."
    )
    kinds = [kind.value for kind in AgendaKind]
    return Command(
        "new",
        language,
        help_,
        run,
        [
            argument(language, "folder", N_("DIR")),
            text_option(language, "municipality", N_("NAME"), N_("The municipality that the agenda is of.")),
            text_option(language, "title", N_("TEXT"), N_("The title of the agenda.")),
            text_option(language, "period", N_("YEARS"), N_("The years that it is for, such as 2027-2030.")),
            click.Option(
                ["--kind"],
                callback=one_of(kinds, language),
                metavar=translate(N_("KIND"), language),
                help=translate(N_("What sort of document it is, such as lea, uitvoeringsplan or convenant."), language),
            ),
        ],
    )


def run(
    language: Language,
    *,
    folder: str,
    municipality: str | None,
    title: str | None,
    period: str | None,
    kind: str | None,
) -> int:
    """Write the starter files; a folder that holds something is left alone.

    Raises:
        UsageError: There is something at the path already, or the period is none.
    """
    root = Path(folder)
    clear_up(around(root), language)
    if root.is_symlink() or root.exists():
        empty = root.is_dir() and not any(root.iterdir())
        if not empty:
            message = N_("'{path}' is there already and is not an empty folder: nothing was written.")
            raise UsageError(Phrase(message, {"path": root.as_posix()}))
    first, last = _years(period)
    name = single_spaced(municipality or "") or _MUNICIPALITY
    words = {
        f"id: {slug(_MUNICIPALITY)}-{_YEARS[0]}": f"id: {_id(root, name, first)}",
        f"gemeenten: {_MUNICIPALITY}": f"gemeenten: {quoted(name, inside=False)}",
        f"Gemeente {_MUNICIPALITY}": quoted(f"Gemeente {name}", inside=True),
        f"titel: {_TITLE}\n": f"titel: {quoted(single_spaced(title or '') or _TITLE, inside=False)}\n",
        f"periode: {_YEARS[0]}-{_YEARS[1]}": f"periode: {quoted(period or f'{first}-{last}', inside=False)}",
        **({_KIND: f"agendasoort: {kind} #"} if kind else {}),
        f"jaar: {_YEARS[0]}": f"jaar: {first}",
        f"eind {_YEARS[1]}": f"eind {last}",
    }
    files: Files = {source.name: _filled(source.read_text("utf-8"), words) for source in sorted(STARTER.glob("*.yaml"))}
    put(files | {SCHEMA: schema_text("nl")}, folder, language, names=True)
    aside(say(language, N_("Fill in the files and check them with: lea check {folder}"), folder=root.as_posix()))
    aside(say(language, N_("All keys are explained by: lea help formaat")))
    return 0


def _id(root: Path, municipality: str, year: int) -> str:
    """The id of the agenda: the name of the folder, for that is how people call it; else of the municipality."""
    return slug(root.resolve().name) or f"{slug(municipality) or 'agenda'}-{year}"


def _filled(text: str, words: Mapping[str, str]) -> str:
    for old, new in words.items():
        text = text.replace(old, new)
    return text


def _years(period: str | None) -> tuple[int, int]:
    """The first and the last year of the period.

    Raises:
        UsageError: It cannot be read as a period with a beginning and an end.
    """
    if period is None:
        return _YEARS
    earliest, latest = read_when(period)[:2]
    if earliest is None or latest is None or latest < earliest:
        message = N_("'{period}' is no period with a beginning and an end. Write it as 2027-2030.")
        raise UsageError(Phrase(message, {"period": period}))
    return earliest.year, latest.year
