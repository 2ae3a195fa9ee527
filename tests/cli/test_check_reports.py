"""``lea check --format``: every report by way of the command line."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from lea_model.reporter import REPORTS
from tests.checker.small import GOOD, but
from tests.cli.running import WARNED, WRONG, Lea, agenda, apart, files

pytestmark = pytest.mark.usefixtures("basic")

FORMS = tuple(REPORTS)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("text", "status"), [(GOOD, 0), (WARNED, 0), (WRONG, 1)], ids=["good", "warned", "wrong"])
def test_exit_status(tmp_path: Path, lea: Lea, form: str, text: str, status: int) -> None:
    """The form of the report does not change the exit status, and nothing goes to stderr."""
    ran = lea("check", agenda(tmp_path, text), "--format", form)
    assert (ran.status, ran.err) == (status, "")
    assert ran.out.endswith("\n")


@pytest.mark.parametrize("form", FORMS)
def test_out(tmp_path: Path, lea: Lea, form: str) -> None:
    """With --out the same report goes into a file."""
    folder = agenda(tmp_path / "in", WRONG)
    printed = lea("check", folder, "--format", form)
    ran = lea("check", folder, "--format", form, "-o", tmp_path / "uit" / "verslag")
    assert (ran.status, ran.out, files(tmp_path / "uit")) == (1, "", ["verslag"])
    assert (tmp_path / "uit" / "verslag").read_text("utf-8") == printed.out


def test_github(tmp_path: Path, lea: Lea) -> None:
    """One command for the finding, and the count."""
    folder = agenda(tmp_path / "in", WARNED)
    command, count = lea("check", folder, "--format", "github", "--lang", "en").out.splitlines()
    place = f"file={folder.as_posix()}/agenda.yaml,line=17,col=22,endLine=17,endColumn=27"
    assert command == (
        f"::warning {place},title=LEA307 (warning)::The action 1.1.2 is in no cluster."
        "%0AWhy: Clusters say who leads an action; for an action outside them nobody is named."
        "%0ATo do: Add the action to a cluster, or name a trekker with the action itself."
    )
    assert count == "1 warning."


def test_junit(tmp_path: Path, lea: Lea) -> None:
    """A suite for each file in which something is found."""
    agenda(tmp_path / "a", WARNED)
    agenda(tmp_path / "b", WRONG.replace("plaats-2030", "dorp-2030"))
    root = fromstring(lea("check", tmp_path, "--format", "junit").out)
    assert [(suite.get("name"), suite.get("failures")) for suite in root] == [
        (f"{tmp_path.as_posix()}/{name}/agenda.yaml", "1") for name in ("a", "b")
    ]


def test_sarif(tmp_path: Path, lea: Lea) -> None:
    """One run for all agendas, with the rules that occur."""
    agenda(tmp_path / "a", WARNED)
    agenda(tmp_path / "b", WRONG.replace("plaats-2030", "dorp-2030"))
    (run,) = json.loads(lea("check", tmp_path, "--format", "sarif").out)["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["LEA304", "LEA307"]
    assert [(each["ruleId"], each["ruleIndex"]) for each in run["results"]] == [("LEA307", 1), ("LEA304", 0)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_html(tmp_path: Path, lea: Lea, language: str) -> None:
    """A page in the language asked for, which shows the line that the finding is about."""
    ran = lea("check", agenda(tmp_path, WARNED), "--format", "html", "--lang", language)
    assert ran.out.startswith(f'<!DOCTYPE html>\n<html lang="{language}">\n')
    assert "- {nummer: <mark>1.1.2</mark>, tekst: Spreekuren houden}" in ran.out


def test_known_by_sic(tmp_path: Path, lea: Lea) -> None:
    """A known mistake of the source is suppressed in SARIF and skipped in JUnit."""
    folder = agenda(tmp_path, but(("[1.2.1]", "[1.2.1, {naar: 9.9, sic: Zo gedrukt.}]")))
    (result,) = json.loads(lea("check", folder, "--format", "sarif").out)["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "Zo gedrukt."}]
    ((test,),) = fromstring(lea("check", folder, "--format", "junit").out)
    assert [(each.tag, each.get("type")) for each in test] == [("skipped", "known")]


def test_text_imports_no_other_report(tmp_path: Path) -> None:
    """Printing text loads nothing of the other reports, nor what they are made with."""
    others = "['json_report', 'sarif', 'github', 'junit', 'findings_page', 'rule_pages']"
    code = f"""
import sys
from lea_model.cli import main
try:
    main(["check", {str(agenda(tmp_path, WARNED))!r}])
except SystemExit:
    pass
heavy = ["jinja2", "xml.etree.ElementTree"]
loaded = [name for name in heavy if name in sys.modules]
print(loaded + [name for name in {others} if f"lea_model.reporter.{{name}}" in sys.modules], file=sys.stderr)
"""
    ran = apart(code=code)
    assert "LEA307" in ran.stdout
    assert ran.stderr == "[]\n"
