"""Where everything stands: after joining and pruning, by English and Dutch names, with and without list signs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lea_model.diagnostics import Path, Position
from lea_model.dumper import dump
from lea_model.index import walk
from lea_model.loader import Result, loads, read, read_text
from lea_model.model.agenda import Agenda
from lea_model.source import parse
from tests.loader.conftest import BLOCK, MakeFolder
from tests.strategies import agendas

TEXT = """agenda:
  id: voorbeeld
  titel: LEA Voorbeeld
  gemeenten: Voorbeeld
  periode: 2022-2026
clusters:
  - titel: Taal
    trekker: {partij: Vitree, toelichting: samen}
    leeftijd: 0-4
    verwijzingen:
      - 1.1
      - {naar: 1.2}
partijen: Vitree
"""


def at(path: Path, *, key: bool = False) -> str:
    """Line and column of a path in the text above."""
    return str(read_text(TEXT, "lea.yaml").position(path, key=key)).removeprefix("lea.yaml:")


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), "1:1", "1:1"),
        (("title",), "3:10", "3:3"),
        (("titel",), "3:10", "3:3"),
        (("municipalities",), "4:14", "4:3"),
        (("municipalities", 0, "name"), "4:14", "4:3"),
        (("period", "earliest"), "5:12", "5:3"),
        (("clusters",), "7:3", "6:1"),
        (("clusters", 0), "7:5", "7:5"),
        (("clusters", 0, "title"), "7:12", "7:5"),
        (("clusters", 0, "trekkers"), "8:14", "8:5"),
        (("clusters", 0, "trekkers", 0), "8:14", "8:5"),
        (("clusters", 0, "trekkers", 0, "note"), "8:44", "8:31"),
        (("clusters", 0, "trekkers", 0, "condition"), "8:14", "8:5"),
        (("clusters", 0, "trekkers", 1), "8:14", "8:5"),
        (("clusters", 0, "ages", "start"), "9:15", "9:5"),
        (("clusters", 0, "citations", 0, "to"), "11:9", "11:9"),
        (("clusters", 0, "citations", 1, "to"), "12:16", "12:10"),
        (("clusters", 0, "citations", 2, "to"), "11:7", "10:5"),
        (("clusters", 0, "themes", 0, "actions"), "7:5", "7:5"),
        (("clusters", 7), "7:3", "6:1"),
        (("parties", 0, "name"), "13:11", "13:11"),
        (("bodies", 0), "1:1", "1:1"),
        (("voornaam",), "1:1", "1:1"),
    ],
)
def test_position(path: Path, value: str, key: str) -> None:
    """Each path has the place of its value or key; what has none of its own, that of the nearest thing around it."""
    assert (at(path), at(path, key=True)) == (value, key)


def test_range() -> None:
    """A place has an end."""
    assert read_text(TEXT, "a").position(("clusters", 0, "trekkers")) == Position("a", 8, 14, 8, 50)


def test_english_keys() -> None:
    """Paths in English find English keys as well."""
    text = "agenda: {id: a, title: T, municipalities: A, period: 2022}\nclusters: [{title: B, trekkers: [C]}]\n"
    result = read_text(text, "a")
    assert result.position(("clusters", 0, "trekkers", 0)) == Position("a", 2, 34, 2, 35)
    assert result.position(("title",), key=True) == Position("a", 1, 17, 1, 22)


def test_no_file_no_place(folder: MakeFolder) -> None:
    """Where no file was read, nothing has a place."""
    assert read(folder({"LEESMIJ.txt": ""})).position(("clusters", 0)) is None


def test_joined_lists(folder: MakeFolder) -> None:
    """An item of a list that stands in several files is in the file where it stands, under either language's key."""
    root = folder(
        {
            "1.yaml": "partijen: [Een, Twee]\n",
            "2.yaml": "parties:\n  - Drie\n  - {name: Vier}\n",
            "10.yaml": "partijen: Vijf\n",
            "agenda.yaml": BLOCK,
        }
    )
    result = read(root)
    assert result.agenda is not None
    assert [party.name for party in result.agenda.parties] == ["Een", "Twee", "Drie", "Vier", "Vijf"]
    places = [str(result.position(("parties", number, "name"))) for number in range(5)]
    assert [place.removeprefix(f"{root.as_posix()}/") for place in places] == [
        "1.yaml:1:12",
        "1.yaml:1:17",
        "2.yaml:2:5",
        "2.yaml:3:12",
        "10.yaml:1:11",
    ]
    assert str(result.position(("parties",), key=True)) == f"{root.as_posix()}/1.yaml:1:1"


