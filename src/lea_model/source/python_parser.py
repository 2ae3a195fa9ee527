"""A pure Python parser that agrees with libyaml, for where that is missing: PyYAML's own, corrected.

Where the Python scanner differs from libyaml 0.2.5 (tabs between tokens, question marks and colons between brackets,
tags, escapes, the byte order mark, positions at the end of the file) it is corrected here, so that both accept the same
files and say the same about them. The methods below replace methods of PyYAML's ``Scanner`` and keep their names.
"""

from __future__ import annotations

import re
from typing import Any, Final

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import DirectiveToken, FlowEntryToken, FlowSequenceEndToken, ScalarToken, TagToken, ValueToken

_BREAKS: Final = "\r\n\x85\u2028\u2029"
_ENDS: Final = "\0 \t" + _BREAKS
_INDICATORS: Final = re.compile(r"(?:([+-])([0-9]?)|([0-9])([+-]?))?[ \t]*")
_URI: Final = r"(?:[\w\-;/?:@&=+$.!~*'()]|%[0-9A-Fa-f]{2})"
_VERBATIM_TAG: Final = re.compile(rf"!<((?:{_URI}|[,\[\]])+)>", re.ASCII)
_SHORT_TAG: Final = re.compile(rf"(![\w-]*!|!)({_URI}*)", re.ASCII)
_DIRECTIVE: Final = re.compile(
    rf"%(?:YAML[ \t]+(\d{{1,9}})\.(\d{{1,9}})|TAG[ \t]+(![\w-]*!|!)[ \t]+((?:{_URI}|[,\[\]])+)(?=[{_ENDS}]))"
    rf"[ \t]*(?:#[^\0{_BREAKS}]*)?(?=[\0{_BREAKS}])",
    re.ASCII,
)
_SURROGATES: Final = range(0xD800, 0xE000)


