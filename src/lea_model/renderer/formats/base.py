"""What a format is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lea_model.renderer.tree import DocumentTree


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a document.

    Attributes:
        extension: What the names of its files end with.
        write: Writes a document tree; the folder holds templates of the user.
    """

    extension: str
    write: Callable[[DocumentTree, Path | None], str]
