"""What stands in the agenda: goals, actions, clusters and so on, out of the pieces of a document in their order."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.finder import BY_PLACE, Found, Left
from lea_model.draft.flattened import Cell as FlatCell
from lea_model.draft.flattened import assign, read_flat
from lea_model.draft.heading_finder import RANKS, HeadingFinder
from lea_model.draft.outline import Outline, Piece, contents_of
from lea_model.draft.printed_kinds import heading_meaning
from lea_model.draft.rows import add_table
from lea_model.draft.special_documents import starts_location_programme
from lea_model.draft.values import set_value
from lea_model.i18n import N_

UNKNOWN_COLUMN: Final = N_("the lines do not show which columns this stood in")
BY_COLUMNS: Final = N_("the columns were concluded from the empty lines of a table that lost its layout")


def find_items(outlined: Outline) -> Found:
    """Find all items of a document."""
    return _Finder(outlined).run()


class _Finder(HeadingFinder):
    """Goes through the pieces."""

    def run(self) -> Found:
        """Take all pieces."""
        self.programme = starts_location_programme(self)
        contents = contents_of(self.outlined.pieces)
        for place, piece in enumerate(self.outlined.pieces):
            self.place = place
            if piece.shape == "furniture" or place in contents:
                self.found.furniture += piece.lines
            elif piece.shape == "heading":
                self.take_heading(piece, place)
            elif piece.shape == "table":
                add_table(self, piece)
            elif piece.shape == "flat":
                self._flat(piece)
            elif piece.shape == "note":
                self._note(piece)
            else:
                self.take_text(piece, place)
        return self.found

    def _flat(self, piece: Piece) -> None:
        heads = self._head_lines(piece)
        flat = read_flat([(at, self.document.lines[at - 1]) for at in range(heads[-1] + 1, piece.lines[-1] + 1)])
        self.mode = self.last = self.body = None
        while self.stack and RANKS[self.stack[-1].kind] >= 3:
            self.stack.pop()
        top = self.holder
        if top is not None:
            top.lines.update(heads)
        else:
            self.found.furniture += heads
        inside: Drafted | None = top
        for row in flat.rows:
            if not row.number:
                meaning = heading_meaning(row.title)
                theme = self.new("themes", tuple(row.lines), title=meaning.title or row.title)
                if meaning.sort == "item":
                    theme.values["local_term"] = meaning.term
                else:
                    theme.doubt(Certainty.PROBABLE, Phrase(BY_PLACE))
                for cell in row.cells:
                    theme.add("statements", self.new("statements", cell.lines, text=cell.text))
                inside = self.put(theme, top)
                continue
            action = self.new("actions", tuple(row.lines), number=row.number, title=row.title)
            term = piece.columns[0][0].casefold().split()[-1]
            if term not in ("acties", "actie"):
                action.values["local_term"] = term.removesuffix("en") if term.endswith("pen") else term
            placed = assign(row.cells, [name for _, name in piece.columns[1:]])
            for name, cell in placed:
                self._cell(action, name, cell)
            if any(name == "keep_or_new" for name, _ in placed):
                action.doubt(Certainty.GUESSED, Phrase(UNKNOWN_COLUMN))
            elif placed:
                action.doubt(Certainty.PROBABLE, Phrase(BY_COLUMNS))
            self.put(action, inside)
        for at in flat.rest:
            self.found.rest.append(Left(self.line(at), (at,), self.document.name))

    def _head_lines(self, piece: Piece) -> list[int]:
        """The lines that the heads of the columns stand on."""
        words = len(piece.text.split())
        taken: list[int] = []
        for at in piece.lines:
            taken.append(at)
            words -= len(self.line(at).split())
            if words <= 0:
                break
        return taken

    def _cell(self, action: Drafted, name: str, cell: FlatCell) -> None:
        action.lines.update(cell.lines)
        if name in ("keep", "new", "keep_or_new", "statements"):
            for text, lines in cell.entries:
                action.add(name, self.new("statements", lines, text=text))
        else:
            set_value(action, name, cell.text, cell.lines, self.document.name)

    def _note(self, piece: Piece) -> None:
        part = self.new("footnote_list", piece.lines, mark=piece.number, text=piece.text)
        part.section = ""
        self.put(part, None)
