"""``lea check --fix`` and ``--diff``."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from lea_model.cli.fixing import leads_away
from lea_model.editing import Edited
from lea_model.editing.writing_edits import write_edits
from lea_model.journal.not_written import NotWrittenError
from tests.checker.small import GOOD, but
from tests.cli.running import ALMERE, Lea, agenda, files

pytestmark = pytest.mark.usefixtures("basic")

BROKEN = but(("trekker: Gemeente", "trekker: Gemeeente"), ("titel: Soepel verder", "titell: Soepel verder"))
MENDED = GOOD


def test_fix(tmp_path: Path, lea: Lea) -> None:
    """The file is repaired and checked again; what was repaired is said per file, with place, code and texts."""
    folder = agenda(tmp_path, BROKEN)
    ran = lea("check", folder, "--fix")
    assert (folder / "agenda.yaml").read_text("utf-8") == MENDED
    name = f"{folder.as_posix()}/agenda.yaml"
    assert ran == (
        0,
        "Niets gevonden.\n",
        (
            f"{name}: 2 plaatsen hersteld.\n"
            "  26:14  LEA308  'Gemeeente' -> 'Gemeente'\n"
            "  29:5  LEA201  'titell' -> 'titel'\n"
        ),
    )
    assert files(folder) == ["agenda.yaml"]


def test_what_is_left(tmp_path: Path, lea: Lea) -> None:
    """The report is about what is left, with its own exit status, and says why a repair was not made."""
    text = but(("trekker: Gemeente", "trekker: >-\n      Gemeeente"), ("id: overgang", "id: bereik"), text=GOOD)
    folder = agenda(tmp_path, text)
    ran = lea("check", folder, "--fix", "--lang", "en", "--format", "json")
    assert [found["code"] for found in json.loads(ran.out)["findings"]] == ["LEA308", "LEA304"]
    name = f"{folder.as_posix()}/agenda.yaml"
    assert (ran.status, ran.err) == (
        1,
        (
            f"{name}:26:14: LEA308 is not repaired: it stands on several lines, and is not changed by itself.\n"
            "There is nothing that can be repaired with certainty.\n"
        ),
    )
    assert (folder / "agenda.yaml").read_text("utf-8") == text


def test_diff(tmp_path: Path, lea: Lea) -> None:
    """The diff is the result; nothing is written, and the status is that of checking as it is now."""
    folder = agenda(tmp_path, BROKEN)
    ran = lea("check", folder, "--diff")
    name = f"{folder.as_posix()}/agenda.yaml"
    lines = ran.out.splitlines()
    assert lines[:2] == [f"--- {name}", f"+++ {name}"]
    assert [line for line in lines[2:] if line[:1] in "+-"] == [
        "-    trekker: Gemeeente",
        "+    trekker: Gemeente",
        "-    titell: Soepel verder",
        "+    titel: Soepel verder",
    ]
    assert ran.status == 1
    assert ran.err == (
        f"{name}: 2 plaatsen kunnen hersteld worden.\n"
        "  26:14  LEA308  'Gemeeente' -> 'Gemeente'\n"
        "  29:5  LEA201  'titell' -> 'titel'\n"
        "Er is niets geschreven. Met --fix worden deze plaatsen hersteld.\n"
    )
    assert (folder / "agenda.yaml").read_text("utf-8") == BROKEN


def test_diff_to_a_file(tmp_path: Path, lea: Lea) -> None:
    """With --out the diff goes into that file."""
    folder = agenda(tmp_path / "in", BROKEN)
    printed = lea("check", folder, "--diff").out
    assert lea("check", folder, "--diff", "--out", tmp_path / "x.diff").out == ""
    assert (tmp_path / "x.diff").read_text("utf-8") == printed


def test_only_the_codes_that_are_named(tmp_path: Path, lea: Lea) -> None:
    """--select and --ignore say what is repaired."""
    folder = agenda(tmp_path, BROKEN)
    lea("check", folder, "--fix", "--ignore", "LEA308")
    assert (folder / "agenda.yaml").read_text("utf-8") == but(("trekker: Gemeente", "trekker: Gemeeente"))
    lea("check", folder, "--fix", "--select", "LEA308")
    assert (folder / "agenda.yaml").read_text("utf-8") == MENDED


def test_bytes_and_permissions_stay(tmp_path: Path, lea: Lea) -> None:
    """A byte order mark, Windows line ends, spaces at the end, and who may read the file."""
    before = b"\xef\xbb\xbf# \xc3\xa9\r\nagenda: {id: a, titell: T,  gemeenten: G, periode: 2030}  # zo \r\n\r\n"
    file = tmp_path / "agenda.yaml"
    file.write_bytes(before)
    file.chmod(0o640)
    lea("check", tmp_path, "--fix")
    assert file.read_bytes() == before.replace(b"titell", b"titel")
    assert file.stat().st_mode & 0o777 == 0o640


def test_checking_writes_nothing(tmp_path: Path, lea: Lea) -> None:
    """Without --fix no file is touched."""
    folder = agenda(tmp_path, BROKEN)
    os.utime(folder / "agenda.yaml", (1, 1))
    lea("check", folder)
    lea("check", folder, "--diff")
    assert ((folder / "agenda.yaml").stat().st_mtime, files(folder)) == (1, ["agenda.yaml"])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--fix", "--diff"], "'--fix' en '--diff' gaan niet samen."),
        (["--diff", "--format", "json"], "'--diff' en '--format' gaan niet samen."),
        (["--fix", "--watch"], "'--fix' en '--watch' gaan niet samen."),
        (["--diff", "--watch"], "'--diff' en '--watch' gaan niet samen."),
        (["--fix", "--write-baseline", "x"], "'--fix' en '--write-baseline' gaan niet samen."),
        (["--diff", "--write-baseline", "x"], "'--diff' en '--write-baseline' gaan niet samen."),
    ],
)
def test_what_does_not_go_together(tmp_path: Path, lea: Lea, options: list[str], said: str) -> None:
    """Wrong use changes nothing."""
    folder = agenda(tmp_path, BROKEN)
    assert lea("check", folder, *options) == (2, "", f"Fout: {said}\n")
    assert (folder / "agenda.yaml").read_text("utf-8") == BROKEN


def test_no_permission(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be written is not replaced by another."""
    folder = agenda(tmp_path, BROKEN)
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    ran = lea("check", folder, "--fix", "--lang", "en")
    name = f"{folder.as_posix()}/agenda.yaml"
    assert ran == (2, "", f"Error: '{name}' cannot be written: you have no permission.\n")
    assert (folder / "agenda.yaml").read_text("utf-8") == BROKEN


