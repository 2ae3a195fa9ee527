"""``docs/formaat.md``, the Dutch reference of the YAML format, from the model.

What is general stands in ``formaat_inleiding.md``, an example of each class in ``formaat_voorbeelden.yaml``; the rest
comes from the model itself.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, ForwardRef, Union, cast, get_args, get_origin

import yaml

from lea_model.model import (
    abbreviations,
    actions,
    agenda,
    ages,
    ambitions,
    attached,
    base,
    body_links,
    decisions,
    districts,
    enums,
    escalation,
    figures,
    goals,
    governance,
    holders,
    indicators,
    interventions,
    locations,
    parties,
    policy_areas,
    rare_enums,
    scope,
    sections,
    sic,
    statements,
    structure,
    when,
    year_plans,
)
from lea_model.model.base import Model, ShortForm
from lea_model.model.enums import Term
from lea_model.model.keys import all_models, annotation_parts, dutch_key, stands_for
from lea_model.model.numbers import ActionNumber
from lea_model.model.rare import RARE_MODELS, ListOf
from lea_model.model.scalars import RefTo
from lea_model.vocabulary.everyday_words import Meant, listed_words
from lea_model.vocabulary.meanings import EXPLANATIONS, dutch_term

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "formaat.md"
OFFLINE = ROOT / "src" / "lea_model" / "cli" / "pages" / "formaat.md"
"""The same page in the package, for ``lea help formaat``."""
INTRODUCTION = ROOT / "scripts" / "formaat_inleiding.md"
EXAMPLES = ROOT / "scripts" / "formaat_voorbeelden.yaml"

_ORDER: dict[str, tuple[type[Model], ...]] = {
    "De agenda": (
        agenda.Agenda,
        agenda.AgendaBlock,
        decisions.RelatedAgenda,
        holders.Decided,
        decisions.Adoption,
        decisions.Publication,
        agenda.Document,
        parties.Municipality,
    ),
    "Waar een agenda uit bestaat": (
        sections.Section,
        ambitions.Ambition,
        structure.ProgrammeLine,
        structure.AgePlan,
        structure.Edition,
        structure.Cluster,
        actions.Citation,
        structure.Theme,
        actions.Action,
        actions.Overlap,
        policy_areas.PolicyArea,
        goals.Goal,
        indicators.Indicator,
        goals.Target,
        interventions.Intervention,
        districts.District,
        districts.Hub,
    ),
    "Wie meedoen": (
        parties.Party,
        parties.Assignment,
        governance.GovernanceBody,
        governance.Frequency,
        body_links.BodyLink,
    ),
    "Stukken met een eigen vorm": (
        escalation.EscalationLadder,
        escalation.EscalationLevel,
        locations.LocationProgramme,
        locations.Location,
        locations.LocationPlan,
        locations.Instrument,
        locations.Step,
        locations.Deadline,
        locations.MoneyFlow,
        year_plans.YearPlan,
        year_plans.YearPlanRow,
    ),
    "Wat de bron erbij geeft": (
        statements.Statement,
        figures.Figure,
        figures.Amount,
        attached.Milestone,
        attached.Claim,
        holders.Footnote,
        attached.Voice,
        attached.LegalRef,
        attached.Promise,
        attached.Motion,
        abbreviations.Abbreviation,
        statements.Link,
        attached.Progress,
    ),
    "Wat bij veel onderdelen mag staan": (
        base.Item,
        base.Titled,
        parties.WithRoles,
        scope.Aimed,
        scope.Scoped,
        holders.Expecting,
        holders.WithInterventions,
        holders.Attached,
        holders.WithCouncilMatters,
        attached.CouncilMatter,
        structure.Container,
    ),
    "Waarden": (when.When, ages.AgeBand, base.Missing, base.Source, base.Tag, sic.Sic),
}
TABLE_MARK = "<!-- de tabel van de twintig sleutels -->"
"""Where in the introduction the table of the first keys comes."""

FIRST_KEYS: tuple[tuple[type[Model], str], ...] = (
    (agenda.AgendaBlock, "title"),
    (agenda.AgendaBlock, "municipalities"),
    (agenda.AgendaBlock, "period"),
    (agenda.AgendaBlock, "status"),
    (agenda.Agenda, "documents"),
    (agenda.Agenda, "ambitions"),
    (agenda.Agenda, "programme_lines"),
    (agenda.Agenda, "goals"),
    (structure.Container, "themes"),
    (agenda.Agenda, "actions"),
    (agenda.Agenda, "parties"),
    (agenda.Agenda, "bodies"),
    (base.Titled, "number"),
    (actions.Action, "text"),
    (parties.WithRoles, "trekkers"),
    (parties.WithRoles, "partners"),
    (actions.Action, "ages"),
    (actions.Action, "due"),
    (goals.Goal, "targets"),
    (holders.Attached, "amounts"),
)
"""The keys that nearly everybody needs, with the class whose explanation is given."""

LISTS: tuple[type[Term], ...] = tuple(
    cls
    for cls in (*vars(enums).values(), *vars(rare_enums).values())
    if isinstance(cls, type) and issubclass(cls, Term) and cls is not Term
)
_PLAIN: dict[Any, str] = {
    str: "tekst",
    bool: "`ja` of `nee`",
    int: "heel getal",
    Decimal: "getal",
    date: "dag, zoals `2022-12-31`",
    ActionNumber: "nummer of label",
}


def _chapters() -> dict[str, tuple[type[Model], ...]]:
    """The chapters with their classes; a class without a place of its own comes after the parts of an agenda."""
    placed = {cls for classes in _ORDER.values() for cls in classes}
    others = tuple(cls for cls in all_models() if cls not in placed)
    return {
        chapter: (*classes, *others) if chapter == "Waar een agenda uit bestaat" else classes
        for chapter, classes in _ORDER.items()
    }


CHAPTERS = _chapters()


def page() -> str:
    """The whole reference."""
    introduction = INTRODUCTION.read_text("utf-8").rstrip().replace(TABLE_MARK, "\n".join(_first_keys()))
    lines = [introduction, "", "## Inhoud", ""]
    for chapter, classes in CHAPTERS.items():
        lines.append(f"- [{chapter}](#{anchor(chapter)}): {', '.join(link(cls) for cls in classes)}")
    lines.append(f"- [Vaste woorden](#vaste-woorden): {', '.join(link(cls) for cls in LISTS)}")
    lines.append("- [Engelse namen](#engelse-namen)")
    lines.append("- [Alledaagse woorden](#alledaagse-woorden)")
    for chapter, classes in CHAPTERS.items():
        lines += ["", f"## {chapter}"]
        for cls in classes:
            lines += ["", *_section(cls)]
    lines += ["", "## Vaste woorden"]
    for words in LISTS:
        lines += ["", *_words(words)]
    lines += ["", *_english_names()]
    lines += ["", *_everyday_words()]
    return "\n".join(lines) + "\n"


def heading(cls: type) -> str:
    """The heading of a class: its Dutch term."""
    term = dutch_term(cls)
    return term[:1].upper() + term[1:]


def anchor(title: str) -> str:
    """The anchor that a heading gets on the web."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def link(cls: type) -> str:
    """A link to the section of a class."""
    return f"[{dutch_term(cls)}](#{anchor(heading(cls))})"


