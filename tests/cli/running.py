"""Runs ``lea`` in this process, and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from lea_model.cli import main
from tests.checker.small import GOOD, but

ROOT = Path(__file__).resolve().parents[2]
ALMERE = ROOT / "examples" / "almere"

WARNED = but(("[1.1.1, 1.1.2]", "[1.1.1]"))
"""An agenda with one warning."""

WRONG = but(("id: overgang", "id: bereik"))
"""An agenda with one error."""

LEFT_OUT = (
    "Wat niet te lezen was, is weggelaten en nog niet gecontroleerd: na het verbeteren kan er meer gevonden worden.\n"
)
"""Said on standard error where reading left something out."""

UNREADABLE = "agenda: {id: plaats-2030\n"
"""A file that cannot be read."""


class Ran(NamedTuple):
    """What a command did: exit status, what it printed, and what it said beside that."""

    status: int
    out: str
    err: str


Lea = Callable[..., Ran]


def runner(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Make a function that runs ``lea`` in this process."""

    def lea(*arguments: str | Path) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Ran(ended.value.code, printed.out, printed.err)

    return lea


def apart(*arguments: str | Path, code: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``lea`` in a process of its own, or a bit of Python where ``code`` is given."""
    command = ["-c", code] if code is not None else ["-m", "lea_model"]
    return subprocess.run(
        [sys.executable, *command, *(str(argument) for argument in arguments)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"} | environment,
    )


def agenda(folder: Path, text: str = GOOD) -> Path:
    """Write an agenda into a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "agenda.yaml").write_text(text, "utf-8")
    return folder


def files(folder: Path) -> list[str]:
    """The names of all files below a folder, hidden ones too."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
