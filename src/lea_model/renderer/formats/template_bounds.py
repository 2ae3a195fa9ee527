"""Bounds for templates of users: how much they may do and make, and which files they may be."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

from jinja2 import Environment, FileSystemLoader, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

MOST_STEPS: Final = 5_000_000
"""The most turns of loops and calls in one document. Steps rather than seconds: the same everywhere, every time."""

MOST_TEXT: Final = 50_000_000
"""The most characters that one document may have, with all that was put together on the way."""

LARGEST_NUMBER: Final = 1_000_000
"""The largest number that may be given to a function, for there it says how often, or how wide."""

MOST_POWER: Final = 1_000
TURNS: Final = "turns_counted"
JOINED: Final = "joined_counted"

_T = TypeVar("_T")


class TooMuchError(Exception):
    """A template goes on for too long, or makes too much."""


class LeavesFolderError(Exception):
    """A template is a link that leads out of its folder.

    Attributes:
        name: The template.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Meter:
    """Counts what the templates of one document do."""

    def __init__(self) -> None:
        self._steps = 0
        self._text = 0

    def step(self, weight: int = 1) -> None:
        """Count a step; a call weighs as much as several turns of a loop.

        Raises:
            TooMuchError: There were too many.
        """
        self._steps += weight
        if self._steps > MOST_STEPS:
            raise TooMuchError

    def written(self, text: _T) -> _T:
        """Count what was made, of whatever has a length.

        Raises:
            TooMuchError: It was too much.
        """
        self._text += len(text) if hasattr(text, "__len__") else 0
        if self._text > MOST_TEXT:
            raise TooMuchError
        return text

    def turns(self, items: Iterable[_T]) -> Iterator[_T]:
        """The same items, each counted as it is used."""
        for item in items:
            self.step()
            yield item


class OwnTemplates(FileSystemLoader):
    """The templates of a user: files in their folder, and no links that leave it."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template.

        Raises:
            LeavesFolderError: It is a link to a file elsewhere.
        """
        for folder in self.searchpath:
            home = Path(os.path.realpath(folder))
            path = Path(folder, *template.split("/"))
            if path.exists() and not Path(os.path.realpath(path)).is_relative_to(home):
                raise LeavesFolderError(path.as_posix())
        return super().get_source(environment, template)


class _Counted(NodeTransformer):
    """Lets each turn of a loop and each joined text be counted."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        """Count the turns."""
        self.generic_visit(node)
        node.iter = _filtered(node.iter, TURNS)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        """Count what is joined."""
        self.generic_visit(node)
        return _filtered(node, JOINED)


class _Counting(CodeGenerator):
    """Compiles templates in which everything is counted."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Compile a template."""
        super().visit_Template(_Counted().visit(node), frame)


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def bounded(meter: Meter) -> Callable[..., ImmutableSandboxedEnvironment]:
    """Make what makes a sandbox in which templates do not go on for ever.

    Args:
        meter: Counts what they do.
    """

    class Bounded(ImmutableSandboxedEnvironment):
        code_generator_class = _Counting
        intercepted_binops = frozenset({"+", "*", "**", "%"})

        def call(self, context: Context, function: Any, /, *arguments: Any, **named: Any) -> Any:
            meter.step(10)
            _refuse_large((*arguments, *named.values()))
            return super().call(context, function, *arguments, **named)

        def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
            if operator != "+":
                _refuse_large((left, right))
            if operator == "*" and isinstance(left, int) != isinstance(right, int):
                many, one = (left, right) if isinstance(left, int) else (right, left)
                meter.written(range(max(0, many) * (len(one) if hasattr(one, "__len__") else 1)))
            if operator == "**" and isinstance(right, int) and right > MOST_POWER:
                raise TooMuchError
            return meter.written(super().call_binop(context, operator, left, right))

    def make(**settings: Any) -> ImmutableSandboxedEnvironment:
        made = Bounded(**settings)
        for name, function in list(made.filters.items()):
            made.filters[name] = _careful(function, meter)
        made.filters[TURNS] = meter.turns
        made.filters[JOINED] = meter.written
        return made

    return make


def _careful(function: Callable[..., Any], meter: Meter) -> Callable[..., Any]:
    """A filter that is given no large number, and of which the result counts."""

    @wraps(function)  # with what jinja notes on it, such as that it wants the context
    def careful(*arguments: Any, **named: Any) -> Any:
        meter.step()
        _refuse_large((*arguments[1:], *named.values()))
        return meter.written(function(*arguments, **named))

    return careful


def _refuse_large(values: Iterable[object]) -> None:
    for value in values:
        if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
            raise TooMuchError
        if isinstance(value, str) and re.search(r"%[^a-zA-Z]*\d{7}|:[^}]*\d{7}", value):  # as wide as it asks for
            raise TooMuchError
