"""The documentation site: built without a warning, whole, and good without the network."""

from __future__ import annotations

import json
import re
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from playwright.sync_api import Browser

import documentation_site
import lea_model
from lea_model.diagnostics.codes import READING_CODES
from tests.pages.test_pages import AXE

pytestmark = pytest.mark.slow

WAYS_IN = (
    *("index", "schrijven/index", "controleren/index", "onderzoek/index", "inbouwen/index"),
    *("vergelijken", "windows", "opdrachten", "inbouwen/recipes", "inbouwen/three-people", "regels/LEA315"),
)
"""Pages that people begin with, and some that hold wide tables and code."""

_LED_TO = re.compile(r'(?:href|src)="([^"]+)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built beside an older version."""
    if find_spec("zensical") is None:
        pytest.skip("there is no zensical")
    out = tmp_path_factory.mktemp("site")
    (out / "0.0.9").mkdir()
    (out / "0.0.9" / "index.html").write_text("<!doctype html><title>old</title>", "utf-8")
    assert documentation_site.main(["--out", str(out)]) == 0
    return out


def test_versions_stand_side_by_side(site: Path) -> None:
    """An older version stays, the newest comes first, and the front page leads to it."""
    versions = [each["version"] for each in json.loads((site / "versions.json").read_text("utf-8"))]
    assert versions == [lea_model.__version__, "0.0.9"]
    assert f"url={lea_model.__version__}/index.html" in (site / "index.html").read_text("utf-8")


def test_the_menu_leads_to_every_page() -> None:
    """Each page that people wrote stands in the menu."""
    menu = (documentation_site.CONFIG / "zensical.toml").read_text("utf-8")
    written = {address for _, address in documentation_site.written_pages() if address.endswith(".md")}
    assert written - set(re.findall(r'= "([^"]+\.md)"', menu)) == set()


def test_every_link_leads_somewhere(site: Path) -> None:
    """Each address within the site is a file of it, and each place within a page is there."""
    here = site / lea_model.__version__
    pages = {path: path.read_text("utf-8") for path in sorted(here.rglob("*.html"))}
    ids = {path: set(re.findall(r'\bid="([^"]+)"', text)) for path, text in pages.items()}
    lost = []
    for path, text in pages.items():
        if path.name == "404.html":  # its addresses count from wherever a server shows it
            continue
        for address in set(_LED_TO.findall(text)):
            target, place = urldefrag(unquote(unescape(address)))
            if "://" in target or target.startswith(("data:", "mailto:")):
                continue
            there = (path.parent / target).resolve() if target else path
            if there.is_dir():
                there /= "index.html"
            if not there.is_file() or (place and place != "__skip" and place not in ids.get(there, {place})):
                lost.append((path.relative_to(here).as_posix(), address))
    assert lost == []


def test_each_code_has_a_page(site: Path) -> None:
    """A finding can be looked up by its code, those of files included."""
    folder = site / lea_model.__version__ / "regels"
    assert all((folder / f"{code.code}.html").is_file() for code in READING_CODES)
    assert (folder / "LEA315.html").is_file()


def test_search_works_from_a_folder(browser: Browser, site: Path) -> None:
    """Opened as a file, the site finds a word, and asks nothing of the network."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / lea_model.__version__ / "index.html").as_uri())
    page.get_by_role("button", name="Zoeken").first.click()
    page.keyboard.type("trekker zonder organisatie")
    page.locator("a:visible", has_text="LEA402").first.wait_for()
    page.close()
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


@pytest.mark.parametrize("width", [1280, 320])
def test_pages_are_for_everybody(browser: Browser, site: Path, width: int) -> None:
    """Axe finds no violation on the ways in, and the text does not stick out on a narrow screen."""
    if not AXE.exists():
        pytest.skip("there is no axe-core: npm ci --prefix tests/pages")
    found = {}
    for name in WAYS_IN:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto((site / lea_model.__version__ / f"{name}.html").as_uri())
        page.add_script_tag(path=AXE)
        run = "() => axe.run('article', {runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations']})"
        violations = [each["id"] for each in page.evaluate(run)["violations"]]
        wide = page.evaluate("document.documentElement.scrollWidth")
        if violations or wide > width:
            found[name] = (violations, wide)
        page.close()
    assert found == {}
