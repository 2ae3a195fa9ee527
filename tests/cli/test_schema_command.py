"""``lea schema``."""

from __future__ import annotations

from pathlib import Path

from lea_model.schema import schema_text
from tests.cli.running import Lea, files


def test_both_schemas(tmp_path: Path, lea: Lea) -> None:
    """With --out both are written."""
    ran = lea("schema", "--out", tmp_path / "uit")
    assert files(tmp_path / "uit") == ["agenda.en.schema.json", "agenda.nl.schema.json"]
    assert ran == (0, "".join(f"{tmp_path.as_posix()}/uit/agenda.{each}.schema.json\n" for each in ("nl", "en")), "")
    assert (tmp_path / "uit" / "agenda.en.schema.json").read_text("utf-8") == schema_text("en")


def test_one_on_stdout(lea: Lea) -> None:
    """Without --out the one in the user's language is printed."""
    assert lea("schema") == (0, schema_text("nl"), "")
    assert lea("schema", "--lang", "en") == (0, schema_text("en"), "")


def test_folder_that_is_a_file(tmp_path: Path, lea: Lea) -> None:
    """Where it cannot be written, one line says so."""
    (tmp_path / "uit").write_text("", "utf-8")
    ran = lea("schema", "-o", tmp_path / "uit", "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"Error: '{tmp_path.as_posix()}/uit/agenda.nl.schema.json' cannot be written: ")
