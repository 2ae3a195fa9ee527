"""A workbook that goes out, is filled in and comes back: what the files become, and what stands in the way."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import lea_model as lea
from lea_model.draft.workbook.importing import WorkbookImport, import_workbook
from lea_model.editing import unified
from lea_model.editing.repair_plan import Plan
from lea_model.errors import UsageError
from lea_model.loader import Result
from lea_model.renderer import render
from tests.draft.workbook.rewriting import Book, add, cells_of, drop, put, rewritten, workbook_of
from tests.renderer.agendas import small
from tests.strategies import agendas

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"

NAMES = ["almere", *(pytest.param(name, marks=pytest.mark.slow) for name in ("tilburg", "westland"))]

AGENDA = """\
# De agenda.
agenda:
  id: a
  titel: Samen
  gemeenten: Zandhoek
  periode: 2030-2033
  status: concept

clusters:
  - id: taal
    titel: Taal # kort
    trekker: Vitree
    acties:
      - nummer: 4.10
        tekst: We lezen voor.
        bron: 12
        partners:
          - {partij: Onderwijs, leden: [ASG, Prisma]}
          - Bibliotheek
      # Deze komt later.
      - nummer: 4.2
        tekst: We rekenen.
  - id: sport
    titel: Sport

partijen:
  - {naam: Vitree, aard: organisatie}
  - naam: Bibliotheek
  - naam: GGD

bedragen:
  - {waarde: 1200, periode: 2030}
