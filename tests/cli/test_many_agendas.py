"""``lea check`` with kept answers, and with several processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checker.small import GOOD
from tests.cli.running import WARNED, WRONG, Lea


def country(tmp_path: Path) -> Path:
    """Three agendas: one good, one with a warning, one with an error."""
    for name, text in {"goed": GOOD, "let-op": WARNED, "fout": WRONG}.items():
        (tmp_path / "land" / name).mkdir(parents=True)
        (tmp_path / "land" / name / "agenda.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "land"


def test_kept_answers(tmp_path: Path, lea: Lea) -> None:
    """The report and the exit status are the same from what is kept, in every form; why is said on stderr."""
    folder, cache = country(tmp_path), tmp_path / "cache"
    for form in ("text", "json", "sarif", "github", "junit", "html"):
        plain = lea("check", folder, "--format", form)
        kept = lea("check", folder, "--format", form, "--cache", cache, "--lang", "nl")
        assert (kept.status, kept.out) == (plain.status, plain.out)
        if form == "text":
            assert kept.err == (
                "Bewaarde antwoorden die nog kloppen: 0 van 3.\n"
                "Opnieuw gecontroleerd: 3 agenda's (nog niet eerder bekeken).\n"
            )
    (folder / "goed" / "agenda.yaml").write_text(GOOD + "\n", encoding="utf-8")
    changed = lea("check", folder, "--cache", cache, "--lang", "nl")
    assert changed.out == lea("check", folder).out
    assert changed.err == (
        "Bewaarde antwoorden die nog kloppen: 2 van 3.\n"
        f"Opnieuw gecontroleerd: {(folder / 'goed').as_posix()} (agenda.yaml is gewijzigd).\n"
    )


@pytest.mark.parametrize("option", ["--fix", "--diff", "--open"])
def test_what_looks_at_files_keeps_nothing(tmp_path: Path, lea: Lea, option: str) -> None:
    """Repairing and listing what is open do not go with kept answers."""
    refused = lea("check", country(tmp_path), option, "--cache", tmp_path / "cache", "--lang", "nl")
    assert (refused.status, refused.err) == (2, f"Fout: '{option}' en '--cache' gaan niet samen.\n")


def test_a_baseline_goes_with_kept_answers(tmp_path: Path, lea: Lea) -> None:
    """Old findings are left out of kept answers as of others."""
    folder, old = country(tmp_path), tmp_path / "oud.json"
    lea("check", folder, "--write-baseline", old)
    for _ in range(2):
        kept = lea("check", folder, "--baseline", old, "--cache", tmp_path / "cache")
        assert (kept.status, kept.out) == (0, lea("check", folder, "--baseline", old).out)


@pytest.mark.slow
def test_several_processes(tmp_path: Path, lea: Lea) -> None:
    """Two processes give the report and the exit status that one gives."""
    folder = country(tmp_path)
    assert lea("check", folder, "--jobs", "2") == lea("check", folder)
