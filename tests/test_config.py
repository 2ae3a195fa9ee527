"""Settings: where they are looked for, what can be set, and what is said about mistakes."""

from __future__ import annotations

import json
import os
import pickle
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lea_model.config.bounded_file import read_bounded
from lea_model.config.search import candidates, config_file
from lea_model.config.settings import Config, ConfigError
from lea_model.config.settings_reader import find_config, read_config
from lea_model.config.toml_positions import locate
from lea_model.diagnostics import Severity

WHOLE = """\
select = ["LEA3", "LEA5"]
ignore = "LEA511"
strict = true
language = "en"
baseline = "oud/nulmeting.json"
format = "json"

[severity]
LEA301 = "advies"
LEA302 = "error"

[per-path-ignores]
"concept-*.yaml" = ["LEA7"]
"""


def write(path: Path, text: str | bytes = "") -> Path:
    """Write a file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def wrong(path: Path, language: str = "nl") -> list[str]:
    """What is said about a file with settings, without its folder."""
    with pytest.raises(ConfigError) as error:
        read_config(path)
    message = error.value.message("nl" if language == "nl" else "en")
    return message.replace(f"{path.parent.as_posix()}/", "").split("\n")


# ---- looking ---------------------------------------------------------------------------------------------------------


def test_nearest_file_counts(tmp_path: Path) -> None:
    """The agenda's own folder goes first, then what is above it; the search stops at the first file found."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert config_file(tmp_path / "a" / "b") is None
    top = write(tmp_path / "lea.toml")
    assert config_file(tmp_path / "a" / "b") == top
    own = write(tmp_path / "a" / "b" / "lea.toml")
    assert config_file(tmp_path / "a" / "b") == own
    assert config_file(tmp_path / "a") == top


def test_agenda_that_is_a_file(tmp_path: Path) -> None:
    """Of an agenda that is one file, the settings stand beside it."""
    assert config_file(write(tmp_path / "agenda.yaml")) is None
    own = write(tmp_path / "lea.toml")
    assert config_file(tmp_path / "agenda.yaml") == own


def test_not_above_the_checkout(tmp_path: Path) -> None:
    """What stands above the root of a checkout belongs to something else; in that root itself it counts."""
    write(tmp_path / "lea.toml")
    (tmp_path / "checkout" / ".git").mkdir(parents=True)
    (tmp_path / "checkout" / "plaats").mkdir()
    assert config_file(tmp_path / "checkout" / "plaats") is None
    own = write(tmp_path / "checkout" / "lea.toml")
    assert config_file(tmp_path / "checkout" / "plaats") == own


def test_candidates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files in each folder, up to the root of the checkout; a relative path is seen from the current folder."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path)
    expected = [tmp_path / name for name in ("a/lea.toml", "a/pyproject.toml", "lea.toml", "pyproject.toml")]
    assert list(candidates("a")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "[tool.lea]\nstrict = true\n",
        "[project]\nname = 'x'\n[ tool . \"lea\" ]\nstrict = true\n",
        "[tool.lea.severity]\nLEA3 = 'error'\n",
        "tool.lea.strict = true\n",
        "tool = {lea = {strict = true}}\n",
        "[tool]\nx = 1\nlea = {strict = true}\n",
        "[tool]\nlea.strict = true\n",
    ],
)
def test_project_with_settings(tmp_path: Path, text: str) -> None:
    """A project file counts where it holds settings, in whatever form."""
    path = write(tmp_path / "pyproject.toml", text)
    assert config_file(tmp_path) == path
    assert read_config(path)._replace(text="", path=None, table=()) in (
        Config(strict=True),
        Config(severity={"LEA3": Severity.ERROR}),
    )


@pytest.mark.parametrize("text", ["", "[tool.ruff]\n", "[tool.leather]\n", "# lea tool\n", "[tool.ruff]\nlea = 1\n"])
def test_project_without_settings(tmp_path: Path, text: str) -> None:
    """A project file of others is passed over, and what is above it counts."""
    write(tmp_path / "plaats" / "pyproject.toml", text)
    top = write(tmp_path / "lea.toml")
    assert config_file(tmp_path / "plaats") == top


def test_own_file_goes_before_the_project(tmp_path: Path) -> None:
    """In one folder lea.toml goes first."""
    write(tmp_path / "pyproject.toml", "[tool.lea]\n")
    own = write(tmp_path / "lea.toml")
    assert config_file(tmp_path) == own


