"""Nothing that the YAML holds is lost: every text and number of an agenda stands in its working version.

What the publication leaves out has a reason, by field, in ``left_out.py``; what is left out without one is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path

import pytest

from lea_model.index import Index, walk
from lea_model.model.agenda import Agenda
from lea_model.model.ages import AgeBand, read_ages
from lea_model.model.base import Model, Tag
from lea_model.model.governance import Frequency, read_frequency
from lea_model.model.when import When, read_when
from lea_model.renderer import document_language, render_files
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.left_out import placeless
from lea_model.renderer.views.tags import list_label
from lea_model.taxonomy import scheme
from lea_model.taxonomy.scheme_reader import SCHEMES
from lea_model.vocabulary.saying import SAYING
from lea_model.vocabulary.words import term
from tests.renderer.reading import DOCUMENTS, FOLDERS, NAMES, agenda_in, html_words, markdown_words, words


def derived(item: Model) -> dict[str, object]:
    """What is worked out from the printed words of a part, and so is said by saying those."""
    if isinstance(item, When):
        return dict(zip(("earliest", "latest"), read_when(item.printed), strict=True))
    if isinstance(item, AgeBand):
        return dict(zip(("start", "end", "open_end"), read_ages(item.printed) or (), strict=False))
    if isinstance(item, Frequency):
        return dict(zip(("times", "per_time"), read_frequency(item.printed) or (), strict=False))
    return {}


LONG_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def values(agenda: Agenda) -> Iterator[tuple[str, str, object]]:
    """Every value of an agenda that a reader has to find: its place, its field, and the value.

    Left out, and nothing else: values that say what the model says anyway (equal to the default of a field that may be
    absent), what is derived from printed words and equal to that, and truth values that are 'no'.
    """
    for path, item in walk(agenda):
        known = derived(item)
        for name, field in type(item).model_fields.items():
            value = getattr(item, name)
            if value is None or (not field.is_required() and value == field.default):
                continue
            if name in known and known[name] == value:
                continue
            place = ".".join(str(step) for step in (*path, name))
            for one in value if isinstance(value, tuple) else (value,):
                if not isinstance(one, (Model, bool)):
                    yield place, name, one


def said(value: object, agenda: Agenda) -> list[str]:
    """The ways in which a value may stand in a document; one of them is enough."""
    if isinstance(value, Enum):
        return [term(value, document_language(agenda))]
    if isinstance(value, (int, Decimal)):
        text = f"{value:f}" if isinstance(value, Decimal) else str(value)
        whole, point, decimals = text.partition(".")
        dutch = f"{int(whole):,}".replace(",", ".") + (f",{decimals}" if point else "")
        return [text, text.replace(".", ","), dutch, f"{int(whole):,}" + (f".{decimals}" if point else "")]
    if isinstance(value, date):
        return [f"{value.day} {LONG_MONTHS[value.month - 1]} {value.year}"]
    return [str(value)]


def tag_names(agenda: Agenda) -> dict[str, str]:
    """What stands for the ids in tags of shared lists, by place: the name of the list, and that of the term."""
    language = document_language(agenda)
    names = {}
    for path, item in walk(agenda):
        if isinstance(item, Tag) and item.scheme in SCHEMES:
            place = ".".join(str(step) for step in path)
            known = scheme(item.scheme).get(item.term)
            names[f"{place}.scheme"] = f"{list_label(item.scheme, language)}:"
            if known:
                names[f"{place}.term"] = known.label(language)
    return names


def found(words_of_value: str, text: str) -> bool:
    """Whether words are in a text; a number or a single word not as a part of a longer one."""
    place = text.find(words_of_value)
    while place >= 0:
        end = place + len(words_of_value)
        joins_before = words_of_value[:1].isalnum() and text[place - 1 : place].isalnum()
        joins_after = words_of_value[-1:].isalnum() and text[end : end + 1].isalnum()
        if not joins_before and not joins_after:
            return True
        place = text.find(words_of_value, place + 1)
    return False


def lost(agenda: Agenda, text: str) -> list[str]:
    """The places of an agenda whose value is not in a text."""
    index = Index(agenda)
    targets: dict[tuple[str, str], list[str]] = {}
    for reference in index.references:
        if reference.target is not None:
            place = ".".join(str(step) for step in (*reference.owner, reference.field))
            targets.setdefault((place, reference.text), []).append(reference.target.label)
    names = tag_names(agenda)
    missing = []

    @cache  # most values stand in many places
    def there(way: str) -> bool:
        return found(words(way), text)

    for place, name, value in values(agenda):
        ways = [*said(value, agenda), *targets.get((place, str(value)), ())] if place not in names else [names[place]]
        if name == "language":
            continue  # the language of the document itself, which other tests read from it
        if not any(there(way) for way in ways if way):
            missing.append(f"{place} = {value}")
    return missing


def without_reason(agenda: Agenda, text: str) -> list[str]:
    """The places whose value is not in a publication while nothing says why."""
    shown = Writer(agenda, Index(agenda), "nl", SAYING)
    items = {".".join(str(step) for step in path): item for path, item in walk(agenda)}

    def reason(place: str) -> bool:
        """Whether the field, or one around it, is left out."""
        steps = place.split(".")
        return any(
            (item := items.get(".".join(steps[:end]))) is not None
            and name in type(item).model_fields
            and (placeless(item) or not shown.shows(item, name))
            for end, name in enumerate(steps)
        )

    return [one for one in lost(agenda, text) if not reason(one.partition(" = ")[0])]


@cache
def documents(folder: Path, format: str, *, working: bool) -> str:
    """The words of the documents of an agenda together."""
    read_words = html_words if format == "html" else markdown_words
    made = render_files(agenda_in(folder), documents=DOCUMENTS, formats=[format], working=working)
    return " ".join(read_words(str(content)) for content in made.values())


each_format = pytest.mark.parametrize("format", ["html", "md"])
each_agenda = pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)


@each_agenda
@each_format
def test_nothing_is_lost_in_the_working_version(folder: Path, format: str) -> None:
    """Each text, number, date, term, note, source and id is in the documents together."""
    assert lost(agenda_in(folder), documents(folder, format, working=True)) == []


@each_agenda
@pytest.mark.parametrize("format", ["html", pytest.param("md", marks=pytest.mark.slow)])
def test_what_the_publication_leaves_out_has_a_reason(folder: Path, format: str) -> None:
    """Each value is in the publication, but for the fields that are named with a reason."""
    assert without_reason(agenda_in(folder), documents(folder, format, working=False)) == []
