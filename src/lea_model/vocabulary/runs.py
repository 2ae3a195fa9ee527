"""What stands inside a line of text: runs, which every document is made of and every value is said in.

Texts are plain: whoever writes them in a format escapes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

MarkKind = Literal["unresolved", "ambiguous", "missing", "uncertain"]
BadgeKind = Literal["error", "warning", "advice", "known"]


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text, in ordinary or strong letters."""

    kind: ClassVar[str] = "text"
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line inside a paragraph."""

    kind: ClassVar[str] = "break"


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Text that leads somewhere.

    Attributes:
        target: ``#`` and an anchor of this document, or a web or mail address.
        text: What is shown.
    """

    kind: ClassVar[str] = "link"
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Text with something that a reader has to know about it.

    Attributes:
        mark: What is the matter.
        text: What the source prints; may be empty.
        why: What is the matter, in words.
    """

    kind: ClassVar[str] = "mark"
    mark: MarkKind
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Small:
    """Where something comes from and the like: for who looks for it, not in the way of who reads on."""

    kind: ClassVar[str] = "small"
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class FootnoteRef:
    """The mark of a footnote.

    Attributes:
        note: Anchor of the footnote.
        mark: What is shown.
        anchor: Anchor of this place, for the way back; filled in when the document is finished.
    """

    kind: ClassVar[str] = "footnote"
    note: str
    mark: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links can lead to, inside a line."""

    kind: ClassVar[str] = "anchor"
    anchor: str


@dataclass(frozen=True, slots=True)
class Code:
    """Words of the data format, such as a key."""

    kind: ClassVar[str] = "code"
    text: str


@dataclass(frozen=True, slots=True)
class Revision:
    """Words that came into a text, or that were dropped from it.

    Attributes:
        revision: Which of the two.
        text: The words.
        spoken: The same in a word, for who cannot see how they are shown.
    """

    kind: ClassVar[str] = "revision"
    revision: Literal["inserted", "deleted"]
    text: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A word that says at a glance how severe something is."""

    kind: ClassVar[str] = "badge"
    badge: BadgeKind
    text: str


Run = Text | Break | Hyperlink | Mark | Small | FootnoteRef | Anchor | Code | Revision | Badge
Runs = tuple[Run, ...]
Lines = tuple[Runs, ...]


def text_of(runs: Iterable[Run]) -> str:
    """The words of a line, without the marks of footnotes and without what stands in small print."""
    return "".join(
        " " if isinstance(run, Break) else "" if isinstance(run, (Anchor, FootnoteRef, Small)) else run.text
        for run in runs
    )


def plain(text: str) -> Runs:
    """Text with its line ends kept."""
    runs: list[Run] = []
    for line in text.strip().split("\n"):
        runs += [Break(), Text(line)] if runs else [Text(line)]
    return tuple(runs)


def joined(lines: Iterable[Runs], between: str = ", ") -> Runs:
    """Put lines one after the other."""
    runs: list[Run] = []
    for line in lines:
        if line:
            runs += [Text(between), *line] if runs else line
    return tuple(runs)
