"""A newer version of the document, put onto an agenda that somebody worked on since it was drafted.

Three things are held beside each other: the draft as it was made, the draft of the newer document, and the agenda as it
is now. What changed in the document is taken over where the writer left it alone; where both changed it, both are told.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any, Final

from lea_model.changes import AgendaDiff, diff
from lea_model.changes.field_changes import compared_fields, same
from lea_model.changes.matching import Matches
from lea_model.changes.values import value_words
from lea_model.diagnostics import Path as ItemPath
from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import ReadDocument
from lea_model.draft.making import LEFT_FILE, LEFT_TITLE, Draft, draft_agenda
from lea_model.draft.readers import read_document
from lea_model.dumper import plain_value
from lea_model.editing.editor import Editor
from lea_model.errors import LeaError, UsageError
from lea_model.i18n import N_, Language, choose_language
from lea_model.index import Index, slug
from lea_model.loader import read
from lea_model.loader.agenda_reader import build_result
from lea_model.model.agenda import Agenda, Document
from lea_model.model.base import Item, Model, label
from lea_model.model.keys import models_in
from lea_model.output import DRAFT_BASELINE
from lea_model.source import parse
from lea_model.vocabulary.kinds import KIND_OF
from lea_model.vocabulary.words import key_words

BASELINE: Final = DRAFT_BASELINE
"""The file beside the agenda that keeps the draft as it was made."""

BOTH: Final = N_("{item}, {field}: the document says {theirs} now, and you made it {mine}.")
GONE_HERE: Final = N_("{item}, {field}: the document says {theirs} now, and you took this part out.")
GONE_THERE: Final = N_("{item}: it is not in the document any more, and you changed it.")
NOT_PRECISE: Final = N_("{item}, {field}: the document says {theirs} now. Change it by hand: {reason}")


@dataclass(frozen=True, slots=True)
class Onto:
    """What a newer document does to an agenda (bijgewerkt concept).

    Attributes:
        drafted: The draft of the newer document.
        changes: What changed in the document since the draft was made.
        editor: What changed the agenda; only ``editor.save()`` writes.
        taken: How many changes were taken over.
        conflicts: What was not, with both values.
    """

    drafted: Draft
    changes: AgendaDiff
    editor: Editor
    taken: int
    conflicts: tuple[Phrase, ...]

    @property
    def baseline(self) -> str:
        """What the file that keeps the draft holds from now on."""
        return baseline(self.drafted)


def baseline(drafted: Draft) -> str:
    """A draft as the file beside the agenda keeps it."""
    return json.dumps({"version": 1, "files": drafted.files}, ensure_ascii=False, indent=1) + "\n"


def draft_onto(*documents: str | Path | ReadDocument, onto: str | Path, language: Language | None = None) -> Onto:
    """Take over what changed in a newer version of the documents that an agenda was drafted from.

    Args:
        documents: The newer documents, all of them.
        onto: The folder of the agenda.
        language: The language of comments and of what is told; the user's own unless given.

    Returns:
        What changed and what was taken over. Nothing is written yet.

    Raises:
        UsageError: A document cannot be opened, or the folder has no draft that was kept.
        LoadError: The agenda in the folder has errors; mend these first.
    """
    folder = Path(onto)
    kept = _kept(folder)
    editor = Editor(read(folder))
    spoken = language or choose_language()
    taken_ids = {each.id for each in editor.agenda.documents}
    read_ = [one if isinstance(one, ReadDocument) else read_document(Path(one)) for one in documents]
    drafted = draft_agenda(*(_renamed(one, taken_ids) for one in read_), name=editor.agenda.id, language=spoken)
    merging = _Merging(_agenda(kept), _agenda(drafted.files), editor, spoken)
    known = _left(kept)
    return merging.onto(
        drafted, [one for one in _left(drafted.files) if one["tekst"] not in {each["tekst"] for each in known}]
    )


def _kept(folder: Path) -> Mapping[str, str]:
    try:
        data = json.loads((folder / BASELINE).read_text("utf-8"))
        files = data["files"]
        return {str(name): str(text) for name, text in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = N_(
            "In {folder} no draft was kept ({file}), so nobody can tell what changed since. Draft it anew: --into."
        )
        raise UsageError(Phrase(message, {"folder": folder.as_posix(), "file": BASELINE})) from error


def _left(files: Mapping[str, str]) -> list[dict[str, Any]]:
    """What has no place in a draft."""
    text = files.get(LEFT_FILE)
    data: Any = parse(text, LEFT_FILE).data if text else {}
    return [one for chapter in (data or {}).get("hoofdstukken", []) for one in chapter.get("strekkingen", [])]


def _renamed(document: ReadDocument, taken: set[str | None]) -> ReadDocument:
    """A document under a name whose id is free: the older version keeps its own."""
    path, count = PurePath(document.name), 2
    name = document.name
    while slug(PurePath(name).stem) in taken:
        name, count = f"{path.stem}-{count}{path.suffix}", count + 1
    return document if name == document.name else replace(document, name=name)


def _agenda(files: Mapping[str, str]) -> Agenda:
    """The agenda of a draft, without what has no place."""
    result = build_result([parse(text, name) for name, text in sorted(files.items()) if name != LEFT_FILE], "concept")
    if result.agenda is None:
        raise UsageError(Phrase(N_("The draft that was kept cannot be read any more.")))
    return result.agenda


class _Merging:
    """Holds the three beside each other and edits the agenda."""

    def __init__(self, old: Agenda, new: Agenda, editor: Editor, language: Language) -> None:
        self.old, self.new, self.mine = Index(old), Index(new), Index(editor.agenda)
        self.editor = editor
        self.language = language
        self.there = Matches(self.old, self.new)
        self.here = Matches(Index(old), Index(editor.agenda))
        self.conflicts: list[Phrase] = []
        self.taken = 0

    def onto(self, drafted: Draft, left: list[dict[str, Any]]) -> Onto:
        """Take over what can be, parts that go last of all; what has no place comes in a chapter of its own."""
        changes = diff(self.old.agenda, self.new.agenda)
        told = tuple(change for change in changes.changes if change.subject.kind != "document")
        changes = replace(changes, changes=told)
        for old, new in [((), ()), *self.there.old.mates.items()]:
            self._fields(old, new)
        self._documents()
        if left:
            named = self.new.agenda.documents[0].id
            title = Phrase(LEFT_TITLE, {"document": drafted.documents[0].name}).text(self.language)
            chapter = {"titel": title, "hoofdstuksoort": "overig", "bron": {"document": named}, "strekkingen": left}
            self.editor.add("sections", chapter)
        self._added()
        self._dropped()
        return Onto(drafted, changes, self.editor, self.taken, tuple(self.conflicts))

    def _fields(self, old: ItemPath, new: ItemPath) -> None:
        """Take over the fields of one item that changed in the document."""
        one, other = self._at(self.old, old), self._at(self.new, new)
        if isinstance(one, Document):
            return
        here = () if old == () else self.here.old.mates.get(old)
        mine = None if here is None else self._at(self.mine, here)
        values: dict[str, Any] = {}
        for name in _own_fields(type(one)):
            before, after = getattr(one, name), getattr(other, name)
            if same(before, after):
                continue
            if mine is None:
                self._tell(GONE_HERE, one, name, theirs=after)
            elif same(getattr(mine, name), before):
                values[name] = after
            elif not same(getattr(mine, name), after):
                self._tell(BOTH, one, name, theirs=after, mine=getattr(mine, name))
        if values and here is not None and mine is not None:
            self._set(here, mine, one, values, new)

    def _set(self, here: ItemPath, mine: Model, one: Model, values: dict[str, Any], new: ItemPath) -> None:
        source = (
            self._source(new)
            if here and isinstance(mine, Item) and mine.source == getattr(one, "source", None)
            else None
        )
        stated = {name: self._given(value) for name, value in values.items()}
        try:
            self.editor.set(here, **stated, **({"source": source} if source else {}))
            self.taken += len(values)
        except LeaError as error:
            for name, value in values.items():
                self._tell(NOT_PRECISE, one, name, theirs=value, reason=error.phrase)

    def _given(self, value: Any) -> Any:
        if value is None or value == ():
            return None
        return [plain_value(part, "nl") for part in value] if isinstance(value, tuple) else plain_value(value, "nl")

    def _documents(self) -> None:
        for document in self.new.agenda.documents:
            self.editor.add("documents", plain_value(document, "nl"))

    def _added(self) -> None:
        """Add what is new in the document to what holds it."""
        for entry in self.new.entries:
            path = entry.path
            if path in self.there.new.mates or isinstance(entry.item, Document) or not isinstance(path[-1], int):
                continue
            around = path[:-2]
            if around and around not in self.there.new.mates:
                continue  # it comes with what is around it
            holder = self._mine_of(self.there.new.mates.get(around)) if around else ()
            value = plain_value(entry.item, "nl")
            if isinstance(value, dict) and (source := self._source(path)):
                value["bron"] = source
            if holder is None or self._has(str(path[-2]), entry.item):
                continue
            try:
                self.editor.add(str(path[-2]), value, to=holder)
                self.taken += 1
            except LeaError as error:
                self._tell(NOT_PRECISE, entry.item, str(path[-2]), theirs=entry.item, reason=error.phrase)

    def _has(self, field: str, item: Model) -> bool:
        """Whether the writer has this already, at the top of the agenda."""
        words = label(item) if isinstance(item, Item) else ""
        known = getattr(self.mine.agenda, field, ())
        return bool(words) and any(isinstance(one, Item) and label(one) == words for one in known)

    def _dropped(self) -> None:
        """Take out what is not in the document any more, from the back, so that paths stay right."""
        gone: list[tuple[ItemPath, Model]] = []
        for entry in self.old.entries:
            path = entry.path
            if path in self.there.old.mates or isinstance(entry.item, Document) or not isinstance(path[-1], int):
                continue
            if path[:-2] and path[:-2] not in self.there.old.mates:
                continue
            here = self.here.old.mates.get(path)
            if here is None:
                continue
            if same(entry.item, self._at(self.mine, here)):
                gone.append((here, entry.item))
            else:
                self._tell(GONE_THERE, entry.item, "")
        for here, item in sorted(
            gone, key=lambda each: [step if isinstance(step, int) else -1 for step in each[0]], reverse=True
        ):
            try:
                self.editor.remove(here)
                self.taken += 1
            except LeaError:
                self._tell(GONE_THERE, item, "")

    # --- names and places

    def _mine_of(self, old: ItemPath | None) -> ItemPath | None:
        return None if old is None else self.here.old.mates.get(old)

    @staticmethod
    def _at(index: Index, path: ItemPath) -> Model:
        return index.items[path] if path else index.agenda

    def _source(self, path: ItemPath) -> dict[str, str]:
        """Where an item of the newer document is from, with the document."""
        item = self._at(self.new, path)
        context = self.new.effective(path)
        source = item.source if isinstance(item, Item) else None
        found = {"document": context.document, "paragraaf": context.section, "regels": source.lines if source else None}
        return {key: value for key, value in found.items() if value}

    def _tell(self, message: str, item: Model, field: str, **values: Any) -> None:
        said = {
            name: value if isinstance(value, Phrase) else value_words(value, self.language) if value else "-"
            for name, value in values.items()
        }
        name = (label(item) if isinstance(item, Item) else "") or getattr(item, "title", "") or "-"
        params = {"item": f"'{name}'", "field": key_words(field, self.language) if field else "", **said}
        self.conflicts.append(Phrase(message, params))


def _own_fields(cls: type[Model]) -> Iterator[str]:
    """The fields of a class that hold no items of their own."""
    for name in compared_fields(cls):
        if not any(model.__name__ in KIND_OF for model in models_in(cls, name)):
            yield name
