"""The logo of the house style on the title page of a Word document, as a picture that every program shows."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import Any, Final

from docx.shared import Mm

from lea_model.renderer.formats.word.elements import Element, clean, w
from lea_model.renderer.formats.word.manuscript import Manuscript
from lea_model.renderer.house_style import Logo

_HEIGHT: Final = 20
"""How high it is, in millimetres: as in the PDF."""
_WIDEST: Final = 120
"""The most millimetres that it is wide."""
_POINTS_PER_INCH: Final = 300


def logo_line(manuscript: Manuscript, logo: Logo | None, whose: str) -> list[Element]:
    """A paragraph with the logo; nothing where there is none, or where no picture can be made of it.

    Args:
        manuscript: The document.
        logo: The logo.
        whose: Whose it is, for who cannot see it.
    """
    content = None if logo is None else logo.content if logo.media == "image/png" else _picture(logo)
    if content is None:
        return []
    part: Any = manuscript.document.part
    try:
        inline = part.new_pic_inline(io.BytesIO(content), None, Mm(_HEIGHT))
    except Exception:  # noqa: BLE001 - whatever python-docx finds wrong with a picture: the document does without it
        return []
    if inline.extent.cx > Mm(_WIDEST):
        inline = part.new_pic_inline(io.BytesIO(content), Mm(_WIDEST), None)
    about = inline.docPr
    about.set("id", str(manuscript.number()))
    about.set("name", "Logo")
    about.set("descr", clean(f"Logo {whose}".strip()))
    return [w("p", w("r", w("drawing", inline)))]


def _picture(logo: Logo) -> bytes | None:
    """A picture of points of a drawing; None without typst, or where it is no drawing after all."""
    if find_spec("typst") is None:
        return None
    import typst

    page = (
        "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
        f'#image(bytes(sys.inputs.svg), format: "svg", height: {_HEIGHT}mm)\n'
    )
    drawing = logo.content.decode("utf-8-sig", "replace")
    try:
        made: bytes = typst.compile(
            page.encode(),
            format="png",
            ppi=_POINTS_PER_INCH,
            sys_inputs={"svg": drawing},
            ignore_system_fonts=True,
        )
    except typst.TypstError:
        return None
    return made
