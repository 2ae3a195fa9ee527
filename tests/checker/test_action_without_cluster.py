"""LEA307: an action is in no cluster."""

from __future__ import annotations

import pytest

from tests.checker.small import but, only, place, places

UNCITED = ("[1.1.1, 1.1.2]", "[1.1.1]")


def test_action_that_no_cluster_cites() -> None:
    """The number of the action is where it is found."""
    found = only(but(UNCITED))
    assert place(found) == ("LEA307", "agenda.yaml", 17, 22)
    assert found.message("nl") == "Actie 1.1.2 zit in geen enkel cluster."


def test_action_without_number() -> None:
    """An action without a number goes by the beginning of its text."""
    long = "Spreekuren houden in alle wijken van de gemeente en daarna verder zien"
    found = only(but(UNCITED, ("{nummer: 1.1.2, tekst: Spreekuren houden}", f"{{tekst: {long}}}")))
    assert place(found) == ("LEA307", "agenda.yaml", 17, 13)
    assert (
        found.message("en")
        == "The action 'Spreekuren houden in alle wijken van de gemeente en daarna…' is in no cluster."
    )


def test_action_of_the_agenda_itself() -> None:
    """An action that stands under nothing is looked at as well."""
    assert places(but(("tellingen:", "acties: [{nummer: 9, tekst: Los}]\ntellingen:"))) == [
        ("LEA307", "agenda.yaml", 38, 19)
    ]


@pytest.mark.parametrize(
    "change",
    [
        ("1.1.2, tekst", "1.1.2, trekker: JGZ, tekst"),
        ("1.1.2, tekst", "1.1.2, uitvoerder: JGZ, tekst"),
        ("1.1.2, tekst", "1.1.2, niveau: tactisch, tekst"),
        ("titel: Bereik\n", "titel: Bereik\n        trekker: JGZ\n"),
        ("titel: Goede start\n", "titel: Goede start\n    eigenaar: Gemeente\n"),
    ],
    ids=["trekker", "uitvoerder", "tactical", "trekker-of-heading", "owner-of-line"],
)
def test_silent(change: tuple[str, str]) -> None:
    """An action that somebody answers for needs no cluster, and neither does what is no operational action."""
    assert places(but(UNCITED, change)) == []


def test_a_partner_does_not_answer_for_it() -> None:
    """Who takes part is not who leads."""
    assert places(but(UNCITED, ("1.1.2, tekst", "1.1.2, partners: JGZ, tekst"))) == [("LEA307", "agenda.yaml", 17, 22)]


def test_owner_of_the_agenda_does_not_answer_for_an_action() -> None:
    """Who commissions the agenda as a whole says nothing about one action."""
    text = but(UNCITED, ("nummering: agenda", "opdrachtgever: Gemeente"))
    assert places(text) == [("LEA307", "agenda.yaml", 17, 22)]


def test_action_inside_a_cluster() -> None:
    """An action that stands in a cluster is in it."""
    assert (
        places(but(("verwijzingen: [1.2.1]", "verwijzingen: [1.2.1]\n    themas: {acties: [{nummer: 9, tekst: Los}]}")))
        == []
    )


def test_clusters_that_cite_nothing() -> None:
    """Where clusters do not work with citations, no action is missed."""
    assert places(but(("    verwijzingen: [1.1.1, 1.1.2]\n", ""), ("    verwijzingen: [1.2.1]\n", ""))) == []


def test_silent_about_what_could_not_be_read() -> None:
    """Where a cluster was left out for a mistake of its own, that is said, and nothing about what it cites."""
    assert places(but(("titel: Meer peuters", "titell: Meer peuters"), ("aantal: 2", "aantal: 1"))) == [
        ("LEA201", "agenda.yaml", 24, 5)
    ]


def test_action_without_a_number_after_one_of_another_level() -> None:
    """It is found where it begins, by its words."""
    text = but(
        ("clusters:\n  - id", "acties: [{tekst: Kijken, niveau: strategisch}, {tekst: Samen lezen}]\nclusters:\n  - id")
    )
    found = only(text)
    assert place(found) == ("LEA307", "agenda.yaml", 22, 48)
    assert found.message("en") == "The action 'Samen lezen' is in no cluster."
