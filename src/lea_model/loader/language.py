"""In which language the keys of a file are, and advice where a file mixes the two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from lea_model.diagnostics import Finding, Path, Position, finding
from lea_model.diagnostics import structure_codes as codes
from lea_model.i18n import DEFAULT_LANGUAGE, Language
from lea_model.model.base import DUTCH_KEYS
from lea_model.model.keys import all_names, dutch_key, english_name
from lea_model.source import Source, key_position

_DUTCH_TOO = frozenset({"deadline"})
"""English keys that people write in Dutch as well: they tell no language."""


@cache
def _words_of(names: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys that are only Dutch, and those that are only English; some are the same in both."""
    dutch = frozenset(map(dutch_key, names))
    return dutch - names, names - dutch - _DUTCH_TOO


def key_language(data: object) -> Language:
    """The language of most keys in plain data; Dutch where they do not tell."""
    dutch, english = _paths(data, ())
    if len(dutch) == len(english):
        return DEFAULT_LANGUAGE
    return "nl" if len(dutch) > len(english) else "en"


def own_key(name: str, language: Language) -> str:
    """The key for an English name, in ``language``."""
    return dutch_key(name) if language == "nl" else english_name(name)


def mixed(source: Source, wrong: Collection[Position], left_out: Iterable[object] = ()) -> Finding | None:
    """Advice where one file mixes Dutch and English keys.

    Args:
        source: The file.
        wrong: Places of keys about which something was said already.
        left_out: Parts of the data that were left out: nothing more is said about what stands in them.

    Returns:
        One finding, at the first key in the language that the file uses least; None where it uses one.
    """
    if not _uses_both(source.data):
        return None
    dutch, english = (
        [path for path in paths if key_position(source.positions, path, source.name) not in wrong]
        for paths in _paths(source.data, {id(part) for part in left_out if isinstance(part, (dict, list))})
    )
    if not dutch or not english:
        return None
    less = english if len(english) <= len(dutch) else dutch
    place = key_position(source.positions, less[0], source.name)
    return finding(codes.MIXED_LANGUAGES, place, dutch=dutch[0][-1], english=english[0][-1])


def _uses_both(data: object) -> bool:
    """Whether there are keys of both languages: this runs for every file, so it keeps no paths."""
    only_dutch, only_english = _words_of(frozenset(DUTCH_KEYS))  # what was read has no keys of models that none needed
    keys: set[str] = set()
    stack: list[object] = [data]
    while stack:
        here = stack.pop()
        if isinstance(here, dict):
            keys.update(here)
            stack += [value for value in here.values() if type(value) is not str]
        elif isinstance(here, list):
            stack += [value for value in here if type(value) is not str]
    return not only_dutch.isdisjoint(keys) and not only_english.isdisjoint(keys)


def _paths(data: object, left_out: Collection[int]) -> tuple[Sequence[Path], Sequence[Path]]:
    """The paths of the keys that are only Dutch, and of those that are only English, in the order of the file.

    Args:
        data: Plain data.
        left_out: Identities of the parts to pass over.
    """
    only_dutch, only_english = _words_of(all_names())
    dutch: list[Path] = []
    english: list[Path] = []
    stack: list[tuple[Path, object]] = [((), data)]
    while stack:
        path, here = stack.pop()
        if left_out and id(here) in left_out:
            continue
        if path and path[-1] in only_dutch:
            dutch.append(path)
        elif path and path[-1] in only_english:
            english.append(path)
        parts = here.items() if isinstance(here, dict) else enumerate(here) if isinstance(here, list) else ()
        stack += reversed([((*path, step), part) for step, part in parts])
    return dutch, english
