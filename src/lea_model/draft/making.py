"""From documents to the files of an agenda: the stages one after the other, and a report of what they did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import ReadDocument
from lea_model.draft.drafted import Certainty, Drafted, spans
from lea_model.draft.finder import Found, Left
from lea_model.draft.identity import ADOPTION, adoption, agenda_block, document_title
from lea_model.draft.items import find_items
from lea_model.draft.named_bodies import add_named_bodies
from lea_model.draft.outline import Outline, outline
from lea_model.draft.readers import read_document
from lea_model.draft.registers import every, fill_registers
from lea_model.draft.soundness import make_sound
from lea_model.draft.yaml_text import Place, Writer, clean, review
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, choose_language, translate
from lea_model.index import slug
from lea_model.text import shorten
from lea_model.vocabulary.review_words import CERTAINTY_WORDS, REVIEW

SCHEMA: Final = "yaml-language-server: $schema=agenda.nl.schema.json"

FILES: Final = (
    ("10-hoofdstukken.yaml", ("sections",)),
    ("20-ambities.yaml", ("ambitions",)),
    ("30-programmalijnen.yaml", ("programme_lines",)),
    ("31-leeftijdsplannen.yaml", ("age_plans",)),
    ("32-clusters.yaml", ("clusters",)),
    ("33-themas-doelen-acties.yaml", ("themes", "goals", "actions", "indicators")),
    ("40-overlegorganen.yaml", ("bodies",)),
    ("50-opschaling.yaml", ("escalation_ladders",)),
    ("55-locatieplannen.yaml", ("location_programmes",)),
    ("60-voetnoten.yaml", ("footnote_list",)),
    ("65-beleidsterreinen.yaml", ("policy_areas",)),
    ("70-partijen.yaml", ("parties",)),
)
"""The files of a draft, with the fields of the agenda that each holds."""

LEFT_FILE: Final = "99-niet-geplaatst.yaml"
"""What has no place, in the order of the document."""

NO_PLACE: Final = N_("no place was found for these lines; put them where they belong, or leave them out")
LEFT_HEAD: Final = N_(
    "What has no place in the draft, in the order of the document. Put each line where it belongs or delete it, and"
    " delete this file when it is empty."
)
FILE_HEAD: Final = N_(
    "Draft, made of {documents}. Compare it with the document, and delete each comment 'nakijken' once you have looked."
)
LEFT_TITLE: Final = N_("Not placed: {document}")
FURNITURE: Final = N_("headings of lists, page numbers and running heads")
GUESSED: Final = 1
RULES: Final = " \t-+|=_"
"""Signs that draw the lines of a table in plain text: a line of nothing else says nothing."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An agenda as it was drafted (concept).

    Attributes:
        files: The files by name.
        places: Where each part stands in them.
        documents: The documents, as they were read.
        placed: How many parts there are of each kind, by the field that they stand in.
        certainties: How many of them are certain, probable and guessed.
        left: How many pieces of text have no place.
        remarks: What the readers of the documents had to say.
    """

    files: dict[str, str]
    places: tuple[Place, ...]
    documents: tuple[ReadDocument, ...]
    placed: dict[str, int]
    certainties: dict[Certainty, int]
    left: int
    remarks: tuple[Phrase, ...] = ()


def draft_agenda(*documents: str | Path | ReadDocument, name: str = "", language: Language | None = None) -> Draft:
    """Draft an agenda from documents.

    No document is refused: what is not understood stays, in its order, in a file of its own.

    Args:
        documents: Paths, or documents that were read.
        name: The id of the agenda; made of its municipality and period unless given.
        language: The language of the comments; the user's own unless given.

    Returns:
        The files of the agenda, and what was done.

    Raises:
        UsageError: There is no document, or one cannot be opened.
    """
    if not documents:
        raise UsageError(Phrase(N_("Name a document to draft from.")))
    read = [one if isinstance(one, ReadDocument) else read_document(Path(one)) for one in documents]
    spoken = language or choose_language()
    outlines = [outline(document) for document in _distinct(read)]
    titles = [document_title(each) for each in outlines]
    found = Found()
    for outlined in outlines:
        one = find_items(outlined)
        for kind, items in one.items.items():
            found.items.setdefault(kind, []).extend(items)
        found.rest += one.rest
        if one.furniture:
            words = "; ".join(outlined.document.lines[at - 1].strip() for at in sorted(set(one.furniture)))
            text = f"{translate(FURNITURE, spoken)}: {words}"
            found.rest.append(Left(text, tuple(sorted(set(one.furniture))), outlined.document.name))
    fill_registers(found)
    add_named_bodies(found, outlines)
    make_sound(found)
    for outlined, (piece, _, _) in zip(outlines, titles, strict=True):
        _leave_what_is_nowhere(found, outlined, set(piece.lines) if piece else set())
    return _Files(found, outlines, titles, name, spoken).draft()


def _distinct(documents: Iterable[ReadDocument]) -> list[ReadDocument]:
    """The documents with names that differ: two may have the same name in different folders."""
    seen: dict[str, int] = {}
    found = []
    for document in documents:
        stem = slug(PurePath(document.name).stem)
        seen[stem] = seen.get(stem, 0) + 1
        path = PurePath(document.name)
        renamed = f"{path.stem}-{seen[stem]}{path.suffix}" if seen[stem] > 1 else document.name
        found.append(document if renamed == document.name else replace(document, name=renamed))
    return found


def _leave_what_is_nowhere(found: Found, outlined: Outline, title: set[int]) -> None:
    """Add to what has no place each line that no part says it is from, so that no line is ever lost."""
    document = outlined.document
    held = set(title)
    for part in every(found):
        if part.document == document.name:
            held |= part.lines
    for left in found.rest:
        if left.document == document.name:
            held |= set(left.lines)
    for at, line in enumerate(document.lines, 1):
        if at not in held and line.strip(RULES):
            found.rest.append(Left(line.strip(), (at,), document.name))
    places = {each.document.name: place for place, each in enumerate([outlined])}
    found.rest.sort(key=lambda left: (places.get(left.document, -1), min(left.lines, default=0)))


def document_ids(documents: Iterable[ReadDocument]) -> dict[str, str]:
    """The id of each document in the agenda, by its name."""
    return {one.name: slug(PurePath(one.name).stem) or f"document-{at}" for at, one in enumerate(documents, 1)}


class _Files:
    """Writes the files of a draft."""

    def __init__(
        self,
        found: Found,
        outlines: Sequence[Outline],
        titles: Sequence[tuple[object, str, Phrase]],
        name: str,
        language: Language,
    ) -> None:
        self.found = found
        self.outlines = outlines
        self.titles = titles
        self.name = name
        self.language = language
        self.ids = document_ids(each.document for each in outlines)
        self.documents = ", ".join(each.document.name for each in outlines)
        self.guessed_keys = 0

    def draft(self) -> Draft:
        """The draft, with its files."""
        for part in every(self.found):
            part.document = self.ids.get(part.document, part.document)
        writers = [self._root()]
        for file, fields in FILES:
            if any(self.found.items.get(field) for field in fields):
                writer = self._writer(file)
                for field in fields:
                    if parts := self.found.items.get(field):
                        writer.lines.append("")
                        writer.field(field, list(parts), 0)
                writers.append(writer)
        if self.found.rest:
            writers.append(self._left())
        places = tuple(place for writer in writers for place in writer.places)
        counted: dict[str, int] = {}
        sure: dict[Certainty, int] = dict.fromkeys(Certainty, 0)
        for part in every(self.found):
            counted[part.kind] = counted.get(part.kind, 0) + 1
            if part.kind != "statements":
                sure[part.certainty] += 1
        sure[Certainty.GUESSED] += self.guessed_keys
        return Draft(
            {writer.file: writer.text for writer in writers},
            places,
            tuple(each.document for each in self.outlines),
            counted,
            sure,
            len(self.found.rest),
            tuple(remark for each in self.outlines for remark in each.document.remarks),
        )

    def _writer(self, file: str) -> Writer:
        writer = Writer(file, self.language)
        writer.lines.append(f"# {SCHEMA}")
        writer.comment(Phrase(FILE_HEAD, {"documents": self.documents}).text(self.language))
        return writer

    def _root(self) -> Writer:
        writer = self._writer("agenda.yaml")
        writer.lines += ["", "agenda:"]
        titles = [title for _, title, _ in self.titles]
        block = agenda_block(self.outlines, titles, self.titles[0][2], self.name, self._numbers())
        for key, value in block.values.items():
            reason = block.reasons.get(key)
            if reason is not None:
                self.guessed_keys += 1
                word = translate(CERTAINTY_WORDS[GUESSED], self.language)
                writer.comment(f"{REVIEW}: {reason.text(self.language)} (zekerheid: {word})", 2)
            if key == "periode" and not value:
                writer.lines.append("  periode: {ontbreekt: onbekend}")
            else:
                writer.field(key, clean(value), 2)
        self._adoption(writer)
        writer.lines += ["", "documenten:"]
        for outlined, (piece, title, _) in zip(self.outlines, self.titles, strict=True):
            document = outlined.document
            count = len(document.lines)
            writer.lines.append(f"  - id: {self.ids[document.name]}")
            writer.field("title", shorten(clean(title), 200), 4)
            writer.field("text_version", clean(document.name), 4)
            if count:
                writer.lines.append(f"    aantal_regels: {count}")
                writer.lines.append(f'    bron: {{regels: "1-{count}"}}')
            lines = getattr(piece, "lines", ())
            if lines:
                part = Drafted("documents", {"title": title}, self.ids[document.name], set(lines))
                writer.places.append(Place(writer.file, len(writer.lines) - 2, len(writer.lines), part))
        return writer

    def _adoption(self, writer: Writer) -> None:
        """Write who adopted the agenda, where a sentence that has no place says so; it has one then."""
        document = self.outlines[0].document
        found = adoption(self.outlines[0])
        rest = [left for left in self.found.rest if left.document == document.name]
        left = next((one for one in rest if found and set(one.lines) <= set(found.lines)), None)
        if found is None or left is None:
            return
        self.found.rest.remove(left)
        self.guessed_keys += 1
        part = Drafted("adoptions", {"by": found.by, "when": found.when}, self.ids[document.name], set(found.lines))
        part.doubt(Certainty.GUESSED, Phrase(ADOPTION))
        first = len(writer.lines) + 1
        writer.comment(review(part, self.language), 2)
        writer.field("adoption", {"by": found.by, "when": found.when, "source": {"lines": spans(part.lines)}}, 2)
        writer.places.append(Place(writer.file, first, len(writer.lines), part))

    def _numbers(self) -> str:
        """Where the numbers of actions begin again, where they do."""
        for kind, word in (("clusters", "cluster"), ("programme_lines", "programmalijn"), ("ambitions", "ambitie")):
            seen: set[str] = set()
            for holder in self.found.items.get(kind, []):
                numbers = {
                    str(one.values["number"])
                    for one in holder.walk()
                    if one.kind == "actions" and "number" in one.values
                }
                if numbers & seen:
                    return word
                seen |= numbers
        return ""

    def _left(self) -> Writer:
        writer = Writer(LEFT_FILE, self.language)
        writer.lines.append(f"# {SCHEMA}")
        writer.comment(translate(LEFT_HEAD, self.language))
        writer.lines += ["", "hoofdstukken:"]
        for outlined in self.outlines:
            document = outlined.document
            rest = [left for left in self.found.rest if left.document == document.name]
            if not rest:
                continue
            word = translate(CERTAINTY_WORDS[GUESSED], self.language)
            writer.comment(f"{REVIEW}: {translate(NO_PLACE, self.language)} (zekerheid: {word})", 2)
            title = Phrase(LEFT_TITLE, {"document": document.name}).text(self.language)
            writer.field("title", clean(title), 4)
            writer.lines[-1] = "  - " + writer.lines[-1][4:]
            writer.lines.append("    hoofdstuksoort: overig")
            writer.lines.append(f"    bron: {{document: {self.ids[document.name]}}}")
            writer.lines.append("    strekkingen:")
            for left in sorted(rest, key=lambda one: (min(one.lines, default=0), one.text)):
                text = clean(left.text)
                if not text.strip("\ufffd "):
                    text = "?"
                part = Drafted(
                    "statements", {"text": text}, self.ids[document.name], set(left.lines), certainty=Certainty.CERTAIN
                )
                writer.item(part, 6, self.ids[document.name])
        return writer


_WORDS: Final = {"levels": "escalation_levels", "footnote_list": "footnotes"}


def kind_counts(drafted: Draft, language: Language) -> list[tuple[str, int]]:
    """What a draft holds: the word for each kind with how many there are, in the order of the files."""
    from lea_model.vocabulary.kinds import ITEM_KINDS

    words = {f"{kind.key}s": kind for kind in ITEM_KINDS} | {"parties": None, "bodies": None, "policy_areas": None}
    by_register = {kind.register or f"{kind.key}s": kind for kind in ITEM_KINDS}
    found = []
    for name, count in drafted.placed.items():
        kind = words.get(_WORDS.get(name, name)) or by_register.get(name)
        if kind is not None:
            found.append(((kind.label if count == 1 else kind.plural).text(language), count))
    return found
