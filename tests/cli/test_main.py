"""The command as a whole: how it ends, what it leaves behind, and what it imports."""

from __future__ import annotations

import gc
import gettext
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import lea_model
from lea_model.cli.command_group import asked_language
from lea_model.cli.commands import check as command
from lea_model.cli.placing import write_whole
from lea_model.journal.not_written import NotWrittenError
from tests.checker.small import GOOD, but
from tests.cli.running import ALMERE, ROOT, WRONG, Lea, agenda, apart, files

pytestmark = pytest.mark.usefixtures("basic")

# ---- how it ends -----------------------------------------------------------------------------------------------------


def test_version(lea: Lea) -> None:
    """The version is that of the package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert lea("--version").out in (f"lea-model {project['version']}\n", "lea-model ?\n")
    assert lea_model.__version__ == project["version"]


def raising(error: BaseException) -> Any:
    """A function that raises."""

    def function(*_arguments: object, **_settings: object) -> None:
        raise error

    return function


def test_fault_of_the_program(lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """A policy writer never reads a traceback: one line says that it is not their fault, with a status of its own."""
    monkeypatch.setattr(command, "read_taken", raising(ZeroDivisionError("by zero")))
    fault = "ZeroDivisionError: by zero"
    assert lea("check", ALMERE) == (
        70,
        "",
        f"Fout: Er ging iets mis in het programma zelf ({fault}). Zet LEA_DEBUG=1 om te zien waar, en meld het.\n",
    )


def test_fault_with_debugging(monkeypatch: pytest.MonkeyPatch) -> None:
    """With LEA_DEBUG the fault comes out as it is."""
    from lea_model.cli import main

    monkeypatch.setattr(command, "read_taken", raising(ZeroDivisionError("by zero")))
    monkeypatch.setenv("LEA_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["check", str(ALMERE)])


def test_folder_that_may_not_be_opened(lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is no fault of the program."""
    monkeypatch.setattr(command, "read_taken", raising(PermissionError(13, "Permission denied", "geheim")))
    assert lea("check", ALMERE) == (2, "", "Fout: 'geheim' kan niet geopend worden: u hebt daar geen rechten.\n")


