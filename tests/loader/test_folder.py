"""Which files make up an agenda: natural order, what is passed over, links, and what cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lea_model.errors import LoadError, UsageError
from lea_model.loader import Result, find_agendas, load, read
from lea_model.loader.folder import by_name
from tests.loader.conftest import BLOCK, MakeFolder, text_at

CLUSTER = "clusters: [{titel: Taal}]\n"


def files(result: Result) -> list[str]:
    """The names of the files that were read."""
    return [Path(name).name for name in result.files]


def told(result: Result) -> list[str]:
    """Code, file and text of all findings."""
    return [
        f"{found.code} {found.position and Path(found.position.file).name} {text_at(result, found)}".rstrip()
        for found in result.findings
    ]


def test_natural_order(folder: MakeFolder) -> None:
    """Files are read as people count: 2 before 10; capitals and suffixes do not matter."""
    names = ["a.yaml", "B.yml", "10.yaml", "2.YAML", "02b.yaml", "1.yml", "deel 10.yaml", "deel 9.yaml"]
    result = read(folder(dict.fromkeys(names, CLUSTER) | {"agenda.yaml": BLOCK}))
    expected = [
        "1.yml",
        "2.YAML",
        "02b.yaml",
        "10.yaml",
        "a.yaml",
        "agenda.yaml",
        "B.yml",
        "deel 9.yaml",
        "deel 10.yaml",
    ]
    assert files(result) == expected


def test_order_is_total() -> None:
    """Names that count alike still have one order, whatever the folder gives first."""
    names = ["A1.yaml", "a1.yaml", "a01.yaml", "a001.yaml"]
    for given in (names, names[::-1]):
        assert [path.name for path in sorted(map(Path, given), key=by_name)] == [
            "A1.yaml",
            "a001.yaml",
            "a01.yaml",
            "a1.yaml",
        ]


def test_lists_are_joined_in_that_order(folder: MakeFolder) -> None:
    """The list of a later file comes after that of an earlier one."""
    root = folder(
        {
            "agenda.yaml": BLOCK,
            "10.yaml": "clusters: [{titel: vier}]\n",
            "2.yaml": "clusters: [{titel: twee}, {titel: drie}]\n",
            "1.yaml": "clusters: {titel: een}\n",
        }
    )
    assert [cluster.title for cluster in load(root).clusters] == ["een", "twee", "drie", "vier"]


def test_what_is_passed_over(folder: MakeFolder) -> None:
    """Hidden files, files of another kind, and whatever stands in subfolders are not read."""
    root = folder(
        {
            "agenda.yaml": BLOCK,
            ".verborgen.yaml": "geen: agenda",
            "LEESMIJ.md": "geen: agenda",
            "agenda.yaml~": "geen: agenda",
            "oud/clusters.yaml": CLUSTER,
        }
    )
    (root / "map.yaml").mkdir()
    result = read(root)
    assert (files(result), told(result), result.incomplete) == (["agenda.yaml"], [], False)


def test_one_file_is_an_agenda(folder: MakeFolder) -> None:
    """A file alone is read whatever its name, and nothing beside it is."""
    root = folder({"lea.txt": BLOCK, "clusters.yaml": CLUSTER})
    result = read(str(root / "lea.txt"))
    assert result.agenda is not None
    assert (result.path, result.files, result.agenda.clusters) == (f"{root.as_posix()}/lea.txt",) * 1 + (
        (f"{root.as_posix()}/lea.txt",),
        (),
    )


def test_names_are_as_the_user_gave_them(folder: MakeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings name a file as it was asked for: relative stays relative, the folder itself adds nothing."""
    root = folder({"agenda.yaml": BLOCK + "foo: x\n"})
    monkeypatch.chdir(root)
    assert (read(".").path, read(".").files) == (".", ("agenda.yaml",))
    monkeypatch.chdir(root.parent)
    assert read("voorbeeld").files == ("voorbeeld/agenda.yaml",)
    assert str(read("voorbeeld").findings[0].position) == "voorbeeld/agenda.yaml:2:1"


