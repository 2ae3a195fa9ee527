"""Which kinds of things have a sheet in the workbook, and which columns it has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from lea_model.i18n import Language
from lea_model.model.abbreviations import Abbreviation
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.model.ambitions import Ambition
from lea_model.model.attached import Claim, Milestone, Progress, Voice
from lea_model.model.base import Model
from lea_model.model.decisions import Adoption
from lea_model.model.figures import Amount, Figure
from lea_model.model.goals import Goal
from lea_model.model.governance import GovernanceBody
from lea_model.model.indicators import Indicator
from lea_model.model.keys import all_models, models_in, reference_fields
from lea_model.model.locations import Deadline, Instrument, Step
from lea_model.model.parties import Party
from lea_model.model.policy_areas import PolicyArea
from lea_model.model.structure import Cluster, ProgrammeLine, Theme
from lea_model.model.year_plans import YearPlanRow
from lea_model.renderer.views.werkboek.cells import FieldForm, Form, field_form
from lea_model.vocabulary.kinds import BY_CLASS, ITEM_KINDS
from lea_model.vocabulary.words import key_words

_PARTS: Final = (
    *(Milestone, Progress, Adoption, Abbreviation, Amount, Figure, Claim, Voice),
    *(YearPlanRow, Instrument, Step, Deadline),
)
"""Facts that have a sheet of their own, for they seldom fit into one cell."""

_ALWAYS: Final = (
    *(Agenda, Cluster, Action, ProgrammeLine, Ambition, Theme, Goal, Indicator, Party, GovernanceBody),
    *(PolicyArea, Milestone, Progress, Amount),
)
"""Classes whose sheets are there also where the agenda has none of them yet, in order."""

_USUAL: Final = frozenset(
    {
        *("id", "number", "title", "name", "text", "ages", "due", "period", "trekkers", "partners", "status", "when"),
        *("kind", "nature", "aliases", "body_kind", "frequency", "chair", "members_listed", "reports_to", "citations"),
        *("baseline", "targets", "note", "result", "value", "payers", "printed", "overlap_kind", "description"),
    }
)
"""Fields whose columns are in view also where no row has anything in them."""

_FIRST: Final = ("number", "title", "name", "party", "text", "abbreviation")
_LAST: Final = ("source", "footnotes", "tags", "notes", "sic")

PARENT: Final = "parent"
LIST: Final = "list"
ROWS: Final = frozenset((*(kind.model for kind in ITEM_KINDS if kind.model), *_PARTS))
"""The classes that have a sheet."""


class SheetColumn(NamedTuple):
    """A column of a kind of thing.

    Attributes:
        name: The English name of the field; ``parent`` or ``list`` for what says where a row belongs.
        heading: What stands above it.
        form: What its cells hold.
        refers: Whether its words refer to other things.
    """

    name: str
    heading: str
    form: FieldForm
    refers: bool = False


class SheetKind(NamedTuple):
    """A sheet (werkblad): one class.

    Attributes:
        model: The class of its rows.
        key: The name of the class in data.
        name: What the sheet is called.
        columns: Its columns, without the id and those that are made.
    """

    model: type[Model]
    key: str
    name: str
    columns: tuple[SheetColumn, ...]


@cache
def homes(model: type[Model]) -> Mapping[type[Model], tuple[str, ...]]:
    """In which lists of which classes an item of a class may stand; those classes have sheets themselves."""
    found: dict[type[Model], tuple[str, ...]] = {}
    for owner in all_models():
        if owner is Agenda or owner in ROWS:
            names = tuple(
                name for name in owner.model_fields if model in models_in(owner, name) and _rows(owner, name, model)
            )
            if names:
                found[owner] = names
    return found


def _rows(owner: type[Model], name: str, model: type[Model]) -> bool:
    form = field_form(owner, name, ROWS)
    return form.form is Form.ROWS and form.model is model


@cache
def sheet_kinds(language: Language) -> tuple[SheetKind, ...]:
    """All sheets that there can be, those that are always there first."""
    others = [kind.model for kind in ITEM_KINDS if kind.model and kind.model not in _ALWAYS]
    models = [*_ALWAYS, *others, *(part for part in _PARTS if part not in _ALWAYS)]
    return tuple(_sheet(model, language) for model in models)


def always_there(model: type[Model]) -> bool:
    """Whether a sheet is there also where the agenda has nothing to stand on it."""
    return model in _ALWAYS


def usual(name: str) -> bool:
    """Whether a column is in view also where it is empty."""
    return name in _USUAL or name in (PARENT, LIST)


def of_the_source(name: str) -> bool:
    """Whether a column is for whoever looks after the files: it is folded in, also where something stands in it."""
    return name in ("source", "footnotes", "tags", "sic")


def _sheet(model: type[Model], language: Language) -> SheetKind:
    kind = BY_CLASS[model.__name__]
    title = kind.label if model is Agenda else kind.plural
    places = homes(model)
    columns: list[SheetColumn] = []
    if model is not Agenda and (len(places) > 1 or Agenda not in places):
        columns.append(SheetColumn(PARENT, {"nl": "onder", "en": "under"}[language], FieldForm(Form.TEXT), refers=True))
    if any(len(names) > 1 for names in places.values()):
        columns.append(SheetColumn(LIST, {"nl": "lijst", "en": "list"}[language], FieldForm(Form.TEXT)))
    references = {name for name, _ in reference_fields(model)}
    for name in _order(model):
        form = field_form(model, name, ROWS)
        if form.form is not Form.ROWS:
            heading = key_words(name, language)
            columns.append(SheetColumn(name, heading, form, refers=name in references))
    # Excel refuses an apostrophe at the end of a name, and other programs anywhere.
    return SheetKind(model, kind.key, title.text(language).replace("'", ""), tuple(columns))


def _order(model: type[Model]) -> list[str]:
    """The fields in the order of the format: what a thing is first, where it comes from last."""
    names = [name for name in model.model_fields if name != "id"]
    first = [name for name in _FIRST if name in names]
    last = [name for name in _LAST if name in names]
    return [*first, *(name for name in names if name not in first and name not in last), *last]


def list_field(owner: type[Model], model: type[Model], wanted: str = "") -> str | None:
    """The list of a class that a new row comes into.

    Args:
        owner: The class.
        model: The class of the row.
        wanted: The English name of the list; the usual one where empty.
    """
    names = homes(model).get(owner, ())
    return wanted if wanted in names else None if wanted or not names else names[0]


def field_note(model: type[Model], name: str, language: Language) -> tuple[str, str]:
    """What a field means and how it is written, as the model describes it; empty for what is no field."""
    field = model.model_fields.get(name)
    if field is None:
        return "", ""
    extra: Any = field.json_schema_extra or {}
    meaning = extra.get("nl", "") if language == "nl" else field.description or ""
    return str(meaning).replace("`", ""), str(extra.get("example", ""))
