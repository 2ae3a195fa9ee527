"""From the parser's error to what the writer did: a parser names the token it missed, a writer misplaces a quote.

Both parsers stumble at the same spot but word it differently. What follows looks at the text around that spot, so that
both lead to the same finding, and so that the finding says what to type.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from yaml import YAMLError

from lea_model.diagnostics import Code, Finding, Severity, finding
from lea_model.diagnostics import file_codes as codes
from lea_model.source.diagnosing_reader import CarefulBuilder
from lea_model.source.lines import Spot, indent_of
from lea_model.source.plain_reader import MAX_DEPTH
from lea_model.source.silent_losses import short

_NESTING: Final = "nesting depth"
"""Words in what libyaml says where a text passes the nesting limit of libyaml itself."""
_CLOSING: Final = {"[": "]", "{": "}"}

_ITEM_START: Final = re.compile(r" *(?:- +)*")
_KEY: Final = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s"'#][^#]*?):(?=\s|$)""")
_GLUED: Final = re.compile(r"(-)[^\s-]|[\w-]+(:)[^\s:/\\]")
_STARTS_INSIDE: Final = re.compile(r"\n[ \t]*(?:- |[\w-]+:\s)")
_CUT: Final = re.compile(r"(?<=\S)[ \t]+(#[^\s#].*)")
_HEX: Final = r"[\dA-Fa-f]"
_ESCAPE: Final = re.compile(
    r"""\\(?:[0abt\tnvfre "/\\N_LP\n]"""
    rf"|x{_HEX}{{2}}|(?:u|U0000)(?![Dd][89A-Fa-f]){_HEX}{{4}}|U(?:000[1-9A-Fa-f]|0010){_HEX}{{4}})"
)


class _Stumble:
    """A parser's error with the text around it.

    Attributes:
        problem: What the parser says, with the context it gives.
        spot: Where it gave up.
        context: Where the thing starts that it was reading.
    """

    def __init__(self, error: YAMLError, builder: CarefulBuilder) -> None:
        self.builder = builder
        self.lines = builder.lines
        self.rows = builder.lines.rows
        self.problem = f"{getattr(error, 'context', '')}: {getattr(error, 'problem', '')}"
        self.spot = self._spot(getattr(error, "problem_mark", None))
        context_mark = getattr(error, "context_mark", None)
        self.context = self._spot(context_mark) if context_mark else self.spot
        self.rest = self.lines.rest(self.spot)
        self.char = self.rest[:1]

    def _spot(self, mark: Any) -> Spot:
        return self.lines.clamp((mark.line, mark.column) if mark else (0, 0))

    @property
    def at_end(self) -> bool:
        """Whether the parser came to the end of the file."""
        return not self.char and not any(row.strip() for row in self.rows[self.spot[0] + 1 :])

    @property
    def starts_row(self) -> bool:
        """Whether nothing stands before the spot on its row."""
        return not self.lines.before(self.spot).strip()

    def report(self, kind: Code, start: Spot, end: Spot | None = None, **params: Any) -> Finding:
        """A finding at a place in this text."""
        return finding(kind, self.lines.position(start, end), **params)

    def to_row_end(self, kind: Code, start: Spot, **params: Any) -> Finding:
        """A finding at the text from ``start`` to the end of its row."""
        row, _ = start
        return self.report(kind, start, (row, len(self.rows[row].rstrip())), **params)

    def unseen(self) -> Finding | None:
        """A finding where the trouble starts right after a sign that the writer cannot see."""
        mark = self.lines.before(self.spot).find("\ufeff")
        if mark >= 0:
            return self.report(codes.FORBIDDEN_CHARACTER, (self.spot[0], mark), character="U+FEFF")
        for spot, char in self.lines.invisible:
            if spot[0] + 1 in {self.spot[0], self.context[0]}:
                problem = self.report(codes.INVISIBLE_LINE_BREAK, spot, character=f"U+{ord(char):04X}")
                return replace(problem, severity=Severity.ERROR)
        return None

    def sign(self, spot: Spot) -> Finding:
        """A finding at a sign that has a special meaning; a letter has none."""
        char = self.lines.rest(spot)[:1]
        if not char.strip() or char.isalnum():
            return self.report(codes.SYNTAX_ERROR, spot)
        return self.report(codes.SPECIAL_SIGN, spot, sign=char)

    def unclosed(self, spot: Spot) -> Finding:
        """A finding at an opening bracket; what closes it may be lost behind a number sign."""
        sign = self.lines.rest(spot)[:1]
        if sign not in _CLOSING:
            return self.report(codes.SYNTAX_ERROR, self.spot)
        cut = self.cut(spot[0], spot[1])
        return cut or self.report(codes.UNCLOSED_BRACKET, spot, sign=sign, closing=_CLOSING[sign])

    def cut(self, row: int, column: int = 0) -> Finding | None:
        """A finding where text on this row is lost behind a number sign; here that makes the file unreadable."""
        found = _CUT.search(self.rows[row], column)
        if not found:
            return None
        text = found[1].rstrip()
        start = found.start(1)
        problem = self.report(codes.CUT_OFF_TEXT, (row, start), (row, start + len(text)), text=short(text))
        return replace(problem, severity=Severity.ERROR)


