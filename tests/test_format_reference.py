"""The reference of the format: equal to the model, complete, and right in every example that it gives."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from format_reference import (
    CHAPTERS,
    FIRST_KEYS,
    INTRODUCTION,
    LISTS,
    OFFLINE,
    PAGE,
    TABLE_MARK,
    allowed,
    anchor,
    examples,
    heading,
    owner,
    page,
)
from lea_model import read_text
from lea_model.model import enums, rare_enums
from lea_model.model.agenda import AgendaBlock
from lea_model.model.base import Model, ShortForm
from lea_model.model.keys import all_models, dutch_key, english_name, models_in
from lea_model.model.when import read_when
from lea_model.vocabulary.meanings import EXPLANATIONS

MINIMAL = "agenda: {id: zandhoek-2024, titel: Groeien, gemeenten: Zandhoek, periode: 2024}\n"
BLOCKS = re.findall(r"```yaml\n(.*?)```", INTRODUCTION.read_text("utf-8"), re.DOTALL)
IN_CHAPTERS = [cls for classes in CHAPTERS.values() for cls in classes]
MODELS: tuple[type[Model], ...] = (*all_models(), AgendaBlock)


def test_every_class_is_explained() -> None:
    """Each model, each class that it takes keys from, and each closed list stands in one chapter and is explained."""
    bases = {owner(cls, name) for cls in MODELS for name in cls.model_fields}
    assert Counter(IN_CHAPTERS) == Counter({*MODELS, *bases})
    defined = (*vars(enums).values(), *vars(rare_enums).values())
    words = {cls for cls in defined if isinstance(cls, type) and issubclass(cls, enums.Term)}
    assert set(LISTS) == words - {enums.Term}
    assert set(EXPLANATIONS) == {cls.__name__ for cls in (*IN_CHAPTERS, *LISTS)}


def test_explanations_differ() -> None:
    """No two classes are explained in the same words, and no two have the same heading."""
    assert [text for text, times in Counter(EXPLANATIONS.values()).items() if times > 1] == []
    headings = Counter(anchor(heading(cls)) for cls in (*IN_CHAPTERS, *LISTS))
    assert [title for title, times in headings.items() if times > 1] == []


def test_every_key_has_a_row() -> None:
    """Each key of each class has one row under the heading of the class that it comes from."""
    text = page()
    for cls in IN_CHAPTERS:
        section = text.split(f"\n### {heading(cls)}\n")[1].split("\n### ")[0].split("\n## ")[0]
        keys = re.findall(r"^\| `([a-z_]+)` \|", section, re.MULTILINE)
        assert keys == [dutch_key(name) for name in cls.model_fields if owner(cls, name) is cls], cls


def test_links_lead_somewhere() -> None:
    """Each link inside the reference leads to one heading."""
    text = page()
    anchors = Counter(anchor(title) for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE))
    assert {target for target in re.findall(r"\]\(#([^)]+)\)", text) if anchors[target] != 1} == set()
    assert [title for title, times in anchors.items() if times > 1] == []


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_introduction_loads(block: str) -> None:
    """Each example of the introduction is a file that loads without a finding."""
    result = read_text(block if block.startswith("agenda:") else MINIMAL + block)
    assert (result.agenda is not None, list(result.findings)) == (True, [])


def test_introduction_is_right_about_short_forms() -> None:
    """The two actions of which the introduction says that they are the same are the same."""
    block = next(block for block in BLOCKS if "Warme overdracht" in block)
    agenda = read_text(MINIMAL + block).agenda
    assert agenda is not None
    first, second, third = agenda.actions
    assert first == second
    assert [part.party for part in third.trekkers] == ["Bibliotheek Zandhoek", "Stichting Duinwijs"]


D = date
READ = {
    "2022-12-31": (D(2022, 12, 31), D(2022, 12, 31)),
    "31 december 2022": (D(2022, 12, 31), D(2022, 12, 31)),
    "31-12-2022": (D(2022, 12, 31), D(2022, 12, 31)),
    "2024": (D(2024, 1, 1), D(2024, 12, 31)),
    "2022-2026": (D(2022, 1, 1), D(2026, 12, 31)),
    "schooljaar 2024-2025": (D(2024, 8, 1), D(2025, 7, 31)),
    "juni 2024": (D(2024, 6, 1), D(2024, 6, 30)),
    "2024 Q1": (D(2024, 1, 1), D(2024, 3, 31)),
    "Q1 2024": (D(2024, 1, 1), D(2024, 3, 31)),
    "eerste kwartaal 2024": (D(2024, 1, 1), D(2024, 3, 31)),
    "begin 2024": (D(2024, 1, 1), D(2024, 3, 31)),
    "medio 2024": (D(2024, 4, 1), D(2024, 9, 30)),
    "eind 2024": (D(2024, 10, 1), D(2024, 12, 31)),
    "vanaf 2024": (D(2024, 1, 1), None),
    "2024 e.v.": (D(2024, 1, 1), None),
    "uiterlijk 2024": (None, D(2024, 12, 31)),
    "tot en met 2024": (None, D(2024, 12, 31)),
    "voor 1 juli 2024": (None, D(2024, 6, 30)),
    "doorlopend": (None, None),
    "27 juni": (None, None),
}


def test_introduction_is_right_about_dates() -> None:
    """Each date in the table of the introduction is read as the table says."""
    table = INTRODUCTION.read_text("utf-8").split("| u schrijft |")[1].split("\n\n")[0]
    printed = [text for row in table.split("\n")[2:] for text in re.findall(r"`([^`]+)`", row)]
    assert {text: read_when(text) for text in printed} == READ


def _class_of(name: str, top_key: str) -> type[Model]:
    """The class of an example; that of a class which others take keys from is one of those others."""
    found = next((cls for cls in MODELS if cls.__name__ == name), None)
    if found is not None:
        return found
    root = next(cls for cls in MODELS if cls.__name__ == "Agenda")
    return models_in(root, english_name(top_key))[0]


@pytest.mark.parametrize("name", [cls.__name__ for cls in IN_CHAPTERS if cls.__name__ != "Agenda"])
def test_class_examples_are_right(name: str) -> None:
    """Each class has an example of its own that the model takes."""
    data = yaml.load(examples()[name], Loader=yaml.BaseLoader)
    ((top_key, value),) = data.items()
    cls = _class_of(name, top_key)
    for part in value if isinstance(value, list) else [value]:
        made = cls.model_validate(part)
        if isinstance(part, str):
            assert issubclass(cls, ShortForm)
        else:
            assert {english_name(key) for key in part} <= made.model_fields_set


def test_no_example_is_left_over() -> None:
    """There is no example of a class that is gone."""
    assert set(examples()) == {cls.__name__ for cls in IN_CHAPTERS} - {"Agenda"}


def _keys() -> list[tuple[type[Model], str]]:
    return [(cls, name) for cls in IN_CHAPTERS for name in cls.model_fields if owner(cls, name) is cls]


@pytest.mark.parametrize(("cls", "name"), _keys(), ids=lambda value: getattr(value, "__name__", value))
def test_key_examples_are_right(cls: type[Model], name: str) -> None:
    """The example of each key is a value that the model takes; only keys that hold other parts may go without."""
    field = cls.model_fields[name]
    extra: Any = field.json_schema_extra
    if "example" not in extra:
        assert models_in(cls, name) != ()
        return
    value = yaml.load(extra["example"], Loader=yaml.BaseLoader)
    adapter: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
    assert adapter.validate_python(value) not in (None, (), "")


@pytest.mark.parametrize(
    ("cls", "name", "expected"),
    [
        ("Action", "year", "[datum](#datum)"),
        ("Titled", "number", "nummer of label"),
        ("Titled", "statutory", "`ja` of `nee`"),
        ("Claim", "stated", "heel getal"),
        ("Figure", "value", "getal, of [ontbreekt](#ontbreekt)"),
        ("When", "earliest", "dag, zoals `2022-12-31`"),
        ("Source", "document", "verwijzing naar [document](#document)"),
        ("Citation", "to", "verwijzing naar [actie](#actie) of [thema](#thema)"),
        ("GovernanceBody", "steers", "een of meer: verwijzing naar een onderdeel"),
        ("Action", "keep", "een of meer: [strekking](#strekking), of [ontbreekt](#ontbreekt)"),
        ("Container", "themes", "een of meer: [thema](#thema)"),
        ("Party", "sectors", "een of meer: [sector](#sector)"),
        ("Item", "id", "korte naam: kleine letters, cijfers en streepjes"),
    ],
)
def test_what_may_stand_there(cls: str, name: str, expected: str) -> None:
    """What a key takes is told in plain Dutch, with links to the parts and the closed lists."""
    field = next(each for each in IN_CHAPTERS if each.__name__ == cls).model_fields[name]
    assert allowed(field.annotation, tuple(field.metadata)) == expected


def test_first_page() -> None:
    """The reference opens with the twenty keys that nearly everybody needs, each with its meaning."""
    assert len(FIRST_KEYS) == 20
    first = page().split("\n## ")[1]
    assert first.startswith("Twintig sleutels")
    assert re.findall(r"^\| `([a-z_]+)` \|", first, re.MULTILINE) == [dutch_key(name) for _, name in FIRST_KEYS]
    assert TABLE_MARK not in page()


def test_words_of_every_day() -> None:
    """It ends with the words that people write, each with the keys that it stands for."""
    last = page().split("\n## ")[-1]
    assert last.startswith("Alledaagse woorden")
    rows = dict(re.findall(r"^\| (.+) \| (.+) \|$", last, re.MULTILINE)[2:])
    assert (rows["deadline"], rows["focuspunten"]) == ("`uiterlijk`, `wanneer`, `termijn`, `periode`", "`ambities`")
    assert rows["vastgesteld door"] == "`door`, `vaststelling`, met daarin `door`"
    assert len(rows) > 500


def test_offline_page() -> None:
    """The package holds the same page."""
    assert OFFLINE.read_text("utf-8") == PAGE.read_text("utf-8")
