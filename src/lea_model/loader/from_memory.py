"""Reads an agenda of several files that stand in memory or in a zip file, each under its own name."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile

from lea_model.arguments import A_PATH, files_given, needed, path_of, text_given
from lea_model.diagnostics import Phrase, Position, finding
from lea_model.diagnostics.file_codes import NO_YAML
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.loader.agenda_reader import Result, build_result
from lea_model.loader.folder import SUFFIXES
from lea_model.source import MAX_BYTES, parse
from lea_model.text import natural_order

_MOST_FILES = 1000
"""More files than this no agenda has."""


def read_files(files: Mapping[str, str | bytes], name: str = "<files>") -> Result:
    """Read one agenda from several files in memory, as `read` does from a folder.

    Args:
        files: Names of files with their texts. What is no YAML by its name, or hidden, is passed over.
        name: What to call the whole.

    Returns:
        What could be built and everything that was found, in files by their own names. Bad content never raises.

    Raises:
        UsageError: The files stand in several folders, each with an agenda of its own.
    """
    given = files_given(files).items()
    named = [(needed(file, str, A_PATH), text_given(text)) for file, text in given]
    chosen = {file: text for file, text in named if _is_yaml(PurePosixPath(file))}
    folders = dict.fromkeys(PurePosixPath(file).parent.as_posix() for file in chosen)
    if len(folders) > 1 and "." in folders:  # as on disk: what stands below the files is not read
        chosen = {file: text for file, text in chosen.items() if "/" not in file}
    elif len(folders) > 1:
        params = {"path": name, "names": ", ".join(sorted(folders, key=natural_order))}
        raise UsageError(Phrase(N_("'{path}' holds several agendas ({names}): name one of them."), params))
    if not chosen:
        return build_result([], name, [finding(NO_YAML, Position(name, 1, 1, 1, 1))])
    names = sorted(chosen, key=lambda file: (natural_order(file), file))
    return build_result([parse(chosen[file], file) for file in names], name)


def read_zip(source: bytes | str | os.PathLike[str], name: str | None = None) -> Result:
    """Read one agenda from a zip file; nothing is written to disk.

    Args:
        source: The path of the zip file, or what it holds.
        name: What to call the whole; its path where None.

    Returns:
        What could be built and everything that was found, in files by the names that they have in the zip file.

    Raises:
        UsageError: It is no zip file, or is not there; it is too large; or it holds several agendas.
    """
    called = name or ("<zip>" if isinstance(source, bytes) else path_of(source).as_posix())
    try:
        with ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source) as packed:
            # Some programs on Windows write backslashes into a zip file.
            entries = [(PurePosixPath(one.filename.replace("\\", "/")), one) for one in packed.infolist()]
            inside = [(path, one) for path, one in entries if not one.is_dir() and _is_yaml(path)]
            if len(inside) > _MOST_FILES or sum(one.file_size for _, one in inside) > 2 * MAX_BYTES:
                raise UsageError(Phrase(N_("'{path}' holds more than an agenda can."), {"path": called}))
            files = {}
            for path, one in inside:
                with packed.open(one) as file:
                    files[path.as_posix()] = file.read(MAX_BYTES + 1)
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        params = {"path": called, "detail": str(error)}
        raise UsageError(Phrase(N_("'{path}' cannot be read as a zip file: {detail}."), params)) from error
    return read_files(files, called)


def _is_yaml(path: PurePosixPath) -> bool:
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return path.suffix.lower() in SUFFIXES and not hidden
