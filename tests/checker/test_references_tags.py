"""LEA316: tags whose word is not in the shared list, and lists that are nearly a shared one."""

from __future__ import annotations

import sys

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text
from lea_model.taxonomy import schemes
from lea_model.taxonomy.tag_terms import ENGLISH, TERMS
from tests.checker.small import place

GOOD = """\
agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033}
acties:
  - tekst: Samen lezen
    kenmerken: [{lijst: thema, term: taal, lezing: letterlijk}, {lijst: wijk, term: noord, lezing: geduid}]
doelen:
  - tekst: Elk kind leest
    kenmerken: {lijst: wettelijk, term: achterstanden, lezing: geduid, geduid_door: lezer 1}
"""


def findings(old: str = "", new: str = "") -> list[Finding]:
    """What the rule finds in the good agenda with one bit of it replaced."""
    assert not old or GOOD.count(old) == 1, old
    return list(check(read_text(GOOD.replace(old, new), "agenda.yaml"), select=["LEA316"]))


def test_good_tags() -> None:
    """Words of shared lists are silent, and so is a list of one's own."""
    assert findings() == []


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "message", "fix"),
    [
        (
            "term: taal",
            "term: taall",
            *(4, 38),
            "Het kenmerk noemt 'taall', maar dat woord staat niet in de gedeelde lijst 'thema'.",
            "Kijk de spelling na (bedoelde u 'taal'?), of kies een woord uit de lijst.",
        ),
        (
            "term: taal",
            "term: voorschool",
            *(4, 38),
            "Het kenmerk noemt 'voorschool', maar dat woord staat niet in de gedeelde lijst 'thema'.",
            "Kijk de spelling na (bedoelde u 'voorschoolse_educatie'?), of kies een woord uit de lijst.",
        ),
        (
            "term: achterstanden",
            "term: zwemles",
            *(7, 41),
            "Het kenmerk noemt 'zwemles', maar dat woord staat niet in de gedeelde lijst 'wettelijk'.",
            "Kijk de spelling na, of kies een woord uit de lijst.",
        ),
        (
            "lijst: thema",
            "lijst: Thema's",
            *(4, 25),
            "Het kenmerk noemt 'Thema's', maar er is geen gedeelde lijst met die naam.",
            "Kijk de spelling na (bedoelde u 'thema'?), of geef uw eigen lijst een naam die er minder op lijkt.",
        ),
        (
            "lijst: wettelijk",
            "lijst: statutory_topics",
            *(7, 24),
            "Het kenmerk noemt 'statutory_topics', maar er is geen gedeelde lijst met die naam.",
            "Kijk de spelling na (bedoelde u 'wettelijk'?), of geef uw eigen lijst een naam die er minder op lijkt.",
        ),
    ],
    ids=["misspelt", "other-word-for-it", "unknown", "list-misspelt", "list-in-english"],
)
def test_unknown_tag(old: str, new: str, line: int, column: int, message: str, fix: str) -> None:
    """A word or list is found where it stands, with what was probably meant."""
    (only,) = findings(old, new)
    assert place(only) == ("LEA316", "agenda.yaml", line, column)
    assert (only.message("nl"), only.fix("nl")) == (message, fix)
    assert str(only.severity) == "warning"


@pytest.mark.parametrize("name", ["wijk", "leeftijdsgroep", "onderwerp", "thema_plaats", "sectie", "rollen", "jeugd"])
def test_own_lists_are_silent(name: str) -> None:
    """A list with a name of its own is nobody's slip."""
    assert findings("lijst: wijk", f"lijst: {name}") == []


def test_a_wrong_list_is_not_searched() -> None:
    """Of a tag whose list is misspelt, only the list is told: its word may be right."""
    assert [found.path[-1] for found in findings("lijst: thema, term: taal", "lijst: tema, term: taall")] == ["scheme"]


def test_ids_are_those_of_the_lists() -> None:
    """The ids that tags are held against are those of the lists."""
    assert {scheme.id: sorted(term.id for term in scheme.terms) for scheme in schemes()} == {
        name: ids.split() for name, ids in TERMS.items()
    }
    assert {scheme.name: scheme.id for scheme in schemes() if scheme.name != scheme.id} == ENGLISH


def test_lists_are_not_read_for_good_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    """Good tags never wait for the lists themselves: the check is the same where these cannot be had."""
    monkeypatch.setitem(sys.modules, "lea_model.taxonomy", None)
    assert findings() == []
