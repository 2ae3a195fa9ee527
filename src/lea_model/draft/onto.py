"""A newer version of the document, put onto an agenda that somebody worked on since it was drafted.

Three things are held beside each other: the draft as it was made, the draft of the newer document, and the agenda as it
is now. What changed in the document is taken over where the writer left it alone; where both changed it, both are told.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any, Final

from lea_model.changes import AgendaDiff, Change, diff
from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import ReadDocument
from lea_model.draft.making import LEFT_FILE, LEFT_TITLE, Draft, document_ids, draft_agenda
from lea_model.draft.merging import REGISTERS, Merging
from lea_model.draft.readers import read_document
from lea_model.draft.versions import Version
from lea_model.editing.editor import Editor
from lea_model.errors import LeaError, UsageError
from lea_model.i18n import N_, Language, choose_language
from lea_model.index import slug
from lea_model.loader import Result, read
from lea_model.loader.agenda_reader import build_result
from lea_model.output import DRAFT_BASELINE
from lea_model.source import parse

BASELINE: Final = DRAFT_BASELINE
"""The file beside the agenda that keeps the draft as it was made."""


@dataclass(frozen=True, slots=True)
class Onto:
    """What a newer document does to an agenda (bijgewerkt concept).

    Attributes:
        drafted: The draft of the newer document.
        changes: What changed in the document since the draft was made.
        editor: What changed the agenda; only ``editor.save()`` writes.
        taken: How many changes were taken over.
        conflicts: What was not, with both values.
        unplaced: How many texts came for which there is no place.
    """

    drafted: Draft
    changes: AgendaDiff
    editor: Editor
    taken: int
    conflicts: tuple[Phrase, ...]
    unplaced: int = 0

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
    given = [one if isinstance(one, ReadDocument) else read_document(Path(one)) for one in documents]
    renamed = [_renamed(one, taken_ids) for one in given]
    drafted = draft_agenda(*renamed, name=editor.agenda.id, language=spoken)
    old, new = Version(_result(kept)), Version(_result(drafted.files))
    changes = diff(old.index.agenda, new.index.agenda)
    told = tuple(change for change in changes.changes if not _is_order_of_names(change))
    merging = Merging(old, new, editor, spoken)
    ids = document_ids(drafted.documents)
    merging.merge({ids[one.name]: was.name for one, was in zip(drafted.documents, given, strict=True)})
    unplaced = _put_unplaced(editor, _left(kept), _left(drafted.files), spoken)
    return Onto(drafted, replace(changes, changes=told), editor, merging.taken, tuple(merging.conflicts), unplaced)


def _is_order_of_names(change: Change) -> bool:
    """Whether a change says no more than that names occur in another order, or that a document is another."""
    return change.subject.kind == "document" or (change.field in REGISTERS and change.kind.name.endswith("reordered"))


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


def _renamed(document: ReadDocument, taken: set[str | None]) -> ReadDocument:
    """A document under a name whose id is free: the older version keeps its own."""
    path, count = PurePath(document.name), 2
    name = document.name
    while slug(PurePath(name).stem) in taken:
        name, count = f"{path.stem}-{count}{path.suffix}", count + 1
    return document if name == document.name else replace(document, name=name)


def _result(files: Mapping[str, str]) -> Result:
    """The agenda of a draft, without what has no place."""
    result = build_result([parse(text, name) for name, text in sorted(files.items()) if name != LEFT_FILE], "concept")
    if result.agenda is None:
        raise UsageError(Phrase(N_("The draft that was kept cannot be read any more.")))
    return result


# ---- what has no place


def _left(files: Mapping[str, str]) -> list[dict[str, Any]]:
    """What has no place in a draft: each text with the document and lines it is from."""
    text = files.get(LEFT_FILE)
    data: Any = parse(text, LEFT_FILE).data if text else {}
    return [
        {"tekst": one["tekst"], "bron": {"document": chapter["bron"]["document"], "regels": one["bron"]}}
        for chapter in (data or {}).get("hoofdstukken", [])
        for one in chapter.get("strekkingen", [])
    ]


def _put_unplaced(editor: Editor, before: list[dict[str, Any]], after: list[dict[str, Any]], language: Language) -> int:
    """Put what has no place in the newer document with what had none, and take out what is gone; how much is new."""
    said, says = ({one["tekst"] for one in each} for each in (before, after))
    new = [one for one in after if one["tekst"] not in said]
    start = Phrase(LEFT_TITLE, {"document": ""}).text(language)
    chapters = [
        place for place, one in enumerate(editor.agenda.sections) if str(one.title or "").startswith(start.strip())
    ]
    for place in reversed(chapters):
        texts = [str(one.text) for one in editor.agenda.sections[place].statements]
        gone = [number for number, text in enumerate(texts) if text in said and text not in says]
        for number in reversed(gone if len(gone) < len(texts) or new else ()):
            with suppress(LeaError):
                editor.remove(("sections", place, "statements", number), remarks=True)
    if new and chapters:
        for one in new:
            editor.add("statements", one, to=("sections", chapters[-1]))
    elif new:
        title = Phrase(LEFT_TITLE, {"document": new[0]["bron"]["document"]}).text(language)
        editor.add("sections", {"titel": title, "hoofdstuksoort": "overig", "strekkingen": new})
    return len(new)
