"""Reading one file: from bytes on disk to a `Source`."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from yaml import YAMLError

from lea_model.diagnostics import Finding, Phrase, Position, finding
from lea_model.diagnostics import file_codes as codes
from lea_model.source.events import HAS_LIBYAML, more_texts_than, open_events
from lea_model.source.plain_reader import Data, Snag, looks_plain, plain_data
from lea_model.source.positions import NodePosition

MAX_BYTES: Final = 10_000_000
MAX_TEXTS: Final = 200_000
"""The most keys and values in a file. Each takes up to 4 kB once it is part of an agenda, whatever its length."""
_BOM: Final = "\ufeff"


class Source:
    """One YAML file, read (bronbestand).

    Attributes:
        name: The file, as findings name it.
        data: Dicts, lists and texts; None where nothing could be read.
        findings: What is wrong in it, in order of place.
        slow: Whether the slow Python parser was used because libyaml is missing.
        text: The text, for showing the line that a finding is about; None where there is none.
    """

    __slots__ = ("_located", "_positions", "data", "findings", "name", "slow", "text")

    def __init__(
        self,
        name: str,
        data: Data | None = None,
        findings: list[Finding] | None = None,
        *,
        slow: bool = False,
        text: str | None = None,
        _positions: NodePosition | None = None,
        _located: bool = True,
    ) -> None:
        self.name = name
        self.data = data
        self.findings = [] if findings is None else findings
        self.slow = slow
        self.text = text
        self._positions = _positions
        self._located = _located

    def __eq__(self, other: object) -> bool:
        """Whether the same was read from a file of the same name."""
        if not isinstance(other, Source):
            return NotImplemented
        mine = (self.name, self.data, self.findings, self.slow)
        return mine == (other.name, other.data, other.findings, other.slow)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """The name of the file, its data and findings."""
        return f"Source({self.name!r}, {self.data!r}, {self.findings!r}, slow={self.slow})"

    @property
    def positions(self) -> NodePosition | None:
        """Where each key and value stands, in the same shape as the data; None where there is no data.

        The first time this parses the text once more, unless it was read with its places: a file in which nothing is
        wrong never pays for it.
        """
        if not self._located and self.text is not None:
            self._located = True
            from lea_model.source.plain_positions import placed_data  # nobody asks where nothing is wrong

            _, self._positions = placed_data(self.text, self.name, open_events(self.text, pure=self.slow))
        return self._positions


def parse(text: str | bytes, name: str, *, pure: bool = not HAS_LIBYAML, places: bool = False) -> Source:
    """Read YAML text.

    Args:
        text: The text, or the bytes of a file.
        name: The file to name in findings.
        pure: Whether to use the slow Python parser, which gives the same results.
        places: Whether to find the places at once. The source is the same; it takes longer than without, and less than
            asking for them afterwards.

    Returns:
        The data and what is wrong with the text. Bad content never raises.
    """
    content = text
    if len(content) > MAX_BYTES:
        return _refused(name, finding(codes.FILE_TOO_LARGE, Position(name, 1, 1, 1, 1), limit=MAX_BYTES // 1_000_000))
    if isinstance(content, bytes):
        if b"\0" in content[:400] or content[:1] in (b"\xff", b"\xfe"):
            from lea_model.source.diagnosing_reader import wide_encoding

            if (wide := wide_encoding(content, name)) is not None:
                return _refused(name, wide)
        try:
            content = content.decode("utf-8")
        except UnicodeDecodeError as error:
            from lea_model.source.diagnosing_reader import not_utf8

            return _refused(name, not_utf8(error.object, error.start, name))
    content = content.lstrip(_BOM)
    with suppress(YAMLError, UnicodeEncodeError):  # diagnosing finds it again and can say where
        if more_texts_than(MAX_TEXTS, content, pure=pure):
            return _refused(name, finding(codes.TOO_MANY_TEXTS, Position(name, 1, 1, 1, 1), limit=MAX_TEXTS // 1000))
    if looks_plain(content):
        try:
            if places:
                from lea_model.source.plain_positions import placed_data  # only for who asks for places

                plain, positions = placed_data(content, name, open_events(content, pure=pure))
                return Source(name, plain, slow=pure, text=content, _positions=positions)
            plain = plain_data(open_events(content, pure=pure))
            return Source(name, plain, slow=pure, text=content, _located=False)
        except (Snag, YAMLError, UnicodeEncodeError):
            pass  # whatever it is, diagnosing finds it again and can say where
    from lea_model.source.diagnosing_reader import diagnose

    data, findings, found = diagnose(content, name, pure=pure)
    return Source(name, data, findings, slow=pure, text=content, _positions=found)


def read_file(path: Path, name: str) -> Source:
    """Read one YAML file.

    Args:
        path: The file.
        name: The file as findings name it.

    Returns:
        As `parse`; a file that cannot be read is a finding too.
    """
    return read_content(file_content(path), name)


def file_content(path: Path) -> bytes | Phrase:
    """The bytes of a file, or why it cannot be read; of one that is too large not much more than what is allowed."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return Phrase(codes.NO_FILE)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Phrase(codes.NOT_THERE)
    except PermissionError:
        return Phrase(codes.NO_PERMISSION)
    except (OSError, ValueError) as error:
        from lea_model.diagnostics.system_reasons import reason_of  # seldom needed

        return reason_of(error)


def text_of_content(content: bytes) -> str | None:
    """The text of a file, as `Source.text` has it; None where it is no UTF-8."""
    try:
        return content.decode("utf-8").lstrip(_BOM)
    except UnicodeDecodeError:
        return None


def read_content(content: bytes | Phrase, name: str, *, places: bool = False) -> Source:
    """Read what `file_content` gave of a file; with its places at once, as `parse` does."""
    return parse(content, name, places=places) if isinstance(content, bytes) else _unreadable(name, content)


def _refused(name: str, problem: Finding) -> Source:
    return Source(name, None, [problem])


def _unreadable(name: str, reason: Phrase) -> Source:
    return _refused(name, finding(codes.UNREADABLE_FILE, Position(name, 1, 1, 1, 1), reason=reason))
