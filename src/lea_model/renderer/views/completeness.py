"""A part of an agenda while it is being written: what has been said of it, and what is still to be said.

A view takes the fields that it has a place for. What it leaves is written after it by name and value, so that nothing
that the model holds, now or later, can be lost on the way to a document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeVar

from lea_model.diagnostics import Path
from lea_model.i18n import N_, Language, translate
from lea_model.index import Entry, Index, Reference, normal, slug
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing, Model
from lea_model.model.enums import MissingKind
from lea_model.model.keys import reference_fields
from lea_model.model.statements import Statement
from lea_model.renderer.tree import Fact
from lea_model.renderer.views.left_out import empty, left_out, loose_words
from lea_model.renderer.views.tags import tag_texts
from lea_model.vocabulary.kinds import KINDS
from lea_model.vocabulary.runs import Anchor, FootnoteRef, Hyperlink, Lines, Mark, Run, Runs, Small, Text, joined, plain
from lea_model.vocabulary.saying import Saying
from lea_model.vocabulary.words import day, field, number, term, yes_no

_T = TypeVar("_T")

_ASIDES: Final = {
    "local_term": N_("called in the source"),
    "level": N_("level"),
    "section_kind": N_("kind of chapter"),
    "notes": N_("remark"),
    "sic": N_("stands like this in the source"),
}
_STILL: Final = {
    MissingKind.EMPTY: N_("still to be filled in"),
    MissingKind.UNKNOWN: N_("not known yet"),
    MissingKind.TO_BE_DEFINED: N_("still to be agreed"),
    MissingKind.PLACEHOLDER: N_("still to be filled in"),
}
"""What the publication says of a value that is known to be missing."""

_NEEDED: Final = frozenset(
    {
        *("amount", "baseline", "by", "chair", "deadline", "due", "expenses", "frequency", "income", "period"),
        *("targets", "value"),
    }
)
"""Where a reader has to know that a value is not known yet; elsewhere, what nobody knows is left out."""


class Writer:
    """What all views share: the agenda, its index, the language, and how each kind of thing is said in a line.

    Attributes:
        agenda: What is written about.
        index: Its index.
        language: The language of the document's own words.
        saying: How each kind of thing is said in a line.
        working: Whether this is the working version (werkversie), which holds all that the agenda says; the publication
            leaves out what is of no use to who reads or decides on it.
        place: Where in the YAML something stands, where that is known: the file and the line, so that they can be
            ordered.
    """

    def __init__(
        self,
        agenda: Agenda,
        index: Index,
        language: Language,
        saying: Mapping[type[Model], Saying],
        *,
        working: bool = False,
        place: Callable[[Path], tuple[str, int] | None] = lambda _: None,
    ) -> None:
        self.agenda = agenda
        self.index = index
        self.language = language
        self.saying = saying
        self.working = working
        self.place = place
        self._once: dict[str, Any] = {}
        self._left_out: dict[type[Model], frozenset[str]] = {}
        self.references: dict[Path, Reference] = {found.path: found for found in index.references}
        self._numbers: dict[tuple[str, str], int] = {}
        for entry in index.entries:
            if printed := _number_slug(entry):
                self._numbers[entry.kind, printed] = self._numbers.get((entry.kind, printed), 0) + 1

    def say(self, message: str, **params: Any) -> str:
        """A message in the language of the document."""
        text = translate(message, self.language)
        if not params:
            return text
        # Counts have a sign for thousands, as all numbers of the document.
        counts = {name: number(value, self.language) for name, value in params.items() if type(value) is int}
        return text.format_map({**params, **counts})

    def once(self, what: str, work_out: Callable[[], _T]) -> _T:
        """What a view works out of the agenda as a whole: once, however many tables ask for it."""
        if what not in self._once:
            self._once[what] = work_out()
        found: _T = self._once[what]
        return found

    def label(self, name: str) -> str:
        """The name of a field."""
        return field(name, self.language)

    def part(self, path: Path) -> AgendaPart:
        """The part at a path."""
        return AgendaPart(self, path, self.index.items[path])

    def shows(self, item: Model, name: str) -> bool:
        """Whether this reading of the document shows what a field of a part holds."""
        if self.working:
            return True
        if isinstance(item, Statement) and name == "ages" and item.ages is not None:
            # Ages that its own words give are not said again.
            return not set(re.findall(r"\d+", item.ages.printed)) <= set(re.findall(r"\d+", str(item.text)))
        cls = type(item)
        if cls not in self._left_out:
            self._left_out[cls] = left_out(cls)
        value = item.__dict__[name]
        unsaid = isinstance(value, Missing) and value.missing is MissingKind.UNKNOWN and not value.printed
        if name == "text" and loose_words(value):
            return False
        return name not in self._left_out[cls] and not empty(value) and not (unsaid and name not in _NEEDED)

    def anchors(self, path: Path) -> tuple[str, ...]:
        """Where links to the thing at ``path`` lead: its printed number if no other has it, and its id."""
        entry = self.index.at(path)
        if entry is None:
            item = self.index.items[path]
            own = getattr(item, "id", None)
            return (f"{type(item).__name__.lower()}-{own}",) if own else ()
        word = KINDS[entry.kind].prefix("nl")
        printed = _number_slug(entry)
        found = [f"{word}-{printed}"] if printed and self._numbers[entry.kind, printed] == 1 else []
        if not found or entry.item.id:
            found.append(f"{word}-{entry.id}")
        return tuple(dict.fromkeys(found))

    def to(self, entry: Entry, text: str = "") -> Run:
        """A link to an entry, under its own label unless ``text`` says otherwise."""
        return Hyperlink(f"#{self.anchors(entry.path)[0]}", text or self.name(entry))

    def name(self, entry: Entry) -> str:
        """The words that an entry goes by; never empty, and never an id that was made up for it."""
        printed = getattr(entry.item, "number", None)
        words = entry.label
        if not words and entry.kind == "edition":
            found = self.references.get((*entry.path, "line"))
            words = self.name(found.target) if found and found.target else str(getattr(entry.item, "line", ""))
        if printed and words and printed != words:
            return f"{printed} {words}"
        return words or printed or self.nameless(entry)

    def nameless(self, entry: Entry) -> str:
        """What stands for something without a number, a title or a text: what it is."""
        kind = KINDS[entry.kind].label.text(self.language)
        return self.say(N_("{kind} without a name"), kind=kind[:1].upper() + kind[1:])

    def ref(self, path: Path, text: str) -> Runs:
        """A reference as printed: a link where it is certain what it means.

        The working version marks it where that is not certain; the publication shows what is printed.
        """
        found = self.references.get(path)
        if found is not None and found.loose:
            return plain(text)
        if not self.working and (found is None or found.target is None):
            return plain(text)
        if found is None or not found.targets:
            return (Mark("unresolved", text, self.say(N_("not found in this agenda"))),)
        target = found.target
        if target is None:
            return (Mark("ambiguous", text, self.say(N_("can mean more than one thing"))),)
        names = (getattr(target.item, name, None) for name in ("number", "title", "plain_title", "name", "mark"))
        printed = {normal(name) for name in (*names, *getattr(target.item, "aliases", ())) if isinstance(name, str)}
        return (self.to(target, text if normal(text) in printed else target.label or text),)

    def missing(self, value: Missing) -> Runs:
        """How a value is missing: as the source has it, or what a reader of the publication has to know."""
        if self.working:
            return (Mark("missing", value.printed or "", term(value.missing, self.language)),)
        if empty(value):
            return ()
        if value.printed and value.missing in (MissingKind.EMPTY, MissingKind.UNKNOWN):
            return plain(value.printed)
        return (Mark("missing", value.printed or "", self.say(_STILL[value.missing])),)


def _number_slug(entry: Entry) -> str:
    printed = getattr(entry.item, "number", None)
    return ".".join(filter(None, (slug(part) for part in str(printed).split(".")))) if printed else ""


class AgendaPart:
    """A part of an agenda, and which of its fields still have to be said.

    Attributes:
        writer: What all views share.
        path: Where it stands.
        item: The part itself.
    """

    def __init__(self, writer: Writer, path: Path, item: Model) -> None:
        self.writer = writer
        self.path = path
        self.item = item
        values = item.__dict__
        self._left = {
            name: None
            for name, field in type(item).model_fields.items()
            if name != "id"
            and (field.is_required() or values[name] != field.default)
            and (writer.working or name in _ASIDES or writer.shows(item, name))
        }
        # The ages of a statement say what it is about again, in another way than its own words.
        again = writer.working and isinstance(item, Statement)
        self._asides = _ASIDES | {"ages": N_("ages")} if again else _ASIDES
        self._refs = {name for name, _ in reference_fields(type(item))}

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self.writer.language

    # ---- asking ----------------------------------------------------------------------------------------------------

    def say(self, message: str, **params: Any) -> str:
        """A message in the language of the document."""
        return self.writer.say(message, **params)

    def label(self, name: str) -> str:
        """The name of a field."""
        return self.writer.label(name)

    def has(self, *names: str) -> bool:
        """Whether any of these fields is still to be said."""
        return any(name in self._left for name in names)

    def drop(self, *names: str) -> None:
        """Leave fields out here, because they are said elsewhere."""
        for name in names:
            self._left.pop(name, None)

    def take(self, name: str) -> Any:
        """The value of a field, which is said by whoever takes it."""
        self._left.pop(name, None)
        return getattr(self.item, name, None)

    def text(self, name: str) -> str:
        """The value of a field where it is plain text; else an empty text, and the field is still to be said."""
        value = getattr(self.item, name, None)
        if not isinstance(value, str):
            return ""
        self.drop(name)
        return str(value)

    def parts(self, name: str) -> list[AgendaPart]:
        """The parts inside a field."""
        value = self.take(name)
        if isinstance(value, tuple):
            return [AgendaPart(self.writer, (*self.path, name, place), item) for place, item in enumerate(value)]
        return [AgendaPart(self.writer, (*self.path, name), value)] if isinstance(value, Model) else []

    # ---- saying ----------------------------------------------------------------------------------------------------

    def lines(self, name: str) -> Lines:
        """What a field holds, one line for each value; nothing where it holds nothing or was said already."""
        if name not in self._left:
            return ()
        value = self.take(name)
        if isinstance(value, tuple):
            lines = [self._say(name, (*self.path, name, place), one) for place, one in enumerate(value)]
            # A source may print the same address twice; who reads the publication needs it once.
            once = name == "links" and not self.writer.working
            return tuple(dict.fromkeys(lines)) if once else tuple(lines)
        return (self._say(name, (*self.path, name), value),)

    def runs(self, name: str, between: str = ", ") -> Runs:
        """What a field holds, on one line."""
        return joined(self.lines(name), between)

    def fact(self, name: str, label: str = "") -> tuple[Fact, ...]:
        """A field with its name, where it holds something."""
        lines = self.lines(name)
        return (Fact(label or self.writer.label(name), lines),) if lines else ()

    def facts(self, *names: str) -> tuple[Fact, ...]:
        """Fields with their names, those that hold something."""
        return tuple(fact for name in names for fact in self.fact(name))

    def rest(self) -> tuple[Fact, ...]:
        """All that is still to be said, by name."""
        return self.facts(*[name for name in self._left if name not in (*self._asides, "source", "tags", "footnotes")])

    def marks(self) -> Runs:
        """The marks of its footnotes."""
        if not self.has("footnotes"):
            return ()
        runs: list[Run] = []
        for place, text in enumerate(self.take("footnotes")):
            found = self.writer.references.get((*self.path, "footnotes", place))
            if found is not None and found.target is not None:
                anchor = self.writer.anchors(found.target.path)[0]
                mark = getattr(found.target.item, "mark", None)
                runs.append(FootnoteRef(anchor, mark if isinstance(mark, str) else text))
            else:
                runs += [Text(" "), *self.writer.ref((*self.path, "footnotes", place), text)]
        return tuple(runs)

    def small(self) -> Runs:
        """Where it comes from, its tags and what its writer remarks, in small print; nothing in the publication."""
        if not self.writer.working:
            return ()
        lines: list[Runs] = []
        if self.has("source"):
            lines += [self._source(one) for one in self.parts("source")]
        if self.has("tags"):
            lines += [(Text(text),) for text in tag_texts(self.take("tags"), self.writer.language)]
        for name, message in self._asides.items():
            lines += [(Text(f"{self.writer.say(message)}: "), *line) for line in self.lines(name)]
        return (Small(joined(lines, " · ")),) if lines else ()

    def after(self) -> Runs:
        """Marks of footnotes and small print, to stand behind its text."""
        return (*self.marks(), *self.small())

    def close(self, runs: Runs) -> Runs:
        """A line about this part with all that goes with it: its anchors, what is still to be said, its marks."""
        anchors = self.writer.anchors(self.path) if getattr(self.item, "id", None) else ()
        rest = [(Text(f"{fact.term}: "), *joined(fact.lines)) for fact in self.rest()]
        if rest:
            runs = (*runs, Text(" ("), *joined(rest, "; "), Text(")")) if runs else joined(rest, "; ")
        return (*[Anchor(anchor) for anchor in anchors], *runs, *self.after())

    def line(self) -> Runs:
        """All of it on one line, as its kind is said."""
        said = self.writer.saying.get(type(self.item))
        return self.close(said(self) if said else ())

    def _source(self, source: AgendaPart) -> Runs:
        writer = self.writer
        bits: list[Runs] = []
        document = source.take("document")
        if document:
            # The title without its second half: it stands in full in the list of documents.
            found = writer.references.get((*source.path, "document"))
            target = found.target if found else None
            short = self._short(target) if target else ""
            named = (
                (writer.to(target, short),) if target and short else writer.ref((*source.path, "document"), document)
            )
            bits.append(named)
        bits += source.lines("section")
        if lines := source.text("lines"):
            several = not lines.isdecimal()
            message = N_("lines {lines}") if several else N_("line {lines}")
            bits.append((Text(writer.say(message, lines=lines)),))
        return (Text(writer.say(N_("source: "))), *joined(bits))

    def _short(self, document: Entry) -> str:
        """The title of a document without its second half, unless another document begins with the same words."""
        short = document.label.partition(":")[0]
        documents = self.writer.index.of_kind
        same = self.writer.once(
            "first words of documents",
            lambda: Counter(one.label.partition(":")[0] for one in documents("document")),
        )
        return document.label if same[short] > 1 else short

    def _say(self, name: str, path: Path, value: object) -> Runs:
        writer = self.writer
        if isinstance(value, Missing):
            return writer.missing(value)
        if isinstance(value, Model):
            return AgendaPart(writer, path, value).line()
        if isinstance(value, Enum):
            return (Text(term(value, writer.language)),)
        if isinstance(value, bool):
            return (Text(yes_no(value, writer.language)),)
        if isinstance(value, (int, Decimal)):
            return (Text(number(value, writer.language)),)
        if isinstance(value, date):
            return (Text(day(value, writer.language)),)
        if isinstance(value, str) and name in self._refs:
            return writer.ref(path, value)
        return plain(str(value))
