"""Pages in a browser: for everybody to read, on every screen, and valid HTML."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.pages.conftest import MODULES

pytestmark = pytest.mark.slow

AXE = MODULES / "axe-core" / "axe.min.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
WAYS = [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")]
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize(("width", "scheme"), WAYS)
def test_accessible(browser: Browser, pages: dict[str, Path], width: int, scheme: Literal["light", "dark"]) -> None:
    """Axe finds no violation on any kind of page, wide and narrow, light and dark; nothing sticks out on the right."""
    if not AXE.exists():
        pytest.skip("there is no axe-core: npm ci --prefix tests/pages")
    found = {}
    for name, path in pages.items():
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
        page.goto(path.as_uri())
        page.add_script_tag(path=AXE)
        run = "tags => axe.run({runOnly: tags, resultTypes: ['violations']})"
        violations = page.evaluate(run, LEVELS)["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth")
        problems = [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in violations]
        if problems or wide > width:
            found[name] = (problems, wide)
        page.close()
    assert found == {}


def test_axe_can_object(browser: Browser, tmp_path: Path) -> None:
    """A page with an image without words is objected to: the test above can fail."""
    if not AXE.exists():
        pytest.skip("there is no axe-core: npm ci --prefix tests/pages")
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><html lang=nl><title>t</title><main><h1>t</h1><img src=x></main>", "utf-8")
    page = browser.new_page()
    page.goto(bad.as_uri())
    page.add_script_tag(path=AXE)
    violations = page.evaluate("tags => axe.run({runOnly: tags})", LEVELS)["violations"]
    page.close()
    assert [each["id"] for each in violations] == ["image-alt"]


def test_valid(pages: dict[str, Path], tmp_path: Path) -> None:
    """The Nu checker finds no error on any page, and does find one where there is one."""
    if not VNU.exists() or shutil.which("java") is None:
        pytest.skip("there is no vnu or no java: npm ci --prefix tests/pages")
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><html lang=nl><title>t</title><p><div></p>", "utf-8")
    command = ["java", "-jar", str(VNU), "--format", "json", "--errors-only", str(bad), *map(str, pages.values())]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    errors = [(Path(one["url"]).name, one["message"]) for one in json.loads(ran.stderr)["messages"]]
    assert [one for one in errors if one[0] != "bad.html"] == []
    assert errors


@pytest.mark.parametrize("report", ["", "comparison"])
def test_sorting(browser: Browser, tmp_path: Path, report: Literal["", "comparison"]) -> None:
    """A reader sorts a table by a column, the other way round, and keeps the rows with a word.

    So in a report too, whose page allows no script but that one.
    """
    from lea_model.renderer.formats.html import write
    from lea_model.renderer.tree import Chapter, Column, DocumentTree, Fact, Row, Table, Words
    from lea_model.vocabulary.runs import Text

    def row(*cells: str, more: str = "") -> Row:
        details = (Fact("Meer", ((Text(more),),)),) if more else ()
        return Row(tuple(((Text(cell),),) if cell else () for cell in cells), details)

    rows = (row("1.10", "Ambulant"), row("1.9", "", more="Études"), row("1.2", "Zorg"))
    table = Table("Acties", (Column("Nummer"), Column("Wie")), rows, sortable=True)
    words = Words("Inhoud", "Naar de tekst", "", "", filter="Zoek:", shown="{some} van {all}")
    path = tmp_path / "table.html"
    chapter = Chapter("Acties", ("acties",), blocks=(table,))
    path.write_text(write(DocumentTree("Acties", "", "", "nl", (), (), (chapter,), words, report)), "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())

    def numbers() -> list[str]:
        return page.locator("tbody tr:not(.details):visible th").all_inner_texts()

    assert numbers() == ["1.10", "1.9", "1.2"]
    page.get_by_role("button", name="Nummer").click()
    assert numbers() == ["1.2", "1.9", "1.10"]
    page.get_by_role("button", name="Nummer").click()
    assert numbers() == ["1.10", "1.9", "1.2"]
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"
    page.get_by_role("button", name="Wie").click()
    assert numbers() == ["1.10", "1.2", "1.9"]
    assert page.locator("tbody tr").all_inner_texts()[-1].startswith("Meer")
    page.get_by_label("Zoek:").fill("etudes")
    assert numbers() == ["1.9"]
    assert page.locator("output").inner_text() == "1 van 3"
    page.close()
