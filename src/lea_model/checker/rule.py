"""What a rule is: a code, a page, and a function that yields bare findings. Whoever writes one imports it all here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from lea_model.diagnostics import Code, Path, Phrase, Severity, Word
from lea_model.i18n import N_, Language
from lea_model.index import Entry, Index, Reference, normal

__all__ = [
    "N_",
    "Bare",
    "Code",
    "Entry",
    "Found",
    "Index",
    "Path",
    "Phrase",
    "Reference",
    "RelatedPlace",
    "Rule",
    "Severity",
    "Word",
    "make",
    "normal",
]

_NO_PARAMS: Mapping[str, Any] = {}


class RelatedPlace(NamedTuple):
    """Another place that belongs to a bare finding.

    Attributes:
        path: Where it is in the agenda.
        message: Message id of what is there.
        params: Parameters of the message.
    """

    path: Path
    message: str
    params: Mapping[str, Any] = _NO_PARAMS


class Bare(NamedTuple):
    """What a rule found: where and with which parameters; the runner adds the rest.

    Attributes:
        path: Where it is in the agenda, in English names.
        params: Parameters of the rule's messages.
        related: Other places that belong to it.
        on_key: Whether it is about a key rather than its value.
    """

    path: Path
    params: Mapping[str, Any] = _NO_PARAMS
    related: tuple[RelatedPlace, ...] = ()
    on_key: bool = False


Found: TypeAlias = Iterator[Bare]
"""What the function of a rule gives: bare findings, one after the other."""


class Rule(NamedTuple):
    """One rule (regel).

    Attributes:
        code: Its code, name, severity and messages.
        check: Finds what is wrong in an agenda.
        page: The docstring of its module, which is its page (see ``text``).
        needs_all: Whether it says that something is not there. It is silent where that may stand in a file that could
            not be read, or in an item that had to be left out.
    """

    code: Code
    check: Callable[[Index], Iterable[Bare]]
    page: str
    needs_all: bool = False

    def text(self, language: Language) -> str:
        """The page in ``language``: of our own rules from ``locale``, of others the docstring or a part of it."""
        from lea_model.checker.pages import page_in

        return page_in(self.page, self.code.code, language)


def make(code: Code, check: Callable[[Index], Iterable[Bare]], module: str | None, *, needs_all: bool = False) -> Rule:
    """Make a rule of a module: its docstring is the rule's page.

    Args:
        code: Code, name, severity and messages.
        check: Finds what is wrong.
        module: The docstring of the module.
        needs_all: Whether it says that something is not there.

    Raises:
        ValueError: The module has no docstring.
    """
    if not module:
        message = f"{code.code} has no page"
        raise ValueError(message)
    return Rule(code, check, module, needs_all)
