"""Writing is safe: whole or not at all, also where the program is killed, and never over what is no regular file."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from lea_model.cli.placing import write_whole
from lea_model.cli.writing import clear_up, put
from lea_model.journal.leftovers import RESULT
from lea_model.journal.not_written import BusyError, NotWrittenError
from lea_model.journal.workplace import SLOT, together
from lea_model.output import CHANGE
from tests.cli.running import ROOT, Lea, apart, files
from tests.cli.test_fix import BROKEN

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="devices, links and owners of Unix")
ROOTED = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files away")

BLOCK: Final = "agenda: {id: plas-2027, titel: Samen, gemeenten: Plas, periode: 2027-2030}\n"
START: Final = {
    "agenda.yaml": BLOCK + "acties:\n  - {nummer: 1.1, titel: Lezen}\n  - {nummer: 1.2, titel: Zwemmen}\n",
    "b.yaml": "clusters:\n  - {titel: Taal, trekker: GGD, verwijzingen: [1.1, 1.2]}\n",
    "c.yaml": "partijen: [GGD]\n",
    "d.yaml": "clusters:\n  - {titel: Water, trekker: GGD, verwijzingen: [1.1]}\n",
}
DONE: Final = START | {
    "agenda.yaml": START["agenda.yaml"].replace("1.1", "3.7"),
    "b.yaml": START["b.yaml"].replace("1.1", "3.7"),
    "d.yaml": START["d.yaml"].replace("1.1", "3.7"),
}
RENUMBER: Final = ("renumber", ".", "1.1", "3.7")


def start(folder: Path, texts: dict[str, str] = START) -> Path:
    """Write the files of an agenda."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def killed(folder: Path, how: str, *command: str) -> list[dict[str, Any]]:
    """What came of a command that was stopped at its first change of a file, its second, and so on to its end."""
    ran = subprocess.run(
        [sys.executable, str(ROOT / "tests/cli/killing.py"), str(folder), how, *command],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "LEA_LANG": "nl"},
    )
    rows: list[dict[str, Any]] = [json.loads(line) for line in ran.stdout.splitlines()]
    assert (len(rows) > 15, rows[-1]["status"], rows[-1]["next_err"]) == (True, 0, "")
    return rows


# ---- killed ----------------------------------------------------------------------------------------------------------

FINISHED: Final = (
    ".: een eerdere opdracht is halverwege afgebroken. Wat die aan het schrijven was, is nu af:"
    " agenda.yaml, b.yaml, d.yaml.\n"
)
CLEARED: Final = (
    ".: een eerdere opdracht is afgebroken. Geen bestand is half geschreven; de tijdelijke bestanden zijn opgeruimd.\n"
)


@pytest.mark.slow
@UNIX
def test_change_that_is_killed(tmp_path: Path) -> None:
    """Killed at whatever moment, a change over several files is whole or not made after the next command."""
    start(tmp_path / "start")
    seen: set[tuple[str, str]] = set()
    for row in killed(tmp_path, "kill", *RENUMBER):
        yaml = {name: text for name, text in row["midway"].items() if not name.startswith(".")}
        assert all(yaml[name] in (START[name], DONE[name]) for name in START)
        assert row["after"] in (START, DONE)
        assert row["next_err"] in ("", FINISHED, CLEARED)
        half = yaml not in (START, DONE)
        assert not half or row["next_err"] == FINISHED
        hidden = yaml != row["midway"]
        assert hidden == (row["next_err"] != "")
        seen.add(("half" if half else "whole", row["next_err"]))
    assert seen == {("whole", ""), ("whole", CLEARED), ("whole", FINISHED), ("half", FINISHED)}


@UNIX
@pytest.mark.slow
def test_repair_that_is_killed(tmp_path: Path) -> None:
    """So is what --fix writes."""
    texts = {"agenda.yaml": BROKEN, "z.yaml": "hubs: [{titell: Taal}]\n", "zz.yaml": "hubs: [{titell: Water}]\n"}
    start(tmp_path / "start", texts)
    rows = killed_by_fix(tmp_path)
    whole = rows[-1]["after"]
    assert {name for name in texts if whole[name] == texts[name]} == set()
    assert all(row["after"] in (texts, whole) for row in rows)
    assert any(row["midway"].get("agenda.yaml") != row["midway"].get("z.yaml") for row in rows)


def killed_by_fix(folder: Path) -> list[dict[str, Any]]:
    """As `killed`; the status of a repair is that of what is left."""
    ran = subprocess.run(
        [sys.executable, str(ROOT / "tests/cli/killing.py"), str(folder), "kill", "check", ".", "--fix"],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "LEA_LANG": "nl"},
    )
    return [json.loads(line) for line in ran.stdout.splitlines()]