"""


def agenda(text: str = AGENDA) -> Result:
    """The agenda, read."""
    return lea.read_text(text, "a.yaml")


@cache
def workbook(text: str = AGENDA) -> bytes:
    """Its workbook."""
    made = render(agenda(text), document="werkboek", format="xlsx")
    assert isinstance(made, bytes)
    return made


def brought(change: Callable[[Book], None], now: str = AGENDA) -> WorkbookImport:
    """What becomes of the agenda when its workbook comes back after a change."""
    return import_workbook(rewritten(workbook(), change), agenda(now), name="w.xlsx")


def difference(made: WorkbookImport) -> list[str]:
    """The lines that go and come."""
    text = unified(Plan(made.before.path, files=made.files))
    return [line for line in text.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def _sorted(book: Book) -> None:
    for name in ("acties", "clusters", "partijen"):
        book[name][1:] = reversed(book[name][1:])
    for row in book["acties"]:
        row.append(row.pop(2))
    del book["bedragen"]
    book["Mijn blad"] = [["a", "b"], ["1", "2"]]


def _new_pair(book: Book) -> None:
    add(book["clusters"], titel="Rust")
    add(book["acties"], onder="Rust", nummer="5", tekst="We slapen.")


EDITS: dict[str, tuple[Callable[[Book], None], list[str]]] = {
    "nothing": (lambda _: None, []),
    "rows sorted, a column moved, a sheet taken out and one added": (_sorted, []),
    "a text": (
        lambda book: put(book["acties"], "4.10", "tekst", "We lezen meer voor."),
        ["-        tekst: We lezen voor.", "+        tekst: We lezen meer voor."],
    ),
    "a text whose remark stays": (
        lambda book: put(book["clusters"], "taal", "titel", "Taal en lezen"),
        ["-    titel: Taal # kort", "+    titel: Taal en lezen # kort"],
    ),
    "a value where there was none": (
        lambda book: put(book["acties"], "4.2", "uiterlijk", "eind 2031"),
        ["+        uiterlijk: eind 2031"],
    ),
    "a day that Excel knows as a day": (
        lambda book: put(book["acties"], "4.2", "uiterlijk", datetime.fromisoformat("2031-06-30")),
        ["+        uiterlijk: 2031-06-30"],
    ),
    "a value emptied": (
        lambda book: put(book["clusters"], "taal", "trekker", ""),
        ["-    trekker: Vitree"],
    ),
    "a name beside another": (
        lambda book: put(book["clusters"], "taal", "trekker", "Vitree; Bibliotheek"),
        ["-    trekker: Vitree", "+    trekker: [Vitree, Bibliotheek]"],
    ),
    "a name goes and what belongs to the other stays": (
        lambda book: put(book["acties"], "4.10", "partners", "Onderwijs [+]; Vitree"),
        ["-          - Bibliotheek", "+          - Vitree"],
    ),
    "two names change places": (
        lambda book: put(book["acties"], "4.10", "partners", "Bibliotheek; Onderwijs [+]"),
        ["-          - Bibliotheek", "+          - Bibliotheek"],
    ),
    "a word of a closed list": (
        lambda book: put(book["agenda"], "a", "status", "vastgesteld"),
        ["-  status: concept", "+  status: vastgesteld"],
    ),
    "a number": (
        lambda book: put(book["bedragen"], "bedrag-1", "waarde", 1500.0),
        ["-  - {waarde: 1200, periode: 2030}", "+  - {waarde: 1500, periode: 2030}"],
    ),
    "what looks like a formula": (
        lambda book: put(book["acties"], "4.2", "tekst", '=1+1 @x -y +"z'),
        ["-        tekst: We rekenen.", '+        tekst: =1+1 @x -y +"z'],
    ),
    "a new row": (
        lambda book: add(book["acties"], onder="cluster:taal", nummer="4.11", tekst="We schrijven.", trekker="Vitree"),
        ["+      - nummer: 4.11", "+        tekst: We schrijven.", "+        trekker: Vitree"],
    ),
    "a new row that belongs to one without a list": (
        lambda book: add(book["acties"], onder="Sport", tekst="We zwemmen."),
        ["+    acties:", "+      - id: we-zwemmen", "+        tekst: We zwemmen."],
    ),
    "a new row with one that belongs to it": (
        _new_pair,
        ["+  - titel: Rust", "+    acties:", "+      - nummer: 5", "+        tekst: We slapen."],
    ),
    "a row for what has no list yet": (
        lambda book: add(book["mijlpalen"], wanneer="2031", tekst="Halverwege."),
        ["+", "+mijlpalen:", "+  - tekst: Halverwege.", "+    wanneer: 2031"],
    ),
    "a row deleted": (
        lambda book: drop(book["acties"], "4.2"),
        ["-      - nummer: 4.2", "-        tekst: We rekenen."],
    ),
    "a row at another place": (
        lambda book: put(book["acties"], "4.2", "onder", "cluster:sport"),
        ["-  - id: sport", "-    titel: Sport", "+  - id: sport", "+    titel: Sport", "+    acties:"],
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_edit(name: str) -> None:
    """What is done in the workbook changes these lines of the file and no others."""
    change, lines = EDITS[name]
    made = brought(change)
    assert ([one.text("en") for one in made.problems], sorted(difference(made))) == ([], sorted(lines))


CONFLICT = (
    "changed on both sides: the workbook says 'Rekenen en meten.', and a.yaml:22 says 'We tellen.'. Choose one of them."
)


def _copied(book: Book) -> None:
    book["acties"].append(list(book["acties"][1]))


def _id_gone(book: Book) -> None:
    put(book["acties"], "4.2", "id", "")


def _own_column(book: Book) -> None:
    book["acties"][0].append("opmerking wethouder")
    book["acties"][1].append("mooi")


def _no_rows(book: Book) -> None:
    del book["partijen"][1:]


def _without_baseline(book: Book) -> None:
    del book["_lea_basis"]


APOSTROPHE = "Type the text with an apostrophe (') before it."
ORPHAN = "row '4.10' on sheet acties. Delete that as well, or give it another place."

PROBLEMS: dict[str, tuple[Callable[[Book], None], str, list[str]]] = {
    "changed on both sides": (
        lambda book: put(book["acties"], "4.2", "tekst", "Rekenen en meten."),
        AGENDA.replace("We rekenen.", "We tellen."),
        [f"acties!F3: {CONFLICT}"],
    ),
    "deleted here and changed there": (
        lambda book: drop(book["acties"], "4.2"),
        AGENDA.replace("We rekenen.", "We tellen."),
        ["acties: row '4.2' was deleted here, but a.yaml:22 changed in the meantime. Choose one of them."],
    ),
    "changed here and deleted there": (
        lambda book: put(book["acties"], "4.2", "tekst", "Rekenen en meten."),
        AGENDA.replace("      - nummer: 4.2\n        tekst: We rekenen.\n", ""),
        ["acties!F3: this row was changed here, but it is not in the files any more"],
    ),
    "a number for a text": (
        lambda book: put(book["acties"], "4.10", "nummer", 4.1),
        AGENDA,
        [
            f"acties!D2: Excel made the number 4.1 of this, where '4.10' stood. {APOSTROPHE}",
        ],
    ),
    "a date for a text": (
        lambda book: put(book["acties"], "4.2", "nummer", datetime.fromisoformat("2026-02-04")),
        AGENDA,
        [f"acties!D3: Excel made a date of this (2026-02-04). {APOSTROPHE}"],
    ),
    "an id twice": (
        _copied,
        AGENDA,
        ["acties!A4: the id '4.10' stands in row 2 as well: empty it in the row that is new"],
    ),
    "an id taken away": (_id_gone, AGENDA, ["acties!A3: the id of this row was '4.2': put it back"]),
    "a column that nobody knows": (
        _own_column,
        AGENDA,
        ["acties!BB1: there is no column 'opmerking wethouder' on this sheet: take it out, or give it its old name"],
    ),
    "another word than those of a closed list": (
        lambda book: put(book["partijen"], "vitree", "aard", "iets"),
        AGENDA,
        ["partijen!D2: 'iets' is none of these: organisatie, sector, functie, werkgroep, groep"],
    ),
    "a mark that nothing belongs to": (
        lambda book: put(book["clusters"], "sport", "trekker", "Vitree [+]"),
        AGENDA,
        ["clusters!E3: [+] behind 'Vitree': it stands only behind what was there already"],
    ),
    "what must be there": (
        lambda book: put(book["partijen"], "bibliotheek", "naam", ""),
        AGENDA,
        ["partijen!B3: this cannot be empty: delete the row where it has to go"],
    ),
    "a row that still holds others": (
        lambda book: drop(book["clusters"], "taal"),
        AGENDA,
        [
            f"clusters: row 'taal' was deleted, but what stands under it is still there: {ORPHAN}",
        ],
    ),
    "a place that is not there": (
        lambda book: add(book["acties"], onder="cluster:rust", tekst="We slapen."),
        AGENDA,
        ["acties!B4: there is no 'cluster:rust' that this can belong to: choose from the list"],
    ),
    "all rows gone": (
        _no_rows,
        AGENDA,
        ["partijen: all 3 rows that went out are missing here: put them back, or take the whole sheet out"],
    ),
    "words that are no ages": (
        lambda book: put(book["clusters"], "taal", "leeftijd", "klein"),
        AGENDA,
        ["clusters!G2: 'klein' does not fit here"],
    ),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_problem(name: str) -> None:
    """What stands in the way is told with its cell, and nothing changes."""
    change, now, told = PROBLEMS[name]
    made = brought(change, now)
    assert ([one.text("en") for one in made.problems], dict(made.files)) == (told, {})


def test_edits_of_both_sides_come_together() -> None:
    """What others changed in the files in the meantime stays."""
    now = AGENDA.replace("titel: Sport", "titel: Sport en spel").replace("We rekenen.", "We tellen.")
    made = brought(lambda book: put(book["acties"], "4.10", "tekst", "Nieuw."), now)
    assert difference(made) == ["-        tekst: We lezen voor.", "+        tekst: Nieuw."]


@pytest.mark.parametrize(
    ("theirs", "now", "lines"),
    [
        (
            "Vitree; GGD",
            "[Vitree, Bibliotheek]",
            ["-    trekker: [Vitree, Bibliotheek]", "+    trekker: [Vitree, Bibliotheek, GGD]"],
        ),
        ("", "[Vitree, Bibliotheek]", ["-    trekker: [Vitree, Bibliotheek]", "+    trekker: [Bibliotheek]"]),
        ("Vitree; GGD", "[GGD, Vitree]", []),
    ],
)
def test_both_sides_add_to_a_list(theirs: str, now: str, lines: list[str]) -> None:
    """Names that two sides added come together; that is told."""
    made = brought(
        lambda book: put(book["clusters"], "taal", "trekker", theirs),
        AGENDA.replace("trekker: Vitree", f"trekker: {now}"),
    )
    told = ["both sides added to this or took from it; together it becomes: "] if lines else []
    assert (made.problems, difference(made)) == ((), lines)
    assert [one.phrase.message.replace("{text}", "") for one in made.remarks] == told


def test_both_sides_replace_a_name() -> None:
    """Where both sides made something else of a name, that is a conflict."""
    made = brought(
        lambda book: put(book["clusters"], "taal", "trekker", "GGD"),
        AGENDA.replace("trekker: Vitree", "trekker: School"),
    )
    assert [one.text("en") for one in made.problems] == [
        "clusters!E2: changed on both sides: the workbook says 'GGD', and a.yaml:12 says 'School'. Choose one of them."
    ]


def test_rows_that_came_in_the_files() -> None:
    """A row that got another derived id because others came in the files is known by what it says."""
    text = AGENDA.replace("bedragen:\n", "bedragen:\n  - {waarde: 1, periode: 2031}\n")
    made = brought(lambda book: put(book["bedragen"], "bedrag-1", "waarde", 7.0), text)
    assert difference(made) == ["-  - {waarde: 1200, periode: 2030}", "+  - {waarde: 7, periode: 2030}"]


def test_what_is_made() -> None:
    """What was typed into a column that is made is told and not read; what others renamed meanwhile is not told."""
    renamed = AGENDA.replace("titel: Taal #", "titel: Lezen #")
    made = brought(lambda book: put(book["acties"], "4.10", "onder (naam, gemaakt)", "Iets"), renamed)
    assert ([one.text("en") for one in made.remarks], made.edits.total) == (
        ["acties!C2: this column is made by the program: what was typed here is not read"],
        0,
    )


@pytest.mark.parametrize("name", NAMES)
def test_unedited_round_trip_of_examples(name: str) -> None:
    """The workbook of an example that nobody touched changes nothing, as we wrote it and as another program does."""
    result = lea.read(EXAMPLES / name)
    content = render(result, document="werkboek", format="xlsx")
    assert isinstance(content, bytes)
    for one in (content, workbook_of(cells_of(content))):
        made = import_workbook(one, result)
        assert (made.edits.total, made.problems, made.remarks, dict(made.files)) == (0, (), (), {})


def test_unedited_round_trip_of_one_of_most_things() -> None:
    """The same for an agenda with one of most things, written as YAML by us."""
    result = lea.read_text(lea.dump(small()), "a.yaml")
    content = render(result, document="werkboek", format="xlsx")
    assert isinstance(content, bytes)
    made = import_workbook(workbook_of(cells_of(content)), result)
    assert (made.edits.total, made.problems, made.remarks) == (0, (), ())


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(agendas())
def test_unedited_round_trip_of_any_agenda(any_agenda: lea.Agenda) -> None:
    """The same for agendas with anything in them."""
    result = lea.read_text(lea.dump(any_agenda), "a.yaml")
    content = render(result, document="werkboek", format="xlsx")
    assert isinstance(content, bytes)
    made = import_workbook(workbook_of(cells_of(content)), result)
    assert (made.edits.total, made.problems, made.remarks) == (0, (), ())


@pytest.mark.parametrize("name", NAMES)
def test_random_edits(name: str) -> None:
    """Random texts typed into random cells come into the files, and a second time nothing is left to change."""
    random_ = random.Random(name)
    result = lea.read(EXAMPLES / name)
    content = render(result, document="werkboek", format="xlsx")
    assert isinstance(content, bytes)
    wanted: list[tuple[str, str, str, str]] = []

    def change(book: Book) -> None:
        for sheet, heading in (
            ("acties", "tekst"),
            ("acties", "trekker"),
            ("partijen", "omschrijving"),
            ("acties", "titel"),
        ):
            table = book[sheet]
            for row in random_.sample(range(1, len(table)), 4):
                text = random_.choice(
                    ["=kort", "Een; twee", "a: b # c", "- [x]", "1,5", "'q' \"r\"", "ja", "Lang " * 40]
                )
                text = f"{text} {row}"
                put(table, str(table[row][0]), heading, text)
                wanted.append((sheet, str(table[row][0]), heading, text))

    edited = rewritten(content, change)
    made = import_workbook(edited, result)
    assert made.problems == ()
    assert len(made.edits.cells) == len({one[:3] for one in wanted})
    again = import_workbook(edited, made.after)
    assert (again.problems, dict(again.files)) == ((), {})


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "another agenda": (
        lambda: workbook(AGENDA.replace("id: a\n", "id: b\n")),
        "'w.xlsx' belongs to the agenda 'b', and a.yaml is 'a'.",
    ),
    "no hidden sheet": (
        lambda: rewritten(workbook(), _without_baseline),
        "'w.xlsx' lacks the hidden sheet that a workbook of lea-model has",
    ),
    "a hidden sheet that was touched": (
        lambda: rewritten(workbook(), lambda book: book["_lea_basis"][0].__setitem__(0, "|x|")),
        "The hidden sheet of 'w.xlsx' was changed, or was made by another version of lea-model",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    """A workbook of which nobody can tell what was changed is refused."""
    make, told = REFUSED[name]
    with pytest.raises(UsageError) as caught:
        import_workbook(make(), agenda(), name="w.xlsx")
    assert caught.value.message("en").startswith(told)


def _with(content: bytes, parts: dict[str, bytes]) -> bytes:
    """A workbook with other parts in its file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def test_formula_and_joined_cells() -> None:
    """A formula and joined cells are told with their cell."""
    content = workbook()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet4.xml")
    edited = sheet.replace(b'<c r="F3"', b'<c r="F3"><f>1+1</f><v>2</v></c><c r="ZZ3"', 1)
    edited = edited.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>')
    made = import_workbook(_with(content, {"xl/worksheets/sheet4.xml": edited}), agenda())
    assert [one.text("en") for one in made.problems][:2] == [
        "acties!F3: there is a formula here: type the value itself",
        "acties!A2:B2: these cells were joined: take them apart (Merge cells, once more)",
    ]


