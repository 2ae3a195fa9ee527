"""What agendas are made of that stand in another program: plans in StratML, and what other packages bring.

A workbook goes its own way (`draft.workbook`): it can also go back into the agenda that it was made of.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.model.agenda import Agenda
from lea_model.output import chosen
from lea_model.plugins import PluginError, Registry, guarded, unusable
from lea_model.source.file_reader import file_content

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class Importer(NamedTuple):
    """What makes an agenda of a file of another program (inlezer).

    Attributes:
        name: What users call it.
        suffixes: What the names of its files end with, in small letters and with the point.
        load: Imports the function that does it: from the bytes of the file, and the id that the agenda gets or None.
        library: The modules that only this importer needs, with spaces between; empty where it needs none.
    """

    name: str
    suffixes: tuple[str, ...]
    load: Callable[[], Callable[[bytes, str | None], Agenda]]
    library: str = ""


def _stratml() -> Callable[[bytes, str | None], Agenda]:
    from_stratml = import_module("lea_model.draft.stratml").from_stratml
    return lambda content, identity: from_stratml(content, id=identity)


def _brought(point: EntryPoint, thing: object) -> Importer:
    """An importer of another package."""
    if not isinstance(thing, Importer):
        params = {"kind": type(thing).__name__, "wanted": Importer.__name__}
        raise unusable(point, Phrase(N_("it leads to '{kind}' and not to a {wanted}"), params))
    if thing.name != point.name:
        message = N_("its entry point has another name than the importer, '{name}'")
        raise unusable(point, Phrase(message, {"name": thing.name}))
    return thing._replace(load=lambda: guarded(point, guarded(point, thing.load, (object,))(), (Agenda,)))


IMPORTERS: Final = Registry(
    {one.name: one for one in (Importer("stratml", (".xml",), _stratml),)}, "lea_model.importers", _brought
)
"""The importers by name: ours, and behind them those of other packages."""


def importer_of(suffix: str) -> Importer | None:
    """What makes an agenda of files whose name ends so: ours, else the first of another package; else None.

    Raises:
        PluginError: Nothing does, and one of another package, which might, cannot be used.
    """
    if not suffix:
        return None
    problems: list[PluginError] = []
    for name in IMPORTERS:
        try:
            one = IMPORTERS[name]
        except PluginError as error:
            problems.append(error)
            continue
        if suffix in one.suffixes:
            return one
    if problems:
        raise problems[0]
    return None


def import_agenda(source: str | Path | bytes, *, format: str | None = None, id: str | None = None) -> Agenda:
    """Make an agenda of a file of another program: a beginning, to be checked and completed.

    Args:
        source: The path of the file, or what it holds.
        format: The name of the importer, such as ``stratml``; by what the name of the file ends with where None.
        id: The id of the agenda; what the importer makes of it where None.

    Returns:
        The agenda. `lea_model.dump` gives its YAML.

    Raises:
        UsageError: There is no such importer, or the file cannot be read; or a library is missing.
        LoadError: What is in it makes no agenda.
    """
    if isinstance(source, bytes):
        content, suffix, name = source, "", "<bytes>"
    else:
        path = Path(source)
        content, suffix, name = _content(path), path.suffix.lower(), path.name
    importer = chosen(format, IMPORTERS) if format is not None else importer_of(suffix)
    if importer is None:
        message = N_("Nothing tells what {file} was made with: name the format, one of {known}.")
        raise UsageError(Phrase(message, {"file": name, "known": ", ".join(IMPORTERS)}))
    if any(find_spec(module) is None for module in importer.library.split()):
        params = {"name": importer.name, "library": importer.library, "command": f"pip install {importer.library}"}
        message = N_("Format {name} needs {library}, which is not installed. Install it with: {command}")
        raise UsageError(Phrase(message, params))
    return importer.load()(content, id)


def _content(path: Path) -> bytes:
    content = file_content(path)
    if isinstance(content, Phrase):
        params = {"file": path.as_posix(), "reason": content}
        raise UsageError(Phrase(N_("{file} cannot be read: {reason}."), params))
    return content
