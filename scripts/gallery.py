"""Makes the pictures in README.md and in the guides: documents that the examples give, and a terminal.

usage: python scripts/gallery.py

Run it when documents or findings have come to look otherwise, and look at what it made. It needs the extra pdf,
pypdfium2, and for the terminal playwright and a chromium. (``editor.png`` is not made here: it shows Monaco with
monaco-yaml and ``schemas/agenda.nl.schema.json``.)
"""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image
from playwright.sync_api import sync_playwright

import lea_model as lea

ROOT: Final = Path(__file__).resolve().parent.parent
PICTURES: Final = ROOT / "docs" / "beeld"


class Picture(NamedTuple):
    """A page of a document as a picture.

    Attributes:
        name: The name of the file.
        example: The agenda.
        document: The document.
        shows: What stands on the page: the first that has it is taken, wherever it has come to stand.
        height: The height of the picture, in pixels.
    """

    name: str
    example: str
    document: str
    shows: str
    height: int


GALLERY: Final = (
    Picture("agenda", "almere", "agenda", "Uitvoeringsplan LEA", 520),
    Picture("tabel", "almere", "uitvoeringsagenda", "1.1.1", 520),
    Picture("organigram", "westland", "projectorganisatie", "Organigram bij", 820),
    Picture("poster", "almere", "poster", "Programmalijnen", 520),
)


TERMINAL: Final = ("check", "examples/almere", "--select", "LEA301,LEA605")
"""The command whose output is shown, in colour."""

_COLOURS: Final = {"1": "b", "31": "red", "33": "yellow", "36": "cyan", "2": "dim", "32": "green", "34": "blue"}
_STYLE: Final = (
    "body{margin:0;background:#1c1f26;color:#e6e6e6;font:15px/1.45 monospace;padding:14px;width:1240px}"
    "body{white-space:pre-wrap}"
    ".b{font-weight:bold}.red{color:#ff7b72}.yellow{color:#e3b341}.cyan{color:#76e3ea}.dim{color:#9aa4b2}"
    ".green{color:#7ee787}.blue{color:#79c0ff}.prompt{color:#7ee787}"
)


def on_a_terminal(*arguments: str) -> str:
    """What a command prints on a terminal, with its colours."""
    ours, theirs = pty.openpty()
    run = [sys.executable, "-m", "lea_model", *arguments]
    environment = os.environ | {"LEA_LANG": "nl", "TERM": "xterm-256color", "COLUMNS": "130"}
    with subprocess.Popen(run, stdout=theirs, stderr=theirs, cwd=ROOT, env=environment) as process:
        os.close(theirs)
        printed = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            printed += piece
        process.wait()
    os.close(ours)
    return printed.decode("utf-8").replace("\r\n", "\n")


def as_html(printed: str) -> str:
    """Colours of a terminal as spans."""
    parts, depth = [], 0
    for number, part in enumerate(re.split(r"\x1b\[([0-9;]*)m", printed)):
        if number % 2 == 0:
            parts.append(escape(part))
            continue
        names = [_COLOURS[code] for code in part.split(";") if code in _COLOURS]
        parts.append("</span>" * depth if not names else f'<span class="{" ".join(names)}">')
        depth = depth + 1 if names else 0
    return "".join(parts)


def terminal_picture(target: Path) -> None:
    """Make the picture of a terminal in which an agenda is checked."""
    command = f"lea {' '.join(TERMINAL)}"
    printed = as_html(on_a_terminal(*TERMINAL))
    page = f"<!doctype html><style>{_STYLE}</style><span class=prompt>$</span> {command}\n{printed}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        shown = browser.new_page(viewport={"width": 1268, "height": 100})
        shown.set_content(page)
        picture = Image.open(BytesIO(shown.screenshot(full_page=True)))
        browser.close()
    picture.convert("RGB").quantize(128, method=Image.Quantize.MEDIANCUT).save(target, optimize=True)


def main() -> None:
    """Make the pictures."""
    terminal_picture(PICTURES / "terminal.png")
    for one in GALLERY:
        agenda = lea.read(ROOT / "examples" / one.example)
        pages = pypdfium2.PdfDocument(lea.render(agenda, document=one.document, format="pdf"))
        page = next(page for page in pages if one.shows in page.get_textpage().get_text_range())
        picture = page.render(scale=one.height / page.get_height()).to_pil().quantize(64)
        target = PICTURES / f"{one.name}.png"
        picture.save(target, optimize=True)
        print(f"{target.relative_to(ROOT).as_posix()}: {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
