"""The guides in ``docs``: what they show of a terminal is what a terminal shows, and their Python runs."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.running import runner

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ("schrijven/index.md", "controleren/index.md", "inbouwen/index.md")
_CONSOLE = re.compile(r"^```console\n\$ lea (?P<command>[^\n]*)\n(?P<printed>.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def guide(name: str) -> str:
    """The text of a guide."""
    return (ROOT / "docs" / name).read_text("utf-8")


def _timeless(shown: tuple[str, str]) -> tuple[str, str]:
    """What is printed, without how many seconds things took."""
    command, printed = shown
    return command, re.sub(
        r"^Dat duurde .*$", lambda line: re.sub(r"\d+,\d+", "0", line[0]), printed, flags=re.MULTILINE
    )


def _second_edition(folder: Path) -> None:
    """Do what the guide says before it shows what changed."""
    new = shutil.copytree(folder / "duinstad", folder / "duinstad-2031")
    changes = {
        "agenda.yaml": [
            ("id: duinstad ", "id: duinstad-2031 "),
            ("periode: 2027-2030", "periode: 2031-2034\n  voorganger: Lokale Educatieve Agenda 2027-2030"),
        ],
        "10-programma.yaml": [("campagne voor de voorschool", "campagne voor de voorschool en de bibliotheek")],
    }
    for name, pairs in changes.items():
        text = (new / name).read_text("utf-8")
        for old, now in pairs:
            assert text.count(old) == 1
            text = text.replace(old, now)
        (new / name).write_text(text, "utf-8")


@pytest.mark.parametrize("name", ["schrijven/index.md", "controleren/index.md"])
def test_terminal_shows_what_the_guide_shows(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command of a guide, one after the other in one folder, prints what stands below it."""
    shutil.copytree(ROOT / "examples" / "almere", tmp_path / "almere")
    monkeypatch.chdir(tmp_path)
    lea = runner(capsys)
    shown = [(match["command"], match["printed"]) for match in _CONSOLE.finditer(guide(name))]
    printed = []
    for command, _ in shown:
        if command.startswith("diff "):
            _second_edition(tmp_path)
        _, out, err = lea(*shlex.split(command))
        printed.append((command, out + err))
    assert shown
    assert list(map(_timeless, printed)) == list(map(_timeless, shown))


def test_python_of_the_guide_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python of the page for developers runs as it stands, in one go, and finds who leads action 4.1.1."""
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec("".join(_PYTHON.findall(guide("inbouwen/index.md"))), {})
    assert printed.getvalue().splitlines()[-3:] == ["Vitree cluster", "Gemeente cluster", "Onderwijs cluster"]


@pytest.mark.parametrize("name", GUIDES)
def test_no_guide_links_outside(name: str) -> None:
    """A guide leads to pages of its own, which work without the network."""
    assert re.findall(r"\]\((https?:[^)]*)\)", guide(name)) == []