def test_empty_folder(folder: MakeFolder) -> None:
    """A folder without YAML is a finding about the folder."""
    root = folder({})
    result = read(root)
    assert (result.agenda, result.files) == (None, ())
    assert [(found.code, str(found.position)) for found in result.findings] == [("LEA141", f"{root.as_posix()}:1:1")]


# ---- folders of agendas


def test_folder_of_agendas(folder: MakeFolder) -> None:
    """The subfolders that hold YAML are the agendas, in natural order; hidden ones and empty ones are none."""
    root = folder({"10/a.yaml": BLOCK, "2/a.yml": BLOCK, ".git/a.yaml": BLOCK, "leeg/LEESMIJ.md": "", "los.txt": ""})
    assert find_agendas(root) == [root / "2", root / "10"]
    with pytest.raises(UsageError) as caught:
        read(root)
    assert str(caught.value) == f"'{root.as_posix()}' holds several agendas (2, 10): name one of them."
    assert caught.value.message("nl") == f"In '{root.as_posix()}' staan meer agenda's (2, 10): noem er een."


def test_folder_of_one_agenda(folder: MakeFolder) -> None:
    """Where there is only one, it is the one that is meant."""
    root = folder({"almere/agenda.yaml": BLOCK})
    assert (find_agendas(root), load(root).id) == ([root / "almere"], "voorbeeld")


def test_folder_with_yaml_is_one_agenda(folder: MakeFolder) -> None:
    """A folder that holds YAML itself is one agenda; its subfolders are not looked at."""
    root = folder({"agenda.yaml": BLOCK, "bijlagen/agenda.yaml": BLOCK})
    assert find_agendas(root) == [root]
    assert find_agendas(root / "agenda.yaml") == [root / "agenda.yaml"]


# ---- links


def test_link_that_stays(folder: MakeFolder) -> None:
    """A link to a file below the folder is read, under its own name."""
    root = folder({"agenda.yaml": BLOCK, "delen/clusters.yaml": CLUSTER})
    (root / "clusters.yaml").symlink_to("delen/clusters.yaml")
    result = read(root)
    assert (files(result), told(result)) == (["agenda.yaml", "clusters.yaml"], [])
    assert result.agenda is not None
    assert len(result.agenda.clusters) == 1


def test_link_to_a_file_that_is_read_anyway(folder: MakeFolder) -> None:
    """Nothing is read twice because a link leads to it."""
    root = folder({"agenda.yaml": BLOCK, "clusters.yaml": CLUSTER})
    (root / "10.yaml").symlink_to("clusters.yaml")
    (root / "1.yaml").symlink_to("10.yaml")
    result = read(root)
    assert (files(result), told(result)) == (["agenda.yaml", "clusters.yaml"], [])


def test_link_that_leaves(folder: MakeFolder, tmp_path: Path) -> None:
    """A link to a place outside the folder is a finding; what it leads to is not read."""
    (tmp_path / "elders.yaml").write_text(CLUSTER, "utf-8")
    root = folder({"agenda.yaml": BLOCK})
    (root / "clusters.yaml").symlink_to(tmp_path / "elders.yaml")
    (root / "partijen.yaml").symlink_to("../niets.yaml")
    result = read(root)
    assert told(result) == ["LEA142 clusters.yaml", "LEA142 partijen.yaml"]
    assert (files(result), result.incomplete) == (["agenda.yaml"], True)
    assert result.agenda is not None
    assert result.agenda.clusters == ()


def test_folder_that_is_a_link_itself(folder: MakeFolder, tmp_path: Path) -> None:
    """The folder may be reached by a link: its files do not leave it."""
    root = folder({"agenda.yaml": BLOCK, "delen/clusters.yaml": CLUSTER})
    (root / "clusters.yaml").symlink_to("delen/clusters.yaml")
    (tmp_path / "snel").symlink_to(root)
    result = read(tmp_path / "snel")
    assert (files(result), told(result)) == (["agenda.yaml", "clusters.yaml"], [])