def test_find(tmp_path: Path) -> None:
    """Finding reads what it finds."""
    (tmp_path / ".git").mkdir()
    assert find_config(tmp_path) is None
    write(tmp_path / "lea.toml", "strict = false")
    found = find_config(tmp_path)
    assert found is not None
    assert found.strict is False


# ---- reading ---------------------------------------------------------------------------------------------------------


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    """All keys; one code may stand without a list, and weights may be Dutch."""
    path = write(tmp_path / "lea.toml", WHOLE)
    assert read_config(path) == Config(
        select=("LEA3", "LEA5"),
        ignore=("LEA511",),
        severity={"LEA301": Severity.ADVICE, "LEA302": Severity.ERROR},
        per_path_ignores={"concept-*.yaml": ("LEA7",)},
        strict=True,
        language="en",
        baseline=tmp_path / "oud" / "nulmeting.json",
        format="json",
        path=path,
        text=WHOLE,
    )


def test_empty_file(tmp_path: Path) -> None:
    """Nothing set is nothing set."""
    path = write(tmp_path / "lea.toml", b"\xef\xbb\xbf# leeg\r\n")
    assert read_config(path) == Config(path=path, text="# leeg\r\n")


def test_paths_of_windows(tmp_path: Path) -> None:
    """A folder that was typed on Windows is found on every system."""
    path = write(tmp_path / "lea.toml", b"style = 'huis\\stijl'\r\n")
    assert read_config(path).style == tmp_path / "huis" / "stijl"


