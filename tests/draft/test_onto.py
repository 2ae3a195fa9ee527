"""A newer document put onto an agenda that somebody worked on: what is taken over, what stays, what is told."""

from __future__ import annotations

import io
from pathlib import Path

import docx
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


ROWS = (
    ("Voorleesochtenden", "Vrijwilligers lezen elke week voor.", "Bibliotheek", "2026"),
    ("Taalcoaches", "Ouders krijgen een taalcoach aan huis.", "Welzijn", "2027"),
    ("Schakelklas", "Op De Branding komt een schakelklas.", "Primair", "eind 2027"),
    ("Leesplan", "Alle scholen maken een leesplan.", "Primair", "eind 2028"),
)
NEWER = (
    ("Voorleesochtenden", "Vrijwilligers lezen elke week voor.", "Bibliotheek", "2028"),
    ("Zomerschool", "In de zomer is er een zomerschool.", "Welzijn", "2027"),
    ("Ouderkamer", "Elke school heeft een plek voor ouders.", "Welzijn", "2028"),
    ("Schakelklas", "Op De Branding komt een schakelklas.", "Bibliotheek", "eind 2027"),
    ("Leesplan", "Alle scholen maken een leesplan.", "Primair", "eind 2028"),
)


def word_file(rows: tuple[tuple[str, ...], ...], sentence: str) -> bytes:
    """A Word file with a chapter, an ambition and a table of numbered actions."""
    made = docx.Document()
    made.add_heading("Onderwijsagenda Heideveld 2026-2029", 0)
    made.add_paragraph(sentence)
    made.add_heading("2 Ambitie: Taal", 1)
    table = made.add_table(rows=1, cols=5)
    for cell, head in zip(
        table.rows[0].cells, ("Nr.", "Actie", "Wat gaan we doen?", "Trekker", "Planning"), strict=True
    ):
        cell.text = head
    for number, row in enumerate(rows, 1):
        for cell, text in zip(table.add_row().cells, (f"2.{number}", *row), strict=True):
            cell.text = text
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


@pytest.fixture
def of_word(tmp_path: Path) -> Path:
    """The folder of an agenda that was drafted from a Word file."""
    drafted = draft_agenda(
        read_document(word_file(ROWS, "De scholen lezen mee met dit plan."), "plan.docx"), language="nl"
    )
    for name, text in drafted.files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / BASELINE).write_text(baseline(drafted), encoding="utf-8")
    return tmp_path


def put_word(folder: Path) -> lea.Onto:
    """Put the newer Word file onto the agenda, in memory."""
    newer = read_document(word_file(NEWER, "De scholen en ouders lezen mee."), "plan.docx")
    return draft_onto(newer, onto=folder, language="nl")


def edit_actions(folder: Path, *changes: tuple[str, str]) -> None:
    """Change the file of actions as a writer does."""
    path = folder / "20-ambities.yaml"
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_new_actions_come_in_the_order_of_the_document(of_word: Path) -> None:
    """Actions that came in the middle stand there, and those after them have their new numbers."""
    made = put_word(of_word)
    found = [(str(one.number), one.title) for one in made.editor.agenda.ambitions[0].actions]
    assert found == [(f"2.{number}", row[0]) for number, row in enumerate(NEWER, 1)]
    assert [finding.code for finding in lea.check(made.editor.result) if finding.code == "LEA310"] == []
    assert (made.conflicts, made.unplaced) == ((), 1)


def test_what_has_no_place_follows_the_document(of_word: Path) -> None:
    """A sentence without a place that was replaced is replaced, with the newer document as its source."""
    agenda = put_word(of_word).editor.agenda
    (chapter,) = [section for section in agenda.sections if str(section.title).startswith("Niet geplaatst")]
    said = [(str(one.text), one.source.document if one.source else None) for one in chapter.statements]
    assert said == [("De scholen en ouders lezen mee.", "plan-2")]
    assert agenda.documents[-1].text_version == "plan.docx"


