"""``lea check`` with settings, a baseline, single files of agendas, and watching."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from lea_model.cli import watching
from lea_model.cli.agendas import agendas_of
from lea_model.cli.watching import separator, state_of, watch
from tests.checker.small import GOOD, but
from tests.cli.running import LEFT_OUT, ROOT, WARNED, WRONG, Lea, agenda, apart

pytestmark = pytest.mark.usefixtures("basic")


@pytest.fixture(autouse=True)
def _root(tmp_path: Path) -> None:
    """No settings from above count."""
    (tmp_path / ".git").mkdir()


def settings(folder: Path, text: str) -> Path:
    """Write settings into a folder."""
    path = folder / "lea.toml"
    path.write_text(text, "utf-8")
    return path


# ---- settings --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "config", "options", "expected"),
    [
        (WRONG, "", [], (1, "1 fout.")),
        (WRONG, 'ignore = ["LEA304"]', [], (0, "Niets gevonden.")),
        (WRONG, 'ignore = ["LEA304"]', ["--no-config"], (1, "1 fout.")),
        (WRONG, 'ignore = ["LEA304"]', ["--select", "LEA3"], (1, "1 fout.")),
        (WRONG, 'select = ["LEA4"]', ["--ignore", "LEA8"], (0, "Niets gevonden.")),
        (WRONG, 'select = ["LEA3"]', ["--ignore", "LEA304"], (0, "Niets gevonden.")),
        (WRONG, 'severity = {LEA3 = "advies"}', [], (0, "1 advies.")),
        (WRONG, 'severity = {LEA3 = "advies", duplicate-id = "warning", LEA30 = "error"}', [], (0, "1 waarschuwing.")),
        (WRONG, 'per-path-ignores = {"agenda.yaml" = ["LEA304"]}', [], (0, "Niets gevonden.")),
        (WRONG, 'per-path-ignores = {"plaats" = ["duplicate-id"]}', [], (0, "Niets gevonden.")),
        (WRONG, 'per-path-ignores = {"concept-*" = ["LEA3"]}', [], (1, "1 fout.")),
        (WARNED, "strict = true", [], (1, "1 waarschuwing.")),
        (WARNED, "strict = true", ["--no-strict"], (0, "1 waarschuwing.")),
        (WARNED, "strict = false", ["--strict"], (1, "1 waarschuwing.")),
        (WARNED, 'language = "en"', [], (0, "1 warning.")),
        (WARNED, 'language = "en"', ["--lang", "nl"], (0, "1 waarschuwing.")),
    ],
)
def test_settings(
    tmp_path: Path, lea: Lea, text: str, config: str, options: list[str], expected: tuple[int, str]
) -> None:
    """The settings count, and what is said on the command line goes before them."""
    settings(tmp_path, config)
    ran = lea("check", agenda(tmp_path / "plaats", text), *options)
    assert (ran.status, ran.out.splitlines()[-1], ran.err) == (*expected, "")


def test_language_of_the_environment_goes_first(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """LEA_LANG is asked for; the locale is not."""
    settings(tmp_path, 'language = "en"')
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert lea("check", agenda(tmp_path)).out == "Nothing found.\n"
    monkeypatch.setenv("LEA_LANG", "nl")
    assert lea("check", tmp_path).out == "Niets gevonden.\n"
    monkeypatch.delenv("LEA_LANG")
    assert lea("--lang", "nl", "check", tmp_path).out == "Niets gevonden.\n"


def test_format_in_settings(tmp_path: Path, lea: Lea) -> None:
    """The form of the report; one that is not there is wrong use."""
    path = settings(tmp_path, 'format = "json"')
    folder = agenda(tmp_path / "plaats")
    assert json.loads(lea("check", folder).out)["summary"]["total"] == 0
    assert lea("check", folder, "--format", "text").out == "Niets gevonden.\n"
    path.write_text('format = "jsn"', "utf-8")
    ran = lea("check", folder)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"Fout: {path.as_posix()}:1:10: 'jsn' is niet een van: ")


def test_each_agenda_has_its_own_settings(tmp_path: Path, lea: Lea) -> None:
    """Of several agendas, each has the settings that are nearest to it; --config is for all."""
    for name in ("a", "b"):
        agenda(tmp_path / name, WRONG.replace("plaats-2030", f"{name}-2030"))
    settings(tmp_path / "a", 'ignore = ["LEA304"]')
    assert lea("check", tmp_path).out.endswith("\n1 fout.\n")
    assert lea("check", tmp_path, "--config", tmp_path / "a" / "lea.toml").out == "Niets gevonden.\n"


def test_mistakes_in_settings(tmp_path: Path, lea: Lea) -> None:
    """Codes that are not there, a file that is not there, and options that do not go together are wrong use."""
    folder = agenda(tmp_path / "plaats")
    path = settings(tmp_path, 'ignore = ["LEA3", "dangling"]\n[severity]\ntaal = "error"\n').as_posix()
    assert lea("check", folder) == (
        2,
        "",
        f"Fout: {path}:1:19: Er is geen regel of code 'dangling'.\n{path}:3:1: Er is geen regel of code 'taal'.\n",
    )
    assert lea("check", folder, "--config", tmp_path / "weg.toml").err == (
        f"Fout: Er is geen bestand '{(tmp_path / 'weg.toml').as_posix()}'.\n"
    )
    ran = lea("check", folder, "--config", path, "--no-config")
    assert ran == (2, "", "Fout: '--config' en '--no-config' gaan niet samen.\n")


# ---- baseline --------------------------------------------------------------------------------------------------------


def test_baseline(tmp_path: Path, lea: Lea) -> None:
    """Written, the old findings are left out and counted; a new one is told, and what is gone too."""
    folder = agenda(tmp_path / "plaats", but(("id: overgang", "id: bereik"), ("[1.1.1, 1.1.2]", "[1.1.1]")))
    old = tmp_path / "oud.json"
    assert lea("check", folder, "--write-baseline", old) == (0, "", f"2 bevindingen geschreven in {old.as_posix()}.\n")
    assert lea("check", folder, "--baseline", old) == (
        0,
        "Niets gevonden.\n",
        "2 oude bevindingen staan in de nulmeting.\n",
    )
    agenda(folder, but(("id: overgang", "id: bereik"), ("[1.2.1]", "[1.2.1, 9.9]")))
    ran = lea("check", folder, "--baseline", old)
    assert (ran.status, ran.out.splitlines()[-1]) == (1, "1 fout.")
    assert ran.err == (
        "1 oude bevinding staat in de nulmeting.\n"
        "1 bevinding in de nulmeting is er niet meer: schrijf haar opnieuw met --write-baseline.\n"
    )
    assert (
        lea("check", folder, "--baseline", old, "--select", "LEA304").err == "1 oude bevinding staat in de nulmeting.\n"
    )
    report = json.loads(lea("check", folder, "--baseline", old, "--format", "json").out)
    assert [(each["code"], each["sic"]) for each in report["findings"]] == [("LEA304", "oud.json"), ("LEA301", None)]
    assert report["summary"]["known"] == 1


def test_baseline_of_what_was_not_read(tmp_path: Path, lea: Lea) -> None:
    """Where a part of the agenda cannot be read, nobody can say that an old finding is gone."""
    folder = agenda(tmp_path / "plaats", WARNED)
    old = tmp_path / "oud.json"
    assert lea("check", folder, "--write-baseline", old).err == f"1 bevinding geschreven in {old.as_posix()}.\n"
    agenda(folder, but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2]\n    onbekend: 1")))
    ran = lea("check", folder, "--baseline", old)
    assert (ran.status, ran.out.splitlines()[-1], ran.err) == (1, "1 fout.", LEFT_OUT)


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (["--out"], "agenda.yaml"),
        (["--write-baseline"], "agenda.yaml"),
        (["--diff", "--out"], "nieuw.YML"),
        (["--watch", "--out"], "lea.toml"),
    ],
)
def test_no_result_in_the_place_of_an_agenda(tmp_path: Path, lea: Lea, options: list[str], name: str) -> None:
    """A result never takes the place of an agenda or settings, nor becomes a part of one."""
    folder = agenda(tmp_path / "plaats")
    path = (folder / name).as_posix()
    suffix = f".{name.partition('.')[2].lower()}"
    said = f"Fout: '{path}' kan niet geschreven worden: een naam die eindigt op {suffix} is voor agenda's"
    assert lea("check", folder, *options, path) == (2, "", f"{said} en instellingen.\n")
    assert (folder / "agenda.yaml").read_text("utf-8") == GOOD
    assert [file.name for file in folder.iterdir()] == ["agenda.yaml"]


@pytest.mark.parametrize("command", [["graph"], ["compare"], ["diff", "."], ["build"]])
def test_no_result_of_other_commands_either(tmp_path: Path, lea: Lea, command: list[str]) -> None:
    """It is the same for every command that has ``--out``."""
    path = agenda(tmp_path / "plaats") / "agenda.yaml"
    ran = lea(*command, path.parent, "--out", path)
    assert (ran.status, ran.out, "voor agenda's en instellingen" in ran.err) == (2, "", True)
    assert path.read_text("utf-8") == GOOD


def test_baseline_in_settings(tmp_path: Path, lea: Lea) -> None:
    """The settings name the baseline from their own folder; writing one does not need it to be there."""
    folder = agenda(tmp_path / "plaats", WRONG)
    settings(tmp_path, 'baseline = "oud.json"')
    assert lea("check", folder).status == 2
    assert lea("check", folder, "--write-baseline", tmp_path / "oud.json").status == 0
    assert lea("check", folder).status == 0


# ---- single files ----------------------------------------------------------------------------------------------------


def test_agendas_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts stand for their folder, settings for the agendas there, and other YAML for nothing."""
    monkeypatch.chdir(tmp_path)
    agenda(Path("alle/a"))
    Path("alle/a/deel.yaml").write_text("clusters: []\n", "utf-8")
    agenda(Path("twee"))
    Path("twee/tweede.yaml").write_text(GOOD, "utf-8")
    Path("ci.yml").write_text("jobs: {agenda: x}\n", "utf-8")
    assert agendas_of(["alle/a/deel.yaml", "alle/a/agenda.yaml", "ci.yml", "weg/x.yaml"]) == ["alle/a"]
    assert agendas_of(["twee/tweede.yaml"]) == ["twee/tweede.yaml"]
    assert agendas_of(["alle/lea.toml", "lea.toml", "weg/lea.toml"]) == ["alle/a"]
    assert agendas_of(["alle"]) == ["alle"]
    monkeypatch.chdir(tmp_path / "alle" / "a")
    assert agendas_of(["deel.yaml"]) == ["."]


