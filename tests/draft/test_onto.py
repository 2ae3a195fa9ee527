"""A newer document put onto an agenda that somebody worked on: what is taken over, what stays, what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

import lea_model as lea
from lea_model.draft import BASELINE, baseline, draft_agenda, draft_onto, read_document

OLD = """Onderwijsagenda Heideveld 2026-2029

Speerpunt 1: Taal

Doelen

- Elk kind leest.
- Elk kind schrijft.

Maatregel 1.1 Leesclub
De scholen starten een leesclub.
Trekker: Bibliotheek

Maatregel 1.2 Voorlezen
Vrijwilligers lezen voor.
Trekker: Welzijn
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of an agenda that was drafted."""
    drafted = draft_agenda(read_document(OLD.encode(), "plan.txt"), language="nl")
    for name, text in drafted.files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / BASELINE).write_text(baseline(drafted), encoding="utf-8")
    return tmp_path


def put(folder: Path, new: str) -> lea.Onto:
    """Put another version of the document onto the agenda, in memory."""
    return draft_onto(read_document(new.encode(), "plan.txt"), onto=folder, language="nl")


def test_what_nobody_touched_is_taken_over(folder: Path) -> None:
    """Changed words, parts that came and parts that went are taken over, with the newer document as their source."""
    new = OLD.replace("starten een leesclub", "starten twee leesclubs").replace("- Elk kind schrijft.\n", "")
    made = put(folder, f"{new}\nMaatregel 1.3 Ontbijt\nScholen geven ontbijt.\nTrekker: Bibliotheek\n")
    agenda = made.editor.agenda
    (one,) = agenda.ambitions
    assert [str(action.text) for action in one.actions] == [
        "De scholen starten twee leesclubs.",
        "Vrijwilligers lezen voor.",
        "Scholen geven ontbijt.",
    ]
    assert [str(goal.text) for goal in one.goals] == ["Elk kind leest."]
    assert [action.source.document if action.source else "" for action in one.actions] == ["plan-2", None, "plan-2"]
    assert [document.id for document in agenda.documents] == ["plan", "plan-2"]
    assert (made.taken, made.conflicts) == (3, ())


def test_what_the_writer_changed_stays(folder: Path) -> None:
    """Words of the writer and remarks stay; where the document changed too, both are told."""
    path = folder / "20-ambities.yaml"
    text = path.read_text("utf-8").replace("starten een leesclub.", "beginnen een leesclub.  # met de bieb")
    path.write_text(text, encoding="utf-8")
    made = put(folder, OLD.replace("starten een leesclub", "starten twee leesclubs").replace("Welzijn", "GGD"))
    (conflict,) = made.conflicts
    assert conflict.text("nl") == (
        "'Leesclub', tekst: in het document staat nu ‘De scholen starten twee leesclubs.’, en u maakte er"
        " ‘De scholen beginnen een leesclub.’ van."
    )
    edited = made.editor.files[path.as_posix()].after
    assert "beginnen een leesclub.  # met de bieb" in edited
    assert "trekker: GGD" in edited


def test_a_part_that_went_but_was_changed_stays(folder: Path) -> None:
    """What is not in the document any more stays where the writer changed it, and is told."""
    path = folder / "20-ambities.yaml"
    path.write_text(
        path.read_text("utf-8").replace("Vrijwilligers lezen voor.", "Ouders lezen voor."), encoding="utf-8"
    )
    made = put(folder, OLD[: OLD.index("Maatregel 1.2")])
    assert [conflict.text("en") for conflict in made.conflicts] == [
        "'Voorlezen': it is not in the document any more, and you changed it."
    ]
    assert len(made.editor.agenda.ambitions[0].actions) == 2


def test_the_same_document_changes_nothing_but_the_list_of_documents(folder: Path) -> None:
    """The same text again is a document more, and nothing else."""
    made = put(folder, OLD)
    assert (made.taken, made.conflicts, list(made.changes.changes)) == (0, (), [])
    assert [Path(name).name for name in made.editor.files] == ["agenda.yaml"]


def test_lines_without_a_place_come_along(folder: Path) -> None:
    """What has no place in the newer document comes in a chapter of its own; nothing is lost."""
    made = put(folder, "Losse zin zonder plaats vooraan, die nergens bij hoort en dus blijft staan.\n\n" + OLD)
    texts = [str(one.text) for section in made.editor.agenda.sections for one in section.statements]
    assert "Losse zin zonder plaats vooraan, die nergens bij hoort en dus blijft staan." in texts


def test_without_a_kept_draft(tmp_path: Path) -> None:
    """A folder without the draft that was kept is refused, with what to do."""
    with pytest.raises(lea.UsageError) as refused:
        put(tmp_path, OLD)
    assert refused.value.phrase.text("nl").startswith(f"In {tmp_path.as_posix()} is geen concept bewaard")
