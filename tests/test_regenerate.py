"""What is made from something else is up to date, and the script that makes it says what it did."""

from __future__ import annotations

from pathlib import Path

import pytest

import regenerate
from compile_messages import CatalogueError


@pytest.mark.parametrize("path", regenerate.GENERATED, ids=lambda path: path.relative_to(regenerate.ROOT).as_posix())
def test_file_is_up_to_date(path: Path) -> None:
    """The committed file is what it is made from: run ``python scripts/regenerate.py``."""
    stale = regenerate.regenerate({path: regenerate.GENERATED[path]}, check=True)
    assert not stale, f"{path.name} is out of date: run python scripts/regenerate.py"


@pytest.mark.slow
def test_stale_files_are_named_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Checking names what is out of date and writes nothing; without it the files are made, folders included."""
    old, new, good = tmp_path / "old.md", tmp_path / "folder" / "new.mo", tmp_path / "good.md"
    old.write_text("before", "utf-8")
    good.write_text("good", "utf-8")
    monkeypatch.setattr(regenerate, "ROOT", tmp_path)
    monkeypatch.setattr(regenerate, "GENERATED", {old: lambda: "é\n", new: lambda: b"\0", good: lambda: "good"})
    assert regenerate.main(["--check"]) == 1
    told = capsys.readouterr()
    assert told.out == "old.md: out of date\nfolder/new.mo: out of date\n"
    assert told.err == "run: python scripts/regenerate.py\n"
    assert (old.read_bytes(), new.exists()) == (b"before", False)
    assert regenerate.main([]) == 0
    assert capsys.readouterr().out == "old.md: written\nfolder/new.mo: written\n"
    assert (old.read_bytes(), new.read_bytes()) == ("é\n".encode(), b"\0")
    assert regenerate.main(["--check"]) == 0
    assert capsys.readouterr() == ("", "")


def test_wrong_translation_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A translation that is wrong gives exit status 1 and its place, and leaves what was compiled before."""
    compiled = tmp_path / "lea_model.mo"
    compiled.write_bytes(b"before")

    def wrong() -> bytes:
        raise CatalogueError(["nl/a.po:6: no translation of 'One.'"])

    monkeypatch.setattr(regenerate, "GENERATED", {compiled: wrong})
    assert regenerate.main([]) == 1
    assert capsys.readouterr().err == "nl/a.po:6: no translation of 'One.'\n"
    assert compiled.read_bytes() == b"before"