def refuses_depth(error: YAMLError) -> bool:
    """Whether a parser gave up because of its own nesting limit."""
    return _NESTING in str(getattr(error, "problem", ""))


def explain(error: YAMLError, builder: CarefulBuilder) -> Finding:
    """Say in plain words what makes a text no YAML.

    Args:
        error: The parser's error, of either parser.
        builder: How far reading came.

    Returns:
        The one finding of this file.
    """
    stumble = _Stumble(error, builder)
    unseen = stumble.unseen()
    if unseen:
        return unseen
    for words, rule in _RULES:
        if words in stumble.problem:
            return rule(stumble)
    return stumble.report(codes.SYNTAX_ERROR, stumble.spot)


def _too_deep(s: _Stumble) -> Finding:
    return s.report(codes.TOO_DEEP, s.spot, limit=MAX_DEPTH)


def _unclosed_quote(s: _Stumble) -> Finding:
    return s.report(codes.UNCLOSED_QUOTE, s.context, sign=s.lines.rest(s.context)[:1])


def _bad_escape(s: _Stumble) -> Finding:
    row, column = s.context
    text = "\n".join(s.rows[row:])[column:]
    at = text.find("\\")
    while at >= 0 and (known := _ESCAPE.match(text, at)):
        at = text.find("\\", known.end())
    at = max(at, 0)
    row += text.count("\n", 0, at)
    start = (row, at - text.rfind("\n", 0, at) - 1 + (column if row == s.context[0] else 0))
    written = text[at : at + 2].strip()
    return s.report(codes.BAD_ESCAPE, start, (row, start[1] + len(written)), text=written)


def _stray_colon(s: _Stumble) -> Finding:
    """A colon where no key can be: in a text, after a line that lacks one, or on a line that is moved to the right."""
    row, _ = s.spot
    before = s.lines.before(s.spot)
    start = _column(before)
    earlier = _KEY.match(before, start)
    if earlier:
        return s.report(codes.COLON_IN_TEXT, s.spot, text=short(s.rows[row][earlier.end() :]))
    bare: Spot | None = None
    column = -1
    for above in s.lines.above(row):
        text = s.rows[above]
        column = _column(text)
        is_key, is_item = bool(_KEY.match(text, column)), column > indent_of(text)
        glued = _glued(s, (above, column))
        if glued and column == start:
            return glued
        if not is_key and column == start:
            bare = bare or (above, column)
            if is_item:
                break
        elif column < start and (bare or " " in before.strip()):
            return s.report(codes.COLON_IN_TEXT, s.spot, text=short(s.rows[row]))
        else:
            break
    if bare and column >= start:
        return s.to_row_end(codes.MISSING_COLON, bare, text=short(s.lines.rest(bare)))
    if column < 0:  # nothing above: a text as long as this is no key
        return s.report(codes.COLON_IN_TEXT, s.spot, text=short(s.rows[row]))
    return s.to_row_end(codes.BAD_INDENTATION, (row, indent_of(before)))


def _no_colon(s: _Stumble) -> Finding:
    return _glued(s, s.context) or s.to_row_end(codes.MISSING_COLON, s.context, text=short(s.lines.rest(s.context)))


def _glued(s: _Stumble, spot: Spot) -> Finding | None:
    """A colon or dash without its space."""
    row, column = spot
    found = _GLUED.match(s.rows[row], column)
    if not found:
        return None
    group = found.lastindex or 0
    return s.report(codes.MISSING_SPACE, (row, found.start(group)), sign=found[group])


def _glued_colon(s: _Stumble) -> Finding:
    return s.report(codes.MISSING_SPACE, s.spot, sign=":")


def _tab_or_sign(s: _Stumble) -> Finding:
    return s.report(codes.TAB_INDENT, s.spot) if s.char == "\t" else s.sign(s.spot)


def _sign(s: _Stumble) -> Finding:
    return s.sign(s.spot)


def _no_value(s: _Stumble) -> Finding:
    """Where a value should start; after a dash alone on its line, the keys must start further to the right."""
    if s.starts_row and (s.char.isalnum() or s.char in {'"', "'"}):
        return s.to_row_end(codes.MIXED_LIST, s.spot)
    return s.sign(s.spot)


def _sign_before(s: _Stumble) -> Finding:
    return s.sign(s.context)


