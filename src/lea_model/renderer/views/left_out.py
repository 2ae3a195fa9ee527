"""What the publication leaves out, field by field, and why; the working version holds all of it.

A publication is for who decides on an agenda or lives with it. What helps whoever transcribes, checks or studies the
agenda is left to the working version. A test holds both documents against the model: a field whose text stands in no
publication is named here with its reason, or it is lost.
"""

from __future__ import annotations

from typing import Final

from lea_model.model.base import Missing, Model
from lea_model.model.enums import MissingKind, Status

LEFT_OUT: Final[dict[tuple[str, str], str]] = {
    ("", "source"): "where the transcriber read it, in lines of a text file",
    ("", "notes"): "a remark of whoever transcribed it",
    ("", "sic"): "tells the checker that a mistake is known",
    ("", "tags"): "for who searches or compares agendas",
    ("", "level"): "for counting: the document shows by its order what stands above what",
    ("", "local_term"): "stands above the title of a chapter; below that it says nothing that the chapter does not",
    ("", "section_kind"): "for counting: the title says what a chapter is, and where it has none this is the title",
    ("", "claims"): "a count in the running text, to be held against the agenda",
    ("Agenda", "id"): "names its folder; the title says which agenda it is",
    ("Agenda", "numbering"): "tells the index how to read numbers",
    ("Agenda", "language"): "the language that the document is in",
    ("AgeBand", "start"): "how the printed ages were read",
    ("AgeBand", "end"): "how the printed ages were read",
    ("AgeBand", "open_end"): "how the printed ages were read",
    ("Assignment", "nesting"): "a doubt of whoever transcribed it",
    ("Document", "text_version"): "the name of a text file",
    ("Document", "line_count"): "the length of a text file",
    ("Frequency", "times"): "how the printed frequency was read",
    ("Frequency", "per_time"): "how the printed frequency was read",
    ("Missing", "missing"): "said where a reader needs it; what is empty in the source is no more than absent",
    ("Municipality", "code"): "a code for computers; the name says who it is",
    ("Municipality", "footnotes"): "the name says who it is; the footnotes stand with the texts that they are about",
    ("Municipality", "id"): "for links in the data; the name says who it is",
    ("Municipality", "tooi"): "a code for computers; the name says who it is",
    ("PolicyArea", "overlap_kind"): "for counting: how the register sorts names",
    ("PolicyArea", "shown_in"): "where the transcriber read it",
    ("Statement", "ages"): "left out where the text names the same ages",
    ("When", "earliest"): "how the printed date was read",
    ("When", "latest"): "how the printed date was read",
}
"""Class ('' for all) and field, with the reason; a field of a class is one of the classes made out of it too."""


def left_out(cls: type[Model]) -> frozenset[str]:
    """The fields of a class that the publication leaves out."""
    names = {"", *(base.__name__ for base in cls.__mro__)}
    return frozenset(name for name in cls.model_fields if any((one, name) in LEFT_OUT for one in names))


def loose_words(value: object) -> bool:
    """Whether a text is no more than words that nobody could place, such as those left of a drawing."""
    return isinstance(value, Missing) and value.missing is MissingKind.UNKNOWN and bool(value.printed)


_CALLED: Final = frozenset(
    {"id", "number", "title", "local_term", "level", "section_kind", "source", "notes", "tags", "sic", "text"}
)


def placeless(item: Model) -> bool:
    """Whether of a part nothing is known but what it is called, and words that nobody could place.

    A drawing that did not come along is one: without it a chapter of its name would be empty.
    """
    held = item.__dict__
    fields = type(item).model_fields.items()
    return loose_words(held.get("text")) and all(
        held[name] == one.default for name, one in fields if name not in _CALLED
    )


def empty(value: object) -> bool:
    """Whether a value is one that the source leaves empty, or a status that is not known: no more than absent."""
    if value is Status.UNKNOWN:
        return True
    return isinstance(value, Missing) and value.missing is MissingKind.EMPTY and not value.printed
