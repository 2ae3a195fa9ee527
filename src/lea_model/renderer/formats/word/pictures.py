"""Drawings in Word: lines that stay sharp at any size, with a picture of points for programs that cannot draw them.

Word draws SVG since 2016; what reads a document otherwise shows the picture, which typst makes. Without typst there is
no picture, and so no drawing: its words stand there in any case.
"""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from lea_model.renderer.formats.word.elements import Element, clean, w
from lea_model.renderer.formats.word.manuscript import Manuscript
from lea_model.renderer.tree import Drawing

_SVG: Final = "{http://www.w3.org/2000/svg}"
_POINT: Final = 12_700
"""A point in the unit of drawings in Word."""
_TWENTIETH: Final = _POINT // 20
_PIXEL: Final = 0.75
"""A pixel of a drawing in points."""
_POINTS_PER_INCH: Final = 192
_MOST_PIXELS: Final = 4000
_FOR_WORD: Final = "Arial, Helvetica, sans-serif"
_FOR_PICTURE: Final = "Source Sans 3"

_INLINE: Final = f"""
<w:drawing {nsdecls("w", "wp", "a", "pic", "r")}>
  <wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent/>
    <wp:docPr/>
    <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
    <a:graphic>
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
        <pic:pic>
          <pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>
          <pic:blipFill>
            <a:blip>
              <a:extLst>
                <a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">
                  <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"/>
                </a:ext>
              </a:extLst>
            </a:blip>
            <a:stretch><a:fillRect/></a:stretch>
          </pic:blipFill>
          <pic:spPr>
            <a:xfrm><a:off x="0" y="0"/><a:ext/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
          </pic:spPr>
        </pic:pic>
      </a:graphicData>
    </a:graphic>
  </wp:inline>
</w:drawing>
"""


class Picture:
    """A drawing that can stand in a document.

    Attributes:
        width: Its own width, in points.
        height: Its own height, in points.
        described: What it shows, for who cannot see it.
    """

    def __init__(self, drawing: Drawing) -> None:
        self._root: Any = etree.fromstring(drawing.svg.encode("utf-8"), etree.XMLParser(resolve_entities=False))
        *_, width, height = (float(one) for one in self._root.get("viewBox", "0 0 1 1").split())
        self.width, self.height = max(1.0, width * _PIXEL), max(1.0, height * _PIXEL)
        told = self._root.find(f"{_SVG}desc")
        # What stands in words under the drawing is not told again to who cannot see it.
        more = "" if drawing.words or told is None or not told.text else f". {told.text}"
        self.described = clean(f"{drawing.caption}{more}")
        self._simplify()

    def _simplify(self) -> None:
        """Leave only what every program can draw: no rules of style, no links, a size of its own."""
        root = self._root
        for one in list(root.iter(f"{_SVG}style")):
            one.getparent().remove(one)
        for one in root.iter(f"{_SVG}a"):
            one.tag = f"{_SVG}g"
            for name in list(one.attrib):
                del one.attrib[name]
        root.attrib.pop("style", None)
        root.set("width", f"{self.width / _PIXEL:g}")
        root.set("height", f"{self.height / _PIXEL:g}")

    def scale(self, width: int, height: int) -> float:
        """How much smaller it must be to fit into a room, given in twentieths of a point; at most its own size."""
        return min(1.0, width / 20 / self.width, height / 20 / self.height)

    def element(self, manuscript: Manuscript, width: int, height: int) -> Element | None:
        """The drawing as it stands in a paragraph; None where no picture of it can be made."""
        if find_spec("typst") is None:
            return None
        scale = self.scale(width, height)
        size = {"cx": str(round(self.width * scale * _POINT)), "cy": str(round(self.height * scale * _POINT))}
        number = manuscript.number()
        part = manuscript.document.part
        picture, _ = part.get_or_add_image(io.BytesIO(self._picture()))
        lines = Part(PackURI(f"/word/media/drawing{number}.svg"), "image/svg+xml", self._lines(), part.package)
        made: Any = parse_xml(_INLINE)
        for one in made.iter("{*}extent", "{http://schemas.openxmlformats.org/drawingml/2006/main}ext"):
            if one.get("uri") is None:
                one.attrib.update(size)
        about = next(made.iter("{*}docPr"))
        about.attrib.update({"id": str(number), "name": f"LEA {number}", "descr": self.described})
        embed = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
        next(made.iter("{*}blip")).set(embed, picture)
        next(made.iter("{*}svgBlip")).set(embed, part.relate_to(lines, RELATIONSHIP_TYPE.IMAGE))
        return w("r", made)

    def _lines(self) -> bytes:
        self._root.set("font-family", _FOR_WORD)
        return bytes(etree.tostring(self._root, encoding="utf-8", xml_declaration=True))

    def _picture(self) -> bytes:
        import typst

        from lea_model.renderer.formats.typesetting import FONTS

        self._root.set("font-family", _FOR_PICTURE)
        drawing: str = etree.tostring(self._root, encoding="unicode")
        per_inch = min(_POINTS_PER_INCH, _MOST_PIXELS * 72 / max(self.width, self.height))
        page = '#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")\n'
        return typst.compile(
            page.encode(),
            format="png",
            ppi=per_inch,
            sys_inputs={"svg": drawing},
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS.as_posix()]
            ),
            ignore_system_fonts=True,
        )
