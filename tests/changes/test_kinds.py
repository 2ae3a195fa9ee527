"""Every kind of change: two agendas between which it is the only change."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import pytest

import lea_model as lea
from lea_model.changes import CHANGE_KINDS, diff
from lea_model.changes.field_changes import compared_fields
from lea_model.i18n import translate
from lea_model.model.agenda import Agenda
from lea_model.model.base import Item, Missing, Model
from lea_model.model.enums import Reading
from lea_model.model.keys import all_models, models_in
from lea_model.model.numbers import ActionNumber
from lea_model.model.parties import Municipality
from lea_model.model.rare_enums import ProgressStatus
from lea_model.model.when import When
from lea_model.vocabulary.kinds import ITEM_KINDS, KIND_OF
from lea_model.vocabulary.list_parts import LIST_PARTS, ListPart, list_part

CLASSES: Final = {kind.key: kind.model for kind in ITEM_KINDS if kind.model is not None}
VALUES: Final[dict[str, Any]] = {
    "value": Decimal(1),
    "stated": 3,
    "when": When(printed="2030"),
    "period": When(printed="2030"),
    "reading": Reading.LITERAL,
    "order": 1,
    "municipalities": (Municipality(name="Plaats"),),
    "id": "a",
}
"""What required fields hold where a word will not do."""


ITEMS: Final[tuple[type[Model], ...]] = (*CLASSES.values(), Agenda)


def made(cls: type[Model], **fields: Any) -> Any:
    """One of a class, with what it must have."""
    needed = {name: VALUES.get(name, f"een {name}") for name, field in cls.model_fields.items() if field.is_required()}
    status = {"Progress": ProgressStatus.DONE}.get(cls.__name__)
    return cls(**(needed | ({"status": status} if status else {}) | fields))


def homes(cls: type[Model]) -> tuple[type[Model], str]:
    """The class that holds items of a class, and the list: the agenda where it can."""
    found = [(owner, name) for owner in all_models() for name in owner.model_fields if cls in models_in(owner, name)]
    return next((one for one in found if one[0] is Agenda), found[0])


def agenda_of(cls: type[Model], *lists: tuple[Model, ...]) -> Agenda:
    """An agenda with some items; of a class that stands in another one, a list in each of so many of those."""
    owner, name = homes(cls)
    if owner is Agenda:
        whole: Agenda = made(Agenda, **{name: lists[0]})
        return whole
    around = tuple(made(owner, id=f"houder-{number}", **{name: items}) for number, items in enumerate(lists))
    return agenda_of(owner, around)


def thing_case(kind: str, happening: str) -> tuple[Agenda, Agenda]:
    """Two agendas between which one thing happened to one item."""
    cls = CLASSES[kind]
    one = made(cls, id="een")
    field = "name" if "name" in cls.model_fields else "title"
    text = "description" if "description" in cls.model_fields else "text"
    other = made(cls, id="twee")
    match happening:
        case "added":
            return agenda_of(cls, (other,)), agenda_of(cls, (other, one))
        case "dropped":
            return agenda_of(cls, (other, one)), agenda_of(cls, (other,))
        case "reordered":
            return agenda_of(cls, (other, one)), agenda_of(cls, (one, other))
        case "moved":
            return moved(cls, one)
        case _:
            name = {"renamed": field, "reworded": text, "renumbered": "number"}[happening]
            kind_of = ActionNumber if name == "number" else str
            return tuple(agenda_of(cls, (made(cls, id="een", **{name: kind_of(word)}),)) for word in ("1", "2"))  # type: ignore[return-value]


def moved(cls: type[Model], item: Model) -> tuple[Agenda, Agenda]:
    """Two agendas between which an item went from one holder to another."""
    holders = [
        (owner, name)
        for owner in all_models()
        for name in owner.model_fields
        if cls in models_in(owner, name) and owner is not Agenda
    ]
    owner, name = holders[0]
    if owner is cls:
        owner, name = holders[-1]

    def both(first: tuple[Model, ...], second: tuple[Model, ...]) -> Agenda:
        around = (made(owner, id="houder-0", **{name: first}), made(owner, id="houder-1", **{name: second}))
        return agenda_of(owner, around)

    return both((item,), ()), both((), (item,))


THING_CASES: Final = [
    (f"{kind.key.replace('_', '-')}-{happening}", kind.key, happening)
    for kind in ITEM_KINDS
    for happening in kind.happenings
]


@pytest.mark.parametrize(("name", "kind", "happening"), THING_CASES, ids=[case[0] for case in THING_CASES])
def test_items(name: str, kind: str, happening: str) -> None:
    """What can happen to an item is told as that, and nothing else is."""
    assert diff(*thing_case(kind, happening)).counts() == {name: 1}


def owner_of(field: str) -> tuple[type[Model], type[Model]]:
    """The class of item that has a list of parts, and the class of its parts."""
    found = [cls for cls in ITEMS if field in cls.model_fields]
    return found[0], next(cls for cls in models_in(found[0], field) if cls is not Missing)


def part_case(field: str, happening: str) -> tuple[Agenda, Agenda]:
    """Two agendas between which one thing happened to one part of one item."""
    owner, cls = owner_of(field)

    def with_parts(*parts: Model) -> Agenda:
        item = made(owner, **({} if owner is Agenda else {"id": "houder"}), **{field: parts})
        return item if isinstance(item, Agenda) else agenda_of(owner, (item,))

    one = made(cls, **({"id": "een"} if issubclass(cls, Item) else {}))
    match happening:
        case "added":
            return with_parts(), with_parts(one)
        case "dropped":
            return with_parts(one), with_parts()
        case "reworded":
            return with_parts(one), with_parts(one.model_copy(update={"text": "iets anders"}))
        case _:
            name = "notes" if issubclass(cls, Item) else "read_by" if "read_by" in cls.model_fields else "reason"
            value = ("let op",) if name == "notes" else "iets anders"
            return with_parts(one), with_parts(one.model_copy(update={name: value}))


def lists() -> dict[str, ListPart | None]:
    """Every list of models of every item, but lists of items, with the part that stands in it."""
    return {
        name: list_part(name, models_in(cls, name))
        for cls in ITEMS
        for name in compared_fields(cls)
        if isinstance(cls.model_fields[name].default, tuple)
        and models_in(cls, name)
        and not any(model.__name__ in KIND_OF for model in models_in(cls, name))
    }


PART_CASES: Final = [
    (f"{part.name}-{happening}", field, happening)
    for field, part in lists().items()
    if part is not None
    for happening in part.happenings
]


@pytest.mark.parametrize(
    ("name", "field", "happening"), PART_CASES, ids=[f"{case[0]}:{case[1]}" for case in PART_CASES]
)
def test_parts(name: str, field: str, happening: str) -> None:
    """What can happen to a part of an item is told as that, for every list, and nothing else is."""
    assert diff(*part_case(field, happening)).counts() == {name: 1}


def whole(text: str) -> Agenda:
    """An agenda from a text: the block's own fields before the bar, all else after it."""
    block, _, rest = text.partition("|")
    fields = {"titel": "Samen", "periode": "2030-2033"} | dict(
        part.split(": ", 1) for part in block.strip().split("; ") if part
    )
    head = "".join(f"  {name}: {value}\n" for name, value in fields.items())
    return lea.loads(f"agenda:\n  id: a\n  gemeenten: Plaats\n{head}{rest.strip()}\n")


