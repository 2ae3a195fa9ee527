"""Paragraphs and items of lists: goals, actions, what is said, and what stands behind a label."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.indicator_finder import IndicatorFinder
from lea_model.draft.outline import Piece
from lea_model.draft.printed_kinds import Label, Meaning, label_in
from lea_model.draft.readers.plain_text import joined
from lea_model.draft.special_documents import add_ladder_text, add_location_text, frequency_in
from lea_model.draft.values import holds, set_value
from lea_model.i18n import N_
from lea_model.vocabulary.printed_words import printed_field

SENTENCES: Final = N_("several sentences stand here under the heading of a list: they may explain it")
RAN_ON: Final = N_("it was concluded from the lines that something new begins here")
QUOTED: Final = N_("somebody is quoted here: say it in your own words, without a name")
OFTEN: Final = N_("how often it meets was taken from a sentence")


_QUOTE: Final = re.compile(
    r"([‘“\"'][^‘“”\"]{12,600}[’”\"'])\s+((?:[A-Z(]|(?:Bron|Uit):)[^.!?;:‘’“”\"]{2,70})", re.DOTALL
)
"""A quote with who said it after it: '‘Ik leer hier veel.’ Leerling voortgezet onderwijs'."""


class TextFinder(IndicatorFinder):
    """Finds what stands in running text."""

    def take_text(self, piece: Piece, place: int) -> None:
        """Take a paragraph or an item of a list: by its number, its label, or the list that it stands in."""
        if self._is_awaited(piece) or self._awaits_inner(piece, place):
            return
        if self.is_action_number(piece.number):
            self.add("actions", piece, certain=True)
            return
        if self.outlined.ladder and add_ladder_text(self, piece):
            return
        if self.programme is not None and add_location_text(self, piece):
            return
        label = label_in(piece.text)
        if label is not None and self._labelled(piece, label):
            return
        if self.body is not None:
            self._body_text(piece)
            return
        if piece.shape == "text" and self._is_text_of_last(piece):
            return
        mode = self.mode.field if self.mode else ""
        if mode == "indicators":
            self.take_indicators(piece)
        elif mode in ("goals", "actions"):
            self._list_text(piece, place)
        elif self.holder is not None or self.chapters:
            self.say(piece)
        elif (
            not self.found.title
            and not self.found.items
            and not self.found.rest
            and len(piece.text) < 120
            and len(piece.lines) == 1
        ):
            self.found.title, self.found.title_lines = piece.text, piece.lines
        else:
            self.leave(piece)

    def _is_awaited(self, piece: Piece) -> bool:
        """Whether a piece is the value of a label that stood on a line of its own."""
        if self.awaiting is not None and not piece.number and label_in(piece.text) is None:
            target, name, level = self.awaiting
            if not level or (piece.shape == "item" and piece.level > level):
                set_value(target, name, self._plain_lines(piece), piece.lines, self.document.name)
                return True
        self.awaiting = None
        return False

    def _awaits_inner(self, piece: Piece, place: int) -> bool:
        """Whether an item is a label of the one above it, so that the items inside it are its value: '- Partners:'."""
        following = self.outlined.pieces[place + 1] if 0 <= place < len(self.outlined.pieces) - 1 else None
        if piece.shape != "item" or piece.level < 2 or piece.number or self.last is None:
            return False
        field = printed_field(piece.text, whole=True) if piece.text.endswith(":") else None
        inner = following is not None and following.shape == "item" and following.level > piece.level
        if field is None or not inner or not holds(self.last.kind, field):
            return False
        self.last.lines.update(piece.lines)
        self.awaiting = (self.last, field, piece.level)
        return True

    def _is_text_of_last(self, piece: Piece) -> bool:
        """Whether a paragraph is the text of an action or goal that a heading just named."""
        last = self.last
        if last is None or last.kind not in ("actions", "goals") or "title" not in last.values or piece.number:
            return False
        if "text" in last.values:
            if not holds(last.kind, "statements"):
                return False
            last.add("statements", self.new("statements", piece.lines, text=piece.text))
        else:
            last.values["text"] = piece.text
        last.lines.update(piece.lines)
        return True

    def _list_text(self, piece: Piece, place: int) -> None:
        mode = self.mode
        if mode is None:
            return
        following = self.outlined.pieces[place + 1] if 0 <= place < len(self.outlined.pieces) - 1 else None
        leads = piece.text.endswith(":") or (len(piece.text) > 350 and piece.shape == "text")
        if piece.shape == "text" and leads and following is not None and following.shape in ("item", "table", "flat"):
            self.say(piece)
            return
        if self.last is not None and piece.shape == "text" and self.last.kind == "actions" and self.outlined.leaf:
            self.more(piece)
            return
        if piece.shape == "text" and self.outlined.leaf and mode.field == "actions":
            self.say(piece)
            return
        parts = self._run_on(piece)
        for text, lines in parts:
            part = self.add(
                mode.field,
                piece,
                certain=mode.exact and (piece.shape == "item" or bool(piece.number)),
                text=text,
                term=mode.term,
            )
            part.lines = set(lines)
            if piece.shape == "text" and not piece.number and re.search(r"[.!?]\s+[A-Z]", text):
                part.doubt(Certainty.GUESSED, Phrase(SENTENCES))
            if len(parts) > 1:
                part.doubt(Certainty.PROBABLE, Phrase(RAN_ON))

    def _run_on(self, piece: Piece) -> list[tuple[str, tuple[int, ...]]]:
        """An item whose lines are several: PDF lost the bullets between them."""
        if piece.number or len(piece.lines) < 2 or self.document.wrapped:
            return [(piece.text, piece.lines)]
        lines = [(at, self.line(at)) for at in piece.lines if self.line(at)]
        widest = self.width if piece.shape != "heading" else 0
        parts: list[list[tuple[int, str]]] = [[lines[0]]]
        for (_, before), (at, text) in pairwise(lines):
            whole = before.endswith((".", ";", "!")) or (
                len(before) < 0.85 * widest and not before.endswith((",", "-", "/", "&", ":"))
            )
            if text[:1].isupper() and whole:
                parts.append([(at, text)])
            else:
                parts[-1].append((at, text))
        if len(parts) == 1:
            return [(piece.text, piece.lines)]
        first = [
            (re.sub(r"^[^\w(\"'‘“]+", "", joined([text for _, text in part])), tuple(at for at, _ in part))
            for part in parts
        ]
        return [(text, at) for text, at in first if text]

    def more(self, piece: Piece) -> None:
        """A paragraph that goes on about the last item."""
        if self.last is None:
            return
        self.last.lines.update(piece.lines)
        if holds(self.last.kind, "statements"):
            self.last.add("statements", self.new("statements", piece.lines, text=piece.text))
        else:
            self.last.values["text"] = f"{self.last.values.get('text', '')} {piece.text}".strip()

    def say(self, piece: Piece) -> None:
        """A sentence that is said in what is open."""
        holder = self.holder or (self.chapters[-1] if self.chapters else None)
        if holder is None:
            self.leave(piece)
            return
        if re.fullmatch(r"(?:https?://|www\.)\S+(?:\s+(?:https?://|www\.)\S+)*", piece.text):
            set_value(holder, "links", piece.text, piece.lines, self.document.name)
            return
        if holds(holder.kind, "voices") and self._voice(piece, holder):
            return
        if self.stack and self.last is not None and self.last.kind == "actions" and piece.shape != "heading":
            self.more(piece)
            return
        holder.add("statements", self.new("statements", piece.lines, text=piece.text))

    def _voice(self, piece: Piece, holder: Drafted) -> bool:
        """Add what somebody is quoted as saying, where the document prints who, below the quote."""
        found = _QUOTE.fullmatch(piece.text)
        if piece.shape != "text" or found is None:
            return False
        part = self.new("voices", piece.lines, speaker=found[2].strip(), text=found[1].strip(" ‘“’”\"'"))
        part.section = ""
        part.doubt(Certainty.PROBABLE, Phrase(QUOTED))
        holder.add("voices", part)
        return True

    def _plain_lines(self, piece: Piece) -> str:
        return re.sub(r"^\[\w+\]\s*[-–]\s*", "", piece.text)

    def _labelled(self, piece: Piece, label: Label) -> bool:
        """Put what stands behind a label with the item that it is about; False where none is."""
        if label.field in ("goals", "actions", "indicators") and self.body is None:
            before = self.last
            part = self.add(label.field, piece, certain=True, text=label.value)
            if label.field == "actions" and len(label.value.split()) <= 8 and not label.value.endswith("."):
                part.values["title"] = part.values.pop("text")
            if before is not None and before.kind == "actions" and label.field != "actions":
                self.last = before  # what follows is about the action that this is the result of
            return True
        candidates = [self.body, self.last, *reversed(self.stack)]
        for target in candidates:
            if target is None:
                continue
            if holds(target.kind, label.field):
                set_value(target, label.field, label.value, piece.lines, self.document.name)
                target.lines.update(piece.lines)
                return True
        return False

    def _body_text(self, piece: Piece) -> None:
        body = self.body
        if body is None:
            return
        body.lines.update(piece.lines)
        if self.mode is not None and self.mode.field == "members_listed":
            listed = [(self.line(at), (at,)) for at in piece.lines]
            for text, lines in [(piece.text, piece.lines)] if self.document.wrapped else listed:
                if text:
                    bare = re.sub(r"^\[\w+\]\s*[-–(]?\s*|^[•–-]\s*|\)$", "", text).strip()
                    set_value(body, "members_listed", bare, lines, self.document.name)
            return
        if (
            piece.shape == "text"
            and piece.text.endswith(":")
            and printed_field(piece.text, whole=True) == "members_listed"
        ):
            self.awaiting = (body, "members_listed", -1)  # the items below it, and no text after them
            return
        lists_tasks = self.mode is not None and self.mode.field == "tasks"
        if piece.shape == "item":
            name = "tasks" if lists_tasks else "statements"
            body.add(name, self.new("statements", piece.lines, text=piece.text))
            return
        if re.search(r"(?:verantwoordelijk voor|taken(?: zijn)?|taak)\s*:?$", piece.text.rstrip(" :"), re.IGNORECASE):
            self.mode = Meaning("list", "tasks")
        elif lists_tasks:
            self.mode = None
        often = frequency_in(piece.text)
        if often and "frequency" not in body.values:
            body.values["frequency"] = often
            body.doubt(Certainty.PROBABLE, Phrase(OFTEN))
        body.add("statements", self.new("statements", piece.lines, text=piece.text))
