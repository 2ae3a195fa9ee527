"""Writes new values as YAML in the style of the examples: short lists on one line, long texts folded."""

from __future__ import annotations

import json
import textwrap
from typing import Any, Final

from lea_model.loader.right_form import quoted
from lea_model.source import parse

WIDTH: Final = 118
"""Signs that a line has at most."""
_PLAIN: Final = frozenset({"lijst", "scheme", "partij", "party"})
"""Keys of what people write on one line."""
SHORT: Final = 60
"""A list of texts that are all shorter than this stands on one line."""


def brief(value: Any) -> Any:
    """The data as people write them: a list of one text is that text."""
    if isinstance(value, dict):
        return {key: brief(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return value[0] if len(value) == 1 and isinstance(value[0], str) else [brief(part) for part in value]
    return value


def scalar(text: str, *, indent: int, width: int = 0, folded: bool = False) -> str:
    """A text as the value of a key or the item of a list, outside brackets.

    Args:
        text: The text.
        indent: How many spaces stand before the lines of a text of several lines.
        width: How much of the line is taken by what stands before it.
        folded: Whether it may be folded over several lines wherever it is longer than one.
    """
    space = " " * indent
    if "\n" in text and text.strip("\n") == text and not any(line[:1] in " \t" for line in text.split("\n")):
        return "|-\n" + "\n".join(f"{space}{line}" if line else "" for line in text.split("\n"))
    plain = _one_line(text, inside=False)
    if len(plain) + width <= WIDTH and not folded:
        return plain
    if "\n" in text or text != " ".join(text.split()) or (len(text) + width <= WIDTH and not folded):
        return plain
    lines = textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    if len(lines) == 1 and not folded:
        return plain
    return ">-\n" + "\n".join(space + line for line in lines)


def inline(value: Any) -> str:
    """A value between brackets or braces, or after a key, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {inline(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(inline(part) for part in value) + "]"
    return _one_line(str(value), inside=True)


def block(value: Any, indent: int) -> list[str]:
    """The lines of keys with values, or of a list, in block style."""
    space = " " * indent
    lines: list[str] = []
    if isinstance(value, dict):
        for key, part in value.items():
            if isinstance(part, dict) and indent and _fits(part, len(key) + indent):
                lines.append(f"{space}{key}: {inline(part)}")
            elif isinstance(part, dict):
                lines += [f"{space}{key}:", *block(part, indent + 2)]
            elif isinstance(part, (list, tuple)):
                if all(isinstance(one, str) and len(one) < SHORT and "\n" not in one for one in part):
                    lines.append(f"{space}{key}: {inline(part)}")
                else:
                    lines += [f"{space}{key}:", *block(part, indent + 2)]
            else:
                lines += _after(f"{space}{key}: ", str(part), indent + 2)
        return lines
    for item in value:
        if isinstance(item, dict) and _PLAIN & item.keys() and _fits(item, indent):
            lines.append(f"{space}- {inline(item)}")
        elif isinstance(item, dict):
            first, *rest = block(item, indent + 2)
            lines += [f"{space}- {first.lstrip()}", *rest]
        else:
            lines += _after(f"{space}- ", str(item), indent + 2)
    return lines


def _fits(value: dict[str, Any], taken: int) -> bool:
    """Whether a mapping of a few short texts stands on one line."""
    plain = all(isinstance(part, str) and "\n" not in part for part in value.values())
    return plain and taken + len(inline(value)) < WIDTH


def _after(start: str, text: str, indent: int) -> list[str]:
    return (start + scalar(text, indent=indent, width=len(start))).split("\n")


def _one_line(text: str, *, inside: bool) -> str:
    """A text on one line, plain or between quotes: the first form that is read as the same text."""
    forms = [quoted(text, inside=inside), "'" + text.replace("'", "''") + "'"] if text.isprintable() else []
    for form in forms:
        made = f"[{form}, x]" if inside else f"k: {form}\n"
        read = parse(made, "")
        if not read.findings and read.data == ([text, "x"] if inside else {"k": text}):
            return form
    return json.dumps(text, ensure_ascii=not text.isprintable()).replace("\\u007f", "\\x7f")
