"""The formats that a draft can be made from: one module each, that gives the same blocks whatever the format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import ReadDocument
from lea_model.errors import UsageError
from lea_model.i18n import N_

LARGEST: Final = 100_000_000
"""Bytes that a document may have: an agenda of 100 pages with pictures has a tenth of that."""


class DocumentReader(NamedTuple):
    """What reads one format (bestandsvorm).

    Attributes:
        name: What users call the format.
        suffixes: What the names of its files end with, in small letters.
        load: Imports the function that reads it: from its bytes and its name, without folders, to blocks.
        library: The modules that only this format needs, with spaces between; empty where it needs none.
        extra: The extra of this package that brings the library.
    """

    name: str
    suffixes: tuple[str, ...]
    load: Callable[[], Callable[[bytes, str], ReadDocument]]
    library: str = ""
    extra: str = "draft"


def _plain_text() -> Callable[[bytes, str], ReadDocument]:
    from lea_model.draft.readers.plain_text import read_document as read

    return read


def _word() -> Callable[[bytes, str], ReadDocument]:
    from lea_model.draft.readers.word import read_document as read

    return read


def _pdf() -> Callable[[bytes, str], ReadDocument]:
    from lea_model.draft.readers.pdf import read_document as read

    return read


def _odt() -> Callable[[bytes, str], ReadDocument]:
    from lea_model.draft.readers.odt import read_document as read

    return read


def _markdown() -> Callable[[bytes, str], ReadDocument]:
    from lea_model.draft.readers.markdown import read_document as read

    return read


def _html() -> Callable[[bytes, str], ReadDocument]:
    from lea_model.draft.readers.html import read_document as read

    return read


def _other() -> Callable[[bytes, str], ReadDocument]:
    from lea_model.draft.readers.other_formats import read_document as read

    return read


READERS: Final = (
    DocumentReader("docx", (".docx", ".docm", ".dotx"), _word),
    DocumentReader("pdf", (".pdf",), _pdf, library="pypdfium2"),
    DocumentReader("odt", (".odt", ".ott"), _odt),
    DocumentReader("html", (".html", ".htm", ".xhtml"), _html),
    DocumentReader("md", (".md", ".markdown"), _markdown, library="markdown_it"),
    DocumentReader("txt", (".txt", ".text"), _plain_text),
)
"""The formats, in the order in which users are told of them."""

OTHERS: Final = DocumentReader("doc", (".doc", ".dot", ".rtf", ".pages", ".wpd", ".wps"), _other)
"""Formats of text that are not read, of which users are told how to save them."""

SUFFIXES: Final = {suffix: reader for reader in READERS for suffix in reader.suffixes}


def read_document(source: Path | str | bytes, name: str = "") -> ReadDocument:
    """Read a document as blocks.

    Args:
        source: A path, or what the file holds.
        name: The name of the file, where ``source`` is not a path; what it ends with tells the format.

    Raises:
        UsageError: The file is not there, is too large, or has a format that is not read; or a library is missing.
    """
    if isinstance(source, bytes):
        path, content = Path(name), source
    else:
        path = Path(source)
        content = _content(path)
    reader = reader_of(path.suffix.casefold(), content)
    if reader is None:
        message = N_("{file} cannot be read: its name must end with one of {known}.")
        raise UsageError(Phrase(message, {"file": path.name, "known": ", ".join(SUFFIXES)}))
    if len(content) > LARGEST:
        message = N_("{file} is larger than {count} MB, which is more than a document can be here.")
        raise UsageError(Phrase(message, {"file": path.name, "count": LARGEST // 1_000_000}))
    from importlib.util import find_spec

    if any(find_spec(module) is None for module in reader.library.split()):
        message = N_("Format {name} needs the extra {extra}, which is not installed. Install it with: {command}")
        command = f'pip install "lea-model[{reader.extra}]"'
        raise UsageError(Phrase(message, {"name": reader.name, "extra": f"'{reader.extra}'", "command": command}))
    return reader.load()(content, path.name)


def reader_of(suffix: str, content: bytes) -> DocumentReader | None:
    """What reads a file: by what is in it where that is sure, since names are changed by hand; else by its name."""
    known = SUFFIXES.get(suffix)
    if content.startswith(b"%PDF-"):
        return SUFFIXES[".pdf"]
    if content.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")) or suffix in OTHERS.suffixes:
        return OTHERS  # the first is how old Word begins, and new Word with a password
    if content.startswith(b"PK\x03\x04") and (known is None or known.name not in ("docx", "odt")):
        return SUFFIXES[".odt"] if b"opendocument.text" in content[:200] else SUFFIXES[".docx"]
    return known


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise UsageError(Phrase(N_("There is no file {file}."), {"file": path.as_posix()}))
    if path.stat().st_size > LARGEST:
        message = N_("{file} is larger than {count} MB, which is more than a document can be here.")
        raise UsageError(Phrase(message, {"file": path.name, "count": LARGEST // 1_000_000}))
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(
            Phrase(N_("{file} cannot be read: {reason}."), {"file": path.as_posix(), "reason": str(error)})
        ) from error