def _after_end(s: _Stumble) -> Finding | None:
    """Text after a closing quote or bracket on the same row."""
    row, _ = s.spot
    before = s.lines.before(s.spot).rstrip()
    if not s.char or not before or s.builder.last_end != (row, len(before)):
        return None
    scalar = s.builder.last_scalar
    start = (scalar.start_mark.line, scalar.start_mark.column) if scalar else (0, 0)
    if scalar and (scalar.end_mark.line, scalar.end_mark.column) == s.builder.last_end:
        if not scalar.style:
            return None
        inside = "\n".join((s.lines.rest(start), *s.rows[start[0] + 1 : row + 1]))
        if start[0] < row and _STARTS_INSIDE.search(inside):
            # The quote that closes here was meant to open: the one before it was never closed.
            return s.report(codes.UNCLOSED_QUOTE, start, sign=scalar.style)
    return s.to_row_end(codes.TEXT_AFTER_END, s.spot, sign=before[-1:], text=short(s.rest))


def _in_block(s: _Stumble) -> Finding:
    after_end = _after_end(s)
    if after_end:
        return after_end
    row, column = s.spot
    if s.char == "-" and not s.rest[1:2].strip():
        return s.report(codes.MIXED_LIST, s.spot)
    if s.char == ":":
        return s.report(codes.KEY_NOT_TEXT, s.spot)
    if not s.starts_row:
        return s.report(codes.SYNTAX_ERROR, s.spot)
    above = next(s.lines.above(row), None)
    cut = s.cut(above) if above is not None and indent_of(s.rows[above]) < column else None
    if cut:
        return cut
    if "collection" in s.problem and column == s.context[1]:
        return s.to_row_end(codes.MIXED_LIST, s.spot)
    return s.to_row_end(codes.BAD_INDENTATION, s.spot)


def _after_document(s: _Stumble) -> Finding:
    after_end = _after_end(s)
    if after_end:
        return after_end
    row, column = s.spot
    above = next(s.lines.above(row), None)
    if s.starts_row and above is not None and indent_of(s.rows[above]) > column:
        return s.to_row_end(codes.BAD_INDENTATION, s.spot)
    return s.report(codes.SYNTAX_ERROR, s.spot)


def _in_brackets(s: _Stumble) -> Finding:
    """Between two items of a list or mapping between brackets."""
    same_row = s.spot[0] == s.context[0]
    if s.char == ":" and same_row:
        last = s.builder.last_scalar
        text = s.lines.rest((last.start_mark.line, last.start_mark.column) if last else s.context)
        return s.report(codes.COLON_IN_TEXT, s.spot, text=short(re.split(r"[,\]}]", text)[0]))
    after_end = _after_end(s)
    if after_end:
        return after_end
    if not same_row or not s.char or s.char in "]}":
        return s.unclosed(s.context)
    return s.sign(s.spot)


def _no_item(s: _Stumble) -> Finding:
    """Where an item between brackets should start."""
    if s.char == ",":
        return s.report(codes.LOOSE_COMMA, s.spot)
    if s.char == ":":
        return s.report(codes.KEY_NOT_TEXT, s.spot)
    if s.at_end or s.char in "]}":
        return s.unclosed(_innermost_bracket(s))
    return s.sign(s.spot)


def _innermost_bracket(s: _Stumble) -> Spot:
    for frame in reversed(s.builder.frames):
        if frame.flow and s.lines.rest(frame.start)[:1] in _CLOSING:
            return frame.start
    return s.context


def _column(row: str) -> int:
    """The column where the text of a row starts, after the dashes of a list."""
    found = _ITEM_START.match(row)
    return found.end() if found else 0


# Words from the messages of both parsers, the first that fits counts: libyaml's context and problem, then PyYAML's.
_RULES: Final[tuple[tuple[str, Callable[[_Stumble], Finding]], ...]] = (
    (_NESTING, _too_deep),
    ("unexpected end of stream", _unclosed_quote),
    ("unexpected document", _unclosed_quote),
    ("quoted scalar", _bad_escape),
    ("mapping values are not allowed", _stray_colon),
    ("unexpected ':'", _glued_colon),
    ("expected ':'", _no_colon),
    ("tab character", _tab_or_sign),
    ("cannot start any token", _tab_or_sign),
    ("are not allowed", _sign),
    ("block scalar", _sign_before),
    ("an anchor", _sign_before),
    ("an alias", _sign_before),
    ("a tag", _sign_before),
    ("tag handle", _sign_before),
    ("a flow sequence", _in_brackets),
    ("a flow mapping", _in_brackets),
    ("a flow node", _no_item),
    ("a block node", _no_value),
    ("a block mapping", _in_block),
    ("a block collection", _in_block),
    ("<document start>", _after_document),
    ("directive", _sign_before),
    ("incompatible", _sign_before),
)