def test_links_that_lead_nowhere(folder: MakeFolder) -> None:
    """A link to nothing and a link to itself are files that cannot be read."""
    root = folder({"agenda.yaml": BLOCK})
    (root / "kring.yaml").symlink_to("kring.yaml")
    (root / "niets.yaml").symlink_to("delen/niets.yaml")
    result = read(root)
    assert (told(result), result.incomplete) == (["LEA101 kring.yaml", "LEA101 niets.yaml"], True)
    assert result.agenda is not None


# ---- what cannot be read


def test_what_is_no_file(folder: MakeFolder) -> None:
    """A pipe is not read from, in a folder or by itself: nobody waits for it."""
    root = folder({"agenda.yaml": BLOCK})
    os.mkfifo(root / "pijp.yaml")
    assert told(read(root)) == ["LEA101 pijp.yaml"]
    assert told(read(root / "pijp.yaml")) == ["LEA101 pijp.yaml"]


def test_file_that_may_not_be_opened(folder: MakeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission is a finding; the others are read."""
    root = folder({"agenda.yaml": BLOCK, "geheim.yaml": CLUSTER})
    opens = Path.open

    def closed(path: Path, mode: str = "r") -> object:
        if path.name == "geheim.yaml":
            raise PermissionError(13, "Permission denied")
        return opens(path, mode)

    monkeypatch.setattr(Path, "open", closed)
    result = read(root)
    assert (told(result), result.incomplete) == (["LEA101 geheim.yaml"], True)
    assert result.agenda is not None


def test_folder_that_may_not_be_opened(folder: MakeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without permission is wrong use, in plain words."""
    root = folder({"agenda.yaml": BLOCK})

    def closed(_path: Path) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", closed)
    with pytest.raises(UsageError) as caught:
        read(root)
    assert str(caught.value) == f"The folder '{root.as_posix()}' cannot be opened: you have no permission."


@pytest.mark.parametrize("name", ["niets", "niets/agenda.yaml", "n" * 400, "nul\0", "agenda.yaml/niets"])
def test_nothing_there(folder: MakeFolder, name: str) -> None:
    """A path that leads nowhere is wrong use, however strange it is."""
    path = folder({"agenda.yaml": BLOCK}) / name
    for ask in (find_agendas, read, load):
        with pytest.raises(UsageError) as caught:
            ask(path)
        told = path.as_posix().replace("\0", "\ufffd")
        assert str(caught.value) == f"There is nothing at '{told}'."


def test_load_error_names_everything(folder: MakeFolder) -> None:
    """`load` raises one error that carries all findings of all files."""
    root = folder({"agenda.yaml": BLOCK + "foo: x\n", "b.yaml": "clusters: [{nummr: 1}]\n"})
    with pytest.raises(LoadError) as caught:
        load(root)
    assert [found.code for found in caught.value.findings] == ["LEA201", "LEA201"]
    assert str(caught.value).split("\n")[0] == f"The agenda in '{root.as_posix()}' cannot be read: 2 errors."
    assert f"{root.as_posix()}/b.yaml:1:13: LEA201 The key 'nummr' is not known here." in str(caught.value)


@pytest.mark.parametrize("one", ["", "agenda.yaml"])
def test_change_that_was_stopped_halfway_is_told(tmp_path: Path, one: str) -> None:
    """Who reads a folder or a file in it beside a change that is not whole is told, and `load` gives nothing."""
    (tmp_path / "agenda.yaml").write_text("agenda: {id: a, titel: T, gemeenten: Almere, periode: 2030}\n", "utf-8")
    (tmp_path / ".lea-wijziging").mkdir()
    assert told(read(tmp_path / one)) == []
    (tmp_path / ".lea-wijziging" / "journal.json").write_text("{}", "utf-8")
    result = read(tmp_path / one)
    assert [found.code for found in result.findings] == ["LEA144"]
    assert result.agenda is not None
    with pytest.raises(LoadError):
        load(tmp_path / one)
