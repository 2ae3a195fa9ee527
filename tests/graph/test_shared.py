"""The table of shared names: complete, without doubles, and careful."""

from __future__ import annotations

from lea_model.graph import kept_apart, shared_names
from lea_model.graph.shared_parties import shared_by
from lea_model.index import normal, slug


def test_no_name_stands_twice() -> None:
    """A name means one thing: it stands under one entry of its kind, and nowhere among those that are kept apart."""
    names = [(entry.kind, normal(name)) for entry in shared_names() for name in entry.names]
    assert sorted(names) == sorted(set(names))
    apart = {normal(name) for entry in kept_apart() for name in entry.names}
    assert {name for _, name in names} & apart == set()


def test_entries_are_whole() -> None:
    """Each has an id that can stand in a node id, and a reason in both languages."""
    entries = shared_names()
    assert [entry.id for entry in entries if slug(entry.id) != entry.id] == []
    assert [one for one in entries if not (one.reason.nl and one.reason.en)] == []
    assert [one for one in kept_apart() if not (one.reason.nl and one.reason.en)] == []


def test_name_and_alias() -> None:
    """Case and spaces do not count; a kind has its own names."""
    found = shared_by("policy_area", ["npo"])
    assert found is not None
    assert found.node == "policy_area/npo"
    assert shared_by("party", ["NPO"]) is None


def test_names_of_two_entries() -> None:
    """What could be either is neither."""
    assert shared_by("policy_area", ["NPO", "Sport"]) is None


def test_regional_names() -> None:
    """No regional or local organisation is joined."""
    assert [name for name in ("GGD", "JGZ", "Bibliotheek", "Gemeente", "MKB") if shared_by("party", [name])] == []