def goal(target: str) -> str:
    """An agenda with one goal with one target."""
    return f"|doelen: [{{id: d, tekst: Lezen, streefwaarden: {{{target}}}}}]"


def action(fields: str) -> str:
    """An agenda with one action."""
    return f"|acties: [{{id: x, tekst: Lezen, {fields}}}]"


def body(fields: str) -> str:
    """An agenda with one body."""
    return f"|overlegorganen: [{{naam: Stuurgroep, {fields}}}]"


CLUSTERS: Final = (
    "|acties: [{nummer: 1, tekst: Lezen}]\nclusters: [{id: p, verwijzingen: %s}, {id: q, verwijzingen: %s}]"
)
SPECIAL: Final = [
    ("agenda-renamed", "titel: Samen", "titel: Samen sterk"),
    ("agenda-adopted", "status: concept", "status: vastgesteld"),
    ("status-changed", "status: vastgesteld", "status: verlengd"),
    ("period-changed", "periode: 2030-2033", "periode: 2034-2037"),
    ("extension-changed", "", "verlengd_tot: 2035"),
    ("target-raised", goal("vergelijking: minstens, waarde: 80"), goal("vergelijking: minstens, waarde: 90")),
    ("target-raised", goal("vergelijking: hoogstens, waarde: 9"), goal("vergelijking: hoogstens, waarde: 5")),
    ("target-lowered", goal("vergelijking: toename, waarde: 9"), goal("vergelijking: toename, waarde: 5")),
    ("target-lowered", goal("vergelijking: minder, waarde: 5"), goal("vergelijking: minder, waarde: 9")),
    ("target-changed", goal("waarde: 80"), goal("waarde: 90")),
    ("target-changed", goal("vergelijking: gelijk, waarde: 80"), goal("vergelijking: gelijk, waarde: 90")),
    ("target-changed", goal("vergelijking: minstens, waarde: 80"), goal("vergelijking: hoogstens, waarde: 90")),
    ("target-earlier", goal("waarde: 80, wanneer: eind 2032"), goal("waarde: 80, wanneer: eind 2031")),
    ("target-later", goal("waarde: 80, wanneer: eind 2032"), goal("waarde: 80, wanneer: 2033")),
    ("target-date-changed", goal("waarde: 80, wanneer: eind 2032"), goal("waarde: 80, wanneer: ooit")),
    (
        "baseline-changed",
        "|indicatoren: [{id: i, tekst: Bereik, nulmeting: {wat: peuters, waarde: 80}}]",
        "|indicatoren: [{id: i, tekst: Bereik, nulmeting: {wat: peuters, waarde: 81}}]",
    ),
    ("action-to-other-cluster", CLUSTERS % ("[1]", "[]"), CLUSTERS % ("[]", "[1]")),
    ("part-once", CLUSTERS % ("[1, 1]", "[]"), CLUSTERS % ("[1]", "[]")),
    ("part-twice", CLUSTERS % ("[1]", "[]"), CLUSTERS % ("[1, 1]", "[]")),
    ("reference-once", action("zelfde_als: [X, X]"), action("zelfde_als: [X]")),
    ("reference-twice", action("zelfde_als: [X]"), action("zelfde_als: [X, X]")),
    ("condition-changed", action("voorwaarde: als er geld is"), action("voorwaarde: als er tijd is")),
    ("due-earlier", action("uiterlijk: eind 2032"), action("uiterlijk: juni 2032")),
    ("due-later", action("uiterlijk: eind 2032"), action("uiterlijk: 2033-01-01")),
    ("due-changed", action("uiterlijk: eind 2032"), action("uiterlijk: doorlopend")),
    ("due-changed", action("jaar: 2031"), action("jaar: 2031, uiterlijk: eind 2032")),
    ("year-changed", action("jaar: 2031"), action("jaar: 2032")),
    ("trekker-replaced", action("trekker: JGZ"), action("trekker: GGD")),
    (
        "role-condition-changed",
        action("partners: {partij: JGZ}"),
        action("partners: {partij: JGZ, voorwaarde: als het kan}"),
    ),
    ("filled-in", action("uiterlijk: {ontbreekt: nader_te_bepalen}"), action("uiterlijk: eind 2032")),
    ("filled-in", goal("gedrukt: x, waarde: {ontbreekt: plaatshouder}"), goal("gedrukt: x, waarde: 80")),
    ("filled-in", action("raakvlakken: {ontbreekt: leeg}"), action("raakvlakken: [NPO]")),
    ("left-open", action("uiterlijk: eind 2032"), action("uiterlijk: {ontbreekt: nader_te_bepalen}")),
    ("ages-changed", "leeftijd: 0-12", "leeftijd: 0-18"),
    ("body-chair-changed", body("voorzitter: wethouder"), body("voorzitter: rouleert")),
    ("body-frequency-changed", body("frequentie: maandelijks"), body("frequentie: driemaal per jaar")),
    ("body-decision-changed", body("besluitregel: samen"), body("besluitregel: stemmen")),
    ("body-decision-changed", body("terugvalregel: wethouder"), body("terugvalregel: raad")),
    ("reference-added", action("draagt_bij_aan: []"), action("draagt_bij_aan: [samen]")),
    ("reference-dropped", action("draagt_bij_aan: [samen]"), action("draagt_bij_aan: []")),
    ("reordered", action("draagt_bij_aan: [samen, alleen]"), action("draagt_bij_aan: [alleen, samen]")),
    ("changed", action("opmerkingen: let op"), action("opmerkingen: let niet op")),
]