@UNIX
@pytest.mark.slow
@pytest.mark.parametrize("how", ["once", "twice"])
def test_change_that_is_interrupted(tmp_path: Path, how: str) -> None:
    """Ctrl-C leaves all files old or all new at once, and what it says is so; a second one shows no traceback."""
    start(tmp_path / "start")
    said: dict[str, bool] = {}
    for row in killed(tmp_path, how, *RENUMBER)[:-1]:
        assert "Traceback" not in row["err"]
        yaml = {name: text for name, text in row["midway"].items() if not name.startswith(".")}
        assert row["status"] == 130
        assert yaml in (START, DONE)
        assert row["after"] == yaml
        said[row["err"].strip()] = yaml == DONE
    assert said == {
        "Gestopt. Er is niets half geschreven.": False,
        "Gestopt, nadat de bestanden geschreven waren: ze zijn er allemaal.": True,
    }


@UNIX
@pytest.mark.slow
def test_build_that_is_killed(tmp_path: Path) -> None:
    """Documents are put in place together: killed at whatever moment, the next command leaves all or none."""
    start(tmp_path / "start")
    (tmp_path / "start" / "uit" / "plas-2027").mkdir(parents=True)
    (tmp_path / "start" / "uit" / "plas-2027" / "agenda.md").write_text("van toen\n", "utf-8")
    rows = killed(tmp_path, "kill", "build", ".", "-o", "uit", "--format", "md")
    before = START | {"uit/plas-2027/agenda.md": "van toen\n"}
    whole = rows[-1]["after"]
    names = {f"uit/plas-2027/{name}.md" for name in ("agenda", "projectorganisatie", "wettelijk")}
    assert names <= set(whole) - set(START)
    assert all(row["after"] in (before, whole) for row in rows)


@UNIX
@pytest.mark.slow
def test_somebody_changes_a_file_after_it_was_killed(tmp_path: Path, lea: Lea) -> None:
    """What a user wrote in the meantime is kept, and said."""
    start(tmp_path / "start")
    rows = killed(tmp_path, "kill", *RENUMBER)
    half = next(
        row["number"] for row in rows if row["next_err"] == FINISHED and row["midway"]["d.yaml"] == START["d.yaml"]
    )
    code = (
        "import os, sys\nsys.path[:0] = sys.argv[1:3]\nos.chdir(sys.argv[3])\n"
        "from killing import child\nimport lea_model.cli.placing, lea_model.cli.fixing, lea_model.checker\n"
        f"child({list(RENUMBER)!r}, {half}, 'kill')"
    )
    folder = start(tmp_path / "eigen")
    ran = apart(str(ROOT / "src"), str(ROOT / "tests/cli"), str(folder), code=code)
    assert ran.returncode == -signal.SIGKILL
    mine = START["d.yaml"].replace("Water", "Zwemwater")
    (folder / "d.yaml").write_text(mine, "utf-8")
    told = lea("check", folder).err.splitlines()
    assert told[1] == f"{folder.as_posix()}: intussen veranderd, en zo gelaten: d.yaml. Kijk dat zelf na."
    assert {name: (folder / name).read_text("utf-8") for name in files(folder)} == DONE | {"d.yaml": mine}


# ---- two at once -----------------------------------------------------------------------------------------------------


def test_second_writer_is_refused(tmp_path: Path, lea: Lea) -> None:
    """While one command changes an agenda, another one changes nothing; it says why."""
    folder = start(tmp_path / "a")
    with together(folder, alone=True) as change:
        told = (
            f"Fout: Een andere opdracht van lea is bezig met de bestanden in '{folder.as_posix()}'."
            " Wacht tot die klaar is, en probeer het dan opnieuw.\n"
        )
        assert lea("renumber", folder, "1.1", "3.7") == (2, "", told)
        assert lea("check", folder).status == 0
        change.add(folder / "c.yaml", b"partijen: [GGD, JGZ]\n")
    assert {name: (folder / name).read_text("utf-8") for name in files(folder)} == START | {
        "c.yaml": "partijen: [GGD, JGZ]\n"
    }


def test_two_results_in_one_folder(tmp_path: Path) -> None:
    """Results do not wait for each other: each has a workplace of its own."""
    with together(tmp_path) as one, together(tmp_path) as other:
        one.add(tmp_path / "1", b"1")
        other.add(tmp_path / "2", b"2")
        clear_up([tmp_path], "nl")
        assert len(list(tmp_path.glob(f"{RESULT}*"))) == 2
    assert files(tmp_path) == ["1", "2"]


def test_alone(tmp_path: Path) -> None:
    """The lock is of the folder, and ends with the change."""
    with together(tmp_path, alone=True), pytest.raises(BusyError), together(tmp_path, alone=True):
        pass
    with together(tmp_path, alone=True):
        pass
    assert files(tmp_path) == []


