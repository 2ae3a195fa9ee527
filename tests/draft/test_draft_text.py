"""``lea draft --text``: what was read of a document, and what is said where it cannot be."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tests.cli.running import runner
from tests.draft.word_files import paragraph, word_file


def test_text_of_a_document_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the text is printed, with a mark for each kind of block."""
    path = tmp_path / "stuk.docx"
    path.write_bytes(word_file(paragraph("Visie", style="Kop1") + paragraph("Ieder kind doet mee.")))
    assert runner(capsys)("draft", "--text", path) == (0, "# Visie\n\nIeder kind doet mee.\n", "")
    assert list(tmp_path.iterdir()) == [path]


def test_text_drafts_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder beside ``--text`` is wrong use."""
    ran = runner(capsys)("draft", "--text", "stuk.txt", "--into", tmp_path / "nieuw", "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert "'--text' drafts nothing: leave out '--into'." in ran.err


def test_missing_library_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the extra, the command that installs it is told."""
    path = tmp_path / "stuk.pdf"
    path.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    ran = runner(capsys)("draft", "--text", path, "--lang", "en")
    assert ran.status == 2
    assert ran.err.endswith(
        "Format pdf needs the extra 'draft', which is not installed. Install it with: pip install"
        ' "lea-model[draft]"\n'
    )
