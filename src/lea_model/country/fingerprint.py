"""What an answer depends on, as one short text: the files of an agenda, the settings and the software.

Two answers with the same fingerprint are the same. What cannot be told for certain, such as what the rules of another
package look at, is in no fingerprint: then nothing is kept. It is better to work in vain than to give an old answer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from lea_model.config.settings import Config
from lea_model.diagnostics import Phrase
from lea_model.loader.agenda_reader import Taken
from lea_model.source.events import HAS_LIBYAML

_SIZE: Final = 20
_PACKAGES: Final = ("pydantic", "pydantic-core", "pyyaml", "networkx")
"""What reading and checking lean on."""


def digest(*parts: str | bytes) -> str:
    """The hash of texts, of which each counts with its length."""
    made = blake2b(digest_size=_SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "big") + data)
    return made.hexdigest()


def digests_of(taken: Taken) -> dict[str, str]:
    """The hash of each file of an agenda, and of what was found before any was opened."""
    found = {name: digest(_content(content)) for name, content in taken.files.items()}
    return found | {".": digest(*(repr(one.position) + one.code for one in taken.findings))}


def _content(content: bytes | Phrase) -> bytes:
    return content if isinstance(content, bytes) else repr(content).encode("utf-8", "surrogatepass")


def fingerprint(digests: dict[str, str], path: str, *others: str) -> str:
    """What an answer about one agenda depends on.

    Args:
        digests: The hashes of its files, which stand in the order in which they are read.
        path: The agenda, as findings name it.
        others: What else it depends on: software, settings.
    """
    return digest(path, *(text for pair in digests.items() for text in pair), *others)


def settings_text(config: Config | None, **options: Any) -> str:
    """Settings as one text; patterns for files count from the current folder or from that of the settings."""
    if config is None:
        return json.dumps(options, sort_keys=True)
    home = config.path.absolute() if config.path is not None else None
    own = [
        list(config.select),
        list(config.ignore),
        sorted((word, severity.value) for word, severity in config.severity.items()),
        # The order of patterns decides nothing, but nothing is lost either by working anew.
        [[pattern, list(words)] for pattern, words in config.per_path_ignores.items()],
        str(home),
        str(Path.cwd()),
    ]
    return json.dumps([own, list(config.severity), options], sort_keys=True)


@cache
def software() -> str:
    """This package as it is installed, byte by byte, with the versions of what it leans on."""
    home = Path(__file__).parent.parent
    files = (path for path in sorted(home.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return digest(sys.version, str(HAS_LIBYAML), *map(_version, _PACKAGES), *_named(files, home))


def _named(files: Iterable[Path], home: Path) -> Iterable[str | bytes]:
    for file in files:
        yield file.relative_to(home).as_posix()
        yield file.read_bytes()


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:  # installed in a way that leaves no trace of its version
        return package