def test_disk_without_room_for_a_workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lea: Lea) -> None:
    """Where not even the lock can be made, no empty workplace is left."""
    folder = start(tmp_path / "a")

    def full(_path: Path) -> int:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr("lea_model.journal.workplace.hold", full)
    told = f"Fout: '{folder.as_posix()}' kan niet geschreven worden: de schijf is vol.\n"
    assert lea("renumber", folder, "1.1", "3.7") == (2, "", told)
    assert sorted(path.name for path in folder.iterdir()) == sorted(START)


# ---- journals of others ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "link"),
    [("../x.yaml", ""), ("/elsewhere/x.yaml", ""), ("sub/x.yaml", ""), ("x.txt", ""), ("b.yaml", "b.yaml"), ("", "")],
)
def test_journal_that_is_none_of_ours(tmp_path: Path, lea: Lea, target: str, link: str) -> None:
    """A folder may come from anywhere: a journal that leads out of it, or to something else, is not followed."""
    folder = start(tmp_path / "a", {"agenda.yaml": BLOCK})
    (folder / "sub").mkdir()
    if link:
        (tmp_path / "elders.yaml").write_text("partijen: []\n", "utf-8")
        (folder / link).symlink_to(tmp_path / "elders.yaml")
    place = folder / CHANGE
    place.mkdir()
    (place / "new-0").write_text("gemaakt: door een ander\n", "utf-8")
    row = {"target": target, "new": "x", "old": "", "inside": True}
    journal = {"version": 1, "direction": "forward", "files": [row]}
    (place / "journal.json").write_text(json.dumps(journal), "utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.name != SLOT}
    told = (
        f"Error: In '{folder.as_posix()}' an earlier command was stopped halfway, and what it was writing cannot be"
        " finished: its journal cannot be read. Until then some files are new and others old.\n"
    )
    assert lea("check", folder, "--lang", "en") == (2, "", told)
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.name != SLOT}
    assert after == before


# ---- what is there already -------------------------------------------------------------------------------------------


@UNIX
def test_link_is_followed(tmp_path: Path) -> None:
    """The file that a link leads to gets the result, and the link stays; one that leads nowhere makes the file."""
    (tmp_path / "echt").mkdir()
    target, link, loose = tmp_path / "echt" / "doel.json", tmp_path / "link.json", tmp_path / "los.json"
    target.write_text("oud", "utf-8")
    link.symlink_to(target)
    loose.symlink_to(tmp_path / "echt" / "nieuw.json")
    write_whole(link, "nieuw")
    write_whole(loose, "ook")
    assert (link.is_symlink(), loose.is_symlink()) == (True, True)
    assert (target.read_text("utf-8"), loose.read_text("utf-8")) == ("nieuw", "ook")
    assert files(tmp_path / "echt") == ["doel.json", "nieuw.json"]


@UNIX
def test_link_to_an_agenda(tmp_path: Path, lea: Lea) -> None:
    """A link does not make an agenda into a place for results."""
    folder = start(tmp_path / "a")
    (tmp_path / "verslag.txt").symlink_to(folder / "b.yaml")
    ran = lea("check", folder, "-o", tmp_path / "verslag.txt")
    told = (
        f"Fout: '{tmp_path.as_posix()}/verslag.txt' kan niet geschreven worden: een naam die eindigt op .yaml is voor"
        " agenda's en instellingen."
    )
    assert (ran.status, ran.err.splitlines()[-1]) == (2, told)
    assert (folder / "b.yaml").read_text("utf-8") == START["b.yaml"]


@UNIX
def test_hard_link_is_not_cut(tmp_path: Path, lea: Lea) -> None:
    """A file that has another name elsewhere is left alone, and why is said: for results and for repairs."""
    one, other = tmp_path / "1.json", tmp_path / "2.json"
    one.write_text("oud", "utf-8")
    os.link(one, other)
    reason = (
        "hetzelfde bestand staat ook onder een andere naam (een harde koppeling), en daar zou de oude tekst blijven"
        " staan"
    )
    with pytest.raises(NotWrittenError) as error:
        write_whole(one, "nieuw")
    assert error.value.message("nl") == f"'{one.as_posix()}' kan niet geschreven worden: {reason}."
    assert (one.read_text("utf-8"), other.samefile(one), files(tmp_path)) == ("oud", True, ["1.json", "2.json"])
    folder = start(tmp_path / "a")
    os.link(folder / "d.yaml", tmp_path / "d.yaml")
    ran = lea("renumber", folder, "1.1", "3.7")
    assert ran == (2, "", f"Fout: '{folder.as_posix()}/d.yaml' kan niet geschreven worden: {reason}.\n")
    assert {name: (folder / name).read_text("utf-8") for name in files(folder)} == START


