"""Reading YAML files: what is fine, where everything stands, and what no file may do."""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from yaml import Mark
from yaml.scanner import ScannerError

import lea_model.source
from lea_model.diagnostics import Position
from lea_model.source import (
    MAX_BYTES,
    Data,
    NodePosition,
    SequencePosition,
    Source,
    diagnosing_reader,
    file_reader,
    key_position,
    parse,
    plain_positions,
    read_file,
    value_position,
)
from lea_model.source.events import HAS_LIBYAML, open_events
from tests.finding_spots import spots
from tests.source_parsers import each_parser, needs_libyaml


def at(text: str, *path: str | int, key: bool = False) -> tuple[int, int, int, int]:
    """The place of a value or key in a text."""
    locate = key_position if key else value_position
    place = locate(parse(text, "a.yaml").positions, path, "a.yaml")
    return place.line, place.column, place.end_line, place.end_column


# ---- what is fine


@each_parser
def test_scalars_stay_text(pure: bool) -> None:
    """No text becomes a number, a date, a truth or nothing."""
    text = (
        "a: 1.10\nb: no\nc: 12:30\nd: 010\ne: 2023\nf: 0-18\ng: '~'\nh: ''\ni: \"4\"\nj: \"null\"\n"
        "k: 2022-12-31\nl: 1_000\nm: |\n  een\n   twee\nn: >-\n  een\n  twee\no: een\n  twee\np: 0x1F\nq: =\nr: .inf\n"
    )
    assert parse(text, "a.yaml", pure=pure) == Source(
        "a.yaml",
        {
            "a": "1.10", "b": "no", "c": "12:30", "d": "010", "e": "2023", "f": "0-18", "g": "~", "h": "", "i": "4",
            "j": "null", "k": "2022-12-31", "l": "1_000", "m": "een\n twee\n", "n": "een twee", "o": "een twee",
            "p": "0x1F", "q": "=", "r": ".inf",
        },
        [],
        slow=pure,
    )  # fmt: skip


@each_parser
@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("# yaml-language-server: $schema=x.json\na: b # telt vanaf 1\n#b: Plek #2\n  # c\n", {"a": "b"}),
        ("a: b # c #d\n", {"a": "b"}),
        ("a: 'Plek #1' #x\nb: |\n  Plek #1\nc: [d] #e\n", {"a": "Plek #1", "b": "Plek #1\n", "c": ["d"]}),
        ("# zie Plek #1\na: b\n# en #2", {"a": "b"}),
        ("a: C#\nb: x#1\nc: x ## y\n", {"a": "C#", "b": "x#1", "c": "x"}),
        ("[a (b), (c), d (e) f, 'x (y, z)']", ["a (b)", "(c)", "d (e) f", "x (y, z)"]),
        ("[(1, '2)', (3, [4], 5)]", ["(1", "2)", "(3", ["4"], "5)"]),
        ("a: een (b, c) [d]\n", {"a": "een (b, c) [d]"}),
        ("[R&D & co, Let op !, 5 * 3 < 20, a<<b]", ["R&D & co", "Let op !", "5 * 3 < 20", "a<<b"]),
        ("a:\tb\nc: [d,\te?]\t\nf: g\t# h\n", {"a": "b", "c": ["d", "e?"], "f": "g"}),
        ("a: [waarom? daarom, x:y, http://z]\n", {"a": ["waarom? daarom", "x:y", "http://z"]}),
        ("%YAML 1.2\n---\na: b\n...\n", {"a": "b"}),
        ("? een heel lange sleutel\n: b\n'<<': c\n'': d\n", {"een heel lange sleutel": "b", "<<": "c", "": "d"}),
        ("- - - a\n- [[b]]\n- {}\n- []\n", [[["a"]], [["b"]], {}, []]),
        ("[? a : b, c: d]", [{"a": "b"}, {"c": "d"}]),
        ("a", "a"),
        ("annulleren ~10 nulmeting", "annulleren ~10 nulmeting"),
        ("--- ''", ""),
        ("\ufeffa: b\n", {"a": "b"}),
        ("a: b\r\nc:\r\n  - d\r\n", {"a": "b", "c": ["d"]}),
        ("a: b\rc: d\r", {"a": "b", "c": "d"}),
        ('a: "\\u00e9\\N\\/\\x41\\U0001F600\\\n  b"\n', {"a": "é\x85/A😀b"}),
    ],
)  # fmt: skip
def test_fine(text: str, data: Any, pure: bool) -> None:
    """Comments, odd but valid YAML, byte order mark and line ends of any system are read without a word."""
    source = parse(text, "a.yaml", pure=pure)
    assert (source.data, source.findings) == (data, [])


