"""What an index answers with: entries, references and context."""

from typing import NamedTuple

from lea_model.diagnostics import Path
from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Missing, label
from lea_model.model.when import When


class Entry(NamedTuple):
    """Something that can be referred to.

    Attributes:
        kind: The key of its kind in `vocabulary.kinds`, such as ``cluster``.
        id: Its own id, or the one derived for it; unique for its kind.
        path: Where it stands.
        item: The thing itself.
    """

    kind: str
    id: str
    path: Path
    item: Item

    @property
    def label(self) -> str:
        """The words that it goes by."""
        return label(self.item)


class Reference(NamedTuple):
    """A place where text refers to something.

    Attributes:
        path: Where the text stands, the field (and number in the list) included.
        owner: Path of the model that holds it.
        field: Name of the field.
        text: The text as printed.
        kinds: The kinds that it may refer to.
        targets: What it can mean: one for a reference that resolves, none for a dangling one.
    """

    path: Path
    owner: Path
    field: str
    text: str
    kinds: tuple[str, ...]
    targets: tuple[Entry, ...]

    @property
    def target(self) -> Entry | None:
        """What it means, where that is certain."""
        return self.targets[0] if len(self.targets) == 1 else None


class Context(NamedTuple):
    """What an item has of its own or from the nearest item around it that states it."""

    document: str | None = None
    section: str | None = None
    ages: AgeBand | None = None
    year: When | None = None
    due: When | Missing | None = None
    period: When | Missing | None = None
