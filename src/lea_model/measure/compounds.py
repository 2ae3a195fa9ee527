"""What Dutch compounds consist of (samenstellingen): 'talentontwikkeling' of 'talent' and 'ontwikkeling'.

No list of Dutch words goes along. What counts as a word is what stands by itself in the texts that are compared, and
what the shared themes are called: those are the words that compounds of this field are made of. A split therefore never
leans on a word that nobody used, and the same texts give the same splits.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lea_model.measure.likeness import STOP_WORDS, stem

SHORTEST: Final = 5
"""How many letters a part has at least. With four, 'opleiding' becomes 'oplei' and 'ding'."""

_LINKS: Final = ("", "s", "en", "e")
"""What may stand between two parts, as in 'kwaliteitskader'."""


class Compounds:
    """Splits the words of some texts.

    Args:
        words: Words that stand by themselves, in the form of `likeness.normalise`.
    """

    def __init__(self, words: Iterable[str]) -> None:
        long = [word for word in words if len(word) >= SHORTEST and word.isalpha() and word not in STOP_WORDS]
        self._known = {*long, *map(stem, long)}
        self._parts: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """What a word consists of, in as few parts as can be; the word alone if it is no compound."""
        found = self._parts.get(word)
        if found is None:
            found = self._parts[word] = self._split(word)
        return found

    def _split(self, word: str) -> tuple[str, ...]:
        best: tuple[str, ...] = ()
        if word.isalpha():
            for at in range(len(word) - SHORTEST, SHORTEST - 1, -1):
                if self._is_known(word[at:]) and (head := self._head(word[:at])):
                    split = (*self.parts(head), *self.parts(word[at:]))
                    if not best or len(split) < len(best):
                        best = split
        return best or (word,)

    def _head(self, text: str) -> str:
        """The first part without what links it to the next; empty where it is no word."""
        heads = (text.removesuffix(link) for link in _LINKS if text.endswith(link))
        return next((head for head in heads if self._is_known(head)), "")

    def _is_known(self, word: str) -> bool:
        return len(word) >= SHORTEST and (word in self._known or stem(word) in self._known)