def test_links_are_never_written(tmp_path: Path, lea: Lea) -> None:
    """A file that is a link, and one in a folder that is a link out of what was named, stay as they are."""
    real = agenda(tmp_path / "echt" / "a", BROKEN)
    (tmp_path / "alle").mkdir()
    (tmp_path / "alle" / "a").symlink_to(real)
    link = tmp_path / "los.yaml"
    link.symlink_to(real / "agenda.yaml")
    for path in (tmp_path / "alle", link):
        ran = lea("check", path, "--fix", "--lang", "en")
        assert "not repaired, for it is a link, or reached by one." in ran.err
        assert ran.err.endswith("There is nothing that can be repaired with certainty.\n")
        assert (real / "agenda.yaml").read_text("utf-8") == BROKEN
    assert link.is_symlink()
    assert leads_away(real / "agenda.yaml", [str(tmp_path / "alle" / "a")])
    assert lea("check", tmp_path / "alle" / "a", "--fix").out == "Niets gevonden.\n"  # named itself


def test_a_part_of_an_agenda(tmp_path: Path, lea: Lea) -> None:
    """With --parts the whole agenda is repaired that a file is part of."""
    folder = agenda(tmp_path, BROKEN)
    (folder / "z.yaml").write_text("hubs: [{titel: Taal}]\n", "utf-8")
    assert "2 plaatsen hersteld" in lea("check", folder / "z.yaml", "--parts", "--fix").err
    assert (folder / "agenda.yaml").read_text("utf-8") == MENDED


def test_one_file_out_of_a_folder(tmp_path: Path, lea: Lea) -> None:
    """A name may be registered in a file that was not read: only the folder is repaired."""
    folder = agenda(tmp_path, but(("trekker: Gemeente", "trekker: Gemeeente")))
    (folder / "partijen.yaml").write_text("partijen: [{naam: Gemeeente}]\n", "utf-8")
    ran = lea("check", folder / "agenda.yaml", "--fix", "--lang", "en")
    assert "LEA308 is not repaired: other files of this folder were not read; name the folder itself.\n" in ran.err


def test_all_or_none(tmp_path: Path) -> None:
    """A file that changed meanwhile stops all; one that cannot be written puts the earlier ones back."""
    one, two = tmp_path / "1.yaml", tmp_path / "2.yaml"
    one.write_text("a: 1\n", "utf-8")
    two.write_text("b: 3\n", "utf-8")
    changes = {str(one): Edited("a: 1\n", "a: 9\n"), str(two): Edited("b: 2\n", "b: 9\n")}
    with pytest.raises(NotWrittenError, match="changed in the meantime"):
        write_edits(changes)
    assert (one.read_text("utf-8"), two.read_text("utf-8")) == ("a: 1\n", "b: 3\n")


def test_the_first_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second file cannot be written, the first has its old text again."""
    one, two = tmp_path / "1.yaml", tmp_path / "2.yaml"
    for file in (one, two):
        file.write_text("a: 1\n", "utf-8")
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target == two:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(NotWrittenError, match="the disk is full"):
        write_edits({str(each): Edited("a: 1\n", "a: 2\n") for each in (one, two)})
    assert (one.read_text("utf-8"), two.read_text("utf-8"), files(tmp_path)) == (
        "a: 1\n",
        "a: 1\n",
        ["1.yaml", "2.yaml"],
    )


def test_almere_is_left_as_the_source_has_it(lea: Lea) -> None:
    """The citation of 4.2.3 is the mistake of the source: no number is ever made into another."""
    ran = lea("check", ALMERE, "--diff")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "Er is niets dat met zekerheid hersteld kan worden.\n"
