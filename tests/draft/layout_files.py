"""Writes the documents of all layouts into a folder, with the help of the programs that are there."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lea_model.draft.blocks import Block
from lea_model.loader import load
from lea_model.renderer import render
from tests.draft.layouts import WORD_LAYOUTS, Layout, content, laid_out_content, markdown, web_page, word_document
from tests.draft.offices import convert
from tests.draft.printed_agenda import printed_agenda

MARKS = '"ExportBookmarks":{"type":"boolean","value":"false"}'
TAGGED = f'pdf:writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"true"}},{MARKS}}}'
BARE = f'pdf:writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"false"}},{MARKS}}}'
CHROMIUM = "/usr/bin/chromium"

Made = list[tuple[Path, list[Block]]]


def layout_files(agendas: Sequence[Path], folder: Path) -> Made:
    """All documents of agendas, each with what stands in it."""
    made: Made = []
    for agenda in agendas:
        blocks = content(agenda)
        into = folder / agenda.name
        into.mkdir(exist_ok=True)
        made += _word(blocks, into)
        (into / "page.html").write_text(web_page(blocks), "utf-8")
        (into / "page.md").write_text(markdown(blocks), "utf-8")
        made += [(into / "page.html", blocks), (into / "page.md", blocks)]
        made += _ours(agenda, into)
    if shutil.which("soffice"):
        made += _libreoffice(made, folder)
    if Path(CHROMIUM).exists():
        made += _chromium(agendas, folder)
    return sorted(made, key=lambda one: (one[0].parent.name, one[0].suffix, one[0].name))


def draft_files(agendas: Sequence[Path], folder: Path) -> Made:
    """Agendas as their municipality might print them, and in our own print, in all layouts; for drafts."""
    made: Made = []
    for agenda in agendas:
        loaded = load(agenda)
        into = folder / agenda.name
        into.mkdir(exist_ok=True)
        blocks = printed_agenda(loaded)
        made += _word(blocks, into, {name: replace(layout, given=True) for name, layout in WORD_LAYOUTS.items()})
        rows = printed_agenda(loaded, actions="table")
        made += _word(rows, into, {"rows-auto": Layout(automatic=True, given=True), "rows-typed": Layout()})
        for name, one in (("page", blocks), ("rows", rows)):
            (into / f"{name}.html").write_text(web_page(one), "utf-8")
            (into / f"{name}.md").write_text(markdown(one), "utf-8")
            made += [(into / f"{name}.html", one), (into / f"{name}.md", one)]
        for form in ("docx", "pdf", "html", "md"):
            written = render(loaded, document="agenda", format=form)
            path = into / f"ours.{form}"
            path.write_bytes(written if isinstance(written, bytes) else written.encode())
            made.append((path, []))
    if shutil.which("soffice"):
        made += _libreoffice(made, folder)
    if Path(CHROMIUM).exists():
        made += _chromium_of(made)
    return sorted(made, key=lambda one: (one[0].parent.name, one[0].name))


def _chromium_of(made: Made) -> Made:
    """Pages as Chromium prints them."""
    from playwright.sync_api import sync_playwright

    printed: Made = []
    with sync_playwright() as programs:
        browser = programs.chromium.launch(executable_path=CHROMIUM)
        page = browser.new_page()
        for path, blocks in made:
            if path.suffix == ".html":
                page.set_content(path.read_text("utf-8"))
                for tagged in (True, False):
                    written = path.with_name(f"{path.stem}-chromium-{'' if tagged else 'un'}tagged.pdf")
                    page.pdf(path=written, format="A4", tagged=tagged)
                    printed.append((written, blocks))
        browser.close()
    return printed


def _word(blocks: list[Block], into: Path, layouts: Mapping[str, Layout] = WORD_LAYOUTS) -> Made:
    made: Made = []
    for name, layout in layouts.items():
        path = into / f"{name}.docx"
        path.write_bytes(word_document(blocks, layout))
        made.append((path, laid_out_content(blocks, layout)))
    return made


def _ours(agenda: Path, into: Path) -> Made:
    """Our own PDF, which typst tags."""
    from lea_model.draft.readers.html import read_document as read_page

    loaded = load(agenda)
    pdf = render(loaded, document="agenda", format="pdf")
    path = into / "ours-tagged.pdf"
    path.write_bytes(pdf if isinstance(pdf, bytes) else pdf.encode())
    page = read_page(str(render(loaded, document="agenda", format="html")).encode(), "agenda.html")
    return [(path, list(page.blocks))]


def _libreoffice(word: Made, folder: Path) -> Made:
    made: Made = []
    documents = [(path, blocks) for path, blocks in word if path.suffix == ".docx"]
    for to, label in (("odt", ""), (TAGGED, "-tagged"), (BARE, "-untagged")):
        into = folder / f"libreoffice{label}"
        into.mkdir(exist_ok=True)
        flat = {}
        for path, blocks in documents:
            copy = into / f"{path.parent.name}+{path.name}"
            copy.write_bytes(path.read_bytes())
            flat[copy] = (path, blocks)
        convert(flat, to, into)
        for copy, (path, blocks) in flat.items():
            written = copy.with_suffix(".odt" if to == "odt" else ".pdf")
            place = path.with_name(f"{path.stem}{label}{written.suffix}")
            shutil.move(written, place)
            made.append((place, blocks))
        shutil.rmtree(into)
    return made


def _chromium(agendas: Sequence[Path], folder: Path) -> Made:
    from playwright.sync_api import sync_playwright

    made: Made = []
    with sync_playwright() as programs:
        browser = programs.chromium.launch(executable_path=CHROMIUM)
        page = browser.new_page()
        for agenda in agendas:
            blocks = content(agenda)
            for name, columns, grid, tagged in (
                ("chromium-grid-untagged", 1, True, False),
                ("chromium-lines-untagged", 1, False, False),
                ("chromium-tagged", 1, True, True),
            ):
                page.set_content(web_page(blocks, columns=columns, grid=grid))
                path = folder / agenda.name / f"{name}.pdf"
                page.pdf(path=path, format="A4", tagged=tagged)
                made.append((path, blocks))
        browser.close()
    return made
