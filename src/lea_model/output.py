"""What is written, whatever it is: files by name, and the one record of a format that all rooms keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from lea_model.arguments import files_given, path_of
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.plugins import Registry, unusable
from lea_model.text import nearest

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint
    from pathlib import Path

Files = dict[str, str | bytes]
"""What all that writes gives: names of files with their content. Texts are UTF-8, with line ends as they are."""


class Pieces:
    """A text that is made piece by piece while it is written: too long to hold at once.

    Args:
        make: Makes the pieces, as often as it is asked.
    """

    def __init__(self, make: Callable[[], Iterable[str]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[str]:
        return iter(self._make())


Content = str | bytes | Pieces
"""What a file is written of."""

CHANGE: Final = ".lea-wijziging"
"""The folder in which a change to agendas is made ready, beside the files; one at a time."""

DRAFT_PAGE: Final = "concept.html"
"""The page that shows a draft beside its document, in the folder of the draft."""

DRAFT_BASELINE: Final = ".lea-concept.json"
"""What a draft was when it was made, to take over a newer version of its document later."""

JOURNAL: Final = "journal.json"
"""The file in it that says what goes where: while it is there, a change is not whole."""

_T = TypeVar("_T")


def write_files(files: Files, folder: str | PathLike[str]) -> list[Path]:
    """Put files into a folder: texts as UTF-8 with their own line ends. What is there by the same name is replaced.

    Args:
        files: Names of files with their content, as everything that writes gives them.
        folder: The folder; it is made where it is not there.

    Returns:
        The paths, in order.

    Raises:
        UsageError: A name leads out of the folder, or something cannot be written.
    """
    root = path_of(folder)
    files_given(files)
    written: list[Path] = []
    for name, content in files.items():
        target = root / name
        if not target.resolve().is_relative_to(root.resolve()):
            raise UsageError(Phrase(N_("'{name}' leads out of the folder."), {"name": name}))
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        except OSError as error:
            params = {"file": target.as_posix(), "detail": error.strerror or str(error)}
            raise UsageError(Phrase(N_("{file} cannot be written: {detail}."), params)) from error
        written.append(target)
    return written


class Format(NamedTuple):
    """A format that something can be written in (bestandsvorm).

    Attributes:
        name: What users call it.
        extension: What the name of its file ends with, without a point; empty where it is several files in a folder.
        load: Imports the function that writes it, which gives the content of the one file, or all files.
        binary: Whether its content is bytes, and so nothing for a terminal.
        library: The modules that only this format needs, with spaces between; empty where it needs none.
        extra: The extra of this package that brings the library.
        pieces: Imports a function that gives the one text piece by piece; None where it is made at once.
    """

    name: str
    extension: str
    load: Callable[[], Callable[..., Any]]
    binary: bool = False
    library: str = ""
    extra: str = ""
    pieces: Callable[[], Callable[..., Iterable[str]]] | None = None

    def files(self, stem: str, *what: Any, **settings: Any) -> Files:
        """Write something in this format.

        Args:
            stem: The name of the one file, without what it ends with.
            what: What to write, as the function of the format takes it.
            settings: How, as the function takes it.

        Raises:
            UsageError: It needs a library that is not installed.
        """
        from importlib.util import find_spec  # takes time, and most runs write nothing with it

        if any(find_spec(module) is None for module in self.library.split()):
            params = {
                "name": self.name,
                "extra": f"'{self.extra}'",
                "command": f'pip install "lea-model[{self.extra}]"',
            }
            message = N_("Format {name} needs the extra {extra}, which is not installed. Install it with: {command}")
            if not self.extra:  # a format of another package, which names what it needs itself
                params = {"name": self.name, "library": self.library, "command": f"pip install {self.library}"}
                message = N_("Format {name} needs {library}, which is not installed. Install it with: {command}")
            raise UsageError(Phrase(message, params))
        made = self.load()(*what, **settings)
        return made if isinstance(made, dict) else {f"{stem}.{self.extension}": made}


def formats(all_of_them: Iterable[Format], group: str = "") -> Registry[Format]:
    """Formats by name, in their order; behind them those of other packages.

    Args:
        all_of_them: Our own.
        group: The entry points by which other packages bring such a format: each leads to a `Format`.
    """
    return Registry({one.name: one for one in all_of_them}, group, _brought)


def _brought(point: EntryPoint, thing: object) -> Format:
    """A format of another package."""
    if not isinstance(thing, Format):
        params = {"kind": type(thing).__name__, "wanted": Format.__name__}
        raise unusable(point, Phrase(N_("it leads to '{kind}' and not to a {wanted}"), params))
    if thing.name != point.name:
        raise unusable(
            point, Phrase(N_("its entry point has another name than the format, '{name}'"), {"name": thing.name})
        )
    from lea_model.brought import writer_of  # as good as nobody has one

    write = writer_of(point, thing)
    return thing._replace(load=lambda: write, pieces=None)


def csv_settings(name: str, *, excel: bool) -> dict[str, Any]:
    """What the format csv is told for a Dutch Excel.

    Args:
        name: The name of the format.
        excel: Whether it is for Excel.

    Raises:
        UsageError: It is, and the format is not csv.
    """
    if excel and name != "csv":
        raise UsageError(Phrase(N_("'{option}' goes with '--format csv'."), {"option": "--excel"}))
    return {"excel": True} if excel else {}


def chosen(
    name: str, known: Mapping[str, _T], message: str = N_("There is no format {name}. Choose one of {known}.")
) -> _T:
    """What goes by a name.

    Args:
        name: The name, as a user wrote it.
        known: All there are, by name.
        message: What to say where there is none: with the fields ``name`` and ``known``.

    Raises:
        UsageError: There is nothing by that name.
    """
    if name in known:
        return known[name]
    problem = Phrase(message, {"name": f"'{name}'", "known": ", ".join(known)})
    close = nearest(name, known)
    if close is None:
        raise UsageError(problem)
    raise UsageError(Phrase(N_("{problem} Did you mean '{close}'?"), {"problem": problem, "close": close}))