_FAR = b'<worksheet><sheetData><row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData></worksheet>'
_WIDE = b'<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'
_OTHER_ROW = b'<worksheet><sheetData><row r="1"><c r="A99999999"><v>1</v></c></row></sheetData></worksheet>'
_SMALL_LETTERS = b'<worksheet><sheetData><row r="1"><c r="xfd1"><v>1</v></c></row></sheetData></worksheet>'
_NO_CODE = b'<?xml version="1.0" encoding="null"?><worksheet/>'
_LAUGH = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "is no workbook of Excel"),
    "text": (lambda: b"id;tekst\n1;a\n", "is no workbook of Excel"),
    "half a file": (lambda: workbook()[:2000], "is damaged"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is a workbook of an old kind"),
    "a password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "has a password",
    ),
    "macros": (lambda: _with(workbook(), {"xl/vbaProject.bin": b"x"}), "holds macros"),
    "links": (
        lambda: _with(workbook(), {"xl/externalLinks/externalLink1.xml": b"<x/>"}),
        "takes values from other files",
    ),
    "LibreOffice": (
        lambda: _with(workbook(), {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
        "is a file of LibreOffice",
    ),
    "a binary workbook": (lambda: _with(workbook(), {"xl/workbook.bin": b"x"}), "is a binary workbook"),
    "a Word file": (
        lambda: _with(b"PK\x05\x06" + bytes(18), {"word/document.xml": b"<x/>"}),
        "is no workbook of Excel",
    ),
    "a bomb": (lambda: _with(workbook(), {"xl/media/a.bin": bytes(151_000_000)}), "unpacks to more than 150 MB"),
    "many sheets": (lambda: workbook_of({f"s{number}": [["id"]] for number in range(301)}), "has more than 300 sheets"),
    "many parts": (lambda: _with(workbook(), {f"x/{number}": b"" for number in range(2100)}), "unpacks to more than"),
    "a million rows": (lambda: _with(workbook(), {"xl/worksheets/sheet4.xml": _FAR}), "is filled past row 50000"),
    "a cell far away": (lambda: _with(workbook(), {"xl/worksheets/sheet4.xml": _WIDE}), "is filled past row"),
    "a cell that names a far row": (
        lambda: _with(workbook(), {"xl/worksheets/sheet4.xml": _OTHER_ROW}),
        "has cells very far apart",
    ),
    "a far cell in small letters": (
        lambda: _with(workbook(), {"xl/worksheets/sheet4.xml": _SMALL_LETTERS}),
        "is filled past row",
    ),
    "an encoding that is none": (lambda: _with(workbook(), {"xl/worksheets/sheet4.xml": _NO_CODE}), "is damaged"),
    "entities": (lambda: _with(workbook(), {"xl/worksheets/sheet4.xml": _LAUGH}), "is damaged"),
    "broken xml": (
        lambda: _with(workbook(), {"xl/worksheets/sheet4.xml": b"<worksheet><a></worksheet>"}),
        "is damaged",
    ),
    "no list of sheets": (lambda: _with(workbook(), {"xl/_rels/workbook.xml.rels": b"<x/>"}), "is damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    """What is no plain workbook is refused in a sentence."""
    make, told = HOSTILE[name]
    with pytest.raises(UsageError) as caught:
        import_workbook(make(), agenda(), name="w.xlsx")
    assert told in caught.value.message("en")


def test_rows_in_another_order_are_told() -> None:
    """Who sorts a sheet hears that the files keep their order."""

    def change(book: Book) -> None:
        book["acties"][1:] = book["acties"][:0:-1]

    made = import_workbook(rewritten(workbook(), change), agenda(), name="a.xlsx")
    assert [one.text("en") for one in made.remarks] == [
        "acties: the rows stand in another order here; in the files they keep theirs"
    ]
    assert (made.edits.total, made.problems) == (0, ())


def test_notes_beside_cells_are_told() -> None:
    """A note that somebody wrote beside a cell is not read, and that is said; those that went out are no matter."""
    stream = io.BytesIO(workbook())
    ours = import_workbook(workbook(), agenda(), name="a.xlsx")
    assert ours.remarks == ()
    with zipfile.ZipFile(stream, "a") as book:
        book.writestr(
            "xl/threadedComments/threadedComment1.xml",
            '<ThreadedComments><threadedComment ref="B7"/></ThreadedComments>',
        )
    made = import_workbook(stream.getvalue(), agenda(), name="a.xlsx")
    assert [one.text("en") for one in made.remarks] == [
        "notes beside cells are not read: type what they say in a cell (B7)"
    ]