class PythonParser(Reader, Scanner, Parser):
    """PyYAML's own parser, as strict and as lenient as libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        self._block_start: Any = None

    def _looking_at_document_mark(self) -> bool:
        return self.column == 0 and self.prefix(3) in ("---", "...") and self.peek(3) in _ENDS

    def forward(self, length: int = 1) -> None:
        """Move on; a byte order mark halfway the text has a width here."""
        for char in self.buffer[self.pointer : self.pointer + length]:
            self.pointer += 1
            self.index += 1
            if char in "\n\x85\u2028\u2029" or (char == "\r" and self.buffer[self.pointer] != "\n"):
                self.line += 1
                self.column = 0
            else:
                self.column += 1

    def fetch_stream_end(self) -> None:
        """End the stream at the start of a line."""
        if self.column:
            self.line += 1
            self.column = 0
            self.stale_possible_simple_keys()
        super().fetch_stream_end()

    def fetch_flow_collection_end(self, TokenClass: Any) -> None:  # noqa: N803 - PyYAML's name
        """Pass over a closing bracket; one too many does not count below nothing."""
        super().fetch_flow_collection_end(TokenClass)
        self.flow_level = max(self.flow_level, 0)

    def scan_to_next_token(self) -> None:
        """Skip spaces, comments and line ends, and tabs wherever they cannot be taken for indentation."""
        while True:
            if self.column == 0 and self.peek() == "\ufeff":
                self.forward()
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0" + _BREAKS:
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    # ---- plain texts

    def scan_plain(self) -> ScalarToken:
        """Read a plain text: tabs and question marks may stand in it."""
        chunks: list[str] = []
        start_mark = end_mark = self.get_mark()
        spaces = ""
        crossed_line = False
        while not self._looking_at_document_mark() and self.peek() != "#":
            length = self._plain_length(start_mark)
            if length:
                chunks += (spaces, self.prefix(length))
                self.forward(length)
                end_mark = self.get_mark()
                crossed_line = False
            if self.peek() not in " \t" + _BREAKS:
                break
            spaces, crossed_line = self._plain_spaces(start_mark)
            if not self.flow_level and self.column <= self.indent:
                break
        if crossed_line:
            self.allow_simple_key = True
        return ScalarToken("".join(chunks), True, start_mark, end_mark)  # noqa: FBT003 - PyYAML's signature

    def _plain_length(self, start_mark: Any) -> int:
        length = 0
        while (char := self.peek(length)) not in _ENDS:
            if char == ":":
                after = self.peek(length + 1)
                if self.flow_level and after in ",?[]{}":
                    self.forward(length)
                    raise ScannerError(
                        "while scanning a plain scalar", start_mark, "found unexpected ':'", self.get_mark()
                    )
                if after in _ENDS:
                    break
            elif self.flow_level and char in ",[]{}":
                break
            length += 1
        return length

    def _plain_spaces(self, start_mark: Any) -> tuple[str, bool]:
        """Read the white space in or after a plain text: what it stands for, and whether it crosses a line."""
        blanks = ""
        breaks: list[str] = []
        while (char := self.peek()) in " \t" + _BREAKS:
            if char in _BREAKS:
                breaks.append(self.scan_line_break())  # type: ignore[no-untyped-call]
                continue
            if char == "\t" and breaks and self.column <= self.indent:
                problem = "found a tab character that violates indentation"
                raise ScannerError("while scanning a plain scalar", start_mark, problem, self.get_mark())
            blanks += char
            self.forward()
        if not breaks:
            return blanks, False
        first, *others = breaks
        if first == "\n":
            return "".join(others) or " ", True
        return "".join(breaks), True

    # ---- texts after | and >

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:
        """Read what follows | or > on the same line; tabs may stand there."""
        self._block_start = start_mark
        found = _INDICATORS.match(self.buffer, self.pointer)
        sign = found and (found[1] or found[4])
        digit = found and (found[2] or found[3])
        if found is None or digit == "0":
            raise ScannerError(
                "while scanning a block scalar", start_mark, "found an indentation of 0", self.get_mark()
            )
        self.forward(len(found[0]))
        return {"+": True, "-": False}.get(sign or ""), int(digit) if digit else None

    def scan_block_scalar_indentation(self) -> tuple[list[Any], int, Any]:
        """Find out how far the text is indented."""
        found = super().scan_block_scalar_indentation()
        self._refuse_tab()
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[Any], Any]:
        """Skip indentation and empty lines."""
        found = super().scan_block_scalar_breaks(indent)
        if self.column < indent:
            self._refuse_tab()
        return found

    def _refuse_tab(self) -> None:
        if self.peek() == "\t":
            problem = "found a tab character where an indentation space is expected"
            raise ScannerError("while scanning a block scalar", self._block_start, problem, self.get_mark())

    # ---- the rest

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[Any]:  # noqa: FBT001 - PyYAML's
        """Read a part of a quoted text; half characters may not be written as an escape."""
        chunks = super().scan_flow_scalar_non_spaces(double, start_mark)
        if any(ord(char) in _SURROGATES for chunk in chunks for char in chunk):
            problem = "found invalid Unicode character escape code"
            raise ScannerError("while scanning a quoted scalar", start_mark, problem, self.get_mark())
        return chunks

    def scan_directive(self) -> DirectiveToken:
        """Read a line such as %YAML 1.2; only two kinds exist."""
        start_mark = self.get_mark()
        found = _DIRECTIVE.match(self.buffer, self.pointer)
        if found is None:
            raise ScannerError("while scanning a directive", start_mark, "found no known directive", start_mark)
        value = (int(found[1]), int(found[2])) if found[1] else (found[3], found[4])
        self.forward(len(found[0]))
        end_mark = self.get_mark()
        self.scan_line_break()  # type: ignore[no-untyped-call]
        return DirectiveToken("YAML" if found[1] else "TAG", value, start_mark, end_mark)

    def scan_tag(self) -> TagToken:
        """Read a tag; between brackets it ends at a bracket or comma."""
        start_mark = self.get_mark()
        verbatim = _VERBATIM_TAG.match(self.buffer, self.pointer)
        short = _SHORT_TAG.match(self.buffer, self.pointer)
        found = verbatim or short
        if found is None or (verbatim is None and self.prefix(2) == "!<"):
            raise ScannerError("while scanning a tag", start_mark, "found no tag", start_mark)
        if verbatim:
            value: tuple[str | None, str] = (None, verbatim[1])
        else:
            value = (found[1], found[2]) if found[2] else (None, "!")
            if found[1] != "!" and not found[2]:
                raise ScannerError("while scanning a tag", start_mark, "found half a tag", start_mark)
        self.forward(len(found[0]))
        if self.peek() not in _ENDS and not (self.flow_level and self.peek() == ","):
            raise ScannerError("while scanning a tag", start_mark, "found more than a tag", self.get_mark())
        return TagToken(value, start_mark, self.get_mark())

    def parse_flow_sequence_entry_mapping_key(self) -> Any:
        """Read the key after a question mark between brackets; libyaml swallows what follows where there is none."""
        self.get_token()  # type: ignore[no-untyped-call]
        if not self.check_token(ValueToken, FlowEntryToken, FlowSequenceEndToken):
            self.states.append(self.parse_flow_sequence_entry_mapping_value)
            return self.parse_flow_node()  # type: ignore[no-untyped-call]
        self.state = self.parse_flow_sequence_entry_mapping_value
        return self.process_empty_scalar(self.get_token().end_mark)  # type: ignore[no-untyped-call]