def test_parts(tmp_path: Path, lea: Lea) -> None:
    """A part file is checked with the rest of its agenda; without an agenda nothing is found."""
    folder = agenda(tmp_path / "a", GOOD)
    (folder / "deel.yaml").write_text("clusters: [{titel: C, trekker: JGZ, verwijzingen: [9.9]}]\n", "utf-8")
    ran = lea("check", "--parts", folder / "deel.yaml", "--select", "LEA1,LEA2,LEA301")
    assert (ran.status, ran.out.splitlines()[-1]) == (1, "1 fout.")
    (tmp_path / "ci.yml").write_text("jobs: 1\n", "utf-8")
    assert lea("check", "--parts", tmp_path / "ci.yml") == (
        0,
        "Niets gevonden.\n",
        "Geen van deze bestanden hoort bij een agenda: er is niets gecontroleerd.\n",
    )


def test_hook_in_a_repository(tmp_path: Path) -> None:
    """The hook, called as pre-commit calls it with the staged files of a repository that fit its pattern."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (tmp_path / ".git").rmdir()
    agenda(tmp_path / "agendas" / "plaats", WRONG)
    (tmp_path / "ci.yml").write_text("jobs: 1\n", "utf-8")
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    staged = subprocess.run(
        ["git", "diff", "--staged", "--name-only"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout.split()
    names = [name for name in staged if re.search(hook["files"], name)]
    assert names == ["agendas/plaats/agenda.yaml", "ci.yml"]
    program, *arguments = shlex.split(hook["entry"])
    assert program == "lea"
    ran = subprocess.run(
        [sys.executable, "-m", "lea_model", *arguments, "--select", "LEA304", *names],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("agendas/plaats/agenda.yaml\n")


@pytest.mark.parametrize(("name", "form"), [("github-actions.yml", "sarif"), ("gitlab-ci.yml", "junit")])
def test_ci_snippets(name: str, form: str) -> None:
    """The snippets are YAML and ask for a report that there is."""
    text = (ROOT / "docs" / "ci" / name).read_text("utf-8")
    assert yaml.safe_load(text)
    assert f"--format {form} --out lea." in text


# ---- watching --------------------------------------------------------------------------------------------------------


def test_watching(tmp_path: Path) -> None:
    """It runs again when a file is changed, added or removed, and not when nothing happens; Ctrl-C ends it."""
    folder = agenda(tmp_path / "plaats")
    new, sub = folder / "nieuw.yml", tmp_path / "tweede"
    events: Iterator[Callable[[], object]] = iter(
        [
            lambda: None,
            lambda: (folder / "agenda.yaml").write_text("agenda: [", "utf-8"),
            lambda: new.write_text("", "utf-8"),
            lambda: None,
            new.unlink,
            lambda: (folder / "los.txt").write_text("", "utf-8"),
            lambda: agenda(sub),
            lambda: settings(tmp_path, ""),
        ]
    )
    runs: list[str] = []

    def wait() -> None:
        event = next(events, None)
        if event is None:
            raise KeyboardInterrupt
        event()
        runs.append("wait")

    def run(status: int) -> int:
        runs.append(f"run {status}")
        return status

    def look() -> watching.State:
        return state_of([tmp_path], [tmp_path / "lea.toml"])

    assert watch(lambda: run(0), lambda: run(1), look, wait) == 1
    assert runs == [
        "run 0",
        "wait",
        "wait",
        "run 1",
        "wait",
        "run 1",
        "wait",
        "wait",
        "run 1",
        "wait",
        "wait",
        "run 1",
        "wait",
        "run 1",
    ]


def test_watching_that_is_stopped_at_once() -> None:
    """Without a change the status is that of the first run; what is saved during a run starts another."""

    def stop() -> None:
        raise KeyboardInterrupt

    assert watch(lambda: 3, lambda: 4, dict, stop) == 3
    states = iter([{"a": (1, 1, 1)}, {"a": (2, 1, 1)}])
    waits = iter([None])

    def wait() -> None:
        if next(waits, "stop") == "stop":
            raise KeyboardInterrupt

    assert watch(lambda: 3, lambda: 4, lambda: next(states), wait) == 4


def test_watch_on_the_command_line(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is half saved is told and does not end it; the status is that of the last run."""
    folder = agenda(tmp_path / "plaats", WRONG)
    events: Iterator[Callable[[], object]] = iter(
        [lambda: settings(tmp_path, "ignore = ["), lambda: settings(tmp_path, 'ignore = ["LEA304"]')]
    )

    def wait(_seconds: float) -> None:
        event = next(events, None)
        if event is None:
            raise KeyboardInterrupt
        event()

    monkeypatch.setattr(time, "sleep", wait)
    ran = lea("check", folder, "--watch")
    assert (ran.status, ran.out.count("1 fout."), ran.out.count("Niets gevonden.")) == (0, 1, 1)
    assert ran.err.startswith(f"Fout: {tmp_path.as_posix()}/lea.toml:1:11: Dit is geen geldige TOML: ")
    assert lea("check", folder, "--watch", "--write-baseline", "x").status == 2


