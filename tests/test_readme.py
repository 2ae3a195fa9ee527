"""README.md: its set-up commands can be taken out of it, its YAML is an agenda, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import readme_command
from lea_model.model.agenda import Agenda

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("number", [1, 2])
def test_set_up_command_is_found(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The script prints the command as README.md shows it: one line that makes the environment and does the rest."""
    assert readme_command.main([str(number)]) == 0
    printed = capsys.readouterr().out
    assert f"```sh\n{printed}```" in README
    assert re.fullmatch(r"python3 -m venv \.venv && \.venv/bin/pip install .+ && \.venv/bin/(lea|pytest) .+\n", printed)


@pytest.mark.parametrize("arguments", [[], ["3"], ["1", "2"]])
def test_unknown_command_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Anything but 1 or 2 is wrong use, and nothing is printed that a shell would run."""
    assert readme_command.main(arguments) == 2
    assert capsys.readouterr() == ("", "usage: readme_command.py 1|2\n")


def test_lost_command_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A README that no longer shows both commands fails loudly, and nothing is printed that a shell would run."""
    (tmp_path / "README.md").write_text("```sh\npython3 -m venv .venv\n```\n", "utf-8")
    monkeypatch.setattr(readme_command, "README", tmp_path / "README.md")
    assert readme_command.main(["1"]) == 1
    assert capsys.readouterr() == ("", "README.md holds 1 set-up commands, and it should hold two\n")


def test_yaml_is_an_agenda() -> None:
    """The agenda that README.md shows fits the model, and its numbers stay as they are printed."""
    (shown,) = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    data = yaml.load(shown, Loader=yaml.BaseLoader)
    agenda = Agenda.model_validate(data.pop("agenda") | data)
    assert [action.number for action in agenda.actions] == ["1.9", "1.10"]
    assert [citation.to for citation in agenda.clusters[0].citations] == ["1.9", "1.10", "1.11"]


def test_links_lead_somewhere() -> None:
    """Each file that README.md links to, or shows as a picture, is there."""
    links = [link for link in re.findall(r"\]\(([^)#\s]+)\)", README) if not link.startswith("https://")]
    assert "LICENSE" in links
    assert [link for link in links if not (ROOT / link).exists()] == []
