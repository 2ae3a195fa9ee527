"""Opens documents that are a zip file with XML in it (Word, OpenDocument), within bounds of size and depth.

A document comes from anywhere, so nothing outside it is ever read, nothing is unpacked that is out of all proportion,
and no entities are expanded.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Final, cast
from xml.etree import ElementTree as ET

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_

MEBIBYTE: Final = 2**20
LARGEST_PART: Final = 64 * MEBIBYTE
"""Far more than the text of any agenda: 100,000 paragraphs of Word are some 30 MiB."""
DEEPEST: Final = 256
MOST_PARTS: Final = 20_000
STEP: Final = 2**16

BROKEN: Final = N_("{file} is damaged and cannot be read. Open it in Word or LibreOffice, save it anew, and try again.")
TOO_LARGE: Final = N_("{file} is too large to read: {what} is more than {limit} MB. Split the document and try again.")
TOO_DEEP: Final = N_("{file} cannot be read: its parts are nested more than {limit} deep, which no document needs.")
ENTITIES: Final = N_("{file} is not read: it defines abbreviations of XML (a DOCTYPE), which no office program writes.")


MOST_LETTERS: Final = 5_000_000
"""How many characters a document has at most: some two thousand full pages."""
MUCH_TEXT: Final = N_("{file} has more than {limit} characters, which is more than a document can have here.")


def refused(message: str, file: str, **params: object) -> UsageError:
    """An error that says why a document is not read."""
    return UsageError(Phrase(message, {"file": file, **params}))


class Package:
    """A zip file with parts.

    Args:
        name: Name of the file, for messages.
        content: The bytes of the file.
    """

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            parts = self._zip.namelist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise refused(BROKEN, name) from error
        if len(parts) > MOST_PARTS:
            raise refused(BROKEN, name)
        self.parts = frozenset(parts)

    def part(self, path: str) -> bytes | None:
        """The bytes of a part, or None where it is not there.

        Raises:
            UsageError: It is damaged or too large.
        """
        if path not in self.parts:
            return None
        try:
            with self._zip.open(path) as stream:
                content = stream.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError) as error:
            raise refused(BROKEN, self.name) from error  # ValueError: it is said to begin before the file does
        if len(content) > LARGEST_PART:
            raise refused(TOO_LARGE, self.name, what=path, limit=LARGEST_PART // MEBIBYTE)
        return content

    def tree(self, path: str) -> ET.Element | None:
        """A whole part as a tree, or None where it is not there."""
        content = self.part(path)
        if content is None:
            return None
        root: ET.Element | None = None
        for event, element in _events(self.name, content):
            if event == "start" and root is None:
                root = element
        return root

    def children(self, content: bytes, parent: str) -> Iterator[ET.Element]:
        """Each child of the first element ``parent`` of a part, when it is whole; each is forgotten after its use."""
        inside: list[ET.Element] = []
        depth = 0
        for event, element in _events(self.name, content):
            if event == "start":
                if inside or element.tag == parent:
                    inside.append(element)
                continue
            if not inside:
                continue
            inside.pop()
            depth = len(inside)
            if depth == 0:
                return
            if depth == 1:
                yield element
                inside[0].remove(element)


def _events(name: str, content: bytes) -> Iterator[tuple[str, ET.Element]]:
    """Starts and ends of elements, without trusting what is in the file."""
    if any("<!DOCTYPE".encode(code) in content for code in ("utf-8", "utf-16-le", "utf-16-be")):
        raise refused(ENTITIES, name)
    parser: ET.XMLPullParser[ET.Element] = ET.XMLPullParser(("start", "end"))
    depth = 0
    try:
        for start in range(0, len(content), STEP):
            parser.feed(content[start : start + STEP])
            for event, element in cast(Iterable[tuple[str, ET.Element]], parser.read_events()):
                depth += 1 if event == "start" else -1
                if depth > DEEPEST:
                    raise refused(TOO_DEEP, name, limit=DEEPEST)
                yield event, element
        parser.close()
    except (ET.ParseError, ValueError, LookupError) as error:
        raise refused(BROKEN, name) from error
