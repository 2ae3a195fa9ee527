"""One sheet of A3, whatever the agenda holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.index import Index
from lea_model.loader import load
from lea_model.model.agenda import Agenda
from lea_model.renderer import DOCUMENTS, render, render_files
from lea_model.renderer.tree import DocumentTree, ItemList, Panel, Panels, Paragraph
from lea_model.renderer.views.completeness import Writer
from lea_model.vocabulary.runs import text_of
from lea_model.vocabulary.saying import SAYING
from tests.renderer.agendas import make
from tests.renderer.full import full_agenda
from tests.renderer.reading import ROOT, agenda_in


def sheet(agenda: Agenda) -> DocumentTree:
    """The tree of the poster."""
    tree = DOCUMENTS["poster"].load()(Writer(agenda, Index(agenda), "nl", SAYING))
    assert tree is not None
    return tree


def panels(agenda: Agenda) -> Panels:
    """The boxes on the sheet, which is all that there is below its title."""
    tree = sheet(agenda)
    (block,) = tree.opening
    assert isinstance(block, Panels)
    assert (tree.sections, tree.paper) == ((), "a3-landscape")
    return block


def lines(panel: Panel) -> list[str]:
    """The entries of a box, and what it says of those that are left out."""
    found = []
    for block in panel.blocks:
        if isinstance(block, ItemList):
            found += [text_of(one.runs) for item in block.items for one in item.blocks if isinstance(one, Paragraph)]
        elif isinstance(block, Paragraph):
            found.append(text_of(block.runs))
    return found


def test_poster_of_westland() -> None:
    """Ambition, programmes with their actions, what will be different, and with whom, in large letters."""
    found = panels(agenda_in(ROOT / "examples" / "westland"))
    assert found.scale == 150
    assert [(panel.heading, panel.across) for panel in found.panels] == [
        ("Ambities", 1),
        ("Programmalijnen", 2),
        ("Wat er verandert", 2),
        ("Met wie", 1),
    ]
    assert lines(found.panels[1])[0] == "1 Gelijke kansen voor iedereen (11 acties)"
    assert lines(found.panels[3]) == ["gemeente", "kinderopvang", "onderwijs", "onderwijs betrokken partners"]


def test_what_does_not_fit_is_counted() -> None:
    """Almere has more goals than a sheet takes: those with a number to reach come first, and the rest is counted."""
    found = panels(agenda_in(ROOT / "examples" / "almere"))
    box = next(panel for panel in found.panels if panel.heading == "Wat er verandert – eind 2022")
    shown = lines(box)
    assert shown[0] == "Van de Almeerse peuters gebruikt 90% een voorschools aanbod (voorschool, kinderopvang)."
    assert shown[-1] == f"en nog {24 - (len(shown) - 1)}"
    assert found.scale == 125


def test_long_title_leaves_room() -> None:
    """A title that would fill the sheet is cut off."""
    tree = sheet(make(titel="Samen " * 60, ambities=["Taal"]))
    assert len(tree.title) <= 80


def test_nothing_to_show_gives_no_poster() -> None:
    """An agenda with a title and no more has no poster."""
    for name in ("hoeksche-waard", "oldebroek"):
        assert render_files(load(ROOT / "tests" / "agendas" / f"{name}.yaml"), documents=["poster"]) == {}


def crowded() -> Agenda:
    """An agenda with far more than goes on a sheet, in long words."""
    text = "Alle onderwijsachterstandenbeleidsmedewerkers werken samen aan meertaligheidsondersteuning voor peuters. "
    return make(
        titel="Samen groot worden " * 20,
        ondertitel="Agenda van scholen en opvang " * 20,
        ambities=[{"titel": text * 2} for _ in range(40)],
        programmalijnen=[
            {
                "nummer": str(number),
                "titel": text,
                "doelen": [{"tekst": text * 5, "uiterlijk": f"{2031 + number % 3}"}],
                "acties": [{"tekst": text, "trekker": f"Ondersteuningsstructuurorganisatie {number}"}],
            }
            for number in range(40)
        ],
        clusters=[{"titel": text * 3} for _ in range(40)],
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", ["almere", "tilburg", "westland", "den-haag", "filled", "crowded"])
def test_poster_is_one_page(name: str, tmp_path: Path) -> None:
    """Printed from a browser, the poster is one page of A3 on its side."""
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 counts the pages")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright prints the page")
    chromium = Path("/usr/bin/chromium")
    if not chromium.exists():
        pytest.skip("there is no Chromium to print the page with")
    made = {"filled": full_agenda, "crowded": crowded}
    path = ROOT / "examples" / name
    agenda = made[name]() if name in made else load(path if path.exists() else ROOT / "tests/agendas" / f"{name}.yaml")
    page = tmp_path / "poster.html"
    page.write_text(render(agenda, document="poster", format="html"), "utf-8")
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(chromium))
        tab = browser.new_page()
        tab.goto(page.as_uri())
        printed = tab.pdf(prefer_css_page_size=True)
        browser.close()
    document = pdfium.PdfDocument(printed)
    assert [tuple(round(side) for side in sheet.get_size()) for sheet in document] == [(1191, 842)]
