"""From the parser's error to what the writer did: a parser names the token it missed, a writer misplaces a quote.

Both parsers fail at the same place but word it differently. What follows looks at the text around that place, so that
both lead to the same finding, and so that the finding says what to type.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final

from yaml import YAMLError

from lea_model.diagnostics import Code, Finding, Phrase, Severity, finding
from lea_model.diagnostics import file_codes as codes
from lea_model.source.hidden import code_of, in_place_of_space, name_of
from lea_model.source.lines import Lines, Mark, indent_of
from lea_model.source.plain_reader import MAX_DEPTH
from lea_model.source.silent_losses import odd_colon, short
from lea_model.text import BULLETS

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


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading came before the parser gave up.

    Attributes:
        lines: The text by lines.
        last_end: Where the last text or closing bracket ends.
        last_scalar: The last text, as an event; None where there was none.
        brackets: Where each bracket stands that is still open, the innermost last.
    """

    lines: Lines
    last_end: Mark = (0, 0)
    last_scalar: Any = None
    brackets: tuple[Mark, ...] = ()


class _SyntaxError:
    """A parser's error with the text around it.

    Attributes:
        problem: What the parser says, with the context it gives.
        mark: Where it gave up.
        context: Where the thing starts that it was reading.
    """

    def __init__(self, error: YAMLError, progress: Progress) -> None:
        self.progress = progress
        self.lines = progress.lines
        self.rows = progress.lines.rows
        self.problem = f"{getattr(error, 'context', '')}: {getattr(error, 'problem', '')}"
        self.mark = self._mark(getattr(error, "problem_mark", None))
        context_mark = getattr(error, "context_mark", None)
        self.context = self._mark(context_mark) if context_mark else self.mark
        self.rest = self.lines.rest(self.mark)
        self.char = self.rest[:1]

    def _mark(self, given: Any) -> Mark:
        return self.lines.clamp((given.line, given.column) if given else (0, 0))

    @property
    def at_end(self) -> bool:
        """Whether the parser came to the end of the file."""
        return not self.char and not any(row.strip() for row in self.rows[self.mark[0] + 1 :])

    @property
    def starts_row(self) -> bool:
        """Whether nothing stands before the mark on its row."""
        return not self.lines.before(self.mark).strip()

    def report(self, kind: Code, start: Mark, end: Mark | None = None, **params: Any) -> Finding:
        """A finding at a place in this text."""
        return finding(kind, self.lines.position(start, end), **params)

    def to_row_end(self, kind: Code, start: Mark, **params: Any) -> Finding:
        """A finding at the text from ``start`` to the end of its row."""
        row, _ = start
        return self.report(kind, start, (row, len(self.rows[row].rstrip())), **params)

    def unseen(self) -> Finding | None:
        """A finding where the trouble starts right after a character that the writer cannot see."""
        column = self.lines.before(self.mark).find("\ufeff")
        if column >= 0:
            return self.report(codes.FORBIDDEN_CHARACTER, (self.mark[0], column), character="U+FEFF")
        for mark, char in self.lines.invisible:
            if mark[0] + 1 in {self.mark[0], self.context[0]}:
                problem = self.report(codes.INVISIBLE_LINE_BREAK, mark, character=code_of(char))
                return replace(problem, severity=Severity.ERROR)
        # What a hidden character makes of a line often shows only some lines further on.
        above = islice(self.lines.above(self.mark[0]), 3)
        for row in dict.fromkeys((self.mark[0], self.context[0], *above)):
            for column, where in in_place_of_space(self.rows[row]):
                char = self.rows[row][column]
                problem = self.report(
                    codes.HIDDEN_CHARACTER,
                    (row, column),
                    name=name_of(char),
                    character=code_of(char),
                    where=Phrase(where),
                )
                return replace(problem, severity=Severity.ERROR)
        return None

    def special(self, mark: Mark) -> Finding:
        """A finding at a character that has a special meaning; a letter has none."""
        char = self.lines.rest(mark)[:1]
        if not char.strip() or char.isalnum():
            return self.report(codes.SYNTAX_ERROR, mark)
        return self.report(codes.SPECIAL_SIGN, mark, sign=char)

    def unclosed(self, mark: Mark) -> Finding:
        """A finding at an opening bracket; what closes it may be lost behind a number sign."""
        sign = self.lines.rest(mark)[:1]
        if sign not in _CLOSING:
            return self.report(codes.SYNTAX_ERROR, self.mark)
        cut = self.cut(mark[0], mark[1])
        return cut or self.report(codes.UNCLOSED_BRACKET, mark, sign=sign, closing=_CLOSING[sign])

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


