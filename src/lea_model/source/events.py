"""The events of a YAML text, from libyaml or, where that is missing, from a pure Python parser that agrees with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from yaml.events import ScalarEvent, StreamEndEvent
from yaml.reader import Reader

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover - PyYAML built without libyaml
    CParser = None  # type: ignore[assignment, misc]

HAS_LIBYAML: Final = CParser is not None

FORBIDDEN: Final = Reader.NON_PRINTABLE
"""Characters that may not stand in a YAML file."""


def open_events(text: str, *, pure: bool) -> Callable[[], Any]:
    """Start parsing.

    Args:
        text: The whole text, without byte order mark.
        pure: Whether to use the Python parser, which is slow.

    Returns:
        A function that gives the next event each time.
    """
    if pure:
        from lea_model.source.python_parser import PythonParser  # slow to import too

        return PythonParser(text).get_event
    return CParser(text).get_event


def more_texts_than(limit: int, text: str, *, pure: bool) -> bool:
    """Whether a file has more keys and values than a limit.

    Args:
        limit: The limit.
        text: The whole text, without byte order mark.
        pure: Whether to use the Python parser, which is slow.

    Raises:
        YAMLError: The text is no YAML, and has no more than that up to where it stops.
    """
    # Each value needs a comma or a line of its own, and few keys stand without one: most files are known at a glance.
    if 2 * (text.count("\n") + text.count(",") + 1) <= limit:
        return False
    event_of, count = open_events(text, pure=pure), 0
    while count <= limit:
        event = event_of()
        if isinstance(event, StreamEndEvent):
            return False
        count += isinstance(event, ScalarEvent)
    return True
