"""What a record of a kind holds, and how one is made of what its class tells already."""

import re
from enum import StrEnum
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Word
from lea_model.i18n import Language
from lea_model.model.base import Model
from lea_model.model.rare import RareModel


class ChangeSection(StrEnum):
    """A section of the list of changes between two editions (rubriek), in order of what matters most to a council."""

    AGENDA = "agenda"
    GOALS = "goals"
    ACTIONS = "actions"
    PLANNING = "planning"
    ROLES = "roles"
    FILLED_IN = "filled-in"
    STRUCTURE = "structure"
    GOVERNANCE = "governance"
    PARTIES = "parties"
    PROGRAMMES = "programmes"
    TEXTS = "texts"
    OTHER = "other"
    FOLLOWS = "follows"


class Matching(StrEnum):
    """How an item of one edition is recognised in the next (wijze van herkennen)."""

    CONTAINER = "container"
    """By id and title, and by what it holds."""
    LEAF = "leaf"
    """By its text, wherever it stands."""
    NAME = "name"
    """By its name or an alias; a name that is nearly equal is needed."""
    NOTE = "note"
    """By its text, after everything else."""


class Look(NamedTuple):
    """How a node of a kind looks in a drawing (uiterlijk).

    Attributes:
        shape: Name of the outline, as `lea_model.drawing` knows it.
        hue: Name of the colour, as `lea_model.drawing` knows it.
        dashed: Whether the outline is dashed: nothing in the agenda answers to it.
        order: Its place among the kinds of nodes, from the whole to its parts.
        band: Nodes of a higher band stand below those of a lower one: policy, then actions, then who does them.
    """

    shape: str = "rect"
    hue: str = "white"
    order: int = 0
    band: int = 0
    dashed: bool = False


class Kind(NamedTuple):
    """A kind of thing in an agenda (soort onderdeel).

    Attributes:
        key: Its name in data: ``programme_line``.
        source: Its class, or the rare model that makes it; None for what exists in a graph only.
        label: What one is called.
        plural: What several are called.
        explained: What it is, in a sentence or two. Without English, that is the docstring of the class.
        table: Its table in the relational export; empty where it has none.
        prefixes: Dutch words before a colon that say this kind is meant (``cluster:welzijn``); the first is the one
            that is written. Empty for what cannot be referred to.
        register: The field of the agenda where a writer adds one that is referred to; empty where messages name none.
        section: Where its changes are reported.
        moves: Whether it can move from one thing to another between two editions.
        matching: How it is recognised in another edition.
        goes_along: Whether it comes and goes with what it stands in, without a line of its own.
        look: How its nodes look.
    """

    key: str
    source: type[Model] | RareModel[Any] | None
    label: Word
    plural: Word
    explained: Word
    table: str = ""
    prefixes: tuple[str, ...] = ()
    register: str = ""
    section: ChangeSection = ChangeSection.OTHER
    moves: bool = False
    matching: Matching = Matching.CONTAINER
    goes_along: bool = False
    look: Look = Look()

    @property
    def model(self) -> type[Model] | None:
        """Its class; a rare one is made for it."""
        return self.source.model if isinstance(self.source, RareModel) else self.source

    @property
    def meaning(self) -> Word:
        """What it is, in a sentence or two."""
        return self.explained if self.explained.english else Word(self.explained.dutch, _docstring(self.model))

    @property
    def happenings(self) -> tuple[str, ...]:
        """What can happen to it between two editions, besides changes in its fields: that depends on which it has."""
        if self.model is None or not self.referable:
            return ()
        fields = self.model.model_fields
        return (
            *("added", "dropped"),
            *(("renamed",) if {"title", "name"} & fields.keys() else ()),
            "reordered",
            *(("reworded",) if {"text", "description"} & fields.keys() else ()),
            *(("renumbered",) if "number" in fields else ()),
            *(("moved",) if self.moves else ()),
        )

    @property
    def referable(self) -> bool:
        """Whether a reference can mean one, and ``lea show`` can show it."""
        return bool(self.prefixes)

    def prefix(self, language: Language) -> str:
        """The word before a colon that says this kind is meant."""
        return self.prefixes[0] if language == "nl" and self.prefixes else self.key


_BRACKETS: Final = r" \([^)]*\)"


def class_name(source: type[Model] | RareModel[Any]) -> str:
    """The name of a class, also of one that is not made yet."""
    return source.name if isinstance(source, RareModel) else source.__name__


def class_key(source: type[Model] | RareModel[Any]) -> str:
    """The name of a class as data has it: ``ProgrammeLine`` becomes ``programme_line``."""
    name = class_name(source)
    parts = (f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
    return "".join(parts).removeprefix("_")


def _docstring(model: type[Model] | None) -> str:
    """The first line of the docstring of a class, without the Dutch term between brackets."""
    return re.sub(_BRACKETS, "", ((model and model.__doc__) or "").partition("\n")[0], count=1)


def item_kind(source: type[Model] | RareModel[Any], dutch: tuple[str, str], meaning: str, **facts: Any) -> Kind:
    """A kind that can be referred to: what its class tells, with the facts that its record adds."""
    facts.setdefault("prefixes", (dutch[0],))
    return part_kind(source, dutch, meaning, **facts)


def part_kind(source: type[Model] | RareModel[Any], dutch: tuple[str, str], meaning: str, **facts: Any) -> Kind:
    """A kind of fact that stands in an item and cannot be referred to."""
    key: str = facts.pop("key", class_key(source))
    one, many = facts.pop("english", (key.replace("_", " "), f"{key.replace('_', ' ')}s"))
    return Kind(key, source, Word(dutch[0], one), Word(dutch[1], many), Word(meaning, ""), **facts)


def graph_kind(key: str, dutch: tuple[str, str], meaning: Word, look: Look) -> Kind:
    """A kind of node that no class stands behind."""
    one = key.replace("_", " ")
    return Kind(key, None, Word(dutch[0], one), Word(dutch[1], f"{one}s"), meaning, look=look)
