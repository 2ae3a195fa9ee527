"""From events to plain data, as fast as Python allows; the rest is left to `diagnosing_reader`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from lea_model.text import SYMBOLS, UNSEEN, WIDE_SPACES, may_hide

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
"""What a file holds: every scalar is text."""

MAX_DEPTH: Final = 64

NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML takes for nothing where it stands without quotes."""

# YAML 1.1 ends a line at three more characters than an editor does.
INVISIBLE_BREAKS: Final = "\x85\u2028\u2029"

# Patterns as text: `re` makes each when it is first used, and many files have none of these signs. Each starts with a
# literal sign, so that searching a whole file takes microseconds.
_CUT_OFF: Final = r"#(?<=[ \t]#)[^\s#]"
_SPLIT: Final = r"\[[^\[\]]*\([^()\[\]]*,"
_OPENS: Final = frozenset("[{,:?\ufeff")
"""What an anchor or a tag may follow, besides space and the start of a file."""
_HIDDEN: Final = (
    rf"[{INVISIBLE_BREAKS}{UNSEEN}{SYMBOLS}]|[:\-][ \t]*[{WIDE_SPACES}]|[{WIDE_SPACES}][\"']?:"
    rf"|(?:^|[\r\n])[ \t]*[{WIDE_SPACES}]"
)

ODD_COLONS: Final = "\uff1a\ufe55\u2236\ua789\ufe13"
"""Signs that look like a colon, of other alphabets and of formulas: to YAML they are a part of the text."""


class Snag(Exception):  # noqa: N818 - no error: a reason to look again, with care
    """Something that needs a finding, or perhaps does."""


def _loses_text(text: str) -> bool:
    """Whether a number sign may cut off text; a line that is a comment as a whole does not."""
    position = 0
    cut_off = re.compile(_CUT_OFF)
    while found := cut_off.search(text, position):
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].lstrip()
        if before and (before[0] != "#" or "\r" in before):
            return True
        position = text.find("\n", found.start())
        if position < 0:
            break
    return False


def _after(text: str, sign: str) -> Iterator[str]:
    """What stands after each of a sign that may open an anchor or a tag: 'R&D' and 'Samen!' are words."""
    at = text.find(sign)
    while at >= 0:
        if not at or text[at - 1] in _OPENS or text[at - 1].isspace():
            yield text[at + 1 : at + 2]
        at = text.find(sign, at + 1)


def looks_plain(text: str) -> bool:
    """Whether `plain_data` can be trusted with a text: it does not see comments, brackets, anchors, tags and '<<'.

    Args:
        text: The whole text.

    Returns:
        False where something may need a finding; true for most files.
    """
    if "#" in text and _loses_text(text):
        return False
    return not (
        any(one in {"-", "_"} or one.isalnum() for one in _after(text, "&"))
        or any(True for _ in _after(text, "!"))
        or ("(" in text and re.search(_SPLIT, text))
        or ("<" in text and "<<" in text)
        or any(word in text for word in NOTHING if word)
        or (may_hide(text) and re.search(_HIDDEN, text))
        or (not text.isascii() and any(sign in text for sign in ODD_COLONS))
    )


def plain_data(next_event: Callable[[], Any]) -> Data:  # noqa: C901, PLR0915 - see the comment
    """Build the data of a text in which nothing is out of the ordinary.

    Args:
        next_event: The parser's ``get_event``, on a text that `looks_plain`.

    Returns:
        Dicts, lists and texts.

    Raises:
        Snag: Anything that asks for a finding. What was built is lost.
        YAMLError: The parser's own.
    """
    # One long function without calls: this loop runs for every key and value of every agenda, and a call for each
    # would cost more than the building itself.
    scalar, mapping, sequence = ScalarEvent, MappingStartEvent, SequenceStartEvent
    next_event()
    if type(next_event()) is not DocumentStartEvent:
        raise Snag
    document: list[Any] = []
    target: Any = document
    in_mapping = False
    stack: list[Any] = []
    push, pop = stack.append, stack.pop
    while True:
        event = next_event()
        kind = type(event)
        if in_mapping:
            if kind is scalar:
                key = event.value
                if key in target or (not key and event.implicit[0]):
                    raise Snag
                event = next_event()
                kind = type(event)
                if kind is scalar:
                    value = event.value
                    if not value and event.implicit[0]:
                        raise Snag
                    target[key] = value
                    continue
                if kind is mapping:
                    child: Any = {}
                elif kind is sequence:
                    child = []
                    in_mapping = False
                else:
                    raise Snag
                if len(stack) >= MAX_DEPTH:
                    raise Snag
                push(target)
                target[key] = child
                target = child
                continue
            if kind is not MappingEndEvent:
                raise Snag
        elif kind is scalar:
            value = event.value
            if not value and event.implicit[0]:
                raise Snag
            target.append(value)
            continue
        elif kind is not SequenceEndEvent:
            if kind is mapping:
                child = {}
                in_mapping = True
            elif kind is sequence:
                child = []
            elif kind is DocumentEndEvent:
                break
            else:
                raise Snag
            if len(stack) >= MAX_DEPTH:
                raise Snag
            push(target)
            target.append(child)
            target = child
            continue
        target = pop()
        in_mapping = type(target) is dict
    if type(next_event()) is not StreamEndEvent:
        raise Snag
    data: Data = document[0]
    return data
