"""What can be set, and what is wrong in the settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from lea_model.diagnostics import Path, Phrase, Position, Severity
from lea_model.errors import UsageError
from lea_model.i18n import Language

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class ConfigError(UsageError):
    """Something is wrong in the settings; the message names file, line and column of everything that is.

    Attributes:
        problems: What is wrong, with its place where that is known.
    """

    def __init__(self, problems: Sequence[tuple[Position | None, Phrase]]) -> None:
        self.problems = tuple(problems)
        lines = {
            f"line{number}": Phrase(_PLACED if place else _BARE, {"place": str(place), "what": what})
            for number, (place, what) in enumerate(self.problems)
        }
        super().__init__(Phrase("\n".join(f"{{{name}}}" for name in lines), lines))

    def __reduce__(self) -> tuple[type[ConfigError], tuple[object, ...]]:
        return type(self), (self.problems,)


_PLACED = "{place}: {what}"
_BARE = "{what}"


class DocumentSettings(NamedTuple):
    """What a user wants of one document: ``[documents.agenda]`` and so on.

    Attributes:
        order: Chapters by name and files with texts of the user, in the order that is wanted; ``*`` for the rest.
        leave_out: Chapters that the publication does without.
        folder: Where those files stand.
    """

    order: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    folder: FilePath = FilePath()


class _Settings(NamedTuple):
    """The fields of `Config`, which takes one word where a list is meant."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = _NOTHING
    per_path_ignores: Mapping[str, tuple[str, ...]] = _NOTHING
    strict: bool | None = None
    language: Language | None = None
    baseline: FilePath | None = None
    format: str | None = None
    style: FilePath | None = None
    documents: Mapping[str, DocumentSettings] = _NOTHING
    path: FilePath | None = None
    text: str = ""
    table: tuple[str, ...] = ()


class Config(_Settings):
    """Settings (instellingen): of the checker, and of what documents look like.

    Where a list of codes is meant, one code may stand by itself.

    Attributes:
        select: Codes, names or beginnings of codes to keep; all where empty.
        ignore: The same, to leave out.
        severity: Code, name or beginning of a code to the severity of its findings.
        per_path_ignores: Pattern for files to the codes, names or beginnings to leave out there.
        strict: Whether warnings count as errors; None where it is not said.
        language: The language of messages; None where it is not said.
        baseline: The file with old findings; None where there is none.
        format: The name of the report; None where it is not said.
        style: The folder with the house style of documents; None where there is none.
        documents: Name of a document to the order of its chapters.
        path: The file that the settings come from; patterns are relative to its folder. None where they come from
            nowhere: patterns are then relative to the current folder.
        text: The text of that file, to say where in it something is wrong.
        table: Where in that file the settings stand.
    """

    __slots__ = ()

    def __new__(cls, *args: Any, **kwargs: Any) -> Self:
        """Make settings; the arguments are the attributes, in their order."""
        made = super().__new__(cls, *args, **kwargs)
        return made._replace(
            select=_listed(made.select),
            ignore=_listed(made.ignore),
            per_path_ignores={pattern: _listed(words) for pattern, words in made.per_path_ignores.items()},
        )

    def place(self, path: Path, *, key: bool = False) -> Position | None:
        """Where one of the settings stands; None where it stands in no file.

        Args:
            path: Keys and list indices, as in the file.
            key: Whether the key is wanted rather than the value.
        """
        if self.path is None:
            return None
        from lea_model.config.toml_positions import locate  # only where something is wrong

        name = shown(self.path)
        try:
            return locate(self.text, (*self.table, *path), name, key=key)
        except RecursionError:  # of what is nested that deep nobody can say much more
            return Position(name, 1, 1, 1, 1)


def _listed(given: str | Sequence[str]) -> tuple[str, ...]:
    """The words given; one word may stand without a list around it."""
    return (given,) if isinstance(given, str) else tuple(given)


def shown(path: FilePath) -> str:
    """A file as messages name it: from the current folder where it stands below that, else whole."""
    whole = path.absolute()
    here = FilePath.cwd()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()
