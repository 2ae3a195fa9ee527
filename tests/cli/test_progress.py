"""How far a command is, for who waits; and silence for who asks for it."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest

from lea_model.cli import progress
from lea_model.cli.printing import AT_FIRST_WORD, show
from lea_model.cli.progress import Waiting, busy, told
from tests.cli.running import Lea


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stderr be a terminal, and each look at the clock be 1.5 seconds after the one before."""
    now = iter(range(0, 1_000_000, 3))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(time, "monotonic", lambda: next(now) / 2)


def test_told_after_two_seconds(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The first line comes after two seconds, the next ones ten seconds apart, and nothing is passed over."""
    on_a_terminal(monkeypatch)
    assert list(told(range(12), "nl")) == list(range(12))
    assert capsys.readouterr().err == "Bezig: 1 van 12 is klaar.\nBezig: 8 van 12 is klaar.\n"


def test_one_is_not_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Of one thing there is nothing to tell."""
    on_a_terminal(monkeypatch)
    assert list(told(range(1), "nl")) == [0]
    assert capsys.readouterr().err == ""


def test_nothing_in_a_pipe(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In a pipe or a log there are no lines of progress."""
    now = iter(range(1000))
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    assert list(told(range(12), "en")) == list(range(12))
    assert capsys.readouterr().err == ""


class Clock(threading.Event):
    """Waits for nothing, and is done after a few looks; keeps how long it was asked to wait."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.looks = looks
        self.asked: list[float | None] = []

    def wait(self, timeout: float | None = None) -> bool:
        """Whether it is done."""
        self.asked.append(timeout)
        return len(self.asked) > self.looks


def test_one_thing_that_takes_long(capsys: pytest.CaptureFixture[str]) -> None:
    """After two seconds, and every five after that, it is said for how long, and how far it is where that is known."""
    clock = Clock(2)
    waiting = Waiting("nl", clock)
    waiting.speak()
    waiting = Waiting("nl", Clock(1))
    waiting.step = "agenda.pdf is gemaakt"
    waiting.speak()
    assert capsys.readouterr().err == (
        "Al 2 seconden bezig.\nAl 7 seconden bezig.\nAl 2 seconden bezig: agenda.pdf is gemaakt.\n"
    )
    assert clock.asked == [2.0, 5.0, 5.0]


def test_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a terminal nothing is started; with one, a result that is printed ends it, and so does the end."""
    with busy("nl"):
        assert (AT_FIRST_WORD, progress._waiting) == ([], None)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with busy("nl"):
        assert list(told(range(3), "nl")) == [0, 1, 2]
        assert (len(AT_FIRST_WORD), progress._waiting is None) == (1, False)
        show("")
        assert AT_FIRST_WORD == []
    assert progress._waiting is None


def test_quiet_leaves_the_result(tmp_path: Path, lea: Lea) -> None:
    """With ``--quiet`` the result is printed and nothing stands beside it."""
    (tmp_path / "a.yaml").write_text("agenda: {id: a, titel: A, gemeenten: Almere, periode: 2027-2030}\n", "utf-8")
    out = tmp_path / "uit"
    arguments = ("build", tmp_path / "a.yaml", "--document", "agenda", "--format", "md", "--out", out)
    assert lea(*arguments).err != ""
    assert lea(*arguments, "--quiet") == (0, f"{(out / 'a' / 'agenda.md').as_posix()}\n", "")


def test_quiet_leaves_what_is_wrong(tmp_path: Path, lea: Lea) -> None:
    """What went wrong is said all the same."""
    status, out, err = lea("show", tmp_path / "none.yaml", "1.1", "-q")
    assert (status, out) == (2, "")
    assert err.startswith("Fout: ")


@pytest.mark.parametrize("value", ["abc", "0", "-1", "1.5", "²"])
def test_jobs_are_counted(lea: Lea, value: str) -> None:
    """Processes come in whole numbers; anything else is refused in the user's language."""
    status, out, err = lea("check", ".", f"--jobs={value}")
    assert (status, out) == (2, "")
    assert err.splitlines()[-1] == f"Fout: Ongeldige waarde voor '--jobs': '{value}' is geen heel getal van 1 of meer."
