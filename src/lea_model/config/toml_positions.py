"""Where keys and values stand in a TOML text that Python's own reader accepted: that one does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import Final, NamedTuple

from lea_model.diagnostics import Path, Position

_TOKEN: Final = re.compile(
    r'''(?P<text>"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')'''
    r"|(?P<line>\n)|(?P<sign>[\[\]{}=,.])|(?P<bare>[\w+:-]+)|(?P<rest>\#[^\n]*|.)",
    re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


class _Walk:
    """A walk through the text that notes where each key and value stands.

    Attributes:
        keys: Path to the span of its key.
        values: Path to the span of its value.
    """

    def __init__(self, text: str) -> None:
        self.tokens = [
            _Token(found.lastgroup or "", found[0], found.start(), found.end())
            for found in _TOKEN.finditer(text)
            if found.lastgroup != "rest"
        ]
        self.at = 0
        self.keys: dict[Path, tuple[int, int]] = {}
        self.values: dict[Path, tuple[int, int]] = {}
        table: Path = ()
        while self.at < len(self.tokens):
            if self._sees("\n"):
                self.at += 1
            elif self._sees("["):
                while self._sees("["):
                    self.at += 1
                table = self._key(())
                while self._sees("]"):
                    self.at += 1
            else:
                self._entry(table)

    def _sees(self, *characters: str) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at].text in characters

    def _key(self, table: Path) -> Path:
        """Read a key, dotted or not, and note the place of each part."""
        path = table
        while True:
            token = self.tokens[self.at]
            word = tomllib.loads(f"k = {token.text}")["k"] if token.kind == "text" else token.text
            path = (*path, word)
            self.keys.setdefault(path, (token.start, token.end))
            self.at += 1
            if not self._sees("."):
                return path
            self.at += 1

    def _entry(self, table: Path) -> None:
        path = self._key(table)
        self.at += 1  # the '=' between key and value
        self._value(path)

    def _value(self, path: Path) -> None:
        start = self.tokens[self.at].start
        if self._sees("[", "{"):
            closing = "]" if self._sees("[") else "}"
            self.at += 1
            number = 0
            while not self._sees(closing):
                if self._sees(",", "\n"):
                    self.at += 1
                elif closing == "}":
                    self._entry(path)
                else:
                    self._value((*path, number))
                    number += 1
            self.at += 1
        else:
            self.at += 1
            while self.at < len(self.tokens) and not self._sees(",", "]", "}", "\n"):
                self.at += 1  # the rest of a number or a moment
        self.values[path] = (start, self.tokens[self.at - 1].end)


def locate(text: str, path: Path, name: str, *, key: bool = False) -> Position:
    """Say where something stands.

    Args:
        text: The text; it is valid TOML.
        path: Keys and list indices.
        name: The file to name.
        key: Whether the key is wanted rather than the value.

    Returns:
        The place; of what stands nowhere by itself, that of the nearest thing around it.
    """
    text = text.replace("\r\n", "\n")
    walk = _Walk(text)
    for end in range(len(path), 0, -1):
        tables = (walk.keys, walk.values) if key else (walk.values, walk.keys)
        for table in tables:
            span = table.get(path[:end])
            if span is not None:
                return Position(name, *spot(text, span[0]), *spot(text, span[1]))
    return Position(name, 1, 1, 1, 1)


def spot(text: str, index: int) -> tuple[int, int]:
    """The line and column of a character, counted from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