KNOWN = (
    "Sleutels die hier mogen staan: select, ignore, severity, per-path-ignores, strict, language, baseline, format,"
    " style, documents."
)
WEIGHTS = "Kies uit: error, warning, advice, fout, waarschuwing, advies."
NO_TOML = "Dit is geen geldige TOML:"
BACKSLASH = (
    "tussen dubbele aanhalingstekens heeft de schuine streep naar achteren een bijzondere betekenis: schrijf '/'."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "\nselekt = []\n",
            [f"lea.toml:2:1: De sleutel 'selekt' is niet bekend (bedoelde u 'select'?). {KNOWN}"],
        ),
        (
            "per_path_ignores = {}\n",
            [f"lea.toml:1:1: De sleutel 'per_path_ignores' is niet bekend (bedoelde u 'per-path-ignores'?). {KNOWN}"],
        ),
        (
            "Taal = 'nl'\n",
            [f"lea.toml:1:1: De sleutel 'Taal' is niet bekend (bedoelde u 'language'?). {KNOWN}"],
        ),
        (
            "[tool.lea]\nstrict = true\n",
            ["lea.toml:1:2: In een eigen bestand staan de instellingen zonder '[tool.lea]' erboven."],
        ),
        ("format = 'text\n", [f"lea.toml:1:15: {NO_TOML} een aanhalingsteken is niet gesloten."]),
        ("select = 3\n", ['lea.toml:1:10: \'select\' moet een lijst van codes zijn, zoals ["LEA301", "LEA5"].']),
        (
            'ignore = [\n  "LEA3", # ]\n  5,\n]\n',
            ['lea.toml:3:3: Een code is tekst tussen dubbele aanhalingstekens, zoals "LEA301".'],
        ),
        (
            'severity = {LEA3 = "advies", LEA4 = "fouten"}\n',
            [f"lea.toml:1:37: 'fouten' is geen ernst (bedoelde u 'fout'?). {WEIGHTS}"],
        ),
        ("severity = 'x'\n", ["lea.toml:1:12: 'severity' moet een tabel zijn, zoals { LEA507 = \"error\" }."]),
        (
            "per-path-ignores = 1\n",
            ['lea.toml:1:20: \'per-path-ignores\' moet een tabel zijn, zoals { "concept-*.yaml" = ["LEA7"] }.'],
        ),
        ("strict = 'ja'\n", ["lea.toml:1:10: 'strict' is true of false, zonder aanhalingstekens."]),
        ("language = 'fr'\n", ["lea.toml:1:12: 'fr' is geen taal: kies nl of en."]),
        ("baseline = 1.5\n", ["lea.toml:1:12: 'baseline' moet tekst tussen dubbele aanhalingstekens zijn."]),
        ("format = ''\n", ["lea.toml:1:10: 'format' moet tekst tussen dubbele aanhalingstekens zijn."]),
        (
            "strict = 1\n[severity]\nLEA3 = 2\n",
            [
                "lea.toml:1:10: 'strict' is true of false, zonder aanhalingstekens.",
                f"lea.toml:3:8: '2' is geen ernst. {WEIGHTS}",
            ],
        ),
        ("strict true\n", [f"lea.toml:1:8: {NO_TOML} na een sleutel ontbreekt een is-teken."]),
        (
            "strict = ja\n",
            [f"lea.toml:1:10: {NO_TOML} hier staat geen waarde; tekst staat tussen dubbele aanhalingstekens."],
        ),
        ("a = 1\na = 2\n", [f"lea.toml:2:6: {NO_TOML} deze sleutel staat er twee keer."]),
        ("[a]\n[a]\n", [f"lea.toml:2:3: {NO_TOML} deze tabel staat er twee keer."]),
        ('style = "huis\\stijl"\n', [f"lea.toml:1:16: {NO_TOML} {BACKSLASH}"]),
        ('style = "C:\\Users\\stijl"\n', [f"lea.toml:1:14: {NO_TOML} {BACKSLASH}"]),
        ('style = "C:\\new"\n', [f"lea.toml:1:9: Bij 'style': {BACKSLASH}"]),
        (
            "ignore = [1\n",
            [f"lea.toml:1:12: {NO_TOML} een vierkante haak is niet gesloten, of er ontbreekt een komma."],
        ),
    ],
)
def test_mistakes(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Each mistake is told with its place, and what to do; several at once, in the order of the file."""
    assert wrong(write(tmp_path / "lea.toml", text)) == expected


def test_mistakes_in_a_project(tmp_path: Path) -> None:
    """In a project file the places are those in that file."""
    path = write(tmp_path / "pyproject.toml", "[project]\nstrict = 1\n\n[tool.lea]\nstrict = 1\n")
    assert wrong(path, "en") == ["pyproject.toml:5:10: 'strict' is true or false, without quotes."]
    path = write(tmp_path / "pyproject.toml", "[tool]\nlea = 3\n")
    assert wrong(path, "en") == ["pyproject.toml:2:7: 'tool.lea' should be a table with settings."]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that is not there, is a folder, or is no text."""
    assert wrong(tmp_path / "weg.toml") == ["Er is geen bestand 'weg.toml'."]
    (tmp_path / "map").mkdir()
    with pytest.raises(ConfigError, match="cannot be read"):
        read_config(tmp_path / "map")
    path = write(tmp_path / "lea.toml", b"# ok\nformat = '\xff'\n")
    assert wrong(path, "en") == ["lea.toml:2:11: Here the file is not saved as UTF-8."]


def test_names_are_short_below_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is named as the user would."""
    write(tmp_path / "a" / "lea.toml", "strict = 1")
    monkeypatch.chdir(tmp_path)
    found = config_file("a")
    assert found is not None
    with pytest.raises(ConfigError) as error:
        read_config(found)
    assert error.value.message("en") == "a/lea.toml:1:10: 'strict' is true or false, without quotes."
    again = pickle.loads(pickle.dumps(error.value))
    assert (again.problems, again.message("nl")) == (error.value.problems, error.value.message("nl"))


# ---- places ----------------------------------------------------------------------------------------------------------

TEXT = '''\
# "x" = [1]
"a b".c = """
d = 1
""" # e
f = [ [1, 2.5], {g = 'h', i.j = [true]}, # ]
  1979-05-27T07:32:00Z]

[k."l.m"]
n = 1

[[o]]
p = "\\"q = 1"
'''


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        (("a b",), True, (2, 1, 2, 6)),
        (("a b", "c"), True, (2, 7, 2, 8)),
        (("a b", "c"), False, (2, 11, 4, 4)),
        (("f",), False, (5, 5, 6, 24)),
        (("f", 0), False, (5, 7, 5, 15)),
        (("f", 0, 1), False, (5, 11, 5, 14)),
        (("f", 1, "g"), False, (5, 22, 5, 25)),
        (("f", 1, "i", "j", 0), False, (5, 34, 5, 38)),
        (("f", 2), False, (6, 3, 6, 23)),
        (("k", "l.m"), True, (8, 4, 8, 9)),
        (("k", "l.m"), False, (8, 4, 8, 9)),
        (("k", "l.m", "n"), False, (9, 5, 9, 6)),
        (("o", "p"), False, (12, 5, 12, 14)),
        (("o", "weg"), False, (11, 3, 11, 4)),
        (("weg",), False, (1, 1, 1, 1)),
    ],
)
def test_places(path: tuple[str | int, ...], key: bool, expected: tuple[int, int, int, int]) -> None:
    """Keys and values are found in whatever form TOML allows; what is not there, by what is around it."""
    assert locate(TEXT, path, "lea.toml", key=key)[1:] == expected
    assert locate(TEXT.replace("\n", "\r\n"), path, "lea.toml", key=key)[1:] == expected


# ---- whatever somebody puts there ------------------------------------------------------------------------------------

TABLES = ("tool.lea", " tool . lea ", "tool.'lea'", '"tool".lea.severity', "tool.lea.per-path-ignores")


@pytest.mark.parametrize("header", TABLES)
def test_project_with_settings_in_any_spelling(tmp_path: Path, header: str) -> None:
    """The name of the table may have space and quotes, after a byte order mark as well."""
    path = write(tmp_path / "pyproject.toml", f"\ufeff[{header}]\n")
    assert config_file(tmp_path) == path


@pytest.mark.parametrize(
    "text",
    [
        "[tool]\nx = 1\n[other]\nlea = 1\n",
        "[tool.please]\nclean = 1\n",
        "[stool.lea]\n",
        "toolbox = 1 # release\n[project]\nlea = 2\n",
    ],
)
def test_project_that_only_mentions_the_words(tmp_path: Path, text: str) -> None:
    """What belongs to another table, or only looks like it, is nothing of ours."""
    write(tmp_path / "pyproject.toml", text)
    assert config_file(tmp_path) is None


def steps(path: Path) -> int:
    """How many lines of Python looking for settings in a file takes."""
    count = 0

    def counting(_frame: FrameType, _event: str, _arg: object) -> Any:
        nonlocal count
        count += 1
        return counting

    before = sys.gettrace()
    sys.settrace(counting)
    try:
        config_file(path.parent)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("filler", ["\n", " ", "\t\n", "[\n", "tool =\n", "[tool]\n", "lea\n", "\r"])
def test_looking_takes_no_longer_than_the_file(tmp_path: Path, filler: str) -> None:
    """Of a file that is all blank lines, or all of the same beginnings, each line is looked at once."""
    (tmp_path / ".git").mkdir()
    head = "[project]\nname = 'please' # tool\n"
    few = steps(write(tmp_path / "pyproject.toml", head + filler * 2000))
    many = steps(write(tmp_path / "pyproject.toml", head + filler * 4000))
    assert many <= 2.3 * few
    write(tmp_path / "pyproject.toml", head + filler * 400_000)
    assert config_file(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("strict = true\nselect = " + "[" * 2000 + "]" * 2000, "lea.toml:2:1: De haken zitten te diep in elkaar."),
        ("a = " + "{a=" * 2000 + "1" + "}" * 2000, "lea.toml:1:1: De haken zitten te diep in elkaar."),
        ("format = 'x'\nstrict = " + "1" * 4301, "lea.toml:2:10: Dit getal is te lang."),
        (
            "language = 0x" + "f" * 5000,
            "lea.toml:1:12: '…' is geen taal: kies nl of en.",
        ),
    ],
)
def test_settings_that_python_does_not_read(tmp_path: Path, text: str, expected: str) -> None:
    """What its reader of TOML has no error for is told like any other mistake."""
    assert wrong(write(tmp_path / "lea.toml", text)) == [expected]


def test_settings_that_are_nested_almost_too_deep(tmp_path: Path) -> None:
    """What can be read is judged, at whatever depth, with a place or with the beginning of the file."""
    for depth in range(50, 500, 50):
        found = wrong(write(tmp_path / "lea.toml", "language = " + "[" * depth + "]" * depth))
        assert [line.partition(": ")[0] for line in found] in (["lea.toml:1:12"], ["lea.toml:1:1"])


def test_settings_without_end(tmp_path: Path) -> None:
    """A file that is larger than settings can be is not read on."""
    path = write(tmp_path / "lea.toml", "#" * 4_000_001)
    message = "De instellingen in 'lea.toml' kunnen niet gelezen worden: het bestand is groter dan 4 MB."
    assert wrong(path) == [message]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_pipe_without_anybody_is_empty(tmp_path: Path) -> None:
    """A pipe into which nobody writes is not waited for: it is empty, as settings without a word."""
    os.mkfifo(tmp_path / "pijp.toml")
    assert read_bounded(tmp_path / "pijp.toml", 10) == b""


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of Unix")
def test_device_without_end() -> None:
    """A device that never ends is told as what it is: too much."""
    with pytest.raises(ConfigError, match=r"'/dev/zero' cannot be read: the file is larger than 4 MB\."):
        read_config("/dev/zero")


VALUES = st.recursive(
    st.text() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(
    (
        "select",
        "ignore",
        "severity",
        "per-path-ignores",
        "strict",
        "language",
        "baseline",
        "format",
        "style",
        "documents",
        "taal",
        "tool",
    )
)


def toml(value: object) -> str:
    """A value as TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(inner) for inner in value) + "]"
    return json.dumps(value) if isinstance(value, (str, bool)) else repr(value)


