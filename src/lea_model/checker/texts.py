"""All texts of an agenda, with their places: what rules on wording look through."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import Final, TypeAlias
from weakref import WeakKeyDictionary

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.measure.text_search import Hit, JoinedTexts
from lea_model.model.base import Missing, Model, Source
from lea_model.model.keys import reference_fields
from lea_model.model.rare import SIC

_NO_WORDS: Final = frozenset({"id", "code", "tooi", "scheme", "term", "language", "text_version", "mark"})
"""Fields that hold a code, a mark or the name of a file."""

_OF_THE_WRITER: Final = frozenset({"notes", "read_by"})
"""Fields in which the writer of the YAML tells about the source, and may quote its mistakes."""


_Known: TypeAlias = tuple[str, bool, bool, bool]
"""A field, whether it refers to something, whether it is matter, and whether it holds a code."""


class Written:
    """A text in an agenda (tekst).

    Attributes:
        holder: Where the model stands that holds it.
        owner: That model.
        field: The field that holds it.
        number: Which one of a list it is, counted from 0; None where the field holds one text.
        text: The text.
        refers: Whether it refers to something.
        is_content: Whether it is matter of the agenda: no address of a page, no origin, no remark of the writer, and
            not what the source prints in place of a value.
    """

    __slots__ = ("field", "holder", "is_content", "number", "owner", "refers", "text")

    # No named tuple: a plain class is made in a sixth of the time, and this is made in every check.
    def __init__(self, holder: Path, owner: Model, known: _Known, number: int | None, text: str) -> None:
        self.holder, self.owner, self.number, self.text = holder, owner, number, text
        self.field, self.refers, self.is_content, _ = known

    @property
    def path(self) -> Path:
        """Where it stands; worked out when it is asked for, since few of all texts are told about."""
        return (*self.holder, self.field) if self.number is None else (*self.holder, self.field, self.number)


class Texts:
    """All texts of an agenda, in document order, ready to say at once which of them hold some piece of text.

    Args:
        index: The agenda.

    Attributes:
        codes: Codes, marks and names of files, which are no texts.
        empty: The lists that were written down with nothing in them: the path of what holds each, and its field.
    """

    def __init__(self, index: Index) -> None:
        self._all: list[Written] = []
        self._places: dict[str, Written] = {}
        self._repeated: dict[str, list[Written]] = {}
        self.codes: list[str] = []
        self.empty: list[tuple[Path, str]] = []
        self._collect(index)
        for written in self._all:
            first = self._places.setdefault(written.text, written)
            if first is not written:  # few texts stand at several places: those alone have a list
                self._repeated.setdefault(written.text, [first]).append(written)
        self._joined = JoinedTexts(self._places)

    def _collect(self, index: Index) -> None:
        put, codes, empty = self._all.append, self.codes, self.empty
        for path, owner in index.items.items():
            values = owner.__dict__
            for known in _given(type(owner), frozenset(owner.__pydantic_fields_set__)):
                field, _, _, is_code = known
                value = values[field]
                # Numbers and the words of closed lists are no text, though they are made of it.
                if type(value) is str:
                    if is_code:
                        codes.append(value)
                    elif value:
                        put(Written(path, owner, known, None, value))
                elif type(value) is tuple:
                    if not value:
                        empty.append((path, field))
                    for number, text in enumerate(value):
                        if type(text) is str and is_code:
                            codes.append(text)
                        elif type(text) is str and text:
                            put(Written(path, owner, known, number, text))

    def __iter__(self) -> Iterator[Written]:
        """Each of them."""
        return iter(self._all)

    def any_holds(self, fragment: str) -> bool:
        """Whether a text holds a fragment, in lower case."""
        return bool(self._joined.holding((fragment,)))

    def there_of(self, whole: AbstractSet[str]) -> AbstractSet[str]:
        """Which of some texts stand in the agenda."""
        return whole & self._places.keys()

    def different(self, fragments: Iterable[str] | None = None) -> Iterator[tuple[str, Sequence[Written]]]:
        """Each different text once, with the places where it stands.

        Args:
            fragments: In lower case; only texts that hold one of them, where they are given.
        """
        if fragments is None:
            for text, written in self._places.items():
                yield text, self._repeated.get(text) or (written,)
        else:
            for number in self._joined.holding(fragments):
                text = self._joined.texts[number]
                yield text, self._repeated.get(text) or (self._places[text],)


_found: WeakKeyDictionary[Index, Texts] = WeakKeyDictionary()


def texts(index: Index) -> Texts:
    """All texts of an agenda, in document order; codes, ids and names of files are none."""
    found = _found.get(index)
    if found is None:
        found = _found[index] = Texts(index)
    return found


def look(
    index: Index,
    search: Callable[[str], tuple[Hit, ...]],
    *,
    fragments: Iterable[str] | None = None,
    only: Callable[[Written], bool] = lambda _written: True,
) -> Iterator[tuple[Written, tuple[Hit, ...]]]:
    """Look through all texts, each different one once.

    Args:
        index: The agenda.
        search: Finds what is looked for in a text.
        fragments: In lower case, pieces of text of which one stands in every text in which something can be found;
            texts without any are passed over at once. None where there are no such pieces.
        only: Which texts to look through; all where it is not given.

    Yields:
        The texts in which something was found, with what was found; the places of one text after each other.
    """
    for text, places in texts(index).different(fragments):
        wanted = [written for written in places if only(written)]
        hits = search(text) if wanted else ()
        if hits:
            for written in wanted:
                yield written, hits


def words(hits: tuple[Hit, ...]) -> str:
    """What was found, each between quotes and once, with commas between them."""
    return ", ".join(f"'{word}'" for word in dict.fromkeys(hit.words.strip() for hit in hits))


@lru_cache(maxsize=4096)  # a class has some sixty fields and an item states few: the same few, time and again
def _given(cls: type[Model], given: frozenset[str]) -> tuple[_Known, ...]:
    """Of the fields of a class those that an item states, in order."""
    return tuple(field for field in _fields(cls) if field[0] in given)


@cache
def _fields(cls: type[Model]) -> tuple[_Known, ...]:
    """The fields of a class: whether they refer to something, whether they are matter, and whether they hold a code."""
    refers = {name for name, _ in reference_fields(cls)}
    about = issubclass(cls, Source | Missing) or cls is SIC.made
    return tuple(
        (
            name,
            name in refers,
            not (about or name in _OF_THE_WRITER or name == "url"),
            name in _NO_WORDS or (cls is Source and name == "lines"),
        )
        for name in cls.model_fields
    )
