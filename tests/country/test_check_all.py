"""Checking many agendas: kept answers, executors, and the same findings as one by one."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lea_model as lea
from lea_model.checker import RULES, all_rules
from lea_model.country import fingerprint
from lea_model.country.finding_data import from_data, to_data
from tests.checker.small import GOOD, but

WARNED = but(("[1.1.1, 1.1.2]", "[1.1.1]"))
TIED = "agenda: {id: %s, titel: Plan, periode: 2031, gemeenten: Duinstad, uitwerking_van: %s}\n"
OTHERS = "it is tied to other agendas, and one of those changed"
REFERRING = "partijen: [{naam: Vitree}]\nacties: [{titel: Taal, trekker: Vitre, uiterlijk: eind 2022}]\n"


def country(folder: Path) -> Path:
    """Four agendas: one with a warning, one of two files, and two of which one is tied to the other."""
    texts = {
        "a/agenda.yaml": WARNED,
        "b/agenda.yaml": "agenda: {id: b-2030, titel: B, periode: 2030, gemeenten: Duinstad}\n",
        "b/delen.yaml": REFERRING,
        "c/agenda.yaml": TIED % ("c-2031", "b-2030"),
        "d/agenda.yaml": TIED % ("d-2031", "weg-2030"),
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def told(checked: tuple[lea.Checked, ...]) -> str:
    """Everything that was found, as text."""
    return json.dumps([[one.path, one.id, [each.to_dict("nl") for each in one.findings]] for one in checked])


def anew(checked: tuple[lea.Checked, ...]) -> dict[str, str]:
    """Which agendas were checked, and why."""
    return {Path(one.path).name: one.anew.text("en") for one in checked if one.anew is not None}


def test_as_one_by_one(tmp_path: Path) -> None:
    """The findings are those that checking each agenda beside the others gives, in the order of the paths."""
    folder = country(tmp_path)
    results = [lea.read(path) for path in lea.find_agendas(folder)]
    expected = [lea.check(result, beside=[other for other in results if other is not result]) for result in results]
    checked = lea.check_all(folder)
    assert [list(one.findings) for one in checked] == [list(found) for found in expected]
    assert [one.id for one in checked] == [result.agenda.id for result in results if result.agenda is not None]
    assert [found.code for found in checked[3].findings if found.code == "LEA330"] == ["LEA330"]


def test_equal_ids_are_told(tmp_path: Path) -> None:
    """Two agendas with one id are told with the second one, as 'lea check' does."""
    folder = country(tmp_path)
    shutil.copytree(folder / "a", folder / "e")
    codes = [[found.code for found in one.findings] for one in lea.check_all(folder, select=["LEA120", "LEA9"])]
    from lea_model.diagnostics.running_codes import AGENDA_ID_TWICE

    assert codes == [[], [], [], [], [AGENDA_ID_TWICE.code]]


def test_a_second_run_checks_nothing(tmp_path: Path) -> None:
    """Where nothing changed all answers are kept ones, equal to the first."""
    folder, cache = country(tmp_path / "land"), tmp_path / "cache"
    first = lea.check_all(folder, cache=cache)
    second = lea.check_all(folder, cache=cache)
    assert anew(first) == dict.fromkeys("abcd", "not seen before")
    assert anew(second) == {}
    assert [one.findings for one in second] == [one.findings for one in first]
    assert told(second) == told(first) == told(lea.check_all(folder))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("edit", {"b": "delen.yaml changed", "c": OTHERS, "d": OTHERS}),
        ("add", {"a": "meer.yaml is new", "c": OTHERS, "d": OTHERS}),
        ("remove", {"b": "delen.yaml is gone", "c": OTHERS, "d": OTHERS}),
        ("settings", dict.fromkeys("abcd", "the settings or options are others")),
        ("software", dict.fromkeys("abcd", "lea-model, or something that it needs, is another version")),
        ("damage", dict.fromkeys("abcd", "not seen before")),
    ],
)
def test_what_changed_is_checked_and_why(
    tmp_path: Path, change: str, expected: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what an agenda depends on makes it be checked again, and the reason names it."""
    folder, cache = country(tmp_path / "land"), tmp_path / "cache"
    lea.check_all(folder, cache=cache)
    ignore = []
    if change == "edit":
        (folder / "b" / "delen.yaml").write_text(REFERRING.replace("Vitre,", "Vitree,"), encoding="utf-8")
    elif change == "add":
        (folder / "a" / "meer.yaml").write_text("opmerkingen: Later.\n", encoding="utf-8")
    elif change == "remove":
        (folder / "b" / "delen.yaml").unlink()
    elif change == "settings":
        ignore = ["LEA3"]
    elif change == "software":
        monkeypatch.setattr("lea_model.country.keeping.software", lambda: "another")
    else:
        for kept in cache.glob("*/*"):
            kept.write_bytes(kept.read_bytes()[:-1])
    checked = lea.check_all(folder, cache=cache, ignore=ignore)
    assert anew(checked) == expected
    assert told(checked) == told(lea.check_all(folder, ignore=ignore))


