"""Reading a file closely: what is out of the ordinary in it, and where everything stands.

Most files never come here: it takes several times as long, and importing it takes time too.
"""

from __future__ import annotations

from yaml import YAMLError

from lea_model.diagnostics import Finding, Position, finding, sort_key
from lea_model.diagnostics import file_codes as codes
from lea_model.source.diagnosing_reader import CarefulBuilder
from lea_model.source.events import FORBIDDEN, open_events
from lea_model.source.lines import Lines
from lea_model.source.plain_reader import Data
from lea_model.source.positions import Place
from lea_model.source.syntax import explain, refuses_depth


def read_closely(text: str, name: str, *, pure: bool) -> tuple[Data | None, list[Finding], Place | None]:
    """Read a text that may have something wrong with it.

    Args:
        text: The text, without byte order mark.
        name: The file to name in findings.
        pure: Whether to use the slow Python parser.

    Returns:
        What could be built, what is wrong, and where everything stands.
    """
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        position = _end_of(text[: forbidden.start()], name)
        return None, [finding(codes.FORBIDDEN_CHARACTER, position, character=_code(forbidden[0]))], None
    builder = CarefulBuilder(text, name)
    error = _build(builder, text, pure=pure)
    if error is not None and refuses_depth(error):
        # libyaml 0.2.6 and later have a nesting limit of their own, and look ahead: the events before the spot where it
        # gave up never come. The text before that spot gives them, and with them the level that is too deep for us.
        limit = _index(error)
        builder = CarefulBuilder(text, name)
        earlier = _build(builder, text[:limit], pure=pure)
        if builder.hopeless or (earlier is not None and _index(earlier) < limit):
            error = earlier
    if error is not None:
        return None, [explain(error, builder)], None
    lines = builder.lines
    for spot, char in lines.invisible:
        builder.findings.append(finding(codes.INVISIBLE_LINE_BREAK, lines.position(spot), character=_code(char)))
    return builder.data, sorted(builder.findings, key=sort_key), builder.root


def _build(builder: CarefulBuilder, text: str, *, pure: bool) -> YAMLError | None:
    """Build from a text, to its end or to the error of the parser."""
    try:
        builder.run(open_events(text, pure=pure))
    except YAMLError as error:
        return error
    return None


def _index(error: YAMLError) -> int:
    """How many characters a parser had read when it gave up."""
    mark = getattr(error, "problem_mark", None)
    return mark.index if mark else 0


def not_utf8(content: bytes, index: int, name: str) -> Finding:
    """The finding about the first byte that is no UTF-8."""
    position = _end_of(content[:index].decode("utf-8-sig"), name)
    return finding(codes.NOT_UTF8, position, byte=f"0x{content[index]:02X}")


def _end_of(before: str, name: str) -> Position:
    lines = Lines(before, name)
    return lines.position((len(lines.rows) - 1, len(lines.rows[-1])))


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"