@UNIX
def test_pipe_is_written_to(tmp_path: Path) -> None:
    """A pipe gets the result, and stays one."""
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    write_whole(pipe, "tekst\n" * 20_000)
    assert reader.communicate()[0] == b"tekst\n" * 20_000
    assert (pipe.is_fifo(), files(tmp_path)) == (True, [])


@ROOTED
def test_device_is_written_to(tmp_path: Path) -> None:
    """A device stays one; one that is full says so."""
    null, full = tmp_path / "null", tmp_path / "full"
    try:
        os.mknod(null, 0o600 | 0o020000, os.makedev(1, 3))
        os.mknod(full, 0o600 | 0o020000, os.makedev(1, 7))
        write_whole(null, "x")
        with pytest.raises(NotWrittenError, match=r"full' cannot be written: the disk is full\."):
            write_whole(full, "x")
    except PermissionError:
        pytest.skip("no devices here")
    assert (null.is_char_device(), full.is_char_device()) == (True, True)


@ROOTED
def test_owner_and_rights_stay(tmp_path: Path, lea: Lea) -> None:
    """Who repairs an agenda of somebody else, or writes a result over theirs, leaves owner and rights as they are."""
    folder = start(tmp_path / "a", {"agenda.yaml": BROKEN})
    out = tmp_path / "verslag.json"
    out.write_text("", "utf-8")
    for path in (folder / "agenda.yaml", out):
        os.chown(path, 1234, 2345)
        path.chmod(0o640)
    assert "hersteld" in lea("check", folder, "--fix", "--format", "json", "-o", out).err
    for path in (folder / "agenda.yaml", out):
        seen = path.stat()
        assert (seen.st_uid, seen.st_gid, seen.st_mode & 0o7777) == (1234, 2345, 0o640)
    assert json.loads(out.read_text("utf-8"))["version"] == 1


@UNIX
def test_owner_that_cannot_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may write a file of a colleague but not give it away writes into it: it stays theirs."""
    path = tmp_path / "verslag.json"
    path.write_text("een oude en langere tekst", "utf-8")
    number = path.stat().st_ino
    monkeypatch.setattr("lea_model.journal.workplace._dressed", lambda *_: False)
    write_whole(path, "nieuw")
    assert (path.read_text("utf-8"), path.stat().st_ino, files(tmp_path)) == ("nieuw", number, ["verslag.json"])


@UNIX
def test_result_that_is_reached_by_a_link(tmp_path: Path) -> None:
    """A folder of results may be a link itself; one inside it that leads away is refused, and nothing is written."""
    (tmp_path / "echt").mkdir()
    (tmp_path / "uit").symlink_to(tmp_path / "echt")
    put({"a.csv": "1", "b/c.csv": "2"}, str(tmp_path / "uit"), "nl")
    assert files(tmp_path / "echt") == ["a.csv", "b/c.csv"]
    shutil.rmtree(tmp_path / "echt" / "b")
    (tmp_path / "elders").mkdir()
    (tmp_path / "echt" / "b").symlink_to(tmp_path / "elders")
    with pytest.raises(NotWrittenError, match=r"uit/b/c\.csv' cannot be written: it is reached by a link\."):
        put({"a.csv": "3", "b/c.csv": "4"}, str(tmp_path / "uit"), "nl")
    assert ((tmp_path / "echt" / "a.csv").read_text("utf-8"), files(tmp_path / "elders")) == ("1", [])


@UNIX
def test_refused_place_is_named_as_the_user_named_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a link, a pipe or a hard link stands: never by the path that the system makes of it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / "b").symlink_to(tmp_path / "weg")
    with pytest.raises(NotWrittenError, match=r"^'uit/b' cannot be written: it is a link\.$"):
        put({"a": "1", "b": "2"}, "uit", "nl")
    (tmp_path / "uit" / "b").unlink()
    os.mkfifo(tmp_path / "uit" / "b")
    with pytest.raises(NotWrittenError, match=r"^'uit/b' cannot be written: it is no ordinary file\.$"):
        put({"a": "1", "b": "2"}, "uit", "nl")
    assert files(tmp_path / "uit") == []


def test_second_file_that_cannot_be_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system refuses one file, those before it are as they were, and folders that were made are gone."""
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / "a").write_text("oud", "utf-8")
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target.name == "c":
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(NotWrittenError, match=r"uit/c' cannot be written: you have no permission\."):
        put({"a": "1", "b/b": "2", "c": "3"}, str(tmp_path / "uit"), "nl")
    assert (files(tmp_path), list((tmp_path / "uit").iterdir())) == (["uit/a"], [tmp_path / "uit" / "a"])
    assert (tmp_path / "uit" / "a").read_text("utf-8") == "oud"