# ---- places

AGENDA = """\
agenda:
  titel: Samen sterk
  gemeenten: [Almere, 'Dronten']
acties:
- nummer: 4.3.3
  tekst: |
    Een
    twee

# einde
- {nummer: 1, trekker: "a b"}
-   titel: los
     doorlopend
plaats: x
"""


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (1, 1, 14, 10), (1, 1, 14, 10)),
        (("agenda",), (2, 3, 3, 33), (1, 1, 1, 7)),
        (("agenda", "titel"), (2, 10, 2, 21), (2, 3, 2, 8)),
        (("agenda", "gemeenten"), (3, 14, 3, 33), (3, 3, 3, 12)),
        (("agenda", "gemeenten", 1), (3, 23, 3, 32), (3, 23, 3, 32)),
        (("acties",), (5, 1, 13, 16), (4, 1, 4, 7)),
        (("acties", 0), (5, 3, 8, 9), (5, 3, 8, 9)),
        (("acties", 0, "tekst"), (6, 10, 8, 9), (6, 3, 6, 8)),
        (("acties", 1), (11, 3, 11, 30), (11, 3, 11, 30)),
        (("acties", 1, "trekker"), (11, 24, 11, 29), (11, 15, 11, 22)),
        (("acties", 2, "titel"), (12, 12, 13, 16), (12, 5, 12, 10)),
        (("agenda", "status"), (2, 3, 3, 33), (1, 1, 1, 7)),
        (("agenda", "titel", "x", 3), (2, 10, 2, 21), (2, 3, 2, 8)),
        (("acties", 0, "bron"), (5, 3, 8, 9), (5, 3, 8, 9)),
        (("acties", 7, "bron"), (5, 1, 13, 16), (4, 1, 4, 7)),
        (("acties", -1), (5, 1, 13, 16), (4, 1, 4, 7)),
        (("agenda", 0), (2, 3, 3, 33), (1, 1, 1, 7)),
    ],
)
def test_position(path: tuple[str | int, ...], value: Any, key: Any) -> None:
    """Values and keys stand where they stand; what is not there falls back to the nearest thing around it."""
    assert at(AGENDA, *path) == value
    assert at(AGENDA, *path, key=True) == key


def test_position_without_places() -> None:
    """Where nothing could be read, the start of the named file is all there is to say."""
    assert value_position(None, ("a",), "b.yaml") == Position("b.yaml", 1, 1, 1, 1)
    assert key_position(None, ("a",), "b.yaml") == Position("b.yaml", 1, 1, 1, 1)


def test_columns_count_characters() -> None:
    """Letters beyond ASCII and the byte order mark do not shift columns; line ends of Windows do not shift lines."""
    assert at("\ufeffé: ['ë😀', b]\r\nc: d\r\n", "é", 1) == (1, 11, 1, 12)
    assert at("\ufeffé: ['ë😀', b]\r\nc: d\r\n", "c") == (2, 4, 2, 5)


def test_lines_count_as_in_an_editor() -> None:
    """A line separator, which YAML takes for the end of a line, is a character on its line in an editor."""
    text = "a: een\u2028  twee\nb: c\n"
    assert at(text, "a") == (1, 4, 1, 14)
    assert at(text, "b") == (2, 4, 2, 5)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("a: [b,\n c\n ]  # d\n\n", (3, 3)),
        ("a:\n  - b\n  - c: d\n\n# e\n", (3, 9)),
        ("a:\n  - b\n  -\n", (2, 6)),
        ("a: >+\n  b\n\n\n", (2, 4)),
        ("a: |\n\n", (1, 5)),
        ("a: [b: c]", (1, 10)),
        ("a: 'b\n  c'", (2, 5)),
    ],
)
def test_end_of_value(text: str, end: tuple[int, int]) -> None:
    """A value ends at its last character, not where the parser noticed the end."""
    assert at(text, "a")[2:] == end


