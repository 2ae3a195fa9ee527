"""An agenda to fill in: in Dutch, with an explanation at every part."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.index import slug
from lea_model.loader.right_form import quoted
from lea_model.model.enums import AgendaKind
from lea_model.model.when import read_when
from lea_model.output import Files, chosen
from lea_model.schema import schema_text
from lea_model.text import single_spaced

STARTER: Final = Path(__file__).parent / "starter"
SCHEMA: Final = "agenda.nl.schema.json"

_MUNICIPALITY: Final = "Voorbeeldstad"
_TITLE: Final = "Samen voor kansen"
_KIND: Final = "# agendasoort: lea # haal het eerste hekje weg en"
_YEARS: Final = (2026, 2029)


def new_agenda(
    *,
    id: str | None = None,
    municipality: str | None = None,
    title: str | None = None,
    period: str | None = None,
    kind: str | None = None,
) -> Files:
    """Make the files of an agenda to fill in, as ``lea new`` does.

    Args:
        id: Its id; made of the municipality and the first year where None.
        municipality: The municipality that it is of.
        title: Its title.
        period: The years that it is for, such as ``2027-2030``.
        kind: What sort of agenda, such as ``lea`` or ``uitvoeringsplan``.

    Returns:
        Names of files with their texts, and the JSON Schema that they point to.

    Raises:
        UsageError: The period is none, or there is no such sort.
    """
    if kind is not None:
        unknown = N_("There is no kind of agenda {name}. Choose one of {known}.")
        chosen(kind, {one.value: one for one in AgendaKind}, unknown)
    first, last = _years(period)
    name = single_spaced(municipality or "") or _MUNICIPALITY
    own = slug(id or "") or f"{slug(name) or 'agenda'}-{first}"
    words = {
        f"id: {slug(_MUNICIPALITY)}-{_YEARS[0]}": f"id: {own}",
        f"gemeenten: {_MUNICIPALITY}": f"gemeenten: {quoted(name, inside=False)}",
        f"Gemeente {_MUNICIPALITY}": quoted(f"Gemeente {name}", inside=True),
        f"titel: {_TITLE}\n": f"titel: {quoted(single_spaced(title or '') or _TITLE, inside=False)}\n",
        f"periode: {_YEARS[0]}-{_YEARS[1]}": f"periode: {quoted(period or f'{first}-{last}', inside=False)}",
        **({_KIND: f"agendasoort: {kind} #"} if kind else {}),
        f"jaar: {_YEARS[0]}": f"jaar: {first}",
        f"eind {_YEARS[1]}": f"eind {last}",
    }
    files: Files = {source.name: _filled(source.read_text("utf-8"), words) for source in sorted(STARTER.glob("*.yaml"))}
    return files | {SCHEMA: schema_text("nl")}


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
