"""Facts that agendas of other municipalities hold, each read in the place where people write it."""

from __future__ import annotations

from lea_model import check, loads, read_text
from lea_model.index import Index
from lea_model.model.agenda import Agenda

HEAD = "agenda: {id: duinwijk-2030, titel: Samen groeien, gemeenten: Duinwijk, periode: 2030-2033}\n"


def agenda_of(text: str) -> Agenda:
    """The agenda of a text in which reading finds nothing wrong."""
    result = read_text(HEAD + text)
    assert [found.message("nl") for found in result.findings] == []
    assert result.agenda is not None
    return result.agenda


def test_themes_of_the_agenda() -> None:
    """An agenda may have themes right under it, with goals and actions, and they count as themes."""
    text = """\
themas:
- {nummer: 1, titel: Taal, doelen: [Elk kind leest op niveau.], acties: [Voorlezen in de wijk]}
- Ouders
tellingen: {telt: themas, genoemd_aantal: 2}
"""
    agenda = agenda_of(text)
    assert [(theme.number, theme.title) for theme in agenda.themes] == [("1", "Taal"), (None, "Ouders")]
    assert [(entry.kind, entry.id) for entry in Index(agenda).entries][1:4] == [
        ("theme", "taal"),
        ("goal", "taal-goal-0"),
        ("action", "taal-action-0"),
    ]
    assert [found.code for found in check(read_text(HEAD + text)) if found.code == "LEA801"] == []


def test_actions_right_under_what_holds_them() -> None:
    """An ambition, line, cluster, plan or district may hold actions without a heading between them."""
    places = ("ambities", "programmalijnen", "clusters", "leeftijdsplannen", "wijken")
    for place in places:
        agenda = agenda_of(f"{place}: {{titel: Elk kind doet mee, acties: [Voorlezen, Rekenen]}}\n")
        actions = Index(agenda).of_kind("action")
        assert [(entry.label, len(entry.path)) for entry in actions] == [("Voorlezen", 4), ("Rekenen", 4)]


def test_title_stands_for_what_has_one() -> None:
    """A list of titles is a list of ambitions, lines, clusters, themes, districts, hubs or chapters."""
    for place in ("ambities", "programmalijnen", "clusters", "themas", "wijken", "hubs", "hoofdstukken"):
        agenda = agenda_of(f"{place}: [Taal, Ouders]\n")
        assert [entry.label for entry in Index(agenda).entries][1:3] == ["Taal", "Ouders"]
        assert loads(HEAD + f"{place}: [{{titel: Taal}}, {{titel: Ouders}}]\n") == agenda
