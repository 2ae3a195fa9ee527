"""Keys: one Dutch key for one English name, and no field or class without a meaning."""

from __future__ import annotations

import inspect
import re
from collections import defaultdict
from typing import Any

import pytest

from lea_model.model import enums
from lea_model.model.actions import Action, Citation
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Model, ShortForm
from lea_model.model.keys import (
    all_models,
    annotation_parts,
    dutch_key,
    english_name,
    keys_of,
    models_in,
    nested_fields,
    reference_fields,
)
from lea_model.model.parties import WithRoles
from lea_model.model.scalars import RefTo
from lea_model.model.sections import Section
from lea_model.model.structure import Cluster, Theme
from lea_model.vocabulary.roles import RESPONSIBLE_ROLES, ROLE_KEYS

MODELS: tuple[type[Model], ...] = (*all_models(), AgendaBlock)
CLASSES = sorted(
    {each for cls in MODELS for each in cls.__mro__ if issubclass(each, Model) and each not in (Model, ShortForm)},
    key=lambda cls: cls.__name__,
)
TERMS = [
    cls
    for cls in vars(enums).values()
    if isinstance(cls, type) and issubclass(cls, enums.Term) and cls is not enums.Term
]
OWN = [(cls, name) for cls in CLASSES for name in inspect.get_annotations(cls) if name in cls.model_fields]


def texts(cls: type[Model], name: str) -> dict[str, Any]:
    """What `key` says of a field."""
    extra = cls.model_fields[name].json_schema_extra
    assert isinstance(extra, dict)
    return extra


def test_one_key_for_one_name() -> None:
    """Across all classes a Dutch key stands for one English name, and an English name for one Dutch key."""
    names, keys = defaultdict(set), defaultdict(set)
    for cls in MODELS:
        for name, field in cls.model_fields.items():
            names[field.alias].add(name)
            keys[name].add(field.alias)
    assert {key: found for key, found in names.items() if len(found) > 1} == {}
    assert {name: found for name, found in keys.items() if len(found) > 1} == {}


def test_no_word_is_key_and_name_of_two_things() -> None:
    """A word that is both a Dutch key and an English name means the same field, so that files may mix both."""
    pairs = {(field.alias, name) for cls in MODELS for name, field in cls.model_fields.items()}
    keys, names = {key for key, _ in pairs}, {name for _, name in pairs}
    assert {word for word in keys & names if (word, word) not in pairs} == set()


def test_both_ways() -> None:
    """Each key leads to its name and back; an unknown word stays as it is."""
    for cls in MODELS:
        for name, field in cls.model_fields.items():
            assert (english_name(str(field.alias)), dutch_key(name)) == (name, field.alias)
    assert (english_name("gehucht"), dutch_key("hamlet")) == ("gehucht", "hamlet")


@pytest.mark.parametrize(("cls", "name"), OWN, ids=lambda value: getattr(value, "__name__", value))
def test_every_field_is_described(cls: type[Model], name: str) -> None:
    """Each field has a Dutch key in small letters and a meaning in each language that is one sentence."""
    field = cls.model_fields[name]
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", str(field.alias))
    assert re.fullmatch(r"[A-Z0-9].*[.]", str(field.description))
    assert re.fullmatch(r"[A-Z].*[.]", texts(cls, name)["nl"])
    assert texts(cls, name)["nl"] != field.description


@pytest.mark.parametrize("cls", [*CLASSES, *TERMS], ids=lambda cls: cls.__name__)
def test_every_class_names_its_dutch_term(cls: type) -> None:
    """The first paragraph of each docstring gives the Dutch term between brackets."""
    first = inspect.cleandoc(cls.__doc__ or "").split("\n\n")[0]
    assert re.search(r"\([A-Za-z][^)]+\)", first)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_lists_its_attributes(cls: type[Model]) -> None:
    """The docstring of each class lists the fields that it adds, each once, and no other."""
    listed = re.findall(r"^    (\w+): .", inspect.cleandoc(cls.__doc__ or ""), re.MULTILINE)
    assert sorted(listed) == sorted(name for owner, name in OWN if owner is cls)


def test_all_models_are_found() -> None:
    """Walking the fields from the agenda finds every model that is no base of another, each once."""
    found = all_models()
    assert (found[0], len(found)) == (Agenda, len(set(found)))
    leaves = {cls for cls in CLASSES if not cls.__subclasses__()}
    assert set(found) == leaves


def test_forward_references_are_followed() -> None:
    """Fields that hold their own class are known before anything is validated."""
    assert models_in(Cluster, "themes") == (Theme,)
    assert models_in(Section, "sections") == (Section,)
    assert {"themes", "citations", "trekkers"} <= set(nested_fields(Cluster))


def test_references_are_marked() -> None:
    """Fields with text that refers to something say to what."""
    assert reference_fields(Citation)[0:1] == (("footnotes", RefTo(("footnote",))),)
    assert dict(reference_fields(Citation))["to"] == RefTo(("action", "theme"))
    assert dict(reference_fields(Action))["same_as"] == RefTo(("action",))
    assert str in annotation_parts(Citation, "to")


def test_keys_of_a_class() -> None:
    """The keys of a class stand in the order of its fields."""
    assert keys_of(Citation)[-2:] == ("naar", "toelichting")


def test_roles_are_the_fields() -> None:
    """The list of roles holds each role of the model, and those that make somebody answerable are among them."""
    assert set(ROLE_KEYS) == {name for owner, name in OWN if owner is WithRoles}
    assert set(RESPONSIBLE_ROLES) < set(ROLE_KEYS)


@pytest.mark.parametrize("cls", TERMS, ids=lambda cls: cls.__name__)
def test_words_are_made_of_small_letters(cls: type[enums.Term]) -> None:
    """The words of a closed list need no quotes in YAML, and no English word of it is the Dutch word of another."""
    for term in cls:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", term.value)
        assert [other for other in cls if other.value == term.english and other is not term] == []
