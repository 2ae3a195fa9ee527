"""Formats that other packages bring: what they give is looked at before anything is done with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.plugins import guarded, unusable

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def writer_of(point: EntryPoint, form: Any) -> Any:
    """The function of a format of another package: where it stops, or gives something else, that is said.

    Args:
        point: Where the format comes from.
        form: The format, by the fields that all formats have.

    Raises:
        PluginError: There is something else in those fields.
    """
    texts = (form.extension, form.library, form.extra)
    if not (all(isinstance(text, str) for text in texts) and callable(form.load)):
        raise unusable(point, Phrase(N_("its Format has something else than a text or a function in it")))
    kinds = (bytes, dict) if form.binary else (str, dict)

    def write(*what: Any, **settings: Any) -> Any:
        function = guarded(point, form.load, (object,))()
        if not callable(function):
            params = {"kind": type(function).__name__}
            raise unusable(point, Phrase(N_("it leads to '{kind}' and not to a function"), params))
        made = guarded(point, function, kinds)(*what, **settings)
        if isinstance(made, dict) and (wrong := _wrong_files(made)) is not None:
            raise unusable(point, wrong)
        return made

    return write


def _wrong_files(files: Mapping[Any, Any]) -> Phrase | None:
    """Why files cannot be put into a folder; None where they can."""
    for name, content in files.items():
        if not isinstance(name, str) or not isinstance(content, str | bytes):
            params = {"name": str(name), "kind": type(content).__name__}
            return Phrase(N_("the file '{name}' that it gives is '{kind}', and no text or bytes"), params)
        for path in (PurePosixPath(name), PureWindowsPath(name)):
            if path.is_absolute() or path.drive or ".." in path.parts or not path.name:
                return Phrase(N_("the file '{name}' that it gives leads out of the folder"), {"name": name})
    return None
