"""``lea check``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from lea_model.cli.options import colours
from tests.checker.small import GOOD, but
from tests.cli.running import ALMERE, LEFT_OUT, UNREADABLE, WARNED, WRONG, Lea, agenda, files

pytestmark = pytest.mark.usefixtures("basic")

LANGUAGES = {"nl": "Niets gevonden.\n", "en": "Nothing found.\n"}


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (GOOD, [], 0),
        (GOOD, ["--strict"], 0),
        (WARNED, [], 0),
        (WARNED, ["--strict"], 1),
        (WARNED, ["--strict", "--ignore", "LEA307"], 0),
        (WRONG, [], 1),
        (WRONG, ["--ignore", "LEA304"], 0),
        (WRONG, ["--select", "LEA307"], 0),
        (WRONG, ["--select", "LEA3"], 1),
        (UNREADABLE, [], 1),
        (but(("[1.2.1]", "[1.2.1, {naar: 9.9, sic: Zo gedrukt.}]")), ["--strict"], 0),
    ],
)
def test_exit_status(tmp_path: Path, lea: Lea, text: str, options: list[str], status: int) -> None:
    """1 where something is found at error level, with --strict at warning level too; never for what is known."""
    ran = lea("check", agenda(tmp_path), *options) if text is GOOD else lea("check", agenda(tmp_path, text), *options)
    assert (ran.status, ran.err) == (status, LEFT_OUT if text is UNREADABLE else "")


def test_report_is_the_result(tmp_path: Path, lea: Lea) -> None:
    """The report goes to stdout, without colours, naming files as the user gave them."""
    folder = agenda(tmp_path / "plaats", WARNED)
    ran = lea("check", folder)
    assert ran.out.splitlines()[:3] == [
        f"{folder.as_posix()}/agenda.yaml",
        "",
        "  17:22  waarschuwing  LEA307  Actie 1.1.2 zit in geen enkel cluster.",
    ]
    assert ran.out.endswith("\n\n1 waarschuwing.\n")
    assert (ran.status, ran.err) == (0, "")


def test_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words are coloured on a terminal only, and not there either for a user who set ``NO_COLOR``."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert (colours(None), colours("uit.txt")) == (True, False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert colours(None) is False
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False, raising=False)
    assert colours(None) is False


def test_one_file(tmp_path: Path, lea: Lea) -> None:
    """A file is an agenda as well."""
    file = agenda(tmp_path, WRONG) / "agenda.yaml"
    ran = lea("check", file)
    assert (ran.status, ran.out.splitlines()[0]) == (1, file.as_posix())


def test_several_paths_and_folders_of_agendas(tmp_path: Path, lea: Lea) -> None:
    """Agendas are checked in the order given, those of a folder as people count, and each of them once."""
    for name, text in (("a2", WRONG), ("a10", WARNED), ("b", GOOD)):
        agenda(tmp_path / "alle" / name, text.replace("plaats-2030", f"{name}-2030"))
    other = agenda(tmp_path / "los", WARNED)
    ran = lea("check", other, tmp_path / "alle", tmp_path / "alle" / "b", other / "agenda.yaml", other)
    heads = [line for line in ran.out.splitlines() if line.endswith(".yaml")]
    assert heads == [f"{tmp_path.as_posix()}/{name}/agenda.yaml" for name in ("los", "alle/a2", "alle/a10", "los")]
    assert ran.out.endswith("\n1 fout, 3 waarschuwingen.\n")
    assert ran.status == 1


def test_explains_once_over_all_agendas(tmp_path: Path, lea: Lea) -> None:
    """Why something matters is said once, however many agendas have it."""
    for name in ("a", "b"):
        agenda(tmp_path / name, WARNED.replace("plaats-2030", f"{name}-2030"))
    assert lea("check", tmp_path).out.count("Waarom:") == 1


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_codes_with_commas_and_repeated(tmp_path: Path, lea: Lea, option: str) -> None:
    """Codes stand in one option with commas, or in several."""
    text = but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.1, 9.9]"))
    folder = agenda(tmp_path, text)
    one = lea("check", folder, option, "LEA301, LEA302")
    two = lea("check", folder, option, "LEA301", option, "lea302")
    names = lea("check", folder, option, "dangling-citation,duplicate-citation")
    assert one == two == names
    assert ("LEA301" in one.out, "LEA307" in one.out) == ((True, False) if option == "--select" else (False, True))


def test_json(tmp_path: Path, lea: Lea) -> None:
    """As JSON there is one object for all agendas."""
    agenda(tmp_path / "a", WARNED)
    agenda(tmp_path / "b", WRONG.replace("plaats-2030", "dorp-2030"))
    ran = lea("check", tmp_path, "--format", "json", "--lang", "en")
    report = json.loads(ran.out)
    assert [(each["code"], each["file"], each["line"]) for each in report["findings"]] == [
        ("LEA307", f"{tmp_path.as_posix()}/a/agenda.yaml", 17),
        ("LEA304", f"{tmp_path.as_posix()}/b/agenda.yaml", 28),
    ]
    assert report["summary"] == {"errors": 1, "warnings": 1, "advice": 0, "known": 0, "total": 2}
    assert report["findings"][0]["message"] == "The action 1.1.2 is in no cluster."
    assert (ran.status, ran.err) == (1, "")


@pytest.mark.parametrize("form", ["text", "json"])
def test_out(tmp_path: Path, lea: Lea, form: str) -> None:
    """With --out the report goes into that file, and only the count is said, on stderr."""
    folder = agenda(tmp_path / "in", WARNED)
    printed = lea("check", folder, "--format", form)
    target = tmp_path / "uit" / "verslag.txt"
    ran = lea("check", folder, "--format", form, "--out", target)
    assert ran == (0, "", "1 waarschuwing.\n")
    assert target.read_text("utf-8") == printed.out
    assert files(tmp_path / "uit") == ["verslag.txt"]


def test_out_over_a_file_that_is_there(tmp_path: Path, lea: Lea) -> None:
    """A report from before is replaced as a whole."""
    target = tmp_path / "verslag.txt"
    target.write_text("x" * 10_000, "utf-8")
    assert lea("check", agenda(tmp_path / "in"), "-o", target).status == 0
    assert target.read_text("utf-8") == "Niets gevonden.\n"


def test_out_that_is_a_folder(tmp_path: Path, lea: Lea) -> None:
    """A report cannot be written over a folder; nothing is left beside it."""
    (tmp_path / "verslag").mkdir()
    ran = lea("check", agenda(tmp_path / "in"), "-o", tmp_path / "verslag")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"Fout: '{(tmp_path / 'verslag').as_posix()}' kan niet geschreven worden: het is een map.\n"
    assert files(tmp_path) == ["in/agenda.yaml"]


def test_folder_without_yaml(tmp_path: Path, lea: Lea) -> None:
    """A folder in which there is no agenda is a finding about that folder."""
    ran = lea("check", tmp_path)
    assert ran.status == 1
    assert "LEA141" in ran.out


def test_path_that_is_not_there(tmp_path: Path, lea: Lea) -> None:
    """A path that is not there is wrong use, also beside one that is."""
    ran = lea("check", agenda(tmp_path / "in"), tmp_path / "weg")
    assert ran == (2, "", f"Fout: Er staat niets op '{(tmp_path / 'weg').as_posix()}'.\n")


def test_unknown_code(tmp_path: Path, lea: Lea) -> None:
    """A code that is not there is wrong use, with the nearest one."""
    ran = lea("check", agenda(tmp_path), "--ignore", "dangling-citatoin")
    assert ran == (2, "", "Fout: Er is geen regel of code 'dangling-citatoin' (bedoelde u 'dangling-citation'?).\n")


@pytest.mark.parametrize(("language", "sentence"), LANGUAGES.items())
def test_language(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch, language: str, sentence: str) -> None:
    """--lang goes before LEA_LANG, and LEA_LANG before the locale."""
    folder = agenda(tmp_path)
    other = "en" if language == "nl" else "nl"
    monkeypatch.setenv("LANG", f"{language}_XX.UTF-8")
    assert lea("check", folder).out == sentence
    monkeypatch.setenv("LANG", f"{other}_XX.UTF-8")
    monkeypatch.setenv("LEA_LANG", language)
    assert lea("check", folder).out == sentence
    monkeypatch.setenv("LEA_LANG", other)
    assert lea("check", folder, f"--lang={language}").out == sentence
    assert lea("--lang", language, "check", folder).out == sentence


def test_almere(lea: Lea) -> None:
    """The example tells its mistakes and fails."""
    ran = lea("check", ALMERE)
    assert ran.status == 1
    assert ran.out.endswith("\n1 fout, 6 waarschuwingen.\n")
