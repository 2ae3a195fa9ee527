"""What the public functions ask of their arguments, said in the same way by all: a path, a language, a mapping.

Types are known to type checkers; this is for who has none, and would otherwise end in the midst of a function.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import LANGUAGES, N_, Language, choose_language

_T = TypeVar("_T")

A_PATH: Final = N_("The path of a file or folder is needed here, not {given}.")
A_TEXT: Final = N_("A text is needed here, not {given}.")
FILES: Final = N_("Names of files with their content are needed here, not {given}.")
FINDINGS: Final = N_("Findings are needed here, as lea.check gives them, not {given}.")
CHANGES: Final = N_("Changes are needed here, as lea.diff gives them, not {given}.")
A_COMPARISON: Final = N_("A comparison is needed here, as lea.compare gives it, not {given}.")
TABLES: Final = N_("Tables are needed here, as lea.tabulate gives them, not {given}.")
A_RESULT: Final = N_("What lea.read gives is needed here, since files are changed, not {given}.")
A_GRAPH: Final = N_("A graph is needed here, as lea.build_graph gives it, not {given}.")


def needed(given: Any, kind: type[_T], message: str) -> _T:
    """What was given, if it is of the right kind.

    Args:
        given: The argument.
        kind: What it should be.
        message: What to say where it is not, with the field ``given``.

    Raises:
        UsageError: It is something else.
    """
    if not isinstance(given, kind):
        raise unusable_argument(given, message)
    return given


def unusable_argument(given: object, message: str) -> UsageError:
    """Say that an argument is not what is needed.

    Args:
        given: The argument.
        message: What is needed, with the field ``given``.
    """
    return UsageError(Phrase(message, {"given": f"{given!r:.60}"}))


def path_of(given: Any) -> Path:
    """The path that was given.

    Raises:
        UsageError: It is none.
    """
    try:
        return Path(given)
    except TypeError as error:
        raise unusable_argument(given, A_PATH) from error


def text_given(given: Any) -> str | bytes:
    """The text that was given.

    Raises:
        UsageError: It is none.
    """
    if isinstance(given, (str, bytes)):
        return given
    raise unusable_argument(given, A_TEXT)


def files_given(given: Any) -> Mapping[Any, Any]:
    """The names of files with their content that were given.

    Raises:
        UsageError: It is something else.
    """
    if isinstance(given, Mapping):
        return given
    raise unusable_argument(given, FILES)


def spoken(language: Language | None) -> Language:
    """The language that was asked for; the user's own where None.

    Raises:
        UsageError: There is no such language.
    """
    if language is None:
        return choose_language()
    if language not in LANGUAGES:
        raise unusable_argument(language, N_("The languages are nl and en, not {given}."))
    return language
