"""What is kept between runs, and what a run that was killed leaves of it."""

from __future__ import annotations

from pathlib import Path

from lea_model.country.store import Store
from lea_model.journal.workplace import hold
from tests.cli.running import files


def test_half_written_files_are_cleared_up(tmp_path: Path) -> None:
    """The next command takes away what a killed one was writing, and leaves what another one is writing now."""
    store = Store(tmp_path)
    store.put("abc", b"een")
    (tmp_path / ".half-1").write_bytes(b"half")
    (tmp_path / ".half-2").write_bytes(b"half")
    held = hold(tmp_path / ".half-2")
    assert held is not None
    assert Store(tmp_path).get("abc") == b"een"
    assert files(tmp_path) == [".gitignore", ".half-2", "CACHEDIR.TAG", "ab/c"]


def test_rest_of_an_older_process_with_the_same_number(tmp_path: Path) -> None:
    """What stood in the file that is written aside does not come along."""
    import os

    store = Store(tmp_path)
    (tmp_path / f".half-{os.getpid()}").write_bytes(b"x" * 1000)
    store.put("abc", b"een")
    assert store.get("abc") == b"een"
    assert files(tmp_path) == [".gitignore", "CACHEDIR.TAG", "ab/c"]
