"""Walks through an agenda, and says how words are compared and how ids are made of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from lea_model.diagnostics import Path
from lea_model.index.agenda_input import HasAgenda, agenda_of
from lea_model.model.base import Model
from lea_model.model.keys import nested_fields, stated_nested
from lea_model.text import UNSEEN


def walk(root: Model | HasAgenda, path: Path = ()) -> Iterator[tuple[Path, Model]]:
    """Yield every model inside ``root``, itself first, with its path in English names.

    Args:
        root: An agenda, a part of one, or what reading an agenda gave.
        path: The path of ``root`` itself.

    Yields:
        Pairs such as ``(("clusters", 3, "citations", 2), Citation(...))``, in the order of the fields.

    Raises:
        UsageError: Nothing could be built when it was read, or it is no part of an agenda at all, such as a path.
    """
    stack: list[tuple[Path, Model]] = [(path, root if isinstance(root, Model) else agenda_of(root))]
    while stack:
        here, item = stack.pop()
        yield here, item
        cls = type(item)
        if not nested_fields(cls):
            continue  # most items: sources, dates, words
        values = item.__dict__
        for name in reversed(stated_nested(cls, frozenset(item.__pydantic_fields_set__))):
            value = values[name]
            if isinstance(value, tuple):
                stack += [((*here, name, number), value[number]) for number in range(len(value) - 1, -1, -1)]
            elif isinstance(value, Model):
                stack.append(((*here, name), value))


def normal(text: str) -> str:
    """The form in which names are compared: no case or hidden characters, single spaces, no point after a number."""
    words = _known(text) if len(text) <= _SHORT else _compared(text)
    return text if words == text else words  # an index of many names holds those that are the same once


_SHORT: Final = 100
"""Texts up to this length are names, which stand in many places."""


def _compared(text: str) -> str:
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    if not composed.isprintable():
        composed = re.sub(f"[{UNSEEN}]", "", composed)
    words = " ".join(composed.casefold().split())
    return words.rstrip(".") if words[:1].isdecimal() else words


_known = lru_cache(maxsize=8192)(_compared)  # the same party is named time and again, in one agenda and in the next


_DASHES: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")


def slug(text: str) -> str:
    """Make an id out of a title: ``Brede buurtscholen`` becomes ``brede-buurtscholen``."""
    plain = text.casefold()
    if not plain.isascii():
        plain = plain.translate(_DASHES)  # '2023–2026' is no one number
        plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:80].strip("-")
