"""Laying out many agendas as tables: what is kept of each, executors, and the same tables as in one go."""

from __future__ import annotations

import shutil
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lea_model as lea
from lea_model.country.tabulating import TabulateRun
from lea_model.exporter.database import Dataset
from lea_model.exporter.database.item_rows import Row
from tests.cli.running import Lea
from tests.country.test_compare_all import ACTIONS, EDITS, country


def told(data: Dataset) -> dict[str, list[Row]]:
    """All tables with their rows."""
    return {table.name: list(table) for table in data}


def cold(folder: Path) -> dict[str, list[Row]]:
    """The tables, in one go."""
    return told(lea.tabulate(map(lea.read, lea.find_agendas(folder))))


def anew(folder: Path, cache: Path) -> dict[str, str]:
    """Which agendas are worked on, and why."""
    run = TabulateRun(lea.find_agendas(folder), cache=cache)
    return {Path(one.path).name: one.anew.text("en") for one in run.agendas() if one.anew is not None}


@pytest.mark.slow
def test_the_same_bytes(tmp_path: Path) -> None:
    """The examples give every file as in one go, also the second time, when nothing is read."""
    folder = Path("examples")
    wanted = lea.export_data(lea.tabulate(map(lea.read, lea.find_agendas(folder))), format="csv")
    assert lea.export_data(lea.tabulate_all(folder, cache=tmp_path), format="csv") == wanted
    assert lea.export_data(lea.tabulate_all(folder, cache=tmp_path), format="csv") == wanted
    assert anew(folder, tmp_path) == {}


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, pytest.param(ProcessPoolExecutor, marks=pytest.mark.slow)])
def test_by_an_executor(tmp_path: Path, kind: type[Executor]) -> None:
    """Whoever does the work, the tables are the same."""
    folder = country(tmp_path)
    with kind(2) as executor:  # type: ignore[call-arg]
        assert told(lea.tabulate_all(folder, executor=executor)) == cold(folder)


@pytest.mark.slow
def test_by_a_cluster(tmp_path: Path) -> None:
    """A Dask cluster gives the same tables."""
    distributed = pytest.importorskip("distributed", reason="dask is not installed")
    folder = country(tmp_path)
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        assert told(lea.tabulate_all(folder, executor=client.get_executor())) == cold(folder)


@pytest.mark.slow
@settings(max_examples=6)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=1, max_size=2))
def test_kept_rows_are_those_of_a_cold_run(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, str, str]]]
) -> None:
    """Whatever is edited, added or removed: with what was kept the tables are those without."""
    home = tmp_path_factory.mktemp("land")
    folder, cache = country(home / "agendas"), home / "cache"
    for edits in rounds:
        for what, name, text in edits:
            path = folder / name
            if what == "write":
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")
            elif path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        assert told(lea.tabulate_all(folder, cache=cache)) == cold(folder)


def test_why_it_is_worked_on_anew(tmp_path: Path) -> None:
    """Only what changed is read again, and what another command kept is no answer."""
    folder, cache = country(tmp_path / "land"), tmp_path / "cache"
    lea.compare_all(folder, cache=cache)
    assert sorted(anew(folder, cache)) == ["a", "b", "c"]
    (folder / "b" / "delen.yaml").write_text(ACTIONS.replace("Taal", "Rekenen"), encoding="utf-8")
    assert anew(folder, cache) == {"b": "delen.yaml changed"}
    assert told(lea.tabulate_all(folder, cache=cache)) == cold(folder)


def test_what_cannot_be_laid_out(tmp_path: Path) -> None:
    """An agenda that cannot be built, and one whose id another has, are refused as `tabulate` refuses them."""
    folder = country(tmp_path)
    shutil.copytree(folder / "b", folder / "d")
    with pytest.raises(lea.UsageError) as twice:
        lea.tabulate_all(folder)
    assert twice.value.message("en") == (
        f"{folder}/b/agenda.yaml and {folder}/d/agenda.yaml have the id 'b-2030':"
        " give each one of its own, such as 'b-2030-2027'."
    )
    (folder / "d" / "agenda.yaml").write_text("agenda: {id: [\n", encoding="utf-8")
    with pytest.raises(lea.UsageError) as unread:
        lea.tabulate_all(folder)
    with pytest.raises(lea.UsageError) as one_by_one:
        cold(folder)
    assert unread.value.message("en") == one_by_one.value.message("en")


def test_on_the_command_line(lea_command: Lea, tmp_path: Path) -> None:
    """The same bytes with and without what was kept; it says what was worked on."""
    folder, cache = country(tmp_path / "land"), tmp_path / "cache"
    command = ("export", str(folder), "--format", "csv", "--lang", "en", "--out")
    plain = lea_command(*command, str(tmp_path / "plain"))
    first = lea_command(*command, str(tmp_path / "first"), "--cache", str(cache))
    second = lea_command(*command, str(tmp_path / "second"), "--cache", str(cache))
    kept = "Kept answers that still hold: {} of 3.\n"
    new = "Looked at anew: 3 agendas (not seen before).\n"
    assert (plain.status, first.status, second.status) == (0, 0, 0)
    assert first.err.startswith(kept.format(0) + new + "Agendas: 3. ")
    assert second.err.startswith(kept.format(3) + "Agendas: 3. ")
    for name in ("first", "second"):
        for file in (tmp_path / "plain").iterdir():
            assert (tmp_path / name / file.name).read_bytes() == file.read_bytes()


def test_nothing_is_written_where_one_cannot_be_read(lea_command: Lea, tmp_path: Path) -> None:
    """With rows that are kept too: an agenda that cannot be read is named, and nothing is written."""
    folder = country(tmp_path / "land")
    (folder / "c" / "agenda.yaml").write_text("agenda: {id: [\n", encoding="utf-8")
    out, cache = tmp_path / "uit", tmp_path / "cache"
    ran = lea_command(
        "export", str(folder), "--format", "csv", "--lang", "en", "--out", str(out), "--cache", str(cache)
    )
    assert ran.status == 1
    assert ran.err.startswith(
        f"{(folder / 'c').as_posix()} cannot be read; see 'lea check {(folder / 'c').as_posix()}'.\n"
    )
    assert ran.err.endswith("Nothing was written: an agenda could not be read.\n")
    assert not out.exists()


@pytest.mark.parametrize("option", [("--cache", "map"), ("--jobs", "2")])
def test_plans_are_no_tables(lea_command: Lea, tmp_path: Path, option: tuple[str, str]) -> None:
    """Of plans nothing is kept: asking for it is wrong use."""
    command = ("export", str(country(tmp_path)), "--format", "stratml", "--lang", "en", "--out", str(tmp_path / "uit"))
    assert lea_command(*command, *option) == (
        2,
        "",
        f"Error: '{option[0]}' and '--format stratml' do not go together.\n",
    )