@pytest.mark.parametrize(("name", "old", "new"), SPECIAL, ids=[case[0] for case in SPECIAL])
def test_fields(name: str, old: str, new: str) -> None:
    """What changes in a field is told in the terms of the field, and nothing else is."""
    assert diff(whole(old), whole(new)).counts() == {name: 1}


def test_reference_goes_along() -> None:
    """A citation of an action that was renumbered goes along, and is told last."""
    text = "|acties: [{id: x, nummer: %s, tekst: Lezen}]\nclusters: [{id: p, verwijzingen: [%s]}]"
    found = diff(whole(text % ("1", "1")), whole(text % ("2", "2")))
    assert found.counts() == {"action-renumbered": 1, "reference-follows": 1}


def test_references_inside_a_part_go_along() -> None:
    """A party with another name is one change: members of members that print it go along, and hide nothing else."""
    text = (
        "|partijen: [{id: j, naam: %s}, {naam: Bieb}]\n"
        "clusters: [{id: p, sparringspartner: [{partij: Kring, leden: [%s, {partij: Bieb, leden: %s}]}]}]"
    )
    found = diff(whole(text % (("JGZ",) * 3)), whole(text % (("GGD",) * 3)))
    assert found.counts() == {"party-renamed": 1, "reference-follows": 2}
    assert [(change.before, change.after) for change in found if change.detail == "members"] == [("JGZ", "GGD")] * 2
    also = diff(
        whole(text % (("JGZ",) * 3)), whole(text.replace("leden: %s}", "leden: [%s, School]}") % (("GGD",) * 3))
    )
    assert "reference-follows" not in also.counts()
    assert any(change.detail == "members" for change in also)


