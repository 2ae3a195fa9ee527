"""Characters for which the letters of a PDF have no shape: replaced by a sign that shows it, and told."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import Final

import typst

from lea_model.errors import TemplateError
from lea_model.renderer.formats.typesetting import Folder, typeset
from lea_model.text import REPLACEMENT

_KNOWN_TO: Final = 0x250
"""Up to here, Latin with its accents, our letters have all."""

_TEMPLATE: Final = "letters.typ"
"""Shows the characters that it is given in the letters of a document."""


_seen: defaultdict[str, dict[str, bool]] = defaultdict(dict)
"""What was found out before of the letters that come with us, by house style: they stay as they are."""


class Letters:
    """What the letters of a document can show.

    Args:
        folder: The folder with the letters.
        style: The house style, as JSON.
    """

    def __init__(self, folder: Folder, style: str) -> None:
        self._folder = folder
        self._style = style
        self._shown: dict[str, bool] = _seen[style] if folder.theirs is None else {}
        self.replaced: Counter[str] = Counter()

    def look_at(self, text: str) -> None:
        """Find out, of all characters of a text at once, which can be shown."""
        unsure = sorted({one for one in text if ord(one) >= _KNOWN_TO} - self._shown.keys())
        self._find(unsure)

    def shown(self, text: str) -> str:
        """The text with a sign for each character that cannot be shown, which is counted."""
        if text.isascii():
            return text
        return "".join(map(self._one, text))

    def told(self) -> tuple[tuple[str, str, int], ...]:
        """What was replaced: its code, its name, and how often."""
        return tuple(
            (f"U+{ord(one):04X}", unicodedata.name(one, ""), count) for one, count in sorted(self.replaced.items())
        )

    def _one(self, character: str) -> str:
        if self._shown.get(character, True):
            return character
        self.replaced[character] += 1
        return REPLACEMENT

    def _find(self, characters: list[str]) -> None:
        """Halve what cannot be shown until each that cannot is found; most texts have none."""
        if not characters:
            return
        if self._all_shown(characters):
            self._shown.update(dict.fromkeys(characters, True))
        elif len(characters) == 1:
            self._shown[characters[0]] = False
        else:
            half = len(characters) // 2
            self._find(characters[:half])
            self._find(characters[half:])

    def _all_shown(self, characters: list[str]) -> bool:
        try:
            typeset(self._folder, " ".join(characters), self._style, _TEMPLATE)
        except (TemplateError, typst.TypstError):
            return False
        return True
