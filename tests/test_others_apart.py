"""Code of other packages: what it prints is told under its name, and what it moves is put back."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Any

import pytest

import lea_model as lea
from lea_model.apart import apart
from lea_model.checker import Bare, make_rule
from lea_model.diagnostics import Code, Severity
from lea_model.index import Index
from tests.checker.small import GOOD


def test_what_it_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """All that it says, whatever way, stands on stderr: by line, under its name, and without a word to a terminal."""
    before = sys.stdin, sys.stdout, sys.stderr
    with apart("ABC001"):
        sys.stdout.write("een\n::error::twee\x1b[2J\n")
        sys.stdout.buffer.write(b"drie \xff\n")
        logging.StreamHandler().emit(logging.makeLogRecord({"msg": "vier\u202e"}))
        sys.stderr.write("vijf")
    assert (sys.stdin, sys.stdout, sys.stderr) == before
    told = "ABC001: een\nABC001: ::error::twee\ufffd[2J\nABC001: drie \ufffd\nABC001: vier\ufffd\nABC001: vijf\n"
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize("close", ["sys.stdout.close()", "sys.stderr.close()", "sys.stdout = None"])
def test_what_it_closes(close: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It closes what is its own only."""
    with apart("ABC001"):
        exec(close)
    sys.stdout.write("uit\n")
    sys.stderr.write("naast\n")
    assert capsys.readouterr() == ("uit\n", "naast\n")


def test_what_it_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder, and how deep calls may go, are what they were, also where it stops."""
    monkeypatch.chdir(tmp_path)
    limit = sys.getrecursionlimit()
    (tmp_path / "daar").mkdir()

    def run() -> None:
        with apart("ABC001"):
            os.chdir("daar")
            sys.setrecursionlimit(limit - 7)
            raise ValueError("op")

    with pytest.raises(ValueError, match="op"):
        run()
    assert (Path.cwd(), sys.getrecursionlimit()) == (tmp_path, limit)


def test_where_nobody_hears(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without stderr, and in a folder that is there no more, it runs as well."""
    folder = tmp_path / "weg"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "stderr", None)
    folder.rmdir()
    with apart("ABC001"):
        sys.stdout.write("een\n")
    assert sys.stderr is None


def test_what_it_changes() -> None:
    """A rule of others that changes the agenda it is given changes none of ours."""

    def change(index: Index) -> Any:
        index.agenda.__dict__["title"] = "Anders"
        yield Bare((), {})

    code = Code("ABC001", "abc", Severity.ADVICE, "x", "y", "z")
    result = lea.read_text(GOOD, "agenda.yaml")
    before = lea.dump(result)
    found = lea.check(result, rules=(make_rule(code, change, "# ABC001\n"),))
    assert ([each.code for each in found], lea.dump(result)) == (["ABC001"], before)
