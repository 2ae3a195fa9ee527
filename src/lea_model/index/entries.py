"""What an index answers with: entries, references and context."""

from enum import StrEnum
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
        loose: Whether it needs to mean nothing: the agenda lists no such things, so the text stands by itself.
    """

    path: Path
    owner: Path
    field: str
    text: str
    kinds: tuple[str, ...]
    targets: tuple[Entry, ...]
    loose: bool = False

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


class LeadKnown(StrEnum):
    """How it is known who leads something (hoe bekend)."""

    OWN = "zelf"
    AROUND = "eromheen"
    CLUSTER = "cluster"


class Lead(NamedTuple):
    """Somebody who leads something (wie leidt).

    Attributes:
        reference: The party as printed, and what that means.
        role: The field of the role that it has, such as ``trekkers``.
        term: The printed word for the role, where the agenda uses another than the key.
        condition: The condition or reservation that goes with it, its own or that of the group it stands in.
        note: What else is said about it, the same.
        led_by: Who leads the party in this ('o.l.v.'): they lead the group, the group leads the item.
        path: The assignment that says so.
        via: The path of what it has that role in: the item itself, something around it, or a cluster that cites it.
        known: How it is known: said of the item itself, of something around it, or of a cluster that cites it.
        certain: Whether it is certain which party is meant, and that it is this item that the cluster cites.
    """

    reference: Reference
    role: str
    term: str | None
    condition: str | None
    note: str | None
    led_by: tuple[Reference, ...]
    path: Path
    via: Path
    known: LeadKnown
    certain: bool

    @property
    def party(self) -> str:
        """The party as printed."""
        return self.reference.text

    @property
    def target(self) -> Entry | None:
        """What that means, where it is certain."""
        return self.reference.target