def test_after_pruning(folder: MakeFolder) -> None:
    """Items behind one that was left out keep the place where they stand, also in another file."""
    root = folder(
        {
            "agenda.yaml": BLOCK + "clusters:\n  - {nummr: 1}\n  - {titel: Taal}\n  - {nummr: 2}\n",
            "b.yaml": "clusters:\n  - {nummr: 3}\n  - {titel: Sport, strekkingen: [{Doel: x}, goed]}\n",
        }
    )
    result = read(root)
    assert str(result.position(("clusters", 0, "title"))) == f"{root.as_posix()}/agenda.yaml:4:13"
    assert str(result.position(("clusters", 1, "title"))) == f"{root.as_posix()}/b.yaml:3:13"
    assert str(result.position(("clusters", 1, "statements", 0, "text"))) == f"{root.as_posix()}/b.yaml:3:45"


# ---- any agenda, any faults

Data = Any
"""Plain data: mappings, lists and texts."""


def mappings(data: Data, path: Path = ()) -> Iterator[Path]:
    """The paths of all mappings inside plain data; in an empty one, a single key reads as the name of an item."""
    if isinstance(data, dict) and data:
        yield path
    for step, part in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from mappings(part, (*path, step))


def lookup(data: Data, path: Path) -> Data:
    """What stands at a path."""
    for step in path:
        data = data[step]
    return data


def without(data: Data, faults: set[Path]) -> Data:
    """What should be left: without the innermost list item, or the key of the block, that holds a fault."""
    gone = set()
    for path in faults:
        items = [end for end in range(1, len(path) + 1) if isinstance(path[end - 1], int)]
        if items or len(path) > 1:
            gone.add(path[: items[-1]] if items else path[:2])

    def copy(part: Data, path: Path) -> Data:
        if isinstance(part, dict):
            return {key: copy(value, (*path, key)) for key, value in part.items() if (*path, key) not in gone}
        if isinstance(part, list):
            return [copy(value, (*path, number)) for number, value in enumerate(part) if (*path, number) not in gone]
        return part

    return copy(data, ())


def files_of(data: Data, parts: int) -> dict[str, str]:
    """Write data as files: each list is divided over them, the block stands in the last."""
    files: dict[str, Data] = {f"{number}.yaml": {} for number in range(1, parts + 1)}
    for key, value in data.items():
        if isinstance(value, list):
            size = -(-len(value) // parts) or 1
            for number, name in enumerate(files):
                if share := value[number * size : (number + 1) * size]:
                    files[name][key] = share
        else:
            files[f"{parts}.yaml"][key] = value
    return {name: yaml.safe_dump(part, sort_keys=False) for name, part in files.items() if part}


def written(result: Result, place: Position) -> Data:
    """What is written at a place, read again."""
    text = result.text_of(place.file)
    assert text is not None
    rows = text.split("\n")[place.line - 1 : place.end_line]
    rows[-1] = rows[-1][: place.end_column - 1]
    rows[0] = rows[0][place.column - 1 :]
    return parse("\n".join(rows), "").data


@settings(max_examples=40)
@given(agenda=agendas(), parts=st.integers(1, 11), draw=st.data())
def test_every_place_is_right(agenda: Agenda, parts: int, draw: st.DataObject) -> None:
    """Whatever is wrong in whatever file: each fault is told once, the rest is built, and each text has its place."""
    data = parse(dump(agenda), "").data
    # The last municipality cannot be left out without another fault: that the list is empty.
    places = sorted(
        (path for path in mappings(data) if path == ("agenda",) or (len(path) > 1 and path[1] != "gemeenten")), key=repr
    )
    faults = set(draw.draw(st.lists(st.sampled_from(places), max_size=6), label="faults"))
    expected = without(data, faults)
    for path in faults:
        lookup(data, path)["fout"] = "x"
    with tempfile.TemporaryDirectory() as name:
        for file, text in files_of(data, parts).items():
            (FilePath(name) / file).write_text(text, "utf-8")
        result = read(name)
    findings = result.findings
    assert [found.code for found in findings] == ["LEA201"] * len(faults)
    assert {written(result, found.position) for found in findings if found.position} <= {"fout"}
    assert len({found.position for found in findings}) == len(faults)
    if {"id", "titel", "gemeenten", "periode"} - expected["agenda"].keys():
        assert result.agenda is None
        return
    assert result.agenda == loads(yaml.safe_dump(expected))
    for path, item in walk(result.agenda):
        for field in item.model_fields_set:
            if isinstance(value := getattr(item, field), str):
                place = result.position((*path, field))
                assert place is not None
                assert written(result, place) == value