def read_or_told(path: Path) -> None:
    """Reading settings gives them, or says what is wrong with a place in the file, in both languages."""
    told: ConfigError | None = None
    try:
        assert read_config(path).path == path
    except ConfigError as error:
        told = error
    if told is not None:
        assert all(place is None or min(place[1:]) >= 1 for place, _ in told.problems)
        assert "" not in (told.message("nl"), told.message("en"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(KEYS | st.text(), VALUES | st.sampled_from(("nl", "LEA3", ["LEA5"], True)), max_size=4))
def test_any_settings(tmp_path: Path, values: dict[str, object]) -> None:
    """Whatever values the keys have, they are read or told."""
    text = "".join(f"{json.dumps(key)} = {toml(value)}\n" for key, value in values.items())
    read_or_told(write(tmp_path / "lea.toml", text.encode("utf-8", "surrogatepass")))


PIECES = (
    "[",
    "]",
    "{",
    "}",
    "=",
    ".",
    ",",
    "'",
    '"',
    '"""',
    "\\",
    "#",
    "\n",
    "\r",
    "\0",
    " ",
    "1e9",
    "0x",
    "tool",
    "lea",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(PIECES) | KEYS | st.text(max_size=3), max_size=25).map("".join) | st.binary(max_size=40)
)
def test_any_text(tmp_path: Path, text: str | bytes) -> None:
    """Whatever stands in the file, it is read or told."""
    read_or_told(write(tmp_path / "lea.toml", text if isinstance(text, bytes) else text.encode("utf-8", "replace")))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ('ignore = "LEA505, LEA501"', 'Several codes are a list: write ignore = ["LEA505", "LEA501"].'),
        ('select = "LEA3 LEA4"', 'Several codes are a list: write select = ["LEA3", "LEA4"].'),
        (
            'ignore = ["LEA505;LEA501", "LEA7"]',
            'Each code stands between quotes of its own: write ["LEA505", "LEA501", "LEA7"].',
        ),
    ],
)
def test_several_codes_in_one_text(tmp_path: Path, given: str, message: str) -> None:
    """Codes in one text are shown as the list that they should be."""
    file = tmp_path / "lea.toml"
    file.write_text(f"{given}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_config(file)
    assert [each.text("en") for _, each in caught.value.problems] == [message]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_settings_beside_an_agenda_that_are_no_file(tmp_path: Path) -> None:
    """A 'lea.toml' that is a pipe, a folder or a link to nothing is told of, and not passed over."""
    told = []
    for name, make in (("pijp", os.mkfifo), ("map", os.mkdir), ("weg", lambda path: path.symlink_to("niets"))):
        (tmp_path / name).mkdir()
        make(tmp_path / name / "lea.toml")
        with pytest.raises(ConfigError) as caught:
            find_config(tmp_path / name)
        told.append(caught.value.message("en").replace(tmp_path.as_posix(), ""))
    no_file = "The settings in '/{}/lea.toml' cannot be read: this is no ordinary file but a folder, pipe or device."
    assert told == [no_file.format("pijp"), no_file.format("map"), "There is no file '/weg/lea.toml'."]
