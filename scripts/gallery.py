"""Makes the pictures in README.md, out of the documents that the examples give.

usage: python scripts/gallery.py

Run it when documents have come to look otherwise, and look at what it made. It needs the extra pdf, and pypdfium2.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import pypdfium2  # type: ignore[import-untyped]

import lea_model as lea

ROOT: Final = Path(__file__).resolve().parent.parent
PICTURES: Final = ROOT / "docs" / "beeld"


class Picture(NamedTuple):
    """A page of a document as a picture.

    Attributes:
        name: The name of the file.
        example: The agenda.
        document: The document.
        page: The page, from 1.
        height: The height of the picture, in pixels.
    """

    name: str
    example: str
    document: str
    page: int
    height: int


GALLERY: Final = (
    Picture("agenda", "almere", "agenda", 1, 520),
    Picture("tabel", "almere", "uitvoeringsagenda", 3, 520),
    Picture("organigram", "westland", "projectorganisatie", 3, 820),
    Picture("poster", "almere", "poster", 1, 520),
)


def main() -> None:
    """Make the pictures."""
    for one in GALLERY:
        agenda = lea.read(ROOT / "examples" / one.example)
        pages = pypdfium2.PdfDocument(lea.render(agenda, document=one.document, format="pdf"))
        page = pages[one.page - 1]
        picture = page.render(scale=one.height / page.get_height()).to_pil().quantize(64)
        target = PICTURES / f"{one.name}.png"
        picture.save(target, optimize=True)
        print(f"{target.relative_to(ROOT).as_posix()}: {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