@pytest.mark.parametrize(
    "held",
    ["clusters: [{id: p, verwijzingen: [2]}]", "wijken: [{id: w, gaat_over: 2}]", "hubs: [{id: h, bij_acties: 2}]"],
)
def test_a_reference_leads_somewhere_now(held: str) -> None:
    """A number that nothing had leads somewhere when an action gets it, and nowhere when it goes."""
    text = "|acties: [{id: x, nummer: %s, tekst: Lezen}]\n" + held
    old, new = whole(text % "3"), whole(text % "2")
    assert diff(old, new).counts() == {"action-renumbered": 1, "reference-resolves": 1}
    assert diff(new, old).counts() == {"action-renumbered": 1, "reference-dangles": 1}


def test_a_name_in_the_list_is_told_once() -> None:
    """A party that stands in the list now is told there, and not at each place that names it."""
    text = "|acties: [{id: x, tekst: Lezen, trekker: Bieb, partners: Bieb}]\n"
    assert diff(whole(text), whole(text + "partijen: [Bieb]")).counts() == {"party-added": 1}


def test_every_kind_is_tested() -> None:
    """No kind of change is without a test."""
    tested = {case[0] for case in (*THING_CASES, *PART_CASES, *SPECIAL)}
    tested |= {"reference-follows", "reference-resolves", "reference-dangles"}
    assert set(CHANGE_KINDS) == tested


def test_every_list_is_a_part() -> None:
    """Every list of models of every item is either of items or of parts that have a name, and every part has a list."""
    assert [name for name, part in lists().items() if part is None] == []
    assert {part.name for part in lists().values() if part is not None} == {part.name for part in LIST_PARTS}


@pytest.mark.parametrize("kind", CHANGE_KINDS.values(), ids=CHANGE_KINDS)
def test_labels(kind: Any) -> None:
    """Each kind has a name in small letters and a label and sentence in both languages."""
    assert kind.name == kind.name.lower().replace(" ", "-").replace("_", "-")
    assert kind.label.text("en") != kind.label.text("nl")
    assert translate(kind.sentence, "nl") != kind.sentence
    assert "{" not in kind.label.text("nl") + kind.label.text("en")
