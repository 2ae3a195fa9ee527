"""What Windows does otherwise, in functions that are told which system it is: names, patterns, pipes, refusals."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from lea_model.checker.configured import pattern_of
from lea_model.cli import printing
from lea_model.cli.placing import _home, results
from lea_model.cli.windows_arguments import as_typed
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.errors import UsageError
from lea_model.journal.not_written import NotWrittenError
from lea_model.journal.windows_names import kept_by_windows
from tests.cli.running import ROOT, Lea, agenda

DEVICE = "Windows houdt de naam '{}' voor een apparaat"
COLON = "op Windows kan in de naam '{}' geen dubbele punt staan"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (r"C:\Users\Anna\agenda\agenda.pdf", None),
        (r"\\server\beleid\LEA 2027\agenda.html", None),
        (r"build\console\auxiliair.html", None),
        ("aux.html", DEVICE.format("aux.html")),
        (r"build\CON\agenda.md", DEVICE.format("CON")),
        ("nul .txt", DEVICE.format("nul .txt")),
        ("Lpt1.tar.gz", DEVICE.format("Lpt1.tar.gz")),
        (r"D:\rapport:2.html", COLON.format("rapport:2.html")),
    ],
)
def test_names_that_are_no_files(path: str, expected: str | None) -> None:
    """A device, and a second content that nobody sees, are told; drives, servers and longer names are fine."""
    reason = kept_by_windows(PureWindowsPath(path))
    assert (None if reason is None else reason.text("nl")) == expected
    assert kept_by_windows(PurePosixPath(path)) is None


def test_patterns_for_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither cmd nor PowerShell looks up files for a program: patterns become the files, in order; the rest stays."""
    for name in ("b.docx", "a.docx", "c.txt"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    typed = ["draft", "*.docx", "?.txt", "*.pdf", "--title=Wat?", "--into", "nieuw"]
    assert as_typed(typed) == ["draft", "a.docx", "b.docx", "c.txt", "*.pdf", "--title=Wat?", "--into", "nieuw"]


def test_folder_that_takes_the_rest_along(tmp_path: Path) -> None:
    r"""'Mijn agenda\' between quotes, as PowerShell writes it, is told; a quote in a text is left alone."""
    folder = tmp_path / "Mijn agenda"
    folder.mkdir()
    with pytest.raises(UsageError) as caught:
        as_typed(["build", f'{folder}" --format pdf'])
    assert caught.value.message("nl") == (
        f"Door de schuine streep naar achteren achter '{folder}' hoort de rest van de regel bij de naam."
        " Laat die streep weg."
    )
    assert as_typed(["new", 'De "beste" agenda']) == ["new", 'De "beste" agenda']


class Pipe(io.TextIOWrapper):
    """A pipe in an old code page, or a terminal."""

    def __init__(self, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding="cp1252", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "chosen", "expected"), [(False, "", "utf-8"), (True, "", "cp1252"), (False, "cp850", "cp1252")]
)
def test_what_is_sent_on_is_utf_8(monkeypatch: pytest.MonkeyPatch, terminal: bool, chosen: str, expected: str) -> None:
    """JSON that goes into a file or another program is UTF-8, unless the user chose otherwise."""
    monkeypatch.setenv("PYTHONIOENCODING", chosen)
    with Pipe(terminal=terminal) as stream:
        printing.prepare(stream, windows=True)
        assert (stream.encoding, stream.errors) == (expected, "backslashreplace")
    with Pipe() as stream:
        printing.prepare(stream, windows=False)
        assert (stream.encoding, stream.errors) == ("cp1252", "backslashreplace")


def test_reader_that_is_gone() -> None:
    """Windows calls it a wrong argument when ``more`` has been left; elsewhere that is a fault."""
    wrong = OSError(errno.EINVAL, "Invalid argument")
    assert [printing._nobody_reads(wrong, windows=windows) for windows in (True, False)] == [True, False]
    assert printing._nobody_reads(BrokenPipeError(), windows=False)


class RefusedError(OSError):
    """What Windows says, with a number of its own."""

    def __init__(self, winerror: int, name: str) -> None:
        super().__init__(errno.EACCES if winerror in (5, 32) else errno.ENOENT, "Access is denied", name)
        self.winerror = winerror


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (RefusedError(32, "a.docx"), "een ander programma gebruikt het"),
        (RefusedError(5, "a.pdf"), "u mag dat niet, of een ander programma, zoals Word of Excel, heeft het open"),
        (RefusedError(3, "a.pdf"), "het is er niet"),
        (
            RefusedError(3, "C:\\" + "map\\" * 70 + "a.pdf"),
            "het hele pad is te lang voor Windows: kies een map die hoger ligt, of kortere namen",
        ),
    ],
)
def test_refusals(error: OSError, expected: str) -> None:
    """A file that Word or Excel keeps open, and a path that is too long, are told as what they are."""
    assert reason_of(error).text("nl") == expected


@pytest.mark.parametrize(
    ("pattern", "name", "windows", "fits"),
    [
        (r"almere\concept.yaml", "/almere/concept.yaml", False, True),
        ("almere/*.yaml", "/Almere/concept.YAML", True, True),
        ("almere/*.yaml", "/Almere/concept.YAML", False, False),
    ],
)
def test_patterns_in_settings(pattern: str, name: str, windows: bool, fits: bool) -> None:
    """Settings that were written on Windows hold everywhere; capitals differ only where the system says so."""
    assert (pattern_of(pattern, windows=windows).search(name) is not None) == fits


def test_drive_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A path of which nothing is there, up to the drive, is told as that."""
    monkeypatch.setattr(Path, "is_dir", lambda _path: False)
    with pytest.raises(NotWrittenError) as caught, results(Path("/Q/uit")):
        pass
    assert caught.value.message("nl") == "'/Q/uit' kan niet geschreven worden: het is er niet."


@pytest.mark.skipif(os.name == "nt", reason="the root of everything, which only Unix has")
def test_root_as_the_place(lea: Lea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing stands above the root of a disk: results that go right there are made ready there."""
    assert _home(Path("/")) == Path("/")
    monkeypatch.chdir(tmp_path)
    assert lea("build", agenda(tmp_path / "a"), "--format", "md", "--document", "agenda", "--out", "/proc").status == 2


@pytest.mark.slow
def test_nothing_that_windows_lacks() -> None:
    """The package asks nothing of the system that Windows has not, as far as types tell."""
    if find_spec("mypy") is None:
        pytest.skip("there is no mypy")
    run = [sys.executable, "-m", "mypy", "--platform", "win32", "--cache-dir", os.devnull, "src"]
    said = subprocess.run(run, cwd=ROOT, capture_output=True, encoding="utf-8", check=False).stdout
    assert said.startswith("Success: no issues found")
