"""Headings: what they open, what they close, and what the next ones will name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.finder import BY_PLACE
from lea_model.draft.outline import OF_BODIES, Piece
from lea_model.draft.printed_kinds import Meaning
from lea_model.draft.special_documents import add_ladder_text
from lea_model.draft.text_finder import TextFinder
from lea_model.draft.values import WITH_PARTIES, holds
from lea_model.i18n import N_
from lea_model.vocabulary.printed_words import DIMENSIONS, printed_field

RANKS: Final = {
    "age_plans": 1,
    "ambitions": 2,
    "programme_lines": 2,
    "editions": 2,
    "clusters": 2,
    "themes": 3,
    "actions": 4,
    "goals": 4,
    "indicators": 4,
}
"""What holds what: the lower holds the higher."""

LISTS: Final = ("goals", "actions", "indicators", "members_listed", "tasks")
"""The fields of lists whose entries may look like headings."""

BY_LOOK: Final = N_("this was taken for a heading by how it looks")
CHAPTER_WORD: Final = N_("what the chapter is about was concluded from one word of its title")
NEAR_WORD: Final = N_("the word for it is spelled or set in another way than usual")


_PERSONA: Final = re.compile(r"[A-Z][^\W\d_]+,? (?:\()?\d{1,2} jaar(?:\))?", re.IGNORECASE)
"""What stands over the picture of a child: 'SANNE 11 JAAR'."""
IN_FIGURE: Final = N_("short lines in capitals follow each other here, as in a figure")
AMONG_BODIES: Final = N_("that it is a body was concluded from the chapter it stands in")


class HeadingFinder(TextFinder):
    """Finds what headings open."""

    def take_heading(self, piece: Piece, place: int) -> None:
        """Take a heading: as a label, a dimension, an action, or what its meaning says."""
        meaning = piece.meaning
        self.awaiting = None
        if self._awaits(piece) or self._is_dimension(piece, place):
            return
        if not piece.sure and _PERSONA.fullmatch(piece.text) and meaning.sort == "plain":
            self.leave(piece)
            return
        if self.is_action_number(piece.number) and meaning.sort in ("plain", "dimension", "chapter", "body"):
            self.add("actions", piece, certain=True)
            return
        if piece.level and self.stack:
            self._pop_to(piece.level)
        if meaning.sort == "appendix":
            self.close()
            self._chapter(piece, meaning)
        elif meaning.sort == "level":
            add_ladder_text(self, piece)
        elif meaning.sort == "item":
            self._open(piece, meaning)
        elif meaning.sort == "list":
            self._list(piece, meaning)
        elif self._as_expected(piece):
            self._expected(piece)
        else:
            self._by_word(piece, meaning)

    def _by_word(self, piece: Piece, meaning: Meaning) -> None:
        """Take a heading of a body or a chapter, or one that no word explains."""
        if meaning.sort == "body" and not OF_BODIES.fullmatch(piece.text):
            self._body(piece, meaning)
        elif meaning.sort == "plain" and self._among_bodies(piece):
            self._body(piece, meaning)
            if self.body is not None:
                self.body.doubt(Certainty.PROBABLE, Phrase(AMONG_BODIES))
        elif meaning.sort == "chapter" and not (self.stack and piece.level > self.stack[-1].depth > 0):
            self._chapter_heading(piece, meaning)
        else:
            self._plain(piece)

    def _in_figure(self) -> bool:
        """Whether the headings before this one have no text under them either, as the words of a figure do not."""
        before = self.outlined.pieces[max(self.place - 2, 0) : self.place]
        return len(before) == 2 and all(one.shape == "heading" and not one.number and not one.sure for one in before)

    def _among_bodies(self, piece: Piece) -> bool:
        """Whether a heading stands right under a chapter of nothing but bodies: 'Overleggen'."""
        chapter = self.chapters[-1] if self.chapters else None
        if self.body is not None and not piece.level and piece.capitals and self.body.style == (False, True):
            following = next((one for one in self.outlined.pieces[self.place + 1 :] if one.shape == "heading"), None)
            return following is not None and following.capitals and following.meaning.sort == "body"
        if chapter is None or not piece.level or not chapter.depth or self.stack:
            return False
        if self.body is not None and piece.level == self.body.depth == chapter.depth:
            return re.fullmatch(r"[A-Z]{3,8}", piece.text) is not None
        if piece.level != chapter.depth + 1:
            return False
        return OF_BODIES.fullmatch(str(chapter.values.get("title", ""))) is not None and len(piece.text.split()) <= 8

    def _is_dimension(self, piece: Piece, place: int) -> bool:
        """Whether a heading is a dimension of the indicators that are open."""
        if self.mode is None or self.mode.field != "indicators":
            return False
        if piece.text.casefold().strip(" :") not in DIMENSIONS:
            return self.begins_with_dimension(piece)
        self.dimension = piece.text.strip(" :")
        if self.holder is not None:
            self.holder.lines.update(piece.lines)
        self.take_empty_dimension(piece, place)
        return True

    def _awaits(self, piece: Piece) -> bool:
        """Whether a heading is a label of what is open, so that what follows is its value: 'Trekker' above a name."""
        field = printed_field(piece.text, whole=True)
        if field is None or piece.number or piece.meaning.sort == "item" or field in ("title", "number", "actions"):
            return False
        if piece.meaning.sort in ("list", "chapter") and field not in WITH_PARTIES:
            return False
        named = self.last if self.last is not None and "title" in self.last.values else None
        for target in (self.body, named, *reversed(self.stack)):
            if target is None or (piece.level and piece.level < target.depth):  # a heading above it is not about it
                continue
            if holds(target.kind, field) and field not in ("goals", "indicators", "text"):
                target.lines.update(piece.lines)
                self.awaiting = (target, field, 0)
                return True
        return False

    def _pop_to(self, level: int) -> None:
        while self.stack and self.stack[-1].depth and self.stack[-1].depth >= level:
            self.stack.pop()
            self.mode = self.last = self.dimension = None
        while self.chapters and self.chapters[-1].depth and self.chapters[-1].depth >= level:
            self.chapters.pop()

    def _open(self, piece: Piece, meaning: Meaning) -> None:
        """Open the item that a heading names."""
        kind = meaning.field
        if self.expected and self.expected[0].field == kind:
            self.expected = None
        if kind in ("goals", "actions", "indicators"):
            part = self.add(kind, piece, certain=meaning.exact, text=meaning.title or piece.text, term=meaning.term)
            if meaning.number:
                part.values["number"] = meaning.number
            part.depth = piece.level
            return
        inner, holder = self._place_for(piece, kind)
        self.chapters = []
        self.body = self.ladder = None
        title = meaning.title or piece.text
        term = meaning.term if inner != "editions" else ""
        if kind == "age_plans" and " " in piece.text:
            term = piece.text.split()[0].casefold()
        part = self.new(inner, piece.lines, number=meaning.number, title=title, ages=meaning.ages, local_term=term)
        part.depth, part.style = piece.level, (bool(piece.number), piece.capitals)
        self.heading = piece.text if holder is None else self.heading
        part.section = piece.text
        if not meaning.exact and kind != "age_plans":
            part.doubt(Certainty.PROBABLE, Phrase(NEAR_WORD))
        self.put(part, holder)
        self.stack.append(part)
        self.mode = self.last = self.dimension = None

    def _place_for(self, piece: Piece, kind: str) -> tuple[str, Drafted | None]:
        """What a kind is called where it is to stand, and what it is to stand in."""
        rank = RANKS[kind]
        while self.stack and RANKS[self.stack[-1].kind] >= rank and not self._deeper(piece, self.stack[-1], kind):
            self.stack.pop()
        holder = self.holder
        if holder is None or rank > 2:
            return kind, holder
        if kind == "programme_lines" and holder.kind == "age_plans":
            return "editions", holder
        if "age_plans" not in (kind, holder.kind):
            return "themes", holder
        self.stack = []
        return kind, None

    def _deeper(self, piece: Piece, holder: Drafted, kind: str) -> bool:
        """Whether a heading stands below what is open, though it is of the same rank."""
        if holder.kind == kind and not piece.meaning.number.startswith(f"{holder.values.get('number', '-')}."):
            return False
        if piece.level and holder.depth:
            return piece.level > holder.depth
        return piece.meaning.number.startswith(f"{holder.values.get('number', '-')}.")

    def _list(self, piece: Piece, meaning: Meaning) -> None:
        """A heading over a list: of goals or actions, or of what the next headings name."""
        rank = RANKS[meaning.field]
        if rank < 4:
            self._list_of_headings(piece, meaning, rank)
            return
        if meaning.of and any(one.kind == meaning.of for one in self.stack):
            while self.stack[-1].kind != meaning.of:
                self.stack.pop()
        self.mode, self.mode_capitals = meaning, piece.capitals
        self.last = self.dimension = self.body = None
        holder = self.holder
        if holder is None:
            self.chapters = []
            self.heading = piece.text
            self.found.furniture += piece.lines
            return
        holder.lines.update(piece.lines)
        if meaning.field == "actions" and meaning.year and holds(holder.kind, "year"):
            holder.values.setdefault("year", meaning.year)
        elif meaning.due and holds(holder.kind, "due"):
            holder.values.setdefault("due", meaning.due)

    def _list_of_headings(self, piece: Piece, meaning: Meaning, rank: int) -> None:
        """A heading over what the next headings name: 'Onze programma's'."""
        if not piece.sure and not piece.level and not piece.capitals and piece.text.endswith(":"):
            self.take_text(piece, -1)
            return
        if meaning.field == "themes" and self.stack:
            self.mode = None
            self.say(piece)
        else:
            if not piece.level:
                self.close()
            self.stack = [one for one in self.stack if RANKS[one.kind] < rank and one.depth]
            self.body = self.mode = None
            self._chapter(piece, meaning)
        self.expected = (meaning, None, piece.level)

    def _style(self, piece: Piece) -> tuple[bool, bool, int]:
        return (bool(piece.number), piece.capitals, piece.level)

    def _as_expected(self, piece: Piece) -> bool:
        if self.expected is None:
            return False
        _, style, level = self.expected
        if style is None:
            return piece.level > level if level else True
        return self._style(piece) == style

    def _expected(self, piece: Piece) -> None:
        """Open what the heading over several headings said that this one names."""
        if self.expected is None:
            return
        meaning, style, level = self.expected
        self.expected = None
        named = Meaning("item", meaning.field, meaning.term, piece.number, piece.text, ages=piece.meaning.ages)
        self._open(replace(piece, meaning=named), named)
        self.expected = (meaning, style or self._style(piece), level)

    def _body(self, piece: Piece, meaning: Meaning) -> None:
        lower = piece.text.casefold()
        known = self.found.items.get("bodies", [])
        if re.match(r"(?:samenstelling|leden|deelnemers|taken)\b", lower) and known:
            same = next((one for one in reversed(known) if one.values["name"].casefold() in lower), known[-1])
            self.body, self.stack = same, []
            same.lines.update(piece.lines)
            self.mode = Meaning("list", "tasks" if lower.startswith("taken") else "members_listed")
            return
        inside = self.stack and not piece.capitals and not piece.level
        if inside:
            self._plain(piece)
            return
        self.stack, self.mode, self.expected, self.last, self.ladder = [], None, None, None, None
        self.heading = piece.text
        part = self.new(
            "bodies", piece.lines, name=piece.text, body_kind=str(meaning.body.value) if meaning.body else ""
        )
        part.depth, part.style = piece.level, (bool(piece.number), piece.capitals)
        if not piece.capitals and not piece.sure:
            part.doubt(Certainty.PROBABLE, Phrase(BY_LOOK))
        self.body = self.put(part, None)

    def _chapter_heading(self, piece: Piece, meaning: Meaning) -> None:
        if self.stack and not piece.capitals and not piece.level and self._belongs(piece, 0):
            self._plain(piece)
            return
        if not piece.level:
            self.close(chapters=not piece.number)
        else:
            self.mode = self.expected = self.body = self.last = self.ladder = None
        self._chapter(piece, meaning)

    def _chapter(self, piece: Piece, meaning: Meaning) -> None:
        """Open a chapter, or a paragraph of the chapter that is open."""
        kind = meaning.chapter
        part = self.new("sections", piece.lines, number=piece.number, title=piece.text)
        if kind is not None:
            part.values["section_kind"] = kind.value
        part.depth, part.style = piece.level, (bool(piece.number), piece.capitals)
        self.ladder = None
        if piece.level:
            while self.chapters and piece.level <= self.chapters[-1].depth:
                self.chapters.pop()
        else:
            self.chapters = self.chapters[:1]
            first = self.chapters[0] if self.chapters else None
            strong = first is not None and "section_kind" in first.values and first.style != part.style
            strong = strong or (first is not None and "section_kind" in first.values and kind is None)
            if first is not None and (meaning.sort == "appendix" or not (strong or first.style != part.style)):
                self.chapters = []
        top = self.chapters[-1] if self.chapters else None
        self.heading = piece.text
        part.section = piece.text
        if kind is not None and not meaning.exact:
            part.doubt(Certainty.PROBABLE, Phrase(CHAPTER_WORD))
        if not piece.sure and kind is None and meaning.sort == "plain":
            part.doubt(Certainty.PROBABLE if piece.capitals or piece.number else Certainty.GUESSED, Phrase(BY_LOOK))
        if meaning.sort == "plain" and not piece.sure and not piece.number and self._in_figure():
            part.doubt(Certainty.GUESSED, Phrase(IN_FIGURE))
        self.put(part, top)
        self.chapters.append(part)
        self.last = None

    def _plain(self, piece: Piece) -> None:
        """A heading that no word of the vocabulary explains."""
        depth = piece.number.count(".") + 1 if piece.number else 0
        if self._is_text(piece):
            self.take_text(piece, -1)
            return
        if self.body is not None:
            self.body = self.mode = None
        if self._as_theme(piece, depth):
            return
        if not piece.level and (piece.capitals or piece.number or not self.stack or not self._belongs(piece, depth)):
            self.stack, self.mode, self.last = [], None, None
        if not self.found.title and not self.found.items and not self.found.rest and not piece.number:
            self.found.title, self.found.title_lines = piece.text, piece.lines
            self.heading = piece.text
            return
        self._chapter(piece, piece.meaning if piece.meaning.sort == "chapter" else Meaning("plain"))

    def _is_text(self, piece: Piece) -> bool:
        """Whether what looks like a heading is an entry of the list or a sentence about the body that is open."""
        if piece.sure:
            return False
        if not re.search(r"[^\W\d_]{3}", piece.text):
            return True
        loose = not piece.level and not piece.capitals and not piece.number
        if loose and self.body is not None:
            return self.body.style != (False, False)
        in_list = self.mode is not None and self.mode.field in LISTS
        counted = piece.number.isdigit() and not piece.level and not piece.capitals
        return in_list and (counted or (loose and self.mode_capitals))

    def _as_theme(self, piece: Piece, depth: int) -> bool:
        """Open a theme in what is open, where the heading stands inside it."""
        leaf = self.outlined.leaf
        counted = bool(depth and leaf and depth < leaf and self._has_inner(piece.number))
        if not self.stack or counted:
            if not counted:
                return False
            if depth == 1 and self.stack and not piece.level:
                self.stack = []
        elif not (depth > 1 or leaf == 0 or not depth) or not self._belongs(piece, depth):
            return False
        holder = self.holder
        while holder is not None and holder.kind == "themes" and not self._inside(piece, holder):
            self.stack.pop()
            holder = self.holder
        if holder is not None and not holds(holder.kind, "themes"):
            return False
        part = self.new("themes", piece.lines, number=piece.number, title=piece.text)
        part.depth, part.style = piece.level, (bool(piece.number), piece.capitals)
        if not counted:
            sure = Certainty.PROBABLE if piece.capitals or piece.sure else Certainty.GUESSED
            part.doubt(sure, Phrase(BY_PLACE))
        self.take_mark(part, "title")
        if holder is None:
            self.heading = part.section = piece.text
        self.put(part, holder)
        self.stack.append(part)
        if self.mode is not None and self.mode.field != "actions":
            self.mode = None
        self.last = None
        return True

    def _has_inner(self, number: str) -> bool:
        """Whether other numbers stand below a number: '2.1' has '2.1.1'."""
        return any(piece.number.startswith(f"{number}.") for piece in self.outlined.pieces)

    @staticmethod
    def _inside(piece: Piece, holder: Drafted) -> bool:
        """Whether a heading stands below a theme: by its level, or because its number goes on from that one."""
        if piece.number and piece.number.startswith(f"{holder.values.get('number', '-')}."):
            return True
        return bool(piece.level and holder.depth and piece.level > holder.depth and not piece.number)

    def _belongs(self, piece: Piece, depth: int) -> bool:
        """Whether a heading without a known word stands inside what is open."""
        if piece.level:
            return True
        if self.stack[0].style == (bool(piece.number), piece.capitals):
            return False
        holder = self.stack[0] if self.stack[0].kind != "age_plans" or len(self.stack) == 1 else self.stack[1]
        number = str(holder.values.get("number", ""))
        if depth == 1 and number.isdigit():
            return False
        if depth > 1:
            return True
        return not (piece.meaning.sort == "chapter" and piece.capitals)
