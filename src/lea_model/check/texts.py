"""All texts of an agenda, with their places: what rules on wording look through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.measure.hits import Hit
from lea_model.model.base import Missing, Model, Sic, Source
from lea_model.model.keys import annotation_parts, reference_fields

_NO_WORDS: Final = frozenset({"id", "code", "tooi", "scheme", "term", "language", "text_version", "mark"})
"""Fields that hold a code, a mark or the name of a file."""

_OF_THE_WRITER: Final = frozenset({"notes", "read_by"})
"""Fields in which the writer of the YAML tells about the source, and may quote its mistakes."""


class Written(NamedTuple):
    """A text in an agenda (tekst).

    Attributes:
        path: Where it stands.
        owner: The model that holds it.
        field: The field that holds it.
        text: The text.
        refers: Whether it refers to something.
        told: Whether it is matter of the agenda: no address of a page, no origin, no remark of the writer, and not
            what the source prints in place of a value.
    """

    path: Path
    owner: Model
    field: str
    text: str
    refers: bool
    told: bool


_found: WeakKeyDictionary[Index, tuple[Written, ...]] = WeakKeyDictionary()


def texts(index: Index) -> tuple[Written, ...]:
    """All texts of an agenda, in document order; codes, ids and names of files are none."""
    found = _found.get(index)
    if found is None:
        found = _found[index] = tuple(_collect(index))
    return found


def look(
    index: Index,
    search: Callable[[str], tuple[Hit, ...]],
    *,
    only: Callable[[Written], bool] = lambda _written: True,
) -> Iterator[tuple[Written, tuple[Hit, ...]]]:
    """Look through all texts, each different one once.

    Args:
        index: The agenda.
        search: Finds what is looked for in a text.
        only: Which texts to look through; all where it is not given.

    Yields:
        The texts in which something was found, with what was found.
    """
    known: dict[str, tuple[Hit, ...]] = {}
    for written in texts(index):
        if not only(written):
            continue
        hits = known.get(written.text)
        if hits is None:
            hits = known[written.text] = search(written.text)
        if hits:
            yield written, hits


def words(hits: tuple[Hit, ...]) -> str:
    """What was found, each between quotes and once, with commas between them."""
    return ", ".join(f"'{word}'" for word in dict.fromkeys(hit.words.strip() for hit in hits))


def _collect(index: Index) -> Iterator[Written]:
    for path, owner in index.items.items():
        about = isinstance(owner, Source | Sic | Missing)
        for field, refers in _fields(type(owner)):
            value = getattr(owner, field)
            told = not (about or field in _OF_THE_WRITER or field == "url")
            if isinstance(value, str):
                yield Written((*path, field), owner, field, str(value), refers, told)
            elif isinstance(value, tuple):
                for number, text in enumerate(value):
                    if isinstance(text, str):
                        yield Written((*path, field, number), owner, field, str(text), refers, told)


@cache
def _fields(cls: type[Model]) -> tuple[tuple[str, bool], ...]:
    """The fields of a class that can hold text, and whether that refers to something."""
    refers = {name for name, _ in reference_fields(cls)}
    named = [name for name in cls.model_fields if name not in _NO_WORDS and not (cls is Source and name == "lines")]
    return tuple((name, name in refers) for name in named if str in annotation_parts(cls, name))
