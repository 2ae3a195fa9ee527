"""Editing an agenda by what its parts are called, in memory and in its files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import lea_model as lea
from lea_model.journal.workplace import Entry, Workplace
from lea_model.model.actions import Action
from lea_model.model.enums import Level
from tests.strategies import agendas

MAIN = """\
# De agenda van G
agenda: {id: a-2027, titel: Samen, gemeenten: G, periode: 2027-2030}

clusters:
  - titel: Taal   # ons eerste cluster
    trekker: Vitree
    acties:
      - nummer: 1.1
        tekst: Lezen # met ouders
      - nummer: 1.2
        tekst: Schrijven
  - Rekenen
"""
MORE = """\
acties:
  - {nummer: 9.1, tekst: Zwemmen, zie_ook: 1.1}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An agenda of two files."""
    (tmp_path / "agenda.yaml").write_text(MAIN, "utf-8")
    (tmp_path / "meer.yaml").write_text(MORE.replace(", zie_ook: 1.1", ""), "utf-8")
    return tmp_path


def after(editor: lea.Editor, name: str = "agenda.yaml") -> str:
    """The text of a file as it would be."""
    return next(edited.after for file, edited in editor.files.items() if file.endswith(name))


def test_set_keeps_the_rest(folder: Path) -> None:
    """A value is replaced or a key added in its place; comments and all else stay."""
    editor = lea.edit(folder).set("1.1", text="Voorlezen", year=2028, niveau="tactical", due=date(2028, 12, 31))
    assert after(editor) == MAIN.replace(
        "        tekst: Lezen # met ouders\n",
        "        tekst: Voorlezen # met ouders\n"
        "        niveau: tactisch\n"
        "        jaar: 2028\n"
        "        uiterlijk: 2028-12-31\n",
    )
    (action, _) = editor.agenda.clusters[0].actions
    assert (action.text, str(action.year), action.level) == ("Voorlezen", "2028", Level.TACTICAL)


def test_set_of_the_agenda_and_of_plain_text(folder: Path) -> None:
    """The agenda itself is a part; plain text that stands for a part becomes keys; None takes a key away."""
    editor = lea.edit(folder).set(title="Verder").set("Rekenen", trekkers=["ASG", "Prisma"]).set("Taal", trekker=None)
    assert after(editor) == MAIN.replace("titel: Samen", "titel: Verder").replace(
        "  - Rekenen\n", "  - titel: Rekenen\n    trekker: [ASG, Prisma]\n"
    ).replace("    trekker: Vitree\n", "")


def test_a_path_as_text(folder: Path) -> None:
    """A path as findings print it names a part; one that leads nowhere, or is none, is told."""
    editor = lea.edit(folder).set("clusters[0].actions[1]", text="Rekenen")
    assert editor.agenda.clusters[0].actions[1].text == "Rekenen"
    for wrong, told in (
        ("clusters[0].actions[9]", "There is no part of the agenda at clusters[0].actions[9]."),
        ("Taal [1]", "Nothing in the agenda is called 'Taal [1]' (did you mean 'Taal'?)."),
    ):
        with pytest.raises(lea.UsageError) as caught:
            lea.edit(folder).set(wrong, text="x")
        assert caught.value.message("en") == told


def test_add(folder: Path) -> None:
    """An item comes at the end or before another, in a list that is there or not, as keys or as a part."""
    editor = (
        lea.edit(folder)
        .add("actions", {"number": 1.0, "text": "Praten", "trekkers": "V", "level": "tactical"}, to="Taal", at=0)
        .add("acties", Action(number="2.1", text="Tellen", ages=(4, 12)), to="Rekenen")
        .add("actions", {"nummer": "9.2", "tekst": "Fietsen"})
        .add("parties", "Vitree")
    )
    assert after(editor, "meer.yaml") == MORE.replace(", zie_ook: 1.1", "") + "  - nummer: 9.2\n    tekst: Fietsen\n"
    agenda = editor.agenda
    assert [[str(one.text) for one in cluster.actions] for cluster in agenda.clusters] == [
        ["Praten", "Lezen", "Schrijven"],
        ["Tellen"],
    ]
    assert agenda.clusters[0].actions[0].level is Level.TACTICAL
    assert [one.name for one in agenda.parties] == ["Vitree"]
    assert "niveau: tactisch" in after(editor)


def test_remove_and_move(folder: Path) -> None:
    """A part goes with all that is in it; or it goes elsewhere as it is."""
    editor = lea.edit(folder).remove("Rekenen").move("1.2", to="agenda").move("9.1", to="Taal", at=0)
    agenda = editor.agenda
    assert [[one.number for one in cluster.actions] for cluster in agenda.clusters] == [["9.1", "1.1"]]
    assert [one.number for one in agenda.actions] == ["1.2"]


def test_renumber(folder: Path) -> None:
    """A number changes with its citations."""
    (folder / "meer.yaml").write_text("clusters: [{titel: Samen, verwijzingen: [1.1, 1.2]}]\n", "utf-8")
    editor = lea.edit(folder).renumber("1.1", "1.9")
    assert after(editor) == MAIN.replace("nummer: 1.1", "nummer: 1.9")
    assert after(editor, "meer.yaml") == "clusters: [{titel: Samen, verwijzingen: [1.9, 1.2]}]\n"


def test_agenda_stays_as_it_is() -> None:
    """Of an agenda another one is made; a part can be named by its path."""
    agenda = lea.loads(MAIN)
    made = lea.edit(agenda).set(("clusters", 0, "actions", 1), text="Spellen").agenda
    assert (agenda.clusters[0].actions[1].text, made.clusters[0].actions[1].text) == ("Schrijven", "Spellen")
    assert lea.edit(lea.from_dict(lea.to_dict(agenda))).agenda == agenda


def test_save(folder: Path) -> None:
    """Files are written where asked for; the mark at the beginning stays, and a file that changed meanwhile is left."""
    file = folder / "agenda.yaml"
    file.write_text("\ufeff" + MAIN, "utf-8")
    editor = lea.edit(folder).set(title="Verder")
    assert file.read_text("utf-8") == "\ufeff" + MAIN
    assert editor.save() == (file.as_posix(),)
    assert file.read_text("utf-8") == "\ufeff" + MAIN.replace("Samen", "Verder")
    assert (editor.files, editor.diff, editor.save()) == ({}, "", ())
    assert sorted(path.name for path in folder.iterdir()) == ["agenda.yaml", "meer.yaml"]
    editor.set(title="Nog verder")
    file.write_text(MAIN, "utf-8")
    with pytest.raises(lea.LeaError) as caught:
        editor.save()
    assert caught.value.message("en") == f"'{file.as_posix()}' cannot be written: it was changed in the meantime."


def test_save_is_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several files all are written or none: where the second cannot be put in place, the first is as it was."""
    names = ("agenda.yaml", "meer.yaml")
    before = {name: (folder / name).read_text("utf-8") for name in names}
    editor = lea.edit(folder).set(title="Verder").set("9.1", text="Duiken")
    assert [Path(name).name for name in editor.files] == ["agenda.yaml", "meer.yaml"]
    place = Workplace.apply

    def refused(self: Workplace, number: int, entry: Entry) -> None:
        if number == 1:
            raise PermissionError(13, "no", entry.target)
        place(self, number, entry)

    monkeypatch.setattr(Workplace, "apply", refused)
    with pytest.raises(lea.LeaError):
        editor.save()
    assert {name: (folder / name).read_text("utf-8") for name in names} == before
    monkeypatch.undo()
    assert [Path(name).name for name in editor.save()] == ["agenda.yaml", "meer.yaml"]
    assert lea.load(folder).actions[0].text == "Duiken"
    assert sorted(path.name for path in folder.iterdir()) == ["agenda.yaml", "meer.yaml"]


