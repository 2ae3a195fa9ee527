"""Indicators under their dimensions, as they stand in a list or in what is left of a table."""

from __future__ import annotations

import re

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.finder import BY_PLACE, Finder
from lea_model.draft.outline import Piece
from lea_model.draft.readers.plain_text import joined
from lea_model.vocabulary.printed_words import DIMENSIONS


class IndicatorFinder(Finder):
    """Finds indicators."""

    def begins_with_dimension(self, piece: Piece) -> bool:
        """Take a line that begins with a dimension, with the indicator behind it; False where none does."""
        first, _, rest = piece.text.partition(" ")
        if first.casefold().strip(":") in DIMENSIONS and rest:
            self.take_indicators(piece)
            return True
        return False

    def take_empty_dimension(self, piece: Piece, place: int) -> None:
        """A dimension with nothing under it."""
        following = self.outlined.pieces[place + 1] if place + 1 < len(self.outlined.pieces) else None
        if (
            following is None
            or following.shape == "flat"
            or (following.shape == "heading" and following.text.split()[0].casefold().strip(":") in DIMENSIONS)
        ):
            part = self.new("indicators", piece.lines, dimension=piece.text.strip(" :"))
            part.values["text"] = {"ontbreekt": "leeg"}
            self.put(part, self.holder_of("indicators"))

    def take_indicators(self, piece: Piece) -> None:
        """Take the indicators in a piece, under the dimension that stands before them."""
        part: Drafted | None = None
        for at in piece.lines:
            text = self.line(at)
            first, _, rest = text.partition(" ")
            named = first.casefold().strip(":") in DIMENSIONS
            if named:
                self.dimension = first.strip(":")
                text, part = rest.strip(), None
            bullet = re.match(r"[•»▪◦●■>–-]+\s+", text)
            bare = text[bullet.end() :] if bullet else text
            if not bare:
                if named and self.holder is not None:
                    self.holder.lines.add(at)
                continue
            before = self.line(at - 1) if at > 1 else ""
            goes_on = not bullet and (bare[0].islower() or bare[0] == "(" or before.endswith((",", "-")))
            if goes_on and part is None and not named and self.last is not None and self.last.kind == "indicators":
                part = self.last
            if goes_on and part is not None:
                part.values["text"] = joined([str(part.values["text"]), bare])
                part.lines.add(at)
            else:
                part = self._indicator(at, bare)

    def _indicator(self, at: int, text: str) -> Drafted:
        part = self.new("indicators", (at,), text=text)
        if self.mode is not None and len(self.mode.title.split()) > 1:
            part.values["local_term"] = self.mode.title.rstrip(":").casefold().replace("indicatoren", "indicator")
        if self.dimension:
            part.values["dimension"] = self.dimension
        elif self.mode is None or not self.mode.exact:
            part.doubt(Certainty.PROBABLE, Phrase(BY_PLACE))
        self.last = self.put(part, self.holder_of("indicators"))
        return part
