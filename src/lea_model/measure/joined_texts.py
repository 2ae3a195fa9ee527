"""Many texts as one, to find at once which of them hold some sign: most signs stand in few texts or in none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class JoinedTexts:
    """Many texts, ready to say which of them hold a sign.

    Args:
        texts: The texts.

    Attributes:
        texts: The texts, in the order in which they were given.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(texts)
        small = [text.lower() for text in self.texts]
        self._starts = [0, *accumulate(len(text) + 1 for text in small)]
        self._joined = "\0".join(small)

    def holding(self, signs: Iterable[str]) -> list[int]:
        """The numbers of the texts that hold one of the signs, from low to high.

        Args:
            signs: What to look for, in small letters; capitals in the texts do not count.
        """
        found: set[int] = set()
        if not self.texts:
            return []
        for sign in signs:
            at = self._joined.find(sign)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                found.add(number)
                at = self._joined.find(sign, self._starts[number + 1])
        return sorted(found)