REFUSED: dict[str, tuple[Callable[[lea.Editor], object], str]] = {
    "value": (
        lambda editor: editor.set("1.1", leeftijd="nooit"),
        "This cannot be done: the agenda in 'a.yaml' would have 1 errors.",
    ),
    "key": (lambda editor: editor.set("1.1", tekts="x"), "Action has no key 'tekts' (did you mean 'tekst'?)."),
    "part": (lambda editor: editor.remove("Taall"), "Nothing in the agenda is called 'Taall' (did you mean 'Taal'?)."),
    "path": (lambda editor: editor.remove(("clusters", 7)), "There is no part of the agenda at clusters[7]."),
    "whole": (lambda editor: editor.remove("agenda"), "The agenda itself cannot be taken out of the agenda."),
    "into itself": (lambda editor: editor.move("Taal", to="1.1"), "A part cannot be moved into itself."),
    "no such list": (
        lambda editor: editor.move("1.2", to="Rekenen", field="partijen"),
        "Cluster has no key 'partijen' (did you mean 'partners'?).",
    ),
    "no data": (lambda editor: editor.set("1.1", text=b"x"), "b'x' is nothing that an agenda can hold."),
    "needed": (
        lambda editor: editor.set("agenda", period=None),
        "This cannot be done: the agenda in 'a.yaml' would have 1 errors.",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    """What cannot be is refused with its reason, and nothing changes."""
    editor = lea.edit(lea.read_text(MAIN, "a.yaml"))
    step, message = REFUSED[name]
    with pytest.raises(lea.LeaError) as caught:
        step(editor)
    assert caught.value.message("en") == message
    assert editor.files == {}


def test_several_by_one_name() -> None:
    """A name that can mean several things is refused, with the words that tell them apart."""
    editor = lea.edit(lea.read_text(MAIN + "beleidsterreinen: [Taal]\n", "a.yaml"))
    with pytest.raises(lea.UsageError) as caught:
        editor.set("Taal", notes="x")
    assert caught.value.message("en") == "'Taal' can mean 2 things: cluster:taal, beleidsterrein:taal."
    assert editor.set("cluster:taal", notes="x").agenda.clusters[0].notes == ("x",)


def test_remarks_do_not_move_away() -> None:
    """What has remarks inside is not moved: they would be lost."""
    text = MAIN.replace("        tekst: Schrijven", "        # nog te bespreken\n        tekst: Schrijven")
    with pytest.raises(lea.UsageError) as caught:
        lea.edit(lea.read_text(text, "a.yaml")).move("1.2", to="Rekenen")
    assert caught.value.message("en") == (
        "a.yaml: what moves has remarks (#) inside, which would be lost. Move it by hand."
    )


def test_unreadable() -> None:
    """An agenda with errors is not edited: what is left out would be lost sight of."""
    with pytest.raises(lea.LoadError):
        lea.edit(lea.read_text("agenda: {id: a}\n", "a.yaml"))
    with pytest.raises(lea.UsageError):
        lea.edit("nergens")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(agenda=agendas())
def test_any_agenda(agenda: lea.Agenda) -> None:
    """Any agenda can be edited: one key changes, and all else stays equal."""
    editor = lea.edit(agenda)
    assert editor.agenda == agenda
    assert editor.set(subtitle="Iets anders").agenda == agenda.model_copy(update={"subtitle": "Iets anders"})
    assert editor.set(subtitle=None).agenda == agenda.model_copy(update={"subtitle": None})