@cache
def examples() -> dict[str, str]:
    """Name of a class to a piece of YAML with one or more of it."""
    found: dict[str, str] = yaml.safe_load(EXAMPLES.read_text("utf-8"))
    return found


def _section(cls: type[Model]) -> Iterator[str]:
    """What there is to say about one class."""
    yield f"### {heading(cls)}"
    yield ""
    yield EXPLANATIONS[cls.__name__]
    if issubclass(cls, ShortForm) and cls.short:
        yield f"Mag kort: alleen tekst staat voor `{dutch_key(cls.short)}`."
    if example := examples().get(cls.__name__):
        yield from ("", "```yaml", example.rstrip(), "```")
    own = [name for name in cls.model_fields if owner(cls, name) is cls]
    if own:
        yield from ("", "| sleutel | betekenis | verplicht | wat er mag staan | voorbeeld |", "|---|---|---|---|---|")
        yield from (_row(cls, name) for name in own)
    shared = dict.fromkeys(owner(cls, name) for name in cls.model_fields if owner(cls, name) is not cls)
    shared.pop(agenda.AgendaBlock, None)
    if cls is agenda.Agenda:
        shared = dict.fromkeys([holders.Attached])
    if shared:
        yield from ("", f"Wat er verder mag staan: {', '.join(link(other) for other in shared)}.")


def owner(cls: type[Model], name: str) -> type[Model]:
    """The class that a field of a class comes from."""
    return next(each for each in cls.__mro__ if name in inspect.get_annotations(each))


