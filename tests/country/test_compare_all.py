"""Comparing many agendas: what is kept of each, executors, and the same tables as in one go."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lea_model as lea
from lea_model.country.comparing import CompareRun
from lea_model.exporter.table_formats.json_tables import write
from tests.checker.small import GOOD, but
from tests.cli.running import Lea

WARNED = but(("[1.1.1, 1.1.2]", "[1.1.1]"))
SMALL = "agenda: {id: %s, titel: Plan, periode: 2031, gemeenten: Duinstad}\n"
SOME = ("overview", "parties", "nearest")
ACTIONS = "partijen: [{naam: Vitree}]\nacties: [{titel: Taal op school, trekker: Vitree, uiterlijk: eind 2022}]\n"


def country(folder: Path) -> Path:
    """Three agendas: one large, one of two files, one with an accent."""
    texts = {
        "a/agenda.yaml": WARNED,
        "b/agenda.yaml": SMALL % "b-2030",
        "b/delen.yaml": ACTIONS,
        "c/agenda.yaml": SMALL % "c-2031" + "acties: [Taal én rekenen op school.]\n",
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def cold(folder: Path, tables: Sequence[str] = ()) -> str:
    """The tables with all evidence, in one go."""
    return told(lea.compare(map(lea.read, lea.find_agendas(folder)), tables=tables))


def told(comparison: lea.Comparison) -> str:
    """Tables with all evidence, as text."""
    return str(write(comparison, "nl"))


def anew(folder: Path, cache: Path) -> dict[str, str]:
    """Which agendas are looked at, and why."""
    run = CompareRun(lea.find_agendas(folder), cache=cache)
    return {Path(one.path).name: one.anew.text("en") for one in run.parts() if one.anew is not None}


@pytest.mark.slow
def test_the_same_tables(tmp_path: Path) -> None:
    """The examples give every row and all evidence as in one go, also the second time, when nothing is read."""
    folder = Path("examples")
    assert told(lea.compare_all(folder, cache=tmp_path)) == cold(folder)
    assert told(lea.compare_all(folder, cache=tmp_path)) == cold(folder)
    assert anew(folder, tmp_path) == {}


def test_some_tables(tmp_path: Path) -> None:
    """Other tables are other work: what was kept for some is no answer for others."""
    folder = country(tmp_path / "land")
    for tables in (["parties"], ["overview", "parties"], []):
        wanted = lea.compare(map(lea.read, lea.find_agendas(folder)), tables=tables)
        assert told(lea.compare_all(folder, tables=tables, cache=tmp_path / "cache")) == told(wanted)


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, pytest.param(ProcessPoolExecutor, marks=pytest.mark.slow)])
def test_by_an_executor(tmp_path: Path, kind: type[Executor]) -> None:
    """Whoever does the work, the tables are the same."""
    folder = country(tmp_path)
    with kind(2) as executor:  # type: ignore[call-arg]
        assert told(lea.compare_all(folder, executor=executor)) == cold(folder)


@pytest.mark.slow
def test_by_a_cluster(tmp_path: Path) -> None:
    """A Dask cluster gives the same tables."""
    distributed = pytest.importorskip("distributed", reason="dask is not installed")
    folder = country(tmp_path)
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        assert told(lea.compare_all(folder, executor=client.get_executor())) == cold(folder)


EDITS = st.sampled_from(
    [
        *(("write", f"{name}/delen.yaml", ACTIONS) for name in "ab"),
        *(("write", "a/agenda.yaml", text) for text in (GOOD, WARNED)),
        ("write", "b/agenda.yaml", SMALL % "b-2032"),
        ("write", "d/agenda.yaml", SMALL % "d-2031"),
        *(("remove", name, "") for name in ("b/delen.yaml", "c", "d")),
    ]
)


@settings(max_examples=6)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=1, max_size=2))
def test_kept_tables_are_those_of_a_cold_run(
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
        assert told(lea.compare_all(folder, tables=SOME, cache=cache)) == cold(folder, SOME)


def test_why_it_is_looked_at_anew(tmp_path: Path) -> None:
    """Only what changed is read again, and what another command kept is no answer."""
    folder, cache = country(tmp_path / "land"), tmp_path / "cache"
    lea.check_all(folder, cache=cache)
    lea.compare_all(folder, cache=cache)
    (folder / "b" / "delen.yaml").write_text(ACTIONS.replace("Taal", "Rekenen"), encoding="utf-8")
    assert anew(folder, cache) == {"b": "delen.yaml changed"}


def test_what_cannot_be_compared(tmp_path: Path) -> None:
    """An agenda that cannot be built, and one whose id another has, are refused as `compare` refuses them."""
    folder = country(tmp_path)
    shutil.copytree(folder / "b", folder / "d")
    with pytest.raises(lea.UsageError) as twice:
        lea.compare_all(folder)
    assert twice.value.message("en") == (
        f"{folder}/b/agenda.yaml and {folder}/d/agenda.yaml have the id 'b-2030':"
        " give each one of its own, such as 'b-2030-2027'."
    )
    (folder / "d" / "agenda.yaml").write_text("agenda: {id: [\n", encoding="utf-8")
    with pytest.raises(lea.UsageError):
        lea.compare_all(folder)


def test_on_the_command_line(lea_command: Lea, tmp_path: Path) -> None:
    """The same bytes with and without what was kept; it says what was looked at, and what cannot be read."""
    folder, cache = country(tmp_path / "land"), str(tmp_path / "cache")
    (folder / "d").mkdir()
    (folder / "d" / "agenda.yaml").write_text("agenda: {id: [\n", encoding="utf-8")
    plain = lea_command("compare", str(folder), "--format", "json", "--lang", "en")
    first = lea_command("compare", str(folder), "--format", "json", "--lang", "en", "--cache", cache)
    second = lea_command("compare", str(folder), "--format", "json", "--lang", "en", "--cache", cache)
    unread = f"{(folder / 'd').as_posix()} cannot be read; see 'lea check {(folder / 'd').as_posix()}'.\n"
    kept = "Kept answers that still hold: {} of 4.\n"
    new = "Looked at anew: 4 agendas (not seen before).\n"
    assert (plain.status, plain.err) == (1, unread)
    assert (first.status, first.out, first.err) == (1, plain.out, unread + kept.format(0) + new)
    assert (second.status, second.out, second.err) == (1, plain.out, unread + kept.format(4))
