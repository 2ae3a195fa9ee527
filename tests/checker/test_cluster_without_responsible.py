"""LEA401: a cluster that nobody answers for."""

from __future__ import annotations

import pytest

from lea_model.model.parties import RESPONSIBLE_ROLES, WithRoles
from tests.checker.small import but, only, place, places

NOBODY = ("    trekker: Gemeente\n", "")


def test_cluster_without_trekker() -> None:
    """The cluster is found where it begins."""
    found = only(but(NOBODY))
    assert place(found) == ("LEA401", "agenda.yaml", 23, 5)
    assert (
        found.message("nl") == "Bij het cluster 'Meer peuters' staat niet wie het trekt of ervoor verantwoordelijk is."
    )
    assert found.fix("nl") == (
        "Noem een trekker, of een andere verantwoordelijke zoals 'regie', 'opdrachtgever' of 'eigenaar'."
    )
    assert found.fix("en") == (
        "Name a trekker, or another responsible party such as 'coordination', 'commissioners' or 'owners'."
    )


@pytest.mark.parametrize("role", [WithRoles.model_fields[role].alias for role in RESPONSIBLE_ROLES])
def test_any_role_that_answers_is_enough(role: str) -> None:
    """Not every agenda works with trekkers."""
    assert places(but(("    trekker: Gemeente\n", f"    {role}: Gemeente\n"))) == []


@pytest.mark.parametrize("role", ["sparringspartner", "partners", "ondersteuner", "financier"])
def test_other_roles_are_not_enough(role: str) -> None:
    """Who is consulted, helps or pays does not answer for it."""
    assert [each[0] for each in places(but(("    trekker: Gemeente\n", f"    {role}: Gemeente\n")))] == ["LEA401"]


@pytest.mark.parametrize(
    ("themes", "codes"),
    [
        ("{acties: [{nummer: 8, tekst: Lezen, trekker: JGZ}, {nummer: 9, tekst: Tellen, eigenaar: JGZ}]}", []),
        ("{trekker: JGZ, acties: [{nummer: 8, tekst: Lezen}]}", []),
        ("{acties: [{nummer: 8, tekst: Lezen, trekker: JGZ}, {nummer: 9, tekst: Tellen}]}", ["LEA401"]),
    ],
    ids=["each-action", "heading", "one-action-of-two"],
)
def test_who_answers_for_what_is_inside(themes: str, codes: list[str]) -> None:
    """A cluster may leave it to its actions, as long as each of them names somebody."""
    assert [each[0] for each in places(but(("    trekker: Gemeente\n", f"    themas: {themes}\n")))] == codes
