"""Rules of other packages: what is wrong with one of them stops neither ours nor the others."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lea_model.checker import RULES, all_rules, check
from lea_model.errors import UsageError
from lea_model.loader import loads, read_text
from tests.checker.small import GOOD, but
from tests.cli.running import ROOT, Lea, agenda, runner

EXAMPLE = ROOT / "docs" / "eigen-regel" / "src"

RULE = """
from lea_model.checker import Bare, Rule
from lea_model.diagnostics import Code, Severity
def rule(code="PLS001", name="een-naam", **other):
    return Rule(Code(code, name, Severity.ADVICE, "x", "y", "z"), lambda index: [Bare(())], "PLS001: x.")
"""


@pytest.fixture
def lea(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs ``lea`` in this process."""
    return runner(capsys)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which packages are installed."""
    folder = tmp_path / "site"
    folder.mkdir()
    before = set(sys.modules)
    monkeypatch.syspath_prepend(folder)
    yield folder
    for name in set(sys.modules) - before:
        if not name.startswith("lea_model"):
            del sys.modules[name]


def install(site: Path, package: str, points: str, code: str = "") -> None:
    """Put a package there as an installer would."""
    folder = site / f"{package}-1.0.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", "utf-8")
    (folder / "entry_points.txt").write_text(points, "utf-8")
    (site / f"{package}.py").write_text(RULE + code, "utf-8")


def faults() -> list[str]:
    """What is said about entry points, in English."""
    found = all_rules().faults
    assert all((each.code, each.severity, each.position, each.path) == ("LEA902", "error", None, ()) for each in found)
    return [each.message("en") for each in found]


def others() -> list[str]:
    """The codes of the rules of other packages."""
    rules = all_rules().rules
    assert rules[: len(RULES)] == RULES
    return [rule.code.code for rule in rules[len(RULES) :]]


def test_finding(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only lines of the group count, and a package that is there twice counts once."""
    text = "[console_scripts]\na = b:c\n\n[lea_model.rules]\n# no = no:no\n een = een_pakket:ONE \n"
    install(site, "een_pakket", text + "[lea_model.rules.x]\nz = z:z\n", "ONE = rule()\n")
    monkeypatch.syspath_prepend(site / "earlier")
    install(site / "earlier", "Een.Pakket", "[lea_model.rules]\ntwee = Een:x.y\n")
    start = "The rules 'twee' of the package 'een-pakket' cannot be used"
    assert (others(), faults()) == (
        [],
        [f"{start}: loading them fails (ModuleNotFoundError: No module named 'Een')."],
    )


def test_list_of_entry_points_that_cannot_be_read(site: Path) -> None:
    """Where one of the installed packages has a broken list of entry points, none can be used, and that is said."""
    install(site, "kapot", "[lea_model.rules]\nno value\n")
    assert others() == []
    (fault,) = faults()
    assert fault.startswith("The rules '*' of the package '*' cannot be used: loading them fails (TypeError: ")


@pytest.mark.parametrize(
    ("value", "expected"), [("plug:rule()", []), ("plug:ONE", ["PLS001"]), ("plug:MANY", ["PLS001", "PLS002"])]
)
def test_loading(site: Path, value: str, expected: list[str]) -> None:
    """An entry point leads to a rule or to several, also to those that a generator gives."""
    install(
        site,
        "plug",
        f"[lea_model.rules]\nx = {value}\n",
        "ONE = rule()\nMANY = (rule(*a) for a in [('PLS002', 'b'), ('PLS001', 'a')])\n",
    )
    assert others() == expected
    assert bool(faults()) == (not expected)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import bestaatniet", "loading them fails (ModuleNotFoundError: No module named 'bestaatniet')"),
        ("raise SystemExit(3)", "loading them fails (SystemExit: 3)"),
        ("", "loading them fails (AttributeError: module 'plug' has no attribute 'X')"),
        ("X = 3", "'int' is not the kind of a rule"),
        ("X = ['a']", "'str' is not the kind of a rule"),
        ("X = []", "there is no rule in it"),
        ("X = rule()._replace(code='PLS001')", "a rule has no code with all its messages"),
        ("X = rule()._replace(code=rule().code._replace(why=''))", "a rule has no code with all its messages"),
        ("X = rule('pls1')", "'pls1' or 'een-naam' does not have the form of 'ABC123' and 'a-name'"),
        ("X = rule('PLS001', 'Een naam')", "'PLS001' or 'Een naam' does not have the form of 'ABC123' and 'a-name'"),
        ("X = rule()._replace(check=1)", "the rule PLS001 has no weight, no function or no page"),
        ("X = rule()._replace(page=None)", "the rule PLS001 has no weight, no function or no page"),
        ("X = rule('LEA301')", "'LEA301' is already a rule of 'lea-model'"),
        ("X = rule('PLS001', 'dangling-citation')", "'dangling-citation' is already a rule of 'lea-model'"),
    ],
)
def test_broken_entry_point(site: Path, code: str, reason: str) -> None:
    """Whatever is wrong becomes a finding with the name of the entry point and of the package."""
    install(site, "plug", "[lea_model.rules]\nmijn = plug:X\n", code)
    assert others() == []
    assert faults() == [f"The rules 'mijn' of the package 'plug' cannot be used: {reason}."]


