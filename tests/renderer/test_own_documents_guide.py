"""The guide to documents of one's own: every file and every command in it is tried, in its order."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Lea, runner
from tests.renderer.installing import install, packages

GUIDE = ROOT / "docs" / "eigen-documenten.md"
PACKAGE = ROOT / "docs" / "eigen-document"
STEP = re.compile(r"^## (\d)\.|^`([^`\n]+)`\n\n```\w+\n(.*?)^```|^    (lea [^\n]+)$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which packages are installed."""
    with packages(tmp_path / "site", monkeypatch) as folder:
        yield folder


@pytest.fixture
def lea(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs ``lea`` in this process."""
    return runner(capsys)


def steps() -> dict[str, list[tuple[str, str]]]:
    """For each numbered chapter what is to be done: a file with its text, or a command without a file."""
    found: dict[str, list[tuple[str, str]]] = {}
    for step in STEP.finditer(GUIDE.read_text("utf-8")):
        if step[1]:
            found[step[1]] = []
        else:
            found[list(found)[-1]].append((step[2] or "", step[3] or step[4]))
    return found


def follow(step: str, folder: Path, lea: Lea) -> str:
    """Do what a chapter says, and give the text of the document that it makes last."""
    text = ""
    for name, what in steps()[step]:
        if name:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(what, "utf-8")
        else:
            shutil.rmtree(folder / "uit", ignore_errors=True)
            ran = lea(*what.split()[1:])
            assert (ran.status, ran.err.count("gemaakt in uit")) == (0, 1)
            text = "".join(path.read_text("utf-8") for path in sorted((folder / "uit").rglob("*.*")))
    return text


def chapters(text: str) -> list[str]:
    """The chapters of a document, of its text in Markdown."""
    return [name for name in re.findall(r"^## (.+)$", text, re.MULTILINE) if name not in ("Samenvatting", "Inhoud")]


def test_each_step_of_the_guide(tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch, lea: Lea) -> None:
    """Who does what the guide says gets what the guide says."""
    folder = tmp_path / "almere"
    shutil.copytree(ROOT / "examples" / "almere", folder)
    monkeypatch.chdir(folder)
    (folder / "huisstijl").mkdir()
    (folder / "huisstijl" / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    first = follow("1", folder, lea)
    assert ("#7a1f5c" in first, "data:image/svg+xml" in first) == (True, True)

    second = follow("2", folder, lea)
    kept = ["Programmalijnen", "Uitvoeringsplan 0-6 jaar", "Uitvoeringsplan 4-16 jaar", "Uitvoeringsplan 16-23+ jaar"]
    assert chapters(first) == [*kept, "Afkortingen", "Voetnoten", "Over dit document"]
    assert chapters(second) == [kept[2], *kept[:2], kept[3], "Afkortingen", "Voetnoten"]

    third = follow("3", folder, lea)
    assert "## Voorwoord\n\nElk kind in onze gemeente verdient een goede start. Daar werken we **samen** aan." in third
    assert "- onze [voorleesmarathon](<https://www.voorbeeld.nl/voorlezen>)" in third
    assert '<a href="https://www.voorbeeld.nl/voorlezen"' in third

    assert "<p>Dit is de samenvatting van het college.</p>" in follow("4", folder, lea)

    points = tomllib.loads((PACKAGE / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    lines = [
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in each.items())
        for group, each in points.items()
    ]
    install(site, "lea_documenten", "\n".join(lines))
    monkeypatch.syspath_prepend(PACKAGE / "src")
    assert "## Alle acties\n\nDit zijn de 37 acties van de agenda." in follow("5", folder, lea)
    assert "ALLE ACTIES\nDit zijn de 37 acties van de agenda.\n" in follow("6", folder, lea)
    assert "actielijst" in lea("build", "--help").out


def test_the_package_is_what_the_guide_shows() -> None:
    """The files of the package stand in the guide as they are."""
    shown = {name: text for step in ("5", "6") for name, text in steps()[step] if name.startswith("src/")}
    assert shown == {name: (PACKAGE / name).read_text("utf-8") for name in shown}
    project = (PACKAGE / "pyproject.toml").read_text("utf-8")
    assert all(text in project for step in ("5", "6") for name, text in steps()[step] if name == "pyproject.toml")
