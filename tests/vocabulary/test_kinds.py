"""The records of kinds and roles: complete, each said once, and in step with the model."""

from __future__ import annotations

import pytest

from lea_model.model.agenda import Agenda
from lea_model.model.keys import all_models, dutch_key
from lea_model.model.parties import WithRoles
from lea_model.vocabulary.kind_record import Kind, class_key
from lea_model.vocabulary.kinds import BY_CLASS, ITEM_KINDS, KIND_OF, KINDS, NODE_KINDS, PREFIXES, kind_label
from lea_model.vocabulary.list_parts import list_part
from lea_model.vocabulary.roles import LEADING_ROLES, RESPONSIBLE_ROLES, ROLE_KEYS


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_is_whole(kind: Kind) -> None:
    """Each kind has labels and a meaning in both languages; what has a class has a table."""
    assert all((*kind.label, *kind.plural, *kind.meaning))
    assert bool(kind.table) == (kind.model is not None)


@pytest.mark.parametrize("kind", ITEM_KINDS, ids=[kind.key for kind in ITEM_KINDS])
def test_what_can_be_referred_to(kind: Kind) -> None:
    """Each kind that can be referred to has a word before the colon, a class in the agenda, and a register."""
    assert kind.referable
    assert kind.prefix("nl") == kind.prefixes[0]
    assert kind.prefix("en") == kind.key
    assert kind.model in all_models()
    assert not kind.register or kind.register in {*Agenda.model_fields, "locations"}


def test_tables_by_class_and_word() -> None:
    """The tables that others look things up in hold each kind once."""
    assert list(KIND_OF.values()) == [kind.key for kind in ITEM_KINDS]
    assert set(PREFIXES.values()) == set(KIND_OF.values())
    assert set(NODE_KINDS) == {*KIND_OF.values(), "agenda", "statutory_topic", "term", "unknown"}
    assert {kind.model.__name__ for kind in KINDS.values() if kind.model is not None} == set(BY_CLASS)


def test_labels() -> None:
    """A label is in the language of the reader; what nobody knows goes by its key."""
    assert [kind_label("section", "nl"), kind_label("section", "en")] == ["hoofdstuk", "chapter"]
    assert kind_label("eigen_soort", "nl") == "eigen soort"


def test_part_of_a_list() -> None:
    """A list goes by the field where that has a word of its own, else by the class in it."""
    assignment = BY_CLASS["Assignment"].model
    assert assignment is not None
    assert class_key(assignment) == "assignment"
    named = [list_part(field, (assignment,)) for field in ("trekkers", "members_listed", "partners")]
    assert [part and part.name for part in named] == ["trekker", "body-member", "role"]
    assert list_part("trekkers", ()) is named[0]
    assert list_part("iets", ()) is None


def test_roles_are_those_of_the_model() -> None:
    """Every role of the model has a record, in their order; a trekker answers, a sparring partner does not."""
    assert tuple(WithRoles.__annotations__) == ROLE_KEYS
    assert set(RESPONSIBLE_ROLES) < set(ROLE_KEYS)
    assert ("trekkers" in RESPONSIBLE_ROLES, "sparring_partners" in RESPONSIBLE_ROLES) == (True, False)
    assert set(LEADING_ROLES) - {"other_roles"} < set(RESPONSIBLE_ROLES)
    assert ("portfolio_holders" in RESPONSIBLE_ROLES, "programme_directors" in LEADING_ROLES) == (False, True)
    assert dutch_key("trekkers") == "trekker"
