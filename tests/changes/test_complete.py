"""There are no changes exactly where two agendas say the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import lea_model as lea
from lea_model.changes import diff
from lea_model.index import walk
from lea_model.model.agenda import Agenda
from lea_model.model.keys import all_models, models_in
from lea_model.text import typewritten
from lea_model.vocabulary.kinds import KIND_OF
from tests.changes.editing import put
from tests.strategies import agendas, field_values

ROOT = Path(__file__).resolve().parents[2]
AGENDAS = sorted([*(ROOT / "examples").iterdir(), *(ROOT / "tests" / "fixtures" / "agendas").iterdir()])


def said(agenda: Agenda) -> Any:
    """All that an agenda says; where it comes from, ids and typography left out."""
    return _bare(agenda.model_dump(by_alias=False))


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _bare(inner) for name, inner in value.items() if name not in ("source", "id")}
    if isinstance(value, list | tuple):
        return [_bare(inner) for inner in value]
    return typewritten(value) if isinstance(value, str) else value


def _by_id(agenda: Agenda) -> bool:
    """Whether anything refers by an id, or leads nowhere: only with the ids it is known what that says."""
    references = lea.Index(agenda).references
    return any(one.target is None or one.text.strip() == one.target.id for one in references)


def agrees(old: Agenda, new: Agenda) -> bool:
    """Whether there are changes exactly where two agendas say something else."""
    if _by_id(old) or _by_id(new):
        return bool(diff(old, new)) or said(old) == said(new) or old != new
    return bool(diff(old, new)) is bool(said(old) != said(new))


@pytest.mark.parametrize("path", AGENDAS, ids=lambda path: path.name)
def test_nothing_changed(path: Path) -> None:
    """An agenda against itself has no changes, and everything in it is matched to itself."""
    found = diff(lea.load(path), lea.load(path))
    assert (found.changes, bool(found), len(found)) == ((), False, 0)
    assert [match for match in found.matches if match.old.path != match.new.path] == []
    assert len(found.matches) == len(lea.Index(found.new).entries)


@pytest.mark.slow
@settings(max_examples=60)
@given(agendas())
def test_any_agenda_against_itself(agenda: Agenda) -> None:
    """The same for any agenda, with ids and numbers given twice and hostile texts."""
    assert diff(agenda, agenda.model_copy(deep=True)).counts() == {}


@settings(max_examples=60)
@given(agendas(), agendas())
def test_any_two_agendas(old: Agenda, new: Agenda) -> None:
    """Two agendas have changes if and only if they say something else."""
    assert agrees(old, new)


@pytest.mark.slow
@settings(max_examples=150)
@given(agendas(), st.data())
def test_any_edit(agenda: Agenda, data: st.DataObject) -> None:
    """One field anywhere with another value, and one list anywhere in another order, shorter, or with a part twice."""
    path, item = data.draw(st.sampled_from(list(walk(agenda))))
    name = data.draw(st.sampled_from(sorted(type(item).model_fields)))
    try:
        edited = put(agenda, (*path, name), data.draw(field_values(type(item), name, 2)))
    except ValidationError:  # a value that does not go with another, as an end before its beginning
        reject()
    lists = [(*path, name) for path, item in walk(edited) for name, value in item if isinstance(value, tuple) and value]
    if lists:
        path = data.draw(st.sampled_from(lists))
        listed = getattr(dict(walk(edited))[path[:-1]], str(path[-1]))
        order = data.draw(st.permutations(listed + data.draw(st.sampled_from([(), listed[:1]]))))
        edited = put(edited, path, tuple(order[: data.draw(st.integers(0, 4))]))
    assert agrees(agenda, edited)


def test_where_it_comes_from_does_not_count() -> None:
    """Another document and other lines are no change."""
    text = "agenda: {{id: a, titel: Samen, gemeenten: G, periode: 2030, bron: {lines}}}\n"
    old, new = (lea.loads(text.format(lines=lines)) for lines in ("12", "80-90"))
    assert old != new
    assert not diff(old, new)


def test_items_stand_in_items() -> None:
    """What is matched over the whole agenda stands right in another such item: else it would be passed over."""
    held = [
        (cls.__name__, name)
        for cls in all_models()
        for name in cls.model_fields
        if any(model.__name__ in KIND_OF for model in models_in(cls, name))
        and cls.__name__ not in KIND_OF
        and cls is not Agenda
    ]
    assert held == []


HEAD = "agenda: {{id: {own}, titel: {title}, gemeenten: Duin, periode: {period}}}\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Taalhulp op school", "Taalhulp\u00a0op school"),
        ("Taalhulp op school", "Taalhulp  op\u202fschool"),
        ("Taal\u00adhulp op school", "Taalhulp op sch\u200bool"),
        ("Taal-hulp – nu", "Taal‑hulp - nu"),
        ("Taal 0-4", "Taal 0 – 4"),
        ("'Taal' nu", "‘Taal’ nu"),
        ("“Taal” nu", "„Taal” nu"),
        ("Coaches voor één", "Coaches voor e\u0301e\u0301n"),
        ("En zo voort…", "En zo voort..."),
        ("Taal voor 100%", "Taal voor 100 %"),
        ("Taal: € 10.000", "Taal: €10.000"),
        ("Taal doet ertoe.", "Taal doet ertoe"),
    ],
)
def test_typography_is_no_change(old: str, new: str) -> None:
    """Spaces, dashes, quotation marks, hidden hyphens and composed letters change nothing, wherever they stand."""
    text = HEAD + 'acties: [{{titel: "{title}", tekst: "{title}", trekker: "{title}"}}]\n'
    text += 'partijen: ["{title}"]\n'
    one, other = (
        lea.loads(text.format(own=own, title=title, period=period).replace("titel: " + title, f'titel: "{title}"', 1))
        for own, title, period in (("a", old, "2027-2030"), ("b", new, "2027 – 2030"))
    )
    assert diff(one, other).changes == ()


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ("1 mei 2024", "01-05-2024", {}),
        ("2023-2026", "2023 t/m 2026", {}),
        ("2023/2026", "van 2023 tot en met 2026", {}),
        ("2028-W12", "week 12 2028", {}),
        ("wk 12 van 2028", "2028 week 12", {}),
        ("week 12 2028", "week 13 2028", {"due-later": 1}),
        ("2024", "ca. 2024", {"due-changed": 1}),
        ("eind 2024", "Q4 2024", {"due-changed": 1}),
        ("1 mei 2024", "2 mei 2024", {"due-later": 1}),
    ],
)
def test_another_way_to_write_a_date(old: str, new: str, counts: dict[str, int]) -> None:
    """The same day or whole years written in another way are no change; other words may mean more."""
    text = "agenda: {{id: a, titel: T, gemeenten: Duin, periode: 2030}}\nacties: [{{titel: A, uiterlijk: {0}}}]\n"
    assert diff(lea.loads(text.format(old)), lea.loads(text.format(new))).counts() == counts


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ("4-12 jaar (po)", "4-12", {}),
        ("van 4 tot 12 jaar", "4 – 12 jaar", {}),
        ("0 t/m 12 jaar", "0-13", {}),
        ("4-12", "4-13", {"ages-changed": 1}),
        ("4-12", "4-12+", {"ages-changed": 1}),
        ("4-12 jaar", "kinderen van 4-12 jaar", {"ages-changed": 1}),
    ],
)
def test_another_way_to_write_ages(old: str, new: str, counts: dict[str, int]) -> None:
    """The same ages in figures written in another way are no change; other words may mean more."""
    text = "agenda: {{id: a, titel: T, gemeenten: Duin, periode: 2030}}\nacties: [{{titel: A, leeftijd: {0}}}]\n"
    assert diff(lea.loads(text.format(old)), lea.loads(text.format(new))).counts() == counts


@pytest.mark.parametrize(
    ("old", "new"),
    [("Taal nu", "‘Taal’ nu"), ("Taal 2", "Taal 3"), ("10²", "102"), ("Taal", "taal"), ("Taalhulp", "Taal hulp")],
)
def test_other_words_are_a_change(old: str, new: str) -> None:
    """Another letter, a capital, or quotation marks where there were none do change something."""
    text = 'agenda: {{id: a, titel: T, gemeenten: Duin, periode: 2030}}\nacties: [{{nummer: 1, titel: "{0}"}}]\n'
    assert diff(lea.loads(text.format(old)), lea.loads(text.format(new))).counts() == {"action-renamed": 1}


def test_ids_are_no_change() -> None:
    """Another id, a new one, and references that go by it say nothing to a reader."""
    text = (
        "agenda: {{id: a, titel: T, gemeenten: Duin, periode: 2030}}\npartijen: [{{naam: Bieb{0}}}]\n"
        "acties: [{{titel: Lezen, trekker: {1}, partners: [{1}]}}]\nclusters: [{{titel: C, verwijzingen: Lezen{2}}}]\n"
    )
    one, other = lea.loads(text.format("", "Bieb", "")), lea.loads(text.format(", id: de-bieb", "de-bieb", ", id: c"))
    assert diff(one, other).changes == diff(other, one).changes == ()