def explain(error: YAMLError, progress: Progress) -> Finding:
    """Say in plain words what makes a text no YAML.

    Args:
        error: The parser's error, of either parser.
        progress: How far reading came.

    Returns:
        The one finding of this file.
    """
    found = _SyntaxError(error, progress)
    unseen = found.unseen()
    if unseen:
        return unseen
    for words, rule in _RULES:
        if words in found.problem:
            return rule(found)
    return found.report(codes.SYNTAX_ERROR, found.mark)


def _too_deep(error: _SyntaxError) -> Finding:
    return error.report(codes.TOO_DEEP, error.mark, limit=MAX_DEPTH)


def _unclosed_quote(error: _SyntaxError) -> Finding:
    return error.report(codes.UNCLOSED_QUOTE, error.context, sign=error.lines.rest(error.context)[:1])


def _bad_escape(error: _SyntaxError) -> Finding:
    row, column = error.context
    text = "\n".join(error.rows[row:])[column:]
    at = text.find("\\")
    while at >= 0 and (known := _ESCAPE.match(text, at)):
        at = text.find("\\", known.end())
    at = max(at, 0)
    row += text.count("\n", 0, at)
    start = (row, at - text.rfind("\n", 0, at) - 1 + (column if row == error.context[0] else 0))
    written = text[at : at + 2].strip()
    return error.report(codes.BAD_ESCAPE, start, (row, start[1] + len(written)), text=written)


def _stray_colon(error: _SyntaxError) -> Finding:
    """A colon where no key can be: in a text, after a line that lacks one, or on a line that is moved to the right."""
    row, _ = error.mark
    before = error.lines.before(error.mark)
    start = _column(before)
    earlier = _KEY.match(before, start)
    if earlier:
        return error.report(codes.COLON_IN_TEXT, error.mark, text=short(error.rows[row][earlier.end() :]))
    bare: Mark | None = None
    column = -1
    for above in error.lines.above(row):
        text = error.rows[above]
        column = _column(text)
        is_key, is_item = bool(_KEY.match(text, column)), column > indent_of(text)
        glued = _glued(error, (above, column))
        if glued and column == start:
            return glued
        if not is_key and column == start:
            bare = bare or (above, column)
            if is_item:
                break
        elif column < start and (bare or " " in before.strip()):
            return error.report(codes.COLON_IN_TEXT, error.mark, text=short(error.rows[row]))
        else:
            break
    if bare and column >= start:
        return error.to_row_end(codes.MISSING_COLON, bare, text=short(error.lines.rest(bare)), odd=_odd(error, bare))
    if column < 0:  # nothing above: a text as long as this is no key
        return error.report(codes.COLON_IN_TEXT, error.mark, text=short(error.rows[row]))
    if bullet := next((above for above in error.lines.above(row) if _column(error.rows[above]) < start), None):
        mark = bullet, _column(error.rows[bullet])
        if error.rows[bullet][mark[1] :][:1] in BULLETS:  # a bullet of Word where a dash belongs, and keys below it
            return error.to_row_end(
                codes.MISSING_COLON, mark, text=short(error.lines.rest(mark)), odd=_odd(error, mark)
            )
    return error.to_row_end(codes.BAD_INDENTATION, (row, indent_of(before)))


def _no_colon(error: _SyntaxError) -> Finding:
    start = error.context
    glued = _glued(error, start)
    return glued or error.to_row_end(
        codes.MISSING_COLON, start, text=short(error.lines.rest(start)), odd=_odd(error, start)
    )


def _odd(error: _SyntaxError, mark: Mark) -> Phrase:
    """What to say of a sign that looks like a colon, on the row where one is missed."""
    return odd_colon(error.lines.rest(mark)) or Phrase("")


def _glued(error: _SyntaxError, mark: Mark) -> Finding | None:
    """A colon or dash without its space."""
    row, column = mark
    found = _GLUED.match(error.rows[row], column)
    if not found:
        return None
    group = found.lastindex or 0
    return error.report(codes.MISSING_SPACE, (row, found.start(group)), sign=found[group])


def _glued_colon(error: _SyntaxError) -> Finding:
    return error.report(codes.MISSING_SPACE, error.mark, sign=":")


def _tab_or_special(error: _SyntaxError) -> Finding:
    return error.report(codes.TAB_INDENT, error.mark) if error.char == "\t" else error.special(error.mark)


def _special(error: _SyntaxError) -> Finding:
    return error.special(error.mark)


def _no_value(error: _SyntaxError) -> Finding:
    """Where a value should start; after a dash alone on its line, the keys must start further to the right."""
    if error.starts_row and (error.char.isalnum() or error.char in {'"', "'"}):
        return error.to_row_end(codes.MIXED_LIST, error.mark)
    return error.special(error.mark)


def _special_before(error: _SyntaxError) -> Finding:
    return error.special(error.context)