def test_remarks_of_the_writer_stay(of_word: Path) -> None:
    """A part that is gone stays where a remark stands with it; a remark beside a value stays with the new value."""
    edit_actions(
        of_word,
        ("titel: Taalcoaches", "titel: Taalcoaches  # vraag Jan"),
        (
            "trekker: [Primair]\n        uiterlijk: eind 2027",
            "trekker: [Primair]  # gebeld\n        uiterlijk: eind 2027",
        ),
    )
    made = put_word(of_word)
    assert [one.text("nl") for one in made.conflicts] == [
        "'Taalcoaches': dit staat niet meer in het document, en u schreef er een opmerking bij."
    ]
    ((_, edited),) = [each for each in made.editor.files.items() if each[0].endswith("20-ambities.yaml")]
    assert "titel: Taalcoaches  # vraag Jan" in edited.after
    assert "trekker: Bibliotheek  # gebeld" in edited.after


def test_a_reference_by_an_old_number_is_told(of_word: Path) -> None:
    """Where the writer refers to a number that another action has in the newer document, that is told."""
    edit_actions(of_word, ("titel: Leesplan", "titel: Leesplan\n        zelfde_als: [2.3]"))
    assert [one.text("nl") for one in put_word(of_word).conflicts] == [
        "'Leesplan', zelfde als: u verwijst naar ‘2.3’, en dat is in het document nu 2.4."
    ]


def test_an_action_that_moved_stands_in_its_new_place(folder: Path) -> None:
    """What stands in another order in the newer document does so in the agenda, unless the writer changed it."""
    first, second = OLD.index("Maatregel 1.1"), OLD.index("Maatregel 1.2")
    swapped = OLD[:first] + OLD[second:] + "\n" + OLD[first:second]
    made = put(folder, swapped)
    assert [one.title for one in made.editor.agenda.ambitions[0].actions] == ["Voorlezen", "Leesclub"]
    edit_actions(folder, ("Vrijwilligers lezen voor.", "Ouders lezen voor."), ("starten een", "beginnen een"))
    (told,) = put(folder, swapped).conflicts
    assert told.text("en") == (
        "'Voorlezen': it stands in another place in the document now, and you changed it. Move it by hand."
    )


def test_a_sentence_that_came_is_added_beside_the_others(folder: Path) -> None:
    """Of a list of sentences only the one that came is added; what the writer changed in another stays."""
    text = "Inleiding\n\nDit plan gaat over alle kinderen in het dorp en hun ouders.\n"
    draft = draft_agenda(read_document(f"# {text}".encode(), "in.md"), language="nl")
    for name, content in draft.files.items():
        (folder / name).write_text(content, encoding="utf-8")
    (folder / BASELINE).write_text(baseline(draft), encoding="utf-8")
    for path in folder.glob("*.yaml"):
        if path.name not in draft.files:
            path.unlink()
    path = folder / "10-hoofdstukken.yaml"
    path.write_text(path.read_text("utf-8").replace("in het dorp", "in ons dorp"), encoding="utf-8")
    newer = f"# {text}\nHalverwege kijken wij of het plan nog klopt met wat er gebeurt.\n"
    made = draft_onto(read_document(newer.encode(), "in.md"), onto=folder, language="nl")
    (chapter,) = made.editor.agenda.sections
    assert [str(one.text) for one in chapter.statements] == [
        "Dit plan gaat over alle kinderen in ons dorp en hun ouders.",
        "Halverwege kijken wij of het plan nog klopt met wat er gebeurt.",
    ]
    assert made.conflicts == ()


def test_another_decision_comes_with_one_remark(folder: Path) -> None:
    """Who adopted the agenda and when follows the document, with what has to be looked at said once."""
    first, second = (
        OLD.replace("2026-2029\n", f"2026-2029\n\nVastgesteld door de gemeenteraad van Heideveld op {when}.\n", 1)
        for when in ("12 maart 2026", "9 april 2026")
    )
    made = put(folder, first)
    made.editor.save()
    (folder / BASELINE).write_text(made.baseline, encoding="utf-8")
    made = put(folder, second)
    made.editor.save()
    (step,) = made.editor.agenda.adoption
    assert (step.by, str(step.when)) == (("gemeenteraad",), "9 april 2026")
    assert (folder / "agenda.yaml").read_text("utf-8").count("dat deze zin over deze agenda gaat") == 1