def test_disk_that_is_full(lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is it that there is no room for something."""
    monkeypatch.setattr(command, "report_findings", raising(OSError(28, "No space left on device")))
    assert lea("check", ALMERE) == (2, "", "Fout: Het systeem werkt niet mee: de schijf is vol.\n")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), EOFError()])
def test_interrupted(lea: Lea, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Ctrl-C ends with the status that shells know, and one line."""
    monkeypatch.setattr(command, "read_taken", raising(error))
    ran = lea("check", ALMERE)
    assert (ran.status, ran.out, ran.err.strip()) == (130, "", "Gestopt. Er is niets half geschreven.")


@pytest.mark.parametrize("module", ["click", "lea_model.cli.command_group"])
def test_interrupted_while_it_is_imported(module: str) -> None:
    """Ctrl-C before there is anything to say it with ends with the same status and no traceback."""
    code = (
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from lea_model.cli import main\n"
        "main(['--version'])\n"
    )
    ran = apart(code=code)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")


def test_interrupted_while_a_class_is_made(lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Python 3.11 makes of Ctrl-C there is no fault of the program: it is Ctrl-C."""
    wrapped = RuntimeError("Error calling __set_name__")
    wrapped.__cause__ = KeyboardInterrupt()
    monkeypatch.setattr(command, "read_taken", raising(wrapped))
    ran = lea("check", ALMERE)
    assert (ran.status, ran.out, ran.err.strip()) == (130, "", "Gestopt. Er is niets half geschreven.")


IN_A_CALLBACK = """
import sys, weakref
from lea_model.cli import main
from lea_model.cli import command_group

class Thing:
    pass

def stop(_reference):
    raise {error}

def run(arguments):
    thing = Thing()
    watched = weakref.ref(thing, stop)
    del thing
    sys.exit(3)

command_group.main = run
main([])
"""


@pytest.mark.parametrize(
    ("error", "status", "told"), [("KeyboardInterrupt", 130, ""), ("ValueError('odd')", 3, "ValueError: odd")]
)
def test_interrupted_where_python_passes_over_it(error: str, status: int, told: str) -> None:
    """Ctrl-C while Python clears up ends the program too; another exception there is told as Python does."""
    ran = apart(code=IN_A_CALLBACK.format(error=error))
    assert (ran.returncode, ran.stdout, ran.stderr.strip().splitlines()[-1:]) == (status, "", told.splitlines())


def test_interrupted_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the program ends shows no traceback either."""
    from lea_model.cli import command_group, main

    monkeypatch.setattr(command_group, "main", raising(KeyboardInterrupt()))
    hook = sys.unraisablehook
    with pytest.raises(SystemExit) as ended:
        main([])
    assert (ended.value.code, sys.unraisablehook) == (130, hook)


def test_nothing_is_left_behind(lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set for a command is set back: the environment and the language of gettext."""
    monkeypatch.setenv("LANGUAGE", "de")
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "__all__")
    before = dict(os.environ), gettext.textdomain(), gc.isenabled()
    lea("check", ALMERE, "--lang", "en")
    lea("check", "weg")
    assert (dict(os.environ), gettext.textdomain(), gc.isenabled()) == before


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], None),
        (["check", "a"], None),
        (["check", "--lang", "en", "a"], "en"),
        (["--lang=nl", "check", "--lang", "en"], "en"),
        (["check", "--lang"], None),
        (["check", "--", "--lang", "en"], None),
    ],
)
def test_asked_language(arguments: list[str], expected: str | None) -> None:
    """The language is read wherever the option stands; the last one counts, and what is no option does not."""
    assert asked_language(arguments) == expected


# ---- writing ---------------------------------------------------------------------------------------------------------


def test_writing_whole(tmp_path: Path) -> None:
    """A file is written with its folders, as UTF-8 without changes of line ends, with the rights of any other file."""
    target = tmp_path / "a" / "b" / "c.txt"
    write_whole(target, "één\r\ntwee\n")
    assert target.read_bytes() == "één\r\ntwee\n".encode()
    (tmp_path / "plain").write_text("", "utf-8")
    assert target.stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert files(tmp_path) == ["a/b/c.txt", "plain"]


def test_writing_bytes_and_half_characters(tmp_path: Path) -> None:
    """Bytes are written as they are; half a pair of characters, which has no UTF-8, as its escape."""
    write_whole(tmp_path / "a", b"\x00\xff")
    write_whole(tmp_path / "b", "x\ud800")
    assert ((tmp_path / "a").read_bytes(), (tmp_path / "b").read_bytes()) == (b"\x00\xff", b"x\\ud800")


def test_long_name(tmp_path: Path) -> None:
    """The name of the temporary file is no longer than a system allows."""
    name = "n" * 250
    write_whole(tmp_path / name, "x")
    assert files(tmp_path) == [name]


def test_writing_where_it_cannot_be(tmp_path: Path) -> None:
    """The error names the file and the reason, and keeps what the system said."""
    (tmp_path / "a").write_text("", "utf-8")
    with pytest.raises(NotWrittenError) as error:
        write_whole(tmp_path / "a" / "b", "x")
    assert error.value.message("en") == f"'{tmp_path.as_posix()}/a/b' cannot be written: a part of the path is a file."
    assert isinstance(error.value.__cause__, OSError)


# ---- in a process of its own -----------------------------------------------------------------------------------------


def test_module_and_streams(tmp_path: Path) -> None:
    """``python -m lea_model`` is the command: result on stdout, the rest on stderr."""
    folder = agenda(tmp_path / "in", WRONG.replace("Plaats", "Zwolle"))
    ran = apart("check", folder, LEA_LANG="en")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.endswith("\n1 error.\n")
    ran = apart("build", folder, "-o", tmp_path / "uit", "--format", "md", "--document", "agenda", LEA_LANG="en")
    assert (ran.returncode, ran.stdout) == (0, f"{tmp_path.as_posix()}/uit/plaats-2030/agenda.md\n")
    assert ran.stderr.splitlines()[-2] == f"1 document written to {tmp_path.as_posix()}/uit."


def test_reader_that_stops_reading() -> None:
    """As in ``lea check | head -1``: no complaint, no traceback, and the status that it would have."""
    read, write = os.pipe()
    os.close(read)
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "lea_model", "rule"],
            stdout=write,
            stderr=subprocess.PIPE,
            check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        )
    finally:
        os.close(write)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_terminal_that_lacks_letters(tmp_path: Path) -> None:
    """Where a letter cannot be shown it is shown as its escape, and the program goes on."""
    ran = apart("check", agenda(tmp_path, but(("trekker: Gemeente", "trekker: Zwembad ☂"))), PYTHONIOENCODING="latin-1")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "'Zwembad \\u2602' wordt hier genoemd" in ran.stdout


LIGHT = (
    "import sys\nfrom lea_model.cli import main\ntry:\n    main(sys.argv[1:])\nfinally:\n"
    "    print(*sorted(sys.modules), file=sys.stderr)\n"
)


NEVER = {"networkx", "jinja2", "rich", "jsonschema", "lea_model.model.age_words", "lea_model.model.date_words"}
"""What neither checking nor showing needs."""


@pytest.mark.parametrize(
    ("arguments", "text", "without"),
    [
        (("check", "{folder}"), GOOD, {*NEVER, "lea_model.reporter.json_report", "difflib"}),
        (
            ("check", "{folder}"),
            WRONG,
            {*NEVER, "lea_model.reporter.json_report", "difflib", "lea_model.source.diagnosing_reader"},
        ),
        (("show", "{folder}", "JGZ"), GOOD, {*NEVER, "lea_model.reporter.json_report", "difflib"}),
        (("check", "{folder}", "--format", "json"), WRONG, {*NEVER, "difflib"}),
        (("--help",), GOOD, {"yaml", "pydantic", "lea_model.model", "lea_model.checker", "lea_model.loader"}),
    ],
    ids=["check", "check-with-findings", "show", "json", "help"],
)
def test_nothing_is_imported_that_is_not_used(
    tmp_path: Path, arguments: tuple[str, ...], text: str, without: set[str]
) -> None:
    """Starting is most of the time of a command: each leaves alone what it does not need."""
    folder = agenda(tmp_path, text.replace("Plaats", "Zwolle"))
    ran = apart(*(part.format(folder=folder) for part in arguments), code=LIGHT)
    loaded = set(ran.stderr.split())
    assert {"click", "lea_model.cli.command_group"} <= loaded
    assert loaded & without == set()
    assert not any(name.startswith(("lea_model.renderer", "lea_model.drawing", "lea_model.schema")) for name in loaded)


@pytest.mark.parametrize("given", [None, "mine"])
def test_plugins_of_pydantic(given: str | None) -> None:
    """Pydantic looks for no plugins, unless who runs the command has set that switch."""
    code = LIGHT.replace("*sorted(sys.modules)", "__import__('os').environ['PYDANTIC_DISABLE_PLUGINS']")
    switch = "PYDANTIC_DISABLE_PLUGINS"
    ran = apart("rule", code=code, **({} if given is None else {switch: given}))
    assert (ran.returncode, ran.stderr) == (0, f"{given or '__all__'}\n")


ENDING = """
import atexit, sys
from lea_model.cli import main
atexit.register(lambda: print("told at the end"))
sys.stdout.write("not yet written out, ")
main(sys.argv[1:])
"""


@pytest.mark.parametrize(("argument", "status"), [("--version", 0), ("nonsense", 2)])
def test_ordinary_end(argument: str, status: int) -> None:
    """The program ends as any other does: what was printed is written, what waits for the end is done."""
    ran = apart(argument, code=ENDING)
    assert ran.returncode == status
    assert re.fullmatch("not yet written out, .*told at the end\n", ran.stdout, re.DOTALL)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a Linux device")
def test_disk_that_is_full_while_printing() -> None:
    """What cannot be printed is said in one line, also where Python itself finds it out."""
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "lea_model", "rule"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "LEA_LANG": "en"},
            encoding="utf-8",
        )
    assert (ran.returncode, ran.stderr) == (2, "Error: The result cannot be printed: the disk is full.\n")


def test_same_output_whatever_the_hashes(tmp_path: Path) -> None:
    """The same agenda gives the same report in every run."""
    text = but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.1, 9.9]"), ("trekker: Gemeente", "trekker: Gemente"))
    folder = agenda(tmp_path, text.replace("Plaats", "Zwolle"))
    ran = [apart("check", folder, "--format", "json", PYTHONHASHSEED=seed).stdout for seed in ("1", "2")]
    assert ran[0] == ran[1]
    assert len(re.findall('"code"', ran[0])) == 4
