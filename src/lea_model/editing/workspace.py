"""What fixers work with: an agenda that was read, its index, and its files as an editor sees them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path as FilePath

from lea_model.diagnostics import Path, Position
from lea_model.editing.located_text import Document
from lea_model.editing.scalar import Scalar
from lea_model.index import Index
from lea_model.loader import Result
from lea_model.loader.folder import yaml_files


class Desk:
    """One agenda with its files, opened when they are needed.

    Args:
        result: What reading gave; it is not changed.
    """

    def __init__(self, result: Result) -> None:
        self.result = result
        self._documents: dict[str, Document | None] = {}

    @cached_property
    def index(self) -> Index | None:
        """The index of the agenda; None where nothing could be built."""
        return None if self.result.agenda is None else Index(self.result.agenda)

    @cached_property
    def whole(self) -> bool:
        """Whether the agenda was read as a whole: not one file out of a folder, and no file that could not be read."""
        return not self.result.incomplete and not self.is_part

    @cached_property
    def is_part(self) -> bool:
        """Whether one file was read that stands in a folder with others."""
        path = FilePath(self.result.path)
        return path.is_file() and len(yaml_files(path.parent)) > 1

    def document(self, name: str) -> Document | None:
        """One of the files; None where it has no text."""
        if name not in self._documents:
            text = self.result.text_of(name)
            self._documents[name] = None if text is None else Document(name, text)
        return self._documents[name]

    def scalar(self, position: Position | None) -> Scalar | None:
        """The key or text that starts at a position."""
        document = self.document(position.file) if position is not None else None
        return None if document is None else document.at(position)

    def scalar_of(self, path: Path) -> tuple[str, Scalar] | None:
        """The file and the text of a value of the agenda; None where it does not stand there by itself."""
        position = self.result.position(path)
        scalar = self.scalar(position)
        return None if scalar is None or position is None or scalar.on_key else (position.file, scalar)
