"""What is kept of each agenda, whether it still holds, and why not."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from lea_model.country.fingerprint import digest, digests_of, fingerprint, software
from lea_model.country.store import Store
from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.loader.agenda_reader import Taken, take

_NEW: Phrase = Phrase(N_("not seen before"))
_SOFTWARE: Phrase = Phrase(N_("lea-model, or something that it needs, is another version"))
_SETTINGS: Phrase = Phrase(N_("the settings or options are others"))
_OTHERS: Phrase = Phrase(N_("it is tied to other agendas, and one of those changed"))
_GONE: Phrase = Phrase(N_("what was kept of it is gone or damaged"))
NOTHING_KEPT: Phrase = Phrase(N_("nothing is kept of agendas"))
OTHER_RULES: Phrase = Phrase(N_("rules of other packages are installed, and nobody can say what those look at"))


class Key(NamedTuple):
    """What an answer about one agenda depends on.

    Attributes:
        own: The hash of all that but the other agendas.
        path: The agenda.
        files: The hash of each file.
        settings: The hash of the settings.
    """

    own: str
    path: str
    files: Mapping[str, str]
    settings: str


def key_of(taken: Taken, work: str, settings: str) -> Key:
    """What the answer to some work on an agenda depends on.

    Args:
        taken: The files of the agenda.
        work: What is done with it, such as ``check``.
        settings: What `settings_text` says of the settings.
    """
    files = digests_of(taken)
    own = digest(work, settings)
    return Key(fingerprint(files, taken.path, own, software()), taken.path, files, own)


class OtherAgendas:
    """All agendas of a run as one hash: what the answer about an agenda depends on that looks at others.

    Args:
        paths: The agendas.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths if len(paths) > 1 else ()

    @cached_property
    def digest(self) -> str:
        """The hash; their files are taken from disk for it, once."""
        return digest(*(print_of(take(path)) for path in self._paths))


def print_of(taken: Taken) -> str:
    """The hash of one agenda among others."""
    return fingerprint(digests_of(taken), taken.path)


class Kept:
    """The answers that are kept in a folder.

    Args:
        store: The folder.
        others: The agendas of this run.
    """

    def __init__(self, store: Store, others: OtherAgendas) -> None:
        self._store = store
        self._others = others

    def find(self, key: Key) -> bytes | Phrase:
        """The answer that is kept, or why there is none that holds."""
        found = self._store.get(key.own)
        if found == _TIED:
            found = self._store.get(digest(key.own, self._others.digest))
            if found is None:
                return _OTHERS
        return self._why(key) if found is None else found

    def keep(self, key: Key, answer: bytes, others: str | None) -> None:
        """Keep an answer.

        Args:
            key: What it depends on.
            answer: The answer.
            others: The hash of the other agendas, where it looked at those.
        """
        if others is not None:
            self._store.put(digest(key.own, others), answer)
        self._store.put(key.own, answer if others is None else _TIED)
        seen = {"software": software(), "settings": key.settings, "files": dict(key.files)}
        self._store.put(digest("seen", key.path), json.dumps(seen).encode())

    def _why(self, key: Key) -> Phrase:
        """Why nothing is kept that holds: what differs from the last time that this agenda was seen."""
        content = self._store.get(digest("seen", key.path))
        if content is None:
            return _NEW
        seen: dict[str, Any] = json.loads(content)
        if seen["software"] != software():
            return _SOFTWARE
        if seen["files"] != key.files:
            return _changed(seen["files"], key.files)
        return _SETTINGS if seen["settings"] != key.settings else _GONE


_TIED = b"tied"
"""Kept in the place of an answer that depends on other agendas too."""


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> Phrase:
    """Which files differ."""
    names: list[tuple[str, Callable[[str], bool]]] = [
        (N_("{file} is new"), lambda name: name not in before),
        (N_("{file} is gone"), lambda name: name not in now),
        (N_("{file} changed"), lambda name: name in before and name in now and before[name] != now[name]),
    ]
    every = dict.fromkeys((*before, *now))
    found = [(message, name) for message, fits in names for name in every if name != "." and fits(name)]
    if len(found) > 1:
        return Phrase(N_("{count} files changed, came or went"), {"count": len(found)})
    if not found:
        return Phrase(N_("its files stand in another order, or one of them is a link now"))
    message, name = found[0]
    return Phrase(message, {"file": Path(name).name})
