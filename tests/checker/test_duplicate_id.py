"""LEA304: an id is used twice."""

from __future__ import annotations

from tests.checker.small import but, only, place, places, related


def test_two_clusters_with_one_id() -> None:
    """The second id is found, and where the first one stands."""
    found = only(but(("id: overgang", "id: bereik")))
    assert place(found) == ("LEA304", "agenda.yaml", 28, 9)
    assert related(found) == [("it was used here before", 23, 9)]
    assert found.message("nl") == "De id 'bereik' is twee keer gebruikt."


def test_party_and_body_share_their_ids() -> None:
    """A party and a body with one id cannot be told apart."""
    text = but(("{naam: JGZ}", "{id: jgz, naam: JGZ}"), ("{naam: Werkgroep", "{id: jgz, naam: Werkgroep"))
    assert places(text) == [("LEA304", "agenda.yaml", 37, 10)]


def test_things_of_different_kinds_may_share_an_id() -> None:
    """A cluster and a programme line with the same id are told apart by their kind."""
    assert places(but(("id: bereik", "id: start"))) == []


def test_derived_ids_do_not_count() -> None:
    """An id that nobody wrote is made unique."""
    assert places(but(("  - id: overgang\n    titel: Soepel verder", "  - titel: Bereik"))) == []