def _row(cls: type[Model], name: str) -> str:
    field = cls.model_fields[name]
    extra = cast("dict[str, Any]", field.json_schema_extra)  # `key` gives each field its texts
    must = "ja" if field.is_required() else ""
    if cls is ages.AgeBand and name == "start":
        must = "bij `tot` en `open_einde`"  # what was printed says it otherwise
    nested = [part for part in annotation_parts(cls, name) if isinstance(part, type) and issubclass(part, Model)]
    example = f"`{extra['example']}`" if "example" in extra else "zie " + ", ".join(link(part) for part in nested)
    cells = (f"`{field.alias}`", extra["nl"], must, allowed(field.annotation, tuple(field.metadata)), example)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def allowed(annotation: Any, marks: tuple[Any, ...] = ()) -> str:
    """What a field takes, in plain Dutch with links.

    Args:
        annotation: The annotation of the field, or a part of it.
        marks: What stands around it in ``Annotated``.
    """
    if rare := next((mark.rare.model for mark in marks if isinstance(mark, ListOf)), None):
        return f"een of meer: {link(rare)}"
    annotation = stands_for(annotation)
    kinds = next((mark.kinds for mark in marks if isinstance(mark, RefTo)), None)
    if kinds is not None and not isinstance(annotation, UnionType) and get_origin(annotation) not in (Union, tuple):
        return _referred(kinds)
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *around = get_args(annotation)
        return allowed(inner, (*marks, *around))
    if origin in (Union, UnionType):
        found = [allowed(part, marks) for part in get_args(annotation) if part is not type(None)]
        return ", of ".join(found)
    if origin is tuple:
        return f"een of meer: {allowed(get_args(annotation)[0])}"
    if isinstance(annotation, ForwardRef):
        name = annotation.__forward_arg__
        return link(RARE_MODELS[name].model if name in RARE_MODELS else getattr(structure, name))
    if isinstance(annotation, type) and issubclass(annotation, (Model, Term)):
        return link(annotation)
    if annotation is str and any("a-z0-9" in str(getattr(mark, "pattern", "")) for mark in marks):
        return "korte naam: kleine letters, cijfers en streepjes"
    return _PLAIN[annotation]


def _referred(kinds: tuple[str, ...]) -> str:
    if kinds == ("any",):
        return "verwijzing naar een onderdeel"
    named = {cls.__name__.lower(): cls for classes in CHAPTERS.values() for cls in classes}
    named["body"] = governance.GovernanceBody
    found = [link(named[kind.replace("_", "")]) for kind in kinds]
    return "verwijzing naar " + (f"{', '.join(found[:-1])} of {found[-1]}" if found[1:] else found[0])


def _words(cls: type[Term]) -> Iterator[str]:
    yield f"### {heading(cls)}"
    yield ""
    yield EXPLANATIONS[cls.__name__]
    yield from ("", "| woord | Engels |", "|---|---|")
    yield from (f"| `{term.value}` | `{term.english}` |" for term in cls)


def _english_names() -> Iterator[str]:
    """All keys with their English names, which are those of the model in Python as well."""
    yield from ("## Engelse namen", "")
    yield "Zo heten de sleutels in het Engels. Dat zijn ook de namen in Python."
    yield from ("", "| sleutel | Engels |", "|---|---|")
    names = {name for classes in CHAPTERS.values() for cls in classes for name in cls.model_fields}
    yield from (f"| `{key}` | `{name}` |" for key, name in sorted((dutch_key(name), name) for name in names))


def _first_keys() -> Iterator[str]:
    """The keys that nearly everybody needs, in a table."""
    yield from ("| sleutel | betekenis | staat bij |", "|---|---|---|")
    for cls, name in FIRST_KEYS:
        field = cls.model_fields[name]
        extra = cast("dict[str, Any]", field.json_schema_extra)
        yield f"| `{field.alias}` | {extra['nl']} | {link(cls)} |"


def _everyday_words() -> Iterator[str]:
    """Words that people write, with the keys that stand for them."""
    yield from ("## Alledaagse woorden", "")
    yield "Schrijft u een van deze woorden als sleutel, dan wijst de controle u de sleutel die bedoeld is. Staan er"
    yield "meer, dan hangt het ervan af waar u het schrijft."
    yield from ("", "| woord | sleutel |", "|---|---|")
    for word, meant in listed_words().items():
        keys = [_inside(one) for one in meant if dutch_key(one.name) != word]
        if keys:
            yield f"| {word.replace('_', ' ')} | {', '.join(dict.fromkeys(keys))} |"


def _inside(meant: Meant) -> str:
    inner = f", met daarin `{dutch_key(meant.inner)}`" if meant.inner else ""
    return f"`{dutch_key(meant.name)}`{inner}"