def test_watching_single_files(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """With ``--parts`` the whole agenda of a file is looked at, as it is checked."""
    folder = agenda(tmp_path / "plaats")
    part = folder / "deel.yaml"
    part.write_text("clusters: [{titel: C, trekker: JGZ, verwijzingen: [1.1.1]}]\n", "utf-8")
    events: Iterator[Callable[[], object]] = iter([lambda: agenda(folder, WRONG)])

    def wait(_seconds: float) -> None:
        event = next(events, None)
        if event is None:
            raise KeyboardInterrupt
        event()

    monkeypatch.setattr(time, "sleep", wait)
    ran = lea("check", "--parts", part, "--watch", "--select", "LEA304")
    assert (ran.status, ran.out.count("Niets gevonden."), ran.out.count("1 fout.")) == (1, 1, 1)


def test_separator() -> None:
    """The time of day."""
    assert separator(datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)) == "──── 03:04:05 ────"


def test_settings_cost_nothing_where_there_are_none(tmp_path: Path) -> None:
    """Without settings nothing that reads them is imported, nor what looks at comments and baselines."""
    code = "import sys\nfrom lea_model.cli import main\ntry:\n    main(sys.argv[1:])\n"
    code += "finally:\n    print(*sorted(sys.modules), file=sys.stderr)\n"
    ran = apart("check", agenda(tmp_path / "a", WRONG), code=code)
    loaded = set(ran.stderr.split())
    assert "lea_model.config.search" in loaded
    assert not loaded & {
        "tomllib",
        "lea_model.config.settings",
        "lea_model.config.settings_reader",
        "lea_model.checker.configured",
        "lea_model.checker.inline_ignores",
        "lea_model.checker.baseline",
    }