def test_clash_between_packages(site: Path) -> None:
    """The first by name keeps the code; the rest of the second package is used."""
    for name, second in (("plug_a", "PLS002"), ("plug_b", "PLS003")):
        install(site, name, f"[lea_model.rules]\nx = {name}:X\n", f"X = [rule(), rule('{second}', '{second.lower()}')]")
    assert others() == ["PLS001", "PLS002", "PLS003"]
    assert faults() == ["The rules 'x' of the package 'plug-b' cannot be used: 'PLS001' is already a rule of 'plug-a'."]


def test_checking_with_a_broken_package(site: Path) -> None:
    """It is told whatever is selected, unless it is left out by its own code."""
    install(site, "plug", "[lea_model.rules]\nx = plug:X\n", "X = 3")
    agenda_ = loads(GOOD)
    assert [found.code for found in check(agenda_, select=["LEA8"])] == ["LEA902"]
    assert [found.code for found in check(agenda_, select=["LEA8"], ignore=["rules-not-loaded"])] == []
    assert [found.code for found in check(agenda_, rules=[])] == []
    with pytest.raises(UsageError) as caught:
        check(agenda_, select=["PLS001"])
    assert caught.value.message("en") == (
        "There is no rule or code 'PLS001'. Rules of 'plug' cannot be used: 'int' is not the kind of a rule."
    )


def test_told_once_for_all_agendas(site: Path, tmp_path: Path, lea: Lea) -> None:
    """On the command line a broken package is told once, however many agendas there are."""
    install(site, "plug", "[lea_model.rules]\nx = plug:X\n", "X = 3")
    for name in ("a", "b"):
        agenda(tmp_path / "alle" / name)
    ran = lea("check", tmp_path / "alle", "--select", "LEA8")
    assert (ran.status, ran.out.count("LEA902")) == (1, 1)


def test_example_of_the_documentation(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lea: Lea) -> None:
    """The package in the documentation works as it stands there: the rule runs, can be named, and has its page."""
    monkeypatch.syspath_prepend(EXAMPLE)
    project = (EXAMPLE.parent / "pyproject.toml").read_text("utf-8")
    (line,) = (line for line in project.splitlines() if line.startswith("plaats = "))
    install(site, "lea_regels", f"[lea_model.rules]\n{line.replace(chr(34), '')}\n")
    text = but(("    leeftijd: 4-12\n", ""), ("  leeftijd: 0-18\n", ""))
    (found,) = check(read_text(text, "agenda.yaml"), select=["PLS001"])
    assert found.message("nl") == "Het cluster 'Soepel verder' heeft geen leeftijd."
    assert found.position is not None
    assert str(found.position) == "agenda.yaml:27:5"
    assert lea("rule", "PLS001").out.startswith("PLS001: cluster zonder leeftijd.\n\n## Wat het vindt\n")
    assert "PLS001  waarschuwing  cluster zonder leeftijd  (cluster-zonder-leeftijd)" in lea("rule").out
    folder = agenda(tmp_path / "in", text.replace("titel: Soepel verder", "titel: X # lea: ignore[PLS001] Zo."))
    ran = lea("check", folder, "--select", "PLS,LEA9")
    assert (ran.status, "PLS001" in ran.out) == (0, True)


def test_the_rest_is_loaded(site: Path) -> None:
    """After an entry point that fails the next one is loaded, and rules come in order of code."""
    install(site, "plug", "[lea_model.rules]\na = plug:WEG\nb = plug:X\n", "X = [rule('PLS002', 'b'), rule()]")
    assert others() == ["PLS001", "PLS002"]
    assert len(faults()) == 1