def test_places_are_made_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in which nothing is wrong is parsed a second time at the first question about a place, and never again."""
    asked: list[str] = []

    def counted(text: str, name: str, next_event: Callable[[], Any]) -> tuple[Data, NodePosition]:
        asked.append(name)
        return original(text, name, next_event)

    original = plain_positions.placed_data
    monkeypatch.setattr(plain_positions, "placed_data", counted)
    source = parse("a: b\n", "a.yaml")
    assert asked == []
    assert source.positions is source.positions
    assert asked == ["a.yaml"]


def test_places_can_be_made_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever will ask for places gets the same data and places from one parsing, also of texts on several lines."""
    text = "a:\n  - b: [c, 'd']\n    e: >-\n      f\n      g\n  - {h: i}\nj: k\n"
    later = parse(text, "a.yaml")
    places = later.positions
    at_once = parse(text, "a.yaml", places=True)
    monkeypatch.delattr(plain_positions, "placed_data")
    assert (at_once, at_once.positions) == (later, places)


def test_no_places_without_data() -> None:
    """A file that cannot be read has no places."""
    assert parse("a: 'b", "a.yaml").positions is None
    assert parse("", "a.yaml").positions is None


def test_places_follow_a_loader() -> None:
    """A loader can join the lists of two files and drop an item: each place still knows its file."""
    first, second = parse("- a\n- b\n", "1.yaml").positions, parse("- c\n", "2.yaml").positions
    assert isinstance(first, SequencePosition)
    assert isinstance(second, SequencePosition)
    first.items += second.items
    del first.items[0]
    assert [str(value_position(first, (index,), "x")) for index in range(2)] == ["1.yaml:2:3", "2.yaml:1:3"]


# ---- files


def test_read_file(tmp_path: Path) -> None:
    """A file is read as UTF-8 and named as the caller names it; its text stays at hand."""
    path = tmp_path / "acties.yaml"
    path.write_bytes("\ufefftitel: één\r\n".encode())
    source = read_file(path, "almere/acties.yaml")
    assert source == Source("almere/acties.yaml", {"titel": "één"}, slow=not HAS_LIBYAML)
    assert source.text == "titel: één\r\n"


def unreadable(source: Source) -> str:
    """What is said about a file that cannot be read."""
    (found,) = source.findings
    assert (found.code, found.position, source.data) == ("LEA101", Position("a.yaml", 1, 1, 1, 1), None)
    return found.message("en")


def test_file_that_is_not_there(tmp_path: Path) -> None:
    """A file that is not there is a finding."""
    assert unreadable(read_file(tmp_path / "a.yaml", "a.yaml")) == "This file cannot be read: it is not there."


def test_folder_is_no_file(tmp_path: Path) -> None:
    """A folder with the name of a file is a finding."""
    message = "This file cannot be read: it is a folder or a device, not a file."
    assert unreadable(read_file(tmp_path, "a.yaml")) == message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are not a thing here")