EDITS = st.sampled_from(
    [
        *(
            ("write", f"{name}/{file}", text)
            for name in "abc"
            for file, text in (("delen.yaml", REFERRING), ("x.yml", ""))
        ),
        *(("write", f"{name}/agenda.yaml", text) for name in "ad" for text in (GOOD, WARNED, TIED % ("q", "b-2030"))),
        ("write", "b/agenda.yaml", "agenda: {id: weg-2030, titel: B, periode: 2030, gemeenten: Duinstad}\n"),
        ("write", "c/agenda.yaml", "agenda: {id: [\n"),
        *(("remove", f"{name}/delen.yaml", "") for name in "abc"),
        ("remove", "c", ""),
        ("write", "e/agenda.yaml", TIED % ("e", "q")),
        ("ignore", "LEA4", ""),
        ("ignore", "", ""),
        ("severity", "LEA3", ""),
        ("severity", "", ""),
    ]
)


@settings(max_examples=12)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=1, max_size=4))
def test_kept_answers_are_those_of_a_cold_run(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, str, str]]]
) -> None:
    """Whatever is edited, added, removed or set otherwise: with what was kept the answer is that without."""
    home = tmp_path_factory.mktemp("land")
    folder, cache = country(home / "agendas"), home / "cache"
    ignore: list[str] = []
    config: lea.Config | None = None
    for edits in rounds:
        for what, name, text in edits:
            path = folder / name
            if what == "write":
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")
            elif what == "ignore":
                ignore = [name] if name else []
            elif what == "severity":
                config = lea.Config(severity={name: lea.Severity.ERROR}) if name else None
            elif path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        kept = lea.check_all(folder, cache=cache, ignore=ignore, config=config)
        assert told(kept) == told(lea.check_all(folder, ignore=ignore, config=config))


def test_findings_come_back_as_they_were() -> None:
    """Every finding of the examples is the same after it was kept, and text that is no Unicode does not stop that."""
    for path in lea.find_agendas("examples"):
        findings = lea.check(lea.read(path))
        assert tuple(from_data(json.loads(json.dumps(to_data(findings))))) == findings
    odd = lea.check(lea.read_text('agenda: {id: a, titel: "\\uD800", periode: 2030, gemeenten: Duinstad}\npartij: 1\n'))
    assert tuple(from_data(json.loads(json.dumps(to_data(odd))))) == odd != ()


def test_nothing_is_kept_beside_rules_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can say what the rules of another package look at, so that all is checked every time."""
    folder, cache = country(tmp_path / "land"), tmp_path / "cache"
    lea.check_all(folder, cache=cache)
    more = all_rules()._replace(rules=(*RULES, RULES[0]))
    monkeypatch.setattr("lea_model.country.checking.all_rules", lambda: more)
    reason = "rules of other packages are installed, and nobody can say what those look at"
    assert anew(lea.check_all(folder, cache=cache)) == dict.fromkeys("abcd", reason)


def test_the_folder_is_made_and_may_be_deleted(tmp_path: Path) -> None:
    """A folder for answers says what it is, is left out of git, and is made again; another folder is refused."""
    folder, cache = country(tmp_path / "land"), tmp_path / "ver" / "weg"
    lea.check_all(folder, cache=cache)
    assert (
        (cache / "CACHEDIR.TAG").read_text(encoding="utf-8").startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )
    assert (cache / ".gitignore").read_text(encoding="utf-8") == "*\n"
    shutil.rmtree(cache)
    assert anew(lea.check_all(folder, cache=cache)) == dict.fromkeys("abcd", "not seen before")
    with pytest.raises(lea.UsageError) as refused:
        lea.check_all(folder, cache=folder)
    message = f"The folder '{folder.as_posix()}' holds something else: name one that is empty, or not there yet."
    assert refused.value.message("en") == message


def test_software_counts_byte_by_byte() -> None:
    """What this package is made of is part of what an answer depends on."""
    assert fingerprint.software() == fingerprint.software()
    assert fingerprint.digest("ab", "c") != fingerprint.digest("a", "bc")


def same_by(executor: Executor, folder: Path, cache: Path) -> None:
    """Assert that an executor gives the same answers in the same order, and keeps the same."""
    here = lea.check_all(folder)
    assert told(lea.check_all(folder, executor=executor)) == told(here)
    assert told(lea.check_all(folder, executor=executor, cache=cache)) == told(here)
    assert anew(lea.check_all(folder, cache=cache)) == {}
    assert lea.read_all(folder, executor=executor) == lea.read_all(folder)


def test_threads(tmp_path: Path) -> None:
    """An executor of threads gives the same."""
    with ThreadPoolExecutor(2) as executor:
        same_by(executor, country(tmp_path / "land"), tmp_path / "cache")


@pytest.mark.slow
def test_processes(tmp_path: Path) -> None:
    """An executor of processes gives the same."""
    with ProcessPoolExecutor(2) as executor:
        same_by(executor, country(tmp_path / "land"), tmp_path / "cache")


@pytest.mark.slow
def test_dask(tmp_path: Path) -> None:
    """The executor of a Dask cluster gives the same."""
    distributed = pytest.importorskip("distributed", reason="dask and distributed are not installed")
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with cluster, distributed.Client(cluster) as client:
        same_by(client.get_executor(), country(tmp_path / "land"), tmp_path / "cache")
