"""The structure of a PDF, finished: typst's library marks the heads of columns, and this marks those of rows."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, String

from lea_model.renderer.formats.pdf_file import file_of

WITHOUT_TABLES: Final = frozenset({"/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/Lbl", "/Link", "/P", "/TOC", "/TR"})
"""Elements that hold no table, or only what was found already: nothing is looked for inside them."""


def with_row_headers(content: bytes) -> bytes:
    """Mark the first cell of each row of a table as what names the row, and let the others refer to it.

    Args:
        content: A PDF with the structure that typst wrote.
    """
    with Pdf.open(BytesIO(content)) as pdf:
        root = pdf.Root.StructTreeRoot
        named: dict[str, Object] = {}
        for body in _elements(root, "/TBody"):
            _name_rows(body, named)
        if named:
            names = NameTree(root.IDTree) if "/IDTree" in root else NameTree.new(pdf)
            for name, cell in named.items():
                names[name] = cell
            root.IDTree = names.obj
        marks = pdf.Root.MarkInfo
        if "/Suspects" in marks and not marks.Suspects:  # the same as without it, which poppler takes for an error
            del marks.Suspects
        return file_of(pdf)


def _name_rows(body: Object, named: dict[str, Object]) -> None:
    """Mark the cells that name the rows of a table; one that spans rows names all of them."""
    left = 0
    header: Object | None = None
    for row in _children(body):
        cells = [cell for cell in _children(row) if cell.get("/S") in ("/TD", "/TH")]
        if left == 0 and cells:
            header = cells.pop(0)
            header.S = Name.TH
            header.ID = String(f"R{len(named) + 1:06}")
            table = _table_attributes(header)
            table.Scope = Name.Row
            left = int(table.get("/RowSpan", 1))
            named[str(header.ID)] = header
        left -= 1
        for cell in cells:
            if header is not None:
                attributes = _table_attributes(cell)
                attributes.Headers = Array([*_listed(attributes.get("/Headers")), header.ID])


def _table_attributes(cell: Object) -> Object:
    """What is said of a cell as a part of a table: beside it stands how it looks, which must be kept."""
    attributes = _listed(cell.get("/A"))
    for one in attributes:
        if one.get("/O") == "/Table":
            return one
    cell.A = Array([Dictionary(O=Name.Table), *attributes])
    return _listed(cell.A)[0]


def _elements(element: Object, kind: str) -> Iterator[Object]:
    """All elements of a kind, in the order of reading."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        role = str(one.get("/S"))
        if role == kind:
            yield one
        if role not in WITHOUT_TABLES:
            waiting += reversed(_children(one))


def _children(element: Object) -> list[Object]:
    """The elements in an element; what it holds beside them is numbers of marks on a page."""
    return [one for one in _listed(element.get("/K")) if isinstance(one, Dictionary) and "/S" in one]


def _listed(value: Object | None) -> list[Object]:
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]
