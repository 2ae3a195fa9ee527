"""What a table of the relational data is: columns with a meaning in two languages, a key, and links to other tables."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field
from typing import NamedTuple

from lea_model.comparison.cells import CellKind
from lea_model.i18n import Language, translate


class Meaning(NamedTuple):
    """What a table or column means, in two languages (betekenis).

    Attributes:
        nl: In Dutch.
        en: In English.
    """

    nl: str
    en: str

    @classmethod
    def of(cls, message: str) -> Meaning:
        """The meaning that a message id stands for."""
        return cls(translate(message, "nl"), message)

    def text(self, language: Language) -> str:
        """The meaning in ``language``."""
        return self.nl if language == "nl" else self.en

    def then(self, other: Meaning) -> Meaning:
        """Both, one after the other."""
        return Meaning(f"{self.nl} {other.nl}", f"{self.en} {other.en}")


NO_UNIT = Meaning("", "")


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a table (kolom).

    Attributes:
        name: Its name; the same in every language, and no reserved word of SQL.
        meaning: What it says.
        source: Where that is defined: a field of a model, a column of the comparison, or this export.
        kind: What its cells hold.
        unit: Its unit; empty where it has none.
        words: The closed list that its values are from, as in table ``words``; None where they are free.
        required: Whether it is never empty.
    """

    name: str
    meaning: Meaning
    _: KW_ONLY
    source: str = "export"
    kind: CellKind = CellKind.TEXT
    unit: Meaning = NO_UNIT
    words: str | None = None
    required: bool = False


class ForeignKey(NamedTuple):
    """Columns that name a row of another table (verwijzende sleutel).

    Attributes:
        columns: The columns here.
        table: The other table.
        targets: The columns there, which are its key.
    """

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSchema:
    """What a table is (tabel).

    Attributes:
        name: Its name, in English, as in files and in SQL.
        meaning: What one row of it is.
        columns: Its columns, in order.
        key: The columns that together differ in every row.
        foreign: Its links to other tables.
        unique: Other columns that differ in every row and that other tables link to.
        source: The model or the table of the comparison that it is made of.
    """

    name: str
    meaning: Meaning
    columns: tuple[Field, ...]
    key: tuple[str, ...]
    foreign: tuple[ForeignKey, ...] = ()
    unique: tuple[str, ...] = ()
    source: str = "export"
    _names: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_names", tuple(column.name for column in self.columns))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return self._names

    def column(self, name: str) -> Field:
        """The column with this name."""
        return self.columns[self._names.index(name)]


ITEM_KEY = ("agenda", "path")
"""The key of everything that stands in an agenda."""


def to_item(column: str = "path") -> ForeignKey:
    """A link from a column that holds a path to the item that stands there."""
    return ForeignKey(("agenda", column), "items", ITEM_KEY)
