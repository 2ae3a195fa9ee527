"""What is written, whatever it is: files by name, and the one record of a format that all rooms keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeVar

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.text import nearest

Files = dict[str, str | bytes]
"""What all that writes gives: names of files with their content. Texts are UTF-8, with line ends as they are."""

CHANGE: Final = ".lea-wijziging"
"""The folder in which a change to agendas is made ready, beside the files; one at a time."""

JOURNAL: Final = "journal.json"
"""The file in it that says what goes where: while it is there, a change is not whole."""

_T = TypeVar("_T")


class Format(NamedTuple):
    """A format that something can be written in (bestandsvorm).

    Attributes:
        name: What users call it.
        extension: What the name of its file ends with, without a point; empty where it is several files in a folder.
        load: Imports the function that writes it, which gives the content of the one file, or all files.
        binary: Whether its content is bytes, and so nothing for a terminal.
        library: The modules that only this format needs, with spaces between; empty where it needs none.
        extra: The extra of this package that brings the library.
    """

    name: str
    extension: str
    load: Callable[[], Callable[..., Any]]
    binary: bool = False
    library: str = ""
    extra: str = ""

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
            message = N_("Format {name} needs the extra {extra}, which is not installed. Install it with: {command}")
            command = f'pip install "lea-model[{self.extra}]"'
            raise UsageError(Phrase(message, {"name": self.name, "extra": f"'{self.extra}'", "command": command}))
        made = self.load()(*what, **settings)
        return made if isinstance(made, dict) else {f"{stem}.{self.extension}": made}


def formats(all_of_them: Iterable[Format]) -> dict[str, Format]:
    """Formats by name, in their order."""
    return {one.name: one for one in all_of_them}


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