def _after_end(error: _SyntaxError) -> Finding | None:
    """Text after a closing quote or bracket on the same row."""
    row, _ = error.mark
    before = error.lines.before(error.mark).rstrip()
    if not error.char or not before or error.progress.last_end != (row, len(before)):
        return None
    scalar = error.progress.last_scalar
    start = (scalar.start_mark.line, scalar.start_mark.column) if scalar else (0, 0)
    if scalar and (scalar.end_mark.line, scalar.end_mark.column) == error.progress.last_end:
        if not scalar.style:
            return None
        inside = "\n".join((error.lines.rest(start), *error.rows[start[0] + 1 : row + 1]))
        if start[0] < row and _STARTS_INSIDE.search(inside):
            # The quote that closes here was meant to open: the one before it was never closed.
            return error.report(codes.UNCLOSED_QUOTE, start, sign=scalar.style)
    return error.to_row_end(codes.TEXT_AFTER_END, error.mark, sign=before[-1:], text=short(error.rest))


def _in_block(error: _SyntaxError) -> Finding:
    after_end = _after_end(error)
    if after_end:
        return after_end
    row, column = error.mark
    if error.char == "-" and not error.rest[1:2].strip():
        return error.report(codes.MIXED_LIST, error.mark)
    if error.char == ":":
        return error.report(codes.KEY_NOT_TEXT, error.mark)
    if not error.starts_row:
        return error.report(codes.SYNTAX_ERROR, error.mark)
    above = next(error.lines.above(row), None)
    cut = error.cut(above) if above is not None and indent_of(error.rows[above]) < column else None
    if cut:
        return cut
    if "collection" in error.problem and column == error.context[1]:
        return error.to_row_end(codes.MIXED_LIST, error.mark)
    return error.to_row_end(codes.BAD_INDENTATION, error.mark)


def _after_document(error: _SyntaxError) -> Finding:
    after_end = _after_end(error)
    if after_end:
        return after_end
    row, column = error.mark
    above = next(error.lines.above(row), None)
    if error.starts_row and above is not None and indent_of(error.rows[above]) > column:
        return error.to_row_end(codes.BAD_INDENTATION, error.mark)
    return error.report(codes.SYNTAX_ERROR, error.mark)


def _in_brackets(error: _SyntaxError) -> Finding:
    """Between two items of a list or mapping between brackets."""
    same_row = error.mark[0] == error.context[0]
    if error.char == ":" and same_row:
        last = error.progress.last_scalar
        text = error.lines.rest((last.start_mark.line, last.start_mark.column) if last else error.context)
        return error.report(codes.COLON_IN_TEXT, error.mark, text=short(re.split(r"[,\]}]", text)[0]))
    after_end = _after_end(error)
    if after_end:
        return after_end
    if not same_row or not error.char or error.char in "]}":
        return error.unclosed(error.context)
    return error.special(error.mark)


def _no_item(error: _SyntaxError) -> Finding:
    """Where an item between brackets should start."""
    if error.char == ",":
        return error.report(codes.LOOSE_COMMA, error.mark)
    if error.char == ":":
        return error.report(codes.KEY_NOT_TEXT, error.mark)
    if error.at_end or error.char in "]}":
        return error.unclosed(_innermost_bracket(error))
    return error.special(error.mark)


def _innermost_bracket(error: _SyntaxError) -> Mark:
    open_ones = (mark for mark in reversed(error.progress.brackets) if error.lines.rest(mark)[:1] in _CLOSING)
    return next(open_ones, error.context)


def _column(row: str) -> int:
    """The column where the text of a row starts, after the dashes of a list."""
    found = _ITEM_START.match(row)
    return found.end() if found else 0


# Words from the messages of both parsers, the first that fits counts: libyaml's context and problem, then PyYAML's.
_RULES: Final[tuple[tuple[str, Callable[[_SyntaxError], Finding]], ...]] = (
    (_NESTING, _too_deep),
    ("unexpected end of stream", _unclosed_quote),
    ("unexpected document", _unclosed_quote),
    ("quoted scalar", _bad_escape),
    ("mapping values are not allowed", _stray_colon),
    ("unexpected ':'", _glued_colon),
    ("expected ':'", _no_colon),
    ("tab character", _tab_or_special),
    ("cannot start any token", _tab_or_special),
    ("are not allowed", _special),
    ("block scalar", _special_before),
    ("an anchor", _special_before),
    ("an alias", _special_before),
    ("a tag", _special_before),
    ("tag handle", _special_before),
    ("a flow sequence", _in_brackets),
    ("a flow mapping", _in_brackets),
    ("a flow node", _no_item),
    ("a block node", _no_value),
    ("a block mapping", _in_block),
    ("a block collection", _in_block),
    ("<document start>", _after_document),
    ("directive", _special_before),
    ("incompatible", _special_before),
)
