"""LEA305: a number is given twice."""

from __future__ import annotations

import pytest

from tests.checker.small import but, findings, only, place, places, related


def test_two_actions_with_one_number() -> None:
    """The second number is found, and where the first one stands."""
    text = but(("nummer: 1.1.2", "nummer: 1.1.1"), ("[1.1.1, 1.1.2]", "[1.1]"))
    found = only(text)
    assert place(found) == ("LEA305", "agenda.yaml", 17, 22)
    assert related(found) == [("it was given here before", 16, 22)]
    assert found.message("nl") == "Nummer 1.1.1 komt twee keer voor in dezelfde nummering."
    assert found.fix("nl") == (
        "Verbeter een van de twee. Beginnen de nummers hier opnieuw? "
        "Geef dat dan aan met 'nummering' in het blok agenda."
    )
    assert found.fix("en") == (
        "Correct one of the two. Do numbers begin again here? Then say so with 'numbering' in the agenda block."
    )


def test_a_point_at_the_end_makes_no_difference() -> None:
    """``1.1.1.`` is the same number as ``1.1.1``."""
    text = but(("nummer: 1.1.2", "nummer: 1.1.1."), ("[1.1.1, 1.1.2]", "[1.1]"))
    assert places(text) == [("LEA305", "agenda.yaml", 17, 22)]


def test_two_programme_lines_with_one_number() -> None:
    """Other things are numbered beside each other; how numbers of actions begin again is no help there."""
    found = only(but(("clusters:\n", "  - {nummer: 1, titel: Verder}\nclusters:\n")))
    assert place(found) == ("LEA305", "agenda.yaml", 22, 14)
    assert found.fix("en") == "Correct one of the two."


TWICE = """\
agenda: {id: a, titel: A, gemeenten: G, periode: 2030, nummering: SCOPE}
programmalijnen:
  - {titel: Een, themas: [{acties: [{nummer: 1, tekst: Lezen}]}, {acties: [{nummer: 2, tekst: Schrijven}]}]}
  - {titel: Twee, themas: [{acties: [{nummer: 1, tekst: Rekenen}]}, {acties: [{nummer: 1, tekst: Tellen}]}]}
"""


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("agenda", [(4, 47), (4, 88)]),
        ("programmalijn", [(4, 88)]),
        ("thema", []),
        ("geen", []),
        ("cluster", []),
    ],
)
def test_where_numbers_begin_again(scope: str, expected: list[tuple[int, int]]) -> None:
    """A number counts within the part in which numbers begin again; where there is none around, in its own list."""
    found = findings(TWICE.replace("SCOPE", scope))
    assert [(each.code, each.position and each.position[1:3]) for each in found] == [("LEA305", at) for at in expected]


def test_theme_and_action_may_share_a_number() -> None:
    """A heading and an action are different kinds of things."""
    assert places(but(("nummer: 1.2.1", "nummer: 1.2"), ("[1.2.1]", "[actie:1.2]"))) == []


def test_two_themes_with_one_number() -> None:
    """Themes are numbered as actions are, so that numbers may begin again is said there too."""
    found = only(but(("nummer: 1.2\n", "nummer: 1.1\n"), ("nummer: 1.2.1", "nummer: 1.1.3"), ("[1.2.1]", "[1.1.3]")))
    assert place(found) == ("LEA305", "agenda.yaml", 18, 17)
    assert found.fix("en") == (
        "Correct one of the two. Do numbers begin again here? Then say so with 'numbering' in the agenda block."
    )


def test_numbers_of_lines_and_plans() -> None:
    """Lines of one list are numbered together; what stands in two lists is not."""
    text = "agenda: {id: a, titel: A, gemeenten: G, periode: 2030, nummering: thema}\nprogrammalijnen:\n"
    text += "  - {titel: Een, nummer: 1, themas: [{nummer: 1, titel: T}, {nummer: 1, titel: U}]}\n"
    text += "  - {titel: Twee, nummer: 2, themas: [{nummer: 1, titel: V}]}\n"
    found = [(each.code, each.position and each.position[1:3]) for each in findings(text)]
    assert [each for each in found if each[0] == "LEA305"] == [("LEA305", (3, 70))]


def test_numbers_of_other_things_after_actions_that_have_none_of_their_own() -> None:
    """Where actions are not numbered, lines are."""
    text = TWICE.replace("SCOPE", "geen").replace("{titel: Een", "{nummer: 1, titel: Een")
    found = findings(text.replace("{titel: Twee", "{nummer: 1, titel: Twee"))
    assert [(each.code, each.position and each.position[1:3]) for each in found] == [("LEA305", (4, 14))]
