"""What a command knows of an agenda that it checked."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from lea_model.diagnostics import Finding
from lea_model.loader import Result
from lea_model.reporter import TextOf


class CheckedAgenda(NamedTuple):
    """An agenda that was checked.

    Attributes:
        agenda: Where it stands.
        id: Its id; None where nothing could be built.
        found: What was found.
        text_of: Gives the text of one of its files.
        result: Gives what reading it gave.
    """

    agenda: Path
    id: str | None
    found: tuple[Finding, ...]
    text_of: TextOf
    result: Callable[[], Result]
