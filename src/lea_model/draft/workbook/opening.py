"""Opens a workbook that anybody may have made: what is no plain workbook, or too large, is refused before it is read.

The parts of the file are looked through as a stream first, within bounds of size and number, because the library that
reads cells makes room for all cells between the first and the last one at once.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple
from xml.parsers import expat

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_

MOST_BYTES: Final = 30_000_000
"""The largest file that is opened."""
MOST_INSIDE: Final = 150_000_000
"""The most that its parts may hold together once they are unpacked."""
MOST_PARTS: Final = 2_000
MOST_SHEETS: Final = 300
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 1_000
MOST_CELLS: Final = 1_000_000

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_STEP: Final = 65_536


class Opened(NamedTuple):
    """A workbook that may be read.

    Attributes:
        name: Its name, for messages.
        content: Its bytes.
        formulas: The cells with a formula, by the name of the sheet.
        merged: The cells that were joined, by the name of the sheet.
        notes: The cells below the heads that somebody wrote a note beside.
    """

    name: str
    content: bytes
    formulas: dict[str, list[str]]
    merged: dict[str, list[str]]
    notes: tuple[str, ...] = ()


def open_workbook(workbook: str | Path | bytes, name: str = "") -> Opened:
    """Look through a workbook.

    Args:
        workbook: The file, or its bytes.
        name: Its name in messages, where its bytes are given.

    Raises:
        UsageError: It is no workbook that can be read; in one sentence that says why.
    """
    if find_spec("python_calamine") is None:
        message = N_("Reading a workbook needs the extra {extra}, which is not installed. Install it with: {command}")
        raise UsageError(Phrase(message, {"extra": "'excel'", "command": 'pip install "lea-model[excel]"'}))
    if isinstance(workbook, bytes):
        content, name = workbook, name or "<workbook>"
    else:
        content, name = _content(Path(workbook)), Path(workbook).as_posix()
    if len(content) > MOST_BYTES:
        raise _refused(N_("{name} is larger than {most} MB, which no workbook of an agenda is."), name, MOST_BYTES)
    _check_kind(content, name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_parts(archive, name)
            return _Scan(archive, name).opened(content)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise _refused(N_("{name} is damaged and cannot be opened: save it again in Excel."), name) from error
    except (expat.ExpatError, LookupError, ValueError) as error:  # LookupError: a part or an encoding is not there
        raise _refused(N_("{name} is damaged and cannot be opened: save it again in Excel."), name) from error


def _content(path: Path) -> bytes:
    from lea_model.diagnostics.system_reasons import reason_of

    try:
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise _refused(
                N_("{name} is larger than {most} MB, which no workbook of an agenda is."), path.as_posix(), MOST_BYTES
            )
        return path.read_bytes()
    except OSError as error:
        params = {"name": path.as_posix(), "detail": reason_of(error)}
        raise UsageError(Phrase(N_("'{name}' cannot be opened: {detail}."), params)) from error


def _refused(message: str, name: str, most: int = 0, **params: object) -> UsageError:
    return UsageError(Phrase(message, {"name": f"'{name}'", "most": most // 1_000_000, **params}))


def _check_kind(content: bytes, name: str) -> None:
    """Say of other kinds of files what they are and what to do."""
    if content.startswith(_COMPOUND):
        if _ENCRYPTED in content:
            raise _refused(N_("{name} has a password: save it without one."), name)
        raise _refused(N_("{name} is a workbook of an old kind (.xls): save it as .xlsx."), name)
    if not content.startswith(b"PK"):
        raise _refused(N_("{name} is no workbook of Excel: save it as .xlsx."), name)


def _check_parts(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_INSIDE:
        raise _refused(
            N_("{name} unpacks to more than {most} MB, which no workbook of an agenda does."), name, MOST_INSIDE
        )
    if "mimetype" in names and b"opendocument" in _bounded(archive, "mimetype"):
        raise _refused(N_("{name} is a file of LibreOffice (.ods): save it as .xlsx."), name)
    if any(part.flag_bits & 1 for part in parts):
        raise _refused(N_("{name} has a password: save it without one."), name)
    if any(one.endswith("vbaProject.bin") for one in names):
        raise _refused(N_("{name} holds macros (.xlsm): save it as .xlsx, without macros."), name)
    if "xl/workbook.bin" in names:
        raise _refused(N_("{name} is a binary workbook (.xlsb): save it as .xlsx."), name)
    if "xl/workbook.xml" not in names:
        raise _refused(N_("{name} is no workbook of Excel: save it as .xlsx."), name)
    if any(one.startswith(("xl/externalLinks/", "xl/queryTables/")) or one == "xl/connections.xml" for one in names):
        message = N_(
            "{name} takes values from other files: paste them as values, and break the links (Data, Edit links)."
        )
        raise _refused(message, name)


def _bounded(archive: zipfile.ZipFile, part: str) -> bytes:
    with archive.open(part) as stream:
        return stream.read(_STEP)


class _Scan:
    """Goes through the parts of a workbook as a stream."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._unpacked = 0
        self._cells = 0

    def opened(self, content: bytes) -> Opened:
        """Look through all sheets."""
        sheets: list[tuple[str, str]] = []
        targets: dict[str, str] = {}

        def sheet(tag: str, given: dict[str, str]) -> None:
            if tag == "sheet":
                found = next((value for key, value in given.items() if key.split(":")[-1] == "id"), "")
                sheets.append((given.get("name", ""), found))

        def relation(tag: str, given: dict[str, str]) -> None:
            if tag == "Relationship":
                targets[given.get("Id", "")] = given.get("Target", "")

        self._parse("xl/workbook.xml", sheet)
        self._parse("xl/_rels/workbook.xml.rels", relation)
        if len(sheets) > MOST_SHEETS:
            message = N_("{name} has more than {count} sheets, which no workbook of an agenda has.")
            raise _refused(message, self._name, count=MOST_SHEETS)
        names = self._archive.namelist()
        for part in ("xl/sharedStrings.xml", "xl/styles.xml"):
            if part in names:
                self._parse(part, lambda _tag, _given: None)
        formulas: dict[str, list[str]] = {}
        merged: dict[str, list[str]] = {}
        for title, identity in sheets:
            target = targets.get(identity, "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in names and "worksheets" in part:
                formulas[title], merged[title] = self._sheet(part, title)
        return Opened(self._name, content, formulas, merged, self._notes(names))

    def _notes(self, names: list[str]) -> tuple[str, ...]:
        """The cells with notes of people; the notes that a workbook goes out with stand beside heads."""
        found: dict[str, None] = {}

        def note(tag: str, given: dict[str, str]) -> None:
            cell = given.get("ref", "")
            if tag in ("comment", "threadedComment") and _row(cell) > 1:
                found[cell] = None

        for part in names:
            if part.startswith(("xl/comments", "xl/threadedComments/")) and part.endswith(".xml"):
                self._parse(part, note)
        return tuple(found)

    def _sheet(self, part: str, title: str) -> tuple[list[str], list[str]]:
        sheet = _SheetScan()
        self._parse(part, sheet.start, sheet)
        self._cells += sheet.cells
        if sheet.last_row * sheet.last_column > MOST_CELLS * 10:
            message = N_(
                "{name}: sheet '{sheet}' has cells very far apart: delete what stands far to the right or below."
            )
            raise UsageError(Phrase(message, {"name": f"'{self._name}'", "sheet": title}))
        if sheet.too_large or self._cells > MOST_CELLS:
            message = N_(
                "{name}: sheet '{sheet}' is filled past row {rows} or column {columns}, which no workbook of an "
                "agenda is."
            )
            params = {"sheet": title, "rows": MOST_ROWS, "columns": MOST_COLUMNS}
            raise UsageError(Phrase(message, {"name": f"'{self._name}'", **params}))
        return sheet.formulas, sheet.merged

    def _parse(self, part: str, start: Callable[[str, dict[str, str]], None], sheet: _SheetScan | None = None) -> None:
        parser, isfinal = expat.ParserCreate(), True
        parser.StartElementHandler = lambda tag, given: start(tag.rpartition(":")[2], given)
        parser.StartDoctypeDeclHandler = self._doctype
        for piece in self._pieces(part):
            parser.Parse(piece)
            if sheet is not None and sheet.too_large:
                return
        parser.Parse(b"", isfinal)

    def _doctype(self, *_given: Any) -> None:
        raise _refused(N_("{name} is damaged and cannot be opened: save it again in Excel."), self._name)

    def _pieces(self, part: str) -> Iterator[bytes]:
        with self._archive.open(part) as stream:
            while piece := stream.read(_STEP):
                self._unpacked += len(piece)
                if self._unpacked > MOST_INSIDE:
                    message = N_("{name} unpacks to more than {most} MB, which no workbook of an agenda does.")
                    raise _refused(message, self._name, MOST_INSIDE)
                yield piece


class _SheetScan:
    """What a look through one sheet found.

    Attributes:
        last_row: The last row in which something stands, from 1.
        last_column: The last column.
        cells: How many cells hold something.
        formulas: The cells with a formula.
        merged: The cells that were joined.
    """

    def __init__(self) -> None:
        self.last_row = self.last_column = self.cells = 0
        self.formulas: list[str] = []
        self.merged: list[str] = []
        self._row = self._column = 0
        self._cell = ""

    @property
    def too_large(self) -> bool:
        """Whether more stands in it than is read."""
        return self.last_row > MOST_ROWS or self.last_column > MOST_COLUMNS or self.cells > MOST_CELLS

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Take one element."""
        if tag == "row":
            self._row = int(given.get("r", self._row + 1))
            self._column = 0
        elif tag == "c":
            self._cell = given.get("r", "")
            self._column = _column(self._cell) or self._column + 1
            self._row = _row(self._cell) or self._row  # a cell may name another row than the one that it stands in
        elif tag in ("v", "is", "f"):
            self.last_row, self.last_column = max(self.last_row, self._row), max(self.last_column, self._column)
            self.cells += tag != "f"
            if tag == "f" and len(self.formulas) < MOST_PARTS:
                self.formulas.append(self._cell)
        elif tag == "mergeCell" and len(self.merged) < MOST_PARTS:
            self.merged.append(given.get("ref", ""))


def _column(reference: str) -> int:
    """The number of a column, from 1; 0 where the reference has none."""
    number = 0
    for sign in reference.upper():
        if not "A" <= sign <= "Z":
            break
        number = number * 26 + ord(sign) - 64
    return number


def _row(reference: str) -> int:
    """The number of a row, from 1; 0 where the reference has none."""
    return int("".join(sign for sign in reference if "0" <= sign <= "9") or "0")
