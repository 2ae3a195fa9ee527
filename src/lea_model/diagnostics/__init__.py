"""What a finding is: what is wrong, where, why it matters and what to do about it.

A finding is a code and its parameters; the sentence is made when it is shown, in the reader's language.
"""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass
from enum import StrEnum
from typing import Any, Literal, NamedTuple, NoReturn

from lea_model.i18n import N_, Language, choose_language, translate
from lea_model.text import natural_order, one_line, path_text

Path = tuple[str | int, ...]

# Named tuples where the language allows: making a data class takes several times as long, and every start pays for it.
_NO_PARAMS: Mapping[str, Any] = {}


class Severity(StrEnum):
    """How serious a finding is (ernst).

    Only ``ERROR`` makes ``lea check`` fail; ``WARNING`` does so with ``--strict``; ``ADVICE`` never does. The graver
    one is the greater: ``max`` gives the worst, and ``>= Severity.WARNING`` leaves advice out.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def gravity(self) -> int:
        """How grave, as a number: 1 for advice, 3 for an error."""
        return len(Severity) - list(Severity).index(self)

    # A severity is text as well, and text compares by letter: 'advice' < 'error' < 'warning'.

    def __lt__(self, other: str) -> bool:
        return self.gravity < Severity(other).gravity

    def __le__(self, other: str) -> bool:
        return self.gravity <= Severity(other).gravity

    def __gt__(self, other: str) -> bool:
        return self.gravity > Severity(other).gravity

    def __ge__(self, other: str) -> bool:
        return self.gravity >= Severity(other).gravity


class Position(NamedTuple):
    """A place in a file (plaats); lines and columns count from 1, the end is exclusive.

    Attributes:
        file: The path as the user gave it, with forward slashes.
        line: First line.
        column: First column, in characters.
        end_line: Line of the first character after the place.
        end_column: Column of the first character after the place.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Code(NamedTuple):
    """What a finding says, once for all its occurrences.

    Attributes:
        code: Stable code, ``LEA`` and three digits; the first digit is the family.
        name: Stable name in kebab case.
        severity: Severity unless configured otherwise.
        what: Message id with ``{fields}``: what is wrong here.
        why: Message id: why that matters.
        fix: Message id: what to do. May use the same fields.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    fix: str

    @classmethod
    def error(cls, code: str, name: str, what: str, why: str, fix: str) -> "Code":
        """A code of which the findings are errors."""
        return cls(code, name, Severity.ERROR, what, why, fix)

    @classmethod
    def warning(cls, code: str, name: str, what: str, why: str, fix: str) -> "Code":
        """A code of which the findings are warnings."""
        return cls(code, name, Severity.WARNING, what, why, fix)

    @classmethod
    def advice(cls, code: str, name: str, what: str, why: str, fix: str) -> "Code":
        """A code of which the findings are advice."""
        return cls(code, name, Severity.ADVICE, what, why, fix)


def codes_of(module: Mapping[str, object]) -> tuple[Code, ...]:
    """The codes that a module defines, in that order.

    Args:
        module: Its names, as ``globals()`` gives them.
    """
    return tuple(value for value in module.values() if isinstance(value, Code))


class Related(NamedTuple):
    """Another place that belongs to a finding, such as the first of two equal keys (verwante plaats).

    Attributes:
        message: Message id of what is there.
        params: Values for the fields of the message.
        path: Place in the model.
        position: Place in the file, where it is known.
    """

    message: str
    params: Mapping[str, Any] = _NO_PARAMS
    path: Path = ()
    position: Position | None = None

    def text(self, language: Language | None = None) -> str:
        """The sentence in ``language`` (or the user's own)."""
        return fill(self.message, self.params, language or choose_language())

    def to_dict(self, language: Language | None = None) -> dict[str, Any]:
        """As one of the related places of `Finding.to_dict`."""
        return {"message": self.text(language), **_place(self.position), "path": path_text(self.path)}


# What a data class makes is written out where it can be: making it takes longer than all the rest of the class.
@dataclass(slots=True, init=False, repr=False, eq=False)
class Finding:
    """One thing that is wrong at one place (bevinding).

    Findings can be put in a set, and sorted: the gravest first, and of those that weigh the same in order of place.

    Attributes:
        kind: The code that this finding is an occurrence of.
        params: Values for the fields of the messages.
        path: Place in the model, in English names, such as ``("clusters", 3, "citations", 2)``.
        position: Place in the file, where it is known.
        severity: The severity after configuration.
        related: Other places that belong to it.
        sic: Why this is a known mistake of the source document, or None where it is not marked as one.
        known_by: What marks it, where it is known: ``sic`` in the agenda, ``ignore`` in a comment, or the ``baseline``.
    """

    kind: Code
    params: Mapping[str, Any]
    path: Path
    position: Position | None
    severity: Severity
    related: tuple[Related, ...]
    sic: str | None
    known_by: Literal["sic", "ignore", "baseline"]

    def __init__(
        self,
        kind: Code,
        params: Mapping[str, Any] = _NO_PARAMS,
        path: Path = (),
        position: Position | None = None,
        severity: Severity = Severity.ERROR,
        related: tuple[Related, ...] = (),
        sic: str | None = None,
        known_by: Literal["sic", "ignore", "baseline"] = "sic",
    ) -> None:
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "params", params)
        object.__setattr__(self, "path", path)
        object.__setattr__(self, "position", position)
        object.__setattr__(self, "severity", severity)
        object.__setattr__(self, "related", related)
        object.__setattr__(self, "sic", sic)
        object.__setattr__(self, "known_by", known_by)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        message = f"cannot assign to field '{name}'"
        raise FrozenInstanceError(message)

    def __delattr__(self, name: str) -> NoReturn:
        message = f"cannot delete field '{name}'"
        raise FrozenInstanceError(message)

    def __reduce__(self) -> tuple[type["Finding"], tuple[Any, ...]]:
        return type(self), self._all()

    def _all(self) -> tuple[Any, ...]:
        related, known = self.related, self.known_by
        return (self.kind, self.params, self.path, self.position, self.severity, related, self.sic, known)

    def __eq__(self, other: object) -> bool:
        return self._all() == other._all() if isinstance(other, Finding) else NotImplemented

    @property
    def code(self) -> str:
        """Stable code, such as ``LEA301``."""
        return self.kind.code

    @property
    def name(self) -> str:
        """Stable name, such as ``dangling-citation``."""
        return self.kind.name

    @property
    def counts(self) -> bool:
        """Whether it counts for the exit status: what is known does not."""
        return self.sic is None

    def message(self, language: Language | None = None) -> str:
        """What is wrong, as a sentence in ``language`` (or the user's own)."""
        return fill(self.kind.what, self.params, language or choose_language())

    def why(self, language: Language | None = None) -> str:
        """Why it matters, as a sentence."""
        return fill(self.kind.why, self.params, language or choose_language())

    def fix(self, language: Language | None = None) -> str:
        """What to do, as a sentence."""
        return fill(self.kind.fix, self.params, language or choose_language())

    def to_dict(self, language: Language | None = None) -> dict[str, Any]:
        """Everything about it, for JSON or a data frame: the same as one finding in ``lea check --format json``."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "message": self.message(language),
            "why": self.why(language),
            "fix": self.fix(language),
            **_place(self.position),
            "path": path_text(self.path),
            "related": [other.to_dict(language) for other in self.related],
            "sic": self.sic,
            "known_by": None if self.sic is None else self.known_by,
        }

    def __hash__(self) -> int:
        return hash((self.kind.code, self.path, self.position))

    def __lt__(self, other: "Finding") -> bool:
        return (-self.severity.gravity, sort_key(self)) < (-other.severity.gravity, sort_key(other))

    def __repr__(self) -> str:
        return f"<{self.code} {self.name}: {self.position or path_text(self.path) or 'agenda'}>"


def _place(position: Position | None) -> dict[str, Any]:
    return dict.fromkeys(Position._fields) if position is None else position._asdict()


def fill(message: str, params: Mapping[str, Any], language: Language) -> str:
    """Translate ``message`` and put ``params`` in; a ``Phrase`` or ``Word`` among them is put in that language too."""
    text = translate(message, language)
    if not params:
        return text
    return text.format_map({key: _shown(value, language) for key, value in params.items()})


def _shown(value: object, language: Language) -> object:
    """A value as it stands in a sentence: what somebody wrote starts no line of its own, and controls no terminal."""
    if isinstance(value, (Phrase, Word)):
        return value.text(language)
    if isinstance(value, (int, float)):
        return value
    told = str(value)
    return told if told.isprintable() else one_line(told)


class Phrase(NamedTuple):
    """A part of a sentence that is itself to be translated, with parameters of its own.

    Attributes:
        message: Message id.
        params: Values for the fields of the message.
    """

    message: str
    params: Mapping[str, Any] = _NO_PARAMS

    def text(self, language: Language | None = None) -> str:
        """The phrase in ``language`` (or the user's own)."""
        return fill(self.message, self.params, language or choose_language())


class Word(NamedTuple):
    """A word of the format, such as a key: both forms stand in the model rather than in the catalogue of messages.

    Attributes:
        dutch: The Dutch word, such as ``partijen``.
        english: The English word, such as ``parties``.
    """

    dutch: str
    english: str

    def text(self, language: Language) -> str:
        """The word in ``language``."""
        return self.dutch if language == "nl" else self.english


def finding(kind: Code, /, position: Position | None = None, *, path: Path = (), **params: Any) -> Finding:
    """Make a finding with the code's own severity."""
    return Finding(kind, params, path, position, kind.severity)


def sort_key(item: Finding) -> tuple[Any, ...]:
    """Order for reports: by file as people count, then place, code and path; without places by code, then path."""
    place = item.position
    # Flat, since there may be a hundred thousand; what stands before a step keeps numbers and words apart.
    path = tuple([part for step in item.path for part in (isinstance(step, str), step)])
    if place is None:
        return ((), "", 0, 0, item.code, path)
    return (natural_order(place.file), place.file, place.line, place.column, item.code, path)


def did_you_mean(guess: str | None) -> Phrase:
    """The question, to be put after what is wrong or after an advice; an empty phrase where there is no guess."""
    return Phrase("") if guess is None else Phrase(N_(" (did you mean '{guess}'?)"), {"guess": guess})