def test_pipe_is_no_file(tmp_path: Path) -> None:
    """Reading does not wait for a named pipe."""
    os.mkfifo(tmp_path / "a.yaml")
    message = "This file cannot be read: it is a folder or a device, not a file."
    assert unreadable(read_file(tmp_path / "a.yaml", "a.yaml")) == message


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "you are not allowed to open it"),
        (OSError(5, "Input/output error"), "the disk or the network does not respond well"),
        (OSError("vaag"), "the system says 'vaag'"),
    ],
)
def test_file_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    """What the system says against it is passed on."""

    def refuse(*_: object) -> None:
        raise error

    (tmp_path / "a.yaml").write_text("a: b", "utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert unreadable(read_file(tmp_path / "a.yaml", "a.yaml")) == f"This file cannot be read: {reason}."


def test_path_that_no_file_can_have() -> None:
    """A path that the system refuses is a finding."""
    assert unreadable(read_file(Path("a\0b"), "a.yaml")).startswith(
        "This file cannot be read: this cannot be the name of a file"
    )


def test_file_over_ten_megabytes(tmp_path: Path) -> None:
    """A file over 10 MB is not read, a file of just that is."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert spots(read_file(path, "a.yaml")) == [("LEA105", 1, 1, 1, 1)]
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert spots(read_file(path, "a.yaml")) == [("LEA104", 1, 1, 1, 1)]


# ---- the slow parser


@needs_libyaml
@pytest.mark.parametrize("text", ["a: b\n", "a:\n"])
def test_slow_is_told(text: str) -> None:
    """A caller can see that the slow parser was used, and say so once."""
    assert parse(text, "a.yaml", pure=True).slow is True
    assert parse(text, "a.yaml", pure=False).slow is False


def test_without_libyaml() -> None:
    """Where PyYAML was built without libyaml, reading works all the same."""
    program = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from lea_model.source import parse\n"
        "source = parse('a: [b]', 'a.yaml')\n"
        "print(source.data, source.findings, source.slow, source.positions.position)\n"
        "print([item.code for item in parse('[' * 2_000, 'a.yaml').findings])"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout == "{'a': ['b']} [] True a.yaml:1:1\n['LEA126']\n"


# ---- hostile texts


@each_parser
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[" * 100_000, ("LEA126", 1, 65, 1, 66)),
        ("{a: " * 100_000, ("LEA126", 1, 257, 1, 258)),
        ("- " * 100_000, ("LEA126", 1, 129, 1, 130)),
        ("a: " + "[" * 900 + "]" * 900, ("LEA126", 1, 67, 1, 68)),
        ("\n".join(" " * level + "a:" for level in range(1_100)), ("LEA126", 65, 65, 65, 66)),
        ('"a" "b" ' + "[" * 1_001, ("LEA116", 1, 5, 1, 1010)),
    ],
    ids=["brackets", "braces", "dashes", "closed", "indented", "after a syntax error"],
)
def test_depth(text: str, found: tuple[str, int, int, int, int], pure: bool) -> None:
    """No depth makes reading crash or crawl."""
    assert spots(parse(text, "a.yaml", pure=pure)) == [found]


@each_parser
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b\nc: " + "[" * 1_000, ("LEA126", 2, 67, 2, 68)),
        ("a: ] " + "[" * 1_000, ("LEA115", 1, 4, 1, 5)),
        ("a: b\nc: [d, e", ("LEA126", 2, 8, 2, 9)),
    ],
    ids=["far past ours", "after an error", "before ours"],
)
def test_depth_that_a_parser_refuses(
    monkeypatch: pytest.MonkeyPatch, text: str, found: tuple[str, int, int, int, int], pure: bool
) -> None:
    """A parser with a nesting limit of its own, met while looking ahead, leads to the same finding as one without."""
    original = open_events

    def refusing(read: str, *, pure: bool) -> Callable[[], Any]:
        if read != text:
            return original(read, pure=pure)
        where = Mark("a.yaml", len(read) - 1, read.count("\n"), len(read) - read.rfind("\n") - 2, None, 0)
        raise ScannerError("while increasing flow level", where, "exceeded maximum nesting depth", where)

    monkeypatch.setattr(diagnosing_reader, "open_events", refusing)
    monkeypatch.setattr(file_reader, "open_events", refusing)
    assert spots(parse(text, "a.yaml", pure=pure)) == [found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("\n".join(f"k{number}: v" for number in range(100_000)), 0),
        ("k: v\n" * 20_000, 19_999),
        ("a: " + "x" * 1_000_000, 0),
        ("a: [" + "(b, " * 50_000 + "c), " * 50_000 + "]", 1),
        ("#" + " #a" * 200_000 + "\na: b", 0),
        ("a: '" + "[(" * 100_000 + "'", 0),
        ("bare\n" * 20_000 + "a: b", 1),
        ('a: "' + "\\\\" * 50_000 + '\\q"', 1),
        ("a: \ud800", 1),
        ("a: b" + "\u2028" * 1_000, 1_000),
    ],
    ids=["keys", "duplicates", "long line", "brackets", "comments", "quoted", "bare", "escapes", "surrogate", "breaks"],
)
def test_large(text: str, count: int) -> None:
    """Long texts take time in proportion to their length, also where something is wrong."""
    assert len(parse(text, "a.yaml").findings) == count


@pytest.mark.parametrize("text", ["a: [" + "x," * 200_000 + "]", "- {b: c}\n" * 100_001], ids=["list", "keys"])
def test_too_many_texts(text: str) -> None:
    """A file with more keys and values than an agenda ever has is refused, before anything is made of them."""
    source = parse(text, "a.yaml")
    assert (source.data, [(found.code, found.position.line) for found in source.findings if found.position]) == (
        None,
        [("LEA143", 1)],
    )
    assert parse("a: [" + "x," * 199_998 + "]", "a.yaml").findings == []


def test_example_in_the_docstring() -> None:
    """The example that a developer reads first is true."""
    assert doctest.testmod(lea_model.source) == (0, 3)
