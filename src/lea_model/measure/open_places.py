"""What is still open in an agenda: titles without anything under them, places left of the template, known gaps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Missing, Model
from lea_model.model.enums import IndicatorState, MissingKind, YearPlanState
from lea_model.model.goals import Goal
from lea_model.model.keys import all_names, english_name
from lea_model.model.rare import INDICATOR, LOCATION_PROGRAMME, SECTION, YEAR_PLAN, YEAR_PLAN_ROW
from lea_model.model.structure import Cluster, Container
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.template_words import PERHAPS, SURE, TOWN

if TYPE_CHECKING:
    from lea_model.model.rare import Section

_PROMISES: Final = (Action, Goal, INDICATOR, YEAR_PLAN_ROW, LOCATION_PROGRAMME)
_SAYS_WHICH: Final = frozenset(AgendaBlock.model_fields) - {"text", "plain_text"}
_REGISTERS: Final = frozenset({"parties", "documents", "districts", "policy_areas", "abbreviations"})
_SHORT: Final = 40
_NAMES_A_CHAPTER: Final = frozenset({"id", "number", "title", "section_kind", "sources"})


def bare_titles(index: Index) -> list[Path]:
    """The headings of an agenda that has nothing but headings: no goal, no action, nothing cited; else none.

    An agenda that names itself, its parties and its chapters, and says nothing in any of them, is one of those.
    """
    if any(index.items_of(*_PROMISES)) or any(cluster.citations for _, cluster in index.items_of(Cluster)):
        return []
    headings = list(index.items_of(Container))
    if not headings and _names_only(index.agenda):
        return [(), *(path for path, _ in index.items_of(SECTION))]
    return [path for path, item in headings if not (item.text or item.statements or item.themes or _has_roles(item))]


def _names_only(agenda: Agenda) -> bool:
    """Whether an agenda says who and what it is called, and nothing else."""
    given = agenda.__pydantic_fields_set__ - _SAYS_WHICH - _REGISTERS
    return given <= {"sections"} and all(_bare(section) for section in agenda.sections)


def _bare(section: Section) -> bool:
    given = section.__pydantic_fields_set__ - _NAMES_A_CHAPTER
    return given <= {"sections"} and all(_bare(part) for part in section.sections)


def _has_roles(item: Container) -> bool:
    return any(item.__dict__[role] for role in ROLE_KEYS)


def left_of_template(index: Index) -> list[Path]:
    """The places that still hold the words of the template of ``lea new``."""
    said = {text for item in index.items.values() for text in _said(item)}
    if len(PERHAPS & said) < 2 and not any(map(_certain, said)):
        return []
    return [
        (*path, field) if number is None else (*path, field, number)
        for path, item in index.items.items()
        for field, number, text in _texts(item)
        if text in PERHAPS or _certain(text)
    ]


def _certain(text: str) -> bool:
    """Whether nobody but the template says it: a party or a title may well be called as one of those there."""
    return text in SURE or TOWN in text.casefold()


def _said(item: Model) -> Iterator[str]:
    """All texts of an item, in any order."""
    values = item.__dict__
    for field in item.__pydantic_fields_set__:
        value = values[field]
        if type(value) is str:
            yield value
        elif type(value) is tuple:
            yield from (text for text in value if type(text) is str)


def unnamed(index: Index) -> list[Path]:
    """The places where a name belongs and words say that it is not known, or still to come: ``trekker: n.t.b.``."""
    from lea_model.model.open_words import said_open  # only where it is asked

    return [
        reference.path
        for reference in index.references
        if not reference.targets
        and reference.kinds != ("footnote",)  # whose mark may be an asterisk
        and said_open(reference.text) not in (None, MissingKind.EMPTY)
    ]


def _noted(item: Model) -> bool:
    """Whether a remark says that something is not known, or still to come: ``opmerkingen: "trekker: onbekend"``."""
    notes = item.__dict__.get("notes", ())
    if not notes:
        return False
    from lea_model.model.open_words import said_open  # few items have remarks

    # A longer remark tells about the source.
    if any(len(note) <= _SHORT and said_open(note) not in (None, MissingKind.EMPTY) for note in notes):
        return True
    said = [note.partition(": ") for note in notes if ": " in note]
    keys = [key for key, _, words in said if len(words) <= _SHORT and said_open(words) is not None]
    return any(english_name(key) in all_names() for key in keys)  # which makes every class there is


def known_gaps(index: Index) -> list[Path]:
    """The places of which the agenda itself says that something is missing, unknown or still to come."""
    found: list[Path] = []
    template: Path | None = None
    for path, item in index.items_of(YEAR_PLAN, Missing, INDICATOR, Action):
        if template is not None and path[: len(template)] == template:
            continue  # a blank year plan is one gap, whatever cells it lists
        if YEAR_PLAN.holds(item) and item.plan_state is YearPlanState.TEMPLATE:
            template = path
            found.append(path)
        elif isinstance(item, Missing):
            found.append(path)
        elif INDICATOR.holds(item):
            if item.indicator_state is IndicatorState.TO_BE_DEFINED:
                found.append(path)
        elif isinstance(item, Action) and item.keep_or_new:
            found.append((*path, "keep_or_new"))
    return [
        *found,
        *(
            (*path, "notes")
            for path, item in index.items.items()
            if "notes" in item.__pydantic_fields_set__ and _noted(item)
        ),
    ]


def _texts(item: Model) -> Iterator[tuple[str, int | None, str]]:
    values, given = item.__dict__, item.__pydantic_fields_set__
    for field, value in values.items():
        if field not in given:
            continue
        if type(value) is str:
            yield field, None, value
        elif type(value) is tuple:
            yield from ((field, number, text) for number, text in enumerate(value) if type(text) is str)
