"""What was drafted as YAML: the keys, order and forms of the dumper, with a comment where a person has to look."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from lea_model.draft.drafted import Certainty, Drafted, spans
from lea_model.draft.values import MODELS
from lea_model.dumper import FIRST, LAST, WIDTH
from lea_model.i18n import Language, translate
from lea_model.model.base import DUTCH_KEYS
from lea_model.text import single_spaced, without_unseen, yaml_value
from lea_model.vocabulary.review_words import CERTAINTY_WORDS, REVIEW

_LISTS: Final = frozenset({"members", "led_by", "footnotes"})


class Place(NamedTuple):
    """Where a part stands in what was written (plaats).

    Attributes:
        file: The file.
        first: Its first line, from 1.
        last: Its last line.
        part: The part.
    """

    file: str
    first: int
    last: int
    part: Drafted


class Writer:
    """Writes one file, and keeps where each part stands in it.

    Args:
        file: The name of the file.
        language: The language of the comments.
    """

    def __init__(self, file: str, language: Language) -> None:
        self.file = file
        self.language = language
        self.lines: list[str] = []
        self.places: list[Place] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "\n".join(self.lines) + "\n"

    def comment(self, text: str, indent: int = 0) -> None:
        """Write a comment, on as many lines as it needs."""
        for line in textwrap.wrap(single_spaced(text), WIDTH - indent - 2, break_on_hyphens=False):
            self.lines.append(" " * indent + "# " + line)

    def field(self, name: str, value: Any, indent: int, document: str = "") -> None:
        """Write a key with its value."""
        key = DUTCH_KEYS.get(name, name)
        pad = " " * indent
        if isinstance(value, list):
            if all(isinstance(one, str) for one in value):
                flow = f"{pad}{key}: [{', '.join(_inner(one) for one in value)}]"
                if len(flow) <= WIDTH:
                    self.lines.append(flow)
                    return
            self.lines.append(f"{pad}{key}:")
            for one in value:
                if isinstance(one, Drafted):
                    self.item(one, indent + 2, document)
                elif isinstance(one, dict):
                    self._mapping(one, indent + 2)
                else:
                    self._scalar("- ", one, indent + 2)
        elif isinstance(value, dict):
            self.lines.append(f"{pad}{key}: {_flow(value)}")
        else:
            self._scalar(f"{key}: ", str(value), indent)

    def item(self, part: Drafted, indent: int, document: str = "") -> None:
        """Write a part as an item of a list, with what has to be looked at above it."""
        first = len(self.lines) + 1
        if said := review(part, self.language):
            self.comment(said, indent)
        start = len(self.lines)
        for name in _order(part):
            if name == "source":
                self._source(part, indent + 2, document)
            else:
                self.field(name, part.values[name], indent + 2, part.document or document)
        begin = self.lines[start]
        self.lines[start] = begin[:indent] + "- " + begin[indent + 2 :]
        self.places.append(Place(self.file, first, len(self.lines), part))

    def _source(self, part: Drafted, indent: int, document: str) -> None:
        lines = spans(part.lines)
        whole: dict[str, Any] = {}
        if part.document and part.document != document:
            whole["document"] = part.document
        if clean(part.section):
            whole["section"] = part.section
        if lines:
            whole["lines"] = lines
        if whole.keys() == {"lines"}:
            self.lines.append(f"{' ' * indent}{DUTCH_KEYS['source']}: {yaml_value(lines)}")
        elif whole:
            self.lines.append(f"{' ' * indent}{DUTCH_KEYS['source']}: {_flow(whole)}")

    def _mapping(self, value: dict[str, Any], indent: int) -> None:
        flow = f"{' ' * indent}- {_flow(value)}"
        if len(flow) <= WIDTH + 10:
            self.lines.append(flow)
            return
        start = len(self.lines)
        for name, one in value.items():
            self.field(name, one, indent + 2)
        begin = self.lines[start]
        self.lines[start] = begin[:indent] + "- " + begin[indent + 2 :]

    def _scalar(self, key: str, text: str, indent: int) -> None:
        plain = clean(text)
        line = f"{' ' * indent}{key}{yaml_value(plain)}"
        if len(line) <= WIDTH or not _foldable(plain):
            self.lines.append(line)
            return
        self.lines.append(f"{' ' * indent}{key}>-")
        inner = indent + 2
        self.lines += [
            " " * inner + one
            for one in textwrap.wrap(plain, WIDTH - inner, break_long_words=False, break_on_hyphens=False)
        ]


def review(part: Drafted, language: Language) -> str:
    """What a person has to look at in a part, as its comment says it; empty where nothing has to be."""
    if part.certainty is Certainty.CERTAIN and not part.reasons:
        return ""
    reasons = "; ".join(one.text(language) for one in part.reasons)
    return single_spaced(
        f"{REVIEW}: {reasons} (zekerheid: {translate(CERTAINTY_WORDS[int(part.certainty)], language)})"
    )


def clean(text: str) -> str:
    """Text on one line, without what nobody sees and YAML cannot hold."""
    plain = single_spaced(without_unseen(str(text)))
    if plain.isprintable():
        return plain
    return "".join(one if one.isprintable() or one == " " else "\ufffd" for one in plain)


def _foldable(text: str) -> bool:
    """Whether a text can stand on several lines without another sign than its words."""
    return not re.search(r"(?:^|\s)#", text[:2])


def _inner(text: str) -> str:
    """Text as it can stand in a list on one line."""
    return yaml_value(clean(text))


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{DUTCH_KEYS.get(name, name)}: {_flow(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(one) for one in value) + "]"
    return _inner(str(value))


def _order(part: Drafted) -> Iterable[str]:
    """The fields of a part in the order of the dumper, and where it comes from."""
    fields = list(MODELS[part.kind].model_fields) if part.kind in MODELS else list(part.values)
    first = [name for name in FIRST if name in part.values]
    last = [name for name in LAST if name in part.values and name != "source"]
    middle = [name for name in fields if name in part.values and name not in first and name not in last]
    lists = [
        name
        for name in middle
        if isinstance(part.values[name], list) and any(isinstance(one, Drafted) for one in part.values[name])
    ]
    short = [name for name in middle if name not in lists]
    has_source = "source" in fields and (part.lines or part.section)
    return [*first, *short, *(["source"] if has_source else []), *last, *lists]
